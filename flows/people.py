"""`inzage subject find`: who a key belongs to, and what is held where."""

from collections import Counter
from pathlib import Path
from typing import Any

from flows.settings import read_settings
from subjects.identity import Subject, find, holdings, parse_key
from warehouse.connection import Warehouse, open_warehouse
from warehouse.dossier import dossiers
from warehouse.keys import name_key
from warehouse.who import people_by_name


def look_up(home: Path, key: str) -> dict[str, Any]:
    """What is held about the person with this key; for a name, the people who bear it."""
    region = read_settings(home).region
    with open_warehouse(home) as warehouse:
        subject = find(warehouse, key, region)
        if subject.known:
            return _held(warehouse, subject)
        return _bearers(warehouse, key, region)


def _held(warehouse: Warehouse, subject: Subject) -> dict[str, Any]:
    held = holdings(warehouse, subject)
    found = dossiers(warehouse, held.links)
    by_source = Counter((d.source, held.links[d.record][0].basis) for d in found)
    return {
        "known": True,
        "name": subject.name,
        "addresses": list(subject.shown),
        "records": len(found),
        "held": [
            {"source": source, "as": basis, "records": number}
            for (source, basis), number in sorted(by_source.items())
        ],
        "near_matches": held.near_matches,
    }


def _bearers(warehouse: Warehouse, name: str, region: str) -> dict[str, Any]:
    """Everybody of this name, each under a key with which they can be asked for."""
    rows = people_by_name(warehouse, [name_key(name)])
    keys = {row.email_key or row.phone_key or row.handle_key for row in rows} - {""}
    people: dict[frozenset[str], Subject] = {}
    for key in sorted(keys):
        subject = find(warehouse, key, region)
        people[subject.keys] = subject
    return {
        "known": bool(rows),
        "key": parse_key(name, region),
        "people": [{"name": s.name, "addresses": list(s.shown)} for s in people.values()],
    }
