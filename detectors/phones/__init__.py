"""Telephone numbers as people write them: with a plus, with a zero, or with a word before them that says so."""

from detectors.phones.search import phones

__all__ = ["phones"]
