"""Linkability: can a released text be brought back to its person by somebody who holds other data about them?

Three holders: of the source itself (each released text beside all original texts, by letter n-grams), of other texts
of the same writers (authorship), and of another table about the same people (by the columns).
"""

import random
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from anonymizers.attacks import Attack
from anonymizers.attacks_grams import grams, vectors
from anonymizers.release import Release, Released

if TYPE_CHECKING:
    from anonymizers.attacks_grams import Matrix

_MOST = 2000  # texts held by the attacker; of more, a sample


def source_link(release: Release, rng: random.Random, tries: int = 300, *, gates: bool) -> Attack:
    """The nearest original text by letter n-grams: is it the same person's? The control guesses with another's text."""
    held = _sample(release.rows, _MOST, rng)
    targets = _sample(held, tries, rng)
    known, idf = vectors([grams(one.row.raw) for one in held])
    return _nearest("source_link", targets, held, known, idf, rng, gates=gates)


def authorship(release: Release, rng: random.Random, tries: int = 300) -> tuple[Attack, Attack]:
    """(before, after): who wrote it, told from other texts of the same writers, which the attacker holds as they were.

    Half of each writer's texts are the attacker's; the other half is attacked, as it was and as it is released.
    The attack before release tells what the texts gave away, and does not gate.
    """
    held, targets = _halves(release.rows, rng)
    targets = _sample(targets, tries, rng)
    centres, idf, writers = _centres(held)
    made = []
    for name, gates in (("authorship_before", False), ("authorship", True)):
        texts = [one.row.raw if name.endswith("before") else one.text for one in targets]
        guesses = _guess(texts, centres, idf, writers)
        hits = sum(guess == one.row.writer for guess, one in zip(guesses, targets, strict=True))
        shuffled = rng.sample(guesses, len(guesses))
        control = sum(guess == one.row.writer for guess, one in zip(shuffled, targets, strict=True))
        made.append(_attack(name, targets, hits, control, release, gates=gates))
    return made[0], made[1]


def table_link(release: Release, rng: random.Random, tries: int = 500) -> Attack:
    """Somebody holds a table of the same people with the same columns: a row is brought to a person alike in all of
    them, drawn from those who are. The control draws from everybody."""
    alike: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for one in release.rows:
        alike[_columns(release, one)].append(one.person)
    groups = {cells: sorted(set(people)) for cells, people in alike.items()}
    everybody = sorted({one.person for one in release.rows})
    targets = [rng.choice(release.rows) for _ in range(tries)] if release.rows else []
    hits = sum(rng.choice(groups[_columns(release, one)]) == one.person for one in targets)
    control = sum(rng.choice(everybody) == one.person for one in targets)
    return _attack("table_link", targets, hits, control, release, gates=True)


def _columns(release: Release, one: Released) -> tuple[str, ...]:
    beside = zip(release.columns[1:-1], one.cells[1:-1], strict=True)
    return tuple(cell for name, cell in beside if name not in ("thread", "person"))


def _nearest(
    name: str,
    targets: Sequence[Released],
    held: Sequence[Released],
    known: "Matrix",
    idf: "Matrix",
    rng: random.Random,
    *,
    gates: bool,
) -> Attack:
    import numpy as np

    if not targets:
        return Attack(name, 0, 0, 0, 0, gates)
    asked, _ = vectors([grams(one.text) for one in targets], idf)
    found = [held[int(n)].person for n in np.argmax(asked @ known.T, axis=1)]
    hits = sum(guess == one.person for guess, one in zip(found, targets, strict=True))
    blind = rng.sample(found, len(found))
    control = sum(guess == one.person for guess, one in zip(blind, targets, strict=True))
    return Attack(name, len(targets), hits, len(targets), control, gates)


def _halves(rows: Sequence[Released], rng: random.Random) -> tuple[list[Released], list[Released]]:
    by_writer: defaultdict[str, list[Released]] = defaultdict(list)
    for one in rows:
        by_writer[one.row.writer].append(one)
    held, targets = [], []
    for writer in sorted(by_writer):
        mine = rng.sample(by_writer[writer], len(by_writer[writer]))
        if writer and len(mine) > 1:
            held += mine[: len(mine) // 2]
            targets += mine[len(mine) // 2 :]
    return held, targets


def _centres(held: Sequence[Released]) -> tuple["Matrix", "Matrix", list[str]]:
    import numpy as np

    writers = sorted({one.row.writer for one in held})
    table, idf = vectors([grams(one.row.raw) for one in held])
    places = {writer: n for n, writer in enumerate(writers)}
    centres = np.zeros((len(writers), table.shape[1]), np.float32)
    np.add.at(centres, [places[one.row.writer] for one in held], table)
    lengths = np.linalg.norm(centres, axis=1, keepdims=True)
    return (centres / np.where(lengths == 0, 1, lengths)).astype(np.float32), idf, writers


def _guess(texts: Sequence[str], centres: "Matrix", idf: "Matrix", writers: Sequence[str]) -> list[str]:
    if not texts:
        return []
    asked, _ = vectors([grams(text) for text in texts], idf)
    return [writers[int(n)] for n in (asked @ centres.T).argmax(axis=1)]


def _attack(
    name: str, targets: Sequence[Released], hits: int, control: int, release: Release, *, gates: bool
) -> Attack:
    """Where the release has nobody to be told apart, the attack cannot be mounted and fails."""
    if not targets and not release.rows:
        return Attack(name, 0, 0, 0, 0, gates)
    tries = len(targets)
    return Attack(name, tries, hits, tries, control, gates and tries > 0)


def _sample(rows: Sequence[Released], most: int, rng: random.Random) -> list[Released]:
    return rng.sample(list(rows), min(most, len(rows)))
