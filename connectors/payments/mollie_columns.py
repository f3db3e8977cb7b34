"""The columns of Mollie's settlements and payments in four languages: what each is for and what it holds.

English after docs.mollie.com, Dutch after exports as people made them; French and German are translations that no
export has confirmed.
"""

from connectors.tables.columns import UNKNOWN, Column, known, normal

_TABLE = """
key       | MACHINE | ID · Payment ID · Transaction ID · Betalings-ID · Transactie-ID
at        | PLAIN   | Date · Datum · Date de paiement · Zahlungsdatum · Created · Aangemaakt · Betaaldatum
method    | PLAIN   | Payment method · Betaalmethode · Méthode de paiement · Mode de paiement · Zahlungsmethode
method    | PLAIN   | Zahlungsart · Method · Methode
plain     | PLAIN   | Currency · Valuta · Devise · Währung · Status · Statut · Settlement currency
plain     | PLAIN   | Uitbetalingsvaluta · Devise du versement · Auszahlungswährung · Profile · Profiel
amount    | PLAIN   | Amount · Bedrag · Montant · Betrag · Settlement amount · Uitbetalingsbedrag
amount    | PLAIN   | Montant du versement · Auszahlungsbetrag · Amount refunded · Teruggestort bedrag
amount    | PLAIN   | Montant remboursé · Erstatteter Betrag
settled   | PLAIN   | Settlement reference · Uitbetalingsreferentie · Référence du versement
settled   | PLAIN   | Auszahlungsreferenz
told      | PROSE   | Description · Omschrijving · Beschreibung · Verwendungszweck
self name | PERSON  | Consumer name · Naam consument · Nom du consommateur · Name des Verbrauchers
self name | PERSON  | Card holder · Cardholder · Kaarthouder · Titulaire de la carte · Karteninhaber
self name | PERSON  | Customer name · Klantnaam · Nom du client · Kundenname
self mail | EMAIL   | Consumer email · E-mail consument · E-mailadres consument · Customer email
account   | BANK    | Consumer bank account · Rekening consument · Bankrekening consument
account   | BANK    | Compte bancaire du consommateur · Compte du consommateur · Bankkonto des Verbrauchers
account   | BANK    | Konto des Verbrauchers · Consumer account
bank      | PLAIN   | Consumer BIC · BIC consument · BIC du consommateur · BIC des Verbrauchers
card      | CARD    | Card number · Kaartnummer · Numéro de carte · Kartennummer
"""

COLUMNS = known(_TABLE)
"""Known columns under their labels in case-folded letters."""


def column(label: str) -> Column:
    """What the column of that label is; one that is not Mollie's own is prose."""
    return COLUMNS.get(normal(label), UNKNOWN)
