"""Find the people and numbers of the records wherever they stand in texts, joined with what the detector found."""

from collections.abc import Callable

from detectors.finding import Finding
from detectors.known import Evidence, Known, KnownNumbers, KnownPeople
from detectors.merge import merge
from detectors.structure.particles import particles
from flows.progress import progress
from inzage.labels import Label
from warehouse import matching
from warehouse.connection import Warehouse
from warehouse.everybody import Everybody, everybody
from warehouse.keys import name_key
from warehouse.known import fingerprint
from warehouse.matching import Joined, Span, Waiting
from warehouse.number_columns import number_columns

CHUNK = 10_000
"""Texts searched for what is known and stored at a time."""

_SCORES = {Evidence.PRESENT: 0.9, Evidence.STAFF: 0.8, Evidence.TITLE: 0.95, Evidence.INITIALS: 0.95}
_SURE = 0.99
RULE = "known"


def match(warehouse: Warehouse, detector: str, region: str) -> int:
    """Join what `detector` found with the places of all that is known, where not done yet; returns the texts done."""
    known = fingerprint(warehouse)
    chunks = matching.plan(warehouse, detector, known, CHUNK)
    if not chunks:
        return 0
    search = _search(warehouse)
    done = 0
    with progress("looking for known people and numbers", chunks) as advance:
        for chunk in range(chunks):
            texts = matching.waiting(warehouse, detector, chunk)
            matching.store(warehouse, detector, known, texts, [search(text) for text in texts], region)
            done += len(texts)
            advance(chunk + 1)
    return done


def _search(warehouse: Warehouse) -> Callable[[Waiting], Joined]:
    """How a text is searched for all that the warehouse knows."""
    known = everybody(warehouse)
    people, numbers = KnownPeople(known.people), KnownNumbers(number_columns(warehouse))
    names = _full_names(known)
    return lambda text: _join(text, people, numbers, known, names)


def _full_names(known: Everybody) -> dict[str, str]:
    """Person -> the key of their full name, where records give one alone."""
    keys = ((p.whose, {key for name in p.names if " " in (key := name_key(name))}) for p in known.people)
    return {whose: mine.pop() for whose, mine in keys if len(mine) == 1}


def _join(
    text: Waiting, people: KnownPeople, numbers: KnownNumbers, known: Everybody, full: dict[str, str]
) -> Joined:
    """What the detector found, with every place of somebody or a number that is known, each once."""
    present = {known.whose[identity] for identity in text.company}
    found, numbered = people.find(text.content, present), numbers.find(text.content)
    if not found and not numbered:
        return Joined(text.detected, {})
    findings = [Finding(k.start, k.end, str(k.label), _SCORES.get(k.evidence, _SURE), RULE) for k in found]
    findings += particles(text.content, [one for one in findings if one.label == Label.PERSON])
    names: dict[Span, str] = {(k.start, k.end): key for k in found if (key := _named(k, full))}
    return Joined(merge(text.content, (*text.detected, *findings, *numbered)), names)


def _named(known: Known, full: dict[str, str]) -> str:
    """The name key of whoever is named in full, however that is spelled; "" for bearers of different names."""
    keys = {full.get(whose, "") for whose in known.whose} if known.evidence == Evidence.FULL_NAME else set()
    return keys.pop() if len(keys) == 1 else ""
