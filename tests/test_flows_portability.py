"""Portability on the demo, for everybody in it: what they gave, nothing inferred, nobody else."""

import csv
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reports.access import assemble
from reports.portability import project
from reports.portability_model import Portable
from reports.portability_pack import pack_portable
from reports.portability_verify import verify
from subjects.identity import find, holdings
from subjects.policy import read_policy
from subjects.portability import rules_in_force
from tests.running import ROOT, Demo, inzage
from tests.test_flows_demo import betrayed
from warehouse.connection import open_warehouse
from warehouse.dossier import dossiers
from warehouse.ledger import Request
from warehouse.who import language_of_person

DAY = date(2026, 11, 20)
CONTACTS = ROOT / "flows" / "demo_exports" / "hubspot" / "contacts.csv"
STAFFS = {"Contact owner", "Opmerking intern"}
INFERRED = {"Lifecycle Stage"}


@dataclass(frozen=True)
class Answer:
    """What one person gets, and how it is packed."""

    person: dict[str, Any]
    content: Portable
    path: Path


@pytest.fixture(scope="module")
def answers(demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> list[Answer]:
    return list(_answers(demo, tmp_path_factory.mktemp("packages")))


def _answers(demo: Demo, folder: Path) -> Iterator[Answer]:
    policy, rules = read_policy(demo.home), rules_in_force(read_policy(demo.home).portability)
    with open_warehouse(demo.home) as warehouse:
        for number, person in enumerate(demo.truth["people"]):
            keys = person["emails"] or person["phones"]
            if person["role"] == "colleague" or not keys:
                continue
            request = Request(f"P{number}", "portability", keys[0], DAY, DAY, DAY, "verified")
            subject = find(warehouse, keys[0])
            held = holdings(warehouse, subject)
            language = language_of_person(warehouse, list(held.links)) or "nl"
            bundle = assemble(warehouse, request, subject, held, policy, language=language)
            content = project(bundle, dossiers(warehouse, held.links), held, rules)
            yield Answer(person, content, pack_portable(content, folder))


def texts(answer: Answer) -> dict[str, str]:
    with zipfile.ZipFile(answer.path) as archive:
        return {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}


def others(answer: Answer, demo: Demo) -> list[dict[str, Any]]:
    """Everybody else by what is theirs alone: a household may share a number, two people may share a name."""
    mine = answer.person
    numbers = {phone[-9:] for phone in mine["phones"]}
    return [
        {
            "id": each["id"],
            "name": each["name"] if each["name"] != mine["name"] else "\0",
            "emails": [address for address in each["emails"] if address not in mine["emails"]],
            "phones": [phone for phone in each["phones"] if phone[-9:] not in numbers],
        }
        for each in demo.truth["people"]
        if each["id"] != mine["id"]
    ]


def test_everybody_s_package_passes_the_check(answers: list[Answer]) -> None:
    assert len(answers) > 50
    assert [a.person["id"] for a in answers if not verify(a.path).ok] == []


def test_nobody_else_stands_in_a_package(answers: list[Answer], demo: Demo) -> None:
    for answer in answers:
        for name, text in texts(answer).items():
            assert betrayed(text, others(answer, demo)) == set(), (answer.person["id"], name)
            assert betrayed(name, demo.truth["people"]) == set()


def test_nothing_inferred_and_nothing_of_staff_goes_along(answers: list[Answer]) -> None:
    notes = [row["Note body"] for row in _rows(CONTACTS.with_name("notes.csv"))]
    calls = [
        row["Notitie"] for row in _rows(ROOT / "flows/demo_exports/calls/telefoonnotities.csv", ";", "cp1252")
    ]
    remarks = [row["Opmerking intern"] for row in _rows(CONTACTS) if row["Opmerking intern"]]
    assert min(len(notes), len(calls), len(remarks)) > 5
    for answer in answers:
        assert {cell.ground.origin for r in answer.content.records for cell in r.cells} <= {
            "given",
            "observed",
        }
        assert not {cell.name for r in answer.content.records for cell in r.cells} & (STAFFS | INFERRED)
        told = [r for r in answer.content.records if r.kind == "note" or (r.kind == "call" and r.text)]
        assert told == []
        said = "\n".join(texts(answer).values())
        assert not [note for note in (*notes, *calls, *remarks) if len(note) > 20 and note in said]


def test_every_given_value_of_their_own_row_goes_along(answers: list[Answer]) -> None:
    rows = {row["Email"].casefold(): row for row in _rows(CONTACTS) if row["Email"] and None not in row}
    checked = 0
    for answer in answers:
        row = next((rows[e.casefold()] for e in answer.person["emails"] if e.casefold() in rows), None)
        if row is None:
            continue
        given = {name: value for name, value in row.items() if value and name not in STAFFS | INFERRED}
        contacts = [r for r in answer.content.records if (r.source, r.kind) == ("hubspot", "contact")]
        assert any(given.items() <= {c.name: c.value for c in r.cells}.items() for r in contacts), (
            answer.person["id"]
        )
        checked += 1
    assert checked > 40


def _rows(path: Path, mark: str = ",", encoding: str = "utf-8-sig") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file, delimiter=mark))


def test_each_value_held_is_handed_over_or_counted(answers: list[Answer], demo: Demo) -> None:
    sql = (
        "SELECT count(DISTINCT if(part = 'field', concat(record, seq), record::VARCHAR)) FROM parts "
        "WHERE record IN (SELECT unnest(?::UUID[]))"
    )
    with open_warehouse(demo.home) as warehouse:
        for answer in answers[:10]:
            held = holdings(
                warehouse, find(warehouse, (answer.person["emails"] or answer.person["phones"])[0])
            )
            (values,) = warehouse._connection.execute(sql, [list(held.links)]).fetchone() or (0,)
            over = sum(len(r.cells) + (r.text is not None) for r in answer.content.records)
            left = sum(each.values for each in answer.content.left_out)
            assert over + left == values == sum(count.values for count in answer.content.counts)


def test_labels_are_those_of_the_access_bundle(demo: Demo) -> None:
    key = next(p for p in demo.truth["people"] if p["id"] == "bram")["emails"][0]
    with open_warehouse(demo.home) as warehouse:
        subject = find(warehouse, key)
        held = holdings(warehouse, subject)
        request = Request("x", "portability", key, DAY, DAY, DAY, "verified")
        bundle = assemble(warehouse, request, subject, held, read_policy(demo.home), language="nl")
        content = project(bundle, dossiers(warehouse, held.links), held, rules_in_force())
    copied = {entry.id: " ".join(passage.text for passage in entry.passages) for entry in bundle.entries}
    labels = re.compile(r"\[[a-zé-]+ [0-9]+\]")
    mails = [r for r in content.records if r.kind == "message" and r.text]
    assert mails
    for mail in mails:
        assert mail.text is not None
        assert labels.findall(mail.text.value) == labels.findall(copied[mail.id])


# --- the command ---------------------------------------------------------------------------------------------------


def opened(home: Path, kind: str, key: str, *, verified: bool = True) -> str:
    number = inzage("request", "open", "--kind", kind, "--from", key, "--home", home).out.strip()
    if verified:
        inzage("request", "verify", number, "--attest", "called back on the number on file", "--home", home)
    return number


def test_a_verified_request_is_answered(demo: Demo, tmp_path: Path) -> None:
    number = opened(demo.home, "portability", "bram@pijlsnel.example")
    made = inzage("portability", number, "--out", tmp_path, "--home", demo.home)
    assert (made.code, made.out.strip()) == (0, str(tmp_path / f"inzage-{number}.zip"))
    path = tmp_path / f"inzage-{number}.zip"
    assert path.stat().st_mode & 0o777 == 0o600
    assert inzage("verify", path).code == 0
    with zipfile.ZipFile(path) as archive:
        assert json.loads(archive.read("manifest.json"))["request"] == number
        assert b"Bram" in archive.read("data/hubspot-contact.jsonl")
    shown = inzage("request", "show", number, "--home", demo.home).out
    assert re.search(r"answered.* records, [0-9]+ values; [0-9]+ left out", shown)
    assert betrayed(made.err + shown, demo.truth["people"]) == set()
    path.write_bytes(path.read_bytes()[:-1])
    assert inzage("verify", path).code == 1


@pytest.mark.parametrize(
    ("kind", "verified", "said"),
    [("portability", False, "not verified"), ("access", True, "asks for access, not for portability")],
)
def test_what_is_refused(demo: Demo, tmp_path: Path, kind: str, verified: bool, said: str) -> None:
    number = opened(demo.home, kind, "evi.smets@inbox.example", verified=verified)
    run = inzage("portability", number, "--out", tmp_path / "out", "--home", demo.home)
    assert (run.code, said in run.err, "Traceback" in run.err) == (1, True, False)
    assert not (tmp_path / "out").exists()


def test_somebody_nobody_knows_gets_a_package_too(demo: Demo, tmp_path: Path) -> None:
    number = opened(demo.home, "portability", "nobody@nowhere.example")
    assert inzage("portability", number, "--out", tmp_path, "--home", demo.home).code == 0
    with zipfile.ZipFile(tmp_path / f"inzage-{number}.zip") as archive:
        assert "helemaal niets over u" in archive.read("LEESMIJ.txt").decode()
    assert inzage("verify", tmp_path / f"inzage-{number}.zip").code == 0
