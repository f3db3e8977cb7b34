"""The scripts in `texts/`: who says what to whom, one entry after another.

`## title` begins a thread (a conversation, a table); `@author > to,to flag key=value ...` an entry, whose
text follows on the next lines or after ` :: ` on the same one. A value ends where the next key begins.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_OPTION = re.compile(r"(\w+)=((?:(?! \w+=| ::).)*)")
_TEXTS = Path(__file__).parent / "texts"


@dataclass
class Entry:
    """What one author writes, before names are filled in."""

    author: str
    to: list[str]
    options: dict[str, str]
    text: str = ""


@dataclass
class Thread:
    """Entries under one title."""

    title: str
    entries: list[Entry] = field(default_factory=list)


def threads(name: str) -> Iterator[Thread]:
    """The threads of `texts/<name>.txt`, in order."""
    thread: Thread | None = None
    for line in (_TEXTS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            if thread:
                yield _trimmed(thread)
            thread = Thread(line[3:])
        elif thread and line.startswith("@"):
            thread.entries.append(_entry(line[1:]))
        elif thread:
            thread.entries[-1].text += f"\n{line}"
    if thread:
        yield _trimmed(thread)


def text_blocks(name: str) -> dict[str, str]:
    """The plain texts of `texts/<name>.txt` by their `## ` title."""
    parts = (_TEXTS / f"{name}.txt").read_text(encoding="utf-8").removeprefix("## ").split("\n## ")
    return {title: text.rstrip("\n") for title, _, text in (part.partition("\n") for part in parts)}


def options_of(text: str) -> dict[str, str]:
    """The `key=value` pairs in a head or title."""
    return {key: value.strip() for key, value in _OPTION.findall(text)}


def _entry(line: str) -> Entry:
    head, _, text = line.partition(" :: ")
    options = options_of(head)
    bare = re.split(r" \w+=", head)[0]
    author, _, to = bare.partition(" > ")
    if author.startswith("event="):
        author = "event"
    flags = dict.fromkeys(to.split()[1:] + author.split()[1:], "yes")
    recipients = to.split()[0].split(",") if to else []
    return Entry(author.split()[0], recipients, flags | options, text)


def _trimmed(thread: Thread) -> Thread:
    for entry in thread.entries:
        entry.text = entry.text.strip("\n")
    return thread
