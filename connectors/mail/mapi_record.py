"""An Outlook item to records: itself, the text of each file attached to it, the items inside it."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from connectors.mail.attachment_records import attachment_records
from connectors.mail.attachment_text import AttachedFile
from connectors.mail.body import listed
from connectors.mail.dates import iso
from connectors.mail.headers import values as header_values
from connectors.mail.mapi_body import body
from connectors.mail.mapi_fields import fields
from connectors.mail.mapi_item import Attachment, MapiItem
from connectors.mail.mapi_people import people
from connectors.mail.mapi_values import Values, data_of, text
from connectors.mail.message import Origin, read_message
from connectors.mail.parse import is_message_file, parse
from connectors.record import PLAIN, PROSE, Field, Record, Unreadable
from inzage.errors import InternalError, sealed

_ID = re.compile(r"<([^<>]+)>")
_DEEPEST = 10
_CONVERSATIONS = frozenset({"message", "event", "report"})
_ROOT = 22
"""Bytes of a conversation index that all messages of a conversation share ([MS-OXOMSG], 2.2.1.3)."""

_MOMENTS: dict[str, tuple[tuple[int | str, str], ...]] = {
    "event": (("appointment:820D", ""), ("common:8516", ""), (0x0060, "")),
    "task": (("task:8104", "task start"), ("task:8105", "task due")),
    "activity": (("journal:8706", ""),),
}
_SENT = 0x0039
_LATER: tuple[tuple[int | str, str], ...] = (
    (0x0E06, "received"),
    (0x0032, "reported at"),
    (0x3008, "changed"),
    (0x3007, "created"),
)
_REMEDY = "open the item in Outlook, save it as .eml or .txt from there and read that file"


def records(item: MapiItem, place: str, thread: str = "", depth: int = 0) -> Iterator[Record | Unreadable]:
    """The records of one item; `Unreadable` for what of it, or in it, cannot be read."""
    try:
        with sealed("an item of Outlook was taken apart"):
            record, texts = attachment_records(_record(item, place, thread), _files(item.attachments))
    except InternalError as fault:
        yield Unreadable(place, str(fault), _REMEDY)
        return
    yield record
    yield from texts
    for reason in item.faults:
        yield Unreadable(place, reason, _REMEDY)
    yield from _inner(item.attachments, place, record.thread, depth)


def _inner(
    attachments: list[Attachment], place: str, thread: str, depth: int
) -> Iterator[Record | Unreadable]:
    """The records of items inside an item, and of messages attached as files; a signed mail is one of these."""
    held = [attachment for attachment in attachments if attachment.item or _is_mail(attachment)]
    for number, attachment in enumerate(held, start=1):
        inner = f"{place}, attached message {number}"
        if depth == _DEEPEST:
            reason = f"more than {_DEEPEST} items inside one another"
            yield Unreadable(f"{inner} and further", reason, _REMEDY)
            return
        if attachment.item:
            yield from records(attachment.item, inner, thread, depth + 1)
        else:
            yield from read_message(attachment.data, inner, Origin(thread=thread))


def _is_mail(attachment: Attachment) -> bool:
    """Whether an attachment is a mail as it went over the wire ([MS-OXOSMIME]: a signed one)."""
    kind = text(attachment.values, 0x370E).lower()
    is_typed = kind in {"message/rfc822", "multipart/signed"} and bool(attachment.data.strip())
    return is_typed or is_message_file(_name(attachment), attachment.data)


def _record(item: MapiItem, place: str, thread: str) -> Record:
    values = item.values
    said, reason = body(values)
    at, source = _moment(item)
    key = _first_id(text(values, 0x1035)) or data_of(values, 0x300B).hex()
    return Record(
        kind=item.kind,
        place=place,
        key=key,
        thread=thread or ((_thread(values) or key) if item.kind in _CONVERSATIONS else ""),
        at=at,
        at_text=_date_header(values),
        people=people(item),
        fields=(
            *fields(values),
            *(Field("folder", item.folder, PROSE) for _ in (1,) if item.folder),
            *_listed(item.attachments),
            *(Field("date source", source, PLAIN) for _ in (1,) if source),
            *(Field("body not read", reason, PLAIN) for _ in (1,) if reason),
        ),
        text=said,
    )


def _moment(item: MapiItem) -> tuple[str, str]:
    """When it was sent or takes place, and where that stands if not in its first place; a draft has neither."""
    for key, source in (*_MOMENTS.get(item.kind, ()), (_SENT, "")):
        if at := text(item.values, key):
            return at, source
    if at := iso(_date_header(item.values)):
        return at, "Date"
    return next(((at, source) for key, source in _LATER if (at := text(item.values, key))), ("", ""))


def _date_header(values: Values) -> str:
    found = header_values(parse(text(values, 0x007D).encode("utf-8"))[0], "date") if 0x007D in values else []
    return found[0] if found else ""


def _thread(values: Values) -> str:
    """The message that began the conversation, where it is named; else the conversation's own mark."""
    if first := _first_id(text(values, 0x1039)) or _first_id(text(values, 0x1042)):
        return first
    index = data_of(values, 0x0071)
    if len(index) < _ROOT or (len(index) == _ROOT and text(values, 0x1035)):
        return ""
    return f"outlook:{index[:_ROOT].hex()}"


def _first_id(found: str) -> str:
    within = _ID.search(found)
    return "".join((within[1] if within else found.partition(" ")[0]).split())


def _listed(attachments: list[Attachment]) -> Iterator[Field]:
    for attachment in attachments:
        name, kind = _name(attachment), _kind(attachment)
        field = listed(name, kind, attachment.data)
        yield Field("attachment", f"{name} ({kind})", PROSE) if attachment.item else field
        if link := text(attachment.values, 0x3708, 0x370D):
            yield Field("attachment kept at", link, PROSE)
        if attachment.reason:
            yield Field("attachment not read", attachment.reason, PLAIN)


def _files(attachments: list[Attachment]) -> Iterator[AttachedFile]:
    for number, attachment in enumerate(attachments, start=1):
        if attachment.data and not (attachment.item or _is_mail(attachment)):
            yield AttachedFile(number, _name(attachment), _kind(attachment), attachment.data)


def _name(attachment: Attachment) -> str:
    return text(attachment.values, 0x3707, 0x3704, 0x3001) or "unnamed"


def _kind(attachment: Attachment) -> str:
    if attachment.item:
        return "an item of Outlook"
    ending = PurePosixPath(_name(attachment)).suffix.lower()
    return text(attachment.values, 0x370E) or ending or "of unknown type"
