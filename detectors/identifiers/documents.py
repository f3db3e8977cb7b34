"""Passports, identity cards, residence permits and driving licences of any country, by the word before them."""

from detectors.identifiers.edges import ALONE
from detectors.identifiers.row import Identifier
from inzage.labels import Label

_DOCUMENT_WORDS = (
    "paspoort", "passport", "passeport", "reisepass", r"pass ?n(?:umme)?r", "identiteitskaart", "id ?kaart",
    "identiteitsbewijs", "id ?bewijs", "carte d'identite", "carte nationale", r"cni\b", r"ci\b", "identity card",
    "id ?card", "personalausweis", r"perso\b", "ausweis", "kids ?id", r"eid\b", "document ?n",
    "verblijfs(?:kaart|titel|vergunning|document)", "titre de sejour", "carte de sejour",
    "residence (?:permit|card)", "aufenthaltstitel", "vreemdelingenkaart", "rijbewijs", "permis de conduire",
    r"permis\b", "driving licen[cs]e", "driver'?s? licen[cs]e", "fuhrerschein", "driver ?n", "dvla", "v ?nummer",
)  # fmt: skip
_GAP = (
    r"(?:[\s:.=#'\"(),/°-]|(?:nummer|nr|no|n|number|num|numero|is|est|ist|lautet|van|de|du|la|le|mijn|mon|ma|my|mein|"
    r"meine|the|heeft|als|met|avec|with|mit|hat|die|der|das|ook|aussi|kaart|card|identite|type|b|be|nl|fr|code|"
    r"conduire|sejour|nationale|d'identite|europees|belgisch\w*|licen[cs]e|nederlands\w*|francais\w*|deutsch\w*|id|ci)\b){0,12}"
)


def is_document(value: str) -> bool:
    """Six to eighteen letters and digits, at least three of them digits."""
    return sum(map(str.isdigit, value)) >= 3 and 6 <= sum(map(str.isalnum, value)) <= 18


DOCUMENTS: tuple[Identifier, ...] = (
    # Belgium EK123456, the Netherlands NXX1X1234, France 12AB34567 and D2H6862M2, Germany C01X00T47, Britain 123456789;
    # driving licences of eight to eighteen signs. Misses: a word and its number in different sentences.
    Identifier(
        Label.NATIONAL_ID,
        "document",
        rf"(?-i:[A-Z]{ALONE}[A-Z]{{0,2}}[ -])?[A-Z0-9]{ALONE}(?:(?<=[0-9])|(?=[A-Z]{{0,5}}[0-9]))[A-Z0-9]{{1,17}}"
        r"(?:[ .-][0-9]{2,8}){0,4}(?: ?[A-Z](?![\w-]))?(?![^\W_]|[./-][0-9])",
        0.8,
        is_document,
        digits=1,
        context=_DOCUMENT_WORDS,
        context_required=True,
        reach=(60, 0),
        gap=_GAP,
        near_digit=True,
    ),
)
