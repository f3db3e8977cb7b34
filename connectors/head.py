"""The beginning of a file: what a reader looks at to recognise its own kind."""

from dataclasses import dataclass
from functools import cached_property

from connectors.export import Export

_SIZE = 1 << 16


@dataclass(frozen=True)
class Head:
    """A file's path and its first 64 KiB, or a folder's path and no bytes."""

    path: Export
    data: bytes
    is_folder: bool

    @cached_property
    def text(self) -> str:
        """The first 64 KiB as text, for recognition only: undecodable bytes become U+FFFD."""
        if self.data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return self.data.decode("utf-16", errors="replace")
        return self.data.decode("utf-8-sig", errors="replace")

    @cached_property
    def suffix(self) -> str:
        """The file's last suffix in lower case, with its dot."""
        return self.path.suffix.lower()


def look(path: Export) -> Head:
    """Read the head of `path`."""
    if path.is_dir():
        return Head(path, b"", is_folder=True)
    with path.open("rb") as file:
        return Head(path, file.read(_SIZE), is_folder=False)
