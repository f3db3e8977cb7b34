"""Dutch numbers: of people, of enterprises, of cars."""

import re

from detectors.identifiers.edges import ALONE, END, FREE, S
from detectors.identifiers.row import Identifier
from detectors.identifiers.vehicles import (
    CAR_WORDS,
    NOT_PLATES,
    PLATE_WORDS,
    is_not_a_date,
    is_written_as_plate,
)
from inzage.labels import Label

_BSN_WORDS = (
    r"bsn\b", "bsn ?n", "burgerservice ?n", "burger service n", "sofi ?n", r"sofi\b", "citizen service n",
    "persoonsnummer", "onderwijsnummer", r"pgn\b", "numero bsn",
)  # fmt: skip
_KVK_WORDS = (
    r"kvk\b", "kvk ?n", r"k\.?v\.?k\.?", r"kamer (?:van|voor|v\.?) koophandel", "handelsregister",
    "chamber of commerce", r"coc\b", "chambre de commerce", "handelskammer", "vestigings ?n",
)  # fmt: skip
_TAX_WORDS = (r"rsin\b", "rsin ?n", "fiscaal ?n", "loonheffing", "omzetbelasting", r"ob ?n")


def is_bsn(value: str) -> bool:
    """Wet algemene bepalingen burgerservicenummer, art. 1: nine digits that pass the eleven test."""
    from stdnum.nl import bsn

    return bool(bsn.is_valid("".join(filter(str.isdigit, value)).zfill(9)))


def is_sidecode(value: str) -> bool:
    """One of the fourteen layouts of the RDW; no date, no hour, no word between numbers."""
    compact = re.sub("[^A-Z0-9]", "", value.upper())
    groups = re.findall("[A-Z]+", compact)
    fits = re.sub("[A-Z]", "X", re.sub("[0-9]", "9", compact)) in _SIDECODES
    spoken = _NO_PLATES if value.isupper() else _NO_PLATES | _SPOKEN
    return fits and is_not_a_date(value) and not set(groups) & spoken


_SIDECODES = frozenset(
    "XX9999 9999XX 99XX99 XX99XX XXXX99 99XXXX 99XXX9 9XXX99 XX999X X999XX XXX99X X99XXX 9XX999 999XX9".split()
)
_NO_PLATES = frozenset("AM PM VR FR TH NL BE DE EN EU UK US OF TOT".split())
_SPOKEN = frozenset(
    "MA DI WO DO ZA ZO LU ME JE VE SA MO MI SO TU WE SU OP TE IN OM LA LE ET OU DU AU IM TO IS AAN VAN MET ODER UND "
    "AND THE BIS PER MAX MIN DAG UUR KM KG CM MM CL ML MG ST ND RD ER".split()
)


def is_sidecode_by_context(value: str) -> bool:
    """A layout of the RDW, in capitals or with hyphens."""
    groups = re.split("[ –-]", value)
    divided = len(groups) == 3 and all(group.isalpha() or group.isdigit() for group in groups)
    return (divided or len(groups) == 1) and is_sidecode(value.upper()) and is_written_as_plate(value)


NETHERLANDS: tuple[Identifier, ...] = (
    # As passports print it, 4-2-3, proven. Misses: other signs with no word beside it.
    Identifier(
        Label.NATIONAL_ID,
        "bsn as printed",
        rf"[0-9]{ALONE}[0-9]{{3}}\.[0-9]{{2}}\.[0-9]{{3}}(?!\.?\s?B){END}",
        0.8,
        is_bsn,
        cut="",
        digits=9,
    ),
    # Nine digits (eight of old) are anything, so the word decides, whatever the check digit: people mistype.
    # Misses: without a word; the word more than forty signs before or after.
    Identifier(
        Label.NATIONAL_ID,
        "bsn",
        rf"[0-9]{FREE}(?:[ .\u00a0-]?[0-9]){{7,8}}{END}",
        0.8,
        is_bsn,
        cut="",
        digits=8,
        context=_BSN_WORDS,
        context_required=True,
        forgiving=True,
        reach=(50, 12),
    ),
    # Handelsregisterwet 2007: eight digits, twelve for a place of business. Misses: without a word.
    Identifier(
        Label.TAX_ID,
        "kvk",
        rf"[0-9]{FREE}(?:(?:[ .]?[0-9]){{11}}|(?:[ .]?[0-9]){{7}}){END}",
        0.8,
        digits=8,
        context=_KVK_WORDS,
        context_required=True,
        reach=(40, 10),
    ),
    # Nine digits, B (L for wages) and two digits, NL before or not. Misses: without the letter.
    Identifier(
        Label.TAX_ID,
        "dutch vat",
        rf"(?:N(?<![^\W_].)L[ .:-]{{0,2}}[0-9](?:[ .-]?[0-9]){{8}}[ .-]?[BO0][ .-]?[0-9]{{2}}"
        rf"|[0-9]{ALONE}(?:\.?[0-9]){{8}}\.?[BL]\.?[0-9]{{2}}){END}",
        0.9,
        digits=9,
        near_digit=True,
    ),
    Identifier(
        Label.TAX_ID,
        "rsin",
        rf"[0-9]{FREE}(?:{S}[0-9]){{7,8}}{END}",
        0.8,
        digits=8,
        context=_TAX_WORDS,
        context_required=True,
    ),
    # Regeling voertuigen: fourteen layouts, hyphens between. Misses: a hyphen left out, with no word beside it.
    Identifier(
        Label.PLATE,
        "dutch plate",
        rf"[A-Z0-9]{ALONE}(?=[A-Z0-9–-]{{7}}(?![^\W_]))(?:[A-Z]{{0,2}}|[0-9]{{0,2}})[–-]"
        rf"(?:[A-Z]{{1,3}}|[0-9]{{2,3}})[–-](?:[A-Z]{{1,3}}|[0-9]{{1,3}}){END}",
        0.8,
        is_sidecode,
        cut="",
        digits=1,
        near_digit=True,
        rivals=NOT_PLATES,
        context=PLATE_WORDS,
        reach=(25, 0),
    ),
    Identifier(
        Label.PLATE,
        "dutch plate by context",
        rf"[A-Z0-9]{ALONE}(?:[ –-]?[A-Z0-9]){{5}}{END}",
        0.7,
        is_sidecode_by_context,
        cut="",
        context=CAR_WORDS,
        context_required=True,
        reach=(60, 30),
        gap=".*",
        near_digit=True,
    ),
)
