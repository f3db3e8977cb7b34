"""Open the one DuckDB file: encrypted, closed to the network and the file system, migrated, one writer."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inzage.errors import InzageError, WarehouseError, describe
from warehouse.key import warehouse_key

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

FILE = "warehouse.duckdb"


class Warehouse:
    """An open warehouse. Statements are named files in warehouse/sql; values are always bound, never pasted."""

    def __init__(self, connection: "duckdb.DuckDBPyConnection", home: Path) -> None:
        self.home = home
        self._connection = connection

    def rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Run a named statement and return all its rows."""
        with _told(statement):
            return self._connection.execute(sql(statement), values).fetchall()

    def row(self, statement: str, *values: object) -> tuple[Any, ...] | None:
        """The first row of a named statement, or None."""
        rows = self.rows(statement, *values)
        return rows[0] if rows else None

    def number(self, statement: str, *values: object) -> int:
        """The single number that a named statement returns (0 for no row)."""
        row = self.row(statement, *values)
        return int(row[0] or 0) if row else 0

    def stream(self, statement: str, *values: object, size: int = 10_000) -> Iterator[tuple[Any, ...]]:
        """The rows of a named statement, fetched `size` at a time over a cursor of its own."""
        cursor = self._connection.cursor()
        with _told(statement):
            cursor.execute("USE warehouse")
            cursor.execute(sql(statement), values)
        while True:
            with _told(statement):
                rows = cursor.fetchmany(size)
            if not rows:
                break
            yield from rows
        cursor.close()

    def run(self, statement: str, *values: object, **tables: "pa.Table") -> int:
        """Run a named statement that may read `tables` (Arrow) by their names; returns the rows it changed."""
        with _told(statement):
            for name, table in tables.items():
                self._connection.register(name, table)
            try:
                result = self._connection.execute(sql(statement), values).fetchone()
            finally:
                for name in tables:
                    self._connection.unregister(name)
        return int(result[0]) if result and isinstance(result[0], int) else 0

    def script(self, text: str) -> None:
        """Run a migration."""
        with _told("migration"):
            self._connection.execute(text)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing: what happens inside is stored at its end, or not at all."""
        self._connection.execute("BEGIN")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        with _told("commit"):
            self._connection.execute("COMMIT")

    def close(self) -> None:
        """Write what is in the log into the file and let go of it."""
        self._connection.close()


@contextmanager
def open_warehouse(home: Path, settings: Mapping[str, str] | None = None) -> Iterator[Warehouse]:
    """The warehouse in `home`, made where there is none, migrated to today's schema.

    Raises `WarehouseError` for a wrong key, a file in use by another process, or a machine on which DuckDB
    cannot encrypt securely.
    """
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = warehouse_key(home)
    connection = _connect(home, settings or {})
    try:
        _attach(connection, home / FILE, key)
        warehouse = Warehouse(connection, home)
        from warehouse.migrate import migrate

        migrate(warehouse)
        yield warehouse
    finally:
        connection.close()


@contextmanager
def scratch() -> Iterator["duckdb.DuckDBPyConnection"]:
    """A database in memory alone, for a calculation: nothing of it reaches a disk or the network."""
    import duckdb

    connection = duckdb.connect(
        config={
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "enable_external_access": "false",
            "temp_directory": "",
        }
    )
    try:
        yield connection
    finally:
        connection.close()


@cache
def sql(statement: str) -> str:
    """The text of warehouse/sql/<statement>.sql."""
    return (resources.files("warehouse") / "sql" / f"{statement}.sql").read_text("utf-8")


def _connect(home: Path, settings: Mapping[str, str]) -> "duckdb.DuckDBPyConnection":
    import duckdb

    spill = home / "spill"
    spill.mkdir(mode=0o700, exist_ok=True)
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "temp_directory": str(spill),
        **settings,
    }
    connection = duckdb.connect(config=config)
    _load_openssl(connection)
    connection.execute("SET temp_file_encryption = true")
    return connection


def _load_openssl(connection: "duckdb.DuckDBPyConnection") -> None:
    """DuckDB writes encrypted files securely only with OpenSSL, which it ships inside its httpfs module."""
    import duckdb
    import duckdb_extension_httpfs

    folder = Path(duckdb_extension_httpfs.__file__).parent
    module = next(folder.rglob("httpfs.duckdb_extension"), None)
    if module is None:
        raise WarehouseError("DuckDB's OpenSSL module is missing; install inzage again from its lock file")
    try:
        connection.execute(f"LOAD '{str(module).replace(chr(39), chr(39) * 2)}'")
    except duckdb.Error as fault:
        raise WarehouseError(
            f"DuckDB's OpenSSL module does not load on this machine ({describe(fault)}); without it the "
            "warehouse could not be encrypted securely, so nothing is stored"
        ) from None


def _attach(connection: "duckdb.DuckDBPyConnection", file: Path, key: str) -> None:
    import duckdb

    path, secret = (str(file).replace("'", "''"), key.replace("'", "''"))
    new = not file.exists()
    try:
        connection.execute(f"ATTACH '{path}' AS warehouse (ENCRYPTION_KEY '{secret}')")
    except duckdb.IOException as fault:
        if "lock" in str(fault).lower():
            raise WarehouseError(f"{file} is in use by another inzage; wait for it to end") from None
        raise WarehouseError(f"{file} could not be opened ({describe(fault)})") from None
    except duckdb.Error:
        raise WarehouseError(
            f"{file} does not open with this key; check warehouse.key or INZAGE_KEY"
        ) from None
    if new and os.name == "posix":
        file.chmod(0o600)
    for statement in (
        "USE warehouse",
        "SET enable_external_access = false",
        "SET lock_configuration = true",
    ):
        connection.execute(statement)


@contextmanager
def _told(doing: str) -> Iterator[None]:
    """Turn DuckDB's errors into ours: theirs quote the values they failed on."""
    import duckdb

    try:
        yield
    except InzageError:
        raise
    except duckdb.Error as fault:
        raise WarehouseError(f"the warehouse refused {doing!r} ({type(fault).__name__})") from None


def named(rows: Sequence[tuple[Any, ...]], kind: type[Any]) -> list[Any]:
    """Rows as instances of a dataclass whose fields stand in the order of the columns."""
    return [kind(*row) for row in rows]
