"""Names after a title: `mevr. Peeters`, `M. Petit`, `Herr Koch`."""

import re
from collections.abc import Iterator, Sequence

from detectors.known.cues import PLACES, STREETS, TITLES
from detectors.known.index import Hit
from detectors.known.naming import Place
from detectors.known.person import Evidence
from detectors.known.tokens import Tokens

_TITLED = re.compile(r"\.?[ \t\xa0]{0,3}|\.?\r?\n")
_WORDS_TOO = frozenset("miss familie famille family frau meester notaris ing pastoor juf ms madam mx".split())
"""Titles that are words or follow words: before a word that is also a name they need its capital."""


def titled(tokens: Tokens, hits: Sequence[Hit]) -> Iterator[Place]:
    """A name after a title: `mevr. Peeters`, `M. Petit`."""
    for hit in hits:
        if hit.start and hit.part.alone and _TITLED.fullmatch(tokens.gap(hit.start)) and _title(tokens, hit):
            yield Place(hit.start, hit.end, hit.part.alone, Evidence.TITLE)


def _title(tokens: Tokens, hit: Hit) -> bool:
    word, written, gap = tokens.word(hit.start - 1), tokens.written(hit.start - 1), tokens.gap(hit.start)
    if word in ("m", "me"):
        return written in ("M", "Me") and gap.startswith(".") == (word == "m") and tokens.capital(hit.end - 1)
    if word not in TITLES or _street_of(tokens, hit):
        return False
    return not (hit.ordinary and word in _WORDS_TOO) or tokens.capital(hit.end - 1)


def _street_of(tokens: Tokens, hit: Hit) -> bool:
    """`avenue du Docteur Winter`, `Dokter Ogunleyestraat`: called after somebody."""
    before = tokens.word(hit.start - 2)
    kind = tokens.word(hit.start - 3) if before in ("du", "de", "des", "der", "den") else before
    return kind in STREETS | PLACES or tokens.word(hit.end) in STREETS | PLACES
