"""How the columns of a table are understood: role and hierarchy, proposed from the data, decided by the analyst.

What is not named is a quasi-identifier: that somebody outside may know a value is the safe thing to assume. Proposed
are direct identifiers and free text (never released in a table), constants (plain) and, for the rest, the hierarchy
that fits their values.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from anonymizers.declaration import Declaration, HierarchyName
from anonymizers.hierarchies import levels
from anonymizers.hierarchies_places import is_place
from anonymizers.hierarchies_words import means
from anonymizers.tables_coding import coded
from inzage.folding import fold
from inzage.labels import DIRECT_IDENTIFIERS, PROSE, Label

if TYPE_CHECKING:
    import pandas as pd

Role = Literal["quasi", "sensitive", "plain", "direct", "text"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A column's role and hierarchy, what that rests on, and how far it tells persons apart.

    `unique` is the share of the persons with a value who are the only one to bear it; `named` says that the analyst
    decided the role.
    """

    column: str
    role: Role
    hierarchy: HierarchyName
    distinct: int
    unique: float
    missing: float
    label: str
    named: bool


_MOST = 0.9
"""Share of the values that must look like a kind."""

_IDS = 0.95
_FEWEST = 20  # values: of fewer, that they differ says nothing

_HEADERS: tuple[tuple[HierarchyName, str], ...] = (
    ("birth", r"geboorte|birth|naissance|geburt|dob\b"),
    ("age", r"\bage\b|leeftijd|\balter\b"),
    ("job", r"functie|\bjob|beroep|jobtitel|fonction|profession|occupation|\bberuf|position"),
    ("gender", r"geslacht|gender|\bsex|sexe|geschlecht|aanhef|civilite|anrede|salutation"),
    ("language", r"\btaal|language|langue|sprache|locale"),
    ("country", r"\bland\b|country|\bpays\b|nationalit"),
    ("postcode", r"postcode|postal|zip|plz|postleitzahl"),
    ("place", r"\bcity|gemeente|woonplaats|\bstad|\bville|commune|\bort\b|\bplaats"),
)

_LOOKS: tuple[tuple[HierarchyName, Callable[[str], bool]], ...] = (
    ("date", lambda v: bool(re.match(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}", v))),
    ("gender", lambda v: means("gender", v)),
    ("language", lambda v: means("language", v)),
    ("country", lambda v: means("country", v)),
    ("place", is_place),
    (
        "postcode",
        lambda v: bool(re.fullmatch(r"(?:(?:BE?|NL|FR?|DE?)-)?\d{4}(?:\d| ?[A-Z]{2})|(?:BE?|NL)-\d{4}", v)),
    ),
    ("number", lambda v: bool(re.fullmatch(r"-?\d{1,15}(?:[.,]\d{1,9})?", v))),
)

_WORDS = 5
"""More of them are a sentence, not a value."""

_ID_HEADER = re.compile(r"(?:\b|_)(?:id|nr|no|number|nummer|numero|num|key|code)\b")

_CODE_LIKE = re.compile(r"\S*\d\S*")
_ADDRESS = re.compile(r"[^\s@]{1,64}@[^\s@]{1,255}")


def propose(
    frame: "pd.DataFrame",
    columns: Sequence[str],
    declaration: Declaration,
    *,
    person: str,
    holds: Mapping[str, str],
) -> tuple[Proposal, ...]:
    """A proposal for each of `columns`; `holds` gives the kind of data of those whose kind is known."""
    whose = coded(frame[person])[0]
    return tuple(_proposal(name, frame[name], whose, declaration, holds.get(name, "")) for name in columns)


def _proposal(
    name: str, values: "pd.Series", whose: object, declaration: Declaration, label: str
) -> Proposal:
    import pandas as pd

    codes, texts = coded(values)
    pairs = pd.DataFrame({"value": codes, "person": whose}).drop_duplicates()
    bearers = pairs.groupby("value")["person"].size()
    there = [text for text in texts if text is not None]
    known = [n for n, text in enumerate(texts) if text is not None]
    persons = int(bearers.reindex(known).sum())
    unique = float((bearers.reindex(known) == 1).sum()) / max(persons, 1)
    hierarchy = declaration.hierarchies.get(name) or fitting(name, there, label)
    empty = float((codes == texts.index(None)).mean()) if None in texts else 0.0
    found = Proposal(name, "quasi", hierarchy, len(there), unique, empty, label, named=False)
    role, named = _role(found, there, declaration)
    return replace(found, role=role, named=named)


def _role(found: Proposal, values: Sequence[str], declaration: Declaration) -> tuple[Role, bool]:
    """The role that the analyst names, if any; what names persons by itself has no other."""
    if _direct(values, found.label, found.hierarchy):
        return "direct", False
    if found.label in (PROSE, "") and sum(map(_is_sentence, values)) > len(values) / 4:
        return "text", False
    lists: tuple[tuple[Role, Sequence[str]], ...] = (
        ("quasi", declaration.quasi),
        ("sensitive", declaration.sensitive),
        ("plain", declaration.plain),
    )
    for role, listed in lists:
        if found.column in listed:
            return role, True
    if _is_id(found, values):
        return "direct", False
    if found.label == Label.SPECIAL:
        return "sensitive", False
    return ("quasi" if len(values) > 1 or found.missing else "plain"), False


def _is_sentence(value: str) -> bool:
    return len(value.split()) > _WORDS


def _is_id(found: Proposal, values: Sequence[str]) -> bool:
    """Codes that are everybody's own, or numbers under a header that calls them so."""
    if found.unique < _IDS or len(values) < _FEWEST:
        return False
    called = bool(_ID_HEADER.search(fold(found.column.rsplit(".", 1)[-1])))
    codes = found.hierarchy == "category" and _share(values, lambda v: bool(_CODE_LIKE.fullmatch(v))) >= _MOST
    return codes or (called and found.hierarchy in ("number", "category"))


def _direct(values: Sequence[str], label: str, hierarchy: HierarchyName) -> bool:
    """Kinds that name one person by themselves; a birth date counts by its year, an address by its postcode."""
    if (label, hierarchy) in (
        (Label.DATE_OF_BIRTH, "birth"),
        (Label.ADDRESS, "postcode"),
        (Label.ADDRESS, "place"),
    ):
        return False
    return label in DIRECT_IDENTIFIERS or _share(values, lambda v: bool(_ADDRESS.fullmatch(v))) >= 0.5


def fitting(name: str, values: Sequence[str], label: str = "") -> HierarchyName:
    """The hierarchy that suits a column by the kind it holds, its header and its values."""
    if label == Label.DATE_OF_BIRTH:
        return "birth"
    header = fold(name.rsplit(".", 1)[-1])
    for hierarchy, words in _HEADERS:
        if re.search(words, header) and _suits(hierarchy, values):
            return hierarchy
    return next(
        (hierarchy for hierarchy, looks in _LOOKS if values and _share(values, looks) >= _MOST), "category"
    )


def _suits(hierarchy: HierarchyName, values: Sequence[str]) -> bool:
    """Whether the hierarchy knows most of the values: a column of other things under such a header keeps them."""
    if hierarchy in ("place", "job", "language"):
        return True
    if not values:
        return False
    finest = levels(hierarchy, list(values), [1] * len(values))[0]
    return (
        _share([finest.labels[n] or "" for n in finest.group.tolist()], lambda label: label != "other")
        >= _MOST
    )


def _share(values: Sequence[str], true: Callable[[str], bool]) -> float:
    return sum(map(true, values)) / len(values) if values else 0.0
