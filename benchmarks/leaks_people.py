"""Made-up households for the leak suite: surnames shared at home and by strangers, first names shared by many."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

_FIRST = {
    "nl": "Jan Els Koen Sofie Bart Lotte Wim Griet Fatima Piotr Hendrik Annelies".split(),
    "fr": "Luc Amélie Mathieu Chloé Nadia Thierry Sylvie Jean-Pierre Yusuf Élodie".split(),
    "en": "Tom Rachel Oliver Hannah Priya Duncan Sheila Olga Marcus Bridget".split(),
}
_LAST = {
    "nl": ["Peeters", "Claes", "Van den Berghe", "De Wit", "Goossens", "’t Hooft", "D’Hondt", "El Amrani", "Wouters"],
    "fr": ["Lambert", "Dupont", "Lefèvre", "Vanneste", "Delcourt", "Benali", "Marchal", "Kowalski", "de Brouckère"],
    "en": ["Barlow", "Ashdown", "O’Connell", "Whitlock", "Pemberton", "Yıldız", "MacLaren", "Hargreaves", "Okafor"],
}  # fmt: skip
_NICK = {
    "Sofie": "Fietje",
    "Jan": "Jantje",
    "Wim": "Wimpie",
    "Mathieu": "Matou",
    "Rachel": "Raych",
    "Tom": "Tommo",
}
_STREET = {
    "nl": ["Nestlaan", "Kwikstaartstraat", "Zwaluwdreef"],
    "fr": ["Rue du Pinson", "Avenue des Mésanges", "Chemin du Merle"],
    "en": ["Wren Lane", "Plover Road", "Lapwing Close"],
}
_STAFF = ["Saskia Kerremans", "Guillaume Noirfalise", "Deborah Applewhite", "Ruben Slootmaekers"]


@dataclass(frozen=True)
class Someone:
    """A made-up person with values that are theirs alone, save what their household shares."""

    number: int
    language: str
    first: str
    last: str
    email: str
    phone: str  # E.164
    iban: str
    street: str
    nickname: str = ""
    stranger: bool = False  # written about, and in no contact list, header or chat

    @property
    def name(self) -> str:
        """First name and surname."""
        return f"{self.first} {self.last}"

    @property
    def phone_national(self) -> str:
        """As people of the country write it: 0470 12 34 56."""
        digits = f"0{self.phone[3:]}"
        return f"{digits[:4]} {digits[4:6]} {digits[6:8]} {digits[8:]}"

    @property
    def iban_spaced(self) -> str:
        """In groups of four."""
        return " ".join(self.iban[n : n + 4] for n in range(0, len(self.iban), 4))


def iban(number: int) -> str:
    """A Belgian IBAN with its check digits (bank code 068, mod 97 twice: ISO 13616 and the national check)."""
    base = 680_000_000 + number % 10_000_000
    account = f"{base:010d}{base % 97 or 97:02d}"
    return f"BE{98 - int(f'{account}111400') % 97:02d}{account}"


def households(count: int, rng: random.Random) -> list[tuple[Someone, ...]]:
    """`count` households of one to three; in every fourth all share one phone."""
    made, number = [], 0
    for home in range(count):
        language = ("nl", "fr", "en")[home % 3]
        last = rng.choice(_LAST[language])
        street = f"{rng.choice(_STREET[language])} {home + 11}"
        firsts = rng.sample(_FIRST[language], rng.choice((1, 2, 2, 3)))
        shared = _phone(rng, number) if home % 4 == 0 else ""
        members = []
        for first in firsts:
            number += 1
            members.append(_someone(number, language, first, last, street, shared or _phone(rng, number)))
        if home % 5 == 4:
            members = [replace(member, stranger=True) for member in members]
        made.append(tuple(members))
    return made


def _someone(number: int, language: str, first: str, last: str, street: str, phone: str) -> Someone:
    plain = "".join(filter(str.isascii, f"{first}.{last}".replace(" ", "").replace("’", ""))).lower()
    nick = _NICK.get(first, "")
    email = f"{plain}{number}@post.example"
    return Someone(number, language, first, last, email, phone, iban(7919 * number), street, nick)


def _phone(rng: random.Random, number: int) -> str:
    """Belgian mobile numbers of their own: 0470 to 0479, then the person's number scattered over six digits."""
    return f"+3247{number % 10}{(number * 611_953 + rng.randrange(3) * 7) % 1_000_000:06d}"


def staff() -> Sequence[str]:
    """The company's own people."""
    return _STAFF


def name_words(people: Sequence[Someone]) -> set[str]:
    """Every longer word of a name in the world: none of them is a word, a street or a firm in it."""
    names = [*_STAFF, *(part for p in people for part in (p.first, p.last, p.nickname))]
    return {word for name in names for word in name.split() if len(word) > 3}
