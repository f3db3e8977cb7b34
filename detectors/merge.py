"""One label per place: overlapping findings become the union of what must be hidden."""

from collections.abc import Sequence

from detectors.finding import Finding

_PRECEDENCE = (
    "EMAIL", "BANK", "CARD", "NATIONAL_ID", "TAX_ID", "IP", "URL", "PHONE", "DATE_OF_BIRTH", "PLATE", "CUSTOMER_ID",
    "USERNAME", "ADDRESS", "PERSON", "ORG", "LOCATION", "DATE", "SPECIAL",
)  # fmt: skip
_RANK = {label: rank for rank, label in enumerate(_PRECEDENCE)}


def merge(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """Findings in order, none overlapping, covering every character that the given ones cover.

    Where kinds compete, the one with the more certain form keeps the place (an e-mail address before the name
    inside it) and the other keeps what is left of it, less spaces and signs at its ends.
    """
    kept: list[Finding] = []
    ranked = sorted(findings, key=lambda f: (_RANK.get(f.label, len(_RANK)), f.start, -f.end, -f.score))
    for finding in ranked:
        twin = _twin(kept, finding)
        if twin is not None:
            kept.remove(twin)
            finding = _union(twin, finding)  # noqa: PLW2901
        kept.extend(_remainder(text, finding, kept))
    return sorted(kept, key=lambda f: f.start)


def _twin(kept: list[Finding], finding: Finding) -> Finding | None:
    """A kept finding of the same label that this one overlaps."""
    return next(
        (k for k in kept if k.label == finding.label and k.start < finding.end and finding.start < k.end),
        None,
    )


def _union(one: Finding, other: Finding) -> Finding:
    sure = one if one.score >= other.score else other
    return Finding(min(one.start, other.start), max(one.end, other.end), sure.label, sure.score, sure.rule)


def _remainder(text: str, finding: Finding, kept: list[Finding]) -> list[Finding]:
    """What of `finding` lies outside the kept ones, piece by piece."""
    pieces = [(finding.start, finding.end)]
    for k in kept:
        pieces = [
            piece
            for start, end in pieces
            for piece in ((start, min(end, k.start)), (max(start, k.end), end))
            if piece[0] < piece[1]
        ] if any(s < k.end and k.start < e for s, e in pieces) else pieces  # fmt: skip
    whole = pieces == [(finding.start, finding.end)]
    trimmed = pieces if whole else [_trim(text, start, end) for start, end in pieces]
    return [
        Finding(start, end, finding.label, finding.score, finding.rule)
        for start, end in trimmed
        if start < end
    ]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end
