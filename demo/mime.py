"""Letters as bytes, in the encodings that mail programs use (RFC 5322, RFC 2045 to 2049)."""

from email.message import EmailMessage
from html import escape

from demo.letter import Letter

_TRANSFER = {  # option -> charset, Content-Transfer-Encoding
    "utf8": ("utf-8", "8bit"),
    "qp": ("utf-8", "quoted-printable"),
    "b64": ("utf-8", "base64"),
    "latin1": ("iso-8859-1", "8bit"),
    "cp1252": ("windows-1252", "8bit"),
    "latin1qp": ("iso-8859-1", "quoted-printable"),
    "alt": ("utf-8", "quoted-printable"),
    "html": ("utf-8", "quoted-printable"),
}
_PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n" * 6


def as_bytes(letter: Letter) -> bytes:
    """The message without its mbox line; with option `cut` it breaks off in the middle of its attachment."""
    message = EmailMessage()
    _head(message, letter)
    _content(message, letter)
    if letter.attachment.text:
        message.add_attachment(_PDF, maintype="application", subtype="pdf", filename=letter.attachment.text)
    for level, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"----=_spaak_{letter.number:04d}_{level}")
    data = message.as_bytes()
    return data[:-300].rstrip() + b"\n" if "cut" in letter.options else data


def _head(message: EmailMessage, letter: Letter) -> None:
    message["From"] = letter.sender.text
    message["To"] = letter.to.text
    if letter.copy.text:
        message["Cc"] = letter.copy.text
    message["Subject"] = letter.subject.text
    if "nodate" not in letter.options:
        message["Date"] = letter.at
    message["Message-ID"] = f"<{letter.id}>"
    if letter.references:
        message["In-Reply-To"] = f"<{letter.references[-1]}>"
        message["References"] = " ".join(f"<{reference}>" for reference in letter.references)


def _content(message: EmailMessage, letter: Letter) -> None:
    encoding = letter.options.get("enc", "utf8")
    charset, transfer = _TRANSFER[encoding]
    if encoding == "html":
        message.set_content(_html(letter.text.text), subtype="html", charset=charset, cte=transfer)
        return
    message.set_content(letter.text.text, charset=charset, cte=transfer)
    if encoding == "alt":
        message.add_alternative(_html(letter.text.text), subtype="html", charset=charset, cte=transfer)


def _html(text: str) -> str:
    paragraphs = (escape(part, quote=False).replace("\n", "<br>\n") for part in text.split("\n\n"))
    inner = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f'<html><head><meta charset="utf-8"></head><body>\n{inner}\n</body></html>\n'
