"""The person's mail as an mbox: what they wrote and received, others' data replaced (RFC 4155, "mboxrd" quoting).

Headers are UTF-8 as they are (RFC 6532). Of a message the headers go along that have a rule, its text as plain text,
and its attachments by name: their bytes are not kept.
"""

import re
from collections.abc import Iterable
from datetime import datetime
from email.utils import format_datetime

from reports.portability_model import PortableRecord

SOURCES = frozenset({"mail", "outlook_msg", "outlook_pst"})
_FROM = re.compile(r"^(>*From )", re.MULTILINE)
_NO_TOKEN = re.compile(r"[^!-9;-~]+")
_LINES = re.compile(r"\s*[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+\s*")
_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_OURS = frozenset({"mime-version", "content-type", "content-transfer-encoding", "content-length"})


def is_mail(record: PortableRecord) -> bool:
    """Whether a record is a mail message."""
    return record.source in SOURCES and record.kind == "message"


def mbox(messages: Iterable[PortableRecord]) -> bytes:
    """The messages one after another, in the order given."""
    return "".join(map(_message, messages)).encode("utf-8", "replace")


def _message(record: PortableRecord) -> str:
    headers = [(header_name(cell.name), on_one_line(cell.value)) for cell in record.cells]
    headers = [
        (f"X-Original-{name}" if name.lower() in _OURS else name, value) for name, value in headers if value
    ]
    if record.at and not any(name.lower() == "date" for name, _ in headers):
        headers.append(("Date", _date(record.at)))
    headers += [
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
    ]
    text = re.sub(r"\r\n?", "\n", record.text.value if record.text else "")
    quoted = _FROM.sub(r">\1", text)
    top = "".join(f"{name}: {value}\n" for name, value in headers)
    return f"From portability {_asctime(record.at)}\n{top}\n{quoted}\n\n"


def header_name(name: str) -> str:
    """A column as the name of a header: what no header may hold becomes `-` (RFC 5322, 3.6.8)."""
    return _NO_TOKEN.sub("-", name).strip("-") or "X-Field"


def on_one_line(value: str) -> str:
    """A header's value without what would begin another line."""
    return _LINES.sub(" ", value).strip()


def _date(at: str) -> str:
    moment = _moment(at)
    return format_datetime(moment) if moment else at


def _moment(at: str) -> datetime | None:
    try:
        return datetime.fromisoformat(at)
    except ValueError:
        return None


def _asctime(at: str) -> str:
    """The moment of the mbox line in English, whatever the locale; the beginning of 1970 where it is unknown."""
    m = _moment(at) or datetime(1970, 1, 1)  # noqa: DTZ001 - an mbox line has no zone
    return f"{_DAYS[m.weekday()]} {_MONTHS[m.month - 1]} {m.day:2} {m:%H:%M:%S} {m.year:04}"
