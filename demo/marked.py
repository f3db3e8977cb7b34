"""Texts that know where they name whom: offsets are kept while a text is filled, joined and quoted."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from demo.people import Person, surface

_SLOT = re.compile(r"\{(\w+)\.(\w+)\}")


@dataclass(frozen=True)
class Mark:
    """`text[start:end]` is personal data of a person, in characters; `part` is body, quote or signature."""

    start: int
    end: int
    label: str
    person: str
    part: str = "body"


@dataclass(frozen=True)
class Marked:
    """A text and its marks, in order of place."""

    text: str = ""
    marks: tuple[Mark, ...] = ()

    def __add__(self, other: "Marked | str") -> "Marked":
        right = Marked(other) if isinstance(other, str) else other
        by = len(self.text)
        return Marked(self.text + right.text, self.marks + tuple(_moved(mark, by) for mark in right.marks))

    def __radd__(self, other: str) -> "Marked":
        return Marked(other) + self

    def within(self, part: str) -> "Marked":
        """The same text, all its marks in `part`."""
        return Marked(self.text, tuple(replace(mark, part=part) for mark in self.marks))

    def written(self, write: Callable[[str], str]) -> "Marked":
        """The text rewritten character by character: its length, and so every mark, stays."""
        changed = write(self.text)
        if len(changed) != len(self.text):
            raise ValueError("a rewritten text keeps its length")
        return Marked(changed, self.marks)

    def between(self, start: int, end: int) -> "Marked":
        """The piece `text[start:end]` with the marks that begin in it."""
        inside = (mark for mark in self.marks if start <= mark.start < end)
        return Marked(self.text[start:end], tuple(_moved(mark, -start) for mark in inside))

    def lines(self) -> list["Marked"]:
        """The lines without their line ends; no mark spans two lines."""
        found, start = [], 0
        for line in self.text.split("\n"):
            found.append(self.between(start, start + len(line)))
            start += len(line) + 1
        return found


def _moved(mark: Mark, by: int) -> Mark:
    return replace(mark, start=mark.start + by, end=mark.end + by)


def join(pieces: Iterable[Marked], separator: str) -> Marked:
    """The pieces in a row with `separator` between them."""
    whole, first = Marked(), True
    for piece in pieces:
        whole = piece if first else whole + separator + piece
        first = False
    return whole


def named(person: Person, form: str, part: str = "body") -> Marked:
    """One datum of a person, marked from end to end."""
    label, text = surface(person, form)
    return Marked(text, (Mark(0, len(text), label, person.id, part),)) if text else Marked()


def fill(template: str, people: Mapping[str, Person]) -> Marked:
    """The template with every `{id.form}` replaced by that datum of that person."""
    whole, last = Marked(), 0
    for slot in _SLOT.finditer(template):
        whole = whole + template[last : slot.start()] + named(people[slot[1]], slot[2])
        last = slot.end()
    return whole + template[last:]


def quoted(original: Marked) -> Marked:
    """The text as mail programs quote it: `> ` before a line, `>` before an empty or quoted one."""
    lines = ((">" if line.text[:1] in {"", ">"} else "> ") + line for line in original.lines())
    return join(lines, "\n").within("quote")
