"""The key that the warehouse is encrypted with: from the environment, or a file only its owner can read."""

import os
import secrets
from pathlib import Path

from inzage.errors import WarehouseError

VARIABLE = "INZAGE_KEY"
_SHORTEST = 16


def warehouse_key(home: Path) -> str:
    """The key for the warehouse in `home`: `INZAGE_KEY` if set, else `warehouse.key`, made at first use (0600).

    Raises `WarehouseError` when the variable is too short, or the file is readable by others or empty.
    """
    given = os.environ.get(VARIABLE)
    if given is not None:
        if len(given) < _SHORTEST:
            raise WarehouseError(f"{VARIABLE} is shorter than {_SHORTEST} characters; use a longer key")
        return given
    file = home / "warehouse.key"
    return _read(file) if file.exists() else _make(file)


def _read(file: Path) -> str:
    if os.name == "posix" and file.stat().st_mode & 0o077:
        raise WarehouseError(f"{file} can be read by others; make it private with: chmod 600 {file}")
    key = file.read_text("ascii").strip()
    if len(key) < _SHORTEST:
        raise WarehouseError(f"{file} holds no usable key; put the right key back from your backup")
    return key


def _make(file: Path) -> str:
    if (file.parent / "warehouse.duckdb").exists():
        raise WarehouseError(
            f"{file} is missing, but a warehouse is there; put the key back from your backup, or set {VARIABLE}"
        )
    key = secrets.token_hex(32)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as out:
        out.write(key + "\n")
    return key
