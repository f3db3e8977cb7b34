"""Which lines of what an author wrote are their signature."""

from collections.abc import Iterator
from typing import NamedTuple

from connectors.splitting.lines import Line
from connectors.splitting.sorts import Sort, sort_of

_LONGEST = 25  # lines with content in a signature at most, small print aside
_UNDER_DELIMITER = 40
_RESUMES = (Sort.POSTSCRIPT, Sort.GREETING)
_OPENS_TEXT = (Sort.PROSE, Sort.GREETING)


class _Row(NamedTuple):
    """A line with content: its place in the message, what it is, whether a blank line stands above it."""

    line: int
    sort: Sort
    gap: bool
    ends: str  # its last character
    titled: bool  # begins with a capital and ends without punctuation, as a role or a firm does


def signed_lines(lines: list[Line], first: int, after: int) -> Iterator[int]:
    """The indices of signature lines within `lines[first:after]`, one stretch that its author wrote.

    Text may go on below a signature (a postscript, an answer to the next paragraph); it is body again.
    """
    rows = _rows(lines, first, after)
    at = 0
    while at < len(rows):
        end = _signature(rows, at)
        for row in rows[at : end or at]:
            yield row.line
        at = end or at + 1


def _rows(lines: list[Line], first: int, after: int) -> list[_Row]:
    rows = []
    gap = True
    for index in range(first, after):
        text = lines[index].text
        if text:
            below = lines[index + 1].text if index + 1 < after else ""
            rows.append(_Row(index, sort_of(text, below), gap, text[-1], _is_titled(text)))
        gap = not text
    return rows


def _is_titled(text: str) -> bool:
    return text[0].isupper() and (text[-1].isalnum() or text[-1] == ")")


def _signature(rows: list[_Row], at: int) -> int | None:
    """Where the signature that begins at row `at` ends (exclusive), None where none begins."""
    starts = {
        Sort.DELIMITER: _below_delimiter,
        Sort.CLOSING: _below_closing,
        Sort.THANKS: _below_thanks,
        Sort.MOBILE: _below_mobile,
        Sort.DISCLAIMER: _small_print,
        Sort.BANNER: _banner,
        Sort.RULE: _below_rule,
        Sort.NAME: _card,
        Sort.DASHED: _dashed,
    }
    start = starts.get(rows[at].sort)
    return None if start is None else start(rows, at)


def _below_delimiter(rows: list[_Row], at: int) -> int | None:
    return len(rows) if 0 < len(rows) - at <= _UNDER_DELIMITER else None


def _below_closing(rows: list[_Row], at: int) -> int | None:
    opens = at + 1 < len(rows) and rows[at + 1].sort in _OPENS_TEXT and not _is_role(rows, at + 1, at)
    if opens and not _closes_alone(rows, at):
        return None
    return _block(rows, at + 1)


def _closes_alone(rows: list[_Row], at: int) -> bool:
    """A closing set apart by blank lines, with a new mail below it that was pasted without marks."""
    return rows[at].gap and rows[at + 1].sort is Sort.GREETING and rows[at + 1].gap


def _below_thanks(rows: list[_Row], at: int) -> int | None:
    named = at + 1 < len(rows) and rows[at + 1].sort in (Sort.NAME, Sort.DASHED, Sort.RULE)
    return _block(rows, at + 1) if named and rows[at].ends in ",.!" else None


def _below_mobile(rows: list[_Row], at: int) -> int | None:
    return _block(rows, at + 1) or at + 1


def _small_print(rows: list[_Row], at: int) -> int:
    """To the end, or to where a new mail greets; on top of a mail, its own paragraph."""
    if at == 0:
        return _banner(rows, at)
    end = at + 1
    while end < len(rows) and rows[end].sort is not Sort.GREETING:
        end += 1
    return end


def _banner(rows: list[_Row], at: int) -> int:
    end = at + 1
    while end < len(rows) and not rows[end].gap and rows[end].sort is not Sort.GREETING:
        end += 1
    return end


def _below_rule(rows: list[_Row], at: int) -> int | None:
    """The footer of a mailing list, or small print under a drawn line."""
    if at + 1 < len(rows) and rows[at + 1].sort is Sort.DISCLAIMER:
        return _small_print(rows, at + 1)
    foot = rows[at + 1 : at + 1 + _LONGEST]
    whole = at > 0 and at + 1 + len(foot) == len(rows)
    reached = any(row.sort is Sort.CONTACT for row in foot)
    return len(rows) if whole and reached and all(row.sort is not Sort.PROSE for row in foot) else None


def _card(rows: list[_Row], at: int) -> int | None:
    """A name with ways to reach its bearer at the end, though no closing stands above it."""
    if at == 0 or not rows[at].gap or rows[at - 1].ends == ":":
        return None
    ways = sum(row.sort is Sort.CONTACT for row in rows[at + 1 : at + _LONGEST])
    return _block(rows, at + 1) if ways >= 2 and _block(rows, at + 1) == len(rows) else None


def _dashed(rows: list[_Row], at: int) -> int | None:
    """`-Joris` as the last line; one of several is a list."""
    if at == 0 or not rows[at].gap or rows[at - 1].sort is Sort.DASHED:
        return None
    foot = at + 1 < len(rows) and rows[at + 1].sort in (
        Sort.RULE,
        Sort.MOBILE,
        Sort.DISCLAIMER,
        Sort.DELIMITER,
    )
    return at + 1 if foot or at + 1 == len(rows) else None


def _block(rows: list[_Row], at: int) -> int | None:
    """The end of the block of short lines from row `at` on; None where it runs into text without a gap.

    Once a telephone number or the like was seen, sentences below belong to it: slogans, opening hours.
    """
    reached = False
    for end in range(at, min(at + _LONGEST, len(rows))):
        row = rows[end]
        if row.sort is Sort.DISCLAIMER:
            return _small_print(rows, end)
        if row.sort in _RESUMES:
            return end
        if row.sort is Sort.PROSE and not reached and not _is_role(rows, end, at - 1):
            return end if row.gap else None
        reached = reached or row.sort is Sort.CONTACT
    return len(rows) if at + _LONGEST >= len(rows) else None


def _is_role(rows: list[_Row], at: int, above: int) -> bool:
    """A long role or department: one line with a capital and without a full stop, no sentence below it.

    A blank line may part it from the closing (row `above`), not from the rows below that.
    """
    alone = at + 1 == len(rows) or rows[at + 1].gap or rows[at + 1].sort is not Sort.PROSE
    return rows[at].titled and (at == above + 1 or not rows[at].gap) and alone
