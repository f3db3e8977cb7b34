"""The gate: a release goes out when every threshold holds, and not at all otherwise.

What is measured decides what it may be called: "anonymous" for a class of recipients under stated assumptions (recital
26: means reasonably likely to be used), or "pseudonymised" (GDPR art. 4(5)), which remains personal data.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from anonymizers.attacks import Attack
from anonymizers.declaration import Declaration, Thresholds, default_k
from anonymizers.release import Release
from inzage.errors import RefusedError

ANONYMOUS = "anonymous"
PSEUDONYMISED = "pseudonymised"
REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Check:
    """One threshold: what was measured, the limit, and whether it holds. `least` says that the limit is a minimum."""

    name: str
    measured: float
    limit: float
    least: bool = False

    @property
    def holds(self) -> bool:
        """Whether the release may go out for this."""
        return self.measured >= self.limit if self.least else self.measured <= self.limit


def text_checks(release: Release, attacks: Sequence[Attack], declaration: Declaration) -> list[Check]:
    """What must hold of released texts before they are written."""
    k = declaration.k
    empty = not release.rows
    found = [
        Check("rows", len(release.rows), 1, least=True),
        Check("class_persons", 0 if empty else release.generalised.smallest, k, least=True),
        Check("term_persons", 0 if empty else release.vocabulary.fewest, k, least=True),
        Check("withheld", release.generalised.withheld, declaration.suppression),
    ]
    found += [Check(one.name, one.interval[1], declaration.thresholds.risk) for one in attacks if one.gates]
    return found


def written_checks(hits: int, planted: int, found: int) -> list[Check]:
    """What must hold of the files as written: no known identifier in them, and every canary found."""
    return [Check("sweep", hits, 0), Check("canaries", planted - found, 0)]


def verdict(checks: Sequence[Check], attacks: Sequence[Attack], declaration: Declaration) -> str:
    """What a release may be called.

    Anonymous only where every check holds at the strength usual for the recipient, whatever was declared, and no token
    links a person's rows; a release that holds weaker thresholds is pseudonymised.
    """
    if not all(check.holds for check in checks):
        return REFUSED
    usual = Thresholds().risk
    strong = declaration.k >= default_k(declaration.recipient) and not declaration.weaker
    measured = all(one.interval[1] <= usual for one in attacks if one.gates)
    return ANONYMOUS if strong and measured and declaration.link != "history" else PSEUDONYMISED


def source_is_near(declaration: Declaration) -> bool:
    """Whether the recipients may have the source before them: inside the house it cannot be ruled out."""
    return declaration.recipient == "inside"


@contextmanager
def held_back(out: Path) -> Iterator[Path]:
    """A folder beside `out` for its owner alone (0700), that becomes `out` when all went well, else is wiped.

    Raises `RefusedError` where `out` holds something already: a release is never mixed with an earlier one.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise RefusedError(f"{out} is not empty; choose another folder with --out")
    out.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder = Path(mkdtemp(prefix=".release-", dir=out.parent))
    try:
        yield folder
        folder.replace(out)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
