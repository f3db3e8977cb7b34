"""The spellings in which people write an identifier, as letters and digits without case, accents, spaces and signs."""

import re
from collections.abc import Iterator
from unicodedata import normalize

from detectors.known.ordinary import ORDINARY
from detectors.known.surnames import PARTICLES
from inzage.folding import fold, words

SHORTEST = 6
"""Letters or digits: shorter identifiers hit by chance."""

DIGITS = 8
"""Significant digits of a phone number: what comes before them is a prefix, written or not."""

_SHARED = frozenset(
    """
    info contact support sales admin service klantendienst hello hallo bonjour office boekhouding facturatie noreply
    verkoop webmaster helpdesk onthaal mail post team kontakt comptabilite accounting factuur facture orders
    """.split()
)
"""Mailboxes that are nobody's."""


_LETTERS = str.maketrans("ıłøđð", "ilodd")
_IN_TWO = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "oe", "å": "aa", "þ": "th"}
)


def spellings(kind: str, value: str) -> set[str]:
    """The ways to write one identifier; none for what is too short to mean somebody."""
    match kind:
        case "PHONE":
            digits = re.sub(r"\D", "", value)
            return {digits[-DIGITS:]} if len(digits) >= DIGITS else set()
        case "PERSON":
            both = (value, value.lower().translate(_IN_TWO))
            return {name for one in both for name in _names(one) if len(name) >= SHORTEST}
        case "EMAIL":
            local = squeezed(value.partition("@")[0])
            alone = {local} if len(local) >= SHORTEST and local not in _SHARED | ORDINARY else set()
            return {squeezed(value)} | alone
        case _:
            whole = squeezed(value)
            return {whole} if len(whole) >= SHORTEST else set()


def name_parts(value: str) -> set[str]:
    """The first and last names in a name that are no ordinary words and so name somebody by themselves."""
    return {
        bare
        for word in (*words(value), *words(value.lower().translate(_IN_TWO)))
        for bare in (squeezed(word),)
        if len(bare) > 2 and bare not in ORDINARY and bare.removesuffix("s") not in ORDINARY
        and bare not in PARTICLES
    }  # fmt: skip


def surname(value: str) -> str:
    """A surname with its particles, `van den heuvel` of `Bram van den Heuvel`; "" where it has none."""
    parts = words(value)
    first = next((n for n, word in enumerate(parts) if n and word in PARTICLES and len(word) > 1), len(parts))
    return " ".join(parts[first:]) if len(parts) - first > 1 else ""


def plain(text: str) -> str:
    """`text` in lower case without accents; letters that have none but a stroke or no dot (`ł`, `ı`) as without."""
    return fold(normalize("NFC", text)).translate(_LETTERS)


def squeezed(text: str) -> str:
    """The letters and digits of `text`, plain."""
    return "".join(filter(str.isalnum, plain(text)))


def turns(value: str) -> set[str]:
    """A full name in one word, in any turn: `janpeeters`, `peetersjan`."""
    parts = words(value)
    return {squeezed("".join(parts[n:] + parts[:n])) for n in range(len(parts) if len(parts) > 1 else 0)}


def _names(value: str) -> Iterator[str]:
    """A full name in any turn, with its first name cut to an initial, and a surname with its particles alone."""
    yield from turns(value)
    yield squeezed(surname(value))
    parts = words(value)
    if len(parts) > 1 and len(squeezed("".join(parts[1:]))) >= SHORTEST:
        yield squeezed(parts[0][:1] + "".join(parts[1:]))
