"""Does a bundle tell anything of anybody else, and is anything of the person lost? Generated households tell.

Every person has values that are theirs alone (name, address, numbers). For each bundle: which of other people's stand
in any file of the zip, in a name or header, and which of the person's own that stood in the records do no longer.
"""

import random
import re
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import sqrt
from pathlib import Path

import detectors
from benchmarks.leaks_exports import write_world
from benchmarks.leaks_people import Someone, households, name_words, staff
from detectors import Text
from flows.known import match
from inzage.folding import fold
from reports.access import assemble
from reports.bundle import Bundle, pack
from subjects.identity import Holdings, find, holdings
from subjects.policy import PolicyFile
from warehouse import scan
from warehouse.connection import Warehouse, open_warehouse
from warehouse.dossier import dossiers
from warehouse.ledger import Request
from warehouse.load import load

_DAY = date(2026, 11, 20)
_NUMBER = re.compile(r"[0-9](?:[\s./()-]{0,2}[0-9]){7,}")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass
class Outcome:
    """What stood where it should not, and what no longer stands where it should, over all bundles."""

    bundles: int = 0
    leaking: int = 0
    leaks: Counter[str] = field(default_factory=Counter)
    examples: list[tuple[int, str, str]] = field(default_factory=list)  # person, kind, value; all made up
    loose: int = 0  # bundles with a first name, surname or nickname of somebody else by itself
    loose_words: Counter[str] = field(default_factory=Counter)
    own: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    lost_examples: list[tuple[int, str, str]] = field(default_factory=list)


def wilson(hits: int, trials: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a rate (Wilson); for no hits its upper end is near the rule of three, 3 / trials."""
    if not trials:
        return 0.0, 1.0
    share, square = hits / trials, z * z
    middle = (share + square / (2 * trials)) / (1 + square / trials)
    half = z * sqrt(share * (1 - share) / trials + square / (4 * trials * trials)) / (1 + square / trials)
    return max(0.0, middle - half) if hits else 0.0, min(1.0, middle + half)


def build(folder: Path, homes: int, seed: int) -> list[Someone]:
    """A home in `folder` whose warehouse holds a made-up world, searched; returns the people in it.

    Every fifth household is strangers: others write about them, and no record names them.
    """
    rng = random.Random(seed)
    world = households(homes, rng)
    write_world(world, folder / "exports", rng)
    with open_warehouse(folder) as warehouse:
        for path in sorted((folder / "exports").iterdir()):
            if not path.name.endswith(".mapping.toml"):
                load(warehouse, path)
        _search(warehouse)
    return [person for home in world for person in home]


def customers(people: Sequence[Someone]) -> list[Someone]:
    """Those whom the company knows."""
    return [person for person in people if not person.stranger]


def _search(warehouse: Warehouse) -> None:
    """What `inzage scan` does, without its report."""
    version = detectors.version()
    for chunk in range(scan.plan(warehouse, version, 2_000)):
        texts = scan.pending(warehouse, chunk)
        languages = [t.language or detectors.language_of(t.content, "nl") for t in texts]
        asked = [Text(t.content, language, t.prose) for t, language in zip(texts, languages, strict=True)]
        scan.store(warehouse, version, texts, languages, list(detectors.find(asked)))
    match(warehouse, version, "BE")
    scan.conclude(warehouse, version)


def measure(folder: Path, people: Sequence[Someone], subjects: Sequence[Someone]) -> Outcome:
    """Make, pack and examine the bundle of each of `subjects`."""
    outcome = Outcome()
    with open_warehouse(folder) as warehouse, tempfile.TemporaryDirectory() as out:
        for person in subjects:
            request = Request(f"leak-{person.number}", "access", person.email, _DAY, _DAY, _DAY, "verified")
            subject = find(warehouse, person.email)
            held = holdings(warehouse, subject)
            bundle = assemble(warehouse, request, subject, held, PolicyFile(), language=person.language)
            path = pack(bundle, Path(out))
            _examine_others(_contents(path), person, people, outcome)
            _examine_own(warehouse, bundle, held, person, people, outcome)
            outcome.bundles += 1
            path.unlink()
    return outcome


def _contents(path: Path) -> str:
    """All names and all that stands in the members of a zip, decoded as text."""
    with zipfile.ZipFile(path) as archive:
        return "\n".join(
            part for name in archive.namelist() for part in (name, archive.read(name).decode("utf-8", "replace"))
        )  # fmt: skip


def _examine_others(text: str, person: Someone, people: Sequence[Someone], outcome: Outcome) -> None:
    folded, digits = fold(text), "|".join(re.sub(r"[^0-9]", "", n) for n in _NUMBER.findall(text))
    mine = {value for _, value in canaries(person)}
    found = {
        (kind, value)
        for other in people
        for kind, value in canaries(other)
        if value not in mine and (value in digits if value.isdigit() else _stands(value, folded))
    }
    found |= {("name", fold(name)) for name in staff() if fold(name) in folded}
    outcome.leaking += bool(found)
    outcome.leaks.update(kind for kind, _ in found)
    outcome.examples += [(person.number, kind, value) for kind, value in sorted(found)]
    own = set(_WORD.findall(fold(f"{person.name} {person.last} {person.nickname} {person.email}")))
    known = {fold(word) for word in name_words(people)}
    loose = {word for word in _WORD.findall(folded) if word in known and word not in own}
    outcome.loose += bool(loose)
    outcome.loose_words.update(loose)


def _stands(value: str, text: str) -> bool:
    """Whether a value stands in a text, and not as the beginning of another: number 11 is not number 110."""
    return value in text and re.search(re.escape(value) + r"(?![0-9])", text) is not None


def canaries(person: Someone) -> Iterator[tuple[str, str]]:
    """(kind, folded value) of what tells this person by itself; numbers by their last digits."""
    yield "name", fold(person.name)
    yield "name", fold(f"{person.last}, {person.first}")
    yield "email", fold(person.email)
    yield "phone", person.phone[-8:]
    yield "iban", person.iban[-10:]
    yield "street", fold(person.street)


def own_values(person: Someone) -> Iterator[tuple[str, str]]:
    """(kind, value as written somewhere) of the person."""
    yield "name", person.name
    yield "email", person.email
    yield from (("phone", value) for value in (person.phone, person.phone_national))
    yield from (("iban", value) for value in (person.iban, person.iban_spaced))
    yield "street", person.street
    if person.nickname:
        yield "nickname", person.nickname


def _examine_own(
    warehouse: Warehouse, bundle: Bundle, held: Holdings, person: Someone, people: Sequence[Someone], outcome: Outcome
) -> None:  # fmt: skip
    entries = {
        entry.id: "\n".join((*(v.value for v in entry.values), *(p.text for p in entry.passages)))
        for entry in bundle.entries
    }
    namesakes = sum(p.name == person.name for p in people) > 1
    for dossier in dossiers(warehouse, held.links):
        text = "\n".join(place.content for place in dossier.places)
        for kind, value in own_values(person):
            if kind == "name" and namesakes:
                continue
            stood, stands = text.count(value), entries[dossier.record].count(value)
            outcome.own[kind] += stood
            if stands < stood:
                outcome.lost[kind] += stood - stands
                outcome.lost_examples.append((person.number, kind, dossier.kind))


def run(homes: int = 200, bundles: int = 310, seed: int = 5) -> None:
    """Print both rates over at least 300 bundles, each with its 95 % interval."""
    with tempfile.TemporaryDirectory() as folder:
        people = build(Path(folder), homes, seed)
        outcome = measure(Path(folder), people, customers(people)[:bundles])
    _print(outcome)


def _print(outcome: Outcome) -> None:
    for what, hits in (
        ("with a name in full, an address or a number of somebody else", outcome.leaking),
        ("with a first name, surname or nickname of somebody else by itself", outcome.loose),
    ):
        low, high = wilson(hits, outcome.bundles)
        print(f"{hits} of {outcome.bundles} bundles {what}: {low:.2%} to {high:.2%} with 95 % certainty")
    print(
        f"  of these kinds: {dict(outcome.leaks)}; loose words: {dict(outcome.loose_words.most_common(12))}"
    )
    total, lost = outcome.own.total(), outcome.lost.total()
    low, high = wilson(lost, total)
    print(f"{lost} of {total:,} values of the person's own lost: {low:.3%} to {high:.3%} with 95 % certainty")
    print(f"  of these kinds: {dict(outcome.lost)} of {dict(outcome.own)}")
