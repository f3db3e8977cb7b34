"""The floor that every room stands on: the version, the errors, the kinds of personal data."""

__version__ = "0.1.0"
