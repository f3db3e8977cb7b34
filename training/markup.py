"""Labelled messages as people write them down: `[[PERSON|Jan Peeters]]` in a text, texts between lines `----`.

The messages that are trained on and those of the benchmark are written in it, each under a line `# kind`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

_MARK = re.compile(r"\[\[([A-Z_]+)\|([^\[\]]+)\]\]")
_RULE = re.compile(r"^----[ \t]*$\n?", re.MULTILINE)

Segment = tuple[str, str]
"""A piece of text and its label, "" where it has none."""


def blocks(path: Path) -> Iterator[tuple[str, str]]:
    """The messages of a file, each as its kind and its text with marks."""
    for block in _RULE.split(path.read_text(encoding="utf-8")):
        head, _, body = block.strip("\n").partition("\n")
        if body.strip():
            yield head.removeprefix("#").strip(), body


def segments(body: str) -> Iterator[Segment]:
    """A marked text as its pieces, in order."""
    at = 0
    for mark in _MARK.finditer(body):
        yield body[at : mark.start()], ""
        yield mark[2], mark[1]
        at = mark.end()
    yield body[at:], ""


def lower(text: str) -> str:
    """A text in lower case; letters whose lower case is longer stay, so that places hold."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
