"""Dates: their shapes, and the order of day and month that a whole file bears witness to."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.dates import Order, collect, from_epoch, parse


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        # ISO, free of doubt
        ("2023-04-12", "ambiguous", "2023-04-12"),
        ("2023-04-12 09:31", "ambiguous", "2023-04-12T09:31:00"),
        ("2023-04-12T09:31:05Z", "ambiguous", "2023-04-12T09:31:05+00:00"),
        ("2006-04-15T03:23:15.250+0200", "ambiguous", "2006-04-15T03:23:15.250000+02:00"),
        ("  2023-04-12 ", "month first", "2023-04-12"),
        # the file's order decides
        ("04/05/26", "day first", "2026-05-04"),
        ("04/05/26", "month first", "2026-04-05"),
        ("04/05/26", "ambiguous", ""),
        ("05/05/2026", "ambiguous", "2026-05-05"),
        ("15-01-2025 09:30:00", "day first", "2025-01-15T09:30:00"),
        ("1/2/69", "day first", "1969-02-01"),
        # one reading only
        ("15/01/2025", "ambiguous", "2025-01-15"),
        ("15/01/2025", "month first", ""),
        ("2025/01/15", "ambiguous", "2025-01-15"),
        # dots are day first
        ("1.2.2025", "ambiguous", "2025-02-01"),
        ("1.2.2025", "month first", "2025-02-01"),
        # clocks
        ("1/13/25, 12:05 AM", "month first", "2025-01-13T00:05:00"),
        ("13/1/25 3:04 p.m.", "day first", "2025-01-13T15:04:00"),
        ("13/1/25 3:04 +01:00", "day first", "2025-01-13T03:04:00+01:00"),
        # impossible
        ("31/02/2025", "day first", ""),
        ("2025-13-01", "ambiguous", ""),
        ("13/1/25 13:04 pm", "day first", ""),
        ("13/1/25 24:04", "day first", ""),
        ("13/1/25 10:04 +99:00", "day first", ""),
        ("gisteren", "day first", ""),
        ("1735689600", "day first", ""),
        ("", "day first", ""),
    ],
)
def test_a_date_becomes_iso_or_nothing(text: str, order: Order, expected: str) -> None:
    assert parse(text, order) == expected


@pytest.mark.parametrize(
    ("values", "choice"),
    [
        (["04/05/26", "15/01/2025", "2023-04-12 09:31"], "day first"),
        (["04/05/26", "01-15-2025"], "month first"),
        (["04/05/26", "11/12/26"], "ambiguous"),
        (["15/01/2025", "01/15/2025"], "ambiguous"),
        (["2025/01/15"], "year first"),
        (["2025/01/15", "15/01/2025"], "day first"),
    ],
)
def test_the_order_is_settled_by_the_whole_file(values: list[str], choice: str) -> None:
    settled = collect(values).settled()
    assert settled is not None
    assert settled.choice == choice


@pytest.mark.parametrize("values", [[], ["2023-04-12"], ["1.2.2025"], ["geen datum", "99/99/99"]])
def test_nothing_is_said_of_a_file_without_open_dates(values: list[str]) -> None:
    assert collect(values).settled() is None


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (1735689600, "epoch seconds", "2025-01-01T00:00:00+00:00"),
        ("1735689600000", "epoch milliseconds", "2025-01-01T00:00:00+00:00"),
        ("1735689600.5", "epoch seconds", "2025-01-01T00:00:00.500000+00:00"),
        ("nan", "epoch seconds", ""),
        ("1e30", "epoch seconds", ""),
        ("", "epoch seconds", ""),
    ],
)
def test_an_epoch_is_read_in_its_unit(value: str | int, unit: str, expected: str) -> None:
    assert from_epoch(value, unit) == expected  # type: ignore[arg-type]


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_comes_back_from_every_way_of_writing_it(day: date) -> None:
    assert parse(f"{day.day}/{day.month}/{day.year}", "day first") == day.isoformat()
    assert parse(f"{day.month:02}-{day.day:02}-{day.year}", "month first") == day.isoformat()
    assert parse(f"{day.day}/{day.month}/{day.year}") in {"", day.isoformat()}


@given(st.text(alphabet="0123456789/-.: TZ+apm,", max_size=30))
def test_no_text_breaks_it(text: str) -> None:
    collect([text]).settled()
    assert parse(text, "day first") == "" or parse(text, "day first")[4:5] == "-"
