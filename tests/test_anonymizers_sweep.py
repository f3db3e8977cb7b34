"""The sweep finds what is known in every disguise people use, and is honest about itself."""

import pytest

from anonymizers.sweep import Sweep

SWEEP = Sweep(
    {
        "PERSON": ["Jan Peeters", "Élise van der Hont"],
        "EMAIL": ["jan.p@firma.example"],
        "PHONE": ["+32470123456"],
        "BANK": ["BE68539007547034"],
    }
)


@pytest.mark.parametrize(
    ("cell", "kinds"),
    [
        # names: case, order, accents, spacing
        ("gesproken met jan peeters", {"PERSON"}),
        ("PEETERS, Jan", {"PERSON"}),
        ("J a n   P e e t e r s", {"PERSON"}),
        ("jan-peeters", {"PERSON"}),
        ("van der hont elise", {"PERSON"}),
        # phones: every prefix, sign and grouping
        ("0470/12.34.56", {"PHONE"}),
        ("0032 470 12 34 56", {"PHONE"}),
        ("+32(0)470123456", {"PHONE"}),
        # addresses and numbers
        ("JAN.P@firma.EXAMPLE", {"EMAIL"}),
        ("jan . p @ firma . example", {"EMAIL"}),
        ("be68 5390 0754 7034", {"BANK"}),
        # not them
        ("Jan Peetersen", set()),
        ("de jan", set()),
        ("order 1470123456", {"PHONE"}),
        ("", set()),
    ],
)
def test_what_a_cell_betrays(cell: str, kinds: set[str]) -> None:
    assert SWEEP.kinds_in(cell) == kinds


def test_a_clean_table_is_clean_and_proved() -> None:
    result = SWEEP.over([["<PERSON_1> belde"], ["niets", "meer"]])
    assert result.clean
    assert (result.identifiers, result.cells) == (5, 3)
    assert result.proved == result.planted > 0


def test_a_hit_is_counted_by_kind_and_row() -> None:
    result = SWEEP.over([["niets"], ["jan peeters, 0470 12 34 56"]])
    assert not result.clean
    assert result.hits == {"PERSON": 1, "PHONE": 1}
    assert result.rows == {1}


def test_an_empty_sweep_finds_nothing() -> None:
    assert Sweep({}).over([["jan"]]).clean
