"""The columns of Brevo's contacts: what each is for and what it holds.

Attributes have the names that the company gave them, in capitals; an account begins with a few, in its language.
Source: help.brevo.com, "Export your contacts" and "Default contact attributes"; exports as people made them.
"""

from connectors.tables.columns import UNKNOWN, Column, known, normal

_TABLE = """
self id    | CUSTOMER_ID   | CONTACT ID · CONTACT_ID · ID
own id     | CUSTOMER_ID   | EXT_ID · EXT ID · CUSTOMER_ID · KLANTNUMMER
self mail  | EMAIL         | EMAIL
self first | PERSON        | FIRSTNAME · FIRST_NAME · PRENOM · PRÉNOM · VOORNAAM · VORNAME · FNAME
self last  | PERSON        | LASTNAME · LAST_NAME · NOM · ACHTERNAAM · NACHNAME · SURNAME · LNAME
self name  | PERSON        | NAME · FULLNAME · NAAM · VOLLEDIGE_NAAM
self phone | PHONE         | SMS · WHATSAPP · LANDLINE_NUMBER · PHONE · TELEFOON · TELEPHONE · TÉLÉPHONE · GSM · MOBILE
company    | ORG           | COMPANY · BEDRIJF · ENTREPRISE · SOCIETE · SOCIÉTÉ · FIRMA · COMPANY_NAME
address    | ADDRESS       | ADDRESS · ADRES · ADRESSE · STREET · STRAAT · RUE
place      | LOCATION      | CITY · STAD · PLAATS · WOONPLAATS · VILLE · STADT · ZIP · ZIPCODE · ZIP_CODE · POSTCODE
place      | LOCATION      | POSTAL_CODE · CODE_POSTAL · COUNTRY · LAND · PAYS · REGION
birth      | DATE_OF_BIRTH | BIRTHDAY · BIRTHDATE · DATE_OF_BIRTH · GEBOORTEDATUM · DATE_DE_NAISSANCE · GEBURTSDATUM
ip         | IP            | IP · OPTIN_IP · OPT_IN_IP · SIGNUP_IP
url        | URL           | LINKEDIN · WEBSITE
blocked    | PLAIN         | EMAIL_BLACKLISTED · SMS_BLACKLISTED · WHATSAPP_BLACKLISTED
added      | PLAIN         | ADDED_TIME
date       | PLAIN         | MODIFIED_TIME · DOUBLE_OPT-IN_TIME · LAST_CHANGED
plain      | PLAIN         | OPT_IN · DOUBLE_OPT-IN · CONTACT_TIMEZONE · CIV · LANGUAGE · TAAL · LANGUE · LISTS
"""

COLUMNS = known(_TABLE)
"""Known columns under their names in case-folded letters."""


def column(label: str) -> Column:
    """What the column of that name is; an attribute of the company's own is prose."""
    return COLUMNS.get(normal(label), UNKNOWN)
