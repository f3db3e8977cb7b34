"""What is known of each person besides keys, as rows that can be compared: name, firm, place, address, birth."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from inzage.folding import fold, words
from subjects.nicknames import roots
from subjects.resolving_groups import Groups
from subjects.resolving_keys import Who
from subjects.resolving_names import Name
from warehouse.keys import account_key

_NO_TOWN = re.compile(
    r"country|land\b|pays|state|staat|provin|r[ée]gion?\b|regio|bundesland|continent", re.IGNORECASE
)
_POSTCODE = re.compile(r"^\s*(?:[a-z]{1,2}-)?\d{4,5}(?:\s?[a-z]{2}\b)?")
_NUMBERS = frozenset({"BANK", "CUSTOMER_ID", "NATIONAL_ID", "TAX_ID"})
_SHORT_NUMBER = 5
_MOST_NAMES = 4
"""Writings of one person's name that are compared."""

PUBLIC_DOMAINS = frozenset(
    "gmail.com googlemail.com hotmail.com hotmail.be hotmail.nl hotmail.fr outlook.com outlook.be live.be "
    "live.nl live.com msn.com yahoo.com yahoo.fr icloud.com me.com telenet.be skynet.be proximus.be "
    "scarlet.be voo.be pandora.be ziggo.nl kpnmail.nl kpnplanet.nl planet.nl xs4all.nl hetnet.nl home.nl "
    "upcmail.nl casema.nl chello.nl quicknet.nl solcon.nl orange.fr wanadoo.fr free.fr sfr.fr laposte.net "
    "gmx.de gmx.net web.de t-online.de freenet.de proton.me protonmail.com aol.com zonnet.nl tiscali.nl "
    "tiscali.be mail.com".split()
)
"""Providers where anybody has an address: the domain tells nothing of a firm."""


@dataclass
class Facts:
    """What columns tell of an appearance or a person; every value folded for comparison."""

    firms: set[str] = field(default_factory=set)
    towns: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)
    births: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)

    def add(self, kind: str, column: str, value: str) -> None:
        """Take in one column's value."""
        folded = " ".join(fold(value).split())
        if kind == "ORG":
            self.firms.add(folded)
        elif kind == "LOCATION" and not _NO_TOWN.search(column):
            self.towns.add(re.sub(r"\s", "", folded) if any(map(str.isdigit, folded)) else folded)
        elif kind == "ADDRESS":
            self.addresses.add(re.sub(r"[\W_]+", " ", folded).strip())
            if "," in folded and (town := _POSTCODE.sub("", folded.rpartition(",")[2]).strip()):
                self.towns.add(town)
        elif kind == "DATE_OF_BIRTH":
            self.births.add(" ".join(sorted(re.findall(r"\d+", folded))))
        elif kind in _NUMBERS and len(number := account_key(value)) >= _SHORT_NUMBER:
            self.numbers.add(f"{kind} {number}")


@dataclass(frozen=True)
class Profile:
    """One writing of a person's name with all that is known of that person: a row for linkage."""

    root: int
    name: Name
    domains: frozenset[str]
    facts: Facts
    emails: int
    phones: int
    sources: frozenset[str]  # those that gave this person a handle
    bare: bool  # no key of any kind

    @property
    def plain(self) -> bool:
        """A name, and nothing else known."""
        return self.bare and self.facts == Facts()


def facts_of(described: Iterable[tuple[str, str, str, str]]) -> dict[str, Facts]:
    """Appearance -> what columns tell of it, from (appearance, kind, column, value)."""
    facts: defaultdict[str, Facts] = defaultdict(Facts)
    for who, kind, column, value in described:
        facts[who].add(kind, column, value)
    return dict(facts)


def profiles(people: Sequence[Who], groups: Groups, facts: Mapping[str, Facts]) -> list[Profile]:
    """The rows to compare: people with a given name or initials and a family name, no firms."""
    firms = {frozenset(words(firm)) for known in facts.values() for firm in known.firms}
    rows = []
    for root in groups.roots():
        members = [people[number] for number in groups.members(root)]
        names = Counter(one.name for one in members if one.name.full and one.name.words not in firms)
        told = {name.family for name in names if name.given}
        fuller = [name for name, _ in names.most_common() if name.given or name.family not in told]
        rows += [_profile(root, name, members, facts) for name in fuller[:_MOST_NAMES]]
    return rows


def _profile(root: int, name: Name, members: Collection[Who], facts: Mapping[str, Facts]) -> Profile:
    known = [one.appearance for one in members]
    emails = {one.email_key for one in known} - {""}
    return Profile(
        root,
        name,
        frozenset(domain for email in emails if (domain := email.partition("@")[2]) not in PUBLIC_DOMAINS),
        _together(facts[one.id] for one in known if one.id in facts),
        len(emails),
        len({one.phone_key for one in known} - {""}),
        frozenset(one.handle_key.partition(":")[0] for one in known if one.handle_key),
        not any(one.keys for one in known),
    )


def _together(several: Iterable[Facts]) -> Facts:
    result = Facts()
    for one in several:
        for part in ("firms", "towns", "addresses", "births", "numbers"):
            getattr(result, part).update(getattr(one, part))
    return result


TELLING = {"firm": "firms", "town": "towns", "address": "addresses"}
"""Kinds of which a rare value tells more than a common one."""


def _rarest(rows: Sequence[Profile], kind: str) -> list[object]:
    """Of each row the value that fewest others have."""
    counts = Counter(value for row in rows for value in getattr(row.facts, kind))
    return [min(getattr(row.facts, kind), key=lambda v: (counts[v], v), default=None) for row in rows]


def rows_for_linkage(rows: Sequence[Profile]) -> dict[str, list[object]]:
    """Columns for linkage, in the order of `rows`; an empty value is None, and stands for nothing known."""
    return {
        "unique_id": list(range(len(rows))),
        "root": [row.root for row in rows],
        "given": [row.name.given or None for row in rows],
        "initial": [row.name.initials[0] for row in rows],
        "forms": [sorted(roots(row.name.given)) if row.name.given else [] for row in rows],
        "family": [row.name.family for row in rows],
        "halves": [sorted(row.name.halves | {row.name.family}) for row in rows],
        "words": [" ".join(sorted(row.name.words)) for row in rows],
        **{f"one_{kind}": _rarest(rows, plural) for kind, plural in TELLING.items()},
        "firms": [sorted(row.facts.firms) for row in rows],
        "domains": [sorted(row.domains) for row in rows],
        "towns": [sorted(row.facts.towns) for row in rows],
        "addresses": [sorted(row.facts.addresses) for row in rows],
        "births": [sorted(row.facts.births) for row in rows],
        "numbers": [sorted(row.facts.numbers) for row in rows],
        "kinds": [sorted({number.partition(" ")[0] for number in row.facts.numbers}) for row in rows],
        "emails": [row.emails for row in rows],
        "phones": [row.phones for row in rows],
        "sources": [sorted(row.sources) for row in rows],
    }
