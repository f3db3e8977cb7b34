"""Whose a name in a text is."""

import pytest

from subjects.resolving_mentions import greets, mentions_in_talks
from subjects.resolving_names import parse
from warehouse.persons_held import Told

ELS, JAN = ("t", "els", "Els Claes"), ("t", "jan", "Jan Peeters")


@pytest.mark.parametrize(
    ("before", "written", "company", "expected"),
    [
        # the name in a conversation
        ("Ik sprak met ", "Jan Peeters", (JAN, ELS), ("name in conversation", 0.95)),
        ("Ik sprak met ", "J. Peeters", (JAN, ELS), ("like name in conversation", 0.9)),
        ("Volgens mevrouw ", "Peeters", (JAN, ELS), ("part of name in conversation", 0.85)),
        # the first name in a greeting
        ("Dag ", "Jan", (JAN, ELS), ("first name in greeting", 0.9)),
        ("Bonjour ", "jan", (JAN, ELS), ("first name in greeting", 0.9)),
        ("Dag ", "Hans", (JAN, ELS), ("first name in greeting", 0.9)),  # by the table of nicknames
        # a first name elsewhere, or one that somebody else there bears
        ("Ik sprak met ", "Jan", (JAN, ELS), None),
        ("Dag allemaal,\nook ", "Jan", (JAN, ELS), None),
        ("Dag ", "Jan", (JAN, ("t", "other", "Jan Claes")), None),
        ("Dag ", "Els", (JAN, ELS), None),
        # somebody else
        ("Ik sprak met ", "An Peeters", (JAN, ELS), None),
        ("Ik sprak met ", "Jan Peeters", (JAN, ("t", "other", "Jan Peeters")), None),
        ("Ik sprak met ", "J. Peeters", (JAN, ("t", "other", "Joris Peeters")), None),
        ("Volgens mevrouw ", "Peeters", (JAN, ("t", "other", "An Peeters")), None),
        ("Volgens ", "Peeters", (JAN, ELS), None),
    ],
)
def test_mentions_in_a_conversation(
    before: str, written: str, company: tuple[tuple[str, str, str], ...], expected: tuple[str, float] | None
) -> None:
    told = Told("r", "t", written, before, "", 0.9, "body")
    found = mentions_in_talks([told], "jan", [parse("Jan Peeters")], company)
    assert [(one.reason, one.score) for one in found] == ([expected] if expected else [])


def test_a_greeting_in_a_quote_is_another_message_s() -> None:
    told = Told("r", "t", "Jan", "Dag ", "", 0.9, "quote")
    assert mentions_in_talks([told], "jan", [parse("Jan Peeters")], [JAN, ELS]) == []


@pytest.mark.parametrize(
    ("before", "expected"),
    [("Beste ", True), ("Sehr geehrter Herr ", True), ("hoi ", True), ("", False), ("Gisteren zei ", False),
     ("Dag\n", False), ("Dag " * 40, False), ("12 ", False)],
)  # fmt: skip
def test_the_beginning_of_a_greeting(before: str, expected: bool) -> None:
    assert greets(before) is expected
