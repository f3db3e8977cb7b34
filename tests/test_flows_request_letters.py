"""The letters about a request: what each must say by law, in four languages, as page and as text."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from reports import letters
from reports.letters import KINDS, Letter, Matter, Sender
from reports.letters_calendar import Due, calendar
from reports.letters_set import letter_html, letter_text
from reports.wording import LANGUAGES
from subjects.requests import KINDS as RIGHTS
from subjects.requests_ending import EXTENSION_GROUNDS, REFUSAL_GROUNDS

SENDER = Sender(
    "Zadel & Zoon BV",
    "Dorp 1, 9999 Voorbeeldstad",
    "privacy@zadel.example",
    "De Autoriteit",
    "Straat 2",
    "gba.example",
)
MATTER = Matter(
    "20261120-a1b2c3", "access", date(2026, 11, 20), date(2026, 12, 4), date(2026, 12, 21), "nl", date(2026, 11, 22),
    SENDER,
)  # fmt: skip
REASON = 'Zes bronnen; <b>"twee"</b> & één archief.'

MAKE: dict[str, Callable[[Matter], Letter]] = {
    "acknowledgement": letters.acknowledgement,
    "identification": letters.identification,
    "extension": lambda m: letters.extension(m, date(2027, 2, 22), "complexity", REASON),
    "refusal": lambda m: letters.refusal(m, "excessive", REASON),
    "code": lambda m: letters.code(m, "1234 5678", minutes=60),
}


def flat(text: str) -> str:
    return " ".join(text.split())


def said(page: str) -> str:
    """What a page says, without its markup."""
    body = page.partition("<main>")[2].partition("</main>")[0]
    return flat(unescape(re.sub(r"<[^>]+>", " ", body)))


def test_every_kind_is_tried() -> None:
    assert set(MAKE) == set(KINDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_page_and_text_say_the_same(kind: str, language: str) -> None:
    letter = MAKE[kind](replace(MATTER, language=language))
    page, text = letter_html(letter), flat(letter_text(letter))
    for sentence in (letter.title, *letter.before, *letter.items, *letter.after, letter.quoted):
        assert flat(sentence) in said(page)
        assert flat(sentence) in text
    assert "{" not in text
    assert max(map(len, letter_text(letter).splitlines())) <= 80
    assert f'lang="{language}"' in page


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_loads_nothing_and_runs_nothing(kind: str) -> None:
    page = letter_html(MAKE[kind](MATTER))
    assert not re.search(r"<script|<link|<img|src=|href=|https?:|@import|url\(", page)
    assert "<b>" not in page


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_named_by_number_and_kind(kind: str) -> None:
    assert MAKE[kind](MATTER).stem == f"inzage-20261120-a1b2c3-{kind}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "articles"),
    [
        # who receives: by when, free of charge
        (
            "acknowledgement",
            ("12, lid 3|12, paragraphe 3|12(3)|12 Abs. 3", "12, lid 5|12, paragraphe 5|12(5)|12 Abs. 5"),
        ),
        ("identification", ("12, lid 6|12, paragraphe 6|12(6)|12 Abs. 6",)),
        # told within the month, with complaint and court
        ("extension", ("12, lid 3|12, paragraphe 3|12(3)|12 Abs. 3", "77", "79")),
        (
            "refusal",
            (
                "12, lid 5|12, paragraphe 5|12(5)|12 Abs. 5",
                "77",
                "79",
                "De Autoriteit, Straat 2, gba.example",
            ),
        ),
    ],
)
def test_it_says_what_the_law_asks(kind: str, articles: tuple[str, ...], language: str) -> None:
    text = flat(letter_text(MAKE[kind](replace(MATTER, language=language))))
    for choices in articles:
        assert any(choice in text for choice in choices.split("|")), choices


@pytest.mark.parametrize(
    ("language", "days"),
    [
        ("nl", ("20 november 2026", "4 december 2026", "21 december 2026")),
        ("fr", ("20 novembre 2026", "4 décembre 2026", "21 décembre 2026")),
        ("en", ("20 November 2026", "4 December 2026", "21 December 2026")),
        ("de", ("20. November 2026", "4. Dezember 2026", "21. Dezember 2026")),
    ],
)
def test_the_days_are_named(language: str, days: tuple[str, ...]) -> None:
    for kind in ("acknowledgement", "identification"):
        text = letter_text(MAKE[kind](replace(MATTER, language=language)))
        assert all(day in flat(text) for day in days)


@pytest.mark.parametrize(
    ("kind", "days"),
    [
        ("acknowledgement", ["20 november 2026", "4 december 2026", "21 december 2026"]),
        ("identification", ["20 november 2026", "4 december 2026", "21 december 2026"]),
        ("extension", ["20 november 2026", "22 februari 2027"]),
        ("refusal", ["20 november 2026"]),
        ("code", ["20 november 2026"]),
    ],
)
def test_the_days_on_top_are_those_that_count(kind: str, days: list[str]) -> None:
    assert [day for _, day in MAKE[kind](MATTER).days][2:] == days


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("right", RIGHTS)
def test_every_right_has_words(right: str, language: str) -> None:
    text = letter_text(letters.acknowledgement(replace(MATTER, language=language, kind=right)))
    article = {"access": 15, "portability": 20, "rectify": 16, "erase": 17, "restrict": 18, "object": 21}[
        right
    ]
    assert re.search(rf"[Aa]rt\. {article} ", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_ground_has_words(language: str) -> None:
    matter = replace(MATTER, language=language)
    told = {
        flat(letters.extension(matter, date(2027, 2, 22), g, REASON).before[1]) for g in EXTENSION_GROUNDS
    }
    told |= {flat(letters.refusal(matter, g, REASON).before[1]) for g in REFUSAL_GROUNDS}
    assert len(told) == len(EXTENSION_GROUNDS) + len(REFUSAL_GROUNDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_policy_that_says_nothing_leaves_no_hole(language: str) -> None:
    matter = replace(MATTER, language=language, sender=Sender())
    for make in MAKE.values():
        text = letter_text(make(matter))
        assert not re.search(r" [,.] |: *\n\n\n|\(\)|, ,", text)
        assert "privacy@" not in text


def test_nobody_is_asked_for_a_document() -> None:
    for kind in ("acknowledgement", "identification", "code"):
        assert "Stuur ons geen kopie" in flat(letter_text(MAKE[kind](MATTER)))


def test_a_code_stands_alone_on_its_line() -> None:
    assert "\n    1234 5678\n" in letter_text(MAKE["code"](MATTER))
    lasting = letters.code(MATTER, "1234 5678", until=date(2026, 12, 6))
    assert "tot en met 6 december 2026" in flat(letter_text(lasting))


def test_a_calendar_is_the_same_whatever_the_order() -> None:
    due = [
        Due("20261120-a1b2c3", "access", "promised", date(2026, 12, 4), date(2026, 11, 20)),
        Due("20261119-d4e5f6", "erase", "extended", date(2027, 2, 19), date(2026, 11, 19)),
    ]
    made = calendar(due, "nl")
    assert made == calendar(reversed(due), "nl")
    unfolded = made.replace(b"\r\n ", b"").decode()
    assert "SUMMARY:Inzage: antwoord beloofd (20261120-a1b2c3)" in unfolded
    assert "SUMMARY:Wissing: einde verlengde termijn (20261119-d4e5f6)" in unfolded
    assert unfolded.count("TRIGGER:-P3D") == 2
