"""Which headers say that a column holds the numbers of customers, orders, invoices, contracts or files."""

import pytest

from inzage.labels import MACHINE, PLAIN, PROSE, Label
from warehouse.number_headers import number_label


@pytest.mark.parametrize(
    "header",
    [
        # Dutch
        "Klantnummer", "klantnr.", "Klant-nr", "KLANT_ID", "Ordernummer", "Laatste ordernummer", "bestelnr",
        "Bestelling #", "Factuurnummer (oud)", "Contractnummer", "Dossiernr", "Dossierkenmerk", "Polisnummer",
        "Zaaknummer", "Lidnummer",
        # French
        "N° de commande", "Numéro de client", "N° client", "Code client", "Réf. commande", "Numéro de la facture",
        "Numéro d'adhérent", "N° dossier", "Commande n°", "Numéro du contrat",
        # English
        "Order ID", "order_number", "orderNo", "Order #", "Customer Number", "customerId", "lastOrderId",
        "numeroClient", "Ticket ID", "Invoice No.",
        "custom_attributes.order_id", "custom_attributes.numero_client", "Contract reference",
        "Case Number", "Booking ref", "Associated Ticket IDs",
        # German
        "Kundennummer", "Kunden-Nr.", "Bestellnummer", "Rechnungsnr", "Auftrags-Nr", "Vertragsnummer", "Vorgangsnummer",
        "Aktenzeichen",
    ],
)  # fmt: skip
@pytest.mark.parametrize("holds", [PLAIN, MACHINE, PROSE])
def test_headers_of_numbers(header: str, holds: str) -> None:
    assert number_label(header, holds) == Label.CUSTOMER_ID


@pytest.mark.parametrize(
    "header",
    [
        "", "Nr", "ID", "Record ID", "Number", "Nummer", "Naam", "Klant", "Client", "Customer", "Klantnaam",
        "Nom du client",
        "Order date", "Besteldatum", "Order Status", "Number of Orders", "Aantal bestellingen", "Nombre de commandes",
        "Order total", "Factuurbedrag", "Montant facture", "Ticket name", "Ticket owner", "Customer phone number",
        "Klant telefoonnummer", "Telefoonnummer", "Rekeningnummer", "Accountnummer", "Artikelnummer", "Article n°",
        "Product ID", "SKU", "Serienummer", "Postcode", "Code postal", "Huisnummer", "Btw-nummer klant", "Company ID",
        "Deal ID", "Message-ID", "References", "In-Reply-To", "Hausnummer", "Bankleitzahl", "Order line number",
        "Order number checked", "Bestelnummer opmerking", "Reference", "Border no", "Disorder ID",
    ],
)  # fmt: skip
@pytest.mark.parametrize("holds", [PLAIN, MACHINE, PROSE])
def test_other_headers(header: str, holds: str) -> None:
    assert number_label(header, holds) is None


@pytest.mark.parametrize(
    ("header", "holds", "expected"),
    [
        # the reader's or mapping's word is enough
        ("Code", "CUSTOMER_ID", Label.CUSTOMER_ID),
        # another kind that the reader knows stays what it is
        ("Klantnummer", "PHONE", None),
        ("Customer ID", "EMAIL", None),
        # the thing alone, where no prose stands in the column
        ("Dossier", PLAIN, Label.CUSTOMER_ID),
        ("order", MACHINE, Label.CUSTOMER_ID),
        ("Dossier", PROSE, None),
        ("Bestelling", PROSE, None),
    ],
)
def test_what_the_reader_says_counts(header: str, holds: str, expected: Label | None) -> None:
    assert number_label(header, holds) == expected
