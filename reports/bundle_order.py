"""The order in which the records of a bundle are read: by source, conversations together, oldest first."""

from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import groupby

from reports.bundle_model import Entry

_LAST = "~"  # sorts after every ISO date


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Sort by source, then each conversation as a whole by its first moment, then by time.

    Records of unknown time come last in their group; ids break ties, so that a set of records has one order.
    """
    entries = tuple(entries)
    starts: dict[tuple[str, str], str] = {}
    for entry in entries:
        key = _conversation(entry)
        starts[key] = min(starts.get(key, _LAST), moment_key(entry.at))
    return tuple(sorted(entries, key=lambda entry: _key(entry, starts[_conversation(entry)])))


def by_source(entries: Iterable[Entry]) -> list[tuple[str, list[list[Entry]]]]:
    """Per source its conversations in reading order; a record outside any conversation is one by itself."""
    return [
        (source, [list(members) for _, members in groupby(group, key=_conversation)])
        for source, group in groupby(in_order(entries), key=lambda entry: entry.source)
    ]


def _conversation(entry: Entry) -> tuple[str, str]:
    return entry.source, f"thread {entry.thread}" if entry.thread else f"record {entry.id}"


def _key(entry: Entry, start: str) -> tuple[str, ...]:
    source, conversation = _conversation(entry)
    return source, start, conversation, moment_key(entry.at), entry.id


def moment_key(at: str) -> str:
    """A moment that sorts: in UTC where an offset is given (mail from several zones), else as it stands."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at or _LAST
    if moment.tzinfo is not None:
        moment = moment.astimezone(UTC).replace(tzinfo=None)
    return moment.isoformat()
