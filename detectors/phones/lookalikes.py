"""What is written like a telephone number and is none: dates, hours, business and national numbers, accounts."""

from itertools import pairwise

from detectors.phones.runs import Run
from detectors.phones.times import has_date, has_hours, is_day_or_years, is_ranges

_BLANKS = " \u00a0\u2009\u202f()"
_PAIRS = (2, 2, 2, 2, 2)
_NATIONAL_NUMBERS = frozenset(((2, 2, 2, 3, 2), (6, 3, 2), (6, 5)))


def in_pairs(run: Run, first: int, last: int) -> bool:
    """Five pairs with one sign between, or another after the first only: the French way, and `06-12 34 56 78`."""
    signs = {sign.strip(_BLANKS) for sign in run.signs(first + 1, last)}
    return run.lengths(first, last) == _PAIRS and len(signs) == 1


def is_lookalike(run: Run, first: int, last: int) -> bool:
    """The groups have the form of another number that begins with a zero; a word may still say otherwise."""
    lengths, signs = run.lengths(first, last), run.signs(first, last)
    marks = {sign.strip() for sign in signs} - {""}
    return (
        (lengths == _PAIRS and _is_series(run, first, last))
        or (lengths == (3, 7, 2) and marks == {"-"})  # a Belgian account number before 2014
        or (lengths == (4, 3, 3) and marks == {"."} and _is_business(run.digits(first, last)))
        or (
            lengths == (4, 2, 3) and marks == {"."} and run.group(first)[2:] != "00"
        )  # a Dutch citizen number
        or _is_counting(run.digits(first, last), lengths)
        or _is_file_number(run, first, last)
        or (lengths[0] == 1 and bool(signs) and not _opens(signs[0]))
    )


def is_other(run: Run, first: int, last: int) -> bool:
    """No word makes these groups a telephone number: they are a time, a national number, coordinates, an address."""
    lengths, marks = run.lengths(first, last), {sign.strip() for sign in run.signs(first, last)}
    digits = run.digits(first, last)
    timed = has_date(run, first, last) or has_hours(run, first, last)
    return (
        (timed and not in_pairs(run, first, last))
        or is_day_or_years(run, first, last)
        or is_ranges(run, first, last)
        or (lengths in _NATIONAL_NUMBERS and is_dated(digits))
        or (lengths == (3, 4, 5) and marks == {"/"})  # a Belgian structured communication
        or (len(digits) == 13 and digits[:3] in {"978", "979"})  # ISBN
        or (marks == {"."} and lengths[0] < 4 <= lengths[-1] < 9 and len(lengths) == 2 and digits[0] != "0")
        or _is_address(run, first, last)
    )


def is_dated(digits: str) -> bool:
    """Eleven digits, a date of birth first, as in Belgian national register numbers."""
    return len(digits) == 11 and int(digits[2:4]) % 20 <= 12 and int(digits[4:6]) <= 31


def is_national_number(digits: str) -> bool:
    """A Belgian national register number: date of birth, serial number, 97 minus the rest (law of 8 August 1983)."""
    if not is_dated(digits):
        return False
    number, check = int(digits[:9]), int(digits[9:])
    return check in {97 - number % 97, 97 - (2_000_000_000 + number) % 97}


def is_enterprise(digits: str) -> bool:
    """A Belgian enterprise number (KBO): its last two digits are 97 minus the rest of the others."""
    return len(digits) == 10 and 97 - int(digits[:8]) % 97 == int(digits[8:])


def _is_business(digits: str) -> bool:
    """Divided as enterprise numbers are; a mobile number only where the check digits are wrong."""
    return is_enterprise(digits) or not ("45" <= digits[1:3] <= "49")


def _is_address(run: Run, first: int, last: int) -> bool:
    """Four numbers below 256 with points between, not all of two figures: the address of a machine."""
    small = all(int(run.group(at)) < 256 for at in range(first, last))
    uneven = set(run.lengths(first, last)) != {2} and run.group(first)[0] != "0"
    return small and uneven and run.signs(first, last) == (".", ".", ".")


def _is_counting(digits: str, lengths: tuple[int, ...]) -> bool:
    """0 1 2 3 4 5 6 7 8 9, or single figures and longer ones in turn."""
    steps = {int(b) - int(a) for a, b in pairwise(digits)}
    return lengths.count(1) > 2 and (set(lengths) != {1} or steps <= {1, -9})


def _is_series(run: Run, first: int, last: int) -> bool:
    """Pairs that are figures of their own: with several signs, or more of them, or rising as sizes and lots do."""
    figures = [int(run.group(at)) for at in range(first, last)]
    more = last < len(run) and len(run.group(last)) == 2 and run.sign(last - 1) == run.sign(last - 2)
    rising = figures == sorted(figures) and figures[-1] <= 50
    return not in_pairs(run, first, last) or more or rising


def _is_file_number(run: Run, first: int, last: int) -> bool:
    """A year stands between slashes or hyphens: 0456/2024/0012, 01/2024-12/2024."""
    years = [at for at in range(first + 1, last) if _is_year(run, at)]
    return len(years) > 1 or any(run.sign(at - 1) == run.sign(at) for at in years)


def _is_year(run: Run, at: int) -> bool:
    year = len(run.group(at)) == 4 and run.group(at)[:2] in {"19", "20"}
    return year and run.sign(at - 1) in {"/", "-", "."}


def _opens(sign: str) -> bool:
    return not sign.strip() or bool({"(", ")"} & set(sign))
