"""A table or query of a database server or SQLite file, declared in a NAME.database.toml (`database_declaration`).

PostgreSQL through pg8000, MySQL and MariaDB through PyMySQL, SQLite through Python, all over SQLAlchemy. A connection
is opened to nothing but what a declaration on disk names: one inside an archive may be another's, and would be sent the
password that it asks for. Rows are streamed in one read-only transaction and become records as with a mapping.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from connectors.about import About
from connectors.accounts.database_connection import connected
from connectors.accounts.database_faults import told
from connectors.accounts.database_rows import rows_of, state_of
from connectors.export import Export
from connectors.head import Head
from connectors.mapped.mapped import shaped
from connectors.record import Item, Settled, Unreadable
from inzage.errors import InzageError, ReaderError

if TYPE_CHECKING:
    from connectors.accounts.database_declaration import Declaration
    from connectors.mapped.mapped_rows import Part

ABOUT = About(
    what="a table or query of PostgreSQL, MySQL, MariaDB or SQLite, declared in a file",
    recognises="a file NAME.database.toml",
    keeps="every column; what the declaration calls text, people, moment, key and thread in their place",
    ignores="passwords, their hashes and tokens in columns that the declaration does not name: told, not kept",
    follows="SQLAlchemy's dialects; docs/mapping.md for the keys of a mapping",
)

_SUFFIX = ".database.toml"
_REFUSED = "a declaration in an archive opens no connection: another may have written it"
_UNPACK = "unpack it beside the archive if it is yours"


def recognises(head: Head) -> bool:
    """Whether a file declares a database."""
    return not head.is_folder and head.path.name.casefold().endswith(_SUFFIX)


def manner(path: Export) -> str:
    """The state of the declared rows: when they have changed, the table is read anew.

    Raises `ReaderError` where the database cannot be asked, so that what was read before stays as it is.
    """
    if not isinstance(path, Path):
        return ""
    from sqlalchemy.exc import SQLAlchemyError

    from connectors.accounts.database_declaration import load_declaration

    declared = load_declaration(path)
    try:
        with connected(declared, path.parent) as connection:
            return state_of(connection, declared)
    except (SQLAlchemyError, *_FAULTS) as fault:
        trouble = told(fault)
        raise ReaderError(f"{trouble.reason}; {trouble.remedy}") from None


def read(path: Export) -> Iterator[Item]:
    """One record a row, as the declaration says; Unreadable where the database cannot be asked, or breaks off."""
    if not isinstance(path, Path):
        yield Unreadable("file", _REFUSED, _UNPACK)
        return
    from sqlalchemy.exc import SQLAlchemyError

    from connectors.accounts.database_declaration import load_declaration

    place = "file"
    try:
        declared = load_declaration(path)
        yield Settled("source", declared.source, "as its declaration calls it")
        for item in _records(declared, path.parent):
            place = getattr(item, "place", place)
            yield item
    except InzageError as fault:
        yield Unreadable("file", str(fault), "put that right and read it again")
    except (SQLAlchemyError, *_FAULTS) as fault:
        yield told(fault, place if place == "file" else f"after {place}")


def _records(declared: "Declaration", folder: Path) -> Iterator[Item]:
    with connected(declared, folder) as connection:

        def parts() -> "Iterator[Part]":
            return rows_of(connection, declared)

        yield from shaped(parts, declared)


_FAULTS = (OSError, UnicodeError, ArithmeticError, ValueError)
"""What drivers let through: broken sockets and certificates, and values that are none."""
