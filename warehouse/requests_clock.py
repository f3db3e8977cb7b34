"""The days that are fixed after a request was opened. Each runs within a transaction of the caller's."""

from datetime import date

from warehouse.connection import Warehouse


def asked_to_identify(warehouse: Warehouse, number: str, day: date) -> None:
    """Keep the first day on which information to identify the person was asked for."""
    warehouse.run("requests_identity_asked", day, number)


def identified(warehouse: Warehouse, number: str, day: date, due: date) -> None:
    """Keep the day on which that information came, and the last day of the law that follows from it."""
    warehouse.run("requests_identity_received", day, due, number)


def prolong(warehouse: Warehouse, number: str, due: date) -> None:
    """Keep the end of the two further months."""
    warehouse.run("requests_extend", due, number)
