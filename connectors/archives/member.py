"""A file or folder inside an archive, opened as a path is."""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import IO, Literal, overload

from inzage.errors import ReaderError

SIGN = "!"
"""Stands between an archive and what is inside it, where a path is written."""


@dataclass(frozen=True, slots=True)
class Held:
    """One file of an archive: its size in bytes (0 where unknown), how to open it, or why that is refused."""

    size: int
    opener: Callable[[], IO[bytes]]
    refused: str = ""


class Archive:
    """What an archive holds. `source` is the archive itself, on disk or inside another one."""

    def __init__(self, source: "Path | Member", held: Mapping[str, Held], changed: float, depth: int) -> None:
        self.source = source
        self.held = held
        self.changed = changed
        self.depth = depth

    @cached_property
    def folders(self) -> dict[str, dict[str, None]]:
        """Every folder, by its path inside ("" for the archive's own), with the names in it."""
        found: dict[str, dict[str, None]] = {"": {}}
        for inner in self.held:
            above, name = "", inner
            while name:
                first, _, name = name.partition("/")
                found.setdefault(above, {})[first] = None
                above = f"{above}/{first}" if above else first
        return found

    @property
    def root(self) -> "Member":
        """The archive as a folder."""
        return Member(self, "")


class Member:
    """A file or folder of an archive. It is opened, listed and named as a `pathlib.Path` is, and only read."""

    __slots__ = ("archive", "inner")

    def __init__(self, archive: Archive, inner: str) -> None:
        self.archive = archive
        self.inner = inner

    @property
    def name(self) -> str:
        """Its own name; that of the archive for the archive's root."""
        return self._pure.name if self.inner else self.archive.source.name

    @property
    def stem(self) -> str:
        """The name without its last suffix."""
        return PurePosixPath(self.name).stem

    @property
    def suffix(self) -> str:
        """The last suffix, with its dot."""
        return PurePosixPath(self.name).suffix

    @property
    def parent(self) -> "Path | Member":
        """The folder it lies in; that of the archive for the archive's root."""
        if not self.inner:
            return self.archive.source.parent
        above = str(self._pure.parent)
        return Member(self.archive, "" if above == "." else above)

    def absolute(self) -> "Member":
        """Itself: an archive's own path is absolute already."""
        return self

    def is_dir(self) -> bool:
        """Whether it is a folder."""
        return self.inner in self.archive.folders

    def is_file(self) -> bool:
        """Whether it is a file."""
        return self.inner in self.archive.held

    def is_symlink(self) -> bool:
        """Links inside archives are refused, so never."""
        return False

    def exists(self) -> bool:
        """Whether the archive has it."""
        return self.is_file() or self.is_dir()

    def iterdir(self) -> Iterator["Member"]:
        """What the folder holds."""
        for name in self.archive.folders.get(self.inner, ()):
            yield self / name

    def __truediv__(self, name: str) -> "Member":
        return Member(self.archive, f"{self.inner}/{name}" if self.inner else name)

    @property
    def size(self) -> int:
        """Bytes, unpacked; 0 where the archive does not say."""
        return self.archive.held[self.inner].size if self.is_file() else 0

    @overload
    def open(self, mode: Literal["rb"]) -> IO[bytes]: ...
    @overload
    def open(
        self,
        mode: Literal["r"] = "r",
        *,
        encoding: str,
        errors: str | None = None,
        newline: str | None = None,
    ) -> IO[str]: ...
    def open(
        self,
        mode: str = "r",
        *,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
    ) -> IO[bytes] | IO[str]:
        """Open it to read, as often as wished; raises `ReaderError` where the archive refuses it."""
        if not self.is_file():
            raise ReaderError("the archive has no such file; read the archive again")
        held = self.archive.held[self.inner]
        if held.refused:
            raise ReaderError(held.refused)
        stream = held.opener()
        if "b" in mode:
            return stream
        return io.TextIOWrapper(stream, encoding=encoding, errors=errors, newline=newline)

    def read_bytes(self) -> bytes:
        """All of it."""
        with self.open("rb") as file:
            return file.read()

    @property
    def on_disk(self) -> Path:
        """The file on disk that it lies in."""
        source = self.archive.source
        return source.on_disk if isinstance(source, Member) else source

    @property
    def _pure(self) -> PurePosixPath:
        return PurePosixPath(self.inner)

    def __str__(self) -> str:
        return f"{self.archive.source}{SIGN}/{self.inner}"

    def __repr__(self) -> str:
        return f"Member({str(self)!r})"

    def __lt__(self, other: "Member") -> bool:
        return str(self) < str(other)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Member) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))
