"""Odoo exports: contacts, leads and messages; rows that go on with the record above them."""

from pathlib import Path

import pytest

from connectors.crm import odoo
from connectors.crm.odoo_columns import column
from connectors.crm.odoo_people import is_firm, own_name
from connectors.head import look
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "odoo"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples" / "crm_odoo"
KAAT = Person(Role.COLLEAGUE, "Kaat Brems")
FIRM, NOOR = "__export__.res_partner_12_ab12cd34", "__export__.res_partner_20_ab12cd40"


def _records(path: Path) -> list[Record]:
    return [item for item in odoo.read(path) if isinstance(item, Record)]


def _file(folder: Path, text: str) -> Path:
    path = folder / "export.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_contacts_of_a_firm_stand_in_rows_of_their_own() -> None:
    firm, second, *_ = _records(FIXTURES / "res.partner.csv")
    assert (firm.kind, firm.key) == ("company", FIRM)
    mirthe = Person(
        Role.SUBJECT,
        "Mirthe van der Poel",
        "mirthe@molenbrood.example",
        "0470 11 22 33",
        "__export__.res_partner_13_ab12cd35",
    )
    assert firm.people == (mirthe, KAAT)
    holds = {field.name: str(field.holds) for field in firm.fields}
    assert [holds[each] for each in ("name", "vat", "bank_ids/acc_number")] == [
        Label.ORG,
        Label.TAX_ID,
        Label.BANK,
    ]
    assert [holds[each] for each in ("id", "child_ids/id", "child_ids/name")] == [
        MACHINE,
        MACHINE,
        Label.PERSON,
    ]
    assert Field("comment", "Vraag naar Mirthe", PROSE) in firm.fields
    assert Field("category_id", "Klant,Bakker", PROSE) in firm.fields
    assert (second.kind, second.key, second.place) == ("company", FIRM, "row 3")
    assert second.people == (
        Person(Role.SUBJECT, "Jef Claes", "jef@molenbrood.example", "", "__export__.res_partner_14_ab12cd36"),
    )
    assert [(field.name, field.value) for field in second.fields] == [
        ("id", FIRM),
        ("name", "Molenbrood BV"),
        ("is_company", "True"),
        ("child_ids/id", "__export__.res_partner_14_ab12cd36"),
        ("child_ids/name", "Jef Claes"),
        ("child_ids/email", "jef@molenbrood.example"),
    ]


def test_a_second_account_is_still_hers() -> None:
    first, second, bram = _records(FIXTURES / "res.partner.csv")[2:]
    assert first.people == (
        Person(Role.SUBJECT, "Noor Jacobs", "noor.jacobs@thuis.example", "+31 6 87650011", NOOR),
        KAAT,
    )
    assert (second.key, second.people) == (NOOR, (Person(Role.SUBJECT, "Noor Jacobs", handle=NOOR),))
    assert Field("bank_ids/acc_number", "BE34063551887090", Label.BANK) in second.fields
    assert bram.people == (
        Person(
            Role.SUBJECT, "Bram Thijs", "bram@molenbrood.example", "", "__export__.res_partner_21_ab12cd41"
        ),
    )
    assert Field("parent_id", "Molenbrood BV", Label.ORG) in bram.fields


@pytest.mark.parametrize(
    "between",
    ['a2,"open\n', ",,\n"],  # a row that cannot be read, a blank one
)
def test_a_row_goes_on_with_the_one_right_above_it_only(tmp_path: Path, between: str) -> None:
    path = _file(tmp_path, f"id,name,child_ids/name\na1,Noor Jacobs,Siel\n{between},,Wout\n")
    last = _records(path)[-1]
    assert (last.key, last.people) == ("", (Person(Role.SUBJECT, "Wout"),))


def test_labels_in_dutch() -> None:
    firm, dorien = _records(FIXTURES / "contacten.csv")
    assert (firm.kind, firm.people, firm.at) == ("company", (KAAT,), "2025-01-15T08:00:00")
    assert dorien.kind == "contact"
    assert dorien.people == (
        Person(
            Role.SUBJECT,
            "Dorien Wieltjes",
            "dorien@wieltjes.example",
            "",
            "__export__.res_partner_32_0a1b2c3e",
        ),
        KAAT,
    )


def test_an_import_template_has_no_ids() -> None:
    firm, hilde = _records(FIXTURES / "import.csv")
    assert (firm.kind, firm.people) == ("company", ())
    assert (hilde.kind, hilde.people) == ("contact", (Person(Role.SUBJECT, "Hilde Pauwels"),))
    assert Field("Related company", "Tuincentrum Pauwels", Label.ORG) in hilde.fields


def test_a_lead_and_the_messages_on_it_are_one_thread() -> None:
    deal, lead = _records(FIXTURES / "crm.lead.csv")
    assert (deal.kind, deal.thread, deal.text) == (
        "deal",
        "odoo:crm.lead:7",
        "Goeiedag,\ngraag een offerte.",
    )
    assert deal.people == (
        Person(Role.SUBJECT, "Lieselot Aerts", "lieselot@aerts.example", "0486 10 20 30"),
        KAAT,
    )
    assert Field("partner_name", "Aerts Patisserie", Label.ORG) in deal.fields
    assert Field("name", "Oven voor Lieselot", PROSE) in deal.fields
    assert lead.kind == "lead"
    assert lead.people == (Person(Role.SUBJECT, "Mirthe van der Poel", "mirthe@molenbrood.example"),)

    message, note, event = _records(FIXTURES / "mail.message.csv")
    assert {record.thread for record in (message, note, event)} == {deal.thread}
    assert (message.kind, message.text, message.at) == (
        "message",
        "Kan het ook in mei?",
        "2025-02-01T10:05:00",
    )
    assert message.people == (
        Person(Role.AUTHOR, "Lieselot Aerts", "lieselot@aerts.example"),
        Person(Role.RECIPIENT, "Kaat Brems"),
        Person(Role.RECIPIENT, "Mirthe van der Poel"),
    )
    colleague = Person(Role.COLLEAGUE, "Kaat Brems", "kaat@inzagebedrijf.example")
    assert (note.kind, note.people) == ("note", (colleague,))
    assert (event.kind, event.people) == ("event", (colleague,))


def test_a_customer_that_is_a_firm_is_nobody(tmp_path: Path) -> None:
    header = "id,name,partner_id,partner_id/id,email_from,stage_id,expected_revenue"
    (lead,) = _records(_file(tmp_path, f"{header}\n1,Oven,Molenbrood BV,base.p1,info@b.example,Nieuw,1\n"))
    assert lead.people == (Person(Role.SUBJECT, "", "info@b.example", handle="base.p1"),)


@pytest.mark.parametrize(
    ("display", "parent", "name"),
    [
        ("Molenbrood BV, Mirthe van der Poel", "", "Mirthe van der Poel"),
        ("Molenbrood BV, Mirthe", "", "Mirthe"),
        ("Molenbrood, Mirthe", "Molenbrood", "Mirthe"),
        ("Bakkerij Peeters, Jan Peeters", "", "Jan Peeters"),
        # written the other way round, or a firm with a comma
        ("Peeters, Jan", "", "Peeters, Jan"),
        ("Van der Poel, Mirthe", "", "Van der Poel, Mirthe"),
        ("Wit, Zwart & Grijs NV", "", "Wit, Zwart & Grijs NV"),
        ("Noor Jacobs", "", "Noor Jacobs"),
    ],
)
def test_someone_s_own_name(display: str, parent: str, name: str) -> None:
    assert own_name(display, parent) == name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Molenbrood BV", True),
        ("Fournil Hupin S.R.L.", True),
        ("VZW De Brug", True),
        ("Weber GmbH", True),
        ("Gemeente Zele", True),
        ("Noor Jacobs", False),
        ("Eva Agten", False),
        ("Inca Sanders", False),
    ],
)
def test_a_firm_has_its_legal_form_in_its_name(name: str, expected: bool) -> None:
    assert is_firm(name) is expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("id,name,is_company,child_ids/name", True),
        ("Name,Is a company,Related company,Address type", True),
        ("External ID,Naam,Verkoper", True),
        ("Display Name,Email,Phone,Salesperson,City", True),
        ("Nom,Est une société,Société liée", True),
        ("id,date,body,message_type,model,res_id", True),
        # a table of accounts, other systems
        ("id,name,email,user_id", False),
        ("id,name,email,country_id,state_id", False),
        ("External ID,Name,Email", False),
        ("Record ID,Company Type,Salesperson", False),
        ("First Name,Last Name,Email,Company", False),
        ('{"is_company": 1, "child_ids": 2}', False),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_it_is_recognised_by_its_columns(tmp_path: Path, header: str, expected: bool, encoding: str) -> None:
    path = tmp_path / "x"
    path.write_bytes((header + "\n").encode(encoding))
    assert odoo.recognises(look(path)) is expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("child_ids/email", ("child mail", Label.EMAIL)),
        ("Contacts/Name", ("child name", Label.PERSON)),
        ("user_id/id", ("owner id", MACHINE)),
        ("country_id/code", ("", Label.LOCATION)),
        ("parent_id/name", ("parent", Label.ORG)),
        ("Banks/Account Number", ("bank", Label.BANK)),
        ("is_company", ("company", PLAIN)),
        ("x_studio_hobby", ("", PROSE)),
    ],
)
def test_a_column_is_for(label: str, expected: tuple[str, str]) -> None:
    assert column(label) == expected


@pytest.mark.parametrize("filler", [" ", ",", "0 ", "@", "<", "a@b ", "bv "])
def test_a_hostile_cell_ends(tmp_path: Path, filler: str) -> None:
    cell = (filler * 100_000)[:100_000]
    header = "id,name,partner_ids,body,model,res_id,author_id,email_from,message_type"
    for columns in (header, "id,name,is_company,parent_id,phone,email,child_ids/name,street,zip"):
        path = _file(tmp_path, f"{columns}\n" + ",".join([f'"{cell}"'] * 9) + "\n")
        assert len(_records(path)) <= 1


def test_the_sample_is_read_whole() -> None:
    path = SAMPLES / "base_import_o2m_customers_contacts.csv"
    if not path.exists():
        pytest.skip(f"needs {path}")
    items = list(odoo.read(path))
    assert odoo.recognises(look(path))
    assert [item.kind for item in items if isinstance(item, Record)].count("company") == 3
    assert sum(isinstance(item, Record) for item in items) == 8
    assert not any(isinstance(item, Unreadable) for item in items)


def test_a_ticket_is_one_by_its_id_and_has_its_customer_s_address(tmp_path: Path) -> None:
    header = "id,name,partner_id,partner_email,user_id,description,stage_id,create_date"
    row = '__export__.helpdesk_ticket_12_ab12cd34,Lek,"Bo BV, Noor Bos",noor@bo.example,Kaat Brems,<p>Lekt</p>,Nieuw,'
    (ticket,) = _records(_file(tmp_path, f"{header}\n{row}\n"))
    assert (ticket.kind, ticket.text) == ("ticket", "Lekt")
    assert ticket.people == (Person(Role.SUBJECT, "Noor Bos", "noor@bo.example"), KAAT)


@pytest.mark.parametrize(("share", "role"), [("False", Role.COLLEAGUE), ("True", Role.SUBJECT)])
def test_a_user_is_a_colleague_unless_of_the_portal(tmp_path: Path, share: str, role: Role) -> None:
    header = "id,name,login,email,share,company_id"
    row = f"__export__.res_users_6_ab12cd34,Kaat Brems,kaat,kaat@bedrijf.example,{share},Bedrijf"
    (user,) = _records(_file(tmp_path, f"{header}\n{row}\n"))
    handle = "__export__.res_users_6_ab12cd34"
    assert (user.kind, user.people) == (
        "user",
        (Person(role, "Kaat Brems", "kaat@bedrijf.example", "", handle),),
    )
    holds = {field.name: str(field.holds) for field in user.fields}
    assert (holds["name"], holds["login"]) == (Label.PERSON, Label.USERNAME)
