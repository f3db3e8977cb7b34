"""A request from opening to end: which step leads where, what is frozen, which days count, what the ledger keeps."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inzage.errors import InzageError, RefusedError, RequestError, SettingsError, WarehouseError
from subjects import requests, requests_due, requests_ending
from subjects.requests_states import PENDING, STATES, TRANSITIONS, after
from warehouse.connection import Warehouse, open_warehouse
from warehouse.ledger import Request, chain_is_whole, events, request
from warehouse.ledger import requests as all_requests

DAY = date(2026, 11, 20)
KEY = "kanarie@geheim.example"
REASON = "teruggebeld op het nummer"


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with open_warehouse(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Make it another day."""

    def make(day: date) -> None:
        monkeypatch.setattr(requests, "today", lambda: day)
        monkeypatch.setattr(requests_ending, "today", lambda: day)

    make(DAY)
    return make


def opened(warehouse: Warehouse, kind: str = "access", received: date = DAY) -> str:
    return requests.open_request(warehouse, kind, KEY, received).request


def as_of(state: str, **days: date) -> Request:
    known = {"due": date(2026, 12, 4), "legal_due": date(2026, 12, 21), **days}
    return Request("n", "access", KEY, DAY, state=state, **known)


# --- states ------------------------------------------------------------------------------------------------

ALLOWED = {
    "opened": {"identify": "awaiting identity", "verify": "verified", "extend": "opened", "refuse": "refused",
               "withdraw": "withdrawn"},
    "awaiting identity": {"identify": "awaiting identity", "verify": "verified", "extend": "awaiting identity",
                          "refuse": "refused", "withdraw": "withdrawn"},
    "verified": {"extend": "verified", "answer": "answered", "refuse": "refused", "withdraw": "withdrawn"},
    "answered": {"answer": "answered", "close": "closed", "reopen": "opened"},
    "refused": {"close": "closed", "reopen": "opened"},
    "withdrawn": {"reopen": "opened"},
    "closed": {"reopen": "opened"},
}  # fmt: skip


@pytest.mark.parametrize("action", TRANSITIONS)
@pytest.mark.parametrize("state", STATES)
def test_every_step_from_every_state(state: str, action: str) -> None:
    if action in ALLOWED[state]:
        assert after(as_of(state), action) == ALLOWED[state][action]
    else:
        with pytest.raises(RequestError, match=f"is {state} already"):
            after(as_of(state), action)


@pytest.mark.parametrize("state", [state for state in STATES if state not in ("verified", "answered")])
def test_nothing_leaves_in_any_other_state(
    state: str, warehouse: Warehouse, on: Callable[[date], None]
) -> None:
    number = opened(warehouse)
    warehouse.run("requests_state", state, number)
    with pytest.raises(RefusedError):
        requests.verified(warehouse, number, "access")


def test_verified_takes_one_kind_or_several(warehouse: Warehouse, on: Callable[[date], None]) -> None:
    number = opened(warehouse, "portability")
    requests.attest(warehouse, number, REASON)
    assert requests.verified(warehouse, number, "portability").request == number
    assert requests.verified(warehouse, number, ("access", "portability")).kind == "portability"
    with pytest.raises(RequestError, match="not for access"):
        requests.verified(warehouse, number, "access")
    with pytest.raises(RequestError, match="not for access or erase"):
        requests.verified(warehouse, number, ("access", "erase"))


def test_an_answer_may_be_made_again_and_ends_with_closing(
    warehouse: Warehouse, on: Callable[[date], None]
) -> None:
    number = opened(warehouse)
    with pytest.raises(RequestError):
        requests.answered(warehouse, number, "0 records")
    requests.attest(warehouse, number, REASON)
    requests.answered(warehouse, number, "3 records")
    requests.answered(warehouse, number, "4 records")
    assert requests_ending.close(warehouse, number) == "closed"
    names = [event for _, event, _ in events(warehouse, number)]
    assert names == ["opened", "verified by attestation", "answered", "answered again", "closed"]


def test_a_request_opened_again_is_verified_again(warehouse: Warehouse, on: Callable[[date], None]) -> None:
    number = opened(warehouse)
    requests.attest(warehouse, number, REASON)
    requests.answered(warehouse, number, "3 records")
    requests_ending.reopen(warehouse, number, "er ontbrak een bron")
    with pytest.raises(RefusedError, match="not verified"):
        requests.verified(warehouse, number, "access")
    assert request(warehouse, number).due == date(2026, 12, 4)


def test_closing_an_unanswered_request_says_that_it_was_withdrawn(
    warehouse: Warehouse, on: Callable[[date], None]
) -> None:
    number = opened(warehouse)
    with pytest.raises(RequestError):
        requests_ending.close(warehouse, number)
    assert requests_ending.close(warehouse, number, withdrawn=True) == "withdrawn"


# --- opening -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["", "Access", "delete", "inzage"])
def test_an_unknown_kind_is_refused(warehouse: Warehouse, kind: str) -> None:
    with pytest.raises(RequestError, match="choose one of access"):
        requests.open_request(warehouse, kind, KEY, DAY)


def test_a_request_from_the_future_is_refused(warehouse: Warehouse, on: Callable[[date], None]) -> None:
    with pytest.raises(RequestError, match="future"):
        requests.open_request(warehouse, "access", KEY, DAY + timedelta(days=1))


def test_the_days_are_fixed_and_explained_in_the_ledger(
    warehouse: Warehouse, on: Callable[[date], None]
) -> None:
    found = request(warehouse, opened(warehouse))
    assert (found.due, found.legal_due) == (date(2026, 12, 4), date(2026, 12, 21))
    ((_, _, detail),) = events(warehouse, found.request)
    assert "1 month after 2026-11-20 ends on Sunday 2026-12-20" in detail
    assert "Monday 2026-12-21" in detail


# --- the policy --------------------------------------------------------------------------------------------


def test_the_answer_keeps_to_the_policy_of_the_day_of_opening(
    warehouse: Warehouse, on: Callable[[date], None]
) -> None:
    policy = warehouse.home / "policy.toml"
    policy.write_text('[controller]\nname = "Toen BV"\n', "utf-8")
    first, second = opened(warehouse), opened(warehouse)
    policy.write_text('[controller]\nname = "Nu NV"\n', "utf-8")
    third = opened(warehouse)
    names = [requests.policy_of(warehouse, n, warehouse.home).controller.name for n in (first, second, third)]
    assert names == ["Toen BV", "Toen BV", "Nu NV"]
    policy.unlink()
    assert requests.policy_of(warehouse, first, warehouse.home).controller.name == "Toen BV"


def test_no_policy_is_frozen_as_none(warehouse: Warehouse, on: Callable[[date], None]) -> None:
    number = opened(warehouse)
    (warehouse.home / "policy.toml").write_text('[controller]\nname = "Later BV"\n', "utf-8")
    assert requests.policy_of(warehouse, number, warehouse.home).controller.name == ""


def test_a_request_from_before_policies_were_kept_has_today_s(
    warehouse: Warehouse, on: Callable[[date], None]
) -> None:
    (warehouse.home / "policy.toml").write_text('[controller]\nname = "Nu NV"\n', "utf-8")
    warehouse.run("requests_add", "old", "access", KEY, DAY, DAY, DAY, "opened")
    assert requests.policy_of(warehouse, "old", warehouse.home).controller.name == "Nu NV"
    requests.attest(warehouse, "old", REASON)


def test_a_broken_policy_opens_nothing(warehouse: Warehouse, on: Callable[[date], None]) -> None:
    (warehouse.home / "policy.toml").write_text("controler = 1\n", "utf-8")
    with pytest.raises(SettingsError):
        opened(warehouse)
    assert all_requests(warehouse) == []


def test_a_policy_changed_with_its_hash_shows_in_the_ledger(
    warehouse: Warehouse, on: Callable[[date], None]
) -> None:
    number = opened(warehouse)
    (warehouse.home / "policy.toml").write_text('[controller]\nname = "Nu NV"\n', "utf-8")
    other = opened(warehouse)
    requests.policy_of(warehouse, number, warehouse.home)
    warehouse._connection.execute(
        "UPDATE requests SET policy = (SELECT policy FROM requests WHERE request = ?)", [other]
    )
    requests.policy_of(warehouse, other, warehouse.home)
    with pytest.raises(WarehouseError, match="ledger"):
        requests.policy_of(warehouse, number, warehouse.home)


def test_a_changed_policy_shows(warehouse: Warehouse, on: Callable[[date], None]) -> None:
    number = opened(warehouse)
    warehouse._connection.execute("UPDATE policies SET content = '# changed'")
    with pytest.raises(WarehouseError, match="changed"):
        requests.policy_of(warehouse, number, warehouse.home)


# --- the clock of identification ---------------------------------------------------------------------------


def test_the_month_stands_still_while_identification_is_awaited(
    warehouse: Warehouse, on: Callable[[date], None]
) -> None:
    number = opened(warehouse)
    on(date(2026, 11, 23))
    requests.ask_identity(warehouse, number, "afzender is onbekend")
    waiting = request(warehouse, number)
    assert (waiting.state, requests_due.stands_still(waiting)) == ("awaiting identity", True)
    late = date(2027, 1, 4)
    assert (requests_due.overdue(waiting, late), requests_due.late_by_law(waiting, late)) == (True, False)
    on(date(2026, 12, 2))
    requests.attest(warehouse, number, REASON, date(2026, 12, 1))
    found = request(warehouse, number)
    # eight days of waiting after Sunday 20 December: Monday 28; the promise stays
    assert (found.due, found.legal_due) == (date(2026, 12, 4), date(2026, 12, 21))
    assert (found.identity_received, found.identity_due) == (date(2026, 12, 1), date(2026, 12, 28))
    assert requests_due.late_by_law(found, date(2026, 12, 28)) is False
    assert requests_due.late_by_law(found, date(2026, 12, 29)) is True


def test_asking_twice_does_not_start_the_waiting_anew(
    warehouse: Warehouse, on: Callable[[date], None]
) -> None:
    number = opened(warehouse)
    requests.ask_identity(warehouse, number, "afzender is onbekend")
    on(date(2026, 11, 30))
    requests.ask_identity(warehouse, number, "nog altijd onbekend")
    assert request(warehouse, number).identity_asked == DAY


def test_asking_after_the_month_does_not_bring_it_back(
    warehouse: Warehouse, on: Callable[[date], None]
) -> None:
    number = opened(warehouse)
    on(date(2026, 12, 22))
    requests.ask_identity(warehouse, number, "afzender is onbekend")
    assert requests_due.late_by_law(request(warehouse, number), date(2026, 12, 22))
    on(date(2026, 12, 29))
    requests.attest(warehouse, number, REASON)
    assert request(warehouse, number).identity_due == date(2026, 12, 21)


@pytest.mark.parametrize("day", [date(2026, 11, 19), date(2026, 11, 21)])
def test_identification_comes_neither_before_it_was_asked_nor_tomorrow(
    day: date, warehouse: Warehouse, on: Callable[[date], None]
) -> None:
    number = opened(warehouse)
    with pytest.raises(RequestError, match="came in"):
        requests.attest(warehouse, number, REASON, day)
    assert request(warehouse, number).state == "opened"


@pytest.mark.parametrize("doubt", ["", "  ", "twijfel"])
def test_doubt_is_told(doubt: str, warehouse: Warehouse, on: Callable[[date], None]) -> None:
    number = opened(warehouse)
    with pytest.raises(RequestError, match="doubt"):
        requests.ask_identity(warehouse, number, doubt)
    assert request(warehouse, number).identity_asked is None


# --- extension and refusal ---------------------------------------------------------------------------------


def test_an_extension_on_the_last_day_of_the_month(warehouse: Warehouse, on: Callable[[date], None]) -> None:
    number = opened(warehouse)
    on(date(2026, 12, 21))
    until = requests_ending.extend(warehouse, number, "complexity", "zes bronnen", date(2026, 12, 21))
    found = request(warehouse, number)
    assert (until.day, found.extended_due, found.state) == (date(2027, 2, 22), date(2027, 2, 22), "opened")
    assert requests_due.overdue(found, date(2027, 2, 22)) is False
    assert requests_due.overdue(found, date(2027, 2, 23)) is True


def test_no_extension_after_the_month(warehouse: Warehouse, on: Callable[[date], None]) -> None:
    number = opened(warehouse)
    on(date(2026, 12, 22))
    with pytest.raises(RefusedError, match="2026-12-21"):
        requests_ending.extend(warehouse, number, "complexity", "zes bronnen", date(2026, 12, 22))
    # told in time, noted later
    requests_ending.extend(warehouse, number, "complexity", "zes bronnen", date(2026, 12, 18))


def test_the_days_of_waiting_count_in_an_extension_too(
    warehouse: Warehouse, on: Callable[[date], None]
) -> None:
    number = opened(warehouse)
    requests.ask_identity(warehouse, number, "afzender is onbekend")
    on(DAY + timedelta(days=3))
    requests.attest(warehouse, number, REASON)
    until = requests_ending.extend(warehouse, number, "number", "twaalf verzoeken", DAY + timedelta(days=3))
    assert until.day == date(2027, 2, 23)


@pytest.mark.parametrize(
    ("ground", "reason", "told"),
    [
        ("holiday", "zes bronnen doorzocht", DAY),
        ("complexity", "", DAY),
        ("complexity", "druk", DAY),
        ("complexity", "zes bronnen doorzocht", DAY - timedelta(days=1)),
        ("complexity", "zes bronnen doorzocht", DAY + timedelta(days=1)),
    ],
)
def test_an_extension_that_cannot_be(
    ground: str, reason: str, told: date, warehouse: Warehouse, on: Callable[[date], None]
) -> None:
    number = opened(warehouse)
    with pytest.raises(RequestError):
        requests_ending.extend(warehouse, number, ground, reason, told)
    assert request(warehouse, number).extended_due is None


def test_only_one_extension(warehouse: Warehouse, on: Callable[[date], None]) -> None:
    number = opened(warehouse)
    requests_ending.extend(warehouse, number, "complexity", "zes bronnen", DAY)
    with pytest.raises(RequestError, match="only once"):
        requests_ending.extend(warehouse, number, "complexity", "zeven bronnen", DAY)


@pytest.mark.parametrize(
    ("ground", "reason"), [("", "zevende verzoek"), ("busy", "geen tijd gehad"), ("law", "nee")]
)
def test_a_refusal_has_a_ground_and_a_reason(
    ground: str, reason: str, warehouse: Warehouse, on: Callable[[date], None]
) -> None:
    number = opened(warehouse)
    with pytest.raises(RequestError):
        requests_ending.refuse(warehouse, number, ground, reason)
    assert request(warehouse, number).state == "opened"
    requests_ending.refuse(warehouse, number, "law", "dat verbiedt artikel 60")
    assert request(warehouse, number).state == "refused"


# --- urgency -----------------------------------------------------------------------------------------------


def test_the_most_urgent_first_and_the_settled_last() -> None:
    def one(number: str, state: str, due: int, extended: date | None = None) -> Request:
        day = date(2026, 12, due)
        return Request(number, "access", KEY, DAY, day, day, state, extended_due=extended)

    rows = [
        one("settled", "answered", 1),
        one("extended", "opened", 2, date(2027, 2, 1)),
        one("third", "awaiting identity", 10),
        one("second", "verified", 9),
        one("first", "opened", 8),
    ]
    in_order = [r.request for r in requests_due.most_urgent_first(rows)]
    assert in_order == ["first", "second", "third", "extended", "settled"]


@pytest.mark.parametrize("state", STATES)
def test_only_what_is_owed_is_overdue(state: str) -> None:
    far = date(2030, 1, 1)
    owed = state in PENDING
    assert (requests_due.overdue(as_of(state), far), requests_due.late_by_law(as_of(state), far)) == (
        owed,
        owed,
    )
    assert not requests_due.overdue(as_of(state), date(2026, 12, 4))


# --- the ledger --------------------------------------------------------------------------------------------

STEPS: dict[str, Callable[[Warehouse, str], object]] = {
    "attest": lambda w, n: requests.attest(w, n, f"gebeld met {KEY}"),
    "ask": lambda w, n: requests.ask_identity(w, n, f"schrijft van {KEY}"),
    "answer": lambda w, n: requests.answered(w, n, "2 records"),
    "extend": lambda w, n: requests_ending.extend(w, n, "complexity", f"wacht op {KEY}", DAY),
    "refuse": lambda w, n: requests_ending.refuse(w, n, "excessive", f"weer van {KEY}"),
    "close": requests_ending.close,
    "withdraw": lambda w, n: requests_ending.close(w, n, withdrawn=True),
    "reopen": lambda w, n: requests_ending.reopen(w, n, f"gevraagd door {KEY}"),
}


@settings(max_examples=25, deadline=None)
@given(steps=st.lists(st.sampled_from(sorted(STEPS)), max_size=8))
def test_whatever_is_tried_the_ledger_is_whole_and_names_nobody(
    steps: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with pytest.MonkeyPatch.context() as patch, open_warehouse(tmp_path_factory.mktemp("w")) as warehouse:
        patch.setattr(requests, "today", lambda: DAY)
        patch.setattr(requests_ending, "today", lambda: DAY)
        number = opened(warehouse)
        verified, told = False, list[str]()
        for step in steps:
            try:
                STEPS[step](warehouse, number)
            except InzageError as fault:
                told.append(str(fault))
                continue
            verified = step == "attest" or (verified and step != "reopen")
            state = request(warehouse, number).state
            assert verified or state not in ("verified", "answered")
        assert chain_is_whole(warehouse)
        assert KEY not in repr(events(warehouse, number)) + repr(told)


def test_a_changed_event_shows(warehouse: Warehouse, on: Callable[[date], None]) -> None:
    number = opened(warehouse)
    requests.attest(warehouse, number, REASON)
    assert chain_is_whole(warehouse)
    warehouse._connection.execute("UPDATE events SET detail = 'other' WHERE seq = 1")
    assert not chain_is_whole(warehouse)
