"""The folders of a mail store and what lies in them, by the kind of their node ([MS-PST], 2.2.2.1)."""

from collections.abc import Iterator
from typing import Any, NamedTuple

_KIND = 0x1F
_FOLDER, _SEARCH, _ITEM, _HIDDEN = 0x02, 0x03, 0x04, 0x08
_DEEPEST = 100
_MOST = 5_000_000
_NO_FOLDER = "(no folder)"


class Found(NamedTuple):
    """An item as libpff gives it and the path of its folder, or why there is none."""

    item: Any
    folder: str
    reason: str = ""


class Tree:
    """One walk over a mail store; what is left out is counted on the way."""

    def __init__(self, pff: Any) -> None:
        self._pff = pff
        self.hidden = 0
        self.searches = 0

    def items(self) -> Iterator[Found]:
        """Every item, folder by folder; then those whose folder is gone."""
        for item, _ in _children(self._pff.get_root_item):
            if item is not None and _kind(item) == _FOLDER:
                yield from self._folder(item, "", 1)
        for item, reason in _listed(self._pff, "number_of_orphan_items", "get_orphan_item"):
            if item is None:
                yield Found(None, "", reason)
            elif _kind(item) == _FOLDER:
                yield from self._folder(item, _NO_FOLDER, 1)
            elif _kind(item) == _ITEM:
                yield Found(item, _NO_FOLDER)

    def _folder(self, folder: Any, path: str, depth: int) -> Iterator[Found]:
        name = _name(folder)
        path = f"{path}/{name}" if path and name else path or name
        if depth > _DEEPEST:
            yield Found(None, path, f"folders lie more than {_DEEPEST} deep inside one another")
            return
        for item, reason in _children(lambda: folder):
            if item is None:
                yield Found(None, path, reason)
                continue
            kind = _kind(item)
            self.hidden += kind == _HIDDEN
            self.searches += kind == _SEARCH
            if kind == _FOLDER:
                yield from self._folder(item, path, depth + 1)
            elif kind == _ITEM:
                yield Found(item, path)


def _children(parent: Any) -> Iterator[tuple[Any, str]]:
    """What lies in a folder, in order: each item, or why it cannot be had."""
    try:
        folder = parent()
    except Exception as fault:  # noqa: BLE001 - libpff raises what it likes, with values in the text
        yield None, f"a folder cannot be read ({type(fault).__name__})"
        return
    yield from _listed(folder, "number_of_sub_items", "get_sub_item")


def _listed(owner: Any, count: str, get: str) -> Iterator[tuple[Any, str]]:
    try:
        number = min(getattr(owner, count), _MOST)
    except Exception as fault:  # noqa: BLE001 - as above
        yield None, f"a folder cannot be listed ({type(fault).__name__})"
        return
    for index in range(number):
        try:
            yield getattr(owner, get)(index), ""
        except Exception as fault:  # noqa: BLE001 - as above
            yield None, f"an item cannot be opened ({type(fault).__name__})"


def _kind(item: Any) -> int:
    try:
        return int(item.identifier) & _KIND
    except Exception:  # noqa: BLE001 - as above
        return 0


def _name(folder: Any) -> str:
    try:
        return str(folder.name or "").strip()
    except Exception:  # noqa: BLE001 - a folder without a name, or with a broken one
        return ""
