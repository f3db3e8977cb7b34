"""Read an output back as its recipient would: every cell, key, file name and piece of metadata."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

from inzage.errors import InternalError

_TAG = re.compile(r"<[^<>]*>")
_STYLE = re.compile(r"<(style|script)\b.*?</\1>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of an output file; `data` tells what was released from the words of the page around it."""

    text: str
    data: bool


def cells(folder: Path) -> Iterator[Cell]:
    """Every cell of every file in `folder`, as written; `InternalError` for a kind that is never made."""
    for path in sorted(folder.rglob("*")):
        yield Cell(str(path.relative_to(folder)), data=False)
        if path.is_file():
            yield from _file(path)


def _file(path: Path) -> Iterator[Cell]:
    match path.suffix:
        case ".csv":
            rows = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
            yield from (Cell(cell, data=number > 0) for number, row in enumerate(rows) for cell in row)
        case ".parquet":
            yield from _parquet(path)
        case ".json":
            yield from (Cell(text, data=False) for text in _json(json.loads(path.read_text("utf-8"))))
        case ".html":
            text = _STYLE.sub("\n", path.read_text("utf-8"))
            yield from (
                Cell(unescape(line), data=False) for line in _TAG.sub("\n", text).splitlines() if line.strip()
            )
        case _:
            raise InternalError(f"a release has no files of the kind {path.suffix!r}")


def _parquet(path: Path) -> Iterator[Cell]:
    import pyarrow.parquet as pq

    with pq.ParquetFile(path) as file:
        for key, value in (file.schema_arrow.metadata or {}).items():
            yield Cell(key.decode("utf-8", "replace"), data=False)
            yield Cell(value.decode("utf-8", "replace"), data=False)
        yield from (Cell(name, data=False) for name in file.schema_arrow.names)
        for batch in file.iter_batches():
            for column in batch.columns:
                yield from (Cell(str(value), data=True) for value in column.to_pylist() if value is not None)


def _json(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield str(key)
            yield from _json(one)
    elif isinstance(value, list):
        for one in value:
            yield from _json(one)
    else:
        yield str(value)
