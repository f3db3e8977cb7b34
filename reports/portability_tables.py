"""The tables of a portability package: JSON Lines, CSV that no spreadsheet takes for formulas, and their schemas.

One table for each source and kind of record; all values are text, as they stood in the source. Tabular Data Resource
and Table Schema: Frictionless specifications v1 (specs.frictionlessdata.io); JSON Schema 2020-12.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from connectors.markup import plain
from connectors.tables.layout import unique_names
from reports.portability_model import Cell, PortableRecord

FRAME = ("record", "at", "thread", "direction")
"""The columns that every table has; the others are those of the source."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `cell` is the first value in it, whose ground and meaning are the column's."""

    name: str
    field: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Table:
    """The records of one kind of one source: `rows` by column name, without empty values."""

    name: str
    source: str
    kind: str
    columns: tuple[Column, ...]
    rows: tuple[dict[str, str], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """All column names in order."""
        return (*FRAME, *(column.name for column in self.columns))


def tables(records: Iterable[PortableRecord]) -> list[Table]:
    """The records as tables, in the order of their names."""
    groups: dict[tuple[str, str], list[PortableRecord]] = {}
    for record in records:
        groups.setdefault((record.source, record.kind), []).append(record)
    named = unique_names([_file_name(f"{source}-{kind}") for source, kind in groups])
    made = [
        _table(_file_name(name), *of, rows) for name, (of, rows) in zip(named, groups.items(), strict=True)
    ]
    return sorted(made, key=lambda table: table.name)


def _file_name(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:64] or "table"


def _table(name: str, source: str, kind: str, records: list[PortableRecord]) -> Table:
    columns: dict[str, Column] = {}
    rows = []
    for record in records:
        row = dict(zip(FRAME, (record.id, record.at, record.thread, record.direction), strict=True))
        for label, cell in _labelled(record):
            columns.setdefault(label, Column(label, cell.name, cell))
            row[label] = cell.value
        rows.append({key: value for key, value in row.items() if value})
    return Table(name, source, kind, tuple(columns.values()), tuple(rows))


def _labelled(record: PortableRecord) -> Iterator[tuple[str, Cell]]:
    """Each value under a name of its own: a second `EMAIL` is "EMAIL (2)", a column `text` of the source "text (2)"."""
    cells = [*([record.text] if record.text else []), *record.cells]
    labels = unique_names([*FRAME, "text", *(cell.name for cell in record.cells)])[len(FRAME) :]
    yield from zip(labels if record.text else labels[1:], cells, strict=True)


def json_lines(table: Table) -> bytes:
    """One object a line, UTF-8, keys in the order of the columns; what is empty is left out."""
    lines = ({name: row[name] for name in table.names if name in row} for row in table.rows)
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines).encode("utf-8", "replace")


def csv_bytes(header: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """CSV (RFC 4180) with a byte order mark; a value that begins like a formula gets an apostrophe before it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([harmless(name) for name in header])
    writer.writerows([harmless(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def harmless(value: str) -> str:
    """`value` as a spreadsheet shows it and never reckons with it."""
    return f"'{value}" if value.startswith(_FORMULA) else value


def csv_of(table: Table) -> bytes:
    """The same rows as `json_lines`, every column in each."""
    return csv_bytes(table.names, ([row.get(name, "") for name in table.names] for row in table.rows))


def json_schema(table: Table, describe: dict[str, str]) -> dict[str, Any]:
    """JSON Schema of one line of `json_lines`; `describe` says what each column means."""
    grounds = {column.name: column.cell.ground for column in table.columns}
    properties: dict[str, Any] = {
        name: {"type": "string", "description": describe[name]} for name in table.names
    }
    for name, ground in grounds.items():
        properties[name] |= {"x-origin": ground.origin, "x-basis": ground.basis}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{table.source}: {table.kind}",
        "type": "object",
        "properties": properties,
        "required": ["record"],
        "additionalProperties": False,
    }


def table_schema(table: Table, describe: dict[str, str]) -> dict[str, Any]:
    """Frictionless Table Schema of the CSV."""
    fields = [{"name": name, "type": "string", "description": describe[name]} for name in table.names]
    return {"fields": fields, "primaryKey": "record", "missingValues": [""]}


def mapping(table: Table) -> str:
    """A mapping with which inzage reads the table back: `connectors.mapped.mapping`.

    A message that holds what looks like HTML stays a column: the text of a mapping is taken for HTML where it seems so.
    """
    lines = [
        f"files = [{_quoted(f'{table.name}.jsonl')}, {_quoted(f'{table.name}.csv')}]",
        f"source = {_quoted(table.source)}", f"kind = {_quoted(table.kind)}",
        'key = "record"', 'thread = "thread"', 'at = { column = "at", order = "year first" }',
    ]  # fmt: skip
    names = {column.name for column in table.columns}
    if "text" in names and all(plain(text) == text for row in table.rows if (text := row.get("text", ""))):
        lines.append('text = "text"')
        names.discard("text")
    lines += ["", "[columns]", 'direction = "PLAIN"']
    holds = {c.name: "PLAIN" if c.cell.holds == "MACHINE" else c.cell.holds for c in table.columns}
    lines += [f"{_quoted(name)} = {_quoted(holds[name])}" for name in table.names if name in names]
    return "\n".join([*lines, *_people(table)]) + "\n"


def _people(table: Table) -> Iterator[str]:
    """Whom a row is about, by the columns that say so."""
    means: dict[str, list[str]] = {}
    for column in table.columns:
        means.setdefault(column.cell.ground.means, []).append(column.name)
    names = [*means.get("first name", []), *means.get("last name", [])] or means.get("name", [])[:1]
    if names or means.get("email") or means.get("phone"):
        yield from ("", "[[people]]", 'role = "subject"')
        if names:
            yield f"name = [{', '.join(map(_quoted, names))}]"
        for key in ("email", "phone"):
            yield from (f"{key} = {_quoted(name)}" for name in means.get(key, [])[:1])


def _quoted(text: str) -> str:
    """A TOML basic string; JSON's escapes are TOML's, but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


__all__ = [
    "FRAME", "Column", "Table", "csv_bytes", "csv_of", "harmless", "json_lines", "json_schema", "mapping",
    "table_schema", "tables",
]  # fmt: skip
