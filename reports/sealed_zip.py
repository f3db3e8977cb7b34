"""A zip to hand over: same members, same bytes; whole or not at all; for its owner only.

Members are sorted and carry one fixed time and mode, so that they pack to the same bytes every time (with the same
build of zlib), unless they are encrypted. `manifest.json` tells the size and SHA-256 of all others, and `SHA256SUMS`,
the last, the SHA-256 of all: `sha256sum -c SHA256SUMS` checks it without inzage.
"""

import hashlib
import json
import os
import re
import secrets
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from inzage.errors import RefusedError, RequestError
from reports.bundle_encrypt import archive_to

MAX_BYTES = 2 << 30
"""What all members together may hold unpacked: beyond it a zip needs the 64-bit extension to open."""

MANIFEST, SUMS = "manifest.json", "SHA256SUMS"

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest moment that a zip can name
_UNIX = 3  # "made on Unix": the member's mode is then read from the upper half of external_attr
_NUMBER = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_BLOCK = 1 << 12  # pieces of JSON text written at once


def write_zip(
    folder: Path,
    request: str,
    members: Mapping[str, Iterable[bytes]],
    manifest: Mapping[str, Any],
    passphrase: str = "",
) -> Path:
    """Write `inzage-<request>.zip` into `folder` (mode 0600), replacing one of the same name; returns its path.

    The manifest is `manifest` with the measures of all `members` under that key. With a `passphrase` all is encrypted
    (AES-256, as 7-Zip and WinZip know it; never the same bytes twice). Raises `RefusedError` beyond 2 GiB,
    `RequestError` for a request whose number cannot be a file name.
    """
    if not _NUMBER.fullmatch(request):
        raise RequestError(
            "a request's number may hold only letters, digits, - and _, and at most 64 of them"
        )
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"inzage-{request}.zip"
    draft = folder / f".{target.name}.{secrets.token_hex(8)}"
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            with archive_to(file, passphrase) as archive:
                _fill(archive, members, manifest)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    _sync_folder(folder)
    return target


def json_bytes(content: Mapping[str, Any]) -> Iterator[bytes]:
    """UTF-8 with an indent of 2, in blocks: the whole text never stands in memory beside its structure."""
    block: list[str] = []
    for piece in json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(content):
        block.append(piece)
        if len(block) >= _BLOCK:
            yield "".join(block).encode("utf-8", "backslashreplace")
            block.clear()
    yield ("".join(block) + "\n").encode("utf-8", "backslashreplace")


def _fill(
    archive: zipfile.ZipFile, members: Mapping[str, Iterable[bytes]], manifest: Mapping[str, Any]
) -> None:
    listed: dict[str, dict[str, Any]] = {}
    total = 0
    for name, chunks in sorted(members.items()):
        listed[name] = _add(archive, name, chunks)
        total += listed[name]["bytes"]
        if total > MAX_BYTES:
            raise RefusedError("the answer is larger than 2 GiB: answer in parts, by source or by period")
    whole = {**listed, MANIFEST: _add(archive, MANIFEST, json_bytes({**manifest, "members": listed}))}
    _add(archive, SUMS, [f"{whole[name]['sha256']}  {name}\n".encode() for name in sorted(whole)])


def _add(archive: zipfile.ZipFile, name: str, chunks: Iterable[bytes]) -> dict[str, Any]:
    info = getattr(archive, "zipinfo_cls", zipfile.ZipInfo)(name, _EPOCH)  # pyzipper's own carries the cipher
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
