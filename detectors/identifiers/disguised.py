"""Personal data that people write so that machines pass it by: in words, in letters, with signs that look like others.

`DISGUISED` are the rows, `disguised` finds what no pattern tells. Misses: see the modules that it joins.
"""

import re

from detectors.finding import Finding
from detectors.identifiers.odd_signs import hidden
from detectors.identifiers.row import Identifier
from detectors.identifiers.spelled_letters import spelled_names
from detectors.identifiers.spelled_mail import mails
from detectors.identifiers.spelled_numbers import spoken_numbers
from detectors.identifiers.suffixes import SUFFIXES
from inzage.labels import Label

_MAILBOX = r"\w(?<!\w\w)[\w.+-]{0,63}"
_PROVIDERS = (
    "gmail|googlemail|hotmail|outlook|live|icloud|yahoo|telenet|skynet|proximus|ziggo|kpnmail|orange|wanadoo"
)


def is_slip(value: str) -> bool:
    """Not a plain address under a known suffix: that one has a row of its own."""
    domain = value.rpartition("@")[2].casefold()
    return re.fullmatch(rf"[\w-]+(?:\.[\w-]+)*\.(?:{SUFFIXES})", domain) is None or "@@" in value


DISGUISED: tuple[Identifier, ...] = (
    # An address at a great mail provider without its suffix, or with a mistyped one (jan@gmail, jan@hotmail.con).
    # Misses: slips in the name of the provider; other domains.
    Identifier(
        Label.EMAIL,
        "email slip",
        rf"{_MAILBOX}@{{1,2}}(?:{_PROVIDERS})(?:[.,;][a-z]{{1,4}}){{0,2}}(?![\w@-])",
        0.6,
        is_slip,
        needs=("@",),
    ),
)


def disguised(text: str) -> list[Finding]:
    """E-mail addresses, telephone numbers and names in disguise, by place; findings may overlap.

    What stands there undisguised is left to its own detectors.
    """
    found = [Finding(start, end, Label.EMAIL, score, "email in words") for start, end, score in mails(text)]
    found += [
        Finding(start, end, Label.PHONE, score, "phone in words")
        for start, end, score in spoken_numbers(text)
    ]
    found += [
        Finding(start, end, Label.PERSON, score, "name in letters")
        for start, end, score in spelled_names(text)
    ]
    found += [Finding(one.start, one.end, one.label, one.score, "odd signs") for one in hidden(text)]
    return sorted(found, key=lambda finding: (finding.start, finding.end))
