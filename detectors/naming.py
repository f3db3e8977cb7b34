"""Names in texts by the name models: batches in, places with labels and scores out."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from detectors import tagging
from detectors.name_models import OWN_PIPE, NameModel, is_ours, load_model

_LONGEST = 20_000  # characters given to a name model at a time
_BATCH = 128
_LINE = re.compile(r"[^\s_|*=~](?:[^\r\n]*[^\s_|*=~])?")


class Name(NamedTuple):
    """A name as a model found it: its place in the text, one of our labels, a score from 0 to 1."""

    start: int
    end: int
    label: str
    score: float


def names(
    contents: Sequence[str], models: Sequence[NameModel], weights: Mapping[str, float] | None = None
) -> list[list[Name]]:
    """The names in each text by every one of the models; long texts are given in pieces.

    `weights` (label -> factor) make our own model find a kind more or less readily.
    """
    pieces = [(number, *piece) for number, content in enumerate(contents) for piece in _pieces(content)]
    found: list[list[Name]] = [[] for _ in contents]
    texts = [piece for _, _, piece in pieces]
    for source in models:
        by_piece = (
            _read(load_model(source.name), texts, weights) if is_ours(source) else _others(source, texts)
        )
        for (number, offset, piece), spans in zip(pieces, by_piece, strict=True):
            found[number] += [
                Name(offset + start, offset + end, name.label, name.score)
                for name in spans
                if source.only is None or name.label in source.only
                for start, end in _lines(piece, name)
            ]
    return found


def _read(nlp: Any, pieces: Sequence[str], weights: Mapping[str, float] | None) -> Iterator[list[Name]]:
    network = nlp.get_pipe(OWN_PIPE).model
    for batch in _batches(pieces):
        docs = [nlp.make_doc(piece) for piece in batch]
        for doc, probabilities in zip(docs, network.predict(docs), strict=True):
            yield [_name(doc, tagged) for tagged in tagging.names(probabilities, weights)]


def _name(doc: Any, tagged: tagging.Tagged) -> Name:
    last = doc[tagged.last]
    return Name(doc[tagged.first].idx, last.idx + len(last), tagged.label, round(tagged.score, 4))


def _others(source: NameModel, pieces: Sequence[str]) -> Iterator[list[Name]]:
    from detectors.foreign_models import reader_of

    return reader_of(source).read(pieces)


def _batches(pieces: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(pieces), _BATCH):
        yield pieces[at : at + _BATCH]


def _lines(text: str, name: Name) -> Iterable[tuple[int, int]]:
    """A name ends where its line ends, an address does not; blanks and rules at the ends are left out."""
    if name.label == "ADDRESS":
        return [(name.start, name.end)]
    return [line.span() for line in _LINE.finditer(text, name.start, name.end)]


def _pieces(content: str) -> Iterator[tuple[int, str]]:
    """(offset, piece): at most `_LONGEST` characters each, cut at a line or word end where there is one."""
    start = 0
    while start < len(content):
        end = min(start + _LONGEST, len(content))
        if end < len(content):
            end = max(content.rfind("\n", start + 1, end), content.rfind(" ", end - 200, end), start) + 1
            end = end if end > start + 1 else start + _LONGEST
        yield start, content[start:end]
        start = end
