"""What is left to tell persons apart in a table: k, l and t over persons, and the risks that follow.

k is the least number of persons alike in all that a reader can know of one of them: in a row, or in all rows that the
release links (a missing value is a value of its own). The risks are El Emam's: prosecutor risk is 1/k at most, and on
average the number of classes over the number of persons in them.

pyCANON 1.3.5 gives the same k, distinct l and t on rows of one person each (its entropy l is rounded down to a whole
number), save that it drops rows whose only quasi-identifier is missing: it says k = 4 of four alike and one missing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from anonymizers.tables_coding import Coded, coded, combined, sensitive
from warehouse.tables_release import Counting, Rows, Sensitive, counting

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Codes = npt.NDArray[np.int64]
    Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Anonymity:
    """k of a table and, of each sensitive column, the worst class's distinct l, entropy l (as a number) and t."""

    persons: int
    rows: int
    classes: int
    k: int
    alone: int  # persons in a class of their own
    mean_risk: float
    l: Mapping[str, int] = field(default_factory=dict)  # noqa: E741 - the literature's name
    entropy_l: Mapping[str, float] = field(default_factory=dict)
    t: Mapping[str, float] = field(default_factory=dict)

    @property
    def greatest_risk(self) -> float:
        """Probability at most that a row that is known to be somebody's is picked out: 1/k."""
        return 1 / self.k if self.k else 0.0


@dataclass(frozen=True, slots=True)
class TableMeasures:
    """What became of a table: before and after, how each column was generalised, and what that lost."""

    before: Anonymity
    after: Anonymity
    hierarchies: Mapping[str, str]  # of each quasi-identifier
    levels: Mapping[str, str]  # the level it is released at; "*": nothing of it
    loss: float  # 0 (as it was) to 1 (nothing left): mean NCP of the cells, those of persons left out counted as 1
    suppressed: int  # persons left out for the others' sake
    budget: int  # persons who might have been
    tested: int  # generalisations counted
    nodes: int  # of this many

    @property
    def suppression(self) -> float:
        """Share of the persons left out."""
        return self.suppressed / self.before.persons if self.before.persons else 0.0


def measure(
    frame: "pd.DataFrame",
    quasi: Sequence[str],
    *,
    person: str | None = None,
    unit: str | None = None,
    sensitive_columns: Sequence[str] = (),
) -> Anonymity:
    """k, l and t of any table.

    `person` names the column that tells whose a row is (None: each row is somebody else's), `unit` the one by which
    rows are linked for the reader (None: not at all). t is measured against the table itself.
    """
    import numpy as np

    each = np.arange(len(frame))
    whose = coded(frame[person])[0] if person else each
    units = coded(frame[unit])[0] if unit else each
    cell = combined([coded(frame[name])[0] for name in quasi], len(frame))
    values = {name: sensitive(frame[name]) for name in sensitive_columns}
    with counting() as counter:
        return anonymity(counter, _rows(whose, units, values, linked=unit is not None), cell)


def _rows(person: "Codes", unit: "Codes", values: Mapping[str, Sensitive], *, linked: bool) -> Rows:
    """Rows of which nobody's are counted for another's."""
    import numpy as np

    persons, whose = np.unique(person, return_inverse=True)
    weight = np.ones(len(persons), np.int64)
    return Rows(whose.astype(np.int64), unit, weight, linked=linked, single=False, sensitive=values)


def rows_of(codes: Coded, here: "Flags") -> Rows:
    """The rows of a coded table that stay."""
    values = {name: Sensitive(s.codes[here], s.shares, s.ordered) for name, s in codes.sensitive.items()}
    return _rows(codes.person[here], codes.unit[here], values, linked=codes.linked)


def anonymity(counter: Counting, rows: Rows, cell: "Codes") -> Anonymity:
    """The measures of coded rows."""
    import numpy as np

    kept = np.ones(len(rows.weight), bool)
    sizes = counter.sizes(rows, cell, kept)
    worst = {name: counter.diversity(rows, cell, kept, name) for name in rows.sensitive}
    return Anonymity(
        persons=int(rows.weight.sum()),
        rows=len(cell),
        classes=len(sizes),
        k=int(sizes[0]) if len(sizes) else 0,
        alone=int((sizes == 1).sum()),
        mean_risk=len(sizes) / max(int(sizes.sum()), 1),
        l={name: found[0] for name, found in worst.items()},
        entropy_l={name: found[1] for name, found in worst.items()},
        t={name: found[2] for name, found in worst.items()},
    )
