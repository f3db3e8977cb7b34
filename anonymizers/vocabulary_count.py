"""Count the distinct persons behind a term, no further than needed: memory grows with terms, not with texts."""

from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

Term = TypeVar("Term", bound=Hashable)

Who = tuple[str, str]
"""(writer, person concerned) of a text; "" where unknown, which counts for nobody."""


class Persons(Generic[Term]):
    """The distinct writers and the distinct persons concerned of each term, up to `enough` of both."""

    def __init__(self, enough: int) -> None:
        self._enough = enough
        self._people: dict[Term, tuple[set[str], set[str]] | None] = {}

    def __len__(self) -> int:
        return len(self._people)

    def __iter__(self) -> Iterator[Term]:
        return iter(self._people)

    def add(self, term: Term, who: Who) -> None:
        """Note that a text of `who` holds `term`."""
        people = self._people.setdefault(term, (set(), set()))
        if people is None:
            return
        for mine, person in zip(people, who, strict=True):
            if person and len(mine) < self._enough:
                mine.add(person)
        if min(map(len, people)) >= self._enough:
            self._people[term] = None  # enough: who they are need not be kept

    def count(self, term: Term) -> int:
        """Persons who use it, at most `enough`: the fewer of its writers and those it concerns."""
        people = self._people.get(term, (set(), set()))
        return self._enough if people is None else min(map(len, people))
