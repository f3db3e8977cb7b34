"""Hierarchies of postcodes and municipalities of Belgium, the Netherlands, France and Germany."""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from anonymizers.hierarchies_numbers import OTHER
from inzage.folding import fold

ELSEWHERE = "elsewhere"

_CODE = re.compile(r"(?:(BE?|NL|FR?|DE?)[\s-]+)?([0-9]{4,5})(?:\s?([A-Z]{2}))?")
_COUNTRY = {"B": "BE", "F": "FR", "D": "DE"}


def postcode(four: str, five: str) -> Callable[[Sequence[str], Sequence[int]], list[tuple[str, list[str]]]]:
    """Codes of four digits alone are `four`'s (BE or NL), of five digits `five`'s (FR or DE).

    A prefix (`B-9000`) or the letters of a Dutch code say otherwise. Dutch letters are at no level: six positions are
    one side of a street. Belgium: digits 4, 3, 2, province, region; Netherlands: 4, 2, 1; France: 5, 2, region;
    Germany: 5, 2, 1; then the country.
    """

    def ladder(values: Sequence[str], _counts: Sequence[int]) -> list[tuple[str, list[str]]]:
        steps = [_steps(value, four, five) for value in values]
        names = ("postcode", "3 digits", "2 digits", "province", "region", "country")
        return [(name, [step[n] for step in steps]) for n, name in enumerate(names)]

    return ladder


def _steps(value: str, four: str, five: str) -> tuple[str, ...]:
    found = _CODE.fullmatch(value.strip().upper())
    if not found:
        return (OTHER,) * 6
    country, digits, letters = found.groups()
    if letters and len(digits) == 4:
        country = "NL"
    country = _COUNTRY.get(country, country) or (four if len(digits) == 4 else five)
    if len(digits) != (4 if country in ("BE", "NL") else 5):
        return (OTHER,) * 6
    return tuple(f"{country} {part}".strip() for part in _parts(country, digits))


def _parts(country: str, code: str) -> tuple[str, ...]:
    if country == "BE":
        province = _province().get(code[:2], OTHER)
        return (code, code[:3], code[:2], province, _region().get(province, OTHER), "")
    if country == "FR":
        department = code[:3] if code[:2] in ("97", "98") else code[:2]
        return (code, department, department, *(_department().get(code[:2], OTHER),) * 2, "")
    return (code, code[:2], code[:2], code[0], code[0], "")


def place(values: Sequence[str], _counts: Sequence[int]) -> list[tuple[str, list[str]]]:
    """Municipality, province (Belgium, Netherlands) or region, country; places that are not listed are elsewhere."""
    known = [_places().get(_folded(value)) for value in values]
    return [
        ("municipality", [k[0] if k else value.strip() for k, value in zip(known, values, strict=True)]),
        ("province", [k[1] if k else ELSEWHERE for k in known]),
        ("country", [k[2] if k else ELSEWHERE for k in known]),
    ]


def is_place(value: str) -> bool:
    """Whether this is a municipality of the list."""
    return _folded(value) in _places()


def _folded(value: str) -> str:
    return re.sub(r"[\s-]+", " ", fold(value)).strip()


@cache
def _places() -> Mapping[str, tuple[str, str, str]]:
    """Folded name -> the name to show, province and country."""
    listed = read("places")
    return {
        _folded(name): (names.split("/")[0], province, country)
        for country, provinces in listed.items()
        for province, municipalities in provinces.items()
        for names in municipalities
        for name in names.split("/")
    }


@cache
def _province() -> Mapping[str, str]:
    return {
        prefix: name for name, prefixes in read("postcodes")["be"]["provinces"].items() for prefix in prefixes
    }


@cache
def _region() -> Mapping[str, str]:
    return {province: name for name, held in read("postcodes")["be"]["regions"].items() for province in held}


@cache
def _department() -> Mapping[str, str]:
    return {
        prefix: name for name, prefixes in read("postcodes")["fr"]["regions"].items() for prefix in prefixes
    }


def read(name: str) -> dict[str, Any]:
    """The data file of a hierarchy."""
    file = resources.files("anonymizers") / f"hierarchies_{name}.toml"
    return tomllib.loads(file.read_text("utf-8"))
