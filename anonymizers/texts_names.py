"""Which spellings of names in one conversation are one person's: `Jan Peeters`, `PEETERS Jan`, `J. Peeters`, `Jan`."""

from collections.abc import Iterable, Sequence

from inzage.folding import words


def who(names: Iterable[str]) -> dict[str, str]:
    """Name as written -> what stands for its bearer: the same for all spellings of one person.

    A short form belongs to the one longer name that it agrees with. Where it agrees with several people (two Jans
    in one conversation) it stands for itself: nobody is guessed.
    """
    written = {name: tuple(words(name)) for name in dict.fromkeys(names)}
    bearers: list[tuple[str, ...]] = []
    of: dict[tuple[str, ...], tuple[str, ...]] = {}
    for form in sorted(set(written.values()), key=lambda form: (-_weight(form), form)):
        found = [bearer for bearer in bearers if agree(form, bearer)]
        of[form] = found[0] if len(found) == 1 else form
        if len(found) != 1:
            bearers.append(form)
    return {name: " ".join(sorted(of[form])) for name, form in written.items() if form}


def agree(short: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether every word of `short` is a word of `longer`, its initial, or some of its words in one.

    `j peeters` agrees with `jan peeters`; `vandenberghe` with `els van den berghe`; initials alone agree with nobody.
    """
    if not any(len(word) > 1 for word in short):
        return False
    left = list(longer)
    for word in sorted(short, key=len, reverse=True):
        match = _match(word, left)
        if match is None:
            return False
        first, after = match
        del left[first:after]
    return True


def _match(word: str, left: Sequence[str]) -> tuple[int, int] | None:
    if word in left:
        at = left.index(word)
        return at, at + 1
    if len(word) == 1:
        return next(((n, n + 1) for n, other in enumerate(left) if other.startswith(word)), None)
    spans = ((n, m) for n in range(len(left)) for m in range(n + 2, len(left) + 1))
    return next(((n, m) for n, m in spans if "".join(left[n:m]) == word), None)


def _weight(form: Sequence[str]) -> int:
    """Full names first: words count, initials hardly."""
    return sum(100 if len(word) > 1 else 1 for word in form) + sum(map(len, form))
