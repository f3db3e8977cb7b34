"""One-time codes of requests: salted hashes with a lifetime and a count of wrong tries, never the codes."""

from dataclasses import dataclass
from datetime import datetime

from warehouse.connection import Warehouse


@dataclass(frozen=True, slots=True)
class StoredCode:
    """The code that a request waits for; salt and hash in hexadecimal, `expires` in UTC."""

    seq: int
    channel: str
    salt: str
    hash: str
    expires: datetime
    tries: int


def add_code(
    warehouse: Warehouse, number: str, channel: str, salt: str, hashed: str, expires: datetime
) -> None:
    """Keep a new code in place of the one before; within a transaction of the caller's."""
    end_code(warehouse, number, "replaced")
    seq = codes_sent(warehouse, number) + 1
    warehouse.run("requests_code_add", number, seq, channel, salt, hashed, expires)


def live_code(warehouse: Warehouse, number: str) -> StoredCode | None:
    """The code that may still be tried, if any; whether it has expired is for the caller to see."""
    row = warehouse.row("requests_code_live", number)
    return StoredCode(*row) if row else None


def codes_sent(warehouse: Warehouse, number: str) -> int:
    """How many codes this request has had."""
    return warehouse.number("requests_code_count", number)


def count_try(warehouse: Warehouse, number: str, code: StoredCode) -> None:
    """Count a wrong try."""
    warehouse.run("requests_code_tried", number, code.seq)


def end_code(warehouse: Warehouse, number: str, state: str) -> None:
    """Make the live code useless (used, locked, expired or replaced) and wipe its hash."""
    warehouse.run("requests_code_end", state, number)
