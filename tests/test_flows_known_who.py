"""Whom the house knows: which rows are one person, who is nobody, and whose own a known place is."""

from pathlib import Path

import pytest

from anonymizers.redact import Own, Redactor, known_names
from detectors.finding import Finding
from warehouse.connection import open_warehouse
from warehouse.everybody import everybody
from warehouse.load import load
from warehouse.same_people import Identity, clusters

JAN: Identity = ("jan peeters", "jan@a.example", "+32470123405", "")
BY_MAIL: Identity = ("jan peeters", "jan@a.example", "", "")
BY_HANDLE: Identity = ("jan peeters", "", "", "crm:1")
BY_BOTH: Identity = ("jan peeters", "j@b.example", "", "crm:1")
BARE: Identity = ("jan peeters", "", "", "")
NAMELESS: Identity = ("", "jan@a.example", "", "")
OTHER: Identity = ("els claes", "jan@a.example", "", "")


@pytest.mark.parametrize(
    ("identities", "expected"),
    [
        # a key in common and names that agree
        ([JAN, ("jan peeters", "", "+32470123405", "crm:1")], [0, 0]),
        ([JAN, ("jan", "jan@a.example", "", "")], [0, 0]),
        ([JAN, NAMELESS], [0, 0]),
        ([NAMELESS, JAN], [0, 0]),
        ([BY_MAIL, BY_HANDLE, BY_BOTH], [0, 1, 1]),
        # a name alone is its one bearer's
        ([JAN, BARE], [0, 0]),
        ([BARE, BARE], [0, 0]),
        # a shared phone or mailbox makes nobody one; nor does a name that two bear
        ([JAN, ("els peeters", "", "+32470123405", "")], [0, 1]),
        ([JAN, OTHER, NAMELESS], [0, 1, 2]),
        ([BY_MAIL, BY_HANDLE, BARE], [0, 1, 2]),
        ([("", "", "", ""), ("", "", "", "")], [0, 1]),
    ],
)
def test_who_is_one_person(identities: list[Identity], expected: list[int]) -> None:
    assert clusters(identities) == expected


def test_firms_and_machines_are_not_known_people(tmp_path: Path) -> None:
    rows = (
        "Record ID,First Name,Last Name,Email,Company Name\n"
        "1,Linde,Vogelhuis,info@vogelhuis.example,Linde Vogelhuis\n"
        "2,Tjilp,Tjilpert,noreply@vogels.example,\n"
        "3,,,piet.putter@vogels.example,\n"
    )
    (tmp_path / "contacts.csv").write_text(rows, "utf-8")
    with open_warehouse(tmp_path / "home") as warehouse:
        load(warehouse, tmp_path / "contacts.csv")
        assert [p.names for p in everybody(warehouse).people if p.names] == [("Piet Putter",)]


# --- in a bundle --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "label", "value", "stays"),
    [
        # the person's own surname and chat name, found in another spelling than the records'
        ("dag meneer Vandenheuvel", "PERSON", "Vandenheuvel", True),
        ("dag meneer v.d. Heuvel", "PERSON", "v.d. Heuvel", True),
        ("vraag het @Bram_vdH", "USERNAME", "@Bram_vdH", True),
        # somebody else's
        ("dag meneer Vandenbergh", "PERSON", "Vandenbergh", False),
        ("vraag het @merel", "USERNAME", "@merel", False),
    ],
)
def test_a_person_s_own_stays_in_every_spelling(text: str, label: str, value: str, *, stays: bool) -> None:
    own = Own(frozenset({"chat:bram_vdh"}), frozenset({"Bram van den Heuvel"}))
    found = Finding(text.index(value), text.index(value) + len(value), label, 0.99, "known")
    redacted, done = Redactor(own, "nl", known_names([])).redact(text, [found], (), about_subject=False)
    assert (redacted == text, done == []) == (stays, stays)
