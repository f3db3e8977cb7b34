"""Payment cards: the number, the number half hidden, its last four digits (PCI DSS: none of it is kept in clear)."""

import re

from detectors.identifiers.edges import FREE
from detectors.identifiers.row import Identifier
from inzage.labels import Label

_CARD_WORDS = (
    "credit ?card", "debit ?card", "kredietkaart", "creditkaart", "bankkaart", "betaalkaart", "visa",
    "master ?card", "maestro", "bancontact", "amex", "american express", "carte bancaire", "carte bleue",
    "carte de credit", "carte visa", "kreditkarte", "kartennummer", "kaartnummer", "card number",
    "numero de (?:la |ma )?carte", r"cb\b", "diners",
)  # fmt: skip
_ISSUERS = re.compile(
    r"4[0-9]{15}|4[0-9]{18}|(?:5[1-5]|2[2-7])[0-9]{14}|3[47][0-9]{13}|3(?:0[0-5]|[689][0-9])[0-9]{11}|"
    r"(?:6011|64[4-9][0-9]|65[0-9]{2})[0-9]{12}|35[2-8][0-9]{13}|62[0-9]{14,17}|"
    r"(?:50|5[6-8]|6[0-9])[0-9]{14,17}"
)
"""Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay, Maestro with Bancontact."""


def is_card(value: str) -> bool:
    """ISO/IEC 7812: an issuer's first digits with its lengths, the last digit a Luhn check digit."""
    from stdnum import luhn

    digits = "".join(filter(str.isdigit, value))
    return bool(_ISSUERS.fullmatch(digits)) and bool(luhn.is_valid(digits))


def is_masked(value: str) -> bool:
    """Digits hidden by one sign in the middle or at the front, as receipts show a card."""
    return bool(_MASKED.fullmatch(re.sub(r"[ -]", "", value)))


_MASKED = re.compile(r"(?=.{8,19}$)(?:[1-9][0-9]{3,5})?(?:[*•●·]{4,}|[xX]{4,})[0-9]{3,4}")
_ENDING = (
    r"eindig(?:end|t) op|laatste (?:4|vier) cijfers(?: zijn)?|"
    r"end(?:ing|s) (?:in|with|on)|last (?:4|four) digits(?: are)?|"
    r"(?:se terminant|finissant|qui (?:se termine|finit)) par|(?:4|quatre) derniers chiffres(?: sont)?|"
    r"end(?:et|end) (?:auf|mit)|(?:endziffern|letzten? (?:4|vier) (?:ziffern|stellen))(?: sind)?"
)

_OTHER_NUMBERS = (
    r"ean\b", "order", "bestel", "track", "zending", "colis", "sendung", "barcode", "imei", "iban", "ticket", "klant",
    "customer", "client", "kunden", "polis", "contract", "factuur", "facture", "serie", r"tel\b", "mededeling",
    "kenmerk", "betalingskenmerk",
)  # fmt: skip

CARDS: tuple[Identifier, ...] = (
    # 14 to 19 digits in groups or not. Misses: a wrong digit with no word beside it.
    Identifier(
        Label.CARD,
        "card",
        rf"[2-6]{FREE}(?<![0-9][ -].)(?:[ .\u00a0–-]?[0-9]){{13,18}}(?![0-9]|[.,-][0-9])",
        0.5,
        is_card,
        digits=14,
        context=_CARD_WORDS,
        rivals=_OTHER_NUMBERS,
        reach=(30, 0),
    ),
    # Four groups of four after a word that says card, whatever the last digit: people mistype.
    Identifier(
        Label.CARD,
        "card mistyped",
        rf"[2-6]{FREE}[0-9]{{3}}(?:[ -]?[0-9]{{4}}){{3}}(?: ?[0-9])?(?![0-9]|[.,-][0-9])",
        0.6,
        digits=16,
        context=(*_CARD_WORDS, r"kaart\b", r"carte\b", r"card\b", r"karte\b"),
        context_required=True,
    ),
    Identifier(
        Label.CARD,
        "card masked",
        r"[1-9*•●·xX](?<![\w*•●·].)(?:(?<=[0-9])[0-9]{3}[ -]?(?:[0-9]{2})?|(?<![0-9]))(?:[*•●·xX]{1,12}[ -]?){1,4}"
        r"[0-9]{3,4}(?![\w*•])",
        0.8,
        is_masked,
        cut="",
        digits=3,
        any_case=False,
    ),
    Identifier(
        Label.CARD,
        "card ending",
        rf"\b(?:{_ENDING})\s?:?\s?(?P<value>[0-9]{{4}})(?![0-9])",
        0.8,
        digits=4,
        context=(*_CARD_WORDS, "kaart", "carte", "card", "karte"),
        context_required=True,
        reach=(80, 40),
        gap=".*",
    ),
)
