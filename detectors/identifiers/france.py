"""French numbers: of people, of enterprises, of cars."""

import re

from detectors.identifiers.edges import ALONE, END, FREE
from detectors.identifiers.row import Identifier
from detectors.identifiers.vehicles import CAR_WORDS, NOT_PLATES, PLATE_WORDS, is_written_as_plate
from inzage.labels import Label

_NIR_WORDS = (
    "securite sociale", r"secu\b", r"nir\b", "vitale", r"n° ?ss\b", "n° ?de ss", r"insee\b", "assure", r"n°? ?secu",
    "immatriculation sociale", r"cpam\b", "social security",
)  # fmt: skip
_FISCAL_WORDS = (
    "numero fiscal", "n°? ?fiscal", "identifiant fiscal", "reference fiscale", r"spi\b", r"nif\b", "fiscaal nummer",
    "tax number", "steuernummer",
)  # fmt: skip
_SIREN_WORDS = (r"siren\b", r"n° ?siren", r"rcs\b", r"r\.c\.s\b", "registre du commerce", "immatriculee? au")
_SIRET_WORDS = (r"siret\b", r"n° ?siret", r"siren\b")


def is_nir(value: str) -> bool:
    """Fifteen signs: sex, year, month, place, order, and 97 minus the rest modulo 97; Corsica 2A and 2B."""
    from stdnum.fr import nir

    compact = re.sub("[^0-9A-Za-z]", "", value).upper()
    month = compact[3:5]
    return ("01" <= month <= "12" or "20" <= month <= "42" or month >= "50") and bool(nir.is_valid(compact))


def is_siret_in_groups(value: str) -> bool:
    """SIREN and place of business in the groups of official letters, each with its Luhn check digit."""
    from stdnum.fr import siret

    return " " in value.strip() and bool(siret.is_valid(re.sub(r"\D", "", value)))


_B = r"[ .\u00a0\u202f-]?"

FRANCE: tuple[Identifier, ...] = (
    # Code de la sécurité sociale, R115-1. Proven, or by a word, then also without the key.
    # Misses: a wrong digit or no key, and no word beside it.
    Identifier(
        Label.NATIONAL_ID,
        "nir",
        rf"[1-478]{FREE}{_B}[0-9]{{2}}{_B}[0-9]{{2}}{_B}(?:[0-9]{{2}}|2[AB]){_B}[0-9]{{3}}{_B}[0-9]{{3}}"
        rf"(?:{_B}[/|]?{_B}[0-9]{{2}})?{END}",
        0.8,
        is_nir,
        cut="",
        digits=5,
        context=_NIR_WORDS,
        forgiving=True,
        reach=(60, 0),
    ),
    # Impôts: thirteen digits, the first 0 to 3. Misses: without a word.
    Identifier(
        Label.TAX_ID,
        "numero fiscal",
        rf"[0-3]{FREE}(?:[ .]?[0-9]){{12}}{END}",
        0.8,
        digits=13,
        context=_FISCAL_WORDS,
        context_required=True,
    ),
    # Code de commerce, R123-221: fourteen digits. Misses: no blanks and no word beside it.
    Identifier(
        Label.TAX_ID,
        "siret",
        rf"[0-9]{FREE}[0-9]{{2}}{_B}[0-9]{{3}}{_B}[0-9]{{3}}{_B}"
        rf"(?:[0-9]{{5}}|[0-9]{{3}}{_B}[0-9]{{2}}|[0-9]{{2}}{_B}[0-9]{{3}}){END}",
        0.8,
        is_siret_in_groups,
        cut="",
        digits=14,
        context=_SIRET_WORDS,
        forgiving=True,
        reach=(40, 0),
    ),
    # Nine digits: by the word, or after RCS and its town. Misses: without.
    Identifier(
        Label.TAX_ID,
        "siren",
        rf"[0-9]{FREE}[0-9]{{2}}{_B}[0-9]{{3}}{_B}[0-9]{{3}}{END}",
        0.8,
        digits=9,
        context=_SIREN_WORDS,
        context_required=True,
        reach=(40, 8),
    ),
    # CGI art. 286 ter: FR, two signs of key, the SIREN. An IBAN of France is much longer.
    Identifier(
        Label.TAX_ID,
        "french vat",
        r"F(?<![^\W_].)R[ .:-]{0,2}(?:[0-9]{2}|[A-Z][0-9]|[0-9][A-Z])[ .-]?[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}"
        r"(?![^\W_]|[.-][0-9])",
        0.9,
        digits=9,
        near_digit=True,
    ),
    # SIV since 2009: AA-123-AA. Misses: by blanks or without signs, and no word beside it.
    Identifier(
        Label.PLATE,
        "french plate",
        rf"[A-Z]{ALONE}[A-Z][–-][0-9]{{3}}[–-][A-Z]{{2}}{END}",
        0.85,
        digits=3,
        near_digit=True,
        rivals=NOT_PLATES,
        context=PLATE_WORDS,
        reach=(25, 0),
    ),
    # With blanks or without, and of before 2009 (123 ABC 75): by a word about cars.
    Identifier(
        Label.PLATE,
        "french plate by context",
        rf"[A-Z0-9]{ALONE}(?:(?<=[A-Z])[A-Z][ .-]?[0-9]{{3}}[ .-]?[A-Z]{{2}}"
        rf"|(?<=[0-9])[0-9]{{0,3}}[ .-]?[A-Z]{{2,3}}[ .-]?(?:[0-9]{{2,3}}|2[AB])){END}",
        0.7,
        is_written_as_plate,
        cut="",
        digits=2,
        context=CAR_WORDS,
        context_required=True,
        reach=(60, 30),
        gap=".*",
        near_digit=True,
    ),
)
