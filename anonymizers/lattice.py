"""Search the lattice of generalisations for the node of least loss that meets the demands.

A node gives each column a level. What a node loses by generalisation alone is known beforehand and grows along every
path; what it must suppress is found by counting. The search goes from the least loss upwards, as in OLA (El Emam et al.
2009), checks paths by halving and tags everything above a passing and below a failing node without counting, as in
Flash (Kohlmayer et al. 2012) after Incognito (LeFevre et al. 2005). It ends when no node is left whose loss by
generalisation alone is below the best total: what it finds is the optimum wherever the demand is monotone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inzage.errors import SettingsError

if TYPE_CHECKING:
    import numpy.typing as npt

Node = tuple[int, ...]
"""A level for each column."""

Test = Callable[[Node], float | None]
"""What a node loses besides by suppression (no less than any node above it), or None where it does not meet the
demands."""

MOST_NODES = 2_000_000

_UNKNOWN, _FAILS, _PASSES, _DONE = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Found:
    """The best node (None: not even the top meets the demands), its loss, and how many were counted of how many."""

    node: Node | None
    loss: float
    tested: int
    nodes: int


def search(losses: Sequence[Sequence[float]], test: Test) -> Found:
    """The node of least loss; `losses` has for each column what each level loses, by which the columns' sum is meant.

    Raises `SettingsError` for a lattice that is too large to search.
    """
    size = 1
    for column in losses:
        size *= len(column)
    if size > MOST_NODES:
        raise SettingsError(
            f"{len(losses)} quasi-identifiers make {size} combinations of levels, too many to search; "
            "ask for fewer columns, or name those that nobody outside could know as plain"
        )
    return _Search(losses, test).run()


class _Search:
    def __init__(self, losses: Sequence[Sequence[float]], test: Test) -> None:
        import numpy as np

        self._losses, self._test = losses, test
        shape = tuple(len(column) for column in losses)
        self._nodes = np.indices(shape, dtype=np.int8).reshape(len(shape), int(np.prod(shape))).T
        self._strides = [int(np.prod(shape[n + 1 :])) for n in range(len(shape))]
        self._bound: npt.NDArray[np.float64] = np.zeros(len(self._nodes))
        for n, column in enumerate(losses):
            self._bound = self._bound + np.asarray(column)[self._nodes[:, n]]
        self._state = np.zeros(len(self._nodes), np.int8)
        self._more: npt.NDArray[np.float64] = np.zeros(len(self._nodes))
        self._best: tuple[float, int] = (float("inf"), -1)
        self._tested = 0

    def run(self) -> Found:
        import numpy as np

        if self._count(len(self._nodes) - 1):
            for node in np.argsort(self._bound, kind="stable"):
                if self._bound[node] >= self._best[0]:
                    break
                if self._bound[node] + self._more[node] >= self._best[0]:
                    continue
                if self._state[node] == _UNKNOWN:
                    self._climb(int(node))
                if self._state[node] == _PASSES:
                    self._count(int(node))
        loss, best = self._best
        chosen = tuple(self._nodes[best].tolist()) if best >= 0 else None
        return Found(chosen, loss, self._tested, len(self._nodes))

    def _climb(self, node: int) -> None:
        """Halve a path from an unknown node upwards until it is known which of its nodes pass."""
        path = [node]
        while (higher := self._next(path[-1])) is not None:
            path.append(higher)
        low, high = 0, len(path)
        while low < high:
            middle = (low + high) // 2
            if self._count(path[middle]):
                high = middle
            else:
                low = middle + 1

    def _next(self, node: int) -> int | None:
        """The unknown node just above with the least loss."""
        above = [
            node + stride
            for n, stride in enumerate(self._strides)
            if self._nodes[node, n] + 1 < len(self._losses[n]) and self._state[node + stride] == _UNKNOWN
        ]
        return min(above, key=lambda other: (self._bound[other], other), default=None)

    def _count(self, node: int) -> bool:
        """Test a node, and tag what follows from it: below it no less is suppressed."""
        import numpy as np

        self._tested += 1
        here = self._nodes[node]
        more = self._test(tuple(here.tolist()))
        below = (self._nodes <= here).all(axis=1)
        if more is None:
            self._state[below] = _FAILS
            return False
        self._more[below] = np.maximum(self._more[below], more)
        above = (self._nodes >= here).all(axis=1)
        self._state[above & (self._state == _UNKNOWN)] = _PASSES
        self._state[node] = _DONE
        self._best = min(self._best, (float(self._bound[node] + more), node))
        return True
