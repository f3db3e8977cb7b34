"""k over the vocabulary: a term that fewer than k persons use singles them out, and so may two terms together.

Terms are the words, numbers, signs outside ASCII and markers of a text, in lower case. A term counts the people who
write it and the people it is written about, the fewer of both: ten agents may write of one customer, one agent to
ten. Rare markers lose their number or value, other rare terms become `<RARE>`; pairs follow k^m-anonymity with m = 2
(Terrovitis, Mamoulis & Kalnis, VLDB 2008), over all terms or over those not far above k.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from anonymizers.vocabulary_count import Persons, Who
from anonymizers.vocabulary_pairs import mask_pairs

RARE = "<RARE>"

_TERM = re.compile(r"<[A-Z_]+(?:_[^<>\s]*)?>|[^\W_]+|[^\x00-\x7f\w\s]")
_VALUED = re.compile(r"<(?:([A-Z_]+)_[0-9-][^<>\s]*|(?=FAMILY_)[A-Z_]+)>")
_REPEATED = re.compile(rf"{RARE}(?:[\W_]*{RARE})+")
_ROUNDS = 200
_PATIENCE = 10  # rounds in which a term goes from single texts; afterwards it goes from all


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What was done: distinct `terms` kept, `masked` places, `pairs` of them for a rare pair, and the fewest persons
    of a term that was kept (k where none was)."""

    terms: int
    masked: int
    pairs: int
    fewest: int


def terms(text: str) -> list[str]:
    """The terms of a text in order, in lower case; markers as they are, `<RARE>` left out."""
    return [term if term[0] == "<" else term.lower() for term in _TERM.findall(text) if term != RARE]


def rarefy(
    texts: Sequence[str],
    who: Sequence[Who],
    k: int,
    band: float | None = 2.0,
    fixed: Sequence[Sequence[str]] = (),
) -> tuple[list[str], Vocabulary]:
    """`texts` in which every term is used by k persons or more, and every pair of terms with fewer than `band` times k
    persons too; with `band` None every pair.

    `fixed` holds for each text what is released beside it (column values): it is paired with the text's terms and
    never masked. What goes makes others rarer, so this is repeated until nothing is rare.
    """
    current, masked, paired = list(texts), 0, 0
    for turn in range(_ROUNDS):
        current, singles = _mask_singles(current, who, k)
        held = [terms(text) for text in current]
        rare = mask_pairs(held, who, k, band, fixed, everywhere=turn >= _PATIENCE)
        masked += singles
        if not any(rare):
            break
        current = [without(text, gone) for text, gone in zip(current, rare, strict=True)]
        masked, paired = masked + sum(map(len, rare)), paired + sum(map(len, rare))
    else:
        current = ["" for _ in current]
    current = [_REPEATED.sub(RARE, text) for text in current]
    counted = count(current, who, k)
    fewest = min((counted.count(term) for term in counted), default=k)
    return current, Vocabulary(len(counted), masked, paired, fewest)


def count(texts: Iterable[str], who: Iterable[Who], enough: int) -> Persons[str]:
    """The persons of every term of `texts`, counted up to `enough`."""
    persons: Persons[str] = Persons(enough)
    for text, whose in zip(texts, who, strict=True):
        for term in set(terms(text)):
            persons.add(term, whose)
    return persons


def without(text: str, gone: Iterable[str]) -> str:
    """`text` with these terms generalised: a numbered marker to its kind, anything else to `<RARE>`."""
    rare = frozenset(gone)
    if not rare:
        return text

    def masked(match: re.Match[str]) -> str:
        term = match.group() if match.group()[0] == "<" else match.group().lower()
        return _coarser(match.group()) if term in rare else match.group()

    return _TERM.sub(masked, text)


def _mask_singles(texts: Sequence[str], who: Sequence[Who], k: int) -> tuple[list[str], int]:
    current, masked = list(texts), 0
    while True:
        counted = count(current, who, k)
        rare = {term for term in counted if counted.count(term) < k}
        if not rare:
            return current, masked
        masked += sum(term in rare for text in current for term in terms(text))
        current = [without(text, rare) for text in current]


def _coarser(term: str) -> str:
    """`<PERSON_7>` and `<FAMILY_CHILD>` become their kind; a kind alone and a word have nothing coarser."""
    valued = _VALUED.fullmatch(term)
    return f"<{valued[1] or 'FAMILY'}>" if valued else RARE
