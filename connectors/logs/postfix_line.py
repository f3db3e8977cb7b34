"""What Postfix's daemons write into one line: queue id, `key=value` pairs, a delivery's end.

Formats: www.postfix.org manual pages of smtpd, cleanup, qmgr, smtp, lmtp, pipe, local, virtual, error, bounce; seen in
real logs. Queue ids are short (hexadecimal) or long (52 letters and digits without vowels).
"""

import re
from collections.abc import Iterator

from connectors.logs.network import emails, holds_user, ips
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Role
from inzage.labels import Label

QUEUED = re.compile(r"([0-9A-F]{5,16}|[0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{10,25}): (.*)")
"""A queue id and what is said of the mail that has it."""

_TO = re.compile(r"(to=.*?), (relay=.*)")
_STATUS = re.compile(r"([a-z-]+)(?: \((.*)\))?")

_PAIR = re.compile(r'([a-z][a-z_-]*)=(<(?:"[^"]*"|[^">]){0,512}>|.*?)(?=,? [a-z][a-z_-]*=|$)')
_QUOTED = re.compile(r'\b(from|to|orig_to)=(<(?:"[^"]*"|[^">]){0,512}>|\S+)')
_LOGIN = re.compile(r"\b(sasl_username|user|ruser|sasl_sender)=<?([^\s<>,;()]+)")
_CLIENT = re.compile(r"(\S*)\[([^\]]*)\](?::[0-9]+)?")
_SUBJECT = re.compile(r'\b(?:header Subject:|Subject:) "?')

_HOLDS = {
    "from": Label.EMAIL,
    "to": Label.EMAIL,
    "orig_to": Label.EMAIL,
    "message-id": MACHINE,
    "resent-message-id": MACHINE,
    "orig_queue_id": MACHINE,
    "sasl_sender": Label.EMAIL,
}
_PLAIN = frozenset("size nrcpt delay delays dsn relay conn_use sasl_method uid proto".split())


def ended(text: str) -> tuple[str, str, str, str] | None:
    """The end of a delivery: to whom, by which way, with what status and answer; None for other lines."""
    before, _, after = text.partition(", status=")
    to, status = _TO.fullmatch(before), _STATUS.fullmatch(after)
    return (to[1], to[2], status[1], status[2] or "") if to and status else None


def pairs(text: str) -> dict[str, str]:
    """The `key=value` pairs of a line, angle brackets taken off."""
    return {key: value.strip().removeprefix("<").removesuffix(">") for key, value in _PAIR.findall(text)}


def said(found: dict[str, str]) -> Iterator[Field]:
    """Pairs as fields; a client as its address and its name."""
    for key, value in found.items():
        if not value:
            continue
        if key in {"client", "orig_client"}:
            yield from _client(key, value)
        elif key in {"sasl_username", "user"}:
            yield Field(key, value, holds_user(value))
        elif key in _PLAIN:
            yield Field(key, value, PLAIN)
        else:
            holds = _HOLDS.get(key, PROSE)
            yield Field(key, value, PROSE if holds == Label.EMAIL and "@" not in value else holds)


def someone(role: Role, address: str, handle: str = "") -> Iterator[Person]:
    """A sender or recipient; a mailbox of the server itself (`root`) by its handle. None for `<>`, the server."""
    if "@" in address:
        yield Person(role, email=address, handle=handle)
    elif address or handle:
        yield Person(role, handle=address or handle)


def mentioned(message: str) -> tuple[tuple[Person, ...], tuple[Field, ...]]:
    """Of a line about no queued mail: the people in its `from=<>` and `to=<>`, its logins and IP addresses."""
    people: dict[Person, None] = {}
    for key, value in _QUOTED.findall(message):
        role = Role.AUTHOR if key == "from" else Role.RECIPIENT
        if emails(address := value.strip("<>,")):
            people.update(dict.fromkeys(someone(role, address)))
    logins = {value: None for _, value in _LOGIN.findall(message)}
    found = [Field("user", value, holds_user(value)) for value in logins]
    found += [Field("ip", value, Label.IP) for value in ips(message)]
    return tuple(people), tuple(found)


def is_prose(message: str) -> bool:
    """Whether a line may quote what people wrote: a subject, a header, the answer of another server."""
    return bool(_SUBJECT.search(message)) or "header " in message or "reject" in message


def _client(key: str, value: str) -> Iterator[Field]:
    match = _CLIENT.fullmatch(value)
    name, address = (match[1], match[2]) if match else (value, "")
    if address and address != "unknown":
        yield Field(f"{key} ip", address, Label.IP if ips(address) else PROSE)
    if name and name != "unknown":
        yield Field(f"{key} name", name, PROSE)
