"""Check what inzage handed over: a portability package here, an access bundle by `reports.bundle`.

Finds damage, loss and careless change. It cannot tell a package that someone made anew from end to end: for that,
compare the SHA-256 of the whole zip with the one that the controller recorded.
"""

import csv
import io
import json
import re
import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reports.bundle import Verification
from reports.bundle_verify import is_bomb, measured, stands_alone, sums_of
from reports.portability_pack import FORMAT
from reports.sealed_zip import MANIFEST, MAX_BYTES, SUMS

_NAME = re.compile(
    r"(?:LEESMIJ|LISEZMOI|README|LIESMICH)\.txt|datapackage\.json|manifest\.json|SHA256SUMS|dictionary\.csv|left_out\.csv|messages\.mbox"
    r"|contacts\.vcf|appointments\.ics|data/[a-z0-9-]{1,80}\.(?:jsonl|csv|schema\.json|mapping\.toml)"
)
_NEEDED = frozenset({"datapackage.json", MANIFEST, SUMS, "dictionary.csv", "left_out.csv"})
_MANIFEST_MOST = 1 << 26


def is_package(path: Path) -> bool:
    """Whether a zip says of itself that it is a portability package; False for anything that cannot be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(MANIFEST).file_size > _MANIFEST_MOST:
                return False
            manifest = json.loads(archive.read(MANIFEST))
    except (
        OSError,
        KeyError,
        ValueError,
        RuntimeError,
        RecursionError,
        EOFError,
        zlib.error,
        zipfile.BadZipFile,
    ):
        return False
    return isinstance(manifest, dict) and manifest.get("format") == FORMAT


def verify_package(path: Path) -> Verification:
    """Check that a package is whole and unchanged and its sums add up; never raises for what it holds.

    Nothing is unpacked to disk, and sizes are checked before anything is decompressed.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            problems = [*_frame(path, archive), *_shape(members)] or list(_content(archive))
            return Verification(not problems, tuple(problems), len(members))
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError):
        return _unreadable("the file is not a whole zip: it is damaged or was cut off")
    except OSError:
        return _unreadable("the file cannot be opened")


def _unreadable(problem: str) -> Verification:
    return Verification(ok=False, problems=(problem,), members=0)


def _frame(path: Path, archive: zipfile.ZipFile) -> Iterator[str]:
    if not stands_alone(path, archive):
        yield "something was added before or after the package"


def _shape(members: list[zipfile.ZipInfo]) -> Iterator[str]:
    names = Counter(member.filename for member in members)
    if unknown := sum(not _NAME.fullmatch(member.orig_filename) for member in members):
        yield f"{unknown} members do not belong in a package"
    if any(stat.S_ISLNK(member.external_attr >> 16) for member in members):
        yield "a member is a link"
    if max(names.values(), default=0) > 1:
        yield "a member is there more than once"
    if missing := sorted(_NEEDED - names.keys()):
        yield f"missing: {', '.join(missing)}"
    if sum(name.endswith(".txt") for name in names) != 1:
        yield "there is not exactly one file that explains the package (README.txt in the reader's language)"
    if any(member.flag_bits & 0x1 for member in members):
        yield "a member is encrypted"
    if sum(member.file_size for member in members) > MAX_BYTES:
        yield "unpacked, the package would be larger than 2 GiB"
    if any(map(is_bomb, members)):
        yield "a member is packed more tightly than text can be"


def _content(archive: zipfile.ZipFile) -> Iterator[str]:
    """Hashes first; what the members say is compared only where they are the ones that were packed."""
    try:
        manifest = json.loads(archive.read(MANIFEST))
        listed = dict(manifest["members"])
        changed = list(_changed(archive, listed))
        yield from changed
        if not changed:
            yield from _agreement(archive, manifest)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError, RecursionError, csv.Error):
        yield "the members do not have the form of a package"


def _changed(archive: zipfile.ZipFile, listed: dict[str, Any]) -> Iterator[str]:
    names = {member.filename for member in archive.infolist()}
    present, sums = names - {MANIFEST, SUMS}, sums_of(archive)
    if present != listed.keys():
        yield "manifest.json does not list the files that are there"
    if sums.keys() != names - {SUMS}:
        yield "SHA256SUMS does not list the files that are there"
    for name in sorted(names - {SUMS}):
        found = measured(archive, name)
        if listed.get(name, found) != found or sums.get(name) != found.get("sha256"):
            yield f"{name} is not the file that was packed"


def _agreement(archive: zipfile.ZipFile, manifest: dict[str, Any]) -> Iterator[str]:
    """Whether the counts add up, with what is there and with what stayed behind."""
    counts = manifest["counts"]
    for place, row in enumerate(counts, start=1):
        parts = (row["values_handed_over"], row["values_left_out"], row["records_handed_over"])
        if min(parts) < 0 or sum(parts[:2]) != row["values"] or parts[2] > row["records"]:
            yield f"count {place} in manifest.json does not add up"
    rows = list(csv.reader(io.StringIO(archive.read("left_out.csv").decode("utf-8-sig"), newline="")))[1:]
    if sum(int(row[-1]) for row in rows) != sum(row["values_left_out"] for row in counts):
        yield "left_out.csv and manifest.json count differently what stayed behind"
    names = archive.namelist()
    tables = [name for name in names if name.endswith(".jsonl")]
    there = sum(archive.read(name).count(b"\n") for name in tables)
    there += _messages(archive.read("messages.mbox")) if "messages.mbox" in names else 0
    if there != sum(row["records_handed_over"] for row in counts):
        yield "manifest.json counts other records than the package holds"
    yield from _resources(json.loads(archive.read("datapackage.json")), manifest["members"])


def _messages(mbox: bytes) -> int:
    """Messages in our own mbox, where each other line that begins with `From ` is quoted."""
    return sum(line.startswith(b"From ") for line in mbox.split(b"\n"))


def _resources(package: dict[str, Any], listed: dict[str, Any]) -> Iterator[str]:
    for place, resource in enumerate(package["resources"], start=1):
        if listed.get(resource["path"], {}).get("sha256") != resource["hash"].removeprefix("sha256:"):
            yield f"resource {place} of datapackage.json is not the file that was packed"


def verify(path: Path) -> Verification:
    """Check a portability package or an access bundle, whichever it says that it is."""
    if is_package(path):
        return verify_package(path)
    from reports.bundle import verify as verify_bundle

    return verify_bundle(path)
