"""Singling out: does what little somebody may know of a person's messages point to that person alone?"""

import random
from collections import defaultdict
from collections.abc import Sequence

from anonymizers.attacks import Attack
from anonymizers.release import Release
from anonymizers.vocabulary import terms


def singling_out(release: Release, rng: random.Random, known: int = 2, tries: int = 500) -> Attack:
    """Take `known` things (terms or column values) from a random released row: do they isolate its person?

    The control takes them from all rows together, and hopes for the same person.
    """
    items = [_items(release, n) for n in range(len(release.rows))]
    rows_of: defaultdict[str, set[int]] = defaultdict(set)
    for n, mine in enumerate(items):
        for item in mine:
            rows_of[item].add(n)
    persons = [one.person for one in release.rows]
    every = sorted(rows_of)
    able = [n for n, mine in enumerate(items) if len(mine) >= known]
    hits = control = 0
    for _ in range(tries if able else 0):
        target = rng.choice(able)
        hits += _isolated(rng.sample(items[target], known), rows_of, persons) == persons[target]
        control += _isolated(rng.sample(every, known), rows_of, persons) == persons[target]
    made = tries if able else 0
    if release.rows and not able:  # nothing is left to attack with
        return Attack(f"singling_{known}", tries, 0, tries, 0, gates=known <= 2)
    return Attack(f"singling_{known}", made, hits, made, control, gates=known <= 2)


def _items(release: Release, number: int) -> list[str]:
    one = release.rows[number]
    beside = zip(release.columns[1:-1], one.cells[1:-1], strict=True)
    columns = {f"{name}={cell}" for name, cell in beside if cell and name not in ("thread", "person")}
    return sorted(columns | set(terms(one.text)))


def _isolated(things: Sequence[str], rows_of: dict[str, set[int]], persons: Sequence[str]) -> str | None:
    """The one person whose rows hold all these things; None for nobody or several."""
    people = {persons[n] for n in set.intersection(*(rows_of[thing] for thing in things))}
    return people.pop() if len(people) == 1 else None
