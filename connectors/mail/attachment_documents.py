"""The text of PDF files and of Word's .docx files, within bounds of pages, of size and of time."""

import io
import logging
import re
import time
import zipfile
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MOST_PAGES = 300
SECONDS = 20.0
"""How long the text of one document may take: made-up pages can keep a reader busy for hours."""

_LARGEST_UNPACKED = 100 << 20
_WORD_PARTS = re.compile(r"/word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset(
    {_FALLBACK, f"{_WORD}tabs"}
)  # what stands twice for older programs; settings of tab stops
_ENCRYPTED = "it is encrypted: its sender put a password on it"


class Reading(NamedTuple):
    """The text that was found, and why it is missing or not whole ("" where it is)."""

    text: str
    reason: str


class _OutOfTimeError(Exception):
    """A page took longer than a document may."""


def pdf_text(data: bytes, now: Callable[[], float] = time.monotonic) -> Reading:
    """The text of a PDF (ISO 32000), page by page; an owner's password alone does not stop the reading.

    `now` is a clock in seconds. Raises what pypdf raises on damage.
    """
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings quote the file
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not _opens(reader):
        return Reading("", _ENCRYPTED)
    return _pages(reader, now)


def _opens(reader: "PdfReader") -> bool:
    """Whether the empty password opens it, as it does where only printing or changing is locked."""
    try:
        return bool(reader.decrypt(""))
    except Exception:  # noqa: BLE001 - a cipher that is not at hand is a lock too
        return False


def _pages(reader: "PdfReader", now: Callable[[], float]) -> Reading:
    until, texts, reason = now() + SECONDS, [], ""
    count = len(reader.pages)
    for number in range(min(count, MOST_PAGES)):
        try:
            texts.append(_page_text(reader.pages[number], until, now))
        except _OutOfTimeError:
            reason = f"its text takes longer than {SECONDS:.0f} seconds; read up to page {number}"
            break
        except Exception as fault:  # noqa: BLE001 - one broken page does not hide the others
            reason = f"page {number + 1} cannot be read ({type(fault).__name__})"
    if count > MOST_PAGES and not reason:
        reason = f"only its first {MOST_PAGES} pages are read"
    text = "\n\n".join(text for text in texts if text.strip())
    return Reading(text, reason or ("" if text else "it has no text in it: a scan or a picture"))


def _page_text(page: "PageObject", until: float, now: Callable[[], float]) -> str:
    def watch(*_: object) -> None:
        if now() > until:
            raise _OutOfTimeError

    watch()
    return page.extract_text(visitor_operand_before=watch)


def docx_text(data: bytes) -> Reading:
    """The text of a Word document (ECMA-376): body with tables and text boxes, notes, comments, headers, footers.

    Raises what python-docx raises on damage.
    """
    import docx

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > _LARGEST_UNPACKED:
            return Reading("", f"it unpacks to more than {_LARGEST_UNPACKED >> 20} MiB")
    package = docx.Document(io.BytesIO(data)).part.package
    if package is None:
        return Reading("", "it is no Word document")
    blobs = {str(part.partname): part.blob for part in package.iter_parts()}
    names = sorted((name for name in blobs if _WORD_PARTS.fullmatch(name)), key=_body_first)
    return Reading("\n".join(filter(None, (_xml_text(blobs[name]) for name in names))), "")


def _body_first(name: str) -> tuple[bool, str]:
    return "document" not in name, name


def _xml_text(blob: bytes) -> str:
    """The text of one part of a document, a line a paragraph."""
    from docx.oxml.parser import parse_xml

    root: Any = parse_xml(blob)
    for element in list(root.iter(*_SKIPPED)):
        element.getparent().remove(element)
    lines = "".join(_piece(str(element.tag), element.text or "") for element in root.iter()).split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip() for line in lines)).strip()


def _piece(tag: str, text: str) -> str:
    name = tag.removeprefix(_WORD)
    if name in {"t", "delText"}:
        return text
    return {"p": "\n", "br": "\n", "cr": "\n", "tab": "\t"}.get(name, "")
