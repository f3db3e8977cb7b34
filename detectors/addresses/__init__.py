"""Postal addresses. `addresses` is the one door."""

from detectors.addresses.finding import addresses

__all__ = ["addresses"]
