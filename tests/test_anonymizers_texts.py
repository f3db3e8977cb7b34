"""Texts without their people: numbers per thread, coarse dates and facts, plain style, whatever the spelling."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anonymizers.texts import Row, mask_threads
from anonymizers.texts_dates import coarse, dates, read
from anonymizers.texts_facts import band, facts
from anonymizers.texts_names import who
from anonymizers.texts_trim import plain_style, trim
from detectors import Text, find
from detectors.finding import Finding
from warehouse.messages import Message, Thread

MOMENT = datetime(2026, 3, 14, 9, 0)


def message(text: str, *found: tuple[str, str], moment: datetime | None = MOMENT) -> Message:
    findings = tuple(Finding(text.index(v), text.index(v) + len(v), label, 0.9, "t") for v, label in found)
    return Message("mail", "message", "nl", moment, text, findings, "writer")


def masked(*messages: Message, names: tuple[str, ...] = ()) -> list[str]:
    """The texts of one thread."""
    return [row.text for row in mask_threads([Thread(messages, names, frozenset({"a"}))], ())]


# --- who is who within a thread ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("names", "alike"),
    [
        # case, order, initials, glued particles, first name alone
        (("Jan Peeters", "PEETERS, Jan"), True),
        (("Jan Peeters", "J. Peeters"), True),
        (("Jan Peeters", "jan"), True),
        (("Els Van den Berghe", "Vandenberghe"), True),
        (("Élise Dumont", "elise"), True),
        # not: other first names, other surnames, initials that differ, initials alone
        (("Jan Peeters", "An Peeters"), False),
        (("Jan Peeters", "Jan Maes"), False),
        (("Jan Peeters", "K. Peeters"), False),
        (("Jan Peeters", "J. P."), False),
        (("Jan Peeters", "Peeters-Maes"), False),
    ],
)
def test_which_spellings_are_one_person(names: tuple[str, str], alike: bool) -> None:
    found = who(names)
    assert (found[names[0]] == found[names[1]]) is alike


def test_a_first_name_that_two_bear_is_neither_of_them() -> None:
    found = who(["Jan Peeters", "Jan Maes", "Jan"])
    assert len(set(found.values())) == 3


def test_a_person_keeps_a_number_through_a_thread_and_not_beyond() -> None:
    one = message("dan belt Jan mij", ("Jan", "PERSON"))
    two = message("Els sprak met J. Peeters", ("Els", "PERSON"), ("J. Peeters", "PERSON"))
    assert masked(one, two, names=("Jan Peeters",)) == [
        "dan belt <PERSON_1> mij",
        "<PERSON_2> sprak met <PERSON_1>",
    ]
    threads = [Thread((m,), (), frozenset({"a"})) for m in (two, one)]
    assert [row.text for row in mask_threads(threads, ())][1] == "dan belt <PERSON_1> mij"


def test_the_name_of_who_takes_part_needs_no_finding() -> None:
    assert masked(message("vraag het aan Sofie of aan de rose"), names=("Sofie Claes",)) == [
        "vraag het aan <PERSON_1> of aan de rose"
    ]


def test_a_writer_cannot_forge_a_marker() -> None:
    assert masked(message("ik heet <PERSON_9>")) == ["ik heet (person_9)"]


def test_a_phone_in_two_writings_has_one_number() -> None:
    first, second = "bel 0470 12 34 56", "of +32 470 12 34 56"
    found = masked(message(first, (first[4:], "PHONE")), message(second, (second[3:], "PHONE")))
    assert found == ["bel <PHONE_1>", "of <PHONE_1>"]


# --- dates -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "month", "day"),
    [
        ("3 mei 2026", "<DATE_2026-05>", "<DAY_50>"),
        ("1er avril 2026", "<DATE_2026-04>", "<DAY_18>"),
        ("14/03/2026", "<DATE_2026-03>", "<DAY_0>"),
        ("2026-03-12", "<DATE_2026-03>", "<DAY_-2>"),
        ("May 3rd, 2026", "<DATE_2026-05>", "<DAY_50>"),
        ("15. März", "<DATE_2026-03>", "<DAY_1>"),
        ("28 december", "<DATE_2025-12>", "<DAY_-76>"),  # the nearest: last year's
        ("31 februari 2026", "<DATE>", "<DATE>"),
    ],
)
def test_dates_to_the_month_or_the_day_of_the_thread(written: str, month: str, day: str) -> None:
    assert coarse(written, MOMENT, MOMENT, "month") == month
    assert coarse(written, MOMENT, MOMENT, "day") == day


@pytest.mark.parametrize(
    "text", ["om 14:30", "€ 12,50", "1.234,56", "factuur 12/2026", "2 van de 3", "v1.2.3", "32/13 stuks", ""]
)
def test_what_is_no_date(text: str) -> None:
    assert list(dates(text)) == []


def test_without_a_moment_a_day_without_a_year_is_not_told() -> None:
    assert read("3 mei", None) is None
    assert read("3 mei", date(2026, 1, 1)) == date(2026, 5, 3)
    assert coarse("3 mei", None, None, "month") == "<DATE>"


# --- facts -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        ("Ik ben 43 jaar oud", ["<AGE_40-49>"]),
        ("j'ai 17 ans", ["<AGE_0-17>"]),
        ("a 82-year-old", ["<AGE_80+>"]),
        ("ich bin 29 Jahre alt", ["<AGE_18-29>"]),
        ("ik werk als melkveehouder", ["<JOB>"]),
        ("je travaille comme une infirmière", ["<JOB>"]),
        ("mijn drie kinderen", ["<FAMILY_CHILD>"]),
        ("ma femme est malade", ["<FAMILY_PARTNER>"]),
        ("my mother called", ["<FAMILY_PARENT>"]),
        ("ze is weduwe", ["<FAMILY_STATUS>"]),
        # not facts about a person
        ("2 ans de garantie", []),
        ("ik ben 3 weken ziek", []),
        ("maat 43", []),
        ("de kinderfiets", []),
        ("als u belt", []),
        ("ik ben 5,50 euro kwijt", []),
        ("my order", []),
        ("bestelling 43", []),
    ],
)
def test_facts_are_made_coarse(text: str, markers: list[str]) -> None:
    assert [fact.marker for fact in facts(text)] == markers


@given(st.integers(1, 119))
def test_every_age_has_one_band_that_holds_it(age: int) -> None:
    first, _, last = band(age).rstrip("+").partition("-")
    assert int(first) <= age <= int(last or 119)


# --- greetings, closings, style ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Beste <PERSON_1>,\n\nmijn band is plat", "mijn band is plat"),
        ("Bonjour Madame <PERSON_1>, où est mon vélo", "où est mon vélo"),
        ("Mijn band is plat.\n\nMet vriendelijke groeten,\n<PERSON_1>\nkok", "mijn band is plat."),
        ("Hallo <PERSON_1>", ""),
        ("HEEEEL erg!!! Echt", "heel erg! echt"),
        # not a greeting, not a closing
        ("dagelijks fiets ik", "dagelijks fiets ik"),
        ("zie <PERSON_1>", "zie <PERSON_1>"),
        ("de groeten van de buren bereikten mij niet", "de groeten van de buren bereikten mij niet"),
    ],
)
def test_what_is_left_of_a_message(text: str, left: str) -> None:
    assert plain_style(trim(text)) == left


def test_a_formula_with_much_behind_it_closes_nothing() -> None:
    text = "Vooraf.\nMet vriendelijke groeten,\n" + "en dan nog dit. " * 30
    assert "en dan nog dit" in trim(text)


def test_a_hostile_text_ends() -> None:
    for piece in ("beste ", "1 ", "ik ben 4", "<PERSON_", "mijn ", "!", "1/1/", "en ", "groeten,\n"):
        rows = list(mask_threads([Thread((message(piece * (100_000 // len(piece))),), (), frozenset())], ()))
        assert len(rows) == 1


# --- identifiers written oddly -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("mail naar jan punt jansen apenstaart webmail punt com a.u.b.", "jansen"),
        ("mijn nummer is nul zes twaalf vierendertig zesenvijftig achtenzeventig", "vierendertig"),
        ("bel nul vier zeven nul twaalf vierendertig zesenvijftig", "vierendertig"),
        ("mon adresse est luc point morel arobase courrier point fr", "morel"),
        ("zie https://winkel.example/klant/jan-jansen", "jan-jansen"),
    ],
)
def test_identifiers_written_oddly_are_masked(text: str, gone: str) -> None:
    (findings,) = find([Text(text, "fr" if text.startswith("mon") else "nl")])
    found = Message("mail", "message", "nl", MOMENT, text, tuple(findings), "w")
    assert gone not in masked(found)[0]


def test_a_row_knows_who_is_behind_it_and_what_was_in_it() -> None:
    text = "hier in Lokeren"
    thread = Thread((message(text, ("Lokeren", "LOCATION")),), (), frozenset({"b", "a"}), frozenset({"key"}))
    assert list(mask_threads([thread], ())) == [
        Row(
            "mail", "message", "nl", "2026-03", "0", "hier in <LOCATION_1>", 0, "writer", "a", text,
            ("lokeren",), (("LOCATION", 1),), frozenset({"key"}),
        )
    ]  # fmt: skip
