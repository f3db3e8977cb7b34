"""The check of a portability package finds what was changed, lost or added, and never fails on what it reads."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reports.portability_model import LeftOut
from reports.portability_pack import pack_portable
from reports.portability_verify import verify
from tests.making_portability import ANSWER, CHAT, CONTACT, MAIL, VISIT, portable

LEFT = (
    LeftOut("hubspot", "contact", "HubSpot Score", "inferred", 1),
    LeftOut("hubspot", "note", "(text)", "staff", 2),
)
ALL = portable(CONTACT, MAIL, ANSWER, CHAT, VISIT, left_out=LEFT)


def _rewritten(path: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """The package once more, its members changed, the manifest as it is left."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def _resealed(members: dict[str, bytes], **more: Any) -> None:
    """A manifest whose hashes fit, for changes that hashes alone cannot find."""
    members.pop("SHA256SUMS")
    manifest = json.loads(members.pop("manifest.json")) | more
    manifest["members"] = {
        name: {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
        for name, content in members.items()
    }
    members["manifest.json"] = json.dumps(manifest).encode()
    members["SHA256SUMS"] = "".join(
        f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(members.items())
    ).encode()


def _lost_row(members: dict[str, bytes]) -> None:
    members["data/whatsapp-message.jsonl"] = b""
    _resealed(members)


def _less_left_out(members: dict[str, bytes]) -> None:
    members["left_out.csv"] = members["left_out.csv"].rsplit(b"\r\n", 2)[0] + b"\r\n"
    _resealed(members)


def _other_counts(members: dict[str, bytes]) -> None:
    counts = json.loads(members["manifest.json"])["counts"]
    counts[0]["values"] += 1
    _resealed(members, counts=counts)


def _other_data(members: dict[str, bytes]) -> None:
    members["contacts.vcf"] += b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:X\r\nEND:VCARD\r\n"
    _resealed(members)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda m: m.update({"contacts.vcf": b"x"}), "contacts.vcf is not the file that was packed"),
        (lambda m: m.pop("dictionary.csv"), "missing: dictionary.csv"),
        (lambda m: m.pop("contacts.vcf"), "manifest.json does not list the files"),
        (lambda m: m.update({"SHA256SUMS": b""}), "SHA256SUMS does not list the files"),
        (lambda m: m.update({"manifest.json": m["manifest.json"] + b" "}), "manifest.json is not the file"),
        (lambda m: m.update({"../x.txt": b""}), "do not belong"),
        (lambda m: m.update({"data/evil.exe": b""}), "do not belong"),
        (lambda m: m.update({"README.txt": b""}), "exactly one file that explains"),
        (_lost_row, "other records than the package holds"),
        (_less_left_out, "count differently what stayed behind"),
        (_other_counts, "does not add up"),
        (_other_data, "resource 2 of datapackage.json"),
        (lambda m: _resealed(m, counts=3), "do not have the form"),
    ],
)
def test_a_changed_package_is_found(
    tmp_path: Path, change: Callable[[dict[str, bytes]], None], problem: str
) -> None:
    path = pack_portable(ALL, tmp_path)
    _rewritten(path, change)
    found = verify(path)
    assert not found.ok
    assert any(problem in each for each in found.problems), found.problems


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no zip at all" * 100])
def test_what_is_no_zip_is_told_not_raised(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(content)
    assert not verify(path).ok
    assert not verify(tmp_path / "absent.zip").ok


def test_bytes_after_the_end_are_found(tmp_path: Path) -> None:
    path = pack_portable(ALL, tmp_path)
    path.write_bytes(path.read_bytes() + b"more")
    assert not verify(path).ok
