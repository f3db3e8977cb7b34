"""From the collection that an access bundle copies to what the person may take along (GDPR art. 20).

The access bundle and the package are two projections of one collection: others' data has the same labels in both.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import zip_longest

from reports.bundle import Bundle, Entry
from reports.portability_model import (
    MENTIONED,
    NO_RULE,
    Cell,
    Ground,
    LeftOut,
    Portable,
    PortableRecord,
    SourceCount,
)
from subjects.identity import Holdings
from subjects.portability import TEXT, Rules
from warehouse.dossier import Dossier

_TAKES_PART = frozenset({"subject", "author", "recipient"})
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+")

_Column = tuple[str, str, str, str]  # source, kind, field, reason


def project(bundle: Bundle, dossiers: Iterable[Dossier], held: Holdings, rules: Rules) -> Portable:
    """What goes along of the records of a finished access bundle, and every value that does not, counted.

    Of each record in which the person is described, wrote or was written to, the values whose rule says that they
    were given or observed under consent or contract. `dossiers` are the same records as the warehouse holds them.
    """
    whole = {dossier.record: dossier for dossier in dossiers}
    left: Counter[_Column] = Counter()
    sums: dict[tuple[str, str], Counter[str]] = {}
    records = []
    for entry in bundle.entries:
        part = not _TAKES_PART.isdisjoint({link.basis for link in held.links[entry.id]})
        record = _record(entry, whole[entry.id], rules if part else None, left)
        over = len(record.cells) + (record.text is not None)
        sums.setdefault((entry.source, entry.kind), Counter()).update(
            records=1, records_over=over > 0, values=_values(whole[entry.id]), values_over=over
        )
        if over:
            records.append(record)
    return Portable(
        request=bundle.request,
        language=bundle.language,
        answered=bundle.answered,
        controller=bundle.policy.controller,
        contact=bundle.policy.email,
        records=tuple(sorted(records, key=lambda r: (r.source, r.kind, r.at, r.id))),
        left_out=tuple(LeftOut(*column, values) for column, values in sorted(left.items())),
        counts=tuple(_count(*of, sums[of]) for of in sorted(sums)),
    )


def _record(entry: Entry, dossier: Dossier, rules: Rules | None, left: Counter[_Column]) -> PortableRecord:
    """What of one record goes along; without `rules` nothing does, for it only mentions the person."""
    cells, text = [], None
    fields = [place for place in dossier.places if place.part == "field"]
    for place, value in zip_longest(fields, entry.values if rules else ()):
        name = _ADDRESS.sub("[@]", place.name)
        ground = _ground(rules, entry, name, place.holds, left)
        if ground is not None:
            cells.append(Cell(name, value.value, place.holds, ground))
    if len(fields) < len(dossier.places):
        ground = _ground(rules, entry, TEXT, "PROSE", left)
        if ground is not None:
            written = "\n\n".join(passage.text for passage in entry.passages)
            text = Cell("text", written, "PROSE", ground)
    return PortableRecord(
        entry.id, entry.source, entry.kind, entry.at, entry.thread, entry.direction, tuple(cells), text
    )


def _ground(
    rules: Rules | None, entry: Entry, field: str, holds: str, left: Counter[_Column]
) -> Ground | None:
    """The ground on which a value goes along; None, and a count of it, where it stays behind."""
    rule = rules.rule(entry.source, entry.kind, field, holds) if rules else None
    reason = MENTIONED if rules is None else NO_RULE if rule is None else rule.withheld
    if rule is None or reason:
        left[entry.source, entry.kind, field, reason] += 1
        return None
    return Ground(rule.origin, str(rule.basis), rule.means)


def _values(dossier: Dossier) -> int:
    """The values of a record: each field, and its message as one."""
    fields = sum(place.part == "field" for place in dossier.places)
    return fields + (fields < len(dossier.places))


def _count(source: str, kind: str, of: Mapping[str, int]) -> SourceCount:
    return SourceCount(source, kind, of["records"], of["records_over"], of["values"], of["values_over"])
