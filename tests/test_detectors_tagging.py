"""From probabilities of tags to names: only sequences that make sense, kinds weighed, scores as they were."""

import re
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detectors.tagging import LABELS, TAGS, Tagged, names, tags


def rows(*likely: dict[str, float]) -> Any:
    """One row for each word: the given probabilities, the rest spread over the other tags."""
    table = np.zeros((len(likely), len(TAGS)), dtype="f")
    for row, given_tags in zip(table, likely, strict=True):
        row[:] = (1 - sum(given_tags.values())) / (len(TAGS) - len(given_tags))
        for tag, share in given_tags.items():
            row[TAGS.index(tag)] = share
    return table


def test_a_whole_name_is_one() -> None:
    found = names(rows({"O": 0.99}, {"B-PERSON": 0.9}, {"L-PERSON": 0.9}, {"O": 0.99}))
    assert [(name.first, name.last, name.label) for name in found] == [(1, 2, "PERSON")]


def test_the_score_is_the_mean_probability_of_the_kind() -> None:
    (found,) = names(rows({"B-PERSON": 0.7, "U-PERSON": 0.2}, {"L-PERSON": 0.8}))
    rest_first, rest_last = 0.1 / (len(TAGS) - 2), 0.2 / (len(TAGS) - 1)
    assert found.score == pytest.approx((0.9 + 2 * rest_first + 0.8 + 3 * rest_last) / 2, abs=1e-4)


def test_a_name_that_does_not_end_is_mended() -> None:
    # "B-PERSON O" is no sequence: either one word alone or two together, here one alone.
    found = names(rows({"B-PERSON": 0.6, "U-PERSON": 0.3}, {"O": 0.97}))
    assert [(name.first, name.last) for name in found] == [(0, 0)]


def test_a_weight_brings_out_what_is_less_sure() -> None:
    unsure = rows({"O": 0.6, "U-PERSON": 0.38})
    assert names(unsure) == []
    assert [name.label for name in names(unsure, {"PERSON": 2.0})] == ["PERSON"]
    assert names(unsure, {"ORG": 2.0}) == []


def test_nothing_comes_of_nothing() -> None:
    assert names(np.zeros((0, len(TAGS)), dtype="f")) == []


@given(st.integers(0, 2**32 - 1), st.integers(1, 12))
def test_names_lie_in_order_apart_and_inside(seed: int, length: int) -> None:
    table = np.random.default_rng(seed).dirichlet([0.2] * len(TAGS), length).astype("f")
    before = -1
    for name in names(table):
        assert isinstance(name, Tagged)
        assert before < name.first <= name.last < length
        assert name.label in LABELS
        before = name.last


@given(st.lists(st.tuples(st.integers(1, 3), st.sampled_from(LABELS), st.integers(1, 3)), max_size=6))
def test_what_is_told_as_tags_is_read_again(parts: list[tuple[int, str, int]]) -> None:
    spans, at = [], 0
    for gap, label, size in parts:
        spans.append((at + gap, at + gap + size, label))
        at += gap + size
    told = tags(at + 1, spans)
    found = names(rows(*({tag: 0.99} for tag in told)))
    assert [(name.first, name.last + 1, name.label) for name in found] == spans


@given(st.lists(st.integers(0, len(TAGS) - 1), min_size=1, max_size=6))
def test_a_sequence_that_makes_sense_is_kept_as_it_is(path: list[int]) -> None:
    # The likeliest tags with nothing else near: kept where they make sense, and never names that do not end.
    table = rows(*({TAGS[number]: 0.9} for number in path))
    spelled = "".join(TAGS[number][0] for number in path)
    kinds = [TAGS[number][2:] for number in path]
    whole = re.fullmatch(r"(?:O|U|BI*L)*", spelled) is not None and all(
        kinds[n] == kinds[n + 1] for n in range(len(path) - 1) if spelled[n] in "BI"
    )
    ends = [number for number, sign in enumerate(spelled) if sign in "UL"]
    found = [name.last for name in names(table)]
    assert not whole or found == ends
