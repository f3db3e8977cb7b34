"""Names written with one mistake: a letter too many, too few, another or two turned round.

A name and its misspelling share a form with one letter left out (the symmetric deletions of Mor & Fraenkel, 1982), so
looking a word up costs its length, however many names are known.
"""

from collections.abc import Iterable, Iterator

LONG = 8
"""Letters from which on one mistake still means the same name."""


class Near:
    """Names of `LONG` letters and more, to be found with one mistake."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_form: dict[str, set[str]] = {}
        self._longest = 0
        for name in names:
            self._longest = max(self._longest, len(name))
            if len(name) >= LONG:
                for form in _forms(name):
                    self._by_form.setdefault(form, set()).add(name)

    def find(self, word: str) -> str | None:
        """A name that `word` is but for one mistake; None where there is none."""
        if not LONG - 1 <= len(word) <= self._longest + 1:
            return None
        candidates = {name for form in _forms(word) for name in self._by_form.get(form, ())}
        return next((name for name in sorted(candidates) if one_mistake(word, name)), None)


def one_mistake(one: str, other: str) -> bool:
    """Whether two words differ by at most one insertion, deletion, substitution or turn of neighbours."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    n = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return one[n:] == other[n + 1 :]
    turned = one[n : n + 2] == other[n : n + 2][::-1] and one[n + 2 :] == other[n + 2 :]
    return one[n + 1 :] == other[n + 1 :] or turned


def _forms(word: str) -> Iterator[str]:
    yield word
    for n in range(len(word)):
        yield word[:n] + word[n + 1 :]
