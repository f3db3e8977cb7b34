"""What counts as the requester's own: how they sign, what they say is theirs, what their own row holds."""

import pytest

from detectors.finding import Finding
from reports.access_own import own_of
from subjects.identity import Holdings, Link, Subject
from warehouse.dossier import Dossier, Place
from warehouse.who import PersonRow

JAN = Subject(
    frozenset({"jan@a.example"}),
    frozenset({"jan peeters"}),
    "Jan Peeters",
    frozenset({"Jan Peeters"}),
    ("jan@a.example",),
)
PHONE, OTHER_PHONE, IBAN = "0470 12 34 56", "0471 11 22 33", "BE68 5390 0754 7034"


def row(role: str, name: str, email: str = "", phone: str = "") -> PersonRow:
    key = " ".join(sorted(name.lower().split()))
    return PersonRow("r", role, name, email, phone, "", key, email, phone, "")


def own(
    *places: Place, basis: str, people: tuple[PersonRow, ...] = ()
) -> tuple[frozenset[str], frozenset[str]]:
    dossier = Dossier("r", "f", "s", "message", "", "", "", list(places), list(people))
    held = Holdings({"r": (Link("r", basis, "", 1.0),)}, 0)
    found = own_of(JAN, [dossier], held, people, "BE")
    return found.keys - JAN.keys, found.addresses


def said(text: str, value: str, label: str, part: str = "body", name: str = "text") -> Place:
    at = text.index(value)
    return Place(part, name, "PROSE", text, (Finding(at, at + len(value), label, 0.9, "t"),))


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        (f"mijn nieuwe gsm is {PHONE}", PHONE, "PHONE"),
        (f"bel me op {PHONE}", PHONE, "PHONE"),
        (f"mon numéro est le {PHONE}", PHONE, "PHONE"),
        (f"joignable au {PHONE}", PHONE, "PHONE"),
        (f"call me on {PHONE}", PHONE, "PHONE"),
        (f"meine Nummer ist {PHONE}", PHONE, "PHONE"),
        (f"mijn rekening is {IBAN}", IBAN, "BANK"),
    ],
)
def test_what_the_writer_calls_theirs_is_theirs(text: str, value: str, label: str) -> None:
    assert len(own(said(text, value, label), basis="author")[0]) == 1
    # not so where somebody else writes it
    assert own(said(text, value, label), basis="recipient")[0] == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        f"mijn man is bereikbaar op {PHONE}",
        f"mijn vrouw haar nummer is {PHONE}",
        f"bel Els op {PHONE}",
        f"Dit is mijn nummer niet. Els: {PHONE}",
        f"le numéro de ma mère : {PHONE}",
        f"my wife's number is {PHONE}",
    ],
)
def test_what_is_said_of_others_is_not(text: str) -> None:
    assert own(said(text, PHONE, "PHONE"), basis="author") == (frozenset(), frozenset())


def test_a_signature_is_the_writers_and_what_a_record_names_as_another_s_is_not() -> None:
    signed = said(f"Jan\n{PHONE}", PHONE, "PHONE", part="signature")
    assert own(signed, basis="author")[0] == {"+32470123456"}
    firm = (row("subject", "Els Claes", phone="+32470123456"),)
    assert own(signed, basis="author", people=firm)[0] == frozenset()


def test_their_own_row_tells_and_a_row_of_several_does_not() -> None:
    places = (
        Place("field", "Street Address", "ADDRESS", "Nestlaan 8", ()),
        said(IBAN, IBAN, "BANK", part="field", name="IBAN"),
        said(f"zie {OTHER_PHONE}", OTHER_PHONE, "PHONE", part="field", name="Note"),
    )
    mine = row("subject", "Jan Peeters", "jan@a.example")
    assert own(*places, basis="subject", people=(mine,)) == (
        frozenset({"BE68539007547034"}),
        frozenset({"Nestlaan 8"}),
    )
    assert own(*places, basis="subject", people=(mine, row("subject", "Els Claes"))) == (
        frozenset(),
        frozenset(),
    )


@pytest.mark.parametrize("unit", ["mijn ", "my new ", "ik ben ", "j'", "meine "])
def test_a_hostile_text_ends(unit: str) -> None:
    text = unit * (100_000 // len(unit)) + PHONE
    own(said(text, PHONE, "PHONE"), basis="author")
