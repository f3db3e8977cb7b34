"""Conversations without the people in them: typed markers numbered per thread, coarse dates and facts, plain style.

Who wrote a row and whom it concerns stays beside it in memory, to count and to attack it; it is never written.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from anonymizers.markers import Numbering
from anonymizers.replace import Replacement, replace
from anonymizers.texts_dates import Dates, coarse, dates
from anonymizers.texts_facts import Fact, facts
from anonymizers.texts_trim import plain_style, trim
from detectors.finding import Finding
from detectors.known import KnownNames
from detectors.merge import merge
from inzage.labels import Label
from warehouse.messages import Message, Thread

_PARTICLES = frozenset("van den der het ten ter von des les del della dos the".split())


@dataclass(frozen=True, slots=True)
class Row:
    """A message without the people in it, and, for counting alone, its thread, its writer and whom it concerns.

    `raw` is the text as it was (for the attacks), `about` one person outside the company of its thread ("" none),
    `day` the days since the thread began, `towns` the places that the text names, `markers` counted by kind, `keys` the
    people of the thread.
    """

    source: str
    kind: str
    language: str
    month: str
    day: str
    text: str
    thread: int
    writer: str
    about: str
    raw: str
    towns: tuple[str, ...] = ()
    markers: tuple[tuple[str, int], ...] = ()
    keys: frozenset[str] = frozenset()


def mask_threads(
    threads: Iterable[Thread], names: Sequence[KnownNames], to: Dates = "month", region: str = "BE"
) -> Iterator[Row]:
    """Every message of `threads` as a row, in order; `names` are looked for in all of them.

    A row's text may be empty: then nothing but a greeting or a name stood in it.
    """
    for number, thread in enumerate(threads):
        yield from _mask_thread(thread, names, number, to, region)


def _mask_thread(
    thread: Thread, names: Sequence[KnownNames], number: int, to: Dates, region: str
) -> Iterator[Row]:
    nearby = KnownNames({part: "" for name in thread.names for part in _name_and_parts(name)}, short=True)
    found = [_found(message, (*names, nearby)) for message in thread.messages]
    spoken = [
        m.text[f.start : f.end]
        for m, (these, _) in zip(thread.messages, found, strict=True)
        for f in these
        if f.label == Label.PERSON
    ]
    numbering = Numbering((*thread.names, *spoken), region)
    first = next((m.moment for m in thread.messages if m.moment), None)
    about = min(thread.outside, default="")
    for message, (findings, by_place) in zip(thread.messages, found, strict=True):
        text = _marked(message, findings, by_place, numbering, first, to)
        yield Row(
            message.source, message.kind, message.language, _month(message.moment), _day(message.moment, first),
            plain_style(trim(text)), number, message.writer, about, message.text,
            tuple(message.text[f.start : f.end].lower() for f in findings if f.label == Label.LOCATION),
            tuple(Counter(f.label for f in findings).items()),
            thread.keys,
        )  # fmt: skip


def _found(
    message: Message, names: Sequence[KnownNames]
) -> tuple[list[Finding], dict[tuple[int, int], Fact]]:
    """All that is to be replaced, none overlapping, and the facts among it by place."""
    known = [
        Finding(k.start, k.end, Label.PERSON, 1.0, "known")
        for these in names
        for k in these.find(message.text)
    ]
    told = list(facts(message.text))
    days = list(dates(message.text))
    merged = merge(message.text, (*message.findings, *known, *days))
    free = [fact for fact in told if not any(f.start < fact.end and fact.start < f.end for f in merged)]
    apart: list[Fact] = []
    for fact in sorted(free, key=lambda one: one.start):
        if not apart or apart[-1].end <= fact.start:
            apart.append(fact)
    findings = sorted((*merged, *(fact.finding for fact in apart)), key=lambda f: f.start)
    return findings, {(fact.start, fact.end): fact for fact in apart}


def _marked(
    message: Message,
    findings: Sequence[Finding],
    by_place: dict[tuple[int, int], Fact],
    numbering: Numbering,
    first: datetime | None,
    to: Dates,
) -> str:
    """The text with a marker for every finding; signs that would look like a marker are taken out before."""
    replacements = []
    for f in findings:
        value = message.text[f.start : f.end]
        fact = by_place.get((f.start, f.end))
        if fact:
            by = fact.marker
        elif f.label == Label.DATE:
            by = coarse(value, message.moment, first, to)
        else:
            by = numbering.marker(f.label, value)
        replacements.append(Replacement(f.start, f.end, by))
    angle = str.maketrans("<>", "()")
    return replace(message.text.translate(angle), replacements)


def _name_and_parts(name: str) -> Sequence[str]:
    """A participant is called by full name, first name or last name; particles alone name nobody."""
    return [name, *(part for part in name.split() if len(part) > 2 and part.casefold() not in _PARTICLES)]


def _month(moment: datetime | None) -> str:
    return f"{moment:%Y-%m}" if moment else ""


def _day(moment: datetime | None, first: datetime | None) -> str:
    return str((moment.date() - first.date()).days) if moment and first else ""
