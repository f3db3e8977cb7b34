"""The people whom mail headers name: RFC 5322 (3.4) address lists, as mailers really write them."""

import re
from collections.abc import Iterator
from email.message import Message

from connectors.mail.headers import NAMING, decode_words, unfold
from connectors.record import Person

_PIECE = re.compile(r'"[^"]*"|\([^()]*\)|<[^<>]*>|[^"()<>,;:]+|.', re.DOTALL)
_ADDRESS = re.compile(r'(?:"[^"]+"|[^\s@<>"(),;:]+)@[^\s@<>"(),;:]+')
_NO_ONE = re.compile(r"undisclosed|no recipients|unlisted", re.IGNORECASE)
_LONGEST = 1 << 20


def people_of(message: Message) -> tuple[Person, ...]:
    """Each person in the headers that name people, once per role; who cannot be told stays in the field."""
    found: dict[Person, None] = {}
    for key, value in message.raw_items():
        if role := NAMING.get(key.lower()):
            for name, email, handle in addresses(unfold(value)[:_LONGEST]):
                if name or email or handle:
                    found[Person(role, name=name, email=email, handle=handle)] = None
    return tuple(found)


def addresses(text: str) -> Iterator[tuple[str, str, str]]:
    """Name, address and handle (an Exchange distinguished name) of each mailbox in an unfolded address list.

    Takes commas in encoded and quoted names, groups, names in comments, `Surname, Name <address>` unquoted.
    """
    waiting: list[str] = []
    for outside, angle, comment in _mailboxes(text):
        if angle and outside:
            yield _mailbox(", ".join((*waiting, outside)), angle, comment)
            waiting = []
            continue
        yield from (_mailbox(name, "", "") for name in waiting)
        waiting = [outside] if outside and not (angle or comment or "@" in outside) else []
        if not waiting and (angle or outside):
            yield _mailbox(outside, angle, comment)
    yield from (_mailbox(name, "", "") for name in waiting)


def _mailboxes(text: str) -> Iterator[tuple[str, str, str]]:
    outside, angle, comment = "", "", ""
    for piece in _PIECE.findall(text):
        if piece in {",", ";"}:
            yield outside.strip(), angle, comment
            outside, angle, comment = "", "", ""
        elif piece == ":" and "@" not in outside and not outside.strip().lower().startswith("mailto"):
            outside = ""
        elif len(piece) > 1 and piece[0] == "<":
            angle = piece[1:-1].strip() or angle
        elif len(piece) > 1 and piece[0] == "(":
            comment = piece[1:-1].strip()
        else:
            outside += piece
    yield outside.strip(), angle, comment


def _mailbox(outside: str, angle: str, comment: str) -> tuple[str, str, str]:
    name = _name(outside if angle else comment)
    spec = angle or outside
    if spec.lower().startswith("/o="):
        return name, "", spec
    email = _address(decode_words(spec))
    if not email and "=?" in outside:  # a whole mailbox inside one encoded word
        name, email = _unpacked(decode_words(outside))
    if not email and not angle and "@" not in outside:
        name = _name(outside)
    return ("" if _is_address(name) or _NO_ONE.match(name) else name), email, ""


def _unpacked(text: str) -> tuple[str, str]:
    before, opened, rest = text.partition("<")
    email = _address(rest.rstrip("> ") if opened else text)
    return (_name(before) if opened or not email else ""), email


def _name(text: str) -> str:
    """A display name without its quotes, encoded words decoded, on one line."""
    bare = text.strip()
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'":
        bare = bare[1:-1]
    return " ".join(decode_words(bare.replace('\\"', '"').replace("\\\\", "\\")).split()).strip("\"' ")


def _address(text: str) -> str:
    """The address in an addr-spec; "" where it is none. A route before it (`@a,@b:`) is obsolete."""
    spec = text.strip(" '\t").removeprefix("mailto:").rpartition(":")[2]
    return spec if _ADDRESS.fullmatch(spec) else ""


def _is_address(name: str) -> bool:
    return bool(_ADDRESS.fullmatch(name.strip("<>'\" ")))
