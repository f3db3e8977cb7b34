"""A table as integer codes: what is counted is codes, and a value is shown again only where it is released."""

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from anonymizers.declaration import HierarchyName
from anonymizers.hierarchies import Level, levels
from warehouse.tables_release import Sensitive

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Codes = npt.NDArray[np.int64]
    Flags = npt.NDArray[np.bool_]

_LARGEST = 2**62
"""Combined codes beyond this would leave 64 bits: they are numbered anew."""


@dataclass(frozen=True, slots=True)
class Column:
    """A quasi-identifier: the code of each row's value, and the levels of its hierarchy over these codes."""

    name: str
    hierarchy: HierarchyName
    codes: "Codes"
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Coded:
    """A table in codes: each row's person and unit, what no generalisation changes, and the columns by role."""

    person: "Codes"
    unit: "Codes"
    linked: bool
    fixed: "Codes"
    columns: tuple[Column, ...]
    sensitive: Mapping[str, Sensitive]


def column(name: str, values: "pd.Series", hierarchy: HierarchyName) -> Column:
    """A column of a table with the levels of its hierarchy."""
    import numpy as np

    codes, texts = coded(values)
    counts = np.bincount(codes, minlength=len(texts)).tolist()
    return Column(name, hierarchy, codes, levels(hierarchy, texts, counts))


def sensitive(values: "pd.Series") -> Sensitive:
    """A sensitive column; numbers are in order, other values all equally far apart; a missing one is a value."""
    import numpy as np

    codes, texts = coded(values)
    numbers = [_number(text) for text in texts if text is not None]
    ordered = bool(numbers) and all(number is not None for number in numbers)
    order = sorted(
        range(len(texts)), key=lambda n: (texts[n] is None, (_number(texts[n]) if ordered else 0) or 0)
    )
    place = np.empty(len(texts), np.int64)
    place[order] = np.arange(len(texts))
    counts = np.bincount(place[codes], minlength=len(texts))
    return Sensitive(place[codes], counts / max(counts.sum(), 1), ordered and None not in texts)


def coded(values: "pd.Series") -> tuple["Codes", list[str | None]]:
    """The code of every value and the texts that the codes stand for; None where a value is missing or empty."""
    import numpy as np
    import pandas as pd

    raw, uniques = pd.factorize(values, use_na_sentinel=False)
    number: dict[str | None, int] = {}
    again = [number.setdefault(_text(value), len(number)) for value in uniques.tolist()]
    return np.array(again, np.int64)[raw] if again else np.zeros(0, np.int64), list(number)


def _text(value: object) -> str | None:
    import pandas as pd

    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date):
        return value.isoformat()[:10]
    return " ".join(str(value).split()) or None


def _number(text: str | None) -> float | None:
    try:
        found = float(text or "")
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def combined(columns: Sequence["Codes"], rows: int) -> "Codes":
    """One code for each different combination of codes in a row."""
    import numpy as np

    cell, size = np.zeros(rows, np.int64), 1
    for codes in columns:
        reach = int(codes.max()) + 1 if len(codes) else 1
        if size * reach > _LARGEST:
            cell = np.unique(cell, return_inverse=True)[1].astype(np.int64)
            size = int(cell.max()) + 1
        cell, size = cell * reach + codes, size * reach
    return cell


def capped(person: "Codes", most: int, rng: random.Random) -> "Flags":
    """Which rows stay where each person has at most `most`, drawn at random."""
    import numpy as np

    draw = np.random.default_rng(rng.getrandbits(128)).random(len(person))
    order = np.lexsort((draw, person))
    ordered = person[order]
    first = np.r_[True, ordered[1:] != ordered[:-1]] if len(ordered) else np.zeros(0, bool)
    start = np.maximum.accumulate(np.where(first, np.arange(len(ordered)), 0))
    kept = np.zeros(len(person), bool)
    kept[order] = np.arange(len(ordered)) - start < most
    return kept
