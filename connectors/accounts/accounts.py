"""Tables of accounts that no mapping describes: CSV, JSON, JSON Lines or Parquet whose columns tell what they are.

No vendor's format: the words for columns are in `accounts_columns`. An e-mail address and two more of what only a table
of people has must be among them, nothing of an order, invoice or message, and no other reader may know the file: such a
table is asked about last. A row is one account; its columns are kept, unknown ones as prose. Passwords, their hashes
and tokens are left out and named.
"""

from collections.abc import Iterator

from connectors.about import About
from connectors.accounts.accounts_head import names_of, records_in
from connectors.accounts.accounts_table import People, is_account_table
from connectors.accounts.accounts_words import is_of_another_kind
from connectors.export import Export
from connectors.head import Head, look
from connectors.mapped.mapped_row import Header, Row
from connectors.mapped.mapped_rows import Part, read_named
from connectors.record import Item, Settled

ABOUT = About(
    what="tables of accounts or users without a mapping (CSV, JSON, JSON Lines, Parquet, a sheet)",
    recognises="an e-mail column and two more of: created, last login, user name, name, phone, "
    "customer or member number, date of birth, consent, password; in nl, fr, en or de; where no other reader knows "
    "the file",
    keeps="every column, unknown ones as prose; the account's holder by name, addresses, numbers and user name",
    ignores="passwords, their hashes, tokens and keys: named, not kept",
    follows="the user tables of common frameworks and shops, and lists made by hand",
)


def recognises(head: Head) -> bool:
    """Whether the columns of a table are those of accounts, and no other reader's."""
    if head.is_folder:
        return False
    names = names_of(head)
    return is_account_table(names) and not is_of_another_kind(names) and not _known_otherwise(head)


def _known_otherwise(head: Head) -> bool:
    """Whether another reader knows the file. Most of their columns are those of accounts too."""
    from connectors.readers import READERS

    return any(reader.recognises(head) for kind, reader in READERS.items() if kind != "accounts")


def read(path: Export) -> Iterator[Item]:
    """One record a row, each "account"; the file is read twice, first for the order of day and month."""
    records = records_in(look(path))
    people = People(_names(path, records))
    for part in read_named(path, records):
        if isinstance(part, Row):
            people.look(part)
    yield Settled("kind", "account table", "its columns say so; a mapping beside it may say more")
    if records:
        yield Settled("records", records, "the list that is read; what stands beside it in the file is not")
    yield from people.moments.settled()
    yield from _records(people, read_named(path, records))
    yield from people.settled()


def _records(people: People, parts: Iterator[Part]) -> Iterator[Item]:
    for part in parts:
        if isinstance(part, Row):
            yield people.record(part)
        elif not isinstance(part, Header):
            yield part


def _names(path: Export, records: str) -> tuple[str, ...]:
    """The columns of a table, or the names of the first record of JSON."""
    for part in read_named(path, records):
        if isinstance(part, Header):
            return part.names
        if isinstance(part, Row):
            return tuple(part.values)
    return ()
