"""Facts about people in running text: age, job, family, town. They single out as columns do, so they count as such.

Each is replaced by a coarse marker, and what is kept of it joins the row's quasi-identifiers.
Known misses: facts told in a roundabout way ("since I retired"), and jobs without a cue before them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from detectors.finding import Finding
from inzage.folding import fold
from inzage.labels import Label

_AGE = re.compile(
    r"(?<![\w.,/-])([1-9][0-9]?|1[01][0-9])[ -]?(?:"
    r"jaar(?:\s+(?:oud|jong))|-?jarige?|ans(?!\s+(?:de\s+)?(?:garantie|contrat|plus\s+tard))|years?[ -]old"
    r"|jahre\s+alt|-?jahrig\w*)(?!\w)"
    r"|(?<!\w)(?:ik\s+ben|ik\s+word|i\s+am|i'm|ich\s+bin|mijn\s+leeftijd\s+is|age\s*:|leeftijd\s*:|alter\s*:)\s+"
    r"([1-9][0-9]?|1[01][0-9])(?![\w%€]|[.,:/-][0-9]|\s+(?:dagen|weken|maanden|days|weeks|months|minut|uur|euro|tage|wochen|keer|times|mal))"
)
_JOB = re.compile(
    r"(?<!\w)(?:ik\s+werk\s+als|werkzaam\s+als|aan\s+de\s+slag\s+als|mijn\s+beroep\s+is|als\s+zelfstandig\w*"
    r"|je\s+travaille\s+comme|ma\s+profession\s+est|en\s+tant\s+que|i\s+work\s+as|my\s+job\s+is|ich\s+arbeite\s+als"
    r"|mein\s+beroep\s+ist|mein\s+beruf\s+ist|von\s+beruf|van\s+beroep|de\s+profession)\s+(?:een?\s+|an?\s+|une?\s+|eine?\s+)?"
    r"([^\W\d_][\w-]{3,})"
)
_FAMILY = {
    "PARTNER": (
        r"(?:mijn|onze|mn|m'n)\s+(?:man|vrouw|echtgenote|echtgenoot|partner|vriendin?|verloofde)|mon\s+(?:mari|epoux|compagnon)"
        r"|ma\s+(?:femme|compagne)|mon\s+epouse|my\s+(?:husband|wife|partner|girlfriend|boyfriend)"
        r"|meine?\s+(?:mann|frau|partner(?:in)?|freundin)"
    ),
    "CHILD": (
        r"(?:mijn|onze|ons|m'n)\s+(?:\w{2,8}\s+)?(?:zoon\w*|dochter\w*|kinderen|kind|baby|tweeling)|(?:mon|mes)\s+(?:fils|enfants?|bebe)"
        r"|(?:ma|mes)\s+filles?|my\s+(?:\w{2,8}\s+)?(?:sons?|daughters?|kids?|children|child)"
        r"|meine?\s+(?:\w{2,8}\s+)?(?:sohn|tochter|kinder|kind)"
    ),
    "PARENT": (
        r"(?:mijn|onze|m'n)\s+(?:moeder|vader|ouders|mama|papa|schoonmoeder|schoonvader)|ma\s+(?:mere|belle-mere)"
        r"|mon\s+(?:pere|beau-pere)|mes\s+parents|my\s+(?:mother|father|mum|mom|dad|parents)"
        r"|meine?\s+(?:mutter|vater|eltern)"
    ),
    "STATUS": (
        r"weduwe|weduwnaar|gescheiden|alleenstaand\w*|zwanger|veuve?|divorcee?|enceinte|widow(?:er)?|divorced|pregnant"
        r"|witwer?|geschieden|alleinerziehend\w*|schwanger"
    ),
}
_RELATION = re.compile("|".join(rf"(?<!\w)(?P<{name}>{pattern})(?!\w)" for name, pattern in _FAMILY.items()))


@dataclass(frozen=True, slots=True)
class Fact:
    """What a place in a text says of somebody: its kind and its coarse value (`30-39`, `CHILD`; "" for none)."""

    start: int
    end: int
    kind: str
    value: str = ""

    @property
    def marker(self) -> str:
        """What stands in its place: `<AGE_30-39>`."""
        return f"<{self.kind}_{self.value}>" if self.value else f"<{self.kind}>"

    @property
    def finding(self) -> Finding:
        """The same as a finding, to be merged with others."""
        return Finding(self.start, self.end, self.kind, 0.5, "fact")


def facts(text: str) -> Iterator[Fact]:
    """The facts that `text` tells of somebody, in order of kind; towns come from the detectors (LOCATION)."""
    folded = fold(text)
    for match in _AGE.finditer(folded):
        group = 1 if match[1] else 2
        yield Fact(match.start(group), match.end(group), "AGE", band(int(match[group])))
    for match in _JOB.finditer(folded):
        yield Fact(match.start(1), match.end(1), "JOB")
    for match in _RELATION.finditer(folded):
        yield Fact(match.start(), match.end(), "FAMILY", str(match.lastgroup))


def band(age: int) -> str:
    """An age in bands of ten years, minors and those over eighty together."""
    if age < 18:
        return "0-17"
    return "80+" if age >= 80 else "18-29" if age < 30 else f"{age // 10 * 10}-{age // 10 * 10 + 9}"


QUASI = (Label.DATE_OF_BIRTH, Label.LOCATION, "AGE", "JOB", "FAMILY")
"""The kinds of facts that count as quasi-identifiers."""
