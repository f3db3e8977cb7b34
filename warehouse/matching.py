"""Which texts still have to be searched for what is known, who takes part where they stand, and what was found.

What counts in a text (`findings`) is what the detector found there (`detected`) joined with the places of known
people and numbers. A text is done anew when the detector, what is known or those who take part have changed, and
only then. A chunk is stored whole or not at all, so that an interrupted search goes on where it stopped.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from detectors.finding import Finding
from warehouse.arrow import table
from warehouse.connection import Warehouse
from warehouse.found import findings_table
from warehouse.keys import value_key
from warehouse.same_people import Identity

_FORM = 200
"""Conversations in which a text may stand and still be somebody's; what stands in more is a form."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A text to be searched: what the detector found in it, who takes part, and the fingerprint of those."""

    text: str
    content: str
    present: int
    detected: tuple[Finding, ...]
    company: frozenset[Identity]


@dataclass(frozen=True, slots=True)
class Joined:
    """What counts in a text; `names` gives for some places the name key of the person whom they name in full."""

    findings: Sequence[Finding]
    names: Mapping[Span, str]


def plan(warehouse: Warehouse, detector: str, known: str, size: int) -> int:
    """Queue the texts not yet searched for `known` with those who now take part; returns the number of chunks."""
    with warehouse.transaction():
        warehouse.run("matched_clear")
        warehouse.run("matched_plan", size, detector, known)
    return warehouse.number("matched_chunks")


def waiting(warehouse: Warehouse, detector: str, chunk: int) -> list[Waiting]:
    """The texts of a chunk."""
    companies = _companies(warehouse, chunk)
    return [
        Waiting(
            str(text),
            content,
            present,
            tuple(Finding(f["s"], f["e"], f["l"], f["p"], f["r"]) for f in found),
            companies.get(str(text), frozenset()) if prose else frozenset(),
        )
        for text, content, prose, present, found in warehouse.rows("matched_pending", detector, chunk)
    ]


def _companies(warehouse: Warehouse, chunk: int) -> dict[str, frozenset[Identity]]:
    """Text -> all who take part in a conversation in which it stands."""
    conversations = {str(t): tuple(c) for t, c in warehouse.rows("matched_conversations", chunk, _FORM)}
    people: defaultdict[str, set[Identity]] = defaultdict(set)
    wanted = sorted({one for several in conversations.values() for one in several})
    for conversation, *identity in warehouse.rows("matched_participants", wanted):
        people[conversation].add((identity[0], identity[1], identity[2], identity[3]))
    return {
        text: frozenset[Identity]().union(*(people[one] for one in several if one in people))
        for text, several in conversations.items()
    }


def store(
    warehouse: Warehouse,
    detector: str,
    known: str,
    texts: Collection[Waiting],
    joined: Collection[Joined],
    region: str = "BE",
) -> None:
    """Keep what counts in each of `texts`, in place of what counted before."""
    rows = [
        (
            text.text, detector, f.start, f.end, f.label, f.score, f.rule,
            result.names.get((f.start, f.end)) or value_key(f.label, text.content[f.start : f.end], region),
        )
        for text, result in zip(texts, joined, strict=True)
        for f in result.findings
    ]  # fmt: skip
    done = table(
        ("text", "detector", "known", "present"), [(t.text, detector, known, str(t.present)) for t in texts]
    )
    with warehouse.transaction():
        warehouse.run("scan_forget_findings", incoming_done=done)
        warehouse.run("matched_forget", incoming_done=done)
        warehouse.run("matched_add", incoming_done=done)
        warehouse.run("scan_findings", incoming_findings=findings_table(rows))
