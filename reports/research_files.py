"""The files of a research release: CSV, Parquet and a data dictionary, that say nothing of when or from what."""

import csv
import io
import json
from collections.abc import Mapping

from anonymizers.declaration import Declaration
from anonymizers.release import Release
from anonymizers.tables_package import DICTIONARY, package
from anonymizers.tables_release import TableRelease

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MEANING = {
    "id": "drawn at random for this release alone",
    "thread": "links the rows of one conversation; drawn at random for this release alone",
    "person": "links rows of one person; drawn at random for this release alone",
    "source": "the system that the message comes from",
    "kind": "message, note or call",
    "language": "of the text",
    "month": "in which it was sent, or a longer period where few were",
    "day": "since its conversation began",
    "text": "in lower case; <KIND_n> stands for the same person or value in one conversation, <RARE> for rare words",
}


def files(release: Release, tables: TableRelease | None, declaration: Declaration) -> dict[str, bytes]:
    """File name -> content of everything in a release but its pages."""
    made = package(tables, declaration) if tables else {}
    dictionary = json.loads(
        made.get(DICTIONARY, b'{"profile":"data-package","name":"inzage-release","resources":[]}')
    )
    dictionary["resources"] += [_resource(release, ending) for ending in ("csv", "parquet")]
    return {
        **made,
        "messages.csv": as_csv(release),
        "messages.parquet": as_parquet(release),
        DICTIONARY: (json.dumps(dictionary, ensure_ascii=False, indent=2) + "\n").encode(),
    }


def as_csv(release: Release) -> bytes:
    """UTF-8 with a byte order mark, so that spreadsheets read it right; no cell starts a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(release.columns)
    writer.writerows([_harmless(cell) for cell in one.cells] for one in release.rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def as_parquet(release: Release) -> bytes:
    """The same rows for programs, without the metadata that Arrow adds of itself."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    cells = list(zip(*(one.cells for one in release.rows), strict=True)) or [()] * len(release.columns)
    columns = {
        name: pa.array(list(column), pa.string()) for name, column in zip(release.columns, cells, strict=True)
    }
    buffer = io.BytesIO()
    pq.write_table(pa.table(columns), buffer, store_schema=False)
    return buffer.getvalue()


def _resource(release: Release, ending: str) -> Mapping[str, object]:
    fields = [{"name": name, "type": "string", "description": _MEANING[name]} for name in release.columns]
    return {
        "profile": "tabular-data-resource" if ending == "csv" else "data-resource",
        "name": "messages" if ending == "csv" else "messages-parquet",
        "path": f"messages.{ending}",
        "format": ending,
        "schema": {"fields": fields, "missingValues": [""]},
    }


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
