"""The states of a request and what leads from one to another, as data.

An extension is no state: a request may be extended before or after its person is verified, and stays what it was.
"""

from dataclasses import dataclass

from inzage.errors import RequestError
from warehouse.ledger import Request

OPENED, AWAITING, VERIFIED = "opened", "awaiting identity", "verified"
ANSWERED, REFUSED, WITHDRAWN, CLOSED = "answered", "refused", "withdrawn", "closed"

STATES = (OPENED, AWAITING, VERIFIED, ANSWERED, REFUSED, WITHDRAWN, CLOSED)
PENDING = frozenset({OPENED, AWAITING, VERIFIED})
"""Where an answer is still owed, so that the deadlines count."""

_UNVERIFIED = frozenset({OPENED, AWAITING})


@dataclass(frozen=True, slots=True)
class Transition:
    """From which states, to which; "" keeps the state."""

    origins: frozenset[str]
    target: str


TRANSITIONS = {
    "identify": Transition(_UNVERIFIED, AWAITING),
    "verify": Transition(_UNVERIFIED, VERIFIED),
    "extend": Transition(PENDING, ""),
    "answer": Transition(frozenset({VERIFIED, ANSWERED}), ANSWERED),
    "refuse": Transition(PENDING, REFUSED),
    "withdraw": Transition(PENDING, WITHDRAWN),
    "close": Transition(frozenset({ANSWERED, REFUSED}), CLOSED),
    "reopen": Transition(frozenset({ANSWERED, REFUSED, WITHDRAWN, CLOSED}), OPENED),
}
"""A request that is opened again has its person verified again: months may lie between."""


def after(request: Request, action: str) -> str:
    """The state that an action leads to; raises `RequestError` where the request's state does not allow it."""
    transition = TRANSITIONS[action]
    if request.state not in transition.origins:
        possible = ", ".join(name for name, other in TRANSITIONS.items() if request.state in other.origins)
        raise RequestError(
            f"request {request.request} is {request.state} already, so this cannot be done: {action}; "
            f"possible now: {possible}"
        )
    return transition.target or request.state
