"""What was said with a payment in CODA: free text, or a communication of a fixed structure.

Source: Febelfin, "Coded statement of account (CODA)", version 2.6, list "structured communications".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from connectors.payments.coda_lines import dotted, readable
from connectors.record import MACHINE, PLAIN, PROSE, Field
from inzage.labels import Label

_LAYOUTS: dict[str, tuple[tuple[int, str, str], ...]] = {
    "001": (
        (70, "Counterparty name in full", Label.PERSON),
        (35, "Counterparty street", Label.ADDRESS),
        (35, "Counterparty locality", Label.LOCATION),
        (35, "Counterparty identification", PROSE),
    ),
    "008": ((70, "Ultimate beneficiary", Label.PERSON), (35, "Ultimate beneficiary identification", PROSE)),
    "009": ((70, "Ultimate debtor", Label.PERSON), (35, "Ultimate debtor identification", PROSE)),
    "127": (
        (6, "Direct debit date", PLAIN),
        (3, "Direct debit code", PLAIN),
        (35, "Creditor identification", MACHINE),
        (35, "Mandate reference", PROSE),
        (62, "Communication", PROSE),
        (5, "Direct debit return", PLAIN),
    ),
}
_REFERENCES = frozenset({"101", "102"})
NAMES = frozenset({"Counterparty name in full", "Ultimate beneficiary", "Ultimate debtor"})
"""Fields that name somebody: the counterparty beyond the 35 columns of their name, or somebody behind them."""


@dataclass(slots=True)
class Said:
    """One communication, gathered from the lines that it runs over."""

    structured: bool
    text: str

    def fields(self) -> Iterator[Field]:
        """A structured communication, part by part."""
        kind, rest = self.text[:3], self.text[3:]
        if kind in _REFERENCES and (match := re.match(r"([0-9]{3})([0-9]{4})([0-9]{5})", rest)):
            yield Field("Structured communication", f"+++{'/'.join(match.groups())}+++", PLAIN)
            rest, kind = rest[12:], ""
        for width, name, holds in _LAYOUTS.get(kind, ()):
            part, rest = readable(rest[:width]), rest[width:]
            if part and part.strip("0"):
                yield Field(name, dotted(part) if name.endswith(" date") else part, holds)
        if left := readable(rest):
            yield Field(f"Structured communication {kind}".strip(), left, PROSE)
