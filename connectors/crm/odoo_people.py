"""Names as Odoo writes them: a contact of a firm is `Molenbrood BV, Mirthe van der Poel` wherever it is referred to."""

import re
from collections.abc import Iterator

from connectors.record import Person, Role
from connectors.tables.cells import addresses
from connectors.tables.people import bare_name

_FIRM = re.compile(
    r"\b(?:b\.?v\.?b?\.?a?|n\.?v|v\.?z\.?w|v\.?o\.?f|c\.?v|s\.?a|s\.?r\.?l|s\.?p\.?r\.?l|a\.?s\.?b\.?l|s\.?a\.?s|"
    r"sarl|eurl|gmbh|ag|kg|ohg|e\.?v|ltd|llc|inc|plc|corp|stichting|vereniging|gemeente|commune)\b\.?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r";|,(?!\s)")
_LONGEST = 300


def is_firm(name: str) -> bool:
    """Whether a name has the legal form of a firm, association or town in it."""
    return len(name) > _LONGEST or _FIRM.search(name) is not None


def own_name(display: str, parent: str = "") -> str:
    """Someone's own name: without the firm before the comma, where it is their parent's or reads like a firm's."""
    if parent and display.startswith(f"{parent}, "):
        return display[len(parent) + 2 :].strip()
    firm, comma, name = display.rpartition(", ")
    if comma and (len(name.split()) > 1 or is_firm(firm)) and not is_firm(name):
        return name.strip()
    return display


def someone(role: Role, display: str, mail: str = "", phone: str = "", handle: str = "") -> Person:
    """Someone by the name they are referred to, or by `"Mirthe" <mirthe@molenbrood.example>`."""
    found = addresses(display) + addresses(mail)
    name = bare_name(display) or bare_name(mail) if "@" in display else display
    return Person(role, own_name(name.strip()), found[0] if found else "", phone, handle)


def listed(role: Role, cell: str) -> Iterator[Person]:
    """Those of a cell with several: commas without a space behind them stand between two."""
    for value in _BETWEEN.split(cell):
        if value.strip() and not is_firm(own_name(value.strip())):
            yield someone(role, value.strip())
