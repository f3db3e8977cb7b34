"""Pipedrive exports: `Person - Name` and list views, in four languages, read into people, fields and notes."""

from pathlib import Path

import pytest

from connectors.crm import pipedrive
from connectors.crm.pipedrive_columns import column, field, split
from connectors.head import look
from connectors.record import PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "pipedrive"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples" / "crm_pipedrive"
MARNIX = Person(Role.COLLEAGUE, "Marnix Poot")


def _records(path: Path) -> list[Record]:
    return [item for item in pipedrive.read(path) if isinstance(item, Record)]


def _file(folder: Path, text: str) -> Path:
    path = folder / "export.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_person_by_all_their_addresses_and_numbers() -> None:
    first, second = _records(FIXTURES / "people.csv")
    name = "Sietske Oldenhuis"
    assert (first.kind, first.place, first.key, first.at) == ("contact", "row 2", "88", "2025-01-15T10:20:30")
    assert first.people == (
        Person(Role.SUBJECT, name, "sietske@deterp.example", "+31 58 765 43 21", "88"),
        Person(Role.SUBJECT, name, email="info@deterp.example", handle="88"),
        Person(Role.SUBJECT, name, phone="+31 58 765 43 22", handle="88"),
        Person(Role.SUBJECT, name, email="s.oldenhuis@thuis.example", handle="88"),
        Person(Role.SUBJECT, name, phone="06-87654321", handle="88"),
        MARNIX,
    )
    holds = {field.name: str(field.holds) for field in first.fields}
    assert holds["Person - Postal address"] == Label.ADDRESS
    assert holds["Person - ZIP/Postal code of Postal address"] == Label.LOCATION
    assert holds["Person - Birthday"] == Label.DATE_OF_BIRTH
    assert holds["Person - Organization"] == Label.ORG
    assert holds["Person - Allergieën"] == PROSE
    assert holds["Person - ID"] == PLAIN
    assert len(first.fields) == 16
    assert second.people == (Person(Role.SUBJECT, "Jean-Luc Wauthier", handle="89"), MARNIX)


def test_a_deal_names_its_person_and_its_dates_are_settled_by_the_file() -> None:
    items = list(pipedrive.read(FIXTURES / "affaires.csv"))
    first, second = (item for item in items if isinstance(item, Record))
    assert (first.kind, first.at, second.at) == ("deal", "2025-01-15", "2025-02-03")
    assert first.people == (
        Person(Role.SUBJECT, "Clarisse Hupin", "c.hupin@fournil.example", "+32 478 55 66 01"),
        MARNIX,
    )
    assert second.people == (MARNIX,)
    assert Field("Organisation - Nom", "Fournil Hupin", Label.ORG) in second.fields
    assert Field("Affaire - Titre", "Pétrin", PROSE) in second.fields
    assert [i.choice for i in items if isinstance(i, Settled) and i.what == "day order"] == ["day first"]


def test_an_activity_is_a_call_by_its_type_and_has_its_note_as_text() -> None:
    call, task = _records(FIXTURES / "activiteiten.csv")
    assert (call.kind, call.text) == ("call", "Sietske wil twee vitrines.")
    assert (call.at, call.at_text) == ("2025-03-04T10:30:00", "2025-03-04 10:30")
    assert call.people == (Person(Role.SUBJECT, "Sietske Oldenhuis", "sietske@deterp.example"), MARNIX)
    assert (task.kind, task.text, task.at) == ("task", "", "2019-01-10")
    assert task.people == (MARNIX,)


def test_a_note_is_text_and_an_empty_one_stays_a_note() -> None:
    note, empty = _records(FIXTURES / "notes.csv")
    assert (note.kind, note.at) == ("note", "2025-03-05T09:00:00")
    assert note.text == "Gebeld met Sietske (sietske@deterp.example)\nKomt vrijdag."
    assert note.people == (Person(Role.SUBJECT, "Sietske Oldenhuis"), MARNIX)
    assert "Note - Content*" not in {field.name for field in note.fields}
    assert (empty.kind, empty.text, empty.people) == ("note", "", (MARNIX,))


def test_list_views_without_prefixes() -> None:
    first, second = _records(FIXTURES / "lijst.csv")
    assert first.people == (
        Person(Role.SUBJECT, "Roelof Hagenaar", "roelof@hagenaarbouw.example", "0513 22 11 00"),
        MARNIX,
    )
    assert second.people[:2] == (
        Person(Role.SUBJECT, "Imke", phone="0612345670"),
        Person(Role.SUBJECT, "Imke", phone="0612345671"),
    )
    (lead,) = _records(FIXTURES / "leads.csv")
    assert (lead.kind, lead.at) == ("lead", "2025-04-01T12:00:00")
    assert lead.people == (Person(Role.SUBJECT, "Veerle Moons"), MARNIX)
    assert Field("Title", "Aanvraag Veerle Moons", PROSE) in lead.fields


def test_a_contact_person_who_is_the_person_is_named_once(tmp_path: Path) -> None:
    rows = "Deal - Title,Deal - Contact person,Person - Name,Person - Email\nx,An Bo,An Bo,an@b.example\n"
    assert _records(_file(tmp_path, rows))[0].people == (Person(Role.SUBJECT, "An Bo", "an@b.example"),)


def test_a_count_of_people_is_nobody(tmp_path: Path) -> None:
    rows = "Organization - Name,Organization - People,Organization - Phone\nBo BV,3,09 221 11 00\n"
    (record,) = _records(_file(tmp_path, rows))
    assert (record.kind, record.people) == ("company", ())
    assert Field("Organization - Phone", "09 221 11 00", Label.PHONE) in record.fields


def test_guests_took_part(tmp_path: Path) -> None:
    rows = 'Activity - Subject,Activity - Attendees\nx,"An Bo, cas@b.example"\n'
    assert _records(_file(tmp_path, rows))[0].people == (
        Person(Role.RECIPIENT, "An Bo"),
        Person(Role.RECIPIENT, "", "cas@b.example"),
    )


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("+32 9 221 11 00, 0478 11 22 33", ["+32 9 221 11 00", "0478 11 22 33"]),
        ("09 221 11 00;\n0478 11 22 33", ["09 221 11 00", "0478 11 22 33"]),
        ("09 221 11 00, 12", ["09 221 11 00, 12"]),
        ("09 221 11 00, vraag Jan", ["09 221 11 00, vraag Jan"]),
    ],
)
def test_several_numbers_in_one_cell(tmp_path: Path, cell: str, found: list[str]) -> None:
    (record,) = _records(_file(tmp_path, f'Person - Name,Person - Phone\nAn Bo,"{cell}"\n'))
    assert [person.phone for person in record.people] == found


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Person - Email - Work", ("person mail", Label.EMAIL)),
        ("Person - Email (Home)", ("person mail", Label.EMAIL)),
        ("Personne - Téléphone - Domicile", ("person phone", Label.PHONE)),
        ("Persoon - Naam", ("person name", Label.PERSON)),
        ("Aktivität - Betreff", ("activity title", PROSE)),
        ("Organization - City/town/village/locality of Company Address", ("", Label.LOCATION)),
        ("Organization - Street/road name of Address", ("", Label.ADDRESS)),
        ("Organization - Email", ("mail", Label.EMAIL)),
        ("Deal - Currency of value", ("plain", PLAIN)),
        ("Deal - Lievelingskleur", ("", PROSE)),
        ("Deal - " + " of" * 300 + " address", ("", PROSE)),
    ],
)
def test_a_column_is_for(label: str, expected: tuple[str, str]) -> None:
    assert column(*split(label)) == expected
    assert field("") == ("", PROSE)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Person - Name,Person - Email", True),
        ("Person - Name;Organisation - Name;Deal - Titel", True),
        ("Note - Content*,Deal - Title", True),
        ("Name,Email,Phone,Organization,Owner,Label", True),
        ("Title,Value,Organization,Contact person,Expected close date,Owner,Stage", True),
        ("Subject,Deal,Contact person,Organization,Due date,Assigned to", True),
        # contact lists of others, tasks, programs
        ("Name,Email,Phone,Organization", False),
        ("Name,Email,Phone,Company,Owner", False),
        ("Record ID,Name,Organization,Owner,Label", False),
        ("First Name,Last Name,Organization - Name", False),
        ("Subject,Due Date,Assigned,Contact,Company / Account", False),
        ("Title,Value,Owner", False),
        ("Time - start,Time - end,Level - name", False),
        ('{"Person - Name": 1, "Person - Email": 2}', False),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_it_is_recognised_by_its_columns(tmp_path: Path, header: str, expected: bool, encoding: str) -> None:
    path = tmp_path / "x"
    path.write_bytes((header + "\n").encode(encoding))
    assert pipedrive.recognises(look(path)) is expected


@pytest.mark.parametrize("filler", [" ", ",", "0 ", "@", "<", "a@b ", " of "])
def test_a_hostile_cell_and_label_end(tmp_path: Path, filler: str) -> None:
    cell = (filler * 100_000)[:100_000]
    header = f'Person - Name,Person - Phone,Person - Email,Activity - Note,"Deal - {cell[:60000]} address"'
    path = _file(tmp_path, f"{header}\n" + ",".join([f'"{cell}"'] * 5) + "\n")
    pipedrive.recognises(look(path))
    assert len(_records(path)) <= 1


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("snippet_activities.csv", ["call", "meeting", "task", "call"]),
        ("snippet_persons_prefixed.csv", ["contact"]),
    ],
)
def test_the_samples_are_read_whole(name: str, kinds: list[str]) -> None:
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"needs {path}")
    items = list(pipedrive.read(path))
    assert pipedrive.recognises(look(path))
    assert [item.kind for item in items if isinstance(item, Record)] == kinds
    assert not any(isinstance(item, Unreadable) for item in items)


def test_an_address_without_a_name_is_the_only_contact_person_s(tmp_path: Path) -> None:
    header = "Lead - Title,Lead - Contact person,Lead - Owner,Person - Email,Person - Phone"
    (lead,) = _records(
        _file(tmp_path, f"{header}\nKas,Els Maes,Marnix Poot,els@maes.example,0470 11 22 33\n")
    )
    assert lead.people == (Person(Role.SUBJECT, "Els Maes", "els@maes.example", "0470 11 22 33"), MARNIX)
