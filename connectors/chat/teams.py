"""Microsoft Teams: messages as its client and "Export my data" write them, and as Microsoft Graph does.

Followed: messages of Teams' client and of Skype's export, whose format it continues (a list, `messages`, or
`conversations` with a `MessageList` each), and Graph's documentation of `chatMessage`, `chat` and `conversationMember`
(a list, `value`, or one object). Kept: every message, activity and call, conversations with their members. Ignored:
nothing. Whoever writes is an AUTHOR: the export does not say who is the company's own.
"""

import re
from collections.abc import Iterator

from connectors.about import About
from connectors.chat import teams_graph, teams_message
from connectors.chat.json_entries import Entry, entries
from connectors.chat.json_fields import Object, as_list, as_object, fields
from connectors.export import Export
from connectors.head import Head
from connectors.record import PROSE, Field, Item, Person, Record, Role, Unreadable
from connectors.tables.values import as_text
from inzage.labels import Label

ABOUT = About(
    what="Microsoft Teams: chats and channels, of the client or of Graph (JSON); Skype's export too",
    recognises="the keys and message types of Teams' client or of Graph's chatMessage",
    keeps="every message, activity and call, mentions and names of files, conversations with their members",
    ignores="the protocol's own marks (`@odata`); pictures inside messages (not in the export)",
    follows="messages of Teams' client, Skype's export, Graph's documentation of chatMessage",
)

_MESSAGE = frozenset({"messagetype", "content", "conversationid", "imdisplayname", "composetime"})
_LISTS = frozenset({"messages", "MessageList", "value", "conversations"})
_CLIENT = re.compile(r'"messagetype"\s*:\s*"(?:RichText|Text|ThreadActivity|Event)\b')
_CLIENT_KEYS = re.compile(r'"(?:conversationid|imdisplayname|composetime|originalarrivaltime)"\s*:')
_GRAPH = re.compile(
    r'"messageType"\s*:\s*"(?:message|systemEventMessage|chatEvent|typing|unknownFutureValue)"'
)
_GRAPH_KEYS = re.compile(r'"(?:createdDateTime|chatId|channelIdentity|eventDetail)"\s*:')
_MEMBERS = re.compile(
    r'#microsoft\.graph\.(?:aadUserC|c)onversationMember|"chatType"\s*:\s*"(?:oneOnOne|group|meeting)"'
)
_SKYPE = re.compile(r'"conversations"\s*:\s*\[.{0,4000}?"(?:MessageList|threadProperties)"\s*:', re.DOTALL)


def recognises(head: Head) -> bool:
    """Whether this is JSON with messages as Teams' client or Graph writes them."""
    text = head.text.lstrip()
    if head.is_folder or text[:1] not in {"{", "["}:
        return False
    return bool(
        (_CLIENT.search(text) and _CLIENT_KEYS.search(text))
        or (_GRAPH.search(text) and _GRAPH_KEYS.search(text))
        or _MEMBERS.search(text)
        or _SKYPE.search(text)
    )


def read(path: Export) -> Iterator[Item]:
    """Messages in thread "teams:ID of the conversation", each conversation after its messages, in the file's order."""
    places = _Places(path.stem)
    for entry in entries(path, _opened, _streamed):
        yield from places.items(entry) if isinstance(entry, Entry) else [entry]


def _opened(where: str) -> bool:
    return where in {"", "conversations.item"}


def _streamed(where: str) -> bool:
    return where.rpartition(".")[2] in _LISTS


class _Places:
    """How many conversations and entries there were."""

    def __init__(self, stem: str) -> None:
        self._stem = stem
        self._chats = 1
        self._number = 0

    def items(self, entry: Entry) -> Iterator[Record | Unreadable]:
        """The records of an entry."""
        if not entry.ends:
            self._number += 1
            yield from self._one(entry.value, entry.above, self._place(entry.where))
        elif entry.where:
            yield from self._conversation(as_object(entry.value))
        else:
            yield from self._document(as_object(entry.value))

    def _place(self, where: str) -> str:
        inside = where.startswith("conversations.")
        return f"conversation {self._chats}, entry {self._number}" if inside else f"entry {self._number}"

    def _one(self, value: object, above: Object, place: str) -> Iterator[Record | Unreadable]:
        if not isinstance(value, dict):
            yield Unreadable(place, "not an object", "export again")
        elif "messageType" in value or "body" in value:
            yield teams_graph.message(value, place, self._stem)
            for number, reply in enumerate(as_list(value.get("replies")), 1):
                yield from self._one(reply, above, f"{place}, reply {number}")
        elif "chatType" in value:
            yield teams_graph.chat(value, place)
        elif "userId" in value and "displayName" in value:
            yield teams_graph.member(value, place)
        elif _MESSAGE & {*value}:
            yield teams_message.message(value, above, place, self._stem)
        else:
            found = fields(value, teams_message.HOLDS) or (Field("value", "{}", PROSE),)
            yield Record("item", place, fields=found)

    def _conversation(self, members: Object) -> Iterator[Record | Unreadable]:
        place = f"conversation {self._chats}"
        self._chats, self._number = self._chats + 1, 0
        if found := teams_message.conversation(members, place):
            yield found

    def _document(self, members: Object) -> Iterator[Record | Unreadable]:
        """What stands beside the lists of a document: one message or chat of Graph's, or whose export it is."""
        rest = {key: each for key, each in members.items() if not key.startswith("@odata.")}
        if {"messageType", "messagetype"} & {*rest}:
            yield from self._one(members, {}, "document")
        elif {"chatType", "members"} & {*rest}:
            yield teams_graph.chat(rest, "document")
        elif rest:
            owner = as_text(rest.get("userId"))
            people = (Person(Role.SUBJECT, handle=owner),) if owner else ()
            found = fields(rest, {**teams_message.HOLDS, "userId": Label.USERNAME})
            yield Record("account", "document", owner, people=people, fields=found)
        if "@odata.nextLink" in members:
            reason = "the list goes on: the pages after this one are not in the file"
            yield Unreadable("end of the list", reason, "export those pages too")
