"""What ends a request or puts its answer off: extension, refusal, withdrawal, closing, opening again."""

from datetime import date

from inzage.errors import RefusedError, RequestError
from subjects import deadlines
from subjects.requests import said_enough, today
from subjects.requests_due import last_day_by_law, waited
from subjects.requests_policy import settings_of
from subjects.requests_states import after
from warehouse import requests_clock as clock
from warehouse.connection import Warehouse
from warehouse.ledger import move, request, set_state
from warehouse.requests_codes import end_code

EXTENSION_GROUNDS = ("complexity", "number")
"""The two grounds of GDPR art. 12(3)."""

REFUSAL_GROUNDS = ("unidentified", "unfounded", "excessive", "others", "law", "other")
"""Art. 11(2) and 12(2); art. 12(5)(b), twice; art. 15(4); a duty or exception such as art. 17(3); anything else."""


def extension(warehouse: Warehouse, number: str, ground: str, reason: str, told: date) -> deadlines.Deadline:
    """The end of the two further months, if the person was told on a day that is early enough.

    Art. 12(3): the person is told, with the reasons, within one month of receipt. Raises `RefusedError` after that
    month, `RequestError` for a missing reason, a second extension, or a day that cannot be.
    """
    _among(ground, EXTENSION_GROUNDS)
    said_enough(reason, "the person must be told why (GDPR art. 12(3)): give the reason in a sentence")
    found = request(warehouse, number)
    after(found, "extend")
    if found.extended_due:
        raise RequestError(
            f"request {number} was extended to {found.extended_due} already; it can be only once"
        )
    if not found.received <= told <= today():
        raise RequestError("the day on which the person was told lies before the request, or ahead")
    if told > last_day_by_law(found, told):
        raise RefusedError(
            f"request {number} can no longer be extended: the person had to be told by "
            f"{last_day_by_law(found, told)} (GDPR art. 12(3)); answer it now"
        )
    region = str(settings_of(warehouse, number, {"region": "BE"})["region"])
    return deadlines.extended(found.received, region, waited(found))


def extend(warehouse: Warehouse, number: str, ground: str, reason: str, told: date) -> deadlines.Deadline:
    """Note that the person was told, with this reason; of the reason its length is kept."""
    until = extension(warehouse, number, ground, reason, told)
    detail = f"{ground}, told {told}, {len(reason.strip())} characters of reason; {until.explained}"
    with warehouse.transaction():
        clock.prolong(warehouse, number, until.day)
        move(warehouse, number, after(request(warehouse, number), "extend"), "extended", detail)
    return until


def refuse(warehouse: Warehouse, number: str, ground: str, reason: str) -> None:
    """Note that no action is taken, and on which ground (art. 12(4)); of the reason its length is kept."""
    may_refuse(warehouse, number, ground, reason)
    state = after(request(warehouse, number), "refuse")
    set_state(warehouse, number, state, "refused", f"{ground}, {len(reason.strip())} characters of reason")


def may_refuse(warehouse: Warehouse, number: str, ground: str, reason: str) -> None:
    """Raise `RequestError` where a refusal lacks a ground or a reason, or comes too late to be one."""
    _among(ground, REFUSAL_GROUNDS)
    said_enough(reason, "the person must be told why (GDPR art. 12(4)): give the reason in a sentence")
    after(request(warehouse, number), "refuse")


def close(warehouse: Warehouse, number: str, *, withdrawn: bool = False) -> str:
    """End a request that was answered or refused, or that its person withdrew; returns its state."""
    state = after(request(warehouse, number), "withdraw" if withdrawn else "close")
    set_state(warehouse, number, state, state)
    return state


def reopen(warehouse: Warehouse, number: str, reason: str) -> None:
    """Take up a settled request again. Its days stay, and its person is verified anew."""
    said_enough(reason, "say in a few words why the request is opened again")
    state = after(request(warehouse, number), "reopen")
    with warehouse.transaction():
        end_code(warehouse, number, "replaced")
        move(warehouse, number, state, "opened again", f"{len(reason.strip())} characters of reason")


def _among(ground: str, grounds: tuple[str, ...]) -> None:
    if ground not in grounds:
        raise RequestError(f"there is no ground {ground!r}; choose one of {', '.join(grounds)}")
