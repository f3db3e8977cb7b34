"""A data subject's request from its opening to its answer: opened, verified, answered.

Nothing leaves before the person is verified (GDPR art. 12(6)). Here staff attest how they checked; no copy of
an identity document is kept.
"""

import secrets
from datetime import date

from inzage.errors import RefusedError, RequestError
from subjects.deadlines import deadlines
from subjects.identity import parse_key
from warehouse.connection import Warehouse
from warehouse.ledger import Request, add_request, record_event, request, set_state

KINDS = ("access", "portability", "erase", "rectify", "restrict", "object")
_SHORTEST_REASON = 10


def open_request(warehouse: Warehouse, kind: str, key: str, received: date, region: str = "BE") -> Request:
    """Take in a request of one of `KINDS` from the person with this key; both deadlines are fixed now."""
    if kind not in KINDS:
        raise RequestError(f"there is no request of kind {kind!r}; choose one of {', '.join(KINDS)}")
    if received > date.today():  # noqa: DTZ011 - the day at the office
        raise RequestError("a request cannot be received in the future; check --received")
    due = deadlines(received)
    number = f"{received:%Y%m%d}-{secrets.token_hex(3)}"
    opened = Request(number, kind, parse_key(key, region), received, due.promised, due.legal, "opened")
    add_request(warehouse, opened)
    return opened


def attest(warehouse: Warehouse, number: str, reason: str) -> None:
    """Staff state how they know that the request comes from the person themself; the reason is kept as proof."""
    found = request(warehouse, number)
    if found.state != "opened":
        raise RequestError(f"request {number} is {found.state} already")
    if len(reason.strip()) < _SHORTEST_REASON:
        raise RequestError(
            "say in a few words how the person was verified, such as: called back on the number on file"
        )
    set_state(
        warehouse,
        number,
        "verified",
        "verified by attestation",
        f"{len(reason.strip())} characters of reason",
    )


def verified(warehouse: Warehouse, number: str, kind: str) -> Request:
    """The request, if it is of this kind and verified; raises `RefusedError` otherwise."""
    found = request(warehouse, number)
    if found.kind != kind:
        raise RequestError(f"request {number} asks for {found.kind}, not for {kind}")
    if found.state == "opened":
        raise RefusedError(
            f"request {number} is not verified yet, so nothing may leave: "
            f"inzage request verify {number} --attest REASON"
        )
    return found


def answered(warehouse: Warehouse, number: str, detail: str) -> None:
    """Note that an answer was made; it may be made again."""
    if request(warehouse, number).state == "verified":
        set_state(warehouse, number, "answered", "answered", detail)
    else:
        record_event(warehouse, number, "answered again", detail)
