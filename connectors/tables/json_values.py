"""JSON as a stream of values: a list's items, an object's list, documents one after another, or one a line.

Memory holds one value at a time. Of a document that breaks off, the values before the break are read, and the
one it breaks in as far as it goes.
"""

import codecs
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from io import BytesIO
from itertools import count
from typing import IO, Any

from connectors.encoding import settle_encoding
from connectors.export import Export
from connectors.record import Settled, Unreadable
from connectors.tables.json_depth import DEEPEST, Shallow, TooDeepError

LONGEST_LINE = 1 << 26
"""How many bytes a line of a JSON Lines file may have."""

_HEAD = 1 << 16
_LINES = frozenset({".jsonl", ".ndjson"})
_REMEDY = "export again; what was read before this place is kept"

Opener = Callable[[], IO[bytes]]


class Value:
    """One value of a JSON file; wrapped, so that no value can be taken for an `Unreadable`."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value


def read_values(
    path: Export, prefix: str | None = None, lists: Collection[str] = ()
) -> Iterator[Value | Unreadable | Settled]:
    """The values of a JSON or JSON Lines file.

    `prefix` says where they stand, as ijson writes it ("calls.item"). Without it they are a list's items,
    or those of an object's first list whose key is among `lists`, or else the documents themselves; an object
    whose `type` is not that of a list is always whole.
    """
    encoding = settle_encoding(path)
    yield encoding
    with open_utf8(path, encoding.choice) as file:
        if path.suffix.lower() in _LINES or _is_lines(file.read(_HEAD)):
            yield from _read_lines(path, encoding.choice, prefix, lists)
            return

    def opener() -> IO[bytes]:
        return open_utf8(path, encoding.choice)

    yield from _read(opener, _prefix(opener, lists) if prefix is None else prefix, "item {}")


def _read_lines(
    path: Export, encoding: str, prefix: str | None, lists: Collection[str]
) -> Iterator[Value | Unreadable]:
    with open_utf8(path, encoding) as file:
        for number in count(1):
            line = file.readline(LONGEST_LINE)
            if not line:
                return
            if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
                yield Unreadable(f"line {number}", f"longer than {LONGEST_LINE >> 20} MiB", _REMEDY)
                while line and not line.endswith(b"\n"):
                    line = file.readline(LONGEST_LINE)
            elif line.strip():
                yield from _read_line(line, f"line {number}", prefix, lists)


def _read_line(
    line: bytes, place: str, prefix: str | None, lists: Collection[str]
) -> Iterator[Value | Unreadable]:
    def opener() -> IO[bytes]:
        return BytesIO(line)

    where = prefix if prefix is not None else _prefix(opener, lists) if lists else ""
    return _read(opener, where, place)


def _read(opener: Opener, prefix: str, place: str) -> Iterator[Value | Unreadable]:
    """The values at `prefix`; at a break also what there is of the next one, then an `Unreadable`."""
    import ijson

    done = 0
    with opener() as file:
        try:
            for value in ijson.items(Shallow(file), prefix, multiple_values=True):
                done += 1
                yield Value(value)
        except TooDeepError:
            reason = f"lists and objects are nested more than {DEEPEST} deep from here on"
        except (ijson.JSONError, ValueError, ArithmeticError):
            reason = "the JSON breaks off or is malformed from here on"
        else:
            return
    if (begun := _begun(opener, prefix, done)) is not None:
        yield Value(begun)
    yield Unreadable(place.format(done + 1), reason, _REMEDY)


def _begun(opener: Opener, prefix: str, whole: int) -> object:
    """What there is of the value after the first `whole` ones, where the document breaks off in it."""
    import ijson
    from ijson.common import ObjectBuilder

    builder: Any = None
    with opener() as file, suppress(ijson.JSONError, TooDeepError, ValueError, ArithmeticError):
        for where, event, value in ijson.parse(Shallow(file), multiple_values=True):
            if builder is not None:
                builder.event(event, value)
            elif where == prefix and not event.startswith(("end_", "map_key")):
                if not whole and event.startswith("start_"):
                    builder = ObjectBuilder()
                    builder.event(event, value)
                whole -= 1
    return getattr(builder, "value", None) or None


def _prefix(opener: Opener, lists: Collection[str]) -> str:
    import ijson

    with opener() as file, suppress(ijson.JSONError, TooDeepError, ValueError, ArithmeticError):
        for where, event, value in ijson.parse(Shallow(file), multiple_values=True):
            if not where and event == "start_array":
                return "item"
            if event == "start_array" and where in lists:
                return f"{where}.item"
            if (
                (where == "type" and not str(value).endswith("list"))
                or not lists
                or event == "end_map" == where
            ):
                return ""
    return ""


def _is_lines(head: bytes) -> bool:
    """Whether each line is a document: the first two both begin an object, and one of them is whole."""
    lines = [line.strip() for line in head.splitlines() if line.strip()][:2]
    return (
        len(lines) == 2
        and all(line[:1] == b"{" and len(line) > 1 for line in lines)
        and any(map(_whole, lines))
    )


def _whole(line: bytes) -> bool:
    items = list(_read(lambda: BytesIO(line), "", ""))
    return len(items) == 1 and isinstance(items[0], Value)


def open_utf8(path: Export, encoding: str) -> IO[bytes]:
    """The file as UTF-8 bytes without a byte order mark; `encoding` is what `settle_encoding` chose."""
    file = path.open("rb")
    if encoding == "utf-8":
        return file
    if encoding == "utf-8-sig":
        file.seek(len(codecs.BOM_UTF8))
        return file
    return codecs.EncodedFile(file, "utf-8", encoding, errors="replace")
