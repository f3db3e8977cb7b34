"""Bytes of a mail message to text: the declared charset may be missing, wrong or too narrow."""

import codecs

_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "cp950",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso2022_jp": "iso2022_jp_ext",
}
"""Charsets that mailers declare while they send the wider one that contains it (WHATWG Encoding, 4.2)."""

_OF_MANY_BYTES = ("gb", "big5", "shift", "euc", "iso2022", "hz", "johab", "utf-", "cp9")
_NO_CHARSETS = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"})


def decode(data: bytes, declared: str = "") -> str:
    """Text of `data`; never fails, never holds a lone surrogate.

    Tried in turn: UTF-8 (what is valid UTF-8 with high bytes is nothing else in a charset of single bytes),
    the declared charset or its wider form, cp1252, latin-1. A declared charset of several bytes goes first.
    """
    if data.isascii() and not _shifts(declared):
        return data.decode("ascii")
    for codec in _candidates(_codec_name(declared)):
        try:
            return without_surrogates(data.decode(codec))
        except (LookupError, ValueError):
            continue
    return data.decode("latin-1")


def without_surrogates(text: str) -> str:
    """`text` with lone surrogates, which no file format can hold, as question marks."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def from_header(value: str) -> str:
    """Text as the stdlib parser keeps it, raw bytes as surrogates, in the charset that these fit."""
    return value if value.isascii() else decode(value.encode("utf-8", "surrogateescape"))


def _shifts(declared: str) -> bool:
    """Whether the charset writes other letters in ASCII bytes."""
    return declared.lower().startswith(("iso-2022", "hz", "utf-7", "utf-16", "utf-32", "unicode-1-1"))


def _codec_name(declared: str) -> str:
    try:
        name = codecs.lookup(declared.strip(" \"'")).name
    except (LookupError, ValueError):
        return ""
    return "" if name in _NO_CHARSETS else name


def _candidates(name: str) -> list[str]:
    wider = _WIDER.get(name, name)
    if name.startswith(_OF_MANY_BYTES):
        return [name, "utf-8", wider, "cp1252"]
    return ["utf-8", wider, "cp1252"] if name else ["utf-8", "cp1252"]
