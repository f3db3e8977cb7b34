"""What the report of a research release tells, laid out after the anonymisation reports of EMA policy 0070."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from anonymizers.attacks import Attack
from anonymizers.attacks_grams import plain_words
from anonymizers.gate import Check
from anonymizers.texts import Row
from anonymizers.vocabulary import count
from reports.research import Swept, Work, remedies


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable: how it was made coarse (a level in words), and the greatest risk before and after: one over the
    fewest persons alike in it. For the text: the share of persons with a word that nobody else uses."""

    name: str
    level: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Table:
    """A released table: rows, persons, its k, and the share of information lost."""

    name: str
    rows: int
    persons: int
    k: int
    before: float
    after: float
    loss: float


@dataclass(frozen=True, slots=True)
class Report:
    """One release; `made_on` is an ISO date, `language` the reader's (nl, fr, en, de), `called` anonymous,
    pseudonymised or refused. `kept_*` are shares; `topic` is how well topics are told before, after and blindly."""

    made_on: str
    language: str
    called: str
    purpose: str
    recipient: str
    link: str
    k: int
    risk: float
    weaker: tuple[str, ...]
    read: int
    released: int
    persons: int
    withheld: tuple[tuple[str, int], ...]
    markers: tuple[tuple[str, int], ...]
    variables: tuple[Variable, ...]
    tables: tuple[Table, ...]
    refusals: tuple[tuple[str, str], ...]
    terms: int
    masked: int
    checks: tuple[Check, ...]
    remedies: tuple[tuple[Check, float], ...]
    attacks: tuple[Attack, ...]
    identifiers: int
    variants: int
    cells: int
    hits: tuple[tuple[str, int], ...]
    planted: int
    found: int
    kept_rows: float
    kept_words: float
    topic: tuple[float, float, float]
    detector: str

    @property
    def gap(self) -> int:
        """Rows read that are neither released nor withheld; 0 where the sum is right."""
        return self.read - self.released - sum(rows for _, rows in self.withheld)


def describe(
    work: Work, swept: Swept, checks: Sequence[Check], called: str, *, language: str, detector: str
) -> Report:
    """The report of a release that was made, attacked and swept."""
    release, declared, sweep = work.made.release, work.asked.declaration, swept.result
    withheld = Counter(release.withheld) + Counter(work.prepared.withheld)
    words = sum(len(plain_words(one.text)) for one in release.rows)
    return Report(
        made_on=datetime.now(UTC).date().isoformat(),
        language=language,
        called=called,
        purpose=declared.purpose,
        recipient=declared.recipient,
        link=declared.link,
        k=declared.k,
        risk=declared.thresholds.risk,
        weaker=declared.weaker,
        read=work.read,
        released=len(release.rows),
        persons=len(release.persons),
        withheld=tuple(sorted(withheld.items(), key=lambda one: (-one[1], one[0]))),
        markers=tuple(sorted(release.markers.items(), key=lambda one: (-one[1], one[0]))),
        variables=tuple(_variables(work)),
        tables=tuple(_tables(work)),
        refusals=tuple((name, str(why)) for name, why in work.tables.refusals.items()) if work.tables else (),
        terms=release.vocabulary.terms,
        masked=release.vocabulary.masked,
        checks=tuple(checks),
        remedies=tuple(remedies(checks)),
        attacks=work.made.attacks,
        identifiers=sweep.identifiers,
        variants=sweep.variants,
        cells=sweep.cells,
        hits=tuple(sweep.hits.items()),
        planted=swept.planted,
        found=swept.found,
        kept_rows=len(release.rows) / max(1, work.read),
        kept_words=words / max(1, sum(len(plain_words(row.raw)) for row in work.prepared.rows)),
        topic=work.made.topic,
        detector=detector,
    )


def _variables(work: Work) -> Iterable[Variable]:
    release, rows = work.made.release, [one.row for one in work.made.release.rows]
    when = "month" if work.asked.dates == "month" else "day"
    levels = {**release.generalised.levels, when: release.generalised.levels["month"]}
    for name in ("source", "kind", "language", when):
        at = release.columns.index(name)
        after = _risk((one.cells[at] for one in release.rows), rows)
        yield Variable(
            name,
            levels[name],
            _risk((str(getattr(r, name)) for r in work.prepared.rows), work.prepared.rows),
            after,
        )
    released = [one.text for one in release.rows]
    yield Variable(
        "text",
        "masked",
        _alone([r.raw for r in work.prepared.rows], work.prepared.rows),
        _alone(released, rows),
    )


def _risk(values: Iterable[str], rows: Sequence[Row]) -> float:
    """One over the fewest persons who share a value; nothing where nothing is told."""
    people: defaultdict[str, set[str]] = defaultdict(set)
    for value, row in zip(values, rows, strict=True):
        people[value].add(_person(row))
    return max((1 / len(who) for value, who in people.items() if value), default=0.0)


def _alone(texts: Sequence[str], rows: Sequence[Row]) -> float:
    """The share of persons with a word that they alone use."""
    who: Callable[[Row], tuple[str, str]] = lambda row: (_person(row), _person(row))  # noqa: E731
    counted = count(texts, [who(row) for row in rows], 2)
    alone = {
        _person(row)
        for text, row in zip(texts, rows, strict=True)
        if any(counted.count(word) == 1 for word in plain_words(text))
    }
    return len(alone) / max(1, len({_person(row) for row in rows}))


def _person(row: Row) -> str:
    return row.about or row.writer


def _tables(work: Work) -> Iterable[Table]:
    for name, measures in work.tables.measures.items() if work.tables else ():
        before, after = measures.before, measures.after
        yield Table(
            name, after.rows, after.persons, after.k, before.greatest_risk, after.greatest_risk, measures.loss
        )
