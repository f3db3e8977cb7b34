"""Words in the names of columns that tell orders, payments, messages and events, which name people too."""

import re

from inzage.folding import fold

_WORDS = re.compile(
    r"(?<![a-z])(?:order|orders?[ _-]?(?:id|nr|no|number|nummer|date)|bestel(?:nummer|datum|ling)|commande|bestell\w*"
    r"|invoice[ _-]?(?:id|nr|no|number|date)|factuur(?:nummer|nr|datum|bedrag)|facture|rechnungs?(?:nummer|datum)"
    r"|amount|bedrag|montant|betrag|quantity|aantal|quantit[e]|menge|unit[ _-]?price|price|prijs|prix|preis|sku|product"
    r"|artikel\w*|article|subject|onderwerp|objet|betreff|body|message|bericht|nachricht|sender|recipient|afzender"
    r"|ontvanger|destinataire|expediteur|absender|empfanger|ticket|conversation|thread|deal|campaign|event[ _-]?type"
    r"|invitee\w*|payment|betaling|paiement|zahlung|transaction|transactie|gesprek|duration|duur)(?![a-z])"
)
_KEPT = re.compile(
    r"(?:total|last|number|aantal|nombre|anzahl)[ _-]?(?:of[ _-])?(?:orders?|spent|bestellingen)|orders?[ _-]?count"
)


def is_of_another_kind(names: list[str]) -> bool:
    """Whether columns speak of an order, a payment, a message or an event, and not of an account alone."""
    return any(_WORDS.search(name) and not _KEPT.search(name) for name in map(_plain, names))


def _plain(name: str) -> str:
    """The words of a column's name in small letters: `orderId` is `order id`."""
    return fold(re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name[:200])).replace("_", " ")
