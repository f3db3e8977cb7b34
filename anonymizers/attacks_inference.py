"""Inference, and the use that is left: what a released text tells of what was taken out, and of what it is about."""

import random
from collections import Counter
from collections.abc import Callable, Sequence

from anonymizers.attacks import Attack
from anonymizers.attacks_grams import plain_words, vectors
from anonymizers.release import Release, Released


def inference(release: Release, rng: random.Random, tries: int = 300) -> Attack:
    """Guess the town that a text named (its marker tells none) from the rest of it and from others' texts.

    The control always says the most frequent town. Where no released text named a town, whether the writer is one
    of the company's own is guessed.
    """
    able = [one for one in release.rows if one.row.towns]
    if len({one.row.towns[0] for one in able}) < 2:
        able = [one for one in release.rows if one.row.writer]
        return _attack(able, lambda one: str(one.row.writer == one.row.about), rng, tries)
    return _attack(able, lambda one: one.row.towns[0], rng, tries)


def topic_accuracy(release: Release, rng: random.Random) -> tuple[float, float, float]:
    """(before, after, by always saying the most frequent): how well source and kind are told from a text."""
    rows = [one for one in release.rows if one.text]
    if len(rows) < 4:
        return (0.0, 0.0, 0.0)
    order = rng.sample(range(len(rows)), len(rows))
    learn, test = order[::2], order[1::2]
    label = [f"{one.row.source} {one.row.kind}" for one in rows]
    most = Counter(label[n] for n in learn).most_common(1)[0][0]
    return (
        _accuracy([one.row.raw for one in rows], label, learn, test),
        _accuracy([one.text for one in rows], label, learn, test),
        sum(label[n] == most for n in test) / len(test),
    )


def _attack(
    able: Sequence[Released], secret: Callable[[Released], str], rng: random.Random, tries: int
) -> Attack:
    import numpy as np

    rows = rng.sample(list(able), min(tries, len(able)))
    if not rows:
        return Attack("inference", 0, 0, 0, 0, gates=False)
    table, _ = vectors([plain_words(one.text) for one in rows])
    near = table @ table.T
    truth = [secret(one) for one in rows]
    most = Counter(truth).most_common(1)[0][0]
    hits = 0
    for n, one in enumerate(rows):
        others = np.array([other.person != one.person for other in rows])
        if others.any():
            hits += truth[int(np.where(others, near[n], -1.0).argmax())] == truth[n]
    control = sum(value == most for value in truth)
    return Attack("inference", len(rows), hits, len(rows), control)


def _accuracy(texts: Sequence[str], label: Sequence[str], learn: Sequence[int], test: Sequence[int]) -> float:
    """Nearest centroid over tf-idf of words."""
    import numpy as np

    table, idf = vectors([plain_words(texts[n]) for n in learn])
    names = sorted({label[n] for n in learn})
    centres = np.stack([table[[label[n] == name for n in learn]].mean(axis=0) for name in names])
    centres /= np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-9)
    asked, _ = vectors([plain_words(texts[n]) for n in test], idf)
    guesses = [names[int(n)] for n in (asked @ centres.T).argmax(axis=1)]
    return sum(guess == label[n] for guess, n in zip(guesses, test, strict=True)) / len(test)
