"""Find the generalisation of a table that loses least and meets the demands, over persons counted in SQL."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from anonymizers.lattice import Found, Node, search
from anonymizers.tables_coding import Coded, combined
from warehouse.tables_release import Counting, Demand, Rows, Sensitive

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Codes = npt.NDArray[np.int64]
    Flags = npt.NDArray[np.bool_]
    Losses = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a search found, and which persons stay in the table."""

    found: Found
    persons: "Flags"


class TableSearch:
    """A table whose persons of the same rows are counted as one profile, under the demands of a release."""

    def __init__(self, coded: Coded, counting: Counting, demand: Demand, suppression: float) -> None:
        self._counting, self._demand = counting, demand
        self._columns = coded.columns
        self._profile, self._rows, self._coded = _compressed(coded, counting)
        self._times = self._rows.weight[self._rows.profile]
        self.persons = len(self._profile)
        self.most = int(suppression * self.persons + 1e-9)

    def run(self) -> Chosen:
        """The best node and the persons who stay; nobody where not even `*` everywhere meets the demands."""
        import numpy as np

        found = search(self._level_losses(), self._test)
        if found.node is None:
            return Chosen(found, np.zeros(self.persons, bool))
        kept = self.kept(found.node)
        whole = np.zeros(len(self._rows.weight), bool) if kept is None else kept
        return Chosen(found, whole[self._profile])

    def kept(self, node: Node, demand: Demand | None = None, most: float | None = None) -> "Flags | None":
        """Which profiles stay at a node: a person of whom one class fails goes with all rows, until no class fails.

        None where more would go than the budget allows.
        """
        import numpy as np

        kept, cell = np.ones(len(self._rows.weight), bool), self.cell(node)
        left: float = self.most if most is None else most
        while kept.any():
            bad = self._counting.failing(self._rows, cell, kept, demand or self._demand, left)
            if bad is None:
                return None
            kept[bad] = False
            left -= int(self._rows.weight[bad].sum())
            if not len(bad) or self._rows.single:
                break
        return kept

    def cell(self, node: Node) -> "Codes":
        """The generalised code of every counted row."""
        groups = [c.levels[n].group[c.codes] for c, n in zip(self._coded.columns, node, strict=True)]
        return combined([self._coded.fixed, *groups], len(self._rows.profile))

    def sizes(self, node: Node) -> "Codes":
        """Persons in each class at a node, the smallest first, nobody left out."""
        import numpy as np

        return self._counting.sizes(self._rows, self.cell(node), np.ones(len(self._rows.weight), bool))

    def least(self, node: Node, name: str) -> tuple[int, float, float]:
        """(distinct l, entropy l, t) of a sensitive column in the worst class at a node, nobody left out."""
        import numpy as np

        kept = np.ones(len(self._rows.weight), bool)
        return self._counting.diversity(self._rows, self.cell(node), kept, name)

    def _level_losses(self) -> list[list[float]]:
        return [
            [float(loss[c.codes] @ self._times) / self._whole for loss in (level.loss for level in c.levels)]
            for c in self._coded.columns
        ]

    @property
    def _whole(self) -> float:
        return max(float(self._times.sum()) * len(self._columns), 1.0)

    def _test(self, node: Node) -> float | None:
        """What suppression loses besides: a row that goes has lost all of every column."""
        kept = self.kept(node)
        if kept is None or (self.persons and not kept.any()):
            return None
        gone = ~kept[self._rows.profile]
        already = sum(
            (c.levels[n].loss[c.codes[gone]] for c, n in zip(self._coded.columns, node, strict=True)),
            start=gone[gone] * 0.0,
        )
        return float((len(self._columns) - already) @ self._times[gone]) / self._whole


def _compressed(coded: Coded, counting: Counting) -> tuple["Codes", Rows, Coded]:
    """The profile of each person, the rows of one person of each profile, and these rows' codes."""
    import numpy as np

    finest = [column.levels[0].group[column.codes] for column in coded.columns]
    told = [s.codes for s in coded.sensitive.values()]
    tuples = combined([coded.fixed, *finest, *told], len(coded.person))
    first = counting.profiles(coded.person, coded.unit, tuples)
    stands, profile, weight = np.unique(first, return_inverse=True, return_counts=True)
    here = np.isin(coded.person, stands)
    taken = {name: Sensitive(s.codes[here], s.shares, s.ordered) for name, s in coded.sensitive.items()}
    rows = Rows(
        profile=profile[coded.person[here]].astype(np.int64),
        unit=coded.unit[here],
        weight=weight.astype(np.int64),
        linked=coded.linked,
        single=int(here.sum()) == len(stands),
        sensitive=taken,
    )
    columns = tuple(replace(column, codes=column.codes[here]) for column in coded.columns)
    small = replace(coded, person=coded.person[here], unit=coded.unit[here], fixed=coded.fixed[here])
    return profile.astype(np.int64), rows, replace(small, columns=columns, sensitive=taken)
