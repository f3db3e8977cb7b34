"""Made-up addresses, and the names of towns and countries."""

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
    return rng.choice(words(language, "towns"))


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
    """A street with its house number, and often a box."""
    number = str(rng.randint(1, 300)) + rng.choice(("", "", "", "", "a", "B", "/2", "-14", " A"))
    name = street(rng, language)
    if language == "en" or (language == "fr" and rng.random() < 0.6):
        return f"{number}{rng.choice((' ', ' ', ', ')) if language == 'fr' else ' '}{name}"
    boxes = {"nl": (" bus 3", " bus 12", " b 4", "/201"), "fr": (" bte 2", " boîte 14", " bte 7", "")}
    box = rng.choice(boxes[language]) if language in boxes and rng.random() < 0.3 else ""
    return f"{name} {number}{box}"


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
        return f"{rng.choice(('', '', 'B-'))}{digits} {town}"
    return f"{rng.randint(10000, 99999)} {town}"
