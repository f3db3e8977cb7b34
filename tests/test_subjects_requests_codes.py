"""The one-time code: to whom, how long, how often, and what is kept of it."""

import secrets
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.record import Item, Person, Record, Role
from inzage.errors import RefusedError, RequestError
from subjects import requests, requests_ending, verification
from subjects.verification import NewCode, channels, check_code, new_code, on_file, sent
from warehouse import load
from warehouse.connection import Warehouse, open_warehouse
from warehouse.ledger import chain_is_whole, events, request

RECEIVED = date(2026, 11, 2)
NOW = datetime(2026, 11, 20, 10, 0)


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with open_warehouse(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[timedelta], None]:
    """Make it so much later than NOW."""

    def make(later: timedelta) -> None:
        monkeypatch.setattr(verification, "_now", lambda: NOW + later)

    make(timedelta())
    return make


def keep(warehouse: Warehouse, *records: Record) -> None:
    items: list[Item] = list(records)
    file = "00000000-0000-0000-0000-000000000001"
    load._store(warehouse, file, "test", iter(items), "BE", lambda _: None)


def contact(key: str, name: str, *emails: str, phone: str = "", at: str = "") -> Record:
    people = tuple(Person(Role.SUBJECT, name, email, phone) for email in emails or ("",))
    return Record("contact", f"row {key}", key=key, at=at, people=people)


def asked(warehouse: Warehouse, key: str = "jan@a.example") -> str:
    return requests.open_request(warehouse, "access", key, RECEIVED).request


def under_way(warehouse: Warehouse) -> tuple[str, NewCode]:
    number = asked(warehouse)
    new = new_code(warehouse, number, "email")
    sent(warehouse, number, new)
    return number, new


def other(code: str) -> str:
    return f"{(int(code) + 1) % 10**8:08}"


def stored(warehouse: Warehouse) -> list[tuple[str, str, int]]:
    return warehouse._connection.execute(
        "SELECT state, hash, tries FROM request_codes ORDER BY seq"
    ).fetchall()


# --- to whom -----------------------------------------------------------------------------------------------


def test_the_address_that_asks_comes_first_then_the_one_in_most_records(warehouse: Warehouse) -> None:
    keep(
        warehouse,
        contact("1", "Jan Peeters", "jan@a.example", "jp@b.example", phone="0470 12 34 56"),
        contact("2", "Jan Peeters", "jp@b.example"),
    )
    assert channels(warehouse, asked(warehouse)) == ["jan@a.example", "jp@b.example"]
    assert channels(warehouse, asked(warehouse, "0470 12 34 56")) == ["jp@b.example", "jan@a.example"]


def test_an_address_that_came_with_the_request_or_after_it_is_none(warehouse: Warehouse) -> None:
    keep(
        warehouse,
        contact("1", "Jan Peeters", "jan@a.example", phone="0470 12 34 56", at="2026-11-01T23:59:59"),
        contact("2", "Jan Peeters", "jan@kwaad.example", phone="0470 12 34 56", at="2026-11-02T00:00:00"),
    )
    assert channels(warehouse, asked(warehouse, "0470 12 34 56")) == ["jan@a.example"]
    with pytest.raises(RefusedError, match="on file before"):
        channels(warehouse, asked(warehouse, "nieuw@a.example"))


def test_somebody_else_s_address_is_none(warehouse: Warehouse) -> None:
    keep(warehouse, contact("1", "Jan Peeters", "jan@a.example"), contact("2", "Els Maes", "els@b.example"))
    assert channels(warehouse, asked(warehouse)) == ["jan@a.example"]


def test_a_letter_needs_somebody_on_file(warehouse: Warehouse) -> None:
    keep(warehouse, contact("1", "Jan Peeters", phone="0470 12 34 56"))
    on_file(warehouse, asked(warehouse, "0470 12 34 56"))
    with pytest.raises(RefusedError, match="nobody"):
        on_file(warehouse, asked(warehouse))


# --- the code ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("written", ["{a}{b}", "{a} {b}", " {a}-{b} ", "{a}.{b}\n", "{a}\u00a0{b}"])
def test_the_right_code_verifies_however_it_is_written(
    written: str, warehouse: Warehouse, at: Callable[[timedelta], None]
) -> None:
    number, new = under_way(warehouse)
    assert request(warehouse, number).state == "awaiting identity"
    assert request(warehouse, number).identity_asked is None  # a code as a matter of course suspends nothing
    check_code(warehouse, number, written.format(a=new.code[:4], b=new.code[4:]))
    assert request(warehouse, number).state == "verified"
    assert stored(warehouse) == [("used", "", 0)]


@pytest.mark.parametrize("given_code", ["", "1234", "123456789", "1234 567a", "١٢٣٤٥٦٧٨", "1234 56789"])
def test_what_is_no_code_costs_no_try(
    given_code: str, warehouse: Warehouse, at: Callable[[timedelta], None]
) -> None:
    number, _ = under_way(warehouse)
    with pytest.raises(RequestError, match="8 digits"):
        check_code(warehouse, number, given_code)
    assert stored(warehouse)[0][2] == 0


def test_five_wrong_tries_lock_it(warehouse: Warehouse, at: Callable[[timedelta], None]) -> None:
    number, new = under_way(warehouse)
    for left in ("4 tries", "3 tries", "2 tries", "1 try"):
        with pytest.raises(RefusedError, match=f"{left} left"):
            check_code(warehouse, number, other(new.code))
    with pytest.raises(RefusedError, match="last try"):
        check_code(warehouse, number, other(new.code))
    with pytest.raises(RefusedError, match="no code is waiting"):
        check_code(warehouse, number, new.code)
    assert stored(warehouse) == [("locked", "", 5)]
    assert request(warehouse, number).state == "awaiting identity"


def test_the_fifth_try_may_still_be_right(warehouse: Warehouse, at: Callable[[timedelta], None]) -> None:
    number, new = under_way(warehouse)
    for _ in range(4):
        with pytest.raises(RefusedError):
            check_code(warehouse, number, other(new.code))
    check_code(warehouse, number, new.code)
    assert request(warehouse, number).state == "verified"


@pytest.mark.parametrize(
    ("channel", "lifetime"), [("email", timedelta(minutes=60)), ("letter", timedelta(days=14))]
)
def test_it_lives_so_long_and_no_longer(
    channel: str, lifetime: timedelta, warehouse: Warehouse, at: Callable[[timedelta], None]
) -> None:
    number, late = asked(warehouse), asked(warehouse)
    codes = {}
    for one in (number, late):
        codes[one] = new_code(warehouse, one, channel)
        sent(warehouse, one, codes[one])
    at(lifetime)
    check_code(warehouse, number, codes[number].code)
    at(lifetime + timedelta(seconds=1))
    with pytest.raises(RefusedError, match="expired"):
        check_code(warehouse, late, codes[late].code)
    assert ("expired", "", 0) in stored(warehouse)


def test_it_is_used_once(warehouse: Warehouse, at: Callable[[timedelta], None]) -> None:
    number, new = under_way(warehouse)
    check_code(warehouse, number, new.code)
    requests.answered(warehouse, number, "1 record")
    requests_ending.reopen(warehouse, number, "er ontbrak een bron")
    with pytest.raises(RefusedError, match="no code is waiting"):
        check_code(warehouse, number, new.code)


def test_a_code_is_of_no_use_for_another_request(
    warehouse: Warehouse, at: Callable[[timedelta], None]
) -> None:
    number, new = under_way(warehouse)
    second = asked(warehouse)
    sent(warehouse, second, NewCode(other(new.code), "email", new.expires))
    with pytest.raises(RefusedError, match="wrong code"):
        check_code(warehouse, second, new.code)
    check_code(warehouse, number, new.code)


def test_a_new_code_takes_the_place_of_the_old(warehouse: Warehouse, at: Callable[[timedelta], None]) -> None:
    number, first = under_way(warehouse)
    sent(warehouse, number, NewCode(other(first.code), "email", first.expires))
    with pytest.raises(RefusedError, match="wrong code"):
        check_code(warehouse, number, first.code)
    assert stored(warehouse)[0] == ("replaced", "", 0)


def test_three_codes_and_no_more(warehouse: Warehouse, at: Callable[[timedelta], None]) -> None:
    number, _ = under_way(warehouse)
    for _ in range(2):
        sent(warehouse, number, new_code(warehouse, number, "email"))
    with pytest.raises(RefusedError, match="3 codes"):
        new_code(warehouse, number, "email")


@pytest.mark.parametrize("end", ["verify", "refuse", "withdraw"])
def test_no_code_once_that_is_settled(
    end: str, warehouse: Warehouse, at: Callable[[timedelta], None]
) -> None:
    number, new = under_way(warehouse)
    if end == "verify":
        requests.attest(warehouse, number, "teruggebeld op het nummer")
    elif end == "refuse":
        requests_ending.refuse(warehouse, number, "unfounded", "geen verzoek in de zin van de wet")
    else:
        requests_ending.close(warehouse, number, withdrawn=True)
    with pytest.raises(RequestError):
        check_code(warehouse, number, new.code)
    with pytest.raises(RequestError):
        new_code(warehouse, number, "email")


def test_a_code_that_was_not_sent_changes_nothing(
    warehouse: Warehouse, at: Callable[[timedelta], None]
) -> None:
    number = asked(warehouse)
    new_code(warehouse, number, "email")
    assert (stored(warehouse), request(warehouse, number).state) == ([], "opened")


# --- what is kept ------------------------------------------------------------------------------------------


def test_the_code_is_nowhere_in_clear(warehouse: Warehouse, at: Callable[[timedelta], None]) -> None:
    number, new = under_way(warehouse)
    with pytest.raises(RefusedError) as fault:
        check_code(warehouse, number, other(new.code))
    ((_, hashed, _),) = stored(warehouse)
    everything = repr(warehouse._connection.execute("FROM request_codes").fetchall()) + repr(
        events(warehouse, number)
    )
    for code in (new.code, new.shown, other(new.code)):
        assert code not in everything + str(fault.value) + repr(new)
    assert len(hashed) == 64
    assert chain_is_whole(warehouse)


def test_the_same_code_is_stored_under_another_salt(
    warehouse: Warehouse, at: Callable[[timedelta], None]
) -> None:
    number, new, seen = asked(warehouse), NewCode("12345678", "email", NOW + timedelta(minutes=1)), set[str]()
    for _ in range(2):
        sent(warehouse, number, new)
        seen |= {hashed for state, hashed, _ in stored(warehouse) if state == "live"}
    assert len(seen) == 2


def test_a_hash_is_bound_to_its_request(
    warehouse: Warehouse, at: Callable[[timedelta], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(secrets, "token_bytes", bytes)
    numbers, new = ("20261102-aaaaaa", "20261102-bbbbbb"), NewCode("12345678", "email", NOW)
    for number in numbers:
        warehouse.run(
            "requests_add", number, "access", "jan@a.example", RECEIVED, RECEIVED, RECEIVED, "opened"
        )
        sent(warehouse, number, new)
    (_, one, _), (_, two, _) = stored(warehouse)
    assert one != two


@given(code=st.integers(0, 10**8 - 1))
def test_shown_and_read_back(code: int) -> None:
    new = NewCode(f"{code:08}", "email", NOW)
    assert verification._plain(new.shown) == new.code
