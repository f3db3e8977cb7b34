"""The heat table: sources down, kinds of personal data across, a shade for the size of each count."""

from bisect import bisect_right
from dataclasses import dataclass

from inzage.labels import DIRECT_IDENTIFIERS
from reports.discovery_model import DiscoveryReport, sources

_FINE = (1, 3, 10, 30, 100, 300)
_COARSE = (1, 10, 100, 1_000, 10_000, 100_000)
_SHADES = 6


@dataclass(frozen=True, slots=True)
class Cell:
    """A count and its shade: 0 for none, 1 (light) to 6 (dark)."""

    count: int
    shade: int


@dataclass(frozen=True, slots=True)
class Row:
    """One source with a cell for each kind."""

    source: str
    cells: tuple[Cell, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Step:
    """One shade of the legend: counts from `low` to `high`, or from `low` on where `high` is None."""

    shade: int
    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Heat:
    """The whole table; the first `direct` kinds identify somebody by themselves."""

    kinds: tuple[str, ...]
    direct: int
    rows: tuple[Row, ...]
    totals: tuple[int, ...]
    total: int
    steps: tuple[Step, ...]


def heat(report: DiscoveryReport) -> Heat:
    """Arrange the counts; kinds that identify directly come first, then by how often they occur."""
    counts = {(kind.source, kind.label): kind.findings for kind in report.kinds if kind.findings}
    totals = _totals(counts)
    kinds = tuple(sorted(totals, key=lambda kind: (kind not in DIRECT_IDENTIFIERS, -totals[kind], kind)))
    steps = _steps(max(counts.values(), default=0))
    rows = tuple(_row(source, kinds, counts, steps) for source in sources(report))
    return Heat(
        kinds,
        sum(kind in DIRECT_IDENTIFIERS for kind in kinds),
        rows,
        tuple(totals[kind] for kind in kinds),
        sum(totals.values()),
        steps,
    )


def _totals(counts: dict[tuple[str, str], int]) -> dict[str, int]:
    totals: dict[str, int] = {}
    for (_, kind), count in counts.items():
        totals[kind] = totals.get(kind, 0) + count
    return totals


def _row(
    source: str, kinds: tuple[str, ...], counts: dict[tuple[str, str], int], steps: tuple[Step, ...]
) -> Row:
    numbers = [counts.get((source, kind), 0) for kind in kinds]
    return Row(source, tuple(Cell(number, _shade(number, steps)) for number in numbers), sum(numbers))


def _steps(most: int) -> tuple[Step, ...]:
    """The steps up to the highest count, over all shades: half decades below a thousand, else decades."""
    bounds = [bound for bound in (_FINE if most < 1_000 else _COARSE) if bound <= most]
    last = max(1, len(bounds) - 1)
    ends = [bound - 1 for bound in bounds[1:]]
    return tuple(
        Step(1 + (_SHADES - 1) * at // last, low, high)
        for at, (low, high) in enumerate(zip(bounds, [*ends, None], strict=False))
    )


def _shade(count: int, steps: tuple[Step, ...]) -> int:
    at = bisect_right([step.low for step in steps], count)
    return steps[at - 1].shade if at else 0
