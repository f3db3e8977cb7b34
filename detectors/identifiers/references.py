"""What a customer's, order's or file's number looks like, and what stands in its place and is none."""

import re

_DATE = re.compile(
    r"[0-3]?[0-9]([-/.])[01]?[0-9]\1(?:19|20)?[0-9]{2}|(?:19|20)[0-9]{2}([-/.])[01]?[0-9]\2[0-3]?[0-9]"
    r"|[01]?[0-9][-/](?:19|20)[0-9]{2}|[0-3]?[0-9][-/][01]?[0-9]"
    r"|[012]?[0-9][.:hu][0-5][0-9](?:u|h|uhr)?|[0-9]{1,2}[-/ ]?[a-z]{3}[-/ ]?(?:19|20)?[0-9]{2}",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[6-9]|20)[0-9]{2}")
_MONTH = re.compile(r"(?:19|20)[0-9]{2}[-/](?:0?[1-9]|1[0-2])")
_YEARS = re.compile(r"((?:1[0-9]|20)[0-9]{2})[-–/]((?:1[0-9]|20)?[0-9]{2})")
_AMOUNT = re.compile(r"[0-9]{1,3}[ .][0-9]{3}|[0-9]+\.[0-9]{1,2}")
_ROUND = re.compile(r"[1-9][0-9]?0{2,5}")
_WORDY = re.compile(r"(?!(?:[^0-9]*[0-9]){4}).*[a-z]{4}.*|#?[A-Za-z]*[a-z][A-Z][A-Za-z]*[0-9]{1,3}")
_PHONE = re.compile(
    r"0[1-9][0-9]{7,9}|0[1-9][0-9/. -]{8,13}|(?:00)?3[1-3][0-9]{9}|[2-9][0-9]{2}-[0-9]{3}-[0-9]{4}"
)
_HOUSE = re.compile(r"[0-9]{1,4}[a-z]?[/-][0-9]{1,3}[a-z]?", re.IGNORECASE)
_EDITION = re.compile(r"[A-Za-z]+ ?(?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}[A-Za-z]+")
_MEASURE = re.compile(
    r"[0-9]+(?:x[0-9]+|st|nd|rd|th|e|de|ste|er|eme|[ck]?m[23]?|[mk]?g|[cmd]?l|u|h|uur|min|s|kwh?|w|v|[gmt]b|eur|euro|pk|mah|hz|px|k)+",
    re.IGNORECASE,
)
_UNIT_AFTER = (
    r"(?!\s?(?:€|%|°|\$|£|eur\b|euro|usd|chf|stuks?\b|st\b|stk\b|stück|pcs|pi[eè]ces?|exempla|x\b|keer\b|maal\b|fois\b|times\b|"
    r"k?g\b|gram|kilo|[ckm]?m[²³23]?\b|meter|m[eè]tre|[cd]?l\b|lit[er]|uur|uren|u\b|h\b|heures?|hours?|std\b|stunden|min\b|minu|"
    r"dag|jour|day|tage?\b|wee?k|semaine|woche|maand|mois|month|monat|jaar|ans?\b|année|year|jahr|person|pers\b|pax\b|people|"
    r"gast|guest|g[aä]ste|kwh?\b|watt|[gmt]b\b|punten|points|punkte))"
)

_ONE_PIECE = r"(?=[A-Z/_.-]{0,12}[0-9])[A-Z0-9](?:[A-Z0-9]|[-/_.–](?=[A-Z0-9])){0,39}"
_GROUPS = r"[0-9]{1,4}(?: [0-9]{3,4}){1,4}(?![0-9A-Z]|[.,/-][0-9])"
_LETTERED = (
    r"(?!(?:PO|TT|RMA|NR|NO|REF|KVK|BSN|BTW|TVA|VAT|TEL|GSM|FAX|IBAN|ID|EAN|ORD|INV|CASE|"
    r"SIRET?|RCS|NISS|INSZ|RRN|RR|NIR|KBO|BCE|RIB|BIC|PIN|CODE|LOT|SN|ART|UST) )"
    r"(?-i:[A-Z]{1,4}) [0-9]{3,12}(?: [0-9]{3,4}){0,3}(?:[-/][0-9A-Z]{1,8}){0,3}"
)
_COURT = r"[0-9]{1,3} [A-Z]{1,3} [0-9]{1,5}/[0-9]{2}"
_BEGINS = (
    r"(?<![^\W_])(?![a-z]{0,16}(?:nr|nummer|number|no)\.?[0-9])|(?<=nr)|(?<=mmer)|(?<=[0-9a-z]no)|(?<=umber)"
)
REFERENCE = (
    rf"(?=[A-Z0-9])(?:{_BEGINS})(?<![0-9][.,/-])(?:{_LETTERED}|{_COURT}|{_GROUPS}|{_ONE_PIECE})"
    rf"(?![^\W_]|,[0-9]{{1,2}}(?![0-9])|[-/][0-9]|@| [0-9]{{2}}[ .][0-9]{{2}}| [0-9]{{6}}){_UNIT_AFTER}"
)
"""Letters and digits with signs between (K-10293, 2024/118), groups of digits, `BE 2024 0012`, `4 O 123/22`."""


def is_announced_reference(value: str) -> bool:
    """After a word that says number: four signs or more, a digit among them; no date, year or measure."""
    if any(form.fullmatch(value) for form in (_DATE, _YEAR, _MEASURE, _WORDY)) or _is_span_of_years(value):
        return False
    return sum(map(str.isalnum, value)) >= 4 and any(map(str.isdigit, value))


def is_reference(value: str) -> bool:
    """After a word that only names a thing: no month, hour, amount or phone number either."""
    if any(form.fullmatch(value) for form in (_MONTH, _AMOUNT, _ROUND, _PHONE)):
        return False
    digits = sum(map(str.isdigit, value))
    turns = len(re.findall("[0-9]+|[^0-9]+", value))
    booking = digits > 1 and 5 <= len(value) <= 8 and value.isalnum() and (value.isupper() or turns > 2)
    return (digits > 2 or booking) and is_announced_reference(value)


def is_long_reference(value: str) -> bool:
    """After a word that announces a number of anything: as many digits as few other numbers have, or letters too."""
    digits = sum(map(str.isdigit, value))
    if _HOUSE.fullmatch(value) or _EDITION.fullmatch(value):
        return False
    return is_reference(value) and digits > 3 and (digits > 4 or not value.isdigit())


def _is_span_of_years(value: str) -> bool:
    """From one year to another: 2024-2025, 2024/25, 1914–1918."""
    years = _YEARS.fullmatch(value)
    return years is not None and ("–" in value or (int(years[2]) - int(years[1])) % 100 == 1)
