"""Learn the form of a company's own numbers from the column of an export that holds them.

A CRM's column of order numbers says what an order number of that company looks like; the row learned from it finds
them in its mails too, with no word beside them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from detectors.identifiers.row import Identifier
from detectors.identifiers.traits import beginnings
from inzage.labels import Label

_FEWEST = 8  # different values to learn from
_SHAPES = 3
_SHARE = 0.95  # of the values, in at most so many shapes
_LONG = 12  # letters and digits that no word and no telephone number has
_SCORE = 0.8
_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_NO_NUMBERS = frozenset("EUR USD GBP CHF KG CM MM KM ML FY Q H W V VER VERSION ISO EN DIN".split())
_PIECE = re.compile("[A-Za-z]+|[0-9]+|[^A-Za-z0-9]")


_Shape = tuple[str, ...]
"""What values have in common: letters `A`, digits `9`, signs as they are."""


def learn(
    values: Iterable[str], label: Label = Label.CUSTOMER_ID, name: str = "learned number"
) -> Identifier | None:
    r"""A row that finds values such as these: `ORD-2024-00012` and its like give `ORD-\d{4}-\d{5}`.

    None where they share no form (fewer than 95 % in at most three shapes), where fewer than eight differ, or where
    the form is one that other numbers have: digits alone, no fixed letters before them, a currency, a year. The
    letters that all values share stand in the pattern; nothing else of a value does.
    """
    known = sorted({value.strip() for value in values} - {""})
    if len(known) < _FEWEST:
        return None
    patterns = _shape_patterns(known) or _whole_patterns(known)
    if not patterns:
        return None
    either = "|".join(patterns)
    pattern = rf"(?<![^\W_])(?<![0-9][.,/-])(?:{either})(?![^\W_]|[-/][0-9])"
    needs = beginnings(tuple(map(str.lower, patterns)))
    return Identifier(label, name, pattern, _SCORE, needs=needs, near_digit=_begins_near_digit(known))


def _whole_patterns(known: Sequence[str]) -> list[str]:
    """UUIDs, and long tokens of letters and digits without a sign, such as record ids of a CRM."""
    if all(re.fullmatch(_UUID, value, re.IGNORECASE) for value in known):
        return [_UUID]
    length = len(known[0])
    mixed = all(
        len(value) == length and re.fullmatch("(?=.*[A-Za-z])(?=.*[0-9].*[0-9])[A-Za-z0-9]+", value)
        for value in known
    )
    if length < _LONG or not mixed:
        return []
    prefix = _common_prefix(known)
    rest = length - len(prefix)
    return [rf"{re.escape(prefix)}(?=[A-Za-z]*[0-9])(?=[0-9]*[A-Za-z])[A-Za-z0-9]{{{rest}}}"]


def _shape_patterns(known: Sequence[str]) -> list[str]:
    """The patterns of as few shapes as most of the values have; what is left over is taken for a slip."""
    shapes: list[_Shape] = []
    covered = 0
    for shape, count in Counter(map(_shape, known)).most_common(_SHAPES):
        if covered < _SHARE * len(known):
            shapes.append(shape)
            covered += count
    patterns = [_pattern([value for value in known if _shape(value) == shape]) for shape in shapes]
    return [] if covered < _SHARE * len(known) or "" in patterns else patterns


def _shape(value: str) -> _Shape:
    return tuple("A" if p[0].isalpha() else "9" if p[0].isdigit() else p for p in _PIECE.findall(value))


def _pattern(alike: Sequence[str]) -> str:
    """The pattern of values of one shape; empty where other things look the same."""
    columns = list(zip(*(_PIECE.findall(value) for value in alike), strict=True))
    return "".join(map(_column, columns)) if _telling(alike, columns) else ""


def _telling(alike: Sequence[str], columns: Sequence[tuple[str, ...]]) -> bool:
    """Fixed letters stand first, digits enough follow, and nothing but signs of numbers stands between."""
    first = set(columns[0])
    fixed = len(first) == 1 and columns[0][0].isalpha() and columns[0][0].upper() not in _NO_NUMBERS
    signs = {piece for column in columns for piece in column if not piece.isalnum()}
    digits = min(sum(map(str.isdigit, value)) for value in alike)
    joined = len(columns[0][0]) > 1 or (len(columns) > 2 and not columns[1][0].isalnum())
    return (
        fixed
        and joined
        and digits >= 3 + (len(columns[0][0]) < 3)
        and signs <= set("-_/.#")
        and not _years(alike)
    )


def _years(alike: Sequence[str]) -> bool:
    return all(re.fullmatch(r"[A-Za-z]+[-_/. ]?(?:19|20)[0-9]{2}", value) for value in alike)


def _column(pieces: tuple[str, ...]) -> str:
    """One place of the shape: the letters that stand there, or so many digits."""
    shortest, longest = min(map(len, pieces)), max(map(len, pieces))
    repeat = f"{{{shortest}}}" if shortest == longest else f"{{{shortest},{longest}}}"
    if pieces[0].isdigit():
        return rf"\d{repeat}"
    if len(set(pieces)) == 1:
        return re.escape(pieces[0])
    return f"[A-Za-z]{repeat}"


def _common_prefix(known: Sequence[str]) -> str:
    """The beginning that the first and the last of the sorted values, and so all, have in common."""
    first, last = known[0], known[-1]
    same = next((n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    return first[:same]


def _begins_near_digit(known: Sequence[str]) -> bool:
    return all(re.match("[^0-9]{0,9}[0-9]", value) for value in known)
