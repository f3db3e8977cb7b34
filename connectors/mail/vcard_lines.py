r"""Content lines of vCard and iCalendar: unfolded, taken apart, their values decoded.

A long line goes on in the next one behind a blank (RFC 6350, 3.2); vCard 2.1 also ends a line of
quoted-printable with "=" where it goes on. `item1.EMAIL;TYPE=home:...` has a group, a name and parameters.
"""

import quopri
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from connectors.mail.charset import decode

_LINE = re.compile(
    r"[ \t]*(?:(?P<group>[A-Za-z0-9-]{1,64})\.)?(?P<name>[A-Za-z][A-Za-z0-9-]{0,127})"
    r'(?P<rest>(?:;[^:";]*+(?:"[^"]*+"[^:";]*+)*+)*+):(?P<value>.*)',
    re.DOTALL,
)
_PARAMETER = re.compile(r';([^=:";]*+)(?:=((?:"[^"]*"|[^;"])*+))?')
_SOFT = re.compile(r"quoted-printable", re.IGNORECASE)
_ENCODINGS = frozenset({"quoted-printable", "base64", "7bit", "8bit"})
_NAMING = ("CN", "EMAIL", "SENT-BY", "DELEGATED-TO", "DELEGATED-FROM", "MEMBER")
"""Parameters of a calendar that name somebody (RFC 5545, 3.2; EMAIL: RFC 7986)."""
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PIECE = re.compile(r"(\\.|;)", re.DOTALL)


class Line(NamedTuple):
    """One content line: its group, name (upper case), parameters (upper case, bare ones under TYPE), raw value."""

    group: str
    name: str
    parameters: dict[str, str]
    value: str

    @property
    def is_binary(self) -> bool:
        """Whether the value is a file in letters: a picture, a sound, a key."""
        kind = self.parameters.get("ENCODING", "").lower()
        return kind in {"b", "base64"} or self.value[:64].lower().startswith("data:")


def unfolded(lines: Iterable[str]) -> Iterator[str]:
    """Logical lines, without line ends."""
    held: list[str] = []
    is_soft = False
    for raw in lines:
        line = raw.rstrip("\r\n")
        if held and is_soft:
            held[-1] = held[-1][:-1]
            held.append(line)
        elif held and line[:1] in {" ", "\t"} and line.strip():
            held.append(line[1:])
        else:
            if held:
                yield "".join(held)
            held = [line]
        is_soft = line.endswith("=") and _SOFT.search(held[0][:256]) is not None
    if held:
        yield "".join(held)


def parse_line(line: str) -> Line | None:
    """A logical line taken apart, quoted-printable decoded; None where it is no content line."""
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    parameters = _parameters(match["rest"])
    value = match["value"]
    if parameters.get("ENCODING", "").lower() == "quoted-printable":
        decoded = decode(quopri.decodestring(value.encode("utf-8")), parameters.get("CHARSET", ""))
        value = decoded.replace("\r\n", "\n")
    return Line(match["group"] or "", match["name"].upper(), parameters, value.strip())


def _parameters(text: str) -> dict[str, str]:
    """Parameters by name; those of one name joined by commas. vCard 2.1 writes values alone: `;HOME;BASE64`."""
    found: dict[str, str] = {}
    for name, value in _PARAMETER.findall(text):
        bare = name.strip()
        key, said = (bare.upper(), value.replace('"', "")) if value else ("TYPE", bare)
        if not value and bare.lower() in _ENCODINGS:
            key = "ENCODING"
        if said:
            found[key] = f"{found[key]},{said}" if key in found else said
    return found


def unescape(value: str) -> str:
    r"""A text value as it is read: `\n` a line break, `\,` `\;` `\\` the sign itself."""
    return (
        _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value) if "\\" in value else value
    )


def components(value: str) -> list[str]:
    """The parts of a structured value (a name, an address), which semicolons divide, unescaped and stripped."""
    parts: list[list[str]] = [[]]
    for piece in _PIECE.split(value):
        if piece == ";":
            parts.append([])
        else:
            parts[-1].append(unescape(piece))
    return ["".join(part).strip() for part in parts]


def readable(text: str) -> str:
    """A calendar or card as a person reads it: lines whole, values decoded, pictures left out."""
    return "\n".join(filter(None, map(_readable_line, unfolded(text.splitlines()))))


def _readable_line(line: str) -> str:
    parsed = parse_line(line)
    if parsed is None:
        return line
    if parsed.is_binary:
        return ""
    named = [parsed.parameters[key] for key in _NAMING if key in parsed.parameters]
    return f"{parsed.name}: {', '.join([*named, unescape(parsed.value)])}"
