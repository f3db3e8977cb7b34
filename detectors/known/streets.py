"""Known addresses: street and number as given, whatever is abbreviated and whichever comes first."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from detectors.known.index import People
from detectors.known.ordinary import ORDINARY
from detectors.known.tokens import Tokens, joined, words_of

_SHORT = {
    "straat": ("str",), "laan": ("ln",), "plein": ("pl", "pln"), "steenweg": ("stwg", "stw", "steenw"),
    "avenue": ("av", "ave"), "boulevard": ("bd", "bld", "blvd", "boul", "bvd"), "rue": ("r",), "place": ("pl",),
    "chaussee": ("ch", "chee", "chaus"), "chemin": ("ch",), "route": ("rte",), "impasse": ("imp",), "allee": ("all",),
    "strasse": ("str",), "platz": ("pl",), "street": ("st", "str"), "road": ("rd",), "lane": ("ln",), "drive": ("dr",),
    "close": ("cl",), "court": ("ct",), "square": ("sq",), "sint": ("st",), "saint": ("st",), "sainte": ("ste",),
    "burgemeester": ("burg",), "koning": ("kon",), "koningin": ("kon",), "professor": ("prof",), "dokter": ("dr",),
    "docteur": ("dr",), "general": ("gen",), "generaal": ("gen",), "pastoor": ("past",),
}  # fmt: skip
"""Words in street names, alone or at the end of one, and how they are cut short."""

_ENDINGS = ("straat", "laan", "plein", "steenweg", "strasse", "platz")
_NUMBER = re.compile(r"\d{1,4}[a-z]?")
_MARKS = frozenset("nr no n num numero nummer huisnummer hausnummer".split())
_BETWEEN = re.compile(r"[ \t\xa0]{0,3}[,.°º]?[ \t\xa0]{0,3}(?:\r?\n[ >]{0,3})?")
_BOX = re.compile(
    r"[ \t\xa0]{0,2}[,/]?[ \t\xa0]{0,2}"
    r"(?:(?:bus|boite|boîte|bte|box|app|apt|appt)\b\.?[ \t\xa0]{0,2}[0-9A-Za-z]{1,4}\b|(?<=/)\d{1,4}\b)",
    re.IGNORECASE,
)
_NO_NUMBER = frozenset(
    "euro eur u uur h stuks st kg km m cm x min minuten dagen jaar personen procent".split()
)


@dataclass(frozen=True, slots=True)
class Street:
    """A street's name, with the house numbers at which known people live."""

    name: str
    numbers: Mapping[str, People]


def streets(addresses: Sequence[tuple[str, int]]) -> Iterator[tuple[str, Street]]:
    """Patterns of the streets in `addresses` (as written, whose), in every way to write them."""
    known: defaultdict[str, defaultdict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for address, person in addresses:
        for name, number in _taken_apart(address):
            known[name][number].add(person)
    for name, numbers in known.items():
        street = Street(name, {number: frozenset(people) for number, people in numbers.items()})
        for words in _written(name.split()):
            yield joined(words.split()), street


def _taken_apart(address: str) -> Iterator[tuple[str, str]]:
    """Street and number: `Kerkstraat 14 bus 2, 9000 Gent` and `14, rue Haute`."""
    first = address.strip().splitlines()[0] if address.strip() else ""
    words = words_of(first)
    numbers = [n for n, word in enumerate(words) if _NUMBER.fullmatch(word)]
    if numbers and numbers[0] > 0:
        street = [word for word in words[: numbers[0]] if word not in _MARKS]
        yield " ".join(street), _with_letter(words, numbers[0])
    elif numbers and "," in first and len(words) > 1:
        yield " ".join(words_of(first.split(",")[1] if first[:1].isdigit() else first)), words[0]
    elif numbers and len(words) > 1:
        yield " ".join(words[1:]), words[0]


def _with_letter(words: Sequence[str], at: int) -> str:
    letter = words[at + 1] if at + 1 < len(words) else ""
    return words[at] + letter if len(letter) == 1 and letter.isalpha() and words[at].isdigit() else words[at]


def _written(words: Sequence[str]) -> set[str]:
    """`kerkstraat`, `kerkstr`, `kerk straat`; `av louise`."""
    forms = {" ".join(words)}
    for n, word in enumerate(words):
        forms |= {" ".join((*words[:n], short, *words[n + 1 :])) for short in _SHORT.get(word, ())}
        for ending in _ENDINGS:
            stem = word.removesuffix(ending)
            if stem and stem != word:
                others = (*(stem + short for short in _SHORT[ending]), f"{stem} {ending}")
                forms |= {" ".join((*words[:n], other, *words[n + 1 :])) for other in others}
    return forms


def places(tokens: Tokens, found: Sequence[tuple[int, int, Street]]) -> Iterator[tuple[int, int, People]]:
    """(start, end, whose) of the streets that stand with a house number of theirs, in characters."""
    for first, after, street in found:
        if span := _numbered(tokens, first, after, street):
            start, end, people = span
            box = _BOX.match(tokens.text, end)
            yield start, box.end() if box else end, people


def _numbered(tokens: Tokens, first: int, after: int, street: Street) -> tuple[int, int, People] | None:
    at = after + 1 if tokens.word(after) in _MARKS else after
    if all(_BETWEEN.fullmatch(tokens.gap(n)) for n in range(after, at + 1)) and _meant(
        tokens, first, after, at
    ):
        for last in (at + 1, at):
            number = "".join(tokens.words[at : last + 1])
            if number in street.numbers and (last == at or len(tokens.word(last)) == 1):
                return tokens.spans[first][0], tokens.spans[last][1], street.numbers[number]
    before = tokens.word(first - 1)
    if before in street.numbers and _BETWEEN.fullmatch(tokens.gap(first)) and " " in street.name:
        return tokens.spans[first - 1][0], tokens.spans[after - 1][1], street.numbers[before]
    return None


def _meant(tokens: Tokens, first: int, after: int, number: int) -> bool:
    """Not an amount or an hour after a word that is also a street: `op de markt 5 euro`."""
    if tokens.word(number + 1) in _NO_NUMBER or tokens.gap(number + 1).lstrip()[:1] in ("€", "%", "$", "£"):
        return False
    return tokens.word(after - 1) not in ORDINARY or after - first > 1 or tokens.capital(first)
