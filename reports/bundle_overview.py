"""The bundle at a glance: per source how much, from when, and the person's part in it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reports import wording
from reports.bundle_model import Bundle, Entry
from reports.bundle_order import by_source
from reports.bundle_wording import say_or


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One source: its records, first and last ISO date or "", and (direction, records), most first."""

    source: str
    count: int
    first: str
    last: str
    directions: tuple[tuple[str, int], ...]


def overview(bundle: Bundle) -> list[OverviewRow]:
    """One row per source that holds something about the person."""
    rows = []
    for source, conversations in by_source(bundle.entries):
        entries = [entry for conversation in conversations for entry in conversation]
        first, last = period(entries)
        rows.append(OverviewRow(source, len(entries), first, last, _ranked(e.direction for e in entries)))
    return rows


def period(entries: Iterable[Entry]) -> tuple[str, str]:
    """First and last ISO date among records of known time; two empty strings where there is none."""
    dates = [entry.at[:10] for entry in entries if entry.at]
    return (min(dates), max(dates)) if dates else ("", "")


def kinds_held(bundle: Bundle) -> list[str]:
    """The kinds of record in words with their number, most first: "bericht (8)"."""
    language = bundle.language
    return [
        f"{say_or(f'kind_{kind}', language, kind)} ({wording.number(count, language)})"
        for kind, count in _ranked(entry.kind for entry in bundle.entries)
    ]


def _ranked(words: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(words).items(), key=lambda pair: (-pair[1], pair[0])))
