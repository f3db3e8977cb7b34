"""Business cards in: every version's quirks, every card of a file, nothing skipped, nothing raised."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.head import Head, look
from connectors.mail.vcard import read, recognises
from connectors.mail.vcard_lines import components, parse_line, readable, unescape, unfolded
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

HERE = Path(__file__).parent / "fixtures" / "vcard"


def records_of(name: str) -> list[Record]:
    return [item for item in read(HERE / name) if isinstance(item, Record)]


def cards(tmp_path: Path, text: str | bytes) -> list[Record]:
    path = tmp_path / "a.vcf"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return [item for item in read(path) if isinstance(item, Record)]


def values(record: Record, name: str) -> list[str]:
    return [field.value for field in record.fields if field.name == name]


# version 2.1


def test_quoted_printable_soft_breaks_and_bare_types() -> None:
    first = records_of("telefoon_21.vcf")[1]
    assert first.place == "card 1"
    assert first.people == (
        Person(Role.SUBJECT, "Zoë Dénève", "zoe@deneve.example", "0470 55 02 11"),
        Person(Role.SUBJECT, "Zoë Dénève", phone="+32 59 00 22 33"),
    )
    assert first.text == "Belt liever niet voor negen uur."
    assert Field("ADR (home)", "Kaaistraat 12\nbus 3, Oostende, 8400, België", Label.ADDRESS) in first.fields
    assert Field("TEL (cell)", "0470 55 02 11", Label.PHONE) in first.fields
    assert Field("TEL (work)", "+32 59 00 22 33", Label.PHONE) in first.fields


def test_a_picture_is_named_by_its_size_and_not_kept() -> None:
    first = records_of("telefoon_21.vcf")[1]
    (photo,) = (field for field in first.fields if field.name.startswith("PHOTO"))
    assert photo.value.startswith("80 letters of data, sha256 ")
    assert photo.holds == PLAIN
    assert not any("9j/4AAQ" in field.value for field in first.fields)


def test_a_card_inside_a_card_is_a_record_of_its_own() -> None:
    inner, _, third = records_of("telefoon_21.vcf")
    assert inner.people == (Person(Role.SUBJECT, "Fien Aelbrecht", phone="+32 59 00 22 34"),)
    assert inner.place == "card 2"
    assert third.people == (Person(Role.SUBJECT, "Jean André", phone="+33 6 00 00 02 11"),)


# version 3.0, as Apple writes it


def test_groups_give_their_labels_and_are_no_fields() -> None:
    first, second = records_of("icloud_30.vcf")
    assert values(first, "EMAIL (thuis)") == ["wannes.hoste@post.example"]
    assert values(first, "EMAIL (Work)") == ["onthaal@deduinen.example"]
    assert values(first, "TEL (na 18 u)") == ["0470 55 02 12"]
    assert not [field for field in first.fields if "ABLABEL" in field.name.upper()]
    assert [person.name for person in first.people] == ["Dr. Wannes Jan Hoste"] * 2
    assert second.people == (
        Person(Role.SUBJECT, "Quai Immobilier SARL", "contact@quai.example", "+32 81 00 33 44"),
    )


def test_folded_and_escaped_text() -> None:
    first = records_of("icloud_30.vcf")[0]
    assert first.text == "Sleutel bij buur, nr. 9\nAllergisch voor pinda's en noten, heel erg let op"
    assert Field("ORG", "Praktijk De Duinen, Oostende, Onthaal", Label.ORG) in first.fields
    assert Field("BDAY", "1979-05-04", Label.DATE_OF_BIRTH) in first.fields
    assert Field("X-SOCIALPROFILE (twitter)", "https://kwetter.example/whoste", Label.URL) in first.fields
    assert Field("UID", "7f1c2d3e-0001", MACHINE) in first.fields
    assert (first.key, first.at, first.at_text) == (
        "7f1c2d3e-0001",
        "2026-03-02T08:15:00+00:00",
        "2026-03-02T08:15:00Z",
    )


def test_a_line_in_no_known_form_is_kept_and_told() -> None:
    second = records_of("icloud_30.vcf")[1]
    assert Field("line in no known form", "een losse regel zonder betekenis", PROSE) in second.fields
    assert values(second, "defects") == ["lines in no known form: 1"]


# version 4.0


def test_uris_quoted_parameters_and_labels_with_colons() -> None:
    first, _ = records_of("versie_40.vcf")
    assert first.people == (
        Person(Role.SUBJECT, "Hélène Dutoit", "helene@dutoit.example", "+33-6-00-00-02-13"),
    )
    assert Field("ADR", "étage 2, 12 rue du Quai, Namur, 5000, Belgique", Label.ADDRESS) in first.fields
    assert Field("IMPP", "xmpp:helene@chat.example", Label.USERNAME) in first.fields
    assert Field("RELATED (spouse)", "Bram Lievens", PROSE) in first.fields
    assert Field("BDAY", "19790504", Label.DATE_OF_BIRTH) in first.fields
    assert first.at == "2026-03-02T08:15:00+00:00"


def test_a_card_cut_short_is_kept_and_marked() -> None:
    _, last = records_of("versie_40.vcf")
    assert last.people == (Person(Role.SUBJECT, "Afgebroken Kaart", phone="+32 470 55 02 14"),)
    assert values(last, "defects") == ["the card ends without END:VCARD"]


def test_a_card_that_begins_inside_another_ends_that_one(tmp_path: Path) -> None:
    first, second = cards(tmp_path, "BEGIN:VCARD\nFN:An\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n")
    assert [person.name for person in (*first.people, *second.people)] == ["An", "Bo"]
    assert values(first, "defects")
    assert not values(second, "defects")


def test_what_stands_outside_of_cards_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"
    path.write_text("BEGIN:VCARD\nFN:An\nEND:VCARD\nnog iets\n\nEND:VCARD\n", "utf-8")
    told = [
        item.why for item in read(path) if isinstance(item, Settled) and item.what == "lines outside cards"
    ]
    assert told == ["lines that stand outside of any card: 2"]


def test_a_giant_card_is_named_and_the_next_is_read(tmp_path: Path) -> None:
    giant = (
        "BEGIN:VCARD\nFN:An\n" + f"NOTE:{'x' * 900_000}\n" * 20 + "END:VCARD\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n"
    )
    path = tmp_path / "a.vcf"
    path.write_text(giant, "utf-8")
    _, first, second = read(path)
    assert isinstance(first, Unreadable)
    assert first.reason == "the card is larger than 16 MiB"
    assert isinstance(second, Record)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(tmp_path: Path, codec: str, end: str) -> None:
    text = end.join(["BEGIN:VCARD", "VERSION:3.0", "FN:Zoë", "END:VCARD", ""])
    (card,) = cards(tmp_path, text.encode(codec))
    assert card.people[0].name == "Zoë"


# lines


@pytest.mark.parametrize(
    ("line", "name", "parameters", "value"),
    [
        ("FN:An", "FN", {}, "An"),
        ("fn;charset=utf-8:An", "FN", {"CHARSET": "utf-8"}, "An"),
        ("TEL;HOME;PREF:1", "TEL", {"TYPE": "HOME,PREF"}, "1"),
        ('TEL;TYPE="a:b;c":1', "TEL", {"TYPE": "a:b;c"}, "1"),
        ("EMAIL;QUOTED-PRINTABLE:a=40b.example", "EMAIL", {"ENCODING": "QUOTED-PRINTABLE"}, "a@b.example"),
        ("item1.URL:https://a.example", "URL", {}, "https://a.example"),
        ("NOTE:", "NOTE", {}, ""),
    ],
)
def test_content_lines(line: str, name: str, parameters: dict[str, str], value: str) -> None:
    parsed = parse_line(line)
    assert parsed is not None
    assert (parsed.name, parsed.parameters, parsed.value) == (name, parameters, value)


@pytest.mark.parametrize("line", ["", "geen regel", ":x", "9:x", 'TEL;TYPE="a:1', "ruimte in naam:x", ";A:x"])
def test_no_content_lines(line: str) -> None:
    assert parse_line(line) is None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["FN:A", " n"], ["FN:An"]),
        (["FN:A", "\tn", " a"], ["FN:Ana"]),
        (["NOTE;QUOTED-PRINTABLE:a=", "b"], ["NOTE;QUOTED-PRINTABLE:ab"]),
        (["URL:https://a.example/?q=", "FN:b"], ["URL:https://a.example/?q=", "FN:b"]),
        (["A:1", "", "B:2"], ["A:1", "", "B:2"]),
    ],
)
def test_unfolding(lines: list[str], expected: list[str]) -> None:
    assert list(unfolded(lines)) == expected


def test_values_apart() -> None:
    assert components(r"a\;b;c\,d;;e\n") == ["a;b", "c,d", "", "e"]
    assert unescape(r"C:\\map\nx\q") == "C:\\map\nxq"
    assert readable("SUMMARY:Bezoek An\\, om\n  tien\nPHOTO;ENCODING=b:AAAA\nlos") == (
        "SUMMARY: Bezoek An, om tien\nlos"
    )


# recognition


@pytest.mark.parametrize(
    ("data", "is_card"),
    [
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\n", True),
        (b"\xef\xbb\xbf\r\nbegin:vcard\r\n", True),
        ("BEGIN:VCARD\r\n".encode("utf-16"), True),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VCARD\r\n", False),
        (b"Naam,BEGIN:VCARD\n", False),
        (b"From: a@b.example\nSubject: x\n\nBEGIN:VCARD\n", False),
        (b'{"BEGIN": "VCARD"}', False),
        (b"", False),
    ],
)
def test_recognition(data: bytes, is_card: bool) -> None:
    assert recognises(Head(Path("x"), data, is_folder=False)) is is_card


def test_recognises_own_fixtures_and_no_folder() -> None:
    assert all(recognises(look(path)) for path in HERE.iterdir())
    assert not recognises(look(HERE))


def test_an_attendee_s_name_is_read_with_the_address() -> None:
    assert readable('ATTENDEE;ROLE=CHAIR;CN="Claes, Jef":mailto:jef@visboer.example') == (
        "ATTENDEE: Claes, Jef, mailto:jef@visboer.example"
    )


@pytest.mark.parametrize("written", ["1604-03-12", "16040312"])
def test_a_birthday_without_a_year_is_given_none(tmp_path: Path, written: str) -> None:
    text = f"BEGIN:VCARD\nFN:An Claes\nBDAY;X-APPLE-OMIT-YEAR=1604:{written}\nEND:VCARD\n"
    [card] = cards(tmp_path, text)
    [born] = [field.value for field in card.fields if field.name == "BDAY"]
    assert born == written.replace("1604", "--").replace("---", "--")


# hostile input


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCARD\n" * 8_000,
        "BEGIN:VCARD\nAGENT:\n" * 5_000,
        "BEGIN:VCARD\nN:" + ";" * 100_000,
        "BEGIN:VCARD\nTEL" + ';TYPE="' * 15_000 + ":1",
        "BEGIN:VCARD\nTEL" + ";a" * 50_000 + ":1",
        "BEGIN:VCARD\nNOTE:" + "\\" * 100_001,
        "BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:" + "=\n" * 50_000,
        "BEGIN:VCARD\n" + "\n ".join("x" * 50_000),
    ],
)
def test_hostile_files_end(tmp_path: Path, text: str) -> None:
    assert cards(tmp_path, text)


@given(st.text())
def test_any_note_comes_back(note: str) -> None:
    escaped = note.replace("\\", "\\\\").replace(";", "\\;").replace("\n", "\\n")
    assert unescape(escaped) == note
    assert components(escaped) == [note.strip()]
