"""Documents on their own: their whole text, and nothing that is a table or belongs to another reader."""

import io
from pathlib import Path

import pytest

import connectors
from connectors import Record, Unreadable
from connectors.documents import document
from connectors.head import Head
from connectors.record import Field
from tests.running import ROOT

FIXTURES = ROOT / "tests" / "fixtures" / "document"


_NOTE = (
    "Belnotitie 3 maart\n\nMevr. Dierckx (Wies) belde, 0470 12 34 56: fiets piept nog steeds.\n"
    "Afspraak gemaakt, maandag om 10 uur; haar zoon Tuur brengt hem binnen.\n\nGroetjes,\nLotte"
)
_REPORT = (
    "Verslag van het gesprek met Wies Dierckx\nMevrouw Dierckx belt over haar factuur 2026-118.\n"
    "Terugbellen op 0470 12 34 56 na 17 uur."
)
_LETTER = "Geachte heer Tuyls,\nuw klacht is ontvangen op 2 mei.\nHoogachtend,\nRenée Maes"


@pytest.mark.parametrize(
    ("name", "text"), [("belnotitie Wies.txt", _NOTE), ("gesprek.pdf", _REPORT), ("brief.rtf", _LETTER)]
)
def test_a_document_is_one_record_with_all_its_text(name: str, text: str) -> None:
    (record,) = document.read(FIXTURES / name)
    assert record == Record(
        kind="document", place="the document", fields=(Field("file name", name, "PROSE"),), text=text
    )


def test_a_saved_page_is_read_without_its_program() -> None:
    (record,) = document.read(FIXTURES / "pagina.html")
    assert isinstance(record, Record)
    assert "Présents" in record.text
    assert "Côme Thirion" in record.text
    assert "alert" not in record.text


def test_a_word_document_is_read(tmp_path: Path) -> None:
    import docx

    written = docx.Document()
    written.add_paragraph("Beste mevrouw Dierckx,")
    data = io.BytesIO()
    written.save(data)
    path = tmp_path / "brief.docx"
    path.write_bytes(data.getvalue())
    (export,) = connectors.walk(path)
    assert connectors.recognise(export) == "document"
    (record,) = document.read(export)
    assert isinstance(record, Record)
    assert record.text == "Beste mevrouw Dierckx,"


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"Beste Jan,\nbel mij terug.\n", True),
        ("a.md", b"# Verslag\n\nEls was er, Tom niet.\n", True),
        ("a.txt", "Één zin, met een komma.\nNog één.\n".encode("utf-16"), True),
        ("a.pdf", b"%PDF-1.7\n", True),
        ("zonder", b"%PDF-1.7\n", True),
        ("a.rtf", b"{\\rtf1 x}", True),
        # none
        ("a.csv", b"naam,mail\nJan,jan@x.example\n", False),
        ("a.txt", b"naam;mail\nJan;jan@x.example\nEls;els@x.example\n", False),
        ("a.txt", b'{"naam": "Jan"}', False),
        ("a.txt", b"\x00\x01\x02", False),
        ("a.txt", b"  \n", False),
        ("a.log", b"regel een\nregel twee\n", False),
        ("a.jpg", b"\xff\xd8\xff\xe0", False),
        ("a.xlsx", b"PK\x03\x04", False),
    ],
)
def test_what_is_taken_for_a_document(name: str, data: bytes, expected: bool) -> None:
    assert document.recognises(Head(Path(name), data, is_folder=False)) is expected


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.pdf", b"%PDF-1.7\nnothing"), ("a.docx", b"PK\x03\x04" + bytes(30)), ("a.rtf", b"{\\rtf1}")],
)
def test_a_document_without_text_is_named(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    (told,) = document.read(path)
    assert isinstance(told, Unreadable)
    assert told.reason
    assert told.remedy


def test_the_title_of_a_page_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "dossier.html"
    path.write_text(
        "<html><head><title>Dossier\n Ren&eacute;e Maes</title></head><body><p>Belt vaak</p></body></html>"
    )
    (record,) = document.read(path)
    assert isinstance(record, Record)
    assert record.text == "Belt vaak"
    assert Field("title", "Dossier Renée Maes", "PROSE") in record.fields
