"""Why a table cannot be released, which class fails, and which change of the declaration would pass.

Every remedy has been tried on the table; none is said on suspicion.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from anonymizers.tables_coding import Coded
from anonymizers.tables_search import TableSearch
from warehouse.tables_release import Counting, Demand

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Remedy:
    """A change with which a release passes: the key of the declaration and the value it would need.

    `drop` takes a sensitive column out of the release.
    """

    key: str  # k, l, entropy_l, t, suppression, link, drop
    value: float | str

    def __str__(self) -> str:
        if self.key == "drop":
            return f"leave out the column {self.value}"
        return f"{self.key} = {self.value}" if isinstance(self.value, str) else f"{self.key} = {self.value:g}"


@dataclass(frozen=True, slots=True)
class FailingClass:
    """A class that fails though every quasi-identifier is `*`: persons with so many linked rows, how many they are."""

    rows: int
    persons: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """The rule that fails with every column at `*`, what was found of what is asked, where, and what would pass."""

    rule: str  # k, l, entropy_l or t
    column: str  # the sensitive one, "" for k
    found: float
    wanted: float
    classes: tuple[FailingClass, ...]
    remedies: tuple[Remedy, ...]

    def __str__(self) -> str:
        about = f" of {self.column}" if self.column else ""
        where = "; ".join(f"{c.persons} persons with {c.rows} linked rows each" for c in self.classes[:3])
        what = "; ".join(map(str, self.remedies)) or "none that was tried"
        return (
            f"{self.rule}{about} is {self.found:g} where {self.wanted:g} is asked, "
            f"even with every quasi-identifier at *"
            f"{f' ({where})' if where else ''}; what would pass: {what}"
        )


def explain(coded: Coded, counting: Counting, demand: Demand, suppression: float) -> Refusal:
    """Why not even the coarsest generalisation of a table meets `demand`."""
    looking = TableSearch(coded, counting, demand, suppression)
    rule, column, found, wanted = _broken(looking, coded, _top(coded), demand)
    remedies = tuple(_remedies(_Trial(coded, counting, demand, suppression)))
    return Refusal(rule, column, found, wanted, tuple(_failing(coded, demand.k)), remedies)


def _broken(
    looking: TableSearch, coded: Coded, top: tuple[int, ...], demand: Demand
) -> tuple[str, str, float, float]:
    if looking.kept(top, Demand(demand.k)) is not None:
        for name in coded.sensitive:
            different, entropy, distance = looking.least(top, name)
            if different < demand.l:
                return "l", name, different, demand.l
            if entropy < demand.entropy_l - 1e-9:
                return "entropy_l", name, entropy, demand.entropy_l
            if demand.t is not None and distance > demand.t:
                return "t", name, distance, demand.t
    sizes = looking.sizes(top)
    return "k", "", int(sizes[0]) if len(sizes) else 0, demand.k


def _failing(coded: Coded, k: int) -> Iterator[FailingClass]:
    """Classes of fewer than k persons by the number of rows that are linked, where rows are."""
    import numpy as np

    if not coded.linked:
        return
    rows = np.bincount(coded.unit)[coded.unit]
    for size in np.unique(rows):
        persons = len(np.unique(coded.person[rows == size]))
        if persons < k:
            yield FailingClass(int(size), persons)


@dataclass(frozen=True, slots=True)
class _Trial:
    """A table and demands that may be changed and tried with every quasi-identifier at `*`."""

    coded: Coded
    counting: Counting
    demand: Demand
    suppression: float

    def passes(self) -> bool:
        looking = TableSearch(self.coded, self.counting, self.demand, self.suppression)
        kept = looking.kept(_top(self.coded))
        return kept is not None and bool(kept.any())


def _top(coded: Coded) -> tuple[int, ...]:
    return tuple(len(column.levels) - 1 for column in coded.columns)


def _remedies(trial: _Trial) -> Iterator[Remedy]:
    """The least change of each kind that passes."""
    for changes in (_lower_k(trial), _looser(trial), _more_suppression(trial), _less(trial)):
        yield from islice((remedy for remedy, changed in changes if changed.passes()), 1)


def _lower_k(trial: _Trial) -> Iterator[tuple[Remedy, _Trial]]:
    for k in range(trial.demand.k - 1, 1, -1):
        yield Remedy("k", k), replace(trial, demand=replace(trial.demand, k=k))


def _looser(trial: _Trial) -> Iterator[tuple[Remedy, _Trial]]:
    """The diversity or distance that the data have where everybody is alike."""
    demand = trial.demand
    looking = TableSearch(trial.coded, trial.counting, demand, trial.suppression)
    for name in trial.coded.sensitive:
        different, entropy, distance = looking.least(_top(trial.coded), name)
        if different < demand.l:
            yield Remedy("l", different), replace(trial, demand=replace(demand, l=different))
        if entropy < demand.entropy_l:
            lower = max(math.floor(entropy * 100) / 100, 1.0)
            yield Remedy("entropy_l", lower), replace(trial, demand=replace(demand, entropy_l=lower))
        if demand.t is not None and distance > demand.t:
            higher = math.ceil(distance * 100) / 100
            yield Remedy("t", higher), replace(trial, demand=replace(demand, t=higher))


def _more_suppression(trial: _Trial) -> Iterator[tuple[Remedy, _Trial]]:
    first = math.floor(100 * trial.suppression) + 1
    for hundredths in range(first, 51):
        yield Remedy("suppression", hundredths / 100), replace(trial, suppression=hundredths / 100)


def _less(trial: _Trial) -> Iterator[tuple[Remedy, _Trial]]:
    """Rows that nothing links, or a release without one of the sensitive columns."""
    coded = trial.coded
    if coded.linked:
        alone = _numbered(len(coded.person))
        yield Remedy("link", "none"), replace(trial, coded=replace(coded, unit=alone, linked=False))
    for name in coded.sensitive:
        rest = {other: values for other, values in coded.sensitive.items() if other != name}
        yield Remedy("drop", name), replace(trial, coded=replace(coded, sensitive=rest))


def _numbered(rows: int) -> "npt.NDArray[np.int64]":
    import numpy as np

    return np.arange(rows, dtype=np.int64)
