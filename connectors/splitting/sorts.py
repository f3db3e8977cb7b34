"""What a line of a message is: a closing, a name, a way to reach someone, running text."""

import re
from enum import Enum, auto

from connectors.splitting import signature_words as words
from connectors.splitting.lines import LONGEST


class Sort(Enum):
    """What a line can be at the foot of a message."""

    DELIMITER = auto()  # "-- "
    RULE = auto()  # a drawn line
    CLOSING = auto()
    THANKS = auto()  # closes only where a name follows
    MOBILE = auto()
    DISCLAIMER = auto()
    BANNER = auto()
    POSTSCRIPT = auto()
    GREETING = auto()
    CONTACT = auto()  # telephone, mail, web, postcode, register number
    NAME = auto()
    DASHED = auto()  # a name behind a dash
    SHORT = auto()  # a role, a firm, a department
    PROSE = auto()


def _compiled(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_CLOSING = _compiled(*(rf"(?:{row})(?!\w){words.PLACES}" for row in words.CLOSINGS.values()))
_FORMAL = _compiled(words.FORMAL)
_THANKS = _compiled(*(rf"(?:{row})(?!\w)" for row in words.THANKS.values()))
_MOBILE = _compiled(
    *(f"(?:{row.replace('DEVICE', words.DEVICES)})[)>».!]{{0,3}}$" for row in words.MOBILE.values())
)
_DISCLAIMER = _compiled(*words.DISCLAIMERS.values())
_STARTS = (
    (re.compile(r"(?:--|—|—-)$"), Sort.DELIMITER),
    (re.compile(r"[-_=*~#—–. ]{5,}$"), Sort.RULE),
    (_MOBILE, Sort.MOBILE),
    (_compiled(words.BANNER), Sort.BANNER),
    (_compiled(words.POSTSCRIPT), Sort.POSTSCRIPT),
    (_compiled(words.GREETINGS), Sort.GREETING),
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.\w|\bhttps?:|\bwww\.", re.IGNORECASE)
_CONTACT = _compiled(
    r"(?:\+|\(?0)[\d ()./-]{7,30}\d",  # a telephone number
    r"\b\d{4} ?[A-Z]{2}\b|\b[A-Z]{1,2}-\d{4,5} |^\d{4,5} [A-Z]",  # a Dutch postcode; others before a town
)
_LABEL = _compiled(words.LABELS)
_DASHED = re.compile(r"[-–—~]{1,2}\w")
_WORD = re.compile(r"[^\W\d_]")


def sort_of(text: str, following: str = "") -> Sort:
    """What the line `text` is; `following` is the line below it, onto which small print is wrapped."""
    for pattern, sort in _STARTS:
        if pattern.match(text):
            return sort
    if _is_small_print(text, following):
        return Sort.DISCLAIMER
    if _is_closing(text):
        return Sort.CLOSING
    return Sort.THANKS if _stands_alone(_THANKS, text) else _plain_sort(text)


def _plain_sort(text: str) -> Sort:
    if _is_prose(text):
        return Sort.PROSE
    if _ADDRESS.search(text) or _CONTACT.search(text) or _LABEL.match(text):
        return Sort.CONTACT
    if is_name(text):
        return Sort.DASHED if _DASHED.match(text) else Sort.NAME
    return Sort.SHORT


def is_name(text: str) -> bool:
    """Whether a line can be the name under a mail: a few capitalised words, or one word in lower case."""
    parts = re.sub(r"[^\w\s.'’&+-]", " ", text).strip(" -.").split()
    if not 1 <= len(parts) <= 5 or len(text) > 50 or text.endswith(("?", ":", "!")):
        return False
    if any(character.isdigit() for character in text):
        return False
    if len(parts) == 1:
        return bool(_WORD.match(parts[0])) and len(parts[0]) <= 25
    capitals = [part[0].isupper() for part in parts]
    return any(capitals) and all(
        capital or part.lower() in words.PARTICLES for capital, part in zip(capitals, parts, strict=True)
    )


def _is_closing(text: str) -> bool:
    return bool(_FORMAL.match(text)) or _stands_alone(_CLOSING, text.lstrip("*_~ "))


def _stands_alone(pattern: re.Pattern[str], text: str) -> bool:
    """Whether nothing stands behind the words of a closing, or only a name or another closing."""
    found = pattern.match(text)
    if not found:
        return False
    rest = text[found.end() :].strip(" ,.!;:–~*-_/|xX")
    return not rest or is_name(rest) or (rest != text and _stands_alone(pattern, rest))


def _is_small_print(text: str, following: str) -> bool:
    found = _DISCLAIMER.search(f"{text} {following[:120]}")
    return found is not None and found.start() < len(text)


def _is_prose(text: str) -> bool:
    """Running text: several words in lower case, and the length or the punctuation of a sentence."""
    if len(text) >= LONGEST:
        return True
    parts = text.split()
    lower = sum(part[0].islower() and not _ADDRESS.search(part) for part in parts)
    ended = text.endswith((".", "?", "!", "…", ",", ";", ":"))
    return (lower >= 2 and ended and len(parts) >= 3) or (lower >= 4 and len(text) >= 40) or lower >= 8
