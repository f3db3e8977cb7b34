"""The letter as PDF, by WeasyPrint where it is installed: no network, no files, the same bytes for the same letter."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from inzage.errors import RefusedError
from reports.bundle_model import Bundle
from reports.bundle_page import render_html

MOST_ENTRIES = 400
"""Records up to which they stand in the PDF too: a typesetter takes minutes over thousands of pages."""


def render_pdf(bundle: Bundle) -> bytes:
    """The page of `render_html`, set on A4 with page numbers.

    Beyond 400 records the letter, the overview and the information stand in it, and a sentence that the records
    are in report.html. Raises `RefusedError`, which says what is missing, where WeasyPrint or the system's Pango
    is not installed.
    """
    try:
        import weasyprint
    except (ImportError, OSError) as fault:
        raise RefusedError(
            f"no PDF was made, because WeasyPrint or Pango is missing ({type(fault).__name__}); the letter is in "
            "report.html; for a PDF: pip install 'inzage[pdf]' and the system's Pango library"
        ) from None
    page = render_html(bundle, records=len(bundle.entries) <= MOST_ENTRIES)
    with _unheard("weasyprint", "fontTools"):
        made = weasyprint.HTML(string=page, base_url="", url_fetcher=_Nothing())
        return bytes(made.write_pdf(pdf_identifier=bundle.request.encode("ascii", "replace")) or b"")


@contextmanager
def _unheard(*names: str) -> Iterator[None]:
    """Let these libraries log nothing: they tell of every rule for screens, and may quote what they set."""
    loggers = [logging.getLogger(name) for name in names]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)


class _Nothing:
    """Fetches no address, whatever its scheme: the page needs nothing but itself."""

    def __call__(self, *_: object, **__: object) -> dict[str, object]:
        raise ValueError("nothing is loaded into a letter")

    fetch = __call__
