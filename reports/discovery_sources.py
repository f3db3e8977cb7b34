"""The findings arranged for reading: by source, then by column or part, then by kind."""

from dataclasses import dataclass
from itertools import groupby

from reports.discovery_mask import mask
from reports.discovery_model import DiscoveryReport, PlaceCount, findings, sources
from warehouse.survey import KindCount

_EXAMPLES = 3
_ENOUGH = 0.75  # share of all findings that the sources named in the first sentence hold together
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Place:
    """One column or part with every kind found there, the most frequent first."""

    record_kind: str
    part: str
    column: str
    kinds: tuple[PlaceCount, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Everything found in one source."""

    name: str
    findings: int
    kinds: tuple[KindCount, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Bulk:
    """The few sources that hold most of the findings, and the share (0 to 1) they hold."""

    names: tuple[str, ...]
    share: float


def by_source(report: DiscoveryReport) -> tuple[Source, ...]:
    """Every source, the one with the most findings first; also those in which nothing was found."""
    return tuple(_source(report, name) for name in sources(report))


def _source(report: DiscoveryReport, name: str) -> Source:
    kinds = [kind for kind in report.kinds if kind.source == name and kind.findings]
    kinds.sort(key=lambda kind: (-kind.findings, kind.label))
    places = _places([place for place in report.places if place.source == name and place.hit])
    return Source(name, findings(kinds, name), tuple(kinds), places)


def _places(counts: list[PlaceCount]) -> tuple[Place, ...]:
    counts.sort(key=lambda count: (*_where(count), -count.hit, count.label))
    places = [Place(*where, tuple(kinds)) for where, kinds in groupby(counts, _where)]
    return tuple(sorted(places, key=lambda place: -max(kind.hit for kind in place.kinds)))


def _where(count: PlaceCount) -> tuple[str, str, str]:
    return count.record_kind, count.part, count.column


def shown_examples(place: PlaceCount) -> tuple[str, ...]:
    """The first examples, masked once more: a value that comes in unmasked does not go out."""
    masked = (mask(example, place.label) for example in place.examples)
    return tuple(dict.fromkeys(masked))[:_EXAMPLES]


def bulk(report: DiscoveryReport) -> Bulk | None:
    """The sources that together hold most findings; None where there is only one source, or no finding."""
    counts = [(name, findings(report.kinds, name)) for name in sources(report)]
    total = sum(count for _, count in counts)
    if not total or len(counts) == 1:
        return None
    named = 1
    while sum(count for _, count in counts[:named]) < _ENOUGH * total:
        named += 1
    if named > min(_NAMED, len(counts) - 1):
        named = 1
    return Bulk(tuple(name for name, _ in counts[:named]), sum(count for _, count in counts[:named]) / total)
