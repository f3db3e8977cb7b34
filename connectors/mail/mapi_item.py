"""An item of Outlook, out of a .msg file or a mail store alike: its properties, recipients and attachments."""

from dataclasses import dataclass, field

from connectors.mail.mapi_values import Values, text

MESSAGE_CLASS = 0x001A

_KINDS = (
    ("ipm.contact", "contact"),
    ("ipm.distlist", "list"),
    ("ipm.appointment", "event"),
    ("ipm.ole.class", "event"),  # one changed occurrence of a series
    ("ipm.stickynote", "note"),
    ("ipm.task", "task"),
    ("ipm.activity", "activity"),
    ("ipm.document", "document"),
    ("report", "report"),
)


@dataclass(frozen=True)
class Attachment:
    """What is attached to an item: its properties, and its bytes or the item in it; `reason` where neither was had."""

    values: Values
    data: bytes = b""
    item: "MapiItem | None" = None
    reason: str = ""


@dataclass(frozen=True)
class MapiItem:
    """A message, contact, appointment or other item; `folder` is where a mail store keeps it.

    `faults` tells what of it could not be read.
    """

    values: Values
    recipients: list[Values] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    folder: str = ""
    faults: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """What kind of record it is, by its message class ([MS-OXCMSG], 2.2.1.3)."""
        said = text(self.values, MESSAGE_CLASS).lower()
        return next((kind for start, kind in _KINDS if said.startswith(start)), "message")
