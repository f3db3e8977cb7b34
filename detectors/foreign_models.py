"""Name models that are not ours, read alike: spaCy pipelines, GLiNER, transformers.

Each reader takes texts and gives, for each, the names with one of our labels. What a model calls its kinds is
translated: the usual names below, others by the mapping that the settings give.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from detectors.name_models import NameModel, load_model
from detectors.naming import Name

USUAL = {
    "PER": "PERSON", "PERSON": "PERSON", "PERS": "PERSON", "NAME": "PERSON",
    "ORG": "ORG", "ORGANIZATION": "ORG", "ORGANISATION": "ORG", "COMPANY": "ORG",
    "LOC": "LOCATION", "LOCATION": "LOCATION", "GPE": "LOCATION", "FAC": "LOCATION",
    "ADDRESS": "ADDRESS",
}  # fmt: skip
"""What models call their kinds, in capitals -> our labels; other kinds (MISC, DATE, ...) are left out."""

_ASKED_OF_GLINER = ("person", "organization", "location", "address")
_UNSCORED = {"PERSON": 0.85, "LOCATION": 0.7, "ORG": 0.6, "ADDRESS": 0.7}
"""For spaCy models, which give no probability."""

_BATCH = 128
_LONGEST = 1_000  # characters: under the 384 words or 512 word pieces that such a network reads at a time
_CHUNK = re.compile(rf"\S(?:.{{0,{_LONGEST - 2}}}\S)?(?!\S)|\S{{1,{_LONGEST}}}", re.DOTALL)


class Reader(Protocol):
    """What reads names out of texts."""

    def read(self, pieces: Sequence[str]) -> Iterator[list[Name]]:
        """The names in each piece, in the order of the pieces; offsets in characters of the piece."""
        ...


def reader_of(source: NameModel) -> Reader:
    """The reader of a model that is not ours; raises `DetectorError` where it cannot be loaded."""
    library = source.name.partition(":")[0]
    make = _READERS.get(library, SpacyReader) if ":" in source.name else SpacyReader
    return make(load_model(source.name), dict(source.labels))


class SpacyReader:
    """A spaCy pipeline with an entity recognizer."""

    def __init__(self, nlp: Any, labels: Mapping[str, str]) -> None:
        self._nlp = nlp
        self._ours = _translated(labels)

    def read(self, pieces: Sequence[str]) -> Iterator[list[Name]]:
        """The names in each piece, with a fixed score for each kind."""
        for doc in self._nlp.pipe(pieces, batch_size=_BATCH):
            kinds = [(entity, self._ours(entity.label_)) for entity in doc.ents]
            yield [Name(e.start_char, e.end_char, label, _UNSCORED[label]) for e, label in kinds if label]


class GlinerReader:
    """A GLiNER model, which looks for the kinds it is asked for in words."""

    def __init__(self, model: Any, labels: Mapping[str, str]) -> None:
        self._model = model
        self._asked = list(labels) or list(_ASKED_OF_GLINER)
        self._ours = _translated(labels)

    def read(self, pieces: Sequence[str]) -> Iterator[list[Name]]:
        """The names in each piece, with the model's own scores."""
        for piece in pieces:
            names = []
            for offset, chunk in _chunks(piece):
                for found in self._model.predict_entities(chunk, self._asked):
                    names += _name(offset, found, self._ours(found["label"]))
            yield names


class TransformersReader:
    """A token classification pipeline of transformers."""

    def __init__(self, pipeline: Any, labels: Mapping[str, str]) -> None:
        self._pipeline = pipeline
        self._ours = _translated(labels)

    def read(self, pieces: Sequence[str]) -> Iterator[list[Name]]:
        """The names in each piece, with the model's own scores."""
        for piece in pieces:
            names = []
            for offset, chunk in _chunks(piece):
                for found in self._pipeline(chunk):
                    names += _name(offset, found, self._ours(found["entity_group"]))
            yield names


_READERS: dict[str, Callable[[Any, Mapping[str, str]], Reader]] = {
    "gliner": GlinerReader,
    "transformers": TransformersReader,
}


def _translated(labels: Mapping[str, str]) -> Callable[[str], str | None]:
    """Model label -> ours or None: by the given mapping alone where there is one, else by what is usual."""
    known = {theirs.upper(): ours for theirs, ours in labels.items()} or USUAL
    return lambda label: known.get(label.upper())


def _name(offset: int, found: Mapping[str, Any], label: str | None) -> list[Name]:
    if label is None:
        return []
    return [Name(offset + found["start"], offset + found["end"], label, round(float(found["score"]), 4))]


def _chunks(piece: str) -> Iterator[tuple[int, str]]:
    """(offset, chunk): at most `_LONGEST` characters each, cut between words where there is a blank."""
    for chunk in _CHUNK.finditer(piece):
        yield chunk.start(), chunk.group()
