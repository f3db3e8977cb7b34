"""How likely two people are one where no key tells: Splink on a database in memory, offline.

The model is Fellegi and Sunter's (1969) as Splink 5 computes it, with weights as data (resolving_model.toml) and the
rarity of each name counted in the warehouse, smoothed so that few records do not make a common name look rare.
"""

import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from inzage.errors import sealed
from subjects.resolving_comparisons import LISTED, comparisons, model
from subjects.resolving_profiles import TELLING, Profile, rows_for_linkage
from warehouse.connection import scratch

if TYPE_CHECKING:
    import pyarrow as pa

_PSEUDO = 500
"""Further people of names not seen yet, whom a count of names allows for."""
_PSEUDO_PLACES = 100
MOST_NAMESAKES = 100
"""People who may bear one full name and still be compared; of more, each is a near match of the others."""
_MOST_ALIKE = {"name": MOST_NAMESAKES, "half": 1_000}  # a surname with one initial
_WHOLE = frozenset({"same", "turned"})


@dataclass(frozen=True, slots=True)
class Scored:
    """Two rows, how likely they are one person's, and what each comparison showed (its level's name)."""

    one: int
    other: int
    score: float
    weight: float
    shown: Mapping[str, str]


def link(rows: Sequence[Profile], least: float) -> list[Scored]:
    """All pairs of rows of two people that may be one with a likelihood of at least `least`, or bear one name."""
    rows = _comparable(rows)
    if not may_link(rows):
        return []
    import pyarrow as pa

    with sealed("linking people"), scratch() as connection:
        table = pa.table(rows_for_linkage(rows), schema=_schema(pa))
        found = _predict(connection, table, rows)
        return [one for one in map(_scored, found) if one.score >= least or _one_name(one)]


def _comparable(rows: Sequence[Profile]) -> list[Profile]:
    """The rows whose name can tell anybody apart.

    `Website Visitor` is borne by thousands, each with a key of their own: comparing them with one another takes
    hours and tells nothing.
    """
    alike = Counter((kind, name) for row in rows for kind, name in _blocks(row))
    return [row for row in rows if all(alike[block] <= _MOST_ALIKE[block[0]] for block in _blocks(row))]


def _blocks(row: Profile) -> list[tuple[str, str]]:
    whole = " ".join(sorted(row.name.words))
    return [("name", whole), *(("half", f"{half} {row.name.initials[:1]}") for half in set(row.name.halves))]


def may_link(rows: Sequence[Profile]) -> bool:
    """Whether any two share enough of a name to be compared at all."""
    seen: dict[str, int] = {}
    for row in rows:
        for key in {f"{half} {row.name.initials[0]}" for half in (*row.name.halves, row.name.family)} | {
            " ".join(sorted(row.name.words)),
            *(f"{row.name.given} {row.name.family[:3]}" for _ in "x" if row.name.given),
        }:
            if seen.setdefault(key, row.root) != row.root:
                return True
    return False


def _one_name(pair: Scored) -> bool:
    return pair.shown["given"] in _WHOLE and pair.shown["family"] in _WHOLE


def _schema(pa: Any) -> "pa.Schema":
    texts, text, number = pa.list_(pa.string()), pa.string(), pa.int64()
    kinds = dict.fromkeys(("forms", "halves", *LISTED.values(), "numbers", "kinds", "sources"), texts)
    kinds |= dict.fromkeys(("unique_id", "root", "emails", "phones"), number)
    kinds |= dict.fromkeys(
        ("given", "initial", "family", "words", *(f"one_{kind}" for kind in TELLING)), text
    )
    order = (
        "unique_id root given initial forms family halves words one_firm one_town one_address firms domains towns "
        "addresses births numbers kinds emails phones sources"
    ).split()
    return pa.schema([(name, kinds[name]) for name in order])


def _predict(connection: Any, table: "pa.Table", rows: Sequence[Profile]) -> list[tuple[Any, ...]]:
    """Splink's predictions for the pairs that the blocking rules let through."""
    from splink import DuckDBAPI, Linker

    logging.getLogger("splink").setLevel(logging.ERROR)
    database = DuckDBAPI(connection=connection)
    linker = Linker(database.register(table), _settings(rows), log_level=None, validate_settings=False)
    for column, shares in _frequencies(rows, table).items():
        linker.table_management.register_term_frequency_lookup(database.register(shares), column)
    predicted = linker.inference.predict(warning_mode="never")
    shown = ", ".join(f"gamma_{name}" for name in model())
    result = connection.execute(
        f"SELECT unique_id_l, unique_id_r, match_probability, match_weight, {shown} FROM {predicted.physical_name} "  # noqa: S608
        "WHERE root_l <> root_r AND match_probability > 1e-6"
    )
    return [tuple(row) for row in result.fetchall()]


def _frequencies(rows: Sequence[Profile], table: "pa.Table") -> "dict[str, pa.Table]":
    """How common each name, firm, town and address is among those who have one."""
    return {
        column: _shares(
            column, {(row.root, value) for row, value in zip(rows, table[column].to_pylist(), strict=True)}
        )
        for column in ("given", "family", *(f"one_{kind}" for kind in TELLING))
    }


def _shares(column: str, known: set[tuple[int, str | None]]) -> "pa.Table":
    import pyarrow as pa

    bearers = Counter(value for _, value in known if value)
    pseudo = _PSEUDO if column in ("given", "family") else _PSEUDO_PLACES
    everyone = len({root for root, value in known if value}) + pseudo
    shares = [(count + 1) / everyone for count in bearers.values()]
    return pa.table({
        column: pa.array(list(bearers), pa.string()), f"tf_{column}": pa.array(shares, pa.float64())
    })  # fmt: skip


def _settings(rows: Sequence[Profile]) -> dict[str, Any]:
    people = len({row.root for row in rows})
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "unique_id",
        "probability_two_random_records_match": 1 / max(2, people),
        "retain_intermediate_calculation_columns": False,
        "retain_matching_columns": True,
        "additional_columns_to_retain": ["root"],
        "blocking_rules_to_generate_predictions": [
            {
                "blocking_rule": "l.halves = r.halves AND l.initial = r.initial",
                "arrays_to_explode": ["halves"],
            },
            {"blocking_rule": "l.words = r.words"},
            {"blocking_rule": "l.given = r.given AND substr(l.family, 1, 3) = substr(r.family, 1, 3)"},
            {"blocking_rule": "l.family = r.family AND l.forms = r.forms", "arrays_to_explode": ["forms"]},
        ],
        "comparisons": comparisons(rows),
    }


@cache
def _levels(name: str) -> tuple[str, ...]:
    """The names of a comparison's levels by Splink's numbers: 0 is the last, the highest the first."""
    return tuple(reversed(list(model()[name])))


def _scored(row: tuple[Any, ...]) -> Scored:
    one, other, score, weight, *gammas = row
    shown = {
        name: _levels(name)[gamma] if gamma >= 0 else "none"
        for name, gamma in zip(model(), gammas, strict=True)
    }
    shown = {name: "same" if level == "rarest" else level for name, level in shown.items()}
    return Scored(int(one), int(other), float(score), float(weight), shown)
