"""Training: generated messages and corpora in, a spaCy pipeline folder out."""

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from training import evaluate, pipeline
from training.corpus import paragraphs, read
from training.generate import Labelled, generate
from training.origins import hidden_by_origin

MESSAGES = {"nl": 14_000, "fr": 7_500, "en": 4_000, "de": 4_000}
_DOUBLED = "nl"
_BATCH_WORDS = (500, 1500)
_DROPOUT = 0.15
_RATE = 0.0015
_WARM_UP = 200


@dataclass(frozen=True, slots=True)
class Plan:
    """One training run: folders, length in steps, how often to look at the dev sets, seed."""

    corpora: Path
    out: Path
    steps: int = 5000
    look_every: int = 1000
    seed: int = 1


def material(plan: Plan) -> list[Labelled]:
    """Everything that is trained on. Without the corpora, generated messages alone."""
    found: list[Labelled] = []
    for language, count in MESSAGES.items():
        found.extend(generate(count, language, plan.seed))
    for path in sorted((plan.corpora / "train").glob("*.jsonl.gz")):
        sentences = list(read(path))
        found.extend(paragraphs(sentences, plan.seed))
        if sentences[0].language == _DOUBLED:
            found.extend(paragraphs(sentences, plan.seed + 1))
    return found


def train(plan: Plan) -> dict[str, Any]:
    """Train, keep the best state by dev score, write model and figures; returns the figures."""
    from thinc.api import fix_random_seed

    fix_random_seed(plan.seed)
    nlp = pipeline.blank()
    examples = _examples(nlp, material(plan))
    _say(f"{len(examples)} texts, {sum(len(one.reference) for one in examples)} tokens")
    nlp.initialize(lambda: examples[:200])
    held = {
        name: texts for name, texts in evaluate.sets(plan.corpora).items() if not name.startswith("cases")
    }
    best, started = -1.0, time.monotonic()
    for step in _steps(nlp, examples, plan):
        if step % plan.look_every and step != plan.steps:
            continue
        score = _score(nlp, held)
        _say(f"step {step} score {score:.2f} after {time.monotonic() - started:.0f} s")
        if score > best:
            best = score
            pipeline.save(nlp, plan.out)
    return write_figures(plan)


def write_figures(plan: Plan) -> dict[str, Any]:
    """Measure the model that stands in `plan.out`; write `training/figures.json` and return its content."""
    import spacy

    nlp = spacy.load(plan.out)
    figures: dict[str, Any] = {
        "command": f"python -m training --steps {plan.steps} --seed {plan.seed}",
        "bytes on disk": sum(path.stat().st_size for path in plan.out.rglob("*") if path.is_file()),
        "figures": evaluate.report(nlp, plan.corpora),
        "people wholly hidden by origin of the name, Dutch": hidden_by_origin(evaluate.finder(nlp)),
    }
    text = json.dumps(figures, indent=1, ensure_ascii=False)
    (Path(__file__).parent / "figures.json").write_text(text + "\n", encoding="utf-8")
    return figures


def _examples(nlp: Any, texts: list[Labelled]) -> list[Any]:
    from spacy.training import Example

    made = []
    for one in texts:
        doc = nlp.make_doc(one.text)
        spans = [doc.char_span(start, end, label, alignment_mode="expand") for start, end, label in one.spans]
        reference = doc.copy()
        reference.ents = _apart([span for span in spans if span is not None])
        made.append(Example(doc, reference))
    return made


def _apart(spans: list[Any]) -> list[Any]:
    """Spans widened to whole tokens may meet in one token; the first keeps it."""
    kept: list[Any] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _steps(nlp: Any, examples: list[Any], plan: Plan) -> Iterator[int]:
    from thinc.api import Adam

    optimizer = Adam(_RATE, L2=0.01, grad_clip=1.0)
    rng = Random(plan.seed)
    for step, batch in enumerate(islice(_batches(examples, rng), plan.steps), 1):
        warm, left = step / _WARM_UP, (plan.steps - step) / plan.steps
        optimizer.learn_rate = _RATE * min(warm, 0.05 + 0.95 * left)
        nlp.update(batch, drop=_DROPOUT, sgd=optimizer, losses={})
        yield step


def _batches(examples: list[Any], rng: Random) -> Iterator[list[Any]]:
    words, most = _BATCH_WORDS
    while True:
        batch: list[Any] = []
        size = 0
        for example in rng.sample(examples, len(examples)):
            batch.append(example)
            size += len(example.reference)
            if size >= words:
                yield batch
                batch, size, words = [], 0, min(most, words + 1)


def _score(nlp: Any, held: dict[str, list[Labelled]]) -> float:
    """Dutch counts double, lower case half: F of PERSON with a third of people wholly hidden mixed in."""
    total = weights = 0.0
    for name, texts in held.items():
        figures = evaluate.measure(evaluate.finder(nlp), texts[:300])
        precision, recall = figures["PERSON precision"], figures["PERSON recall"]
        f = 2 * precision * recall / ((precision + recall) or 1)
        weight = (2.0 if "_nl" in name else 1.0) * (0.5 if name.endswith("lower") else 1.0)
        total += weight * (2 * f + figures["people wholly hidden"]) / 3
        weights += weight
    return total / (weights or 1)


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()
