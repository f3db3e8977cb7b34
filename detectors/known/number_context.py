"""Whether the words before a number say that it is a customer's, an order's, a file's."""

import re

from detectors.identifiers.context import announced
from detectors.identifiers.numbered_things import NOUNS, NUMBER_OF
from detectors.identifiers.references import REFERENCE
from detectors.identifiers.row import Identifier
from detectors.known.number_forms import Form
from inzage.labels import Label

_SIGNS = r"[\s:;=#(\[\"'“”*_>|.°-]"
_FILLER = (
    r"(?:is|was|luidt|est|ist|lautet|met|avec|with|mit|onder|sous|under|unter|van|de|du|le|la|het|the|die|der|nummer|nr|"
    r"n°|nº|no|numero|num|number|id|code|ref|mijn|mon|ma|my|mein|uw|je|votre|your|ihr|ons|notre|our|unser)(?![a-z])"
)
_GAP = rf"(?:{_SIGNS}{{0,4}}{_FILLER}){{0,4}}{_SIGNS}{{0,4}}"
_AMONG_OTHERS = re.compile(
    r"\s{0,3}(?:[,;/+&]|(?:en|et|and|und|of|ou|or|oder)\b)[\s#]{0,3}|\s{0,3}\n[\s#*•-]{0,4}", re.IGNORECASE
)
_DAY_OR_AMOUNT = re.compile(r"[0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,3}(?:[ .][0-9]{3})+")  # of the 12/04, 3.200
_WHOLE = re.compile(REFERENCE, re.IGNORECASE)
_NO_THING = r"(?!zahlerst|zahlst|meterst)"  # Zählerstand 48112: what a meter shows
_NAMED = Identifier(Label.CUSTOMER_ID, "number", REFERENCE, 0.9, context=NUMBER_OF, reach=(60, 0), gap=_GAP)
_ANNOUNCED = Identifier(
    Label.CUSTOMER_ID,
    "number",
    REFERENCE,
    0.9,
    context=(*NUMBER_OF, *(_NO_THING + noun for noun in NOUNS)),
    reach=(60, 0),
    gap=_GAP,
)


def told(text: str, start: int, end: int, form: Form) -> bool:
    """Whether `text[start:end]` is announced as its form asks, and is no count, amount or piece of a longer number."""
    written = text[start:end]
    if written.isalpha():
        return announced(_NAMED, text, start, end)
    if _DAY_OR_AMOUNT.fullmatch(written):
        return False
    whole = _WHOLE.match(text, start)
    if whole is None or whole.end() != end:
        return False
    if form == Form.NAMED:
        return announced(_NAMED, text, start, end)
    return text[start - 1 : start] == "#" or announced(_ANNOUNCED, text, start, end)


def goes_on(text: str, last: int, start: int, end: int) -> bool:
    """Whether a number stands in a list after one that ended at `last`: `orders 1234, 1235 en 1236`."""
    whole = _WHOLE.match(text, start)
    return start - last < 12 and bool(
        _AMONG_OTHERS.fullmatch(text, last, start) and whole and whole.end() == end
    )
