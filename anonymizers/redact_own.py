"""What is the person's own: their names in every form, their addresses and numbers, in a text for them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from detectors.finding import Finding
from detectors.known import KnownNames, surname_words
from inzage.folding import fold, words
from inzage.labels import DIRECT_IDENTIFIERS, Label
from warehouse.keys import national_form, value_key

ADDRESSING = frozenset(
    (
        "beste geachte dag hallo hoi hey hi hello dear bonjour bonsoir salut cher chere chers madame monsieur "
        "mevrouw meneer heer de dhr mevr mvr mr mrs ms liebe lieber sehr geehrte geehrter herr frau met groeten "
        "groet vriendelijke mvg cordialement merci bedankt dank thanks regards en et and und van der den"
    ).split()
)
"""Words around a name that are nobody's name."""

GREETING = re.compile(
    rf"(?:\W*\b(?:{'|'.join(sorted(ADDRESSING - {'de', 'van', 'der', 'den'}, key=len, reverse=True))})\b)+",
    re.IGNORECASE,
)

_ADDRESS_WORD = re.compile(r"[^\W_]+")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Own:
    """What is the person's own: comparison keys, names as written, addresses and numbers as written, and the
    postal addresses they are known to live or work at."""

    keys: frozenset[str]
    names: frozenset[str]
    shown: tuple[str, ...] = ()
    addresses: frozenset[str] = frozenset()


class Mine:
    """Tells in a text what is the person's own."""

    def __init__(self, own: Own, region: str) -> None:
        self._keys, self._region = own.keys, region
        self.names = KnownNames(dict.fromkeys(own.names, ""))
        # the surname in every way to write it: `Van den Berghe`, `Vandenberghe`
        self.words = frozenset(word for name in own.names for word in (*words(name), *surname_words(name)))
        self._handles = frozenset(key.partition(":")[2].casefold() for key in own.keys if ":" in key)
        addresses = (frozenset(_ADDRESS_WORD.findall(fold(address))) for address in own.addresses)
        self._addresses = tuple(address for address in addresses if len(address) > 1)

    def is_value(self, label: str, value: str) -> bool:
        """Whether an address, number or handle is one of the person's."""
        if label == Label.USERNAME and value.lstrip("@~").casefold() in self._handles:
            return True
        if label == Label.ADDRESS:
            return self._is_address(value)
        key = value_key(label, value, self._region)
        return bool(self._keys.intersection((key, national_form(key))))

    def _is_address(self, value: str) -> bool:
        """Street and number with or without the place, in whatever order."""
        said = frozenset(_ADDRESS_WORD.findall(fold(value)))
        return any(said and (mine <= said or said <= mine) for mine in self._addresses)

    def foreign_words(self, found: Sequence[str]) -> Iterable[bool]:
        """For each word of a name, whether it is neither the person's nor a form of address; `J.` of `J. Peeters`
        is Jan Peeters' own."""
        initials = {word[0] for word in self.words} if self.words.intersection(found) else set()
        return (word not in self.words | ADDRESSING | initials for word in found)

    def places(self, text: str, findings: Sequence[Finding]) -> list[Span]:
        """Where the person stands in `text`: their name in full or in part, their addresses and numbers."""
        named = [(k.start, k.end) for k in self.names.find(text)]
        found = [(f.start, f.end) for f in findings if self._is_mine(f.label, text[f.start : f.end])]
        return sorted({*named, *found})

    def _is_mine(self, label: str, value: str) -> bool:
        if label == Label.PERSON:
            said = words(value)
            return bool(self.words.intersection(said)) and not any(self.foreign_words(said))
        return label in DIRECT_IDENTIFIERS and self.is_value(label, value)
