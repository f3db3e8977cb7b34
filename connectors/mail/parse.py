"""Bytes of one message to its parts, with the standard library's parser, which takes everything.

Its classic policy is used, for three reasons: headers stay as written until they are read here, so that no
broken header can stop a message; raw 8-bit headers are kept; and it takes a fraction of the time.
"""

import re
from email.message import Message
from email.parser import BytesParser
from email.policy import Compat32
from io import BytesIO

from connectors.mail.charset import from_header
from connectors.mail.mbox import is_header

_KNOWN = (
    rb"(?:from|to|cc|subject|date|message-id|received|mime-version|return-path|delivered-to|reply-to|sender"
    rb"|in-reply-to|references|content-type|content-transfer-encoding|x-gm-thrid|x-gmail-labels|x-mailer"
    rb"|x-mozilla-status)"
)
_KNOWN_HEADER = re.compile(rb"^" + _KNOWN + rb"[ \t]*:", re.IGNORECASE | re.MULTILINE)
_ALSO_OF_OTHERS = re.compile(rb"(?:date|content-[a-z-]+)[ \t]*:", re.IGNORECASE)
_MARK = b"\xef\xbb\xbf"
_SEARCHED = 4096
_STRUCTURE = 1 << 14


class _Lenient(Compat32):
    """The classic policy, with raw 8-bit header values as text in place of unknown characters.

    What a header says about the structure of a message stands in its first 16 KiB: the time that the standard
    library takes for parameters grows with the square of their length.
    """

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002 - an override
        return from_header(value[:_STRUCTURE])


_PARSER = BytesParser(policy=_Lenient())


def parse(data: bytes) -> tuple[Message, str]:
    """The message in `data`, and the lines that stood before its headers; without headers it is no mail."""
    data = data.removeprefix(_MARK).lstrip(b"\r\n")
    start = _first_header(data)
    return _PARSER.parse(BytesIO(data[start:])), data[:start].decode("utf-8", "replace").strip()


def known_headers(data: bytes) -> int:
    """How many headers that every mail program writes stand in the block at the start of `data`.

    None where they are only those that an answer of a web server begins with too.
    """
    found, begun, telling = 0, False, False
    for line in data.removeprefix(_MARK).lstrip(b"\r\n").split(b"\n"):
        if not line.strip() or not (is_header(line) or (begun and line[:1] in b" \t")):
            break
        begun = True
        if _KNOWN_HEADER.match(line):
            found += 1
            telling = telling or not _ALSO_OF_OTHERS.match(line)
    return found if telling else 0


def is_message_file(name: str, data: bytes) -> bool:
    """Whether an attached file is a message saved as a file, whatever type its sender gave it."""
    return name.lower().endswith(".eml") and known_headers(data) > 1


def _first_header(data: bytes) -> int:
    """Where the headers begin; 0 too where there are none near the start."""
    first = data.partition(b"\n")[0]
    if is_header(first) or first.startswith(b"From "):
        return 0
    known = _KNOWN_HEADER.search(data[:_SEARCHED])
    return (
        known.start() if known and known_headers(data[known.start() : known.start() + _SEARCHED]) > 1 else 0
    )
