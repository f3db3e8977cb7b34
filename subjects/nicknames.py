"""Which given names are forms of one name: by table only (nicknames.toml), in Dutch, French, English and German."""

import tomllib
from functools import cache
from importlib import resources


@cache
def _rows() -> dict[str, frozenset[str]]:
    table = tomllib.loads((resources.files("subjects") / "nicknames.toml").read_text("utf-8"))
    forms: dict[str, set[str]] = {}
    for rows in table.values():
        for row in rows:
            root, *others = row.split()
            for name in (root, *others):
                forms.setdefault(name, set()).add(root)
    return {name: frozenset(roots) for name, roots in forms.items()}


def roots(given: str) -> frozenset[str]:
    """The names of which a folded given name may be a form: `wim` -> willem; one outside the table only of itself."""
    return _rows().get(given, frozenset()) or frozenset({given})


def forms_of_one_name(one: str, other: str) -> bool:
    """Whether two folded given names may be one person's: `bill` and `william`, not `bill` and `bob`."""
    return one == other or not roots(one).isdisjoint(roots(other))
