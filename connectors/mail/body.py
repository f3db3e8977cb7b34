"""What a message says: the text of its own words, its attachments, the messages that it carries.

Of several forms of one text (multipart/alternative, RFC 2046, 5.1.4) the plain one is taken, unless it is
empty or a mere hint that there is HTML. Texts around attachments are joined.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message

from connectors.mail.attachment_text import AttachedFile
from connectors.mail.charset import decode, from_header
from connectors.mail.html_body import declared_charset, to_text
from connectors.mail.parse import is_message_file, parse
from connectors.mail.part import (
    MESSAGES,
    REPORTS,
    carried,
    charset,
    children,
    content_bytes,
    file_name,
    report,
)
from connectors.mail.uuencode import take_out
from connectors.record import PROSE, Field

_WORDS = frozenset({"text/plain", "text/html", "text/enriched"})
_HINT = 300  # characters of a plain text that may be a hint at the HTML beside it


@dataclass
class Content:
    """The words of a message, fields for what else is in it, its files, and the messages that it carries."""

    text: str = ""
    fields: list[Field] = field(default_factory=list)
    files: list[AttachedFile] = field(default_factory=list)
    attached: list[Message] = field(default_factory=list)
    count: int = 0

    def list_file(self, name: str, kind: str, data: bytes, charset: str = "") -> None:
        """Name a file with its size and digest, and keep it, for its text may be read; messages are not kept."""
        self.count += 1
        self.fields.append(listed(name, kind, data))
        if kind not in MESSAGES:
            self.files.append(AttachedFile(self.count, name, kind, data, charset))


def content(message: Message) -> Content:
    """Take a message apart; its text has LF line ends and no white space at the end."""
    made = Content()
    texts = [_words(part, made) for part in _chosen(message, is_whole=True)]
    made.text = "\n".join(text for text in texts if text.strip()).rstrip()
    for part in _leaves(message):
        if not _is_words(part, is_whole=part is message):
            _list(part, made)
    return made


def _leaves(part: Message) -> Iterator[Message]:
    """The parts that hold something, in order; not those inside an attached message."""
    if part.get_content_maintype() == "multipart" and part.is_multipart():
        for child in children(part):
            yield from _leaves(child)
    else:
        yield part


def _chosen(part: Message, *, is_whole: bool = False) -> list[Message]:
    """The parts that make up the text of a message."""
    if part.get_content_maintype() != "multipart" or not part.is_multipart():
        return [part] if _is_words(part, is_whole=is_whole) else []
    options = [chosen for child in children(part) if (chosen := _chosen(child))]
    if part.get_content_subtype() == "alternative":
        return _best(options)
    return [leaf for option in options for leaf in option]


def _best(options: list[list[Message]]) -> list[Message]:
    plain = next((option for option in options if not _holds_html(option)), [])
    rich = next((option for option in options if _holds_html(option)), [])
    if not plain or not rich:
        return plain or rich
    words = _joined(plain)
    is_hint = len(words) < _HINT and len(_joined(rich)) > 3 * len(words) + _HINT
    return rich if is_hint or not words else plain


def _holds_html(option: list[Message]) -> bool:
    return any(part.get_content_type() == "text/html" for part in option)


def _joined(option: list[Message]) -> str:
    return "\n".join(_words(part, Content()) for part in option).strip()


def _is_words(part: Message, *, is_whole: bool) -> bool:
    """Whether a part is text to read, not a file. A multipart whose boundary never comes is read as it is."""
    if part.get_content_disposition() == "attachment":
        return False
    if part.get_content_maintype() == "multipart":
        return True
    return part.get_content_type() in _WORDS and (is_whole or not file_name(part))


def _words(part: Message, made: Content) -> str:
    data = content_bytes(part)
    is_html = part.get_content_type() == "text/html"
    declared = charset(part) or (declared_charset(data) if is_html else "")
    source = decode(data, declared).replace("\r\n", "\n").replace("\r", "\n")
    if is_html:
        return to_text(source)
    text, files = take_out(source)
    for file in files:
        made.list_file(file.name, "uuencoded", file.data)
    return text


def _list(part: Message, made: Content) -> None:
    """Name an attachment; keep a carried message; give what a mail server reports of a delivery."""
    kind = part.get_content_type()
    if kind in REPORTS and part.is_multipart():
        made.fields.append(Field(part.get_content_subtype(), report(part), PROSE))
        return
    name, data = file_name(part), content_bytes(part)
    made.list_file(name, kind, data, charset(part))
    if kind in MESSAGES:
        made.attached.append(carried(part))
    elif is_message_file(name, data):
        made.attached.append(parse(data)[0])


def listed(name: str, kind: str, data: bytes) -> Field:
    """The field that names an attachment: its file name, type, size and digest."""
    digest = hashlib.sha256(data).hexdigest()[:16]
    return Field("attachment", f"{name or 'unnamed'} ({kind}, {len(data)} bytes, sha256 {digest})", PROSE)


def after_last_part(message: Message) -> Iterator[Field]:
    """Text behind a multipart, where mailing lists and broken mailers put words."""
    for part in _containers(message):
        if words := str(part.epilogue or "").strip():
            yield Field("after the last part", from_header(words), PROSE)


def _containers(part: Message) -> Iterator[Message]:
    if part.get_content_maintype() == "multipart":
        yield part
        for child in children(part):
            yield from _containers(child)
