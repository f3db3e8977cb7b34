"""Trains the name model of `detectors` (PERSON, ORG, LOCATION; Dutch first): `python -m training`."""
