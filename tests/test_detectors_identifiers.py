"""What holds for every row: it ends on hostile texts, keeps to its place, and needs what it says it needs."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detectors import Text, find
from detectors.identifiers import IDENTIFIERS, Identifier
from detectors.identifiers.search import matches, search
from detectors.identifiers.traits import beginnings, possible, traits_of
from inzage.labels import Label
from tests.marked import identified

LONG = 100_000

EXAMPLES = (
    "els@firma.be https://firma.be www.firma.be 203.0.113.8 2001:db8::1 00:1A:2B:3C:4D:5E BE17 9991 2345 6721 "
    "999-1234567-21 kaart 4999 0000 0000 1235 90.05.17-123.31 BE 0123.456.749 1-ABC-234 bsn 123450007 AB-12-34 "
    "kvk 12345678 SIREN 987654324 Steuernummer 12/345/67890 QQ 12 34 56 C klantnummer 12345 login: els84 @els_p "
    "+++101/2024/03344+++ paspoort EK123456 order 10234, 10235 en 10236"
)


def row(**changes: object) -> Identifier:
    """A made-up row for a made-up number: `x` and four digits."""
    given_: dict[str, object] = {
        "label": Label.CUSTOMER_ID,
        "name": "x",
        "pattern": r"x[0-9]{4}",
        "score": 0.6,
    }
    return Identifier(**{**given_, **changes})  # type: ignore[arg-type]


def spans(text: str, **changes: object) -> list[str]:
    return [text[span.start : span.end] for span in matches(row(**changes), text)]


@pytest.mark.parametrize(
    "piece",
    [
        # one sign, digits and letters by turns, signs that many patterns allow between
        "1", "1 ", "1.", "1-", "1/", "a", "a.", "a.b", "A-1-", "1A", "AB12", "X-", "x", "0 ", "é1", "\n1", "1,", ":",
        "1:",
        # beginnings of values
        "@", "a@", "a@b.", "https://(", "BE17 ", "****", "((", "#1", "+++1", "RF1 ", "AB-1",
        # words that announce a number, over and over
        "ordernummer ", "klant nr ", "order 1", "login: ", "wachtwoord is ", "kenteken a", "bsn 1", "iban a1",
        "nummer ",
    ],
)  # fmt: skip
def test_hostile_texts_come_to_an_end(piece: str) -> None:
    text = (piece * (LONG // len(piece) + 1))[:LONG]
    assert all(0 <= f.start < f.end <= LONG for f in search(text, IDENTIFIERS))


@given(st.text(alphabet="0123456789ABEbe@.:/-+ \n#éx", max_size=120))
def test_findings_stay_inside_the_text_and_hold_something(text: str) -> None:
    for finding in search(text, IDENTIFIERS):
        assert 0 <= finding.start < finding.end <= len(text)
        assert any(map(str.isalnum, text[finding.start : finding.end]))
        assert 0 < finding.score <= 1


@pytest.mark.parametrize("one", IDENTIFIERS, ids=lambda one: one.name)
def test_what_a_row_finds_its_prefilter_lets_pass(one: Identifier) -> None:
    pattern = re.compile(one.pattern, re.IGNORECASE if one.any_case else 0)
    value = next(
        (match for match in pattern.finditer(EXAMPLES) if one.check is None or one.check(match[0])), None
    )
    needs_a_word = one.context_required or one.needs
    assert value is None or needs_a_word or possible(one, EXAMPLES)


def test_names_are_told_apart() -> None:
    names = [one.name for one in IDENTIFIERS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a word before, in any writing, with accents or without; only at the beginning of a word
        ("numéro x1234", ["x1234"]),
        ("NUMERO: x1234", ["x1234"]),
        ("unnumero x1234", []),
        # too far, a digit between, a word of another kind nearer
        ("numero " + "o" * 60 + " x1234", []),
        ("numero 7 x1234", []),
        ("numero en bsn x1234", []),
        # lists go on with what looks the same
        ("numero x1234, x1235 en x1236", ["x1234", "x1235", "x1236"]),
        ("numero x1234\n- x1235", ["x1234", "x1235"]),
        ("numero x1234 blijft x1235", ["x1234"]),
    ],
)
def test_context_before_a_value(text: str, expected: list[str]) -> None:
    assert spans(text, context=("numero",), context_required=True) == expected


def test_context_after_a_value_counts_within_reach() -> None:
    after = {"context": ("numero",), "context_required": True, "reach": (0, 12)}
    assert spans("x1234 (numero)", **after) == ["x1234"]
    assert spans("x1234 is jouw eigen numero", **after) == []


def test_a_rival_word_refuses_unless_the_row_s_own_word_is_nearer() -> None:
    rules = {"context": ("plaat",), "rivals": ("artikel",)}
    assert spans("artikel x1234", **rules) == []
    assert spans("artikel en plaat x1234", **rules) == ["x1234"]
    assert spans("x1234 artikel", **rules) == ["x1234"]


def test_a_failed_check_is_forgiven_only_beside_a_word() -> None:
    rules = {"check": lambda value: value == "x1111", "context": ("numero",)}
    assert spans("x1111 x2222", **rules) == ["x1111"]
    assert spans("numero x2222", **rules) == []
    assert spans("numero x2222", **rules, forgiving=True) == ["x2222"]


def test_what_fails_the_check_falls_off_at_a_blank() -> None:
    rules = {"pattern": r"x[0-9]{4}(?: [0-9]{2})*", "check": lambda value: len(value) == 8}
    assert spans("x1234 56 78 90", **rules) == ["x1234 56"]


def test_traits_of_a_text() -> None:
    assert traits_of("tel 0470/12.34.56, op 3 mei").digits == 10
    assert traits_of("a1b2c3").digits == 1
    assert traits_of("").digits == 0
    assert traits_of("Numéro ÇA d’ici").plain == "numero ca d'ici"


@given(st.text(max_size=60))
def test_the_plain_text_is_as_long_as_the_text(text: str) -> None:
    assert len(traits_of(text).plain) == len(text)


def test_beginnings_are_what_is_certain() -> None:
    assert beginnings((r"rek\.? ?nr", r"bsn\b", "credit ?card", "kentekens?")) == (
        "bsn",
        "credit",
        "kenteken",
        "rek",
    )
    assert beginnings(("rekening", "rek")) == ("rek",)
    assert beginnings(("(?:a|b)c", "rek")) == ()


def test_the_door_finds_them_too_and_settles_what_overlaps() -> None:
    text = "mail els@firma.be, klantnummer 123456, iban BE17 9991 2345 6721"
    (findings,) = find([Text(text, "nl", prose=False)])
    assert [(text[f.start : f.end], f.label) for f in findings] == identified(text)
    assert [f.label for f in findings] == ["EMAIL", "CUSTOMER_ID", "BANK"]
