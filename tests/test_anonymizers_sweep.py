"""The sweep finds what is known in every disguise people use, and is honest about itself."""

import csv
import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anonymizers.sweep import Sweep
from anonymizers.sweep_canaries import canaries, prove, with_canaries
from anonymizers.sweep_files import cells
from anonymizers.sweep_near import Near, one_mistake
from inzage.errors import InternalError

KNOWN = {
    "PERSON": [
        "Jan Peeters",
        "Élise van der Hont",
        "Ayşe Kılıç",
        "Björn Schröder",
        "Roos Petit",
        "Kristof Verstraeten",
        "Bram van den Heuvel",
    ],
    "EMAIL": ["jan.p@firma.example", "wielfanaat77@post.example", "info@firma.example"],
    "PHONE": ["+32470123456"],
    "BANK": ["BE68539007547034"],
}
SWEEP = Sweep(KNOWN)


@pytest.mark.parametrize(
    ("cell", "kinds"),
    [
        # names: case, order, accents, spacing, letters without a twin in ASCII, initials
        ("gesproken met jan peeters", {"PERSON"}),
        ("PEETERS, Jan", {"PERSON"}),
        ("J a n   P e e t e r s", {"PERSON"}),
        ("jan-peeters", {"PERSON"}),
        ("foto_JanPeeters.jpg", {"PERSON"}),
        ("van der hont elise", {"PERSON"}),
        ("E\u0301lise van der Hont", {"PERSON"}),
        ("AYSE KILIC", {"PERSON"}),
        ("bjoern schroeder", {"PERSON"}),
        ("bjorn schroder", {"PERSON"}),
        ("j. peeters", {"PERSON"}),
        ("roos petit", {"PERSON"}),
        # a surname with its particles alone, apart or in one word, though its core is a word
        ("bel vandenheuvel", {"PERSON"}),
        ("bij Van den Heuvel thuis", {"PERSON"}),
        ("op de heuvel", set()),
        # a first or last name alone, where it is no word
        ("dank je peeters", {"NAME"}),
        ("de jan", {"NAME"}),
        ("Jan Peetersen", {"NAME"}),
        # one mistake in a long name
        ("bij verstraetn thuis", {"PERSON"}),
        ("kristof verstreaten", {"PERSON"}),
        ("jan peters", {"PERSON"}),
        # phones: every prefix, sign and grouping
        ("0470/12.34.56", {"PHONE"}),
        ("0032 470 12 34 56", {"PHONE"}),
        ("+32(0)470123456", {"PHONE"}),
        ("order 1470123456", {"PHONE"}),
        # addresses and numbers; the mailbox's name alone
        ("JAN.P@firma.EXAMPLE", {"EMAIL"}),
        ("jan . p @ firma . example", {"EMAIL"}),
        ("ik ben wielfanaat77 op het forum", {"EMAIL"}),
        ("be68 5390 0754 7034", {"BANK"}),
        # not them
        ("een roos is petit", set()),
        ("vraag info", set()),
        ("januari", set()),
        ("de hont", {"NAME"}),
        ("van der", set()),
        ("bel 0470/12.34.57", set()),
        ("<PERSON_1> van der <PERSON_2>", set()),
        ("versteend", set()),
        ("", set()),
    ],
)
def test_what_a_cell_betrays(cell: str, kinds: set[str]) -> None:
    assert SWEEP.kinds_in(cell) == kinds


def test_words_of_our_own_are_no_single_names() -> None:
    assert SWEEP.kinds_in("dank je peeters", names=False) == set()
    assert SWEEP.kinds_in("dank je jan peeters", names=False) == {"PERSON"}


def test_a_clean_table_is_clean_and_proved() -> None:
    result = SWEEP.over([["<PERSON_1> belde"], ["niets", "meer"]])
    assert result.clean
    assert (result.identifiers, result.cells) == (12, 3)
    assert result.proved == result.planted > 0


def test_a_hit_is_counted_by_kind_and_row() -> None:
    result = SWEEP.over([["niets"], ["jan peeters, 0470 12 34 56"]])
    assert not result.clean
    assert result.hits == {"PERSON": 1, "PHONE": 1}
    assert result.rows == {1}


def test_an_empty_sweep_finds_nothing() -> None:
    assert Sweep({}).over([["jan"]]).clean


# --- one mistake -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("verstraeten", "verstraeten", True),
        ("verstraetn", "verstraeten", True),
        ("verstraetten", "verstraeten", True),
        ("verstraeden", "verstraeten", True),
        ("vrestraeten", "verstraeten", True),
        ("vrestraetn", "verstraeten", False),
        ("verstraten", "verstraetens", False),
        ("", "a", True),
        ("", "ab", False),
    ],
)
def test_one_mistake(one: str, other: str, near: bool) -> None:
    assert one_mistake(one, other) is one_mistake(other, one) is near


@given(st.text("abc", min_size=8, max_size=10), st.text("abc", min_size=7, max_size=11))
def test_the_index_finds_what_comparing_finds(name: str, word: str) -> None:
    assert (Near([name]).find(word) is not None) is one_mistake(word, name)


# --- files as written --------------------------------------------------------------------------------------


def _write(folder: Path, place: str, value: str) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    (folder / "page.html").write_text("<style>.x{}</style><p>a&amp;b</p>")
    if place == "html":
        (folder / "page.html").write_text(f'<p title="x">{value.replace("P", "&#80;")}</p>')
    rows = [["text"], [value if place == "csv" else "niets"]]
    with (folder / "a.csv").open("w", newline="", encoding="utf-8-sig") as out:
        csv.writer(out).writerows([[value] if place == "csv header" else rows[0], rows[1]])
    name, cell = (value if place == here else other for here, other in (("column", "text"), ("parquet", "x")))
    column = pa.table({name: [cell]})
    if place == "metadata":
        column = column.replace_schema_metadata({"author": value})
    pq.write_table(column, folder / "a.parquet")
    (folder / "p.json").write_text(json.dumps({"k": [value if place == "json" else "x"]}))
    (folder / (f"{value}.json" if place == "file name" else "q.json")).write_text("{}")


@pytest.mark.parametrize(
    "place", ["csv", "csv header", "parquet", "column", "metadata", "json", "html", "file name"]
)
def test_every_place_of_every_file_is_read(place: str, tmp_path: Path) -> None:
    _write(tmp_path, "", "Jan Peeters")
    assert not any(SWEEP.kinds_in(cell.text, names=cell.data) for cell in cells(tmp_path))
    for path in tmp_path.iterdir():
        path.unlink()
    _write(tmp_path, place, "Jan Peeters")
    assert any(SWEEP.kinds_in(cell.text, names=cell.data) for cell in cells(tmp_path))


def test_a_file_that_cannot_be_read_back_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"")
    with pytest.raises(InternalError):
        list(cells(tmp_path))


# --- canaries ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(5))
def test_every_canary_is_found_and_leaves_nothing(seed: int, tmp_path: Path) -> None:
    planted = canaries(random.Random(seed))
    number, found = prove(Sweep(with_canaries({"PERSON": {"Jan Peeters"}}, planted)), planted, tmp_path)
    assert number == found == 2 * 3 * 18
    assert list(tmp_path.iterdir()) == []


def test_a_sweep_that_does_not_know_its_canaries_is_found_out(tmp_path: Path) -> None:
    planted = canaries(random.Random(1))
    number, found = prove(SWEEP, planted, tmp_path)
    assert found < number


def test_canaries_differ_from_one_release_to_the_next() -> None:
    assert canaries(random.Random(1)) != canaries(random.Random(2))


def test_a_hostile_cell_ends() -> None:
    for piece in ("jan ", "0470", "<PERSON_", "j a n ", "peetersjan"):
        SWEEP.kinds_in(piece * (100_000 // len(piece)))
