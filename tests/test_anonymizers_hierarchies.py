"""Ladders from a value to `*`: what stands on each step, and that no step tells more than the one below."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymizers.declaration import HierarchyName
from anonymizers.hierarchies import ANY, HIERARCHIES, levels
from anonymizers.hierarchies_words import major_group
from inzage.errors import SettingsError


def steps(hierarchy: HierarchyName, value: str) -> list[str]:
    """What a value is called at each level below `*`."""
    return [labels[0] for _, labels in HIERARCHIES[hierarchy]([value], [1])]


@pytest.mark.parametrize(
    ("hierarchy", "value", "expected"),
    [
        # ages; all over 89 together
        ("age", "34", ["34", "30-34", "30-39", "20-39", "0-39"]),
        ("age", "41.0", ["41", "40-44", "40-49", "40-59", "40-79"]),
        ("age", "89", ["89", "85-89", "80-89", "80+", "80+"]),
        ("age", "97", ["90+", "90+", "90+", "80+", "80+"]),
        ("age", "-3", ["other"] * 5),
        ("age", "drieënveertig", ["other"] * 5),
        ("age", "431", ["other"] * 5),
        # birth: never the day
        ("birth", "30/09/1975", ["1975", "1975-1979", "1970-1979", "1960-1979"]),
        ("birth", "1999-12-11", ["1999", "1995-1999", "1990-1999", "1980-1999"]),
        ("birth", "in de zomer", ["other"] * 4),
        # dates: year first or day first
        ("date", "2026-02-11T09:00", ["2026-02-11", "2026-02", "2026-Q1", "2026", "2025-2029"]),
        ("date", "11/02/2026", ["2026-02-11", "2026-02", "2026-Q1", "2026", "2025-2029"]),
        ("date", "1.12.2024", ["2024-12-01", "2024-12", "2024-Q4", "2024", "2020-2024"]),
        ("date", "2026-02-30", ["other"] * 5),
        ("date", "02/13/2026", ["other"] * 5),  # the thirteenth month
        # postcodes
        ("postcode", "9000", ["BE 9000", "BE 900", "BE 90", "BE East Flanders", "BE Flanders", "BE"]),
        ("postcode", "B-1348", ["BE 1348", "BE 134", "BE 13", "BE Walloon Brabant", "BE Wallonia", "BE"]),
        ("postcode", "1180", ["BE 1180", "BE 118", "BE 11", "BE Brussels", "BE Brussels", "BE"]),
        ("postcode", "4811 XK", ["NL 4811", "NL 48", "NL 48", "NL 4", "NL 4", "NL"]),
        ("postcode-nl", "4811", ["NL 4811", "NL 48", "NL 48", "NL 4", "NL 4", "NL"]),
        (
            "postcode",
            "59000",
            ["FR 59000", "FR 59", "FR 59", "FR Hauts-de-France", "FR Hauts-de-France", "FR"],
        ),
        ("postcode", "97110", ["FR 97110", "FR 971", "FR 971", "FR Outre-mer", "FR Outre-mer", "FR"]),
        ("postcode-de", "50667", ["DE 50667", "DE 50", "DE 50", "DE 5", "DE 5", "DE"]),
        ("postcode", "D-50667", ["DE 50667", "DE 50", "DE 50", "DE 5", "DE 5", "DE"]),
        ("postcode", "B-59000", ["other"] * 6),
        ("postcode", "ergens", ["other"] * 6),
        ("postcode", "123", ["other"] * 6),
        # places
        ("place", "gand", ["Gent", "East Flanders", "Belgium"]),
        ("place", "La  Louviere", ["La Louvière", "Hainaut", "Belgium"]),
        ("place", "'s-Gravenhage", ["Den Haag", "South Holland", "Netherlands"]),
        ("place", "Nergenshuizen", ["Nergenshuizen", "elsewhere", "elsewhere"]),
        # words
        ("language", "nl_BE", ["nl-be", "nl"]),
        ("language", "Nederlands", ["nl", "nl"]),
        ("country", "Belgique", ["BE", "Benelux", "EU"]),
        ("country", "Pays-Bas", ["NL", "Benelux", "EU"]),
        ("country", "Portugal", ["PT", "other EU", "EU"]),
        ("country", "Verenigd Koninkrijk", ["GB", "elsewhere", "elsewhere"]),
        ("country", "Atlantis", ["other", "elsewhere", "elsewhere"]),
        ("gender", "Mevr.", ["f"]),
        ("gender", "Herr", ["m"]),
        ("gender", "onbekend", ["other"]),
    ],
)
def test_what_a_value_is_called_at_each_level(
    hierarchy: HierarchyName, value: str, expected: list[str]
) -> None:
    assert steps(hierarchy, value) == expected


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("melkveehouder", "6"),
        ("Zelfstandig schrijnwerker", "7"),
        ("verkoopster in een bakkerij", "5"),
        ("chef de vente", "1"),
        ("Vendeuse", "5"),
        ("Software engineer", "2"),
        ("Krankenpfleger", "2"),
        ("vrachtwagenchauffeur", "8"),
        ("poetsvrouw", "9"),
        ("beroepsmilitair", "0"),
        # no head word that is known
        ("dromer", "o"),
        ("x", "o"),
        ("", "o"),
        ("kandidaat", "o"),
    ],
)
def test_job_titles_by_their_head_word(title: str, group: str) -> None:
    assert major_group(title)[0] == group


def test_numbers_in_bands_that_hold_each_other() -> None:
    ladder = HIERARCHIES["number"](["0", "3", "7,5", "99", "-2", "tien"], [1] * 6)
    assert dict(ladder)["number"] == ["0", "3", "7.5", "99", "-2", "other"]
    assert dict(ladder)["bands of 5"] == [
        "0 to under 5", "0 to under 5", "5 to under 10", "95 to under 100", "-5 to under 0", "other",
    ]  # fmt: skip
    assert [name for name, _ in ladder] == ["number", "bands of 5", "bands of 10", "bands of 50"]


def test_the_commonest_categories_stay() -> None:
    values = [f"v{n:02}" for n in range(25)]
    ladder = dict(HIERARCHIES["category"](values, list(range(25, 0, -1))))
    assert ladder["top 2"] == ["v00", "v01", *["other"] * 23]
    assert ladder["top 20"].count("other") == 5
    assert list(dict(HIERARCHIES["category"](["a", "b", "c"], [1, 1, 1]))) == [
        "value"
    ]  # top 2 would hide one


def test_missing_is_a_class_of_its_own_until_the_top() -> None:
    ladder = levels("age", ["34", None, "36"], [1, 1, 1])
    for level in ladder[:-1]:
        assert [level.labels[n] for n in level.group][1] is None
        assert level.group[1] not in (level.group[0], level.group[2])
        assert level.loss[1] == 0
    assert ladder[-1].labels == (ANY,)
    assert set(ladder[-1].group.tolist()) == {0}


def test_loss_counts_the_values_that_are_told_together() -> None:
    ladder = {level.name: level for level in levels("age", ["31", "32", "38", "45"], [1] * 4)}
    assert ladder["years"].loss.tolist() == [0, 0, 0, 0]
    assert ladder["5 years"].loss.tolist() == pytest.approx([1 / 3, 1 / 3, 0, 0])
    assert ladder["10 years"].loss.tolist() == pytest.approx([2 / 3, 2 / 3, 2 / 3, 0])
    assert ladder[ANY].loss.tolist() == [1, 1, 1, 1]


def test_a_ladder_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second step tells apart what the first puts together."""
    ladder = [("one", ["x", "x", "y", "z"]), ("two", ["x", "y", "y", "y"])]
    monkeypatch.setattr("anonymizers.hierarchies.HIERARCHIES", {"category": lambda *_: ladder})
    with pytest.raises(SettingsError, match="does not follow"):
        levels("category", ["a", "b", "c", "d"], [1] * 4)


def test_levels_that_change_nothing_are_left_out() -> None:
    assert [level.name for level in levels("place", ["Gent", "Aalst"], [1, 1])] == [
        "municipality",
        "province",
        ANY,
    ]


_VALUES = st.one_of(
    st.text(max_size=8),
    st.integers(-5, 200).map(str),
    st.integers(1000, 99999).map(str),
    st.dates().map(str),
    st.decimals(-1000, 1000, places=2).map(str),
    st.sampled_from(
        ["Gent", "Brugge", "nl-BE", "fr", "BE", "France", "m", "mevrouw", "bakker", "chef", "4811 XK"]
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(HIERARCHIES)), st.lists(_VALUES, min_size=1, max_size=30, unique=True))
def test_each_level_is_a_coarsening_and_loses_no_less(hierarchy: HierarchyName, values: list[str]) -> None:
    ladder = levels(hierarchy, values, [1] * len(values))  # raises where a level is no coarsening
    for fine, coarse in pairwise(ladder):
        assert (coarse.loss >= fine.loss - 1e-12).all()
        assert len({*zip(fine.group.tolist(), coarse.group.tolist(), strict=True)}) == len(fine.labels)


@pytest.mark.parametrize("hierarchy", sorted(HIERARCHIES))
@pytest.mark.parametrize(
    "hostile", ["9" * 100_000, "-" * 100_000, "van " * 25_000, "a" * 100_000, "1/" * 50_000]
)
def test_a_hostile_value_ends(hierarchy: HierarchyName, hostile: str) -> None:
    assert levels(hierarchy, [hostile], [1])[-1].labels == (ANY,)
