"""What every match of a regular expression begins with, read off the expression itself."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

_LONGEST = 5  # characters of a beginning: more tells little more
_MOST_SIGNS = 4  # of a set of signs that are told apart
_MOST_OPEN = 40  # beginnings that go on
_MOST = 400

_parser: Any = import_module("re._parser")


class _Read(NamedTuple):
    """Beginnings that may go on, and those that are as long as they get."""

    live: frozenset[str]
    done: frozenset[str]

    def stopped(self) -> "_Read":
        return _Read(frozenset(), self.live | self.done)


_START = frozenset({""})


@cache
def prefixes(patterns: tuple[str, ...]) -> tuple[str, ...]:
    """Strings of which each match of each of `patterns` begins with one, none the beginning of another.

    Empty where that is not certain: where one of them may begin with nearly anything.
    """
    found: set[str] = set()
    for pattern in patterns:
        read = _sequence(_parser.parse(pattern), _START).stopped()
        found |= read.done
    return () if "" in found or len(found) > _MOST else shortest(found)


def shortest(stems: Iterable[str]) -> tuple[str, ...]:
    """Without those that begin with another."""
    every = frozenset(stems)
    return tuple(sorted(s for s in every if not any(s[:cut] in every for cut in range(1, len(s)))))


def _sequence(nodes: Iterable[Any], live: frozenset[str]) -> _Read:
    done: frozenset[str] = frozenset()
    for kind, what in nodes:
        if not live:
            break
        read = _READERS.get(str(kind), _anything)(what, live)
        done |= read.done | {stem for stem in read.live if len(stem) >= _LONGEST}
        live = frozenset(stem for stem in read.live if len(stem) < _LONGEST)
    return _Read(live, done)


def _anything(_: Any, live: frozenset[str]) -> _Read:
    return _Read(frozenset(), live)


def _assertion(_: Any, live: frozenset[str]) -> _Read:
    return _Read(live, frozenset())


def _sign(what: int, live: frozenset[str]) -> _Read:
    return _Read(frozenset(stem + chr(what) for stem in live), frozenset())


def _set(what: Any, live: frozenset[str]) -> _Read:
    signs = tuple(_signs(what))
    if not signs or len(live) * len(signs) > _MOST_OPEN:
        return _anything(what, live)
    return _Read(frozenset(stem + sign for stem in live for sign in signs), frozenset())


def _either(what: Any, live: frozenset[str]) -> _Read:
    reads = [_sequence(branch, live) for branch in what[1]]
    return _Read(*(frozenset().union(*each) for each in zip(*reads, strict=True)))


def _group(what: Any, live: frozenset[str]) -> _Read:
    return _sequence(what[-1], live)


def _repeated(what: Any, live: frozenset[str]) -> _Read:
    """What must be there is read once; what may be left out is there or not."""
    least, most, nodes = what
    once = _sequence(nodes, live)
    taken = once if most == 1 else once.stopped()
    return taken if least else _Read(live | taken.live, taken.done)


_READERS: dict[str, Callable[[Any, frozenset[str]], _Read]] = {
    "AT": _assertion,
    "ASSERT": _assertion,
    "ASSERT_NOT": _assertion,
    "LITERAL": _sign,
    "IN": _set,
    "BRANCH": _either,
    "SUBPATTERN": _group,
    "MAX_REPEAT": _repeated,
    "MIN_REPEAT": _repeated,
    "POSSESSIVE_REPEAT": _repeated,
}
"""By the parser's name for a part of an expression; all others may be anything."""


def _signs(members: list[tuple[Any, Any]]) -> Iterator[str]:
    """The signs of a set, where they are few and told one by one."""
    found: list[str] = []
    for kind, what in members:
        if str(kind) == "LITERAL":
            found.append(chr(what))
        elif str(kind) == "RANGE" and what[1] - what[0] < _MOST_SIGNS:
            found += map(chr, range(what[0], what[1] + 1))
        else:
            return
    if len(found) <= _MOST_SIGNS:
        yield from found
