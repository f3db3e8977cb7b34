"""People who say who they are, and whom a note says did something: `hallo met wim de graaf`, `opgemaakt door Jan`."""

import re
from collections.abc import Iterator

from detectors.finding import Finding
from detectors.structure import words
from detectors.structure.lists import alternatives
from detectors.structure.message import Message
from detectors.structure.phrases import Phrase, phrase
from detectors.structure.signers import is_firm
from inzage.labels import Label

_SCORE = 0.9
_LINE = 200
_SAID = re.compile(
    rf"(?<![^\W_])(?:(?P<sure>{alternatives('introductions', 'sure')})"
    rf"|(?P<loose>{alternatives('introductions', 'loose')}))"
    r"(?![^\W_])[ \t\xa0]?[:,]?[ \t\xa0]{1,2}(?=[^\W\d_])"
)
_MACHINE = re.compile(
    r"(?<![^\W_])(?:bot|chatbot|virtue(?:le|el|l)|digitale?|waarmee kan ik|how can i help|comment puis-je"
    r"|wie kann ich)(?![^\W_])"
)
_WITH = frozenset({"met", "avec", "with", "mit"})
_PLACE = re.compile(
    r"[ ](?:hier|here|ici|van de|van het|van den|from|uit|vanuit|vom|von der|aus|du|de la|de chez"
    r"|a l'appareil|am apparat)(?![^\W_])"
)


def introductions(message: Message) -> Iterator[Finding]:
    """Whoever is named behind `mijn naam is`, `je m'appelle`, `signed by` and the like."""
    for said in message.begun("introduction", _SAID):
        end = message.line_end(said.end())
        read = phrase(message, said.end(), end, french=True)
        if read is None or is_firm(message, read, end):
            continue
        sure = said["sure"] and (read.first or read.titled or read.initial)
        if sure or (said["loose"] and _introduced(message, read, said["loose"])):
            yield Finding(read.start, read.end, Label.PERSON, _SCORE, "introduction")


def _introduced(message: Message, read: Phrase, said: str) -> bool:
    """`c'est Thuy`, `its anouar from the gym`; `met Joost` only where he says where he is from."""
    line = message.folded[message.line_start(read.start) : message.line_end(read.end)]
    if not read.given or _MACHINE.search(line[:_LINE]) or words.is_also_word(read.parts[0].word):
        return False
    from_there = _PLACE.match(message.folded, read.end) is not None
    return from_there if said in _WITH else from_there or read.closed or read.capital
