"""What stands in a Teams message: HTML with tags of its own, XML of activities and calls, JSON inside strings.

Followed: Teams' client messages (`RichText/Html`, `ThreadActivity/AddMember`, `Event/Call`) and Skype's, whose format
they continue; Graph's `itemBody` with `<at>`, `<attachment>` and `<emoji>`.
"""

import json
import re
from collections.abc import Iterator

from connectors.markup import plain
from connectors.record import PLAIN, PROSE, Field
from inzage.labels import Label

_DEEPEST = 12
_LONGEST = 1 << 20
_OWN_TAGS = re.compile(
    r"</?(?:at|attachment|readonly|systemeventmessage|codeblock|legacyquote|quote|ss|e_m|c_i|deletionrollup)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_EMOJI = re.compile(r"<(?:custom)?emoji\b([^<>]*+)>", re.IGNORECASE)
_ALT = re.compile(r"\balt=\"([^\"]*)\"", re.IGNORECASE)
_QUOTED = re.compile(r"</(?:quote|customemoji|emoji)>", re.IGNORECASE)
_PIECE = re.compile(r"<(/?)([A-Za-z][\w:.]*+)([^<>]*+)>|([^<>]+)")
_ATTRIBUTE = re.compile(r"""(?<![\w:])([A-Za-z_][\w:]*+)\s*+=\s*+(?:"([^"]*)"|'([^']*)')""")
_HOLDS: dict[str, str] = dict.fromkeys(
    "eventtime rosterVersion duration type callEventType count eventType meetingType isHostless".split(),
    PLAIN,
) | {
    "initiator": Label.USERNAME,
    "target": Label.USERNAME,
    "id": Label.USERNAME,
    "identity": Label.USERNAME,
    "mri": Label.USERNAME,
    "name": PROSE,
    "friendlyName": Label.PERSON,
    "friendlyname": Label.PERSON,
    "displayName": Label.PERSON,
    "displayname": Label.PERSON,
    "uri": Label.URL,
    "url_thumbnail": Label.URL,
}


def seen(content: str) -> str:
    """HTML of a message as its readers see it."""
    content = _EMOJI.sub(lambda found: "".join(_ALT.findall(found[1])[:1]), content)
    return plain(_OWN_TAGS.sub("", _QUOTED.sub(lambda found: "<br>" if found[0][2] in "qQ" else "", content)))


def activity(content: str) -> Iterator[Field]:
    """The values of an activity's or a call's XML or JSON, each by the name of its element."""
    if content.lstrip()[:1] in {"{", "["}:
        from connectors.chat.json_fields import fields

        yield from fields({"content": unfolded(content)}, _HOLDS)
        return
    found: dict[str, list[str]] = {}
    element = "content"
    for piece in _PIECE.finditer(content):
        if piece[2]:
            element = "content" if piece[1] else f"content.{piece[2]}"
            for name, double, single in _ATTRIBUTE.findall(piece[3]):
                found.setdefault(f"{element}.{name}", []).append(double or single)
        elif piece[4].strip():
            found.setdefault(element, []).append(piece[4].strip())
    for name, texts in found.items():
        joined = "; ".join(filter(None, map(plain, texts)))
        if joined:
            yield Field(name, joined, _HOLDS.get(name.rpartition(".")[2], PROSE))


def unfolded(value: object, depth: int = 0) -> object:
    """`value` with the JSON that stands in its strings as lists and objects."""
    if depth > _DEEPEST:
        return value
    if isinstance(value, dict):
        return {key: unfolded(each, depth + 1) for key, each in value.items()}
    if isinstance(value, list):
        return [unfolded(each, depth + 1) for each in value]
    if not isinstance(value, str) or value.lstrip()[:1] not in {"{", "["} or len(value) > _LONGEST:
        return value
    try:
        return unfolded(json.loads(value), depth + 1)
    except (ValueError, RecursionError):
        return value
