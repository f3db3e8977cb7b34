"""Tables in which nobody can be told from at least k - 1 others: for pandas users, and for a release.

from anonymizers.declaration import Declaration
from anonymizers.tables import anonymise

asked = Declaration(purpose="ages of customers", columns=("age", "city"), quasi=("age", "city"))
table, measures = anonymise(frame, asked, person="customer")
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from anonymizers.declaration import Declaration
from anonymizers.measures import TableMeasures
from anonymizers.tables_coding import Coded, capped, coded, column, combined, sensitive
from anonymizers.tables_output import TOKENS, generalised, measured, presented
from anonymizers.tables_propose import Proposal, propose
from anonymizers.tables_refusal import Refusal, explain
from anonymizers.tables_search import TableSearch
from inzage.errors import RefusedError, SettingsError
from warehouse.tables_release import Demand, counting

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Outcome:
    """An anonymised table with its measures, or why there is none; how its columns were understood."""

    frame: "pd.DataFrame | None"
    measures: TableMeasures | None
    refusal: Refusal | None
    proposals: tuple[Proposal, ...]


def anonymise(
    frame: "pd.DataFrame",
    declaration: Declaration,
    *,
    person: str = "person",
    thread: str | None = None,
    rng: random.Random | None = None,
) -> tuple["pd.DataFrame", TableMeasures]:
    """The asked columns of `frame`, generalised so far that every person is like k - 1 others, in random order.

    `person` names the column that tells whose each row is, `thread` the one of conversations; neither is released, but
    rows that stay linked as declared share a fresh random token. `rng` draws order and tokens (None: the system's
    randomness). Raises `RefusedError`, with the rule that fails and what would pass, or `SettingsError` for a
    declaration that does not fit the table.
    """
    outcome = attempt(frame, declaration, person=person, thread=thread, rng=rng)
    if outcome.frame is None or outcome.measures is None:
        raise RefusedError(str(outcome.refusal))
    return outcome.frame, outcome.measures


def attempt(
    frame: "pd.DataFrame",
    declaration: Declaration,
    *,
    person: str = "person",
    thread: str | None = None,
    fixed: Sequence[str] = (),
    holds: Mapping[str, str] | None = None,
    rng: random.Random | None = None,
) -> Outcome:
    """As `anonymise`, with the refusal as a value. `fixed` columns are told as they are and count towards k; `holds`
    says what kind of personal data columns hold (`inzage.labels`)."""
    rng = rng or random.SystemRandom()
    _require(frame, declaration, person, thread)
    wanted = [
        str(c)
        for c in frame.columns
        if c not in (person, thread, *fixed) and declaration.wants_column(str(c))
    ]
    proposals = propose(frame, wanted, declaration, person=person, holds=holds or {})
    _refuse(proposals)
    if declaration.link == "history":
        frame = frame[capped(coded(frame[person])[0], declaration.events, rng)]
    codes = _coded(frame, declaration, proposals, person, thread, fixed)
    demand = demanded(declaration)
    with counting() as counter:
        looking = TableSearch(codes, counter, demand, declaration.suppression)
        chosen = looking.run()
        if chosen.found.node is None:
            refusal = explain(codes, counter, demand, declaration.suppression)
            return Outcome(None, None, refusal, proposals)
        shown = frame[[*fixed, *(p.column for p in proposals)]]
        made = generalised(shown, codes, chosen)
        measures = measured(made, codes, chosen, counter, looking.most)
        return Outcome(presented(made, codes, chosen, declaration.link, rng), measures, None, proposals)


def _require(frame: "pd.DataFrame", declaration: Declaration, person: str, thread: str | None) -> None:
    if person not in frame.columns:
        raise SettingsError(f"the table has no column {person!r}, which is to tell whose each row is")
    if declaration.link == "thread" and thread not in frame.columns:
        raise SettingsError('link = "thread" needs the column that tells conversations apart')
    if frame.columns.duplicated().any():
        raise SettingsError("the table has two columns of one name")
    token = TOKENS.get(declaration.link, person)
    if token in frame.columns and token not in (person, thread) and declaration.wants_column(token):
        raise SettingsError(f"a column {token!r} cannot be released beside the random token of that name")


def _refuse(proposals: Sequence[Proposal]) -> None:
    if direct := [p.column for p in proposals if p.role == "direct"]:
        raise RefusedError(
            f"columns that name persons by themselves are never released: {', '.join(direct)}; leave them out"
        )
    if prose := [p.column for p in proposals if p.role == "text"]:
        raise RefusedError(f"columns of free text are no part of a table: {', '.join(prose)}; leave them out")


def _coded(
    frame: "pd.DataFrame",
    declaration: Declaration,
    proposals: Sequence[Proposal],
    person: str,
    thread: str | None,
    fixed: Sequence[str],
) -> Coded:
    import numpy as np

    whose = coded(frame[person])[0]
    unit = np.arange(len(frame))
    if declaration.link == "history":
        unit = whose
    elif declaration.link == "thread":
        talk, texts = coded(frame[thread])
        own = len(texts) + np.arange(len(frame)) if None in texts else talk
        alone = np.array([text is None for text in texts], bool)[talk] if texts else np.zeros(0, bool)
        unit = np.unique(combined([whose, np.where(alone, own, talk)], len(frame)), return_inverse=True)[1]
    return Coded(
        person=whose,
        unit=unit.astype(np.int64),
        linked=declaration.link != "none",
        fixed=combined([coded(frame[name])[0] for name in fixed], len(frame)),
        columns=tuple(column(p.column, frame[p.column], p.hierarchy) for p in proposals if p.role == "quasi"),
        sensitive={p.column: sensitive(frame[p.column]) for p in proposals if p.role == "sensitive"},
    )


def demanded(declaration: Declaration) -> Demand:
    """What every class must have."""
    given = declaration.thresholds
    return Demand(declaration.k, given.l, given.entropy_l or 1.0, given.t)
