"""Numbers of Luxembourg: of people, of enterprises, of cars."""

import re

from detectors.identifiers.edges import ALONE, END, FREE
from detectors.identifiers.row import Identifier
from detectors.identifiers.vehicles import CAR_WORDS, is_written_as_plate
from inzage.labels import Label

_MATRICULE_WORDS = (
    "matricule", r"cns\b", r"ccss\b", "identification nationale", "securite sociale", "sozialversicherung",
    "national id", "matrikel", "nationaal nummer",
)  # fmt: skip


def is_matricule(value: str) -> bool:
    """Law of 19 June 2013: date of birth, three digits, a Luhn and a Verhoeff check digit."""
    from stdnum import luhn, verhoeff

    digits = re.sub(r"\D", "", value)
    dated = "1880" < digits[:4] < "2100" and "01" <= digits[4:6] <= "12" and "01" <= digits[6:8] <= "31"
    return dated and bool(luhn.is_valid(digits[:12])) and bool(verhoeff.is_valid(digits[:11] + digits[12]))


LUXEMBOURG: tuple[Identifier, ...] = (
    # Thirteen digits, or the eleven of before 2014 by a word. Misses: a wrong digit with no word beside it.
    Identifier(
        Label.NATIONAL_ID,
        "luxembourg matricule",
        rf"[12]{FREE}[0-9]{{3}}[ .-]?[01][0-9][ .-]?[0-3][0-9][ .-]?[0-9]{{3}}(?:[ .-]?[0-9]{{2}})?{END}",
        0.8,
        is_matricule,
        cut="",
        digits=11,
        context=_MATRICULE_WORDS,
        forgiving=True,
    ),
    Identifier(
        Label.TAX_ID,
        "luxembourg vat",
        r"L(?<![^\W_].)U[ .:-]{0,2}[0-9](?:[ .]?[0-9]){7}(?![^\W_]|[.-][0-9])",
        0.85,
        digits=8,
        near_digit=True,
    ),
    # Registre de commerce: RCS Luxembourg B 123456.
    Identifier(
        Label.TAX_ID,
        "luxembourg register",
        rf"\bR\.?C\.?S\.? ?(?:Luxembourg|Lux\.?)[ :]{{0,3}}(?:n° ?)?(?P<value>[A-J] ?[0-9]{{1,3}}[ .]?[0-9]{{3}}){END}",
        0.85,
        digits=4,
    ),
    # Two letters and four digits, older ones of five. By a word about cars.
    Identifier(
        Label.PLATE,
        "luxembourg plate by context",
        rf"[A-Z]{ALONE}[A-Z][ -]?[0-9]{{4}}{END}",
        0.7,
        is_written_as_plate,
        cut="",
        digits=4,
        context=CAR_WORDS,
        context_required=True,
        reach=(60, 30),
        gap=".*",
        near_digit=True,
    ),
)
