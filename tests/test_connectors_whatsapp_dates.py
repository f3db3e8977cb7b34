"""WhatsApp chats: every header style, and the order of day, month and year."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from connectors.chat.whatsapp import read, recognises
from connectors.head import Head
from connectors.record import Item, Person, Record, Role, Settled

SAMPLES = Path(__file__).parents[1].parent / "shared" / "samples" / "whatsapp_txt"


def items(tmp_path: Path, text: str, encoding: str = "utf-8") -> list[Item]:
    path = tmp_path / "chat.txt"
    path.write_bytes(text.encode(encoding))
    return list(read(path))


def records(found: list[Item]) -> list[Record]:
    return [item for item in found if isinstance(item, Record)]


def settled(found: list[Item]) -> dict[str, str]:
    return {item.what: item.choice for item in found if isinstance(item, Settled)}


STYLES = [
    # Android: a dash behind the time
    ("31-12-2023 09:15 - Sanne B: hoi", "2023-12-31T09:15:00"),
    ("31-12-23 09:15 - Sanne B: hoi", "2023-12-31T09:15:00"),
    ("31-12-2023, 09:15 - Sanne B: hoi", "2023-12-31T09:15:00"),
    ("31/12/2023, 09:15 - Sanne B: hoi", "2023-12-31T09:15:00"),
    ("31/12/23, 9:15 - Sanne B: hoi", "2023-12-31T09:15:00"),
    ("31/12/2023 à 09:15 - Sanne B: hoi", "2023-12-31T09:15:00"),
    ("31/12/2023 09:15 – Sanne B: hoi", "2023-12-31T09:15:00"),
    ("31.12.23, 09:15 - Sanne B: hoi", "2023-12-31T09:15:00"),
    ("31.12.2023 um 09:15 - Sanne B: hoi", "2023-12-31T09:15:00"),
    ("31.12.2023 9.15 - Sanne B: hoi", "2023-12-31T09:15:00"),
    ("12/31/23, 9:15 AM - Sanne B: hoi", "2023-12-31T09:15:00"),
    ("12/31/23, 9:15\u202fPM - Sanne B: hoi", "2023-12-31T21:15:00"),
    ("31/12/23, 9:15 p. m. - Sanne B: hoi", "2023-12-31T21:15:00"),
    ("31/12/23, 9:15\u00a0p.\u202fm. - Sanne B: hoi", "2023-12-31T21:15:00"),
    ("31/12/2023, 9:15 pm - Sanne B: hoi", "2023-12-31T21:15:00"),
    ("2023/12/31, 09:15 - Sanne B: hoi", "2023-12-31T09:15:00"),
    ("2023-12-31, 9:15 p.m. - Sanne B: hoi", "2023-12-31T21:15:00"),
    ("2023.12.31, 09:15 - Sanne B: hoi", "2023-12-31T09:15:00"),
    # iOS: brackets, seconds
    ("[31-12-2023 09:15:11] Sanne B: hoi", "2023-12-31T09:15:11"),
    ("[31-12-2023, 09:15:11] Sanne B: hoi", "2023-12-31T09:15:11"),
    ("[31/12/23, 09:15:11] Sanne B: hoi", "2023-12-31T09:15:11"),
    ("[31/12/2023, 09:15:11] Sanne B : hoi", "2023-12-31T09:15:11"),
    ("[31/12/2023 à 09:15:11] Sanne B : hoi", "2023-12-31T09:15:11"),
    ("[12/31/23, 9:15:11\u202fPM] Sanne B: hoi", "2023-12-31T21:15:11"),
    ("[31.12.23, 09:15:11] Sanne B: hoi", "2023-12-31T09:15:11"),
    ("[31.12.23 09:15] Sanne B: hoi", "2023-12-31T09:15:00"),
    ("\u200e[31.12.23, 09:15:11] \u200eSanne B: \u200ehoi", "2023-12-31T09:15:11"),
    ("\ufeff[2023-12-31, 09:15:11] Sanne B: hoi", "2023-12-31T09:15:11"),
    ("[\u200f31\u200f/12\u200f/2023, 09:15:11] \u202aSanne B\u202c: hoi", "2023-12-31T09:15:11"),
    # Old iOS and lists of researchers: a colon or a comma behind the time
    ("31/12/2023 09:15:11: Sanne B: hoi", "2023-12-31T09:15:11"),
    ("31/12/2023, 09:15, Sanne B: hoi", "2023-12-31T09:15:00"),
    # Twelve hours: midnight, noon, and telephones that write both ways at once
    ("12/31/23, 12:05 AM - Sanne B: hoi", "2023-12-31T00:05:00"),
    ("12/31/23, 12:05 PM - Sanne B: hoi", "2023-12-31T12:05:00"),
    ("31/12/2023, 00:08 a. m. - Sanne B: hoi", "2023-12-31T00:08:00"),
    ("31/12/2023, 13:08 PM - Sanne B: hoi", "2023-12-31T13:08:00"),
]


@pytest.mark.parametrize(("line", "at"), STYLES)
def test_every_header_style(tmp_path: Path, line: str, at: str) -> None:
    [record] = records(items(tmp_path, line))
    assert (record.at, record.text) == (at, "hoi")
    assert record.people == (Person(Role.AUTHOR, name="Sanne B"),)
    assert recognises(Head(Path("chat.txt"), line.encode(), is_folder=False))


def whatstk_formats() -> list[str]:
    path = SAMPLES / "whatstk_header_format_support.json"
    return [row["format"] for row in json.loads(path.read_text())] if path.exists() else []


CHAT = [
    (2019, 11, 28, 9, 5),
    (2019, 11, 30, 21, 15),
    (2019, 12, 1, 0, 10),
    (2020, 1, 2, 12, 0),
    (2020, 1, 25, 13, 1),
]


@pytest.mark.parametrize("year", ["%y", "%Y"])
@pytest.mark.parametrize("shape", whatstk_formats() or [None])
def test_styles_that_whatstk_lists(tmp_path: Path, shape: str | None, year: str) -> None:
    if shape is None:
        pytest.skip("../shared/samples/whatsapp_txt is not there")
    moments = [datetime(*parts) for parts in CHAT]
    lines = [m.strftime(shape.replace("%y", year).replace("%name", "Sanne B")) + " hoi" for m in moments]
    found = records(items(tmp_path, "\n".join(lines)))
    assert [record.at for record in found] == [m.isoformat() for m in moments]
    assert {(record.people[0].name, record.text) for record in found} == {("Sanne B", "hoi")}


ORDERS = [
    # A number above 12 decides, wherever it stands in the file
    (["1/2/24, 10:00", "13/2/24, 10:00"], "day first"),
    (["1/2/24, 10:00", "1/13/24, 10:00"], "month first"),
    (["13-1-24 10:00", "1-13-24 10:00", "14-1-24 10:00"], "day first"),  # one of them is damaged
    # A year of four digits in front
    (["2024/01/02, 10:00"], "year first"),
    (["2024-25-01, 10:00"], "year first"),
    # A year of two digits in front, only where the last number is the busiest
    (["19-01-25 10:00", "19-01-26 10:00", "19-02-03 10:00"], "year first"),
    (["25-01-19 10:00", "26-01-19 10:00", "03-02-19 10:00"], "day first"),
    # Dots and dashes
    (["01.02.24, 10:00"], "day first"),
    (["01-02-2024 10:00"], "day first"),
    # A word between date and time
    (["01/02/2024 à 10:00"], "day first"),
    # Only one order runs forward in time
    (["1/2/24, 10:00", "2/2/24, 10:00", "1/3/24, 10:00"], "day first"),
    (["2/1/24, 10:00", "2/2/24, 10:00", "3/1/24, 10:00"], "month first"),
    (["2/1/24, 2:00 PM", "3/1/24, 2:00 PM", "1/2/24, 2:00 PM"], "day first"),  # stronger than AM and PM
    # One number changes from day to day, the other does not
    (["1/3/24, 10:00", "2/3/24, 10:00", "5/3/24, 10:00"], "day first"),
    (["3/1/24, 10:00", "3/2/24, 10:00", "3/5/24, 10:00"], "month first"),
    # Weak: how Americans write
    (["3/12/24, 2:23 PM"], "month first"),
    (["03/12/24, 2:23 PM"], "ambiguous"),
    (["3/12/2024, 2:23 PM"], "ambiguous"),
    (["3/12/24, 2:23 pm"], "ambiguous"),
    # Nothing decides
    (["3/12/24, 14:23"], "ambiguous"),
    (["1/1/24, 10:00", "1/1/24, 10:01"], "ambiguous"),
]


@pytest.mark.parametrize(("whens", "choice"), ORDERS)
def test_order_of_dates(tmp_path: Path, whens: list[str], choice: str) -> None:
    found = items(tmp_path, "\n".join(f"{when} - Jan: a" for when in whens))
    assert settled(found)["day order"] == choice
    assert [record.at_text for record in records(found)] == whens
    if choice == "ambiguous":
        assert not any(record.at for record in records(found))


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("Jan: <Media weggelaten>", "day first"),
        ("Les messages et les appels sont chiffrés de bout en bout.", "day first"),
        ("Jan: <Media omitted>", "ambiguous"),
        ("Claire : oui", "day first"),
        ("Jan: ik heb alle media weggelaten", "ambiguous"),
    ],
)
def test_language_of_the_app_is_weak_evidence(tmp_path: Path, text: str, choice: str) -> None:
    assert settled(items(tmp_path, f"3/12/2024, 14:23 - {text}"))["day order"] == choice


def test_a_day_that_does_not_exist_keeps_its_record(tmp_path: Path) -> None:
    found = records(
        items(tmp_path, "31/02/2024, 10:00 - Jan: a\n28/02/2024, 25:00 - Jan: b\n28/02/2024, 9:00 - Jan: c")
    )
    assert [(record.at, record.text) for record in found] == [
        ("", "a"),
        ("", "b"),
        ("2024-02-28T09:00:00", "c"),
    ]
    assert found[0].at_text == "31/02/2024, 10:00"
