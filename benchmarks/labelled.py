"""The labelled messages of `messages/`, and what writing does to them: lower case, no accents, slips.

They are marked up as `training.markup` says, and were written by hand, apart from the sentences that the name model is
trained on.
"""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from training.markup import blocks, lower, segments

LANGUAGES = ("nl", "fr", "en", "de")
_FOLDER = Path(__file__).parent / "messages"
_SLIPS = 0.012  # per letter
_NUMBERS = frozenset(
    {"EMAIL", "URL", "BANK", "CARD", "NATIONAL_ID", "TAX_ID", "IP", "PHONE", "PLATE", "CUSTOMER_ID"}
)


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a text, in characters, and its kind."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Message:
    """A labelled text: spans in order, none overlapping."""

    text: str
    spans: tuple[Span, ...]
    language: str
    kind: str = ""


def messages(language: str, part: int) -> list[Message]:
    """The messages of a language; `part` is 1, whose errors were looked at, or 2, set aside."""
    path = _FOLDER / f"{language}-{part}.txt"
    return [_message(kind, body, language) for kind, body in blocks(path)] if path.exists() else []


def _message(kind: str, body: str, language: str) -> Message:
    text, spans = "", []
    for piece, label in segments(body):
        if label:
            spans.append(Span(len(text), len(text) + len(piece), label))
        text += piece
    return Message(text, tuple(spans), language, kind)


def lowered(message: Message) -> Message:
    """In lower case."""
    return replace(message, text=lower(message.text))


def bare(message: Message) -> Message:
    """Without accents, as an export in the wrong character set or a hurried typist leaves it."""
    return replace(message, text="".join(unicodedata.normalize("NFKD", c)[0] for c in message.text))


def slipped(message: Message) -> Message:
    """With letters swapped, lost, doubled or wrong in words and names; numbers and addresses of mail are kept."""
    rng = Random(message.text)
    text, spans, at = "", [], 0
    for span in message.spans:
        text += _slip(message.text[at : span.start], rng)
        piece = message.text[span.start : span.end]
        piece = piece if span.label in _NUMBERS else _slip(piece, rng)
        spans.append(Span(len(text), len(text) + len(piece), span.label))
        text += piece
        at = span.end
    return Message(text + _slip(message.text[at:], rng), tuple(spans), message.language, message.kind)


VARIANTS: dict[str, Callable[[Message], Message]] = {
    "as written": lambda message: message,
    "lower case": lowered,
    "no accents": bare,
    "slips": slipped,
}


def _slip(text: str, rng: Random) -> str:
    letters = list(text)
    for i in range(1, len(letters) - 1):
        if (
            letters[i - 1].isalpha()
            and letters[i].isalpha()
            and letters[i + 1].isalpha()
            and rng.random() < _SLIPS
        ):
            kind = rng.randrange(4)
            if kind == 0:
                letters[i], letters[i + 1] = letters[i + 1], letters[i]
            else:
                letters[i] = ("", letters[i] * 2, rng.choice("aeiourstnmk"))[kind - 1]
    return "".join(letters)


def covered(text: str, spans: Iterable[Span]) -> set[int]:
    """The characters in the spans, blanks left out."""
    return {i for span in spans for i in range(span.start, span.end) if not text[i].isspace()}
