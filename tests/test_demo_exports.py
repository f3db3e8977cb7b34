"""The demo exports: the same bytes on each run, true to their truth, read as real exports are."""

import json
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban as iban_numbers

from connectors import READERS, Field, Record, Unreadable, recognise

ROOT = Path(__file__).parents[1]
if not (ROOT / "demo").is_dir():
    pytest.skip("the generator of the demo exports is not in this tree", allow_module_level=True)

from demo.identifiers import iban, phone_forms  # noqa: E402
from demo.marked import Mark, Marked, fill, join, quoted  # noqa: E402
from demo.people import load_people  # noqa: E402
from demo.script import options_of, threads  # noqa: E402

EXPORTS = ROOT / "flows" / "demo_exports"
TRUTH = ROOT / "tests" / "demo_truth.json"
KINDS = {
    "hubspot": "hubspot",
    "mail": "mail",
    "whatsapp": "whatsapp",
    "intercom": "intercom",
    "calls": "mapped",
}
SCRIPTS = ("mail_nl", "mail_fr", "mail_en", "notes", "whatsapp_nl", "whatsapp_fr", "intercom", "calls")
RESERVED = re.compile(r"(?:[\w-]+\.)*(?:example|example\.(?:com|net|org))")
WORDS_LIKE_NAMES = {
    "Roos is trouwens een mooie kleur",  # Flemish for pink
    "Mark II-modellen",
    "Will you need helmets",
    "Will call back",
    "Will do",
    "Petit déjeuner",
}


@cache
def truth() -> dict[str, Any]:
    """The committed truth."""
    loaded: dict[str, Any] = json.loads(TRUTH.read_text(encoding="utf-8"))
    return loaded


@cache
def items(file: str) -> tuple[object, ...]:
    """What the reader makes of one file."""
    kind = KINDS[file.partition("/")[0]]
    return tuple(READERS[kind].read(EXPORTS / file))


def files() -> list[str]:
    """The demo files that have a reader."""
    return [file for file in truth()["sums"] if "/" in file]


# --- The generator


def test_generator_writes_the_same_bytes_again(tmp_path: Path) -> None:
    exports, found = tmp_path / "exports", tmp_path / "truth.json"
    command = [sys.executable, "demo/generate.py", "--exports", str(exports), "--truth", str(found)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    written = {path.relative_to(exports): path.read_bytes() for path in exports.rglob("*") if path.is_file()}
    committed = {
        path.relative_to(EXPORTS): path.read_bytes() for path in EXPORTS.rglob("*") if path.is_file()
    }
    assert written == committed
    assert found.read_bytes() == TRUTH.read_bytes()


def test_every_name_in_a_script_is_a_slot() -> None:
    """A name written out in a script would be in the exports without being in the truth."""
    names = {
        word for person in load_people().values() for word in (person.first, person.last) if len(word) > 2
    }
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b")
    loose = []
    for entry in (entry for name in SCRIPTS for thread in threads(name) for entry in thread.entries):
        text = re.sub(r"\{\w+\.\w+\}", "", " ".join((entry.text, *entry.options.values())))
        for words in WORDS_LIKE_NAMES:
            text = text.replace(words, "")
        loose += [(entry.author, name) for name in pattern.findall(text)]
        loose += [(entry.author, address) for address in re.findall(r"\S+@\w+\.\w+", text)]
    assert loose == []


def test_fill_marks_what_it_fills_in() -> None:
    filled = fill("Dag {lotte.first}, bel {sanne.phone}.", load_people())
    assert filled.text == "Dag Lotte, bel 06-12345602."
    assert filled.marks == (Mark(4, 9, "PERSON", "lotte"), Mark(15, 26, "PHONE", "sanne"))


def test_options_keep_blanks_in_a_value() -> None:
    assert options_of("a > b enc=qp file=Factuur Wim.pdf cut=yes") == {
        "enc": "qp",
        "file": "Factuur Wim.pdf",
        "cut": "yes",
    }


_PIECES = st.lists(
    st.tuples(st.sampled_from(["", "\n", "> ", "hallo\n", "een twee "]), st.sampled_from("AB"))
)


@given(_PIECES)
def test_a_mark_keeps_its_word_through_joins_and_quotes(pieces: list[tuple[str, str]]) -> None:
    marked = join((before + Marked(name, (Mark(0, 1, "PERSON", name),)) for before, name in pieces), " ")
    twice = quoted("Aan:\n" + quoted(marked))
    assert [twice.text[mark.start : mark.end] for mark in twice.marks] == [name for _, name in pieces]
    assert {mark.part for mark in twice.marks} <= {"quote"}


# --- The people


@pytest.mark.parametrize("person", truth()["people"], ids=lambda person: str(person["id"]))
def test_contact_data_is_valid_and_reserved(person: dict[str, Any]) -> None:
    assert all(RESERVED.fullmatch(email.partition("@")[2]) for email in person["emails"])
    assert all(phonenumbers.is_valid_number(phonenumbers.parse(phone)) for phone in person["phones"])


@pytest.mark.parametrize("country", ["BE", "NL", "FR", "GB"])
@pytest.mark.parametrize("serial", [1, 7, 60])
def test_ibans_have_right_check_digits(country: str, serial: int) -> None:
    assert iban_numbers.is_valid(iban(country, serial), check_country=country == "BE")


@pytest.mark.parametrize(
    ("country", "number", "expected"),
    [
        ("BE", "470123401", ("0470 12 34 01", "+32 (0)470/12.34.01", "04 70 12 34 01", "32470123401")),
        ("NL", "612345601", ("06-12345601", "+31 (0)6 12 34 56 01", "06 12 34 56 01", "31612345601")),
        ("FR", "612345601", ("06 12 34 56 01", "+33 (0)6 12 34 56 01", "06 12 34 56 01", "33612345601")),
    ],
)
def test_phones_as_people_write_them(country: str, number: str, expected: tuple[str, ...]) -> None:
    forms = phone_forms(country, number)
    assert tuple(forms[name] for name in ("phone", "phone_slash", "phone_pairs", "phone_plain")) == expected


def test_the_traps_among_people_are_there() -> None:
    people = {person["id"]: person for person in truth()["people"]}
    twins = [person for person in people.values() if person["name"] == "Stijn Goossens"]
    assert len(twins) == 2
    assert twins[0]["emails"] != twins[1]["emails"]
    assert people["joris"]["phones"] == people["hilde"]["phones"] != []
    assert len(people["bram"]["emails"]) == 3
    assert people["vermeulen"]["first"] == ""
    only_in_texts = {mention["where"] for mention in truth()["mentions"] if mention["person"] == "godelieve"}
    assert only_in_texts == {"text"}


def test_an_address_that_only_mail_and_chat_know() -> None:
    known = [m["file"] for m in truth()["mentions"] if m["surface"] == "bramvdh@inbox.example"]
    assert {file.partition("/")[0] for file in known} == {"mail", "whatsapp"}


# --- The truth


def test_everyone_appears_where_a_mention_says_so() -> None:
    found: dict[str, set[tuple[str, str]]] = {person["id"]: set() for person in truth()["people"]}
    for mention in truth()["mentions"]:
        found[mention["person"]].add((mention["file"], mention["key"] or mention["place"]))
    assert {
        person: {tuple(record) for record in records} for person, records in truth()["appears"].items()
    } == found
    assert all(found.values())


def test_mentions_do_not_overlap() -> None:
    def record(mention: dict[str, Any]) -> tuple[str, ...]:
        return tuple(mention[name] for name in ("file", "key", "place", "where"))

    placed = (mention for mention in truth()["mentions"] if mention["start"] is not None)
    for _, group in groupby(placed, record):
        mentions = list(group)
        assert all(left["end"] <= right["start"] for left, right in pairwise(mentions))


# --- What the readers make of them


@pytest.mark.parametrize("file", files())
def test_each_export_is_recognised(file: str) -> None:
    assert recognise(EXPORTS / file) == KINDS[file.partition("/")[0]]


def test_an_unknown_file_is_recognised_by_none() -> None:
    assert recognise(EXPORTS / "onbekend.dat") is None


@pytest.mark.parametrize("file", files())
def test_readers_come_to_the_same_sums(file: str) -> None:
    counts = Counter(type(item) for item in items(file))
    assert {"records": counts[Record], "unreadable": counts[Unreadable]} == truth()["sums"][file]


@pytest.mark.parametrize("file", files())
def test_every_mention_stands_where_the_truth_says(file: str) -> None:
    records = [item for item in items(file) if isinstance(item, Record)]
    by_key = {record.key: record for record in records if record.key}
    by_place = {record.place: record for record in records}
    missed = []
    for mention in (mention for mention in truth()["mentions"] if mention["file"] == file):
        record = by_key[mention["key"]] if mention["key"] else by_place[mention["place"]]
        if record.place != mention["place"] or not _stands(mention, record):
            missed.append((mention["place"], mention["where"], mention["start"], mention["surface"]))
    assert missed == []


def _stands(mention: dict[str, Any], record: Record) -> bool:
    surface, start, end = mention["surface"], mention["start"], mention["end"]
    if mention["where"] == "text":
        return bool(surface in record.text if start is None else record.text[start:end] == surface)
    fields = [field.value for field in record.fields if _same(field, mention["where"])]
    people = {value for person in record.people for value in (person.name, person.email, person.phone)}
    return surface in people or any(value[start:end] == surface for value in fields)


def _same(field: Field, where: str) -> bool:
    return field.name.lower() == where.lower()
