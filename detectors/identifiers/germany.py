"""German and Austrian numbers: of people, of enterprises, of cars."""

import re

from detectors.identifiers.edges import ALONE, END, FREE
from detectors.identifiers.germany_districts import DISTRICTS
from detectors.identifiers.row import Identifier
from detectors.identifiers.vehicles import CAR_WORDS, NOT_PLATES, PLATE_WORDS, is_not_a_measure
from inzage.labels import Label

_TAX_ID_WORDS = (
    "steuer ?id", "steuerliche id", "steueridentifikation", "identifikationsnummer", r"id ?nr\b", r"idnr\b",
    r"tin\b", "steuer ?ident", "german tax id", "tax id", "tax identification",
)  # fmt: skip
_TAX_NUMBER_WORDS = (
    "steuer ?nummer", r"steuer ?nr\b", r"st\.? ?nr\b", r"stnr\b", r"st\.? ?nummer", "finanzamt", "german tax n",
)  # fmt: skip
_PENSION_WORDS = (
    "sozialversicherung", "rentenversicherung", r"sv ?nr\b", r"svnr\b", "sv ?nummer", r"rvnr\b",
    "versicherungsnummer", "sozialvers", r"vsnr\b", r"sv\b",
)  # fmt: skip
_HEALTH_WORDS = (
    "krankenversich", "krankenkasse", "versichertennummer", "versicherten ?n", r"kvnr\b", "egk", "gesundheitskarte",
)  # fmt: skip


def is_tax_id(value: str) -> bool:
    """Abgabenordnung, § 139b: eleven digits, one of the first ten twice or thrice, ISO 7064 mod 11,10."""
    from stdnum.de import idnr

    return bool(idnr.is_valid(re.sub(r"\D", "", value)))


def is_grouped_tax_id(value: str) -> bool:
    """The same in the groups of the tax office, 2-3-3-3."""
    return " " in value and is_tax_id(value)


def is_pension_number(value: str) -> bool:
    """VKVV, § 2: area, date of birth, letter of the name, serial, check digit."""
    compact = re.sub(r"[^0-9A-Za-z]", "", value).upper()
    digits = f"{compact[:8]}{ord(compact[8]) - 64:02d}{compact[9:11]}"
    products = (int(d) * w for d, w in zip(digits, (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1), strict=True))
    return sum(sum(divmod(product, 10)) for product in products) % 10 == int(compact[11])


def is_district_plate(value: str) -> bool:
    """A district's letters before the hyphen; no paper size, no measure."""
    district = re.split("[ -]", value)[0].upper()
    known = district in DISTRICTS and (value.isupper() or (value.islower() and "-" in value))
    return known and not re.match(r"(?i)din-?a|eu-|it-|en-|e-id", value) and is_not_a_measure(value)


GERMANY: tuple[Identifier, ...] = (
    # In the groups of official letters proven, else by the word. Misses: without groups and without a word.
    Identifier(
        Label.TAX_ID,
        "german tax id",
        rf"[1-9]{FREE}(?:[ .]?[0-9]){{10}}{END}",
        0.8,
        is_grouped_tax_id,
        cut="",
        digits=11,
        context=_TAX_ID_WORDS,
        forgiving=True,
        rivals=(r"tel\b", "telefon", "mobil", "handy", "fax", r"gsm\b"),
    ),
    # Länder: FF/BBB/UUUUP and its kin; thirteen digits nation-wide. Misses: without a word.
    Identifier(
        Label.TAX_ID,
        "german tax number",
        rf"[0-9]{FREE}(?:[0-9]{{1,2}} ?[/ -] ?[0-9]{{3,4}} ?[/ -] ?[0-9]{{4,5}}|[0-9]{{9,12}}){END}",
        0.8,
        digits=10,
        context=_TAX_NUMBER_WORDS,
        context_required=True,
        reach=(50, 0),
    ),
    # UStG § 27a: DE and nine digits. An IBAN of Germany has twenty.
    Identifier(
        Label.TAX_ID,
        "german vat",
        r"D(?<![^\W_].)E[ .:-]{0,2}[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}(?![^\W_]|[.-][0-9])",
        0.85,
        digits=9,
        near_digit=True,
    ),
    # Commercial registers: HRB 12345. Misses: the court's town, which stands apart.
    Identifier(
        Label.TAX_ID,
        "handelsregister",
        rf"H(?<![^\W_].)R[AB] ?(?:Nr\.? ?)?[0-9]{{2,6}}(?-i: ?[A-Z]{{1,2}}\b)?{END}",
        0.8,
        digits=2,
    ),
    # Twelve signs, a letter in the ninth place. Misses: a wrong digit with no word beside it.
    Identifier(
        Label.NATIONAL_ID,
        "german pension number",
        rf"[0-9]{FREE}[0-9] ?[0-3][0-9] ?[01][0-9] ?[0-9]{{2}} ?[A-Z] ?[0-9]{{2}} ?[0-9]{END}",
        0.8,
        is_pension_number,
        cut="",
        digits=8,
        context=_PENSION_WORDS,
        forgiving=True,
        reach=(50, 0),
    ),
    # Austria, ASVG § 31: serial 3, check 1, date of birth 6. By a word.
    Identifier(
        Label.NATIONAL_ID,
        "austrian social insurance",
        rf"[1-9]{FREE}[0-9]{{3}}[ /-]?[0-3][0-9][ .]?[01][0-9][ .]?[0-9]{{2}}{END}",
        0.8,
        digits=10,
        context=_PENSION_WORDS,
        context_required=True,
    ),
    # SGB V § 290: a letter and nine digits on the health card. By a word.
    Identifier(
        Label.NATIONAL_ID,
        "german health insurance",
        rf"[A-Z]{ALONE} ?[0-9]{{3}} ?[0-9]{{3}} ?[0-9]{{3}}{END}",
        0.8,
        digits=9,
        context=_HEALTH_WORDS,
        context_required=True,
        near_digit=True,
    ),
    # FZV § 9: district, hyphen, one or two letters, up to four digits, E electric, H historic.
    # Misses: blanks instead of the hyphen, lower case, and no word beside it.
    Identifier(
        Label.PLATE,
        "german plate",
        rf"[A-ZÄÖÜ]{ALONE}[A-ZÄÖÜ]{{0,2}}-[A-Z]{{1,2}}[ -]?[1-9][0-9]{{0,3}}[EH]?{END}",
        0.75,
        is_district_plate,
        cut="",
        digits=1,
        any_case=False,
        near_digit=True,
        rivals=NOT_PLATES,
        context=PLATE_WORDS,
        reach=(25, 0),
    ),
    Identifier(
        Label.PLATE,
        "german plate by context",
        rf"[A-ZÄÖÜ]{ALONE}[A-ZÄÖÜ]{{0,2}}[ :·-]{{1,3}}[A-Z]{{1,2}}[ -]?[1-9][0-9]{{0,3}}(?: ?[EH](?![\w-]))?{END}",
        0.7,
        is_district_plate,
        cut="",
        digits=1,
        context=CAR_WORDS,
        context_required=True,
        reach=(60, 30),
        gap=".*",
        near_digit=True,
    ),
)
