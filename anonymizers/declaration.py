"""What a release is for, who gets it, and what must hold before it goes out: declared in TOML or by options.

    purpose = "which questions do customers of a certain age ask?"
    recipient = "outside"                      # inside | outside | public
    columns = ["hubspot.contact.Postal Code", "hubspot.contact.Preferred language"]
    texts = ["*"]                              # source.kind, with * for any; [] for none
    quasi = ["hubspot.contact.Postal Code"]    # what somebody outside may know of a person
    sensitive = []                             # what must not be learned of a person
    link = "none"                              # none | thread | history
    suppression = 0.05                         # share of the persons who may be left out for the rest's sake

    [thresholds]
    k = 11

Nothing is released that is not asked for (GDPR art. 5(1)(c)): without `columns` there are no tables. Defaults of the
thresholds: k = 11 persons where the release leaves the house, the rule of US public files (a greatest risk of 0.09),
5 inside it (0.20), after El Emam, "Cell size precedents"; risk = 0.09, EMA policy 0070.
"""

import tomllib
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from inzage.errors import SettingsError

Recipient = Literal["inside", "outside", "public"]
Link = Literal["none", "thread", "history"]
HierarchyName = Literal[
    "age", "birth", "date", "number", "postcode", "postcode-be", "postcode-nl", "postcode-fr", "postcode-de",
    "place", "job", "language", "country", "gender", "category",
]  # fmt: skip

_Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Thresholds(BaseModel):
    """What must hold of the output; what is not given has the default of the recipient class."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    k: int | None = Field(default=None, ge=2)  # persons alike; None: 5 inside, 11 elsewhere
    l: int = Field(default=2, ge=1)  # noqa: E741 - different values of each sensitive column among those alike
    entropy_l: float | None = Field(default=None, ge=1)  # exp of the entropy of these values; None: not asked
    t: float | None = Field(default=None, gt=0, le=1)  # greatest distance (EMD) to all; None: not asked
    risk: float = Field(default=0.09, gt=0, le=1)  # upper bound of every attack's success


class Declaration(BaseModel):
    """One release as declared. The unit whose anonymity is measured is always the person."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    purpose: _Name
    recipient: Recipient = "outside"
    unit: Literal["person"] = "person"
    columns: tuple[_Name, ...] = ()  # source.kind.column, with * for any
    texts: tuple[_Name, ...] = ("*",)  # source.kind, with * for any
    quasi: tuple[_Name, ...] = ()
    sensitive: tuple[_Name, ...] = ()
    plain: tuple[_Name, ...] = ()  # columns that nobody outside could know, says the analyst
    hierarchies: Mapping[_Name, HierarchyName] = {}  # where another one is wanted than the proposed
    link: Link = "none"
    events: int = Field(default=5, ge=1)  # with link = "history": rows of a person at most
    thresholds: Thresholds = Thresholds()
    suppression: float = Field(default=0.05, ge=0, lt=1)  # share of the persons

    @model_validator(mode="after")
    def _one_role_each(self) -> Self:
        """A column is a quasi-identifier, sensitive or plain, not two of these."""
        roles = (*self.quasi, *self.sensitive, *self.plain)
        if twice := sorted({name for name in roles if roles.count(name) > 1}):
            raise ValueError(f"named twice among quasi, sensitive and plain: {', '.join(twice)}")
        missing = [
            name for name in (*roles, *self.hierarchies) if self.columns and not self.wants_column(name)
        ]
        if missing:
            raise ValueError(f"given a role and not asked for in columns: {', '.join(missing)}")
        return self

    @property
    def k(self) -> int:
        """Persons who must be alike in all that somebody may know of them."""
        return self.thresholds.k or default_k(self.recipient)

    @property
    def weaker(self) -> tuple[str, ...]:
        """The thresholds that were set below the defaults of the recipient class: the report must say so."""
        given, usual = self.thresholds, Thresholds()
        below = {
            "k": self.k < default_k(self.recipient),
            "l": bool(self.sensitive) and given.l < usual.l,
            "risk": given.risk > usual.risk,
        }
        return tuple(name for name, weak in below.items() if weak)

    def wants_column(self, name: str) -> bool:
        """Whether `source.kind.column` is asked for."""
        return any(fnmatchcase(name, pattern) for pattern in self.columns)

    def wants_text(self, name: str) -> bool:
        """Whether the texts of `source.kind` are asked for."""
        return any(fnmatchcase(name, pattern) for pattern in self.texts)


def default_k(recipient: Recipient) -> int:
    """k where none is declared: 5 inside the house, 11 where the release leaves it."""
    return 5 if recipient == "inside" else 11


def declare(purpose: str | None = None, file: Path | None = None, **options: object) -> Declaration:
    """The declaration in `file`, with `purpose` and other `options` (None: not given) in place of what it says.

    `SettingsError` names the file, the key and the rule that it breaks.
    """
    given = {key: value for key, value in {"purpose": purpose, **options}.items() if value is not None}
    try:
        said = tomllib.loads(file.read_text("utf-8")) if file else {}
        return Declaration.model_validate({**said, **given})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise SettingsError(f"{file} is not valid TOML: {fault}") from None
    except OSError as fault:
        raise SettingsError(f"{file} cannot be read ({type(fault).__name__})") from None
    except ValidationError as fault:
        raise SettingsError(_refusal(fault, file)) from None


def _refusal(fault: ValidationError, file: Path | None) -> str:
    first = fault.errors(include_input=False)[0]
    where = ".".join(map(str, first["loc"])) or "declaration"
    section = Thresholds if first["loc"][:1] == ("thresholds",) else Declaration
    hint = f"; known keys: {', '.join(section.model_fields)}" if first["type"] == "extra_forbidden" else ""
    return f"{file or 'options'}: {where}: {first['msg']}{hint}"
