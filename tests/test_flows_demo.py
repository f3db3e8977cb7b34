"""The whole story on the demo exports, held against the truth file of the people in them."""

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reports.bundle import verify
from subjects.identity import find, holdings
from tests.running import ROOT, WATCH, Demo, inzage, record_ids
from warehouse import survey
from warehouse.connection import open_warehouse
from warehouse.keys import email_key, name_key

SUBJECT = "bram"


def people(demo: Demo) -> list[dict[str, Any]]:
    return list(demo.truth["people"])


def identifiers(person: dict[str, Any]) -> Iterator[str]:
    """Strings that name one person by themselves: full name, addresses, the last nine digits of a number."""
    yield person["name"]
    yield from person["emails"]
    yield from (phone[-9:] for phone in person["phones"])


NUMBER = re.compile(r"[0-9](?:[\s./()-]{0,2}[0-9]){8,}")
"""Nine digits or more, as a number is written: those scattered over an encrypted file are none."""


def betrayed(content: str, persons: list[dict[str, Any]]) -> set[str]:
    """The ids of the people whose identifiers stand in `content`, whatever the case and the spacing."""
    folded = content.casefold()
    numbers = "|".join(re.sub(r"[^0-9]", "", number) for number in NUMBER.findall(content))
    return {
        person["id"]
        for person in persons
        for value in identifiers(person)
        if (value in numbers if value.isdigit() else value.casefold() in folded)
    }


def test_it_ends_well_and_says_where_to_look(demo: Demo) -> None:
    assert demo.run.code == 0, demo.run.err
    printed = demo.run.out.split()
    assert [Path(line).suffix for line in printed] == [".html", ".zip", ".html", ".csv"]
    assert all(Path(line).is_file() for line in printed)


def test_nothing_connects_to_anything_but_this_machine(demo: Demo) -> None:
    assert demo.connections == ""


def test_the_watch_itself_sees_a_connection(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(WATCH)
    env = {"PYTHONPATH": str(tmp_path), "WATCH_LOG": str(tmp_path / "log")}
    run = inzage("--version", env=env)
    assert run.code == 0
    script = "import socket; socket.create_connection(('192.0.2.1', 80), 1)"
    done = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, **env}, capture_output=True, check=False
    )
    assert done.returncode == 1
    assert (tmp_path / "log").read_text() == "192.0.2.1\n"


def test_every_row_is_accounted_for(demo: Demo) -> None:
    expected = Counter({tuple(sums.values()): 0 for sums in demo.truth["sums"].values()})
    expected.update(tuple(sums.values()) for sums in demo.truth["sums"].values())
    with open_warehouse(demo.home) as warehouse:
        files = survey.files(warehouse)
    assert Counter((f.stored, f.unreadable) for f in files) == +expected
    assert all(f.read == f.stored + f.duplicate + f.unreadable for f in files)


def test_no_canary_in_what_is_said_or_in_prefect_s_files(demo: Demo) -> None:
    assert betrayed(demo.run.err, people(demo)) <= {
        "rose"
    }  # Rose Marchand's chat: her name is in its folder's name
    for path in (demo.home / "prefect").rglob("*"):
        if path.is_file():
            assert betrayed(path.read_bytes().decode("utf-8", "replace"), people(demo)) == set(), path.name


def test_no_canary_in_a_file_name_nor_in_clear_on_the_disk(demo: Demo) -> None:
    handed_over = {demo.home / "answers"}
    for path in demo.home.rglob("*"):
        assert betrayed(str(path.relative_to(demo.home)), people(demo)) == set()
        if path.is_file() and path.parent not in handed_over:
            assert betrayed(path.read_bytes().decode("utf-8", "replace"), people(demo)) == set(), path.name


def test_what_leaves_is_for_its_owner_alone(demo: Demo) -> None:
    for folder in ("answers", "release", "reports"):
        for path in (demo.home / folder).iterdir():
            assert path.stat().st_mode & 0o777 == 0o600, path.name


def test_the_discovery_report_shows_no_value(demo: Demo) -> None:
    page = (demo.home / "reports" / "discovery.html").read_text("utf-8")
    assert betrayed(page, people(demo)) == set()
    assert "http://" not in page
    assert "https://" not in page


# --- the access bundle -------------------------------------------------------------------------------------


def test_the_bundle_is_whole(demo: Demo) -> None:
    result = verify(next((demo.home / "answers").glob("*.zip")))
    assert (result.ok, result.problems) == (True, ())


def test_the_bundle_betrays_nobody_else(demo: Demo) -> None:
    others = [person for person in people(demo) if person["id"] != SUBJECT]
    for name in demo.bundle.namelist():
        assert betrayed(_text(name, demo.bundle.read(name)), others) == set(), name


def _text(name: str, data: bytes) -> str:
    """What a reader sees of a file; of a PDF also what it says of itself."""
    if not name.endswith(".pdf"):
        return data.decode()
    from pypdf import PdfReader

    pdf = PdfReader(io.BytesIO(data))
    assert len(pdf.pages) > 1
    return "\n".join([str(pdf.metadata), *(page.extract_text() for page in pdf.pages)])


def test_the_bundle_holds_the_person_s_own_data(demo: Demo) -> None:
    data = demo.bundle.read("data.json").decode()
    (bram,) = [person for person in people(demo) if person["id"] == SUBJECT]
    assert bram["name"] in data
    assert all(address in data for address in bram["emails"][:2])
    assert any(key in demo.bundle.read("data.json").decode() for key in ("+31 6 12345604", "06-12345604"))


def test_the_bundle_is_in_the_person_s_language(demo: Demo) -> None:
    assert 'lang="nl"' in demo.bundle.read("report.html").decode()


# Records in which a person appears by truth and that are not found: a first name in passing, a chat name of one
# word. Found besides: chats read by all who take part. The numbers are exact: better or worse, the test says so.
def test_whose_records_are_found(demo: Demo) -> None:
    found, missed = 0, 0
    places = record_ids(demo)
    with open_warehouse(demo.home) as warehouse:
        for person in people(demo):
            if person["role"] != "customer" or not person["emails"]:
                continue
            appears = {places[Path(file).name, where] for file, where in demo.truth["appears"][person["id"]]}
            got = set(holdings(warehouse, find(warehouse, person["emails"][0])).links)
            found += len(appears & got)
            missed += len(appears - got)
    share = found / (found + missed)
    assert share >= 0.85, f"{found} found, {missed} missed"


# --- what is found ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "where", "least"),
    [
        ("EMAIL", ("body", "quote", "signature"), 1.0),
        ("PHONE", ("body", "quote", "signature"), 1.0),
        ("BANK", ("body", "quote", "signature"), 1.0),
        ("IP", ("body", "quote", "signature"), 1.0),
        ("PERSON", ("quote", "signature"), 0.97),
        ("PERSON", ("body",), 0.93),
        ("ADDRESS", ("body", "quote", "signature"), 0.9),
        ("DATE_OF_BIRTH", ("body", "quote", "signature"), 0.8),
        ("PERSON", ("field",), 0.97),
    ],
)
def test_share_of_mentions_wholly_hidden(
    demo: Demo, label: str, where: tuple[str, ...], least: float
) -> None:
    hidden, missed = _hidden(demo, label, where)
    assert hidden / (hidden + len(missed)) >= least, f"{hidden} hidden, missed: {missed[:20]}"


def _hidden(demo: Demo, label: str, where: tuple[str, ...]) -> tuple[int, list[tuple[str, str]]]:
    places = record_ids(demo)
    with open_warehouse(demo.home) as warehouse:
        rows = warehouse._connection.execute(
            'SELECT l.record, l.part, l.name, p.start + l."start", p.start + l."end" '
            "FROM located l JOIN parts p ON p.record = l.record AND p.seq = l.seq"
        ).fetchall()
    covered: dict[tuple[str, str], set[int]] = {}
    for record, part, name, start, end in rows:
        place = (str(record), name.replace("author ", "author.") if part == "field" else "text")
        covered.setdefault(place, set()).update(range(start, end))
    hidden, missed = 0, []
    for m in demo.truth["mentions"]:
        if m["label"] != label or m["part"] not in where or m["start"] is None:
            continue
        record = places[Path(m["file"]).name, m["key"] or m["place"]]
        if set(range(m["start"], m["end"])) <= covered.get((record, m["where"]), set()):
            hidden += 1
        else:
            missed.append((m["place"] or m["key"], m["surface"]))
    return hidden, missed


# --- the release -------------------------------------------------------------------------------------------


def test_the_release_names_nobody(demo: Demo) -> None:
    raw = (demo.home / "release" / "messages.csv").read_bytes()
    assert betrayed(raw.decode("utf-8-sig"), people(demo)) == set()
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    assert len(rows) > 150
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    keys = {name_key(p["name"]) for p in people(demo)} | {
        email_key(e) for p in people(demo) for e in p["emails"]
    }
    assert not keys & {name_key(row["text"]) for row in rows}


def test_csv_and_parquet_hold_the_same(demo: Demo) -> None:
    import pandas as pd

    table = pd.read_parquet(demo.home / "release" / "messages.parquet")
    rows = list(csv.DictReader(io.StringIO((demo.home / "release" / "messages.csv").read_text("utf-8-sig"))))
    assert list(table.columns) == ["id", "source", "kind", "language", "month", "text"]
    assert sorted(table["id"]) == sorted(row["id"] for row in rows)


# --- once more ---------------------------------------------------------------------------------------------


def test_a_second_reading_and_scan_change_nothing(demo: Demo) -> None:
    with open_warehouse(demo.home) as warehouse:
        before = warehouse._connection.execute("SELECT count(*) FROM findings").fetchone()
    read = inzage("ingest", ROOT / "flows" / "demo_exports", "--home", demo.home)
    assert read.code == 1  # the unknown file and the broken rows are still there, and told
    scan = inzage("scan", "--home", demo.home)
    assert (scan.code, "(0 new findings)" in scan.err) == (0, True)
    with open_warehouse(demo.home) as warehouse:
        assert warehouse._connection.execute("SELECT count(*) FROM findings").fetchone() == before


def test_who_is_this(demo: Demo) -> None:
    run = inzage("subject", "find", "B.VandenHeuvel@post.example", "--home", demo.home)
    found = json.loads(run.out)
    assert (run.code, found["name"]) == (0, "Bram van den Heuvel")
    assert "bram@pijlsnel.example" in found["addresses"]
    two = json.loads(inzage("subject", "find", "stijn goossens", "--home", demo.home).out)
    assert len(two["people"]) == 2


def test_nothing_leaves_before_the_person_is_verified(demo: Demo, tmp_path: Path) -> None:
    opened = inzage(
        "request", "open", "--kind", "access", "--from", "evi.smets@inbox.example", "--home", demo.home
    )
    number = opened.out.strip()
    refused = inzage("access", number, "--out", tmp_path, "--home", demo.home)
    assert (refused.code, list(tmp_path.iterdir())) == (1, [])
    assert "not verified" in refused.err
    assert "Traceback" not in refused.err
    inzage("request", "verify", number, "--attest", "called back on file", "--home", demo.home)
    made = inzage("access", number, "--out", tmp_path, "--home", demo.home)
    assert [path.name for path in tmp_path.iterdir()] == [f"inzage-{number}.zip"]
    # Rows that could not be read may be hers: the bundle is made, and not called complete.
    assert (made.code, "not complete" in made.err) == (1, True)
    checked = inzage("verify", tmp_path / f"inzage-{number}.zip")
    assert checked.code == 0
    shown = inzage("request", "show", number, "--home", demo.home)
    assert [word in shown.out for word in ("opened", "verified by attestation", "answered")] == [True] * 3


def test_nothing_leaves_while_a_text_has_not_been_searched(demo: Demo, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(demo.home, home)
    (tmp_path / "WhatsApp-chat met Rik.txt").write_text("13-02-2026 09:01 - Rik: iets nieuws\n", "utf-8")
    inzage("ingest", tmp_path / "WhatsApp-chat met Rik.txt", "--home", home)
    number = inzage(
        "request", "open", "--kind", "access", "--from", "evi.smets@inbox.example", "--home", home
    ).out
    inzage("request", "verify", number.strip(), "--attest", "called back on file", "--home", home)
    for command in (("access", number.strip()), ("anonymize", "--purpose", "test")):
        run = inzage(*command, "--out", tmp_path / "out", "--home", home)
        assert (run.code, "inzage scan" in run.err) == (1, True), run.err
    assert not (tmp_path / "out").exists()
