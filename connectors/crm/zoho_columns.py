"""The columns of Zoho CRM's exports: what each is for and what it holds.

A column that refers to a record stands beside another with its id: `Contact Owner` and `Contact Owner.id`.
Labels can be renamed and are in the language of the account; English ones are the defaults.
Source: Zoho CRM help, "Export data" and "Standard modules and fields" (help.zoho.com); exports as people use them.
"""

from connectors.record import MACHINE, PLAIN
from connectors.tables.columns import UNKNOWN, Column, known, normal
from inzage.labels import Label

_TABLE = """
self id      | MACHINE       | Record Id · Lead Id · Contact Id · Account Id · Deal Id · Note Id · Call Id · Task Id
self id      | MACHINE       | Event Id · Case Id · Potential Id · Activity Id · Record-ID · Datensatz-ID
self id      | MACHINE       | ID d'enregistrement
self name    | PERSON        | Full Name · Lead Name · Volledige naam · Nom complet · Vollständiger Name
self first   | PERSON        | First Name · Voornaam · Prénom · Vorname
self last    | PERSON        | Last Name · Achternaam · Nom · Nom de famille · Nachname
self mail    | EMAIL         | Email · Secondary Email · Private Email · E-mail · E-mailadres · Adresse e-mail
self phone   | PHONE         | Phone · Mobile · Home Phone · Other Phone · Telefoon · Mobiel · Téléphone · Telefon
other phone  | PHONE         | Fax · Asst Phone · Assistant Phone · Dialled Number · Caller ID
other name   | PERSON        | Assistant · Reporting To
username     | USERNAME      | Skype ID · Twitter
contact name | PERSON        | Contact Name · Reported By · Naam contactpersoon · Nom du contact · Kontaktname
guest names  | PERSON        | Participants · Deelnemers · Participants invités · Teilnehmer
owner name   | PERSON        | Owner · Host · Assigned To · Eigenaar · Propriétaire · Besitzer
creator name | PERSON        | Created By · Gemaakt door · Aangemaakt door · Créé par · Erstellt von
editor name  | PERSON        | Modified By · Last Modified By · Gewijzigd door · Modifié par · Geändert von
company name | ORG           | Account Name · Company · Company Name · Vendor Name · Parent Account · Bedrijf
company name | ORG           | Accountnaam · Entreprise · Nom du compte · Firma
parent name  | PROSE         | Parent ID · Related To · What Id · Who Id
deal         | PROSE         | Deal Name · Potential Name
lead         | PLAIN         | Lead Status
note         | PROSE         | Note Title
call         | PLAIN         | Call Type · Call Purpose · Call Duration · Call Duration (in seconds) · Call Status
meeting      | PLAIN         | All day · Check-In Time
case         | CUSTOMER_ID   | Case Number
firm         | PLAIN         | Account Type · Ownership · SIC Code · Employees · Ticker Symbol · Account Number
text         | PROSE         | Note Content · Notitie-inhoud · Contenu de la note
description  | PROSE         | Description · Beschrijving · Omschrijving · Beschreibung
address      | ADDRESS       | Street · Mailing Street · Other Street · Billing Street · Shipping Street · Straat · Rue
place        | LOCATION      | City · State · Zip Code · Country · Mailing City · Mailing State · Mailing Zip
place        | LOCATION      | Mailing Country · Other City · Other State · Other Zip · Other Country · Billing City
place        | LOCATION      | Billing State · Billing Code · Billing Country · Shipping City · Shipping State
place        | LOCATION      | Shipping Code · Shipping Country · Plaats · Postcode · Land · Ville · Code postal · Pays
url          | URL           | Website · Referrer · First Page Visited
date         | DATE_OF_BIRTH | Date of Birth · Geboortedatum · Date de naissance · Geburtsdatum
at           | PLAIN         | Call Start Time · Start DateTime · From · Due Date
created      | PLAIN         | Created Time · Gemaakt op · Heure de création · Erstellt am
date         | PLAIN         | Modified Time · Closing Date · Last Activity Time · To · End DateTime · Closed Time
date         | PLAIN         | Unsubscribed Time · Change Log Time · First Visit · Most Recent Visit
plain        | PLAIN         | Lead Source · Stage · Type · Industry · Rating · Amount · Probability (%) · Status
plain        | PLAIN         | Priority · Title · Designation · Department · Salutation · Email Opt Out · Locked
plain        | PLAIN         | Annual Revenue · No. of Employees · Currency · Exchange Rate · Unsubscribed Mode
plain        | PLAIN         | Expected Revenue · Days Visited · Number Of Chats · Visitor Score
"""
COLUMNS = known(_TABLE)
"""Standard columns under their labels in case-folded letters."""

_IDS = (".id", " owner id", " by id")


def column(label: str) -> Column:
    """What the column of that label is; the id of whom another column names, or of another record, is a machine's."""
    name = normal(label)
    if found := COLUMNS.get(name):
        return found
    if name.endswith(_IDS):
        use = column(name[:-3]).use
        return Column(f"{use.removesuffix(' name')} id" if use.endswith(" name") else "", MACHINE)
    if name.endswith(" owner"):
        return Column("owner name", Label.PERSON)
    if name.endswith((" time", " date")):
        return Column("date", PLAIN)
    return UNKNOWN
