"""What of a message is its own matter: greetings and closings go, and the traits of a hand with them.

Set phrases, capitals, rows of exclamation marks and drawn-out words tell one writer from another (stylometry), and
carry nothing that research on what people ask needs.
"""

import re

from detectors.structure.formulas import formulas
from detectors.structure.lists import alternatives
from detectors.structure.message import message
from inzage.folding import fold

_GREETING = re.compile(
    rf"[\s*_>]*(?:(?:{alternatives('greetings', 'greetings')})(?![^\W_])"
    rf"(?:[\s,]*(?:<[^<>\n]*>|{alternatives('greetings', 'between greeting and name')}|madame|monsieur|mevrouw|mijnheer"
    r"|meneer|heer|dhr\.?|mevr\.?|mr\.?|mrs\.?|ms\.?|herr|frau|damen|herren|sir|madam|team|allen|all|iedereen|tous"
    r"|en|et|and|und|/|&)(?![^\W_]))*[\s,!.:;-]*)"
)
_TAIL = 240
_REPEATED_SIGN = re.compile(r"([^\w\s<>])(?:\s?\1)+")
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_MARKER = re.compile(r"(<[A-Z_]+(?:_[^<>\s]*)?>)")


def trim(text: str) -> str:
    """`text`, its people already replaced by markers, without its greeting and its closing formula and what follows.

    A formula in the middle of a message with much behind it closes nothing.
    """
    greeting = _GREETING.match(fold(text))
    start = greeting.end() if greeting else 0
    closing = next(
        (f.start for f in formulas(message(text)) if f.begins and f.sure and len(text) - f.start <= _TAIL),
        len(text),
    )
    return text[start : max(start, closing)].strip()


def plain_style(text: str) -> str:
    """`text` in lower case, without repeated signs and drawn-out words, on one line; markers stay as they are."""
    pieces = _MARKER.split(" ".join(text.split()))
    return "".join(piece if n % 2 else _plain(piece) for n, piece in enumerate(pieces)).strip()


def _plain(text: str) -> str:
    return _DRAWN_OUT.sub(r"\1\1", _REPEATED_SIGN.sub(r"\1", text.lower()))
