"""Texts for research: what is left of each message, and what had to stay behind.

Kept of a message: its own words, without signature, quoted mail, greeting and closing; its source, kind, language and
month as far as k persons share them. Rows stand in random order under fresh random ids; nothing links a row to its
record, and nothing but the declared scope links two rows.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from anonymizers.surrogates import Surrogates
from anonymizers.texts import Row
from anonymizers.texts_columns import PLAIN, Columns, Unit, generalise
from anonymizers.texts_dates import Dates
from anonymizers.vocabulary import Vocabulary, rarefy, terms, without

Link = Literal["none", "thread", "history"]


@dataclass(frozen=True, slots=True)
class TextPolicy:
    """How texts are released: k persons behind every term and row, rare pairs below `band` times k (None: all pairs),
    what is linked, at most `events` rows of a history, dates to the month or the day since the thread began."""

    k: int
    link: Link = "none"
    events: int = 5
    budget: float = 0.05
    dates: Dates = "month"
    band: float | None = 2.0
    surrogates: bool = False


@dataclass(frozen=True, slots=True)
class Released:
    """One row as it goes out (`cells` in the order of the release's columns), and in memory who is behind it."""

    cells: tuple[str, ...]
    text: str
    row: Row

    @property
    def person(self) -> str:
        """Whom an attacker is after: the person outside the company, else the writer."""
        return self.row.about or self.row.writer


@dataclass(frozen=True, slots=True)
class Release:
    """Rows in random order under `columns`, how many were read, markers by kind, rows withheld by reason, and what
    was measured while making it."""

    columns: tuple[str, ...]
    rows: tuple[Released, ...]
    read: int
    markers: Mapping[str, int]
    withheld: Mapping[str, int]
    vocabulary: Vocabulary
    generalised: Columns

    @property
    def persons(self) -> frozenset[str]:
        """Everybody who wrote a released row or whom one concerns."""
        return frozenset(who for one in self.rows for who in (one.row.writer, one.row.about)) - {""}

    @property
    def population(self) -> frozenset[str]:
        """All people of the threads that rows come from, by keys that stay the same from release to release."""
        return frozenset(key for one in self.rows for key in one.row.keys)


def make_release(
    rows: Sequence[Row], policy: TextPolicy, rng: random.Random, known: Sequence[str] = ()
) -> Release:
    """A release of `rows` under `policy`; `rng` must be the system's (`secrets.SystemRandom`) outside tests.

    `known` are the names of everybody, which no surrogate may share a word with.
    """
    whole = [row for row in rows if row.text]
    whole = [row for row in whole if row.writer or row.about]
    withheld = Counter({"empty": sum(not row.text for row in rows)})
    withheld["nobody"] = len(rows) - withheld["empty"] - len(whole)
    units = _units(whole, policy, rng)
    withheld["capped"] = len(whole) - sum(map(len, units))
    columns = generalise([_unit(unit, policy) for unit in units], policy.k, policy.budget)
    kept = [(unit, cells) for unit, cells in zip(units, columns.cells, strict=True) if cells is not None]
    withheld["class"] = sum(map(len, units)) - sum(len(unit) for unit, _ in kept)
    made, vocabulary = _worded(kept, policy)
    withheld["rare"] = sum(len(unit) for unit, _ in kept) - len(made)
    names = Surrogates(known, rng).thread if policy.surrogates else None
    released = _numbered(made, policy, rng, names)
    markers = Counter(label for one in released for label, n in one.row.markers for _ in range(n))
    reasons = {reason: count for reason, count in withheld.items() if count}
    return Release(_names(policy), tuple(released), len(rows), markers, reasons, vocabulary, columns)


@dataclass(frozen=True, slots=True)
class _Made:
    unit: int
    cells: tuple[str, ...]
    text: str
    row: Row


def _units(rows: Sequence[Row], policy: TextPolicy, rng: random.Random) -> list[list[Row]]:
    if policy.link == "none":
        return [[row] for row in rows]
    units: defaultdict[object, list[Row]] = defaultdict(list)
    for row in rows:
        units[row.thread if policy.link == "thread" else row.about or row.writer].append(row)
    if policy.link == "thread":
        return list(units.values())
    return [
        sorted(rng.sample(unit, min(policy.events, len(unit))), key=unit.index) for unit in units.values()
    ]


def _unit(rows: Sequence[Row], policy: TextPolicy) -> Unit:
    by_month = policy.dates == "month"
    cells = tuple(
        (
            row.source,
            row.kind,
            row.language,
            row.month if by_month else "",
            "" if by_month else row.day,
            *sorted({term for term in terms(row.text) if term.startswith(("<AGE_", "<FAMILY_"))}),
        )
        for row in rows
    )
    writers, about = ({who for row in rows if (who := getattr(row, name))} for name in ("writer", "about"))
    return Unit(cells, frozenset(writers), frozenset(about))


def _worded(
    kept: Sequence[tuple[Sequence[Row], Sequence[tuple[str, ...]]]], policy: TextPolicy
) -> tuple[list[_Made], Vocabulary]:
    """Rows with the terms that k persons use; those without a word left go."""
    made = [
        _Made(number, cells[:PLAIN], _told(row.text, cells), row)
        for number, (unit, rows) in enumerate(kept)
        for row, cells in zip(unit, rows, strict=True)
    ]
    masked, pairs = 0, 0
    while True:
        who = [(one.row.writer, one.row.about) for one in made]
        beside = [[f"{n}={cell}" for n, cell in enumerate(one.cells) if cell] for one in made]
        texts, found = rarefy([one.text for one in made], who, policy.k, policy.band, beside)
        left = [
            replace(one, text=text)
            for one, text in zip(made, texts, strict=True)
            if any(term[0] != "<" and any(map(str.isalpha, term)) for term in terms(text))
        ]
        masked, pairs = masked + found.masked, pairs + found.pairs
        if len(left) == len(made):
            return left, replace(found, masked=masked, pairs=pairs)
        made = left


def _told(text: str, cells: Sequence[str]) -> str:
    """The text without the facts that its class does not share."""
    return without(
        text, [t for t in terms(text) if t.startswith(("<AGE_", "<FAMILY_")) and t not in cells[PLAIN:]]
    )


def _numbered(
    made: Sequence[_Made],
    policy: TextPolicy,
    rng: random.Random,
    name: Callable[[Sequence[str]], list[str]] | None,
) -> list[Released]:
    """Fresh ids, random order, and names in place of person markers where asked for."""
    texts = [one.text for one in made]
    if name:
        threads: defaultdict[int, list[int]] = defaultdict(list)
        for n, one in enumerate(made):
            threads[one.row.thread].append(n)
        for places in threads.values():
            for n, text in zip(places, name([texts[n] for n in places]), strict=True):
                texts[n] = text
    links: defaultdict[int, str] = defaultdict(lambda: _fresh(rng))
    shown = 4 if policy.dates == "month" else 5
    released = []
    for one, text in zip(made, texts, strict=True):
        link = () if policy.link == "none" else (links[one.unit],)
        cells = (*one.cells[:3], one.cells[shown - 1])
        released.append(Released((_fresh(rng), *link, *cells, text), text, one.row))
    rng.shuffle(released)
    return released


def _fresh(rng: random.Random) -> str:
    """An id of letters: digits could by chance be somebody's number."""
    return "".join(rng.choices("abcdefghijklmnop", k=16))


def _names(policy: TextPolicy) -> tuple[str, ...]:
    link = {"none": (), "thread": ("thread",), "history": ("person",)}[policy.link]
    return ("id", *link, "source", "kind", "language", "month" if policy.dates == "month" else "day", "text")
