"""Check an access bundle: `verify(path)`, or `python bundle_verify.py FILE` where only Python is installed.

Uses the standard library alone and believes nothing that the file says about itself. It finds damage, loss
and careless change. It cannot tell a bundle that someone made anew from end to end: for that, compare the
SHA-256 of the whole zip with the one that the controller recorded.
"""

import hashlib
import json
import re
import stat
import sys
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MAX_BYTES = 2 << 30
READMES = frozenset({"LEESMIJ.txt", "LISEZMOI.txt", "README.txt", "LIESMICH.txt"})
FIXED = frozenset(
    "report.html data.json schema.json redactions.json completeness.json manifest.json SHA256SUMS datapackage.json "
    "tables/records.jsonl tables/record.schema.json tables/records.csv tables/values.csv tables/passages.csv "
    "tables/replacements.csv tables/files.csv".split()
)

_OPTIONAL = re.compile(r"report\.pdf|originals/[0-9]{4,7}-(?:message\.eml|contact\.vcf|event\.ics)")
_LISTS = frozenset({"manifest.json", "SHA256SUMS"})  # the manifest lists neither itself nor the sums of all
_MAX_RATIO = 400  # text packs 5 to 100 times smaller; deflate itself stops at about 1,030
_SMALL = 1 << 24  # below 16 MiB no ratio is dangerous
_END = b"PK\x05\x06"
_END_SIZE, _BLOCK = 22, 1 << 20  # the end record of a zip without a comment; bytes read at once


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome: `problems` are sentences without personal values, `members` the files in the zip."""

    ok: bool
    problems: tuple[str, ...]
    members: int


def verify(path: Path, passphrase: str = "") -> Verification:
    """Check that a bundle is whole and unchanged and that its sums add up; never raises for what it holds.

    An encrypted one needs its passphrase and the library pyzipper. Nothing is unpacked to disk. Sizes are checked
    before anything is decompressed: 2 GiB in all, and no member packed suspiciously tightly.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            return _result(["the file is larger than 2 GiB"], 0)
        with _opened(path, passphrase) as archive:
            members = archive.infolist()
            problems = [*_frame(path, archive), *_names(members), *_sizes(members)]
            if not problems:
                problems = list(_locked(archive, members, passphrase) or _content(archive))
            return _result(problems, len(members))
    except ImportError:
        return _result(["the bundle is encrypted: install pyzipper, or unpack it and check SHA256SUMS"], 0)
    except _broken(ValueError, NotImplementedError, RuntimeError):
        return _result(["the file is not a whole zip: it is damaged or was cut off"], 0)
    except OSError:
        return _result(["the file cannot be opened"], 0)


def _opened(path: Path, passphrase: str) -> zipfile.ZipFile:
    if not passphrase:
        return zipfile.ZipFile(path)
    import pyzipper

    archive: Any = pyzipper.AESZipFile(path)
    archive.setpassword(passphrase.encode())
    return archive  # type: ignore[no-any-return]


def _broken(*more: type[Exception]) -> tuple[type[Exception], ...]:
    """What a damaged zip raises, pyzipper's own kind too."""
    other = getattr(sys.modules.get("pyzipper"), "BadZipFile", zipfile.BadZipFile)
    return (zipfile.BadZipFile, other, zlib.error, EOFError, *more)


def _locked(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], passphrase: str) -> list[str]:
    """Why an encrypted bundle cannot be read: half encrypted, no passphrase or a wrong one."""
    encrypted = [member.flag_bits & 0x1 for member in members]
    if any(encrypted) and not all(encrypted):
        return ["a member is encrypted and others are not"]
    if any(encrypted) and not passphrase:
        return ["the bundle is encrypted: give its passphrase"]
    try:
        archive.read("manifest.json") if passphrase else None
    except RuntimeError:
        return ["the passphrase is not the one of this bundle"]
    return []


def _result(problems: list[str], members: int) -> Verification:
    return Verification(not problems, tuple(problems), members)


def _frame(path: Path, archive: zipfile.ZipFile) -> Iterator[str]:
    if not stands_alone(path, archive):
        yield "something was added before or after the bundle"


def stands_alone(path: Path, archive: zipfile.ZipFile) -> bool:
    """Whether a file is a zip and nothing else: a zip tolerates bytes before and after itself."""
    with path.open("rb") as file:
        start = file.read(4)
        file.seek(max(0, path.stat().st_size - _END_SIZE))
        end = file.read(4)
    return start == b"PK\x03\x04" and end == _END and not archive.comment


def _names(members: list[zipfile.ZipInfo]) -> Iterator[str]:
    names = Counter(member.filename for member in members)
    if any(_escapes(member) for member in members):
        yield "a member's name points outside the folder that it would be unpacked to, or it is a link"
    if unknown := sum(names[name] for name in names if not _belongs(name)):
        yield f"{unknown} members do not belong in a bundle"
    if double := sorted(name for name in names if names[name] > 1 and _belongs(name)):
        yield f"there more than once: {', '.join(double)}"
    if missing := sorted(FIXED - names.keys()):
        yield f"missing: {', '.join(missing)}"
    if sum(name in READMES for name in names) != 1:
        yield "there is not exactly one file that explains the bundle (README.txt in the reader's language)"


def _belongs(name: str) -> bool:
    return name in FIXED | READMES or _OPTIONAL.fullmatch(name) is not None


def _escapes(member: zipfile.ZipInfo) -> bool:
    """Zip slip: absolute, with a drive, climbing up, with a backslash; or a symbolic link by its mode."""
    name = member.orig_filename
    link = stat.S_ISLNK(member.external_attr >> 16)
    return link or name.startswith("/") or re.search(r"[\\:\0]", name) is not None or ".." in name.split("/")


def _sizes(members: list[zipfile.ZipInfo]) -> Iterator[str]:
    if sum(member.file_size for member in members) > MAX_BYTES:
        yield "unpacked, the bundle would be larger than 2 GiB"
    if any(map(is_bomb, members)):
        yield "a member is packed more tightly than text can be"


def is_bomb(member: zipfile.ZipInfo) -> bool:
    """Whether a member would swell as no text does."""
    return member.file_size > max(_SMALL, _MAX_RATIO * member.compress_size)


def _content(archive: zipfile.ZipFile) -> Iterator[str]:
    """Hashes first; what the members say is compared only where they are the ones that were packed."""
    manifest = _load(archive, "manifest.json")
    if not isinstance(manifest, dict) or not isinstance(manifest.get("members"), dict):
        yield "manifest.json cannot be read"
        return
    changed = list(_changed(archive, manifest["members"]))
    yield from changed
    if not changed:
        try:
            yield from _agreement(archive, manifest)
        except (AttributeError, KeyError, TypeError):
            yield "the members do not have the form of a bundle"


def _changed(archive: zipfile.ZipFile, listed: dict[str, Any]) -> Iterator[str]:
    names = {member.filename for member in archive.infolist()}
    sums = sums_of(archive)
    if sums.keys() != names - {"SHA256SUMS"}:
        yield "SHA256SUMS does not list the files that are there"
    present = names - _LISTS
    if present != listed.keys():
        yield "manifest.json does not list the files that are there"
    for name in sorted(present & listed.keys()):
        found = measured(archive, name)
        if listed[name] != found or sums.get(name) != found.get("sha256"):
            yield f"{name} is not the file that was packed"
    if sums.get("manifest.json") != measured(archive, "manifest.json").get("sha256"):
        yield "manifest.json is not the file that was packed"


def sums_of(archive: zipfile.ZipFile) -> dict[str, str]:
    """The lines of SHA256SUMS, name -> digest, as `sha256sum` writes them."""
    try:
        text = archive.read("SHA256SUMS").decode("ascii")
    except (KeyError, ValueError):
        return {}
    return {name: digest for digest, _, name in (line.partition("  ") for line in text.splitlines())}


def measured(archive: zipfile.ZipFile, name: str) -> dict[str, Any]:
    """SHA-256 and size of a member; nothing where it cannot be unpacked."""
    digest, size = hashlib.sha256(), 0
    try:
        with archive.open(name) as file:
            while block := file.read(_BLOCK):
                digest.update(block)
                size += len(block)
    except _broken():
        return {}
    return {"sha256": digest.hexdigest(), "bytes": size}


def _load(archive: zipfile.ZipFile, name: str) -> Any:
    """A JSON member; None where it is none, or nested so deeply that it was made to break a reader."""
    try:
        return json.loads(archive.read(name))
    except (ValueError, RecursionError):
        return None


def _agreement(archive: zipfile.ZipFile, manifest: dict[str, Any]) -> Iterator[str]:
    """Whether the members tell one story: one request, one set of sums, as many records as the sums count."""
    data, ledger = _load(archive, "data.json"), _load(archive, "completeness.json")
    redactions = _load(archive, "redactions.json")
    if len({part["request"] for part in (manifest, data, ledger, redactions)}) != 1:
        yield "the members are of different requests"
    if manifest["sums"] != ledger["sums"]:
        yield "manifest.json and completeness.json give different sums"
    yield from _sums(ledger["sums"], data["entries"])
    whole = (
        bool(ledger["sums"]) and not ledger["skipped"] and not any(s["unreadable"] for s in ledger["sums"])
    )
    if ledger["complete"] is not whole or data["complete"] is not whole:
        yield "the bundle says of itself that it is complete where its sums do not, or the reverse"
    ids = {entry["id"] for entry in data["entries"]}
    if any(row["entry"] not in ids for row in redactions["redactions"]):
        yield "redactions.json speaks of records that are not in data.json"


def _sums(sums: list[dict[str, Any]], entries: list[dict[str, Any]]) -> Iterator[str]:
    parts = ("in_bundle", "not_about", "duplicate", "unreadable")
    for place, row in enumerate(sums, start=1):
        numbers = [row[part] for part in parts]
        if min(numbers) < 0 or sum(numbers) != row["read"]:
            yield f"the sums of file {place} in completeness.json do not add up"
    counted = Counter[str]()
    for row in sums:
        counted[row["source"]] += row["in_bundle"]
    if sum(counted.values()) != len(entries):
        yield f"the sums count {sum(counted.values())} records, data.json holds {len(entries)}"
    elif +counted != Counter(entry["source"] for entry in entries):
        yield "the sums and data.json divide the records differently over the sources"


def main() -> int:
    """Check the file named on the command line: 0 where it is right, 1 where it is not, 2 for wrong usage."""
    if len(sys.argv) != 2:
        return sys.stderr.write("usage: bundle_verify.py FILE\n") and 2
    outcome = verify(Path(sys.argv[1]))
    sys.stdout.write("\n".join(outcome.problems or ("the bundle is whole and unchanged",)) + "\n")
    return 0 if outcome.ok else 1


if __name__ == "__main__":
    sys.exit(main())
