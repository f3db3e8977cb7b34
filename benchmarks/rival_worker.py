"""Run in the rivals' own environment: JSON lines {"text", "language"} in, a JSON list of spans out for each.

`.venv-rivals/bin/python benchmarks/rival_worker.py deduce` (Dutch, LGPL) or `scrubadub` (Apache-2.0).
"""

import json
import sys
from collections.abc import Callable
from typing import Any

Spans = list[tuple[int, int, str]]

_DEDUCE = {"persoon": "PERSON", "patient": "PERSON", "locatie": "ADDRESS", "ziekenhuis": "ORG", "zorginstelling": "ORG",
           "instelling": "ORG", "datum": "DATE", "telefoonnummer": "PHONE", "emailadres": "EMAIL", "url": "URL",
           "bsn": "NATIONAL_ID", "id": "CUSTOMER_ID"}  # fmt: skip
_SCRUBADUB = {"name": "PERSON", "email": "EMAIL", "phone": "PHONE", "url": "URL", "credit_card": "CARD",
              "twitter": "USERNAME", "credential": "USERNAME", "postalcode": "LOCATION",
              "national_insurance_number": "NATIONAL_ID", "vehicle_licence_plate": "PLATE",
              "tax_reference_number": "TAX_ID", "date_of_birth": "DATE_OF_BIRTH"}  # fmt: skip
_PLACES = {"nl": "nl_NL", "fr": "fr_FR", "en": "en_GB", "de": "de_DE"}


def deduce() -> Callable[[str, str], Spans]:
    """deduce: Dutch only; other languages are answered with nothing."""
    from deduce import Deduce

    model: Any = Deduce()

    def find(text: str, language: str) -> Spans:
        if language != "nl":
            return []
        found = model.deidentify(text).annotations
        return [(a.start_char, a.end_char, _DEDUCE.get(a.tag, a.tag.upper())) for a in found]

    return find


def scrubadub() -> Callable[[str, str], Spans]:
    """scrubadub with the detectors that it runs by default, for the language's country."""
    import scrubadub as package

    scrubbers = {language: package.Scrubber(locale=locale) for language, locale in _PLACES.items()}

    def find(text: str, language: str) -> Spans:
        return [
            (f.beg, f.end, _SCRUBADUB.get(f.type, f.type.upper()))
            for f in scrubbers[language].iter_filth(text)
        ]

    return find


def main() -> None:
    """Answer every line of stdin on stdout."""
    find = {"deduce": deduce, "scrubadub": scrubadub}[sys.argv[1]]()
    for line in sys.stdin:
        asked = json.loads(line)
        found = find(asked["text"], asked["language"])
        print(json.dumps([(int(start), int(end), label) for start, end, label in found]))


if __name__ == "__main__":
    main()
