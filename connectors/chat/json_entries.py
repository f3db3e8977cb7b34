"""One JSON document of a chat as a stream: each item of its long lists, with what the objects around it say.

An export of many years is one document of gigabytes whose messages lie two or three lists deep. Memory holds one
message, and of the objects around it what is no list of messages.
"""

from collections.abc import Callable, Iterator
from typing import IO, Any, NamedTuple

from connectors.encoding import settle_encoding
from connectors.export import Export
from connectors.record import Settled, Unreadable
from connectors.tables.json_depth import DEEPEST, Shallow, TooDeepError
from connectors.tables.json_values import open_utf8

_REMEDY = "export again; what was read before this place is kept"
_STEPS = {"start_map": 1, "start_array": 1, "end_map": -1, "end_array": -1}

Where = Callable[[str], bool]
"""Whether an object or list at a path, as ijson writes it ("chats.list.item"), is meant; "" is the document."""


class Entry(NamedTuple):
    """An item of a streamed list, or (`ends`) the other members of an opened object that ends here.

    `where` is the path of the list or of the object; `above` what the object around the list has told so far.
    """

    where: str
    value: object
    above: dict[str, object]
    ends: bool = False


class _Open(NamedTuple):
    """An object or list whose end has not come yet; a list has the members of the object around it."""

    where: str
    members: dict[str, object]
    is_list: bool


def entries(
    path: Export, opened: Where, streamed: Where, mended: Callable[[IO[bytes]], Any] | None = None
) -> Iterator[Entry | Settled | Unreadable]:
    """The entries of a document, in its order; where it breaks off, also what there is of the value it breaks in.

    `opened` objects are told as they end, the `streamed` lists in them item by item; a list that is the document
    itself is always streamed. Anything else is a value. `mended` reads the file in place of it.
    """
    encoding = settle_encoding(path)
    yield encoding
    stream = _Stream(opened, streamed)
    with open_utf8(path, encoding.choice) as file:
        source = mended(file) if mended else file
        yield from stream.entries(Shallow(source))


class _Stream:
    """What is open at a place of the document."""

    def __init__(self, opened: Where, streamed: Where) -> None:
        self._opened = opened
        self._streamed = streamed
        self._open: list[_Open] = []
        self._key = ""
        self._builder: Any = None
        self._depth = 0
        self._done = 0

    def entries(self, file: Shallow) -> Iterator[Entry | Unreadable]:
        """The entries of `file`, then an `Unreadable` if it breaks off."""
        import ijson

        try:
            for where, event, value in ijson.parse(file, multiple_values=True):
                if self._builder is None:
                    yield from self._take(where, event, value)
                elif self._is_built(event, value):
                    yield from self._built()
        except TooDeepError:
            reason = f"lists and objects are nested more than {DEEPEST} deep from here on"
        except (ijson.JSONError, ValueError, ArithmeticError):
            reason = "the JSON breaks off or is malformed from here on"
        else:
            return
        place = f"entry {self._done + 1}"
        yield from self._break_off()
        yield Unreadable(place, reason, _REMEDY)

    def _take(self, where: str, event: str, value: object) -> Iterator[Entry]:
        if event == "map_key":
            self._key = str(value)
        elif event in {"end_map", "end_array"}:
            yield from self._close()
        elif event == "start_map" and self._opens(where):
            self._open.append(_Open(where, {}, is_list=False))
        elif event == "start_array" and self._streams(where):
            members = self._open[-1].members if self._open else {}
            self._open.append(_Open(where, members, is_list=True))
        elif event in _STEPS:
            self._begin(event, value)
        else:
            yield from self._value(value)

    def _opens(self, where: str) -> bool:
        """A member can be called "" and then has the path of the document."""
        inside = bool(self._open)
        return not (inside and (self._open[0].is_list or not where)) and self._opened(where)

    def _streams(self, where: str) -> bool:
        return not self._open or (not self._open[-1].is_list and self._streamed(where))

    def _begin(self, event: str, value: object) -> None:
        from ijson.common import ObjectBuilder

        self._builder, self._depth = ObjectBuilder(), 0
        self._is_built(event, value)

    def _is_built(self, event: str, value: object) -> bool:
        self._builder.event(event, value)
        self._depth += _STEPS.get(event, 0)
        return not self._depth

    def _built(self) -> Iterator[Entry]:
        built, self._builder = self._builder.value, None
        return self._value(built)

    def _value(self, value: object) -> Iterator[Entry]:
        if self._open and not self._open[-1].is_list:
            self._open[-1].members[self._key] = value
            return
        self._done += 1
        where, members = (self._open[-1].where, self._open[-1].members) if self._open else ("", {})
        yield Entry(where, value, members)

    def _close(self) -> Iterator[Entry]:
        last = self._open.pop()
        if not last.is_list:
            yield Entry(last.where, last.members, {}, ends=True)

    def _break_off(self) -> Iterator[Entry]:
        if begun := getattr(self._builder, "value", None):
            self._builder = None
            yield from self._value(begun)
        while self._open:
            yield from self._close()
