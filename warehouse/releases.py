"""The ledger of research releases: for which purpose, when, how many rows, and whether it went out."""

from warehouse.connection import Warehouse


def ask(warehouse: Warehouse, purpose: str) -> int:
    """Note that a release is wanted for `purpose`; returns its number."""
    number = warehouse.number("releases_next")
    warehouse.run("releases_add", number, purpose)
    return number


def purpose(warehouse: Warehouse, release: int) -> str:
    """What a release is for."""
    row = warehouse.row("releases_purpose", release)
    return str(row[0]) if row else ""


def finish(warehouse: Warehouse, release: int, state: str, rows: int) -> None:
    """Note how a release ended: made or refused."""
    warehouse.run("releases_finish", state, rows, release)
