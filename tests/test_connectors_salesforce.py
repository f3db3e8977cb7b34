"""Salesforce exports: API names and reports, recognised by their columns, read into people, fields and texts."""

from pathlib import Path

import pytest

from connectors.crm import salesforce
from connectors.crm.salesforce_columns import API, LABELS, column
from connectors.head import look
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "salesforce"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples" / "crm_salesforce"
OWNER, QUEUE = "0055g00000Kx3QaAAJ", "00G5g00000Wz1BbEAJ"
JOLEEN, CASE = "0035g00000Yh2VdAAJ", "5005g00000Np4XfAAJ"
BENTHE = Person(Role.COLLEAGUE, handle=OWNER)


def _records(path: Path) -> list[Record]:
    return [item for item in salesforce.read(path) if isinstance(item, Record)]


def _file(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "export.csv"
    path.write_text(text, encoding=encoding)
    return path


def _holds(record: Record) -> dict[str, str]:
    return {field.name: str(field.holds) for field in record.fields}


def test_a_contact_of_the_weekly_export() -> None:
    first, second = _records(FIXTURES / "Contact.csv")
    name = "Joleen Terpstra-Vink"
    assert (first.kind, first.place, first.key, first.thread) == ("contact", "row 2", JOLEEN, "")
    assert (first.at, first.at_text) == ("2024-06-15T20:47:07+00:00", "2024-06-15T20:47:07.000Z")
    assert first.people == (
        Person(Role.SUBJECT, name, "joleen@wolmolen.example", "055 21 30 41", JOLEEN),
        Person(Role.SUBJECT, name, phone="+32 470 11 30 41", handle=JOLEEN),
        BENTHE,
    )
    holds = _holds(first)
    assert [holds[each] for each in ("ID", "ACCOUNTID", "NAME")] == [MACHINE, MACHINE, Label.PERSON]
    assert [holds[each] for each in ("MAILINGSTREET", "BIRTHDATE")] == [Label.ADDRESS, Label.DATE_OF_BIRTH]
    assert [holds[each] for each in ("TITLE", "HASOPTEDOUTOFEMAIL", "KLANTKAART__C")] == [PLAIN, PLAIN, PROSE]
    assert Field("EMAIL", "Joleen <joleen@wolmolen.example>", PROSE) in first.fields
    assert Field("OPMERKING__C", "Haar man Wouter haalt af", PROSE) in first.fields
    assert Field("MAILINGSTREET", "Kuipersdiep 14\nbus 2", Label.ADDRESS) in first.fields
    assert second.people == (Person(Role.SUBJECT, "Quaghebeur", handle="0035g00000Yh3WeAAJ"), BENTHE)
    assert second.at == "2024-07-01T08:00:00+02:00"


def test_an_account_is_a_firm_or_a_person_and_a_queue_is_nobody() -> None:
    firm, private = _records(FIXTURES / "Account.csv")
    assert (firm.kind, firm.people) == ("company", (BENTHE,))
    assert _holds(firm)["Name"] == Label.ORG
    assert private.kind == "contact"
    assert private.people == (
        Person(
            Role.SUBJECT, "Aster Nollet", "aster.nollet@thuis.example", "0476 20 31 42", "0015g00000Rt8PqAAJ"
        ),
    )
    assert Field("OwnerId", QUEUE, MACHINE) in private.fields


def test_utf_16_and_exclamation_marks_are_settled() -> None:
    settled = {i.what: i.choice for i in salesforce.read(FIXTURES / "Account.csv") if isinstance(i, Settled)}
    assert settled == {"encoding": "utf-16", "delimiter": "exclamation mark"}


def test_a_case_and_what_was_said_about_it_are_one_thread() -> None:
    records = [
        record
        for name in ("Case.csv", "CaseComment.csv", "EmailMessage.csv")
        for record in _records(FIXTURES / name)
    ]
    assert [record.kind for record in records] == ["ticket", "note", "message", "message"]
    assert {record.thread for record in records} == {f"salesforce:{CASE}"}
    case, comment, question, answer = records
    assert case.text == "Goedemiddag,\nmijn pakket is er niet.\n\nGroeten,\nJoleen"
    assert case.people == (
        Person(Role.SUBJECT, handle=JOLEEN),
        Person(Role.SUBJECT, "J. Terpstra", "joleen@wolmolen.example", "0470113041"),
        Person(Role.COLLEAGUE, "Benthe Kok", handle=OWNER),
    )
    assert _holds(case)["CaseNumber"] == Label.CUSTOMER_ID
    assert (comment.text, comment.people) == ("Klant teruggebeld op 055 21 30 41.", (BENTHE,))
    assert (question.text, answer.text) == ("Is er al nieuws?", "Beste Joleen,\nMorgen.")
    assert question.people == (
        Person(Role.AUTHOR, "Joleen Terpstra-Vink", "joleen@wolmolen.example"),
        Person(Role.RECIPIENT, email="help@inzagebedrijf.example"),
        Person(Role.RECIPIENT, email="wouter@wolmolen.example"),
        Person(Role.RECIPIENT, email="els@wolmolen.example"),
        BENTHE,
    )
    assert answer.people[0] == Person(Role.COLLEAGUE, "Benthe Kok", "help@inzagebedrijf.example")


def test_a_call_is_logged_as_a_task() -> None:
    call, task = _records(FIXTURES / "Task.csv")
    assert (call.kind, call.text, call.at) == ("call", "Sprak met Wouter over de levering", "2025-02-05")
    assert call.people == (Person(Role.SUBJECT, handle=JOLEEN), BENTHE)
    assert (task.kind, task.text, task.at) == ("task", "", "2025-02-03T13:00:00+00:00")
    assert task.people == (BENTHE,)


@pytest.mark.parametrize(
    ("header", "row", "kind"),
    [
        ("Id,Name,StageName,AccountId,OwnerId", "006x,Deal,Won,001,005", "deal"),
        ("Id,Name,ParentId,Body,OwnerId", "002x,Nota,003,Gebeld,005", "note"),
        ("Id,Subject,StartDateTime,IsAllDayEvent,WhoId,OwnerId", "1,a,b,false,c,d", "meeting"),
        ("Id,LastName,Company,OwnerId,CreatedById", "1,Maes,Maes BV,2,3", "lead"),
        ("Id,Username,ProfileId,LastName,CreatedById,SystemModstamp", "1,a@b.example,2,Kok,3,4", "user"),
        ("Id,Name,OwnerId,CreatedById,Saldo__c", "a0x5g00000Xx1YzAAK,INV-0001,1,2,9", "record"),
        (
            "Case Number,Account Name,Contact Name,Contact Email,Case Owner",
            "12,x,An Bo,an@b.example,y",
            "ticket",
        ),
        ("Opportunity Name,Account Name,Stage,Opportunity Owner", "x,y,z,w", "deal"),
        ("Last Name,Company / Account,Lead Owner,Lead Status", "Maes,x,y,z", "lead"),
    ],
)
def test_the_kind_follows_id_and_columns(tmp_path: Path, header: str, row: str, kind: str) -> None:
    path = _file(tmp_path, f"{header}\n{row}\n")
    assert salesforce.recognises(look(path))
    assert _records(path)[0].kind == kind


def test_the_name_of_an_own_object_is_nobody(tmp_path: Path) -> None:
    (record,) = _records(_file(tmp_path, "Id,Name,Email,OwnerId,Saldo__c\na0x1,INV-0001,an@b.example,,9\n"))
    assert record.people == (Person(Role.SUBJECT, email="an@b.example"),)
    assert Field("Name", "INV-0001", PROSE) in record.fields


def test_an_own_user_is_a_colleague(tmp_path: Path) -> None:
    rows = (
        f"Id,Username,Name,Email,ProfileId,CreatedById\n{OWNER},kok@b.example,Benthe Kok,kok@b.example,1,\n"
    )
    (user,) = _records(_file(tmp_path, rows))
    assert user.people == (Person(Role.COLLEAGUE, "Benthe Kok", "kok@b.example", handle=OWNER),)


def test_a_note_under_a_contact_is_about_them(tmp_path: Path) -> None:
    rows = f"Id,ParentId,Title,Body,OwnerId\n0025g00000No1Pq,{JOLEEN},Belnotitie,Wil korting,{OWNER}\n"
    (note,) = _records(_file(tmp_path, rows))
    assert (note.kind, note.text) == ("note", "Wil korting")
    assert note.people == (BENTHE, Person(Role.SUBJECT, handle=JOLEEN))


def test_a_zone_behind_a_z_is_heeded(tmp_path: Path) -> None:
    path = _file(tmp_path, "Id,Name,OwnerId,CreatedDate,X__c\n1,a,2,2010-10-14T12:00:00.000Z-0300,\n")
    assert _records(path)[0].at == "2010-10-14T12:00:00-03:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"ID","ISDELETED","NAME","SYSTEMMODSTAMP"\n', True),
        ("Name,Kleur__c\n", True),
        ("sf__Id,sf__Created,LastName,Email\n0035g00000Yh2VdAAJ,true,Maes,x\n", True),
        (f"Id,LastName,Email\n{JOLEEN},Maes,x\n", True),
        ("Contact Name,Account Name,Mailing City,Mailing Country\n", True),
        (
            'Naam,Plaats\nx,y\n\n"Copyright (c) 2000-2025 salesforce.com, inc. Alle rechten voorbehouden."\n',
            True,
        ),
        # an id that is none of Salesforce's, columns that many have, and other systems
        ("Id,LastName,Email\n12,Maes,x\n", False),
        ("Id,LastName,Email\n001923342685290,Maes,x\n", False),
        ("First Name,Last Name,Email,Phone\n", False),
        ("Name,Email,Account Name\n", False),
        ("Order ID,Billing City,Billing Country,Email\n", False),
        ("Record Id,Contact Owner.id,Contact Owner,Account Name,Mailing City\n", False),
        ("Record ID,First Name,Last Name,Email\n", False),
        ('{"Id": "0035g00000Yh2VdAAJ", "OwnerId": 1, "CreatedById": 2}\n', False),
        ("Beste, dit is een brief over salesforce.\n", False),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_it_is_recognised_by_its_columns(tmp_path: Path, text: str, expected: bool, encoding: str) -> None:
    assert salesforce.recognises(look(_file(tmp_path, text, encoding))) is expected


@pytest.mark.parametrize("filler", [" ", "a,", "0 ", "@", "<", "x@y ", ", "])
def test_a_hostile_cell_ends(tmp_path: Path, filler: str) -> None:
    cell = (filler * 100_000)[:100_000].replace('"', "")
    header = "Id,LastName,Phone,Email,ToAddress,OwnerId,X__c"
    path = _file(tmp_path, f"{header}\n" + ",".join([f'"{cell}"'] * 7) + "\n")
    assert len(_records(path)) <= 1


def test_every_label_holds_something_known() -> None:
    known = {PLAIN, PROSE, MACHINE, *map(str, Label)}
    assert {str(each.holds) for each in (*API.values(), *LABELS.values())} <= known
    assert column("Master Plan") == ("", PROSE)
    assert column("CampaignId") == ("", MACHINE)
    assert column("Betaald") == ("", PROSE)


@pytest.mark.parametrize(
    ("name", "kind", "records"),
    [
        ("dataloader_opportunityData.csv", "deal", 38),
        ("dataloader_upsertAccountSmallTemplate.csv", "company", 10),
        ("dataloader_dateWithTimeZone.csv", "company", 2),
        ("dataloader_acctsWithBinaryDataInRTF.csv", "record", 1),
        ("snippet_contacts_report.csv", "contact", 2),
    ],
)
def test_the_samples_are_read_whole(name: str, kind: str, records: int) -> None:
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"needs {path}")
    items = list(salesforce.read(path))
    assert salesforce.recognises(look(path))
    assert [item.kind for item in items if isinstance(item, Record)] == [kind] * records
    assert not any(isinstance(item, Unreadable) for item in items)
