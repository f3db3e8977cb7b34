"""What deserves attention first: personal data where one does not expect it, and findings to check."""

from collections.abc import Callable
from dataclasses import dataclass

from inzage.labels import Label
from reports.discovery_model import Certainty, DiscoveryReport, PlaceCount, certainty

_SHOWN = 5
_DANGEROUS = frozenset({Label.NATIONAL_ID, Label.BANK, Label.CARD})


@dataclass(frozen=True, slots=True)
class Point:
    """One point of attention: its name in the wording, how grave, how many values, the largest places.

    `grave` is "bad" for data whose loss harms people directly, else "warn"; `more` counts the places that
    are not among `places`.
    """

    name: str
    grave: str
    hit: int
    places: tuple[PlaceCount, ...]
    more: int


def _special(place: PlaceCount) -> bool:
    return place.label == Label.SPECIAL


def _dangerous(place: PlaceCount) -> bool:
    return place.label in _DANGEROUS and (place.in_free_text or place.out_of_place)


def _in_messages(place: PlaceCount) -> bool:
    return place.part != "field"


def _in_prose_columns(place: PlaceCount) -> bool:
    return place.part == "field" and place.in_free_text


def _out_of_place(place: PlaceCount) -> bool:
    return place.out_of_place


def _unsure(place: PlaceCount) -> bool:
    return certainty(place.certainty) is Certainty.PERHAPS


_RULES: tuple[tuple[str, str, Callable[[PlaceCount], bool]], ...] = (
    ("special", "bad", _special),  # GDPR art. 9
    ("dangerous", "bad", _dangerous),  # national numbers (GDPR art. 87) and means of payment
    ("out_of_place", "warn", _out_of_place),
    ("prose_columns", "warn", _in_prose_columns),
    ("messages", "warn", _in_messages),
    ("unsure", "warn", _unsure),
)


def attention(report: DiscoveryReport) -> tuple[Point, ...]:
    """The points that apply, gravest first; a place may stand under several."""
    hits = [place for place in report.places if place.hit]
    found = ((name, grave, [place for place in hits if applies(place)]) for name, grave, applies in _RULES)
    return tuple(_point(name, grave, places) for name, grave, places in found if places)


def _point(name: str, grave: str, places: list[PlaceCount]) -> Point:
    largest = sorted(places, key=lambda p: (-p.hit, p.source, p.record_kind, p.part, p.column, p.label))
    total = sum(place.hit for place in places)
    return Point(name, grave, total, tuple(largest[:_SHOWN]), max(0, len(places) - _SHOWN))
