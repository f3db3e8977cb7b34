"""Made-up addresses, and the names of towns and countries."""

from functools import cache
from random import Random

from training.names import person
from training.templates import words

LANGUAGES = ("nl", "fr", "en", "de")
_HONOURS = {
    "nl": ("", "", "Burgemeester ", "Pastoor ", "Dokter ", "Sint-", "Koning ", "Generaal ", "Kanunnik "),
    "fr": ("", "", "du Général ", "du Docteur ", "Saint-", "de l'Abbé "),
    "en": ("",),
    "de": ("", "", "Doktor-", "Sankt-"),
}


def city(rng: Random, language: str) -> str:
    """A town; now and then one of a neighbouring language area."""
    if rng.random() < 0.1:
        language = rng.choice(LANGUAGES)
    if language in _LISTED and rng.random() < 0.6:
        return rng.choice(_listed(language))
    return rng.choice(words(language, "towns"))


_LISTED = {"nl": ("nl_BE", "nl_NL"), "de": ("de_DE", "de_AT")}
"""Locales whose Faker towns exist; those of the others are made up of surnames."""


@cache
def _listed(language: str) -> tuple[str, ...]:
    from faker import Faker

    found: set[str] = set()
    for locale in _LISTED[language]:
        fake = Faker(locale)
        fake.seed_instance(7)
        found |= {fake.city() for _ in range(4_000)}
    return tuple(sorted(found))


def street(rng: Random, language: str) -> str:
    """A street without its number: an ordinary one, or one named after a person."""
    tail = rng.choice(words(language, "street-tails"))
    head = (
        _after_person(rng, language) if rng.random() < 0.35 else rng.choice(words(language, "street-heads"))
    )
    if language == "fr":
        return f"{tail} {head}"
    if language == "en" or (language == "nl" and " " in head and rng.random() < 0.1):
        return f"{head} {tail}"
    return head + (tail.capitalize() if head.endswith("-") else tail)


def _after_person(rng: Random, language: str) -> str:
    who = person(rng, language)
    honour = rng.choice(_HONOURS[language])
    if language == "de":
        return f"{honour}{who.first}-{who.last}-".replace(" ", "-")
    if honour.endswith("-") or honour == "Koning ":
        return honour + who.first
    if honour:
        return honour + who.last
    return f"{who.first} {who.last}" if language != "en" else who.last


def numbered_street(rng: Random, language: str) -> str:
    """A street with its house number, and often a box, a storey or a flat."""
    number = str(rng.randint(1, 300)) + rng.choice(
        ("", "", "", "", "", "a", "B", "/2", "-14", " A", "/201", "-3")
    )
    name = street(rng, language)
    if rng.random() < 0.08:
        name = rng.choice(words(language, "odd-streets"))
    if language == "en" or (language == "fr" and rng.random() < 0.6):
        flat = rng.choice(("Flat 3, ", "Flat 12B, ", "Unit 4, ", "Apartment 9, ")) if language == "en" else ""
        bis = rng.choice(("", "", "", " bis", " ter")) if language == "fr" else ""
        between = rng.choice((" ", " ", ", ")) if language == "fr" else " "
        return f"{flat if rng.random() < 0.12 else ''}{number}{bis}{between}{name}"
    box = rng.choice(_BOXES[language]) if rng.random() < 0.35 else ""
    return f"{name}{rng.choice((' ', ' ', ' ', ' ', ' nr. ', ', '))}{number}{box}"


_BOXES = {
    "nl": (" bus 3", " bus 12", " b 4", "/201", " bus 0101", " b12", " hs", " III", " 2e verd.", ", bus 5", " bis"),
    "fr": (" bte 2", " boîte 14", " bte 7", "", " bte. 11", "/3", ", Bât. B", ", apt 12"),
    "de": (", Haus 2", " c", "", ", 3. OG", "/Top 4", ", Hinterhaus"),
}  # fmt: skip
_HOME = {
    "nl": ("België", "Nederland", "Belgium", "BELGIË", "NL"),
    "fr": ("Belgique", "France", "FRANCE", "Luxembourg"),
    "en": ("UK", "United Kingdom", "England", "Ireland"),
    "de": ("Deutschland", "Österreich", "Germany"),
}
_BETWEEN = {
    "nl": (", ", ", ", ", ", " ", " - ", "\n", "\n", " te ", " in ", " | ", ",", " – "),
    "fr": (", ", ", ", ", ", " ", "\n", "\n", " à ", " - ", " | ", ","),
    "en": (", ", ", ", ", ", " ", "\n", "\n", " in ", ","),
    "de": (", ", ", ", ", ", " ", "\n", "\n", " in ", " - ", " | ", ","),
}
_POST_BOX = {"nl": "Postbus", "fr": "BP", "en": "PO Box", "de": "Postfach"}


def address(rng: Random, language: str) -> str:
    """A whole postal address: street to town, now and then with its country, or a post box."""
    between = rng.choice(_BETWEEN[language])
    first = numbered_street(rng, language)
    if rng.random() < 0.04:
        first = f"{_POST_BOX[language]} {rng.randint(10, 90_000)}"
    if rng.random() < 0.05:
        return f"{postcode_city(rng, language)}{rng.choice((', ', ' - '))}{first}"
    if rng.random() < 0.12:
        return f"{first}{rng.choice((', ', ' in ' if language in 'de en' else ', '))}{city(rng, language)}"
    country = (
        f"{rng.choice((', ', chr(10), ' - '))}{rng.choice(_HOME[language])}" if rng.random() < 0.08 else ""
    )
    return f"{first}{between}{postcode_city(rng, language)}{country}"


def postcode_city(rng: Random, language: str) -> str:
    """A postcode with its town, as Belgium, the Netherlands, France, Germany or Britain write it."""
    town = city(rng, language)
    digits = rng.randint(1000, 9999)
    letters = "".join(rng.choices("ABCDEGHJKLMNPRSTVWXZ", k=2))
    if language == "nl":
        codes = (
            f"{digits}",
            f"{digits}",
            f"{digits}",
            f"B-{digits}",
            f"{digits} {letters}",
            f"{digits}{letters}",
        )
        return f"{rng.choice(codes)}{rng.choice((' ', ' ', ' ', '  '))}{town}"
    if language == "en":
        return (
            f"{town}{rng.choice((' ', ', '))}{letters}{rng.randint(1, 20)} {rng.randint(1, 9)}{letters[::-1]}"
        )
    if language == "fr" and rng.random() < 0.5:
        return f"{rng.choice(('', '', 'B-', 'L-'))}{digits} {town}"
    five = f"{rng.randint(1000, 99999):05}"
    if language == "fr":
        return f"{rng.choice(('', '', '', 'F-'))}{five} {town}{rng.choice(('', '', '', '', ' Cedex', ' cedex 2'))}"
    return f"{rng.choice(('', '', '', 'D-'))}{five} {town}" if rng.random() < 0.85 else f"A-{digits} {town}"


def all_places() -> frozenset[str]:
    """Every town and country that is drawn from."""
    lists = (words(language, section) for language in LANGUAGES for section in ("towns", "countries"))
    return frozenset(name for names in (*lists, *map(_listed, _LISTED)) for name in names)
