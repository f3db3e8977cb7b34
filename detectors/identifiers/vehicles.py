"""Licence plates of any country by the word before them, and the words and look-alikes that national plates share.

A plate is personal data: the register leads to its holder (CJEU C-439/19, Latvijas Republikas Saeima).
"""

import re

from detectors.identifiers.edges import ALONE
from detectors.identifiers.row import Identifier
from inzage.labels import Label

PLATE_WORDS = (
    "nummerplaten?", "nummerplaat", r"plaat\b", "plaatn", "kentekens?", "inschrijvingsplaat", "plaque",
    r"immatricul\w*", "kennzeichen", "nummernschild", "number ?plate", "licen[cs]e ?plate", "licen[cs]e tag",
    r"reg(?:istration)?(?: ?(?:number|no|plate))?\b", "plate number", r"plate\b",
)  # fmt: skip

CAR_WORDS = (
    *PLATE_WORDS, "wagen", r"auto\b", "auto's", "bestelwagen", "bedrijfswagen", "busje", "voertuig", "geparkeerd",
    "parkeer", r"motor\b", "scooter", "aanhangwagen", "voiture", "vehicule", "camionnette", "remorque", r"moto\b",
    "garee?", "stationnee?", "fahrzeug", r"pkw\b", "zulassung", "geparkt", r"cars?\b", "vehicle", "parked",
    "parking",
)  # fmt: skip

_MONTHS = frozenset(
    "JAN FEB MAR MRT APR MEI MAI MAY JUN JUL AUG SEP SEPT OKT OCT NOV DEC DEZ DAG UUR MIN".split()
)
_MEASURES = _MONTHS | frozenset(
    "EUR USD GBP CHF KWH KWP VAC VDC RPM KMH KM KG CM MM ML CL GR MB GB TB HRS MINS SEC PCS STK STD CHE "
    "BTW TVA VAT ISO DIN NEN IBAN TEL GSM FAX NR NRS BMW GTI TDI TSI AMG SUV CDI HDI DCI MPV GTE GTD KIA VAN DAF MAN "
    "KTM VW TFSI CRDI PHEV EV KMS PK HP CC".split()
)
_NEXT_WORDS = frozenset(
    "ou of or oder en et and und is est ist op in te die a à au le la de van met voor".split()
)
_GAP = (
    r"(?:[\s:.=#'\"(),-]|(?:is|nr|no|number|numero|n°|lautet|est|ist|van|mijn|de|der|du|le|la|the|my|wagen|auto|voiture|"
    r"vehicule|car|met|avec|with|mit|mon|ma|votre|uw|je|jouw|d'|l'|belgische|nederlandse|(?:d')?immatriculation)\b){0,12}"
)


def is_not_a_measure(value: str) -> bool:
    """The letters are no currency, unit, month, standard or car, as in `250 EUR` and `3-jan-25`."""
    return not any(word in _MEASURES for word in re.findall("[A-Z]+", value.upper()))


def is_not_a_date(value: str) -> bool:
    """The letters are no month or unit of time (`3-jan-25`)."""
    return not any(word in _MONTHS for word in re.findall("[A-Z]+", value.upper()))


def is_written_as_plate(value: str) -> bool:
    """In capitals or with a hyphen, or all in one with few digits together: `vanaf 10 uur` is neither."""
    glued = (
        value.isalnum() and bool(re.search("[0-9].*[0-9].*[0-9]", value)) and not re.search("[0-9]{4}", value)
    )
    return (value.isupper() or "-" in value or glued) and is_not_a_measure(value)


def is_announced_plate(value: str) -> bool:
    """Letters and digits in at most four groups, at most nine of them; no measure, no word after it, no year."""
    compact = re.sub("[^A-Z0-9]", "", value.upper())
    mixed = any(map(str.isalpha, compact)) and any(map(str.isdigit, compact))
    groups = re.split(r"[ .·-]+", value.casefold())
    word = any(group.isalpha() and (len(group) > 3 or group in _NEXT_WORDS) for group in groups)
    alike = (value.isupper() or value.islower()) and not word
    return 3 < len(compact) < 10 and len(groups) <= 4 and mixed and alike and is_not_a_measure(value)


NOT_PLATES = (
    r"art\b", "artikel", "article", "model", "modele", r"type\b", r"ref\b", "groep", r"klas\b", "zaal", "kamer",
    "lokaal", r"code\b", "toegangscode", "promocode", "kortingscode", "actiecode", "zugangscode",
    r"lot\b", "serie", "product", "produit", "produkt", r"maat\b", r"sku\b", r"norm\b", r"iso\b", "onderdeel",
    "kleur", "groupe", "salle", "room", r"part\b", "teilenummer", r"lijn\b", "android", "linux", "toestel",
    "smartphone",
)  # fmt: skip
"""Words before letters and digits that only look like a plate."""

VEHICLES: tuple[Identifier, ...] = (
    # Whatever stands right after the word for a plate: foreign and personalised ones too. Misses: a sentence between.
    Identifier(
        Label.PLATE,
        "plate announced",
        rf"[A-Z0-9]{ALONE}(?=[A-Z0-9 .·-]{{0,7}}[0-9])(?:[ .·-]{{0,3}}[A-Z0-9]){{3,9}}(?![^\W_]|-\w)",
        0.75,
        is_announced_plate,
        context=PLATE_WORDS,
        context_required=True,
        reach=(40, 0),
        gap=_GAP,
        near_digit=True,
    ),
    # Personalised, of letters alone. Misses: in lower case.
    Identifier(
        Label.PLATE,
        "plate of letters",
        rf"[A-Z]{ALONE}[A-Z]{{2,7}}(?![^\W_]|-\w)",
        0.7,
        any_case=False,
        context=("nummerplaat", "kenteken", "plaque", "kennzeichen", "number ?plate"),
        context_required=True,
        reach=(30, 0),
        gap=r"(?:\snummer|\snr|\sd'immatriculation)?\s?(?:is|est|ist|:)\s?[\"']?",
    ),
)
