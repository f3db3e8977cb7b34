"""A surname with an apostrophe behind a name that was found without it: `Lotte ’t Hooft`, `Jan in ’t Veld`."""

import re
from collections.abc import Iterable, Iterator

from detectors.finding import Finding

_BEHIND = re.compile(
    r"[ \xa0](?:(?:in|op|van|aan|onder|uit)[ \xa0])?['’‘´`]t[ \xa0]?[A-ZÀ-ÖØ-Þ][^\W\d_]{2,}(?:-[A-ZÀ-ÖØ-Þ][^\W\d_]+)?"
)
_CUT = " \xa0'’‘´`"  # a name may have been cut behind its apostrophe


def particles(text: str, people: Iterable[Finding]) -> Iterator[Finding]:
    """The names whose surname goes on with an article cut to `’t`, whole. `Jan 't is goed` has no capital behind it."""
    for one in people:
        end = one.start + len(text[one.start : one.end].rstrip(_CUT))
        if more := _BEHIND.match(text, end):
            yield Finding(one.start, more.end(), one.label, one.score, "particle")
