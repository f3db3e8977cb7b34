"""A ticket of Zendesk Support: the ticket with its description, then each comment.

A comment with `public` false is an internal note: it was not sent to the requester, so it is about them.
Format: developer.zendesk.com, Support API "Tickets" and "Ticket comments".
"""

from collections.abc import Iterator

from connectors.chat.json_fields import Object, as_list, as_object
from connectors.chat.support_objects import around, is_no_object, kept, named, same_words, when, written
from connectors.chat.zendesk_people import HOLDS, Users, around_ticket, by_id, is_staff
from connectors.markup import plain
from connectors.record import Item, Person, Record, Role
from connectors.tables.values import as_text

_PAGING = frozenset({"count", "next_page", "previous_page", "links", "meta"})
_BODIES = ("body", "plain_body", "html_body")
_OTHERS = ("collaborator_ids", "follower_ids", "email_cc_ids")
_RULES = frozenset(
    {"rule", "system", "answer_bot", "answer_bot_api", "answer_bot_for_web_widget", "automation"}
)


def ticket(value: Object, place: str, users: Users) -> Iterator[Item]:
    """The ticket, then its comments, each in thread "zendesk:ticket ID"."""
    known = _Ticket(value, place, users)
    rest = {key: each for key, each in value.items() if key != "comments"}
    if rest.keys() <= _PAGING and isinstance(value.get("comments"), list):
        yield from around(rest)  # a page of comments by themselves
    else:
        yield known.head()
    for number, comment in enumerate(as_list(value.get("comments")), 1):
        where = f"{place}, comment {number}"
        yield known.comment(comment, where, number) if isinstance(comment, dict) else is_no_object(where)


class _Ticket:
    """A ticket: who is who in it."""

    def __init__(self, value: Object, place: str, users: Users) -> None:
        self._value = value
        self._place = place
        self._users = around_ticket(value, users)
        self._id = written(value, "id", "ticket_id")
        self._thread = f"zendesk:ticket {self._id}" if self._id else ""
        self._requester, self._submitter, self._assignee = (
            written(value, f"{who}_id") or written(as_object(value.get(who)), "id")
            for who in ("requester", "submitter", "assignee")
        )

    def head(self) -> Record:
        """The ticket with its description, by its requester unless an agent submitted it."""
        value = self._value
        text = plain(written(value, "description"))
        at, at_text = when(value, "created_at")
        told = {key for key in ("comments",) if isinstance(value.get(key), list)}
        said = {"description"} if text else set()
        found = kept(value, HOLDS, told | said)
        people = named(*self._people())
        return Record("ticket", self._place, self._id, self._thread, at, at_text, people, found, text)

    def _people(self) -> Iterator[Person]:
        own = self._submitter in {"", self._requester}
        yield by_id(self._users, self._requester, Role.AUTHOR if own else Role.SUBJECT)
        if not own:
            yield by_id(self._users, self._submitter, Role.COLLEAGUE)
        yield by_id(self._users, self._assignee, Role.COLLEAGUE)
        for key in _OTHERS:
            for each in as_list(self._value.get(key)):
                yield by_id(self._users, as_text(each), Role.RECIPIENT)
        if not self._requester:  # some exports write the people by their names alone
            for who, role in (("requester", Role.AUTHOR), ("assignee", Role.COLLEAGUE)):
                yield _unnumbered(self._value.get(who), role)

    def comment(self, comment: Object, place: str, number: int) -> Record:
        """A comment by its author: a message to the requester, or a note about them."""
        body = next((key for key in _BODIES if written(comment, key)), "")
        text = plain(written(comment, body))
        internal = as_text(comment.get("public")).casefold() in {"false", "0"}
        kind = self._kind(comment, internal=internal)
        author = written(comment, "author_id") or written(as_object(comment.get("author")), "id")
        requester = by_id(self._users, self._requester, Role.SUBJECT if internal else Role.RECIPIENT)
        people = [by_id(self._users, author, self._role(author, internal=internal))]
        if author != self._requester:
            people.append(requester)
        at, at_text = when(comment, "created_at")
        again = {key for key in _BODIES if same_words(plain(written(comment, key)), text)}
        found = kept(comment, HOLDS, {body, *again} - {""})
        key = f"{self._id}:{written(comment, 'id') or number}"
        return Record(kind, place, key, self._thread, at, at_text, named(*people), found, text)

    def _kind(self, comment: Object, *, internal: bool) -> str:
        channel = written(as_object(comment.get("via")), "channel")
        if internal:
            return "note"
        if written(comment, "author_id") == "-1" or channel in _RULES:
            return "bot message"
        return "call" if written(comment, "type") == "VoiceComment" else "message"

    def _role(self, author: str, *, internal: bool) -> Role:
        someone = self._users.get(author, {})
        if is_staff(someone):
            return Role.COLLEAGUE
        if written(someone, "role") or author == self._requester:
            return Role.AUTHOR
        return Role.COLLEAGUE if internal or author in {self._assignee, self._submitter} else Role.AUTHOR


def _unnumbered(value: object, role: Role) -> Person:
    someone = as_object(value) or {"name": value if isinstance(value, str) else ""}
    name, email = written(someone, "name"), written(someone, "email")
    return Person(role, "", name) if "@" in name and not email else Person(role, name, email)
