"""Odoo's exports: contacts (res.partner), leads (crm.lead), messages (mail.message), other models as records.

A record with several contacts or accounts takes several rows; in those below the first, the columns of the record
itself are empty. Such a row is a record of its own here, which bears the name and id of the one it goes on.
"""

from collections.abc import Iterator

from connectors.about import About
from connectors.crm.odoo_columns import uses
from connectors.crm.odoo_rows import OdooRows
from connectors.export import Export
from connectors.head import Head
from connectors.record import Item
from connectors.tables.columns import normal
from connectors.tables.layout import column_names
from connectors.tables.sheet import read_sheet

ABOUT = About(
    what="Odoo: contacts, leads, messages and other models (CSV or a sheet)",
    recognises="external ids (__export__), or two columns that only Odoo has, by name or by label in nl, fr, en or de",
    keeps="every column; rows that go on with the record above under its name; messages as texts in their thread",
    ignores="rows without any value",
    follows="Odoo documentation, Export and import data; Odoo's own import templates; models of Odoo 17",
)

_TECHNICAL = frozenset(
    "is_company company_type child_ids category_id email_from contact_name partner_name message_type res_id subtype_id "
    "commercial_partner_id partner_id team_id author_id bank_ids expected_revenue complete_name".split()
)
_LABELS = frozenset(
    "external id · externe id · external-id · id externe · is a company · company type · "
    "related company · address type · salesperson · sales team · expected revenue · "
    "message record name · related document model · related document id · complete name · "
    "is een bedrijf · bedrijfstype · gerelateerd bedrijf · verwant bedrijf · adrestype · verkoper · "
    "verkoopteam · verwachte opbrengst · weergavenaam · est une société · type de société · "
    "société liée · société apparentée · type d'adresse · vendeur · équipe commerciale · "
    "revenu espéré · nom d'affichage · ist ein unternehmen · unternehmenstyp · "
    "zugehöriges unternehmen · adresstyp · verkaufsteam · erwarteter umsatz · display name · "
    "vertriebsmitarbeiter · opportunity".split(" · ")
)
_EXPORT_IDS = "__export__."


def recognises(head: Head) -> bool:
    """Whether a file has two columns that only Odoo has, or Odoo's external ids."""
    if head.is_folder or head.text.lstrip()[:1] in {"{", "["}:
        return False
    labels = column_names(head)
    names = {normal(label) for label in labels}
    if len(names) < 2 or "record id" in names or "account name" in names:
        return False
    roots = {name.partition("/")[0] for name in names}
    strong = sum(name in _TECHNICAL or name in _LABELS for name in roots)
    strong += sum(name.endswith(("_ids", "_id/id", "_id/.id", "/external id")) for name in names)
    known = uses(labels)
    return strong >= 2 or (_EXPORT_IDS in head.text and "self id" in known and len(known) > 2)


def read(path: Export) -> Iterator[Item]:
    """One record a row; messages of one document are in thread "odoo:MODEL:ID"."""
    return read_sheet(path, OdooRows)
