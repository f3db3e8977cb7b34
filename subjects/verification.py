"""A one-time code that shows that somebody reads what arrives at an address on file.

Eight digits, valid for a short time, five tries, used once. Only its scrypt hash is stored, salted and bound to the
request, and is wiped when the code is of no more use. The code goes only to an address that stood on file before the
request came in: an address that came with it proves nothing.
"""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from inzage.errors import RefusedError, RequestError
from subjects.identity import find
from subjects.requests import verify
from subjects.requests_states import after
from warehouse import requests_codes as codes
from warehouse.connection import Warehouse
from warehouse.ledger import Request, move, record_event, request, times
from warehouse.requests_person import addresses

LIFETIMES = {"email": timedelta(minutes=60), "letter": timedelta(days=14)}
"""A mail is read at once; a letter takes days by post, and so does its answer."""

TRIES = 5
MOST_CODES = 3
"""Codes that one request can have: fifteen tries on a hundred million codes in all."""

_DIGITS = 8
_SCRYPT = {"n": 2**14, "r": 8, "p": 1}


@dataclass(frozen=True, slots=True)
class NewCode:
    """A code on its way: in memory, and in the message to the person, nowhere else."""

    code: str
    channel: str
    expires: datetime  # UTC

    def __repr__(self) -> str:
        """Without the code, which would otherwise stand in any traceback that shows its variables."""
        return f"NewCode({self.channel})"

    @property
    def shown(self) -> str:
        """The code in two groups, as people copy it: 1234 5678."""
        return f"{self.code[:4]} {self.code[4:]}"


def channels(warehouse: Warehouse, number: str, region: str = "BE") -> list[str]:
    """The e-mail addresses on file of the person who asks, the one given with the request first.

    Raises `RefusedError` where there is none: the person is then identified in another way.
    """
    found = request(warehouse, number)
    keys = find(warehouse, found.subject_key, region).keys
    known = addresses(warehouse, keys, found.received)
    if not known:
        raise RefusedError(
            "no e-mail address of this person was on file before the request came in; "
            "use --facts, or --attest with a reason"
        )
    return sorted(known, key=lambda address: address != found.subject_key)


def on_file(warehouse: Warehouse, number: str, region: str = "BE") -> None:
    """Raise `RefusedError` where nothing at all is on file under the key that the request came with."""
    if not find(warehouse, request(warehouse, number).subject_key, region).known:
        raise RefusedError("nobody is on file under the key of this request, so a code has nowhere to go")


def new_code(warehouse: Warehouse, number: str, channel: str) -> NewCode:
    """A fresh code for a request; nothing is stored until `sent`. Raises where the request may have no more."""
    after(request(warehouse, number), "identify")
    if times(warehouse, number, "code sent") >= MOST_CODES:
        raise RefusedError(
            f"{MOST_CODES} codes were sent for request {number} already; use --facts, or --attest with a reason"
        )
    return NewCode(f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}}", channel, _now() + LIFETIMES[channel])


def sent(warehouse: Warehouse, number: str, new: NewCode) -> None:
    """Keep the hash of a code that is on its way, and note that it is; an earlier code is of no more use."""
    state = after(request(warehouse, number), "identify")
    salt = secrets.token_bytes(16)
    hashed = _hash(number, new.code, salt)
    with warehouse.transaction():
        codes.add_code(warehouse, number, new.channel, salt.hex(), hashed, new.expires)
        move(
            warehouse,
            number,
            state,
            "code sent",
            f"by {new.channel}, valid until {new.expires:%Y-%m-%d %H:%M} UTC",
        )


def check_code(warehouse: Warehouse, number: str, given: str) -> Request:
    """Verify the request if this is its code, written with or without spaces.

    Raises `RefusedError` for a wrong, used, expired or locked code; a wrong one counts as a try.
    """
    after(request(warehouse, number), "verify")
    live = codes.live_code(warehouse, number)
    if live is None:
        raise RefusedError(f"no code is waiting for request {number}: inzage request verify {number} --send")
    if live.expires < _now():
        _end(warehouse, number, "expired")
        raise RefusedError(f"the code has expired: inzage request verify {number} --send")
    right = hmac.compare_digest(_hash(number, _plain(given), bytes.fromhex(live.salt)), live.hash)
    if not right:
        _wrong(warehouse, number, live)
    # The code is of no more use before the request counts as verified: an interruption costs a code, no safety.
    codes.end_code(warehouse, number, "used")
    verify(warehouse, number, "verified by code", f"by {live.channel}")
    return request(warehouse, number)


def _wrong(warehouse: Warehouse, number: str, live: codes.StoredCode) -> None:
    left = TRIES - live.tries - 1
    with warehouse.transaction():
        codes.count_try(warehouse, number, live)
        record_event(warehouse, number, "wrong code", f"{left} tries left")
    if left <= 0:
        _end(warehouse, number, "locked")
        raise RefusedError(
            f"wrong code, and the last try: inzage request verify {number} --send makes a new one"
        )
    raise RefusedError(f"wrong code; {left} {'try' if left == 1 else 'tries'} left")


def _end(warehouse: Warehouse, number: str, state: str) -> None:
    with warehouse.transaction():
        codes.end_code(warehouse, number, state)
        record_event(warehouse, number, f"code {state}")


def _plain(given: str) -> str:
    """The digits of a code as people write it; raises `RequestError` for what cannot be one, at the cost of no try."""
    plain = re.sub(r"[\s.-]", "", given)
    if not (plain.isascii() and plain.isdigit() and len(plain) == _DIGITS):
        raise RequestError(f"a code is {_DIGITS} digits, such as 1234 5678")
    return plain


def _hash(number: str, code: str, salt: bytes) -> str:
    return hashlib.scrypt(f"{number}:{code}".encode(), salt=salt, dklen=32, **_SCRYPT).hex()


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)
