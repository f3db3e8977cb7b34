"""Surnames with an apostrophe behind names that were found without them."""

import pytest

from detectors import Text, find
from detectors.finding import Finding
from detectors.structure.particles import particles


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("Wij bellen Lotte ’t Hooft morgen.", "Lotte", "Lotte ’t Hooft"),
        ("Wij bellen Lotte 't Hooft-Maes morgen.", "Lotte", "Lotte 't Hooft-Maes"),
        ("Jan in ’t Veld belde", "Jan", "Jan in ’t Veld"),
        ("Jan ’tHart belde", "Jan", "Jan ’tHart"),
        ("Zegt dat Jan ’t Hooft", "Jan ’", "Jan ’t Hooft"),
        # a verb, a clock, nothing
        ("Zeg aan Jan 't is goed", "Jan", None),
        ("Jan 't Is", "Jan", None),
        ("Jan, 't Hooft is dicht", "Jan", None),
        ("Jan", "Jan", None),
    ],
)
def test_a_name_goes_on_behind_its_article(text: str, name: str, whole: str | None) -> None:
    start = text.index(name)
    found = list(particles(text, [Finding(start, start + len(name), "PERSON", 0.9, "names")]))
    assert [text[f.start : f.end] for f in found] == ([whole] if whole else [])


def test_the_whole_name_is_found() -> None:
    text = "Zegt dat Jan ’t Hooft ook een herstelling wil."
    (found,) = find([Text(text, "nl")])
    assert [(text[f.start : f.end], f.label) for f in found] == [("Jan ’t Hooft", "PERSON")]
