"""A property of an iCalendar component: `ORGANIZER;CN="Bos, Femke":mailto:femke@bos.example`.

Syntax: RFC 5545, 3.1 to 3.3, with RFC 6868's signs in parameters; read with more patience than it asks, since
writers forget quotes, double semicolons, or leave out the value.
"""

import quopri
import re
from dataclasses import dataclass, field

_NAME = re.compile(r"\s*+([A-Za-z0-9-]++)\s*+")
_PARAMETER = re.compile(
    r";\s*+([A-Za-z0-9-]*+)\s*+(?:=((?:\"[^\"]*+\"|[^\";:])*+))?",
)
_ESCAPED = re.compile(r"\\([nN,;:\\\"])")
_PARAMETER_ESCAPED = re.compile(r"\^([n'^])")
_SIGNS = {"n": "\n", "'": '"', "^": "^"}


@dataclass(frozen=True, slots=True)
class Property:
    """Name and parameters in capitals, the value as text. `sound` is false where the line is no content line: the
    value is then the whole of it."""

    name: str
    value: str
    parameters: dict[str, str] = field(default_factory=dict)
    raw: str = ""
    sound: bool = True

    @property
    def is_file(self) -> bool:
        """Whether the value is a file, written as letters."""
        encoding = self.parameters.get("ENCODING", "").upper()
        return encoding in {"BASE64", "B"} or self.parameters.get("VALUE", "").upper() == "BINARY"


def parse(line: str) -> Property:
    """The property of a content line."""
    start = _NAME.match(line)
    if start is None:
        return Property("", line, raw=line, sound=False)
    name, at = start[1].upper(), start.end()
    parameters: dict[str, str] = {}
    while at < len(line) and line[at] == ";" and (found := _PARAMETER.match(line, at)):
        key = found[1].upper() or ("" if found[2] is None else "X")
        if key:
            parameters[key] = _parameter(found[2] or "")
        at = found.end()
    if at < len(line) and line[at] != ":":
        return Property(name, line, raw=line, sound=False)
    return Property(name, _value(line[at + 1 :], parameters), parameters, line)


def _parameter(written: str) -> str:
    text = (
        written.replace('"', "").replace("\\n", "\n").strip()
    )  # Apple escapes addresses as if they were values
    return _PARAMETER_ESCAPED.sub(lambda found: _SIGNS[found[1]], text) if "^" in text else text


def _value(written: str, parameters: dict[str, str]) -> str:
    if "QUOTED-PRINTABLE" in parameters or parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        written = _unquoted(written, parameters.get("CHARSET", "utf-8"))
    if "\\" not in written:
        return written.strip()
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], written).strip()


def _unquoted(written: str, charset: str) -> str:
    """Quoted-printable to text (vCalendar 1.0)."""
    data = quopri.decodestring(written.encode("utf-8", "surrogateescape"))
    for codec in (charset, "utf-8", "cp1252"):
        try:
            return data.decode(codec).replace("\r\n", "\n")
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return data.decode("latin-1")
