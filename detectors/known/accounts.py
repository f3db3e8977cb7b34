"""Known e-mail addresses, also as people disguise them, and names under which people chat."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from detectors.known.index import People
from detectors.known.ordinary import ORDINARY
from detectors.known.tokens import Tokens, joined, words_of

_AT = r"(?:\s?@\s?|\s?[(\[{]\s?(?:at|@)\s?[)\]}]\s?|\s(?:at|apestaart(?:je)?|arobase)\s)"
_DOT = r"(?:\s?\.\s?|\s?[(\[{]\s?(?:dot|punt|point|punkt)\s?[)\]}]\s?)"
_ADDRESS = re.compile(
    rf"(?<![\w.+\-])([\w.+\-']{{1,64}}){_AT}([\w\-]{{1,63}}(?:{_DOT}[\w\-]{{1,63}}){{1,5}})", re.IGNORECASE
)
_DISGUISED = re.compile(r"@|\bat\b|apestaart|arobase", re.IGNORECASE)
_SHORTEST = 4
"""Characters of a name in a chat below which it stands anywhere."""


@dataclass(frozen=True, slots=True)
class Handle:
    """A user name as it must stand, in lower case, and whose it is."""

    written: str
    people: People


def email_form(address: str) -> str:
    """The form in which e-mail addresses are compared; "" for what is none."""
    bare = address.strip().strip("<>").casefold().removeprefix("mailto:")
    return bare if "@" in bare else ""


def emails(text: str, known: Mapping[str, People]) -> Iterator[tuple[int, int, People]]:
    """(start, end, whose) of the known addresses in a text: `jan@firma.be`, `jan (at) firma (dot) be`."""
    if not known or not _DISGUISED.search(text):
        return
    for match in _ADDRESS.finditer(text):
        labels = re.split(_DOT, match[2].casefold())
        for count in range(len(labels), 1, -1):  # a sentence may go on behind: jan@firma.be. Tot morgen
            people = known.get(f"{match[1].casefold()}@{'.'.join(labels[:count])}")
            if people:
                behind = [m.start() for m in re.finditer(_DOT, match[2], re.IGNORECASE)]
                end = match.start(2) + behind[count - 1] if count < len(labels) else match.end()
                yield match.start(), end, people
                break


def handles(known: Iterable[tuple[str, People]]) -> Iterator[tuple[str, Handle]]:
    """Patterns of user names; numbers and what has a blank in it name nobody in a text."""
    for handle, people in known:
        bare = handle.strip().lstrip("@~").casefold()
        if len(bare) >= _SHORTEST and any(map(str.isalpha, bare)) and not re.search(r"[\s@]", bare):
            yield joined(words_of(bare)), Handle(bare, people)


def named(tokens: Tokens, found: Sequence[tuple[int, int, Handle]]) -> Iterator[tuple[int, int, People]]:
    """(start, end, whose) of the user names that stand in the text as they must, with their @."""
    for first, after, handle in found:
        start, end = tokens.spans[first][0], tokens.spans[after - 1][1]
        if tokens.text[start:end].casefold() == handle.written and _is_handle(tokens.text, start, end):
            yield start - (tokens.text[start - 1 : start] == "@"), end, handle.people


def _is_handle(text: str, start: int, end: int) -> bool:
    """With an @ anything is; without it only what is no word and no part of an address."""
    before, after = text[max(0, start - 2) : start], text[end : end + 1]
    if before.endswith("@"):
        return len(before) == 1 or not before[0].isalnum()
    return (
        text[start:end].casefold() not in ORDINARY and after != "@" and not before.endswith((".", "-", "/"))
    )
