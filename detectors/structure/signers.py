"""The names with which a line of a signature begins, and what is no name but a firm, a desk, a sentence."""

import re
from collections.abc import Iterator

from detectors.structure import words
from detectors.structure.lists import alternatives
from detectors.structure.message import Message
from detectors.structure.people import people
from detectors.structure.phrases import Phrase
from detectors.structure.tokens import Part

SIGNS = re.compile(r"(?:[ \t\xa0,.:;!*_~–—/|\\-]|[^\w\s<>@\[({\"“'‘#+])*+")
"""Signs and pictures that may stand between a formula and a name, or before a name on its line."""
BEHALF = re.compile(rf"(?:ook )?(?:{alternatives('closings', 'on behalf')})(?![^\W_])[ \t\xa0.]{{0,2}}")
"""`namens`, `i.A.`, `groetjes van`, `votre`: a name may follow."""
_REMARK = re.compile(r"^[ \t\xa0]*\([^()\n]{1,40}\)")
_SEPARATORS = re.compile(r"[|,(•·–—:;\n]| [-/] |\d")
_ARTICLES = frozenset("de den het la le les el los der die das 't".split())
_MOST_LOWER = 3


def signers_on(message: Message, start: int, end: int, *, sure: bool) -> Iterator[Phrase]:
    """The names that the line `start:end` begins with. `sure`: a closing formula stands right above it."""
    signs = SIGNS.match(message.text, start, end)
    at = signs.end() if signs else start
    by = BEHALF.match(message.folded, at, end)

    def accepts(read: Phrase) -> bool:
        if is_firm(message, read, end):
            return False
        if by or not sure:
            return _is_strong(message, read, end)
        if read.capital or read.titled:
            return _ends_well(read) and is_formed(read)
        return read.closed and read.names <= _MOST_LOWER and (read.first or fills(message, read, end))

    yield from people(message, by.end() if by else at, end, accepts)


def is_formed(read: Phrase) -> bool:
    """Whether words with capitals have the form of a name: a firm may sign too.

    One word may be anybody; of more, one is a known name, an initial, or `van`. `De Backer` has the form, as
    Backer is a surname that we know; `De Gouden Lepel` and `Chiro Heffen` have not.
    """
    first, *others = read.parts
    if not read.capital or not others or read.first or read.titled:
        return True
    article = first.part is Part.PARTICLE and first.word in _ARTICLES
    formed = {Part.PARTICLE, Part.INITIAL, Part.SURNAME}
    return any(token.part in formed for token in (others if article else read.parts))


def fills(message: Message, read: Phrase, end: int) -> bool:
    """Nothing but signs stands behind the name on its line."""
    return not any(map(str.isalnum, message.text[read.end : end]))


def is_firm(message: Message, read: Phrase, end: int) -> bool:
    """`Peeters & Zonen`, `Jan Peeters NV`: up to the next bar, comma or dash there is a company word."""
    cut = _SEPARATORS.search(message.text, read.end, end)
    rest = message.folded[read.end : cut.start() if cut else end].replace(".", "")
    behind = rest.split()
    if read.first and rest[:1] != "&" and not any(words.is_legal_form(word) for word in behind[:1]):
        return False
    return any(words.is_company_word(word) or words.is_legal_form(word) for word in behind[:4])


def _is_strong(message: Message, read: Phrase, end: int) -> bool:
    """Enough by itself: a known given name, a title or initials, and nothing behind it that goes on."""
    known = (read.given and (read.first or read.capital)) or read.titled
    well = read.closed or (read.first and words.is_role(read.after))
    return known and well and (read.capital or fills(message, read, end)) and _is_apart(message, read, end)


def _ends_well(read: Phrase) -> bool:
    return read.closed or (read.first and (words.is_role(read.after) or words.is_company_word(read.after)))


def _is_apart(message: Message, read: Phrase, end: int) -> bool:
    """The name fills its line, or a bar, comma, dash or bracket divides it from the rest: not `Max. 20 stuks`."""
    rest = _REMARK.sub("", message.text[read.end : end]).lstrip(" \t\xa0")
    return rest[:1] in set("|,(-–—•·/&+") or not any(map(str.isalnum, rest)) or read.after != ""
