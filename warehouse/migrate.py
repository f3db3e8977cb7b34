"""Bring the schema up to date: numbered files in warehouse/migrations, each applied once, in order."""

from importlib import resources

from inzage.errors import WarehouseError
from warehouse.connection import Warehouse


def migrate(warehouse: Warehouse) -> None:
    """Apply every migration that this file has not seen; refuse a file from a newer inzage."""
    warehouse.run("migrations_table")
    done = {name for (name,) in warehouse.rows("migrations_done")}
    known = migrations()
    if unknown := done - known.keys():
        raise WarehouseError(
            f"this warehouse was made by a newer inzage (migration {max(unknown)}); update inzage to open it"
        )
    for name in sorted(known.keys() - done):
        with warehouse.transaction():
            warehouse.script(known[name])
            warehouse.run("migrations_add", name)


def migrations() -> dict[str, str]:
    """Name -> statements of every migration there is."""
    folder = resources.files("warehouse") / "migrations"
    return {file.name: file.read_text("utf-8") for file in folder.iterdir() if file.name.endswith(".sql")}
