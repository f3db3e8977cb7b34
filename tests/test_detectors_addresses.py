"""Postal addresses: tables of marked lines in `fixtures/addresses`, and what must hold for any text.

A line marks what is to be found `[[so]]`, a place that a name model found `{so}`, a line end `\\n`; a line without
marks is a look-alike, in which nothing is to be found.
"""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detectors.addresses import addresses
from detectors.identifiers.addresses import ADDRESSES
from detectors.identifiers.search import search

TABLES = Path(__file__).parent / "fixtures" / "addresses"
MARK = re.compile(r"\[\[|\]\]|[{}]")


def lines(table: str) -> list[str]:
    return [line for line in (TABLES / table).read_text("utf-8").splitlines() if line and line[:2] != "# "]


def read(line: str) -> tuple[str, list[str], list[tuple[int, int]]]:
    """A marked line as its text, the marked addresses and the spans of the places."""
    text, opened, wanted, places = "", {"[[": 0, "{": 0}, [], []
    at = 0
    line = line.replace("\\n", "\n")
    for mark in MARK.finditer(line):
        text += line[at : mark.start()]
        at = mark.end()
        if mark.group() in opened:
            opened[mark.group()] = len(text)
        elif mark.group() == "]]":
            wanted.append(text[opened["[["] :])
        else:
            places.append((opened["{"], len(text)))
    return text + line[at:], wanted, places


def found(text: str, places: list[tuple[int, int]] | None = None) -> list[str]:
    return [text[f.start : f.end] for f in addresses(text, places or [])]


@pytest.mark.parametrize("table", ["nl.txt", "fr.txt", "de.txt", "en.txt", "messages.txt"])
def test_a_table_has_look_alikes_and_addresses(table: str) -> None:
    wanted = [bool(read(line)[1]) for line in lines(table)]
    assert wanted.count(True) > 50
    assert wanted.count(False) > 40


@pytest.mark.parametrize("line", lines("nl.txt"))
def test_dutch(line: str) -> None:
    text, wanted, places = read(line)
    assert found(text, places) == wanted


@pytest.mark.parametrize("line", lines("fr.txt"))
def test_french(line: str) -> None:
    text, wanted, places = read(line)
    assert found(text, places) == wanted


@pytest.mark.parametrize("line", lines("de.txt"))
def test_german(line: str) -> None:
    text, wanted, places = read(line)
    assert found(text, places) == wanted


@pytest.mark.parametrize("line", lines("en.txt"))
def test_english(line: str) -> None:
    text, wanted, places = read(line)
    assert found(text, places) == wanted


@pytest.mark.parametrize("line", lines("messages.txt"))
def test_messages(line: str) -> None:
    text, wanted, places = read(line)
    assert found(text, places) == wanted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a particle in lower case is taken for the article of the sentence
        ("bezorgen op de ruyterkade 7 1011 AA amsterdam", ["ruyterkade 7 1011 AA amsterdam"]),
        # a residence that no word tells stays outside
        ("Les Hauts de Vallières, 12 rue du Pressoir, 57070 Metz", ["12 rue du Pressoir, 57070 Metz"]),
        # a town that is not listed, in the middle of a sentence
        ("She lives at 31 St Andrews Road, Malvern and walks", ["31 St Andrews Road"]),
        # a street that nothing tells, without postcode and without the name model
        ("We wonen op de Meir 12 sinds kort", []),
        # a number in words
        ("Kerkstraat veertien, 9000 Gent", []),
    ],
)
def test_known_misses(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        # a place decides on a street that no ending tells, and extends to its town
        ("bij ons, Overtoom 141", ["Overtoom"], ["Overtoom 141"]),
        ("Kloosterstraat 15, Oppuurs morgen", ["Oppuurs"], ["Kloosterstraat 15, Oppuurs"]),
        ("Kloosterstraat 15, Oppuurs morgen", [], ["Kloosterstraat 15"]),
        # one that holds a number and overlaps an address widens it
        ("at 31 Elm Road, Malvern and on", ["31 Elm Road, Malvern"], ["31 Elm Road, Malvern"]),
        # alone it is none, with a score, a list or a year neither
        ("in Oppuurs is het feest, 12 mei", ["Oppuurs"], []),
        ("Gent 2 - Lokeren 1", ["Gent", "Lokeren"], []),
        ("In Noorwegen, 4 in Zweden", ["Noorwegen", "Zweden"], []),
        ("Wembley 2012 was mooi", ["Wembley"], []),
    ],
)
def test_places_help(text: str, places: list[str], expected: list[str]) -> None:
    spans = [(text.index(place), text.index(place) + len(place)) for place in places]
    assert found(text, spans) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # fields of a form: each value by itself, the labels stay
        ("Straat: Kerkstraat\nHuisnummer: 14\nBus: 2\nPostcode: 9000", ["Kerkstraat", "14", "2"]),
        ("> Rue : des Lilas\n> Numéro : 12 bis\n", ["des Lilas", "12"]),
        ("Straße: Ahornweg | Hausnr.: 7 | PLZ: 10115", ["Ahornweg", "7"]),
        ("Straat: Kerkstraat\nDatum: 14", []),
        ("Straat: Kerkstraat\nNummer: onbekend", []),
    ],
)
def test_fields_of_a_form(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eircode: D02 X285", ["D02 X285"]),
        ("postcode d6w xy12", ["d6w xy12"]),
        ("we staan op ///appel.boom.huis", ["///appel.boom.huis"]),
        ("onderdeel D02 X285", []),
        ("Eircode: onbekend", []),
        ("http:///een.twee.drie en a///b.c", []),
    ],
)
def test_codes_that_are_an_address(text: str, expected: list[str]) -> None:
    assert [text[f.start : f.end] for f in search(text, ADDRESSES)] == expected


def test_a_finding_is_an_address_with_a_score() -> None:
    (coded,) = addresses("Kerkstraat 14, 9000 Gent")
    (alone,) = addresses("in de Kerkstraat 14")
    assert coded.label == alone.label == "ADDRESS"
    assert 0.5 < alone.score < coded.score < 1


@pytest.mark.parametrize(
    "unit",
    [
        "1 ", "a", "Aa ", "Kerkstraat ", "Kerkstraat 1 ", "12 rue de la ", "'", "9000 Gent ", "LS1 4AB ", "Mill Lane, ",
        "Flat 3, ", "van de ", "1/", "Postbus 1 ", "12 High ", "Résidence A, ", "straat: a\n", "bus 2 ", "\t", "12, ",
        "Co. ", "1 a\n9", " \n",
    ],
)  # fmt: skip
def test_a_hostile_text_comes_to_an_end(unit: str) -> None:
    text = (unit * 100_000)[:100_000]
    assert all(text[f.start : f.end].strip() for f in addresses(text))


PIECES = st.sampled_from(
    "Kerkstraat|rue de la Loi|14|9000|Gent|Paris|75011|bus 2|, |\n| |LS1 4AB|High Street|Am Markt|Postbus|1097 JB|(|)|°"
    "|-|/|é|'|.|Leeds|te |à |12 bis|Adres: |van|de |Cedex|1 ".split("|")
)


@given(
    st.lists(PIECES, max_size=25).map("".join), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)))
)
def test_findings_are_in_order_apart_and_inside(text: str, spans: list[tuple[int, int]]) -> None:
    places = [(start, end) for start, end in spans if start < end <= len(text)]
    results = addresses(text, places)
    edges = [edge for f in results for edge in (f.start, f.end)]
    assert edges == sorted(edges)
    assert all(0 <= f.start < f.end <= len(text) for f in results)


@given(st.text(alphabet=st.characters(exclude_categories=["Nd"]), max_size=200))
def test_a_text_without_digits_has_none(text: str) -> None:
    assert addresses(text) == []


@given(
    st.sampled_from(
        ["Kerkstraat", "Molenweg", "Lange Nieuwstraat", "Prins Boudewijnlaan", "Sint-Jansplein", "Kaaidreef"]
    ),
    st.integers(1, 999),  # `KERKSTRAAT 1000 TE 9000 GENT` reads as a postcode 1000 TE
    st.sampled_from(["", "A", " bus 2", "/201", "-16", " b3"]),
    st.sampled_from([", ", "\n", " - ", " ", " te ", "\n> ", " | "]),
    st.sampled_from(
        ["9000 Gent", "B-2000 Antwerpen", "1097 JB Amsterdam", "2060 Antwerpen", "3511NL Utrecht"]
    ),
    st.sampled_from([str, str.lower, str.upper]),
)
def test_an_address_is_hidden_in_any_case(
    street: str, number: int, box: str, joint: str, town: str, case: type[str]
) -> None:
    address = case(f"{street} {number}{box}{joint}{town}")
    assert found(f"leveren: {address}. dank") == [address]
