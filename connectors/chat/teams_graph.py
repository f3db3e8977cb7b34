"""One `chatMessage` of Microsoft Graph, and the chats and members that it lists.

Format: learn.microsoft.com/graph/api/resources/chatmessage, /chat and /conversationmember. `from` is null for a
system message, whose `eventDetail` says what happened; `from.application` is a program. A post of a channel may have
its `replies` inside it.
"""

from connectors.chat.json_fields import Object, as_list, as_object, fields, moment
from connectors.chat.teams_content import seen, unfolded
from connectors.record import MACHINE, PLAIN, PROSE, Person, Record, Role
from connectors.tables.values import as_text
from inzage.labels import Label

_PLAIN = (
    "id type messageType createdDateTime lastModifiedDateTime lastEditedDateTime deletedDateTime importance locale "
    "contentType reactionType userIdentityType chatType lastUpdatedDateTime visibleHistoryStartDateTime roles "
    "isHiddenForAllMembers conversationIdentityType joinWebUrl"
)
_MACHINE = "etag chatId replyToId teamId channelId tenantId threadId"
_IDS = ("user", "initiator.user", "members", "sender.user", "messageSender.user")
_THINGS = ("application", "conversation", "tag", "device", "team", "channel")
HOLDS: dict[str, str] = (
    dict.fromkeys(_PLAIN.split(), PLAIN)
    | dict.fromkeys(_MACHINE.split(), MACHINE)
    | {
        "displayName": Label.PERSON,
        "mentionText": Label.PERSON,
        "email": Label.EMAIL,
        "userPrincipalName": Label.EMAIL,
        "userId": Label.USERNAME,
        "webUrl": Label.URL,
        "contentUrl": Label.URL,
        "thumbnailUrl": Label.URL,
        "content": PROSE,
    }
    | {
        f"{where}.{who}.id": Label.USERNAME
        for where in ("from", "mentions.mentioned", "reactions.user")
        for who in _IDS
    }
    | {f"{where}.{what}.displayName": PROSE for where in ("from", "mentions.mentioned") for what in _THINGS}
    | {f"eventDetail.{who}.id": Label.USERNAME for who in _IDS}
)


def message(value: Object, place: str, stem: str) -> Record:
    """The record of a message; `stem` stands in for its chat where none is named."""
    body = as_object(value.get("body"))
    content = as_text(body.get("content"))
    text = seen(content) if as_text(body.get("contentType")).lower() != "text" else content
    channel = as_object(value.get("channelIdentity"))
    chat = as_text(value.get("chatId")) or as_text(channel.get("channelId")) or stem
    number = as_text(value.get("id"))
    at_text = as_text(value.get("createdDateTime"))
    said = as_text(value.get("messageType"))
    kind = "event" if value.get("eventDetail") or said not in {"", "message"} else "message"
    people = _people(value)
    more = {**value, "attachments": unfolded(value.get("attachments"))}
    if isinstance(value.get("body"), dict):
        more["body"] = {key: each for key, each in body.items() if key != "content"}
    found = fields(more, HOLDS, {"replies", "hostedContents"})
    key = f"{chat}:{number}" if number else ""
    return Record(kind, place, key, f"teams:{chat}", moment(at_text), at_text, people, found, text)


def _people(value: Object) -> tuple[Person, ...]:
    """Who wrote it; a program and the system are nobody."""
    found = person(Role.AUTHOR, as_object(as_object(value.get("from")).get("user")))
    return () if found == Person(Role.AUTHOR) else (found,)


def person(role: Role, value: Object) -> Person:
    """Someone by the name, address and id that Graph gives."""
    mail = value.get("email") or value.get("userPrincipalName")
    handle = value.get("userId") or value.get("id")
    return Person(role, as_text(value.get("displayName")).strip(), as_text(mail).strip(), "", as_text(handle))


def chat(value: Object, place: str) -> Record:
    """The record of a chat or channel, with its members."""
    people = tuple(person(Role.RECIPIENT, as_object(each)) for each in as_list(value.get("members")))
    number, at_text = as_text(value.get("id")), as_text(value.get("createdDateTime"))
    found = fields(
        value, {**HOLDS, "displayName": PROSE, "members.displayName": Label.PERSON, "members.id": MACHINE}
    )
    some = tuple(each for each in people if each != Person(Role.RECIPIENT))
    return Record("channel", place, number, f"teams:{number}", moment(at_text), at_text, some, found)


def member(value: Object, place: str) -> Record:
    """The record of a member of a chat or team."""
    found = fields(value, {**HOLDS, "id": MACHINE})
    return Record(
        "contact", place, as_text(value.get("userId")), people=(person(Role.SUBJECT, value),), fields=found
    )
