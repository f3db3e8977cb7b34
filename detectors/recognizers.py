"""Our identifiers, phone numbers and model names as Presidio recognizers."""

import re
from typing import Any

from presidio_analyzer import (
    AnalysisExplanation,
    EntityRecognizer,
    LocalRecognizer,
    RecognizerResult,
)
from presidio_analyzer.nlp_engine import NlpArtifacts

from detectors.identifiers import Identifier
from inzage.labels import Label

REGIONS = ("BE", "NL", "FR", "LU", "DE", "GB")
"""Where a number written without a country code is looked up, in this order."""

_NAME_LABELS = {
    "PERSON": Label.PERSON,
    "PER": Label.PERSON,
    "LOC": Label.LOCATION,
    "LOCATION": Label.LOCATION,
    "GPE": Label.LOCATION,
    "FAC": Label.LOCATION,
    "ORG": Label.ORG,
}
_NAME_SCORES = {Label.PERSON: 0.85, Label.LOCATION: 0.7, Label.ORG: 0.6}


class RowRecognizer(LocalRecognizer):
    """One row of `IDENTIFIERS` for one language."""

    def __init__(self, row: Identifier, language: str) -> None:
        self._row = row
        self._pattern = re.compile(row.pattern, re.IGNORECASE if row.any_case else 0)
        super().__init__(
            supported_entities=[str(row.label)],
            name=row.name,
            context=list(row.context),
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
        """Where the pattern matches and the check agrees; nothing is tried on a text without `needs`."""
        if self._row.needs and self._row.needs not in text:
            return []
        part = "value" if "value" in self._pattern.groupindex else 0
        ends = ((match.start(part), self._end(match[part])) for match in self._pattern.finditer(text))
        score = 1.0 if self._row.check else self._row.score
        return [_result(self, self._row.label, at, at + length, score) for at, length in ends if length]

    def _end(self, value: str) -> int:
        """How much of a match is the identifier: words that only look like a part of it fall off its end."""
        if self._row.check is None:
            return len(value)
        while value and not self._row.check(value):
            value = value[: value.rfind(" ")] if " " in value else ""
        return len(value)


class PhoneRecognizer(LocalRecognizer):
    """Phone numbers by libphonenumber: international, or national in one of `REGIONS`.

    A number starts with a plus or a zero and has at least eight digits: shorter ones, which German and
    Luxembourg numbering allow, are order numbers far more often. Spreadsheets take the plus away
    (`32470123456`): such a number counts where it is a mobile one. Known misses: the short ones, numbers in
    words, internal extensions, numbers broken over lines.
    """

    _CANDIDATE = re.compile(r"(?<![0-9])[+(0](?:[\s./()\-–]{0,3}[0-9]){7,}")
    _MARGIN = 3
    _SHORTEST = 8  # digits
    _DATE = re.compile(r"[0-3]?[0-9]([-/. ])[01]?[0-9]\1(?:19|20)?[0-9]{2}(?: +[0-2]?[0-9])?")  # and an hour
    _BARE = re.compile(r"(?<![0-9+])(?:32|31|33|352|49|44)[0-9]{8,10}(?![0-9])")

    def __init__(self, language: str) -> None:
        super().__init__(
            supported_entities=[str(Label.PHONE)],
            name="phone",
            supported_language=language,
            context=[
                "tel",
                "telefoon",
                "gsm",
                "mobiel",
                "bel",
                "téléphone",
                "appel",
                "phone",
                "call",
                "telefon",
            ],
        )

    def load(self) -> None:
        """Nothing to load."""

    def analyze(
        self,
        text: str,
        entities: list[str],  # noqa: ARG002 - the signature is Presidio's
        nlp_artifacts: NlpArtifacts | None = None,  # noqa: ARG002
    ) -> list[RecognizerResult]:
        """Valid numbers in each run of digits that starts like one."""
        found: set[tuple[int, int]] = set()
        for candidate in self._CANDIDATE.finditer(text):
            start = max(0, candidate.start() - self._MARGIN)
            found |= self._numbers(text[start : candidate.end() + self._MARGIN], start)
        found |= {bare.span() for bare in self._BARE.finditer(text) if _is_mobile(f"+{bare.group()}")}
        results = [self._result(start, end) for start, end in sorted(found)]
        return list(EntityRecognizer.remove_duplicates(results))

    def _numbers(self, window: str, offset: int) -> set[tuple[int, int]]:
        import phonenumbers

        return {
            (offset + match.start, offset + match.end)
            for region in REGIONS
            for match in phonenumbers.PhoneNumberMatcher(window, region, leniency=1)
            if self._plausible(match.raw_string)
        }

    def _plausible(self, number: str) -> bool:
        digits = sum(map(str.isdigit, number))
        return number[0] in "+(0" and digits >= self._SHORTEST and not self._DATE.fullmatch(number.strip())

    def _result(self, start: int, end: int) -> RecognizerResult:
        return _result(self, Label.PHONE, start, end, 0.7)


def _is_mobile(number: str) -> bool:
    import phonenumbers

    parsed = phonenumbers.parse(number)
    mobile = phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.MOBILE
    return bool(mobile and phonenumbers.is_valid_number(parsed))


class NameRecognizer(LocalRecognizer):
    """People, organisations and places as the name models found them."""

    def __init__(self, language: str) -> None:
        super().__init__(
            supported_entities=[str(label) for label in sorted(set(_NAME_LABELS.values()))],
            name="names",
            supported_language=language,
        )

    def load(self) -> None:
        """The models are loaded by the engine."""

    def analyze(
        self,
        text: str,  # noqa: ARG002 - the signature is Presidio's
        entities: list[str],  # noqa: ARG002
        nlp_artifacts: NlpArtifacts | None = None,
    ) -> list[RecognizerResult]:
        """The entities of the models' own kinds that we know, by our labels."""
        spans: list[Any] = nlp_artifacts.entities if nlp_artifacts else []
        return [
            _result(self, label, span.start, span.end, _NAME_SCORES[label])
            for span in spans
            if (label := _NAME_LABELS.get(span.label))
        ]


def _result(recognizer: Any, label: Label, start: int, end: int, score: float) -> RecognizerResult:
    return RecognizerResult(
        entity_type=str(label),
        start=start,
        end=end,
        score=score,
        analysis_explanation=AnalysisExplanation(recognizer=recognizer.name, original_score=score),
        recognition_metadata={
            RecognizerResult.RECOGNIZER_NAME_KEY: recognizer.name,
            RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: recognizer.id,
        },
    )
