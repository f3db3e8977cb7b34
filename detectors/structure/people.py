"""Several names beside each other: `Jan en Sofie`, `Jan, Sofie & Tom`, `cher Paul, chère Anne`."""

import re
from collections.abc import Callable, Iterator

from detectors.structure.message import Message
from detectors.structure.phrases import Phrase, phrase

_REMARK = r"(?:[ ]\([^()\n]{1,30}\))?"
_JOINT = re.compile(
    rf"{_REMARK}[ \t\xa0]{{0,2}}(?:(?P<comma>[,;])|[/+&]|\(?&|\(?(?:en|et|and|und|n|y)(?![^\W\d_]))"
    r"[ \t\xa0]{0,2}(?:(?:ook|beste|lieve|dag|hallo|hoi|hey|bonjour|chere?|dear|hi|hello|lieber|liebe|geachte"
    r"|sehr geehrter?|papa|mama|kleine)[ ])?"
)
_LISTED_ON = re.compile(rf"{_REMARK}[ \t\xa0]{{0,2}}(?:[,;&/+!.:\n)]|$|(?:en|et|and|und)(?![^\W\d_]))")

Accepts = Callable[[Phrase], bool]


def people(
    message: Message, at: int, end: int, accepts: Accepts, *, french: bool = False
) -> Iterator[Phrase]:
    """The names from `at`, one after another, as long as `accepts` agrees."""
    read = phrase(message, at, end, french=french)
    while read is not None and accepts(read):
        yield read
        joint = _JOINT.match(message.folded, read.end, end)
        if joint is None:
            return
        following = phrase(message, joint.end(), end, french=french)
        if joint["comma"] and following is not None and not _is_listed(message, following, end):
            return
        read = following


def _is_listed(message: Message, read: Phrase, end: int) -> bool:
    """Behind a comma a name counts as one more only where the list goes on or ends: not `Jan, Excel werkt niet`."""
    sure = read.first or read.titled
    return sure and bool(_LISTED_ON.match(message.folded, read.end, end))
