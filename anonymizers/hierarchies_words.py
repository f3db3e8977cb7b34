"""Hierarchies of words: jobs, languages, countries, genders, and categories of any kind."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from anonymizers.hierarchies_numbers import OTHER
from anonymizers.hierarchies_places import ELSEWHERE, read
from inzage.folding import fold

_GROUPED = {"0": "0-3", "1": "0-3", "2": "0-3", "3": "0-3", "4": "4-5", "5": "4-5"}
_SHORTEST_ENDING = 4  # letters: a shorter head word at the end of another word says nothing
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEFORE_HEAD = re.compile(r"\b(?:de|du|des|d'|of|bij|in|van|chez|at|bei|für|for)\b|[,(/]")


def job(values: Sequence[str], _counts: Sequence[int]) -> list[tuple[str, list[str]]]:
    """The title, the ISCO-08 major group of its head word, three groups of these; unknown titles are `other`."""
    groups = [major_group(value) for value in values]
    return [
        ("title", [_tidy(value) for value in values]),
        ("major group", groups),
        ("skill", [OTHER if g == OTHER else f"ISCO {_GROUPED.get(g[0], '6-9')}" for g in groups]),
    ]


def major_group(title: str) -> str:
    """The ISCO-08 major group of a job title in Dutch, French, English or German; `other` where no word tells.

    The head of a title stands last before what follows it (`verkoper in een bakkerij`), in French first.
    """
    head = _BEFORE_HEAD.split(fold(title), maxsplit=1)[0]
    for word in reversed(_WORD.findall(head)):
        if group := _group_of(word):
            return group
    return OTHER


def _group_of(word: str) -> str:
    known = _jobs()
    if word in known:
        return known[word]
    endings = (word[at:] for at in range(1, len(word) - _SHORTEST_ENDING + 1))
    return next((known[ending] for ending in endings if ending in known), "")


@cache
def _jobs() -> Mapping[str, str]:
    return {fold(word): group for group, listed in read("jobs").items() for word in listed.split()}


def language(values: Sequence[str], _counts: Sequence[int]) -> list[tuple[str, list[str]]]:
    """Language with region (BCP 47: `nl-BE`), language alone; names of languages are read too."""
    known = _meanings("language")
    tags = [_folded(value).replace("_", "-") for value in values]
    full = [known.get(tag, tag) for tag in tags]
    return [
        ("tag", full),
        ("language", [known.get(tag.split("-")[0], tag.split("-")[0]) for tag in full]),
    ]


def country(values: Sequence[str], _counts: Sequence[int]) -> list[tuple[str, list[str]]]:
    """Country, Benelux and the rest of the EU, EU or elsewhere."""
    known, groups = _meanings("country"), _groups()
    codes = [known.get(_folded(value), OTHER) for value in values]
    near = [groups.get(code, ELSEWHERE) for code in codes]
    return [
        ("country", codes),
        ("group", near),
        ("EU", [ELSEWHERE if group == ELSEWHERE else "EU" for group in near]),
    ]


def gender(values: Sequence[str], _counts: Sequence[int]) -> list[tuple[str, list[str]]]:
    """f, m or x, from words of address and of sex in four languages."""
    known = _meanings("gender")
    return [("gender", [known.get(_folded(value), OTHER) for value in values])]


def means(section: str, value: str) -> bool:
    """Whether this is a known word for a `gender`, `language` or `country`."""
    return _folded(value) in _meanings(section)


def category(values: Sequence[str], counts: Sequence[int]) -> list[tuple[str, list[str]]]:
    """The value, then the 20, 10, 5 and 2 commonest with the rest as `other`."""
    tidy = [_tidy(value) for value in values]
    totals: dict[str, int] = {}
    for value, count in zip(tidy, counts, strict=True):
        totals[value] = totals.get(value, 0) + count
    ranked = sorted(totals, key=lambda value: (-totals[value], value))
    return [("value", tidy)] + [
        (f"top {top}", [value if value in kept else OTHER for value in tidy])
        for top in (20, 10, 5, 2)
        if top < len(ranked) - 1 and (kept := set(ranked[:top]))
    ]


def _tidy(value: str) -> str:
    return " ".join(value.split())


def _folded(value: str) -> str:
    return "-".join(value.split()).casefold().strip(".")


@cache
def _meanings(section: str) -> Mapping[str, str]:
    return {
        word.casefold(): means for means, listed in read("words")[section].items() for word in listed.split()
    }


@cache
def _groups() -> Mapping[str, str]:
    return {code: name for name, codes in read("words")["groups"].items() for code in codes.split()}
