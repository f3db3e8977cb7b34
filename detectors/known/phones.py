"""Known phone numbers in any writing: `+32 470 12 34 56`, `0032(0)470.123.456`, `0470/12 34 56`."""

import re
from collections.abc import Iterator, Mapping, Sequence

_GROUP = re.compile(r"\d+")
_BETWEEN = re.compile(r"[ \t\xa0\u2007-\u200b\u202f().,/\-‐-–+:]{1,5}|[ \t]*\r?\n[ \t>]{0,3}")
# Country calling codes of one and two digits (ITU-T E.164); all others have three.
_CALLING = re.compile(r"(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)(\d{6,})")
_IBAN = re.compile(
    r"(?<![A-Za-z])[A-Z]{2}\Z"
)  # BE04 7012 ...: the two digits after a country check an account
_LONGEST = 18  # digits: 00, a country code of three, a zero in brackets, a number of twelve


def writings(number: str) -> set[str]:
    """The digits that a phone number may be written with, its country code in or out; none for what is too short.

    `number` in E.164, with 00, or as within its own country; a zero in brackets counts for nothing.
    """
    bare = number.replace("(0)", "").strip()
    digits = re.sub(r"\D", "", bare)
    abroad = digits.removeprefix("00") if digits.startswith("00") else digits if bare.startswith("+") else ""
    if abroad and (parts := _CALLING.fullmatch(abroad)):
        code, rest = parts.groups()
        rest = rest.removeprefix("0") if len(rest) > 8 else rest
        forms = {f"{start}{code}{zero}{rest}" for start in ("", "00") for zero in ("", "0")} | {f"0{rest}"}
        return forms | ({rest} if len(rest) > 7 else set())
    if len(digits) < 8:
        return set()
    return {digits} | ({digits[1:]} if digits.startswith("0") and len(digits) > 9 else set())


def find(text: str, known: Mapping[str, Sequence[int]]) -> Iterator[tuple[int, int, Sequence[int]]]:
    """(start, end, whose) of every known number: whole groups of digits, nothing but signs between them."""
    if not known:
        return
    groups = [match.span() for match in _GROUP.finditer(text)]
    done = 0
    for first in range(len(groups)):
        last = _last(text, groups, first, known) if first >= done else 0
        if last:
            digits = "".join(text[slice(*group)] for group in groups[first:last])
            yield _opening(text, groups[first][0], groups[last - 1][1]), groups[last - 1][1], known[digits]
            done = last


def _last(
    text: str, groups: Sequence[tuple[int, int]], first: int, known: Mapping[str, Sequence[int]]
) -> int:
    """The group after the last of the longest known number that starts with group `first`; 0 where none does."""
    digits, best = "", 0
    for last in range(first, len(groups)):
        if last > first and not _BETWEEN.fullmatch(text, groups[last - 1][1], groups[last][0]):
            break
        digits += text[slice(*groups[last])]
        if len(digits) > _LONGEST:
            break
        if digits in known and (digits.startswith("0") or not _within(text, groups, first, last)):
            best = last + 1
    return 0 if _IBAN.search(text, max(0, groups[first][0] - 3), groups[first][0]) else best


def _within(text: str, groups: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    """Whether more digits stand before or behind: a number without its zero may be the tail of another country's."""
    return (first > 0 and bool(_BETWEEN.fullmatch(text, groups[first - 1][1], groups[first][0]))) or (
        last + 1 < len(groups) and bool(_BETWEEN.fullmatch(text, groups[last][1], groups[last + 1][0]))
    )


def _opening(text: str, start: int, end: int) -> int:
    """With the plus before it, and a bracket that is closed within it."""
    while start and (
        text[start - 1] == "+"
        or (text[start - 1] == "(" and text.count(")", start, end) > text.count("(", start, end))
    ):
        start -= 1
    return start
