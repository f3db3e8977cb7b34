"""Google Chat out of Google Takeout: the messages, group and user files of `Google Chat/Groups` and `/Users`.

Followed: the files of Takeout as others describe them. Each conversation is a folder (`DM abc`, `Space AAAA`) with
`messages.json`, `group_info.json` and what was attached; `message_id` is group/topic/message. `created_date` is in
words, with U+202F before AM in newer exports. Kept: every message with all that is said of it, groups with their
members, the account. Ignored: nothing. Whoever writes is an AUTHOR; of a direct conversation the others in its
`group_info.json` are the readers.
"""

import re
from collections.abc import Iterator

from connectors.about import About
from connectors.chat.google_chat_group import Group, state_of
from connectors.chat.json_entries import Entry, entries
from connectors.chat.json_fields import as_object
from connectors.export import Export
from connectors.head import Head
from connectors.record import Item, Unreadable

ABOUT = About(
    what="Google Chat: messages, groups and user of a Takeout (JSON)",
    recognises="creators with a kind of user, moments in words, groups' members, memberships",
    keeps="every message with its attachments' names, annotations and earlier versions; groups with their members",
    ignores="attached files (read on their own, beside the messages)",
    follows="files of Google Takeout as described by others",
)

_CREATED = re.compile(r'"created_date"\s*:\s*"')
_MESSAGE = re.compile(r'"(?:creator|topic_id|message_id)"\s*:')
_USER = re.compile(r'"user_type"\s*:\s*"')
_GROUP = re.compile(r'\A\{\s*"(?:name|members)"\s*:')
_MEMBERS = re.compile(r'"members"\s*:\s*\[')


def recognises(head: Head) -> bool:
    """Whether this is a file of Google Chat's in a Takeout: messages, a group or a user."""
    text = head.text.lstrip()
    if head.is_folder or text[:1] != "{":
        return False
    return bool(
        (_CREATED.search(text) and _MESSAGE.search(text) and (_USER.search(text) or '"topic_id"' in text))
        or (_USER.search(text) and _GROUP.match(text) and _MEMBERS.search(text))
        or (_USER.search(text) and '"membership_info"' in text)
    )


def read(path: Export) -> Iterator[Item]:
    """The messages in thread "google_chat:ID of the group"; of a group or user file its one record."""
    group = Group(path)
    number = 0
    for entry in entries(path, lambda where: not where, lambda where: where == "messages"):
        if not isinstance(entry, Entry):
            yield entry
        elif entry.ends:
            yield from group.document(as_object(entry.value))
        elif isinstance(entry.value, dict):
            number += 1
            yield group.message(entry.value, f"message {number}")
        else:
            number += 1
            yield Unreadable(f"message {number}", "not an object", "export again")


def manner(path: Export) -> str:
    """Which group a file belongs to, and who is in it, by the folder it lies in."""
    return state_of(path)
