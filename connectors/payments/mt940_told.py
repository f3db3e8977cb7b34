"""What tag 86 of MT940 tells of a payment: in code words, in numbered parts, or in free text.

Dutch banks write `/IBAN/…/NAME/…/REMI/…`, ING puts the counterparty in one `/CNTP/iban/bic/name/city`, German banks
number the parts (`166?20text?31account?32name`), many others write as they please.
Source: SWIFT's MT940, and what ABN AMRO, ING, Rabobank and the German Kreditwirtschaft publish about theirs.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from connectors.record import MACHINE, PLAIN, PROSE, Field
from inzage.labels import Label

_WORDS = {
    "NAME": Label.PERSON,
    "ULTD": Label.PERSON,
    "ULTB": Label.PERSON,
    "ULTC": Label.PERSON,
    "IBAN": Label.BANK,
    "ACCT": Label.BANK,
    "ADDR": Label.ADDRESS,
    "BIC": PLAIN,
    "TRTP": PLAIN,
    "TRCD": PLAIN,
    "RTRN": PLAIN,
    "PURP": PLAIN,
    "CSID": MACHINE,
    "EREF": PROSE,
    "PREF": PROSE,
    "MARF": PROSE,
    "CREF": PROSE,
    "REMI": PROSE,
    "CNTP": PROSE,
    "ORDP": PROSE,
    "BENM": PROSE,
    "ISDT": PLAIN,
}
_WORD = re.compile(rf"/({'|'.join(_WORDS)})/")
_NUMBERED = re.compile(r"[0-9]{3}\?[0-9]{2}")
_PART = re.compile(r"\?([0-9]{2})")
_COUNTERPARTY = (("IBAN", Label.BANK), ("BIC", PLAIN), ("NAME", Label.PERSON), ("CITY", Label.LOCATION))
_REMITTANCE = re.compile(r"(?:USTD|STRD/[A-Z]{0,3})/{1,2}")
_SEPA = re.compile(r"(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|PURP)\+")
_SEPA_HOLDS = {"CRED": MACHINE, "DEBT": MACHINE, "COAM": PLAIN, "OAMT": PLAIN, "PURP": PLAIN}
_SEPA_HOLDS |= {"ABWA": Label.PERSON, "ABWE": Label.PERSON}  # who pays for another, or is paid for one
_SAID = frozenset({*map(str, range(20, 30)), *map(str, range(60, 64))})
_FULL = 60
"""How long a line is at least that was cut: 65, less the tag in front where a bank counts it, or a trailing space."""

_NONE = frozenset({"", "NOTPROVIDED"})


class Told(NamedTuple):
    """The fields of a tag 86, who is named in them, and what was said with the payment."""

    fields: tuple[Field, ...]
    names: tuple[str, ...]
    text: str


def told(lines: Sequence[str]) -> Told:
    """What the lines of a tag 86 tell; words that were cut at the end of a full line are whole again."""
    whole = _whole(lines)
    if _NUMBERED.match(whole):
        found = [*_numbered(whole)]
    elif _WORD.match(whole.lstrip()):
        found = [*_worded(whole)]
    else:
        return Told((), (), "\n".join(line.strip() for line in lines if line.strip()))
    text = "\n".join(field.value for field in found if field.name == "REMI")
    names = tuple(dict.fromkeys(field.value for field in found if field.holds == Label.PERSON))
    return Told(tuple(field for field in found if field.name != "REMI"), names, text)


def _whole(lines: Sequence[str]) -> str:
    """The lines as one: a bank cuts a full line (of 65) wherever that is; a shorter one has ended by itself."""
    if _NUMBERED.match("".join(lines[:1])):
        return "".join(lines)
    whole = ""
    for before, line in zip(("", *lines), lines, strict=False):
        ended = 0 < len(before) < _FULL and not line.startswith(("/", " "))
        whole += f" {line}" if ended else line
    return whole


def _worded(whole: str) -> Iterator[Field]:
    parts = _WORD.split(whole)
    if parts[0].strip(" /"):
        yield Field("info", parts[0].strip(), PROSE)
    for word, raw in zip(parts[1::2], parts[2::2], strict=True):
        value = raw.strip().strip("/").strip()
        if word == "CNTP":
            for (name, holds), part in zip(_COUNTERPARTY, raw.split("/"), strict=False):
                if part.strip():
                    yield Field(name, part.strip(), holds)
        elif value:
            value = _REMITTANCE.sub("", value, count=1) if word == "REMI" else value
            yield Field(word, value, PLAIN if value in _NONE else _WORDS[word])


def _numbered(whole: str) -> Iterator[Field]:
    parts = _PART.split(whole)
    numbered = list(zip(parts[1::2], parts[2::2], strict=True))
    yield Field("code", parts[0].strip(), PLAIN)
    name = "".join(value for number, value in numbered if number in {"32", "33"})
    said = _said([value for number, value in numbered if number in _SAID])
    for word, holds, value in (*said, ("NAME", Label.PERSON, name)):
        if value.strip():
            yield Field(word, value.strip(), PLAIN if value.strip() in _NONE else holds)
    holds_of = {"00": PLAIN, "10": PLAIN, "30": PLAIN, "31": Label.BANK, "34": PLAIN}
    for number, value in numbered:
        if number not in {*_SAID, "32", "33"} and value.strip():
            yield Field(f"part {number}", value.strip(), holds_of.get(number, PROSE))


def _said(parts: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """What the parts of a message say, joined; German banks begin a part that says a new thing with `EREF+` or so."""
    word, value = "REMI", ""
    for part in parts:
        if match := _SEPA.match(part):
            yield word, _SEPA_HOLDS.get(word, PROSE), value
            word, value = "REMI" if match[1] == "SVWZ" else match[1], part[match.end() :]
        else:
            value += part
    yield word, _SEPA_HOLDS.get(word, PROSE), value
