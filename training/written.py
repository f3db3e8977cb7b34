"""Whole messages written by hand for training (`messages/`), each used several times with other names in it.

They are marked up as `training.markup` says, and were written apart from the messages of the benchmark.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

from training import companies, names, places
from training.generate import Labelled, join
from training.markup import blocks, segments
from training.noise import spoil
from training.scene import Segment

_FOLDER = Path(__file__).parent / "messages"
_TIMES = 12
_SWAPPED = {"PERSON": 0.75, "ORG": 0.35, "LOCATION": 0.35, "ADDRESS": 0.6}
_TAUGHT = frozenset(_SWAPPED)


def written(language: str, seed: int) -> Iterator[Labelled]:
    """Every message of a language, first as it stands, then with other names and noises."""
    rng = Random(f"{seed}-written-{language}")
    for message in _messages(language):
        yield join(message, language)
        for _ in range(_TIMES - 1):
            known: dict[str, str] = {}
            swapped = [_swap(segment, rng, language, known) for segment in message]
            yield join(spoil(swapped, rng, language), language)


def as_they_stand(language: str) -> Iterator[Labelled]:
    """Every message of a language, unchanged."""
    for message in _messages(language):
        yield join(message, language)


def _messages(language: str) -> Iterator[list[Segment]]:
    for path in sorted(_FOLDER.glob(f"{language}-*.txt")):
        for _, body in blocks(path):
            yield [(piece, label if label in _TAUGHT else "") for piece, label in segments(body)]


def _swap(segment: Segment, rng: Random, language: str, known: dict[str, str]) -> Segment:
    """Another name of the same kind and shape; the same name gives the same other one within a message."""
    piece, label = segment
    if label not in _TAUGHT:
        return segment
    if piece not in known:
        known[piece] = _other(piece, label, rng, language) if rng.random() < _SWAPPED[label] else piece
    return known[piece], label


def _other(piece: str, label: str, rng: Random, language: str) -> str:
    if label == "PERSON":
        other = _person(piece, rng, language)
    elif label == "ORG":
        other = companies.company(rng, language)
    elif label == "ADDRESS":
        other = (
            places.address(rng, language)
            if "," in piece or "\n" in piece
            else places.numbered_street(rng, language)
        )
    else:
        other = _place(piece, rng, language)
    if piece.islower():
        return other.lower()
    return other.upper() if piece.isupper() and len(piece) > len("A.B.C") else other


def _person(piece: str, rng: Random, language: str) -> str:
    """Only plain shapes are swapped: one word, or a first name and a surname; the odd ones are worth keeping."""
    who = names.person(rng, language)
    if not re.fullmatch(r"[^\W\d_]+(?:[-'’ ][^\W\d_]+)*", piece):
        return piece
    if " " not in piece:
        return rng.choice((who.first, who.first, who.last))
    return rng.choice((f"{who.first} {who.last}", f"{who.first} {who.last}", names.full(rng, who)))


def _place(piece: str, rng: Random, language: str) -> str:
    if any(map(str.isdigit, piece)):
        return places.postcode_city(rng, language)
    street = re.search(r"(?i)straat|laan|weg|plein|rue |avenue|place |street|road|straße|platz", piece)
    return places.street(rng, language) if street else places.city(rng, language)
