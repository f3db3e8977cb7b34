"""Overlapping findings: everything stays hidden, every place has one label."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from detectors.finding import Finding
from detectors.merge import merge

TEXT = "Jan Peeters jan@firma.be belt 0470 12 34 56 en Els"
LABELS = ("PERSON", "EMAIL", "PHONE", "ORG", "URL", "UNHEARD_OF")

findings = st.builds(
    lambda start, length, label, score: Finding(start, min(len(TEXT), start + length), label, score, "r"),
    st.integers(0, len(TEXT) - 1),
    st.integers(1, 20),
    st.sampled_from(LABELS),
    st.sampled_from((0.4, 0.85, 1.0)),
)


@given(st.lists(findings, max_size=8))
def test_union_is_kept_and_nothing_overlaps(given_findings: list[Finding]) -> None:
    merged = merge(TEXT, given_findings)
    assert all(one.end <= other.start for one, other in pairwise(merged))
    asked = {n for f in given_findings for n in range(f.start, f.end) if TEXT[n].isalnum()}
    hidden = {n for f in merged for n in range(f.start, f.end)}
    assert asked <= hidden


def test_an_address_keeps_its_place_before_the_name_around_it() -> None:
    merged = merge(TEXT, [Finding(0, 24, "PERSON", 0.85, "names"), Finding(12, 24, "EMAIL", 1.0, "email")])
    assert [(TEXT[f.start : f.end], f.label) for f in merged] == [
        ("Jan Peeters", "PERSON"),
        ("jan@firma.be", "EMAIL"),
    ]


def test_two_of_one_kind_become_one() -> None:
    merged = merge(TEXT, [Finding(0, 6, "PERSON", 0.5, "a"), Finding(4, 11, "PERSON", 0.9, "b")])
    assert merged == [Finding(0, 11, "PERSON", 0.9, "b")]
