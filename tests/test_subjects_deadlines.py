"""By when a request must be answered: days and months counted by Regulation 1182/71, with holidays by country."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inzage.errors import SettingsError
from subjects.deadlines import COUNTRIES, deadlines, extended, holiday, legal, month_end, promised

DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def d(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("received", "end"),
    [
        # the day itself is not counted: Friday to Friday
        ("2026-11-20", "2026-12-04"),
        # over the turn of the year, to a Thursday
        ("2026-12-31", "2027-01-14"),
        # ends on a Saturday, on a Sunday: Monday
        ("2026-01-31", "2026-02-16"),
        ("2026-02-01", "2026-02-16"),
        # ends on Friday 1 May: Monday
        ("2026-04-17", "2026-05-04"),
        # ends on Christmas, a Friday: Monday 28th
        ("2026-12-11", "2026-12-28"),
        # ends on Easter Sunday, then Easter Monday: Tuesday
        ("2026-03-22", "2026-04-07"),
        # 29 February is a day like another
        ("2028-02-15", "2028-02-29"),
    ],
)
def test_fourteen_days(received: str, end: str) -> None:
    assert promised(d(received)).day == d(end)


@pytest.mark.parametrize(
    ("received", "end"),
    [
        # EDPB 01/2022: 5 March -> 5 April, here of 2024 (a Friday); 31 August -> 30 September
        ("2024-03-05", "2024-04-05"),
        ("2026-08-31", "2026-09-30"),
        # 20 December 2026 is a Sunday
        ("2026-11-20", "2026-12-21"),
        # a Sunday at the end of January: Monday 1 February
        ("2026-12-31", "2027-02-01"),
        # into February: its last day, which in 2026 is a Saturday, in 2028 a Tuesday
        ("2026-01-31", "2026-03-02"),
        ("2028-01-30", "2028-02-29"),
        # out of February: the 28th, not the last day
        ("2025-02-28", "2025-03-28"),
        # 25 December 2026 is a Friday; then a weekend
        ("2026-11-25", "2026-12-28"),
    ],
)
def test_one_month(received: str, end: str) -> None:
    assert legal(d(received)).day == d(end)


@pytest.mark.parametrize(
    ("region", "received", "end"),
    [
        # 27 April 2026, a Monday, is King's Day in the Netherlands alone
        ("NL", "2026-03-27", "2026-04-28"),
        ("BE", "2026-03-27", "2026-04-27"),
        # 21 July 2026, a Tuesday, is Belgium's
        ("BE", "2026-06-21", "2026-07-22"),
        ("NL", "2026-06-21", "2026-07-21"),
        # 14 July 2026, a Tuesday, is France's
        ("FR", "2026-06-14", "2026-07-15"),
        ("DE", "2026-06-14", "2026-07-14"),
        # 23 June 2026, a Tuesday, is Luxembourg's
        ("LU", "2026-05-23", "2026-06-24"),
        # 3 April 2026, Good Friday, is Germany's; then the weekend and Easter Monday
        ("DE", "2026-03-03", "2026-04-07"),
        ("FR", "2026-03-03", "2026-04-03"),
        # 26 December 2028, a Tuesday, is none in Belgium
        ("BE", "2028-11-26", "2028-12-26"),
        ("NL", "2028-11-26", "2028-12-27"),
        # 6 January, the Epiphany, is kept in three German states: none for all of Germany
        ("DE", "2026-12-06", "2027-01-06"),
    ],
)
def test_holidays_are_those_of_the_country(region: str, received: str, end: str) -> None:
    assert legal(d(received), region).day == d(end)


@pytest.mark.parametrize(
    ("received", "end"),
    [
        # three months from receipt: a Friday stays
        ("2026-11-20", "2027-02-22"),  # the 20th is a Saturday
        # from the 30th of November to the last day of February, a Sunday
        ("2026-11-30", "2027-03-01"),
        # not by the end of the first month: 31 January -> 30 April, not 28 April
        ("2026-01-31", "2026-04-30"),
    ],
)
def test_two_further_months(received: str, end: str) -> None:
    assert extended(d(received)).day == d(end)


@pytest.mark.parametrize(
    ("waited", "end"),
    # month's end 2026-12-18, a Friday; the days of waiting come on top, then the weekend
    [(0, "2026-12-18"), (1, "2026-12-21"), (3, "2026-12-21"), (4, "2026-12-22"), (7, "2026-12-28")],
)
def test_waiting_for_identification_is_not_counted(waited: int, end: str) -> None:
    assert legal(d("2026-11-18"), waited=waited).day == d(end)


def test_it_is_explained() -> None:
    both = deadlines(d("2026-11-25"))
    assert both.explained[0] == "promised: 14 days after 2026-11-25 ends on Wednesday 2026-12-09"
    assert both.explained[1] == (
        "by law: 1 month after 2026-11-25 ends on Friday 2026-12-25, no working day (Christmas Day); "
        "so on Monday 2026-12-28 (Reg. 1182/71, art. 3(4))"
    )
    assert "1 month and 2 days of waiting" in legal(d("2026-11-25"), waited=2).explained


@pytest.mark.parametrize("region", ["GB", "US", "", "be", "XX"])
def test_a_country_of_unknown_holidays_gives_no_date(region: str) -> None:
    with pytest.raises(SettingsError, match="region"):
        deadlines(d("2026-11-20"), region)


@given(received=DAYS, region=st.sampled_from(COUNTRIES), waited=st.integers(0, 60))
def test_a_deadline_ends_on_the_first_working_day(received: date, region: str, waited: int) -> None:
    for end in (promised(received, region), legal(received, region, waited), extended(received, region)):
        assert end.day.weekday() < 5
        assert not holiday(end.day, region)
        between = [end.nominal + timedelta(days=n) for n in range((end.day - end.nominal).days)]
        assert all(day.weekday() >= 5 or holiday(day, region) for day in between)


@given(received=DAYS, months=st.integers(1, 24))
def test_a_month_ends_on_the_same_day_or_the_last(received: date, months: int) -> None:
    end = month_end(received, months)
    assert (end.year * 12 + end.month) - (received.year * 12 + received.month) == months
    assert end.day == received.day or (
        end.day < received.day and (end + timedelta(days=1)).month != end.month
    )


@given(received=DAYS, region=st.sampled_from(COUNTRIES))
def test_promise_before_law_before_extension(received: date, region: str) -> None:
    days = deadlines(received, region)
    assert received < days.promised < days.legal < extended(received, region).day
