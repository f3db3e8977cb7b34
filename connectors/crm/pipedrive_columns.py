"""The columns of Pipedrive's exports: `Person - Email - Work` is the work address of the row's person.

Lists exported from view have the field alone (`Email`). Labels follow the language of the user.
Source: Pipedrive Knowledge Base, "Exporting data" and its sample import sheet; exports as people use them.
"""

import re
from collections.abc import Sequence

from connectors.record import PLAIN, PROSE
from connectors.tables.columns import UNKNOWN, Column, known, normal
from inzage.labels import Label

_ENTITIES = {
    "person": "person · persoon · personne · people · contact person",
    "organization": "organization · organisation · organisatie",
    "deal": "deal · affaire · transaction · geschäft",
    "lead": "lead · prospect",
    "activity": "activity · activiteit · activité · aktivität",
    "note": "note · notitie · notiz",
    "product": "product · produit · produkt",
    "project": "project · projet · projekt",
}
ENTITIES = {label: entity for entity, labels in _ENTITIES.items() for label in labels.split(" · ")}
"""What a row may be about, under its label."""

_TABLE = """
id          | PLAIN         | ID · Pipedrive System ID · System ID · Pipedrive-systeem-ID
name        | PERSON        | Name · Naam · Nom
title       | PROSE         | Title · Titel · Titre · Subject · Onderwerp · Sujet · Objet · Betreff
first       | PERSON        | First name · Voornaam · Prénom · Vorname
last        | PERSON        | Last name · Achternaam · Nom de famille · Nachname
mail        | EMAIL         | Email · E-mail · E-mailadres · Adresse e-mail · E-Mail-Adresse
phone       | PHONE         | Phone · Telefoon · Telefoonnummer · Téléphone · Numéro de téléphone · Telefon
phone       | PHONE         | Mobile
handle      | USERNAME      | Instant messenger · Chatdienst · Messagerie instantanée
contact     | PERSON        | Contact person · Contactpersoon · Personne à contacter · Personne de contact
contact     | PERSON        | Kontaktperson · Person · Persoon · Personne
people      | PERSON        | People · Personen · Personnes · Participants · Deelnemers · Teilnehmer
people      | PERSON        | Attendees
people      | PERSON        | Guests · Gasten · Invités · Gäste
organization| ORG           | Organization · Organisation · Organisatie · Company
owner       | PERSON        | Owner · Eigenaar · Propriétaire · Responsable · Besitzer · Inhaber · Creator
owner       | PERSON        | Maker
owner       | PERSON        | Créateur · Ersteller · Assigned to user · Assigned to · User · Updated by
owner       | PERSON        | Toegewezen aan gebruiker · Toegewezen aan · Gebruiker · Assigné à l'utilisateur
owner       | PERSON        | Assigné à · Attribué à · Attribué à l'utilisateur · Utilisateur · Benutzer
owner       | PERSON        | Nutzer
owner       | PERSON        | Zugewiesen an · Zugewiesen an Benutzer · Dem Benutzer zugewiesen
address     | ADDRESS       | Address · Adres · Adresse · Postal address · Postadres · Adresse postale
address     | ADDRESS       | Anschrift
born        | DATE_OF_BIRTH | Birthday · Verjaardag · Geboortedatum · Anniversaire · Date de naissance
born        | DATE_OF_BIRTH | Geburtstag
born        | DATE_OF_BIRTH | Geburtsdatum
due         | PLAIN         | Due date · Vervaldatum · Date d'échéance · Fälligkeitsdatum
time        | PLAIN         | Due time · Vervaltijd · Tijd · Heure d'échéance · Fälligkeitszeit
created     | PLAIN         | Add time · Created · Creation time · Toegevoegd op · Aangemaakt op
created     | PLAIN         | Date d'ajout
created     | PLAIN         | Créé le · Erstellt am · Hinzugefügt am
date        | PLAIN         | Update time · Last activity date · Expected close date · Won time · Lost time
date        | PLAIN         | Closed on
date        | PLAIN         | Datum laatste activiteit · Verwachte sluitingsdatum
date        | PLAIN         | Date de la dernière activité
date        | PLAIN         | Date de clôture prévue · Datum der letzten Aktivität · Erwartetes Abschlussdatum
next        | PLAIN         | Next activity date · Datum volgende activiteit · Date de la prochaine activité
next        | PLAIN         | Datum der nächsten Aktivität · Next activity
deals       | PLAIN         | Open deals · Closed deals · Won deals · Lost deals · Email messages count
deals       | PLAIN         | Total activities
deals       | PLAIN         | Open deals · Gesloten deals · Gewonnen deals · Affaires en cours
deals       | PLAIN         | Affaires conclues
deals       | PLAIN         | Offene Deals · Abgeschlossene Deals
deal        | PROSE         | Deal · Affaire · Lead · Prospect
type        | PLAIN         | Type · Typ
value       | PLAIN         | Value · Waarde · Valeur · Wert
stage       | PLAIN         | Stage · Fase · Étape · Phase · Pipeline
label       | PLAIN         | Label · Labels · Étiquette · Étiquettes · Bezeichnung
plain       | PLAIN         | Currency · Currency of value · Status · Statut · Done · Klaar · Fait · Erledigt
plain       | PLAIN         | Duration
plain       | PLAIN         | Duur · Durée · Dauer · Priority · Prioriteit · Priorité · Priorität
plain       | PLAIN         | Probability
plain       | PLAIN         | Marketing status · Visible to · Job title · Functie · Zichtbaar voor
plain       | PLAIN         | Unit price · Product code
text        | PROSE         | Content · Inhoud · Contenu · Inhalt · Public description
note        | PROSE         | Note · Notes · Notitie · Notities · Notiz · Notizen · Remarque
"""
_FIELDS = known(_TABLE)
_PREFIXED = re.compile(r"([^-–]+?)\s+[-–]\s+(.+)")
_PLACE = re.compile(
    r"\s*(?:[-–]\s*|\()(?:work|home|mobile|other|werk|thuis|privé|mobiel|overig|anders|travail|domicile|portable"
    r"|autre|arbeit|geschäftlich|privat|mobil|sonstige[sr]?)\)?$"
)
_CREATED = re.compile(
    r"(?:person|persoon|personne|organi[sz]ati(?:on|e)|deal|affaire|lead|prospect)"
    r" (?:created|aangemaakt|créée?|erstellt)"
)
_LEAD_CREATED = re.compile(r"(?:lead|prospect) (?:created|aangemaakt|créée?|erstellt)")
_OF_ADDRESS = re.compile(r"(.+) of .*address$")
_OF_PLACE = re.compile(r"city|state|region|country|zip|district|latitude|longitude")
_LONGEST = 200
_TALKED_OF = frozenset({"deal", "lead", "activity", "note", "project"})
_LISTS = (
    ("note", {"text", "created", "contact"}, {"organization", "deal"}),
    ("note", {"text", "created", "deal"}, {"organization"}),
    ("deal", {"title", "value", "stage"}, {"contact", "organization"}),
    ("deal", {"title", "value", "date"}, {"contact", "organization"}),
    ("deal", {"title", "value", "label"}, {"contact", "organization"}),
    ("activity", {"title", "due", "contact"}, {"organization", "deal"}),
    ("lead", {"title", "contact"}, {"label"}),
    ("person", {"name", "organization"}, {"label", "deals", "next"}),
    ("organization", {"name", "address"}, {"deals"}),
)
"""What a list view is about: the uses that must all be there, and those of which one must, beside an owner."""

_PEOPLE = {"contact": "contact name", "people": "guest names", "owner": "owner name"}


def split(label: str) -> tuple[str, str]:
    """Of what and which: ("person", "email - work") for `Person - Email - Work`; ("", "email") where it says not."""
    name = normal(label).rstrip("* ")
    if (match := _PREFIXED.fullmatch(name)) and (entity := ENTITIES.get(match[1])):
        return entity, match[2]
    return "", name


def field(name: str) -> Column:
    """What a field is, whomever it is of; one of the company's own is prose."""
    if len(name) > _LONGEST:
        return UNKNOWN
    if found := _FIELDS.get(name) or _FIELDS.get(_PLACE.sub("", name)):
        return found
    if _CREATED.fullmatch(name):
        return Column("created", PLAIN)
    if match := _OF_ADDRESS.fullmatch(name):
        return Column("", Label.LOCATION if _OF_PLACE.match(match[1]) else Label.ADDRESS)
    return UNKNOWN


def column(entity: str, name: str) -> Column:
    """What the field of a person, deal and so on is for in its row."""
    use, holds = field(name)
    if use in _PEOPLE:
        return Column(_PEOPLE[use], holds)
    if use in {"name", "title"} and entity != "person":
        return Column(f"{entity} title", Label.ORG if entity == "organization" else PROSE)
    if use in {"name", "first", "last"} or (use in {"mail", "phone"} and entity in {"person", *_TALKED_OF}):
        return Column(f"person {use}", holds)
    if use in {"id", "created", "due", "time"}:
        return Column(f"{entity} {use}", holds)
    if use == "text" or (use == "note" and entity == "activity"):
        return Column(f"{entity} text", holds)
    return Column("date" if use in {"date", "next", "born"} else use, holds)


def listed_as(labels: Sequence[str]) -> str:
    """What an export from a list view is about, by which of its fields stand together; "" where it is none."""
    names = [normal(label).rstrip("* ") for label in labels]
    uses = {field(name).use for name in names}
    if "record id" in names or "owner" not in uses:
        return ""
    if any(_LEAD_CREATED.fullmatch(name) for name in names):
        return "lead"
    return next((entity for entity, all_of, any_of in _LISTS if all_of <= uses and any_of & uses), "")
