"""The text of attached files: each kind read, each failure told without a word of the file, each bound kept."""

import base64
import io
import random
import zipfile
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.mail import attachment_records, attachment_text
from connectors.mail.attachment_documents import MOST_PAGES, pdf_text
from connectors.mail.attachment_text import AttachedFile, text_of
from connectors.mail.message import read_message
from connectors.mail.rtf import is_html, rtf_text, unwrapped
from connectors.record import Field, Record

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


LETTER = "Geachte mevrouw Claeys,\nuw woning aan de\tKaaistraat 4\nBorg\nNoor Segers\ntel. 059 00 11 22\nHavenhuis vzw"


def pdf(*pages: str) -> bytes:
    """A PDF of one line a page, in Latin letters."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    fonts = "/Resources << /Font << /F1 3 0 R >> >>"
    for number, text in enumerate(pages):
        stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R {fonts} >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return data + (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    ).encode("ascii")


def locked(data: bytes, user: str) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(data)))
    writer.encrypt(user, "eigenaar", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def letter() -> bytes:
    import docx

    document = docx.Document()
    document.add_paragraph("Geachte mevrouw Claeys,")
    document.add_paragraph("uw woning aan de\tKaaistraat 4")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Borg", "Noor Segers"
    document.sections[0].header.paragraphs[0].text = "Havenhuis vzw"
    document.sections[0].footer.paragraphs[0].text = "tel. 059 00 11 22"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def attached(
    name: str, data: bytes, kind: str = "application/octet-stream", charset: str = ""
) -> tuple[str, str]:
    return text_of(AttachedFile(1, name, kind, data, charset))


# what is read


@pytest.mark.parametrize(
    ("name", "kind", "data", "text"),
    [
        # told by type, by name, by first bytes
        ("", "text/plain", b"Bel Noor", "Bel Noor"),
        ("nota.txt", "application/octet-stream", b"Bel Noor\r\n", "Bel Noor"),
        (
            "LIJST.CSV",
            "application/vnd.ms-excel",
            b"naam;gsm\r\nNoor;0470 55 01 24\r\n",
            "naam;gsm\nNoor;0470 55 01 24",
        ),
        ("a.bin", "application/octet-stream", pdf("Beste Zo\\353"), "Beste Zoë"),
        ("brief.docx", "application/octet-stream", letter(), LETTER),
        ("", WORD, letter(), LETTER),
        ("a", "text/html", b"<meta charset=cp1252><p>Caf\xe9</p><p>Bram</p>", "Café\n\nBram"),
        ("a.rtf", "text/plain", rb"{\rtf1\ansi Jef \'e9n An\par}", "Jef én An"),
        (
            "a.ics",
            "text/plain",
            b"BEGIN:VEVENT\r\nSUMMARY:Bezoek\\, \r\n An\r\nEND:VEVENT\r\n",
            "BEGIN: VEVENT\nSUMMARY: Bezoek, An\nEND: VEVENT",
        ),
        (
            "a.vcf",
            "text/x-vcard",
            b"BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB\nEND:VCARD",
            "BEGIN: VCARD\nFN: Zoë\nEND: VCARD",
        ),
        # encodings
        ("a.txt", "text/plain", "Zoë".encode("cp1252"), "Zoë"),
        ("a.csv", "text/csv", "Zoë;1".encode("utf-16"), "Zoë;1"),
        ("a.csv", "text/csv", "\ufeffZoë;1".encode(), "Zoë;1"),
    ],
)
def test_texts(name: str, kind: str, data: bytes, text: str) -> None:
    assert attached(name, data, kind) == (text, "")


def test_a_declared_charset_is_heeded() -> None:
    assert attached("", "Łódź".encode("cp1250"), "text/plain", "windows-1250") == ("Łódź", "")


@pytest.mark.parametrize(
    ("name", "kind", "data"),
    [
        ("foto.jpg", "image/jpeg", b"\xff\xd8\xff\xe0Noor"),
        ("a.zip", "application/zip", b"PK\x03\x04Noor"),
        ("oud.doc", "application/msword", b"\xd0\xcf\x11\xe0Noor"),
        ("a.bin", "application/octet-stream", b"Noor"),
        ("a.txt", "text/plain", b"\0\1\2Noor"),
        ("a.txt", "text/plain", b""),
        ("a.txt", "text/plain", b" \r\n"),
        ("stem.ogg", "audio/ogg", b"OggS"),
    ],
)
def test_what_holds_no_text_has_no_reason_either(name: str, kind: str, data: bytes) -> None:
    assert attached(name, data, kind) == ("", "")


# what cannot be read


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", locked(pdf("Beste Noor"), "geheim"), "it is encrypted: its sender put a password on it"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0" + b"EncryptedPackage",
            "it is encrypted: its sender put a password on it",
        ),
        ("a.pdf", pdf(" "), "it has no text in it: a scan or a picture"),
        ("a.txt", b"x" * ((20 << 20) + 1), "it is larger than 20 MiB"),
        ("a.docx", b"geen zip", "it is damaged or in no known form (BadZipFile)"),
        ("a.pdf", b"%PDF-1.4", "it is damaged or in no known form (PdfStreamError)"),
    ],
)
def test_reasons(name: str, data: bytes, reason: str) -> None:
    assert attached(name, data) == ("", reason)


def test_an_owners_password_alone_locks_nothing() -> None:
    assert attached("a.pdf", locked(pdf("Beste Noor"), "")) == ("Beste Noor", "")


def test_pages_time_and_length_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    text, reason = pdf_text(pdf(*(f"blad {number}" for number in range(MOST_PAGES + 5))))
    assert text.endswith(f"blad {MOST_PAGES - 1}")
    assert reason == f"only its first {MOST_PAGES} pages are read"
    ticking = count(0, 3)
    text, reason = pdf_text(pdf(*["blad"] * 20), now=lambda: float(next(ticking)))
    assert reason.startswith("its text takes longer than 20 seconds; read up to page ")
    monkeypatch.setattr(attachment_text, "LONGEST", 1 << 20)
    text, reason = attached("a.txt", b"x" * (2 << 20))
    assert (len(text), reason) == (1 << 20, "only its first 1 million characters are read")


def test_a_document_that_swells_is_not_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (101 << 20))
    assert attached("a.docx", out.getvalue()) == ("", "it unpacks to more than 100 MiB")


@settings(deadline=None, max_examples=60, derandomize=True)
@given(seed=st.integers(0, 10_000), kind=st.sampled_from(["a.pdf", "a.docx", "a.rtf", "a.html", "a.vcf"]))
def test_damage_raises_nothing_and_is_not_quoted(seed: int, kind: str) -> None:
    rng = random.Random(seed)
    data = bytearray(
        letter() if kind == "a.docx" else pdf("Beste Noor Segers") if kind == "a.pdf" else b"{\\rtf1 a}"
    )
    for _ in range(rng.randint(1, 30)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    _, reason = attached(kind, bytes(data))
    assert "Segers" not in reason


# within a mail


def mail(*parts: tuple[str, str, bytes]) -> list[Record]:
    text = (
        "From: An <an@kade.example>\nTo: bo@kade.example\nSubject: x\nMessage-ID: <a1@kade.example>\n"
        "References: <a0@kade.example>\nDate: Mon, 2 Mar 2026 09:15:28 +0100\n"
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nZie bijlage.\n"
    )
    for name, kind, data in parts:
        text += (
            f'--b\nContent-Type: {kind}\nContent-Disposition: attachment; filename="{name}"\n'
            f"Content-Transfer-Encoding: base64\n\n{base64.encodebytes(data).decode()}"
        )
    found = list(read_message(f"{text}--b--\n".encode(), "message 3"))
    assert all(isinstance(item, Record) for item in found)
    return [item for item in found if isinstance(item, Record)]


def test_a_text_is_a_record_of_the_mails_people_and_thread() -> None:
    record, text = mail(
        ("foto.png", "image/png", b"\x89PNG"), ("brief.pdf", "application/pdf", pdf("Beste Noor"))
    )
    assert (text.kind, text.place, text.key) == ("attachment", "message 3, attachment 2", "a1@kade.example#2")
    assert (text.thread, text.people, text.at) == (record.thread, record.people, record.at)
    assert text.thread == "a0@kade.example"
    assert text.fields == (Field("file name", "brief.pdf"), Field("content type", "application/pdf", "PLAIN"))
    assert text.text == "Beste Noor"
    assert [field.value.partition(" (")[0] for field in record.fields if field.name == "attachment"] == [
        "foto.png",
        "brief.pdf",
    ]


def test_a_failure_is_a_field_of_the_mail() -> None:
    (record,) = mail(("brief.pdf", "application/pdf", locked(pdf("Beste Noor"), "geheim")))
    (told,) = (field for field in record.fields if field.name == "attachment not read")
    assert told.value == "attachment 1: it is encrypted: its sender put a password on it"


def test_a_mail_of_a_thousand_attachments_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachment_records, "MOST", 3)
    record, *texts = mail(*[("a.txt", "text/plain", b"Noor")] * 5)
    assert len(texts) == 3
    assert Field("attachments not read", "those from 4 on", "PLAIN") in record.fields


def test_a_message_attached_as_a_file_is_a_message() -> None:
    inner = b"From: Noor <noor@segers.example>\nSubject: y\n\nNat plafond.\n"
    record, carried = mail(("klacht.eml", "application/octet-stream", inner))
    assert (carried.kind, carried.place, carried.text) == (
        "message",
        "message 3, attached message 1",
        "Nat plafond.",
    )
    assert carried.thread == record.thread


def test_a_mail_without_attachments_is_one_record() -> None:
    (record,) = mail()
    assert not [field for field in record.fields if "attachment" in field.name]


# RTF


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (rb"{\rtf1\ansi Dag\par An\line Bo\tab x}", "Dag\nAn\nBo\tx"),
        (rb"{\rtf1\ansi\ansicpg1250 \'a3\'f3d\'9f}", "Łódź"),
        (rb"{\rtf1{\fonttbl{\f1\fcharset204 A;}}\f1 \'c0\f0 \'c0}", "АÀ"),
        (rb"{\rtf1\uc1 5 \u8364 ?,\uc0 \u8364\uc2\u233 ee!}", "5 €,€é!"),
        (rb"{\rtf1 \u-10179?\u-8704?}", "\U0001f600"),
        (rb"{\rtf1 a\{b\}\\c\~d}", "a{b}\\c\xa0d"),
        (rb"{\rtf1{\*\generator Riched}{\info{\author Jef}}{\pict abcd}x}", "x"),
        (b"{\\rtf1 a\\bin3 }}}b}", "ab"),
        (rb"{\rtf1\fromtext \fbidis Hallo\par Jan}", "Hallo\nJan"),
        (rb"{\rtf1 }}}a{{{", "a"),
        (b"", ""),
    ],
)
def test_rtf_to_text(source: bytes, text: str) -> None:
    assert rtf_text(source) == text


@pytest.mark.parametrize(
    ("source", "markup"),
    [
        (
            rb"{\rtf1\fromhtml1 {\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 a\htmlrtf\par}\htmlrtf0{\*\htmltag72 </p>}}",
            "<p>a</p>",
        ),
        (rb"{\rtf1\fromhtml1 {\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 a\~b}", "&nbsp;a&nbsp;b"),
        (rb"{\rtf1\fromhtml1 {\*\htmltag1 <b\{x\}>}{\*\mhtmltag1 <i>}c\par d}", "<b{x}>c\nd"),
        (rb"{\rtf1\ansi\ansicpg1252\fromhtml1 Zo\'eb}", "Zoë"),
    ],
)
def test_html_out_of_rtf(source: bytes, markup: str) -> None:
    assert is_html(source)
    assert unwrapped(source) == markup


@pytest.mark.parametrize(
    "source",
    [b"{" * 100_000, b"\\u8364 ?" * 20_000, b"\\'e9" * 30_000, b"\\bin-9 " * 20_000, b"\\" * 100_000],
)
def test_hostile_rtf_ends(source: bytes) -> None:
    rtf_text(b"{\\rtf1 " + source)
    unwrapped(b"{\\rtf1\\fromhtml1 " + source)


@given(st.binary(max_size=200))
def test_any_bytes_are_text_of_some_kind(data: bytes) -> None:
    assert rtf_text(data).encode("utf-8") is not None
    for name in ("a.txt", "a.html", "a.rtf", "a.vcf", "a.pdf", "a.docx"):
        text, _ = attached(str(Path(name)), data)
        assert "\r" not in text
