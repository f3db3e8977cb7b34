"""Pack an access bundle into one zip: same bundle, same bytes; whole or not at all; for its owner only."""

import hashlib
import json
import os
import re
import secrets
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from inzage import __version__
from inzage.errors import RefusedError, RequestError
from reports.bundle_encrypt import archive_to, check_passphrase, tell_how_to_open
from reports.bundle_json import as_json, completeness_json, redactions_json, sums_json
from reports.bundle_model import Bundle
from reports.bundle_originals import originals
from reports.bundle_package import package_members
from reports.bundle_page import render_html
from reports.bundle_readme import readme, readme_name
from reports.bundle_schema import schema
from reports.bundle_sums import faults

MAX_BYTES = 2 << 30
"""What all members together may hold unpacked: beyond it a zip needs the 64-bit extension to open."""

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest moment that a zip can name
_UNIX = 3  # "made on Unix": the member's mode is then read from the upper half of external_attr
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_BLOCK = 1 << 12  # pieces of JSON text written at once


def pack(bundle: Bundle, folder: Path, *, passphrase: str = "", pdf: bytes = b"") -> Path:
    """Write `inzage-<request>.zip` into `folder` (mode 0600) and return its path.

    The file appears whole or not at all, replacing one of the same name. Members are sorted and carry one
    fixed time, so that a bundle packs to the same bytes every time (with the same build of zlib). With a
    `passphrase` the members are encrypted (AES-256, as 7-Zip and WinZip know it; never the same bytes twice) and a
    text beside the zip tells how to open it; `pdf` is the letter as PDF. Raises `RefusedError` where the bundle
    contradicts itself or is too large or the passphrase is short, `RequestError` for a request whose number cannot
    be a file name.
    """
    check_passphrase(passphrase)
    if not _NAME.fullmatch(bundle.request):
        raise RequestError(
            "a request's number may hold only letters, digits, - and _, and at most 64 of them"
        )
    if wrong := faults(bundle):
        raise RefusedError(f"the bundle contradicts itself and was not written: {'; '.join(wrong)}")
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"inzage-{bundle.request}.zip"
    draft = folder / f".{target.name}.{secrets.token_hex(8)}"
    try:
        _write(draft, _members(bundle, pdf), bundle, passphrase)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    tell_how_to_open(target, bundle, encrypted=bool(passphrase))
    _sync_folder(folder)
    return target


_Members = Mapping[str, Iterable[bytes]]


def _write(draft: Path, members: _Members, bundle: Bundle, passphrase: str) -> None:
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        with archive_to(file, passphrase) as archive:
            _fill(archive, members, bundle)
        file.flush()
        os.fsync(file.fileno())


def _fill(archive: zipfile.ZipFile, members: _Members, bundle: Bundle) -> None:
    """The members in the order of their names, measured as they are written; last the manifest of them and, for
    `sha256sum -c`, the sums of all."""
    listed: dict[str, dict[str, Any]] = {}
    total = 0
    for name, chunks in sorted(members.items()):
        listed[name] = _add(archive, name, chunks)
        total += listed[name]["bytes"]
        if total > MAX_BYTES:
            raise RefusedError("the bundle is larger than 2 GiB: answer in parts, by source or by period")
    manifest = _add(archive, "manifest.json", _json(_manifest(bundle, listed)))
    lines = sorted(
        (name, member["sha256"]) for name, member in (listed | {"manifest.json": manifest}).items()
    )
    _add(archive, "SHA256SUMS", [f"{digest}  {name}\n".encode() for name, digest in lines])


def _members(bundle: Bundle, pdf: bytes) -> dict[str, Iterable[bytes]]:
    letter: dict[str, Iterable[bytes]] = {"report.pdf": [pdf]} if pdf else {}
    return {
        **letter,
        **package_members(bundle),
        **{name: [content] for name, content in originals(bundle)},
        readme_name(bundle.language): [readme(bundle).encode()],
        "report.html": [render_html(bundle).encode("utf-8", "replace")],
        "data.json": _json(as_json(bundle)),
        "schema.json": _json(schema()),
        "redactions.json": _json(redactions_json(bundle)),
        "completeness.json": _json(completeness_json(bundle)),
    }


def _manifest(bundle: Bundle, listed: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return {
        "format": "inzage-manifest",
        "version": 1,
        "tool": f"inzage {__version__}",
        "request": bundle.request,
        "members": listed,
        "sums": sums_json(bundle),
    }


def _add(archive: zipfile.ZipFile, name: str, chunks: Iterable[bytes]) -> dict[str, Any]:
    info = getattr(archive, "zipinfo_cls", zipfile.ZipInfo)(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = _UNIX
    info.external_attr = 0o100600 << 16
    digest, size = hashlib.sha256(), 0
    with archive.open(info, "w") as out:
        for chunk in chunks:
            out.write(chunk)
            digest.update(chunk)
            size += len(chunk)
    return {"sha256": digest.hexdigest(), "bytes": size}


def _json(content: dict[str, Any]) -> Iterator[bytes]:
    """UTF-8 with an indent of 2, in blocks: the whole text never stands in memory beside its structure."""
    block: list[str] = []
    for piece in json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(content):
        block.append(piece)
        if len(block) >= _BLOCK:
            yield "".join(block).encode("utf-8", "backslashreplace")
            block.clear()
    yield ("".join(block) + "\n").encode("utf-8", "backslashreplace")


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where the system can open a folder (Windows cannot)."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
