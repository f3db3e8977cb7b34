"""Numbers of the other member states: VAT."""

import re

from detectors.identifiers.row import Identifier
from inzage.labels import Label

_VAT_WORDS = (
    r"btw\b",
    "btw ?n",
    r"tva\b",
    r"vat\b",
    r"uid\b",
    r"ust\b",
    "ust ?id",
    "mwst",
    r"iva\b",
    "umsatzsteuer",
)


def is_vat(value: str) -> bool:
    """Directive 2006/112/EC, art. 214 and 215: a member state's prefix and a number by its own rules."""
    from stdnum.eu import vat

    return bool(vat.is_valid(re.sub("[^0-9A-Za-z]", "", value)))


EUROPE: tuple[Identifier, ...] = (
    # Proven by the rules of the country. Misses: a wrong digit with no word beside it.
    Identifier(
        Label.TAX_ID,
        "european vat",
        r"(?:ATU|B(?<![^\W_].)G|C(?<![^\W_].)[YZ]|D(?<![^\W_].)K|E(?<![^\W_].)[ELS]|F(?<![^\W_].)I|H(?<![^\W_].)[RU]|"
        r"I(?<![^\W_].)[ET]|L(?<![^\W_].)[TV]|M(?<![^\W_].)T|P(?<![^\W_].)[LT]|R(?<![^\W_].)O|S(?<![^\W_].)[EIK])"
        r"[ .:-]{0,2}[0-9A-Z](?:[ .]?[0-9]){5,11}(?:[ .]?[A-Z]{1,2})?(?![^\W_]|[.-][0-9])",
        0.7,
        is_vat,
        digits=5,
        any_case=False,
        context=_VAT_WORDS,
        forgiving=True,
        reach=(20, 0),
        near_digit=True,
    ),
)
