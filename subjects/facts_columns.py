"""What a column is about, whatever it is called, and when two spellings of its value are the same."""

import re

from inzage.folding import fold
from inzage.labels import Label
from warehouse.keys import email_key, phone_key

_GROUPS = {
    "postcode": "postcode postalcode zip zipcode codepostal postleitzahl plz cp",
    "address": "address streetaddress adres adresse straat straatenhuisnummer rue strasse anschrift street",
    "city": "city plaats stad woonplaats gemeente ville stadt ort commune",
    "birth": "dateofbirth birthdate birthday dob geboortedatum datedenaissance geburtsdatum",
    "phone": "phone phonenumber telefoon telefoonnummer telephone numerodetelephone telefonnummer telefon tel",
    "mobile": "mobile mobilephone mobilephonenumber gsm gsmnummer mobiel mobielnummer mobilnummer portable handy",
    "email": "email emailaddress emailadres adresseemail emailadresse mail",
    "customer": "customer customernumber customerid klantnummer klantnr klant numeroclient kundennummer",
    "invoice": "invoice invoicenumber invoiceid factuur factuurnummer factuurnr facture numerodefacture rechnung "
    "rechnungsnummer",
    "order": "order ordernumber orderid bestelling bestelnummer ordernummer commande numerodecommande bestellnummer",
    "contract": "contract contractnumber contractnummer contrat numerodecontrat vertragsnummer",
    "ticket": "ticket ticketnumber ticketnummer dossier dossiernummer numerodedossier aktenzeichen",
    "iban": "iban bank bankaccount rekening rekeningnummer compte kontonummer",
    "plate": "plate licenseplate nummerplaat kenteken plaque immatriculation kennzeichen",
}
_GROUP_OF = {name: group for group, names in _GROUPS.items() for name in names.split()}

_SECRET_ENOUGH = frozenset(
    {
        Label.ADDRESS, Label.PHONE, Label.EMAIL, Label.BANK, Label.CARD, Label.NATIONAL_ID, Label.TAX_ID,
        Label.DATE_OF_BIRTH, Label.CUSTOMER_ID, Label.PLATE, Label.USERNAME,
    }
)  # fmt: skip
"""Kinds of columns whose values are not known to anybody who knows the person's name."""

_NAMES = frozenset({Label.PERSON, Label.ORG})
_KNOWN_TO_MANY = frozenset({"city"})
_SHORTEST = 4
_SIGNS = re.compile(r"[\W_]+")
_TIME = r"(?:[T ][\d:.+Z-]{1,25})?"
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})" + _TIME)
_EUROPEAN = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})" + _TIME)


def column_group(name: str) -> str:
    """`Postal Code`, `code postal` and `PLZ` are one column; one of no known group is itself, without signs."""
    plain = _SIGNS.sub("", fold(name))
    return _GROUP_OF.get(plain, plain)


def is_fact(group: str, holds: str) -> bool:
    """Whether the values of a column say something that only the person would: by its kind, or by its name."""
    if group in _KNOWN_TO_MANY or holds in _NAMES:
        return False
    return holds in _SECRET_ENOUGH or group in _GROUPS


def comparable(value: str) -> bool:
    """Whether a value is long enough to be more than a guess: four letters or digits."""
    return len(_SIGNS.sub("", fold(value))) >= _SHORTEST


def readings(value: str, region: str = "BE") -> frozenset[str]:
    """The forms under which a value is compared: without signs and accents, as an address or number, or as a date.

    A date is compared as one alone: without their signs, 1-11-1980 and 11-1-1980 would be the same.
    """
    if day := _date(value):
        return frozenset({day})
    plain = _SIGNS.sub("", fold(value))
    as_phone = phone_key(value, region) if len(plain) < 20 else ""
    return frozenset({plain, email_key(value), as_phone} - {""})


def _date(value: str) -> str:
    """A date in ISO 8601, the day before the month as it is written here; "" for anything else."""
    text = value.strip()
    if found := _ISO.fullmatch(text):
        year, month, day = found.groups()
    elif found := _EUROPEAN.fullmatch(text):
        day, month, year = found.groups()
    else:
        return ""
    return f"{year}-{int(month):02}-{int(day):02}"
