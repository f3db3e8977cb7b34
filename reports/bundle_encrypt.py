"""A bundle under a passphrase: AES-256 in a zip (WinZip AE-2), which 7-Zip, WinZip and Keka open.

The names and sizes of the members stay readable in such a zip; they name nobody.
"""

import hashlib
import os
import zipfile
from pathlib import Path
from typing import IO, Any

from inzage.errors import RefusedError
from reports.bundle_model import Bundle
from reports.bundle_wording import say

SHORTEST = 12
"""Characters of a passphrase: whoever holds the file can try at leisure (PBKDF2 with 1,000 rounds slows little)."""

_BLOCK = 1 << 20


def check_passphrase(passphrase: str) -> None:
    """Raise `RefusedError` for a passphrase that is too short; an empty one means: not encrypted."""
    if passphrase and len(passphrase) < SHORTEST:
        raise RefusedError(
            f"the passphrase is shorter than {SHORTEST} characters; four or five words make a good one"
        )


def archive_to(file: IO[bytes], passphrase: str) -> zipfile.ZipFile:
    """A zip to be written, encrypted where there is a passphrase."""
    if not passphrase:
        return zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
    import pyzipper

    archive: Any = pyzipper.AESZipFile(
        file, "w", compression=zipfile.ZIP_DEFLATED, compresslevel=6, encryption=pyzipper.WZ_AES
    )
    archive.setpassword(passphrase.encode())
    return archive  # type: ignore[no-any-return]


def tell_how_to_open(target: Path, bundle: Bundle, *, encrypted: bool) -> None:
    """Beside an encrypted zip a text on how to open and check it, with the zip's SHA-256; beside another, none."""
    beside = target.with_suffix(".txt")
    if not encrypted:
        beside.unlink(missing_ok=True)
        return
    digest = hashlib.sha256()
    with target.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    text = say("how_to_open", bundle.language, file=target.name, digest=digest.hexdigest())
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
        out.write(text.encode())
