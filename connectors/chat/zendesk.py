"""Zendesk: chats, offline messages, Support tickets with their comments, users; JSON, JSON Lines or a table of tickets.

A Chat record has its messages in `history[]`; an offline message is the record itself. A Support ticket has
`comments[]`, of which those with `public` false are internal notes; who wrote one is an id among the ticket's people
or the document's `users`. Format: developer.zendesk.com, Chat API "Chats", Support API "Tickets", "Ticket comments".
"""

import re
from collections import Counter
from collections.abc import Iterator

from connectors.about import About
from connectors.chat import zendesk_table
from connectors.chat.json_fields import Object, as_object
from connectors.chat.support_objects import Found, around, found_in, is_no_object, opened, written
from connectors.chat.zendesk_chat import chat
from connectors.chat.zendesk_people import Users, gather, other, user
from connectors.chat.zendesk_ticket import ticket
from connectors.export import Export
from connectors.head import Head, look
from connectors.record import Item

ABOUT = About(
    what="Zendesk: chats, offline messages, tickets with comments, users (JSON, JSON Lines), tickets (CSV)",
    recognises="the types and keys of Zendesk's Chat and Support APIs, or the columns of its ticket export",
    keeps="every message and comment, internal notes as notes, joins and ratings as events, all other values",
    ignores="an HTML body that says the same as the text beside it",
    follows="developer.zendesk.com: Chats, Tickets, Ticket comments, Users; the ticket CSV of its account export",
)

_CHAT = re.compile(
    r'"type"\s*:\s*"(?:offline_msg|chat\.(?:msg|member(?:join|leave)|file|rating|comment|transfer\w*|trigger\w*))"'
    r'|"zendesk_ticket_id"\s*:'
)
_TICKET = tuple(
    re.compile(keys)
    for keys in (
        r'"requester(?:_id)?"\s*:',
        r'"(?:submitter|assignee)(?:_id)?"\s*:',
        r'"(?:raw_subject|generated_timestamp|is_public|ticket_form_id|satisfaction_rating|brand_id|has_incidents|via)"\s*:',
    )
)
_COMMENTS = tuple(
    re.compile(keys)
    for keys in (r'"author_id"\s*:', r'"(?:html|plain)_body"\s*:', r'"(?:audit_id|public)"\s*:')
)
_USERS = (
    re.compile(r'"role"\s*:\s*"(?:end-user|agent|admin)"'),
    re.compile(
        r'"(?:ticket_restriction|iana_time_zone|shared_phone_number|only_private_comments)"\s*:'
        r'|"url"\s*:\s*"https://[\w-]+\.zendesk\.com/api/v2/users/'
    ),
)
_LISTS = frozenset({"chats", "tickets", "users", "results", "organizations"})
_WRAPPED = ("ticket", "chat", "user")


def recognises(head: Head) -> bool:
    """Whether this is JSON with Zendesk's keys, or a table with the columns of its ticket export."""
    if head.is_folder:
        return False
    text = head.text
    if text.lstrip()[:1] not in {"{", "["}:
        return zendesk_table.recognises(head)
    if _CHAT.search(text):
        return True
    return any(all(key.search(text) for key in keys) for keys in (_TICKET, _COMMENTS, _USERS))


def read(path: Export) -> Iterator[Item]:
    """Chats in thread "zendesk:ID", tickets in "zendesk:ticket ID", users and all else, in the order of the file."""
    if look(path).text.lstrip()[:1] not in {"{", "["}:
        yield from zendesk_table.read(path)
        return
    users, numbers = gather(path), Counter[str]()
    for found in found_in(path, _LISTS):
        if isinstance(found, Found):
            yield from _items(found, users, numbers)
        else:
            yield found


def _items(found: Found, users: Users, numbers: Counter[str]) -> Iterator[Item]:
    value = _unwrapped(as_object(found.value))
    kind = _kind(value, found.where)
    if found.around and kind == "item":
        yield from around(found.value)
        return
    numbers[kind] += 1
    place = f"{kind} {numbers[kind]}"
    if not value:
        yield is_no_object(place)
    elif kind == "chat":
        yield from chat(value, place)
    elif kind == "ticket":
        yield from ticket(value, place, users)
    else:
        yield user(value, place) if kind == "user" else other(value, place, found.where)


def _unwrapped(value: Object) -> Object:
    """The object in the envelope of an API's answer, or of Airbyte's lines (`stream`, `data`)."""
    if "stream" in value and isinstance(value.get("data"), dict):
        return opened(value, "data")
    inside = [key for key in _WRAPPED if isinstance(value.get(key), dict)]
    if len(inside) == 1 and not written(value, "id"):
        return opened(value, inside[0])
    return value


def _kind(value: Object, where: str) -> str:
    if (
        written(value, "type") == "offline_msg"
        or isinstance(value.get("history"), list)
        or "visitor" in value
    ):
        return "chat"
    if value.keys() & {"requester_id", "requester", "submitter_id", "comments", "raw_subject"}:
        return "ticket"
    if where == "tickets":
        return "ticket"
    if where == "users" or ("role" in value and value.keys() & {"email", "name"}):
        return "user"
    return "item"
