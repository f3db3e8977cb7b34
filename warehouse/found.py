"""What was found in texts, as rows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

Row = tuple[str, str, int, int, str, float, str, str]
"""Text, detector, start, end, label, score, rule, value key."""


def findings_table(rows: Sequence[Row]) -> "pa.Table":
    """Rows of findings as the insert statements read them."""
    import pyarrow as pa

    names = ("text", "detector", "start", "end", "label", "score", "rule", "value_key")
    kinds = (
        pa.string(),
        pa.string(),
        pa.int32(),
        pa.int32(),
        pa.string(),
        pa.float64(),
        pa.string(),
        pa.string(),
    )
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(names)
    return pa.table({n: pa.array(c, type=k) for n, c, k in zip(names, columns, kinds, strict=True)})
