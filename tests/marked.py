"""Lines whose personal data is marked, `mail {EMAIL:els@firma.be}`, and what the rows of identifiers find in them."""

import re

from detectors.identifiers import IDENTIFIERS
from detectors.identifiers.search import search
from detectors.merge import merge

Spans = list[tuple[str, str]]

_MARK = re.compile(r"\{([A-Z_]+):([^{}]+)\}")
_OTHERS = frozenset({"DATE_OF_BIRTH", "ADDRESS", "PHONE", "PERSON"})  # found by rows with tests of their own


def unmarked(line: str) -> str:
    """The text of a marked line."""
    return _MARK.sub(r"\2", line)


def marks(line: str) -> Spans:
    """(value, label) of each mark, in order."""
    return [(value, label) for label, value in _MARK.findall(line)]


def identified(text: str) -> Spans:
    """(value, label) of each identifier that the rows find, in order, overlaps settled."""
    found = merge(text, search(text, IDENTIFIERS))
    return [(text[f.start : f.end], f.label) for f in found if f.label not in _OTHERS]
