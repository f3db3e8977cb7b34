"""What a mapping tells by the value of a column: `{ column = "from", user = "author", bot = "colleague" }`.

Values are compared without regard to case; a true or false of JSON is `true` or `false`; `"*"` stands for any other.
"""

from collections.abc import Mapping as Named
from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag

from connectors.record import Role

Name = Annotated[str, Field(min_length=1)]
T = TypeVar("T")

_ANY_OTHER = "*"
_COLUMN = "column"


class _Choice(BaseModel, Generic[T]):
    model_config = ConfigDict(frozen=True, extra="forbid")

    column: Name
    values: dict[str, T] = Field(min_length=1)

    def of(self, row: Named[str, str]) -> T | None:
        """What the row's value means; None where the mapping does not say."""
        value = row.get(self.column, "").strip().casefold()
        return self.values.get(value, self.values.get(_ANY_OTHER))


def _lower(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


class KindChoice(_Choice[Name]):
    """The kind of a record by the value of a column."""


class RoleChoice(_Choice[Annotated[Role, BeforeValidator(_lower)]]):
    """The role of a person by the value of a column."""


def _from_flat(value: object) -> object:
    """A choice as written in one table, as `column` and `values`; anything else as it is."""
    if not isinstance(value, dict):
        return _lower(value)
    values = {str(key).casefold(): each for key, each in value.items() if key != _COLUMN}
    return {_COLUMN: value.get(_COLUMN, ""), "values": values}


def _as_list(value: object) -> object:
    return value if isinstance(value, list | tuple) else [value]


def _way(value: object) -> str:
    return WAYS[1] if isinstance(value, dict | BaseModel) else WAYS[0]


WAYS = ("(as such)", "(by value)")
"""How pydantic calls the two ways of telling it, where it says which key of a mapping is wrong."""

RoleOrChoice = Annotated[
    Annotated[Role, Tag(WAYS[0])] | Annotated[RoleChoice, Tag(WAYS[1])],
    Discriminator(_way),
    BeforeValidator(_from_flat),
]
"""A role, or the column that tells it."""

_KindOrChoice = Annotated[
    Annotated[Name, Tag(WAYS[0])] | Annotated[KindChoice, Tag(WAYS[1])],
    Discriminator(_way),
    BeforeValidator(lambda value: _from_flat(value) if isinstance(value, dict) else value),
]

Kinds = Annotated[tuple[_KindOrChoice, ...], BeforeValidator(_as_list)]
"""One kind, one choice, or a list of them, of which the first that knows a row's value decides."""
