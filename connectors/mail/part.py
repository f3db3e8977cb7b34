"""One part of a message: its bytes, its file name, its charset, the message or the report in it."""

from email.errors import MessageError
from email.message import Message

from connectors.mail.headers import decode_words
from connectors.mail.parse import parse

MESSAGES = frozenset({"message/rfc822", "message/global", "message/news", "text/rfc822-headers"})
"""Types of parts that are messages (RFC 2046, 5.2.1; RFC 6532, 3.7) or the headers of one (RFC 6522, 4)."""

REPORTS = frozenset(
    {"message/delivery-status", "message/disposition-notification", "message/feedback-report"}
)
"""Types of parts in which mail servers report about a message (RFC 3464, RFC 8098, RFC 5965)."""

_ENCODED = frozenset({"base64", "quoted-printable"})
_FAULTS = (ValueError, LookupError, TypeError, AttributeError, AssertionError, MessageError)


def children(part: Message) -> list[Message]:
    """The parts of a multipart, or the messages in a part that holds messages; none for any other."""
    payload = part.get_payload() if part.is_multipart() else []
    return [child for child in payload if isinstance(child, Message)]


def content_bytes(part: Message) -> bytes:
    """The content of a part with its transfer encoding undone; messages in it are rebuilt."""
    try:
        data = part.get_payload(decode=True)
        return data if isinstance(data, bytes) else b"".join(bytes(child) for child in children(part))
    except _FAULTS:
        return b""


def file_name(part: Message) -> str:
    """The file name of a part (RFC 2183, RFC 2231, or an encoded word); "" where it has none."""
    try:
        return " ".join(decode_words(str(part.get_filename(""))).split())
    except _FAULTS:
        return "unnamed"


def charset(part: Message) -> str:
    """The charset that a part declares; "" where it declares none."""
    try:
        return str(part.get_content_charset(""))
    except _FAULTS:
        return ""


def report(part: Message) -> str:
    """The blocks of a report (RFC 3464, 2.1) as lines."""
    blocks = ("\n".join(f"{name}: {value}" for name, value in block.items()) for block in children(part))
    return decode_words("\n\n".join(block for block in blocks if block))


def carried(part: Message) -> Message:
    """The message in a part; one encoded as a whole, against RFC 2046 (5.2.1), is decoded."""
    if not part.is_multipart():
        return parse(content_bytes(part))[0]
    inner = children(part)[0]
    encoding = str(part.get("content-transfer-encoding", "")).strip().lower()
    if inner.keys() or encoding not in _ENCODED:
        return inner
    inner["Content-Transfer-Encoding"] = encoding
    return parse(content_bytes(inner))[0]
