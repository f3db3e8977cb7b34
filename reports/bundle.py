"""The access bundle of one person (GDPR art. 15): the copy of their data, as a letter, as data, and as a zip.

`bundle_model` holds the contract; the selection of records and the replacement of other people's data happen
before it. `pack` writes the zip, `verify` checks one, `warnings` tells staff what to mend before it is sent.
"""

from reports.bundle_json import as_json
from reports.bundle_model import (
    Basis,
    Bundle,
    Direction,
    Entry,
    Extract,
    Part,
    Passage,
    Policy,
    Reason,
    Redaction,
    Skipped,
    SourceSum,
    Value,
)
from reports.bundle_pack import pack
from reports.bundle_page import render_html
from reports.bundle_schema import schema
from reports.bundle_sums import complete, faults, warnings
from reports.bundle_verify import Verification, verify

__all__ = [
    "Basis",
    "Bundle",
    "Direction",
    "Entry",
    "Extract",
    "Part",
    "Passage",
    "Policy",
    "Reason",
    "Redaction",
    "Skipped",
    "SourceSum",
    "Value",
    "Verification",
    "as_json",
    "complete",
    "faults",
    "pack",
    "render_html",
    "schema",
    "verify",
    "warnings",
]
