"""Whether a bundle is whole: what its sums leave open, and what staff should know before it goes out."""

from collections import Counter
from collections.abc import Iterator

from reports.bundle_model import Bundle

POLICY_ITEMS = {
    "controller": "the controller's name",
    "address": "the controller's address",
    "email": "the controller's e-mail address",
    "authority": "the supervisory authority (art. 15(1)(f))",
    "authority_address": "the supervisory authority's address",
    "purposes": "the purposes and their legal basis (art. 15(1)(a))",
    "recipients": "the recipients (art. 15(1)(c))",
    "retention": "the retention periods (art. 15(1)(d))",
    "origins": "where the data comes from (art. 15(1)(g))",
    "automated": "whether decisions are automated (art. 15(1)(h))",
    "safeguards": "the safeguards of transfers outside the EEA (art. 15(2))",
}
"""What a policy must say, as staff are told of it; in the order of the law."""

_UNSURE = 0.6


def complete(bundle: Bundle) -> bool:
    """Whether all that was to be searched was searched and every row read is accounted for.

    False where a source was skipped, a row could not be read, a sum does not add up, or nothing was searched
    at all. Only where it is true may an answer call itself complete.
    """
    unread = any(row.unreadable for row in bundle.sums)
    return bool(bundle.sums) and not unread and not bundle.skipped and not faults(bundle)


def faults(bundle: Bundle) -> tuple[str, ...]:
    """What contradicts itself in the bundle; one that has any may not leave the house."""
    return tuple(_faults(bundle))


def _faults(bundle: Bundle) -> Iterator[str]:
    for row in bundle.sums:
        if not row.balanced:
            yield f"the sums of {row.file} do not add up: {row.unaccounted} of {row.read} rows are missing"
    counted = Counter[str]()
    for row in bundle.sums:
        counted[row.source] += row.in_bundle
    held = Counter(entry.source for entry in bundle.entries)
    for source in sorted(held.keys() | counted.keys()):
        if held[source] != counted[source]:
            yield f"{source}: the sums count {counted[source]} records, the bundle holds {held[source]}"
    ids = {entry.id for entry in bundle.entries}
    if len(ids) < len(bundle.entries):
        yield f"{len(bundle.entries) - len(ids)} records stand in the bundle more than once"
    lost = sum(redaction.entry not in ids for redaction in bundle.redactions)
    if lost:
        yield f"{lost} replacements belong to no record in the bundle"


def warnings(bundle: Bundle) -> tuple[str, ...]:
    """What staff should mend or weigh before sending: contradictions, unread rows, policy gaps, doubts.

    English sentences without personal values.
    """
    return (*faults(bundle), *_unread(bundle), *_gaps(bundle), *_doubts(bundle))


def _unread(bundle: Bundle) -> Iterator[str]:
    if not bundle.sums:
        yield "no source was searched"
    for row in bundle.sums:
        if row.unreadable:
            yield f"{row.source}: {row.unreadable} of {row.read} rows of {row.file} could not be read"
    for skipped in bundle.skipped:
        yield f"{skipped.source} was not searched"


def _gaps(bundle: Bundle) -> Iterator[str]:
    for item, words in POLICY_ITEMS.items():
        if not getattr(bundle.policy, item):
            yield f"the policy does not give {words}"


def _doubts(bundle: Bundle) -> Iterator[str]:
    if bundle.answered > bundle.due:
        yield f"the answer of {bundle.answered} comes after the due date {bundle.due}"
    if bundle.near_matches:
        yield f"{bundle.near_matches} records with the same name but no common key were left out"
    unsure = sum(
        bool(entry.reasons) and max(reason.score for reason in entry.reasons) < _UNSURE
        for entry in bundle.entries
    )
    if unsure:
        yield f"{unsure} records are in the bundle on a score below {_UNSURE}: look at them"
    bare = sum(not entry.reasons for entry in bundle.entries)
    if bare:
        yield f"{bare} records give no reason why they are in the bundle"
