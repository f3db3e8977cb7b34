"""Put replacements into a text, through Presidio's anonymizer."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Replacement:
    """`text[start:end]` is to be replaced by `by`."""

    start: int
    end: int
    by: str


def replace(text: str, replacements: Sequence[Replacement]) -> str:
    """`text` with every replacement in place; they must not overlap."""
    if not replacements:
        return text
    from presidio_anonymizer.entities import OperatorConfig, RecognizerResult

    # Presidio knows an operator by the kind of entity, so each place is a kind of its own.
    results = [RecognizerResult(f"place {n}", r.start, r.end, 1.0) for n, r in enumerate(replacements)]
    operators = {
        f"place {n}": OperatorConfig("replace", {"new_value": r.by}) for n, r in enumerate(replacements)
    }
    return str(_engine().anonymize(text, results, operators).text)


@cache
def _engine() -> Any:
    from presidio_anonymizer import AnonymizerEngine

    return AnonymizerEngine()  # type: ignore[no-untyped-call]
