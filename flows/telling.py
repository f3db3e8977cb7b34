"""What a command says when it is done."""

from collections.abc import Sequence
from pathlib import Path

from rich.table import Table

from flows.progress import talk
from warehouse.inbox import Result, Trouble
from warehouse.load import Sums


def tell_ingest(results: Sequence[Result], troubles: Sequence[Trouble]) -> bool:
    """The sums of a run as a table, and what could not be read; True where all was read."""
    table = Table("file", "kind", "read", "stored", "duplicate", "unreadable", box=None, pad_edge=False)
    for r in results:
        numbers = (r.read, r.stored, r.duplicate, r.unreadable)
        table.add_row(Path(r.path).name, _kind(r), *map(str, numbers))
    total = sum((Sums(r.read, r.stored, r.duplicate, r.unreadable) for r in results), Sums())
    table.add_section()
    table.add_row("all", "", *map(str, (total.read, total.stored, total.duplicate, total.unreadable)))
    talk.print(table)
    for t in troubles:
        remedy = f"; {t.remedy}" if t.remedy else ""
        talk.print(
            f"{Path(t.path).name}, {t.place}: {t.reason}{remedy}",
            style="yellow",
            markup=False,
            soft_wrap=True,
        )
    if not total.balanced:
        talk.print("the sums do not add up: rows were lost; do not rely on this ingest", style="red")
    return total.balanced and not troubles and all(r.state != "not reached" for r in results)


def _kind(result: Result) -> str:
    return f"{result.reader} (known)" if result.state == "known" else result.reader
