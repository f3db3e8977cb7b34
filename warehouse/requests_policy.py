"""The policy and the settings that a request was opened under, kept as they were then."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from inzage.errors import WarehouseError
from warehouse.connection import Warehouse


@dataclass(frozen=True, slots=True)
class Frozen:
    """The text of the policy file with its SHA-256, and the settings that an answer depends on."""

    policy: str
    content: str
    settings: Mapping[str, str]


def policy_hash(content: str) -> str:
    """SHA-256 of the policy's text, in hexadecimal."""
    return hashlib.sha256(content.encode()).hexdigest()


def freeze(warehouse: Warehouse, number: str, content: str, settings: Mapping[str, str]) -> str:
    """Keep the policy's text and these settings for one request; returns the text's hash."""
    policy = policy_hash(content)
    warehouse.run("requests_policy_add", policy, content, policy)
    warehouse.run("requests_freeze", policy, json.dumps(dict(settings), sort_keys=True), number)
    return policy


def frozen(warehouse: Warehouse, number: str) -> Frozen | None:
    """What was kept for a request, None for one that was opened before anything was.

    Raises `WarehouseError` where the text is not the one whose hash was kept.
    """
    row = warehouse.row("requests_frozen", number)
    if row is None or row[0] is None:
        return None
    policy, content, settings = row
    if content is None or policy_hash(content) != policy:
        raise WarehouseError(f"the policy kept with request {number} is missing or has been changed")
    return Frozen(policy, content, json.loads(settings))
