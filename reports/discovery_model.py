"""What the discovery report is made from: counts and masked examples, never a value itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from inzage.labels import PROSE
from warehouse.survey import FileSum, KindCount, Unread


class Certainty(StrEnum):
    """How sure a detector is of its findings, in three steps."""

    SURE = "sure"
    LIKELY = "likely"
    PERHAPS = "perhaps"


def certainty(score: float) -> Certainty:
    """The step of a mean score: sure from 0.85, likely from 0.6, else perhaps."""
    if score >= 0.85:
        return Certainty.SURE
    return Certainty.LIKELY if score >= 0.6 else Certainty.PERHAPS


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """One kind of personal data in one column, or in one part of messages.

    `part` is "field", "body", "quote" or "signature"; `column` the column's name (empty for a part of
    messages); `holds` what its reader says that the column holds: a `Label`, `PLAIN` or `PROSE`. `filled`
    counts the values that are not empty, `hit` those among them with a finding of this kind. `examples` are
    masked.
    """

    source: str
    record_kind: str
    part: str
    column: str
    filled: int
    hit: int
    label: str
    certainty: float
    examples: tuple[str, ...] = ()
    holds: str = PROSE

    @property
    def share(self) -> float:
        """Part of the filled values that hold this kind, 0 to 1."""
        return min(1.0, self.hit / self.filled) if self.filled else 0.0

    @property
    def in_free_text(self) -> bool:
        """Whether it stands in a message or in a column that may hold any text."""
        return self.part != "field" or self.holds == PROSE

    @property
    def out_of_place(self) -> bool:
        """Whether its column is meant for something else."""
        return not self.in_free_text and self.holds != self.label


@dataclass(frozen=True, slots=True)
class DiscoveryReport:
    """What personal data sits where, as far as one detector found.

    `made_at` is ISO 8601; `language` the reader's (nl, fr, en, de); `detector` its name and version. `texts`
    are the distinct texts stored, `scanned` those that this detector has searched; `records_hit` the distinct
    records with at least one finding.
    """

    made_at: str
    language: str
    company: str
    detector: str
    texts: int
    scanned: int
    files: tuple[FileSum, ...]
    kinds: tuple[KindCount, ...]
    places: tuple[PlaceCount, ...]
    unread: tuple[Unread, ...]
    records_hit: int = 0


def balanced(report: DiscoveryReport) -> bool:
    """Whether for every file all rows read are stored, duplicate or unreadable, each exactly once."""
    return all(_is_balanced(file) for file in report.files)


def _is_balanced(file: FileSum) -> bool:
    return file.gap == 0 and min(file.read, file.stored, file.duplicate, file.unreadable) >= 0


def sources(report: DiscoveryReport) -> tuple[str, ...]:
    """Every source that was read, the one with the most findings first."""
    names = {file.source for file in report.files}
    names |= {kind.source for kind in report.kinds} | {place.source for place in report.places}
    return tuple(sorted(names, key=lambda name: (-findings(report.kinds, name), name)))


def findings(kinds: Iterable[KindCount], source: str) -> int:
    """All findings in one source."""
    return sum(kind.findings for kind in kinds if kind.source == source)
