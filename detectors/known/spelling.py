"""How a known name is written: the ways to write its first names, its surname, and both in one word."""

import re
from dataclasses import dataclass, replace

from detectors.known.cues import DEGREES, FIRM, TITLES
from detectors.known.forenames import CALLED
from detectors.known.surnames import PARTICLES, owned, parted, surnames
from detectors.known.tokens import words_of

_BEHIND = re.compile(r"\s*(?:[(\[<|/;]|\bvia\b|\s[-–—@]\s|\bc/o\b)", re.IGNORECASE)
_INSIDE = re.compile(r"([^()]+)\(([^()]+)\)\s*([^\W\d][^()]+)")
_WED = re.compile(r"(.+?)\s+[-–]\s+([^\W\d_]+)")
_COUPLE = re.compile(r"(\S+)\s+(?:en|et|and|und|&|\+)\s+(\S+)\s+(.+)", re.IGNORECASE)
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)
_MOST = 6  # words of a name; what is longer is a sentence


@dataclass(frozen=True, slots=True)
class Spelling:
    """The ways to write a name, each as words with single blanks between them.

    `cores` are surnames without their particles (`berghe` of `van den berghe`), `whole` first name and surname
    in one word, `initials` those of the first names, `last` those that a surname may be cut down to.
    """

    first: frozenset[str]
    surname: frozenset[str]
    cores: frozenset[str]
    whole: frozenset[str]
    initials: str
    last: frozenset[str]


def spellings(name: str) -> list[Spelling]:
    """The people that a name as written in a record stands for; none for firms, mailboxes and numbers.

    `Jan en Els Peeters` are two. `De Backer, Wim`, `WIM DE BACKER` and `dhr. Wim De Backer (Eikenhout)` are one.
    """
    bare = name.strip().strip("\"'~*").strip()
    if inside := _INSIDE.fullmatch(bare):  # J.P. (Jan) van der Berg
        front, called, surname = inside.groups()
        return [*spellings(f"{called} {surname}"), *spellings(f"{front} {surname}")]
    if wed := _WED.fullmatch(
        bare
    ):  # Els Peeters - Claes; or a firm, so that it counts in the whole name alone
        return [_with(one, wed[2]) for one in spellings(wed[1])]
    if (behind := _BEHIND.search(bare)) and behind.start() > 1:
        bare = bare[: behind.start()]
    if "@" in bare or any(map(str.isdigit, bare)) or FIRM.intersection(words_of(bare)):
        return []
    if couple := _COUPLE.fullmatch(bare):
        one, other, surname = couple.groups()
        return [*spellings(f"{one} {surname}"), *spellings(f"{other} {surname}")]
    if "&" in bare or "+" in bare:
        return []
    forms = [_spelling(form) for form in dict.fromkeys((bare, bare.translate(_UMLAUTS)))]
    return [form for form in forms if form]


def _with(spelling: Spelling, other: str) -> Spelling:
    """A second surname behind the first, where the first name stands before them."""
    both = frozenset(f"{surname} {word}" for surname in spelling.surname for word in words_of(other))
    return replace(spelling, cores=spelling.cores | both)


def surname_words(name: str) -> frozenset[str]:
    """Every word that may stand in the surname of a name as written in a record, however that is spelled."""
    return frozenset(
        word
        for one in spellings(name)
        for form in (*one.surname, *one.cores, *one.whole)
        for word in form.split()
    )


def _spelling(name: str) -> Spelling | None:
    first, surname = _divided(name)
    if (not first and not surname) or len(first) + len(surname) > _MOST:
        return None
    firsts = _first_names(first)
    last, cores = surnames(surname)
    whole = _whole(first, surname)
    particles, core = parted(surname)
    return Spelling(
        frozenset(firsts),
        frozenset(last),
        frozenset(cores) - last,
        whole,
        "".join(word[0] for chunk in first for word in chunk),
        frozenset(word[0] for word in (*particles[:1], *core[:1])),
    )


def _divided(name: str) -> tuple[list[list[str]], list[list[str]]]:
    """First names and surname, each as chunks between blanks, a chunk as words: `Anne-Sophie` is one of two."""
    front, comma, back = name.partition(",")
    if comma and words_of(back) and not DEGREES.intersection(words_of(back)):
        return [words for words, _ in _chunks(back)], [words for words, _ in _chunks(front)]
    written = _chunks(front)
    chunks = [words for words, _ in written]
    capital = [as_is.isupper() and max(map(len, words)) > 2 for words, as_is in written]
    if len(chunks) > 1 and capital[0] and not capital[-1]:  # PEETERS Jan
        turn = capital.index(False)
        return chunks[turn:], chunks[:turn]
    leads = [_leads(words, as_is) for words, as_is in written]
    if len(chunks) > 1 and leads[0]:  # Van den Berg Jan, or a surname alone
        core = next((n for n, chunk in enumerate(chunks) if chunk[-1] not in PARTICLES), len(chunks) - 1)
        return chunks[core + 1 :], chunks[: core + 1]
    start = next((n for n, leading in enumerate(leads) if n and leading), len(chunks) - 1)
    return (chunks[:start], chunks[start:]) if len(chunks) > 1 else (chunks, [])


def _leads(words: list[str], as_is: str) -> bool:
    """Whether a chunk begins a surname: `van`, `d'Haese`; a capital with a dot is an initial."""
    return words[0] in PARTICLES and not (
        len(words[0]) == 1 and as_is[0].isupper() and as_is[1:2] not in ("'", "’")
    )


def _chunks(name: str) -> list[tuple[list[str], str]]:
    chunks = [(words, chunk) for chunk in name.split() if (words := words_of(chunk))]
    while len(chunks) > 1 and chunks[0][0][0] in TITLES | DEGREES:
        chunks = chunks[1:]
    while len(chunks) > 1 and chunks[-1][0][0] in DEGREES:
        chunks = chunks[:-1]
    return chunks


def _first_names(chunks: list[list[str]]) -> set[str]:
    """All of them, the first ones of them, a part of a double one, what they are called; and whose things are."""
    names = {_text(chunks[:n]) for n in range(1, len(chunks) + 1)}
    names |= {word for chunk in chunks[:1] for word in chunk}
    names |= {called for chunk in chunks[:1] for called in CALLED.get("-".join(chunk), ())}
    names = {name for name in names if len(name) > 1}
    return names | {name.replace(" ", "") for name in names} | owned(names)


def _whole(first: list[list[str]], surname: list[list[str]]) -> frozenset[str]:
    """First name and surname in one word, as in `#janpeeters`; what is short may be another word."""
    last = "".join(word for chunk in surname for word in chunk)
    firsts = {"".join(word for chunk in first[:n] for word in chunk) for n in range(1, len(first) + 1)}
    both = {whole for one in firsts if last for whole in (one + last, last + one)}
    return frozenset(word for word in both if len(word) > 7)


def _text(chunks: list[list[str]]) -> str:
    return " ".join(word for chunk in chunks for word in chunk)
