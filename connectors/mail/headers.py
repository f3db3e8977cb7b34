"""Mail headers as fields: unfolded, encoded words decoded (RFC 2047), each with the kind of data it holds."""

import base64
import binascii
import re
from collections.abc import Iterator
from email.message import Message

from connectors.mail.charset import decode, from_header
from connectors.record import MACHINE, PLAIN, PROSE, Field, Role
from inzage.labels import Label

NAMING: dict[str, Role] = {
    "from": Role.AUTHOR,
    "sender": Role.AUTHOR,
    "reply-to": Role.AUTHOR,
    "resent-from": Role.AUTHOR,
    "resent-sender": Role.AUTHOR,
    "to": Role.RECIPIENT,
    "cc": Role.RECIPIENT,
    "bcc": Role.RECIPIENT,
    "delivered-to": Role.RECIPIENT,
    "x-delivered-to": Role.RECIPIENT,
    "x-original-to": Role.RECIPIENT,
    "envelope-to": Role.RECIPIENT,
    "x-envelope-to": Role.RECIPIENT,
    "apparently-to": Role.RECIPIENT,
    "resent-to": Role.RECIPIENT,
    "resent-cc": Role.RECIPIENT,
    "resent-bcc": Role.RECIPIENT,
}
"""Headers that name people, and what these people are (RFC 5322, 3.6.2 to 3.6.6; the rest by custom)."""

LEFT_OUT = frozenset(
    {
        "authentication-results",
        "autocrypt",
        "dkim-signature",
        "domainkey-signature",
        "face",
        "x-authentication-results",
        "x-face",
        "x-gm-message-state",
        "x-ymailisg",
    }
)
"""Headers that are left out: signatures, keys, pictures as letters, verdicts about a signature."""

LEFT_OUT_PREFIXES = ("arc-", "x-google-", "x-ms-exchange-", "x-microsoft-antispam")
"""Beginnings of the names of further headers that are left out: seals and routing of Google and Microsoft."""

_PROSE = frozenset(
    {
        "comments",
        "disposition-notification-to",
        "keywords",
        "mail-followup-to",
        "organization",
        "return-receipt-to",
        "subject",
        "thread-topic",
        "x-apparently-to",
        "x-sender",
    }
)
_ADDRESSES_OF_MACHINES = frozenset({"x-originating-ip", "x-client-ip", "x-sender-ip", "x-source-ip"})
_FOLD = re.compile(r"[\r\n]+")
_WORD = re.compile(r"=\?([^?\s]+)\?([bBqQ])\?([^?]*)\?=")


def header_fields(message: Message) -> Iterator[Field]:
    """Each header of a message as a field, repeated ones too, but for those that are left out."""
    for name, value in message.raw_items():
        known = from_header(name).lower()
        if known not in LEFT_OUT and not known.startswith(LEFT_OUT_PREFIXES):
            yield Field(from_header(name), decode_words(unfold(value)), _holds(known))


def values(message: Message, name: str) -> list[str]:
    """The values of all headers of a name, unfolded, encoded words still encoded; blank ones left out."""
    found = (unfold(value) for key, value in message.raw_items() if key.lower() == name)
    return [value for value in found if value]


def unfold(value: str) -> str:
    """A header value on one line (RFC 5322, 2.2.3), raw bytes decoded."""
    return " ".join(line.strip(" \t") for line in _FOLD.split(from_header(value))).strip()


def decode_words(text: str) -> str:
    """Text with its encoded words decoded, neighbours of one charset together: they may split a character."""
    if "=?" not in text:
        return text
    out: list[str] = []
    run, charset, end = bytearray(), "", 0
    for word in _WORD.finditer(text):
        gap, name = text[end : word.start()], word[1].partition("*")[0].lower()
        apart = end == 0 or bool(gap.strip())
        if apart or name != charset:
            out.append(decode(bytes(run), charset))
            run = bytearray()
        if apart:
            out.append(gap)
        run += _word_bytes(word[2], word[3], name)
        charset, end = name, word.end()
    return "".join((*out, decode(bytes(run), charset), text[end:]))


def _word_bytes(coding: str, text: str, charset: str) -> bytes:
    data = _encode(text, charset)
    if coding in "qQ":
        return binascii.a2b_qp(data, header=True)
    try:
        return base64.b64decode(data + b"===")
    except binascii.Error:
        return data


def _encode(text: str, charset: str) -> bytes:
    """Raw letters inside an encoded word back to the bytes that stood there."""
    if text.isascii():
        return text.encode("ascii")
    try:
        return text.encode(charset)
    except (LookupError, ValueError):
        return text.encode("utf-8")


_BETWEEN_MACHINES = frozenset(
    {"message-id", "in-reply-to", "references", "x-gm-thrid", "x-gm-msgid", "content-id"}
)


def _holds(name: str) -> str:
    if name in _ADDRESSES_OF_MACHINES:
        return Label.IP
    if name in _BETWEEN_MACHINES:
        return MACHINE
    return PROSE if name in NAMING or name in _PROSE else PLAIN
