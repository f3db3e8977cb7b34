"""Detection: texts in, findings out. `find` is the one door.

Heavy libraries load at the first text, not at import.
"""

from detectors.door import DETECTOR_LABELS, find, version
from detectors.finding import Finding, Text
from detectors.language import LANGUAGES, language_of

__all__ = ["DETECTOR_LABELS", "LANGUAGES", "Finding", "Text", "find", "language_of", "version"]
