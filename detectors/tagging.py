"""From the network's word by word opinion to names: the most likely sequence of tags that makes sense.

The network gives each word of a text a probability for every tag: `O` for no name, and for each kind of name
`B-` first word, `I-` inside, `L-` last, `U-` only word (the BILOU scheme: Ratinov and Roth, CoNLL 2009). Viterbi's
algorithm picks the best sequence in which names begin and end as they should.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

LABELS = ("ADDRESS", "LOCATION", "ORG", "PERSON")
TAGS = ("O", *(f"{place}-{label}" for label in LABELS for place in "BILU"))
"""The network's outputs, in order."""

_SURE = 0.995
"""A word that is no name with this probability ends whatever is before it."""
_NEVER = -1e9
_LEAST = 1e-9


class Tagged(NamedTuple):
    """A name by its first and last word (both included), its kind, and how likely the kind is, 0 to 1."""

    first: int
    last: int
    label: str
    score: float


def names(probabilities: Any, weights: Mapping[str, float] | None = None) -> list[Tagged]:
    """The names in one text, in order. `probabilities`: an array of words x `TAGS`, rows summing to one.

    `weights` multiply the probability of a kind before the decision: above one it is found more readily.
    """
    import numpy as np

    if not len(probabilities):
        return []
    weighed = np.asarray(probabilities) * _weighing(tuple(sorted((weights or {}).items())))
    found: list[Tagged] = []
    for start, end in _stretches(weighed[:, 0] < _SURE * weighed.sum(axis=1)):
        found += _names(_best(np.log(weighed[start:end] + _LEAST)), start, probabilities)
    return found


def tags(length: int, spans: list[tuple[int, int, str]]) -> list[str]:
    """The tags of a text of `length` words with the given names (first word, one after the last, label)."""
    found = ["O"] * length
    for first, end, label in spans:
        inner = [f"I-{label}"] * (end - first - 2)
        whole = [f"U-{label}"] if end - first == 1 else [f"B-{label}", *inner, f"L-{label}"]
        found[first:end] = whole
    return found


def _stretches(unsure: Any) -> Iterator[tuple[int, int]]:
    """(start, end) of each run of words that may be names."""
    import numpy as np

    edges = np.flatnonzero(np.diff(unsure.astype(np.int8), prepend=0, append=0))
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        yield int(start), int(end)


def _best(scores: Any) -> list[int]:
    """Viterbi: the tags with the highest product of probabilities among the sequences that are allowed."""
    import numpy as np

    likeliest: list[int] = scores.argmax(axis=1).tolist()
    if _makes_sense(likeliest):
        return likeliest
    moves, first, last = _allowed()
    best, steps = scores[0] + first, []
    for row in scores[1:]:
        reached = best[:, None] + moves
        steps.append(reached.argmax(axis=0))
        best = reached.max(axis=0) + row
    path = [int((best + last).argmax())]
    for step in reversed(steps):
        path.append(int(step[path[-1]]))
    return list(np.array(path[::-1]))


def _makes_sense(path: list[int]) -> bool:
    """Whether names begin and end as they should: where the likeliest tag of each word does so, no path is better."""
    begun = ""
    for number in path:
        tag = TAGS[number]
        if (tag[0] in "IL") != (begun != "") or (begun and tag[2:] != begun):
            return False
        begun = tag[2:] if tag[0] in "BI" else ""
    return not begun


def _names(path: list[int], offset: int, probabilities: Any) -> Iterator[Tagged]:
    begun = 0
    for place, number in enumerate(path):
        tag = TAGS[number]
        if tag[0] in "BU":
            begun = place
        if tag[0] in "LU":
            label = tag[2:]
            rows = probabilities[offset + begun : offset + place + 1]
            score = float(rows[:, _columns(label)].sum(axis=1).mean())
            yield Tagged(offset + begun, offset + place, label, score)


def _columns(label: str) -> slice:
    start = 1 + 4 * LABELS.index(label)
    return slice(start, start + 4)


@cache
def _weighing(weights: tuple[tuple[str, float], ...]) -> Any:
    import numpy as np

    given = dict(weights)
    return np.array([1.0 if tag == "O" else given.get(tag[2:], 1.0) for tag in TAGS])


@cache
def _allowed() -> tuple[Any, Any, Any]:
    """What may follow what, begin and end: zero where it may, far below where not."""
    import numpy as np

    def follows(one: str, other: str) -> bool:
        if one[0] in "BI":
            return other[0] in "IL" and other[2:] == one[2:]
        return other[0] in "OBU"

    moves = np.array([[0.0 if follows(one, other) else _NEVER for other in TAGS] for one in TAGS])
    first = np.array([0.0 if tag[0] in "OBU" else _NEVER for tag in TAGS])
    last = np.array([0.0 if tag[0] in "OLU" else _NEVER for tag in TAGS])
    return moves, first, last
