"""What a browser sent, in clear: `%40` and `\\x40` as the characters they stand for."""

import re
from urllib.parse import unquote

_ESCAPE = re.compile(r"\\x([0-9A-Fa-f]{2})")
_CONTROLS = {number: " " for number in (*range(32), 127) if number != ord("\n")}
_PAIRS = re.compile(r"[&;]")
_ROUNDS = 3  # an address in an address in an address


def decoded(text: str) -> str:
    """`text` with percent-encoding and the server's own escapes undone, also where it was encoded several times."""
    if "\\x" in text:
        text = _ESCAPE.sub(r"%\1", text)
    for _ in range(_ROUNDS):
        if "%" not in text:
            break
        text, before = _unquoted(text), text
        if text == before:
            break
    return text.translate(_CONTROLS)


def pairs(query: str) -> str:
    """The query of an address in clear: `a=b` a line. A plus is a blank, but beside an @ sign, which forms encode."""
    shown = (part if "@" in part else part.replace("+", " ") for part in _PAIRS.split(query) if part)
    return "\n".join(decoded(part).replace("\n", " ") for part in shown)


def _unquoted(text: str) -> str:
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        return unquote(text, "cp1252", "replace")
