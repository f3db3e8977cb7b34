"""What the cells of known columns hold: e-mail addresses, several values in one, someone and their id."""

import re
from collections.abc import Sequence

_ADDRESS = re.compile(r"[^\s<>,;:\"()\[\]?]+@[^\s<>,;:\"()\[\]?]+")
_SOMEONE = re.compile(r"(.*?)\s*\(([0-9]+)\)")
_ID = re.compile(r"[0-9]+|(?=\S*[0-9])[\w-]+")


def held(cells: Sequence[str], indexes: Sequence[int]) -> list[str]:
    """What a row holds in the columns `indexes`, without surrounding space, empty cells left out."""
    return [value for index in indexes if index < len(cells) and (value := cells[index].strip())]


def first(cells: Sequence[str], indexes: Sequence[int]) -> str:
    """The first value that a row holds in the columns `indexes`, "" where there is none."""
    for index in indexes:
        if index < len(cells) and (value := cells[index].strip()):
            return value
    return ""


def addresses(cell: str) -> list[str]:
    """The bare e-mail addresses in a cell: `Jan <jan@x.example>`, `mailto:jan@x.example`, or several."""
    return [found.rstrip(".'") for found in _ADDRESS.findall(cell)] if "@" in cell else []


def several(cell: str) -> list[str]:
    """The values of a cell that joins them by `;`, without their surrounding space."""
    if ";" not in cell:
        return [value] if (value := cell.strip()) else []
    return [value for part in cell.split(";") if (value := part.strip())]


def someone(value: str) -> tuple[str, str]:
    """Name and id of `Marc Lemaire (4421)`; the name alone, or the id alone, leaves the other empty."""
    if match := _SOMEONE.fullmatch(value):
        return match[1], match[2]
    return ("", value) if is_id(value) else (value, "")


def is_id(value: str) -> bool:
    """Whether a value looks like a record id: one word that has a digit."""
    return _ID.fullmatch(value) is not None
