"""Made-up companies, many named after a person (`Bakkerij Peeters`, `Maes & Zonen NV`): ORG, not PERSON."""

from random import Random

from training.names import person
from training.places import city
from training.templates import words

_ENDINGS = (
    "",
    "",
    "a",
    "o",
    "ia",
    "ix",
    "um",
    "is",
    "tech",
    "soft",
    "net",
    "care",
    "bank",
    "group",
    "ly",
    "data",
    "gas",
)


def company(rng: Random, language: str) -> str:
    """A company, shop, club or public body as written in running text."""
    draw = rng.random()
    if draw < 0.40:
        return _named_after_person(rng, language)
    if draw < 0.68:
        return _brand(rng, language)
    if draw < 0.78:
        return f"{rng.choice(words(language, 'institutions'))} {city(rng, language)}"
    return rng.choice(words("common", "known-organisations"))


def _named_after_person(rng: Random, language: str) -> str:
    who, other = person(rng, language), person(rng, language)
    trade, form = rng.choice(words(language, "trades")), rng.choice(words(language, "legal-forms"))
    trade_first = f"{trade} {who.last}" if language != "en" else f"{who.last} {trade}"
    return rng.choice(
        (
            trade_first,
            trade_first,
            f"{trade_first} {form}",
            f"{trade} {who.first}" if language != "en" else f"{who.first}'s {trade}",
            f"{who.last} {form}",
            f"{who.last} {form}",
            f"{who.last} & {other.last} {form}",
            f"{who.last} {trade} {form}",
            f"{who.first} {who.last} {form}",
            f"{trade} {who.first} {who.last}",
        )
    )


def _brand(rng: Random, language: str) -> str:
    word = "".join(rng.choices(words("common", "syllables"), k=rng.choice((1, 2, 2, 3)))) + rng.choice(
        _ENDINGS
    )
    word = rng.choice((word.capitalize(), word.capitalize(), word.capitalize(), word.upper(), word))
    if rng.random() < 0.12:
        word = "".join(rng.choices("ABCDEFGHIKLMNOPRSTVWZ", k=rng.choice((2, 3, 3, 4))))
    if rng.random() < 0.5:
        word += " " + rng.choice(words(language, "legal-forms"))
    elif rng.random() < 0.3:
        word = f"{rng.choice(words(language, 'trades'))} {word.capitalize()}"
    return word
