"""Archives: what is inside is read where it lies; what cannot be taken is named; nothing is unpacked to disk."""

import bz2
import gzip
import io
import lzma
import os
import struct
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import connectors
from connectors.archives import limits
from connectors.archives.member import Member
from connectors.archives.opening import contents
from inzage.errors import ReaderError
from warehouse import inbox, load
from warehouse.connection import open_warehouse

CHAT = "01-02-2026 10:00 - Noor Claes: dag\n01-02-2026 10:01 - Wout Maes: hallo\n"
MAIL = b"From: Noor Claes <noor@claes.example>\r\nTo: info@firma.example\r\nSubject: vraag\r\n\r\nDag!\r\n"


def zipped(path: Path, **members: bytes | str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def names(path: connectors.Export) -> list[str]:
    return [str(export).partition(path.name)[2] for export in connectors.walk(path)]


@pytest.mark.parametrize(
    ("name", "packed"),
    [
        ("chat.txt.gz", gzip.compress),
        ("chat.txt.bz2", bz2.compress),
        ("chat.txt.xz", lzma.compress),
        ("chat", gzip.compress),
    ],
)
def test_a_compressed_file_is_the_file_in_it(
    name: str, packed: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(packed(CHAT.encode()))
    (member,) = connectors.walk(path)
    assert isinstance(member, Member)
    assert member.name == name.removesuffix(Path(name).suffix if "." in name else "")
    assert member.read_bytes() == CHAT.encode()
    assert connectors.recognise(member) == "whatsapp"


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_members_of_a_tar_are_read_in_any_order_and_again(mode: str, tmp_path: Path) -> None:
    path = tmp_path / "mails.tar"
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for number in range(5):
            member = tarfile.TarInfo(f"inbox/{number}.eml")
            data = MAIL + b"%d" % number
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    found = list(connectors.walk(path))
    assert [export.name for export in found] == [f"{n}.eml" for n in range(5)]
    for number in (3, 0, 4, 0):
        with found[number].open("rb") as file:
            assert file.read() == MAIL + b"%d" % number
        with found[number].open(encoding="ascii", newline="") as text:
            assert text.read().endswith(str(number))


def test_archives_in_archives_to_the_third(tmp_path: Path) -> None:
    data = CHAT.encode()
    for depth in range(1, 5):
        inner, outer = io.BytesIO(data), io.BytesIO()
        with zipfile.ZipFile(outer, "w") as archive:
            archive.writestr("chat.txt" if depth == 1 else f"{depth - 1}.zip", inner.getvalue())
        data = outer.getvalue()
        (tmp_path / f"{depth}.zip").write_bytes(data)
    assert names(tmp_path / "3.zip") == ["!/2.zip!/1.zip!/chat.txt"]
    (left,) = connectors.walk(tmp_path / "4.zip")
    assert left.name == "1.zip"
    assert "more than 3 deep" in connectors.unrecognised(left).reason


def test_folders_inside_are_recognised_as_folders(tmp_path: Path) -> None:
    mails: dict[str, bytes] = {f"Maildir/{folder}/.keep": b"" for folder in ("cur", "new", "tmp")}
    path = zipped(tmp_path / "m.zip", **mails, **{"Maildir/cur/1:2,S": MAIL, "Maildir/new/2": MAIL + b"2"})
    (maildir,) = connectors.walk(path)
    assert (maildir.name, connectors.recognise(maildir)) == ("Maildir", "mail")
    records = [i for i in connectors.reader("mail").read(maildir) if isinstance(i, connectors.Record)]
    assert len(records) == 2


def test_names_that_lead_outside_links_and_locked_members_are_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "bad.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("../../etc/passwd", "/root/a.txt", "C:\\a.txt", "ok/..\\..\\b.txt", "fine.txt"):
            archive.writestr(name, CHAT)
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    data = bytearray(path.read_bytes())
    at = data.index(b"fine.txt", data.index(b"PK\x01\x02"))
    data[at - 46 + 8] |= 1  # the flag of encryption in the central directory
    path.write_bytes(data)
    refused = {}
    for export in connectors.walk(path):
        with pytest.raises(ReaderError) as told:
            export.open("rb")
        refused[str(export).partition("!/")[2]] = str(told.value).partition(";")[0]
    outside = "its name leads outside the archive"
    assert refused == {
        "etc/passwd": outside,
        "root/a.txt": outside,
        "C:/a.txt": outside,
        "ok/b.txt": outside,
        "fine.txt": "it is protected by a password",
        "link.txt": "it is a link to another file, which is not followed",
    }


def test_links_and_devices_in_a_tar_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "bad.tar"
    with tarfile.open(path, "w") as archive:
        for name, kind in (("a", tarfile.SYMTYPE), ("b", tarfile.LNKTYPE), ("c", tarfile.CHRTYPE)):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, "/etc/passwd"
            archive.addfile(member)
    with open_warehouse(tmp_path / "home") as warehouse:
        run = inbox.queue(warehouse, [path])
        outcomes = [load.load(warehouse, e.address)[1].state for e in inbox.entries(warehouse, run, 1, 9)]
    assert outcomes == ["failed"] * 3


def test_members_of_one_name_are_both_kept(tmp_path: Path) -> None:
    path = tmp_path / "two.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "1")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", "2")
    assert names(path) == ["!/a.txt", "!/a.txt (2)"]


@pytest.mark.parametrize("codec", ["utf-8", "cp437"])
def test_names_of_old_tools_are_read(codec: str, tmp_path: Path) -> None:
    path = zipped(tmp_path / "old.zip", **{"ZZZZZ.txt": CHAT})
    path.write_bytes(path.read_bytes().replace(b"ZZZZZ", "caféx".encode(codec)[:5].ljust(5, b"x")))
    (member,) = connectors.walk(path)
    assert member.name.startswith("café")


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress], ids=["gz", "bz2", "xz"])
def test_a_bomb_is_stopped_and_named(
    pack: Callable[[bytes], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SMALL", 1 << 20)
    path = tmp_path / "bomb.log"
    path.write_bytes(pack(bytes(8 << 20)))
    with open_warehouse(tmp_path / "home") as warehouse:
        run = inbox.queue(warehouse, [path])
        for entry in inbox.entries(warehouse, run, 1, 9):
            inbox.finish(warehouse, run, entry.seq, *load.load(warehouse, entry.address))
        (trouble,) = inbox.troubles(warehouse, run)
    assert "more than 250 times its size" in trouble.reason


def test_a_zip_that_swells_is_refused_as_a_whole(tmp_path: Path) -> None:
    path = zipped(tmp_path / "bomb.zip", **{"a.txt": bytes(80 << 20)})
    assert list(connectors.walk(path)) == [path]
    assert "more than 250 times its size" in connectors.unrecognised(path).reason


def test_too_many_members_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("connectors.archives.zipped.MOST_MEMBERS", 3)
    path = zipped(tmp_path / "many.zip", **{f"{n}.txt": "x" for n in range(4)})
    assert connectors.unrecognised(path).reason.startswith("it holds more than 3 files")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"7z\xbc\xaf\x27\x1c" + bytes(40), "this is a 7z archive, which only its own program opens"),
        (b"Rar!\x1a\x07\x01\x00" + bytes(40), "this is a RAR archive, which only its own program opens"),
        (b"PK\x03\x04" + bytes(40), "its packed data is damaged (BadZipFile)"),
        (b"PK\x05\x06" + bytes(18), "the archive is empty"),
        (b"\x1f\x8b" + bytes(40), "its packed data is damaged (BadGzipFile)"),
        (b"", "the file is empty"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "it is a picture, which is not read on its own"),
        (b"%PDF-1.7 \n", "it is a document, which is not read on its own"),
        (bytes(4) + b"ftypisom" + bytes(9), "it is sound or video, which is not read on its own"),
        (b"whatever", "no reader recognises this file"),
    ],
)
def test_what_is_not_read_is_named_with_its_reason(data: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    (export,) = connectors.walk(path)
    assert connectors.unrecognised(export).reason.partition(";")[0] == reason
    assert connectors.unrecognised(export).remedy


def test_damage_in_the_middle_is_told(tmp_path: Path) -> None:
    data = gzip.compress(os.urandom(300_000))
    path = tmp_path / "mail.mbox.gz"
    path.write_bytes(data[:200_000])
    with open_warehouse(tmp_path / "home") as warehouse:
        run = inbox.queue(warehouse, [path])
        (entry,) = inbox.entries(warehouse, run, 1, 9)
        _, outcome = load.load(warehouse, entry.address)
    assert (outcome.state, outcome.sums) == ("failed", load.Sums(1, 0, 0, 1))


def test_an_address_leads_back(tmp_path: Path) -> None:
    odd = tmp_path / "100%! café!"
    odd.mkdir()
    path = zipped(odd / "a%!.zip", **{"b%25/c.txt": CHAT, "d.zip": "x"})
    found = list(connectors.walk(tmp_path))
    assert len(found) == 2
    assert [connectors.find(connectors.address(export)) for export in found] == found
    with open_warehouse(tmp_path / "home") as warehouse:
        run = inbox.queue(warehouse, [path])
        for entry in inbox.entries(warehouse, run, 1, 9):
            inbox.finish(warehouse, run, entry.seq, *load.load(warehouse, entry.address))
        shown = {result.path.rpartition("!/")[2]: result.state for result in inbox.results(warehouse, run)}
    assert shown == {"b%25/c.txt": "read", "d.zip": "unknown"}


def test_an_archive_that_is_gone_or_changed_is_named(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", **{"c.txt": CHAT})
    with open_warehouse(tmp_path / "home") as warehouse:
        run = inbox.queue(warehouse, [path])
        (entry,) = inbox.entries(warehouse, run, 1, 9)
        path.write_text("no archive any more")
        assert load.load(warehouse, entry.address)[1].state == "failed"
        path.unlink()
        assert load.load(warehouse, entry.address)[1].state == "failed"


def test_a_mapping_beside_an_archive_is_for_what_is_in_it(tmp_path: Path) -> None:
    zipped(
        tmp_path / "calls.zip", **{"calls-jan.csv": "Nr,Notitie\n1,dag\n", "rest.csv": "Nr,Notitie\n2,x\n"}
    )
    mapping = (
        'files = ["calls-*.csv", "calls.zip/rest.csv"]\nsource = "calls"\nkey = "Nr"\ntext = "Notitie"\n'
    )
    (tmp_path / "calls.mapping.toml").write_text(mapping)
    assert [connectors.recognise(export) for export in connectors.walk(tmp_path)] == ["mapped", "mapped"]


def test_nothing_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "a.zip", **{"chat.txt": CHAT})
    monkeypatch.setattr("tempfile._get_candidate_names", lambda: pytest.fail("a temporary file is made"))
    (member,) = connectors.walk(path)
    assert len(list(connectors.reader("whatsapp").read(member))) > 2
    assert sorted(tmp_path.iterdir()) == [path]


def test_packed_and_unpacked_are_one_file_to_the_warehouse(tmp_path: Path) -> None:
    (tmp_path / "chat.txt").write_text(CHAT)
    (tmp_path / "chat.txt.gz").write_bytes(gzip.compress(CHAT.encode()))
    with open_warehouse(tmp_path / "home") as warehouse:
        run = inbox.queue(warehouse, [tmp_path / "chat.txt", tmp_path / "chat.txt.gz"])
        states = [load.load(warehouse, e.address)[1].state for e in inbox.entries(warehouse, run, 1, 9)]
    assert states == ["read", "known"]


# ── workbooks ────────────────────────────────────────────────────────────────


def workbook(path: Path, **sheets: list[list[str | float]]) -> Path:
    """A workbook as Excel writes it, with inline strings."""
    kinds = "http://schemas.openxmlformats.org"
    rel = f"{kinds}/officeDocument/2006/relationships"
    main, packed = f"{kinds}/spreadsheetml/2006/main", f"{kinds}/package/2006/relationships"
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(sheets, start=1)
    )
    links = "".join(
        f'<Relationship Id="r{n}" Type="{rel}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{kinds}/package/2006/content-types"/>',
        "_rels/.rels": f"<Relationships xmlns='{packed}'><Relationship Id='r1' Type='{rel}/officeDocument'"
        " Target='xl/workbook.xml'/></Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships xmlns='{packed}'>{links}</Relationships>",
    }
    for n, rows in enumerate(sheets.values(), start=1):
        body = "".join("<row>" + "".join(map(_cell, row)) + "</row>" for row in rows)
        parts[f"xl/worksheets/sheet{n}.xml"] = (
            f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>'
        )
    return zipped(path, **parts)


def _cell(value: str | float) -> str:
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t>{value}</t></is></c>'
    return f"<c><v>{value!r}</v></c>"


def test_every_sheet_of_a_workbook_is_a_table(tmp_path: Path) -> None:
    contacts: list[list[str | float]] = [
        ["Record ID", "First Name", "Email", "Phone Number"],
        [51, "Noor", "noor@claes.example", 32470123456.0],
        [52, "Wout, jr", "wout@maes.example", "0470 12 34 57"],
    ]
    path = workbook(tmp_path / "contacts.xlsx", Contacts=contacts, Leeg=[], Notes=[["a"], [1.5]])
    assert names(path) == ["!/Contacts.csv", "!/Notes.csv"]
    first = next(iter(connectors.walk(path)))
    assert connectors.recognise(first) == "hubspot"
    records = [i for i in connectors.reader("hubspot").read(first) if isinstance(i, connectors.Record)]
    assert [record.people[0].phone for record in records] == ["32470123456", "0470 12 34 57"]
    assert [record.key for record in records] == ["51", "52"]


def test_a_damaged_or_locked_workbook_is_named(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", A=[["x"]])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    zipped(path, **{**parts, "xl/workbook.xml": b"<workbook"})
    assert list(connectors.walk(path)) == [path]
    assert "the workbook is damaged" in connectors.unrecognised(path).reason


def test_documents_that_are_zip_files_inside_are_no_archives(tmp_path: Path) -> None:
    word = zipped(tmp_path / "a.docx", **{"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"})
    book = zipped(
        tmp_path / "a.odt", mimetype="application/vnd.oasis.opendocument.text", **{"content.xml": "x"}
    )
    for path in (word, book):
        assert contents(path) is None
        assert connectors.unrecognised(path).reason == "it is a document, which is not read on its own"


def test_sizes_that_an_archive_lies_about_do_not_matter(tmp_path: Path) -> None:
    path = zipped(tmp_path / "liar.zip", **{"a.txt": CHAT * 50})
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<I", 10)
    path.write_bytes(data)
    (member,) = connectors.walk(path)
    with pytest.raises(ReaderError, match="damaged"):
        member.read_bytes()
