"""The page with a release: its sums, its check, and that it never claims more than was measured."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inzage.errors import SettingsError
from reports.release import MarkerCount, ReleaseReport, Sweep, Withheld, clean, render_release, swept
from reports.wording import LANGUAGES

REPORT = ReleaseReport(
    made_at="2026-11-20T10:15:00+01:00",
    language="nl",
    purpose="Leren welke vragen klanten het vaakst stellen over leveringen",
    rows_read=2_941,
    rows_released=2_909,
    withheld=(Withheld("more than half of the text was replaced", 9), Withheld("empty", 23)),
    markers=(
        MarkerCount("BANK", 307),
        MarkerCount("PERSON", 14_260),
        MarkerCount("EMAIL", 5_551),
        MarkerCount("PHONE", 2_345),
        MarkerCount("ADDRESS", 825),
        MarkerCount("NATIONAL_ID", 3),
    ),
    sweep=Sweep(identifiers=2_310, variants=18_204, cells=31_999, hits=0, planted=100, proved=100),
    detector="presidio 2.2 + inzage 0.1.0 (a91c33)",
    statement="Intern gebruik door het team Klantenzorg.\nWissen uiterlijk op 1 maart 2027.",
)
HONEST = {
    "nl": ("gepseudonimiseerde persoonsgegevens. Publiceer ze niet", "nog niet gemeten"),
    "fr": ("données personnelles pseudonymisées. Ne les publiez pas", "pas encore été mesurée"),
    "en": ("pseudonymised personal data. Do not publish it", "not been measured yet"),
    "de": ("pseudonymisierte personenbezogene Daten. Nicht veröffentlichen", "noch nicht gemessen"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_that_the_data_is_still_personal(language: str) -> None:
    page = render_release(replace(REPORT, language=language))
    assert f'<html lang="{language}">' in page
    for sentence in HONEST[language]:
        assert sentence in page
    assert not re.search(r"[{}]", page.split("</style>")[1])


@pytest.mark.parametrize(
    "statement", ["", "This data is anonymous and free of risk.", "</blockquote><p>anonymous</p>"]
)
@pytest.mark.parametrize("hits", [0, 1, 5])
def test_no_statement_and_no_result_takes_the_warning_away(statement: str, hits: int) -> None:
    page = render_release(
        replace(REPORT, language="en", statement=statement, sweep=replace(REPORT.sweep, hits=hits))
    )
    assert all(sentence in page for sentence in HONEST["en"])
    assert "</blockquote><p>" not in page


def test_our_own_words_never_call_the_release_anonymous() -> None:
    anonymous = re.compile(r"\b(?:anoniem|geanonimiseerd|anonym\w*)\b", re.IGNORECASE)
    for language in LANGUAGES:
        page = render_release(replace(REPORT, language=language))
        assert not anonymous.search(page)


@pytest.mark.parametrize(
    ("sweep", "outcome"),
    [
        (Sweep(10, 40, 500, 0), "clean"),
        (Sweep(10, 40, 500, 1), "found"),
        # a check that looked for nothing, or nowhere, is no check
        (Sweep(0, 0, 500, 0), "unchecked"),
        (Sweep(10, 0, 500, 0), "unchecked"),
        (Sweep(10, 40, 0, 0), "unchecked"),
        (Sweep(0, 0, 0, 2), "found"),
        # nor is one that does not find what was planted
        (Sweep(10, 40, 500, 0, planted=3, proved=3), "clean"),
        (Sweep(10, 40, 500, 0, planted=3, proved=2), "unchecked"),
    ],
)
def test_the_check_is_clean_only_where_it_looked_and_found_nothing(sweep: Sweep, outcome: str) -> None:
    report = replace(REPORT, language="en", sweep=sweep)
    assert swept(report) == outcome
    assert clean(report) is (outcome == "clean")
    page = render_release(report)
    assert ("Do not pass this data on" in page) is (outcome != "clean")
    assert ("None of the identifiers looked for was found again" in page) is (outcome == "clean")


@given(st.integers(0, 10**9), st.lists(st.integers(0, 10**6), max_size=4), st.integers(-50, 50))
def test_the_gap_is_what_nobody_accounts_for(released: int, withheld: list[int], gap: int) -> None:
    rows = tuple(Withheld(f"reason {at}", count) for at, count in enumerate(withheld))
    report = replace(REPORT, rows_read=released + sum(withheld) + gap, rows_released=released, withheld=rows)
    assert report.gap == gap


def test_rows_that_do_not_add_up_are_shown() -> None:
    assert "off by 4: do not use this release" in render_release(
        replace(REPORT, language="en", rows_read=2_945)
    )
    assert "do not use this release" not in render_release(replace(REPORT, language="en"))


def test_counts_are_printed_and_the_most_frequent_kind_comes_first() -> None:
    page = " ".join(render_release(replace(REPORT, language="en")).split())
    assert "2,909 of 2,941 rows are released, with 23,291 replaced instances." in page
    assert page.index("14,260") < page.index("5,551</td>") < page.index("2,345</td>") < page.index("825</td>")
    assert page.index("Withheld: no words left after replacing") < page.index("Withheld: more than half")


def test_nothing_replaced_is_a_reason_to_doubt() -> None:
    page = render_release(replace(REPORT, language="en", markers=()))
    assert "Nothing was replaced. Make sure that this can be right." in page


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(SettingsError):
        render_release(replace(REPORT, language="es"))


def test_values_are_escaped_and_the_page_loads_nothing() -> None:
    evil = "<script>alert(1)</script>"
    page = render_release(
        replace(
            REPORT,
            purpose=evil,
            detector=evil,
            statement=evil,
            withheld=(Withheld(evil, 32),),
            markers=(MarkerCount(evil, 1),),
        )
    )
    assert "Content-Security-Policy" in page
    assert not re.search(r"https?://|<script|<link|<iframe|\bsrc=|\bhref=|url\(|@import", page)
    assert page.count("&lt;script&gt;") == 5


def test_the_same_report_gives_the_same_bytes() -> None:
    assert render_release(REPORT) == render_release(replace(REPORT))
