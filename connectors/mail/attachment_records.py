"""The texts of attached files as records of their own, in the thread of the message that brought them."""

from collections.abc import Iterable
from dataclasses import replace

from connectors.mail.attachment_text import AttachedFile, text_of
from connectors.record import PLAIN, PROSE, Field, Record

MOST = 200
"""Attachments of one message whose text is read: a message made to keep a reader busy has thousands."""

_ROOM = 16 << 20
"""Characters of all texts of one message, which stand in memory together."""


def attachment_records(message: Record, files: Iterable[AttachedFile]) -> tuple[Record, list[Record]]:
    """The record of a message with a field for each attachment whose text is missing or not whole, and the records
    of the texts that were found: kind "attachment", people, thread and moment of the message, its key and a number.
    """
    told: list[Field] = []
    records: list[Record] = []
    room = _ROOM
    for read, file in enumerate(files):
        if read == MOST or room <= 0:
            told.append(Field("attachments not read", f"those from {file.number} on", PLAIN))
            break
        text, reason = text_of(file)
        if reason:
            told.append(Field("attachment not read", f"attachment {file.number}: {reason}", PLAIN))
        room -= len(text)
        if text:
            records.append(_record(message, file, text))
    return (replace(message, fields=(*message.fields, *told)) if told else message), records


def _record(message: Record, file: AttachedFile, text: str) -> Record:
    return Record(
        kind="attachment",
        place=f"{message.place}, attachment {file.number}",
        key=f"{message.key}#{file.number}",
        thread=message.thread,
        at=message.at,
        at_text=message.at_text,
        people=message.people,
        fields=(Field("file name", file.name, PROSE), Field("content type", file.kind, PLAIN)),
        text=text,
    )
