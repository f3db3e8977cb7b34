"""A first name or surname alone: of somebody who is at hand, and not in a firm's name, a street's or an address."""

import re
from collections.abc import Iterator, Sequence

from detectors.known.cues import FIRM, LEGAL, SHOPS, STREETS
from detectors.known.index import Hit, People
from detectors.known.naming import Place, street_follows
from detectors.known.person import Evidence
from detectors.known.telling import told
from detectors.known.tokens import Tokens

_TOP_DOMAINS = frozenset("be nl com fr de eu net org lu uk co io example".split())
_ADDRESS_BEHIND = re.compile(r"[\w.+\-]{0,64}@[\w\-]")
_RUN_BEFORE = re.compile(r"[^\s<>()\[\],;:\"]*\Z")
_ADDRESS_BEFORE = re.compile(r"\w@|www\.|://", re.IGNORECASE)
_LONGEST_ADDRESS = 120


def alone(tokens: Tokens, hits: Sequence[Hit], near: People, staff: People) -> Iterator[Place]:
    """Names alone of those who are `near`, and first names of `staff` written as names."""
    sure = {hit.start: hit for hit in hits if not hit.ordinary and hit.part.alone & near}
    for hit in hits:
        people, evidence = hit.part.alone & near, Evidence.PRESENT
        if not people and tokens.capital(hit.start):
            people, evidence = hit.part.first & staff, Evidence.STAFF
        if not people or _elsewhere(tokens, hit):
            continue
        if not hit.ordinary or told(tokens, hit, sure):
            yield Place(hit.start, hit.end, people, evidence)


def _elsewhere(tokens: Tokens, hit: Hit) -> bool:
    """Inside a longer name, an e-mail or web address, a firm's name or a street's."""
    before, after = tokens.gap(hit.start), tokens.gap(hit.end)
    previous, following = tokens.word(hit.start - 1), tokens.word(hit.end)
    if (before == "-" and previous) or (after == "-" and following) or in_address(tokens, hit.start, hit.end):
        return True
    if after == "." and following in _TOP_DOMAINS:
        return True
    if (before == " " and (previous in SHOPS or previous in STREETS)) or street_follows(tokens, hit.end):
        return True
    return (following in LEGAL and len(after) < 4) or (following in STREETS | FIRM and after in ("& ", " & "))


def in_address(tokens: Tokens, first: int, after: int) -> bool:
    """Whether words stand within an e-mail or web address."""
    start, end = tokens.spans[first][0], tokens.spans[after - 1][1]
    if _ADDRESS_BEHIND.match(tokens.text, end):
        return True
    before = _RUN_BEFORE.search(tokens.text[max(0, start - _LONGEST_ADDRESS) : start])
    return bool(before and _ADDRESS_BEFORE.search(before.group()))
