"""Pack a portability package: tables, mail, contacts and appointments in open formats, and what describes them.

The whole is a Frictionless Data Package v1 (specs.frictionlessdata.io/data-package).
"""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from inzage import __version__
from reports.portability_cards import calendar, is_appointment, is_card, vcards
from reports.portability_mail import is_mail, mbox
from reports.portability_model import Portable
from reports.portability_readme import describe, dictionary, left_out, readme, readme_name
from reports.portability_tables import Table, csv_of, json_lines, json_schema, mapping, table_schema, tables
from reports.sealed_zip import json_bytes, write_zip

FORMAT = "inzage-portability"
VERSION = 1

_MEDIA = {
    "csv": "text/csv", "jsonl": "application/jsonl", "mbox": "application/mbox", "vcf": "text/vcard",
    "ics": "text/calendar",
}  # fmt: skip


def pack_portable(portable: Portable, folder: Path) -> Path:
    """Write `inzage-<request>.zip` (mode 0600) and return its path; the same content packs to the same bytes."""
    made = tables(record for record in portable.records if not is_mail(record))
    files = {**_forms(portable), **_data(made, portable.language)}
    files["dictionary.csv"] = dictionary(portable, made)
    files["left_out.csv"] = left_out(portable)
    package = b"".join(json_bytes(_datapackage(portable, made, files)))
    top = readme(portable, made, _form_counts(portable)).encode("utf-8", "replace")
    members: dict[str, Iterable[bytes]] = {name: [content] for name, content in files.items()}
    members |= {"datapackage.json": [package], readme_name(portable.language): [top]}
    return write_zip(folder, portable.request, members, _manifest(portable))


def _forms(portable: Portable) -> dict[str, bytes]:
    """The files for mail programs, address books and calendars, where there is something for them."""
    mails, cards, dates = (list(filter(of, portable.records)) for of in (is_mail, is_card, is_appointment))
    found = {
        "messages.mbox": mbox(mails) if mails else b"",
        "contacts.vcf": vcards(cards) if cards else b"",
        "appointments.ics": calendar(dates, portable.answered) if dates else b"",
    }
    return {name: content for name, content in found.items() if content}


def _form_counts(portable: Portable) -> dict[str, int]:
    kinds = {"messages.mbox": is_mail, "contacts.vcf": is_card, "appointments.ics": is_appointment}
    counts = {name: sum(map(of, portable.records)) for name, of in kinds.items()}
    return {name: count for name, count in counts.items() if count}


def _data(made: Iterable[Table], language: str) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for table in made:
        place = f"data/{table.name}"
        files[f"{place}.jsonl"] = json_lines(table)
        files[f"{place}.csv"] = csv_of(table)
        files[f"{place}.schema.json"] = b"".join(json_bytes(json_schema(table, describe(table, language))))
        files[f"{place}.mapping.toml"] = mapping(table).encode("utf-8", "replace")
    return files


def _datapackage(portable: Portable, made: Iterable[Table], files: Mapping[str, bytes]) -> dict[str, Any]:
    schemas = {f"data/{t.name}.csv": table_schema(t, describe(t, portable.language)) for t in made}
    resources = [
        _resource(path, content, schemas.get(path))
        for path, content in sorted(files.items())
        if path.rpartition(".")[2] in _MEDIA
    ]
    return {
        "profile": "data-package",
        "name": f"{FORMAT}-{portable.request}".lower().replace("_", "-"),
        "created": f"{portable.answered}T00:00:00Z",
        "keywords": ["GDPR", "article 20", "data portability"],
        "resources": resources,
    }


def _resource(path: str, content: bytes, schema: dict[str, Any] | None) -> dict[str, Any]:
    suffix = path.rpartition(".")[2]
    found: dict[str, Any] = {
        "name": path.removeprefix("data/").replace(".", "-").replace("_", "-").lower(),
        "path": path,
        "profile": "tabular-data-resource" if schema else "data-resource",
        "format": suffix,
        "mediatype": _MEDIA[suffix],
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    return found | ({"schema": schema} if schema else {})


def _manifest(portable: Portable) -> dict[str, Any]:
    """What the package says of itself: of each kind of record, how much was held and how much is handed over."""
    counts = [
        {
            "source": c.source, "kind": c.kind, "records": c.records, "records_handed_over": c.records_over,
            "values": c.values, "values_handed_over": c.values_over, "values_left_out": c.values - c.values_over,
        }
        for c in portable.counts
    ]  # fmt: skip
    return {
        "format": FORMAT,
        "version": VERSION,
        "tool": f"inzage {__version__}",
        "request": portable.request,
        "counts": counts,
    }
