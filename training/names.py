"""Made-up people: first names and surnames of many communities, and the ways in which people write them."""

from dataclasses import dataclass
from functools import cache
from random import Random

from training.templates import words

LOCALES = {
    "nl": ("nl_BE", "nl_NL"),
    "fr": ("fr_FR", "fr_BE", "fr_CH"),
    "en": ("en_GB", "en_IE"),
    "de": ("de_DE", "de_AT"),
}
COMMUNITIES = (
    "tr_TR", "pl_PL", "it_IT", "es_ES", "ro_RO", "pt_PT", "fr_DZ", "en_NG", "hr_HR", "hu_HU", "cs_CZ",
    "az_AZ", "sv_SE", "en_IN", "ga_IE", "vi_VN", "lt_LT", "bs_BA",
)  # fmt: skip
_COMMUNITY_SHARE = 0.2
_DRAWS = 6000
_BLENDED = 0.07

_TAILS = ("", "", "", "e", "en", "s", "mans", "aert", "ers", "sma", "stra", "inga", "kens")


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up person: `first` may be double (`Jan-Pieter`), `last` has its particles (`van den Berg`)."""

    first: str
    last: str


@cache
def _pool(locale: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    from faker import Faker

    fake = Faker(locale)
    fake.seed_instance(7)
    firsts = sorted({fake.first_name().strip() for _ in range(_DRAWS)})
    lasts = sorted({fake.last_name().strip() for _ in range(_DRAWS)})
    return tuple(firsts), tuple(lasts)


def person(rng: Random, language: str) -> Person:
    """Draw a person as a company in that language area would meet: one in five from another community."""
    locale = rng.choice(COMMUNITIES if rng.random() < _COMMUNITY_SHARE else LOCALES[language])
    firsts, lasts = _pool(locale)
    first = (
        rng.choice(words("common", "first-names-that-are-words"))
        if rng.random() < 0.04
        else rng.choice(firsts)
    )
    last = _surname(rng, lasts) if language == "nl" else rng.choice(lasts)
    if rng.random() < 0.04:
        last = rng.choice(words("common", "surnames-that-are-words"))
    if rng.random() < 0.05 and "-" not in first and " " not in first:
        first = f"{first}{rng.choice('- ')}{rng.choice(firsts)}"
    if rng.random() < 0.06:
        last = f"{last}{rng.choice(('-', '-', ' - ', ' '))}{rng.choice(lasts)}"
    if rng.random() < _BLENDED:
        first = _blend(rng, first, rng.choice(firsts))
    if rng.random() < _BLENDED:
        last = _blend(rng, last, rng.choice(lasts))
    return Person(first, last)


def _blend(rng: Random, one: str, other: str) -> str:
    """A name on no list, from the head of one and the tail of another (`Bart` + `Celine` → `Barline`)."""
    tail = other.rsplit(maxsplit=1)[-1].lower()
    if len(one) < 4 or len(tail) < 4:
        return one
    return (
        one[: rng.randint(2, min(5, len(one)))].rstrip(" -'") + tail[-rng.randint(2, min(6, len(tail) - 1)) :]
    )


def from_locale(rng: Random, locale: str) -> Person:
    """Draw a person with first name and surname from one Faker locale."""
    firsts, lasts = _pool(locale)
    return Person(rng.choice(firsts), rng.choice(lasts))


def _surname(rng: Random, lasts: tuple[str, ...]) -> str:
    if rng.random() < 0.75:
        return rng.choice(lasts)
    head = rng.choice(words("common", "surname-heads"))
    stem = rng.choice(words("common", "surname-stems")) + rng.choice(_TAILS)
    if head in ("Ver", "Vander", "Vanden", "Vande"):
        return head + stem
    return head + ("" if head == "D'" else " ") + stem.capitalize()


def initials(first: str) -> str:
    """`Jan-Pieter` → `J.P.`."""
    parts = [part for part in first.replace("-", " ").split() if part]
    return "".join(f"{part[0]}." for part in parts)


def full(rng: Random, who: Person) -> str:
    """A person's whole name in one of the forms in which it is written; mostly the plain one."""
    first, last, draw = who.first, who.last, rng.random()
    if draw < 0.62:
        return f"{first} {last}"
    forms = (
        f"{initials(first)} {last}",
        f"{initials(first)}{rng.choice('ABCDEFGHJKLMPRSTVW')}. {last}",
        f"{initials(first).replace('.', '')} {last}",
        f"{last.upper()} {first}",
        f"{first} {last.upper()}",
        f"{last}, {first}",
        f"{last}, {first}",
        f"{last}, {initials(first)}",
        f"{last} {first}",
        f"{last} {first}",
        f"{first} {rng.choice('ABCDEFGHJKLMPRSTVW')}. {last}",
        f"{initials(first)} ({first}) {last}",
        f"{first} {last[0]}.",
        f"{first} {last}".upper(),
        f"{first.upper()} {last.upper()}",
        f"{first}  {last}",
        f"{last} {initials(first)}",
    )
    return rng.choice(forms)


def mention(rng: Random, who: Person) -> str:
    """A person as mentioned in running text: whole name, first name or, less often, another form."""
    draw = rng.random()
    if draw < 0.35:
        return who.first
    return f"{who.first} {who.last}" if draw < 0.7 else full(rng, who)


def all_names() -> frozenset[str]:
    """Every first name and surname that is drawn from, of all communities."""
    locales = (*COMMUNITIES, *(locale for group in LOCALES.values() for locale in group))
    drawn = {name for locale in locales for pool in _pool(locale) for name in pool}
    alike = (words("common", "first-names-that-are-words"), words("common", "surnames-that-are-words"))
    return frozenset(drawn).union(*alike)
