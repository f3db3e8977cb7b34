"""The sieve before the identifiers' patterns: it lets through all that a pattern would have found."""

import re
import sys
from string import ascii_lowercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import labelled
from detectors.identifiers import IDENTIFIERS
from detectors.identifiers.search import found_by, matches
from detectors.identifiers.sieve import ODD, Sieve, asked
from detectors.identifiers.traits import traits_of

_SIEVE = Sieve(IDENTIFIERS)
_WORDS = sorted({word for row in IDENTIFIERS for words in asked(row) for word in words})
_VALUES = (
    "BE71 0961 2345 6769", "0470 12 34 56", "3 mei 1984", "03-05-1984", "May 3rd, 1984", "12.345.678", "1-ABC-234",
    "AB-123-C", "100000009", "ORD-20451", "10234, 10235 en 10236", "R.C.S. Luxembourg B 123 456", "HRB 12345",
    "jan@voorbeeld.be", "http://x.example/a", "192.168.1.20", "nr", "nummer", "kvk", "geb.", "°", "né", "*", ":",
    "4111 1111 1111 1111", "ſiren", "\u212avk", "ÉTÉ", "1", "22", "\n", ", ", " en ", "-",
)  # fmt: skip


def _plainly(text: str) -> list[tuple[str, int, int, float]]:
    return [(row.name, *span) for row in IDENTIFIERS for span in matches(row, text)]


def _sifted(text: str) -> list[tuple[str, int, int, float]]:
    return [(row.name, *span) for row, span in found_by(_SIEVE, text)]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(_VALUES),
            st.sampled_from(_WORDS),
            st.sampled_from(_WORDS).map(str.upper),
            st.text("0123456789 .,-/:#", max_size=12),
        ),
        max_size=14,
    ),
    st.sampled_from((" ", "", "\n", ": ")),
)
def test_the_sieve_loses_nothing(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    assert _sifted(text) == _plainly(text)


@pytest.mark.parametrize("language", labelled.LANGUAGES)
@pytest.mark.parametrize("change", [str, str.upper, str.lower], ids=["as written", "upper", "lower"])
def test_the_sieve_loses_nothing_in_messages(language: str, change: type[str]) -> None:
    for message in labelled.messages(language, 1)[::2]:
        text = change(message.text)
        assert _sifted(text) == _plainly(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # rows that only digits, only a sign, only a word let through
        ("Mijn BSN is 100000009.", {"bsn"}),
        ("geboren op 3 mei 1984", {"born"}),
        # a number on the other side of its word
        ("100000009 is mijn bsn", {"bsn"}),
        # letters that only look like plain ones to a pattern without regard to case
        ("H\u0280B 12345", set()),
        # no word near by
        ("Op 3 mei 1984 is het lente.", set()),
        ("100000009", set()),
        ("", set()),
    ],
)
def test_what_passes_is_what_is_asked(text: str, kinds: set[str]) -> None:
    assert {name for name, *_ in _sifted(text)} == kinds


def test_a_text_without_digits_or_signs_tries_few_rows() -> None:
    rows, _ = _SIEVE.left("Beste, ik kom morgen graag langs. Tot dan!")
    assert len(rows) < len(IDENTIFIERS) // 10


def test_every_letter_that_a_pattern_takes_for_a_plain_one_is_folded_or_known_as_odd() -> None:
    letters = sorted(
        {*ascii_lowercase, *(sign for row in IDENTIFIERS for word in asked(row).beginning for sign in word)}
    )
    plain = {letter: re.compile(re.escape(letter), re.IGNORECASE) for letter in letters}
    every = "".join(chr(number) for number in range(0x80, sys.maxunicode) if not 0xD800 <= number <= 0xDFFF)
    for letter, pattern in plain.items():
        for other in pattern.findall(every):
            assert traits_of(other).plain == traits_of(letter).plain or ODD.search(other)


@pytest.mark.parametrize(
    "text",
    ["kvk 1" * 20_000, "né à " * 20_000, "1 " * 50_000, "x@" * 50_000],
    ids=["words", "accents", "digits", "signs"],
)
def test_a_hostile_text_ends(text: str) -> None:
    rows, clues = _SIEVE.left(text)
    assert all(clues.starts(row) is None or asked(row).beginning for row in rows)
