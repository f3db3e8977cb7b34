"""Names in the line with which mail clients announce a quotation: `Op ma 3 mrt. om 09:12 schreef Jan Peeters:`."""

import re
from collections.abc import Iterator

from detectors.finding import Finding
from detectors.structure.message import Message
from detectors.structure.phrases import Phrase, phrase
from inzage.labels import Label

_SCORE = 0.95
_VERBS = frozenset(
    "schreef schreven wrote ecrit ecrivait schrieb schrieben meinte geschreven geschrieben".split()
)
_VERB = re.compile(
    r"(?<![^\W_])(?:schreef|schreven|wrote|a ecrit|ecrivait|m'ecrivait(?: ceci)?|schrieb(?:en)?|meinte"
    r"|(?:het volgende )?geschreven|geschrieben)(?![^\W_])"
)
_ANNOUNCED = re.compile(r"[^:]{0,110}?(?:\d:\d\d[^:]{0,60}?)?[ \t\xa0]?:[ \t]*(?:$|[\n>\"“« ])", re.MULTILINE)
_MAIL = re.compile(r"[ \t\xa0\"',]*[<(\[][^<>()\[\]\n]{3,90}[>)\]][ \t\xa0,\"]*$")
_BOUND = re.compile(
    r"[,;>|*\d.:][ \t\xa0\"'“]{0,3}(?=[^\W\d_])"
    r"|(?<![^\W_])(?:heeft|hat|om|at|a|um|uur|uhr)[ \t\xa0]+\"?(?=[^\W\d_])|(?<![^\W_])[ap]\.?m\.?[ ,]+"
)
"""Where the name may begin in `On 3 March at 09:12, Helen Carter <..> wrote:`."""
_REACH = 120


def quoting(message: Message) -> Iterator[Finding]:
    """Who wrote what is quoted, before or behind the verb."""
    if not message.words & _VERBS:
        return
    for verb in _VERB.finditer(message.folded):
        if _ANNOUNCED.match(message.folded, verb.end(), verb.end() + 2 * _REACH):
            found = _behind(message, verb.end()) or _before(message, verb.start())
            if found:
                yield Finding(found.start, found.end, Label.PERSON, _SCORE, "header")


def _behind(message: Message, at: int) -> Phrase | None:
    """`schreef Jan Peeters <..>:`, the name on the same line or, where the line was folded, on the next."""
    while at < len(message.text) and message.text[at] in " \t\xa0\n>\"'“":
        at += 1
    read = phrase(message, at, message.line_end(at))
    if read is None or not read.closed or not (read.capital or read.first or read.names > 1):
        return None
    rest = message.folded[read.end : read.end + _REACH].lstrip(" \t\xa0\"'”\n>")
    return read if rest[:1] in {"<", ":", "(", "["} or rest.startswith(("heeft", "het volgende")) else None


def _before(message: Message, verb: int) -> Phrase | None:
    """`On 3 March at 09:12, Helen Carter <..> wrote:`, `Gerda schreef:`."""
    start = max(message.line_start(verb), verb - 2 * _REACH)
    end = start + len(message.folded[start:verb].rstrip())
    while (mail := _MAIL.search(message.folded, start, end)) and mail.start() < end:
        end = mail.start()
    for bound in reversed([start, *(match.end() for match in _BOUND.finditer(message.folded, start, end))]):
        read = phrase(message, bound, end)
        if read and read.closed and not any(map(str.isalnum, message.text[read.end : end])):
            return read if read.first or (read.capital and read.names > 1) or bound > start else None
    return None
