"""Splitting a message: what must be body, what quote, what signature, in each language."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.splitting.splitting import Part, split

FIXTURES = Path(__file__).parent / "fixtures" / "splitting"
SAMPLES = Path(__file__).parents[1].parent / "shared" / "samples" / "email_reply_quoting"


def cases() -> list[object]:
    """Every case of the fixtures: `¶ title`, then stretches of whole lines below `§ kind`."""
    found: list[object] = []
    for file in sorted(FIXTURES.glob("*.txt")):
        for case in re.split(r"^¶ ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            title, _, marked = case.partition("\n")
            pieces = re.split(r"^§ (\w+)\n", marked, flags=re.MULTILINE)[1:]
            expected = list(zip(pieces[::2], pieces[1::2], strict=True))
            found.append(pytest.param(expected, id=f"{file.stem}: {title}"))
    return found


def parts(text: str) -> list[tuple[str, str]]:
    return [(part.kind, text[part.start : part.end]) for part in split(text)]


@pytest.mark.parametrize("expected", cases())
def test_every_line_is_what_the_case_says(expected: list[tuple[str, str]]) -> None:
    assert parts("".join(piece for _, piece in expected)) == expected


@pytest.mark.parametrize("expected", cases())
def test_line_breaks_of_windows_change_nothing(expected: list[tuple[str, str]]) -> None:
    windows = [(kind, piece.replace("\n", "\r\n")) for kind, piece in expected]
    assert parts("".join(piece for _, piece in windows)) == windows


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("", []),
        ("\n \n", ["body"]),
        ("\n\n> a", ["quote"]),
        ("> a\n\n> b\n", ["quote"]),
        ("a", ["body"]),
        ("Met vriendelijke groet,", ["signature"]),
        # Marks that cannot be seen stand before what is matched
        ("ok\n\u200eVerzonden vanaf mijn iPhone", ["body", "signature"]),
        ("ok\nOp\u00a03 jan. 2024 om 10:15 schreef X <x@y.example>:\n\nvraag", ["body", "quote"]),
        # An attribution at the end, with nothing below
        ("ok\nLe 3 janv. 2024 à 10:15, Y <x@y.example> a écrit :", ["body", "quote"]),
        # A time range or a list is no attribution
        ("Op 3 mei is er plek om:\n10:00\n11:00", ["body"]),
        # Two labels of a memo are no header block
        ("Aan: iedereen\nOnderwerp: verlof\n\nTekst.", ["body"]),
    ],
)
def test_small_texts(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in parts(text)] == kinds


def test_an_outlook_block_with_marked_text_below_is_bounded_by_it() -> None:
    text = "Van: X <x@y.example>\nDatum: 3 jan 2024\nAan: Z\n\n> vraag\n\nantwoord\n"
    assert parts(text) == [("quote", text[: text.index("antwoord")]), ("body", "antwoord\n")]


def test_a_long_list_of_short_lines_below_a_closing_word_is_no_signature() -> None:
    text = "Groeten\n" + "Appels\nPeren met room\n" * 40
    assert [kind for kind, _ in parts(text)] == ["body"]


FRAGMENTS = [
    "Op 3 jan 2024 om 10:15 schreef X <x@y.example>:",
    "Le 3 janv. 2024",
    "a écrit :",
    "> ",
    ">",
    "On",
    "wrote:",
    "Van: X <x@y.example>",
    "Verzonden: nu",
    "Aan: Z",
    "-----Oorspronkelijk bericht-----",
    "-- ",
    "_____",
    "mvg",
    "Met vriendelijke groet,",
    "Jan",
    "T: 020 555 01 23",
    "Bedankt,",
    "PS: nog iets",
    "Hoi Jan,",
    "CAUTION: external",
    "Verzonden vanaf mijn iPhone",
    "Dit bericht is uitsluitend bestemd voor u.",
    "Gewone zin over iets anders.",
    "\n",
    "\n\n",
    "\r\n",
    "\u2028",
    "\ufeff",
    " ",
    ":",
    "*",
    "é",
    "\x00",
]


@given(st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=12))).map("".join))
def test_nothing_is_lost_and_parts_are_adjacent(text: str) -> None:
    found = split(text)
    assert "".join(text[part.start : part.end] for part in found) == text
    assert all(part.start < part.end for part in found)
    assert all(left.end == right.start and left.kind != right.kind for left, right in pairwise(found))


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("\n".join))
def test_marked_lines_are_always_quote(text: str) -> None:
    quotes = [part for part in split(text) if part.kind == "quote"]
    for found in re.finditer(r"^>", text, flags=re.MULTILINE):
        assert any(part.start <= found.start() < part.end for part in quotes)


JUNK = [
    "Op \n",
    "\n",
    ">",
    "> \n",
    "a: ",
    "mvg\n",
    "mvg\n\n",
    "Jan\n\n",
    "-",
    "_ ",
    "Van:\n",
    "Van: a\n\n\n",
    "1 schreef ",
    "Op 1 schreef a:\n",
    "On 1\n",
    "On 1 wrote:x\n",
    '" wrote',
    "Bedankt,\nJan\n",
    "Dit bericht ",
    "a@b.c ",
    "0",
    "+0 ",
    "Dit bericht is uitsluitend\nHoi,\n",
    "\nJan\n0201234567\n0201234567\n",
    "-----\n",
    "Sent from my ",
    "\ufeff",
    "\u2028",
    "Envoyé à partir de ",
    "le 1 a écrit ",
    "Verzonden met ",
    "veuillez ",
    "1/1/2020 <a@",
    "groet ",
    ". ",
    "x ",
]


@pytest.mark.parametrize("junk", JUNK)
def test_a_quarter_megabyte_of_junk_comes_through_whole(junk: str) -> None:
    text = junk * (250_000 // len(junk))
    found = split(text)
    assert (found[0].start, found[-1].end) == (0, len(text))


# Reference cases: what Discourse keeps of a mail
KEEPS_CLOSINGS = {"discourse_email_headers_5"}
"""Discourse leaves a closing with a name in the reply; inzage calls it the signature."""


def references() -> list[Path]:
    return sorted(SAMPLES.glob("*.trimmed.txt"))


@pytest.mark.parametrize("trimmed", references() or [None], ids=lambda path: path.stem if path else "none")
def test_bodies_are_what_discourse_keeps(trimmed: Path | None) -> None:
    if trimmed is None:
        pytest.skip("../shared/samples/email_reply_quoting is not there")
    name = trimmed.name.removesuffix(".trimmed.txt")
    text = trimmed.with_name(f"{name}.txt").read_text(encoding="utf-8")
    kept = {"body", "signature"} if name in KEEPS_CLOSINGS else {"body"}
    reply = "".join(piece for kind, piece in parts(text) if kind in kept)
    assert reply.strip() == trimmed.read_text(encoding="utf-8").strip()


OTHERS = {
    # one line of body each, all that follows is quoted
    "mpr_email_gmail": ["body", "quote"],
    "mpr_email_ja_1_2": ["body", "quote"],
    "mpr_multi_header": ["body", "quote"],
    "mpr_multiline_on_de": ["body", "quote"],
    "mpr_pathological": ["body", "quote"],
    "mpr_email_2_1": ["body", "quote"],
    # signed
    "mpr_email_danish_1": ["body", "signature", "quote"],
    "mpr_email_nl_1_1": ["body", "signature"],
    "mpr_outlook": ["body", "signature"],
    # a banner on top, small print below
    "mpr_caution": ["signature", "body", "signature"],
}


@pytest.mark.parametrize("name", OTHERS)
def test_other_samples(name: str) -> None:
    sample = SAMPLES / f"{name}.txt"
    if not sample.exists():
        pytest.skip("../shared/samples/email_reply_quoting is not there")
    assert [part.kind for part in split(sample.read_text(encoding="utf-8"))] == OTHERS[name]


def test_a_part_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Part("body", 0, 1).start = 2  # type: ignore[misc]
