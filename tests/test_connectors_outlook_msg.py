"""Outlook's .msg files in: every class of item, every kind of body, people by address; nothing skipped or raised."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from connectors.head import Head, look
from connectors.mail.mapi_fields import day
from connectors.mail.mapi_names import named
from connectors.mail.mapi_values import in_a_row, moment, value_of
from connectors.mail.outlook_msg import read, recognises
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label
from tests.making_outlook import compound, item, message, ticks

HERE = Path(__file__).parent / "fixtures" / "outlook_msg"
SHARED = Path(__file__).parents[1].parent / "shared" / "samples"
NOTE = {0x001A001F: "IPM.Note"}


def records_of(name: str) -> list[Record]:
    return [item for item in read(HERE / name) if isinstance(item, Record)]


def items(tmp_path: Path, data: bytes) -> list[Item]:
    path = tmp_path / "a.msg"
    path.write_bytes(data)
    return [item for item in read(path) if not isinstance(item, Settled)]


def only(tmp_path: Path, *made: Any) -> Record:
    (record,) = items(tmp_path, message(*made))
    assert isinstance(record, Record)
    return record


def values(record: Record, name: str) -> list[str]:
    return [field.value for field in record.fields if field.name == name]


# mail


def test_a_mail_with_its_headers_and_people() -> None:
    mail = records_of("mail.msg")[0]
    exchange = "/O=HAVENHUIS/OU=EXCHANGE/CN=RECIPIENTS/CN=TMERTENS"
    assert mail.people == (
        Person(Role.AUTHOR, "Toon Mertens", "toon.mertens@havenhuis.example", handle=exchange),
        Person(Role.RECIPIENT, "Zoë Claeys", "zoe@kade.example"),
        Person(Role.RECIPIENT, "Fien Aelbrecht", "fien.aelbrecht@havenhuis.example"),
    )
    assert (mail.kind, mail.key, mail.thread) == ("message", "msg-2@havenhuis.example", "msg-1@kade.example")
    assert (mail.at, mail.at_text) == ("2026-03-10T08:15:28+00:00", "Tue, 10 Mar 2026 09:15:28 +0100")
    assert mail.text == "Dag Zoë,\n\nDe sleutel ligt bij Fien Aelbrecht, Kaaistraat 4 te Oostende.\n\nToon"


def test_fields_of_a_mail_say_what_they_hold() -> None:
    mail = records_of("mail.msg")[0]
    for field in (
        Field("subject", "Sleutel", PROSE),
        Field("from", "Toon Mertens", Label.PERSON),
        Field("categories", "Onderhoud", PROSE),
        Field("categories", "Lift 2", PROSE),
        Field("property public:Contract nr", "4471", PLAIN),
        Field("X-Originating-IP", "[192.0.2.71]", Label.IP),
        Field("To", "Zoë Claeys <zoe@kade.example>", PROSE),
        Field("attachment kept at", "https://schijf.havenhuis.example/offerte", PROSE),
    ):
        assert field in mail.fields
    assert values(mail, "subject") == ["Sleutel"]


def test_attachments_are_listed_and_read_and_items_inside_are_records() -> None:
    mail, table, inner = records_of("mail.msg")
    assert [value.partition(", sha")[0] for value in values(mail, "attachment")] == [
        "huurders lift.csv (text/csv, 42 bytes",
        "Klacht over de lift (an item of Outlook)",
        "plan.png (image/png, 10 bytes",
        "offerte.xlsx (.xlsx, 0 bytes",
    ]
    assert (table.kind, table.place, table.key) == (
        "attachment",
        "message 1, attachment 1",
        "msg-2@havenhuis.example#1",
    )
    assert table.text == "naam;telefoon\nNoor Segers;0470 55 01 24"
    assert (table.people, table.thread) == (mail.people, mail.thread)
    assert (inner.place, inner.thread) == ("message 1, attached message 1", "msg-1@kade.example")
    assert inner.people[0] == Person(Role.AUTHOR, "Wannes Hoste", "wannes.hoste@post.example")
    assert inner.text == "De lift staat al drie dagen stil.\n\nWannes Hoste\n0470 55 01 23"


def test_a_draft_in_ansi_with_html_wrapped_in_rtf() -> None:
    (draft,) = records_of("concept_ansi.msg")
    assert draft.text == "Chère Hélène,\n\nLe coût est de 5 €, à payer par la compta <compta@quai.example>."
    assert draft.people == (Person(Role.RECIPIENT, "", "helene.prive@dutoit.example"),)
    assert (draft.at, values(draft, "date source")) == ("2026-03-11T07:05:00+00:00", ["changed"])
    assert Field("subject", "Coût du séjour", PROSE) in draft.fields


# other classes


def test_a_contact_with_all_that_is_known() -> None:
    (contact,) = records_of("contact.msg")
    assert contact.people == (
        Person(Role.SUBJECT, "Dr. Griet Vandamme", "griet@deduinen.example", "+32 59 00 11 22"),
        Person(Role.SUBJECT, "Dr. Griet Vandamme", "griet.vandamme@post.example"),
        Person(Role.SUBJECT, "Dr. Griet Vandamme", phone="0470 55 01 25"),
    )
    for field in (
        Field("birthday", "1979-05-04", Label.DATE_OF_BIRTH),
        Field("home address", "Zeelaan 7\r\n8450 Bredene", Label.ADDRESS),
        Field("children", "Stan", Label.PERSON),
        Field("spouse", "Bram Lievens", Label.PERSON),
        Field("company", "Praktijk De Duinen", Label.ORG),
        Field("chat address", "griet.duin", Label.USERNAME),
        Field("user field 1", "Klant sinds 2011", PROSE),
        Field("property public:Kaart nr", "K-2201", PROSE),
        Field("e-mail 2", "/o=DUINEN/cn=gvandamme", PROSE),
    ):
        assert field in contact.fields
    assert (contact.kind, contact.text) == ("contact", "Allergisch voor latex.\nBelt liefst na zes uur.")
    assert contact.thread == ""


@pytest.mark.parametrize(
    ("name", "kind", "at", "text"),
    [
        (
            "vergadering.msg",
            "message",
            "2026-03-12T09:00:00+00:00",
            "Beste,\n\nWe zien elkaar bij Noor Segers, café De Zwaan.",
        ),
        ("afspraak.msg", "event", "2026-04-02T07:30:00+00:00", "Digicode 4471B, demander Sophie."),
        (
            "geel_briefje.msg",
            "note",
            "2026-03-03T10:00:00+00:00",
            "Jef belt terug: 0470\xa055\xa001\xa026\nvraagt naar André",
        ),
        ("taak.msg", "task", "2026-03-16T00:00:00+00:00", "Rekening opvragen."),
        ("lijst.msg", "list", "", ""),
        (
            "niet_bezorgd.msg",
            "report",
            "2026-03-10T08:20:00+00:00",
            "Uw bericht is niet aangekomen bij zoe@kade.example.",
        ),
    ],
)
def test_classes_of_items(name: str, kind: str, at: str, text: str) -> None:
    (record,) = records_of(name)
    assert (record.kind, record.at, record.text) == (kind, at, text)


def test_a_meeting_names_its_place_time_and_attendees() -> None:
    (meeting,) = records_of("vergadering.msg")
    assert meeting.thread == "outlook:0101dc0a1b2c3d4e5f60718293a4b5c6d7e8f9010203"
    assert values(meeting, "place") == ["café De Zwaan, Kaaistraat 9"]
    assert values(meeting, "start") == ["2026-03-20T13:00:00+00:00"]
    assert [person.email for person in meeting.people if person.role == Role.RECIPIENT] == [
        "noor@segers.example",
        "wannes.hoste@post.example",
    ]


def test_members_of_a_list_and_the_owner_of_a_task() -> None:
    assert records_of("lijst.msg")[0].people == (
        Person(Role.RECIPIENT, "Noor Segers", "noor@segers.example"),
        Person(Role.RECIPIENT, "", "wannes.hoste@post.example"),
    )
    assert records_of("taak.msg")[0].people == (Person(Role.COLLEAGUE, "Toon Mertens"),)


# single properties


@pytest.mark.parametrize(
    ("properties", "author"),
    [
        ({0x0042001F: "An", 0x0065001F: "an@a.example"}, Person(Role.AUTHOR, "An", "an@a.example")),
        (
            {0x0042001F: "An", 0x0065001F: "/O=A", 0x5D02001F: "an@a.example"},
            Person(Role.AUTHOR, "An", "an@a.example"),
        ),
        ({0x0042001F: "An", 0x0065001F: "/O=A"}, Person(Role.AUTHOR, "An", handle="/O=A")),
        ({0x0042001F: "'an@a.example'"}, Person(Role.AUTHOR, "", "an@a.example")),
        ({0x0C1A001F: "An", 0x5D01001F: "an@a.example"}, Person(Role.AUTHOR, "An", "an@a.example")),
        ({0x0042001F: "Unknown", 0x0064001F: "UNKNOWN", 0x0065001F: "Unknown"}, None),
        ({}, None),
    ],
)
def test_senders(tmp_path: Path, properties: dict[int, str], author: Person | None) -> None:
    assert only(tmp_path, NOTE | properties).people == ((author,) if author else ())


@pytest.mark.parametrize(
    ("properties", "text"),
    [
        ({0x1000001F: "Kort."}, "Kort."),
        ({0x1000001F: " \r\n", 0x1013001F: "<p>Alleen hier.</p>"}, "Alleen hier."),
        ({0x10130102: "<p>Café</p>".encode("cp1252"), 0x3FDE0003: 1252}, "Café"),
        ({0x10130102: "<p>Łódź</p>".encode("cp1250"), 0x3FDE0003: 1250}, "Łódź"),
        ({0x10130102: "<p>Café</p>".encode(), 0x3FDE0003: 99999}, "Café"),
        ({0x1000001F: "Zie HTML.", 0x1013001F: f"<p>{'Beste An, ' * 60}</p>"}, ("Beste An, " * 60).strip()),
        ({}, ""),
    ],
)
def test_bodies(tmp_path: Path, properties: dict[int, Any], text: str) -> None:
    assert only(tmp_path, NOTE | properties).text == text


def test_a_damaged_body_is_told(tmp_path: Path) -> None:
    record = only(tmp_path, NOTE | {0x10090102: b"\x20\0\0\0\x10\0\0\0LZFu kapot en veel te kort"})
    assert record.text == ""
    assert values(record, "body not read")[0].startswith("the body is damaged (")


@pytest.mark.parametrize(
    ("properties", "at", "source"),
    [
        ({0x00390040: datetime(2026, 3, 1, 8, tzinfo=UTC)}, "2026-03-01T08:00:00+00:00", []),
        ({0x0E060040: datetime(2026, 3, 1, 8, tzinfo=UTC)}, "2026-03-01T08:00:00+00:00", ["received"]),
        ({0x00390040: 0x0CB34557A3DD4000}, "", []),  # the year 4501 stands for none
        ({0x00390040: 0}, "", []),
        ({0x00390040: -1}, "", []),
        ({0x007D001F: "Date: Sun, 1 Mar 2026 09:00:00 +0100\r\n"}, "2026-03-01T09:00:00+01:00", ["Date"]),
    ],
)
def test_moments_of_messages(tmp_path: Path, properties: dict[int, Any], at: str, source: list[str]) -> None:
    record = only(tmp_path, NOTE | properties)
    assert (record.at, values(record, "date source")) == (at, source)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1979-05-03T22:00:00+00:00", "1979-05-04"),
        ("1979-05-03T23:00:00+00:00", "1979-05-04"),
        ("1979-05-04T00:00:00+00:00", "1979-05-04"),
        ("1979-05-04T05:00:00+00:00", "1979-05-04"),
        ("geen dag", "geen dag"),
    ],
)
def test_birthdays_are_days(written: str, expected: str) -> None:
    assert day(written) == expected


@pytest.mark.parametrize(
    ("kind", "data", "expected"),
    [
        (0x1F, "Zoë\0".encode("utf-16-le"), "Zoë"),
        (0x1E, b"Zo\xeb", "Zoë"),
        (0x03, b"\x07\0\0\0", 7),
        (0x03, b"\x07", None),
        (0x0B, b"\1\0", 1),
        (0x40, b"", None),
        (0x102, b"\0\1", b"\0\1"),
        (0x7777, b"\0" * 64, None),
    ],
)
def test_values(kind: int, data: bytes, expected: object) -> None:
    assert value_of(kind, data) == expected


def test_values_in_a_row_and_moments() -> None:
    assert in_a_row(0x1003, b"\1\0\0\0\2\0\0\0\3") == [b"\1\0\0\0", b"\2\0\0\0"]
    assert in_a_row(0x101F, b"\1\0\0\0") == []
    assert moment(ticks(datetime(2026, 3, 1, tzinfo=UTC))) == "2026-03-01T00:00:00+00:00"
    assert moment(2**63 - 1) == ""


def test_a_broken_map_of_names_names_nothing() -> None:
    assert named(b"", b"\1\2\3", b"") == {}
    assert named(b"", b"\xff\xff\xff\xff\x01\0\0\0", b"abc") == {}
    assert named(b"", b"\x05\0\0\0\x06\0\x02\0", b"") == {0x8002: "other:0005"}


SIGNED = (
    b"Content-Type: multipart/signed; boundary=s\r\n\r\n--s\r\nContent-Type: text/plain\r\n\r\n"
    b"Getekend, Noor Segers\r\n--s\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nx\r\n--s--\r\n"
)


@pytest.mark.parametrize(
    ("name", "kind", "data", "text"),
    [
        ("smime.p7m", "multipart/signed", SIGNED, "Getekend, Noor Segers"),
        ("klacht.eml", "", b"From: a@kade.example\r\nTo: b@kade.example\r\n\r\nNat plafond.", "Nat plafond."),
        ("klacht.eml", "message/rfc822", b"Subject: x\r\n\r\nNat plafond.", "Nat plafond."),
    ],
)
def test_mails_attached_as_files_are_records(
    tmp_path: Path, name: str, kind: str, data: bytes, text: str
) -> None:
    part = {0x3707001F: name, 0x370E001F: kind, 0x37050003: 1, 0x37010102: data}
    _, inner = items(tmp_path, message(NOTE, (), [part]))
    assert isinstance(inner, Record)
    assert (inner.place, inner.text) == ("message 1, attached message 1", text)


def test_a_file_that_is_only_called_a_mail_is_none(tmp_path: Path) -> None:
    part = {0x3707001F: "klacht.eml", 0x37050003: 1, 0x37010102: b"geen kop"}
    assert len(items(tmp_path, message(NOTE, (), [part]))) == 1


# damage and recognition


def test_items_deep_inside_one_another_end(tmp_path: Path) -> None:
    inner = item(NOTE | {0x0037001F: "diepst"})
    for _ in range(20):
        inner = item(NOTE, (), [{0x37050003: 5, 0x3701000D: inner}])
    found = items(tmp_path, message(NOTE, (), [{0x37050003: 5, 0x3701000D: inner}]))
    assert sum(isinstance(one, Record) for one in found) == 11
    (told,) = (one for one in found if isinstance(one, Unreadable))
    assert told.reason == "more than 10 items inside one another"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"geen Outlook",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        compound({"WordDocument": b"x" * 100}),
        compound({"__properties_version1.0": b""}),
        message(NOTE)[:1000],
    ],
)
def test_what_is_no_item_is_named_without_its_content(tmp_path: Path, data: bytes) -> None:
    (told,) = items(tmp_path, data)
    assert isinstance(told, Unreadable)
    assert told.reason.endswith("the file is damaged or no Outlook item")


@pytest.mark.parametrize(
    ("data", "is_item"),
    [
        (message(NOTE), True),
        (compound({"__properties_version1.0": bytes(32), "zz": b"x" * 90_000}), True),
        (compound({"WordDocument": b"x" * 5000}), False),
        (compound({"Workbook": b"x" * 5000}, bytes.fromhex("2008020000000000c000000000000046")), False),
        (
            compound(
                {"__properties_version1.0": bytes(32)}, bytes.fromhex("0609020000000000c000000000000046")
            ),
            False,
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), False),
        (b"__properties_version1.0", False),
        (b"", False),
    ],
)
def test_recognition(tmp_path: Path, data: bytes, is_item: bool) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    assert recognises(look(path)) is is_item
    assert not recognises(Head(tmp_path, b"", is_folder=True))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared samples are not here")
def test_every_shared_sample_is_read() -> None:
    paths = sorted((SHARED / "outlook_msg").iterdir())
    assert paths
    for path in paths:
        found = [one for one in read(path) if not isinstance(one, Settled)]
        assert recognises(look(path))
        assert found
        assert not [one for one in found if isinstance(one, Unreadable)]
