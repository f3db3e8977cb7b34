"""The forms of a telephone number that show by themselves what they are: international and national."""

import re

from detectors.phones.edges import fits_after, fits_at, fits_before, in_iban, is_glued, is_registered
from detectors.phones.extent import ends, limit
from detectors.phones.lookalikes import is_enterprise, is_lookalike, is_national_number, is_other
from detectors.phones.plans import MOBILE, NATIONAL, WAYS, calling_code, lengths
from detectors.phones.runs import Number, Run
from detectors.phones.told import announced, known_form
from detectors.phones.words import Said, said_before

PLUS = re.compile(r"(?<![+*])\+{1,2} ?\(? ?\Z")
_PHONE = Said("noun", adjacent=True)


def number_at(run: Run, at: int, before: tuple[int, int, float]) -> Number | None:
    """The number that begins with group `at`; `before` is the place of the number found last."""
    start = run.spans[at][0]
    plus = PLUS.search(run.text, max(0, start - 5), start) if at == 0 else None
    said = said_before(run.text, plus.start() if plus else start)
    if plus and (said.phone or fits_at(run.text, plus.start(), bare=False)):
        number = _international(run, at, 0) or _national(run, at, _PHONE)
        return number or announced(run, at, said, before)
    if plus or in_iban(run, at) or is_glued(run, at):
        return None
    if run.group(at).startswith("00"):
        return None if said.word == "number" and said.adjacent else _international(run, at, 2)
    return _national(run, at, said) or known_form(run, at, said) or announced(run, at, said, before)


def _international(run: Run, at: int, skip: int) -> Number | None:
    """A calling code that exists and as many digits as its countries use, or one more or less."""
    end = limit(run, at)
    code = calling_code(run.digits(at, end)[skip:])
    if not code:
        return None
    known = lengths(code)
    if run.sign(at) == "." and run.group(at)[skip:] not in {"", code}:
        return None
    for last in ends(run, at, end):
        rest = run.digits(at, last)[skip + len(code) :]
        rest = rest[1:] if rest.startswith("0") and code != "39" else rest
        slip = last == end and not skip and min(known) - 1 <= len(rest) <= max(known) + 1
        if (rest[:1] not in {"", "0"} or code == "39") and len(rest) > 5 and (len(rest) in known or slip):
            fits = fits_after(run, last) and not (skip and is_other(run, at, last))
            return Number(at, last, 0.9) if fits else None
    return None


def _national(run: Run, at: int, said: Said) -> Number | None:
    """A zero, an area or mobile code, and the rest, eight to twelve digits in all."""
    if not run.group(at).startswith("0"):
        return None
    end = limit(run, at)
    lasts = [last for last in ends(run, at, end) if NATIONAL.fullmatch(run.digits(at, last))]
    whole = [
        last for last in lasts if run.whole(last, end) and (run.apart(last - 1) or run.new_line(last - 1))
    ]
    usual = [last for last in lasts if _divided(run, at, last)]
    ways = [last for last in lasts if run.lengths(at, last) in WAYS]
    best = [last for last in whole if last in usual] + ways + whole
    return _judged(run, Number(at, best[0], 0.8), said) if best else None


def _judged(run: Run, number: Number, said: Said) -> Number | None:
    first, last, score = number
    sure, bare = said.phone and said.adjacent, last - first == 1
    known = sure and said.word == "noun"
    if is_other(run, first, last) or (is_lookalike(run, first, last) and not known):
        return None
    if _is_disowned(run, first, last, said) or not fits_after(run, last):
        return None
    if sure:
        return number._replace(score=0.95)
    return number._replace(score=score - 0.2 * bare) if _stands_alone(run, first, last) else None


def _is_disowned(run: Run, first: int, last: int, said: Said) -> bool:
    """The word before says that it is another number, and the form does not say otherwise."""
    business = is_enterprise(run.digits(first, last)) or run.signs(first, last) == (".", ".")
    if said.word == "number" or (business and is_registered(run, first, last)):
        return said.adjacent or business
    return said.other and said.adjacent and not _is_plain(run, first, last, person=said.word == "person")


def _stands_alone(run: Run, first: int, last: int) -> bool:
    """No word says what it is: the form must."""
    digits, bare = run.digits(first, last), last - first == 1
    if is_registered(run, first, last) or not fits_before(run, first, bare=bare):
        return False
    if not bare:
        return _divided(run, first, last)
    return bool(9 <= len(digits) <= 11 or MOBILE.fullmatch(digits)) and not is_national_number(digits)


def _is_plain(run: Run, first: int, last: int, *, person: bool) -> bool:
    """Divided as people do, or a mobile number after the word for a person: `klant 0470123456`."""
    if last - first == 1:
        return person and MOBILE.fullmatch(run.digits(first, last)) is not None
    return run.lengths(first, last) in WAYS - {(3, 3, 3)}


def _divided(run: Run, first: int, last: int) -> bool:
    """Digits are divided as people divide a number: a code, then groups of two or more."""
    sizes = run.lengths(first, last)
    mobile = MOBILE.fullmatch(run.digits(first, last)) is not None
    if sizes in WAYS or set(sizes) == {1}:
        return set(sizes) != {1} or mobile
    bracketed = sizes[0] == 1 and run.before(first) == "("
    extended = run.sign(last - 2) == "-"
    if sum(sizes) > 11 and not (mobile or extended):
        return False
    code = 2 <= sizes[0] <= 8 or bracketed
    groups = len(sizes) <= 5 and min(sizes[1:-1], default=2) > 1
    return (code and groups and (sizes[-1] > 1 or extended or mobile)) or _in_german_pairs(run, first, last)


def _in_german_pairs(run: Run, first: int, last: int) -> bool:
    """Code and number each in pairs from the right, as letters in German long had it: 0 30/1 23 45 67 (DIN 5008)."""
    cut = next((at for at in range(first, min(first + 3, last - 1)) if set(run.sign(at)) & {"/", ")"}), None)
    if cut is None or cut == first:
        return False
    code, rest = run.lengths(first, cut + 1), run.lengths(cut + 1, last)
    return max(code + rest) == 2 and set(code[1:-1]) <= {2} and rest[0] <= 2 and set(rest[1:]) <= {2}
