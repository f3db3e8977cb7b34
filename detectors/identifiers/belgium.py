"""Belgian numbers: of people, of enterprises, of cars."""

import re

from detectors.identifiers.edges import ALONE, END, FREE, SS, S
from detectors.identifiers.row import Identifier
from detectors.identifiers.vehicles import CAR_WORDS, NOT_PLATES, PLATE_WORDS, is_written_as_plate
from inzage.labels import Label

_REGISTER_WORDS = (
    "rijksreg", r"nationaal ?n", r"rr\b", r"rrn\b", "rr ?n", r"insz\b", "insz ?n", r"niss\b", r"nrn\b", r"ssin\b",
    "registre national", "numero national", r"n° ?national", r"numero de registre", r"reg\.? ?nat", "n° niss",
    "national (?:register|registry|number)", "nationalregister", r"bis ?nummer", "numero bis", r"n°? ?bis\b",
    "social security number", "identificatienummer", "numero d'identification",
)  # fmt: skip
_ENTERPRISE_WORDS = (
    r"btw\b", "btw ?n", r"tva\b", r"vat\b", "mwst", r"ust\b", r"kbo\b", "kbo ?n", r"bce\b", "ondernemings ?n",
    r"ond\.? ?n", "numero d'entreprise", r"n(?:um)?\.?°? ?d'entreprise", "enterprise n", "company n",
    "unternehmensnummer", r"rpr\b", r"rpm\b", "handelsregister", r"hr\b", "btwnr", "vestigingseenheid",
)  # fmt: skip


def is_national(value: str) -> bool:
    """Eleven digits: date of birth, counter, 97 minus the rest modulo 97 (a 2 before them from 2000 on)."""
    from stdnum.be import bis, nn

    return bool(nn.is_valid(_digits(value)) or bis.is_valid(_digits(value)))


def is_national_unannounced(value: str) -> bool:
    """The same, and no Belgian mobile number without its plus (`32470123456`)."""
    return not re.fullmatch("32 ?4[5-9][0-9][0-9 ]*", value) and is_national(value)


def is_enterprise(value: str) -> bool:
    """Ten digits from 0 or 1, the last two 97 minus the first eight modulo 97; nine of old."""
    from stdnum.be import vat

    return bool(vat.is_valid(_digits(value)))


def is_enterprise_in_points(value: str) -> bool:
    """The same as enterprises print it; ten digits in a row are anything without a word beside them."""
    return "." in value and is_enterprise(value)


def _digits(value: str) -> str:
    return "".join(filter(str.isdigit, value))


BELGIUM: tuple[Identifier, ...] = (
    # Law of 8 August 1983 on the national register; royal decree of 3 April 1984. Written as on the card
    # (85.07.30-033.28) it is taken whatever its check digits: nothing else looks like it.
    Identifier(
        Label.NATIONAL_ID,
        "belgian national number as printed",
        rf"[0-9]{ALONE}[0-9]\.[0-6][0-9]\.[0-3][0-9]\s?[-–.]\s?[0-9]{{3}}\s?[.–-]\s?[0-9]{{2}}{END}",
        0.95,
        digits=11,
    ),
    # With other signs, or none: by its check digits, or by a word. Misses: a wrong digit with no word beside it.
    Identifier(
        Label.NATIONAL_ID,
        "belgian national number",
        rf"[0-9](?<!\+.)(?:{ALONE}|(?<=mer.)|(?<=nr.)|(?<=rr.))[0-9]{SS}[0-6][0-9]{SS}[0-3][0-9]{SS}[0-9]{{3}}{SS}[0-9]{{2}}{END}",
        0.7,
        is_national_unannounced,
        cut="",
        digits=11,
        context=_REGISTER_WORDS,
        forgiving=True,
        reach=(60, 0),
        rivals=(r"tel\b", r"gsm\b", "order", "bestel", "ticket", "track", "klantn", "polis"),
    ),
    # Identity card: 3-7-2. Misses: no hyphens and no word beside it.
    Identifier(
        Label.NATIONAL_ID,
        "belgian identity card",
        rf"5{ALONE}9[0-9][ -][0-9]{{7}}[ -][0-9]{{2}}{END}",
        0.8,
        digits=12,
    ),
    # Code of economic law, book III: 0xxx.xxx.xxx, VAT with BE before. In points it looks like a mobile number
    # (0475.123.456), so without BE or a word its check digits must be right.
    Identifier(
        Label.TAX_ID,
        "belgian vat",
        rf"BE(?<![^\W_]..)[ .:-]{{0,2}}[01][0-9]{{3}}{S}[0-9]{{3}}{S}[0-9]{{3}}(?![^\W_]|[.-][0-9])",
        0.85,
        digits=9,
        near_digit=True,
    ),
    # Nine digits, as before 2005. Misses: a wrong digit with no word beside it.
    Identifier(
        Label.TAX_ID,
        "belgian vat of nine digits",
        rf"BE(?<![^\W_]..)[ .:-]{{0,2}}[2-9][0-9]{{2}}{S}[0-9]{{3}}{S}[0-9]{{3}}(?![^\W_]|[.-][0-9])",
        0.75,
        is_enterprise,
        cut="",
        digits=9,
        context=_ENTERPRISE_WORDS,
        forgiving=True,
        reach=(20, 0),
        near_digit=True,
    ),
    Identifier(
        Label.TAX_ID,
        "belgian enterprise",
        rf"[01]{FREE}[0-9]{{3}}(?:\.[0-9]{{3}}\.| [0-9]{{3}} |[0-9]{{3}})[0-9]{{3}}{END}",
        0.7,
        is_enterprise_in_points,
        cut="",
        digits=10,
        context=_ENTERPRISE_WORDS,
        forgiving=True,
        rivals=(r"tel\b", "telefo", r"gsm\b", "mobiel", "mobile", r"fax\b", r"bel\b", r"t\b", r"m\b"),
    ),
    # Plates since 2010: a digit, three letters, three digits. Misses: without signs or by blanks, and no word.
    Identifier(
        Label.PLATE,
        "belgian plate",
        rf"[0-9]{ALONE}\s?[-–·.]\s?[A-Z]{{3}}\s?[-–·.]\s?[0-9]{{3}}{END}",
        0.85,
        digits=3,
        rivals=NOT_PLATES,
        context=PLATE_WORDS,
        reach=(25, 0),
    ),
    # Without signs, those of 1951 to 2010 (ABC-123, 123-ABC): by a word about cars.
    Identifier(
        Label.PLATE,
        "belgian plate by context",
        rf"[A-Z0-9]{ALONE}(?:(?<=[1-9])[ .-]?[A-Z]{{3}}[ .-]?[0-9]{{3}}|(?<=[A-Z])[A-Z]{{2}}[.-]?[0-9]{{3}}"
        rf"|(?<=[0-9])[0-9]{{2}}[.-]?[A-Z]{{3}}){END}",
        0.7,
        is_written_as_plate,
        cut="",
        digits=3,
        context=CAR_WORDS,
        context_required=True,
        reach=(60, 30),
        gap=".*",
        near_digit=True,
    ),
)
