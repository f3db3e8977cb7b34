"""What a mapped file is read as: its column names and its rows."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Row(NamedTuple):
    """One row: where it stands, its values by column name, and whether its columns can be relied on.

    A conversation with messages is a row of its own (`part` "conversation"), then one a message: what the
    conversation says is `around` it, and no value of the message itself.
    """

    place: str
    values: dict[str, str]
    sure: bool = True
    part: str = ""
    around: Mapping[str, str] = MappingProxyType({})


class Header(NamedTuple):
    """The columns of a file that names them once, before its rows."""

    names: tuple[str, ...]
