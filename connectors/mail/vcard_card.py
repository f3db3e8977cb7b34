"""One card to a record: whose it is, and each property as a field that says what it holds."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from connectors.mail.vcard_lines import Line, components, unescape
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role
from inzage.labels import Label

_HOLDS: dict[str, str] = {
    "FN": Label.PERSON,
    "N": Label.PERSON,
    "NICKNAME": Label.PERSON,
    "X-PHONETIC-FIRST-NAME": Label.PERSON,
    "X-PHONETIC-LAST-NAME": Label.PERSON,
    "SORT-STRING": Label.PERSON,
    "X-SPOUSE": Label.PERSON,
    "X-MS-SPOUSE": Label.PERSON,
    "X-MS-MANAGER": Label.PERSON,
    "X-MS-ASSISTANT": Label.PERSON,
    "EMAIL": Label.EMAIL,
    "X-EVOLUTION-FILE-AS": Label.PERSON,
    "TEL": Label.PHONE,
    "ADR": Label.ADDRESS,
    "LABEL": Label.ADDRESS,
    "ORG": Label.ORG,
    "BDAY": Label.DATE_OF_BIRTH,
    "ANNIVERSARY": Label.DATE,
    "X-ANNIVERSARY": Label.DATE,
    "X-MS-ANNIVERSARY": Label.DATE,
    "DEATHDATE": Label.DATE,
    "BIRTHPLACE": Label.LOCATION,
    "GEO": Label.LOCATION,
    "URL": Label.URL,
    "SOURCE": Label.URL,
    "CALURI": Label.URL,
    "CALADRURI": Label.URL,
    "FBURL": Label.URL,
    "X-SOCIALPROFILE": Label.URL,
    "SOCIALPROFILE": Label.URL,
    "IMPP": Label.USERNAME,
    "X-SKYPE": Label.USERNAME,
    "X-SKYPE-USERNAME": Label.USERNAME,
    "X-JABBER": Label.USERNAME,
    "X-AIM": Label.USERNAME,
    "X-ICQ": Label.USERNAME,
    "X-MSN": Label.USERNAME,
    "X-YAHOO": Label.USERNAME,
    "X-GOOGLE-TALK": Label.USERNAME,
    "X-TWITTER": Label.USERNAME,
    "UID": MACHINE,
    "CLIENTPIDMAP": MACHINE,
    "X-ABUID": MACHINE,
    **dict.fromkeys(("VERSION", "PRODID", "REV", "CLASS", "KIND", "GENDER", "TZ", "LANG", "MAILER"), PLAIN),
}
_STRUCTURED = frozenset({"ADR", "ORG", "GENDER"})
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_OMITTED_YEAR = "X-APPLE-OMIT-YEAR"  # Apple writes a year, 1604 mostly, where none is known
_SCHEME = re.compile(r"^(?:mailto|tel):", re.IGNORECASE)
_NO_LABELS = frozenset({"pref", "internet", "voice", "x-internet"})


@dataclass
class Card:
    """The lines of one card so far."""

    number: int
    lines: list[Line] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    size: int = 0

    @property
    def awaits_agent(self) -> bool:
        """Whether its last line announces a card inside it (vCard 2.1, AGENT)."""
        return bool(self.lines) and self.lines[-1].name == "AGENT" and not self.lines[-1].value


def record(card: Card, *, is_whole: bool) -> Record:
    """The record of a card."""
    changed = next((line.value for line in card.lines if line.name == "REV"), "")
    return Record(
        kind="contact",
        place=f"card {card.number}",
        key=next((line.value for line in card.lines if line.name == "UID"), ""),
        at=_moment(changed),
        at_text=changed,
        people=tuple(_people(card.lines)),
        fields=(*_fields(card), *_defects(card, is_whole=is_whole)),
        text="\n\n".join(unescape(line.value) for line in card.lines if line.name == "NOTE" and line.value),
    )


def _people(lines: list[Line]) -> Iterator[Person]:
    """Whose card it is, once for each further address and number."""
    full = [unescape(line.value) for line in lines if line.name == "FN"]
    names = [*full, *(_name(line.value) for line in lines if line.name == "N"), ""]
    name = next(filter(None, names), "")
    emails, phones = _all(lines, "EMAIL"), _all(lines, "TEL")
    if name or emails or phones:
        yield Person(Role.SUBJECT, name, emails[0] if emails else "", phones[0] if phones else "")
    for email in emails[1:]:
        yield Person(Role.SUBJECT, name, email=email)
    for phone in phones[1:]:
        yield Person(Role.SUBJECT, name, phone=phone)


def _all(lines: list[Line], name: str) -> list[str]:
    """The values of a property, each once."""
    return list(dict.fromkeys(value for line in lines if line.name == name and (value := _value(line))))


def _fields(card: Card) -> Iterator[Field]:
    labels = {line.group: line.value for line in card.lines if line.name == "X-ABLABEL" and line.group}
    for line in card.lines:
        if not line.value or line.name in {"NOTE", "X-ABLABEL"}:
            continue
        name = _labelled(line, labels.get(line.group, ""))
        if line.is_binary:
            yield Field(name, _size(line.value), PLAIN)
        else:
            yield Field(name, _value(line), _holds(line))
    for text in card.broken:
        yield Field("line in no known form", text, PROSE)


def _labelled(line: Line, label: str) -> str:
    """The property with what its maker calls it: `EMAIL (home)`, or Apple's own label."""
    apple = _APPLE_LABEL.fullmatch(label)
    kinds = (kind.strip() for kind in line.parameters.get("TYPE", "").split(","))
    said = [kind.lower() for kind in kinds if kind and kind.lower() not in _NO_LABELS]
    said = [apple[1] if apple else unescape(label)] if label else said
    return f"{line.name} ({', '.join(said)})" if said else line.name


def _value(line: Line) -> str:
    if line.name == "N":
        return _name(line.value)
    if line.name in _STRUCTURED:
        return ", ".join(filter(None, components(line.value)))
    if (year := line.parameters.get(_OMITTED_YEAR)) and line.value.startswith(year):
        return "--" + unescape(line.value).removeprefix(year).lstrip("-")  # as RFC 6350, 4.3.1 has it
    return _SCHEME.sub("", unescape(line.value)) if line.name in {"EMAIL", "TEL"} else unescape(line.value)


def _name(value: str) -> str:
    """A name in the order in which it is said: title, given, further, family, suffix (RFC 6350, 6.2.2)."""
    family, given, further, title, suffix, *_ = (*components(value), "", "", "", "", "")
    return " ".join(filter(None, (title, given, further, family, suffix)))


def _holds(line: Line) -> str:
    if line.name in {"PHOTO", "LOGO", "SOUND", "KEY"}:
        return Label.URL
    return _HOLDS.get(line.name, PROSE)


def _size(value: str) -> str:
    digest = hashlib.sha256(value.encode("utf-8", "replace")).hexdigest()[:16]
    return f"{len(value)} letters of data, sha256 {digest}"


def _moment(text: str) -> str:
    """REV as ISO 8601 (RFC 6350, 6.7.4, extended and basic alike); "" where it is none."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return ""
    return moment.date().isoformat() if len(text.strip()) <= 10 else moment.isoformat()


def _defects(card: Card, *, is_whole: bool) -> Iterator[Field]:
    if not is_whole:
        yield Field("defects", "the card ends without END:VCARD", PLAIN)
    if card.broken:
        yield Field("defects", f"lines in no known form: {len(card.broken)}", PLAIN)
