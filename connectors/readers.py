"""`READERS`: all that inzage can read, in the order in which they are asked whether an export is theirs."""

from connectors.about import Reader
from connectors.chat import intercom, telegram, whatsapp
from connectors.crm import hubspot
from connectors.export import Export
from connectors.head import look
from connectors.mail import messages
from connectors.mapped import mapped
from inzage.errors import ReaderError

READERS: dict[str, Reader] = {
    "mapped": mapped,  # first: a mapping is the user's own word
    "telegram": telegram,
    "intercom": intercom,
    "hubspot": hubspot,
    "whatsapp": whatsapp,
    "mail": messages,
}


def recognise(export: Export) -> str | None:
    """The kind of export that a file or folder is, by its content; None where no reader knows it."""
    head = look(export)
    return next((kind for kind, reader in READERS.items() if reader.recognises(head)), None)


def reader(kind: str) -> Reader:
    """The reader of a kind; raises `ReaderError` naming the kinds there are."""
    if kind not in READERS:
        raise ReaderError(f"there is no reader {kind!r}; choose one of {', '.join(sorted(READERS))}")
    return READERS[kind]


def manner(kind: str | None, export: Export) -> str:
    """What besides its bytes decides what a file holds, as text: its mapping, say; "" for most kinds.

    A reader for which there is such a thing has a function `manner(export) -> str`.
    """
    told = getattr(READERS.get(kind or ""), "manner", None)
    return str(told(export)) if told else ""
