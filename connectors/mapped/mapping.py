"""A mapping: a short TOML file beside an export that says what its columns are.

files = ["belnotities*.csv"]        # which files of the same folder it describes
source = "calls"                    # what the source is called in reports
kind = "call"                       # the kind of record each row is
key = "Nr"                          # optional: the column that tells rows apart
thread = "Dossier"                  # optional: the column that holds rows together
text = "Notitie"                    # optional: the column with the message
at = { column = "Datum", order = "day first" }   # optional; or format = "epoch seconds"
records = "calls.item"              # JSON only, where it is not a list or an object
messages = "messages"               # JSON and Parquet: the list of messages that each record, a conversation, has
[columns]
Naam = "PERSON"                     # what a column holds; a column not named is read as prose
[[people]]
role = "subject"
name = ["Voornaam", "Naam"]         # one column, or several joined by a space
phone = "Telefoon"

A kind or a role may be told by a column's value: `role = { column = "messages.from", user = "author" }`;
docs/mapping.md shows all of it.
"""

import re
import tomllib
from collections.abc import Mapping as Named
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from connectors.dates import EpochUnit
from connectors.mapped.mapping_choice import WAYS, KindChoice, Kinds, RoleChoice, RoleOrChoice
from connectors.record import Role
from inzage.errors import SettingsError
from inzage.labels import PLAIN, PROSE, Label

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

SUFFIX = ".mapping.toml"
"""How the name of a mapping file ends."""

_HOLDS = (PROSE, PLAIN, *(str(label) for label in Label))


def _one_or_more(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _known(holds: str) -> str:
    if holds not in _HOLDS:
        raise ValueError(f"allowed are {', '.join(_HOLDS)}")
    return holds


Holds = Annotated[str, AfterValidator(_known)]
Name = Annotated[str, Field(min_length=1)]
Names = Annotated[tuple[Name, ...], BeforeValidator(_one_or_more)]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Moment(_Strict):
    """The column that says when; its day/month order or number format where the file does not settle it."""

    column: Name
    order: Literal["day first", "month first", "year first"] | None = None
    format: EpochUnit | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if self.order and self.format:
            raise ValueError("order and format exclude one another")
        return self


class Someone(_Strict):
    """A person that each row names, by the columns that say who."""

    role: RoleOrChoice
    name: Names = ()
    email: str = ""
    phone: str = ""
    handle: str = ""

    @model_validator(mode="after")
    def _somehow(self) -> Self:
        if not (self.name or self.email or self.phone or self.handle):
            raise ValueError("one of name, email, phone, handle is needed")
        return self

    def role_in(self, row: Named[str, str]) -> Role | None:
        """Their role in a row; None where the mapping names no role for its value."""
        return self.role if isinstance(self.role, Role) else self.role.of(row)

    @property
    def is_staff(self) -> bool:
        """Whether they are the company's own in whatever row."""
        roles = {self.role} if isinstance(self.role, Role) else set(self.role.values.values())
        return roles == {Role.COLLEAGUE}


class Mapping(_Strict):
    """What the columns of certain files are."""

    files: Annotated[Names, Field(min_length=1)]
    source: Name
    kind: Kinds = ()
    key: str = ""
    thread: str = ""
    text: str = ""
    at: Moment | None = None
    records: str = ""
    messages: str = ""
    columns: dict[str, Holds] = {}
    people: tuple[Someone, ...] = ()

    def holds(self) -> dict[str, str]:
        """What each named column holds: as [columns] says, else as its use in the mapping tells."""
        found = dict.fromkeys((self.key, self.thread, self.at.column if self.at else ""), PLAIN)
        chosen = (*self.kind, *(someone.role for someone in self.people))
        found |= {choice.column: PLAIN for choice in chosen if isinstance(choice, KindChoice | RoleChoice)}
        for someone in self.people:
            found |= dict.fromkeys(someone.name, Label.PERSON)
            found |= {someone.email: Label.EMAIL, someone.phone: Label.PHONE}
            found.setdefault(someone.handle, PROSE)
        found |= {self.text: PROSE, **self.columns}
        found.pop("", None)
        return {name: str(holds) for name, holds in found.items()}


M = TypeVar("M", bound=Mapping)


def load_mapping(path: Path) -> Mapping:
    """The mapping in `path`; raises `SettingsError` naming file, key and what is allowed."""
    return load_as(Mapping, path)


def load_as(model: type[M], path: Path) -> M:
    """A mapping of the kind `model` in `path`; raises `SettingsError` naming file, key and what is allowed."""
    try:
        return model.model_validate(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except tomllib.TOMLDecodeError as fault:
        where = re.search(r"\(at [a-z0-9, ]+\)", str(fault))
        raise SettingsError(f"{path.name}: this is not TOML {where[0] if where else ''}".rstrip()) from None
    except UnicodeDecodeError:
        raise SettingsError(f"{path.name}: this is not UTF-8 text") from None
    except ValidationError as fault:
        raise SettingsError(
            "; ".join(f"{path.name}: {_say(error, model)}" for error in fault.errors())
        ) from None


def _say(error: "ErrorDetails", whole: type[BaseModel]) -> str:
    """A fault as "key: rule", without the value that broke it."""
    place = ".".join(str(part) for part in error["loc"] if part not in WAYS)
    if error["type"] == "extra_forbidden":
        inner: dict[str, type[BaseModel]] = {"people": Someone, "at": Moment}
        model = inner.get(str(error["loc"][0]), whole) if len(error["loc"]) > 1 else whole
        return f"{place}: unknown key; allowed here are {', '.join(model.model_fields)}"
    return f"{place}: is needed" if error["type"] == "missing" else f"{place or 'file'}: {error['msg']}"
