"""Who is in a Slack workspace and which channels it has: what its messages name by id alone.

Format: "How to read Slack data exports" in Slack's help centre, and the `user` and `conversation` types of its API.
Memory holds a name, an address and a number for each user, and the members of each direct conversation.
"""

from dataclasses import dataclass, field

from connectors.chat.json_fields import Object, as_list, as_object, fields, moment
from connectors.chat.slack_markup import shown
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role
from connectors.tables.values import as_text
from inzage.labels import Label

_SIZES = "24 32 48 72 192 512 1024 original"
_PLAIN = (
    "id team_id team deleted color tz tz_label tz_offset is_admin is_owner is_primary_owner is_restricted "
    "is_ultra_restricted is_bot is_app_user updated is_email_confirmed who_can_share_contact_card "
    "status_emoji status_expiration avatar_hash created is_archived is_general is_im is_mpim is_private last_set "
    "bot_id priority unread_count date change_type service_id service_type app_id app_type scope resolution"
)
HOLDS: dict[str, str] = (
    dict.fromkeys(_PLAIN.split(), PLAIN)
    | {f"image_{size}": MACHINE for size in _SIZES.split()}
    | {
        "profile.email": Label.EMAIL,
        "email": Label.EMAIL,
        "phone": Label.PHONE,
        "skype": Label.USERNAME,
        "real_name": Label.PERSON,
        "real_name_normalized": Label.PERSON,
        "display_name": Label.PERSON,
        "display_name_normalized": Label.PERSON,
        "first_name": Label.PERSON,
        "last_name": Label.PERSON,
        "user_name": Label.USERNAME,
        "user": Label.USERNAME,
        "user_id": Label.USERNAME,
        "creator": Label.USERNAME,
        "members": Label.USERNAME,
        "pins.owner": Label.USERNAME,
        "pins.user": Label.USERNAME,
        "channel": PLAIN,
    }
)
_BOT_HOLDS = {name: PROSE if held == Label.PERSON else held for name, held in HOLDS.items()}


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel or direct conversation; `members` are the users of a direct one, else none."""

    id: str
    name: str = ""
    members: tuple[str, ...] = ()


@dataclass
class Workspace:
    """People and channels by id, and channels by the name of their folder."""

    people: dict[str, Person] = field(default_factory=dict)
    bots: set[str] = field(default_factory=set)
    names: dict[str, str] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)

    def person(self, role: Role, user: str) -> Person:
        """Someone by id, with what the users' list says of them; outsiders may not be in it."""
        known = self.people.get(user)
        return (
            Person(role, known.name, known.email, known.phone, user) if known else Person(role, handle=user)
        )

    def shown(self, text: str) -> str:
        """A text as its readers see it."""
        return shown(text, self.names)

    def add_user(self, value: Object) -> None:
        """Take a user of users.json into account."""
        found = _person(value)
        if _is_bot(value):
            self.bots.add(found.handle)
        self.people[found.handle] = found
        self.names[found.handle] = found.name

    def add_channel(self, value: Object) -> None:
        """Take a channel, group or direct conversation into account."""
        number, name = as_text(value.get("id")), as_text(value.get("name"))
        direct = number.startswith("D") or name.startswith("mpdm-") or not name
        members = tuple(map(as_text, as_list(value.get("members")))) if direct else ()
        channel = Channel(number, name, members)
        self.channels[number] = self.channels[name or number] = channel
        if name:
            self.names[number] = name

    def user(self, value: Object, place: str) -> Record:
        """The record of a user; a program that posts is nobody."""
        people = () if _is_bot(value) else (_person(value),)
        holds = _BOT_HOLDS if _is_bot(value) else {**HOLDS, "id": Label.USERNAME, "name": Label.USERNAME}
        at_text = as_text(value.get("updated"))
        found = fields(value, holds, shown=self.shown)
        return Record("contact", place, as_text(value.get("id")), "", moment(at_text), at_text, people, found)

    def channel(self, value: Object, place: str) -> Record:
        """The record of a channel: its members took part in it."""
        number = as_text(value.get("id"))
        members = [user for user in map(as_text, as_list(value.get("members"))) if user not in self.bots]
        people = tuple(self.person(Role.RECIPIENT, user) for user in members if user)
        found = fields(value, HOLDS, shown=self.shown)
        at_text = as_text(value.get("created"))
        return Record("channel", place, number, f"slack:{number}", moment(at_text), at_text, people, found)

    def log(self, value: Object, place: str) -> Record:
        """The record of a line of integration_logs.json: who added or changed a program."""
        user, at_text = as_text(value.get("user_id")), as_text(value.get("date"))
        people = (self.person(Role.AUTHOR, user),) if user and user not in self.bots else ()
        found = fields(value, HOLDS, shown=self.shown)
        return Record("event", place, "", "", moment(at_text), at_text, people, found)

    def item(self, value: object, place: str) -> Record:
        """The record of anything else: a canvas, a list, a file."""
        known = as_object(value)
        found = fields(known, HOLDS, shown=self.shown) or (Field("value", as_text(value) or "{}", PROSE),)
        return Record("item", place, as_text(known.get("id")), fields=found)


def _person(value: Object) -> Person:
    profile = as_object(value.get("profile"))
    said = (profile.get("real_name"), value.get("real_name"), profile.get("display_name"), value.get("name"))
    name = next(filter(None, (as_text(each).strip() for each in said)), "")
    email, phone = (as_text(profile.get(key)).strip() for key in ("email", "phone"))
    return Person(Role.SUBJECT, name, email, phone, as_text(value.get("id")))


def _is_bot(value: Object) -> bool:
    return value.get("is_bot") is True or as_text(value.get("id")) == "USLACKBOT"
