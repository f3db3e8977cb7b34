"""No term, and no pair of terms, that fewer than k persons use is left."""

from collections import defaultdict
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymizers.vocabulary import rarefy, terms, without
from anonymizers.vocabulary_count import Persons

THREE = [("a", "x"), ("b", "y"), ("c", "z")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De fiets is 2 keer stuk", ["de", "fiets", "is", "2", "keer", "stuk"]),
        ("l'été <PERSON_1>, <DATE_2026-05>!", ["l", "été", "<PERSON_1>", "<DATE_2026-05>"]),
        ("top 👍", ["top", "👍"]),
        ("<RARE> ... ", []),
    ],
)
def test_terms(text: str, found: list[str]) -> None:
    assert terms(text) == found


def test_persons_count_not_texts() -> None:
    texts = ["de molen", "de molen", "de molen", "de fiets"]
    who = [("a", "x"), ("a", "x"), ("b", "x"), ("c", "z")]
    kept, told = rarefy(texts, who, 2, 0)
    # molen: two writers, but of one customer; de: three writers, two customers
    assert kept == ["de <RARE>", "de <RARE>", "de <RARE>", "de <RARE>"]
    assert (told.terms, told.masked, told.fewest) == (1, 4, 2)


def test_case_does_not_make_a_term_common_or_rare() -> None:
    assert rarefy(["Molen", "MOLEN", "molen"], THREE, 3, 0)[0] == ["Molen", "MOLEN", "molen"]


def test_who_is_unknown_counts_for_nobody() -> None:
    assert rarefy(["de", "de", "de"], [("", "x"), ("", "y"), ("", "z")], 2, 0)[0] == ["<RARE>"] * 3


@pytest.mark.parametrize(
    ("term", "coarser"),
    [
        ("<PERSON_7>", "<PERSON>"),
        ("<DATE_2026-05>", "<DATE>"),
        ("<AGE_40-49>", "<AGE>"),
        ("<FAMILY_CHILD>", "<FAMILY>"),
        ("<NATIONAL_ID_2>", "<NATIONAL_ID>"),
        ("<DATE_OF_BIRTH_1>", "<DATE_OF_BIRTH>"),
        ("<PERSON>", "<RARE>"),
        ("<DATE_OF_BIRTH>", "<RARE>"),
        ("<FAMILY>", "<RARE>"),
        ("molen", "<RARE>"),
    ],
)
def test_a_rare_term_becomes_coarser(term: str, coarser: str) -> None:
    assert without(f"zie {term}.", [term]) == f"zie {coarser}."


def test_rare_terms_beside_each_other_are_one_marker() -> None:
    assert rarefy(["de aaa, bbb ccc", "de", "de"], THREE, 3, 0)[0][0] == "de <RARE>"


def test_a_rare_pair_is_parted() -> None:
    texts = ["de molen", "de molen", "de", "molen", "de", "molen"]
    who = [(str(n), str(n)) for n in range(6)]
    kept, told = rarefy(texts, who, 3, None)
    assert not any({"de", "molen"} <= set(terms(text)) for text in kept)
    assert told.pairs == 2
    # above the band pairs are left alone
    assert rarefy(texts, who, 2, 1.0)[0] == texts


def test_a_pair_with_a_column_counts_too() -> None:
    texts, who = ["de", "de", "de", "de"], [(str(n), str(n)) for n in range(4)]
    kept, _ = rarefy(texts, who, 2, None, [["month=1"], ["month=1"], ["month=2"], ["month=1"]])
    assert kept == ["de", "de", "<RARE>", "de"]


def test_counting_ends_where_it_is_enough() -> None:
    counted: Persons[str] = Persons(3)
    for n in range(100):
        counted.add("de", (str(n), str(n % 2)))
    assert counted.count("de") == 2
    assert counted.count("never") == 0


_TEXTS = st.lists(
    st.tuples(
        st.lists(st.sampled_from("aa bb cc dd ee <PERSON_1> <AGE_40-49> 12".split()), max_size=6).map(
            " ".join
        ),
        st.tuples(st.sampled_from(["", "p", "q", "r", "s"]), st.sampled_from(["", "x", "y", "z"])),
    ),
    max_size=14,
)


@settings(max_examples=150, deadline=None)
@given(_TEXTS, st.integers(1, 3), st.sampled_from([0.0, 2.0, None]))
def test_nothing_rare_is_left(drawn: list[tuple[str, tuple[str, str]]], k: int, band: float | None) -> None:
    texts, whose = [text for text, _ in drawn], [who for _, who in drawn]
    kept, _ = rarefy(texts, whose, k, band)
    people: defaultdict[tuple[str, ...], list[set[str]]] = defaultdict(lambda: [set(), set()])
    for text, who in zip(kept, whose, strict=True):
        mine = sorted(set(terms(text)))
        pairs = [] if band == 0 else list(combinations(mine, 2))
        for key in (*((term,) for term in mine), *pairs):
            for place, person in zip(people[key], who, strict=True):
                place.update({person} - {""})
    for key, (writers, about) in people.items():
        few = min(len(writers), len(about))
        single = {one: min(map(len, people[one,])) for one in key}
        if len(key) == 1 or band is None or all(count < band * k for count in single.values()):
            assert few >= k, key
