"""Groups of appearances that are one person: joined for a reason, never against a decision."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

ITSELF = "itself"


@dataclass(frozen=True, slots=True)
class Why:
    """The reason of a link, as a code (`resolving_reasons`), and how sure it is (0 to 1)."""

    reason: str
    score: float


class Groups:
    """Who is one with whom. Two that were decided to be different stay apart, whatever joins their companions."""

    def __init__(self, weights: Sequence[int]) -> None:
        """`weights`: for each appearance how much it stands for; the lighter side of a link gets its reason."""
        self._first = list(range(len(weights)))
        self._members = [[number] for number in range(len(weights))]
        self._apart: list[set[int]] = [set() for _ in weights]
        self._weight = list(weights)
        self.why = [Why(ITSELF, 1.0) for _ in weights]

    def root(self, number: int) -> int:
        """The one that stands for the whole group."""
        while self._first[number] != number:
            self._first[number] = self._first[self._first[number]]
            number = self._first[number]
        return number

    def members(self, number: int) -> list[int]:
        """All who are one with this one."""
        return self._members[self.root(number)]

    def keep_apart(self, one: int, other: int) -> None:
        """These two are different people; without effect where they were joined before."""
        a, b = self.root(one), self.root(other)
        if a != b:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def apart(self, one: int, other: int) -> bool:
        """Whether it was decided that these are different people."""
        return self.root(other) in self._apart[self.root(one)]

    def join(self, one: int, other: int, why: Why) -> bool:
        """Make two groups one; False where they are to stay apart."""
        a, b = self.root(one), self.root(other)
        if a == b:
            return True
        if b in self._apart[a]:
            return False
        heavy, light = (a, b) if (self._weight[a], -a) >= (self._weight[b], -b) else (b, a)
        self._explain(self._members[light], why)
        self._first[light] = heavy
        self._members[heavy] += self._members[light]
        self._weight[heavy] += self._weight[light]
        for other_root in self._apart[light]:
            self._apart[other_root].discard(light)
            self._apart[other_root].add(heavy)
        self._apart[heavy] |= self._apart[light]
        self._members[light], self._apart[light] = [], set()
        return True

    def roots(self) -> list[int]:
        """One of each group."""
        return [number for number in range(len(self._first)) if self._first[number] == number]

    def _explain(self, numbers: Iterable[int], why: Why) -> None:
        """A chain is as sure as its weakest link, and that link is the reason to tell."""
        for number in numbers:
            if why.score < self.why[number].score or self.why[number].reason == ITSELF:
                self.why[number] = why
