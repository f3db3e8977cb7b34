"""Hints of special categories: what is told in four languages, and what only looks like it."""

import tomllib
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detectors.special import CATEGORIES, special
from detectors.special_words import flat
from tests.running import ROOT

LANGUAGES = ("nl", "fr", "en", "de")


def _sentences() -> list[tuple[str, str, str]]:
    lines = (ROOT / "tests" / "special_sentences.txt").read_text("utf-8").splitlines()
    rows = [line.partition(" | ") for line in lines if line and not line.startswith("#")]
    return [(*head.split(), text) for head, _, text in rows]  # type: ignore[misc]


SENTENCES = _sentences()


@pytest.mark.parametrize(("language", "category", "text"), [row for row in SENTENCES if row[1] != "-"])
def test_what_is_told_is_found(language: str, category: str, text: str) -> None:
    assert {finding.rule for finding in special(text, language)} == {f"special:{category}"}


@pytest.mark.parametrize(("language", "text"), [(row[0], row[2]) for row in SENTENCES if row[1] == "-"])
def test_what_only_looks_like_it_is_left_alone(language: str, text: str) -> None:
    assert [text[f.start : f.end] for f in special(text, language)] == []


def test_every_category_and_language_is_in_the_table() -> None:
    told = Counter((language, category) for language, category, _ in SENTENCES)
    assert [(x, c) for x in LANGUAGES for c in CATEGORIES if not told[x, c]] == []
    assert sum(count for (_, category), count in told.items() if category == "-") >= 120
    assert sum(count for (_, category), count in told.items() if category != "-") >= 120


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # the whole word, wherever in it the known part stands
        ("nl", "Ze heeft slokdarmkanker.", ["slokdarmkanker"]),
        ("de", "Verdacht auf Hautkrebs!", ["Hautkrebs"]),
        ("fr", "Épilepsie depuis l’enfance", ["Épilepsie"]),
        # every writing of a hyphen
        (
            "nl",
            "burn-out burn out burnout burn\u2011out",
            ["burn-out", "burn out", "burnout", "burn\u2011out"],
        ),
        # a phrase over a line end, and with one more word
        ("nl", "lid van de\nkerk", ["lid van de\nkerk"]),
        ("fr", "la maladie de Lyme", ["maladie de Lyme"]),
        # the word beside must stand in the same sentence
        ("nl", "Ik ben lid. Vooruit dan maar", []),
        ("nl", "Ik ben lid van Vooruit", ["Vooruit"]),
    ],
)
def test_where_exactly(language: str, text: str, found: list[str]) -> None:
    assert [text[f.start : f.end] for f in special(text, language)] == found


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text(alphabet=st.characters(codec=None), max_size=200))
def test_findings_are_in_order_and_apart(language: str, text: str) -> None:
    findings = special(text, language)
    assert all(0 <= f.start < f.end <= len(text) for f in findings)
    assert all(one.end <= other.start for one, other in pairwise(findings))


@given(st.text(max_size=100))
def test_flat_text_moves_no_character(text: str) -> None:
    assert len(flat(text)) == len(text)


@pytest.mark.parametrize("piece", ["kanker", "ziek ", "depressie boven", "lid van ", "n-va ", "burn-", "a*"])
def test_a_hostile_text_ends(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert all(f.end - f.start < 100 for f in special(text, "nl"))


def _words(language: str) -> list[str]:
    lists = tomllib.loads((ROOT / "detectors" / f"special_{language}.toml").read_text("utf-8"))
    sure = [row["words"] for row in lists["row"] if "beside" not in row]
    return [word.strip() for words in sure for word in words.replace("\n", ",").split(",") if word.strip()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_a_list_is_kept_silent_by_another(language: str) -> None:
    written = [word.replace(" *", " iets").strip("*") for word in _words(language)]
    assert len(written) > 400
    assert [word for word in written if not special(f"dat {word}, en", language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_say_nothing_twice(language: str) -> None:
    assert [word for word, count in Counter(_words(language)).items() if count > 1] == []
