"""The word lists and patterns beside this module, read once.

`lists/`: words in lower case without accents, parted by blanks. `patterns/`: regular expressions for folded text,
parted by `|`. Both in sections headed `== name`; Dutch, French, English and German together, as people mix them.
"""

from functools import cache
from importlib import resources

from inzage.folding import fold


@cache
def section(name: str, heading: str) -> frozenset[str]:
    """The words of one section of a list: `section("roles", "speakers")`."""
    lines = _sections("lists", name)[heading]
    return frozenset(word for line in lines for word in fold(line).split())


@cache
def listed(name: str) -> frozenset[str]:
    """All words of a list."""
    return frozenset().union(*(section(name, heading) for heading in _sections("lists", name)))


@cache
def alternatives(name: str, heading: str) -> str:
    """One section of a file of patterns as one alternation, without brackets around it."""
    return "|".join(expressions(name, heading))


def expressions(name: str, heading: str) -> tuple[str, ...]:
    """The lines of one section of a file of patterns, each an alternation."""
    return _sections("patterns", name)[heading]


@cache
def _sections(folder: str, name: str) -> dict[str, tuple[str, ...]]:
    file = resources.files(__package__) / folder / f"{name}.txt"
    found: dict[str, tuple[str, ...]] = {}
    heading = ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            heading = line.removeprefix("== ")
            found[heading] = ()
        else:
            found[heading] += (line,)
    return found
