"""What shows that a word which is also a name is meant as a name: a greeting, a verb of people, a capital."""

import re
from collections.abc import Mapping

from detectors.known.cues import (
    AUXILIARIES,
    BEFORE,
    CALENDAR,
    CLOSINGS,
    CONJUNCTIONS,
    DETERMINERS,
    GREETINGS,
    PARTICIPLES,
    PHRASES,
    VERBS,
)
from detectors.known.index import Hit
from detectors.known.ordinary import CAPITALISED
from detectors.known.tokens import Tokens

_SENTENCE_END = re.compile(r"[.!?…:•*>|\"“”«»\]\[]|^\s*[-–—]|\s[-–—]\s*$")
_BESIDE = re.compile(r"\.?[ \t\xa0]{1,3}|[ \t\xa0]?[,:][ \t\xa0]?")
_LINES = re.compile(r"[ \t\xa0]*(?:\r?\n[\s>|]*)?[,!.]?[\s>|]*")
_DESCRIBING = frozenset("beste lieve liefste waarde cher chere liebe lieber dear sorry".split())
_FULL_LINE = 40  # characters after which a line may be broken in the middle of a sentence


def told(tokens: Tokens, hit: Hit, sure: Mapping[int, Hit]) -> bool:
    """Whether a word is meant as a name here; `sure` are names at hand that are no words, by their start."""
    return (
        _capital_tells(tokens, hit)
        or _addressed(tokens, hit)
        or _introduced(tokens, hit)
        or _acts(tokens, hit)
        or _own_line(tokens, hit)
        or _speaks(tokens, hit)
        or _joined(tokens, hit, sure)
    )


def _capital_tells(tokens: Tokens, hit: Hit) -> bool:
    """A capital within a sentence; in German only where the word is none that always has one."""
    if not tokens.capital(hit.end - 1) or tokens.word(hit.start) in CALENDAR:
        return False
    if tokens.shouted(hit.start) or tokens.headed(hit.start):
        return False
    if hit.size == 1 and _begins_sentence(tokens, hit.start):
        after = tokens.gap(hit.end)
        return after.startswith((",", " ,")) and bool(tokens.word(hit.end)) and not _german(tokens, hit)
    return not _german(tokens, hit)


def _german(tokens: Tokens, hit: Hit) -> bool:
    if tokens.word(hit.end - 1) not in CAPITALISED:
        return False
    return "de" in tokens.languages


def _begins_sentence(tokens: Tokens, number: int) -> bool:
    gap = tokens.gap(number)
    if number == 0 or _SENTENCE_END.search(gap) or gap.count("\n") > 1:
        return True
    if "\n" not in gap:
        return False
    end = tokens.spans[number - 1][1]
    return end - tokens.text.rfind("\n", 0, end) < _FULL_LINE


def _addressed(tokens: Tokens, hit: Hit) -> bool:
    """After a greeting, thanks or a closing: `dag roos`, `dank je roos`, `mvg mark`; `@roos`."""
    if tokens.gap(hit.start).endswith("@"):
        return True
    previous, gap = tokens.word(hit.start - 1), tokens.gap(hit.start)
    if previous in CLOSINGS and _LINES.fullmatch(gap):
        return True
    if not _BESIDE.fullmatch(gap):
        return False
    if previous in GREETINGS:
        return previous not in _DESCRIBING or tokens.word(hit.start - 2) not in DETERMINERS
    return previous in ("je", "u", "you", "jou", "toi") and tokens.word(hit.start - 2) in (
        "dank",
        "thank",
        "merci",
    )


def _introduced(tokens: Tokens, hit: Hit) -> bool:
    """After a word that calls for a name: `collega Mark`, `ik ben roos`, `this is Grace`."""
    if not _BESIDE.fullmatch(tokens.gap(hit.start)):
        return False
    previous = tuple(tokens.word(hit.start - n) for n in (3, 2, 1))
    if previous[2] in BEFORE or previous in PHRASES or previous[1:] in PHRASES:
        return True
    opens = tokens.gap(hit.start - 1).endswith("\n") or hit.start == 1
    closes = tokens.gap(hit.end)[:1] in ("\n", ",", "") or tokens.word(hit.end) in (
        "van",
        "de",
        "du",
        "from",
        "von",
    )
    return previous[2:] in PHRASES and (
        tokens.capital(hit.end - 1) or (opens and closes)
    )  # met roos van de winkel


def _acts(tokens: Tokens, hit: Hit) -> bool:
    """Before what people do: `mark zegt`, `Will has called`; not `the will said`."""
    if tokens.gap(hit.end) != " " or tokens.word(hit.start - 1) in DETERMINERS:
        return False
    following = tokens.word(hit.end)
    if following in AUXILIARIES:
        return any(tokens.word(n) in PARTICIPLES for n in range(hit.end + 1, hit.end + 6))
    return following in VERBS


def _own_line(tokens: Tokens, hit: Hit) -> bool:
    """Alone on a line, as one signs: with a capital, or at the end of a text."""
    before, after = tokens.gap(hit.start), tokens.gap(hit.end)
    if hit.size == len(tokens.words) or not (hit.start == 0 or "\n" in before):
        return False
    if hit.end == len(tokens.words):
        return hit.start > 0 and (tokens.capital(hit.start) or before.count("\n") > 1 or "," in before)
    return "\n" in after and tokens.capital(hit.start) and hit.start > 0


def _speaks(tokens: Tokens, hit: Hit) -> bool:
    """`grace: hello`, as a line of a conversation begins."""
    before, after = tokens.gap(hit.start), tokens.gap(hit.end)
    if len(tokens.word(hit.start)) < 3:  # An: in the head of a mail
        return False
    begins = hit.start == 0 or "\n" in before or before.endswith("] ")
    return begins and after.startswith((": ", " : ")) and tokens.word(hit.end) != ""


def _joined(tokens: Tokens, hit: Hit, sure: Mapping[int, Hit]) -> bool:
    """Beside a name that is no word: `mark en evi`."""
    if tokens.word(hit.end) in CONJUNCTIONS and hit.end + 1 in sure:
        return True
    return tokens.word(hit.start - 1) in CONJUNCTIONS and any(
        start in sure and sure[start].end == hit.start - 1 for start in range(hit.start - 4, hit.start - 1)
    )
