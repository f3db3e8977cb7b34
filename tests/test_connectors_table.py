"""Delimited files: layout, header, rows and their numbers, quotes that nothing closes."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.record import PROSE, Field, Settled, Unreadable
from connectors.tables.cells import addresses, someone
from connectors.tables.layout import settle_layout, unique_names
from connectors.tables.rows import LONGEST
from connectors.tables.table import Table, fields, open_table


def _table(folder: Path, content: str | bytes) -> Table:
    path = folder / "t.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    table = open_table(path)
    assert isinstance(table, Table)
    return table


def _rows(table: Table) -> list[tuple[int, list[str]]]:
    return [row for row in table.rows() if isinstance(row, tuple)]


def _faults(table: Table) -> list[str]:
    return [row.place for row in table.rows() if isinstance(row, Unreadable)]


@pytest.mark.parametrize(
    ("text", "delimiter", "spaced"),
    [
        ("a,b\n1,2\n", ",", False),
        ("a;b\n1,5;2\n3,5;4\n", ";", False),
        ("a\tb, c\n1\t2\n", "\t", False),
        ("a|b\n1|2\n", "|", False),
        ("a!b\n1!2\n", "!", False),
        ('a, b\n1, "2, 3"\n', ",", True),
        ("SEP=|\r\na|b\r\n", "|", False),
        ('"sep=;"\na;b\n', ";", False),
        # a single column is no choice, and prose below a header is no table
        ("naam\nJan, Piet en Klaas\nJoris; Korneel\n", ",", False),
        # the delimiter in a long text does not outvote the columns
        ('a;b;c\n1;"x, y, z";2\n3;"p, q";4\n', ";", False),
    ],
)
def test_the_delimiter_is_the_one_that_makes_columns(text: str, delimiter: str, spaced: bool) -> None:
    layout, _ = settle_layout(text)
    assert (layout.delimiter, layout.spaced) == (delimiter, spaced)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_line_ends_and_encodings_make_the_same_rows(tmp_path: Path, end: str, encoding: str) -> None:
    text = end.join(["naam;plaats", "Zoë;Ieper", "", '"twee', 'regels";"Gent"'])
    table = _table(tmp_path, text.encode(encoding))
    assert table.names == ("naam", "plaats")
    assert _rows(table) == [(2, ["Zoë", "Ieper"]), (4, [f"twee{end}regels", "Gent"])]


def test_a_late_byte_settles_the_encoding(tmp_path: Path) -> None:
    table = _table(tmp_path, b"naam,plaats\n" + b"An,Gent\n" * 20000 + b"Zo\xeb,Ieper\n")
    assert table.encoding == "cp1252"
    assert _rows(table)[-1] == (20002, ["Zoë", "Ieper"])


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    table = _table(tmp_path, 'sep=;\n;;\n\nnaam;plaats\n"een\ncel";Gent\n\n;\nAn;Ieper\n')
    assert Settled("header row", "row 3", "the 2 rows above it are blank") in table.settled
    assert _rows(table) == [(4, ["een\ncel", "Gent"]), (7, ["An", "Ieper"])]


@pytest.mark.parametrize(
    ("header", "names"),
    [
        (["Email", "Email", "Email"], ["Email", "Email (2)", "Email (3)"]),
        (["a", "", " "], ["a", "column 2", "column 3"]),
        (["a", "a (2)", "a"], ["a", "a (2)", "a (3)"]),
        (["column 2", ""], ["column 2", "column 2 (2)"]),
    ],
)
def test_column_names_are_unique(header: list[str], names: list[str]) -> None:
    assert unique_names(header) == names


def test_short_rows_lack_fields_and_long_rows_keep_their_cells_as_prose() -> None:
    columns = [("naam", "PERSON"), ("mail", "EMAIL")]
    assert fields(columns, ["An"]) == (Field("naam", "An", "PERSON"),)
    assert fields(columns, ["An", " ", "", ""]) == (Field("naam", "An", "PERSON"),)
    long = fields(columns, ["An", "Gent", "a@b.example", "", "x"])
    assert long == (
        Field("naam", "An", PROSE),
        Field("mail", "Gent", PROSE),
        Field("column 3", "a@b.example", PROSE),
        Field("column 5", "x", PROSE),
    )


@pytest.mark.parametrize(
    ("body", "faults", "first_cells"),
    [
        # closed by the opening quote of a later cell
        ('1,"An\n2,Bo\n3,"Cas"\n4,Di\n', ["row 2"], ["2", "3", "4"]),
        # open to the end of the file
        ('1,An\n2,"Bo\n3,Cas\n4,Di', ["row 3"], ["1", "3", "4"]),
        # opened behind a cell that rightly has two lines: both lines are the row's own
        ('1,"An\nnee","Bo\n2,Cas\n3,"Di"\n', ["row 2"], ["2", "3"]),
        # two of them
        ('1,"An\n2,Bo\n3,"Cas\n4,Di\n', ["row 2", "row 4"], ["2", "4"]),
        # open and closed within the line, then more text: read as well as it goes
        ('1,"An" de Grote\n2,"5" pijp"\n', [], ["1", "2"]),
        ('1,"An"x,"Bo\n2,Cas\n', ["row 2"], ["2"]),
        # doubled quotes are text
        ('1,"An ""de Grote"""\n2,Bo\n', [], ["1", "2"]),
    ],
)
def test_an_open_quote_costs_its_own_row_only(
    tmp_path: Path, body: str, faults: list[str], first_cells: list[str]
) -> None:
    table = _table(tmp_path, "nr,naam\n" + body)
    assert _faults(table) == faults
    assert [cells[0] for _, cells in _rows(table)] == first_cells


def test_a_file_full_of_open_quotes_loses_no_other_row(tmp_path: Path) -> None:
    lines = [f'{number},"{"x" * 20}' if number % 3 == 0 else f"{number},y" for number in range(3000)]
    table = _table(tmp_path, "nr,naam\n" + "\n".join(lines) + "\n")
    assert [int(cells[0]) for _, cells in _rows(table)] == [n for n in range(3000) if n % 3]
    assert len(_faults(table)) == 1000


def test_a_giant_row_is_given_up_and_the_next_one_read(tmp_path: Path) -> None:
    table = _table(tmp_path, b"nr,naam\n1," + b"x" * (LONGEST + 10) + b"\n2,An\n")
    assert _faults(table) == ["row 2"]
    assert _rows(table) == [(3, ["2", "An"])]


def test_nul_bytes_are_dropped_and_said(tmp_path: Path) -> None:
    table = _table(tmp_path, b"nr,naam\n1,A\0n\n\0\0\n2,Bo\n\0\0\0")
    items = list(table.rows())
    assert items[:2] == [(2, ["1", "An"]), (4, ["2", "Bo"])]
    assert items[2] == Settled("NUL characters", "removed", "3 lines held them")


def test_totals_and_notices_under_a_table_are_no_records(tmp_path: Path) -> None:
    notices = '"Grand Totals (1 records)",\n"Confidential Information - Do Not Distribute"\n'
    body = f"1,An\n{notices}Totaal van An,\n"
    table = _table(tmp_path, "nr,naam\n" + body)
    assert [cells[0] for _, cells in _rows(table)] == ["1", "Totaal van An"]
    assert [item.choice for item in table.rows() if isinstance(item, Settled)] == ["row 3", "row 4"]


@pytest.mark.parametrize("content", [b"", b"\n\n", b",,,\n", b'naam,"plaats\nAn,Gent\n'])
def test_a_file_without_a_header_is_unreadable(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    assert isinstance(open_table(path), Unreadable)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (" an@gent.example", ["an@gent.example"]),
        ("An Bo <an@gent.example>", ["an@gent.example"]),
        ("mailto:an@gent.example?subject=x", ["an@gent.example"]),
        ("an@gent.example; bo@gent.example.", ["an@gent.example", "bo@gent.example"]),
        ("geen", []),
    ],
)
def test_addresses_are_bare(cell: str, found: list[str]) -> None:
    assert addresses(cell) == found


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("An Bo (4421)", ("An Bo", "4421")),
        ("4421", ("", "4421")),
        ("C-44f", ("", "C-44f")),
        ("An Bo", ("An Bo", "")),
        ("An (thuis)", ("An (thuis)", "")),
    ],
)
def test_someone_is_a_name_an_id_or_both(value: str, expected: tuple[str, str]) -> None:
    assert someone(value) == expected


_CELLS = st.text(alphabet=st.sampled_from('ab1@;,"\n\r\t |é'), max_size=8)


@settings(max_examples=150, deadline=None)
@given(rows=st.lists(st.lists(_CELLS, min_size=2, max_size=4), min_size=1, max_size=12))
def test_what_the_csv_module_writes_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([["kop een", "kop twee"], *rows])
    table = _table(tmp_path_factory.mktemp("csv"), "sep=,\n" + text.getvalue())
    assert [cells for _, cells in _rows(table)] == [row for row in rows if any(cell.strip() for cell in row)]


def test_a_short_report_with_notices_below_has_the_columns_of_its_header() -> None:
    layout, settled = settle_layout('"A","B","C"\n"1","2","3"\n\n"Totals"\n"Notice"\n"Copyright"\n')
    assert (layout.delimiter, settled.why) == (",", "40% of the first rows have 3 cells each")
