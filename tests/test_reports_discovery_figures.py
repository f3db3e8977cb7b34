"""The arithmetic of the discovery report: sums, shades, the first sentence, points of attention."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inzage.labels import PLAIN, PROSE
from reports.discovery import DiscoveryReport, FileSum, KindCount, PlaceCount, balanced
from reports.discovery_attention import attention
from reports.discovery_heat import heat
from reports.discovery_sources import bulk

REPORT = DiscoveryReport("2026-11-20", "nl", "x", "d 1", 0, 0, (), (), (), ())


# the sums


_COUNT = st.integers(0, 10**9)


@given(st.lists(st.tuples(_COUNT, _COUNT, _COUNT), max_size=5))
def test_a_report_whose_rows_are_all_accounted_for_balances(parts: list[tuple[int, int, int]]) -> None:
    files = tuple(FileSum("s", f"s {at}", sum(row), *row) for at, row in enumerate(parts))
    assert balanced(replace(REPORT, files=files))


@given(_COUNT, _COUNT, _COUNT, st.integers(-100, 100).filter(bool))
def test_one_row_too_many_or_too_few_unbalances_the_report(a: int, b: int, c: int, gap: int) -> None:
    wrong = FileSum("s", "s 2", a + b + c + gap, a, b, c)
    assert not balanced(replace(REPORT, files=(FileSum("s", "s 1", 5, 3, 1, 1), wrong)))


def test_negative_counts_do_not_balance() -> None:
    assert not balanced(replace(REPORT, files=(FileSum("s", "s 1", 1, 2, -1, 0),)))


# the heat table


def _kinds(*counts: int) -> tuple[KindCount, ...]:
    return tuple(KindCount(f"s{at}", "PERSON", count, 1, 1, 0.9) for at, count in enumerate(counts))


@pytest.mark.parametrize(
    ("counts", "shades"),
    [
        # half decades below a thousand, spread over the shades there are
        ((1,), (1,)),
        ((1, 2, 3), (6, 1, 1)),
        ((0, 1, 9, 10, 29, 30, 99, 100, 299, 300, 999), (6, 6, 5, 5, 4, 4, 3, 3, 2, 1, 0)),
        # decades from a thousand on
        ((1_000, 100, 10, 9), (6, 4, 2, 1)),
        ((2_000_000, 100_000, 99_999), (6, 6, 5)),
    ],
)
def test_the_shade_follows_the_order_of_magnitude(counts: tuple[int, ...], shades: tuple[int, ...]) -> None:
    table = heat(replace(REPORT, kinds=_kinds(*counts)))
    assert [row.cells[0].shade for row in table.rows] == list(shades)


@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=8))
def test_a_larger_count_is_never_lighter_and_the_legend_holds_it(counts: list[int]) -> None:
    table = heat(replace(REPORT, kinds=_kinds(*counts)))
    cells = sorted((cell.count, cell.shade) for row in table.rows for cell in row.cells)
    assert [shade for _, shade in cells] == sorted(shade for _, shade in cells)
    for count, shade in cells:
        fits = [s for s in table.steps if s.low <= count and (s.high is None or count <= s.high)]
        assert [step.shade for step in fits] == ([shade] if count else [])


# the first sentence


@pytest.mark.parametrize(
    ("counts", "names", "share"),
    [
        ((97, 2, 1), ("s0",), 0.97),
        ((50, 30, 20), ("s0", "s1"), 0.8),
        # no few hold most of it: the largest alone is named, with its own share
        ((30, 30, 20, 20), ("s0", "s1", "s2"), 0.8),
        ((25, 25, 20, 20, 10), ("s0",), 0.25),
        ((60, 40), ("s0",), 0.6),
    ],
)
def test_bulk_names_the_few_sources_that_hold_most(
    counts: tuple[int, ...], names: tuple[str, ...], share: float
) -> None:
    found = bulk(replace(REPORT, kinds=_kinds(*counts)))
    assert found is not None
    assert (found.names, found.share) == (names, share)


def test_one_source_or_no_finding_needs_no_bulk() -> None:
    assert bulk(replace(REPORT, kinds=_kinds(5))) is None
    assert bulk(replace(REPORT, kinds=())) is None


# points of attention


def _place(part: str, holds: str, label: str, score: float = 0.9, hit: int = 3) -> PlaceCount:
    return PlaceCount("s", "contact", part, "c", 10, hit, label, score, (), holds)


@pytest.mark.parametrize(
    ("place", "names"),
    [
        # where it belongs, and sure
        (_place("field", "EMAIL", "EMAIL"), []),
        (_place("field", "BANK", "BANK"), []),
        # a column meant for nothing personal, or for something else
        (_place("field", PLAIN, "EMAIL"), ["out_of_place"]),
        (_place("field", "PERSON", "CARD"), ["dangerous", "out_of_place"]),
        # free text
        (_place("field", PROSE, "PERSON"), ["prose_columns"]),
        (_place("field", PROSE, "NATIONAL_ID"), ["dangerous", "prose_columns"]),
        (_place("quote", PROSE, "PERSON"), ["messages"]),
        (_place("body", "BANK", "BANK"), ["dangerous", "messages"]),
        (_place("body", PROSE, "SPECIAL", 0.5), ["special", "messages", "unsure"]),
        # unsure though in its own column
        (_place("field", "PERSON", "PERSON", 0.59), ["unsure"]),
        # nothing found
        (_place("body", PROSE, "SPECIAL", 0.5, hit=0), []),
    ],
)
def test_attention_goes_to_the_unexpected(place: PlaceCount, names: list[str]) -> None:
    assert [point.name for point in attention(replace(REPORT, places=(place,)))] == names


def test_a_point_shows_its_largest_places_and_counts_the_rest() -> None:
    places = tuple(replace(_place("body", PROSE, "PERSON", hit=hit), column=str(hit)) for hit in range(1, 9))
    (point,) = attention(replace(REPORT, places=places))
    assert [place.hit for place in point.places] == [8, 7, 6, 5, 4]
    assert (point.more, point.hit) == (3, 36)
