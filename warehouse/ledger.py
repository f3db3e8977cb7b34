"""Requests, and what happened as a chain: each event carries the hash of the one before it, so that a change shows."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime

from inzage.errors import RequestError
from warehouse.connection import Warehouse


@dataclass(frozen=True, slots=True)
class Request:
    """A data subject's request, as it stands; each day was fixed when its event happened."""

    request: str
    kind: str
    subject_key: str
    received: date
    due: date  # promised
    legal_due: date  # the month of GDPR art. 12(3)
    state: str
    identity_asked: date | None = None  # where there was doubt about who is asking (art. 12(6))
    identity_received: date | None = None
    identity_due: date | None = None  # the month without the days of waiting for that
    extended_due: date | None = None  # the two further months, once the person was told


def record_event(warehouse: Warehouse, about: str, event: str, detail: str = "") -> None:
    """Add an event about a request or a run. `detail` never holds a personal value."""
    last = warehouse.row("events_last")
    seq, previous = (int(last[0]) + 1, str(last[1])) if last else (1, "")
    at = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    warehouse.run(
        "events_add", seq, at, about, event, detail, previous, _hash(seq, at, about, event, detail, previous)
    )


def chain_is_whole(warehouse: Warehouse) -> bool:
    """Whether no event was changed, taken out or put in between."""
    previous = ""
    for number, (seq, at, about, event, detail, before, stored) in enumerate(
        warehouse.rows("events_all"), start=1
    ):
        if seq != number or before != previous or stored != _hash(seq, at, about, event, detail, before):
            return False
        previous = stored
    return True


def events(warehouse: Warehouse, about: str) -> list[tuple[datetime, str, str]]:
    """(moment in UTC, event, detail) of all that happened to one request."""
    return [
        (at, event, detail)
        for _, at, who, event, detail, _, _ in warehouse.rows("events_all")
        if who == about
    ]


def times(warehouse: Warehouse, about: str, event: str) -> int:
    """How often an event happened to a request since it was last opened; what is in the chain cannot be taken back."""
    number = 0
    for _, name, _ in events(warehouse, about):
        number = 0 if name == "opened again" else number + (name == event)
    return number


def add_request(warehouse: Warehouse, request: Request, detail: str = "") -> None:
    """Keep a new request and note that it was opened."""
    r = request
    with warehouse.transaction():
        store_request(warehouse, r)
        record_event(warehouse, r.request, "opened", detail or r.kind)


def store_request(warehouse: Warehouse, request: Request) -> None:
    """The row of a new request; its event is the caller's, in the same transaction."""
    r = request
    warehouse.run("requests_add", r.request, r.kind, r.subject_key, r.received, r.due, r.legal_due, r.state)


def request(warehouse: Warehouse, number: str) -> Request:
    """One request; raises `RequestError` where there is none of this number."""
    row = warehouse.row("requests_one", number)
    if row is None:
        raise RequestError(f"there is no request {number!r}; `inzage request list` shows those there are")
    return Request(*row)


def requests(warehouse: Warehouse) -> list[Request]:
    """All requests, the most urgent first, those that are settled last."""
    return [Request(*row) for row in warehouse.rows("requests_all")]


def set_state(warehouse: Warehouse, number: str, state: str, event: str, detail: str = "") -> None:
    """Move a request to another state and note why."""
    with warehouse.transaction():
        move(warehouse, number, state, event, detail)


def move(warehouse: Warehouse, number: str, state: str, event: str, detail: str = "") -> None:
    """The same within a transaction of the caller's, beside what else changes with it."""
    warehouse.run("requests_state", state, number)
    record_event(warehouse, number, event, detail)


def _hash(seq: int, at: datetime, about: str, event: str, detail: str, previous: str) -> str:
    content = "\x1f".join((str(seq), at.isoformat(), about, event, detail, previous))
    return hashlib.sha256(content.encode()).hexdigest()
