"""Pack an access bundle: the letter, the data and the originals, as one zip."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from inzage import __version__
from inzage.errors import RefusedError
from reports.bundle_encrypt import check_passphrase, tell_how_to_open
from reports.bundle_json import as_json, completeness_json, redactions_json, sums_json
from reports.bundle_model import Bundle
from reports.bundle_originals import originals
from reports.bundle_package import package_members
from reports.bundle_page import render_html
from reports.bundle_readme import readme, readme_name
from reports.bundle_schema import schema
from reports.bundle_sums import faults
from reports.sealed_zip import json_bytes, write_zip


def pack(bundle: Bundle, folder: Path, *, passphrase: str = "", pdf: bytes = b"") -> Path:
    """Write `inzage-<request>.zip` into `folder`, as `sealed_zip` says, and return its path.

    With a `passphrase` a text beside the zip tells how to open it; `pdf` is the letter as PDF. Raises `RefusedError`
    where the bundle contradicts itself or is too large or the passphrase is short, `RequestError` for a request whose
    number cannot be a file name.
    """
    check_passphrase(passphrase)
    if wrong := faults(bundle):
        raise RefusedError(f"the bundle contradicts itself and was not written: {'; '.join(wrong)}")
    target = write_zip(folder, bundle.request, _members(bundle, pdf), _manifest(bundle), passphrase)
    tell_how_to_open(target, bundle, encrypted=bool(passphrase))
    return target


def _members(bundle: Bundle, pdf: bytes) -> dict[str, Iterable[bytes]]:
    letter: dict[str, Iterable[bytes]] = {"report.pdf": [pdf]} if pdf else {}
    return {
        **letter,
        **package_members(bundle),
        **{name: [content] for name, content in originals(bundle)},
        readme_name(bundle.language): [readme(bundle).encode()],
        "report.html": [render_html(bundle).encode("utf-8", "replace")],
        "data.json": json_bytes(as_json(bundle)),
        "schema.json": json_bytes(schema()),
        "redactions.json": json_bytes(redactions_json(bundle)),
        "completeness.json": json_bytes(completeness_json(bundle)),
    }


def _manifest(bundle: Bundle) -> dict[str, Any]:
    return {
        "format": "inzage-manifest",
        "version": 1,
        "tool": f"inzage {__version__}",
        "request": bundle.request,
        "members": {},  # measured as they are written
        "sums": sums_json(bundle),
    }
