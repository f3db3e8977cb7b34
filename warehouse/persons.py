"""Keep who is who: appearances of people in records, the persons they belong to, near matches and decisions."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warehouse.arrow import table
from warehouse.connection import Warehouse

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person as the records name them: one set of keys, or a name in one conversation."""

    id: str
    names: tuple[str, ...]  # as written, at most five
    name_key: str
    email_key: str
    phone_key: str
    handle_key: str
    scope: str  # "" with a key, else the conversation (or the source, for the company's own people)
    about: bool  # some record is about them
    staff: bool
    rows: int

    @property
    def keys(self) -> tuple[str, ...]:
        """E-mail address, phone and handle, those there are."""
        return tuple(key for key in (self.email_key, self.phone_key, self.handle_key) if key)


@dataclass(frozen=True, slots=True)
class Membership:
    """To which person an appearance belongs, why, and how sure that is (0 to 1)."""

    appearance: Appearance
    person: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class NearMatch:
    """Two people who may be one: an appearance of each, the persons these belong to, and what they share."""

    pair: str
    one: str
    other: str
    person: str
    other_person: str
    score: float
    shared: str  # codes, by spaces


@dataclass(frozen=True, slots=True)
class Decision:
    """What staff decided of two appearances."""

    seq: int
    pair: str
    one: str
    other: str
    same: bool


def appearances(warehouse: Warehouse) -> list[Appearance]:
    """Everybody whom a record's structure names."""
    return [Appearance(str(row[0]), tuple(row[1]), *row[2:]) for row in warehouse.rows("persons_appearances")]


def beside(warehouse: Warehouse) -> list[tuple[str, str]]:
    """Pairs of appearances under one name in a record that is about them."""
    return [(str(one), str(other)) for one, other in warehouse.rows("persons_beside")]


def described(warehouse: Warehouse) -> list[tuple[str, str, str, str]]:
    """(appearance, kind of data, column, value) of the columns that tell of a person besides their keys."""
    return [(str(who), *rest) for who, *rest in warehouse.rows("persons_described")]


def in_company(warehouse: Warehouse) -> list[tuple[str, str, bool]]:
    """(name without keys, somebody with keys in its conversation, whether both wrote there)."""
    return [(str(bare), str(other), both) for bare, other, both in warehouse.rows("persons_company")]


def state(warehouse: Warehouse) -> str:
    """A fingerprint of the people in the records and of the decisions about them."""
    row = warehouse.row("persons_state")
    return str(row[0]) if row else ""


def resolved_from(warehouse: Warehouse) -> tuple[str, float, float] | None:
    """(state, near, same) from which the persons were made; None before the first time."""
    row = warehouse.row("persons_resolved")
    return (str(row[0]), float(row[1]), float(row[2])) if row else None


def store(
    warehouse: Warehouse,
    members: Sequence[Membership],
    near: Sequence[NearMatch],
    made_from: tuple[str, float, float],
) -> None:
    """Keep who is who in place of what was kept before: all or nothing."""
    rows = [
        (
            m.appearance.id, m.appearance.name_key, m.appearance.email_key, m.appearance.phone_key,
            m.appearance.handle_key, m.appearance.scope, m.person, m.reason,
        )
        for m in members
    ]  # fmt: skip
    names = ("appearance", "name_key", "email_key", "phone_key", "handle_key", "scope", "person", "reason")
    pairs = [(n.pair, n.one, n.other, n.person, n.other_person, n.shared) for n in near]
    columns = ("pair", "one", "other", "person", "other_person", "shared")
    with warehouse.transaction():
        for statement in ("persons_forget", "persons_forget_near", "persons_forget_resolved"):
            warehouse.run(statement)
        warehouse.run(
            "persons_add", incoming_appearances=_scored(table(names, rows), [m.score for m in members])
        )
        warehouse.run(
            "persons_add_near", incoming_near=_scored(table(columns, pairs), [n.score for n in near])
        )
        warehouse.run("persons_add_resolved", *made_from)


def _scored(rows: "pa.Table", scores: Sequence[float]) -> "pa.Table":
    import pyarrow as pa

    return rows.append_column("score", pa.array(scores, type=pa.float64()))


def near_matches(warehouse: Warehouse, persons: Collection[str] | None = None) -> list[NearMatch]:
    """The clarification list, the likeliest first: all of it, or what touches `persons`."""
    asked = None if persons is None else list(persons)
    return [_near(row) for row in warehouse.rows("persons_near", asked, asked, asked)]


def near_match(warehouse: Warehouse, pair: str) -> NearMatch | None:
    """One entry of the clarification list."""
    row = warehouse.row("persons_near_one", pair)
    return _near(row) if row else None


def _near(row: tuple[object, ...]) -> NearMatch:
    pair, one, other, person, other_person, score, shared = row
    return NearMatch(
        str(pair), str(one), str(other), str(person), str(other_person), float(str(score)), str(shared)
    )


def decide(warehouse: Warehouse, near: NearMatch, *, same: bool) -> None:
    """Keep what staff decided of two appearances."""
    warehouse.run("persons_decide", near.pair, near.one, near.other, same)


def decisions(warehouse: Warehouse) -> list[Decision]:
    """All decisions, the oldest first."""
    return [
        Decision(int(seq), str(pair), str(one), str(other), bool(same))
        for seq, pair, one, other, same in warehouse.rows("persons_decisions")
    ]
