"""What inzage makes of a folder of real exports: per folder what was read by which reader, what was not, and why."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import connectors
from connectors import Record, Unreadable

SAMPLES = Path(__file__).parents[2] / "shared" / "samples"


@dataclass
class Outcome:
    """What became of the files of one folder."""

    files: int = 0
    readers: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)


def run() -> None:
    """Print a table of the folders of real exports beside the project."""
    if not SAMPLES.exists():
        print("no folder of real exports lies beside this project")
        return
    print("| folder | files | readers | records | not read, and why |\n|---|---:|---|---|---|")
    for folder in sorted(path for path in SAMPLES.iterdir() if path.is_dir()):
        print(_row(folder.name, outcome(folder)))


def outcome(folder: Path) -> Outcome:
    """Read every export in a folder."""
    found = Outcome()
    for export in connectors.walk(folder):
        found.files += 1
        kind = connectors.recognise(export)
        if kind is None:
            found.reasons[connectors.unrecognised(export).reason] += 1
            continue
        found.readers[kind] += 1
        for item in connectors.reader(kind).read(export):
            if isinstance(item, Record):
                found.kinds[item.kind] += 1
            elif isinstance(item, Unreadable):
                found.reasons[item.reason] += 1
    return found


def _row(name: str, found: Outcome) -> str:
    cells = (
        _listed(found.readers, "{1} ({0})"),
        _listed(found.kinds, "{0:,} {1}"),
        _listed(found.reasons, "{0} × {1}"),
    )
    return f"| {name} | {found.files} | {' | '.join(cells)} |"


def _listed(counts: Counter[str], form: str) -> str:
    return (
        "; ".join(form.format(count, what.replace("|", "/")) for what, count in counts.most_common()) or "-"
    )
