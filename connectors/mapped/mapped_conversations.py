"""A nested conversation as rows: first what it says of itself, then each of its messages."""

from collections.abc import Iterator

from connectors.mapped.mapped_row import Row
from connectors.record import Unreadable
from connectors.tables.values import named_values

CONVERSATION = "conversation"
MESSAGE = "message"


def conversation_rows(value: object, place: str, messages: str) -> Iterator[Row | Unreadable]:
    """The rows of a record; without `messages`, the dotted name of its list of messages, it is one row itself.

    A value of a message has its whole dotted name: `messages.text`.
    """
    if not messages:
        yield Row(place, named_values(value))
        return
    path = messages.split(".")
    rest, found = _taken(value, path)
    around = named_values(rest)
    if around:
        yield Row(place, around, part=CONVERSATION)
    for number, message in enumerate(found, 1):
        where = f"{place}, message {number}"
        if values := named_values(_placed(message, path)):
            yield Row(where, values, part=MESSAGE, around=around)
        else:
            yield Unreadable(where, "it holds no values", "export again")


def _taken(value: object, path: list[str]) -> tuple[object, list[object]]:
    """A record without the messages at `path`, and these; an object of messages by their ids counts as a list."""
    if isinstance(value, list):
        pairs = [_taken(each, path) for each in value]
        return [rest for rest, _ in pairs], [message for _, found in pairs for message in found]
    if not isinstance(value, dict) or path[0] not in value:
        return value, []
    key, *below = path
    if below:
        rest, found = _taken(value[key], below)
        return {**value, key: rest}, found
    inner = value[key]
    if isinstance(inner, dict) and inner and all(isinstance(each, dict) for each in inner.values()):
        inner = list(inner.values())
    if not isinstance(inner, list):
        return value, []
    return {name: each for name, each in value.items() if name != key}, inner


def _placed(message: object, path: list[str]) -> object:
    """A message under the names that led to it."""
    for key in reversed(path):
        message = {key: message}
    return message
