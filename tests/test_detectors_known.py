"""Known names are found in any case, order and spelling of accents, as whole words only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detectors.known import KnownNames

NAMES = KnownNames({"Élise van der Berg": "e", "Jan Peeters": "j", "Jan": "too short", "d'Hont, Rik": "r"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hoi elise van der berg!", [("elise van der berg", "e")]),
        ("PEETERS JAN", [("PEETERS JAN", "j")]),
        ("Peeters, Jan", [("Peeters, Jan", "j")]),
        ("😀 Jan Peeters 😀", [("Jan Peeters", "j")]),
        ("rik d’hont", [("rik d’hont", "r")]),
        # words glued, parted, over two lines, with a combining accent
        ("Elise Vanderberg", [("Elise Vanderberg", "e")]),
        ("#JanPeeters", [("JanPeeters", "j")]),
        ("jan_peeters.pdf", [("jan_peeters", "j")]),
        ("Jan\n> Peeters", [("Jan\n> Peeters", "j")]),
        ("E\u0301lise van der Berg", [("E\u0301lise van der Berg", "e")]),
        # whole words only, and no single word
        ("Jan Peetersen", []),
        ("Jan en Peeters", []),
        ("Jan", []),
    ],
)
def test_where_known_names_stand(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[k.start : k.end], *k.whose) for k in NAMES.find(text)] == expected


def test_single_words_on_demand() -> None:
    nearby = KnownNames({"Jan": "j"}, short=True)
    assert [(k.start, k.end) for k in nearby.find("dag jan, janneke")] == [(4, 7)]


def test_only_with_a_capital_on_demand() -> None:
    names = KnownNames({"Mark": "m"}, short=True, capitalised=True)
    assert [(k.start, k.end) for k in names.find("mark, Mark en markt")] == [(6, 10)]


@given(st.text(max_size=40), st.text(max_size=40))
def test_always_found_between_other_words(before: str, after: str) -> None:
    text = f"{before} Jan Peeters {after}"
    start = len(before) + 1
    assert any(k.start <= start and k.end >= start + 11 for k in NAMES.find(text)) or _longer(text, start)


def _longer(text: str, start: int) -> bool:
    """Another known name overlaps the place and was taken first."""
    return any(k.start < start + 11 and k.end > start for k in NAMES.find(text))
