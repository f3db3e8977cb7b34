"""What detection is judged by: entities wholly hidden, and how much of what is hidden had to be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import sqrt

from benchmarks.labelled import Message, Span, covered

_Z = 1.96  # 95 %


@dataclass
class Score:
    """Counts for one label over a set of texts."""

    wanted: int = 0
    hidden: int = 0
    characters_wanted: int = 0
    characters_found: int = 0
    characters_right: int = 0

    def __add__(self, other: "Score") -> "Score":
        """Both together."""
        return Score(
            self.wanted + other.wanted,
            self.hidden + other.hidden,
            self.characters_wanted + other.characters_wanted,
            self.characters_found + other.characters_found,
            self.characters_right + other.characters_right,
        )

    def share_hidden(self) -> float:
        """Entities all of whose characters are covered by findings of any label."""
        return self.hidden / self.wanted if self.wanted else 1.0

    def precision(self) -> float:
        """Of the characters found with this label, those that belong to an entity of this label."""
        return self.characters_right / self.characters_found if self.characters_found else 1.0

    def recall(self) -> float:
        """Of the characters of this label's entities, those found with this label."""
        return self.characters_right / self.characters_wanted if self.characters_wanted else 1.0

    def f2(self) -> float:
        """Recall counted four times precision (van Rijsbergen): a missed name is worse than a hidden word."""
        weighed = 4 * self.precision() + self.recall()
        return 5 * self.precision() * self.recall() / weighed if weighed else 0.0

    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share hidden (Wilson 1927)."""
        n, p = self.wanted, self.share_hidden()
        if not n:
            return 0.0, 1.0
        middle, half = p + _Z**2 / (2 * n), _Z * sqrt(p * (1 - p) / n + _Z**2 / (4 * n * n))
        return max(0.0, (middle - half) / (1 + _Z**2 / n)), min(1.0, (middle + half) / (1 + _Z**2 / n))


@dataclass
class Scores:
    """Counts by label."""

    labels: dict[str, Score] = field(default_factory=dict)

    def add(self, message: Message, found: Sequence[Span]) -> None:
        """Count one text."""
        hidden = covered(message.text, found)
        for label in {span.label for span in (*message.spans, *found)}:
            score = self.labels.setdefault(label, Score())
            wanted = [span for span in message.spans if span.label == label]
            score.wanted += len(wanted)
            score.hidden += sum(covered(message.text, [span]) <= hidden for span in wanted)
            mine = covered(message.text, (span for span in found if span.label == label))
            theirs = covered(message.text, wanted)
            score.characters_found += len(mine)
            score.characters_wanted += len(theirs)
            score.characters_right += len(mine & theirs)


def score(messages: Iterable[Message], findings: Iterable[Sequence[Span]]) -> Scores:
    """The scores of a finder's results over labelled messages, in the same order."""
    scores = Scores()
    for message, found in zip(messages, findings, strict=True):
        scores.add(message, found)
    return scores
