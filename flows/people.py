"""`inzage subject`: who a key belongs to, what is held where, and who is not told apart yet."""

from collections import Counter
from pathlib import Path
from typing import Any

from flows.settings import read_settings
from subjects.identity import Subject, find, holdings, parse_key, person_of
from subjects.resolving_reasons import agree, explain
from subjects.unclear import unclear
from warehouse.connection import Warehouse, open_warehouse
from warehouse.dossier import dossiers
from warehouse.keys import name_key
from warehouse.persons_held import persons_by_name


def look_up(home: Path, key: str) -> dict[str, Any]:
    """What is held about the person with this key; for a name, the people who bear it."""
    settings = read_settings(home)
    with open_warehouse(home) as warehouse:
        subject = find(warehouse, key, settings.region)
        if subject.known:
            return _held(warehouse, subject, settings.language)
        return _bearers(warehouse, key, settings.region)


def _held(warehouse: Warehouse, subject: Subject, language: str) -> dict[str, Any]:
    held = holdings(warehouse, subject)
    found = dossiers(warehouse, held.links)
    kinds = Counter((d.source, held.links[d.record][0]) for d in found)
    by_source: Counter[tuple[str, str, str, float]] = Counter()
    for (source, link), number in kinds.items():
        by_source[source, link.basis, explain(link.reason, language), link.score] += number
    return {
        "known": True,
        "name": subject.name,
        "addresses": list(subject.shown),
        "records": len(found),
        "held": [
            {"source": source, "as": basis, "why": why, "score": score, "records": number}
            for (source, basis, why, score), number in sorted(by_source.items())
        ],
        "near_matches": held.near_matches,
    }


def unclear_pairs(home: Path, most: int = 0) -> list[dict[str, Any]]:
    """The clarification list: who may be one, and what they share."""
    language = read_settings(home).language
    with open_warehouse(home) as warehouse:
        return [
            {
                "pair": pair.pair,
                "score": pair.score,
                "shared": agree(list(pair.shared), language),
                "people": [_shown(pair.one), _shown(pair.other)],
            }
            for pair in unclear(warehouse, most)
        ]


def _shown(subject: Subject) -> dict[str, Any]:
    return {"person": subject.person, "name": subject.name, "addresses": list(subject.shown)}


def _bearers(warehouse: Warehouse, name: str, region: str) -> dict[str, Any]:
    """Everybody of this name."""
    people = [person_of(warehouse, person) for person in persons_by_name(warehouse, [name_key(name)])]
    return {
        "known": bool(people),
        "key": parse_key(name, region),
        "people": [{"name": s.name, "addresses": list(s.shown)} for s in people if s.shown],
    }
