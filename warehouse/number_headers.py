"""Which columns hold the numbers of customers, orders, tickets, invoices, contracts or files, told by their headers.

In Dutch, French, English and German; other columns do so where their reader or mapping calls them CUSTOMER_ID.
"""

import re

from inzage.folding import fold
from inzage.labels import MACHINE, PLAIN, PROSE, Label

_THINGS = (
    # customer, member
    "klant|klanten|relatie|debiteur|lid|lidmaatschap|abonnee|client|clients|adherent|abonne|customer|member|"
    "membership|debtor|subscriber|kunde|kunden|mitglied|mitglieds|debitor|debitoren|"
    # order, booking
    "bestel|bestell|bestelling|bestellings|order|verkooporder|boeking|boekings|reservering|reserverings|commande|reservation|"
    "booking|purchase order|sales order|bestellung|auftrag|auftrags|buchung|buchungs|"
    # ticket, complaint
    "ticket|zaak|melding|meldings|incident|klacht|case|complaint|reclamation|vorgang|vorgangs|"
    # invoice, quotation
    "factuur|creditnota|offerte|facture|devis|avoir|invoice|credit note|quote|rechnung|rechnungs|angebot|angebots|"
    # contract, policy, file
    "contract|overeenkomst|polis|dossier|schade|contrat|police|sinistre|policy|claim|vertrag|vertrags|akte|akten|"
    "schaden|abonnement|abonnements|subscription|abo"
)
_NUMBER = (
    "nummers?|nrs?|nos?|num|numbers?|numeros?|n°|nº|#|ids?|codes?|kenmerk|referentie|reference|referenz|ref|zeichen|"
    "kennung"
)
_OF = "de la|de l|des?|du|d|l"
_COLUMN = re.compile(rf"(?:.* )?(?:{_THINGS})s? ?(?:{_NUMBER})|(?:{_NUMBER}) (?:(?:{_OF}) )?(?:{_THINGS})")
_BARE = re.compile(
    "dossier|ticket|order|bestelling|commande|facture|factuur|invoice|auftrag|bestellung|rechnung|vorgang"
)
"""The thing alone: where a reader or mapping says that the column holds no prose, it holds its number."""

_WITHIN = re.compile(r"\A(?:\w+\.)+(?=\w)")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_REMARK = re.compile(r"\s*[(\[].*\Z")
_BLANKS = re.compile(r"[\s._/:'’*-]+")


def number_label(header: str, holds: str) -> Label | None:
    """The kind of number that a column of that header, holding what its reader says, has; None for any other.

    `Klantnummer`, `order_id`, `N° de commande`, `custom_attributes.invoiceNumber`, `Rechnungs-Nr. (alt)`.
    """
    if holds == Label.CUSTOMER_ID:
        return Label.CUSTOMER_ID
    if holds not in (PLAIN, MACHINE, PROSE):
        return None
    bare = _WITHIN.sub("", _REMARK.sub("", header))
    plain = _BLANKS.sub(" ", fold(_HUMP.sub(" ", bare))).strip()
    if _COLUMN.fullmatch(plain) or (holds != PROSE and _BARE.fullmatch(plain)):
        return Label.CUSTOMER_ID
    return None
