"""The JSON of support chats and bots: its objects one by one, whom they name, and all that they say besides."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import IO, Any, NamedTuple

from connectors.chat.json_entries import Entry, entries
from connectors.chat.json_fields import Object, as_object, fields, moment
from connectors.dates import EpochUnit
from connectors.export import Export
from connectors.head import look
from connectors.markup import plain
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from connectors.tables.json_values import Value, read_values
from connectors.tables.values import as_text

_LINES = frozenset({".jsonl", ".ndjson"})
_PAGING = frozenset({"pagination", "meta", "links"})
_NEXT = ("next_page", "next_page_id", "after_url", "next_url", "next", "nextToken")
_NO_OBJECT = "it is no object with named values"


class Found(NamedTuple):
    """An object of an export. `where` names the list it stands in, "" for a document or an item of one.

    `around` is what stands around the lists of a document: counts and paging as a rule.
    """

    where: str
    value: object
    around: bool = False


def found_in(
    path: Export, lists: Collection[str], mended: Callable[[IO[bytes]], Any] | None = None
) -> Iterator[Found | Settled | Unreadable]:
    """The objects of JSON or JSON Lines: documents, items of a list, or those of a document's own `lists`."""
    if is_lines(path):
        for item in read_values(path):
            yield Found("", item.value) if isinstance(item, Value) else item
        return
    streamed = False
    for entry in entries(path, lambda where: not where, lists.__contains__, mended):
        if not isinstance(entry, Entry):
            yield entry
        else:
            yield Found(entry.where, entry.value, entry.ends and streamed)
            streamed = not entry.ends


def read_objects(
    path: Export,
    lists: Collection[str],
    kind_of: Callable[[Object, str], str],
    items: Callable[[Object, str, str], Iterator[Item]],
) -> Iterator[Item]:
    """What `items` makes of each object, its kind (by itself and its list) and its place among those of that kind."""
    numbers = Counter[str]()
    for found in found_in(path, lists):
        value = as_object(found.value) if isinstance(found, Found) else {}
        if not isinstance(found, Found):
            yield found
        elif found.around:
            yield from around(value)
        else:
            kind = kind_of(value, found.where)
            numbers[kind] += 1
            place = f"{kind} {numbers[kind]}"
            yield from items(value, kind, place) if value else (is_no_object(place),)


def is_lines(path: Export) -> bool:
    """Whether each line is a document: by the name, or since the first line and the second one are whole objects."""
    if path.suffix.lower() in _LINES:
        return True
    lines = [line.strip() for line in look(path).text.splitlines() if line.strip()][:2]
    return len(lines) == 2 and all(line[:1] == "{" for line in lines) and lines[0][-1:] == "}"


def around(value: object) -> Iterator[Record | Settled]:
    """What stands around the lists of a document: told, and kept as a record where it is more than paging."""
    rest = as_object(value)
    inner = {key: each for key, each in rest.items() if isinstance(each, dict | list) and key not in _PAGING}
    if len(rest) > len(inner):
        why = f"single values around the lists, no records: {len(rest) - len(inner)}"
        yield Settled("around the records", "counts and paging", why)
    pages: list[Object] = [rest, *(as_object(rest.get(key)) for key in _PAGING)]
    if any(as_text(page.get(key)).strip() for page in pages for key in _NEXT if page):
        yield Settled("pages", "more to come", "the export names a next page: export that too")
    if found := kept(inner, {}):
        yield Record("item", "around the records", fields=found)


def is_no_object(place: str) -> Unreadable:
    """What to say of a value where an object was due."""
    return Unreadable(place, _NO_OBJECT, "export again")


def holding(**names: str) -> dict[str, str]:
    """What named values hold: `holding(EMAIL="email from.address")`, each by its last or its whole dotted name."""
    return {name: holds for holds, listed in names.items() for name in listed.split()}


def kept(
    value: Object, holds: Mapping[str, str], leave_out: Collection[str] = (), under: str = ""
) -> tuple[Field, ...]:
    """All values of an object as fields, in prose HTML as text; names that end in "_at" are moments, so `PLAIN`."""
    found = fields(value, holds, leave_out, under)
    return tuple([_readable(field) if field.holds == PROSE else field for field in found])


def _readable(field: Field) -> Field:
    if field.name.endswith(("_at", "timestamp")):
        return Field(field.name, field.value, PLAIN)
    return Field(field.name, plain(field.value), PROSE)


def written(value: Object, *keys: str) -> str:
    """The first single value under `keys` that is not blank, as text without surrounding space."""
    for key in keys:
        if not isinstance(value.get(key), dict | list) and (text := as_text(value.get(key)).strip()):
            return text
    return ""


def when(value: Object, *keys: str, unit: EpochUnit = "epoch seconds") -> tuple[str, str]:
    """ISO 8601 and the moment as written, of the first of `keys` that has one."""
    text = written(value, *keys)
    return moment(text, unit) if text else "", text


def person(role: Role, value: Object, handle: str = "id") -> Person:
    """Someone by the name, address, number and id that an object gives."""
    name, email, phone, own = (written(value, key) for key in ("name", "email", "phone", handle))
    return Person(role, name, email, phone, own)


def named(*people: Person) -> tuple[Person, ...]:
    """Those who have any name, address, number or handle; each once."""
    return tuple(dict.fromkeys(each for each in people if each != Person(each.role)))


def lists_of(value: Object, *keys: str) -> set[str]:
    """Those of `keys` that hold a list of objects, and so are read item by item instead of as a field."""
    return {key for key in keys if isinstance(value.get(key), list)}


def objects_of(value: Object, *keys: str) -> set[str]:
    """Those of `keys` that hold an object, or a list of nothing else, and so are read as what they should be."""
    return {
        key
        for key in keys
        if isinstance(each := value.get(key), dict)
        or (isinstance(each, list) and all(isinstance(one, dict) for one in each))
    }


def opened(value: Object, key: str) -> Object:
    """The object under `key` with what stands beside it, under "around." where it has that name itself."""
    inner = as_object(value.get(key))
    beside = {name: each for name, each in value.items() if name != key}
    return {**{f"around.{name}" if name in inner else name: each for name, each in beside.items()}, **inner}


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in white space at most."""
    return one.split() == other.split()
