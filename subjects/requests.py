"""A data subject's request from its opening to its end (GDPR art. 12, 15-22); every step is an event in the ledger.

Nothing leaves before the person is verified (art. 12(6)). No copy of an identity document is kept.
"""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from inzage.errors import RefusedError, RequestError
from subjects import deadlines
from subjects.identity import parse_key
from subjects.requests_due import waited
from subjects.requests_policy import freeze_policy, policy_of, settings_of
from subjects.requests_states import AWAITING, CLOSED, OPENED, PENDING, REFUSED, WITHDRAWN, after
from subjects.verification_documents import keeps_a_copy
from warehouse import requests_clock as clock
from warehouse.connection import Warehouse
from warehouse.ledger import Request, move, record_event, request, store_request

KINDS = ("access", "portability", "rectify", "erase", "restrict", "object")
_SHORTEST_REASON = 10


def open_request(
    warehouse: Warehouse,
    kind: str,
    key: str,
    received: date,
    region: str = "BE",
    *,
    settings: Mapping[str, str] | None = None,
) -> Request:
    """Take in a request of one of `KINDS` from the person with this key.

    Both deadlines are fixed now, and policy and `settings` are frozen. Raises `RequestError` for an unknown kind or
    a day in the future, `SettingsError` for a policy that cannot be or a region of unknown holidays.
    """
    if kind not in KINDS:
        raise RequestError(f"there is no request of kind {kind!r}; choose one of {', '.join(KINDS)}")
    if received > today():
        raise RequestError("a request cannot be received in the future; check --received")
    due = deadlines.deadlines(received, region)
    number = f"{received:%Y%m%d}-{secrets.token_hex(3)}"
    opened = Request(number, kind, parse_key(key, region), received, due.promised, due.legal, OPENED)
    with warehouse.transaction():
        store_request(warehouse, opened)
        policy = freeze_policy(warehouse, number, {"region": region, **(settings or {})})
        detail = f"{kind}; received {received}; {'; '.join(due.explained)}; policy SHA-256 {policy}"
        record_event(warehouse, number, "opened", detail)
    return opened


def attest(warehouse: Warehouse, number: str, reason: str, day: date | None = None) -> None:
    """Staff state how they know that the request comes from the person themself.

    The reason may name people, so its length alone is kept as proof that there was one. Raises `RefusedError` for a
    reason by which a copy of an identity document was kept: that is more than the check needs (art. 5(1)(c)).
    """
    said_enough(reason, "say in a few words how the person was verified: called back on the number on file")
    if keeps_a_copy(reason):
        raise RefusedError(
            "this says that a copy of an identity document was kept; look at the document, delete every copy, "
            "and attest what was seen"
        )
    verify(warehouse, number, "verified by attestation", f"{len(reason.strip())} characters of reason", day)


def verify(warehouse: Warehouse, number: str, event: str, detail: str, day: date | None = None) -> None:
    """Note that the person is verified; `day` is when the information that shows it came in (today if None)."""
    found = request(warehouse, number)
    state = after(found, "verify")
    day = day or today()
    if not (found.identity_asked or found.received) <= day <= today():
        raise RequestError("the day on which the identification came in lies before it was asked, or ahead")
    with warehouse.transaction():
        if found.identity_asked and not found.identity_received:
            region = str(settings_of(warehouse, number, {"region": "BE"})["region"])
            by_law = deadlines.legal(found.received, region, waited(replace(found, identity_received=day)))
            clock.identified(warehouse, number, day, by_law.day)
            detail = f"{detail}; by law: {by_law.explained}"
        move(warehouse, number, state, event, detail)


def ask_identity(warehouse: Warehouse, number: str, doubt: str) -> None:
    """Note that staff doubt who is asking and asked for information (art. 12(6)): the month stands still from today."""
    may_ask_identity(warehouse, number, doubt)
    state = after(request(warehouse, number), "identify")
    with warehouse.transaction():
        clock.asked_to_identify(warehouse, number, today())
        detail = f"{len(doubt.strip())} characters of reason"
        move(warehouse, number, state, "asked for identification", detail)


def may_ask_identity(warehouse: Warehouse, number: str, doubt: str) -> None:
    """Raise `RequestError` where no doubt is told, or the request is past that question."""
    said_enough(doubt, "say in a few words why there is doubt about who is asking (GDPR art. 12(6))")
    after(request(warehouse, number), "identify")


def verified(warehouse: Warehouse, number: str, kind: str | tuple[str, ...]) -> Request:
    """The request, if it is of this kind (or one of these) and verified; raises `RefusedError` otherwise."""
    found = request(warehouse, number)
    kinds = (kind,) if isinstance(kind, str) else kind
    if found.kind not in kinds:
        raise RequestError(f"request {number} asks for {found.kind}, not for {' or '.join(kinds)}")
    if found.state in (OPENED, AWAITING):
        raise RefusedError(
            f"request {number} is not verified yet, so nothing may leave: "
            f"inzage request verify {number} --send, --facts … or --attest REASON"
        )
    if found.state in (REFUSED, WITHDRAWN, CLOSED):
        raise RefusedError(f"request {number} is {found.state}: inzage request reopen {number} first")
    return found


def answered(warehouse: Warehouse, number: str, detail: str) -> None:
    """Note that an answer was made; it may be made again. `detail` holds counts, never a personal value."""
    found = request(warehouse, number)
    again = " again" if found.state == after(found, "answer") else ""
    with warehouse.transaction():
        move(warehouse, number, after(found, "answer"), f"answered{again}", detail)


def said_enough(reason: str, otherwise: str) -> None:
    """Raise `RequestError` with this advice where a reason is too short to be one."""
    if len(reason.strip()) < _SHORTEST_REASON:
        raise RequestError(otherwise)


def today() -> date:
    """The day at the office."""
    return date.today()  # noqa: DTZ011


__all__ = [
    "KINDS",
    "PENDING",
    "answered",
    "ask_identity",
    "attest",
    "open_request",
    "policy_of",
    "verified",
    "verify",
]
