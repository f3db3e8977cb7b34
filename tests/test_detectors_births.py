"""Dates of birth: a table of marked lines in `fixtures/births`, and what must hold for any date and text."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detectors.identifiers.births import BIRTHS
from detectors.identifiers.dates import is_date, is_day_of_year
from detectors.identifiers.search import search

TABLE = Path(__file__).parent / "fixtures" / "births" / "births.txt"
LINES = [line for line in TABLE.read_text("utf-8").splitlines() if line and line[:2] != "# "]


def found(text: str) -> list[str]:
    """What the rows find, the same date found twice counted once."""
    spans = {(f.start, f.end) for f in search(text, BIRTHS)}
    widest = [s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)]
    return [text[start:end] for start, end in sorted(widest)]


@pytest.mark.parametrize("line", LINES)
def test_births(line: str) -> None:
    line = line.replace("\\n", "\n")
    wanted = [piece.split("]]")[0] for piece in line.split("[[")[1:]]
    assert found(line.replace("[[", "").replace("]]", "")) == wanted


def test_the_table_has_look_alikes_and_dates_of_birth() -> None:
    assert sum("[[" in line for line in LINES) > 70
    assert sum("[[" not in line for line in LINES) > 50


@pytest.mark.parametrize(
    "text",
    [
        # a year or an age alone
        "geboren in 1984",
        "(°1984)",
        "hij wordt 40 in mei",
        # in words
        "geboren op drie mei negentienhonderd vierentachtig",
        # a second child, without a word of its own
        "Lien is geboren op 3/5/2012. Tom op 4 juni, twee jaar later",
    ],
)
def test_known_misses(text: str) -> None:
    assert found(text) in ([], ["3/5/2012"])


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        # day first, month first, year first, run together
        ("3/5/1984", True),
        ("05/13/1984", True),
        ("1984-05-03", True),
        ("19840503", True),
        ("03051984", True),
        ("3 mei '84", True),
        ("May 3rd, 1984", True),
        ("29 février 1984", True),
        ("29 févr. 84", True),
        # days and months that are none
        ("32/5/1984", False),
        ("13/13/1984", False),
        ("31 april 1984", False),
        ("30/02/1984", False),
        ("1984-13-03", False),
        ("99999999", False),
        ("3 mei", False),
        ("3/5", False),
        ("1984", False),
        ("", False),
    ],
)
def test_what_a_date_is(value: str, expected: bool) -> None:
    assert is_date(value) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("3 mei", True),
        ("3/5", True),
        ("3 mei 1984", True),
        ("3/5/1984", True),
        ("31/4", False),
        ("3/13", False),
        ("14.30", False),
        ("mei", False),
        ("3", False),
    ],
)
def test_what_a_day_of_the_year_is(value: str, expected: bool) -> None:
    assert is_day_of_year(value) is expected


MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
MOIS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
MONATE = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
WRITTEN: dict[str, Callable[[date], str]] = {
    "geboren op {}": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "GEBOREN OP {}": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}".upper(),
    "née le {}": lambda d: f"{d.day} {MOIS[d.month - 1]} {d.year}",
    "geb. am {}": lambda d: f"{d.day}. {MONATE[d.month - 1]} {d.year}",
    "geb {}": lambda d: f"{d.day} {MONTHS[d.month - 1][:3]} '{d.year % 100:02}",
    "Date of birth: {}": lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
    "geboortedatum\n{}": lambda d: d.isoformat(),
    "DOB {}": lambda d: f"{d.day:02}.{d.month:02}.{d.year % 100:02}",
    "(°Gent, {})": lambda d: f"{d.day}-{d.month}-{d.year}",
}


@given(st.sampled_from(sorted(WRITTEN)), st.dates(date(1900, 1, 1), date(2026, 12, 31)))
def test_any_day_is_found_as_people_write_it(phrase: str, day: date) -> None:
    written = WRITTEN[phrase](day)
    assert found(f"Dossier: {phrase.format(written)}, tot later.") == [written]


@given(
    st.dates(date(1900, 1, 1), date(2026, 12, 31)),
    st.sampled_from(["geleverd op", "vu le", "am", "factuur van", "on"]),
)
def test_any_other_day_is_left_alone(day: date, before: str) -> None:
    assert (
        found(f"{before} {day.day}/{day.month}/{day.year} en {day.day} {MONTHS[day.month - 1]} {day.year}")
        == []
    )


@given(st.text(max_size=200))
def test_any_text_gives_findings_inside_it(text: str) -> None:
    assert all(0 <= f.start < f.end <= len(text) for f in search(text, BIRTHS))


@pytest.mark.parametrize(
    "unit",
    [
        "1 ",
        "1/",
        "3 mei ",
        "geboren ",
        "geboren 1 ",
        "°1 ",
        "*1",
        "1 1 1984 ",
        "1984-",
        "12345678 ",
        "jan 1 ",
        "né ",
        "\n",
    ],
)
def test_a_hostile_text_comes_to_an_end(unit: str) -> None:
    text = (unit * 100_000)[:100_000]
    assert all(f.end <= len(text) for f in search(text, BIRTHS))
