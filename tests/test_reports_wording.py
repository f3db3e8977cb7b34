"""Words in four languages, and numbers, shares and dates as each language writes them."""

import re
import string
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inzage.errors import InternalError, SettingsError
from inzage.labels import Label
from reports.wording import LANGUAGES, date, number, percent, short_number, translate, word, words

NARROW = "\N{NARROW NO-BREAK SPACE}"
PAGES = sorted(
    file.name.removesuffix(".toml")
    for file in resources.files("reports").joinpath("words").iterdir()
    if file.name.endswith(".toml")
)


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("name", PAGES)
def test_every_wording_exists_in_every_language_with_the_same_placeholders(name: str) -> None:
    for key, texts in words(name).items():
        assert set(texts) == set(LANGUAGES), key
        assert all(text.strip() for text in texts.values()), key
        for forms in zip(*(text.split("|") for text in texts.values()), strict=True):
            assert len({frozenset(_placeholders(form)) for form in forms}) == 1, key


@pytest.mark.parametrize("name", PAGES)
def test_french_never_breaks_a_line_before_its_punctuation(name: str) -> None:
    for key, texts in words(name).items():
        assert not re.search(r" [:;?!»]|« ", texts["fr"]), key


@pytest.mark.parametrize("label", list(Label))
def test_every_kind_of_personal_data_has_words(label: Label) -> None:
    assert all(word(label, language) != label for language in LANGUAGES)


def test_a_name_that_is_not_ours_stands_as_it_is() -> None:
    assert word("VEHICLE", "nl") == "VEHICLE"
    assert word("opportunity", "fr", "record_kind") == "opportunity"
    assert word("body", "nl", "part") == "berichttekst"


@pytest.mark.parametrize("key", ["discovery.no_such_word", "no_such_page.title", "title", ""])
def test_a_missing_wording_is_an_error(key: str) -> None:
    with pytest.raises(InternalError):
        translate(key, "nl")


@pytest.mark.parametrize("language", ["", "NL", "es", "nl-BE"])
def test_a_language_that_is_not_written_is_refused(language: str) -> None:
    with pytest.raises(SettingsError):
        translate("label.EMAIL", language)
    with pytest.raises(SettingsError):
        number(1, language)


@pytest.mark.parametrize(
    ("language", "count", "text"),
    [
        ("nl", 0, "0 bronnen"),
        ("nl", 1, "1 bron"),
        ("nl", 2, "2 bronnen"),
        # in French, zero is singular
        ("fr", 0, "0 source"),
        ("fr", 1, "1 source"),
        ("fr", 2, "2 sources"),
        ("de", 0, "0 Quellen"),
        ("en", 1, "1 source"),
    ],
)
def test_plural_follows_the_language(language: str, count: int, text: str) -> None:
    assert translate("discovery.n_sources", language, count=count, n=count) == text


def test_braces_in_a_value_are_no_placeholders() -> None:
    assert translate("release.withheld", "en", reason="{reason.__class__}|x") == (
        "Withheld: {reason.__class__}|x"
    )


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (0, "nl", "0"),
        (999, "nl", "999"),
        (1234, "nl", "1.234"),
        (1234567, "de", "1.234.567"),
        (1234567, "fr", f"1{NARROW}234{NARROW}567"),
        (1234567, "en", "1,234,567"),
        (-1234, "nl", "-1.234"),
    ],
)
def test_digits_are_grouped(value: int, language: str, text: str) -> None:
    assert number(value, language) == text


def test_decimals_take_the_sign_of_the_language() -> None:
    assert [number(1234.56, language, 1) for language in LANGUAGES] == [
        "1.234,6",
        f"1{NARROW}234,6",
        "1,234.6",
        "1.234,6",
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (9_999, "9.999"),
        (10_000, "10k"),
        (999_999, "999k"),
        (1_000_000, "1,0M"),
        (9_999_999, "9,9M"),
        (10_000_000, "10M"),
    ],
)
def test_short_numbers_fit_a_cell(value: int, text: str) -> None:
    assert short_number(value, "nl") == text


@given(st.integers(0, 999_999_999))
def test_a_short_number_never_takes_more_than_five_characters(value: int) -> None:
    assert len(short_number(value, "nl")) <= 5


@pytest.mark.parametrize(
    ("share", "language", "text"),
    [
        (0.0, "nl", "0%"),
        (0.001, "nl", f"<{NARROW}1%"),
        (0.0099, "nl", f"<{NARROW}1%"),
        (0.01, "nl", "1%"),
        (0.99, "nl", "99%"),
        (0.974, "en", "97%"),
        (0.974, "fr", f"97{NARROW}%"),
        (0.974, "de", f"97{NARROW}%"),
        # all but one is not all
        (0.9999, "nl", f">{NARROW}99%"),
        (1.0, "nl", "100%"),
    ],
)
def test_a_share_is_never_rounded_to_nothing_or_to_all(share: float, language: str, text: str) -> None:
    assert percent(share, language) == text


@pytest.mark.parametrize(
    ("iso", "language", "text"),
    [
        ("2026-11-20", "nl", "20 november 2026"),
        ("2026-11-20", "fr", "20 novembre 2026"),
        ("2026-11-20", "en", "20 November 2026"),
        ("2026-11-20", "de", "20. November 2026"),
        ("2026-03-01", "nl", "1 maart 2026"),
        ("2026-08-01", "fr", "1er août 2026"),
        ("2026-03-01", "de", "1. März 2026"),
        ("2026-03-09T23:59:00+01:00", "nl", "9 maart 2026"),
        ("2026-03-09 23:59", "nl", "9 maart 2026"),
        ("2026-03", "nl", "maart 2026"),
        # not a date: as it stands
        ("", "nl", ""),
        ("2026", "nl", "2026"),
        ("2026-13-01", "nl", "2026-13-01"),
        ("03/04/2026", "nl", "03/04/2026"),
        ("ambiguous", "nl", "ambiguous"),
    ],
)
def test_dates_in_words(iso: str, language: str, text: str) -> None:
    assert date(iso, language) == text


@given(st.text(max_size=30), st.sampled_from(LANGUAGES))
def test_any_text_passes_for_a_date_that_is_none(text: str, language: str) -> None:
    assert bool(date(text, language)) is bool(text)


def test_words_of_a_page_are_read_once() -> None:
    assert words("label") is words("label")
