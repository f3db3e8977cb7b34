"""Messages without the people in them: what is left of each, and what had to stay behind.

Kept of a message: its own words (no greeting-card signature, no quoted mail), its source, kind, language and
month. Nothing links two rows, and nothing links a row to its record.
"""

import secrets
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from anonymizers.markers import mark
from anonymizers.sweep import Sweep, SweepResult
from detectors.finding import Finding
from detectors.known import KnownNames
from detectors.merge import merge
from warehouse.messages import Message

COLUMNS = ("id", "source", "kind", "language", "month", "text")


@dataclass(frozen=True, slots=True)
class Release:
    """Rows of `COLUMNS` in random order, markers by kind, rows withheld by reason, and the sweep's result."""

    rows: tuple[tuple[str, ...], ...]
    read: int
    markers: Mapping[str, int]
    withheld: Mapping[str, int]
    sweep: SweepResult


def make_release(messages: Iterable[Message], names: Sequence[KnownNames], sweep: Sweep) -> Release:
    """Mask every message, shuffle, and sweep the result with all that the warehouse knows.

    `names` are looked for in every message; who takes part in a thread is looked for in that thread.
    """
    rows: list[tuple[str, ...]] = []
    markers: Counter[str] = Counter()
    withheld: Counter[str] = Counter()
    read = 0
    for message in messages:
        read += 1
        text, counts = mask(message, names)
        if not any(map(str.isalpha, text)):
            withheld["empty"] += 1
            continue
        markers.update(counts)
        rows.append(
            (secrets.token_hex(8), message.source, message.kind, message.language, message.month, text)
        )
    secrets.SystemRandom().shuffle(rows)
    return Release(tuple(rows), read, dict(markers), dict(withheld), sweep.over([row[1:] for row in rows]))


def mask(message: Message, names: Sequence[KnownNames]) -> tuple[str, Counter[str]]:
    """The message's words with a typed marker for every finding, known name and participant's name."""
    nearby = KnownNames(
        {part: "" for name in message.participants for part in _name_and_parts(name)}, short=True
    )
    known = [
        Finding(k.start, k.end, "PERSON", 1.0, "known")
        for these in (*names, nearby)
        for k in these.find(message.text)
    ]
    return mark(message.text, merge(message.text, (*message.findings, *known)))


def _name_and_parts(name: str) -> Sequence[str]:
    """A participant is called by full name, first name or last name; particles alone name nobody."""
    return [name, *(part for part in name.split() if len(part) > 2 and part.casefold() not in _PARTICLES)]


_PARTICLES = frozenset(
    {"van", "den", "der", "het", "ten", "ter", "von", "des", "les", "del", "della", "dos", "the"}
)
