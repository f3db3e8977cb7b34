"""Bank accounts as all of Europe writes them: IBAN and BIC. Forms of one country are in accounts.py."""

import re

from detectors.identifiers.row import Identifier
from inzage.labels import Label

_LENGTHS = {
    15: "NO", 16: "BE", 18: "DK FI FO GL NL", 19: "MK SI", 20: "AT BA EE KZ LT LU XK", 21: "CH HR LI LV",
    22: "BG DE GB GE IE ME RS VA BH", 23: "AE GI IL", 24: "AD CZ ES MD PK RO SA SE SK TN VG", 25: "PT",
    26: "IS TR DZ", 27: "FR GR IT MC SM", 28: "AL AZ CY DO HU LB PL MA SN CI", 29: "BR EG QA UA", 30: "JO KW MU",
    31: "MT SC",
}  # fmt: skip
"""ISO 13616 registry: length of an IBAN -> its countries."""

_COUNTRIES = frozenset(" ".join(_LENGTHS.values()).split())
_BIC_COUNTRIES = _COUNTRIES | {"US", "CA", "AU", "JP", "RU", "CN", "SG", "HK", "IN", "ZA"}
_SIGNS = r"[\s.–—>/-]{0,3}"
_IBAN = "|".join(
    rf"(?:{countries.replace(' ', '|')})[ .-]?[0-9]{{2}}(?:{_SIGNS}[0-9A-Z]){{{length - 4}}}"
    for length, countries in _LENGTHS.items()
)
_PRINTED = (
    rf"(?<=[BDFGLN])[A-Z][0-9]{{2}}(?: (?:[0-9]{{4}}|[A-Z]{{4}}(?= [0-9]))){{3,6}}(?: [0-9]{{1,3}})?(?![ .-]?[0-9])"
    rf"|(?<=B)E[0-9]{{2}}(?:{_SIGNS}[0-9]){{12}}|(?<=D)E[0-9]{{2}}(?:{_SIGNS}[0-9]){{18}}"
    rf"|(?<=L)U[0-9]{{2}}(?:{_SIGNS}[0-9]){{16}}|(?<=N)L[0-9]{{2}}{_SIGNS}[A-Z]{{4}}(?:{_SIGNS}[0-9]){{10}}"
    rf"|(?<=G)B[0-9]{{2}}{_SIGNS}[A-Z]{{4}}(?:{_SIGNS}[0-9]){{14}}"
    rf"|(?<=F)R[0-9]{{2}}(?:{_SIGNS}[0-9]){{10}}(?:{_SIGNS}[0-9A-Z]){{11}}(?:{_SIGNS}[0-9]){{2}}"
)
_BIC = r"[A-Z](?<![^\W_].)[A-Z]{3} ?[A-Z]{2} ?[A-Z0-9]{2}(?: ?[A-Z0-9]{3})?(?![^\W_])"
_MASKED = (
    r"[A-Z](?<![^\W_].)[A-Z][0-9*•xX]{2}[ -]?(?=[^\s]*[*•xX]{2})(?:[0-9A-Z*•x]{2,4}[ -]?){2,7}[0-9A-Z*•x]{2,4}"
    r"(?![^\W_])"
)

ACCOUNT_WORDS = (
    "iban", "rekening", r"rek\.? ?n", r"rek\b", "bankrekening", "compte", "account", "konto", "bankverbindung",
    r"rib\b", "domicili", "bank", "stort", "overschr", "overma", "verser", "virement", "virer", "uberweis", "transfer",
    "payable",
)  # fmt: skip


def is_iban(value: str) -> bool:
    """ISO 13616: length and structure by country, check digits modulo 97 (ISO 7064)."""
    from stdnum import iban

    return bool(iban.is_valid(re.sub("[^0-9A-Za-z]", "", value), check_country=False))


def is_account_of_country(value: str) -> bool:
    """Begins with the letters of a country that has IBANs."""
    return value[:2].upper() in _COUNTRIES


def is_masked_iban(value: str) -> bool:
    """The length of its country, at least three signs in a row hidden, the last two not."""
    compact = re.sub("[ -]", "", value)
    full = any(len(compact) == length and compact[:2] in countries for length, countries in _LENGTHS.items())
    return full and compact[-2:].isdigit() and bool(re.search(r"[*•]{3}|[xX]{3}", compact))


def is_bic(value: str) -> bool:
    """ISO 9362: bank, country, place, branch; a word in capitals that only has the length is none."""
    compact = re.sub(r"\s", "", value).upper()
    return compact[4:6] in _BIC_COUNTRIES and compact not in _WORDS


def is_bic_of_neighbour(value: str) -> bool:
    """The same, of a country that few words have in their fifth and sixth place."""
    return value.upper()[4:6] in _NEIGHBOURS and is_bic(value)


_NEIGHBOURS = frozenset("BE NL FR DE LU GB AT CH ES IT IE".split())
_WORDS = frozenset({"BETALING", "BETALINGEN", "NIETGELD", "VERMELDING", "BESTELLING"})

MONEY: tuple[Identifier, ...] = (
    # With or without groups, in any case, over a line end. Misses: a wrong digit; groups more than two signs apart.
    Identifier(
        Label.BANK,
        "iban",
        rf"(?<![^\W_])(?:iban)?(?=[A-Z]{{2}}[ .-]?[0-9])(?P<value>{_IBAN})(?![^\W_])",
        0.6,
        is_iban,
        cut="",
        digits=9,
        near_digit=True,
    ),
    # With a wrong digit, one too few or too many: by the word before it. Misses: letters after the bank's.
    Identifier(
        Label.BANK,
        "iban announced",
        r"(?<![^\W_])(?:iban)?(?P<value>[A-Z]{2}[ .-]?[0-9]{2}(?:[ .-]{0,2}[A-Z]{4})?(?:[\s.-]{0,2}[0-9]){8,24})"
        r"(?![^\W_])",
        0.7,
        is_account_of_country,
        digits=8,
        context=ACCOUNT_WORDS,
        context_required=True,
        reach=(60, 0),
        near_digit=True,
    ),
    # In capitals, with letters and digits where the country has them, whatever the check digits: nothing else looks
    # like it. Misses: other countries than our neighbours.
    Identifier(
        Label.BANK,
        "iban as printed",
        rf"[BDFGLN](?<![^\W_].)(?:{_PRINTED})(?![^\W_])",
        0.75,
        digits=10,
        any_case=False,
        near_digit=True,
    ),
    # As banks show it, the middle hidden. Misses: hidden to the last sign.
    Identifier(
        Label.BANK,
        "iban masked",
        _MASKED,
        0.7,
        is_masked_iban,
        digits=2,
        any_case=False,
    ),
    # ISO 9362, in capitals near a word or an account; in any case right after the word.
    # Misses: without either.
    Identifier(
        Label.BANK,
        "bic",
        _BIC,
        0.7,
        is_bic,
        any_case=False,
        context=(r"bic\b", "bic ?code", "swift", "iban"),
        context_required=True,
        reach=(60, 12),
        gap=".*",
    ),
    Identifier(
        Label.BANK,
        "bic beside an account",
        _BIC,
        0.7,
        is_bic,
        any_case=False,
        digits=9,
        context=(r"[a-z]{2}[0-9]{2} ?[0-9a-z]{4} ?[0-9]{4}",),
        context_required=True,
        reach=(45, 0),
        gap=".*",
    ),
    Identifier(
        Label.BANK,
        "bic announced",
        r"\b(?:bic|swift)(?:[ /-]?(?:code|swift|bic))?(?:\s?(?:[:=]|is|est|ist|lautet)\s{0,2}|\s)"
        r"(?P<value>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![^\W_])",
        0.8,
        is_bic_of_neighbour,
        needs=("bic", "swift"),
    ),
)
