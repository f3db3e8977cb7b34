"""What a column or code of a known system means, in the reader's words: from `bundle_columns.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

_SAME = {"lifecyclestage": "lifecycle stage", "lead status": "hs_lead_status"}
"""Columns under two names, whose codes stand in the table under one."""


def column_words(name: str, language: str) -> str:
    """The name of a column in words; "" where it is not known or already says the same."""
    said = _table()["column"].get(_folded(name), {}).get(language, "")
    return "" if said.casefold() == name.casefold() else str(said)


def meaning(name: str) -> str:
    """What a column holds, in English words; its own name where that is not known."""
    return str(_table()["column"].get(_folded(name), {}).get("en", name))


def value_words(column: str, value: str, language: str) -> str:
    """What a coded value of a column means; "" where it is no known code."""
    key = _folded(column)
    codes: Mapping[str, Mapping[str, str]] = _table()["value"].get(_SAME.get(key, key), {})
    said = codes.get(value.strip().casefold().replace(" ", "_"), {}).get(language, "")
    return "" if said.casefold() == value.casefold() else said


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.files("reports").joinpath("bundle_columns.toml").read_text("utf-8"))
