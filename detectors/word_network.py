"""The first layer of our name model: what is known of a word before its neighbours are looked at.

spaCy finds `inzage.WordEmbed.v1` by its name in the model's configuration once this module is imported. A word is
described by hashed spellings (Miranda et al., "Multi hash embeddings in spaCy", 2022), by its letter n-grams
(Bojanowski et al., "Enriching word vectors with subword information", TACL 2017), by how common it is in four
languages, and by how its text is written: in a text without capitals a small letter means nothing.
"""

from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from spacy.ml.featureextractor import FeatureExtractor
from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Linear,
    Maxout,
    Model,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    with_array,
)
from thinc.types import Ragged

from detectors.lexicon import LANGUAGES, UNKNOWN, key, lexicon

_REMEMBERED = 200_000  # words whose description is kept
_SIZES = (3, 4, 5)
_MOST = 24
_LONG = 4  # letters from which a word without its last one is looked up too
_WORD_FACTS = 12
_LINE_FACTS = 5
_TEXT_FACTS = 8 + _LINE_FACTS
_LINE = 12  # words; longer lines are alike


@registry.architectures("inzage.WordEmbed.v1")  # type: ignore[untyped-decorator]
def word_embed(
    width: int, attrs: list[str], rows: list[int], ngram_rows: int, ngram_width: int
) -> Model[Any, Any]:
    """Docs in, an array of words x `width` for each out."""
    hashed: list[Any] = [
        HashEmbed(width, count, column=column, seed=8 + column, dropout=0.0)
        for column, count in enumerate(rows)
    ]
    spellings: Model[Any, Any] = chain(
        FeatureExtractor(attrs),
        list2ragged(),
        with_array(concatenate(*hashed)),
    )
    facts: Model[Any, Any] = chain(
        word_facts(), with_array(Linear(nO=width // 2, nI=_WORD_FACTS + _TEXT_FACTS))
    )
    mixed = Maxout(width, width * len(rows) + width // 2 + ngram_width, nP=3, dropout=0.0, normalize=True)
    joined: Model[Any, Any] = concatenate(spellings, facts, ngrams(ngram_rows, ngram_width))
    return chain(joined, with_array(mixed), ragged2list())


def word_facts() -> Model[Any, Any]:
    """Docs to a row of numbers for each word; nothing is learned here."""

    def forward(
        model: Model[Any, Any],
        docs: list[Any],
        is_train: bool,  # noqa: ARG001, FBT001
    ) -> tuple[Ragged, Callable[[Any], Any]]:
        parts = [_of_doc(doc) for doc in docs]
        lengths = model.ops.asarray1i([len(part) for part in parts])
        together: Any = np.concatenate(parts)
        return Ragged(model.ops.asarray2f(together), lengths), lambda _: []

    return Model("word_facts", forward)


def _of_doc(doc: Any) -> Any:
    """What is known of each word, and of the text and the line in which it stands."""
    words = [token.text for token in doc]
    facts: Any = np.zeros((len(words), _WORD_FACTS + _TEXT_FACTS), dtype="f")
    for row, word in enumerate(words):
        facts[row, :_WORD_FACTS] = _of_word(word.lower())
    facts[:, _WORD_FACTS:-_LINE_FACTS] = _of_text(words, facts[:, : len(LANGUAGES)])
    _of_lines(words, facts[:, -_LINE_FACTS:])
    return facts


def _of_text(words: list[str], levels: Any) -> tuple[float, ...]:
    """Shares of words with a capital, in capitals; none at all; how long; which language its words are of."""
    lettered = [word for word in words if word[0].isalpha()]
    count = len(lettered) or 1
    capitals = sum(word[0].isupper() for word in lettered)
    shouted = sum(len(word) > 1 and word.isupper() for word in lettered)
    spoken = levels.sum(axis=0) / ((levels.max(axis=1, initial=0) > 0).sum() or 1)
    return capitals / count, shouted / count, float(capitals == 0), min(count, 40) / 40, *spoken


def _of_lines(words: list[str], facts: Any) -> None:
    """First and last word of its line, words in the line; written without its capital elsewhere; said again."""
    times = Counter(word.lower() for word in words)
    as_is = Counter(words)
    breaks = [row for row, word in enumerate(words) if "\n" in word]
    for first, end in pairwise([-1, *breaks, len(words)]):
        for row in range(first + 1, end):
            word = words[row]
            small = word.lower()
            facts[row] = (
                row == first + 1,
                row == end - 1,
                min(end - first - 1, _LINE) / _LINE,
                small != word and as_is[small] > 0,
                times[small] > 1,
            )


@lru_cache(maxsize=_REMEMBERED)
def _of_word(word: str) -> tuple[float, ...]:
    """How common in each language, where most, how sure that it is of one language; known parts of an unknown word."""
    known = lexicon()
    levels = known.levels(word)
    most = max(levels)
    alone = most - sorted(levels)[-2]
    part = known.compound(word) if levels == UNKNOWN and word.isalpha() else 0
    stem = max(known.levels(word[:-1])) if levels == UNKNOWN and len(word) > _LONG else 0
    return (
        *(level / 15 for level in levels),
        most / 15,
        alone / 15,
        float(most > 0),
        float(most == 0 and word.isalpha()),
        part / 15,
        float(part > 0),
        stem / 15,
        min(len(word), 20) / 20,
    )


def ngrams(rows: int, width: int) -> Model[Any, Any]:
    """Docs to the mean of the learned vectors of each word's letter n-grams, found by hash."""
    return Model(
        "ngrams", _read_ngrams, init=_init_ngrams, dims={"nV": rows, "nO": width}, params={"E": None}
    )


def _init_ngrams(model: Model[Any, Any], X: Any = None, Y: Any = None) -> None:  # noqa: ARG001, N803
    shape = (model.get_dim("nV"), model.get_dim("nO"))
    start: Any = np.random.default_rng(1).uniform(-0.1, 0.1, shape).astype("f")
    model.set_param("E", model.ops.asarray2f(start))


def _read_ngrams(
    model: Model[Any, Any],
    docs: list[Any],
    is_train: bool,  # noqa: ARG001, FBT001
) -> tuple[Ragged, Callable[[Any], Any]]:
    ops, rows = model.ops, model.get_dim("nV")
    table: Any = model.get_param("E")
    spelled = np.concatenate([doc.to_array("ORTH") for doc in docs] or [np.zeros(0, dtype="uint64")])
    distinct: Any
    where: Any
    distinct, where = np.unique(spelled, return_inverse=True)
    strings: Any = docs[0].vocab.strings if docs else {}
    each = [_ngrams_of(strings[int(word)], rows) for word in distinct]
    counts: Any = np.array([len(ids) for ids in each], dtype="i")
    flat: Any = np.concatenate(each) if each else np.zeros(0, dtype="i")
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]]).astype("i")
    share: Any = (1 / counts[:, None]).astype("f")
    means: Any = np.add.reduceat(table[flat], starts, axis=0) * share if each else table[:0]
    lengths = ops.asarray1i([len(doc) for doc in docs])

    def backprop(gradient: Any) -> list[Any]:
        by_word: Any = np.zeros((len(distinct), gradient.dataXd.shape[1]), dtype="f")
        ops.scatter_add(by_word, where.astype("i"), gradient.dataXd)
        change = ops.alloc2f(*table.shape)
        shares: Any = np.repeat(by_word * share, counts, axis=0)
        ops.scatter_add(change, flat, shares)
        model.inc_grad("E", change)
        return []

    by_token: Any = means[where]
    return Ragged(ops.asarray2f(by_token), lengths), backprop


@lru_cache(maxsize=_REMEMBERED)
def _ngrams_of(word: str, rows: int) -> Any:
    spelled = f"<{word.lower()}>"
    pieces = [spelled[at : at + size] for size in _SIZES for at in range(len(spelled) - size + 1)] or [
        spelled
    ]
    return np.array([key(piece) % rows for piece in pieces[:_MOST]], dtype="i")
