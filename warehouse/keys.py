"""The forms under which two spellings of one e-mail address, phone number or name are the same.

A key is compared, never shown: what people read is always the value as it was written.
"""

import re
from functools import lru_cache

from inzage.folding import fold, words

_PHONE_CHARACTERS = re.compile(r"[\d+]")

REGIONS = ("BE", "NL", "FR", "LU", "DE", "GB")
"""Where a number that is none in the company's own country is looked up."""


def email_key(address: str) -> str:
    """An e-mail address folded for comparison: `Jan.P@Firma.BE ` and `mailto:jan.p@firma.be` are one."""
    bare = address.strip().removeprefix("mailto:").strip("<> ").casefold()
    return bare if "@" in bare else ""


@lru_cache(maxsize=65_536)
def phone_key(number: str, region: str = "BE") -> str:
    """A phone number in E.164 (`+32470123456`), a national one read in `region`; "" where it is none.

    A number that is none in `region` but one in exactly one of the neighbouring countries is read there; in
    several (`06 12 34 56 78` is Dutch and French), its bare digits are the key.
    """
    if len(_PHONE_CHARACTERS.findall(number)) < 6:
        return ""
    text = number.replace("(0)", "")
    if found := _e164(text, region) or _e164(f"+{text.lstrip()}", region):
        return found
    if text.lstrip()[:1] not in ("0", "+"):
        return ""
    elsewhere = {key for other in REGIONS if (key := _e164(text, other))}
    return elsewhere.pop() if len(elsewhere) == 1 else re.sub(r"\D", "", text) if elsewhere else ""


def national_form(key: str) -> str:
    """The key that a number in E.164 gets where it is written without its country, and several could be meant."""
    if not re.fullmatch(r"\+[0-9]{8,15}", key):
        return ""
    import phonenumbers

    parsed = phonenumbers.parse(key)
    written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    digits = re.sub(r"\D", "", written)
    return digits if digits.startswith("0") else ""


def _e164(number: str, region: str) -> str:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(parsed):
        return ""
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


@lru_cache(maxsize=65_536)
def name_key(name: str) -> str:
    """A name without case, accents, punctuation and order: `Peeters, Élise` and `elise peeters` are one."""
    return " ".join(sorted(words(name)))


def account_key(number: str) -> str:
    """An IBAN, card or other number without spaces and signs, in upper case."""
    return re.sub(r"[^0-9A-Za-z]", "", number).upper()


def value_key(label: str, value: str, region: str = "BE") -> str:
    """The key of a found value by its kind; "" for kinds that are not compared."""
    match label:
        case "EMAIL":
            return email_key(value)
        case "PHONE":
            return phone_key(value, region) or re.sub(r"\D", "", value)
        case "PERSON":
            return name_key(value)
        case "BANK" | "CARD" | "NATIONAL_ID" | "TAX_ID" | "CUSTOMER_ID" | "PLATE":
            return account_key(value)
        case _:
            return fold(value).strip()
