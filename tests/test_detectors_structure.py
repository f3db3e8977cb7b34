"""Names that follow from where they stand in a message: tables of made-up lines in four languages.

`fixtures/structure/looked-at.txt` was looked at while the rules were written, `set-aside.txt` was written before
them and only its sums are known: those are asserted.
"""

import re
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detectors.finding import Finding
from detectors.structure import structure

FOLDER = Path(__file__).parent / "fixtures" / "structure"
MARK = re.compile(r"\{(?:([A-Z_]+)\|)?([^{}]+)\}")
RULES = {"opening", "closing", "signature", "header", "speaker", "field", "title", "introduction", "again"}

Row = tuple[str, set[tuple[str, str]]]


def rows(file: str) -> list[Row]:
    """Every line of a table: its text and the (label, value) pairs marked in it."""
    lines = (FOLDER / file).read_text(encoding="utf-8").splitlines()
    return [_row(line.replace("\\n", "\n")) for line in lines if line and not line.startswith("# ")]


def _row(line: str) -> Row:
    marked = {(match[1] or "PERSON", match[2]) for match in MARK.finditer(line)}
    return MARK.sub(lambda match: match[2], line), marked


def found(text: str, *others: Finding) -> set[tuple[str, str]]:
    """(label, value) of all that is added."""
    return {(str(one.label), text[one.start : one.end]) for one in structure(text, others)}


def finding(text: str, value: str, label: str) -> Finding:
    """`value`, as another finder found it."""
    start = text.index(value)
    return Finding(start, start + len(value), label, 0.9, "names")


@pytest.mark.parametrize(("text", "expected"), rows("looked-at.txt"))
def test_looked_at(text: str, expected: set[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_both_tables_hold_names_and_as_many_lines_without() -> None:
    table = [expected for file in ("looked-at.txt", "set-aside.txt") for _, expected in rows(file)]
    named = sum(map(bool, table))
    assert named >= 200
    assert len(table) - named >= named


def test_set_aside() -> None:
    """Of 108 names two are missed; none is found where none is."""
    table = [(found(text), expected) for text, expected in rows("set-aside.txt")]
    assert sum(len(expected) for _, expected in table) == 108
    assert sum(len(expected - seen) for seen, expected in table) == 2
    assert sum(len(seen - expected) for seen, expected in table) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a whole message in one line, as a ticket system flattens it
        ("Beste Jan, hierbij de factuur van mei. Mvg, Pieter Maes", {"Jan", "Pieter Maes"}),
        ("hoi lotte, kan jij de sleutel meebrengen? groetjes rik", {"lotte", "rik"}),
        ("Ticket 4411 Beste Sofie, uw toestel is hersteld. Vriendelijke groeten, Wim", {"Sofie", "Wim"}),
        # in capitals
        ("BESTE JAN,\n\nWAAR BLIJFT MIJN PAKJE?\n\nFRANCIS CLAEYS", {"JAN", "FRANCIS CLAEYS"}),
        # quoted, with pictures, with emphasis
        ("> Hoi Tine,\n> tot morgen\n> Groet, Bas", {"Tine", "Bas"}),
        ("Dag Nele 🌞\ntot zo\nxx Lien 😘", {"Nele", "Lien"}),
        ("*Van:* Tine Wouters\n*Aan:* Bart Nijs\n*Onderwerp:* sleutel", {"Tine Wouters", "Bart Nijs"}),
        # two languages in one message
        (
            "Bonjour Anne, dag Luc,\nzie bijlage.\nCordialement / Mvg\nSofie Maes",
            {"Anne", "Luc", "Sofie Maes"},
        ),
        # a reply above the message that it answers
        (
            "Ok, tot dan.\n\nKarel\n\nVan: Tine Wouters\nVerzonden: maandag\n\nHoi Karel,",
            {"Karel", "Tine Wouters"},
        ),
    ],
)
def test_whole_messages(text: str, expected: set[str]) -> None:
    assert {value for label, value in found(text) if label == "PERSON"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the same people further on: given name, surname with particles, possessive, another case
        ("Beste Koen Peeters,\nKoen, heeft Peeters gebeld?", {"Koen Peeters", "Koen", "Peeters"}),
        (
            "Van: Tine van den Berg <tine@x.example>\nVan den Berg komt niet.",
            {"Tine van den Berg", "Van den Berg"},
        ),
        ("Beste Annelies,\nAnnelies' fiets is klaar en Annelies's sleutel ook.", {"Annelies"}),
        ("hoi karim, is karim thuis?", {"karim"}),
        # an everyday word counts inside a sentence and with a capital
        ("Beste Rose Baker,\nik zag Baker gisteren, dear baker.", {"Rose Baker", "Baker"}),
        ("Mark: ik kom\nRoos: ik mark het in de agenda, met een roos\nMark: ok", {"Mark", "Roos"}),
        # streets, firms, months and mail addresses of the same letters
        ("Beste Jan Peeters,\nbel Garage Peeters, Peeters NV of Peeters & Zonen", {"Jan Peeters"}),
        ("Beste Jan Claes,\nhet is in de Jan Breydelstraat, sinds jan 2024", {"Jan Claes"}),
        ("Beste Koen,\nmail naar koen@firma.example of koen_p", {"Koen"}),
        ("Achternaam: Maandag\nop maandag, of Maandag", {"Maandag"}),
    ],
)
def test_named_again(text: str, expected: set[str]) -> None:
    assert {value for label, value in found(text) if label == "PERSON"} == expected


def test_a_name_found_by_another_is_found_again() -> None:
    text = "Ik sprak met Lotte Haverkamp. Morgen belt Lotte terug, of mevrouw Haverkamp zelf."
    added = found(text, finding(text, "Lotte Haverkamp", "PERSON"))
    assert added == {("PERSON", "Lotte"), ("PERSON", "Haverkamp")}


def test_words_found_by_another_are_repeated_only_where_one_is_a_given_name() -> None:
    text = "Is de Kleine Zaal vrij? De Zaal is groot."
    assert found(text, finding(text, "Kleine Zaal", "PERSON")) == set()


@pytest.mark.parametrize(
    ("text", "value", "label", "expected"),
    [
        # no name inside something of a certain form
        ("Mvg jan", "jan", "EMAIL", set()),
        ("Gebruiker: jan claes", "jan claes", "USERNAME", set()),
        # a firm or a place that is as long as the name, or longer
        ("Groeten,\nMaria Stuart", "Maria Stuart", "ORG", set()),
        ("Dag Sint Jan,", "Sint Jan", "LOCATION", set()),
        # a firm inside it is what the signer signs for
        ("Groeten,\nRia van Infino", "Infino", "ORG", {"Ria"}),
        # a shorter name is made longer, where ours begins as names do
        ("Groeten,\nRia van Damme", "Ria", "PERSON", {"Ria van Damme"}),
        ("Groeten,\nAcademie Ria", "Ria", "PERSON", set()),
        # headers say what is a person, whatever else it seems to be
        ("Van: Ria Claes\nAan: Jan Maes", "Ria Claes", "ORG", {"Ria Claes", "Jan Maes"}),
    ],
)
def test_beside_other_findings(text: str, value: str, label: str, expected: set[str]) -> None:
    assert {name for _, name in found(text, finding(text, value, label))} == expected


def test_the_span_is_the_whole_name_without_title() -> None:
    text = "Geachte mevrouw dr. Van den Broeck-Claes,"
    (one,) = structure(text, [])
    assert text[one.start : one.end] == "Van den Broeck-Claes"
    assert (one.label, one.rule) == ("PERSON", "opening")


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "12:30", "🌞", "....", "Beste", "Mvg", "Van:", "-- \n", "Naam:"]
)
def test_nothing_to_say(text: str) -> None:
    assert structure(text, []) == []


_PIECES = "Beste |Jan|mvg|\n| |, |Van: |van de|<a@b.example>|12:30|De Smet|é|Naam: |NV|1|-- \n|'s|(x)"


@given(st.lists(st.sampled_from(_PIECES.split("|")), max_size=25).map("".join) | st.text(max_size=60))
def test_findings_lie_in_the_text(text: str) -> None:
    added = structure(text, [])
    assert added == structure(text, [])
    for one in added:
        value = text[one.start : one.end]
        assert 0 <= one.start < one.end <= len(text)
        assert value == value.strip()
        assert any(map(str.isalnum, value))
        assert "\n" not in value or one.label == "ADDRESS"
        assert one.rule in RULES


_GIVEN = ["Jan", "Sofie", "Fatima", "Mehmet", "Chloé", "Owen", "Jürgen", "Anne-Sophie"]
_SURNAMES = ["Peeters", "Van den Broeck", "El Idrissi", "Öztürk", "O'Neill", "d'Hondt", "Nowak-Maes"]


@given(st.sampled_from(_GIVEN), st.sampled_from(_SURNAMES), st.booleans())
def test_openings_and_closings_hold_any_name_in_any_case(given_name: str, surname: str, lower: bool) -> None:
    name = f"{given_name} {surname}"
    for frame in "Beste {},\n|Bonjour {},\n|Dear {},\n|Hallo {},\n|ok\n\nMvg,\n{}|LG {}|Naam: {}".split("|"):
        text = frame.format(name)
        text, wanted = (text.lower(), name.lower()) if lower else (text, name)
        assert ("PERSON", wanted) in found(text)


_HOSTILE = (
    "a|A|é|1| |\n|.|_|(|- |x |> |>\n|a.|a'|a-|a@|1 |12:|Jan |Jan, |Jan Peeters |Jan Peeters\n|beste |beste jan en |dr. "
    "|mevrouw |M. Jan |van |mvg |mvg\n|mvg jan\n|met vriendelijke |-- \n|van: jan\n|Naam: |Naam: x\n|jan schreef: "
    "|[12/03/2025 10:00] Jan: hoi\n|Kerkstraat 1 |Mvg Jan\nTel 0475 11 22 33\n|Aa bb: Jan Peeters\n"
)


@pytest.mark.parametrize("piece", [*_HOSTILE.split("|"), "| "])
def test_hostile_texts_end(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert all(one.end <= len(text) for one in structure(text, []))


def test_a_long_text_gives_what_its_parts_give() -> None:
    rng = Random(7)
    parts = [f"Beste {rng.choice(_GIVEN)},\nde bestelling is klaar.\n\n" for _ in range(300)]
    added = structure("".join(parts), [])
    assert len(added) == len(parts)
