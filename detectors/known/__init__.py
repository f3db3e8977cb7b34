"""People whom the house knows already, found wherever they stand: no general detector can know them.

`KnownPeople` reads a text with all that the records tell of everybody; `KnownNames` looks for given names alone.
"""

from detectors.known.names import KnownNames
from detectors.known.people import KnownPeople
from detectors.known.person import Evidence, Known, KnownPerson
from detectors.known.spelling import surname_words
from detectors.known.version import version

__all__ = ["Evidence", "Known", "KnownNames", "KnownPeople", "KnownPerson", "surname_words", "version"]
