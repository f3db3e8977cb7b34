"""Telephone numbers as people write them: with a plus, with a zero, or with a word before them that says so.

A number is a run of digits in a text; how it begins, how it is divided and the nearest telling word before it decide
what it is. Known misses: two digits left out or more, short numbers that companies share (1207), letters for digits
(0800-FLOWERS), numbers without a zero and without such a word.
"""

import re
from collections.abc import Iterator

from detectors.phones.forms import PLUS, number_at
from detectors.phones.runs import Number, Run, runs
from detectors.phones.times import date_at

_EXTENSION = re.compile(
    r"\s{0,2}[,;(/–-]?\s{0,2}(?:(?:ext(?:ension)?|toestel(?:nr|nummer)?|toest|tst|intern|binnenpost|poste|durchwahl|dw|"
    r"klappe|kl|nst|apparat|doorkies(?:nr|nummer)?)[.:]{0,2}\s{0,2}(?:n[r°o]\.?\s?)?[0-9]{1,6}(?![0-9])"
    r"|x[0-9]{1,5}(?!\w))|\s?[#][0-9]{1,5}(?!\w)|[-/][0-9]{1,4}(?![^\W_]|[./:-][0-9]|[ \u00a0.][0-9]{2,3}\b)",
    re.IGNORECASE,
)


def phones(text: str) -> list[tuple[int, int, float]]:
    """Start, end and score of every telephone number in `text`, in order, none overlapping.

    From the first sign of the number (plus, bracket, zero) to its last digit, an extension with it.
    """
    found: list[tuple[int, int, float]] = []
    for run in runs(text):
        found += _in_run(run, found[-1] if found else (0, 0, 0.0))
    return found


def _in_run(run: Run, last: tuple[int, int, float]) -> Iterator[tuple[int, int, float]]:
    at, free = 0, True
    if run.begins_with_minutes():
        at = 1
    while at < len(run):
        start = run.spans[at][0]
        number = number_at(run, at, last) if start >= last[1] and _may_begin(run, at, free=free) else None
        if number:
            last = (_opening(run, number), _closing(run, number), number.score)
            yield last
        free = number is not None or date_at(run, at)
        at = number.last if number else at + (3 if free else 1)


def _may_begin(run: Run, at: int, *, free: bool) -> bool:
    """Group `at` is not the middle of some longer number."""
    if at == 0:
        return True
    sign = run.sign(at - 1)
    blank = any(map(str.isspace, sign))
    if free:
        return blank or sign in {"/", "("}
    alone = at == 1 and len(run.group(0)) != len(run.group(1))
    return blank and ("\n" in sign or bool(sign.strip()) or alone)


def _opening(run: Run, number: Number) -> int:
    """The first sign of a number: its plus, or the bracket around its code."""
    start, end = run.span(number.first, number.last)
    plus = PLUS.search(run.text, max(0, start - 5), start) if number.first == 0 else None
    start = plus.start() if plus else start
    inside = run.text[start:end]
    bracket = inside.find(")")
    opened = bracket >= 0 and "(" not in inside[:bracket] and run.text[max(0, start - 1) : start] == "("
    return start - opened


def _closing(run: Run, number: Number) -> int:
    """The last digit of a number or of the extension after it."""
    end = run.span(number.first, number.last)[1]
    extension = _EXTENSION.match(run.text, end)
    return extension.end() if extension else end
