"""The signature of a message, part by part: who, as what, for which firm, and how to be reached."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detectors.structure import details
from detectors.structure.closings import Closing, closings
from detectors.structure.details import Span
from detectors.structure.endings import QUOTED, delimited, endings
from detectors.structure.lines import Line, filled, kind
from detectors.structure.message import Message, message

_MOST_LINES = 10


@dataclass(frozen=True, slots=True)
class Signature:
    """Where a signature stands in a text, and its parts, each as (start, end) in characters.

    `formula`: it stands under a closing formula. `numbers` are VAT and company-register numbers. A text without a
    signature has an empty one at its end.
    """

    start: int
    end: int
    formula: bool = False
    names: tuple[Span, ...] = ()
    roles: tuple[Span, ...] = ()
    companies: tuple[Span, ...] = ()
    phones: tuple[Span, ...] = ()
    emails: tuple[Span, ...] = ()
    urls: tuple[Span, ...] = ()
    addresses: tuple[Span, ...] = ()
    numbers: tuple[Span, ...] = ()


def signature(text: str) -> Signature:
    """The last signature in `text`: under a closing formula, behind the `-- ` of mail clients (RFC 3676 §4.3), or
    what the text ends with: a name and lines that tell who and where."""
    found = list(signatures(message(text)))
    return found[-1] if found else Signature(len(text), len(text))


def signatures(message: Message) -> Iterator[Signature]:
    """All signatures of a text, with those of the messages quoted in it, in the order of their places."""
    found = [_signed(message, one) for one in (*closings(message), *delimited(message), *endings(message))]
    yield from sorted(found, key=lambda one: one.start)


def _signed(message: Message, closing: Closing) -> Signature:
    """The lines under a closing, part by part."""
    names = tuple((read.start, read.end) for read in closing.signers)
    start, end = (names[0][0], names[-1][1]) if names else (closing.after, closing.after)
    result = Signature(start, end, closing.formula, names)
    for number, (start, end) in enumerate(filled(message, closing.after, _MOST_LINES)):
        line = kind(message, start, end)
        if QUOTED.match(message.folded, start) or (line is Line.OTHER and (number or not names)):
            break
        if line not in {Line.OTHER, Line.NOTE}:
            result = _with(message, result, line, start, end)
    return result


def _with(message: Message, known: Signature, line: Line, start: int, end: int) -> Signature:
    """`known` and what stands on one more line; an address may go on on the next."""
    reach = message.line_end(min(end + 1, len(message.text)))
    registered = tuple(details.numbers(message, start, end))
    phones = () if registered else tuple(details.phones(message, start, end))
    return replace(
        known,
        end=end,
        roles=known.roles + (((start, end),) if line is Line.ROLE else ()),
        companies=known.companies + tuple(details.firms(message, start, end)),
        phones=known.phones + phones,
        emails=known.emails + tuple(details.emails(message, start, end)),
        urls=known.urls + tuple(details.urls(message, start, end)),
        addresses=known.addresses + tuple(a for a in details.addresses(message, start, reach) if a[0] < end),
        numbers=known.numbers + registered,
    )
