"""Signers without a closing formula: the name on the last line, or above the lines that tell who it is."""

import re
from collections.abc import Iterator

from detectors.structure.closings import Closing
from detectors.structure.lines import Line, filled, kind, trimmed
from detectors.structure.message import Message
from detectors.structure.phrases import Phrase
from detectors.structure.signers import fills, signers_on

QUOTED = re.compile(
    r"^[ \t>*]*(?:-{4,}|_{5,}|(?:van|from|von|de|da)[ \t\xa0]?\*?:|op .{6,80} schreef|le .{6,80} a ecrit"
    r"|on .{6,80} wrote|am .{6,80} schrieb|begin forwarded|>)",
    re.MULTILINE,
)
"""Where a quoted message begins, in folded text: what stands above it is the end of another."""
_DELIMITER = re.compile(r"^[>\s]{0,8}--[ \t]*$", re.MULTILINE)
_SENTENCE = re.compile(r"(?:(?<=[^\W_]{3})\.|[!?)…])[ \t\xa0]{1,2}")
_SENTENCE_END = frozenset(".!?:)…")
_BULLETS = frozenset({"- ", "* ", "• ", "– ", "— "})
_MOST_LINES = 20
_LONGEST_TAIL = 50  # characters
_LONGEST_REST = 4  # words
_MOST_SPACES = 3

Place = tuple[int, int]


def delimited(message: Message) -> Iterator[Closing]:
    """What stands behind the `-- ` of mail clients (RFC 3676 §4.3)."""
    for line in _DELIMITER.finditer(message.text):
        for start, end in filled(message, line.end(), 1):
            signers = tuple(signers_on(message, start, end, sure=True))
            after = signers[-1].end if signers else line.end()
            yield Closing(line.start(), signers, after, formula=False)


def endings(message: Message) -> Iterator[Closing]:
    """The signers at the end of a message, and of every one quoted in it."""
    for end in (*(quoted.start() for quoted in QUOTED.finditer(message.folded)), len(message.text)):
        yield from _on_last_lines(message, end)
        yield from _behind_sentence(message, end)


def _behind_sentence(message: Message, end: int) -> Iterator[Closing]:
    """`Is die van u of van Johan? Veerle`: a given name behind the last sentence."""
    while end and message.text[end - 1].isspace():
        end -= 1
    start = max(message.line_start(end), end - _LONGEST_TAIL)
    for sentence in _SENTENCE.finditer(message.text, start, end):
        signers = tuple(signers_on(message, sentence.end(), end, sure=False))
        if not signers or not fills(message, signers[-1], end):
            continue
        if signers[0].capital or signers[0].names > 1:
            yield Closing(sentence.end(), signers, signers[-1].end, formula=False)
            return


def _on_last_lines(message: Message, end: int) -> Iterator[Closing]:
    lines = _upward(message, end)
    place = next(lines, None)
    last = True
    while place is not None:
        above = next(lines, None)
        signers = tuple(signers_on(message, *place, sure=last))
        if signers and _may_sign(message, signers[0], place, above, last=last):
            yield Closing(place[0], signers, signers[-1].end, formula=False)
            return
        if kind(message, *place) is Line.OTHER and not _is_caption(message, place, above):
            return
        place, last = above, False


def _upward(message: Message, end: int) -> Iterator[Place]:
    """The last lines that are not empty before `end`, the last one first."""
    for _ in range(_MOST_LINES):
        if end < 0:
            return
        line_start = message.line_start(end)
        start, stop = trimmed(message.text, line_start, end)
        if start < stop:
            yield start, stop
        end = line_start - 1


def _may_sign(message: Message, read: Phrase, place: Place, above: Place | None, *, last: bool) -> bool:
    """Whether the name on a line signs: behind a sentence or an empty line, no entry of a list, nothing going on."""
    if _is_listed(message, place, above) or _goes_on(message, read, place):
        return False
    if above is None:
        alone = fills(message, read, place[1]) or kind(message, *place) is not Line.OTHER
        return (read.titled or (read.given and read.first)) and (not last or (alone and _is_whole(read)))
    if not read.titled and not (read.given and read.first):
        return _stands_alone(message, read, place, above)
    gap = message.text.count("\n", above[1], place[0]) > 1
    return gap or message.text[above[1] - 1] in _SENTENCE_END | {","}


def _is_whole(read: Phrase) -> bool:
    """A text of one line that is a name by itself."""
    return read.titled or read.names > 1


def _goes_on(message: Message, read: Phrase, place: Place) -> bool:
    """Behind the name a sentence, a list or an amount follows: `Max. 20 stuks`, `Paul, kan je ...`."""
    rest = message.text[read.end : place[1]]
    line = kind(message, *place)
    if line is Line.PLACE:
        return rest.lstrip(" .:")[:1].isdigit()
    return line is Line.OTHER and (any(map(str.isdigit, rest)) or len(rest.split()) > _LONGEST_REST)


def _is_listed(message: Message, place: Place, above: Place | None) -> bool:
    """Two lines under each other that begin with a bullet."""
    return above is not None and all(_has_bullet(message, start) for start, _ in (place, above))


def _has_bullet(message: Message, start: int) -> bool:
    edge = message.text[message.line_start(start) : start].strip(" \t>")
    return bool(edge) or message.text[start : start + 2] in _BULLETS


def _stands_alone(message: Message, read: Phrase, place: Place, above: Place) -> bool:
    """Initials and a surname, alone on the last line, behind a sentence."""
    if not (read.given and read.capital):
        return False
    if any(token.initialism for token in read.parts) or not fills(message, read, place[1]):
        return False
    spaces = message.text.count(" ", *above)
    gap = message.text.count("\n", above[1], place[0]) > 1
    ended = message.text[above[1] - 1] in _SENTENCE_END
    return kind(message, *above) is Line.OTHER and ((ended and spaces > 1) or (gap and spaces > _MOST_SPACES))


def _is_caption(message: Message, place: Place, above: Place | None) -> bool:
    """A few words that are no sentence, under a role or under a whole name: a town, a team, a slogan."""
    start, stop = place
    if (
        message.text.count(" ", start, stop) > _MOST_SPACES
        or message.text[stop - 1] in _SENTENCE_END
        or above is None
    ):
        return False
    if kind(message, *above) is not Line.OTHER:
        return True
    signers = list(signers_on(message, *above, sure=False))
    return bool(signers) and signers[0].names > 1 and signers[0].end == above[1]
