"""What the access bundle says, per key in Dutch, French, English and German.

A text that depends on `count` holds two forms, singular and plural, with `|` between them.
"""

import re
from collections.abc import Mapping

from inzage.errors import InternalError
from reports import wording
from reports.bundle_wording_data import DATA
from reports.bundle_wording_law import LAW
from reports.bundle_wording_letter import LETTER
from reports.bundle_wording_reading import READING
from reports.bundle_wording_readme import README

WORDS: Mapping[str, Mapping[str, str]] = LETTER | DATA | READING | LAW | README
"""dict[key][language]; every key in every language."""

_FRENCH_SPACE = re.compile(r"(?<=«) | (?=[»:;!?])")  # French keeps these signs on the line of their word


def say(key: str, language: str, **values: object) -> str:
    """The text of a key, its `{placeholders}` filled in; whole numbers are grouped as the language does.

    In French zero is singular. Raises `InternalError` for a key that does not exist: no letter goes out with
    a hole in it.
    """
    text = WORDS.get(key, {}).get(wording.check_language(language))
    if text is None:
        raise InternalError(f"there is no wording {key!r} in {language}")
    if "|" in text:
        singular, plural = text.split("|")
        count = values.get("count")
        text = singular if count == 1 or (count == 0 and language == "fr") else plural
    if language == "fr":
        text = _FRENCH_SPACE.sub("\N{NO-BREAK SPACE}", text)
    shown = {
        name: wording.number(value, language) if isinstance(value, int) else value
        for name, value in values.items()
    }
    return text.format(**shown) if shown else text


def say_or(key: str, language: str, otherwise: str) -> str:
    """The text of a key where there is one, else `otherwise`: for kinds and grounds that others add to."""
    return say(key, language) if key in WORDS else otherwise


def enumerated(items: list[str], language: str) -> str:
    """A list as a sentence has it: a, b en c."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {say('and', language)} {items[-1]}"
