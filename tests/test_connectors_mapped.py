"""Files described by a mapping: CSV, JSON, JSON Lines and Parquet, and what is wrong with a mapping."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.head import look
from connectors.mapped import mapped
from connectors.mapped.mapping import load_mapping
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from connectors.tables.table import Table, open_table
from inzage.errors import SettingsError
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "mapped"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples" / "csv_structural_nasties"
SMALL = 'files = "*"\nsource = "bron"\n'


def _mapped(folder: Path, name: str, content: str | bytes, mapping: str = SMALL) -> Iterator[Item]:
    (folder / "x.mapping.toml").write_text(mapping, encoding="utf-8")
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert mapped.recognises(look(path))
    return mapped.read(path)


def _records(items: Iterator[Item]) -> list[Record]:
    return [item for item in items if isinstance(item, Record)]


def test_a_row_becomes_what_its_mapping_says() -> None:
    first, second = _records(mapped.read(FIXTURES / "belnotities.csv"))
    assert (first.kind, first.place, first.key, first.thread) == ("call", "row 2", "1", "calls:D9")
    assert (first.at, first.at_text) == ("2025-02-13T09:30:00", "13-02-2025 09:30")
    assert first.people == (Person(Role.SUBJECT, "Saar Bos", "saar@bos.example", "0470 11 22 33"),)
    assert first.text == "Belt terug, zegt Saar"
    assert first.fields == (
        Field("Nr", "1", PLAIN),
        Field("Dossier", "D9", PLAIN),
        Field("Voornaam", "Saar", Label.PERSON),
        Field("Naam", "Bos", Label.PERSON),
        Field("Telefoon", "0470 11 22 33", Label.PHONE),
        Field("E-mail", "saar@bos.example", Label.EMAIL),
        Field("Datum", "13-02-2025 09:30", PLAIN),
        Field("Duur", "120", PLAIN),
        Field("Extra", "buurvrouw van Piet", PROSE),
    )
    assert (second.at, second.thread, second.people) == ("2025-03-02", "", (Person(Role.SUBJECT, "Teun"),))


def test_a_mapping_is_found_by_the_file_names_in_its_folder() -> None:
    assert mapped.recognises(look(FIXTURES / "belnotities.csv"))
    assert not mapped.recognises(look(FIXTURES / "calls.mapping.toml"))
    assert mapped.is_mapping(FIXTURES / "calls.mapping.toml")
    assert not mapped.recognises(look(FIXTURES.parent / "hubspot" / "notes.csv"))


def test_a_mapping_put_right_is_read_again(tmp_path: Path) -> None:
    assert _records(_mapped(tmp_path, "a.csv", "x,y\n1,2\n"))[0].kind == "record"
    assert _records(_mapped(tmp_path, "a.csv", "x,y\n1,2\n", SMALL + 'kind = "call"\n'))[0].kind == "call"


NESTED = (
    SMALL + 'key = "id"\ntext = "note"\nrecords = "calls.item"\n'
    'at = { column = "t", format = "epoch milliseconds" }\n'
    '[[people]]\nrole = "author"\nname = "who.name"\nphone = "who.phones"\n'
)
CALL = {
    "id": 5,
    "note": "Hoi",
    "t": 1735689600000,
    "who": {"name": "An Bo", "phones": ["06", "07"]},
    "n": None,
}


@pytest.mark.parametrize(
    ("name", "content", "mapping"),
    [
        ("a.json", json.dumps({"calls": [CALL]}), NESTED),
        ("a.json", json.dumps([CALL]), NESTED.replace('records = "calls.item"\n', "")),
        ("a.json", json.dumps(CALL, indent=1), NESTED.replace('records = "calls.item"\n', "")),
        ("a.jsonl", json.dumps(CALL) + "\n", NESTED.replace('records = "calls.item"\n', "")),
        ("a.txt", json.dumps({"calls": [CALL]}), NESTED),
    ],
)
def test_nested_json_is_read_by_dotted_names(tmp_path: Path, name: str, content: str, mapping: str) -> None:
    items = list(_mapped(tmp_path, name, content, mapping))
    assert [item for item in items if isinstance(item, Record)] == [
        Record(
            "record",
            "record 1",
            "5",
            at="2025-01-01T00:00:00+00:00",
            at_text="1735689600000",
            people=(Person(Role.AUTHOR, "An Bo", phone="06"), Person(Role.AUTHOR, "An Bo", phone="07")),
            fields=(
                Field("id", "5", PLAIN),
                Field("t", "1735689600000", PLAIN),
                Field("who.name", "An Bo", Label.PERSON),
                Field("who.phones", "06; 07", Label.PHONE),
            ),
            text="Hoi",
        )
    ]
    assert not [item for item in items if isinstance(item, Unreadable)]


def test_parquet_is_read_by_dotted_names(tmp_path: Path) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    pq.write_table(
        pa.table({"id": [1, 2], "who": [{"name": "An"}, None], "note": ["a", "b"]}), tmp_path / "p.parquet"
    )
    data = (tmp_path / "p.parquet").read_bytes()
    mapping = SMALL + 'key = "id"\ntext = "note"\n[[people]]\nrole = "subject"\nname = "who.name"\n'
    records = _records(_mapped(tmp_path, "p.parquet", data, mapping))
    assert [(r.key, r.text, r.people) for r in records] == [
        ("1", "a", (Person(Role.SUBJECT, "An"),)),
        ("2", "b", ()),
    ]
    broken = list(_mapped(tmp_path, "p.parquet", data[:-20], mapping))
    assert [item.place for item in broken if isinstance(item, Unreadable)] == ["row 1"]


def test_an_absent_column_is_said_and_an_absent_text_stops(tmp_path: Path) -> None:
    mapping = SMALL + 'text = "notitie"\n[columns]\nnaam = "PERSON"\n'
    items = list(_mapped(tmp_path, "a.csv", "x,notitie\n1,hoi\n", mapping))
    assert Settled("column naam", "absent", "the mapping names it, the file does not have it") in items
    assert len(_records(iter(items))) == 1
    items = list(_mapped(tmp_path, "a.csv", "x,y\n1,hoi\n", mapping))
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["file"]
    assert not _records(iter(items))
    items = list(_mapped(tmp_path, "a.json", '[{"x": 1}]', mapping))
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["file"]
    assert len(_records(iter(items))) == 1


@pytest.mark.parametrize(
    ("content", "mapping", "places"),
    [
        ('{"calls": [{"id": 1}]}', SMALL + 'records = "call.item"\n', ["file"]),
        ('[{"id": 1}, {}, {"id": 2', SMALL, ["record 2", "item 3"]),
        ("geen json", SMALL, ["item 1"]),
    ],
)
def test_what_json_lacks_is_said(tmp_path: Path, content: str, mapping: str, places: list[str]) -> None:
    items = _mapped(tmp_path, "a.json", content, mapping)
    assert [item.place for item in items if isinstance(item, Unreadable)] == places


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('source = "x"', "files: is needed"),
        (SMALL + "foo = 1", "foo: unknown key; allowed here are files, source, kind"),
        (
            SMALL + '[[people]]\nrole = "subject"\nfoo = 1',
            "people.0.foo: unknown key; allowed here are role, name",
        ),
        (
            SMALL + '[[people]]\nrole = "baas"\nname = "x"',
            "people.0.role: Input should be 'subject', 'author'",
        ),
        (SMALL + '[[people]]\nrole = "subject"', "people.0: Value error, one of name, email, phone, handle"),
        (SMALL + '[columns]\nNaam = "NAAM"', "columns.Naam: Value error, allowed are PROSE, PLAIN, PERSON"),
        (SMALL + 'at = { column = "d", order = "dag eerst" }', "at.order: Input should be 'day first'"),
        (
            SMALL + 'at = { column = "d", order = "day first", format = "epoch seconds" }',
            "exclude one another",
        ),
        (SMALL + "key =", "this is not TOML"),
    ],
)
def test_a_wrong_mapping_is_named_with_its_key(tmp_path: Path, toml: str, said: str) -> None:
    path = tmp_path / "m.mapping.toml"
    path.write_text(toml, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_mapping(path)
    assert str(caught.value).startswith("m.mapping.toml: ")
    assert said in str(caught.value)


def test_a_fault_does_not_quote_the_mapping(tmp_path: Path) -> None:
    path = tmp_path / "m.mapping.toml"
    path.write_text(
        SMALL + 'kind = ["geheim@voorbeeld.example"]\n[columns]\nA = "geheim2"\n', encoding="utf-8"
    )
    with pytest.raises(SettingsError) as caught:
        load_mapping(path)
    assert "geheim" not in str(caught.value)


@settings(max_examples=200, deadline=None)
@given(text=st.text(alphabet=st.sampled_from('ab1;,"\n\r\t |!\0é '), max_size=120) | st.text(max_size=60))
def test_of_any_csv_each_row_is_a_record_or_unreadable(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("csv")
    data = text.encode(errors="replace")
    items = [item for item in _mapped(folder, "any.csv", data) if not isinstance(item, Settled)]
    table = open_table(folder / "any.csv")
    rows = (
        [row for row in table.rows() if not isinstance(row, Settled)] if isinstance(table, Table) else [table]
    )
    assert len(items) == len(rows)
    assert [isinstance(i, Unreadable) for i in items] == [isinstance(r, Unreadable) for r in rows]


_LINES = st.text(alphabet='ab",; ', min_size=1, max_size=12).filter(lambda line: line.count('"') < 2)


@settings(max_examples=100, deadline=None)
@given(lines=st.lists(_LINES, min_size=1, max_size=15))
def test_a_stray_quote_loses_one_line_at_most(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    marked = [f"m{number}m,{line}" for number, line in enumerate(lines)]
    data = "kop,kop\n" + "\n".join(marked) + "\n"
    items = list(_mapped(tmp_path_factory.mktemp("csv"), "any.csv", data))
    read = " ".join(field.value for record in _records(iter(items)) for field in record.fields)
    lost = sum(f"m{number}m" not in read for number in range(len(lines)))
    assert lost == sum(isinstance(item, Unreadable) for item in items)


def test_the_structural_nasties_are_read(tmp_path: Path) -> None:
    if not SAMPLES.exists():
        pytest.skip(f"needs {SAMPLES}")
    counts = {}
    for path in SAMPLES.iterdir():
        items = list(_mapped(tmp_path, path.name, path.read_bytes()))
        assert not [item for item in items if isinstance(item, Unreadable)]
        counts[path.name] = len(_records(iter(items)))
    assert counts == {
        "snippet_quoted_multiline.csv": 2,
        "snippet_ragged_blank.csv": 3,
        "snippet_sep_hint_crlf_sv.csv": 2,
    }
