"""What the house knows already, found wherever it stands: no general detector can know it.

`KnownPeople` reads a text with all that the records tell of everybody; `KnownNames` looks for given names alone;
`KnownNumbers` looks for the numbers of customers, orders and files that the company's own columns hold.
"""

from detectors.known.names import KnownNames
from detectors.known.numbers import KnownNumbers, NumberColumn
from detectors.known.people import KnownPeople
from detectors.known.person import Evidence, Known, KnownPerson
from detectors.known.spelling import surname_words
from detectors.known.version import version

__all__ = [
    "Evidence",
    "Known",
    "KnownNames",
    "KnownNumbers",
    "KnownPeople",
    "KnownPerson",
    "NumberColumn",
    "surname_words",
    "version",
]
