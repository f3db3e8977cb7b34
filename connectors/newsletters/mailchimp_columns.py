"""The columns of Mailchimp's audiences: what each is for and what it holds.

Columns in capitals are Mailchimp's own; before them stand the company's fields under the labels of its sign-up form.
Source: mailchimp.com/help/view-export-contacts, "About your export file", and exports as people made them.
"""

from connectors.tables.columns import UNKNOWN, Column, known, normal

_OWN = """
rating    | PLAIN    | MEMBER_RATING
opted     | PLAIN    | OPTIN_TIME
confirmed | PLAIN    | CONFIRM_TIME
left      | PLAIN    | UNSUB_TIME · CLEAN_TIME
changed   | PLAIN    | LAST_CHANGED
ip        | IP       | OPTIN_IP · CONFIRM_IP
place     | LOCATION | LATITUDE · LONGITUDE · CC · REGION
plain     | PLAIN    | GMTOFF · DSTOFF · TIMEZONE · UNSUB_CAMPAIGN_TITLE · UNSUB_REASON · CLEAN_CAMPAIGN_TITLE
campaign  | MACHINE  | UNSUB_CAMPAIGN_ID · CLEAN_CAMPAIGN_ID
list id   | MACHINE  | LEID
self id   | MACHINE  | EUID
told      | PROSE    | NOTES · TAGS · UNSUB_REASON_OTHER
"""

_FIELDS = """
self mail  | EMAIL         | Email Address · Email · E-mail · E-mailadres · E-mail adres · Adresse e-mail · Courriel
self mail  | EMAIL         | E-Mail-Adresse · E-Mail
self first | PERSON        | First Name · Voornaam · Prénom · Vorname · FNAME
self last  | PERSON        | Last Name · Achternaam · Familienaam · Naam · Nom · Nom de famille · Nachname · LNAME
self name  | PERSON        | Name · Full Name · Volledige naam · Nom complet · Vollständiger Name
self phone | PHONE         | Phone Number · Phone · Telefoon · Telefoonnummer · Gsm · Gsm-nummer · Mobiel · Mobile
self phone | PHONE         | Téléphone · Numéro de téléphone · Telefon · Telefonnummer · SMS Phone Number
address    | ADDRESS       | Address · Adres · Adresse · Full Address · Straat · Street · Rue · Anschrift
place      | LOCATION      | City · Stad · Plaats · Gemeente · Woonplaats · Ville · Stadt · Ort · Zip Code · Zip
place      | LOCATION      | Postcode · Code postal · Postleitzahl · Country · Land · Pays · State · Provincie
company    | ORG           | Company · Bedrijf · Bedrijfsnaam · Organisatie · Société · Entreprise · Firma
birth      | DATE_OF_BIRTH | Birthday · Verjaardag · Geboortedatum · Anniversaire · Date de naissance · Geburtstag
birth      | DATE_OF_BIRTH | Geburtsdatum · Birthdate · Date of Birth
url        | URL           | Website
"""

OWN = known(_OWN)
"""Mailchimp's own columns under their names in case-folded letters."""

_LABELS = known(_FIELDS)


def column(label: str) -> Column:
    """What the column of that label is; a field of the company's own is prose."""
    if label.strip().isupper() and (own := OWN.get(normal(label))):
        return own
    return _LABELS.get(normal(label), UNKNOWN)
