"""Numbers without plus or zero: a word, a list, a column or a form of their own must tell them."""

import re

from detectors.phones.edges import fits_after, fits_before, is_registered
from detectors.phones.extent import ends, limit
from detectors.phones.lookalikes import is_national_number, is_other
from detectors.phones.plans import (
    LANDLINE_WITHOUT_PLUS,
    NATIONAL,
    WAYS_WITHOUT_ZERO,
    WITHOUT_PLUS,
    WITHOUT_ZERO,
    calling_code,
)
from detectors.phones.runs import Number, Run
from detectors.phones.words import Said

_AND = re.compile(r"\s*(?:[,;/+&|]|en|of|et|ou|and|or|und|oder)?\s*", re.IGNORECASE)
_AMERICAN = frozenset(((")", "-"), (")", ""), ("-", "-"), (".", ".")))


def known_form(run: Run, at: int, said: Said) -> Number | None:
    """Without plus or zero: 32470123456, (555) 123-4567, and what stands alone in a column."""
    if said.other and said.adjacent:
        return None
    whole = at == 0 and run.fills_text()
    end = limit(run, at)
    for last in ends(run, at, end):
        told = whole or (said.phone and (said.adjacent or run.whole(last, end)))
        if not _has_known_form(run, at, last, told=told) or is_other(run, at, last):
            continue
        alone = fits_before(run, at, bare=last == at + 1) and not is_registered(run, at, last)
        fits = fits_after(run, last) and (said.phone or alone)
        return Number(at, last, 0.9 if said.phone else 0.6) if fits else None
    return None


def _has_known_form(run: Run, at: int, last: int, *, told: bool) -> bool:
    digits, sizes = run.digits(at, last), run.lengths(at, last)
    if _is_american(run, at, last) or (
        told and sizes in WAYS_WITHOUT_ZERO and WITHOUT_ZERO.fullmatch(digits)
    ):
        return True
    if (not told and "\n" in "".join(run.signs(at, last))) or (set(sizes) == {2} and digits[:2] != "33"):
        return False
    bracketed = run.group(at + 1) == "0" and run.sign(at).strip() == "("
    plain = digits.replace("0", "", 1) if bracketed and "0" not in run.group(at) else digits
    coded = sizes[0] >= len(calling_code(digits)) and sizes.count(1) < 3
    landline = (told or bracketed) and LANDLINE_WITHOUT_PLUS.fullmatch(plain)
    return coded and bool(landline or WITHOUT_PLUS.fullmatch(plain))


def _is_american(run: Run, at: int, last: int) -> bool:
    """555-123-4567 and (555) 123-4567 (North American Numbering Plan)."""
    if run.lengths(at, last) != (3, 3, 4) or run.group(at)[0] < "2":
        return False
    signs = tuple(sign.strip() for sign in run.signs(at, last))
    return signs in _AMERICAN and (signs[0] == ")" or run.group(at + 1)[0] > "1")


def announced(run: Run, at: int, said: Said, before: tuple[int, int, float]) -> Number | None:
    """Any digits where a word right before them says that they are a number, or another number without zero does."""
    told = said.phone and said.adjacent
    if not told and not (_goes_on(run, at, before) and not said.other):
        return None
    least = 6 if told and said.word == "noun" else 8
    end = limit(run, at)
    if run.doubtful and end == len(run) and len(run.digits(at, end - 1)) >= least:
        end -= 1
    for last in ends(run, at, end):
        whole = last == len(run) or any(map(str.isspace, run.sign(last - 1)))
        if whole and _is_plausible(run, at, last, least) and run.whole(last, end):
            return Number(at, last, 0.7) if fits_after(run, last) else None
    return None


def _is_plausible(run: Run, first: int, last: int, least: int) -> bool:
    """As many digits as a number has, and not figures of one and two digits, unless in pairs as in Luxembourg."""
    sizes = run.lengths(first, last)
    figures = max(sizes) < 3 and sizes not in WAYS_WITHOUT_ZERO and set(sizes) != {2}
    most = 11 if len(sizes) == 1 else 13
    judged = NATIONAL.fullmatch(run.digits(first, last))
    if (
        judged
        or not least <= sum(sizes) <= most
        or (figures and len(sizes) > 3)
        or is_other(run, first, last)
    ):
        return False
    return not is_national_number(run.digits(first, last))


def _goes_on(run: Run, at: int, before: tuple[int, int, float]) -> bool:
    """A number of the same kind stands right before, in a list: `gsm 470123456 of 471234567`."""
    start, end, _ = before
    joined = _AND.fullmatch(run.text, end, run.spans[at][0]) is not None
    return end > start and joined and run.text[start] not in "0+("
