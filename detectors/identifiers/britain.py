"""British and Irish numbers: of people, of enterprises, of cars."""

import re

from detectors.identifiers.edges import ALONE, END, FREE
from detectors.identifiers.row import Identifier
from detectors.identifiers.vehicles import CAR_WORDS
from inzage.labels import Label

_INSURANCE_WORDS = ("national insurance", r"ni ?n", r"nino\b", r"ni\b", "insurance n")
_HEALTH_WORDS = (r"nhs\b", "nhs ?n", "health service n", "patient")
_TAX_WORDS = (r"utr\b", "unique taxpayer", "tax reference", "self assessment", "company (?:number|no|reg)",
              "companies house", "registered in england", "registered n", "reg(?:istration)? n", r"crn\b")  # fmt: skip
_PPS_WORDS = (r"pps\b", "ppsn", "personal public service")


def is_nhs(value: str) -> bool:
    """NHS Data Dictionary: ten digits, the last modulo 11."""
    from stdnum.gb import nhs

    return bool(nhs.is_valid(re.sub(r"\D", "", value)))


def is_insurance(value: str) -> bool:
    """HMRC NIM39110, in capitals. Its unused letters are let pass: QQ stands in every example."""
    return value.isupper() and value[:2] not in {"GB", "NR", "NO"}


BRITAIN: tuple[Identifier, ...] = (
    # Two letters, three pairs of digits, A to D. In lower case by a word.
    Identifier(
        Label.NATIONAL_ID,
        "national insurance",
        rf"[A-Z]{ALONE}[A-Z][ -]?[0-9]{{2}}[ -]?[0-9]{{2}}[ -]?[0-9]{{2}}[ -]?[A-D]{END}",
        0.9,
        is_insurance,
        cut="",
        digits=6,
        context=_INSURANCE_WORDS,
        forgiving=True,
        near_digit=True,
    ),
    Identifier(
        Label.NATIONAL_ID,
        "nhs",
        rf"[0-9]{FREE}[0-9]{{2}}[ -]?[0-9]{{3}}[ -]?[0-9]{{4}}{END}",
        0.8,
        is_nhs,
        cut="",
        digits=10,
        context=_HEALTH_WORDS,
        context_required=True,
        forgiving=True,
    ),
    # Irish Personal Public Service number: seven digits, a check letter, a second letter.
    Identifier(
        Label.NATIONAL_ID,
        "pps",
        rf"[0-9]{FREE}[0-9]{{6}} ?[A-W][A-IW]?{END}",
        0.8,
        digits=7,
        context=_PPS_WORDS,
        context_required=True,
    ),
    # VATA 1994: GB, nine digits (twelve for branches). An IBAN has letters there.
    Identifier(
        Label.TAX_ID,
        "british vat",
        r"(?:G(?<![^\W_].)B|X(?<![^\W_].)I)[ .:-]{0,2}[0-9]{3} ?[0-9]{4} ?[0-9]{2}(?: ?[0-9]{3})?(?![^\W_]|[.-][0-9])",
        0.85,
        digits=9,
        near_digit=True,
    ),
    # Taxpayer reference of ten digits, company number of eight. By a word.
    Identifier(
        Label.TAX_ID,
        "british register",
        rf"(?:[0-9]{FREE}[0-9]{{4}} ?[0-9]{{5}}|[0-9]{FREE}[0-9]{{7}}|(?:SC|NI|OC)[0-9]{{6}}){END}",
        0.8,
        digits=6,
        context=_TAX_WORDS,
        context_required=True,
        reach=(50, 0),
        near_digit=True,
    ),
    # AB12 CDE since 2001, A123 BCD before. By a word about cars: products are numbered so too.
    Identifier(
        Label.PLATE,
        "british plate by context",
        rf"[A-Z]{ALONE}(?:[A-Z][0-9]{{2}}[ -]?[A-Z]{{3}}|[0-9]{{1,3}}[ -]?[A-Z]{{3}}){END}",
        0.7,
        digits=1,
        context=CAR_WORDS,
        context_required=True,
        reach=(60, 30),
        gap=".*",
        near_digit=True,
    ),
)
