"""Zoho CRM exports: recognised by their ids and pairs of columns, read into people, fields and notes."""

from pathlib import Path

import pytest

from connectors.crm import zoho
from connectors.crm.zoho_columns import COLUMNS, column
from connectors.head import look
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "zoho"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples" / "crm_zoho"
FFION = "zcrm_5511700000412001"
WANNES = Person(Role.COLLEAGUE, "Wannes Dierckx", handle="zcrm_5511700000000201")


def _records(path: Path) -> list[Record]:
    return [item for item in zoho.read(path) if isinstance(item, Record)]


def _file(folder: Path, text: str) -> Path:
    path = folder / "export.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_contact_with_the_ids_of_all_whom_it_names() -> None:
    first, second = _records(FIXTURES / "Contacts_2025_03_04.csv")
    name = "Ffion Van Laere"
    assert (first.kind, first.key, first.at) == ("contact", FFION, "2025-01-15T10:20:30")
    assert first.people == (
        Person(Role.SUBJECT, name, "ffion@laerekoffie.example", "09 330 41 52", FFION),
        Person(Role.SUBJECT, name, email="ffion.vl@thuis.example", handle=FFION),
        Person(Role.SUBJECT, name, phone="0471 30 41 52", handle=FFION),
        WANNES,
        Person(Role.COLLEAGUE, "Sofie Bral", handle="zcrm_5511700000000202"),
    )
    holds = {field.name: str(field.holds) for field in first.fields}
    assert [holds[each] for each in ("Record Id", "Contact Owner.id", "Account Name.id")] == [MACHINE] * 3
    assert [holds[each] for each in ("Contact Name", "Account Name")] == [Label.PERSON, Label.ORG]
    assert [holds[each] for each in ("Mailing Zip", "Date of Birth")] == [Label.LOCATION, Label.DATE_OF_BIRTH]
    assert [holds[each] for each in ("Description", "Tag", "Dieet")] == [PROSE] * 3
    assert len(first.fields) == 26
    assert second.people == (
        Person(Role.SUBJECT, "Heremans", phone="+32(0)9 330 41 60", handle="zcrm_5511700000412002"),
        WANNES,
    )


def test_a_lead_with_dates_of_its_maker() -> None:
    items = list(zoho.read(FIXTURES / "Leads.csv"))
    (lead,) = (item for item in items if isinstance(item, Record))
    assert (lead.kind, lead.at, lead.at_text) == ("lead", "2025-01-15T10:20:00", "15/01/2025 10:20")
    assert lead.people[0] == Person(
        Role.SUBJECT, "Aubin Tilquin", "aubin@tilquin.example", "+32 81 22 33 40", "zcrm_5511700000500001"
    )
    assert [i.choice for i in items if isinstance(i, Settled) and i.what == "day order"] == ["day first"]


def test_a_note_is_about_the_record_it_hangs_on() -> None:
    (note,) = _records(FIXTURES / "Notes.csv")
    assert (note.kind, note.text) == ("note", "Ffion komt met twee collega's.")
    assert note.people == (Person(Role.SUBJECT, handle=FFION), WANNES)
    assert Field("Parent ID", "Ffion Van Laere", PROSE) in note.fields


def test_a_call_is_with_its_contact() -> None:
    (call,) = _records(FIXTURES / "Calls.csv")
    assert (call.kind, call.text, call.at) == ("call", "Wil zaterdag proeven", "2025-02-04T14:30:00")
    assert call.people == (
        Person(Role.SUBJECT, "Ffion Van Laere", handle=FFION),
        Person(Role.SUBJECT, handle="zcrm_5511700000800001"),
        WANNES,
    )
    assert Field("Dialled Number", "0471304152", Label.PHONE) in call.fields


def test_a_deal_names_its_contact_and_a_firm_is_nobody() -> None:
    (deal,) = _records(FIXTURES / "Deals.csv")
    assert (deal.kind, deal.at) == ("deal", "2025-01-20T10:00:00")
    assert deal.people == (Person(Role.SUBJECT, "Ffion Van Laere", handle=FFION), WANNES)
    assert Field("Amount", "1.250,00", PLAIN) in deal.fields
    (firm,) = _records(FIXTURES / "Accounts.csv")
    assert (firm.kind, firm.people) == ("company", (WANNES,))
    assert Field("Phone", "09 330 41 50", Label.PHONE) in firm.fields


@pytest.mark.parametrize(
    ("header", "row", "kind"),
    [
        ("Record Id,Task Owner.id,Task Owner,Subject,Due Date", "zcrm_1,zcrm_2,An,Bellen,2025-01-01", "task"),
        ("Record Id,Case Owner.id,Case Owner,Case Number", "zcrm_1,zcrm_2,An,4", "ticket"),
        ("Record Id,Event Owner,Event Owner.id,From,To", "zcrm_1,An,zcrm_2,2025-01-01,2025-01-01", "meeting"),
        ("Lead Id,Lead Owner Id,First Name,Last Name", "zcrm_1,zcrm_2,An,Bo", "lead"),
        ("Record Id,Voornaam,Achternaam,E-mail", "zcrm_1,An,Bo,an@b.example", "contact"),
        ("Record Id,Fiets Owner.id,Fiets Owner,Kleur", "zcrm_1,zcrm_2,An,rood", "record"),
    ],
)
def test_the_kind_follows_the_module(tmp_path: Path, header: str, row: str, kind: str) -> None:
    path = _file(tmp_path, f"{header}\n{row}\n")
    assert zoho.recognises(look(path))
    assert _records(path)[0].kind == kind


def test_an_address_in_a_module_of_one_s_own_is_somebody_s(tmp_path: Path) -> None:
    header = "Record Id,Fiets Owner.id,Fiets Owner,Email,Kleur"
    (record,) = _records(_file(tmp_path, f"{header}\nzcrm_1,zcrm_2,An Bo,cas@b.example,rood\n"))
    assert record.people == (
        Person(Role.SUBJECT, email="cas@b.example"),
        Person(Role.COLLEAGUE, "An Bo", handle="zcrm_2"),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Record Id,Lead Owner.id,Lead Owner,Company\n", True),
        ("Contact Owner.id,Contact Owner,First Name\n", True),
        ("Record Id;Voornaam;Achternaam\nzcrm_5511700000412001;An;Bo\n", True),
        ("Record Id,First Name,Created Time,Modified Time\n", True),
        ("Lead Name,Email,Lead Owner,Lead Status\n", True),
        # other systems, and pairs of something else
        ("Record ID,First Name,Last Name,Email\n", False),
        ("Record ID,Email,Contact owner,Create Date\n", False),
        ("Last Name,Account Name,Mailing City,Lead Owner\n", False),
        ("Lead Name,Email,Phone\n", False),
        ("user.id,user,time\n", False),
        ("time,level,message\n2025-01-01,info,zcrm_lib loaded\n", False),
        ('{"Record Id": "zcrm_5", "Lead Owner": 2, "x": 3}\n', False),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_it_is_recognised_by_its_columns(tmp_path: Path, text: str, expected: bool, encoding: str) -> None:
    path = tmp_path / "x"
    path.write_bytes(text.encode(encoding))
    assert zoho.recognises(look(path)) is expected


def test_every_label_holds_something_known() -> None:
    assert {str(each.holds) for each in COLUMNS.values()} <= {PLAIN, PROSE, MACHINE, *map(str, Label)}
    assert column("Modified By.id") == ("editor id", MACHINE)
    assert column("Merk.id") == ("", MACHINE)
    assert column("Merk") == ("", PROSE)


@pytest.mark.parametrize("filler", [" ", ",", "0 ", "@", "<", "a@b "])
def test_a_hostile_cell_ends(tmp_path: Path, filler: str) -> None:
    cell = (filler * 100_000)[:100_000]
    path = _file(
        tmp_path, "Record Id,Lead Owner,Last Name,Phone,Email\n" + ",".join([f'"{cell}"'] * 5) + "\n"
    )
    assert len(_records(path)) <= 1


def test_the_sample_is_read_whole() -> None:
    path = SAMPLES / "snippet_leads_crude.csv"
    if not path.exists():
        pytest.skip(f"needs {path}")
    items = list(zoho.read(path))
    assert zoho.recognises(look(path))
    assert [item.kind for item in items if isinstance(item, Record)] == ["lead"] * 3
    assert not any(isinstance(item, Unreadable) for item in items)
