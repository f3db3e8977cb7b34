"""What linkage compares of two people, and how much each outcome weighs: resolving_model.toml as Splink's settings."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from typing import Any

from subjects.resolving_profiles import TELLING, Profile

_PRIOR_SHARE, _PRIOR_PAIRS = 0.005, 400
LISTED = {"firm": "firms", "domain": "domains", "town": "towns", "address": "addresses", "birth": "births"}
"""Comparison -> the column of values of which one in common is enough."""


def comparisons(rows: Sequence[Profile]) -> list[dict[str, Any]]:
    """The comparisons of the model, with the shares counted in `rows`."""
    listed = [
        _comparison(
            name,
            [
                _none(f"len({c}_l) = 0 OR len({c}_r) = 0"),
                *_rare(name),
                (f"list_has_any({c}_l, {c}_r)", "same"),
            ],
            rows,
        )
        for name, c in LISTED.items()
    ]
    given = [
        ("given_l = given_r", "same"),
        ("words_l = words_r AND given_l <> given_r", "turned"),
        ("list_has_any(forms_l, forms_r)", "form"),
        ("split_part(given_l, '-', 1) = split_part(given_r, '-', 1)", "compound"),
        (_slip("given"), "slip"),
        ("(given_l IS NULL OR given_r IS NULL) AND initial_l = initial_r", "initial"),
    ]
    family = [
        ("family_l = family_r", "same"),
        ("words_l = words_r AND given_l <> given_r", "turned"),
        ("list_has_any(halves_l, halves_r)", "half"),
        (_slip("family"), "slip"),
    ]
    return [
        _comparison("given", given, rows),
        _comparison("family", family, rows),
        *listed,
        _comparison("number", [_number_none(), ("list_has_any(numbers_l, numbers_r)", "same")], rows),
        _comparison("email", [_none("emails_l = 0 OR emails_r = 0"), ("TRUE", "differ")], rows),
        _comparison("phone", [_none("phones_l = 0 OR phones_r = 0"), ("TRUE", "differ")], rows),
        _comparison("source", [_none("NOT list_has_any(sources_l, sources_r)"), ("TRUE", "both")], rows),
    ]


def _rare(name: str) -> list[tuple[str, str]]:
    return [(f"one_{name}_l = one_{name}_r", "rarest")] if name in TELLING else []


def _number_none() -> tuple[str, str]:
    """Numbers of different kinds say nothing about each other."""
    return _none("NOT list_has_any(kinds_l, kinds_r)")


def _none(condition: str) -> tuple[str, str]:
    return condition, "none"


def _slip(column: str) -> str:
    a, b = f"{column}_l", f"{column}_r"
    return f"least(length({a}), length({b})) >= 5 AND damerau_levenshtein({a}, {b}) <= 1"


def _comparison(name: str, levels: Iterable[tuple[str, str]], rows: Sequence[Profile]) -> dict[str, Any]:
    asked = [*levels, ("ELSE", "other")]
    return {
        "output_column_name": name,
        "comparison_levels": [_level(name, condition, level, rows) for condition, level in asked],
    }


def _level(name: str, condition: str, level: str, rows: Sequence[Profile]) -> dict[str, Any]:
    if level == "none":
        return {"sql_condition": condition, "label_for_charts": level, "is_null_level": True}
    given = model()[name][level]
    u = given["u"]
    described = {"sql_condition": condition, "label_for_charts": level, "m_probability": given["m"]}
    if u == "by value":
        column = name if name not in TELLING else f"one_{name}"
        return described | {
            "u_probability": 0.001,
            "tf_adjustment_column": column,
            "tf_adjustment_weight": 1.0,
        }
    return described | {"u_probability": _share(rows, name) if u == "counted" else u}


def _share(rows: Sequence[Profile], name: str) -> float:
    """How often two people picked at random share one of these values."""
    known: dict[int, frozenset[str]] = {}
    for row in rows:
        values = row.domains if name == "domain" else getattr(row.facts, LISTED[name])
        if values:
            known[row.root] = frozenset(values)
    bearers = Counter(value for values in known.values() for value in values)
    shared = sum(count * (count - 1) / 2 for count in bearers.values())
    pairs = len(known) * (len(known) - 1) / 2
    return min(0.9, (shared + _PRIOR_SHARE * _PRIOR_PAIRS) / (pairs + _PRIOR_PAIRS))


@cache
def model() -> dict[str, dict[str, dict[str, Any]]]:
    """Comparison -> level -> m and u."""
    return tomllib.loads((resources.files("subjects") / "resolving_model.toml").read_text("utf-8"))
