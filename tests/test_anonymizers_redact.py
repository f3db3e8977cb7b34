"""Redaction for one person: others become stable labels, the person's own stays."""

import pytest

from anonymizers.redact import Own, Redactor, known_names
from detectors.finding import Finding

OWN = Own(frozenset({"jan@a.example", "+32470123456"}), frozenset({"Jan Peeters"}))
OTHERS = ["Els Claes", "Piet Maes"]


def redact(text: str, *found: tuple[str, str], thread: tuple[str, ...] = (), about: bool = True) -> str:
    """`text` redacted for Jan Peeters, with what a detector found in it."""
    redactor = Redactor(OWN, "nl", known_names(OTHERS), frozenset({"claes els"}))
    findings = [Finding(text.index(v), text.index(v) + len(v), label, 0.9, "t") for v, label in found]
    return redactor.redact(text, findings, thread, about_subject=about)[0]


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        # the person's own stays, in every form
        ("Beste Jan Peeters", (("Beste Jan Peeters", "PERSON"),), "Beste Jan Peeters"),
        ("Peeters, Jan", (("Peeters, Jan", "PERSON"),), "Peeters, Jan"),
        ("groet, J. Peeters", (("J. Peeters", "PERSON"),), "groet, J. Peeters"),
        ("bel 0470/12.34.56", (("0470/12.34.56", "PHONE"),), "bel 0470/12.34.56"),
        ("JAN@a.example", (("JAN@a.example", "EMAIL"),), "JAN@a.example"),
        # others go, by role; a known name needs no detector
        ("Dag, Els Claes hier", (), "Dag, [collega 1] hier"),
        ("PIET MAES en claes, els", (), "[persoon 1] en [collega 1]"),
        (
            "bel Rik op 0471 11 22 33",
            (("Rik", "PERSON"), ("0471 11 22 33", "PHONE")),
            "bel [persoon 1] op [telefoon 1]",
        ),
        # one span over two people: only the other goes
        ("Jan Peeters en Rik Bos", (("Jan Peeters en Rik Bos", "PERSON"),), "Jan Peeters en [persoon 1]"),
        # an initial alone, or of another family name, is not the person's
        ("J. Bos", (("J. Bos", "PERSON"),), "[persoon 1]"),
        # places and firms are not people
        (
            "in Gent bij Bakkerij Bos",
            (("Gent", "LOCATION"), ("Bakkerij Bos", "ORG")),
            "in Gent bij Bakkerij Bos",
        ),
    ],
)
def test_what_stays_and_what_goes(text: str, found: tuple[tuple[str, str], ...], expected: str) -> None:
    assert redact(text, *found) == expected


def test_a_label_stays_the_same_through_a_bundle() -> None:
    redactor = Redactor(OWN, "fr", known_names(OTHERS))
    texts = ["Els Claes", "Piet Maes", "claes els"]
    labels = [redactor.redact(text, (), (), about_subject=False)[0] for text in texts]
    assert labels == ["[personne 1]", "[personne 2]", "[personne 1]"]


def test_a_first_name_in_a_conversation_is_the_one_who_takes_part() -> None:
    redactor = Redactor(OWN, "en", known_names(OTHERS))
    texts = ["Els Claes schreef", "dank je els"]
    labels = [
        redactor.redact(text, (), ("Els Claes", "Jan Peeters"), about_subject=True)[0] for text in texts
    ]
    assert labels == ["[person 1] schreef", "dank je [person 1]"]


def test_numbers_without_a_name_are_the_person_s_in_their_own_record_only() -> None:
    text, found = "IBAN BE68 5390 0754 7034", ("BE68 5390 0754 7034", "BANK")
    assert redact(text, found, about=True) == text
    assert redact(text, found, about=False) == "IBAN [rekening 1]"


def test_the_ledger_of_redactions_holds_no_value() -> None:
    redactor = Redactor(OWN, "nl", known_names(OTHERS))
    _, done = redactor.redact("Piet Maes", (), (), about_subject=False)
    assert [(d.label, d.replacement, d.rule) for d in done] == [("PERSON", "[persoon 1]", "known name")]
