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
        # whole words only, and no single word
        ("Jan Peetersen", []),
        ("Jan en Peeters", []),
        ("Jan", []),
    ],
)
def test_where_known_names_stand(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[k.start : k.end], k.whose) for k in NAMES.find(text)] == expected


def test_single_words_on_demand() -> None:
    nearby = KnownNames({"Jan": "j"}, short=True)
    assert [(k.start, k.end) for k in nearby.find("dag jan, janneke")] == [(4, 7)]


@given(st.text(max_size=40), st.text(max_size=40))
def test_always_found_between_other_words(before: str, after: str) -> None:
    text = f"{before} Jan Peeters {after}"
    start = len(before) + 1
    assert any(k.start <= start and k.end >= start + 11 for k in NAMES.find(text)) or _longer(text, start)


def _longer(text: str, start: int) -> bool:
    """Another known name overlaps the place and was taken first."""
    return any(k.start < start + 11 and k.end > start for k in NAMES.find(text))
