"""What wordfreq knows: ordinary words for variety in what is generated, and the lexicon that is shipped."""

from functools import cache
from math import log10
from typing import Any

_MANY = 30_000
_OWN = 10**-0.9
"""How much rarer a word is in the other languages: what is as frequent in all of them is mostly a name."""


@cache
def ordinary_words(language: str) -> tuple[str, ...]:
    """Words of nl, fr, en or de that are no first name, surname or town; empty where wordfreq is not installed."""
    try:
        from wordfreq import top_n_list, word_frequency
    except ImportError:
        return ()
    from training.names import all_names

    others = [other for other in ("nl", "fr", "en", "de") if other != language]
    names = {part.lower() for name in all_names() for part in name.split()} | _towns()
    return tuple(
        word
        for word in top_n_list(language, _MANY)
        if word.isalpha()
        and len(word) > 3
        and word not in names
        and max(word_frequency(word, other) for other in others) < _OWN * word_frequency(word, language)
    )


def _towns() -> set[str]:
    from training.places import all_places

    return {name.lower() for name in all_places()}


_RAREST = 2.0  # Zipf: once in ten million words
_BITS = 4


def write_lexicon() -> None:
    """Write `detectors/models/lexicon.npz`: for each word once in ten million or more its hash and levels."""
    import numpy as np

    from detectors.lexicon import FILE, key

    table: dict[int, int] = {}
    for word, levels in _levels().items():
        packed = 0
        for level in levels:
            packed = packed << _BITS | level
        table[key(word)] = packed
    keys = np.array(sorted(table), dtype="uint32")
    values: Any = np.array([table[int(one)] for one in keys], dtype="uint16")
    np.savez_compressed(FILE, keys=keys, levels=values)


def _levels() -> dict[str, list[int]]:
    from wordfreq import get_frequency_dict

    from detectors.lexicon import LANGUAGES

    found: dict[str, list[float]] = {}
    for place, language in enumerate(LANGUAGES):
        for word, frequency in get_frequency_dict(language, "best").items():
            if any(map(str.isalpha, word)):
                found.setdefault(word, [0.0] * len(LANGUAGES))[place] = 9 + log10(frequency)
    return {
        word: [min(15, int(2 * zipf)) for zipf in levels]
        for word, levels in found.items()
        if max(levels) >= _RAREST
    }
