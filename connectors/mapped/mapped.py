"""Any CSV, JSON, JSON Lines or Parquet file that a mapping in its folder describes (`connectors.mapped.mapping`)."""

from collections.abc import Callable, Collection, Iterable, Iterator
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from connectors import dates
from connectors.about import About
from connectors.archives.member import Member
from connectors.export import Export, on_disk
from connectors.head import Head
from connectors.mapped.mapped_record import Shaper
from connectors.mapped.mapped_row import Header, Row
from connectors.mapped.mapped_rows import Part, read_named
from connectors.record import Item, Settled, Unreadable

if TYPE_CHECKING:
    from connectors.mapped.mapping import Mapping

ABOUT = About(
    what="any table or JSON that a mapping beside it describes",
    recognises="a NAME.mapping.toml in its folder that names it under `files`",
    keeps="every column; what the mapping calls text, people, moment, key and thread in their place",
    ignores="nothing",
    follows="what its mapping says; docs/mapping.md shows all that one can say",
)

_SUFFIX = ".mapping.toml"
_SQLITE = b"SQLite format 3\0"
_DATABASE = ".database.toml"


def is_mapping(path: Export) -> bool:
    """Whether `path` is a mapping itself, which is no export."""
    return path.name.casefold().endswith(_SUFFIX)


def recognises(head: Head) -> bool:
    """Whether a mapping in its folder names the file; raises `SettingsError` if a mapping there is wrong.

    A database is none of its own: a mapping is for one of its tables.
    """
    if head.is_folder or head.data.startswith(_SQLITE) or head.path.name.casefold().endswith(_DATABASE):
        return False
    return find_mapping(head.path) is not None


def find_mapping(path: Export, table: str = "") -> "Mapping | None":
    """The first mapping, by name, in its folder that names `path`, or a table in it as `shop.sqlite/users`.

    Raises `SettingsError` if a mapping there is wrong.
    """
    if is_mapping(path):
        return None
    folder, names = on_disk(path).parent, _names_of(path)
    if table:
        names = [f"{name}/{table.casefold()}" for name in names]
    for file in _mappings(folder, folder.stat().st_mtime_ns):
        state = file.stat()
        mapping = _loaded(file, state.st_mtime_ns, state.st_size)
        patterns = [pattern.casefold() for pattern in mapping.files]
        if any(fnmatchcase(name, pattern) for name in names for pattern in patterns):
            return mapping
    return None


def manner(path: Export) -> str:
    """The mapping of a file, as text: with another one the file is read anew."""
    mapping = find_mapping(path)
    return mapping.model_dump_json() if mapping else ""


def _names_of(path: Export) -> list[str]:
    """What a mapping may call a file: its name; in a workbook or archive also `calls.xlsx/Sheet1.csv`, `calls.xlsx`."""
    names = [path.name]
    while isinstance(path, Member):
        names.append(f"{path.archive.source.name}/{path.inner}")
        path = path.archive.source
        names.append(path.name)
    return [name.casefold() for name in names]


def read(path: Export) -> Iterator[Item]:
    """One record a row, as the mapping says; of a conversation with messages one, and one a message.

    A column that the mapping names and the file lacks is `Settled` as absent. Without its key or text column
    the file is `Unreadable`: at once where it names its columns on top, for JSON after the last row.
    """
    mapping = find_mapping(path)
    if mapping is None:
        remedy = f"put a file NAME{_SUFFIX} beside it that names it under `files`"
        yield Unreadable("file", "no mapping in its folder names it", remedy)
        return
    yield Settled("source", mapping.source, "as its mapping calls it")
    yield from shaped(lambda: read_named(path, mapping.records, mapping.messages), mapping)


def shaped(parts: Callable[[], Iterable[Part]], mapping: "Mapping") -> Iterator[Item]:
    """What `parts` gives, called anew for each pass over the rows, as the mapping says."""
    order, settled = _day_order(parts, mapping)
    yield from settled
    shaper = Shaper(mapping, order)
    unseen, rows = dict.fromkeys(mapping.holds()), 0
    for part in parts():
        if isinstance(part, Row):
            rows += 1
            for name in part.values.keys() & unseen.keys():
                del unseen[name]
            yield shaper.record(part)
        elif isinstance(part, Header):
            lacking = [name for name in unseen if not _names(part, name)]
            yield from _absent(lacking, mapping)
            if {mapping.key, mapping.text}.intersection(lacking):
                return
            unseen.clear()
        else:
            yield part
    if rows:
        yield from _absent(unseen, mapping)


def _day_order(parts: Callable[[], Iterable[Part]], mapping: "Mapping") -> tuple[dates.Order, list[Settled]]:
    """The order of day and month: the mapping's word, or what all moments of the file agree on."""
    moment = mapping.at
    if moment is None or moment.format:
        return "ambiguous", []
    if moment.order:
        return moment.order, [Settled("day order", moment.order, "as its mapping says")]
    rows = (part for part in parts() if isinstance(part, Row))
    order = dates.collect(row.values.get(moment.column, "") for row in rows)
    return order.choice, [settled for settled in [order.settled()] if settled]


def _absent(names: Collection[str], mapping: "Mapping") -> Iterator[Settled | Unreadable]:
    for name in names:
        yield Settled(f"column {name}", "absent", "the mapping names it, the file does not have it")
        if name in {mapping.key, mapping.text}:
            use = "key" if name == mapping.key else "text"
            remedy = f"correct `{use}` in the mapping and read the file again"
            yield Unreadable("file", f"it lacks the column {name}, the {use} of its mapping", remedy)


def _names(header: Header, column: str) -> bool:
    """Whether a header has a column, or the nested one that it lies in."""
    return column in header.names or column.partition(".")[0] in header.names


@lru_cache(maxsize=64)
def _mappings(folder: Path, _changed: int) -> tuple[Path, ...]:
    return tuple(sorted(file for file in folder.iterdir() if is_mapping(file)))


@lru_cache(maxsize=64)
def _loaded(file: Path, _changed: int, _size: int) -> "Mapping":
    from connectors.mapped.mapping import load_mapping

    return load_mapping(file)
