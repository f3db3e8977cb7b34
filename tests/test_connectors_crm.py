"""What holds for every CRM reader: a row is a record, and no cell of it is lost, whatever it holds."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from connectors import READERS, Record, Settled, recognise
from connectors.record import MACHINE, PLAIN, PROSE, Field
from connectors.tables.sheet import looked_at
from inzage.labels import Label
from tests.running import ROOT

FIXTURES = ROOT / "tests" / "fixtures"
FILES = [
    (kind, path)
    for kind in ("salesforce", "pipedrive", "odoo", "zoho")
    for path in sorted((FIXTURES / kind).iterdir())
]
_CELLS = st.one_of(
    st.sampled_from(["", "", " ", "An Bo", "an@b.example", "0470 11 22 33", "1", "true", "2025-01-15", "15/01/2025"]),
    st.sampled_from(["email", "An Bo <an@b.example>", "zcrm_5511700000412001", "0035g00000Yh2VdAAJ", "Bo BV, An Cas"]),
    st.text(st.characters(exclude_characters="<&\"\r\0\ufeff", exclude_categories=["Cs", "Cc"]), max_size=30),
)  # fmt: skip


@pytest.mark.parametrize(
    ("holds", "value", "expected"),
    [
        (MACHINE, "0035g00000Yh2VdAAJ", MACHINE),
        (MACHINE, "base.main_partner", MACHINE),
        (MACHINE, "<12.34@mail.bo.example>", MACHINE),
        (MACHINE, "An Bo", PROSE),
        (MACHINE, "an@b.example", PROSE),
        (Label.EMAIL, " an@b.example; cas@b.example", Label.EMAIL),
        (Label.EMAIL, "An <an@b.example>", PROSE),
        (Label.EMAIL, "geen", PROSE),
        (Label.PHONE, "0470 11 22 33 ext. 5", Label.PHONE),
        (Label.PHONE, "0470 11 22 33, enkel na vijf", PROSE),
        (Label.PHONE, "an@b.example", Label.EMAIL),
        (Label.PERSON, "an@b.example", Label.EMAIL),
        (Label.PERSON, "An Bo", Label.PERSON),
        (Label.PERSON, "2", PLAIN),
        (Label.ADDRESS, "Dreef 1, vraag an@b.example", PROSE),
        (PROSE, "a < b en c > d", PROSE),
    ],
)
def test_what_a_cell_holds_is_seen_from_itself_too(holds: str, value: str, expected: str) -> None:
    assert looked_at(Field("x", value, holds)) == Field("x", value, expected)


def test_html_in_a_field_becomes_text() -> None:
    assert looked_at(Field("x", "<p>An <b>Bo</b></p>", PROSE)) == Field("x", "An Bo", PROSE)
    assert looked_at(Field("x", "<p></p>", PROSE)) == Field("x", "<p></p>", PROSE)


def _header(path: Path) -> list[str]:
    data = path.read_bytes()
    text = data.decode("utf-16" if data[:2] == b"\xff\xfe" else "cp1252" if b"\xe9" in data else "utf-8-sig")
    first = text.splitlines()[0]
    mark = max(",;!", key=first.count)
    return next(csv.reader([first], delimiter=mark))


@pytest.mark.parametrize(("kind", "path"), FILES, ids=lambda case: str(getattr(case, "stem", case)))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_row_is_a_record_and_every_cell_is_kept(
    kind: str, path: Path, data: st.DataObject, tmp_path: Path
) -> None:
    header = _header(path)
    rows = data.draw(
        st.lists(st.lists(_CELLS, min_size=len(header), max_size=len(header)), min_size=1, max_size=4)
    )
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([header, *rows])
    export = tmp_path / "export.csv"
    export.write_text(text.getvalue(), "utf-8", newline="")
    items = list(READERS[kind].read(export))
    records = [item for item in items if isinstance(item, Record)]
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    assert len(records) == len(filled)
    assert len(records) + sum(isinstance(item, Settled) for item in items) == len(items)
    for row, record in zip(filled, records, strict=True):
        kept = {field.value.strip() for field in record.fields} | {record.text.strip()}
        spaced = {" ".join(value.split()) for value in kept}
        assert {" ".join(cell.split()) for cell in row if cell.strip()} <= spaced


@pytest.mark.parametrize(("kind", "path"), FILES, ids=lambda case: str(getattr(case, "stem", case)))
def test_a_header_alone_is_recognised_or_left(kind: str, path: Path, tmp_path: Path) -> None:
    export = tmp_path / "export.csv"
    text = io.StringIO(newline="")
    csv.writer(text).writerow(_header(path))
    export.write_text(text.getvalue(), "utf-8")
    assert recognise(export) in {kind, None}
    assert not [item for item in READERS[kind].read(export) if isinstance(item, Record)]
