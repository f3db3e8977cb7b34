"""A person's portable records, made up: one of each kind that has a form of its own."""

from reports.portability_model import Cell, Ground, LeftOut, Portable, PortableRecord, SourceCount

GIVEN = "given"


def cell(name: str, value: str, means: str = "answer", holds: str = "PROSE") -> Cell:
    """A value that the person gave under contract."""
    return Cell(name, value, holds, Ground(GIVEN, "contract", means))


def record(
    number: int,
    source: str,
    kind: str,
    *cells: Cell,
    text: str = "",
    at: str = "",
    direction: str = "about",
    thread: str = "",
) -> PortableRecord:
    """A record of this source; its id is made of its number."""
    said = cell("text", text, "message") if text else None
    return PortableRecord(
        f"00000000-0000-0000-0000-{number:012}", source, kind, at, thread, direction, cells, said
    )


CONTACT = record(
    1,
    "hubspot",
    "contact",
    cell("First Name", "Zoë", "first name", "PERSON"),
    cell("Last Name", "d'Hondt, van; Bree", "last name", "PERSON"),
    cell("Email", "zoe@bree.example", "email", "EMAIL"),
    cell("Email (2)", "zb@werk.example", "email", "EMAIL"),
    cell("Phone Number", "+32 470 12 00 11", "phone", "PHONE"),
    cell("Street", "Lange Straat 3\nbus 2", "address", "ADDRESS"),
    cell("City", "Gent", "city", "LOCATION"),
    cell("Postcode", "9000", "postal code", "LOCATION"),
    cell("Geboortedatum", "1985-03-30", "birthday", "DATE_OF_BIRTH"),
    cell("Company", "Bree & Zn; bv", "company", "ORG"),
    at="2024-04-18T12:06:00",
)
MAIL = record(
    2,
    "mail",
    "message",
    cell("From", "Zoë van Bree <zoe@bree.example>", "participant"),
    cell("To", "[collega 1] <[e-mail 1]>", "participant"),
    cell("Subject", "Vraag over één zadel", "subject"),
    cell("Date", "Tue, 03 Mar 2026 11:49:41 +0100", "moment", "PLAIN"),
    cell("Message-ID", "<1@bree.example>", "identifier", "MACHINE"),
    cell("attachment", "zadel.jpg (image/jpeg, 9 bytes)"),
    text="Dag,\n\nFrom hier tot ginder:\n>From daar ook\n\nGroeten\nZoë",
    at="2026-03-03T11:49:41+01:00",
    direction="written",
    thread="1@bree.example",
)
ANSWER = record(
    3,
    "mail",
    "message",
    cell("From", "[collega 1] <[e-mail 1]>", "participant"),
    cell("To", "zoe@bree.example", "participant"),
    cell("Subject", "RE: Vraag over één zadel", "subject"),
    cell("Date", "Wed, 04 Mar 2026 09:00:00 +0100", "moment", "PLAIN"),
    cell("Message-ID", "<2@zadels.example>", "identifier", "MACHINE"),
    cell("References", "<1@bree.example>", "identifier", "MACHINE"),
    text="Dag Zoë,\n\nDat kan.",
    at="2026-03-04T09:00:00+01:00",
    direction="received",
    thread="1@bree.example",
)
CHAT = record(
    4,
    "whatsapp",
    "message",
    cell("sender", "Zoë", "participant", "PERSON"),
    text="=1+1 is geen formule\nmaar wel 2 regels",
    at="2026-02-13T09:01:00",
    direction="written",
    thread="chat 1",
)
VISIT = record(
    5,
    "calendly",
    "appointment",
    cell("Event Type Name", "Passen; meten, rijden", "subject"),
    cell("Location", "Werkplaatsstraat 1", "place"),
    cell("End Date & Time", "2026-05-04T10:30:00", "end", "PLAIN"),
    cell("Wat brengt u mee?", "Mijn fiets", "answer"),
    at="2026-05-04T10:00:00",
)


def portable(*records: PortableRecord, left_out: tuple[LeftOut, ...] = (), language: str = "nl") -> Portable:
    """A package of these records, whose counts add up."""
    held: dict[tuple[str, str], list[int]] = {}
    for each in records:
        values = len(each.cells) + (each.text is not None)
        sums = held.setdefault((each.source, each.kind), [0, 0, 0, 0])
        held[each.source, each.kind] = [sums[0] + 1, sums[1] + 1, sums[2] + values, sums[3] + values]
    for left in left_out:
        held.setdefault((left.source, left.kind), [1, 0, 0, 0])[2] += left.values
    counts = tuple(SourceCount(*of, *sums) for of, sums in sorted(held.items()))
    return Portable(
        "P1", language, "2026-11-22", "Zadels bv", "privacy@zadels.example", records, left_out, counts
    )


DATA_PACKAGE = {
    "type": "object",
    "required": ["resources"],
    "properties": {
        "profile": {"type": "string"},
        "name": {"type": "string", "pattern": "^([-a-z0-9._/])+$"},
        "created": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
        "keywords": {"type": "array", "items": {"type": "string"}, "minItems": 1},
        "resources": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["name", "path", "profile"],
                "properties": {
                    "name": {"type": "string", "pattern": "^([-a-z0-9._/])+$"},
                    "path": {"type": "string", "pattern": r"^(?=^[^./~])(^((?!\.{2}).)*$).*$"},
                    "profile": {"enum": ["data-resource", "tabular-data-resource"]},
                    "format": {"type": "string"},
                    "mediatype": {"type": "string", "pattern": "^(.+)/(.+)$"},
                    "encoding": {"type": "string"},
                    "bytes": {"type": "integer", "minimum": 0},
                    "hash": {"type": "string", "pattern": "^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$"},
                    "schema": {
                        "type": "object",
                        "required": ["fields"],
                        "properties": {
                            "fields": {
                                "type": "array",
                                "minItems": 1,
                                "items": {
                                    "type": "object",
                                    "required": ["name", "type"],
                                    "properties": {"type": {"const": "string"}, "name": {"type": "string"}},
                                },
                            },
                            "primaryKey": {"type": "string"},
                            "missingValues": {"type": "array", "items": {"type": "string"}},
                        },
                    },
                },
                "if": {"properties": {"profile": {"const": "tabular-data-resource"}}},
                "then": {"required": ["schema"]},
            },
        },
    },
}
"""What the Data Package, Data Resource and Table Schema specifications v1 ask of the keys that a package uses."""
