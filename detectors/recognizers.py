"""Our identifiers, phone numbers and model names as Presidio recognizers."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from presidio_analyzer import (
    AnalysisExplanation,
    AnalyzerEngine,
    ContextAwareEnhancer,
    EntityRecognizer,
    LocalRecognizer,
    RecognizerRegistry,
    RecognizerResult,
)
from presidio_analyzer.nlp_engine import NlpArtifacts

from detectors.identifiers import IDENTIFIERS
from detectors.identifiers.search import found_by
from detectors.identifiers.sieve import Sieve
from detectors.phones import phones
from inzage.labels import Label


class RowRecognizer(LocalRecognizer):
    """All rows of `IDENTIFIERS` for one language.

    The rows' own context words decide; Presidio is given none, so that it neither looks for them nor raises scores.
    """

    def __init__(self, language: str) -> None:
        super().__init__(
            supported_entities=sorted({str(row.label) for row in IDENTIFIERS}),
            name="identifiers",
            supported_language=language,
        )

    def load(self) -> None:
        """Nothing to load."""

    def analyze(
        self,
        text: str,
        entities: list[str],  # noqa: ARG002 - the signature is Presidio's
        nlp_artifacts: NlpArtifacts | None = None,  # noqa: ARG002
    ) -> list[RecognizerResult]:
        """Where a row's pattern matches and its check and context agree."""
        return [_result(self, row.label, *span, row.name) for row, span in found_by(_sieve(), text)]


@cache
def _sieve() -> Sieve:
    return Sieve(IDENTIFIERS)


class PhonesRecognizer(LocalRecognizer):
    """Phone numbers in any writing (`detectors.phones`)."""

    def __init__(self, language: str) -> None:
        super().__init__(supported_entities=[str(Label.PHONE)], name="phone", supported_language=language)

    def load(self) -> None:
        """Nothing to load."""

    def analyze(
        self,
        text: str,
        entities: list[str],  # noqa: ARG002 - the signature is Presidio's
        nlp_artifacts: NlpArtifacts | None = None,  # noqa: ARG002
    ) -> list[RecognizerResult]:
        """Every number, from its first sign to its last digit."""
        return [_result(self, Label.PHONE, start, end, score) for start, end, score in phones(text)]


class NameRecognizer(LocalRecognizer):
    """People, organisations, places and addresses as the name models found them."""

    def __init__(self, language: str) -> None:
        super().__init__(
            supported_entities=[str(label) for label in _NAMED], name="names", supported_language=language
        )

    def load(self) -> None:
        """The models are loaded by the engine."""

    def analyze(
        self,
        text: str,  # noqa: ARG002 - the signature is Presidio's
        entities: list[str],  # noqa: ARG002
        nlp_artifacts: NlpArtifacts | None = None,
    ) -> list[RecognizerResult]:
        """What the models found, with their own scores."""
        names: list[Any] = nlp_artifacts.entities if nlp_artifacts else []
        return [_result(self, Label(name.label), name.start, name.end, name.score) for name in names]


_NAMED = (Label.PERSON, Label.ORG, Label.LOCATION, Label.ADDRESS)


class AsFound(ContextAwareEnhancer):
    """Scores stay as the recognizers gave them: each looks at its own context."""

    def __init__(self) -> None:
        super().__init__(
            context_similarity_factor=0.0,
            min_score_with_context_similarity=0.0,
            context_prefix_count=0,
            context_suffix_count=0,
        )

    def enhance_using_context(
        self,
        text: str,  # noqa: ARG002 - the signature is Presidio's
        raw_results: list[RecognizerResult],
        nlp_artifacts: NlpArtifacts,  # noqa: ARG002
        recognizers: list[EntityRecognizer],  # noqa: ARG002
        context: list[str] | None = None,  # noqa: ARG002
    ) -> list[RecognizerResult]:
        """The results as they are."""
        return raw_results


class Registry(RecognizerRegistry):
    """Our recognizers, looked up by their language once: they stay as they are."""

    def get_recognizers(
        self,
        language: str,
        entities: list[str] | None = None,
        all_fields: bool = False,  # noqa: FBT001, FBT002 - the signature is Presidio's
        ad_hoc_recognizers: list[EntityRecognizer] | None = None,
    ) -> list[EntityRecognizer]:
        """The recognizers of a language."""
        if not all_fields or ad_hoc_recognizers:
            found: list[EntityRecognizer] = super().get_recognizers(
                language, entities, all_fields, ad_hoc_recognizers
            )
            return found
        return [one for one in self.recognizers if one.supported_language == language]


class Analyzer(AnalyzerEngine):
    """Presidio's engine, which asks once what can be found in a language."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._entities: dict[str | None, list[str]] = {}

    def get_supported_entities(self, language: str | None = None) -> list[str]:
        """The labels of all recognizers of a language."""
        if language not in self._entities:
            self._entities[language] = super().get_supported_entities(language)
        return self._entities[language]


def recognizers(language: str) -> Iterator[EntityRecognizer]:
    """All of ours for one language."""
    yield RowRecognizer(language)
    yield PhonesRecognizer(language)
    yield NameRecognizer(language)


def _result(
    recognizer: Any, label: Label, start: int, end: int, score: float, rule: str = ""
) -> RecognizerResult:
    name = rule or recognizer.name
    return RecognizerResult(
        entity_type=str(label),
        start=start,
        end=end,
        score=score,
        analysis_explanation=AnalysisExplanation(recognizer=name, original_score=score),
        recognition_metadata={
            RecognizerResult.RECOGNIZER_NAME_KEY: name,
            RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: recognizer.id,
        },
    )
