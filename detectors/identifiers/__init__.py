"""Identifiers with a form of their own, as rows: a pattern, at most one check, the words beside them.

A new identifier is a new row in the file of its country or kind.
"""

from detectors.identifiers.accounts import ACCOUNTS
from detectors.identifiers.addresses import ADDRESSES
from detectors.identifiers.belgium import BELGIUM
from detectors.identifiers.births import BIRTHS
from detectors.identifiers.britain import BRITAIN
from detectors.identifiers.cards import CARDS
from detectors.identifiers.customers import CUSTOMERS
from detectors.identifiers.disguised import DISGUISED
from detectors.identifiers.documents import DOCUMENTS
from detectors.identifiers.europe import EUROPE
from detectors.identifiers.france import FRANCE
from detectors.identifiers.germany import GERMANY
from detectors.identifiers.internet import INTERNET
from detectors.identifiers.learned import learn
from detectors.identifiers.luxembourg import LUXEMBOURG
from detectors.identifiers.money import MONEY
from detectors.identifiers.netherlands import NETHERLANDS
from detectors.identifiers.payments import PAYMENTS
from detectors.identifiers.row import Identifier
from detectors.identifiers.usernames import USERNAMES
from detectors.identifiers.vehicles import VEHICLES

__all__ = ["IDENTIFIERS", "Identifier", "learn"]

IDENTIFIERS: tuple[Identifier, ...] = (
    *INTERNET,
    *MONEY,
    *ACCOUNTS,
    *CARDS,
    *BELGIUM,
    *NETHERLANDS,
    *FRANCE,
    *GERMANY,
    *LUXEMBOURG,
    *BRITAIN,
    *EUROPE,
    *DOCUMENTS,
    *VEHICLES,
    *USERNAMES,
    *CUSTOMERS,
    *PAYMENTS,
    *BIRTHS,
    *ADDRESSES,
    *DISGUISED,
)
"""Every row; where two find the same place, `detectors.merge` decides."""
