"""Numbers by which a company knows its customers and their affairs: customer, order, file, policy, booking.

They single a person out in the company's own books (GDPR recital 26). Almost all are known only by the word before.
"""

import re

from detectors.identifiers.edges import ALONE, END
from detectors.identifiers.numbered_things import (
    HINTS,
    NOT_NUMBERED,
    NOUNS,
    NUMBER_OF,
    NUMBER_OF_ANYTHING,
    PREFIXES,
)
from detectors.identifiers.references import (
    REFERENCE,
    is_announced_reference,
    is_long_reference,
    is_reference,
)
from detectors.identifiers.row import Identifier
from inzage.labels import Label

_SIGNS = r"[\s:;=#(\[\"'“”*_>|.°-]"
_NUMBER = r"(?:nummers?|nrs?|n°s?|nº|no|numeros?|num|numbers?|id|code|kenmerk|referentie|reference|ref)"
_FILLER = (
    r"(?:is|est|ist|lautet|luidt|was|met|avec|with|mit|onder|sous|under|unter|van|de|du|mijn|mon|ma|mein|my|uw|votre|ihr|"
    r"your|le|la|het|the|die|der|ons|notre|our|unser|als|volgende|intern|extern|en|et|and|und|of|ou|or)"
)
_FEW_WORDS = r"(?:[^0-9?!;€$£.]|\.(?! [a-z])){0,36}"
_OTHER_FIELDS = (
    "datum", "date", "bedrag", "telefo", "prijs", "adres", r"straat\b", r"rue\b", r"om\b", r"at\b", "vanaf", "sinds",
    "depuis",
)  # fmt: skip
_CODES = (
    "ISO|EN|DIN|RFC|CVE|NEN|IEC|ART|SKU|MOD|REV|VER|KB|RAL|PN|SN|LOT|EAN|UN|COVID|NF|BS|EU|VO|CE|IP|RTX|GTX|AMD|"
    "USB|ISBN|TEL|FAX|GSM"
)


def is_prefixed(value: str) -> bool:
    """More than a year after the letters (`RES-2024` names an edition, not a customer)."""
    return not re.fullmatch(r"[A-Z]+[-_/#]?(?:19|20)[0-9]{2}", value)


CUSTOMERS: tuple[Identifier, ...] = (
    # `klantnummer: K-10293`, `n° de commande 2024/118`, `order id is volgens mij 10234`.
    # Misses: more than thirty signs between; a value of fewer than four signs or without a digit.
    Identifier(
        Label.CUSTOMER_ID,
        "announced number",
        REFERENCE,
        0.9,
        is_announced_reference,
        needs=HINTS,
        context=NUMBER_OF,
        context_required=True,
        reach=(70, 0),
        gap=_FEW_WORDS,
        rivals=_OTHER_FIELDS,
        near_digit=True,
    ),
    # `mutualiteitsnummer 123/4567890`. Misses: fewer than five digits without a letter.
    Identifier(
        Label.CUSTOMER_ID,
        "announced number of anything",
        REFERENCE,
        0.7,
        is_long_reference,
        cut="",
        needs=("nummer", "nr", "num", "n°", "nº", "no", "id"),
        context=NUMBER_OF_ANYTHING,
        context_required=True,
        reach=(60, 0),
        gap=rf"(?:{_SIGNS}{{0,4}}{_FILLER}\b){{0,4}}{_SIGNS}{{0,4}}",
        rivals=(*_OTHER_FIELDS, *NOT_NUMBERED),
        near_digit=True,
    ),
    # `gelieve 2024/0331 te vermelden`. Misses: the word further on.
    Identifier(
        Label.CUSTOMER_ID,
        "number to quote",
        REFERENCE,
        0.7,
        is_long_reference,
        needs=("vermeld", "rappel", "mention", "angeb", "anzugeben", "quot"),
        context=(
            "te vermelden",
            "vermelden",
            "a rappeler",
            "a mentionner",
            "bitte angeben",
            "anzugeben",
            "to quote",
        ),
        context_required=True,
        reach=(0, 18),
        near_digit=True,
    ),
    # `bestelling 10234`, `ticket #4471`, `votre facture F2024-118`: the thing, at most a sign or `nr`, the value.
    # Misses: a sentence between; four digits that look like a year.
    Identifier(
        Label.CUSTOMER_ID,
        "numbered thing",
        REFERENCE,
        0.75,
        is_reference,
        needs=HINTS,
        context=NOUNS,
        context_required=True,
        reach=(50, 0),
        gap=rf"(?:{_SIGNS}{{0,4}}(?:{_NUMBER}(?![a-z])|{_FILLER}\b)){{0,4}}{_SIGNS}{{0,4}}",
        near_digit=True,
    ),
    # `contrat Engie 44-1123`: the thing, a name, the value.
    Identifier(
        Label.CUSTOMER_ID,
        "numbered thing of a firm",
        REFERENCE,
        0.6,
        is_long_reference,
        cut="",
        needs=HINTS,
        context=NOUNS,
        context_required=True,
        reach=(50, 0),
        gap=rf"\s(?:bij |chez |with |at |bei )?[a-z][a-z.&-]{{1,13}}\s?(?:{_NUMBER}(?![a-z]))?{_SIGNS}{{0,3}}",
        rivals=(*_OTHER_FIELDS, *NOT_NUMBERED),
        near_digit=True,
    ),
    # `nr. 2024`, `#2024`: what the sign makes a number of, though it looks like a year.
    Identifier(
        Label.CUSTOMER_ID,
        "numbered year",
        rf"[12]{ALONE}(?:(?<=1)9|(?<=2)0)[0-9]{{2}}{END}",
        0.75,
        digits=4,
        needs=HINTS,
        context=NOUNS,
        context_required=True,
        reach=(40, 0),
        gap=rf"\s?(?:{_NUMBER}\.?\s?[:#]?|#)\s?",
    ),
    # `(nr 778-2231)`, `onder nummer WEB-24-7781`, `#45678`: a number of what was spoken of before.
    # Misses: four digits; a number that the words around it call something else.
    Identifier(
        Label.CUSTOMER_ID,
        "number alone",
        rf"(?:(?:\b(?:nummer|nr|number|num[eé]ro)\b|n°|nº)[.:]?\s?(?:is\s|est\s|:\s?|le\s)?|(?<![\w&=\"':])#(?=[0-9]{{5}}|(?-i:[A-Z]{{1,5}})-?[0-9]{{4}}))"
        rf"(?P<value>{REFERENCE})",
        0.6,
        is_long_reference,
        cut="",
        needs=("nummer", "nr", "number", "numero", "n°", "nº", "#"),
        digits=3,
        rivals=NOT_NUMBERED,
        reach=(35, 0),
    ),
    # Shapes that say it themselves: ORD-2024-0012, INV/2024/118. Misses: house styles with other letters (learned
    # from an export's own column).
    Identifier(
        Label.CUSTOMER_ID,
        "prefixed number",
        rf"\b(?:{PREFIXES})(?:[-_/#]?[0-9]{{5,14}}|[-_/#](?:[0-9A-Z]{{1,6}}[-_/]){{0,2}}[0-9]{{3,12}})(?:-[A-Z0-9]{{1,3}})?"
        r"(?![^\W_]|[-/][0-9])",
        0.8,
        is_prefixed,
        cut="",
        any_case=False,
        digits=3,
        near_digit=True,
    ),
    # Two to five capitals, a hyphen, five digits or more: WEB-2024-7781. Misses: without the hyphen.
    Identifier(
        Label.CUSTOMER_ID,
        "capitals and digits",
        rf"(?!(?:{_CODES})-)[A-Z]{ALONE}[A-Z]{{1,4}}-(?:[0-9]{{4}}[-/][0-9]{{3,10}}|[0-9]{{5,12}})(?:-[A-Z0-9]{{1,4}})?"
        r"(?![^\W_]|[-/]\w)",
        0.6,
        any_case=False,
        digits=5,
        rivals=NOT_NUMBERED,
        reach=(30, 0),
        near_digit=True,
    ),
    Identifier(
        Label.CUSTOMER_ID,
        "number in brackets",
        r"[\[(](?:[A-Za-z]{2,12}[ :]{0,2})?#(?P<value>[0-9]{4,12})[\])]",
        0.75,
        needs=("#",),
    ),
)
