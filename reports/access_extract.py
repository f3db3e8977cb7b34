"""Which sentences of a text that only mentions the person belong in their copy, and which do not.

A record that the person neither wrote nor received and that is not about them is weighed in two steps (as the CNIL
advises for mail in which a requester is only mentioned): where it names nobody else it is copied whole; where it
does, the sentences around the mention are copied and the rest, which is others', is left out and counted.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable
from dataclasses import dataclass

Span = tuple[int, int]

LEFT_OUT = "[…]"
"""Stands where something was left out of an extract."""

_END = re.compile(r"(?<=[.!?…])[ \t]+(?=\S)")
_ATTRIBUTION = re.compile(
    r"(?i)(?:^|\n)\W{0,4}(?:van|from|de|von|afzender|exp[ée]diteur|absender)\s*:"
    r"|\b(?:schreef|schrieb|wrote|a écrit)\b"
)
_HEAD = 300  # characters at the start of a quotation in which it says whose words it quotes


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text[start:end]`, in the paragraph of this number."""

    start: int
    end: int
    paragraph: int


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text in order; a line ends one, unless the next line goes on in lower case."""
    found: list[Sentence] = []
    paragraph, at = 0, 0
    for line in text.splitlines(keepends=True):
        content = line.rstrip()
        if not content:
            paragraph += 1
        for start, end in _pieces(content, at):
            last = found[-1] if found else None
            if last and last.paragraph == paragraph and _goes_on(text, last, start):
                found[-1] = Sentence(last.start, end, paragraph)
            else:
                found.append(Sentence(start, end, paragraph))
        at += len(line)
    return found


def _pieces(line: str, at: int) -> Iterable[Span]:
    edges = [0, *(n for m in _END.finditer(line) for n in m.span()), len(line)]
    return ((at + s, at + e) for s, e in zip(edges[::2], edges[1::2], strict=True) if line[s:e].strip())


def _goes_on(text: str, last: Sentence, start: int) -> bool:
    return text[last.end - 1] not in ".!?…:;" and text[start].islower() and "\n" in text[last.end : start]


def around(text: str, own: Collection[Span], others: Collection[Span]) -> tuple[list[Span], int]:
    """The stretches to copy of a text that mentions the person at `own`, and how many sentences are left out.

    Every sentence with a mention; with it those of its paragraph that follow, and the one before, as long as
    they name nobody else (`others`). A place of somebody's data is never cut in two.
    """
    found = sentences(text)
    mine, theirs = _touched(found, own), _touched(found, others)
    kept = set[int]()
    for number in sorted(mine):
        kept.add(number)
        paragraph = found[number].paragraph
        for after in range(number + 1, len(found)):
            if after in mine or after in theirs or found[after].paragraph != paragraph:
                break
            kept.add(after)
        before = number - 1
        if before >= 0 and before not in theirs and found[before].paragraph == paragraph:
            kept.add(before)
    return _stretches(found, kept, others), len(found) - len(kept)


def _touched(found: list[Sentence], spans: Iterable[Span]) -> set[int]:
    """The numbers of the sentences that a span lies in, wholly or in part."""
    starts = [sentence.start for sentence in found]
    touched = set[int]()
    for start, end in spans:
        number = max(0, bisect_right(starts, start) - 1)
        while number < len(found) and found[number].start < end:
            if start < found[number].end:
                touched.add(number)
            number += 1
    return touched


def _stretches(found: list[Sentence], kept: set[int], others: Iterable[Span]) -> list[Span]:
    """Neighbouring sentences as one stretch each, stretched over places of data that lie across their edges."""
    edges: list[Span] = []
    for number in sorted(kept):
        start, end = found[number].start, found[number].end
        if number - 1 in kept:
            start = edges.pop()[0]
        edges.append((start, end))
    starts = [start for start, _ in edges]
    for start, end in others:
        number = bisect_right(starts, end - 1) - 1
        if number >= 0 and start < edges[number][1]:
            first, last = edges[number]
            edges[number] = (min(first, start), max(last, end))
    return _merged(edges)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def quotes_person(text: str, own: Collection[Span]) -> bool:
    """Whether a quotation gives the person's own words: its attribution names them."""
    head = text[:_HEAD]
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", head)][:4]
    return any(
        _ATTRIBUTION.search(text[start:end]) and any(start <= s < end for s, _ in own) for start, end in lines
    )
