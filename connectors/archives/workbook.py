"""Spreadsheets (.xlsx, .xlsb, .xls, .ods): every sheet as a file of comma-separated values.

HubSpot, Pipedrive and Odoo export sheets as readily as CSV; read as the same rows they need no reader of their own.
Hidden sheets are read too. A number stays as it is without the fraction that sheets give to every number; a date is
ISO 8601. Excel has then often spoilt a phone number or an id already: `32470123456` for `+32 470 12 34 56`.
"""

import csv
import io
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import IO, Any

from connectors.archives.limits import told
from connectors.archives.member import Held
from inzage.errors import ReaderError


def sheets(file: Callable[[], IO[bytes]]) -> dict[str, Held]:
    """The sheets of a workbook that hold something, as CSV files; raises `ReaderError` where it cannot be opened."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

    try:
        with told(file) as opened:
            book = CalamineWorkbook.from_filelike(opened)
        found = [s.name for s in book.sheets_metadata if s.typ == SheetTypeEnum.WorkSheet]
        kept = [name for name in found if book.get_sheet_by_name(name).height]
    except PasswordError:
        raise ReaderError("it is protected by a password; save it without one") from None
    except CalamineError as fault:
        reason = f"the workbook is damaged ({type(fault).__name__}); export it again, as CSV if there is the choice"
        raise ReaderError(reason) from None

    @lru_cache(maxsize=1)
    def rows(name: str) -> bytes:
        return _as_csv(book.get_sheet_by_name(name).iter_rows())

    return {f"{name.replace('/', '_')}.csv": Held(0, _opener(rows, name)) for name in kept}


def _opener(rows: Callable[[str], bytes], name: str) -> Callable[[], IO[bytes]]:
    return lambda: io.BytesIO(rows(name))


def _as_csv(rows: Any) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return text.getvalue().encode("utf-8", "replace")


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return f"{value:.0f}"
    if isinstance(value, datetime):
        return value.isoformat(" ")
    return value.isoformat() if isinstance(value, date) else str(value)
