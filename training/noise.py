"""What keyboards, phones and exports do to a message; on segments, so that labels stay in place."""

import re
import unicodedata
from random import Random

from training.lexicon import ordinary_words
from training.scene import Segment

LOWER, UPPER, TYPOS, ACCENTS, EMOJI, FLAT, BARE, SCRAMBLED = 0.17, 0.015, 0.12, 0.06, 0.08, 0.04, 0.08, 0.2
"""Shares of messages that are lower-cased, upper-cased, mistyped, stripped of accents, ..."""
STRANGE = 0.4
"""Share of messages in which some words are others of the language: an unknown word is not yet a name."""

_EMOJI = ("😊", "🙏", "👍", "😡", "😅", "☀️", "🎉", "❤️", ":-)", ";)", ":(", "xx")
_SLIPS_PER_CHARACTER = 0.012
_LOST_WORDS = 0.08
_OTHER_WORDS = 0.12
_CAPITALS = 0.12


def spoil(segments: list[Segment], rng: Random, language: str, *, lower: float = LOWER) -> list[Segment]:
    """Pass a message through the noises, each with its own share; `lower` is the share lower-cased."""
    if rng.random() < STRANGE:
        segments = [(text if label else _strange(text, rng, language), label) for text, label in segments]
    if rng.random() < TYPOS:
        segments = [(_slip(text, rng), label) for text, label in segments]
    if rng.random() < ACCENTS:
        segments = [(_plain(text), label) for text, label in segments]
    if rng.random() < SCRAMBLED:
        segments = [(text if label else _scramble(text, rng), label) for text, label in segments]
    if rng.random() < EMOJI:
        at = rng.randint(1, len(segments))
        segments = [*segments[:at], (f" {rng.choice(_EMOJI)} ", ""), *segments[at:]]
    if rng.random() < FLAT:
        segments = [(text.replace("\n", " "), label) for text, label in segments]
    if rng.random() < BARE:
        segments = [
            (text if label else text.replace(",", "").replace(".", ""), label) for text, label in segments
        ]
    draw = rng.random()
    if draw < lower:
        return [(text.lower(), label) for text, label in segments]
    return [(text.upper(), label) for text, label in segments] if draw < lower + UPPER else segments


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _scramble(text: str, rng: Random) -> str:
    """Words lost or standing elsewhere: a name is to be known by more than the one sentence around it."""
    words = re.split(r"(\W+)", text)
    for i in range(0, len(words), 2):
        if words[i].isalpha() and rng.random() < _LOST_WORDS:
            j = rng.randrange(0, len(words), 2)
            words[i] = words[j] if words[j].isalpha() and rng.random() < 0.5 else ""
    return "".join(words)


def _strange(text: str, rng: Random, language: str) -> str:
    """Some words of four letters or more made others of the language, a few of them with a capital."""
    pieces, ordinary = re.split(r"(\W+)", text), ordinary_words(language)
    for i in range(0, len(pieces), 2):
        if ordinary and len(pieces[i]) > 3 and pieces[i].isalpha() and rng.random() < _OTHER_WORDS:
            other = rng.choice(ordinary)
            capital = pieces[i][0].isupper() or rng.random() < _CAPITALS
            pieces[i] = other.capitalize() if capital else other
    return "".join(pieces)


def _slip(text: str, rng: Random) -> str:
    letters = list(text)
    for i in range(1, len(letters) - 1):
        if letters[i].isalpha() and letters[i - 1].isalpha() and rng.random() < _SLIPS_PER_CHARACTER:
            kind = rng.randrange(4)
            if kind == 0:
                letters[i], letters[i - 1] = letters[i - 1], letters[i]
            elif kind == 1:
                letters[i] = ""
            elif kind == 2:
                letters[i] *= 2
            else:
                letters[i] = rng.choice("aeiourstnmk")
    return "".join(letters)
