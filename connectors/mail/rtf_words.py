"""The words of Rich Text Format 1.9.1 that matter for its text: symbols, groups without text, character sets."""

import codecs

SYMBOLS = {
    "par": "\n",
    "line": "\n",
    "sect": "\n",
    "page": "\n",
    "row": "\n",
    "cell": "\t",
    "nestcell": "\t",
    "nestrow": "\n",
    "tab": "\t",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "endash": "–",
    "emdash": "—",
    "enspace": " ",
    "emspace": " ",
    "qmspace": " ",
}
"""Words that stand for a letter or a break."""

DESTINATIONS = frozenset(
    "fonttbl colortbl stylesheet info pict object themedata datastore listtable listoverridetable rsidtbl "
    "generator filetbl revtbl xmlnstbl fldinst bkmkstart bkmkend".split()
)
"""Groups that hold no text of the document, beside all that begin with an asterisk."""

FONT_CODECS = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
"""The codec of each character set that a font can have (`fcharset`)."""

_NAMED_PAGES = {
    1200: "utf-16-le",
    1201: "utf-16-be",
    10000: "mac_roman",
    20127: "cp1252",
    20866: "koi8-r",
    20932: "euc_jp",
    21866: "koi8-u",
    28591: "cp1252",
    50220: "iso2022_jp",
    50221: "iso2022_jp",
    51932: "euc_jp",
    51949: "euc_kr",
    52936: "hz",
    54936: "gb18030",
    65000: "utf-7",
    65001: "utf-8",
    936: "gb18030",
}


def codec_of_page(number: int) -> str:
    """Python's codec for a Windows code page identifier; "" where there is none."""
    if 28592 <= number <= 28606:
        return f"iso8859-{number - 28590}"
    name = _NAMED_PAGES.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""
