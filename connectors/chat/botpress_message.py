"""One message of Botpress.

Payloads: text, markdown, image, audio, video, file, location, card, carousel, choice, dropdown, bloc; a custom one has
any shape. Format: botpress.com/docs, "Messages" of the API.
"""

from collections.abc import Iterator

from connectors.chat.json_fields import Object, as_list, as_object
from connectors.chat.support_objects import holding, kept, named, when, written
from connectors.markup import plain
from connectors.record import Person, Record, Role

HOLDS = holding(
    EMAIL="email",
    PHONE="phone phoneNumber",
    URL="imageUrl audioUrl videoUrl fileUrl url pictureUrl",
    LOCATION="latitude longitude",
    ADDRESS="address",
    MACHINE="id botId integrationId clientId",
    PLAIN="conversationId direction type createdAt updatedAt sentOn createdOn channel integration action userId "
    "authorId payload.type",
)
_SAID = ("text", "markdown", "title", "subtitle", "address", "caption")
_SEVERAL = ("items", "options", "choices", "actions", "cards")
_DEEPEST = 3


def message(value: Object, place: str) -> Record:
    """A message by the person who talks with the bot, or by the bot."""
    payload = value.get("payload")
    text = plain("\n".join(_said(payload, 0)) if isinstance(payload, dict) else written(value, "payload"))
    key, conversation = written(value, "id"), written(value, "conversationId")
    user = written(value, "userId", "authorId")
    incoming = _incoming(value)
    kind = "message" if incoming else "bot message"
    at, at_text = when(value, "createdAt", "sentOn", unit="epoch milliseconds")
    people = named(Person(Role.AUTHOR, handle=user)) if incoming else ()
    told = {"payload"} if not isinstance(payload, dict | list) else set[str]()
    thread = f"botpress:{conversation}" if conversation else ""
    found = kept(_unsaid(value, payload), HOLDS, told)
    return Record(kind, place, key, thread, at, at_text, people, found, text)


def _incoming(value: Object) -> bool:
    if direction := written(value, "direction"):
        return direction == "incoming"
    return bool(written(value, "authorId", "userId"))


def _unsaid(value: Object, payload: object) -> Object:
    """The message without the words that are its text already."""
    if not isinstance(payload, dict):
        return value
    return {**value, "payload": {k: each for k, each in payload.items() if k not in _SAID or _nested(each)}}


def _nested(value: object) -> bool:
    return isinstance(value, dict | list)


def _said(payload: object, depth: int) -> Iterator[str]:
    """What a payload shows, a line each: its texts, then those of its cards, options and buttons."""
    shown = as_object(payload)
    yield from (text for key in _SAID if (text := written(shown, key)))
    for key in _SEVERAL if depth < _DEEPEST else ():
        for each in as_list(shown.get(key)):
            inner = as_object(as_object(each).get("payload")) or as_object(each)
            yield from _said(inner, depth + 1)
            yield from (written(inner, "label"),) if written(inner, "label") else ()
