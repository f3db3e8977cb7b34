"""Who is in a call detail record: the caller, the called, and the extensions whose telephones took part."""

import re
from collections.abc import Iterator, Mapping

from connectors.calls.numbers import is_extension, is_outside, is_withheld
from connectors.record import Person, Role

_CLID = re.compile(r"\s*(.*?)\s*<([^<>]*)>\s*", re.DOTALL)
_CHANNEL = re.compile(r"(?:PJSIP|SIP|IAX2|SCCP|DAHDI|Local)/([1-9][0-9]{1,4})(?=[-@])", re.IGNORECASE)
_FROM_OUTSIDE = re.compile(r"from-(?:trunk|pstn|did)|ext-did|incoming|inbound", re.IGNORECASE)
_USER = re.compile(r"[A-Za-z][\w.-]{2,30}")
_CODES = re.compile(r"[*#].*|[a-z]|[0-9]|", re.IGNORECASE)


def caller_id(clid: str) -> tuple[str, str]:
    """Name and number of `"Jan Claes" <0470112233>`; either may be lacking."""
    if len(clid) < 500 and (found := _CLID.fullmatch(clid)):
        name, number = found[1].strip().strip("\"'").strip(), found[2].strip()
    else:
        bare = clid.strip().strip("\"'").strip()
        name, number = ("", bare) if is_outside(bare) or is_extension(bare) else (bare, "")
    return ("" if _is_no_name(name, number) else name), number


def people(row: Mapping[str, str]) -> tuple[Person, ...]:
    """Everybody whom a row tells of: outside numbers are subjects, extensions colleagues; each once."""
    found: dict[tuple[str, str, str], Person] = {}
    for person in _all(row):
        found.setdefault(
            (person.role, person.phone, person.handle or person.name * (not person.phone)), person
        )
    return tuple(found.values())


def _all(row: Mapping[str, str]) -> Iterator[Person]:
    name, number = caller_id(row.get("clid", ""))
    shown = row.get("cnam", "").strip()
    source = row.get("cnum", "").strip() or row.get("src", "").strip() or number
    yield from _party(name if _is_no_name(shown, source) else shown, source, caller=True)
    called = row.get("dst", "").strip()
    arrives = is_outside(source) and (
        called == row.get("did", "").strip() or _FROM_OUTSIDE.search(row.get("dcontext", ""))
    )
    if not (arrives and is_outside(called)):  # the company's own number
        other = row.get("dst_cnam", "").strip()
        yield from _party("" if _is_no_name(other, called) else other, called)
    for channel in ("channel", "dstchannel"):
        if found := _CHANNEL.match(row.get(channel, "").strip()):
            yield Person(Role.COLLEAGUE, handle=found[1])


def _party(name: str, number: str, *, caller: bool = False) -> Iterator[Person]:
    if is_outside(number):
        yield Person(Role.SUBJECT, name, phone=number)
    elif is_withheld(number) or _CODES.fullmatch(number):
        yield from (Person(Role.SUBJECT, each) for each in [name] if each)
    elif is_extension(number) or (caller and _USER.fullmatch(number)):
        yield Person(Role.COLLEAGUE, name, handle=number)


def _is_no_name(name: str, number: str) -> bool:
    return not name or name == number or is_withheld(name) or is_outside(name) or is_extension(name)
