"""One message of Teams' own client format, in which "Export my data" and Skype write too.

`messagetype` tells what it is: `Text`, `RichText/Html`, `RichText/Media_GenericFile`, `ThreadActivity/AddMember`,
`Event/Call`. `from` ends in the writer's id (`8:orgid:...`; `28:` is a program, `19:` the conversation itself),
`properties` may be JSON in a string, `properties.edittime` is in milliseconds.
"""

from collections.abc import Iterator

from connectors.chat.json_fields import Object, as_object, fields, moment
from connectors.chat.teams_content import activity, seen, unfolded
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role
from connectors.tables.values import as_text
from inzage.labels import Label

_PLAIN = (
    "id messagetype contenttype type composetime originalarrivaltime edittime deletetime version sequenceId "
    "importance itemid fileType fileSize count time emojiType @type mentionType isdeleted isread state "
    "exportDate composetime_ms counterPartyMessageId s2spartnername annotationsSummary starred emailNotificationSent"
)
_MACHINE = (
    "clientmessageid conversationid conversationLink rootMessageId parentmessageid etag amsreferences "
    "fromTenantId tenantId sharepointIds baseUrl listItemUniqueId cardClientId siteId uniqueid objectId"
)
HOLDS: dict[str, str] = (
    dict.fromkeys(_PLAIN.split(), PLAIN)
    | dict.fromkeys(_MACHINE.split(), MACHINE)
    | {
        "from": Label.USERNAME,
        "mri": Label.USERNAME,
        "user": Label.USERNAME,
        "creator": Label.USERNAME,
        "members": Label.USERNAME,
        "imdisplayname": Label.PERSON,
        "fromDisplayNameInToken": Label.PERSON,
        "fromGivenNameInToken": Label.PERSON,
        "fromFamilyNameInToken": Label.PERSON,
        "displayName": Label.PERSON,
        "objectUrl": Label.URL,
        "fileUrl": Label.URL,
        "shareUrl": Label.URL,
    }
)
_NAMES = ("imdisplayname", "fromDisplayNameInToken", "displayName")
_HTML = ("RichText", "RichText/Html", "Text")


def message(value: Object, chat: Object, place: str, stem: str) -> Record:
    """The record of a message; `chat` is the conversation around it, `stem` stands in where none is named."""
    value = {**value, "properties": unfolded(value.get("properties"))}
    sort = as_text(value.get("messagetype"))
    written = next((key for key in ("composetime", "originalarrivaltime") if value.get(key)), "id")
    at_text = as_text(value.get(written))
    at = moment(at_text, "epoch milliseconds")
    thread = thread_of(as_text(value.get("conversationid")) or as_text(chat.get("id")) or stem)
    key = f"{thread.partition(':')[2]}:{as_text(value.get('id'))}" if value.get("id") is not None else ""
    content = as_text(value.get("content"))
    text = seen(content) if sort in _HTML or not sort else ""
    more = () if text or not content else tuple(activity(content))
    kind = "message" if not sort or sort.startswith(("RichText", "Text")) else "event"
    people = (*_writer(value), *_other(value, chat)) if kind == "message" else ()
    found = (*fields(value, _holds(value), {"content"}), *more)
    return Record(kind, place, key, thread, at, at_text, people, found, text)


def thread_of(conversation: str) -> str:
    """The thread of a conversation: in a channel `;messageid=...` names the post that was replied to."""
    return f"teams:{conversation.partition(';')[0]}"


def conversation(value: Object, place: str) -> Record | None:
    """The record of a conversation; None where nothing is said of it but its messages."""
    value = {key: unfolded(each) for key, each in value.items()}
    number = as_text(value.get("id"))
    people = tuple(_members(value))
    name = as_text(value.get("displayName"))
    named = (Field("displayName", name, Label.PERSON if is_user(number) else PROSE),) if name else ()
    found = (*named, *fields(value, {**HOLDS, "id": _held(number)}, {"displayName"}))
    if not found:
        return None
    return Record("channel", place, number, thread_of(number), people=people, fields=found)


def is_user(number: str) -> bool:
    """Whether an id is a person's: `8:` a user, `4:` a telephone, `2:` an e-mail address."""
    return number.startswith(("8:", "4:", "2:", "1:"))


def handle_of(value: Object) -> str:
    """The id at the end of `from`, which may be an address of the service."""
    return as_text(value.get("from")).rpartition("/")[2]


def _writer(value: Object) -> tuple[Person, ...]:
    handle = handle_of(value)
    name = next(filter(None, (as_text(value.get(key)).strip() for key in _NAMES)), "")
    if handle.startswith(("28:", "19:", "48:")) or not (name or handle):
        return ()
    return (Person(Role.AUTHOR, name=name, handle=handle),)


def _other(value: Object, chat: Object) -> tuple[Person, ...]:
    """Of a conversation with one person, which has their id, that person where another writes."""
    other, handle = as_text(chat.get("id")), handle_of(value)
    if not is_user(other) or not handle or handle == other:
        return ()
    return (Person(Role.RECIPIENT, name=as_text(chat.get("displayName")), handle=other),)


def _members(value: Object) -> Iterator[Person]:
    listed = as_object(value.get("threadProperties")).get("members") or value.get("members")
    for each in listed if isinstance(listed, list) else ():
        handle = (
            as_text(as_object(each).get("id") or as_object(each).get("mri")) if isinstance(each, dict) else ""
        )
        handle = handle or (each if isinstance(each, str) else "")
        name = as_text(as_object(each).get("friendlyName") or as_object(each).get("displayName"))
        if is_user(handle):
            yield Person(Role.RECIPIENT, name=name, handle=handle)


def _holds(value: Object) -> dict[str, str]:
    """What the values hold: a program's name is nobody's, a conversation with one person has that person's id."""
    program = handle_of(value).startswith("28:")
    personal = is_user(as_text(value.get("conversationid")))
    named = dict.fromkeys(_NAMES, PROSE) if program else {}
    return {**HOLDS, **named, **({"conversationid": Label.USERNAME} if personal else {})}


def _held(number: str) -> str:
    return Label.USERNAME if is_user(number) else PLAIN
