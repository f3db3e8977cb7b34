"""From the warehouse to a research release: made, attacked, swept as written."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from anonymizers.attacks import Attack
from anonymizers.attacks_inference import inference, topic_accuracy
from anonymizers.attacks_linking import authorship, source_link, table_link
from anonymizers.attacks_singling import singling_out
from anonymizers.declaration import Declaration
from anonymizers.gate import Check, source_is_near, text_checks, written_checks
from anonymizers.release import Release, TextPolicy, make_release
from anonymizers.sweep import Sweep, SweepResult
from anonymizers.sweep_canaries import canaries, prove, with_canaries
from anonymizers.sweep_files import cells
from anonymizers.sweep_spellings import name_parts, surname
from anonymizers.tables_release import TableRelease, release_tables
from anonymizers.texts import Row, mask_threads
from anonymizers.texts_dates import Dates
from detectors.known import KnownNames
from inzage.folding import words
from warehouse.connection import Warehouse
from warehouse.messages import everyone, identifiers, threads

_BANDS = (2.0, 4.0, None)
"""How far above k the terms are whose rare pairs are masked: the least loss first, then all pairs."""

_SEED = 20_180_525  # of the attacks: the same release is attacked in the same way


class Asked(BaseModel):
    """All that is asked for of one release, as the ledger keeps it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    declaration: Declaration
    dates: Dates = "month"
    surrogates: bool = False

    @property
    def form(self) -> str:
        """What makes two releases alike: everything but the purpose and who gets it."""
        return self.model_copy(
            update={"declaration": self.declaration.model_copy(update={"purpose": "", "recipient": "inside"})}
        ).model_dump_json()


@dataclass(frozen=True, slots=True)
class Prepared:
    """Every wanted message without the people in it, all known identifiers by kind, and rows left out before."""

    rows: tuple[Row, ...]
    known: Mapping[str, set[str]]
    withheld: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Made:
    """A release of texts, how it withstood, and how well topics are told (before, after, by always saying one)."""

    release: Release
    policy: TextPolicy
    attacks: tuple[Attack, ...]
    topic: tuple[float, float, float]
    checks: tuple[Check, ...]

    @property
    def holds(self) -> bool:
        """Whether every threshold holds that can be told before anything is written."""
        return all(check.holds for check in self.checks)


@dataclass(frozen=True, slots=True)
class Swept:
    """What the sweep of the files as written found, and how many planted canaries of how many."""

    result: SweepResult
    planted: int
    found: int

    @property
    def checks(self) -> list[Check]:
        """The two thresholds of written files."""
        missed = self.result.planted - self.result.proved
        return written_checks(sum(self.result.hits.values()), self.planted + missed, self.found)


@dataclass(frozen=True, slots=True)
class Work:
    """All that a release is made of, before anything is written."""

    asked: Asked
    prepared: Prepared
    made: Made
    tables: TableRelease | None

    @property
    def checks(self) -> list[Check]:
        """What must hold before anything is written."""
        refused = [Check("tables", len(self.tables.refusals), 0)] if self.tables else []
        return [*self.made.checks, *refused]

    @property
    def read(self) -> int:
        """Messages there are, wanted or not."""
        return len(self.prepared.rows) + sum(self.prepared.withheld.values())


def work(warehouse: Warehouse, asked: Asked, rng: random.Random, region: str = "BE") -> Work:
    """Make texts and tables as asked; `rng` is the system's (`secrets.SystemRandom`) outside tests."""
    prepared = prepare(warehouse, asked, region)
    tables = release_tables(warehouse, asked.declaration, rng) if asked.declaration.columns else None
    return Work(asked, prepared, make(prepared, asked, rng), tables)


def prepare(warehouse: Warehouse, asked: Asked, region: str = "BE") -> Prepared:
    """Mask every message that the declaration wants, of threads in which nobody objected."""
    known = identifiers(warehouse)
    names = known_names(known.get("PERSON", ()))
    people = everyone(warehouse)
    wanted, barred, other = [], 0, 0
    for thread in threads(warehouse, people):
        mine = [m for m in thread.messages if asked.declaration.wants_text(f"{m.source}.{m.kind}")]
        other += len(thread.messages) - len(mine)
        barred += len(mine) if thread.barred else 0
        if mine and not thread.barred:
            wanted.append(replace(thread, messages=tuple(mine)))
    rows = tuple(mask_threads(wanted, names, asked.dates, region))
    return Prepared(rows, known, {"excluded": barred, "unasked": other})


def known_names(names: Sequence[str] | set[str]) -> tuple[KnownNames, ...]:
    """What is looked for in every text: full names, surnames with particles and single names that are no words in any
    case, and single names that are words (Roos, Petit) where they have a capital."""
    every = sorted(names)
    alone = {part for name in every for part in name_parts(name)}
    wordly = {
        word
        for name in every
        for word in words(name)
        if len(word) > 2 and word not in alone and len(words(name)) > 1
    }
    return (
        KnownNames(dict.fromkeys((*every, *sorted({surname(name) for name in every} - {""})), "")),
        KnownNames(dict.fromkeys(sorted(alone), ""), short=True),
        KnownNames(dict.fromkeys(sorted(wordly), ""), short=True, capitalised=True),
    )


def make(prepared: Prepared, asked: Asked, rng: random.Random) -> Made:
    """The release of texts with the least masking that withstands its attacks; where none does, the one that fails
    least."""
    best: Made | None = None
    for band in _BANDS:
        made = _attempt(prepared, asked, band, rng)
        if made.holds:
            return made
        if best is None or _failing(made) < _failing(best):
            best = made
    if best is None:
        raise AssertionError("something was tried")
    return best


def swept(folder: Path, prepared: Prepared, rng: random.Random) -> Swept:
    """Read every file in `folder` back and look for all that is known; canaries are planted and must be found."""
    planted = canaries(rng)
    sweep = Sweep(with_canaries(prepared.known, planted))
    number, found = prove(sweep, planted, folder)
    written = list(cells(folder))
    data = sweep.over([[cell.text] for cell in written if cell.data])
    ours = sweep.over([[cell.text] for cell in written if not cell.data], names=False)
    hits = {
        kind: data.hits.get(kind, 0) + ours.hits.get(kind, 0) for kind in sorted({*data.hits, *ours.hits})
    }
    result = replace(data, cells=data.cells + ours.cells, hits=hits, rows=frozenset())
    return Swept(result, number, found)


def remedies(checks: Sequence[Check]) -> list[tuple[Check, float]]:
    """The failing checks, each with the threshold at which it would have held."""
    return [
        (check, check.measured if check.least else ceil(check.measured * 1000) / 1000)
        for check in checks
        if not check.holds
    ]


def _attempt(prepared: Prepared, asked: Asked, band: float | None, rng: random.Random) -> Made:
    declared = asked.declaration
    policy = TextPolicy(
        declared.k, declared.link, declared.events, declared.suppression, asked.dates, band, asked.surrogates
    )
    release = make_release(prepared.rows, policy, rng, sorted(prepared.known.get("PERSON", ())))
    # Names made up for the reader tell an attacker nothing: terms are counted and attacked without them.
    attacked = (
        make_release(prepared.rows, replace(policy, surrogates=False), rng) if asked.surrogates else release
    )
    attacks = _attacks(attacked, declared)
    topic = topic_accuracy(attacked, random.Random(_SEED))  # noqa: S311 - measures, hides nothing
    return Made(release, policy, attacks, topic, tuple(text_checks(release, attacks, declared)))


def _attacks(release: Release, declared: Declaration) -> tuple[Attack, ...]:
    rng = random.Random(_SEED)  # noqa: S311 - measures, hides nothing
    return (
        singling_out(release, rng, 2),
        singling_out(release, rng, 3),
        source_link(release, rng, gates=source_is_near(declared)),
        *authorship(release, rng),
        table_link(release, rng),
        inference(release, rng),
    )


def _failing(made: Made) -> tuple[int, float]:
    failing = [check for check in made.checks if not check.holds]
    return len(failing), sum(check.measured for check in failing if not check.least)
