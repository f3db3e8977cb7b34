"""Attacks succeed where a release gives people away, fail where it does not, and are honest about chance."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anonymizers.attacks import Attack, wilson
from anonymizers.attacks_grams import grams, plain_words, vectors
from anonymizers.attacks_inference import inference, topic_accuracy
from anonymizers.attacks_linking import authorship, source_link, table_link
from anonymizers.attacks_singling import singling_out
from anonymizers.release import Release, Released
from anonymizers.texts import Row
from anonymizers.texts_columns import Columns
from anonymizers.vocabulary import Vocabulary

COLUMNS = ("id", "source", "kind", "language", "month", "text")
WORDS = "fiets ketting zadel stuur band bel licht slot pomp rem wiel pedaal mand kruk naaf velg spaak frame".split()


def release(
    *rows: tuple[str, str, str],
    raw: dict[str, str] | None = None,
    towns: dict[str, tuple[str, ...]] | None = None,
) -> Release:
    """Rows of (person, source, text)."""
    made = tuple(
        Released(
            ("id", source, "m", "nl", "2026", text),
            text,
            Row(
                source,
                "m",
                "nl",
                "2026",
                "",
                text,
                n,
                who,
                who,
                (raw or {}).get(who, text),
                (towns or {}).get(who, ()),
            ),
        )
        for n, (who, source, text) in enumerate(rows)
    )
    return Release(COLUMNS, made, len(rows), {}, {}, Vocabulary(0, 0, 0, 0), Columns((), {}, 0, 0.0))


ALIKE = release(*[(f"p{n}", "mail", "de fiets is stuk") for n in range(40)])
UNIQUE = release(*[(f"p{n}", "mail", f"{WORDS[n % 18]}{n} {WORDS[n % 7]}{n}") for n in range(40)])


def rng() -> random.Random:
    return random.Random(5)


# --- arithmetic --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hits", "tries", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (0, 1000, 0.0, 0.0038),
        (0, 0, 0.0, 1.0),
    ],
)
def test_wilson(hits: int, tries: int, low: float, high: float) -> None:
    assert wilson(hits, tries) == pytest.approx((low, high), abs=5e-5)


def test_a_risk_is_what_goes_beyond_chance() -> None:
    assert Attack("a", 100, 60, 100, 20).risk == pytest.approx(0.5)
    assert Attack("a", 100, 10, 100, 20).risk == 0.0
    assert Attack("a", 0, 0, 0, 0).interval == (0.0, 1.0)


@given(st.integers(1, 500), st.integers(1, 500), st.data())
def test_the_interval_holds_together(tries: int, blind: int, data: st.DataObject) -> None:
    attack = Attack("a", tries, data.draw(st.integers(0, tries)), blind, data.draw(st.integers(0, blind)))
    low, high = attack.interval
    assert 0 <= low <= high <= 1
    more = Attack("a", tries * 100, attack.hits * 100, blind * 100, attack.control_hits * 100)
    assert more.interval[1] - more.interval[0] <= high - low + 0.02


# --- vectors -----------------------------------------------------------------------------------------------


def test_markers_are_no_letters_of_the_writer() -> None:
    assert grams("de <PERSON_1> is") == grams("de   is")
    assert plain_words("de <RARE> Bel") == ["de", "bel"]


def test_vectors_have_length_one_and_an_empty_text_none() -> None:
    table, idf = vectors([["a", "b"], [], ["a"]])
    assert [round(float((row * row).sum()), 5) for row in table] == [1.0, 0.0, 1.0]
    assert vectors([["a"]], idf)[0][0] @ table[2] == pytest.approx(1.0)


# --- the attacks -------------------------------------------------------------------------------------------


def test_singling_out() -> None:
    assert singling_out(UNIQUE, rng(), 2).risk > 0.5
    assert singling_out(ALIKE, rng(), 2).hits == 0
    assert not singling_out(ALIKE, rng(), 3).gates
    # one person's ten messages are one person's
    own = release(*[("p", "chat", "de bel"), *[(f"p{n}", "mail", "de fiets") for n in range(9)]])
    assert singling_out(own, rng(), 2).hits > 0


def test_linking_to_the_source() -> None:
    assert source_link(UNIQUE, rng(), gates=True).risk > 0.9
    assert source_link(ALIKE, rng(), gates=True).interval[1] < 0.2
    assert source_link(UNIQUE, rng(), gates=False).gates is False


def test_linking_to_another_table() -> None:
    apart = release(*[(f"p{n}", f"source {n}", "de fiets") for n in range(40)])
    assert table_link(apart, rng()).risk > 0.9
    assert table_link(ALIKE, rng()).interval[1] < 0.09


def test_authorship_before_and_after() -> None:
    mine = {f"p{n}": f"{WORDS[n]} {WORDS[n]}en {WORDS[n]}je" for n in range(12)}
    masked = release(*[(who, "mail", "<RARE> de <RARE>") for who in mine for _ in range(6)], raw=mine)
    before, after = authorship(masked, rng())
    assert (before.name, before.gates, before.rate) == ("authorship_before", False, 1.0)
    assert after.interval[1] < 0.3
    left = release(*[(who, "mail", text) for who, text in mine.items() for _ in range(6)], raw=mine)
    assert authorship(left, rng())[1].rate == 1.0


def test_an_attack_without_a_target_does_not_count() -> None:
    _, after = authorship(ALIKE, rng())  # nobody wrote twice
    assert (after.tries, after.gates) == (0, False)
    assert inference(release(), rng()).gates is False


def test_inference() -> None:
    rows = [(f"p{n}", "mail", f"de {'haven' if n % 2 else 'kerk'} is dicht") for n in range(40)]
    towns: dict[str, tuple[str, ...]] = {f"p{n}": ("gent" if n % 2 else "aalst",) for n in range(40)}
    told = inference(release(*rows, towns=towns), rng())
    assert (told.rate, told.control < 0.7) == (1.0, True)
    same = [(who, source, "de is dicht") for who, source, _ in rows]
    assert inference(release(*same, towns=towns), rng()).risk < 0.3


def test_topics() -> None:
    rows = [
        (f"p{n}", "mail" if n % 2 else "chat", f"{'fiets' if n % 2 else 'rekening'} nu") for n in range(40)
    ]
    raw = {who: text for who, _, text in rows}
    assert topic_accuracy(release(*rows), rng())[:2] == (1.0, 1.0)
    masked = [(who, source, "<RARE> nu") for who, source, _ in rows]
    before, after, blind = topic_accuracy(release(*masked, raw=raw), rng())
    assert before == 1.0
    assert abs(after - blind) < 0.35
    assert topic_accuracy(release(), rng()) == (0.0, 0.0, 0.0)


def test_the_same_seed_attacks_alike() -> None:
    assert source_link(UNIQUE, rng(), gates=True) == source_link(UNIQUE, rng(), gates=True)
    assert singling_out(UNIQUE, rng()) == singling_out(UNIQUE, rng())
