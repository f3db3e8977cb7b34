"""What stands right before and after a number's digits and says that they belong to something else."""

import re

from detectors.phones.runs import Run

_WORD = re.compile(r"[^\W_]+\Z")
_JOINED = re.compile(r"[^\s(]@\Z|[^\W_]_\Z")
_BEFORE = re.compile(r"(?:^|[^\w#@,./-]|[^\w#@]{2}|[^\W\d_A-Z][.]|[^\W_A-Z],|(?:^|[\s(])@)\Z")
_AFTER = re.compile(
    r"[\w.+=-]{0,60}@\w|[^\W\d_](?<!E(?=-mail))(?<![TMFE](?=[.:]?\s))(?![a-zß-ÿ]{2})|_\w|[%€$£°]|[,:][0-9]{1,2}(?![0-9])"
    r"|\.(?:pdf|jpe?g|png|docx?|xlsx?|csv|zip|eml|msg|mp[34]|txt|html?|xml|json)\b|\s?(?:€|(?i:eur|euro|kwh|km|kg|usd)\b)"
)
_IBAN = re.compile(r"(?<![A-Za-z])[A-Za-z]{2}[0-9]{2}((?:[ .\u00a0-]?[A-Za-z0-9]{4}){0,7})[ .\u00a0-]?\Z")
_COUNTRY = re.compile(r"(?<![A-Za-z])(?:BE|NL|DE|FR|LU|GB|AT|IE)[ .-]?\Z")
_REGISTER = re.compile(r"[\s,(]{0,3}(?:RPR|RPM|BTW|TVA)\b")
_LABEL = re.compile(
    r"t|m|f|p|g|tel|tél|gsm|fax|mob|phone|bel|nr|wa|mobiel|telefoon|handy|portable", re.IGNORECASE
)
_LINK = re.compile(r"(?:://|\bwww\.)[^\s<>\"]*\Z")
_DIALLED = re.compile(r"wa\.me/|whatsapp|phone|tel|callto|sms|gsm|mobile|numero|number", re.IGNORECASE)


def fits_before(run: Run, first: int, *, bare: bool) -> bool:
    """A number may begin with group `first`; `bare`: without any sign in it, of which more is asked."""
    return first > 0 or fits_at(run.text, run.spans[0][0], bare=bare)


def fits_at(text: str, start: int, *, bare: bool) -> bool:
    """Not within a code, a tag or a link; a word may stand right before where a line end was lost."""
    before = text[max(0, start - 24) : start]
    word = _WORD.search(before)
    if word:
        written = word.group()
        lost = len(written) > 2 and written.isalpha() and written[-3:].islower()
        return lost or (_LABEL.fullmatch(written) is not None and len(written) > bare)
    if _JOINED.search(before) or (bare and not _BEFORE.search(before)):
        return False
    return not in_link(text, start)


def fits_after(run: Run, last: int) -> bool:
    """A number may end after group `last` - 1: no letter, unit, decimals or file suffix follows."""
    return last < len(run) or not _AFTER.match(run.text, run.spans[last - 1][1])


def in_link(text: str, start: int) -> bool:
    """The place lies in a link that does not dial (https://wa.me/32470123456 does)."""
    window = text[max(0, start - 120) : start]
    link = _LINK.search(window) if "://" in window or "www." in window else None
    return link is not None and not _DIALLED.search(link.group())


def is_glued(run: Run, at: int) -> bool:
    """A code of letters stands right before the digits, such as a country's: DE0531, INV0470."""
    start = run.spans[at][0]
    word = _WORD.search(run.text, max(0, start - 24), start) if at == 0 else None
    return word is not None and not _LABEL.fullmatch(word.group()) and not word.group()[-3:].islower()


def in_iban(run: Run, at: int) -> bool:
    """Group `at` continues an IBAN: BE68 0539 0075 4703."""
    start = run.spans[at][0]
    iban = _IBAN.search(run.text, max(0, start - 40), start)
    return iban is not None and bool(iban[1] or run.lengths(at, at + 2) == (4, 4) or len(run.group(at)) > 4)


def is_registered(run: Run, first: int, last: int) -> bool:
    """A country's letters stand before the digits of a business number, or its register after: BE 0412 345 678."""
    if run.lengths(first, last) == (4, 3, 3) and _REGISTER.match(run.text, run.spans[last - 1][1]):
        return True
    start = run.spans[first][0]
    divided = run.lengths(first, last) in {(4, 3, 3), (10,), (9,), (3, 3, 3), (3, 4, 2)}
    return divided and _COUNTRY.search(run.text, max(0, start - 8), start) is not None
