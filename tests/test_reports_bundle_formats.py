"""What lies beside the letter: tables, originals, PDF, sums; under a passphrase; and nothing in them runs."""

import csv
import dataclasses
import email
import email.policy
import hashlib
import io
import json
import logging
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inzage.errors import RefusedError
from reports import bundle_pdf
from reports.bundle import (
    Bundle,
    Entry,
    Extract,
    Passage,
    Reason,
    Redaction,
    Skipped,
    SourceSum,
    Value,
    pack,
    render_html,
    verify,
)
from reports.bundle_cells import cell
from reports.bundle_columns import column_words, value_words
from reports.bundle_originals import NAME, appointment, card, mail, originals
from reports.bundle_package import TABLES, descriptor, package_members
from reports.bundle_pdf import render_pdf
from reports.bundle_timeline import anchors, months
from tests.test_reports_bundle import DUTCH, ENGLISH, EXAMPLES, FRENCH, seen

SECRET = "vier woorden voor marijke"


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


# --- under a passphrase


def test_an_encrypted_bundle_opens_with_its_passphrase_alone(tmp_path: Path) -> None:
    path = pack(DUTCH, tmp_path, passphrase=SECRET)
    assert verify(path, SECRET).ok
    assert verify(path, "een andere wachtzin").problems == ("the passphrase is not the one of this bundle",)
    assert verify(path).problems == ("the bundle is encrypted: give its passphrase",)
    assert b"Marijke" not in path.read_bytes()
    beside = (tmp_path / "inzage-2026-0012.txt").read_text("utf-8")
    assert hashlib.sha256(path.read_bytes()).hexdigest() in beside
    assert "7-Zip" in beside
    assert "Marijke" not in beside
    assert {p.stat().st_mode & 0o777 for p in tmp_path.iterdir()} == {0o600}
    pack(DUTCH, tmp_path)  # in clear: the text beside it would be wrong now
    assert [p.name for p in tmp_path.iterdir()] == ["inzage-2026-0012.zip"]


@pytest.mark.parametrize("secret", ["kort", "elf tekens!"])
def test_a_short_passphrase_is_refused_without_saying_it(secret: str, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="12 characters") as refusal:
        pack(DUTCH, tmp_path, passphrase=secret)
    assert secret not in str(refusal.value)
    assert list(tmp_path.iterdir()) == []


def test_a_changed_byte_of_an_encrypted_bundle_is_found(tmp_path: Path) -> None:
    path = pack(DUTCH, tmp_path, passphrase=SECRET)
    content = bytearray(path.read_bytes())
    content[len(content) // 3] ^= 1
    path.write_bytes(content)
    assert not verify(path, SECRET).ok


@pytest.mark.skipif(not any(Path(p, "7z").exists() for p in os.get_exec_path()), reason="7z is not installed")
def test_the_receiver_s_own_tools_open_and_check_it(tmp_path: Path) -> None:
    path = pack(DUTCH, tmp_path, passphrase=SECRET)
    out = tmp_path / "out"
    subprocess.run(["7z", "x", f"-p{SECRET}", f"-o{out}", str(path)], capture_output=True, check=True)
    subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=out, check=True)


def test_the_sums_check_with_sha256sum(tmp_path: Path) -> None:
    with zipfile.ZipFile(pack(DUTCH, tmp_path)) as archive:
        archive.extractall(tmp_path / "out")
    command = ["sha256sum", "-c", "--quiet", "SHA256SUMS"]
    assert subprocess.run(command, cwd=tmp_path / "out", check=False).returncode == 0
    (tmp_path / "out" / "data.json").write_text("{}")
    done = subprocess.run(command, cwd=tmp_path / "out", check=False, capture_output=True)
    assert done.returncode == 1


# --- tables


@pytest.mark.parametrize("bundle", EXAMPLES.values(), ids=EXAMPLES)
def test_tables_hold_what_the_package_says(bundle: Bundle) -> None:
    made = {name: b"".join(chunks) for name, chunks in package_members(bundle).items()}
    described = {r["path"]: r for r in json.loads(made["datapackage.json"])["resources"]}
    assert set(TABLES) < set(described) <= set(made)
    for name in TABLES:
        rows = list(csv.reader(io.StringIO(made[name].decode("utf-8-sig"), newline="")))
        assert rows[0] == [field["name"] for field in described[name]["schema"]["fields"]]
        assert all(len(row) == len(rows[0]) for row in rows)
    ids = {row[0] for row in csv.reader(io.StringIO(made["tables/records.csv"].decode("utf-8-sig")))}
    assert ids == {"record", *(e.id for e in bundle.entries)}


def test_lines_keep_to_their_schema() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    bundle = dataclasses.replace(
        DUTCH, entries=(*DUTCH.entries, Entry("z", "a", "note", extract=Extract(1, 2, 3)))
    )
    made = {name: b"".join(chunks) for name, chunks in package_members(bundle).items()}
    check = jsonschema.Draft202012Validator(json.loads(made["tables/record.schema.json"]))
    lines = made["tables/records.jsonl"].decode().splitlines()
    assert len(lines) == len(bundle.entries)
    for line in lines:
        check.validate(json.loads(line))
    assert descriptor(bundle)["name"] == "inzage-2026-0012"


def test_the_ledger_of_replacements_says_place_kind_detector_score_rule_and_ground() -> None:
    one = Redaction(
        "m1", "body", "PERSON", "[collega 1]", "colleague on duty", 0.91, "waarom", "colleague", "model"
    )
    made = package_members(dataclasses.replace(DUTCH, redactions=(one,)))
    rows = list(csv.DictReader(io.StringIO(b"".join(made["tables/replacements.csv"]).decode("utf-8-sig"))))
    assert rows == [
        {
            "record": "m1", "place": "body", "kind": "PERSON", "replacement": "[collega 1]", "role": "colleague",
            "rule": "colleague on duty", "ground": "waarom", "detector": "model", "score": "0.91",
        }
    ]  # fmt: skip


# --- originals


def test_mail_contact_and_appointment_open_in_their_programs() -> None:
    made = dict(originals(DUTCH))
    assert all(NAME.fullmatch(name) for name in made)
    assert [name[15:] for name in made] == ["contact.vcf", "message.eml", "message.eml"]
    message = email.message_from_bytes(made["originals/0004-message.eml"], policy=email.policy.default)
    assert message["Subject"] == "Re: Pakje niet aangekomen"
    (sender,) = message["From"].addresses
    assert (sender.display_name, sender.addr_spec) == ("[collega 1]", "e-mail-1@replaced.invalid")
    assert message.get_content().startswith("Beste mevrouw Dewolf")
    assert b"FN:Marijke Dewolf\r\nN:Dewolf;Marijke;;;\r\n" in made["originals/0001-contact.vcf"]
    icalendar = pytest.importorskip("icalendar")
    event = Entry(
        "e", "Agenda", "event", "2026-03-02T14:00:00", values=(Value("Summary", "Passen; maat, 54"),)
    )
    read = icalendar.Calendar.from_ical(appointment(event, "2026-11-20")).walk("VEVENT")[0]
    assert (str(read["SUMMARY"]), read["DTSTART"].dt.isoformat()) == (
        "Passen; maat, 54",
        "2026-03-02T14:00:00",
    )


TEXT = st.text(st.characters(codec="utf-8"), max_size=60)
HOSTILE = st.one_of(
    TEXT,
    st.sampled_from(
        [
            "=cmd|'/c calc'!A1", "+1", "-2+3", "@SUM(A1)", " =1", "\t=1", "a\r\nBcc: x@y.example", "x\nEND:VCARD",
            "\u2028BEGIN:VEVENT", "<script>x</script>", "../../x", "{{ 7*7 }}", "]]>", "\x00", "a\x0bb", "%s", "'\"",
        ]
    ),
)  # fmt: skip


def hostile(text: str) -> Bundle:
    """A bundle with `text` in every field that comes from an export."""
    made = [
        Entry(
            f"{n}", text, kind, "2026-03-02", text, text, reasons=(Reason("key", text, 0.5),),
            values=(Value("From", text), Value("Summary", text), Value("First Name", text), Value(text, text)),
            passages=(Passage("body", text), Passage("quote", text), Passage("signature", text)),
        )
        for n, kind in enumerate(("message", "contact", "event", text))
    ]  # fmt: skip
    sums = (SourceSum(text, text, 4, 0, 0, 4, 0),)
    redactions = (Redaction("0", text, text, f"[{text}]", text, 0.5, text, text, text),)
    return dataclasses.replace(
        DUTCH, subject=text, keys=(text,), entries=tuple(made), sums=sums, redactions=redactions, detector=text,
        skipped=(Skipped(text, text),),
    )  # fmt: skip


@given(HOSTILE)
@settings(max_examples=60, deadline=None)
def test_nothing_that_comes_from_an_export_breaks_out(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = pack(hostile(text), tmp_path_factory.mktemp("hostile"))
    assert verify(path).ok
    made = members(path)
    assert all(re.fullmatch(r"[A-Za-z0-9/._-]+", name) and ".." not in name for name in made)
    page = made["report.html"].decode()
    assert "<script" not in page
    assert page.count("<article") == 4
    for name in TABLES:
        for row in csv.reader(io.StringIO(made[name].decode("utf-8-sig"), newline="")):
            assert not any(value.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r")) for value in row)
    for name, content in made.items():
        if name.endswith(".eml"):
            headers = set(email.message_from_bytes(content).keys())
            assert headers <= {
                "From",
                "Date",
                "X-Inzage",
                "MIME-Version",
                "Content-Type",
                "Content-Transfer-Encoding",
            }
        if name.endswith((".vcf", ".ics")):
            lines = content.split(b"\r\n")
            assert all(len(line) <= 75 for line in lines)
            assert sum(line.startswith((b"END:VCARD", b"END:VEVENT")) for line in lines) == 1
            assert not re.search(rb"(?<!\r)\n", content)


@pytest.mark.parametrize(
    "text", ["a\r\nBcc: x@y.example", "a\nBcc: x@y.example", "a\r\n\r\nbody", "a\u2028Bcc: x"]
)
def test_a_header_stays_one_line(text: str) -> None:
    made = email.message_from_bytes(
        mail(Entry("x", "s", "message", at_text=text, values=(Value("From", text),)))
    )
    assert "Bcc" not in made
    assert made.get_payload(decode=True) == b""


@given(st.text(max_size=30))
def test_a_cell_starts_no_formula_and_keeps_its_text(text: str) -> None:
    assert cell(text).removeprefix("'") == text.removeprefix("'") or cell(text) == text
    assert not cell(text).lstrip(" ").startswith(("=", "+", "-", "@"))


@given(st.lists(TEXT, max_size=4))
@settings(deadline=None)
def test_originals_never_fail(texts: list[str]) -> None:
    entry = Entry("x", "s", "message", at_text="".join(texts), values=tuple(Value("From", t) for t in texts))
    assert mail(entry)
    assert card(entry).endswith(b"END:VCARD\r\n")


# --- PDF


def test_the_letter_as_pdf_is_the_same_every_time_and_asks_for_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pytest.importorskip("weasyprint")
    trap = "<img src='file:///etc/passwd'><link href='http://192.0.2.1/x'>url(file:///etc/hostname)"
    bundle = dataclasses.replace(FRENCH, subject=trap)
    with caplog.at_level(logging.DEBUG):
        first = render_pdf(bundle)
    assert not [r for r in caplog.records if r.name.startswith(("weasyprint", "fontTools"))]
    assert first.startswith(b"%PDF-")
    assert render_pdf(bundle) == first
    path = pack(bundle, tmp_path, pdf=first)
    assert verify(path).ok
    assert members(path)["report.pdf"] == first


def test_the_fetcher_refuses_every_address() -> None:
    for url in ("http://x.example", "file:///etc/passwd", "data:text/plain,x"):
        with pytest.raises(ValueError, match="nothing is loaded"):
            bundle_pdf._Nothing()(url)


def test_many_records_are_left_to_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    page = render_html(DUTCH, records=False)
    assert "Is er al nieuws?" not in page
    assert "De 5 stukken zelf staan in report.html" in page
    assert not re.search(r'href="#(?!overview|timeline|data|searched|processing|rights)', page)


def test_without_the_library_it_is_said_and_nothing_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(RefusedError, match="no PDF was made"):
        render_pdf(DUTCH)


# --- the way through


def test_the_timeline_holds_every_record_once_by_month() -> None:
    found = months(DUTCH.entries)
    assert [m.month for m in found] == ["2024-03", "2024-06", ""]
    assert [[e.id for e in m.entries] for m in found] == [["c1"], ["m1", "m2", "n1"], ["w1"]]
    assert [m.share for m in found] == [1 / 3, 1.0, 1 / 3]
    page = render_html(DUTCH)
    for anchor in anchors(DUTCH.entries).values():
        assert page.count(f'id="{anchor}"') == page.count(f'href="#{anchor}"') == 1
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))


@pytest.mark.parametrize(
    ("name", "language", "words"),
    [
        ("hs_lead_status", "nl", "Stand van het contact"),
        ("First Name", "fr", "Prénom"),
        ("  Phone   Number", "de", "Telefon"),
        # nothing to explain, and unknown
        ("Subject", "en", ""),
        ("Opmerking intern", "nl", ""),
        ("", "nl", ""),
    ],
)
def test_columns_in_words(name: str, language: str, words: str) -> None:
    assert column_words(name, language) == words


def test_codes_in_words() -> None:
    assert (
        value_words("lifecyclestage", "marketingqualifiedlead", "nl")
        == "mogelijke klant, uitgekozen door marketing"
    )
    assert value_words("hs_lead_status", "OPEN_DEAL", "en") == "sale in progress"
    assert value_words("Note", "customer", "nl") == ""
    assert value_words("lifecyclestage", "iets anders", "nl") == ""
    assert value_words("lifecyclestage", "customer", "en") == ""


def test_every_column_and_code_has_four_languages() -> None:
    from reports.bundle_columns import _table

    table: dict[str, Any] = _table()
    rows = [*table["column"].values(), *(row for codes in table["value"].values() for row in codes.values())]
    assert len(rows) > 80
    assert all(set(row) == {"nl", "fr", "en", "de"} and all(row.values()) for row in rows)


def test_an_extract_says_what_it_leaves_out() -> None:
    entries = (dataclasses.replace(DUTCH.entries[0], extract=Extract(1, 1, 3)), *DUTCH.entries[1:])
    assert "weggelaten: 1 zin en 3 velden." in seen(dataclasses.replace(DUTCH, entries=entries))
    assert "weggelaten" not in seen(dataclasses.replace(DUTCH, near_matches=0))


def test_we_hold_nothing_is_a_bundle(tmp_path: Path) -> None:
    path = pack(ENGLISH, tmp_path, passphrase=SECRET)
    assert verify(path, SECRET).ok
    data = members(pack(ENGLISH, tmp_path / "clear"))
    assert json.loads(data["data.json"])["entries"] == []
    assert data["tables/records.jsonl"] == b""
