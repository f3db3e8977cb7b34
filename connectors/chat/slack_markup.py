"""Slack's markup to what people see: mentions by name, links with their targets, blocks and attachments as text.

Format: "Formatting text for app surfaces" and "Block Kit" in Slack's documentation. In a text only `&`, `<` and `>`
are escaped, so every other `<...>` is markup.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from connectors.chat.json_fields import Object, as_list, as_object
from connectors.tables.values import as_text, leaves

_MARK = re.compile(r"<([^<>\n]{1,4000})>")
_TARGET = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}:[^\s\"]+\Z")
_ENTITY = re.compile(r"&(amp|lt|gt);")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">"}
_DEEPEST = 20
_LINES = frozenset({"rich_text", "rich_text_list", "context", "actions", "carousel"})
_SPOKEN = ("title", "text", "label", "fields", "accessory", "elements", "alt_text", "placeholder")

Names = Mapping[str, str]
"""What people, by their ids, and channels are called."""


def shown(text: str, names: Names) -> str:
    """A text of Slack's as its readers see it."""
    marked = _MARK.sub(lambda found: _mark(found[1], names), text)
    return _ENTITY.sub(lambda found: _ENTITIES[found[1]], marked)


def _mark(inside: str, names: Names) -> str:
    target, _, label = inside.partition("|")
    if target[:1] in {"@", "#"}:
        return f"{target[0]}{label.lstrip('@#') or names.get(target[1:], target[1:])}"
    if target.startswith("!"):
        return label or f"@{target[1:].partition('^')[0]}"
    return link(target, label) if _TARGET.match(target) else f"<{inside}>"


def link(target: str, label: str) -> str:
    """`label (target)`; the target alone where both are the same."""
    bare = re.sub(r"\A(?:mailto|tel):", "", target)
    if not label or label in {bare, target} or re.sub(r"\Ahttps?://", "", bare).rstrip("/") == label:
        return bare
    return f"{label} ({bare})"


def block_text(value: object, names: Names, depth: int = 0) -> str:
    """The words of a block, of an element of one, or of a list of them."""
    if depth > _DEEPEST:
        return " ".join(leaf for _, leaf in leaves(value) if isinstance(leaf, str))
    if isinstance(value, list):
        return "\n".join(filter(None, (block_text(each, names, depth + 1) for each in value)))
    if isinstance(value, str):
        return shown(value, names)
    block = as_object(value)
    kind = as_text(block.get("type"))
    inline = _inline(kind, block, names)
    if inline is not None:
        return inline
    if kind.startswith("rich_text_") and kind not in _LINES:
        return "".join(block_text(each, names, depth + 1) for each in as_list(block.get("elements")))
    found = (block_text(block[key], names, depth + 1) for key in _SPOKEN if block.get(key))
    return "\n".join(filter(None, found))


def _inline(kind: str, block: Object, names: Names) -> str | None:
    """The words of an element inside a line; None where it is no such element."""
    said = _INLINE.get(kind)
    return (
        said({key: as_text(each) for key, each in block.items() if not _nests(each)}, names) if said else None
    )


def _nests(value: object) -> bool:
    return isinstance(value, dict | list)


def _named(sign: str, key: str) -> Callable[[Mapping[str, str], Names], str]:
    return lambda block, names: sign + names.get(block.get(key, ""), block.get(key, ""))


_INLINE: dict[str, Callable[[Mapping[str, str], Names], str]] = {
    "text": lambda block, _: block.get("text", ""),
    "plain_text": lambda block, _: block.get("text", ""),
    "mrkdwn": lambda block, names: shown(block.get("text", ""), names),
    "link": lambda block, _: link(block.get("url", ""), block.get("text", "")),
    "user": _named("@", "user_id"),
    "channel": _named("#", "channel_id"),
    "emoji": lambda block, _: f":{block.get('name', '')}:",
    "broadcast": lambda block, _: f"@{block.get('range', '')}",
    "usergroup": lambda block, _: f"@{block.get('usergroup_id', '')}",
    "date": lambda block, _: block.get("fallback", ""),
}
"""How the elements of a rich text are read out."""


def attachment_text(value: object, names: Names) -> str:
    """The words of a message's attachments: what programs post, and what was shared or forwarded."""
    return "\n".join(line for each in as_list(value) for line in _lines(as_object(each), names) if line)


def _lines(value: Object, names: Names) -> Iterator[str]:
    said = [shown(as_text(value.get(key)), names) for key in ("pretext", "author_name", "title", "text")]
    yield from said
    for each in as_list(value.get("fields")):
        title, text = (shown(as_text(as_object(each).get(key)), names) for key in ("title", "value"))
        yield f"{title}: {text}" if title and text else title or text
    yield from (block_text(value.get(key), names) for key in ("blocks", "message_blocks") if value.get(key))
    yield shown(as_text(value.get("footer")), names)
    if not any(said):
        yield shown(as_text(value.get("fallback")), names)
