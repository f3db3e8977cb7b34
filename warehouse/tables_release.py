"""Count persons who are alike in a table: k, l and t over persons, however many rows each has.

The counting is done in a DuckDB of its own in memory that can neither reach a file nor spill to one, so that nothing of
a release touches the disk. Tables are given and taken as integer codes; no value of a person is in them.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from inzage.errors import sealed
from warehouse.connection import sql

if TYPE_CHECKING:
    import duckdb
    import numpy as np
    import numpy.typing as npt

    Codes = npt.NDArray[np.int64]
    Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Demand:
    """What a class must have: k persons; of every sensitive value l different ones, `entropy_l`, at most `t`."""

    k: int
    l: int = 1  # noqa: E741 - the literature's name
    entropy_l: float = 1.0
    t: float | None = None


@dataclass(frozen=True, slots=True)
class Sensitive:
    """A sensitive column: a code for each row and the share of each code in all; codes are in the values' order."""

    codes: "Codes"
    shares: "npt.NDArray[np.float64]"
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows to be counted: whose profile and which unit each is, and the persons behind each profile.

    A unit is what the reader of the release can tell to be one person's: a row, a thread, a history. `single` says
    that every unit has one row, and every profile one unit.
    """

    profile: "Codes"
    unit: "Codes"
    weight: "Codes"  # by profile
    linked: bool
    single: bool
    sensitive: Mapping[str, Sensitive]


class Counting:
    """Counts classes in memory."""

    def __init__(self, connection: "duckdb.DuckDBPyConnection") -> None:
        self._connection = connection

    def profiles(self, person: "Codes", unit: "Codes", row: "Codes") -> "Codes":
        """For each person (coded 0, 1, ...) the first one whose units hold the same rows, coded by content in `row`."""
        found = self._table("release_profiles", release_rows={"person": person, "unit": unit, "tuple": row})
        return _codes(found["profile"])

    def failing(
        self, rows: Rows, cell: "Codes", kept: "Flags", demand: Demand, most: float = math.inf
    ) -> "Codes | None":
        """The profiles, of those `kept`, in a class that does not meet `demand`; `cell` is each row's generalised code.

        None where they stand for more than `most` persons.
        """
        import numpy as np

        small = self._small(rows, cell, kept, demand.k, most)
        if small is None:
            return None
        bad = np.unique(np.concatenate((small, *self._telling(rows, cell, kept, demand))))
        return bad if rows.weight[bad].sum() <= most else None

    def _telling(self, rows: Rows, cell: "Codes", kept: "Flags", demand: Demand) -> "Iterator[Codes]":
        for name, sensitive in rows.sensitive.items():
            self._assign(rows, cell, kept, name)
            if demand.l > 1 or demand.entropy_l > 1:
                self._run("release_diversity")
                found = self._table("release_telling", demand.l, demand.entropy_l - 1e-9)
                yield _codes(found["profile"])
            if demand.t is not None:
                self._run("release_distance", sensitive.ordered, release_overall=_overall(sensitive))
                yield _codes(self._table("release_far", demand.t + 1e-9)["profile"])

    def sizes(self, rows: Rows, cell: "Codes", kept: "Flags") -> "Codes":
        """Persons in each class, the smallest first."""
        self._assign(rows, cell, kept, None)
        return _codes(self._table("release_sizes")["persons"])

    def diversity(self, rows: Rows, cell: "Codes", kept: "Flags", name: str) -> tuple[int, float, float]:
        """(distinct l, entropy l, t) of the sensitive column `name`, each in the worst class."""
        self._assign(rows, cell, kept, name)
        self._run("release_diversity")
        sensitive = rows.sensitive[name]
        self._run("release_distance", sensitive.ordered, release_overall=_overall(sensitive))
        different, entropy = self._rows("release_diversities")[0]
        return int(different), float(entropy), float(self._rows("release_farthest")[0][0])

    def _small(self, rows: Rows, cell: "Codes", kept: "Flags", k: int, most: float) -> "Codes | None":
        """The profiles in classes of fewer than k; counted before they are fetched where that is cheap."""
        if not rows.single:
            self._assign(rows, cell, kept, None)
            return _codes(self._table("release_small", k)["profile"])
        here = kept[rows.profile]
        cells = {"profile": rows.profile, "cell": cell, "weight": rows.weight[rows.profile]}
        taken = cells if here.all() else {key: column[here] for key, column in cells.items()}
        with self._with({"release_cells": taken}):
            if self._rows("release_small_persons", k)[0][0] > most:
                return None
            return _codes(self._table("release_small_rows", k)["profile"])

    def _assign(self, rows: Rows, cell: "Codes", kept: "Flags", name: str | None) -> None:
        import numpy as np

        here = kept[rows.profile]
        value = rows.sensitive[name].codes if name else np.zeros(len(cell), np.int8)
        cells = {"profile": rows.profile, "unit": rows.unit, "cell": cell, "value": value}
        weights = {"profile": np.arange(len(rows.weight)), "weight": rows.weight}
        taken = cells if here.all() else {key: column[here] for key, column in cells.items()}
        self._run("release_classes_units" if rows.linked else "release_classes_rows", release_cells=taken)
        self._run("release_members", release_weights=weights)

    def _run(self, statement: str, *values: object, **tables: Mapping[str, Any]) -> None:
        with self._with(tables):
            self._connection.execute(sql(statement), values)

    def _rows(self, statement: str, *values: object) -> Sequence[tuple[Any, ...]]:
        with sealed("counting"):
            return self._connection.execute(sql(statement), values).fetchall()

    def _table(self, statement: str, *values: object, **tables: Mapping[str, Any]) -> Mapping[str, Any]:
        with self._with(tables):
            return self._connection.execute(sql(statement), values).fetchnumpy()

    @contextmanager
    def _with(self, tables: Mapping[str, Mapping[str, Any]]) -> Iterator[None]:
        import pyarrow as pa

        with sealed("counting"):
            for name, columns in tables.items():
                self._connection.register(name, pa.table(dict(columns)))
            try:
                yield
            finally:
                for name in tables:
                    self._connection.unregister(name)


@contextmanager
def counting() -> Iterator[Counting]:
    """A place to count in: memory alone, no file, no network."""
    import duckdb

    connection = duckdb.connect(":memory:", config={"temp_directory": ""})
    try:
        connection.execute("SET enable_external_access = false")
        connection.execute("SET enable_progress_bar = false")
        yield Counting(connection)
    finally:
        connection.close()


def _codes(column: Any) -> "Codes":
    import numpy as np

    return np.asarray(column).astype(np.int64)


def _overall(sensitive: Sensitive) -> dict[str, Any]:
    import numpy as np

    return {"value": np.arange(len(sensitive.shares)), "share": sensitive.shares}
