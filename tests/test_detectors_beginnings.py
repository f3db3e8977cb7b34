"""What every match of a pattern begins with: read off the pattern, true of all that it matches."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detectors.beginnings import prefixes, shortest
from detectors.occurrences import Finder, matches_at


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        # plain letters, five at most
        ("abc", ("abc",)),
        ("kenteken", ("kente",)),
        ("ab|cde", ("ab", "cde")),
        ("(?:jan|feb)[0-9]", ("feb", "jan")),
        # what may be left out, and what comes several times
        ("nee?s? le", ("ne le", "nee l", "nees ", "nes l")),
        ("(?:de )?heer", ("de he", "heer")),
        ("(?:ab){2}", ("ab",)),
        ("a+b", ("a",)),
        # a few signs that are told one by one
        ("[°º]x", ("°x", "ºx")),
        ("m[a-c]x", ("max", "mbx", "mcx")),
        # what has no width tells nothing
        (r"\b(?<![a-z])(?=x)xy(?!z)", ("xy",)),
        # a beginning of another beginning is enough
        ("geb|geboren", ("geb",)),
        # signs of a kind, and anything: no certain beginning
        ("[a-z]bc", ()),
        (r"\d+", ()),
        (".x", ()),
        ("[^a]b", ()),
        (r"\w*x", ()),
        ("a?", ()),
        ("(?:x|[0-9])y", ()),
    ],
)
def test_beginnings_are_read_off_a_pattern(pattern: str, wanted: tuple[str, ...]) -> None:
    assert prefixes((pattern,)) == wanted


def test_one_pattern_without_a_certain_beginning_makes_all_uncertain() -> None:
    assert prefixes(("abc", "[a-z]x")) == ()


def test_the_shortest_are_kept() -> None:
    assert shortest(["ne", "nee", "neer", "geb", "n2"]) == ("geb", "n2", "ne")


_PATTERNS = ("(?:ab|ba)a?b", "b[ab]{1,2}a", "(?<!a)ab+", "(?:a|bb)(?:b|$)", "a(?=b)b?")


@given(st.text("abx\n", max_size=40), st.sampled_from(_PATTERNS))
def test_what_matches_where_a_beginning_stands_is_what_matches_anywhere(text: str, pattern: str) -> None:
    compiled = re.compile(pattern)
    stems = prefixes((pattern,))
    assert stems
    starts = sorted({start for _, start, _ in Finder(stems).occurrences(text)})
    found = [match.span() for match in matches_at(compiled, text, starts)]
    assert found == [match.span() for match in compiled.finditer(text)]


@pytest.mark.parametrize("text", ["", "\ud83d halve teken, kvk", "x" * 100_000, "kvk" * 30_000])
def test_words_are_found_in_any_text(text: str) -> None:
    assert len(Finder(("kvk", "btw")).occurrences(text)) == text.count("kvk")


def test_no_words_are_found_nowhere() -> None:
    assert not Finder(()).occurrences("kvk")
