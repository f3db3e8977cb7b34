"""Telephone numbers as call records write them: outside numbers, extensions, and what stands for no number."""

import re

_OUTSIDE = re.compile(r"(?=(?:[^0-9]*[0-9]){6})(?:p:|tel:)?\s*\(?\+?[0-9](?:[ ./()-]{0,3}[0-9]){4,17}\)?")
_EXTENSION = re.compile(r"[1-9][0-9]{1,4}")
_WITHHELD = re.compile(
    r"anonym\w*|anoniem\w*|unknown|onbekend\w*|inconnue?s?|unbekannt\w*|private|privé|privat|restricted|withheld"
    r"|unavailable|blocked|geblokkeerd|masqué|unterdrückt|afgeschermd|no caller id|n/a|asterisk|none|null|-+",
    re.IGNORECASE,
)
_ROUNDED = re.compile(r"[0-9](?:[.,][0-9]+)?E\+[0-9]{1,3}", re.IGNORECASE)


def is_outside(value: str) -> bool:
    """Whether a value is a number in the public network: six digits or more, with the marks people put between."""
    return _OUTSIDE.fullmatch(value.strip()) is not None


def is_extension(value: str) -> bool:
    """Whether a value is an extension of the company's own exchange: two to five digits."""
    return _EXTENSION.fullmatch(value.strip()) is not None


def is_withheld(value: str) -> bool:
    """Whether a value stands for a caller who is not shown: `anonymous`, `onbekend`, `masqué`."""
    return _WITHHELD.fullmatch(value.strip()) is not None


def exact_id(value: str) -> str:
    """The id of a call; "" for one that a spreadsheet has rounded (`1,71023E+09`), which many calls then share."""
    text = value.strip()
    return "" if _ROUNDED.fullmatch(text) else text
