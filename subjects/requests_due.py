"""Which day of a request counts now, and whether it has passed."""

from collections.abc import Iterable
from datetime import date

from subjects.requests_states import AWAITING, PENDING
from warehouse.ledger import Request


def next_due(found: Request) -> date:
    """The day the person waits for: the end of the extension that they were told of, else the promised day."""
    return found.extended_due or found.due


def overdue(found: Request, on: date) -> bool:
    """Whether an answer is owed and that day has passed; waiting for identification changes no promise."""
    return found.state in PENDING and next_due(found) < on


def late_by_law(found: Request, on: date) -> bool:
    """Whether an answer is owed and the period of GDPR art. 12(3) is over."""
    return found.state in PENDING and (found.extended_due or last_day_by_law(found, on)) < on


def last_day_by_law(found: Request, on: date) -> date:
    """The end of the month as it stands on a day: it moves on while identification is awaited."""
    if found.identity_due:
        return found.identity_due
    return max(found.legal_due, on) if stands_still(found) else found.legal_due


def stands_still(found: Request) -> bool:
    """Whether the month is suspended: identification was asked for in time, and has not come."""
    asked = found.identity_asked
    return found.state == AWAITING and asked is not None and asked <= found.legal_due


def waited(found: Request) -> int:
    """Days from asking for identification to its receipt; 0 where it was asked for after the month was over."""
    asked, received = found.identity_asked, found.identity_received
    return (received - asked).days if asked and received and asked <= found.legal_due else 0


def most_urgent_first(requests: Iterable[Request]) -> list[Request]:
    """Those that an answer is owed to by the day that counts, then those that are settled."""
    return sorted(requests, key=lambda r: (r.state not in PENDING, next_due(r), r.legal_due, r.request))
