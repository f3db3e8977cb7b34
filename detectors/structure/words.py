"""What a word of a message can be: a given name, a function word, a role, a company word, an everyday word.

Words are given folded: in lower case, without accents. One word may be several things: `will`, `bakker`, `rose`.
"""

import re

from detectors.structure.lists import listed, section

_LONG = 3  # letters before an ending: `bau` is a word, `metallbau` is a trade
_LONGEST_END = 16
_LONGEST_PLAIN_ROLE = 8
_LONGEST_PLAIN_TRADE = 7
_PLURAL = re.compile(r"[^\W\d_]{6,}[bcdfgklmnprstvwz]ers")
"""Dutch words for those who do something: `medereizigers`; surnames with that end are shorter."""
_DERIVED = re.compile(
    r"[^\W\d_]{6,}ings?|[^\W\d_]{4,}(?:ingen|heid|heden|schaft|schap|schappen|ung|ungen|keit|heit|tions?|aties?|ments?"
    r"|ness|istics|logie|graphie)"
)
"""Nouns made from verbs and adjectives; names of this length do not end so."""


def is_first_name(word: str) -> bool:
    """A given name that is borne in our users' countries; of a double one, `jan-pieter`, the first half is enough."""
    if word in listed("first_names"):
        return True
    head, hyphen, tail = word.partition("-")
    if not hyphen or head not in listed("first_names"):
        return False
    return not (is_company_word(tail) or is_role(tail) or is_ordinary(tail))


def is_also_word(word: str) -> bool:
    """Given names that are words too: Roos, Mark, Will, Pierre; in lower case they say little."""
    return word in section("first_names", "also words")


def is_function_word(word: str) -> bool:
    """Pronouns, verbs, adverbs, numbers, days, greetings: what begins or goes on a sentence."""
    return word in listed("function_words")


def is_role(word: str) -> bool:
    """Whom one addresses or signs as without a name: customer, team, mum, accounts, plumber."""
    if word in listed("roles") or _PLURAL.fullmatch(word):
        return True
    return len(word) > _LONGEST_PLAIN_ROLE and ends_as(word, "roles")


def is_company_word(word: str) -> bool:
    """What names of firms, schools and clubs are made with: legal forms, trades, `groep`, `metallbau`; known firms."""
    return word in listed("companies") or (len(word) > _LONGEST_PLAIN_TRADE and ends_as(word, "companies"))


def is_trade_word(word: str) -> bool:
    """A company word that is no firm's own name: it makes `Bakkerij De Ster` a firm, unlike `LinkedIn sofie`."""
    return is_company_word(word) and word not in section("companies", "known firms")


def is_legal_form(word: str) -> bool:
    """NV, SPRL, GmbH, B.V., Ltd."""
    return word.replace(".", "") in section("companies", "legal forms")


def is_word_surname(word: str) -> bool:
    """Surnames that are words of the language: Bakker, Petit, Young, Klein."""
    return word in listed("surnames")


def is_ordinary(word: str) -> bool:
    """A word of everyday texts that is no name, as far as is known; of a compound with hyphens, every part."""
    known = listed("ordinary")
    return _DERIVED.fullmatch(word) is not None or all(
        part in known or is_function_word(part) or _elided(part) in known or part[:-2] in known
        for part in word.replace("’", "'").split("-")
    )


def _elided(word: str) -> str:
    """`l'equipe` -> `equipe`."""
    return word.split("'", 1)[1] if word[1:2] == "'" else ""


def ends_as(word: str, kind: str, stem: int = _LONG) -> bool:
    """Whether `word` is a stem of at least `stem` letters and one of the ends of that kind (`lists/ends.txt`)."""
    ends = section("ends", kind)
    return any(word[cut:] in ends for cut in range(max(stem, len(word) - _LONGEST_END), len(word) - 2))
