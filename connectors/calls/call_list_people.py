"""Who called whom in a call list: by the numbers, and by which way the call went."""

import re
from collections.abc import Iterator, Mapping, Sequence

from connectors.calls.asterisk_people import caller_id
from connectors.calls.numbers import is_extension, is_outside, is_withheld
from connectors.record import PLAIN, PROSE, Field, Person, Role
from connectors.tables.cells import addresses
from inzage.labels import Label

Party = tuple[str, str]
"""Name and number; either may be empty."""

_LONGEST = 300  # characters of any real name or number
_BRACKETS = re.compile(r"([^()<>\[\]]*?)\s*[(<\[]([^()<>\[\]]*)[)>\]]\s*")
_EXTENSION_FIRST = re.compile(r"([1-9][0-9]{1,4})\s+-\s+([^\W\d_].*)")
_SCHEME = re.compile(r"(?:sips?|tel|client|p):", re.IGNORECASE)
_EXCEL = re.compile(r"=\"(.*)\"|'(.*)")
_IN = re.compile(
    r"(?:user|conf|ucap)_in|in\b|inb|inc|ink|binnenk|ontvangen|gemist|entr|reçu|manqu|eing|verpasst|missed|voicemail|received",
    re.IGNORECASE,
)
_OUT = re.compile(
    r"(?:user|conf|ucap)_out|out|uit|gebeld|sort|émis|ausg|gewählt|dialed|placed", re.IGNORECASE
)


def party(value: str) -> Party:
    """Name and number of `Jan Claes (0470112233)`, `0470112233`, `sip:105@pbx`, or `="0470112233"` (Excel's)."""
    text = value.strip()[:_LONGEST]
    if found := _EXCEL.fullmatch(text):
        text = (found[1] or found[2] or "").strip()
    text = _SCHEME.sub("", text, count=1)
    if "@" in text and (is_outside(text.partition("@")[0]) or is_extension(text.partition("@")[0])):
        text = text.partition("@")[0]
    if _is_number(text):
        return "", text
    if found := _BRACKETS.fullmatch(text):
        outer, inner = found[1].strip().strip('"').strip(), found[2].strip()
        if _is_number(inner):
            return ("" if is_withheld(outer) or outer == inner else outer), inner
        if _is_number(outer):
            return ("" if is_withheld(inner) else inner), outer
    if found := _EXTENSION_FIRST.fullmatch(text):
        return found[2], found[1]
    return caller_id(text)


def people(row: Mapping[str, Sequence[str]]) -> tuple[Person, ...]:
    """Everybody whom a row names, each once; `row` has the values of its columns by what these are for."""
    return tuple(dict.fromkeys((*_parties(row), *_agents(row))))


def looked_at(field: Field, use: str) -> Field:
    """A field of which the value has been heeded: an extension is nobody's number, a name in its place is prose."""
    value = field.value.strip()
    if len(value) > _LONGEST:
        holds: str = PROSE
    elif field.holds == Label.PHONE:
        holds = _number_holds(value)
    elif field.holds == Label.PERSON:
        holds = _name_holds(value)
    elif field.holds == Label.EMAIL:
        holds = Label.EMAIL if addresses(value) == [value] else PROSE
    else:
        holds = PROSE if use in {"status", "direction"} and len(value) > 40 else field.holds
    return field if holds == field.holds else Field(field.name, field.value, holds)


def _number_holds(value: str) -> str:
    if is_outside(value) or (value.startswith("=") and is_outside(party(value)[1])):
        return Label.PHONE
    return PLAIN if is_extension(value) or is_withheld(value) else PROSE


def _name_holds(value: str) -> str:
    if is_outside(value):
        return Label.PHONE
    if "@" in value or _BRACKETS.fullmatch(value):
        return PROSE
    return PLAIN if is_withheld(value) or is_extension(value) else Label.PERSON


def _parties(row: Mapping[str, Sequence[str]]) -> Iterator[Person]:
    way = _way("".join(row.get("direction", [])[:1]))
    found = {use: _named(row, use) for use in ("caller", "called", "number")}
    outside = (
        "number" if any(found["number"]) else "caller" if way == "in" else "called" if way == "out" else ""
    )
    if not outside:
        public = [use for use in ("caller", "called") if is_outside(found[use][1])]
        outside = public[0] if len(public) == 1 else ""
    name = "".join(row.get("name", [])[:1]).strip()
    if name and not is_withheld(name) and not is_outside(name):
        use = outside or "number"
        found[use] = (found[use][0] or name, found[use][1])
    mails = [mail for value in row.get("contact mail", []) for mail in addresses(value)]
    for use, (who, number) in found.items():
        own = (way == "in" and use == "called") or (way == "out" and use == "caller")
        yield from _person(who, number, "".join(mails[:1]) if use == (outside or "number") else "", own=own)


def _named(row: Mapping[str, Sequence[str]], use: str) -> Party:
    """The name and number that the columns of a caller or called give; a column of the name goes first."""
    name, number = party("".join(row.get(use, [])[:1]))
    named = "".join(row.get(f"{use} name", [])[:1]).strip()
    if not named or is_withheld(named) or named == number or is_outside(named):
        named = name
    return ("" if is_withheld(named) else named), ("" if is_withheld(number) else number)


def _person(name: str, number: str, mail: str, *, own: bool) -> Iterator[Person]:
    if is_extension(number):
        yield Person(Role.COLLEAGUE, name, mail, handle=number)
    elif name or mail or is_outside(number):
        yield Person(
            Role.COLLEAGUE if own else Role.SUBJECT, name, mail, number if is_outside(number) else ""
        )


def _agents(row: Mapping[str, Sequence[str]]) -> Iterator[Person]:
    mails = [mail for value in row.get("mail", []) for mail in addresses(value)]
    mails += [mail for value in row.get("agent", []) for mail in addresses(value)]
    named = [party(value) for value in row.get("agent", []) if "@" not in value]
    holder, extension = party("".join(row.get("extension", [])[:1]))
    extension = extension if is_extension(extension) else ""
    named = named or [(holder, extension)] * bool(holder and extension)
    for number, (name, handle) in enumerate(named or [("", "")] * bool(mails or extension)):
        mail = "".join(mails[:1]) if number == 0 else ""
        handle = handle if is_extension(handle) else extension if number == 0 else ""  # noqa: PLW2901
        if (name and not is_withheld(name)) or mail or handle:
            yield Person(Role.COLLEAGUE, name, mail, handle=handle)


def _way(direction: str) -> str:
    """Which way a call went, "in" or "out"; "" where that is not told."""
    text = direction.strip()
    return "in" if _IN.match(text) else "out" if _OUT.match(text) else ""


def _is_number(text: str) -> bool:
    return is_outside(text) or is_extension(text)
