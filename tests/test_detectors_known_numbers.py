"""Known phone numbers, e-mail addresses, user names and street addresses, however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detectors.known import KnownPeople, KnownPerson
from detectors.known.phones import writings

PEOPLE = KnownPeople(
    [
        KnownPerson(
            "an",
            phones=("+32470123405", "+31201234567"),
            emails=("An.Claes@firma.example",),
            handles=("an_claes85", "4401", "roos"),
            addresses=("Kerkstraat 14", "12, avenue Louise", "Hauptstraße 7a"),
        ),
        KnownPerson(
            "bo", phones=("0470123499",), addresses=("Markt 5", "Lange Lozanastraat 27 bus 3, 2018 Antwerpen")
        ),
    ]
)


def seen(text: str) -> list[str]:
    return [f"{k.label} {text[k.start : k.end]}" for k in PEOPLE.find(text)]


@pytest.mark.parametrize(
    "written",
    [
        "+32470123405", "+32 470 12 34 05", "0470/12.34.05", "0470 12 34 05", "04 70 12 34 05", "0470-123405",
        "0032 470 12 34 05", "0032(0)470/123405", "+32 (0)470 12 34 05", "32470123405", "(0470) 12 34 05", "470123405",
        "+31 20 123 45 67", "020-1234567", "0470 12\n34 99", "0470123499",
    ],
)  # fmt: skip
def test_phones(written: str) -> None:
    assert seen(f"bel {written} of mail") == [f"PHONE {written}"]


@pytest.mark.parametrize(
    "text",
    [
        "0470 12 34 06", "order 10470123405", "04701234051", "0470.12.34", "BE04 7012 3405 9999", "470 123 40 5 6",
        "0470 a 12 34 05", "+33 470 12 34 05 1", "12 34 05",
    ],
)  # fmt: skip
def test_other_numbers(text: str) -> None:
    assert seen(text) == []


def test_two_numbers_beside_each_other() -> None:
    assert seen("0470/12.34.05 / 0470 12 34 99") == ["PHONE 0470/12.34.05", "PHONE 0470 12 34 99"]


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("+32470123405", "0032470123405"), ("+32470123405", "0470123405"), ("0032 470 12 34 05", "32470123405"),
        ("+352621123456", "621123456"), ("+447400123401", "07400123401"), ("0470 12 34 05", "470123405"),
    ],
)  # fmt: skip
def test_ways_to_write_a_number(number: str, digits: str) -> None:
    assert digits in writings(number)


@pytest.mark.parametrize("number", ["", "anoniem", "112", "+3212", "1234567"])
def test_no_number_to_look_for(number: str) -> None:
    assert writings(number) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mail AN.CLAES@FIRMA.example.", ["EMAIL AN.CLAES@FIRMA.example"]),
        ("an.claes@firma.example. Tot morgen", ["EMAIL an.claes@firma.example"]),
        ("<mailto:an.claes@firma.example>", ["EMAIL an.claes@firma.example"]),
        ("an.claes (at) firma (dot) example", ["EMAIL an.claes (at) firma (dot) example"]),
        ("an.claes @ firma.example", ["EMAIL an.claes @ firma.example"]),
        ("an.claes at firma.example", ["EMAIL an.claes at firma.example"]),
        ("xan.claes@firma.example", []),
        ("an.claes@firma.examples", []),
        ("look at firma.example", []),
        # user names
        ("ik ben @an_claes85 op de chat", ["USERNAME @an_claes85"]),
        ("AN_CLAES85: hallo", ["USERNAME AN_CLAES85"]),
        ("@roos", ["USERNAME @roos"]),
        ("een roos", []),
        ("bestelling 4401", []),
        ("an claes85, an_claes851, an_claes85@post.example", []),
    ],
)
def test_accounts(text: str, expected: list[str]) -> None:
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ik woon kerkstraat 14", ["ADDRESS kerkstraat 14"]),
        ("Kerkstr. 14, 9000 Gent", ["ADDRESS Kerkstr. 14"]),
        ("Kerkstraat nr. 14 bus 2 in Gent", ["ADDRESS Kerkstraat nr. 14 bus 2"]),
        ("Kerkstraat, 14", ["ADDRESS Kerkstraat, 14"]),
        ("12 av. Louise", ["ADDRESS 12 av. Louise"]),
        ("Avenue Louise 12", ["ADDRESS Avenue Louise 12"]),
        ("12, avenue Louise", ["ADDRESS 12, avenue Louise"]),
        ("Hauptstr. 7 a", ["ADDRESS Hauptstr. 7 a"]),
        ("HAUPTSTRASSE 7A", ["ADDRESS HAUPTSTRASSE 7A"]),
        ("Lange Lozanastr. 27", ["ADDRESS Lange Lozanastr. 27"]),
        ("naar Markt 5 gereden", ["ADDRESS Markt 5"]),
        # another house, no house, an amount
        ("Kerkstraat 15", []),
        ("Kerkstraat 14a", []),
        ("Hauptstraße 7", []),
        ("in de Kerkstraat", []),
        ("op de markt 5 euro betaald", []),
        ("op de markt 5 appels", []),
        ("avenue Louise 1", []),
    ],
)
def test_addresses(text: str, expected: list[str]) -> None:
    assert seen(text) == expected


@given(st.lists(st.sampled_from(["", " ", ".", "-", "/"]), min_size=8, max_size=8))
def test_phones_in_any_grouping(signs: list[str]) -> None:
    digits = "0470123405"
    written = digits[:2] + "".join(sign + digit for sign, digit in zip(signs, digits[2:], strict=True))
    assert [(k.start, k.end) for k in PEOPLE.find(f"tel {written}.")] == [(4, 4 + len(written))]


@pytest.mark.parametrize(
    "unit", ["0470 12 34 05 ", "1 ", "kerkstraat 14 ", "a@", "a.a", "an at ", "0470", "(+", "1@1."]
)
def test_a_long_hostile_text_is_read_to_its_end(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    assert all(k.end <= len(text) for k in PEOPLE.find(text))
