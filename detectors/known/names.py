"""Names alone, without more than their words: for a bundle's other people and a release's participants."""

from collections.abc import Mapping, Sequence
from itertools import product

from detectors.known.lookup import Lookup
from detectors.known.person import Known
from detectors.known.tokens import Tokens, joined, words_of

_FEW_WORDS = 4  # of a name, up to which every way to glue them is tried


class KnownNames:
    """Names to look for: name as written -> whose it is.

    A name is found in any case, without its accents, turned round, with its words glued or parted. Names of one
    word are ignored unless `short`; with `capitalised` only places with a capital count, which keeps a name that
    is also a word (Mark, Roos) apart from the word.
    """

    def __init__(self, names: Mapping[str, str], *, short: bool = False, capitalised: bool = False) -> None:
        self._capitalised = capitalised
        whose: dict[str, str] = {}
        for name, person in names.items():
            for variant in _variants(name, short=short):
                whose.setdefault(variant, person)
        self._lookup: Lookup[str] = Lookup(whose.items())

    def find(self, text: str) -> list[Known]:
        """Every known name in `text` that stands as whole words, in order: the longest where they overlap."""
        tokens = Tokens(text)
        found = sorted(self._lookup.find(tokens), key=lambda one: (one[0], -one[1]))
        known, free = [], 0
        for first, after, whose in found:
            if first >= free and (not self._capitalised or tokens.capital(first)):
                free = after
                known.append(Known(tokens.spans[first][0], tokens.spans[after - 1][1], (whose,)))
        return known


def _variants(name: str, *, short: bool) -> set[str]:
    words = words_of(name)
    if len(words) < (1 if short else 2) or sum(map(len, words)) < 3:
        return set()
    turned = [words[n:] + words[:n] for n in range(len(words))]
    return {joined(form) for order in turned for form in _glued(order)}


def _glued(words: Sequence[str]) -> list[list[str]]:
    """The words apart, and each way to write some of them as one."""
    if len(words) > _FEW_WORDS:
        return [list(words), ["".join(words)]]
    return [
        "".join(word + blank for word, blank in zip(words, (*blanks, ""), strict=True)).split()
        for blanks in product((" ", ""), repeat=len(words) - 1)
    ]
