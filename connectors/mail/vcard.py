"""Business cards: .vcf files as Outlook, Apple, Google, Nextcloud and phones write them, one card or thousands.

Versions 2.1, 3.0 and 4.0 alike: folded lines, quoted-printable with its own charset, groups with Apple's labels,
cards inside cards (AGENT). A note is the text of its card. Every other property is a field; a picture, sound or
key is named by its size. A card that is cut short is kept and marked.

Formats: vCard 2.1 (versit, 1996), RFC 2426, RFC 6350.
"""

from collections.abc import Iterator

from connectors.about import About
from connectors.encoding import settle_encoding
from connectors.export import Export
from connectors.head import Head
from connectors.mail.vcard_card import Card, record
from connectors.mail.vcard_lines import Line, parse_line, unfolded
from connectors.record import Item, Settled, Unreadable

ABOUT = About(
    what="business cards: .vcf (vCard 2.1, 3.0, 4.0)",
    recognises="a first line BEGIN:VCARD",
    keeps="every property with its label; notes as texts",
    ignores="the bytes of pictures, sounds and keys",
    follows="RFC 6350, RFC 2426, versit's vCard 2.1",
)

_LINE = 1 << 20
_LARGEST = 16 << 20
_DEEPEST = 10
_REMEDY = "export the card again without its picture"


def recognises(head: Head) -> bool:
    """Whether a file begins with a card."""
    return not head.is_folder and head.text[:200].lstrip().upper().startswith("BEGIN:VCARD")


def read(path: Export) -> Iterator[Item]:
    """The cards in order; a place is "card N". Memory is bounded by the largest card."""
    encoding = settle_encoding(path)
    yield encoding
    with path.open(encoding=encoding.choice, errors="replace") as file:
        yield from _Cards().read(unfolded(iter(lambda: file.readline(_LINE), "")))


class _Cards:
    """The cards that are open, inmost last, and what stands outside of all."""

    def __init__(self) -> None:
        self._open: list[Card] = []
        self._number = 0
        self._outside = 0

    def read(self, lines: Iterator[str]) -> Iterator[Item]:
        for text in lines:
            yield from self._line(text)
        while self._open:
            yield self._closed(is_whole=False)
        if self._outside:
            why = f"lines that stand outside of any card: {self._outside}"
            yield Settled("lines outside cards", "left out", why)

    def _line(self, text: str) -> Iterator[Item]:
        line = parse_line(text)
        if line and line.name == "BEGIN" and line.value.upper() == "VCARD":
            yield from self._begin()
        elif line and line.name == "END" and line.value.upper() == "VCARD" and self._open:
            yield self._closed(is_whole=True)
        elif self._open:
            self._add(text, line)
        elif text.strip():
            self._outside += 1

    def _begin(self) -> Iterator[Item]:
        """A card begins: within an AGENT inside the open one, else that one was never ended."""
        while self._open and not (self._open[-1].awaits_agent and len(self._open) < _DEEPEST):
            yield self._closed(is_whole=False)
        self._number += 1
        self._open.append(Card(self._number))

    def _add(self, text: str, line: Line | None) -> None:
        card = self._open[-1]
        card.size += len(text)
        if card.size > _LARGEST:
            card.lines.clear()
        elif line is None:
            card.broken += [text.strip()] if text.strip() else []
        else:
            card.lines.append(line)

    def _closed(self, *, is_whole: bool) -> Item:
        card = self._open.pop()
        if card.size > _LARGEST:
            reason = f"the card is larger than {_LARGEST >> 20} MiB"
            return Unreadable(f"card {card.number}", reason, _REMEDY)
        return record(card, is_whole=is_whole)
