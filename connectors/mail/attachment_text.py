"""The text of an attached file, so that it is searched and handed over like the mail that brought it.

Read are plain text, tables (CSV), calendars, business cards, HTML, RTF, PDF and Word's .docx, told apart by
their first bytes, then by type and name. What is none of these (pictures, sound, archives, programs) has no
text and no reason; what should have one and gives none is told with its reason. Nothing raises.
"""

from pathlib import PurePosixPath
from typing import NamedTuple

from connectors.mail.attachment_documents import Reading, docx_text, pdf_text
from connectors.mail.charset import decode, without_surrogates
from connectors.mail.html_body import declared_charset, to_text
from connectors.mail.rtf import rtf_text
from connectors.mail.vcard_lines import readable

LARGEST = 20 << 20
"""Bytes of the largest attachment whose text is read."""

LONGEST = 4 << 20
"""Characters of text that are taken from one attachment."""

_OLE = b"\xd0\xcf\x11\xe0"
_TYPES = {
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/rtf": "rtf",
    "text/rtf": "rtf",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/calendar": "folded",
    "text/vcard": "folded",
    "text/x-vcard": "folded",
    "text/directory": "folded",
    "application/ics": "folded",
    "application/json": "text",
    "application/xml": "text",
    "application/csv": "text",
}
_SUFFIXES = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".docm": "docx",
    ".rtf": "rtf",
    ".htm": "html",
    ".html": "html",
    ".ics": "folded",
    ".vcs": "folded",
    ".vcf": "folded",
    **dict.fromkeys((".txt", ".csv", ".tsv", ".md", ".log", ".json", ".jsonl", ".xml"), "text"),
}
_LEGACY = {".doc", ".xls", ".ppt"}


class AttachedFile(NamedTuple):
    """A file that came with a message: its number among them from 1, file name, type, bytes, declared charset."""

    number: int
    name: str
    kind: str
    data: bytes
    charset: str = ""


def text_of(file: AttachedFile) -> Reading:
    """The text of an attachment with LF line ends, and why it is missing or not whole ("" where neither)."""
    form = _form(file)
    if not form or not file.data.strip():
        return Reading("", "")
    if len(file.data) > LARGEST:
        return Reading("", f"it is larger than {LARGEST >> 20} MiB")
    try:
        text, reason = _read(form, file)
    except Exception as fault:  # noqa: BLE001 - parsers of foreign formats fail in countless ways
        return Reading("", f"it is damaged or in no known form ({type(fault).__name__})")
    text = without_surrogates(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")).strip()
    if len(text) > LONGEST:
        return Reading(text[:LONGEST], f"only its first {LONGEST >> 20} million characters are read")
    return Reading(text, reason)


def _form(file: AttachedFile) -> str:
    """How an attachment is read; "" where it holds no text that could be."""
    data, suffix = file.data, PurePosixPath(file.name.strip().lower()).suffix
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    form = _SUFFIXES.get(suffix) or _TYPES.get(file.kind.lower(), "")
    if not form and file.kind.lower().startswith("text/"):
        form = "text"
    if data.startswith(_OLE):
        return "locked" if form == "docx" else ""
    return "" if form in {"text", "html", "folded"} and _is_binary(data) else form


def _is_binary(data: bytes) -> bool:
    """Whether bytes are no text in any encoding: they hold zeros and no UTF-16 byte order mark."""
    return b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff"))


def _read(form: str, file: AttachedFile) -> Reading:
    if form == "pdf":
        return pdf_text(file.data)
    if form == "docx":
        return docx_text(file.data)
    if form == "locked":
        return Reading("", "it is encrypted: its sender put a password on it")
    if form == "rtf":
        return Reading(rtf_text(file.data), "")
    if form == "html":
        return Reading(to_text(_decoded(file, declared_charset(file.data))), "")
    text = _decoded(file)
    return Reading(readable(text) if form == "folded" else text, "")


def _decoded(file: AttachedFile, declared: str = "") -> str:
    for mark, codec in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if file.data.startswith(mark):
            return file.data.decode(codec, "replace")
    return decode(file.data, file.charset or declared)
