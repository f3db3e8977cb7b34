"""A document on its own: a letter, a call note, minutes, a saved page. Asked last, for it says the least.

Follows ISO 32000 (PDF), ECMA-376 (.docx), RTF 1.9 and HTML as browsers save it. The whole text becomes one record; what
a picture in it shows is not read. A table or JSON under the name of a text is left to a mapping, which keeps columns.
"""

import re
from collections.abc import Iterator
from html import unescape

from connectors.about import About
from connectors.export import Export
from connectors.head import Head
from connectors.mail.attachment_text import LARGEST, AttachedFile, text_of
from connectors.mail.charset import decode
from connectors.mail.html_body import declared_charset
from connectors.record import PROSE, Field, Item, Record, Unreadable
from connectors.tables.layout import settle_layout

ABOUT = About(
    what="Documents on their own: .txt, .md, .html, .rtf, .pdf, .docx",
    recognises="the first bytes of PDF, RTF or Word, or the suffix of a text whose lines are no table; asked last",
    keeps="the whole text, a page's title, and the file's name, which often names somebody",
    ignores="pictures, comments and changes of a PDF, formatting",
    follows="ISO 32000, ECMA-376, RTF 1.9",
)

_PAGES = frozenset({".htm", ".html"})
_TEXTS = frozenset({".txt", ".md"}) | _PAGES
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{1,500})</title", re.IGNORECASE)
_BEGINNING = 1 << 16
_WORD = frozenset({".docx", ".docm"})
_REMEDY = "look at it by hand: it may name people"


def recognises(head: Head) -> bool:
    """Whether a file is a document: by its first bytes, or by its suffix where it holds lines of text."""
    if head.is_folder or not head.data.strip():
        return False
    if head.data.lstrip().startswith((b"%PDF-", b"{\\rtf")):
        return True
    if head.data.startswith(b"PK\x03\x04"):
        return head.suffix in _WORD
    return head.suffix in _TEXTS and _is_prose(head)


def read(export: Export) -> Iterator[Item]:
    """One record with the document's text; `Unreadable` where there is none, or where some is missing."""
    with export.open("rb") as file:
        data = file.read(LARGEST + 1)
    text, reason = text_of(AttachedFile(1, export.name, "", data))
    if text:
        fields = [Field("file name", export.name, PROSE)]
        if title := _title(data) if export.suffix.lower() in _PAGES else "":
            fields.append(Field("title", title, PROSE))
        yield Record(kind="document", place="the document", fields=tuple(fields), text=text)
    if reason or not text:
        yield Unreadable("the document", reason or "it holds no text", _REMEDY)


def _title(data: bytes) -> str:
    """The title of a page, which no line of its text shows."""
    beginning = data[:_BEGINNING]
    match = _TITLE.search(decode(beginning, declared_charset(beginning)))
    return " ".join(unescape(match[1]).split()) if match else ""


def _is_prose(head: Head) -> bool:
    if b"\0" in head.data and not head.data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    if head.text.lstrip()[:1] in {"{", "["}:
        return False
    lines = [line for line in head.text.splitlines() if line.strip()]
    layout, settled = settle_layout(head.text)
    wide = [line.count(layout.delimiter) for line in lines[:50]]
    return settled.choice == "none" or len(lines) < 2 or len(set(wide)) > 1
