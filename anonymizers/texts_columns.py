"""The columns beside a text, generalised together until k persons are alike in them.

Source, kind, language and month of a message are quasi-identifiers as those of a table are, and so are the facts that
its text keeps (an age band, a family member). What a recipient can link (a row, a thread, a history) is one unit, and
k persons must have the same unit.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

Cells = tuple[tuple[str, ...], ...]
"""The rows of a unit as they are released: source, kind, language, month, day, facts."""

PLAIN = 5
"""Cells of a row before its facts."""

_MONTH = ("month", "quarter", "year", "none")
_LOSS = {"month": 0.0, "quarter": 0.25, "year": 0.5, "none": 1.0}


@dataclass(frozen=True, slots=True)
class Columns:
    """Generalised columns: for each unit its cells by row (None: withheld), how far each column was generalised,
    persons in the smallest class that is left, and the share of the units withheld."""

    cells: tuple[Cells | None, ...]
    levels: Mapping[str, str]
    smallest: int
    withheld: float


@dataclass(frozen=True, slots=True)
class Unit:
    """What can be linked: its rows as (source, kind, language, month, day, fact, ...), who wrote them, and whom they
    concern."""

    rows: tuple[tuple[str, ...], ...]
    writers: frozenset[str]
    about: frozenset[str]


def generalise(units: Sequence[Unit], k: int, budget: float) -> Columns:
    """The columns with the least loss in which every class has k persons and no more than `budget` units are withheld.

    Where none is within the budget, that which withholds least. A class counts its writers and the persons
    concerned, the fewer of both.
    """
    best: Columns | None = None
    for _, levels in _lattice():
        found = _at(units, levels, k)
        if found.withheld <= budget:
            return found
        if best is None or found.withheld < best.withheld:
            best = found
    if best is None:
        raise AssertionError("the lattice has a bottom")
    return best


def _lattice() -> list[tuple[float, dict[str, str]]]:
    """All ways to generalise, the least loss first."""
    ways = product(_MONTH, ("kept", "none"), ("kept", "none"), ("kept", "none"))
    named = [dict(zip(("month", "kind", "source", "language"), way, strict=True)) for way in ways]
    return sorted(
        ((sum(_LOSS.get(level, 0.0) for level in way.values()), way) for way in named),
        key=lambda one: (one[0], sorted(one[1].items())),
    )


def _at(units: Sequence[Unit], levels: Mapping[str, str], k: int) -> Columns:
    whole = [tuple(_row(row, levels) for row in unit.rows) for unit in units]
    sizes = _sizes(units, whole)
    told = [sizes[_class(mine)] >= k for mine in whole]
    cells = [mine if keeps else _bare(mine) for mine, keeps in zip(whole, told, strict=True)]
    sizes = {mine: size for mine, size in _sizes(units, cells).items() if size >= k}
    left = tuple(mine if _class(mine) in sizes else None for mine in cells)
    share = sum(one is None for one in left) / max(1, len(left))
    return Columns(left, dict(levels), min(sizes.values(), default=0), share)


def _class(cells: Cells) -> Cells:
    """Rows of a unit in no order: the order of a thread is its ids' and not released."""
    return tuple(sorted(cells))


def _bare(cells: Cells) -> Cells:
    """Without the facts that the texts tell."""
    return tuple(row[:PLAIN] for row in cells)


def _sizes(units: Sequence[Unit], cells: Sequence[Cells]) -> dict[Cells, int]:
    writers: defaultdict[Cells, set[str]] = defaultdict(set)
    about: defaultdict[Cells, set[str]] = defaultdict(set)
    for unit, rows in zip(units, cells, strict=True):
        mine = _class(rows)
        writers[mine] |= unit.writers
        about[mine] |= unit.about
    return {mine: min(len(writers[mine]), len(about[mine])) for mine in writers}


def _row(row: tuple[str, ...], levels: Mapping[str, str]) -> tuple[str, ...]:
    source, kind, language, month, day, *told = row
    return (
        source if levels["source"] == "kept" else "",
        kind if levels["kind"] == "kept" else "",
        language if levels["language"] == "kept" else "",
        _coarse_month(month, levels["month"]),
        day if levels["month"] == "month" else "",
        *told,
    )


def _coarse_month(month: str, level: str) -> str:
    if level == "none" or not month:
        return ""
    if level == "quarter":
        return f"{month[:4]}-Q{(int(month[5:]) + 2) // 3}"
    return month[:4] if level == "year" else month
