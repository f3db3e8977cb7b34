"""What is truly in the demo exports: who is mentioned where, and how many records each file holds."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from demo.marked import Marked
from demo.people import Person


@dataclass(frozen=True)
class Where:
    """One record: its file below the demo exports, its key and its place as the readers give them."""

    file: str
    key: str
    place: str


@dataclass(frozen=True)
class Mention:
    """One datum of one person; `start` and `end` are None where the reader must turn HTML into text first."""

    file: str
    key: str
    place: str
    where: str
    part: str
    start: int | None
    end: int | None
    surface: str
    label: str
    person: str


@dataclass
class Truth:
    """Filled while the exports are written, never by searching them."""

    people: Mapping[str, Person]
    mentions: list[Mention] = field(default_factory=list)
    sums: dict[str, dict[str, int]] = field(default_factory=dict)

    def mention(self, record: Where, where: str, marked: Marked, *, html: bool = False) -> None:
        """Note every mark of a text (`where` = "text") or of a field (its name)."""
        for mark in marked.marks:
            start, end = (None, None) if html else (mark.start, mark.end)
            part = mark.part if where == "text" else "field"
            written = marked.text[mark.start : mark.end]
            self.mentions.append(
                Mention(**asdict(record), where=where, part=part, start=start, end=end,
                        surface=written, label=mark.label, person=mark.person)
            )  # fmt: skip

    def total(self, file: str, records: int, unreadable: int = 0) -> None:
        """Note what a reader must come to on this file."""
        self.sums[file] = {"records": records, "unreadable": unreadable}

    def appears(self) -> dict[str, list[list[str]]]:
        """Per person the records (file, and key or else place) that name them, each once, in file order."""
        found: dict[str, dict[tuple[str, str], None]] = {person: {} for person in self.people}
        for mention in self.mentions:
            found[mention.person][mention.file, mention.key or mention.place] = None
        return {person: [list(record) for record in records] for person, records in found.items()}

    def save(self, path: Path) -> None:
        """Write it as JSON with one person, mention or record list per line, so that a change reads well."""
        people = [_public(person) for person in self.people.values()]
        parts = {
            "people": _listed(people),
            "mentions": _listed([asdict(mention) for mention in self.mentions]),
            "appears": _keyed(self.appears()),
            "sums": _keyed(self.sums),
        }
        body = ",\n".join(f'"{name}": {text}' for name, text in parts.items())
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{{\n{body}\n}}\n", encoding="utf-8", newline="\n")


def _public(person: Person) -> dict[str, object]:
    return {
        "id": person.id, "name": person.name, "first": person.first, "last": person.last,
        "emails": list(person.emails), "phones": person.phones,
        "language": person.language, "role": person.role,
    }  # fmt: skip


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _listed(values: list[dict[str, object]]) -> str:
    return "[\n" + ",\n".join(_dump(value) for value in values) + "\n]"


def _keyed(values: Mapping[str, object]) -> str:
    return "{\n" + ",\n".join(f"{_dump(key)}: {_dump(value)}" for key, value in values.items()) + "\n}"
