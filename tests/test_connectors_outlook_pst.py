"""Outlook's mail stores in: every folder and what lies in none, attached items too; nothing skipped or raised."""

import struct
import sys
import zipfile
from pathlib import Path

import pytest

import connectors
from connectors.head import Head, look
from connectors.mail import outlook_pst
from connectors.mail.outlook_pst import read, recognises
from connectors.mail.outlook_pst_heap import is_heap
from connectors.mail.outlook_pst_heap import properties as properties_of
from connectors.record import Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label
from tests.making_outlook_store import Store, properties

HERE = Path(__file__).parent / "fixtures" / "outlook_pst"
SHARED = Path(__file__).parents[1].parent / "shared" / "samples"
ARCHIVE = HERE / "archief.pst"


def records() -> dict[str, Record]:
    return {item.place: item for item in read(ARCHIVE) if isinstance(item, Record)}


def values(record: Record, name: str) -> list[str]:
    return [field.value for field in record.fields if field.name == name]


@pytest.fixture(autouse=True)
def _needs_libpff(request: pytest.FixtureRequest) -> None:
    if "without" not in request.node.name:
        pytest.importorskip("pypff")


# what is read


def test_items_of_all_folders_deleted_ones_and_those_in_none() -> None:
    found = {place: values(record, "folder") for place, record in records().items() if "attach" not in place}
    assert found == {
        "message 1": ["Bovenste map/Postvak IN/Huurders"],
        "message 2": ["Bovenste map/Postvak IN"],
        "message 3": ["Bovenste map/Verwijderde items"],
        "message 4": ["(no folder)"],
    }


def test_a_mail_with_recipients_and_attachments() -> None:
    mail, table = records()["message 2"], records()["message 2, attachment 1"]
    assert mail.people == (
        Person(Role.AUTHOR, "Toon Mertens", "toon.mertens@havenhuis.example"),
        Person(Role.RECIPIENT, "Zoë Claeys", "zoe@kade.example"),
        Person(Role.RECIPIENT, "Fien Aelbrecht", "fien@havenhuis.example"),
    )
    assert (mail.key, mail.at) == ("pst-1@havenhuis.example", "2026-03-10T08:15:28+00:00")
    assert values(mail, "subject") == ["Re: Sleutel"]
    assert mail.text == "Dag Zoë,\n\nDe sleutel ligt bij Fien Aelbrecht."
    assert values(mail, "attachment")[0].startswith("huurders lift.csv (text/csv, 42 bytes, ")
    assert (table.text, table.thread) == ("naam;telefoon\nNoor Segers;0470 55 01 24", mail.thread)


def test_an_attached_item_is_read_and_what_is_missing_of_it_is_told() -> None:
    inner = records()["message 2, attached message 1"]
    assert inner.people == (Person(Role.AUTHOR, "Wannes Hoste", "wannes.hoste@post.example"),)
    assert (inner.text, values(inner, "to")) == ("De lift staat stil.\nWannes", ["Beheer"])
    (told,) = (item for item in read(ARCHIVE) if isinstance(item, Unreadable))
    assert told.place == "message 2, attached message 1"
    assert told.reason.startswith("of an item attached to another, libpff gives no list of recipients")


def test_a_contact_with_named_and_repeated_properties() -> None:
    contact = records()["message 1"]
    assert contact.people == (
        Person(Role.SUBJECT, "Griet Vandamme", "griet@deduinen.example", "0470 55 01 25"),
    )
    for field in (
        Field("e-mail 1", "griet@deduinen.example", Label.EMAIL),
        Field("file as", "Vandamme, Griet", Label.PERSON),
        Field("children", "Fleur", Label.PERSON),
        Field("children", "Stan", Label.PERSON),
        Field("birthday", "1979-05-04", Label.DATE_OF_BIRTH),
        Field("property public:Kaart nr", "K-2201"),
    ):
        assert field in contact.fields


def test_what_is_left_out_is_counted() -> None:
    told = {item.what: item.why for item in read(ARCHIVE) if isinstance(item, Settled)}
    assert told["hidden items"] == "views, rules and settings of Outlook: 1"
    assert told["search folders"] == "folders that stand for a search: 1"
    assert "properties left out" in told


def test_a_store_without_items_says_so(tmp_path: Path) -> None:
    store = Store()
    store.node(0x21, 0, properties({0x3001001F: "leeg"}))
    store.node(0x122, 0x122, properties({0x3001001F: ""}))
    path = tmp_path / "leeg.pst"
    path.write_bytes(store.data())
    assert ("items", "none") in [(item.what, item.choice) for item in read(path) if isinstance(item, Settled)]


def test_a_password_hides_nothing(tmp_path: Path) -> None:
    """The store keeps no more than a checksum of its password (2.4.3.3)."""
    store = Store()
    store.node(0x21, 0, properties({0x3001001F: "slot", 0x67FF0003: 0x1234ABC}))
    store.node(0x122, 0x122, properties({0x3001001F: "map"}))
    store.node(0x200024, 0x122, properties({0x001A001F: "IPM.Note", 0x0037001F: "Toch te lezen"}))
    path = tmp_path / "slot.pst"
    path.write_bytes(store.data())
    (record,) = (item for item in read(path) if isinstance(item, Record))
    assert values(record, "subject") == ["Toch te lezen"]


# where it cannot be read


def test_without_libpff_the_file_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypff", None)
    assert list(read(ARCHIVE)) == [
        Unreadable(
            "whole file",
            "reading Outlook's mail stores needs libpff",
            "pip install inzage[outlook], then read it again",
        )
    ]


@pytest.mark.parametrize(
    "data", [b"!BDN", b"!BDN" + bytes(600), b"geen mailbestand", ARCHIVE.read_bytes()[:900]]
)
def test_damage_is_named_without_its_content(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.pst"
    path.write_bytes(data)
    (told,) = read(path)
    assert isinstance(told, Unreadable)
    assert told.reason.endswith("it is damaged or no mail store")


def test_in_an_archive_only_what_fits_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(ARCHIVE, "archief.pst")
    (member,) = connectors.walk(path)
    assert list(read(member)) == list(read(ARCHIVE))
    monkeypatch.setattr(outlook_pst, "_IN_MEMORY", 1000)
    (told,) = read(member)
    assert isinstance(told, Unreadable)
    assert told.remedy == "unpack it yourself and read the folder"


@pytest.mark.parametrize(
    ("data", "is_store"),
    [
        (b"!BDN\0\0\0\0SM", True),
        (b"!BDN\0\0\0\0SO", True),
        (b"!BDN\0\0\0\0AB", True),
        (b"!BDN\0\0\0\0XX", False),
        (b"!BDN", False),
        (b"PK\x03\x04", False),
        (b"From: a@b.example\nSubject: !BDN\n\n", False),
        (b"", False),
    ],
)
def test_recognition(data: bytes, is_store: bool) -> None:
    assert recognises(Head(Path("x"), data, is_folder=False)) is is_store
    assert not recognises(look(HERE))


# the properties of attached items


def test_properties_of_a_heap() -> None:
    data = properties({0x0037001F: "Zoë", 0x00170003: 2, 0x1000001F: ""})
    assert is_heap(data)
    assert [(one.number, one.kind, one.data) for one in properties_of(data)] == [
        (0x0017, 0x03, b"\2\0\0\0"),
        (0x0037, 0x1F, "Zoë".encode("utf-16-le")),
        (0x1000, 0x1F, b""),
    ]


def test_bytes_that_lie_elsewhere_are_missing() -> None:
    data = bytearray(properties({0x1000001F: "lang"}))
    at = data.index(struct.pack("<HH", 0x1000, 0x1F))
    data[at + 4 : at + 8] = struct.pack("<I", 0x8025)  # the number of a node of its own
    assert [one.data for one in properties_of(bytes(data))] == [None]


@pytest.mark.parametrize("data", [b"", b"MZ", bytes(20), b"\x0c\0\xec\xbc" + bytes(4)])
def test_no_heap(data: bytes) -> None:
    assert not is_heap(data)


@pytest.mark.parametrize("cut", [13, 20, 30])
def test_a_broken_heap_raises_what_its_reader_expects(cut: int) -> None:
    data = properties({0x0037001F: "Zoë"})[:cut]
    with pytest.raises((ValueError, struct.error)):
        list(properties_of(data))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared samples are not here")
def test_every_shared_sample_is_read() -> None:
    paths = sorted((SHARED / "outlook_pst").iterdir())
    assert paths
    for path in paths:
        found = list(read(path))
        assert recognises(look(path))
        assert any(isinstance(one, Record) for one in found)
