"""The columns of mail traces: what each is for, and a row of them as one record about one mail.

Spellings of Exchange's tracking logs, of Microsoft 365's reports and interfaces, and of Google Workspace's searches;
case, blanks and signs between the words differ, the words do not.
"""

from collections.abc import Iterable, Iterator

from connectors.logs.network import bare, is_ip, mailboxes
from connectors.logs.remembering import remembered
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role
from inzage.labels import Label

Named = tuple[str, str]
"""A column as written and what a row holds in it."""

_USES = {
    "sender": "senderaddress sender from fromenvelope fromheaderaddress fromaddress returnpath purportedsender",
    "recipient": """recipientaddress recipient recipients to toenvelope toheaderaddress owner
        relatedrecipientaddress toaddress delegatedrecipient""",
    "statuses": "recipientstatus",
    "moment": """datetime datetimeutc received receivedutc receiveddatetime origintimestamp origintimestamputc
        dateutc date eventdate startdate starttime""",
    "id": "messageid internetmessageid",
    "ip": """fromip toip clientip originalclientip ipaddress sourceip senderip destinationip
        originatingip eventtargetipaddress""",
    "name": "fromheaderdisplayname fromheadername sendername recipientname displayname",
    "machine": """messagetraceid networkmessageid internalmessageid tenantid reference id runspaceid logid
        devicesessionid deviceusersessionid messagetrackingid""",
    "plain": """status eventid event size totalbytes messagesize index enddate directionality source eventstatus
        recipientcount serverip serverhostname originalserverip deliverypriority pscomputername
        psshowcomputername organization schemaversion transporttraffictype clienttype spamclassification
        hasattachment numberofattachments connectorid geolocation eventtarget hasencryption
        eventsmtpreplycode direction""",
}
_USE_OF = {name: use for use, names in _USES.items() for name in names.split()}
_MOMENTS = {name: number for number, name in enumerate(_USES["moment"].split())}
_HOLDS = {"id": MACHINE, "machine": MACHINE, "plain": PLAIN, "moment": PLAIN, "name": Label.PERSON}
_STATUS = "##"  # `jan@x.example##Receive, Deliver; els@x.example##Receive, Fail`


@remembered(1024)
def flat(name: str) -> str:
    """A column's name without case, blanks and signs."""
    return "".join(filter(str.isalnum, name.lower()))


def use_of(name: str) -> str:
    """What a column is for: "sender", "recipient", "moment", ...; "" for one that is not known."""
    return _USE_OF.get(flat(name), "")


def record(kind: str, place: str, system: str, row: Iterable[Named]) -> Record:
    """The record of one mail, one delivery or one event; its moment is written and not yet read."""
    people: dict[Person, None] = {}
    found: list[Field] = []
    key, moments = "", []
    for name, value in row:
        if not value.strip():
            continue
        use = use_of(name)
        if use == "sender":
            people.update(dict.fromkeys(_people(Role.AUTHOR, value)))
        elif use == "recipient" or (use == "statuses" and _STATUS in value):
            people.update(dict.fromkeys(_people(Role.RECIPIENT, value)))
        elif use == "moment":
            moments.append((_MOMENTS[flat(name)], value.strip()))
        elif use == "id":
            key = key or value.strip()
        found += _fields(name, value, use)
    at_text = min(moments, default=(0, ""))[1]
    thread = f"{system}:{key}" if key else ""
    return Record(kind, place, key, thread, "", at_text, tuple(people), tuple(found))


def _people(role: Role, cell: str) -> Iterator[Person]:
    """Those whom a cell names: addresses, each perhaps with its status; a mailbox without an @ by its handle."""
    for part in cell.split(";"):
        written = part.partition(_STATUS)[0].strip().strip("<>")
        if found := mailboxes(written):
            yield from (Person(role, email=email) for email in found)
        elif written and len(written) < 200 and " " not in written:
            yield Person(role, handle=written)


def _fields(name: str, value: str, use: str) -> Iterator[Field]:
    if use in {"sender", "recipient"}:
        yield from _addresses(name, value)
    elif use == "ip":
        found = bare(value.strip())
        yield Field(name, found, Label.IP if is_ip(found) else PROSE)
    else:
        yield Field(name, value, _HOLDS.get(use, PROSE))


def _addresses(name: str, cell: str) -> Iterator[Field]:
    """One field an address; a cell that says more than addresses as it is."""
    parts = [part.strip() for part in cell.split(";") if part.strip()]
    if all(mailboxes(part) == (part,) for part in parts):
        yield from (Field(name, part, Label.EMAIL) for part in parts)
    else:
        yield Field(name, cell, PROSE)
