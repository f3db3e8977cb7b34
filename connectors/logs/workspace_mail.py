"""Google Workspace's log of mails: Email Log Search and the investigation tool's Gmail log events, as CSV.

Format: support.google.com/a, "Find messages with Email Log Search" and "Gmail log events". Moments are in the zone
of the administrator who searched, which the file does not name: they stay without one where they are written so.
"""

from collections.abc import Iterator

from connectors.about import About
from connectors.export import Export
from connectors.head import Head
from connectors.logs.mail_columns import flat
from connectors.logs.mail_table import read_table
from connectors.record import Item
from connectors.tables.layout import column_names

ABOUT = About(
    what="Google Workspace: Email Log Search and Gmail log events (CSV)",
    recognises="a message id with a recipient and an event's status, or with addresses of envelope or header",
    keeps="one record a row, sender and recipients as people, all columns",
    ignores="nothing",
    follows="Google's pages on Email Log Search and on Gmail log events",
)

_SETS = (
    {"messageid", "recipient", "eventstatus"},
    {"messageid", "recipientaddress", "eventstatus"},
    {"messageid", "fromenvelope"},
    {"messageid", "toenvelope"},
    {"messageid", "fromheaderaddress"},
)


def recognises(head: Head) -> bool:
    """Whether a file has the columns of a search in Workspace's mail log."""
    if head.is_folder or head.text.lstrip("\ufeff \r\n\t")[:1] in {"{", "[", "#"}:
        return False
    names = set(map(flat, column_names(head)))
    return any(names >= wanted for wanted in _SETS)


def read(path: Export) -> Iterator[Item]:
    """One record a row; `Unreadable` for a row, or the file, that cannot be read."""
    return read_table(path, "delivery", "workspace", in_utc=False)
