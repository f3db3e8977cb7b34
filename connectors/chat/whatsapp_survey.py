"""The first pass over a WhatsApp export: the style of its headers, its senders, its evidence on dates."""

from collections.abc import Iterator
from dataclasses import dataclass

from connectors.chat.whatsapp_header import INVISIBLE, Style, parse_header
from connectors.chat.whatsapp_message import is_foreign, is_spaced, sender_of
from connectors.chat.whatsapp_order import Evidence
from connectors.export import Export
from connectors.record import Settled

_SENDERS = 5000  # more than a group holds; bounds what is remembered of a file


@dataclass(frozen=True, slots=True)
class Survey:
    """What the first pass found: the style of most headers, its evidence on dates, its senders."""

    style: Style | None
    evidence: Evidence
    senders: set[str]
    settled: Settled


def take_survey(path: Export, encoding: str) -> Survey:
    """The first pass: counts every header by its style; the style of most of them is the file's."""
    evidence: dict[Style, Evidence] = {}
    senders: dict[Style, set[str]] = {}
    for _, line in lines_of(path, encoding):
        header = parse_header(line)
        if not header:
            continue
        sender = sender_of(header.rest)
        seen = evidence.setdefault(header.style, Evidence())
        seen.see(header)
        seen.hear(foreign=is_foreign(header.rest), named=bool(sender), spaced=is_spaced(header.rest))
        known = senders.setdefault(header.style, set())
        if sender and len(known) < _SENDERS:
            known.add(sender)
    if not evidence:
        settled = Settled("header style", "ambiguous", "no line begins with a date and a time")
        return Survey(None, Evidence(), set(), settled)
    style = max(evidence, key=lambda style: evidence[style].headers)
    count, dated = evidence[style].headers, sum(found.headers for found in evidence.values())
    settled = Settled("header style", str(style), f"{count} of {dated} lines with date and time")
    return Survey(style, evidence[style], senders[style], settled)


def lines_of(path: Export, encoding: str) -> Iterator[tuple[int, str]]:
    """Line numbers from 1, and the lines; bytes that the encoding does not know stay visible as `\\xNN`."""
    with path.open(encoding=encoding, errors="backslashreplace") as file:
        for number, line in enumerate(file, 1):
            yield number, line.rstrip("\n").translate(INVISIBLE)
