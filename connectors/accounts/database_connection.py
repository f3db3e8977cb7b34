"""Connections to declared databases: read-only, encrypted unless on this machine, with a password from elsewhere."""

import logging
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from ssl import SSLContext, create_default_context
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from connectors.accounts.database_values import decoded, lenient
from inzage.errors import ReaderError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from connectors.accounts.database_declaration import Declaration

_LOG = "inzage"
_HERE = frozenset({"", "localhost", "127.0.0.1", "::1"})
_DRIVERS = {"postgresql": "pg8000", "mysql": "pymysql"}


@contextmanager
def connected(declared: "Declaration", folder: Path) -> "Iterator[Connection]":
    """A connection in one read-only transaction; paths of the declaration are in `folder`.

    Raises `ReaderError` where the password or the driver is missing, else what the driver raises.
    """
    engine = _engine(declared, folder)
    try:
        with engine.connect() as connection:
            options: dict[str, Any] = {"no_parameters": True, "stream_results": True, "yield_per": 1000}
            if declared.dialect == "postgresql":
                options |= {"postgresql_readonly": True, "isolation_level": "REPEATABLE READ"}
            elif declared.dialect == "mysql":
                connection.exec_driver_sql("SET SESSION TRANSACTION READ ONLY")
                connection.rollback()
            yield connection.execution_options(**options)
    finally:
        engine.dispose()


def _engine(declared: "Declaration", folder: Path) -> "Engine":
    from sqlalchemy import URL, create_engine, event

    parts = urlsplit(declared.url)
    if declared.dialect == "sqlite":
        return create_engine("sqlite://", creator=lambda: _sqlite(parts.path, folder), **_pool())
    driver = _DRIVERS[declared.dialect]
    url = URL.create(
        f"{declared.dialect}+{driver}",
        username=unquote(parts.username or "") or None,
        password=password(declared, folder),
        host=parts.hostname,
        port=parts.port,
        database=unquote(parts.path.strip("/")),
    )
    try:
        engine = create_engine(url, connect_args=_arguments(declared, folder), **_pool())
    except ImportError:
        raise ReaderError(f"the driver {driver} is missing; install inzage[databases]") from None
    if declared.dialect == "postgresql":
        event.listen(engine, "connect", lenient)
    return engine


def _pool() -> dict[str, Any]:
    """No connection is kept. The pool would log the server's messages, which quote values: its log is closed."""
    from sqlalchemy.pool import NullPool

    logging.getLogger(f"{NullPool.__module__}.{NullPool.__name__}.{_LOG}").disabled = True
    return {"poolclass": NullPool, "pool_logging_name": _LOG}


def _sqlite(path: str, folder: Path) -> sqlite3.Connection:
    """`sqlite:///shop.sqlite` lies beside the declaration, `sqlite:////data/shop.sqlite` where it says."""
    file = folder / unquote(path.removeprefix("/"))
    connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
    connection.text_factory = decoded
    return connection


def password(declared: "Declaration", folder: Path) -> str | None:
    """The password that the declaration points to, None where it names none; raises `ReaderError`."""
    if name := declared.password_variable:
        if name not in os.environ:
            raise ReaderError(
                f"the environment has no variable {name}, in which the password should be; set it"
            )
        return os.environ[name]
    if not declared.password_file:
        return None
    file = folder / Path(declared.password_file).expanduser()
    try:
        with file.open(encoding="utf-8") as opened:
            if stat.S_IMODE(os.fstat(opened.fileno()).st_mode) & 0o077:
                raise ReaderError(
                    "others can read the file with the password; give it the mode 0600 (chmod 600)"
                )
            return opened.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise ReaderError("the file with the password cannot be read; check `password_file`") from None


def _arguments(declared: "Declaration", folder: Path) -> dict[str, Any]:
    """What the drivers want to be told besides the URL."""
    context = _encryption(declared, folder)
    if declared.dialect == "postgresql":
        socket = {"unix_sock": _postgresql_socket(declared)} if declared.socket else {}
        return {"timeout": declared.timeout, "ssl_context": context or False, **socket}
    seconds = dict.fromkeys(("connect_timeout", "read_timeout", "write_timeout"), declared.timeout)
    socket = {"unix_socket": declared.socket} if declared.socket else {}
    encrypted: dict[str, Any] = {"ssl": context} if context else {"ssl_disabled": True}
    return {**seconds, **socket, **encrypted, "charset": "utf8mb4", "local_infile": False}


def _postgresql_socket(declared: "Declaration") -> str:
    """The server's socket, where the declaration names its folder too, as PostgreSQL's own programs do."""
    path = Path(declared.socket)
    return str(path / f".s.PGSQL.{urlsplit(declared.url).port or 5432}" if path.is_dir() else path)


def _encryption(declared: "Declaration", folder: Path) -> SSLContext | None:
    """How the connection is encrypted; None where it is not: by its own word, or on this machine."""
    here = declared.socket or (urlsplit(declared.url).hostname or "") in _HERE
    if not (declared.tls if declared.tls is not None else not here):
        return None
    try:
        return create_default_context(cafile=str(folder / declared.tls_ca) if declared.tls_ca else None)
    except OSError:
        raise ReaderError("the file of the certificate's signer cannot be read; check `tls_ca`") from None
