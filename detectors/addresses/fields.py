"""Street and house number in fields of their own, as web forms and exports have them, one below or beside the other."""

import re
from collections.abc import Iterator

from detectors.addresses.address import CERTAIN, Address

_START = r"(?:^|[|;\t])[>*\-| \t]*"
_SIGN = r"[ \t]*(?:[:=|]|\t)[ \t]*"
_NEXT = r"[ \t]*(?:\r?\n|[|;\t])[>*\-| \t]*"
_STREET = r"(?:straat(?:naam)?|street(?: name)?|rue|stra(?:ß|ss)e(?:nname)?|adres|adresse|address)"
_NUMBER = (
    r"(?:huisnummer|huisnr\.?|hausnummer|hausnr\.?|house ?(?:number|no\.?)|num[eé]ro|nummer|number|nr\.?|n°)"
)
_BOX = r"(?:bus(?:nummer)?|toevoeging|bo[iî]te|bte|box|flat|apartment|appartement)"
_FIELDS = re.compile(
    rf"{_START}{_STREET}{_SIGN}(?P<street>[^\W\d_][^\n\t|;:=0-9]{{2,60}}?){_NEXT}{_NUMBER}{_SIGN}"
    rf"(?P<number>[1-9]\d{{0,3}}(?: ?[a-z])?(?:[-/]\d{{1,4}})?)(?!\w)"
    rf"(?:{_NEXT}{_BOX}{_SIGN}(?P<box>[a-z]?\d{{1,4}}[a-z]?)(?!\w))?",
    re.IGNORECASE | re.MULTILINE,
)


def fields(text: str) -> Iterator[Address]:
    """The street, the number and the box of each form; each value is a place of its own, the labels stay."""
    for form in _FIELDS.finditer(text):
        for name in ("street", "number", "box"):
            if form[name]:
                yield Address(form.start(name), form.end(name), CERTAIN)
