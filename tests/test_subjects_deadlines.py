"""The two dates by which a request must be answered."""

from datetime import date

import pytest

from subjects.deadlines import deadlines


@pytest.mark.parametrize(
    ("received", "promised", "legal"),
    [
        (date(2026, 11, 20), date(2026, 12, 4), date(2026, 12, 20)),
        # over the turn of the year
        (date(2026, 12, 31), date(2027, 1, 14), date(2027, 1, 31)),
        # into a shorter month: its last day
        (date(2026, 1, 31), date(2026, 2, 14), date(2026, 2, 28)),
        (date(2028, 1, 30), date(2028, 2, 13), date(2028, 2, 29)),
    ],
)
def test_deadlines(received: date, promised: date, legal: date) -> None:
    assert (deadlines(received).promised, deadlines(received).legal) == (promised, legal)
