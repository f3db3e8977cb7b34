"""The columns of HubSpot's exports: what each is for, what it holds, and its label in four languages.

An export has the columns that its maker ticked, in any order, under labels in the language of their account;
own properties stand between them under labels of their own.
Source: HubSpot Knowledge Base, "HubSpot's default contact / company / deal / activity properties".
"""

from connectors.tables.columns import UNKNOWN, Column, known, normal

LOOSE = frozenset({"email", "more emails", "owner", "contact link", "company link", "other link"})
"""Properties whose values may not be what the column says: an id for a name, a name beside an address."""

ID_OF = {"contact id": "contact", "company id": "company", "deal id": "deal", "ticket id": "ticket"}
"""Properties that are a record's id and name its kind."""

TEXT_OF = {
    "note body": "note",
    "call notes": "call",
    "email body": "message",
    "meeting notes": "meeting",
    "task notes": "task",
    "ticket text": "ticket",
}
"""Properties that are an activity's text, and the kind of record they make."""

_TABLE = """
record id    | PLAIN         | Record ID · Record-ID · ID de fiche d'informations · ID d'enregistrement
record id    | PLAIN         | Datensatz-ID
contact id   | PLAIN         | Contact ID · Contact-ID · Contactpersoon-ID · ID de contact · ID du contact
contact id   | PLAIN         | Kontakt-ID
company id   | PLAIN         | Company ID · Bedrijfs-ID · ID de l'entreprise · Unternehmens-ID
deal id      | PLAIN         | Deal ID · Deal-ID · ID de la transaction · ID de transaction
ticket id    | PLAIN         | Ticket ID · Ticket-ID · ID du ticket
first name   | PERSON        | First Name · Voornaam · Prénom · Vorname
last name    | PERSON        | Last Name · Achternaam · Nom · Nom de famille · Nachname
full name    | PERSON        | Full Name · Contact Name · Volledige naam · Nom complet · Vollständiger Name
email        | EMAIL         | Email · Email Address · E-Mail · E-mailadres · Adresse e-mail · E-Mail-Adresse
more emails  | EMAIL         | Additional email addresses · Extra e-mailadressen · Aanvullende e-mailadressen
more emails  | EMAIL         | Adresses e-mail supplémentaires · Zusätzliche E-Mail-Adressen · Work email
phone        | PHONE         | Phone Number · Phone · Telefoonnummer · Numéro de téléphone · Téléphone
phone        | PHONE         | Telefonnummer
mobile       | PHONE         | Mobile Phone Number · Mobile Phone · Mobiel telefoonnummer · Mobiel nummer
mobile       | PHONE         | Numéro de téléphone mobile · Numéro de mobile · Mobiltelefonnummer
mobile       | PHONE         | Mobilnummer · WhatsApp Phone Number · WhatsApp-telefoonnummer
fax          | PHONE         | Fax Number · Faxnummer · Numéro de fax
address      | ADDRESS       | Street Address · Street Address 2 · Address · Adres · Straat
address      | ADDRESS       | Straat en huisnummer · Adresse · Adresse postale · Rue · Straße
address      | ADDRESS       | Straße und Hausnummer · Anschrift
place        | LOCATION      | City · Plaats · Stad · Woonplaats · Ville · Stadt · Ort · IP City
place        | LOCATION      | Postal Code · Zip · Postcode · Code postal · Postleitzahl · PLZ · State
place        | LOCATION      | Provincie · Région · Bundesland · Country · Land · Pays · IP Country
place        | LOCATION      | State/Region · Staat/regio · État/Région · Bundesland/Region · Country/Region
place        | LOCATION      | Land/regio · Pays/région · Land/Region
company name | ORG           | Company Name · Company · Bedrijfsnaam · Bedrijf · Nom de l'entreprise
company name | ORG           | Entreprise · Unternehmensname · Name des Unternehmens · Unternehmen
domain       | URL           | Company Domain Name · Website URL · Website · Domeinnaam van bedrijf
domain       | URL           | Website-URL · Nom de domaine de l'entreprise · URL du site web
domain       | URL           | Domain-Name des Unternehmens · Associated Company Domain · LinkedIn URL
domain       | URL           | LinkedIn Company Page · Facebook Company Page
username     | USERNAME      | Twitter Username · Twitter Handle · X Username
born         | DATE_OF_BIRTH | Date of birth · Geboortedatum · Date de naissance · Geburtsdatum
ip           | IP            | IP Address · IP-adres · Adresse IP · IP-Adresse
job          | PLAIN         | Job Title · Functie · Functietitel · Intitulé du poste · Fonction
job          | PLAIN         | Jobbezeichnung · Berufsbezeichnung
industry     | PLAIN         | Industry · Branche · Bedrijfstak · Secteur d'activité · Number of Employees
industry     | PLAIN         | Annual Revenue · Aantal werknemers · Jaaromzet · Nombre d'employés
industry     | PLAIN         | Anzahl der Mitarbeiter · Jahresumsatz
stage        | PLAIN         | Lifecycle Stage · Levenscyclusfase · Lifecyclefase · Phase du cycle de vie
stage        | PLAIN         | Lifecycle-Phase · Lead Status · Leadstatus · Statut du lead · Lead-Status
stage        | PLAIN         | Lead Source · Original Source · Original Traffic Source · Oorspronkelijke bron
stage        | PLAIN         | Source d'origine · Originalquelle
owner        | PERSON        | Contact owner · Contacteigenaar · Eigenaar contactpersoon
owner        | PERSON        | Eigenaar van contactpersoon · Propriétaire du contact · Kontakt-Inhaber
owner        | PERSON        | Zuständiger Mitarbeiter · Kontaktinhaber · Company owner · Bedrijfseigenaar
owner        | PERSON        | Eigenaar van bedrijf · Propriétaire de l'entreprise · Deal owner
owner        | PERSON        | Dealeigenaar · Propriétaire de la transaction · Deal-Inhaber · Ticket owner
owner        | PERSON        | Activity assigned to · Activiteit toegewezen aan · Activité attribuée à
owner        | PERSON        | Assigned to · Created by · Activity created by · Aangemaakt door · Créé par
owner        | PERSON        | Erstellt von
created      | PLAIN         | Create Date · Created Date · Erstelldatum · Aanmaakdatum · Datum aangemaakt
created      | PLAIN         | Date de création · Erstellungsdatum
moment       | PLAIN         | Activity date · Activiteitsdatum · Activiteitdatum · Date d'activité
moment       | PLAIN         | Date de l'activité · Aktivitätsdatum · Datum der Aktivität
date         | PLAIN         | Last Modified Date · Laatst gewijzigd · Date de dernière modification
date         | PLAIN         | Last Activity Date · Laatste activiteitsdatum · Date de la dernière activité
date         | PLAIN         | Datum der letzten Aktivität · Close Date · Sluitingsdatum · Date de fermeture
date         | PLAIN         | Abschlussdatum · Due date
deal name    | PROSE         | Deal Name · Dealnaam · Nom de la transaction · Deal-Name
deal         | PLAIN         | Deal Stage · Dealfase · Phase de la transaction · Deal-Phase · Pipeline
deal         | PLAIN         | Amount · Bedrag · Montant · Betrag
ticket name  | PROSE         | Ticket name · Ticketnaam · Nom du ticket · Ticket-Name
note body    | PROSE         | Note body · Inhoud van notitie · Notitietekst · Corps de la note · Notizinhalt
note body    | PROSE         | Notiztext
call notes   | PROSE         | Call notes · Call body · Gespreksnotities · Notes d'appel · Anrufnotizen
email body   | PROSE         | Email body · E-mailtekst · Corps de l'e-mail · E-Mail-Text
from mail    | EMAIL         | Email from address · Afzenderadres e-mail · Adresse d'expéditeur de l'e-mail
to mail      | EMAIL         | Email to address · Email CC address · Email BCC address
direction    | PLAIN         | Email direction
ticket text  | PROSE         | Ticket description · Ticketbeschrijving · Description du ticket · Ticket-Beschreibung
call         | PLAIN         | Call direction · Call duration · Call outcome · Call status · Oproepresultaat
other phone  | PHONE         | From Number · To Number · Call from number · Call to number · Van nummer · Naar nummer
moment       | PLAIN         | Meeting start time · Starttijd vergadering · Call date
meeting      | PLAIN         | Meeting end time · Meeting outcome · Meeting type
meeting notes| PROSE         | Meeting description · Meeting notes · Internal meeting notes
meeting notes| PROSE         | Vergaderingsbeschrijving
task notes   | PROSE         | Task notes · Task body · Taaknotities · Notes de la tâche · Aufgabennotizen
activity     | PLAIN         | Activity type · Activiteitstype · Type d'activité · Aktivitätstyp
contact link | PERSON        | Associated Contact · Associated Contacts · Associated Contact IDs
contact link | PERSON        | Gekoppelde contacten · Gekoppelde contactpersoon · Contact associé
contact link | PERSON        | Contacts associés · Verknüpfter Kontakt · Verknüpfte Kontakte
contact link | PERSON        | Associated Contact ID · ID's van gekoppelde contacten
company link | ORG           | Associated Company IDs · Associated Company ID · Primary Associated Company ID
company link | ORG           | Associated Company · Gekoppeld bedrijf · Entreprise associée
company link | ORG           | Verknüpftes Unternehmen
other link   | PROSE         | Associated Deal · Associated Deals · Associated Deal IDs
other link   | PROSE         | Associated Ticket IDs
activity id  | PLAIN         | Activity ID · Activiteit-ID
"""


COLUMNS = known(_TABLE)
"""Known columns under their label in case-folded letters."""


def column(label: str) -> Column:
    """What the column of that label is; a custom property is prose."""
    return COLUMNS.get(normal(label), UNKNOWN)
