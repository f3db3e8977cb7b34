"""The policy that an answer keeps to: the one that held when the request came in, whatever has changed since."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from inzage.errors import SettingsError, WarehouseError
from subjects.policy import FILE, PolicyFile, read_policy
from warehouse.connection import Warehouse
from warehouse.ledger import events
from warehouse.requests_policy import freeze, frozen


def freeze_policy(warehouse: Warehouse, number: str, settings: Mapping[str, str]) -> str:
    """Keep policy and settings for a request within the caller's transaction; returns the policy's SHA-256.

    Raises `SettingsError` where the policy file says something that cannot be: nothing is kept then.
    """
    read_policy(warehouse.home)
    file = warehouse.home / FILE
    content = file.read_text("utf-8") if file.exists() else ""
    return freeze(warehouse, number, content, settings)


def policy_of(warehouse: Warehouse, number: str, home: Path) -> PolicyFile:
    """The policy a request was opened under; today's of `home` for one from before policies were kept.

    Raises `SettingsError` where a later inzage no longer understands the kept text, and `WarehouseError` where the
    text is not the one whose hash stands in the ledger.
    """
    kept = frozen(warehouse, number)
    if kept is None:
        return read_policy(home)
    if not any(kept.policy in detail for _, event, detail in events(warehouse, number) if event == "opened"):
        raise WarehouseError(f"the policy kept with request {number} is not the one that its ledger names")
    try:
        return PolicyFile.model_validate(tomllib.loads(kept.content))
    except ValueError:
        raise SettingsError(
            f"the policy kept with request {number} (SHA-256 {kept.policy[:12]}…) is not understood by this inzage"
        ) from None


def settings_of(warehouse: Warehouse, number: str, today: Mapping[str, str]) -> Mapping[str, str]:
    """The settings a request was opened under; those of today where none were kept."""
    kept = frozen(warehouse, number)
    return {**today, **kept.settings} if kept else today
