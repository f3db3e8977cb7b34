"""Rows as Arrow tables, which DuckDB reads without copying them value by value."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

_TYPES = {"seq": "int32", "start": "int32", "moment": "timestamp[us]", "prose": "bool"}


def table(names: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> "pa.Table":
    """Rows as columns of `names`; half surrogate pairs in a text become question marks."""
    import pyarrow as pa

    columns = list(zip(*rows, strict=True)) if rows else [()] * len(names)
    return pa.table({name: _array(name, column) for name, column in zip(names, columns, strict=True)})


def _array(name: str, column: tuple[object, ...]) -> "pa.Array":
    import pyarrow as pa

    kind = pa.type_for_alias(_TYPES.get(name, "string"))
    try:
        return pa.array(column, type=kind)
    except UnicodeEncodeError:  # half a surrogate pair, as broken JSON escapes leave it
        whole = [str(value).encode("utf-8", "replace").decode("utf-8") for value in column]
        return pa.array(whole, type=kind)
