"""One message's made-up world: who takes part, and what stands in its slots."""

import unicodedata
from collections.abc import Callable
from random import Random

from training import companies, names, places, vocabulary
from training.templates import SLOT, expand, words

Segment = tuple[str, str]
"""A piece of text with its label, empty where it is none."""

_CAST = 4


class Scene:
    """Fills templates for one message; the same few people return in it, in several forms."""

    def __init__(self, rng: Random, language: str) -> None:
        """Draw the people of one message in `language` (nl, fr, en, de)."""
        self.rng = rng
        self.language = language
        self._people = [names.person(rng, language) for _ in range(_CAST)]

    def render(self, template: str) -> list[Segment]:
        """A template as labelled segments."""
        parts = SLOT.split(expand(template, self.rng))
        segments: list[Segment] = []
        for index, part in enumerate(parts):
            segments.extend(self._settle(part) if index % 2 else [(part, "")])
        return [segment for segment in segments if segment[0]]

    def _settle(self, part: str) -> list[Segment]:
        if part[0] == "<":
            label, _, name = part[1:-1].partition(":")
            return [(name, label)]
        return self._fill(part[1:-1])

    def _who(self) -> names.Person:
        rng = self.rng
        return rng.choice(self._people) if rng.random() < 0.6 else names.person(rng, self.language)

    def _fill(self, slot: str) -> list[Segment]:
        for fill in (self._person, self._place):
            if segments := fill(slot):
                return segments
        return [(self._word(slot), "")]

    def _person(self, slot: str) -> list[Segment]:
        who, rng = self._who(), self.rng
        if slot == "heer":
            return [
                (rng.choice(words(self.language, "titles")) + " ", ""),
                (self._formal(who), "PERSON"),
            ]
        if slot == "file":
            head, separator, tail = vocabulary.file_name(rng)
            return [
                (head, ""),
                (f"{who.first}{separator}{who.last}".replace(" ", separator), "PERSON"),
                (tail, ""),
            ]
        forms = {
            "p": lambda: names.mention(rng, who),
            "full": lambda: names.full(rng, who),
            "name": lambda: f"{who.first} {who.last}",
            "comma": lambda: f"{who.last}, {who.first}",
            "turned": lambda: f"{who.last} {who.first}",
            "first": lambda: who.first if rng.random() < 0.9 else names.mention(rng, who),
            "last": lambda: who.last,
        }
        return [(forms[slot](), "PERSON")] if slot in forms else []

    def _formal(self, who: names.Person) -> str:
        draw = self.rng.random()
        if draw < 0.72:
            return who.last
        return f"{who.first} {who.last}" if draw < 0.9 else f"{names.initials(who.first)} {who.last}"

    def _place(self, slot: str) -> list[Segment]:
        rng, language = self.rng, self.language
        if slot == "org":
            return [(companies.company(rng, language), "ORG")]
        if slot == "land":
            return [(rng.choice(words(language, "countries")), "LOCATION")]
        if slot == "loc":
            return [(places.city(rng, language), "LOCATION")]
        if slot == "zipcity":
            return [(places.postcode_city(rng, language), "LOCATION")]
        if slot == "street":
            if rng.random() < 0.4:
                return [(places.street(rng, language), "LOCATION")]
            return [(places.numbered_street(rng, language), "ADDRESS")]
        if slot == "addr":
            return [(places.address(rng, language), "ADDRESS")]
        return []

    def _word(self, slot: str) -> str:
        rng, language = self.rng, self.language
        fills: dict[str, Callable[[], str]] = {
            "role": lambda: rng.choice(words(language, "roles")),
            "month": lambda: rng.choice(words(language, "months")),
            "day": lambda: rng.choice(words(language, "days")),
            "date": lambda: vocabulary.date(rng, language),
            "time": lambda: vocabulary.time(rng),
            "prod": lambda: vocabulary.product(rng, language),
            "phone": lambda: vocabulary.phone(rng),
            "iban": lambda: vocabulary.iban(rng),
            "id": lambda: vocabulary.reference(rng),
            "plate": lambda: vocabulary.plate(rng),
            "eur": lambda: vocabulary.money(rng),
            "nr": lambda: str(rng.randint(2, 2500)),
            "mail": self._mail,
            "url": lambda: f"www.{self._domain()}",
        }
        return fills[slot]()

    def _mail(self) -> str:
        who, rng = self._who(), self.rng
        first, last = _ascii(who.first), _ascii(who.last)
        local = rng.choice(
            (
                f"{first}.{last}",
                f"{first}{last}",
                f"{first[:1]}.{last}",
                f"{last}.{first}",
                f"info.{last}",
                "info",
            )
        )
        return f"{local}@{self._domain()}"

    def _domain(self) -> str:
        word = _ascii(companies.company(self.rng, self.language))[:18] or "voorbeeld"
        return f"{word}.{self.rng.choice(vocabulary.TOPLEVELS[self.language])}"


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "".join(letter for letter in plain if letter.isalnum())
