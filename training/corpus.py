"""The labelled corpora (Wikipedia, treebanks, social media) as paragraphs, mixed with made-up names."""

import gzip
import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

from training import names
from training.generate import Labelled, join
from training.noise import spoil
from training.scene import Scene, Segment
from training.templates import sections

_SWAPPED = 0.3
_DRESSED = 0.25


def read(path: Path) -> Iterator[Labelled]:
    """The sentences of one file: gzipped JSON lines with `lang`, `text` and `spans` (start, end, label)."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            spans = sorted((span["start"], span["end"], span["label"]) for span in row["spans"])
            kept = [span for before, span in pairwise([(0, 0, ""), *spans]) if span[0] >= before[1]]
            yield Labelled(row["text"], tuple(kept), row["lang"])


def paragraphs(sentences: list[Labelled], seed: int) -> Iterator[Labelled]:
    """Sentences in groups of one to four, some with their people swapped, some dressed as a mail; spoilt."""
    rng = Random(seed)
    shuffled = rng.sample(sentences, len(sentences))
    at = 0
    while at < len(shuffled):
        count = rng.choice((1, 1, 2, 3, 4))
        group = shuffled[at : at + count]
        at += count
        language = group[0].language
        segments: list[Segment] = []
        for sentence in group:
            segments += [*_segments(sentence, rng), (rng.choice((" ", " ", "\n")), "")]
        if rng.random() < _DRESSED:
            segments = _dress(segments, Scene(rng, language))
        yield join(spoil(segments, rng, language), language)


def _segments(sentence: Labelled, rng: Random) -> list[Segment]:
    swap = rng.random() < _SWAPPED
    segments: list[Segment] = []
    at = 0
    for start, end, label in sentence.spans:
        piece = sentence.text[start:end]
        if swap and label == "PERSON" and not piece.startswith("@"):
            who = names.person(rng, sentence.language)
            piece = names.mention(rng, who) if " " in piece else rng.choice((who.first, who.last))
        segments += [(sentence.text[at:start], ""), (piece, label)]
        at = end
    return [*segments, (sentence.text[at:], "")]


def _dress(segments: list[Segment], scene: Scene) -> list[Segment]:
    def pick(section: str) -> list[Segment]:
        return scene.render(scene.rng.choice(sections(scene.language)[section]))

    return [*pick("greeting"), ("\n", ""), *segments, ("\n", ""), *pick("closing"), ("\n", ""), *pick("sign")]
