"""What a reader says of itself: shown by `inzage read --list` and in docs/readers.md."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from connectors.export import Export
from connectors.head import Head
from connectors.record import Item


@dataclass(frozen=True, slots=True)
class About:
    """What a reader is for, in a phrase each; `follows` names the vendor's page or the files that it was made after."""

    what: str
    recognises: str
    keeps: str
    ignores: str
    follows: str


class Reader(Protocol):
    """One kind of export, as a module: what it is, how it is recognised from its beginning, and how it is read."""

    @property
    def ABOUT(self) -> About:  # noqa: N802 - a constant of the module
        """What the reader says of itself."""

    @property
    def recognises(self) -> Callable[[Head], bool]:
        """Whether a file or folder, by its beginning, is of this kind."""

    @property
    def read(self) -> Callable[[Export], Iterator[Item]]:
        """Every record of an export, and all that could not be read."""
