"""Titles and forms of address before a name: they announce it and are no part of it."""

import re

from detectors.structure.lists import alternatives

ADDRESSED = (
    r"(?:(?:mevrouw|mevr|mw|mej|de heer|heer|dhr|meneer|mijnheer|mr|mrs|miss|dr|drs|ir|prof"
    r"|professor|dokter|docteur|doktor|madame|mme|mlle|monsieur|maitre|herrn?|frau)\.?|(?:hr|fr)\.)"
)
"""Titles that announce a name anywhere in a text."""
RELATED = (
    r"(?:tante|nonkel|oom|oma|opa|juf|onkel|tata|tonton|oncle|papy|mamy|aunt|auntie|uncle|soeur|sœur)[ ]"
)
"""Words for relatives, before a given name."""
_BETWEEN = r"(?:[ \t\xa0]{0,2}(?:/|,|&|en|et|and|und|ou|of|or|oder)(?![^\W\d_]))?[ \t\xa0]{0,2}"
_POLITE = re.compile(rf"(?:(?:{alternatives('titles', 'polite')})(?![^\W\d_]|['’-]\w){_BETWEEN}){{1,6}}+")
_FAMILIAR = re.compile(
    rf"(?:(?:{alternatives('titles', 'familiar')})(?![^\W\d_]|['’-]\w)[ \t\xa0]{{1,2}}){{1,3}}+"
)
_FRENCH = re.compile(r"mm?\.[ \t\xa0]{0,2}(?=[^\W\d_]{2}|d['’])")


def after_titles(folded: str, at: int, end: int, *, french: bool = False) -> tuple[int, bool]:
    """Where the name behind titles begins, and whether one of them was a polite one (`mevrouw`, `Dr.`).

    `french`: `M. Dupont` is monsieur; elsewhere `M.` is an initial.
    """
    polite = False
    if familiar := _FAMILIAR.match(folded, at, end):
        at = familiar.end()
    if run := _POLITE.match(folded, at, end):
        at, polite = run.end(), True
    if french and (monsieur := _FRENCH.match(folded, at, end)):
        at, polite = monsieur.end(), True
    if polite and (familiar := _FAMILIAR.match(folded, at, end)):
        at = familiar.end()
    return at, polite
