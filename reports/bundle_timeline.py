"""All records of a bundle along time, by month, whatever their source."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reports.bundle_model import Entry
from reports.bundle_order import in_order, moment_key


@dataclass(frozen=True, slots=True)
class Month:
    """The records of one month ("2026-02"; "" for those of unknown time), oldest first, and their share of the
    fullest month."""

    month: str
    entries: tuple[Entry, ...]
    share: float


def months(entries: Iterable[Entry]) -> list[Month]:
    """Months in order of time, those with records alone; records of unknown time last."""
    groups = defaultdict[str, list[Entry]](list)
    for entry in entries:
        groups[entry.at[:7]].append(entry)
    most = max(map(len, groups.values()), default=1)
    return [
        Month(month, tuple(sorted(members, key=lambda e: (moment_key(e.at), e.id))), len(members) / most)
        for month, members in sorted(groups.items(), key=lambda pair: (not pair[0], pair[0]))
    ]


def anchors(entries: Iterable[Entry]) -> Mapping[str, str]:
    """Where each record stands on the page: its id -> "item-12", numbered in reading order."""
    return {entry.id: f"item-{number}" for number, entry in enumerate(in_order(entries), start=1)}
