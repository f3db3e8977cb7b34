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

from detectors.name_models import calculate_fast, load_model
from detectors.tagging import TAGS, tags
from training import evaluate, pipeline
from training.corpus import paragraphs, read
from training.generate import Labelled, generate
from training.origins import hidden_by_origin
from training.written import written

MESSAGES = {"nl": 12_000, "fr": 8_000, "en": 7_000, "de": 7_000}
_DOUBLED = "nl"
_BATCH_WORDS = (500, 1500)
_DROPOUT = 0.25
_RATE = 0.0015
_WARM_UP = 200


@dataclass(frozen=True, slots=True)
class Plan:
    """One training run: folders, length in steps, how often to look at the dev sets, seed."""

    corpora: Path
    out: Path
    steps: int = 8000
    look_every: int = 4000
    seed: int = 1


def material(plan: Plan) -> list[Labelled]:
    """Everything that is trained on. Without the corpora, generated messages alone."""
    found: list[Labelled] = []
    for language, count in MESSAGES.items():
        found.extend(generate(count, language, plan.seed))
        found.extend(written(language, plan.seed))
    for path in sorted((plan.corpora / "train").glob("*.jsonl.gz")):
        sentences = list(read(path))
        found.extend(paragraphs(sentences, plan.seed))
        if sentences[0].language == _DOUBLED:
            found.extend(paragraphs(sentences, plan.seed + 1))
    return found


def train(plan: Plan) -> dict[str, Any]:
    """Train, keep the best state by dev score, write model and figures; returns the figures."""
    from thinc.api import Adam, fix_random_seed

    fix_random_seed(plan.seed)
    nlp = pipeline.blank()
    lessons = _lessons(nlp, material(plan))
    _say(f"{len(lessons)} texts, {sum(len(one.answers) for one in lessons)} words")
    _initialize(nlp, lessons)
    held = {
        name: texts for name, texts in evaluate.sets(plan.corpora).items() if not name.startswith("cases")
    }
    best, started = -1.0, time.monotonic()
    optimizer = Adam(_RATE, L2=0.01, grad_clip=1.0)
    network = nlp.get_pipe(pipeline.PIPE).model
    for step in _steps(nlp, lessons, optimizer, plan):
        if step % plan.look_every and step != plan.steps:
            continue
        with network.use_params(optimizer.averages):  # the mean of the last states errs less than the last
            score = _score(nlp, held)
            _say(f"step {step} score {score:.2f} after {time.monotonic() - started:.0f} s")
            if score > best:
                best = score
                pipeline.save(nlp, plan.out)
        calculate_fast(nlp)
    return write_figures(plan)


def write_figures(plan: Plan) -> dict[str, Any]:
    """Measure the model that stands in `plan.out`; write `training/figures.json` and return its content."""
    nlp = load_model(str(plan.out))
    figures: dict[str, Any] = {
        "command": f"python -m training --steps {plan.steps} --seed {plan.seed}",
        "bytes on disk": sum(path.stat().st_size for path in plan.out.rglob("*") if path.is_file()),
        "figures": evaluate.report(nlp, plan.corpora),
        "people wholly hidden by origin of the name, Dutch": hidden_by_origin(evaluate.finder(nlp)),
    }
    text = json.dumps(figures, indent=1, ensure_ascii=False)
    (Path(__file__).parent / "figures.json").write_text(text + "\n", encoding="utf-8")
    return figures


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text as words, with the number of the right tag for each."""

    doc: Any
    answers: Any


def _lessons(nlp: Any, texts: list[Labelled]) -> list[Lesson]:
    import numpy as np

    numbers = {tag: number for number, tag in enumerate(TAGS)}
    made = []
    for one in texts:
        doc = nlp.make_doc(one.text)
        spans = [doc.char_span(start, end, label, alignment_mode="expand") for start, end, label in one.spans]
        named = [(span.start, span.end, span.label_) for span in _apart([s for s in spans if s is not None])]
        answers: Any = np.array([numbers[tag] for tag in tags(len(doc), named)], dtype="i")
        made.append(Lesson(doc, answers))
    return [lesson for lesson in made if len(lesson.answers)]


def _initialize(nlp: Any, lessons: list[Lesson]) -> None:
    from spacy.training import Example

    examples = []
    for lesson in lessons[:200]:
        reference = lesson.doc.copy()
        for word, answer in zip(reference, lesson.answers, strict=True):
            word.tag_ = TAGS[answer]
        examples.append(Example(lesson.doc, reference))
    nlp.initialize(lambda: examples)
    calculate_fast(nlp)


def _apart(spans: list[Any]) -> list[Any]:
    """Spans widened to whole tokens may meet in one token; the first keeps it."""
    kept: list[Any] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _steps(nlp: Any, lessons: list[Lesson], optimizer: Any, plan: Plan) -> Iterator[int]:
    """Gradient descent on cross-entropy; gives the number of each step done."""
    from thinc.api import set_dropout_rate

    network = nlp.get_pipe(pipeline.PIPE).model
    rng = Random(plan.seed)
    set_dropout_rate(network, _DROPOUT)
    for step, batch in enumerate(islice(_batches(lessons, rng), plan.steps), 1):
        warm, left = step / _WARM_UP, (plan.steps - step) / plan.steps
        optimizer.learn_rate = _RATE * min(warm, 0.05 + 0.95 * left)
        probabilities, backprop = network.begin_update([lesson.doc for lesson in batch])
        backprop([_error(guess, lesson.answers) for guess, lesson in zip(probabilities, batch, strict=True)])
        network.finish_update(optimizer)
        optimizer.step_schedules()
        yield step


def _error(probabilities: Any, answers: Any) -> Any:
    """The gradient of the cross-entropy: what was said less what is right."""
    wrong = probabilities.copy()
    wrong[range(len(answers)), answers] -= 1
    return wrong


def _batches(lessons: list[Lesson], rng: Random) -> Iterator[list[Lesson]]:
    words, most = _BATCH_WORDS
    while True:
        batch: list[Lesson] = []
        size = 0
        for lesson in rng.sample(lessons, len(lessons)):
            batch.append(lesson)
            size += len(lesson.answers)
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
