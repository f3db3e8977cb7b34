"""What is done with others' data by their role, and on what ground: read from `access_roles.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class RoleRule:
    """The rule for one role: "label" or "keep", the rule's name for the ledger, and the ground per language."""

    treatment: str
    rule: str
    ground: Mapping[str, str]


@cache
def role_rules() -> Mapping[str, RoleRule]:
    """The rules by role: colleague, correspondent, other."""
    data = tomllib.loads(resources.files("reports").joinpath("access_roles.toml").read_text("utf-8"))
    return {role: RoleRule(rule["treatment"], rule["rule"], rule["ground"]) for role, rule in data.items()}


def kept_roles(rules: Mapping[str, RoleRule]) -> frozenset[str]:
    """The roles whose data stays readable."""
    return frozenset(role for role, rule in rules.items() if rule.treatment == "keep")
