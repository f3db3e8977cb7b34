"""Split a message into what its author wrote, what it quotes, and how it is signed.

A quoted mail stands in every answer to it, and a signature under every mail of its owner: told apart, each is
stored and searched once. The patterns are tables per language (`splitting_quote_words`,
`splitting_signature_words`); the passes over the lines are the same for all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from connectors.splitting.lines import Line, lines_of
from connectors.splitting.quotes import quoted_lines
from connectors.splitting.signatures import signed_lines

BODY = "body"
QUOTE = "quote"
SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Part:
    """`text[start:end]`, in characters, is a "body", a "quote" or a "signature"."""

    kind: str
    start: int
    end: int


def split(text: str) -> tuple[Part, ...]:
    """The parts of a message in order, adjacent and without loss: joined, they are `text` again.

    Bodies and quotes may alternate (answers between `>` lines). A quote begins with its attribution line,
    Outlook header block or "original message" rule; without `>` marks it runs to the end of the text, since
    nothing tells where it stops. A signature is a closing with the block under it, a mobile-mail line, a
    legal disclaimer, or the "external mail" banner that mail gateways put on top. Blank lines go with the
    part above them. An empty text has no parts. The work is linear in the length of the text.
    """
    lines = lines_of(text)
    return tuple(_parts(lines, _kinds(lines)))


def _kinds(lines: list[Line]) -> list[str]:
    quoted = quoted_lines(lines)
    kinds = [QUOTE if mark else BODY for mark in quoted]
    for first, after in _runs(kinds):
        if kinds[first] == BODY:
            for index in signed_lines(lines, first, after):
                kinds[index] = SIGNATURE
    return _with_blanks(lines, kinds)


def _runs(kinds: list[str]) -> list[tuple[int, int]]:
    starts = [at for at in range(len(kinds)) if at == 0 or kinds[at] != kinds[at - 1]]
    return list(pairwise([*starts, len(kinds)]))


def _with_blanks(lines: list[Line], kinds: list[str]) -> list[str]:
    """Blank lines take the kind of the line above; those on top, of the first line with content."""
    current = next((kind for line, kind in zip(lines, kinds, strict=True) if line.text), BODY)
    settled = []
    for line, kind in zip(lines, kinds, strict=True):
        current = kind if line.text else current
        settled.append(current)
    return settled


def _parts(lines: list[Line], kinds: list[str]) -> Iterator[Part]:
    for first, after in _runs(kinds):
        yield Part(kinds[first], lines[first].start, lines[after - 1].end)
