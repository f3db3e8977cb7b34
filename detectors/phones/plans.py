"""Numbering plans, as far as writing shows them: how long a number is and how people divide it.

Lengths of international numbers are libphonenumber's; national ones are those of the countries around us (ITU-T
E.164 and the national plans), wide enough for numbers that a plan does not give out yet.
"""

import re
from functools import cache
from typing import Any

NATIONAL = re.compile(
    r"0[89]00[0-9]{4}"  # Dutch service numbers
    r"|0[1-9][0-9]{7,8}"  # Belgium, Netherlands, France, Britain, Ireland, Switzerland, most of Germany
    r"|0[1-9][0-9]{9,10}"  # Britain, German and Austrian mobiles, Dutch 0800 numbers of eleven digits
)
"""A number as dialled within a country."""

MOBILE = re.compile(
    r"04[5-9][0-9]{7}|0[67][0-9]{8}|07[0-9]{9}|01[567][0-9]{8,9}|06[5-9][0-9]{8,9}|08[3-9][0-9]{7}"
)
"""A mobile number as dialled within Belgium, the Netherlands, France, Britain, Germany, Austria or Ireland."""

WITHOUT_ZERO = re.compile(r"4[5-9][0-9]{7}|[67][0-9]{8}")
"""A Belgian, Dutch, French mobile number that lost its zero in a spreadsheet."""

WITHOUT_PLUS = re.compile(
    r"324[5-9][0-9]{7}|316[0-9]{8}|33[67][0-9]{8}|3526[0-9]{8}|491[567][0-9]{8,9}|447[0-9]{9}|436[5-9][0-9]{8,10}|3538[0-9]{8}"
)
"""A mobile number with its country's code that lost its plus."""

LANDLINE_WITHOUT_PLUS = re.compile(
    r"32[1-9][0-9]{7}|31[1-578][0-9]{8}|33[1-59][0-9]{8}|44[123][0-9]{9}|352[0-9]{6,8}"
)

WAYS = frozenset(
    (
        (9,), (10,), (11,), (2, 2, 2, 2, 2), (2, 3, 2, 2), (2, 3, 2, 3), (2, 3, 3, 2), (2, 3, 4), (2, 4, 4), (2, 7),
        (2, 8), (3, 2, 2, 2), (3, 3, 2, 2), (3, 3, 3), (3, 3, 4), (3, 4, 4), (3, 6), (3, 7), (3, 8), (4, 2, 2, 2),
        (4, 2, 3), (4, 3, 3), (4, 3, 4), (4, 4, 2), (4, 6), (4, 7), (5, 3, 3), (5, 5), (5, 6), (1, 3, 2, 2, 2),
        (1, 3, 3, 3), (1, 3, 6), (1, 1, 2, 2, 2, 2),
    )
)  # fmt: skip
"""Ways to divide a national number, by the digits in each group; what follows one of these is not part of it."""

WAYS_WITHOUT_ZERO = frozenset(((9,), (3, 2, 2, 2), (3, 3, 3), (3, 6), (1, 2, 2, 2, 2), (1, 8), (1, 4, 4)))
"""The same where the zero was lost."""

_LENGTHS_KNOWN = {
    "31": (9, 10),
    "49": tuple(range(6, 13)),
    "43": tuple(range(6, 13)),
    "352": tuple(range(5, 12)),
}
"""Where libphonenumber also counts numbers that only companies and machines have."""


def calling_code(digits: str) -> str:
    """The country calling code that `digits` begin with (E.164), or nothing."""
    codes = _codes()
    return next((digits[:length] for length in (1, 2, 3) if digits[:length] in codes), "")


@cache
def lengths(code: str) -> tuple[int, ...]:
    """How many digits may follow calling code `code`."""
    if code in _LENGTHS_KNOWN:
        return _LENGTHS_KNOWN[code]
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

    region = COUNTRY_CODE_TO_REGION_CODE[int(code)][0]
    metadata: Any = PhoneMetadata.metadata_for_region_or_calling_code(int(code), region)
    return tuple(length for length in metadata.general_desc.possible_length if length > 0)


@cache
def _codes() -> frozenset[str]:
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

    return frozenset(map(str, COUNTRY_CODE_TO_REGION_CODE))
