"""Bank accounts in the forms of one country, direct-debit mandates and creditors."""

import re

from detectors.identifiers.edges import ALONE, END, FREE
from detectors.identifiers.row import Identifier
from inzage.labels import Label

_ACCOUNT_WORDS = (
    "rekening ?nummer", "rekening ?nr", r"rek\.? ?nr", r"rek\.? ?nummer", "bankrekening", "spaarrekening",
    "zichtrekening", "betaalrekening", r"giro\b", "gironummer", "giro ?rekening", "banknummer", "numero de compte",
    r"(?:n°|nº|no\.?|num\.?) (?:de )?compte", "compte bancaire", "compte n", r"rib\b", "kontonummer", r"konto\b",
    r"kto\b", r"konto ?nr", r"blz\b", "bankleitzahl", "bankverbindung", "bank account", "sort code", r"sort\b",
    "bank details", "bank acc",
)  # fmt: skip
_MANDATE_WORDS = (
    "mandaat", "mandat", r"rum\b", "reference unique d[eu] mandat", "mandate", "mandatsreferenz", "domicilierings",
    "sepa",
)  # fmt: skip

_SIGNS = r"[\s:.=#°'\"()-]*"


def _digits(value: str) -> str:
    return "".join(filter(str.isdigit, value))


def is_belgian_account(value: str) -> bool:
    """Twelve digits, the last two the first ten modulo 97 (97 for 0); 59x is an identity card's number."""
    digits = _digits(value)
    return (
        not digits.startswith("59") and int(digits) > 0 and (int(digits[:10]) % 97 or 97) == int(digits[10:])
    )


def is_rib(value: str) -> bool:
    """Relevé d'identité bancaire: the key makes 89 bank + 15 branch + 3 account + key a multiple of 97."""
    compact = re.sub(r"[^0-9A-Za-z]", "", value).upper()
    digits = "".join(s if s.isdigit() else str("12345678912345678923456789"[ord(s) - 65]) for s in compact)
    bank, branch, account, key = int(digits[:5]), int(digits[5:10]), int(digits[10:21]), int(digits[21:])
    return int(digits) > 0 and (89 * bank + 15 * branch + 3 * account + key) % 97 == 0


def is_creditor(value: str) -> bool:
    """EPC262-08: the business code in positions 5 to 7 is left out of the check digits modulo 97."""
    from stdnum.iso7064 import mod_97_10

    compact = re.sub(r"[^0-9A-Za-z]", "", value).upper()
    return bool(mod_97_10.is_valid(compact[7:] + compact[:4]))


ACCOUNTS: tuple[Identifier, ...] = (
    # Belgian number of before 2010: bank 3, account 7, check 2. Misses: no hyphens and no word beside it.
    Identifier(
        Label.BANK,
        "belgian account",
        rf"[0-9]{ALONE}[0-9]{{2}}\s?[-–]\s?[0-9]{{7}}\s?[-–]\s?[0-9]{{2}}{END}",
        0.6,
        is_belgian_account,
        digits=12,
        context=_ACCOUNT_WORDS,
        forgiving=True,
    ),
    # Bank 5, branch 5, account 11 (letters too), key 2. Misses: hidden digits.
    Identifier(
        Label.BANK,
        "rib",
        rf"[0-9]{ALONE}[0-9]{{4}}[ .-]{{0,2}}[0-9]{{5}}[ .-]{{0,2}}(?:[0-9A-Z] ?){{10}}[0-9A-Z][ .-]{{0,2}}[0-9]{{2}}"
        rf"{END}",
        0.6,
        is_rib,
        cut="",
        digits=10,
        context=_ACCOUNT_WORDS,
        forgiving=True,
        reach=(60, 0),
    ),
    # Dutch (9 or 10 digits, giro 3 to 7), German (Konto up to 10, BLZ 8), British (sort code 6, account 8), the
    # Belgian one without hyphens: only by the word before. Misses: further than a few words from it.
    Identifier(
        Label.BANK,
        "domestic account",
        rf"[0-9]{FREE}(?:[ .-]?[0-9]){{4,11}}{END}",
        0.7,
        digits=5,
        context=_ACCOUNT_WORDS,
        context_required=True,
        reach=(40, 0),
        gap=rf"{_SIGNS}(?:(?:is|nr|nummer|no|number|van|de|du|bancaire|n|op|naar|auf|ist|est|mijn|blz|code)\b{_SIGNS}){{0,4}}",
        rivals=("client", "klant", "customer"),
    ),
    # `account number` alone is a customer's number as often. Misses: without bank or sort code before it.
    Identifier(
        Label.BANK,
        "british account",
        rf"\b(?:account|acct?|a/c)\.? ?(?:number|num|no\.?|nr)?\W{{0,4}}(?P<value>[0-9]{{4}} ?[0-9]{{4}}){END}",
        0.7,
        digits=8,
        context=("sort ?code", r"sort\b", "bank", "bacs", "payee"),
        context_required=True,
        reach=(80, 40),
        gap=".*",
    ),
    # SEPA rulebook AT-01: up to 35 signs, chosen by the creditor. Misses: a reference of letters alone.
    Identifier(
        Label.BANK,
        "sepa mandate",
        rf"[A-Z0-9]{ALONE}(?=[^\s]*[0-9]{{3}})[A-Z0-9/+.-]{{3,33}}[A-Z0-9](?![^\W_])",
        0.7,
        context=_MANDATE_WORDS,
        context_required=True,
        gap=rf"{_SIGNS}(?:(?:refer\w*|ref|nummer|nr|number|id|n|no|is|est|ist|lautet|unique|sepa|de|du|mandat|kenmerk)\b{_SIGNS})"
        r"{0,5}",
        digits=3,
        reach=(60, 0),
        near_digit=True,
    ),
    # EPC262-08: country, check digits, business code, national identifier (BE69ZZZ0123456789).
    Identifier(
        Label.BANK,
        "sepa creditor",
        rf"[A-Z]{ALONE}[A-Z][0-9]{{2}} ?ZZZ ?[0-9A-Z]{{8,28}}(?![^\W_])",
        0.8,
        is_creditor,
        digits=2,
        any_case=False,
        context=("creditor", "crediteur", "schuldeiser", "incassant", r"ics\b", "glaubiger"),
        forgiving=True,
        near_digit=True,
    ),
)
