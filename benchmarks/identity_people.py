"""Made-up people with the collisions of real ones, and how records write them; independent of the matching."""

import random
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate

_PET = dict(
    pair.split(":")
    for pair in (
        "Willem:Wim Johannes:Jan Jozef:Jef Petrus:Piet Elisabeth:Els Katrien:Trijn Christine:Tine Alexander:Alex "
        "Thomas:Tom Nicolas:Nico Frédéric:Fred Isabelle:Isa Robert:Rob Philippe:Filip"
    ).split()
)
_PARTICLES = ("van der ", "van den ", "van de ", "De ", "Van ", "d'", "ter ", "Le ")
_STREETS = (
    "Molenweg",
    "Kerkstraat",
    "Lindelaan",
    "Beukendreef",
    "Rue du Moulin",
    "Stationsplein",
    "Veldweg",
    "Dorpsstraat",
)
_PUBLIC = ("post.example", "mail.example", "inbox.example", "courriel.example")


@dataclass
class Human:
    """Who somebody really is."""

    number: int
    given: str
    family: str
    maiden: str
    emails: list[str]
    mobile: str
    landline: str
    address: str
    town: str
    firm: str
    iban: str
    customer: str


@dataclass(frozen=True)
class Sighting:
    """One person as one record writes them; `known` is all that the record tells, by kind."""

    truth: int
    source: str
    role: str
    name: str
    form: str  # how the name is written: full, slip, maiden, initials, given, none
    email: str = ""
    phone: str = ""
    handle: str = ""
    talk: str = ""
    told: dict[str, str] = field(default_factory=dict)  # firm, town, address, iban, customer


@cache
def _names(kind: str) -> tuple[list[str], list[float]]:
    """Names by how common they are: a few very, most hardly."""
    from faker.providers.person.fr_BE import Provider as French
    from faker.providers.person.nl_BE import Provider as Flemish
    from faker.providers.person.nl_NL import Provider as Dutch

    found = dict.fromkeys(name for p in (Flemish, Dutch, French) for name in getattr(p, kind) if name.strip())
    names = [name for name in found if name.isascii() or kind == "first_names"][:1500]
    return names, list(accumulate(1 / (rank + 12) for rank in range(len(names))))


def _pick(rng: random.Random, kind: str) -> str:
    names, weights = _names(kind)
    return rng.choices(names, cum_weights=weights)[0]


def humans(count: int, seed: int) -> list[Human]:
    """`count` people, alone or in households that share an address, a landline and often a family name."""
    rng, people = random.Random(seed), list[Human]()
    towns = [
        f"{_pick(rng, 'last_names').split()[-1].title()}{end}"
        for end in ("gem", "dam", "beek", "ville")
        for _ in range(60)
    ]
    firms = [
        f"{_pick(rng, 'last_names')} {kind}"
        for kind in ("BV", "NV", "& Zonen", "Consult")
        for _ in range(400)
    ]
    common = list(accumulate(1 / (rank + 8) for rank in range(len(towns))))
    while len(people) < count:
        size = rng.choices((1, 2, 3, 4), (70, 18, 7, 5))[0]
        town = rng.choices(towns, cum_weights=common)[0]
        home = (town, f"{rng.choice(_STREETS)} {rng.randint(1, 180)}", f"+3256{len(people):06d}")
        family = _family(rng)
        for place in range(min(size, count - len(people))):
            people.append(_human(rng, len(people), place, people, family, home, firms))
    return people


def _family(rng: random.Random) -> str:
    name = _pick(rng, "last_names")
    return (
        f"{rng.choice(_PARTICLES)}{name}"
        if rng.random() < 0.2 and " " not in name and "'" not in name
        else name
    )


def _human(
    rng: random.Random, number: int, place: int, people: list[Human], family: str,
    home: tuple[str, str, str], firms: list[str],
) -> Human:  # fmt: skip
    own = family if place != 1 or rng.random() < 0.3 else _family(rng)  # partners mostly keep their own name
    given = _pick(rng, "first_names")
    if place == 2 and rng.random() < 0.02:
        given = people[-2].given  # a child named after a parent
    maiden = _family(rng) if rng.random() < 0.06 else ""
    firm = rng.choice(firms) if rng.random() < 0.4 else ""
    emails = [f"{_slug(given)}.{_slug(own)}{number}@{rng.choice(_PUBLIC)}"]
    if rng.random() < 0.2:
        emails.append(f"{_slug(given)[:1]}{_slug(own)}{number}@{rng.choice(_PUBLIC)}")
    if firm:
        emails.append(f"{_slug(given)}.{_slug(own)}.{number}@{_slug(firm)}.example")
    return Human(
        number, given, own, maiden, emails, f"+324{70_000_000 + number}", home[2], home[1], home[0], firm,
        f"BE00{number:012d}", f"K{100_000 + number}",
    )  # fmt: skip


def _slug(text: str) -> str:
    return "".join(c for c in text.lower() if c.isascii() and c.isalpha()) or "x"


def sightings(people: list[Human], seed: int) -> list[Sighting]:
    """What five systems and the company's notes hold of these people."""
    rng, found = random.Random(seed + 1), list[Sighting]()
    for who in people:
        if rng.random() < 0.7:
            found += [_crm(rng, who, copy) for copy in range(2 if rng.random() < 0.05 else 1)]
        if rng.random() < 0.6:
            found += [_mail(rng, who) for _ in range(rng.randint(1, 3))]
        if rng.random() < 0.3:
            found += _chat(rng, who)
        if rng.random() < 0.2:
            found.append(_whatsapp(rng, who))
        if rng.random() < 0.25:
            found.append(_note(rng, who))
        if rng.random() < 0.25:
            found.append(_invoice(rng, who))
    return found


def written(rng: random.Random, who: Human, *, loose: bool) -> tuple[str, str]:
    """The person's name as somebody writes it, and which form that is."""
    family, given, kind = who.family, who.given, rng.random()
    if who.maiden and kind < 0.4:
        return (
            (f"{given} {family}-{who.maiden}", "full")
            if " " not in family
            else (f"{given} {who.maiden}", "maiden")
        )
    if kind < (0.1 if loose else 0.03):
        return f"{given[0]}. {family}", "initials"
    if kind < 0.16:
        return f"{family}, {given}", "full"
    if kind < 0.2 and given in _PET:
        return f"{_PET[given]} {family}", "full"
    if kind < 0.22:
        return f"{given} {_typo(rng, family)}", "slip"
    if kind < 0.24:
        return f"{family} {given}", "full"
    return (f"{given} {family}".lower() if loose and kind < 0.45 else f"{given} {family}"), "full"


def _typo(rng: random.Random, word: str) -> str:
    at = rng.randrange(1, max(2, len(word) - 1))
    return rng.choice((word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:]))


def _crm(rng: random.Random, who: Human, copy: int) -> Sighting:
    name, form = written(rng, who, loose=False)
    told = {"town": who.town} if rng.random() < 0.8 else {}
    told |= {"address": f"{who.address}, {who.town}"} if rng.random() < 0.5 else {}
    told |= {"firm": who.firm} if who.firm and rng.random() < 0.8 else {}
    phone = rng.choices((who.mobile, who.landline, ""), (4, 2, 3))[0]
    email = rng.choice(who.emails) if rng.random() < 0.85 else ""
    return Sighting(who.number, "crm", "subject", name, form, email, phone, f"c{who.number}-{copy}", "", told)


def _mail(rng: random.Random, who: Human) -> Sighting:
    name, form = written(rng, who, loose=True) if rng.random() < 0.9 else ("", "none")
    return Sighting(
        who.number, "mail", rng.choice(("author", "recipient")), name, form, rng.choice(who.emails)
    )


def _chat(rng: random.Random, who: Human) -> list[Sighting]:
    """A visitor with or without an address, greeted by first name."""
    talk = f"talk {who.number}"
    name, form = written(rng, who, loose=True)
    email = rng.choice(who.emails) if rng.random() < 0.7 else ""
    first = Sighting(who.number, "chat", "subject", name, form, email, talk=talk)
    return (
        [first, Sighting(who.number, "chat", "recipient", who.given, "given", talk=talk)]
        if rng.random() < 0.4
        else [first]
    )


def _whatsapp(rng: random.Random, who: Human) -> Sighting:
    talk = f"whatsapp {who.number}"
    if rng.random() < 0.5:
        return Sighting(who.number, "whatsapp", "author", "", "none", phone=who.mobile, talk=talk)
    name, form = written(rng, who, loose=True)
    return Sighting(who.number, "whatsapp", "author", name, form, talk=talk)


def _note(rng: random.Random, who: Human) -> Sighting:
    """A call: the number shown, sometimes the household's; or a name, with where they live or work."""
    name, form = written(rng, who, loose=True) if rng.random() < 0.8 else ("", "none")
    phone = rng.choices((who.mobile, who.landline, ""), (3, 2, 4 if name else 0))[0]
    told = {"town": who.town} if name and rng.random() < 0.4 else {}
    told |= {"firm": who.firm} if name and who.firm and rng.random() < 0.5 else {}
    return Sighting(who.number, "calls", "subject", name, form, "", phone, "", f"call {who.number}", told)


def _invoice(rng: random.Random, who: Human) -> Sighting:
    name, form = written(rng, who, loose=False)
    told = {"iban": who.iban, "town": who.town, "address": f"{who.address}, {who.town}"}
    told |= {"customer": who.customer} if rng.random() < 0.5 else {}
    email = rng.choice(who.emails) if rng.random() < 0.4 else ""
    return Sighting(who.number, "billing", "subject", name, form, email, "", "", "", told)
