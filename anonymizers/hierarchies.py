"""Generalisation hierarchies: for each kind of column the ladder from a value as it is to `*`, coarser at each step.

Every level is a coarsening of the one below it, which is what lets a search rule out whole parts of the lattice
(Samarati 2001). Measured loss is the normalised certainty penalty (NCP, Xu et al. 2006) over the values that occur
at the finest level: one that cannot be told from g - 1 others of n has lost (g - 1) / (n - 1); `*` is 1.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from anonymizers import hierarchies_numbers as numbers
from anonymizers import hierarchies_places as places
from anonymizers import hierarchies_words as words
from anonymizers.declaration import HierarchyName
from inzage.errors import SettingsError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Codes = npt.NDArray[np.int64]
    Losses = npt.NDArray[np.float64]

ANY = "*"
"""What stands in a cell at the top of every hierarchy."""

Labels = list[tuple[str, list[str]]]
"""The levels from fine to coarse: what one is called and the label of each value in it."""

HIERARCHIES: Mapping[HierarchyName, Callable[[Sequence[str], Sequence[int]], Labels]] = {
    "age": numbers.age,
    "birth": numbers.birth,
    "date": numbers.date,
    "number": numbers.number,
    "postcode": places.postcode("BE", "FR"),
    "postcode-be": places.postcode("BE", "FR"),
    "postcode-nl": places.postcode("NL", "DE"),
    "postcode-fr": places.postcode("BE", "FR"),
    "postcode-de": places.postcode("NL", "DE"),
    "place": places.place,
    "job": words.job,
    "language": words.language,
    "country": words.country,
    "gender": words.gender,
    "category": words.category,
}
"""Each takes the values that occur, none missing, and how often, and gives the levels below `*`."""


@dataclass(frozen=True, slots=True)
class Level:
    """One step: what it is called, the labels of its groups, the group of each value, the loss of each value."""

    name: str
    labels: tuple[str | None, ...]  # None: the value is missing, which is a class of its own
    group: "Codes"
    loss: "Losses"


def levels(
    hierarchy: HierarchyName, values: Sequence[str | None], counts: Sequence[int]
) -> tuple[Level, ...]:
    """The levels for a column in which `values` occur (None: missing), each `counts` times; the last is `*`.

    Levels that tell the same values apart as the one below are left out. Raises `SettingsError` where a level is not a
    coarsening of the one below.
    """
    present = [n for n, value in enumerate(values) if value is not None]
    ladder = HIERARCHIES[hierarchy]([str(values[n]) for n in present], [counts[n] for n in present])
    kept: list[Level] = []
    for name, labels in ladder:
        whole: list[str | None] = [None] * len(values)
        for n, label in zip(present, labels, strict=True):
            whole[n] = label
        level = _level(name, whole, kept[0] if kept else None)
        if kept and not _coarser(kept[-1], level):
            raise SettingsError(f"the level {name!r} of {hierarchy!r} does not follow from the one below it")
        if not kept or len(level.labels) < len(kept[-1].labels):
            kept.append(level)
    return (*kept, _top(len(values)))


def _level(name: str, labels: Sequence[str | None], finest: Level | None) -> Level:
    import numpy as np

    numbers_of = {label: n for n, label in enumerate(dict.fromkeys(labels))}
    group = np.array([numbers_of[label] for label in labels], dtype=np.int64)
    if finest is None:
        return Level(name, tuple(numbers_of), group, np.zeros(len(labels)))
    leaf = np.unique(finest.group, return_index=True)[1]
    size = np.bincount(group[leaf], minlength=len(numbers_of))
    leaves = sum(label is not None for label in finest.labels)
    return Level(name, tuple(numbers_of), group, (size[group] - 1) / max(leaves - 1, 1))


def _top(size: int) -> Level:
    import numpy as np

    return Level(ANY, (ANY,), np.zeros(size, np.int64), np.ones(size))


def _coarser(fine: Level, coarse: Level) -> bool:
    """Whether values that the finer level puts together stay together."""
    pairs = set(zip(fine.group.tolist(), coarse.group.tolist(), strict=True))
    return len(pairs) == len(fine.labels)
