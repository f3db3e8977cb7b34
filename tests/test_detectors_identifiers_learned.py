"""Learning the form of a company's own numbers from a column: what is learned, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detectors.identifiers import learn
from detectors.identifiers.search import matches

ORDERS = [f"ORD-{2021 + n % 4}-{n:05d}" for n in range(40)]


def found(values: list[str], text: str) -> list[str]:
    row = learn(values)
    assert row is not None
    return [text[span.start : span.end] for span in matches(row, text)]


def test_a_fixed_prefix_with_digits() -> None:
    row = learn(ORDERS)
    assert row is not None
    assert row.pattern.count(r"ORD\-\d{4}\-\d{5}") == 1


@pytest.mark.parametrize(
    ("values", "needs"),
    [
        (ORDERS, {"ord"}),
        (ORDERS + [f"RET/{n:06d}" for n in range(40)], {"ord", "ret/"}),
        ([f"{n:08x}-12ab-4c00-9f00-aabbccddeeff" for n in range(20)], set()),
    ],
)
def test_a_text_without_the_fixed_letters_is_not_searched(values: list[str], needs: set[str]) -> None:
    row = learn(values)
    assert row is not None
    assert set(row.needs) == needs


@pytest.mark.parametrize(
    ("values", "text", "expected"),
    [
        # in any sentence, any case, beside signs; not inside a longer code
        (ORDERS, "heb je ORD-2024-99999 nog? (ord-2023-00001)", ["ORD-2024-99999", "ord-2023-00001"]),
        (ORDERS, "ORD-2024-999999 XORD-2024-99999 ORD-2024-99999-1 ORD-24-1", []),
        # digits of several lengths
        ([f"KLA{n}" for n in range(980, 1300)], "KLA999 KLA1234 KLA12345 KLA1", ["KLA999", "KLA1234"]),
        # three shapes at most
        (
            ORDERS + [f"RET/{n:06d}" for n in range(40)] + [f"CR{n:07d}" for n in range(40)],
            "RET/123456, CR7654321 en ORD-2020-12345",
            ["RET/123456", "CR7654321", "ORD-2020-12345"],
        ),
        # letters that change after fixed ones
        ([f"INV-{a}-{n:04d}" for a in ("BE", "NL", "FR") for n in range(9)], "INV-DE-1234", ["INV-DE-1234"]),
        # UUIDs
        (
            [f"0d3c{n:04x}-12ab-4c{n:02x}-9f00-aabbccdd{n:04x}" for n in range(16, 40)],
            "zie 0d3c00ff-12ab-4cff-9f00-aabbccdd00ff.",
            ["0d3c00ff-12ab-4cff-9f00-aabbccdd00ff"],
        ),
    ],
)
def test_what_is_learned_is_found(values: list[str], text: str, expected: list[str]) -> None:
    assert found(values, text) == expected


def test_long_mixed_tokens_keep_their_common_beginning() -> None:
    tokens = ["0015gA7bQ2x", "0015gB3cR9y", "0015gC1dS4z", "0015gZ9eT6w", "0015g4QfU8v", "0015gE5gV2u"]
    values = [f"{token}{n}{tail}" for n, token in enumerate(tokens) for tail in ("Kp1", "9Lm")]
    assert found(values, "record 0015gX1yZ2aB3c9, 0025gX1yZ2aB3c9 en 0015gabcdefghij") == ["0015gX1yZ2aB3c9"]


@pytest.mark.parametrize(
    "values",
    [
        # too few, empty, all the same
        [],
        ORDERS[:7],
        ["ORD-2024-00001"] * 50,
        ["", "  "],
        # digits alone, telephones, dates, amounts, postcodes
        [str(n) for n in range(100000, 100050)],
        [f"0470 12 34 {n}" for n in range(10, 60)],
        [f"{n:02d}/03/2024" for n in range(1, 29)],
        [f"{n}.5" for n in range(100, 150)],
        [f"2024-{n:06d}" for n in range(50)],
        # words, names, addresses, mail, sentences
        ["Jan", "Els", "Piet", "Marie", "Ann", "Tom", "Lies", "Bart", "Koen"],
        [f"els{n}@firma.be" for n in range(50)],
        [f"Kerkstraat {n}" for n in range(50)],
        [f"Firma {n} bv" for n in range(50)],
        # one letter and few digits, years, money, versions
        [f"A{n}" for n in range(10, 60)],
        [f"Q{n % 4}-20{n:02d}" for n in range(10, 60)],
        [f"EUR{n}" for n in range(1000, 1050)],
        [f"V{n}.2.3" for n in range(1000, 1050)],
        [f"EDITIE-{n}" for n in range(1970, 2024)],
        # more than three shapes
        [f"{prefix}-{n:05d}" for prefix in ("AB", "CD-X", "EF/1", "GH_2", "IJ.3.4") for n in range(10)],
        # letters that are not fixed
        [f"{a}{b}-{n:05d}" for n, (a, b) in enumerate(zip("ABCDEFGHIJ", "KLMNOPQRST", strict=True))],
    ],
)
def test_what_looks_like_anything_is_refused(values: list[str]) -> None:
    assert learn(values) is None


def test_a_few_strays_do_not_matter_and_are_not_learned() -> None:
    row = learn([*ORDERS, "n.v.t."])
    assert row is not None
    assert "v" not in row.pattern


@given(st.sets(st.integers(0, 99_999), min_size=8, max_size=30))
def test_every_learned_value_is_found_again(numbers: set[int]) -> None:
    values = [f"KLANT-{n:05d}" for n in numbers]
    assert found(values, " ".join(sorted(values))) == sorted(values)
