"""What a person may take along (GDPR art. 20): which rule is in force for a value.

Portability covers what the person gave and what was observed of their use, processed by automated means on the
ground of consent or contract; not what the controller inferred (WP242 rev.01, p. 9-10). The controller's own rules in
`policy.toml` come first, then those that inzage ships; the first that fits decides. No rule: the value stays behind.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from functools import cache
from importlib import resources

from inzage.folding import fold
from subjects.portability_rule import TEXT, Basis, Origin, Rule

_AGAIN = re.compile(r" \([0-9]{1,3}\)$")  # the second column of one name
_JOINTS = re.compile(r"[\s_-]+")


class Rules:
    """The rules in force, in order of precedence."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple((rule, tuple(map(spelled, rule.field))) for rule in rules)
        self._found: dict[tuple[str, str, str, str], Rule | None] = {}

    def rule(self, source: str, kind: str, field: str, holds: str = "") -> Rule | None:
        """The first rule that fits a field by its name and what it holds; None where there is none."""
        asked = (source, kind, field, holds)
        if asked not in self._found:
            self._found[asked] = self._first(source.casefold(), kind.casefold(), spelled(field), holds)
        return self._found[asked]

    def _first(self, source: str, kind: str, name: str, holds: str) -> Rule | None:
        for rule, fields in self._rules:
            if (
                _fits(source, rule.source)
                and _fits(kind, rule.kind)
                and (not fields or _fits(name, fields))
                and (not rule.holds or holds in rule.holds)
                and (name != TEXT or TEXT in fields)
            ):
                return rule
        return None


def rules_in_force(own: Iterable[Rule] = ()) -> Rules:
    """The controller's `own` rules before those that inzage ships."""
    return Rules((*own, *shipped_rules()))


@cache
def shipped_rules() -> tuple[Rule, ...]:
    """The rules of `portability_rules.toml`, in their order."""
    source = resources.files("subjects").joinpath("portability_rules.toml").read_text("utf-8")
    return tuple(Rule.model_validate(each) for each in tomllib.loads(source)["rule"])


@cache
def meanings() -> Mapping[str, Mapping[str, str]]:
    """The terms of the data dictionary: `means` of a rule, then the language."""
    source = resources.files("subjects").joinpath("portability_terms.toml").read_text("utf-8")
    return {term: dict(words) for term, words in tomllib.loads(source).items()}


def spelled(name: str) -> str:
    """A field's name as rules compare it: `FIRST_NAME`, `First Name (2)` and `first-name` are one; no accents."""
    return _JOINTS.sub(" ", fold(_AGAIN.sub("", name))).strip()


def _fits(name: str, patterns: Iterable[str]) -> bool:
    return any(pattern in ("*", name) or fnmatchcase(name, pattern) for pattern in patterns)


__all__ = [
    "TEXT",
    "Basis",
    "Origin",
    "Rule",
    "Rules",
    "meanings",
    "rules_in_force",
    "shipped_rules",
    "spelled",
]
