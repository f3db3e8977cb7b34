"""k, l and t over persons in SQL, held against counting by hand and by brute force."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymizers.measures import measure


def table(rows: Sequence[tuple[object, ...]], *names: str) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(names), dtype=object)


def test_rows_of_one_person_are_one_person() -> None:
    """Twelve chats of one customer are no crowd."""
    frame = table([("jan", "30")] * 12 + [("piet", "30"), ("ann", "40")], "who", "age")
    assert measure(frame, ["age"]).k == 1
    assert measure(frame.iloc[:13], ["age"]).k == 13
    assert measure(frame.iloc[:13], ["age"], person="who").k == 2
    assert measure(frame.iloc[:12], ["age"], person="who").k == 1


def test_missing_is_a_value_of_its_own() -> None:
    frame = table([("a",), ("a",), ("a",), (None,)], "city")
    found = measure(frame, ["city"])
    assert (found.k, found.classes, found.alone) == (1, 2, 1)
    assert measure(table([("a",), ("a",), ("",), (None,), (float("nan"),)], "city"), ["city"]).k == 2


def test_linked_rows_are_known_together() -> None:
    """Both histories hold a and b, but one twice a: who knows the whole history can tell them apart."""
    rows = [
        ("jan", "a"),
        ("jan", "b"),
        ("ann", "b"),
        ("ann", "a"),
        ("piet", "a"),
        ("piet", "b"),
        ("piet", "a"),
    ]
    frame = table(rows, "who", "city")
    assert measure(frame, ["city"], person="who").k == 3
    found = measure(frame, ["city"], person="who", unit="who")
    assert (found.k, found.classes, found.alone) == (1, 2, 1)
    assert found.mean_risk == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("values", "different", "entropy", "distance"),
    [
        # one class of its own: like all
        ([("x", "flu"), ("x", "cold")], 2, 2.0, 0.0),
        ([("x", "flu"), ("x", "flu")], 1, 1.0, 0.0),
        # two classes of one value each: as far as can be from half and half
        ([("x", "flu"), ("x", "flu"), ("y", "cold"), ("y", "cold")], 1, 1.0, 0.5),
        # 3 of 4 in one class
        (
            [("x", "flu")] * 3 + [("x", "cold")],
            2,
            math.exp(-(0.75 * math.log(0.75) + 0.25 * math.log(0.25))),
            0.0,
        ),
        # a missing value is a value
        ([("x", None), ("x", "flu")], 2, 2.0, 0.0),
        # numbers are in order: 1,2 against 1,2,3,4 is moved 0.25 + 0.5 + 0.25 over 3
        ([("x", 1), ("x", 2), ("y", 3), ("y", 4)], 2, 2.0, 1 / 3),
    ],
)
def test_what_a_class_tells_of_a_sensitive_value(
    values: list[tuple[object, ...]], different: int, entropy: float, distance: float
) -> None:
    found = measure(table(values, "city", "ill"), ["city"], sensitive_columns=["ill"])
    assert found.l["ill"] == different
    assert found.entropy_l["ill"] == pytest.approx(entropy)
    assert found.t["ill"] == pytest.approx(distance)


def test_what_everybody_in_a_class_has_is_told_however_many_values_each_has() -> None:
    """Both have flu: that their second illnesses differ protects neither."""
    rows = [("jan", "x", "flu"), ("jan", "x", "cold"), ("ann", "x", "flu"), ("ann", "x", "gout")]
    frame = table(rows, "who", "city", "ill")
    for unit in (None, "who"):
        assert measure(frame, ["city"], person="who", unit=unit, sensitive_columns=["ill"]).l["ill"] == 1


def test_an_empty_table() -> None:
    found = measure(table([], "city", "ill"), ["city"], sensitive_columns=["ill"])
    assert (found.k, found.classes, found.rows, found.greatest_risk) == (0, 0, 0, 0.0)


_ROWS = st.lists(
    st.tuples(
        st.integers(0, 5),  # person
        st.integers(0, 1),  # thread
        st.sampled_from(["a", "b", None]),
        st.sampled_from(["x", "y"]),
        st.sampled_from(["flu", "cold", None]),
    ),
    min_size=1,
    max_size=14,
)


@settings(max_examples=60, deadline=None)
@given(_ROWS, st.sampled_from(["row", "thread", "person"]))
def test_as_brute_force_counts(rows: list[tuple[object, ...]], link: str) -> None:
    frame = table(
        [(*row, f"{row[0]} {row[1]}") for row in rows], "who", "talk", "one", "two", "ill", "thread"
    )
    unit = {"row": None, "thread": "thread", "person": "who"}[link]
    found = measure(frame, ["one", "two"], person="who", unit=unit, sensitive_columns=["ill"])
    classes = _classes(rows, link)
    sizes = [len(persons) for persons in classes.values()]
    assert (found.k, found.classes, found.alone) == (min(sizes), len(sizes), sizes.count(1))
    assert found.mean_risk == pytest.approx(len(sizes) / sum(sizes))
    assert found.l["ill"] == min(map(_distinct, classes.values()))
    assert found.entropy_l["ill"] == pytest.approx(min(map(_entropy, classes.values())))
    assert found.t["ill"] == pytest.approx(_farthest(rows, classes))


_Classes = dict[tuple[object, ...], dict[object, list[object]]]


def _classes(rows: list[tuple[object, ...]], link: str) -> _Classes:
    """Class -> person -> the sensitive values of that person's rows in it."""
    units: defaultdict[object, list[tuple[object, ...]]] = defaultdict(list)
    for n, row in enumerate(rows):
        units[{"row": n, "thread": row[:2], "person": row[0]}[link]].append(row)
    classes: _Classes = {}
    for held in units.values():
        key = tuple(sorted((str(row[2]), str(row[3])) for row in held))
        classes.setdefault(key, {}).setdefault(held[0][0], []).extend(row[4] for row in held)
    return classes


def _distinct(persons: dict[object, list[object]]) -> int:
    if set.intersection(*(set(held) for held in persons.values())):
        return 1
    return len({tuple(sorted(map(str, held))) for held in persons.values()})


def _entropy(persons: dict[object, list[object]]) -> float:
    counts = Counter(tuple(sorted(map(str, held))) for held in persons.values())
    shares = [count / len(persons) for count in counts.values()]
    return math.exp(-sum(share * math.log(share) for share in shares))


def _farthest(rows: list[tuple[object, ...]], classes: _Classes) -> float:
    overall = Counter(row[4] for row in rows)
    worst = 0.0
    for persons in classes.values():
        held = Counter(value for values in persons.values() for value in values)
        apart = [abs(held[v] / held.total() - overall[v] / overall.total()) for v in overall]
        worst = max(worst, sum(apart) / 2)
    return worst
