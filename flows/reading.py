"""`inzage read`: what a reader makes of an export, shown and not stored."""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import connectors
from connectors.record import Item, Record, Settled, Unreadable
from flows.progress import talk
from inzage.errors import InzageError, describe


def read_out(paths: Sequence[Path], kind: str | None, *, as_json: bool) -> bool:
    """Write every record as a JSON line, tell sums and troubles on stderr; True where all was read."""
    whole = True
    if kind:
        connectors.reader(kind)
    for path in (file for given in paths for file in connectors.walk(given)):
        counts, troubles, settled = _read_one(path, kind)
        whole = whole and not troubles
        _tell(path, counts, troubles, settled, as_json=as_json)
    return whole


def list_readers() -> None:
    """The kinds that can be read, each with what it recognises, keeps and ignores, as Markdown."""
    sys.stdout.write(described())


def described() -> str:
    """What every reader says of itself, as Markdown; docs/readers.md holds the same."""
    return "\n".join(
        f"### `{kind}`\n\n{about.what[:1].upper()}{about.what[1:]}.\n\n"
        f"- recognised by: {about.recognises}\n- keeps: {about.keeps}\n"
        f"- ignores: {about.ignores}\n- follows: {about.follows}\n"
        for kind, about in ((kind, reader.ABOUT) for kind, reader in connectors.READERS.items())
    )


def _read_one(
    path: connectors.Export, kind: str | None
) -> tuple[Counter[str], list[Unreadable], list[Settled]]:
    counts: Counter[str] = Counter()
    troubles: list[Unreadable] = []
    settled: list[Settled] = []
    for item in _items(path, kind):
        match item:
            case Record():
                counts["records"] += 1
                sys.stdout.write(json.dumps(_row(item), ensure_ascii=False) + "\n")
            case Unreadable():
                counts["unreadable"] += 1
                troubles.append(item)
            case Settled():
                settled.append(item)
    return counts, troubles, settled


def _items(path: connectors.Export, kind: str | None) -> Iterator[Item]:
    try:
        found = kind or connectors.recognise(path)
        if found is None:
            yield connectors.unrecognised(path)
            return
        yield Settled("reader", found)
        yield from connectors.reader(found).read(path)
    except (InzageError, OSError) as fault:
        reason = (
            str(fault) if isinstance(fault, InzageError) else f"it cannot be opened ({type(fault).__name__})"
        )
        yield Unreadable("whole file", reason, "put that right and read it again")
    except Exception as fault:  # noqa: BLE001 - one file's fault must not hide the others
        yield Unreadable("rest of the file", f"the reader broke off ({describe(fault)})", "report this")


def _row(record: Record) -> dict[str, Any]:
    row = asdict(record)
    row["people"] = [{k: v for k, v in person.items() if v} for person in row["people"]]
    return {key: value for key, value in row.items() if value}


def _tell(
    path: connectors.Export,
    counts: Counter[str],
    troubles: list[Unreadable],
    settled: list[Settled],
    *,
    as_json: bool,
) -> None:
    read = counts["records"] + counts["unreadable"]
    if as_json:
        talk.print(
            json.dumps({
                "file": str(path), "read": read, **counts,
                "settled": [asdict(s) for s in settled], "troubles": [asdict(t) for t in troubles],
            }),
            markup=False, soft_wrap=True,
        )  # fmt: skip
        return
    talk.print(
        f"{path}: {read} read = {counts['records']} records + {counts['unreadable']} unreadable",
        markup=False,
        soft_wrap=True,
    )
    for s in settled:
        talk.print(f"  {s.what}: {s.choice}{f' ({s.why})' if s.why else ''}", markup=False, soft_wrap=True)
    for t in troubles:
        talk.print(
            f"  {t.place}: {t.reason}{f'; {t.remedy}' if t.remedy else ''}",
            style="red",
            markup=False,
            soft_wrap=True,
        )
