"""Readers: an export file in, records out. `READERS` lists what inzage can read.

A reader is one module with `ABOUT`, what it says of itself, `recognises(head) -> bool` and
`read(export) -> Iterator[Item]`, and one line in `connectors.readers`.
"""

from connectors.about import About, Reader
from connectors.archives.member import Member
from connectors.archives.opening import contents
from connectors.export import Export, files_in, size_of
from connectors.readers import READERS, manner, reader, recognise
from connectors.record import Field, Item, Person, Record, Role, Settled, Unreadable
from connectors.unrecognised import unrecognised
from connectors.walking import INSIDE, address, find, walk

__all__ = [
    "INSIDE",
    "READERS",
    "About",
    "Export",
    "Field",
    "Item",
    "Member",
    "Person",
    "Reader",
    "Record",
    "Role",
    "Settled",
    "Unreadable",
    "address",
    "contents",
    "files_in",
    "find",
    "manner",
    "reader",
    "recognise",
    "size_of",
    "unrecognised",
    "walk",
]
