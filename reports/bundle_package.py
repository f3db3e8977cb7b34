"""The same data as tables: a Frictionless data package of CSV files and JSON Lines, each with its schema.

Source: https://specs.frictionlessdata.io/data-package/ and /table-schema/ (v1).
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from reports.bundle_cells import csv_rows
from reports.bundle_json import as_json
from reports.bundle_model import Bundle
from reports.bundle_order import in_order
from reports.bundle_schema import entry_schema

_Columns = dict[str, tuple[str, str]]  # name -> type and meaning

_TABLES: dict[str, tuple[str, _Columns]] = {
    "records": (
        "One row for each record about the person.",
        {
            "record": ("string", "The record's fingerprint."),
            "source": ("string", "The system that holds it."),
            "kind": ("string", "contact, note, message, ..."),
            "at": ("string", "Its moment in ISO 8601; empty where unknown."),
            "at_text": ("string", "Its moment as written in the source."),
            "thread": ("string", "The conversation it belongs to."),
            "direction": ("string", "written, received, about or mentioned."),
            "why": ("string", "Why it is in the bundle."),
            "sentences_left_out": ("integer", "Of an extract: sentences about others that were left out."),
            "fields_left_out": ("integer", "Of an extract: fields about others that were left out."),
        },
    ),
    "values": (
        "The named values of the records.",
        {
            "record": ("string", "The record it belongs to."),
            "name": ("string", "The column in the source."),
            "value": ("string", "As held, others' data replaced by labels."),
            "redacted": ("boolean", "Whether something was replaced in it."),
        },
    ),
    "passages": (
        "The texts of the records.",
        {
            "record": ("string", "The record it belongs to."),
            "number": ("integer", "Its place in the record, from 1."),
            "part": ("string", "body, quote or signature."),
            "text": ("string", "As held, others' data replaced by labels."),
        },
    ),
    "replacements": (
        "Every place where data of somebody else was replaced; never the data.",
        {
            "record": ("string", "The record it belongs to."),
            "place": ("string", "The column or part of the text."),
            "kind": ("string", "The kind of personal data."),
            "replacement": ("string", "What stands there now."),
            "role": ("string", "Whose it is: colleague, correspondent or other."),
            "rule": ("string", "What decided."),
            "ground": ("string", "On what ground."),
            "detector": ("string", "What found it."),
            "score": ("number", "How sure that is, 0 to 1."),
        },
    ),
    "files": (
        "What was searched: read = in_bundle + not_about + duplicate + unreadable.",
        {
            "source": ("string", "The system it comes from."),
            "file": ("string", "A code name."),
            "read": ("integer", "Rows read."),
            "in_bundle": ("integer", "In this bundle."),
            "not_about": ("integer", "Not about this person."),
            "duplicate": ("integer", "Held already."),
            "unreadable": ("integer", "Could not be read."),
        },
    ),
}

TABLES = tuple(f"tables/{name}.csv" for name in _TABLES)
"""The CSV members of every bundle."""


def package_members(bundle: Bundle) -> dict[str, Iterable[bytes]]:
    """datapackage.json and all that it describes beside data.json: name in the zip -> its bytes in pieces."""
    rows: dict[str, Callable[[Bundle], Iterator[Sequence[object]]]] = {
        "records": _records, "values": _values, "passages": _passages, "replacements": _replacements, "files": _files,
    }  # fmt: skip
    tables = {
        f"tables/{name}.csv": csv_rows(list(_TABLES[name][1]), make(bundle)) for name, make in rows.items()
    }
    return {
        "datapackage.json": [_dump(descriptor(bundle), indent=2)],
        "tables/records.jsonl": (_dump(entry) for entry in as_json(bundle)["entries"]),
        "tables/record.schema.json": [_dump(entry_schema(), indent=2)],
        **tables,
    }


def descriptor(bundle: Bundle) -> dict[str, Any]:
    """The content of `datapackage.json`."""
    return {
        "profile": "data-package",
        "name": f"inzage-{bundle.request.lower()}",
        "title": "Personal data of one person: answer to a request for access (GDPR art. 15)",
        "description": "Cells that would start a formula in a spreadsheet (= + - @) have an apostrophe in front; "
        "records.jsonl and data.json hold every value without it.",
        "created": f"{bundle.answered}T00:00:00Z",
        "resources": [*(_table(name) for name in _TABLES), _lines()],
    }


def _table(name: str) -> dict[str, Any]:
    description, columns = _TABLES[name]
    schema: dict[str, Any] = {
        "fields": [{"name": n, "type": kind, "description": said} for n, (kind, said) in columns.items()],
        "missingValues": [""],
    }
    if name == "records":
        schema["primaryKey"] = "record"
    elif "record" in columns:
        schema["foreignKeys"] = [
            {"fields": "record", "reference": {"resource": "records", "fields": "record"}}
        ]
    return {
        "profile": "tabular-data-resource", "name": name, "path": f"tables/{name}.csv", "description": description,
        "format": "csv", "mediatype": "text/csv", "encoding": "utf-8-sig", "schema": schema,
    }  # fmt: skip


def _lines() -> dict[str, Any]:
    return {
        "profile": "data-resource", "name": "records-jsonl", "path": "tables/records.jsonl", "format": "jsonl",
        "mediatype": "application/x-ndjson", "encoding": "utf-8", "jsonSchema": "tables/record.schema.json",
        "description": "One record a line, whole; each line keeps to tables/record.schema.json.",
    }  # fmt: skip


def _records(bundle: Bundle) -> Iterator[Sequence[object]]:
    for e in in_order(bundle.entries):
        why = "; ".join(f"{r.basis} {r.detail} ({r.score:.2f})".replace("  ", " ") for r in e.reasons)
        left = (e.extract.sentences_left_out, e.extract.fields_left_out) if e.extract else ("", "")
        yield (e.id, e.source, e.kind, e.at, e.at_text, e.thread, e.direction, why, *left)


def _values(bundle: Bundle) -> Iterator[Sequence[object]]:
    for entry in in_order(bundle.entries):
        yield from ((entry.id, v.name, v.value, str(v.redacted).lower()) for v in entry.values)


def _passages(bundle: Bundle) -> Iterator[Sequence[object]]:
    for entry in in_order(bundle.entries):
        yield from ((entry.id, n, p.part, p.text) for n, p in enumerate(entry.passages, start=1))


def _replacements(bundle: Bundle) -> Iterator[Sequence[object]]:
    rows = sorted(bundle.redactions, key=lambda row: (row.entry, row.place, row.replacement, row.rule))
    for r in rows:
        yield (r.entry, r.place, r.label, r.replacement, r.role, r.rule, r.ground, r.detector, r.score)


def _files(bundle: Bundle) -> Iterator[Sequence[object]]:
    for s in sorted(bundle.sums, key=lambda row: (row.source, row.file)):
        yield (s.source, s.file, s.read, s.in_bundle, s.not_about, s.duplicate, s.unreadable)


def _dump(content: Any, indent: int | None = None) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=indent) + "\n").encode("utf-8", "backslashreplace")
