"""Anonymised tables: every person is like k - 1 others, for the least loss, or there is no table."""

import itertools
import random
from collections.abc import Sequence
from typing import Any

import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from anonymizers.declaration import Declaration
from anonymizers.measures import measure
from anonymizers.tables import anonymise, attempt
from anonymizers.tables_coding import column
from anonymizers.tables_propose import fitting
from inzage.errors import RefusedError, SettingsError


def declared(*columns: str, k: int = 2, **said: Any) -> Declaration:
    thresholds = {"k": k, **said.pop("thresholds", {})}
    return Declaration.model_validate(
        {"purpose": "x", "columns": columns, "suppression": 0, "thresholds": thresholds, **said}
    )


def people(**columns: Sequence[object]) -> pd.DataFrame:
    size = len(next(iter(columns.values())))
    return pd.DataFrame({"person": range(size), **columns}, dtype=object)


def rows(frame: pd.DataFrame) -> list[tuple[object, ...]]:
    return sorted((tuple(row) for row in frame.itertuples(index=False)), key=str)


# --- what is released ---------------------------------------------------------------------------------------


def test_columns_are_generalised_as_little_as_k_allows() -> None:
    frame = people(age=[31, 33, 41, 44], city=["Gent", "Gent", "Aalst", "Aalst"])
    made, measures = anonymise(frame, declared("age", "city"))
    assert rows(made) == [("30-34", "Gent")] * 2 + [("40-44", "Aalst")] * 2
    assert measures.levels == {"age": "5 years", "city": "municipality"}
    assert (measures.before.k, measures.after.k, measures.suppressed) == (1, 2, 0)
    assert measures.loss == pytest.approx((1 / 3) / 2)


def test_one_who_stands_out_is_left_out_within_the_budget() -> None:
    frame = people(age=[31] * 10 + [88])
    made, measures = anonymise(frame, declared("age", suppression=0.1))
    assert (set(made["age"]), len(made), measures.suppressed, measures.budget) == ({"31"}, 10, 1, 1)
    made, measures = anonymise(frame, declared("age", suppression=0.05))
    assert (set(made["age"]), measures.suppressed) == ({"*"}, 0)


def test_a_person_goes_with_all_rows() -> None:
    """Ann's second row stands out; her first would not."""
    frame = pd.DataFrame({"person": [*range(20), 20, 20], "city": ["Gent"] * 21 + ["Luik"]})
    made, measures = anonymise(frame, declared("city", suppression=0.05))
    assert (rows(made), measures.suppressed) == ([("Gent",)] * 20, 1)


def test_one_person_s_leaving_may_leave_another_alone() -> None:
    """Without ann, bob alone is left in Luik: he goes as well, or the budget does not suffice."""
    frame = pd.DataFrame(
        {"person": [*range(18), "ann", "ann", "bob"], "city": ["Gent"] * 18 + ["Aalst", "Luik", "Luik"]}
    )
    made, measures = anonymise(frame, declared("city", suppression=0.1))
    assert (rows(made), measures.suppressed, measures.after.k) == ([("Gent",)] * 18, 2, 18)
    made, measures = anonymise(frame, declared("city", suppression=0.05))
    assert (len(made), measures.levels["city"]) == (21, "province")


@pytest.mark.parametrize("gap", [None, float("nan"), ""])
def test_whole_numbers_that_a_gap_made_fractions_are_whole_again(gap: object) -> None:
    frame = pd.DataFrame({"person": range(4), "shelf": [3.0, 3.0, gap, gap]})
    made, _ = anonymise(frame, declared("shelf", hierarchies={"shelf": "category"}))
    assert sorted(made["shelf"].dropna()) == ["3", "3"]


def test_missing_values_stay_missing_and_are_a_class() -> None:
    frame = people(city=["Gent", "Gent", None, None])
    made, _ = anonymise(frame, declared("city"))
    assert sorted(made["city"].isna()) == [False, False, True, True]
    made, _ = anonymise(people(city=["Gent", "Gent", "Gent", None]), declared("city"))
    assert set(made["city"]) == {"*"}


def test_a_sensitive_value_is_not_everybody_s_in_a_class() -> None:
    frame = people(city=["Gent", "Gent", "Luik", "Luik"], ill=["flu", "flu", "flu", "gout"])
    made, measures = anonymise(frame, declared("city", "ill", sensitive=("ill",)))
    assert set(made["city"]) == {"Belgium"}
    assert sorted(made["ill"]) == ["flu", "flu", "flu", "gout"]
    assert measures.after.l == {"ill": 2}
    made, _ = anonymise(frame, declared("city", "ill", sensitive=("ill",), thresholds={"l": 1}))
    assert set(made["city"]) == {"Gent", "Liège"}
    made, _ = anonymise(frame, declared("city", "ill", sensitive=("ill",), thresholds={"l": 1, "t": 0.1}))
    assert set(made["city"]) == {"Belgium"}


def test_nothing_is_released_that_was_not_asked_for() -> None:
    frame = people(age=[31, 31], city=["Gent", "Gent"])
    made, _ = anonymise(frame, declared("age"))
    assert list(made.columns) == ["age"]


def test_plain_columns_do_not_count_and_unnamed_ones_do() -> None:
    frame = people(age=[31, 31], shelf=["north", "south"])
    assert set(anonymise(frame, declared("age", "shelf", plain=("shelf",)))[0]["shelf"]) == {"north", "south"}
    assert set(anonymise(frame, declared("age", "shelf"))[0]["shelf"]) == {"*"}


# --- what links rows ----------------------------------------------------------------------------------------

_HISTORIES = pd.DataFrame(
    {
        "person": ["a", "a", "b", "b", "c", "c", "d", "d"],
        "talk": ["1", "1", "2", "2", "3", "4", "5", "5"],
        "city": ["Gent", "Luik", "Gent", "Luik", "Gent", "Luik", "Gent", "Luik"],
    }
)


def test_without_a_link_rows_carry_no_token() -> None:
    made, measures = anonymise(_HISTORIES, declared("city", k=4), thread="talk")
    assert list(made.columns) == ["city"]
    assert measures.after.k == 4


def test_a_token_for_each_history_of_at_most_so_many_rows() -> None:
    made, _ = anonymise(_HISTORIES, declared("city", k=4, link="history"), thread="talk")
    assert made.groupby("person").size().tolist() == [2] * 4
    assert set(made["city"]) == {"Gent", "Liège"}
    assert not set(made["person"]) & set(_HISTORIES["person"])
    capped, _ = anonymise(_HISTORIES, declared("city", k=4, link="history", events=1), rng=random.Random(1))
    assert capped.groupby("person").size().tolist() == [1] * 4


def test_a_token_for_each_conversation() -> None:
    """c's two conversations stand alone, each of one row."""
    made, measures = anonymise(
        _HISTORIES, declared("city", k=3, suppression=0.25, link="thread"), thread="talk"
    )
    assert made.groupby("thread").size().tolist() == [2] * 3
    assert measures.suppressed == 1
    with pytest.raises(SettingsError, match="conversations"):
        anonymise(_HISTORIES, declared("city", link="thread"))


def test_rows_in_no_conversation_are_linked_with_nothing() -> None:
    frame = _HISTORIES.assign(talk=None)
    made, _ = anonymise(frame, declared("city", k=4, link="thread"), thread="talk")
    assert made["thread"].nunique() == 8


def test_two_runs_share_neither_order_nor_tokens() -> None:
    frame = pd.DataFrame({"person": range(60), "city": ["Gent", "Luik"] * 30})
    asked = declared("city", link="history")
    one, other = anonymise(frame, asked)[0], anonymise(frame, asked)[0]
    assert not set(one["person"]) & set(other["person"])
    assert one["city"].tolist() != other["city"].tolist()
    first, second = (anonymise(frame, asked, rng=random.Random(7))[0] for _ in range(2))
    pd.testing.assert_frame_equal(first, second)


# --- what is refused ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("columns", "said", "rule", "remedies"),
    [
        # too few persons, whatever is done
        ({"age": [31, 32, 33]}, {"k": 5}, "k", {"k = 3"}),
        ({"age": [31]}, {"k": 2}, "k", set()),
        # one sensitive value for all
        (
            {"age": [31, 31], "ill": ["flu", "flu"]},
            {"sensitive": ("ill",)},
            "l",
            {"l = 1", "leave out the column ill"},
        ),
        (
            {"age": [31] * 4, "ill": ["flu", "flu", "flu", "gout"]},
            {"sensitive": ("ill",), "thresholds": {"entropy_l": 2}},
            "entropy_l",
            {"entropy_l = 1.75", "leave out the column ill"},
        ),
    ],
)
def test_a_refusal_tells_the_rule_and_what_would_pass(
    columns: dict[str, list[object]], said: dict[str, Any], rule: str, remedies: set[str]
) -> None:
    asked = declared(*columns, **said)
    refusal = attempt(people(**columns), asked).refusal
    assert refusal is not None
    assert refusal.rule == rule
    assert {str(remedy) for remedy in refusal.remedies} == remedies
    with pytest.raises(RefusedError, match="what would pass"):
        anonymise(people(**columns), asked)


def test_a_refused_history_tells_which_length_stands_out() -> None:
    frame = pd.DataFrame({"person": [0, 1, 2, 3, 3, 3], "city": ["Gent"] * 6})
    refusal = attempt(frame, declared("city", link="history")).refusal
    assert refusal is not None
    assert [(c.rows, c.persons) for c in refusal.classes] == [(3, 1)]
    assert {str(remedy) for remedy in refusal.remedies} == {"suppression = 0.25", "link = none"}
    assert attempt(frame, declared("city", link="history", suppression=0.25)).frame is not None
    assert attempt(frame, declared("city")).frame is not None


@pytest.mark.parametrize(
    "columns",
    [
        {"mail": [f"p{n}@post.example" for n in range(4)]},
        {"customer no": [f"K-{n:05}" for n in range(40)]},
        {"id": list(range(1000, 1040))},
        {"note": ["belde over de fiets die nog niet klaar is"] * 4},
    ],
)
def test_what_names_persons_or_is_free_text_is_in_no_table(columns: dict[str, list[object]]) -> None:
    with pytest.raises(RefusedError, match="leave them out"):
        anonymise(people(**columns), declared(*columns))


@pytest.mark.parametrize("label", ["PERSON", "EMAIL", "PHONE", "BANK", "NATIONAL_ID", "ADDRESS", "USERNAME"])
def test_columns_known_to_hold_identifiers_are_refused_whatever_the_analyst_says(label: str) -> None:
    frame = people(x=["a", "a", "b", "b"])
    with pytest.raises(RefusedError, match="by themselves"):
        attempt(frame, declared("x", plain=("x",)), holds={"x": label})


def test_a_table_without_the_person_column_is_refused() -> None:
    with pytest.raises(SettingsError, match="whose each row is"):
        anonymise(pd.DataFrame({"age": [1]}), declared("age"), person="customer")


def test_no_value_is_in_a_refusal() -> None:
    frame = people(age=[31, 32], ill=["zeldzame-kwaal", "zeldzame-kwaal"])
    refusal = attempt(frame, declared("age", "ill", sensitive=("ill",))).refusal
    assert "zeldzame" not in f"{refusal} {refusal!r}"


# --- what is proposed ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "values", "hierarchy"),
    [
        ("x.contact.Postal Code", ["9000", "4811 XK"], "postcode"),
        ("Geboortedatum", ["30/09/1975"], "birth"),
        ("leeftijd", ["31", "44"], "age"),
        ("Jobtitel", ["bakker"], "job"),
        ("kolom 3", ["2026-02-01", "2026-03-01"], "date"),
        ("kolom 3", ["m", "v", "v"], "gender"),
        ("kolom 3", ["Gent", "Breda"], "place"),
        ("kolom 3", ["12,5", "13"], "number"),
        ("Preferred language", ["nl", "fr"], "language"),
        ("land", ["België", "France"], "country"),
        # the header promises what the values are not
        ("age", ["jong", "oud"], "category"),
        ("postcode", ["ergens", "nergens"], "category"),
        ("kolom 3", ["rood", "blauw"], "category"),
        ("storage", ["12,5", "rood"], "category"),
        ("kolom 3", [], "category"),
    ],
)
def test_the_hierarchy_that_fits(name: str, values: list[str], hierarchy: str) -> None:
    assert fitting(name, values) == hierarchy


def test_how_far_a_column_tells_persons_apart() -> None:
    frame = pd.DataFrame({"person": [1, 1, 2, 3, 4], "city": ["Gent", "Gent", "Gent", "Luik", None]})
    (found,) = attempt(frame, declared("city")).proposals
    assert (found.distinct, found.missing) == (2, 0.2)
    assert found.unique == pytest.approx(1 / 3)


# --- what always holds --------------------------------------------------------------------------------------

_PEOPLE = st.lists(
    st.tuples(
        st.integers(0, 7),
        st.sampled_from(["31", "33", "38", "52", None]),
        st.sampled_from(["Gent", "Aalst", "Breda", None]),
        st.sampled_from(["flu", "gout"]),
    ),
    min_size=2,
    max_size=16,
)


@settings(max_examples=40, deadline=None)
@given(_PEOPLE, st.sampled_from(["none", "history"]), st.sampled_from([0, 0.2, 0.4]), st.booleans())
def test_what_is_released_meets_the_thresholds(
    made_up: list[tuple[Any, ...]], link: str, budget: float, ill: bool
) -> None:
    frame = pd.DataFrame(made_up, columns=["who", "age", "city", "ill"], dtype=object)
    role: dict[str, Any] = {"sensitive" if ill else "plain": ("ill",)}
    ladders = {"age": "age", "city": "place"}
    asked = declared(
        "age", "city", "ill", link=link, suppression=budget, hierarchies=ladders, quasi=tuple(ladders), events=3, **role
    )  # fmt: skip
    outcome = attempt(frame, asked, person="who", rng=random.Random(1))
    assume(outcome.frame is not None)
    made, measures = outcome.frame, outcome.measures
    assert made is not None
    assert measures is not None
    assert measures.after.k >= 2
    assert not ill or measures.after.l["ill"] >= 2
    assert measures.suppressed <= budget * measures.before.persons + 1e-9
    if link == "history":
        assert measure(made, ["age", "city"], person="person", unit="person").k == measures.after.k


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(20, 60), st.sampled_from(["Gent", "Aalst", "Breda", "Luik"])),
        min_size=4,
        max_size=12,
    )
)
def test_no_other_node_of_the_lattice_loses_less(made_up: list[tuple[int, str]]) -> None:
    frame = pd.DataFrame(made_up, columns=["age", "city"], dtype=object).assign(person=range(len(made_up)))
    _, measures = anonymise(
        frame, declared("age", "city", suppression=0.25, hierarchies={"age": "age", "city": "place"})
    )
    age, city = column("age", frame["age"], "age"), column("city", frame["city"], "place")
    least = 1.0
    for a, c in itertools.product(age.levels, city.levels):
        cells = list(zip(a.group[age.codes].tolist(), c.group[city.codes].tolist(), strict=True))
        kept = [cells.count(cell) >= 2 for cell in cells]
        if kept.count(False) <= 0.25 * len(cells):
            lost = (a.loss[age.codes] + c.loss[city.codes]) / 2
            least = min(
                least, sum(x if stays else 1 for x, stays in zip(lost, kept, strict=True)) / len(cells)
            )
    assert measures.loss == pytest.approx(least)
