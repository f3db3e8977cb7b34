"""The tables of a release: from the warehouse's records, through the declaration, to rows in which nobody can be told.

One table for each source and kind of record. Where the release links a person's rows (`link`), all tables are
anonymised together, because their rows are then known together; otherwise each by itself.
"""

import random
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from anonymizers.declaration import Declaration
from anonymizers.measures import TableMeasures
from anonymizers.tables import Outcome, attempt
from anonymizers.tables_propose import Proposal, propose
from anonymizers.tables_refusal import Refusal
from inzage.errors import SettingsError
from inzage.labels import DIRECT_IDENTIFIERS
from warehouse.connection import Warehouse
from warehouse.people_table import Cells, ColumnOf, cells, columns, excluded, people_of, whose

if TYPE_CHECKING:
    import pandas as pd

_PERSON, _THREAD, _TABLE = "\0person", "\0thread", "\0table"
"""Columns of ours beside those of the records, whose names hold no such sign."""


@dataclass(frozen=True, slots=True)
class TableRelease:
    """What became of the tables: those made by name (`source.kind`), with their measures, and those refused.

    `withheld` counts rows by reason: `excluded` persons, `several` persons in one row, `nobody` known; `hidden` cells
    in which a detector saw somebody named. Linked tables share one measure and one refusal.
    """

    tables: Mapping[str, "pd.DataFrame"]
    measures: Mapping[str, TableMeasures]
    refusals: Mapping[str, Refusal]
    proposals: tuple[Proposal, ...]
    withheld: Mapping[str, int]
    hidden: int

    @property
    def complete(self) -> bool:
        """Whether every table asked for was made."""
        return not self.refusals


@dataclass(frozen=True, slots=True)
class _Gathered:
    """Rows of known persons, by table, with what had to stay out."""

    frames: Mapping[str, "pd.DataFrame"]
    holds: Mapping[str, str]
    withheld: Mapping[str, int]
    hidden: int


def release_tables(
    warehouse: Warehouse, declaration: Declaration, rng: random.Random | None = None
) -> TableRelease:
    """Make the tables that a declaration asks for; what cannot be released is refused with its reason.

    `rng` draws the order of rows, tokens and capped histories (None: the system's randomness). Raises `SettingsError`
    for a column that no record has, `RefusedError` for one that names persons by itself.
    """
    gathered = _gather(warehouse, declaration)
    rng = rng or random.SystemRandom()
    together = declaration.link != "none" and len(gathered.frames) > 1
    groups = [tuple(gathered.frames)] if together else [(name,) for name in gathered.frames]
    outcomes = {group: _attempt(group, gathered, declaration, rng) for group in groups}
    return TableRelease(
        tables={
            name: _only(outcome.frame, name)
            for group, outcome in outcomes.items()
            for name in group
            if outcome.frame is not None
        },
        measures={name: o.measures for group, o in outcomes.items() for name in group if o.measures},
        refusals={name: o.refusal for group, o in outcomes.items() for name in group if o.refusal},
        proposals=tuple(p for o in outcomes.values() for p in o.proposals),
        withheld=gathered.withheld,
        hidden=gathered.hidden,
    )


def propose_columns(warehouse: Warehouse, declaration: Declaration) -> tuple[Proposal, ...]:
    """How the columns that a declaration asks for would be understood, before anything is released."""
    gathered = _gather(warehouse, declaration)
    return tuple(
        proposal
        for frame in gathered.frames.values()
        for proposal in propose(frame, _own(frame), declaration, person=_PERSON, holds=gathered.holds)
    )


def _attempt(
    group: tuple[str, ...], gathered: _Gathered, declaration: Declaration, rng: random.Random
) -> Outcome:
    import pandas as pd

    frame = pd.concat([gathered.frames[name].assign(**{_TABLE: name}) for name in group], ignore_index=True)
    return attempt(
        frame, declaration, person=_PERSON, thread=_THREAD, fixed=(_TABLE,), holds=gathered.holds, rng=rng
    )


def _only(frame: "pd.DataFrame", name: str) -> "pd.DataFrame":
    """The rows and columns of one table, under its columns' own names."""
    own = frame[frame[_TABLE] == name]
    linked = [column for column in ("person", "thread") if column in frame.columns]
    kept = [column for column in frame.columns if column.startswith(f"{name}.")]
    return (
        own[[*linked, *kept]]
        .rename(columns=lambda column: column.removeprefix(f"{name}."))
        .reset_index(drop=True)
    )


def _own(frame: "pd.DataFrame") -> list[str]:
    return [column for column in frame.columns if column not in (_PERSON, _THREAD)]


def _gather(warehouse: Warehouse, declaration: Declaration) -> _Gathered:
    there = columns(warehouse)
    _require(there, declaration)
    wanted = [column for column in there if declaration.wants_column(column.full)]
    rows_of = _Rows(people_of(warehouse), excluded(warehouse))
    asked: dict[tuple[str, str], list[str]] = {}
    for column in wanted:
        asked.setdefault((column.source, column.kind), []).append(column.name)
    frames = {
        f"{source}.{kind}": _frame(
            rows_of.table(f"{source}.{kind}", cells(warehouse, source, kind, set(names))),
            [f"{source}.{kind}.{name}" for name in dict.fromkeys(names)],
        )
        for (source, kind), names in asked.items()
    }
    return _Gathered(frames, _holds(wanted), dict(rows_of.withheld), rows_of.hidden)


def _holds(columns_asked: Iterable[ColumnOf]) -> dict[str, str]:
    """What each column holds: of several kinds one that names persons, else that of most records."""
    ranked = sorted(columns_asked, key=lambda column: (column.holds in DIRECT_IDENTIFIERS, column.filled))
    return {column.full: column.holds for column in ranked}


class _Rows:
    """Rows of one person each; counts those that stay out, and the cells left empty."""

    def __init__(
        self, everybody: Mapping[str, Mapping[str, Collection[str]]], barred: Collection[str]
    ) -> None:
        self._everybody, self._barred = everybody, barred
        self.withheld: Counter[str] = Counter()
        self.hidden = 0

    def table(self, table: str, records: Iterable[Cells]) -> list[dict[str, str]]:
        """The rows of a table, each with its person and its thread."""
        rows = []
        for record in records:
            roles = self._everybody.get(record.record, {})
            persons = whose(roles)
            if reason := self._reason(persons, {one for others in roles.values() for one in others}):
                self.withheld[reason] += 1
                continue
            self.hidden += record.hidden
            values = {f"{table}.{name}": value for name, value in record.values.items()}
            rows.append({_PERSON: next(iter(persons)), _THREAD: record.conversation, **values})
        return rows

    def _reason(self, persons: Collection[str], present: Collection[str]) -> str:
        """Why a row stays out, "" where it does not: one who is barred is in no row, in whatever role."""
        if any(one in self._barred for one in present):
            return "excluded"
        return "" if len(persons) == 1 else "several" if persons else "nobody"


def _require(there: list[ColumnOf], declaration: Declaration) -> None:
    names = {column.full for column in there}
    named = (*declaration.columns, *declaration.quasi, *declaration.sensitive, *declaration.plain)
    if unknown := [name for name in named if not any(fnmatchcase(full, name) for full in names)]:
        raise SettingsError(
            f"no stored record has the column {unknown[0]!r}; columns are named source.kind.column"
        )


def _frame(rows: list[dict[str, str]], names: list[str]) -> "pd.DataFrame":
    import pandas as pd

    return pd.DataFrame(rows, columns=[_PERSON, _THREAD, *names], dtype=object)
