"""The columns of Odoo's exports: fields by their technical names (`child_ids/name`) or their labels (`Contacts/Name`).

What stands before a slash is a field that refers to other records, what stands behind it a field of theirs.
Source: Odoo documentation, "Export and import data"; Odoo 17, models res.partner, crm.lead, mail.message.
"""

from connectors.record import MACHINE
from connectors.tables.columns import UNKNOWN, Column, known, normal

_TABLE = """
self id     | MACHINE       | id · .id · ID · External ID · Externe ID · External-ID · ID externe · Externe-ID
self name   | PERSON        | name · Name · Naam · Nom · display_name · complete_name · Display Name
self name   | PERSON        | Complete Name
self name   | PERSON        | Weergavenaam · Volledige naam · Nom d'affichage · Nom affiché · Nom complet
self name   | PERSON        | Anzeigename
self mail   | EMAIL         | email · email_normalized · Email · E-mail · Normalized Email
self mail   | EMAIL         | Genormaliseerde e-mail
self phone  | PHONE         | phone · mobile · phone_sanitized · Phone · Mobile · Telefoon · Mobiel
self phone  | PHONE         | Téléphone
self phone  | PHONE         | Portable · Telefon · Mobil · Sanitized Number
company     | PLAIN         | is_company · company_type · Is a company · Company Type · Is een bedrijf
company     | PLAIN         | Bedrijfstype
company     | PLAIN         | Soort bedrijf · Est une société · Type de société · Ist ein Unternehmen
company     | PLAIN         | Unternehmenstyp
parent      | ORG           | parent_id · parent_name · commercial_partner_id · Related Company
parent      | ORG           | Gerelateerd bedrijf
parent      | ORG           | Verwant bedrijf · Société liée · Société apparentée · Zugehöriges Unternehmen
firm        | ORG           | partner_name · company_name · commercial_company_name · Company Name
firm        | ORG           | Bedrijfsnaam
firm        | ORG           | Nom de la société · Nom de l'entreprise · Name des Unternehmens
firm        | ORG           | Unternehmensname
type        | PLAIN         | type · Type · Address Type · Adrestype · Type d'adresse · Adresstyp
vat         | TAX_ID        | vat · Tax ID · TIN · BTW-nummer · Btw-nummer · Numéro de TVA · N° TVA
vat         | TAX_ID        | Steuernummer · USt-IdNr.
ref         | CUSTOMER_ID   | ref · Reference · Internal Reference · Referentie · Référence · Referenz
bank        | BANK          | acc_number · sanitized_acc_number · Account Number · Rekeningnummer
bank        | BANK          | Numéro de compte
bank        | BANK          | Kontonummer · bank_ids · Banks · Bank Accounts · Bankrekeningen
bank        | BANK          | Comptes bancaires · Bankkonten
holder      | PERSON        | acc_holder_name · Account Holder Name · Naam rekeninghouder
holder      | PERSON        | Titulaire du compte
address     | ADDRESS       | street · street2 · Street · Street2 · Straat · Straat2 · Rue · Rue2 · Straße
address     | ADDRESS       | Straße 2
address     | ADDRESS       | contact_address · Complete Address · Volledig adres
place       | LOCATION      | zip · city · state_id · country_id · Zip · City · State · Country · Postcode
place       | LOCATION      | Plaats
place       | LOCATION      | Stad · Provincie · Land · Code postal · Ville · Pays · PLZ · Stadt · Bundesland
url         | URL           | website · Website · Site web · Webseite
owner name  | PERSON        | user_id · Salesperson · Verkoper · Vendeur · Verkäufer · Vertriebsmitarbeiter
owner name  | PERSON        | Commercial
creator name| PERSON        | create_uid · Created by · Aangemaakt door · Gemaakt door · Créé par
creator name| PERSON        | Erstellt von
editor name | PERSON        | write_uid · Last Updated by · Laatst bijgewerkt door · Mis à jour par
contact name| PERSON        | contact_name · Contact Name · Naam contactpersoon · Nom du contact · Kontaktname
partner name| PROSE         | partner_id · Customer · Klant · Client · Kunde · Partner
child       | PERSON        | child_ids · Contacts · Contact · Contacten · Contactpersonen · Kontakte
child       | PERSON        | Contacts & Addresses
child       | PERSON        | Contacten & adressen · Contacts et adresses
lead mail   | EMAIL         | email_from · From
partner mail| EMAIL         | partner_email · Customer Email
partner phone| PHONE        | partner_phone · Customer Phone
username    | USERNAME      | login · Login · Gebruikersnaam
portal      | PLAIN         | share · Share User
lead title  | PROSE         | Opportunity · Verkoopkans · Opportunité · Verkaufschance · Chance
lead        | PLAIN         | stage_id · team_id · expected_revenue · probability · Stage · Sales Team
lead        | PLAIN         | Expected Revenue
lead        | PLAIN         | Fase · Verkoopteam · Verwachte opbrengst · Étape · Équipe commerciale
lead        | PLAIN         | Revenu espéré
lead        | PLAIN         | Phase · Verkaufsteam · Erwarteter Umsatz
author name | PERSON        | author_id · Author · Auteur · Autor
to names    | PERSON        | partner_ids · notified_partner_ids · Recipients · Ontvangers · Destinataires
to names    | PERSON        | Empfänger
to mail     | EMAIL         | email_to · email_cc · reply_to · To · Cc · Reply-To
model       | PLAIN         | model · res_model · Related Document Model · Gerelateerd documentmodel
model       | PLAIN         | Modèle de document concerné
document    | MACHINE       | res_id · Related Document ID · Gerelateerd document-ID · ID du document concerné
text        | PROSE         | body · Contents · Inhoud · Contenu · Inhalt
description | PROSE         | description · Notes · Notities · Beschrijving
message type| PLAIN         | message_type · Message Type
internal    | PLAIN         | is_internal · Employee Only · Alleen werknemers
subtype     | PLAIN         | subtype_id · Subtype
message id  | MACHINE       | message_id · Message-Id · Message-ID
created     | PLAIN         | create_date · date · Created on · Aangemaakt op · Gemaakt op · Créé le
created     | PLAIN         | Erstellt am · Date · Datum
date        | PLAIN         | write_date · Last Updated on · Laatst bijgewerkt op · date_deadline
date        | PLAIN         | Expected Closing · date_open
date        | DATE_OF_BIRTH | birthdate · birthday · Date of Birth · Geboortedatum · Date de naissance
date        | DATE_OF_BIRTH | Geburtsdatum
plain       | PLAIN         | function · title · lang · active · tz · color · Job Position · Title · Language
plain       | PLAIN         | Functie · Taal
plain       | PLAIN         | Fonction · Poste · Langue · Titre · Titel · Sprache · customer · supplier
plain       | PLAIN         | Customer Rank
plain       | PLAIN         | customer_rank · supplier_rank · priority · Active · Actief · starred
"""
_FIELDS = known(_TABLE)
_LINKS = {
    "child": "child",
    "partner name": "partner",
    "owner name": "owner",
    "creator name": "creator",
    "author name": "author",
}
"""Fields that refer to people: of whom the columns behind their slash are."""

_OF_SOMEONE = {"self name": "name", "self mail": "mail", "self phone": "phone", "self id": "id"}


def path(label: str) -> tuple[str, str]:
    """The field of a column and, behind the slash, that of the records it refers to."""
    root, _, leaf = normal(label).partition("/")
    return root.strip(), leaf.strip()


def column(label: str) -> Column:
    """What the column of that name or label is; a field of one's own (`x_studio_...`) is prose."""
    root, leaf = path(label)
    use, holds = found = _FIELDS.get(root, UNKNOWN)
    if not leaf:
        return found
    below, below_holds = _FIELDS.get(leaf, UNKNOWN)
    if below == "self id":
        return Column(f"{_LINKS[use]} id" if use in _LINKS else "", MACHINE)
    if use in _LINKS and below in _OF_SOMEONE:
        return Column(f"{_LINKS[use]} {_OF_SOMEONE[below]}", below_holds)
    if below == "self name":
        return Column(use, holds)
    return Column(below if below in {"text", "bank"} else "", below_holds if below else holds)


def uses(labels: list[str]) -> set[str]:
    """What the fields of an export are for, those behind a slash left aside."""
    return {_FIELDS.get(path(label)[0], UNKNOWN).use for label in labels}
