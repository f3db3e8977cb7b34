"""What the columns of an export are for: looked up by their labels, found by their uses."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from inzage.labels import PROSE


class Column(NamedTuple):
    """What a column is for ("" where nobody knows) and what it holds: a `Label`, PLAIN, MACHINE or PROSE.

    The use of a column about someone says who and what: "owner mail" is the e-mail address of the owner.
    """

    use: str
    holds: str


UNKNOWN = Column("", PROSE)
"""A column of the company's own."""


class Where:
    """The indexes of an export's columns, by what they are for."""

    def __init__(self, uses: Sequence[str]) -> None:
        self._indexes: dict[str, list[int]] = {}
        for index, use in enumerate(uses):
            self._indexes.setdefault(use, []).append(index)

    def __call__(self, *uses: str) -> list[int]:
        """The columns that are for one of `uses`: use by use, each from left to right."""
        return [index for use in uses for index in self._indexes.get(use, ())]


def normal(label: str) -> str:
    """A label as it is looked up: in case-folded letters, with single spaces, curly apostrophes made straight."""
    return " ".join(label.replace("\u2019", "'").split()).casefold()


def known(table: str, by: Callable[[str], str] = normal) -> dict[str, Column]:
    """Columns under their labels as `by` writes them.

    `table` has lines such as `owner mail | EMAIL | Owner E-mail · Eigenaar`.
    """
    rows = ([cell.strip() for cell in line.split("|")] for line in table.strip().splitlines())
    return {by(label): Column(use, holds) for use, holds, labels in rows for label in labels.split(" · ")}
