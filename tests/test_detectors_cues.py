"""Where phrases that tell about people may begin: nothing is found elsewhere."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import labelled
from detectors.structure import fields, formulas, introductions, openings, titled
from detectors.structure.cues import GREETED, open_expressions, starts
from detectors.structure.message import message

_PATTERNS = [
    ("greeting", openings._GREETING),
    ("thanks", openings._THANKING),
    ("introduction", introductions._SAID),
    ("formula", formulas._FORMULA),
    ("title", titled._POLITE),
    ("relative", titled._FAMILIAR),
    ("field", fields._FIELD),
    ("field", fields._BELOW),
]
_PIECES = (
    "beste", "hallo", "goedemorgen", "dag", "met vriendelijke groeten", "vriendelijke en zonnige groetjes",
    "lieve groet", "hartelijke gr.", "mvg", "m.v.g.", "x", "gr",
    "cordialement", "met", "en", "de", "mijn naam is", "ik ben",
    "je m'appelle", "mevrouw", "dhr.", "dr", "de heer", "tante",
    "oom", "chez", "bij", "naam", "nom", "name", "naam klant",
    "contactpersoon", "prenom", "firma", "klant", ":", " - ", "\t",
    "\n", "> ", "1.", "[", "(", "*", ",", "jan", "Jan Peeters",
    "l'", "'", "-", "a", "ﬁ", "É", "\u212a", "_",
)  # fmt: skip


def _everywhere(pattern: re.Pattern[str], folded: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(folded)]


def _begun(text: str, phrase: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    return [match.span() for match in message(text).begun(phrase, pattern)]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=16), st.sampled_from((" ", "", "  ")))
def test_no_phrase_begins_elsewhere(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    for phrase, pattern in _PATTERNS:
        assert _begun(text, phrase, pattern) == _everywhere(pattern, message(text).folded)


@pytest.mark.parametrize("language", labelled.LANGUAGES)
@pytest.mark.parametrize("change", [str, str.upper], ids=["as written", "upper"])
def test_no_phrase_begins_elsewhere_in_messages(language: str, change: type[str]) -> None:
    for one in labelled.messages(language, 1):
        text = change(one.text)
        for phrase, pattern in _PATTERNS:
            assert _begun(text, phrase, pattern) == _everywhere(pattern, message(text).folded)


def test_only_greetings_may_begin_with_any_word() -> None:
    for phrase, expression in open_expressions():
        assert phrase == "formula"
        assert re.search(r"groeten\|groetjes\|groetje\|groet\|gr\\\.\)$", expression)
        assert GREETED == ("groet", "gr.")


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("hallo jan", {"greeting", "introduction"}),
        ("naam: jan", {"field"}),
        ("1naam: jan", {"field"}),
        # inside a word, none begins
        ("onaangenaam", set()),
        ("chocolade", set()),
        ("", set()),
    ],
)
def test_phrases_begin_with_their_words(text: str, phrases: set[str]) -> None:
    assert set(starts(text)) >= phrases
    assert phrases or not any(starts(text).values())


@pytest.mark.parametrize("text", ["groet " * 17_000, "de en met " * 10_000, "naam" * 25_000, "x" * 100_000])
def test_a_hostile_text_ends(text: str) -> None:
    for phrase, pattern in _PATTERNS:
        for match in message(text).begun(phrase, pattern):
            assert match.group()
