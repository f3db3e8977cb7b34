"""Addresses that are a code: one house by itself. Written-out addresses are found by `detectors.addresses`."""

from detectors.identifiers.row import Identifier
from inzage.labels import Label

ADDRESSES: tuple[Identifier, ...] = (
    # Irish Eircode: a routing key and four signs that name one house (An Post, Eircode address database). Behind its
    # town it is a part of the address; alone it counts where a word says what it is.
    Identifier(
        Label.ADDRESS,
        "eircode",
        r"[AC-FHKNPRTV-Y](?<![\w][AC-FHKNPRTV-Y])(?:[0-9]{2}|6W)[ \xa0-]?(?=[A-Z]*[0-9])[0-9AC-FHKNPRTV-Y]{4}(?!\w)",
        0.8,
        digits=1,
        context=("eircode", r"postcode\b", "postal code", r"address\b", r"adres\b", r"adresse\b"),
        context_required=True,
        reach=(30, 0),
    ),
    # what3words: three words that name a square of three metres. Misses: without its slashes.
    Identifier(
        Label.ADDRESS,
        "what3words",
        r"/(?<![\w:/]/)//[^\W\d_]{2,20}\.[^\W\d_]{2,20}\.[^\W\d_]{2,20}(?![\w/])",
        0.8,
        needs="///",
    ),
)
"""Rows for codes that are an address."""
