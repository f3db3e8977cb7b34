r"""Rich Text Format to text, and back to the HTML or plain text that Outlook wrapped in it.

Outlook keeps many bodies only as RTF: an HTML body wrapped so that it can be unwrapped (`\fromhtml1`), a plain
one (`\fromtext`), or one written in RTF itself. What marks the wrapping: `{\*\htmltag ...}` holds markup as it
was, and all between `\htmlrtf` and `\htmlrtf0` is there for readers of RTF alone ([MS-OXRTFEX], 2.1 and 2.2).

One pass over the tokens without recursion: neither depth nor broken groups can stop it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from connectors.mail.rtf_words import DESTINATIONS, FONT_CODECS, SYMBOLS, codec_of_page

_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?[0-9]{1,10})?[ ]?"
    r"|\\'(?P<byte>[0-9A-Fa-f]{2})"
    r"|\\(?P<symbol>[^A-Za-z])"
    r"|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}\r\n\0]+)"
    r"|[\r\n\0]+|\\",
    re.DOTALL,
)
_HEAD = 4096
_ENTITIES = {"\xa0": "&nbsp;", "\xad": "&shy;"}


def is_html(source: bytes) -> bool:
    r"""Whether RTF wraps an HTML body: `\fromhtml` stands near its start."""
    return b"\\fromhtml1" in source[:_HEAD]


def unwrapped(source: bytes) -> str:
    """The HTML in RTF that wraps it (`is_html`)."""
    return _Reading(source, wraps_html=True).text()


def rtf_text(source: bytes) -> str:
    """The text of RTF: of one that wraps plain text as it was, of any other what a reader of it sees."""
    return _Reading(source, wraps_html=False).text().strip()


@dataclass(frozen=True)
class _State:
    """What holds within one group, and ends with it."""

    is_skipped: bool = False
    is_rtf_only: bool = False
    in_fonts: bool = False
    codec: str = ""
    replaced: int = 1  # letters that stand for one Unicode letter in older readers


class _Reading:
    """One pass over a source: the groups that are open, the fonts met, the text so far."""

    def __init__(self, source: bytes, *, wraps_html: bool) -> None:
        self._source = source.decode("latin-1")
        self._html = wraps_html
        self._state = _State()
        self._open: list[_State] = []
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._page = "cp1252"
        self._bytes = bytearray()
        self._parts: list[str] = []
        self._due = 0  # replacement letters still to be passed over
        self._is_starred = False

    def text(self) -> str:
        """All of it; halves of surrogate pairs joined, lone ones replaced."""
        for token in self._tokens():
            self._take(token)
        self._flush()
        joined = "".join(self._parts)
        return joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _tokens(self) -> Iterator[re.Match[str]]:
        r"""The tokens; the bytes behind `\binN` are none."""
        at = 0
        while token := _TOKEN.match(self._source, at):
            at = token.end()
            if token["word"] == "bin" and token["number"]:
                at += max(int(token["number"]), 0)
            yield token

    def _take(self, token: re.Match[str]) -> None:
        if token["text"] or token["byte"]:
            self._letters(token["text"] or chr(int(token["byte"], 16)))
        elif token["brace"]:
            self._brace(token["brace"])
        elif token["symbol"]:
            self._symbol(token["symbol"])
        elif token["word"]:
            number = int(token["number"]) if token["number"] else None
            self._word(token["word"], number)

    def _letters(self, letters: str) -> None:
        passed = min(self._due, len(letters))
        self._due -= passed
        if len(letters) > passed and self._is_shown():
            self._bytes += letters[passed:].encode("latin-1")

    def _is_shown(self) -> bool:
        return not (self._state.is_skipped or self._state.in_fonts or self._state.is_rtf_only)

    def _put(self, text: str) -> None:
        if self._is_shown():
            self._flush()
            self._parts.append(text)

    def _flush(self) -> None:
        """Decode the bytes so far: letters of several bytes come byte by byte."""
        if self._bytes:
            self._parts.append(bytes(self._bytes).decode(self._state.codec or self._page, "replace"))
            self._bytes.clear()

    def _brace(self, brace: str) -> None:
        self._flush()
        self._due, self._is_starred = 0, False
        if brace == "{":
            self._open.append(self._state)
        elif self._open:
            self._state = self._open.pop()

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._is_starred = True
        elif symbol in "\\{}":
            self._letters(symbol)
        elif symbol in "\r\n":
            self._put("\n")
        elif found := {"~": "\xa0", "-": "\xad", "_": "\u2011"}.get(symbol, ""):
            self._put(_ENTITIES.get(found, found) if self._html else found)

    def _word(self, word: str, number: int | None) -> None:
        starred, self._is_starred = self._is_starred, False
        if word == "htmltag" and self._html:
            return
        if word in DESTINATIONS or starred:
            self._flush()
            self._state = replace(self._state, is_skipped=word != "fonttbl", in_fonts=word == "fonttbl")
        elif word == "htmlrtf":
            self._flush()
            self._state = replace(self._state, is_rtf_only=self._html and number != 0)
        elif word == "u" and number is not None:
            self._put(chr(number & 0xFFFF))
            self._due = self._state.replaced
        elif word in SYMBOLS:
            self._put(SYMBOLS[word])
        else:
            self._property(word, number or 0)

    def _property(self, word: str, number: int) -> None:
        if word == "uc":
            self._state = replace(self._state, replaced=min(max(number, 0), 8))
        elif word == "ansicpg":
            self._page = codec_of_page(number) or self._page
        elif word == "fcharset" and self._state.in_fonts:
            self._fonts[self._font] = FONT_CODECS.get(number, "")
        elif word in {"f", "plain"}:
            self._flush()
            self._font = number
            self._state = replace(self._state, codec=self._fonts.get(number, "") if word == "f" else "")
