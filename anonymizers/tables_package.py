"""Tables as files that others can read: CSV and Parquet with a data dictionary, as a Frictionless Data Package.

Source: Data Package and Table Schema specifications, version 1 (specs.frictionlessdata.io). Nothing in the files tells
when, from what or by whom they were made.
"""

import io
import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from anonymizers.declaration import Declaration
from anonymizers.measures import TableMeasures
from anonymizers.tables_release import TableRelease

if TYPE_CHECKING:
    import pandas as pd

DICTIONARY = "datapackage.json"

_FORMULA = ("=", "+", "-", "@", "\t", "\r")

_TOKENS = {
    "person": "links the rows of one person; drawn at random for this release alone",
    "thread": "links the rows of one conversation; drawn at random for this release alone",
}


def package(release: TableRelease, declaration: Declaration) -> dict[str, bytes]:
    """File name -> content: `<table>.csv` and `<table>.parquet` for each table, and `datapackage.json`.

    Empty where no table was made.
    """
    names = _file_names(release.tables)
    files: dict[str, bytes] = {}
    for table, frame in release.tables.items():
        files[f"{names[table]}.csv"] = _csv(frame)
        files[f"{names[table]}.parquet"] = _parquet(frame)
    if files:
        described = [
            _resource(names[table], table, frame, release.measures[table], ending, declaration)
            for table, frame in release.tables.items()
            for ending in ("csv", "parquet")
        ]
        dictionary = {
            "profile": "data-package",
            "name": "inzage-release",
            "title": declaration.purpose,
            "resources": described,
        }
        files[DICTIONARY] = (json.dumps(dictionary, ensure_ascii=False, indent=2) + "\n").encode()
    return files


def _file_names(tables: Mapping[str, object]) -> dict[str, str]:
    """A name of plain letters for each table; two of one name are numbered."""
    names: dict[str, str] = {}
    for table in tables:
        plain = re.sub(r"[^a-z0-9]+", "-", table.lower()).strip("-") or "table"
        taken = set(names.values())
        tries = (plain, *(f"{plain}-{n}" for n in range(2, len(tables) + 2)))
        names[table] = next(name for name in tries if name not in taken)
    return names


def _resource(
    name: str,
    table: str,
    frame: "pd.DataFrame",
    measures: TableMeasures,
    ending: str,
    declaration: Declaration,
) -> dict[str, Any]:
    csv = {"mediatype": "text/csv", "encoding": "utf-8"}
    parquet = {"mediatype": "application/vnd.apache.parquet"}
    return {
        "profile": "tabular-data-resource" if ending == "csv" else "data-resource",
        "name": name if ending == "csv" else f"{name}-parquet",
        "path": f"{name}.{ending}",
        "format": ending,
        **(csv if ending == "csv" else parquet),
        "schema": {
            "fields": [_field(str(column), table, measures, declaration) for column in frame.columns],
            "missingValues": [""],
        },
    }


def _field(column: str, table: str, measures: TableMeasures, declaration: Declaration) -> dict[str, str]:
    full = f"{table}.{column}"
    if column in _TOKENS and full not in measures.levels:
        return {"name": column, "type": "string", "description": _TOKENS[column]}
    said = {"name": column, "type": "string"}
    if full in measures.levels:
        level = measures.levels[full]
        how = "suppressed in all rows" if level == "*" else f"generalised to: {level}"
        return {**said, "description": f"quasi-identifier ({measures.hierarchies[full]}), {how}"}
    role = "sensitive, as recorded" if full in declaration.sensitive else "as recorded"
    return {**said, "description": role}


def _csv(frame: "pd.DataFrame") -> bytes:
    """UTF-8 with a byte order mark, so that spreadsheets read it right; no cell starts a formula."""
    shown = frame.fillna("").astype(str).map(_harmless)
    return b"\xef\xbb\xbf" + shown.to_csv(index=False, lineterminator="\r\n").encode()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _parquet(frame: "pd.DataFrame") -> bytes:
    """The same rows for programs; without the metadata that pandas and Arrow add of themselves."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = {
        str(name): pa.array([None if _missing(v) else str(v) for v in frame[name].tolist()], pa.string())
        for name in frame.columns
    }
    buffer = io.BytesIO()
    pq.write_table(pa.table(columns), buffer, store_schema=False)
    return buffer.getvalue()


def _missing(value: object) -> bool:
    return value is None or (isinstance(value, float) and value != value)  # noqa: PLR0124 - NaN differs from itself
