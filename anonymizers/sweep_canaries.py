"""Canaries: made-up people added to what is searched for, and planted in files of the release's own kinds.

A sweep that does not find every one of them, in every spelling and in every kind of file, proves nothing and closes the
gate. They are drawn anew each time and exist nowhere else.
"""

import csv
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from anonymizers.sweep import Sweep
from anonymizers.sweep_files import cells

_SYLLABLES = "zor quel vax jol wimt kraf blun yst dreg phol vrek snul glam twix fjor".split()


@dataclass(frozen=True, slots=True)
class Canary:
    """A made-up person."""

    first: str
    last: str
    phone: str
    iban: str

    @property
    def email(self) -> str:
        """Their address."""
        return f"{self.first}.{self.last}@{self.last}.example".lower()

    @property
    def spellings(self) -> Sequence[str]:
        """The ways in which people write who this is and how to reach them."""
        first, last, digits = self.first, self.last, self.phone.removeprefix("+32")
        accented = last.replace("o", "ö").replace("a", "á").replace("e", "é")
        mistaken = f"{last[:4]}{last[5:]}"
        return (
            f"{first} {last}", f"{last.upper()}, {first}", f"{first}{last}".lower(), f"{first} {accented}",
            " ".join(f"{first} {last}"), f"{first}-{last}", f"{first[0]}. {last}", first.lower(), last.lower(),
            f"{first} {mistaken}", mistaken.lower(), self.email.upper(), self.email.replace("@", " @ "),
            f"{first}.{last}".lower(), f"0{digits}", f"0032 {digits[:3]} {digits[3:5]} {digits[5:7]} {digits[7:]}",
            f"+32(0){digits[:3]}/{digits[3:]}", f"{self.iban[:4]} {self.iban[4:8]} {self.iban[8:12]} {self.iban[12:]}",
        )  # fmt: skip


def canaries(rng: random.Random, number: int = 3) -> list[Canary]:
    """Made-up people, other ones each time."""
    return [_canary(rng) for _ in range(number)]


def with_canaries(known: Mapping[str, set[str]], planted: Sequence[Canary]) -> dict[str, set[str]]:
    """All that is searched for: what is known, and the canaries."""
    searched = {kind: set(values) for kind, values in known.items()}
    for canary in planted:
        for kind, value in (
            ("PERSON", f"{canary.first} {canary.last}"), ("EMAIL", canary.email), ("PHONE", canary.phone),
            ("BANK", canary.iban),
        ):  # fmt: skip
            searched.setdefault(kind, set()).add(value)
    return searched


def prove(sweep: Sweep, planted: Sequence[Canary], folder: Path) -> tuple[int, int]:
    """(canary spellings planted, found again) in a CSV and a Parquet file written below `folder` and taken away."""
    texts = [f"dag, {spelling} was hier" for canary in planted for spelling in canary.spellings]
    with TemporaryDirectory(dir=folder, prefix=".canaries-") as place:
        _plant(texts, Path(place))
        found = sum(bool(sweep.kinds_in(cell.text)) for cell in cells(Path(place)) if cell.data)
    return 2 * len(texts), found


def _plant(texts: Sequence[str], folder: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    with (folder / "planted.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([["text"], *([text] for text in texts)])
    pq.write_table(pa.table({"text": list(texts)}), folder / "planted.parquet")


def _canary(rng: random.Random) -> Canary:
    first = "".join(rng.sample(_SYLLABLES, 2)).title()
    last = "".join(rng.sample(_SYLLABLES, 3)).title()
    phone = f"+324{rng.randrange(70_000_000, 99_999_999)}"
    return Canary(first, last, phone, f"BE{rng.randrange(10, 98)}{rng.randrange(10**11, 10**12)}")
