"""The completeness ledger of an answer: what became of every row read, and which files were not searched."""

from collections import Counter
from collections.abc import Iterable, Mapping

from reports.bundle import Skipped, SourceSum
from reports.bundle_wording import say
from warehouse.connection import Warehouse
from warehouse.dossier import Dossier, file_shares, unsearched
from warehouse.survey import code_name


def sums(warehouse: Warehouse, found: Iterable[Dossier]) -> tuple[SourceSum, ...]:
    """Per file: read = in the bundle + not about this person + duplicate + unreadable."""
    inside: Mapping[str, int] = Counter(dossier.file for dossier in found)
    return tuple(
        SourceSum(
            share.source, code_name(share.source, share.file, share.suffix), share.read, share.duplicate,
            share.unreadable, inside.get(share.file, 0), share.stored - inside.get(share.file, 0),
        )
        for share in file_shares(warehouse)
    )  # fmt: skip


def skipped(warehouse: Warehouse, language: str) -> tuple[Skipped, ...]:
    """Files that were to be searched and were not, or not to their end, each with the reason."""
    return tuple(
        Skipped(code_name(gap.source, gap.file, gap.suffix) if gap.file else f"{gap.source} {gap.place}",
                say(f"skipped_{gap.reason}", language))
        for gap in unsearched(warehouse)
    )  # fmt: skip
