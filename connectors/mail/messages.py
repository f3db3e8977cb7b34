"""Reads mail: .eml files, mbox files (Gmail Takeout and Thunderbird among them) and Maildir folders.

A message is one record; a message attached to it is a record too, in the same thread, and so is the text of an
attached file (`attachment_text`: PDF, Word, tables, calendars, cards, HTML, plain text). Every header becomes a
field, but for signatures, keys, seals and routing marks (`mail_headers.LEFT_OUT` and `LEFT_OUT_PREFIXES`:
DKIM-Signature, ARC-*, Authentication-Results, X-Google-*, X-MS-Exchange-* and the like). Attachments are
listed by name, type, size and digest.

Formats: RFC 5322, RFC 2045 to 2049, RFC 4155, https://cr.yp.to/proto/maildir.html.
"""

from collections.abc import Iterator

from connectors.about import About
from connectors.export import Export
from connectors.head import Head, look
from connectors.mail.envelope import ENVELOPE, envelope_date
from connectors.mail.headers import LEFT_OUT, LEFT_OUT_PREFIXES
from connectors.mail.maildir import Entry, aside, entries, is_maildir
from connectors.mail.mbox import LARGEST, Chunk, is_header, split
from connectors.mail.message import Origin, read_message
from connectors.mail.parse import known_headers
from connectors.record import PLAIN, PROSE, Field, Item, Settled, Unreadable
from inzage.errors import ReaderError

ABOUT = About(
    what="mail: .eml, mbox (Thunderbird, Gmail Takeout), Maildir",
    recognises="the headers of a mail, an mbox line, or a folder with `cur` and `new`",
    keeps="all headers, text (of HTML where there is no other), attachments by name, type, size and hash; the text "
    "of attached PDF, Word, CSV, calendar, card, HTML and text files",
    ignores="what attachments hold besides: pictures, sound, archives",
    follows="RFC 5322, 2045-2049, 4155; Gmail Takeout",
)

_MBOX_SUFFIXES = frozenset({".mbox", ".mbx"})
_TOO_LARGE = f"the message is larger than {LARGEST >> 20} MiB"
_SAVE_APART = "save its attachments in a mail program, remove them from the message and export it again"


def recognises(head: Head) -> bool:
    """Whether this is mail: a Maildir, an mbox line over headers, or at least two headers that mails have."""
    if head.is_folder:
        return is_maildir(head.path)
    return _is_mbox(head) or known_headers(head.data) > 1


def read(path: Export) -> Iterator[Item]:
    """What kind of mail this is, then its messages in order.

    Places are "message N" from 1; in a Maildir "message N (cur)" or "message N (folder 2, cur)". Raises
    `ReaderError` for a folder that is no Maildir. Memory is bounded by the largest message.
    """
    if path.is_dir():
        yield from _read_maildir(path)
        return
    head = look(path)
    if _is_mbox(head) or (head.suffix in _MBOX_SUFFIXES and head.data):
        yield from _read_mbox(path)
    else:
        yield Settled("kind of file", "eml", "one message")
        yield _left_out()
        yield from _read_file(path, "message 1", Origin())


def _read_mbox(path: Export) -> Iterator[Item]:
    for number, chunk in enumerate(split(path), start=1):
        if number == 1:
            yield Settled("kind of file", "mbox", _writer(chunk.envelope))
            yield Settled(
                "quoting", "mboxrd", 'one ">" taken off lines that begin with ">From "; mboxo is alike'
            )
            yield _left_out()
        if chunk.data is None:
            yield Unreadable(f"message {number}", _TOO_LARGE, _SAVE_APART)
        else:
            yield from read_message(chunk.data, f"message {number}", _origin(chunk))


def _read_maildir(path: Export) -> Iterator[Item]:
    if not is_maildir(path):
        raise ReaderError(
            "this folder is no Maildir: it has no folders cur and new; give the folder that has them"
        )
    unfinished, other = aside(path)
    yield Settled("kind of file", "Maildir", "a folder with cur and new")
    yield _left_out()
    yield Settled("tmp folders", "left out", f"deliveries that were never finished: {unfinished}")
    yield Settled("other files", "left out", f"files of the mail server itself: {other}")
    for number, entry in enumerate(entries(path), start=1):
        folder = f"folder {entry.folder}, " if entry.folder else ""
        yield from _read_file(
            entry.path, f"message {number} ({folder}{entry.state})", Origin(fields=_marks(entry))
        )


def _read_file(path: Export, place: str, origin: Origin) -> Iterator[Item]:
    """One message in a file of its own."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as fault:
        yield Unreadable(place, f"{type(fault).__name__}: the file cannot be opened", "check who may read it")
        return
    if len(data) > LARGEST:
        yield Unreadable(place, _TOO_LARGE, _SAVE_APART)
    else:
        yield from read_message(data, place, origin)


def _is_mbox(head: Head) -> bool:
    first, _, rest = head.data.lstrip(b"\r\n").partition(b"\n")
    return ENVELOPE.fullmatch(first) is not None and is_header(rest.partition(b"\n")[0])


def _origin(chunk: Chunk) -> Origin:
    """The mbox line tells when, and often from whom, the message was delivered."""
    line = chunk.envelope.removeprefix(b"From ").decode("utf-8", "replace").strip()
    return Origin(envelope_date(chunk.envelope), (Field("mbox line", line, PLAIN),) if line else ())


def _marks(entry: Entry) -> tuple[Field, ...]:
    folder = (Field("folder", entry.folder_name, PROSE),) if entry.folder else ()
    return (*folder, Field("flags", entry.flags, PLAIN)) if entry.flags else folder


def _writer(envelope: bytes) -> str:
    if b"@xxx " in envelope:
        return "Gmail Takeout"
    return "Thunderbird" if envelope.startswith(b"From - ") else ""


def _left_out() -> Settled:
    names = ", ".join((*sorted(LEFT_OUT), *(f"{prefix}*" for prefix in LEFT_OUT_PREFIXES)))
    return Settled("headers left out", names, "signatures, keys, seals and routing marks")
