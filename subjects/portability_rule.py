"""One rule of portability: which values of which records it is about, where they come from, on what ground."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from inzage.labels import MACHINE, PLAIN, PROSE, Label

TEXT = "(text)"
"""How a rule names the text of a message itself, which stands in no column."""

Origin = Literal["given", "observed", "inferred", "staff"]
"""Provided by the person, observed by their use, derived by the controller, or written by its staff (WP242 rev.01)."""

Basis = Literal["consent", "contract", "legitimate interest", "legal obligation"]
"""The legal basis of the processing (GDPR art. 6(1)(a), (b), (f), (c))."""

_HOLDS = frozenset({PROSE, PLAIN, MACHINE, *(str(label) for label in Label)})


def _one_or_more(value: object) -> object:
    return [value] if isinstance(value, str) else value


Names = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], BeforeValidator(_one_or_more)]


class Rule(BaseModel):
    """`source`, `kind` and `field` are names or patterns with `*`; of `holds` one is enough.

    A rule without `field` is about every field that holds one of `holds`. `means` is a term of the dictionary.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: Names = ("*",)
    kind: Names = ("*",)
    field: Names = ()
    holds: Names = ()
    origin: Origin
    basis: Basis | None = None
    means: str = ""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if not self.field and not self.holds:
            raise ValueError("name the fields in `field`, or what they hold in `holds`")
        if self.origin in ("given", "observed") and self.basis is None:
            raise ValueError("what is given or observed needs a `basis`")
        if not _HOLDS.issuperset(self.holds):
            raise ValueError(f"`holds` knows {', '.join(sorted(_HOLDS))}")
        return self

    @property
    def withheld(self) -> str:
        """Why a value under this rule is no part of a portability package; "" where it is (GDPR art. 20(1))."""
        if self.origin in ("inferred", "staff"):
            return self.origin
        return "" if self.basis in ("consent", "contract") else str(self.basis)
