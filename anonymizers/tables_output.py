"""Turn a chosen generalisation into the rows that go out, in random order, and measure these."""

import random
from collections.abc import Sequence
from typing import TYPE_CHECKING

from anonymizers.declaration import Link
from anonymizers.measures import TableMeasures, anonymity, rows_of
from anonymizers.tables_coding import Coded, coded, combined
from anonymizers.tables_search import Chosen
from warehouse.tables_release import Counting

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Flags = npt.NDArray[np.bool_]

TOKENS: dict[Link, str] = {"history": "person", "thread": "thread"}
"""The column of the token that links rows, by what is linked."""


def generalised(shown: "pd.DataFrame", codes: Coded, chosen: Chosen) -> "pd.DataFrame":
    """The columns to show of those who stay, quasi-identifiers at their levels, in the order of the source."""
    here = staying(codes, chosen)
    made = shown[here].copy()
    for one, level in zip(codes.columns, chosen.found.node or (), strict=True):
        labels = one.levels[level].labels
        made[one.name] = [labels[n] for n in one.levels[level].group[one.codes[here]].tolist()]
    return made


def staying(codes: Coded, chosen: Chosen) -> "Flags":
    """Which rows stay."""
    return chosen.persons[codes.person]


def measured(
    made: "pd.DataFrame", codes: Coded, chosen: Chosen, counter: Counting, budget: int
) -> TableMeasures:
    """The measures before, at the finest levels, and after, taken from what stands in the rows of `made`."""
    here = staying(codes, chosen)
    finest = [codes.fixed, *(one.levels[0].group[one.codes] for one in codes.columns)]
    shown = [codes.fixed[here], *(coded(made[one.name])[0] for one in codes.columns)]
    node = chosen.found.node or ()
    return TableMeasures(
        before=anonymity(counter, rows_of(codes, here | True), combined(finest, len(here))),
        after=anonymity(counter, rows_of(codes, here), combined(shown, len(made))),
        hierarchies={one.name: one.hierarchy for one in codes.columns},
        levels={one.name: one.levels[level].name for one, level in zip(codes.columns, node, strict=True)},
        loss=chosen.found.loss,
        suppressed=int((~chosen.persons).sum()),
        budget=budget,
        tested=chosen.found.tested,
        nodes=chosen.found.nodes,
    )


def presented(
    made: "pd.DataFrame", codes: Coded, chosen: Chosen, link: Link, rng: random.Random
) -> "pd.DataFrame":
    """The rows in random order, a fresh token before those that stay linked."""
    if link in TOKENS:
        units = codes.unit[staying(codes, chosen)].tolist()
        made = made.assign(**{TOKENS[link]: _tokens(units, rng)})[[TOKENS[link], *made.columns]]
    order = list(range(len(made)))
    rng.shuffle(order)
    return made.iloc[order].reset_index(drop=True)


def _tokens(units: Sequence[int], rng: random.Random) -> list[str]:
    """A fresh random token for each unit; nothing of it is kept."""
    fresh = {unit: f"{rng.getrandbits(64):016x}" for unit in dict.fromkeys(units)}
    return [fresh[unit] for unit in units]
