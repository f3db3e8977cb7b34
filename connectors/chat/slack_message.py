"""One message of a Slack channel: who wrote it, what it says, what is attached.

Format: the `message` event of Slack's API with its subtypes. `ts` is both its id and its moment. A program's message
(`bot_message`) has a name of its own choice and no user; its words may stand in blocks or attachments alone.
"""

from collections.abc import Iterator

from connectors.chat.json_fields import Object, as_list, as_object, fields, moment
from connectors.chat.slack_markup import attachment_text, block_text
from connectors.chat.slack_workspace import HOLDS as WORKSPACE_HOLDS
from connectors.chat.slack_workspace import Channel, Workspace
from connectors.record import MACHINE, PLAIN, Field, Person, Record, Role, Unreadable
from connectors.tables.values import as_text
from inzage.labels import Label

REPLIES = "slackdump_thread_replies"

_BUILT = ("blocks", "attachments", "comment")

_SPOKEN = frozenset(
    {
        "",
        "bot_message",
        "file_share",
        "file_comment",
        "file_mention",
        "me_message",
        "thread_broadcast",
        "reply_broadcast",
        "slackbot_response",
        "tombstone",
    }
)
_PLAIN = (
    "type subtype ts thread_ts latest_reply last_read reply_count reply_users_count is_locked subscribed upload "
    "display_as_bot is_intro hidden mimetype filetype pretty_type mode size timestamp width height original_w "
    "original_h color is_external external_type editable is_public public_url_shared image_exif_rotation count "
    "fallback_type replace_original delete_original num_stars lines lines_more has_rich_preview is_starred "
    "source_team user_team channel_id is_thread_root_unfurl is_msg_unfurl from_bot language style "
    "thumb_width thumb_height image_bytes mrkdwn_in indent offset border verbatim ts_edited"
)
_MACHINE = (
    "client_msg_id bot_id app_id block_id action_id avatar_hash team channel_team icon_url event_ts "
    "thumb_url service_icon footer_icon image_url author_icon"
)
_THUMBS = "24 32 36 48 64 72 80 160 360 480 512 720 800 960 1024 video pdf tiny"
_HOLDS: dict[str, str] = (
    WORKSPACE_HOLDS
    | dict.fromkeys(_PLAIN.split(), PLAIN)
    | dict.fromkeys(_MACHINE.split(), MACHINE)
    | {f"thumb_{size}{rest}": MACHINE for size in _THUMBS.split() for rest in ("", "_w", "_h", "_gif")}
    | {f"image_{size}": MACHINE for size in _THUMBS.split()}
    | {
        "inviter": Label.USERNAME,
        "parent_user_id": Label.USERNAME,
        "reply_users": Label.USERNAME,
        "users": Label.USERNAME,
        "author_id": Label.USERNAME,
        "author_name": Label.PERSON,
        "author_subname": Label.PERSON,
        "url_private": Label.URL,
        "url_private_download": Label.URL,
        "permalink": Label.URL,
        "permalink_public": Label.URL,
        "from_url": Label.URL,
        "author_link": Label.URL,
        "user_profile.name": Label.USERNAME,
    }
)


class Place:
    """Where messages come from: their channel in their workspace."""

    def __init__(self, workspace: Workspace, channel: Channel) -> None:
        self._workspace = workspace
        self._channel = channel

    def records(self, value: Object, place: str) -> Iterator[Record | Unreadable]:
        """The record of a message, and those of the replies that some exports keep inside it."""
        yield self._record(value, place)
        for number, reply in enumerate(as_list(value.get(REPLIES)), 1):
            where = f"{place}, reply {number}"
            if isinstance(reply, dict):
                yield self._record(reply, where)
            else:
                yield Unreadable(where, "not an object", "export again")

    def _record(self, value: Object, place: str) -> Record:
        own = as_object(value.get("comment"))  # a file_comment keeps the words and their writer here
        text = self._text(value, own)
        at_text = as_text(value.get("ts"))
        user = as_text(value.get("user")) or as_text(own.get("user"))
        kind = "message" if as_text(value.get("subtype")) in _SPOKEN else "event"
        key = f"{self._channel.id}:{at_text}" if at_text else ""
        thread = f"slack:{self._channel.id}"
        people = (*self._writer(value, user), *self._others(user, kind))
        found = (*self._named(user), *self._told(value, text))
        return Record(kind, place, key, thread, moment(at_text), at_text, people, found, text)

    def _text(self, value: Object, own: Object) -> str:
        """The words of a message. Blocks mostly repeat its text; those of a program may be all there is."""
        names, see = self._workspace.names, self._workspace.shown
        written = see(as_text(own.get("comment"))) or see(as_text(value.get("text")))
        blocks = block_text(as_list(value.get("blocks")), names)
        text = written or blocks or attachment_text(value.get("attachments"), names)
        more = as_text(value.get("subtype")) == "bot_message" and blocks and blocks not in text
        return f"{text}\n{blocks}" if more else text

    def _told(self, value: Object, text: str) -> Iterator[Field]:
        """All else that is said of a message; of blocks and attachments what is not in its text."""
        built = {key: each for key, each in value.items() if key in _BUILT}
        yield from fields(value, _HOLDS, {"text", REPLIES, *_BUILT}, shown=self._workspace.shown)
        yield from fields(built, _HOLDS, shown=self._workspace.shown, said=text)

    def _writer(self, value: Object, user: str) -> tuple[Person, ...]:
        if not user or user in self._workspace.bots or as_text(value.get("subtype")) == "bot_message":
            return ()
        known = self._workspace.person(Role.AUTHOR, user)
        profile = as_object(value.get("user_profile"))
        said = (as_text(profile.get(key)).strip() for key in ("real_name", "display_name", "name"))
        name = known.name or next(filter(None, said), "")
        return (Person(Role.AUTHOR, name, known.email, known.phone, user),)

    def _others(self, user: str, kind: str) -> Iterator[Person]:
        """The readers of a direct conversation; of a channel the export tells who is in it, not who read."""
        for member in self._channel.members if kind == "message" else ():
            if member and member != user and member not in self._workspace.bots:
                yield self._workspace.person(Role.RECIPIENT, member)

    def _named(self, user: str) -> Iterator[Field]:
        name = self._workspace.names.get(user, "")
        if name and user not in self._workspace.bots:
            yield Field("user name", name, Label.PERSON)
        if self._channel.name:
            yield Field("channel name", self._channel.name)
