"""What the JSON of chats says besides its messages: every other value as a named field."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from connectors import dates
from connectors.record import PLAIN, PROSE, Field
from connectors.tables.values import as_text, leaves

Object = Mapping[str, Any]


def as_object(value: object) -> Object:
    """`value` if it is an object; an empty one where the export has null or something else."""
    return value if isinstance(value, dict) else {}


def as_list(value: object) -> list[object]:
    """`value` if it is a list; an empty one where the export has null or something else."""
    return value if isinstance(value, list) else []


def fields(
    value: Object,
    holds: Mapping[str, str],
    leave_out: Collection[str] = (),
    under: str = "",
    shown: Callable[[str], str] = str,
    said: str = "",
) -> tuple[Field, ...]:
    """Every value of an object by its dotted name, those of a list joined by `; `; nulls and blanks are left out.

    `holds` says what a value holds, by its dotted name or the last part of it; of others a boolean is `PLAIN` and
    anything else `PROSE`. `leave_out` names members of the object itself. Strings of unknown meaning are told as
    `shown` gives them, and not at all where they stand in the text `said`.
    """
    kept = {key: each for key, each in value.items() if key not in leave_out}
    found: dict[str, list[str]] = {}
    kinds: dict[str, str] = {}
    for name, leaf in leaves(kept, under):
        known = holds.get(name) or holds.get(name.rpartition(".")[2])
        text = shown(leaf) if isinstance(leaf, str) and not known else as_text(leaf)
        repeated = isinstance(leaf, str) and not known and text.strip() in said
        if text.strip() and not repeated:
            found.setdefault(name, []).append(text)
            kinds[name] = known or (PLAIN if isinstance(leaf, bool) else PROSE)
    return tuple(Field(name, "; ".join(texts), kinds[name]) for name, texts in found.items())


def moment(value: object, unit: dates.EpochUnit = "epoch seconds") -> str:
    """ISO 8601 of an epoch (a number, or one as text) or of a date as text; "" where it is neither."""
    text = as_text(value).strip()
    return dates.from_epoch(text, unit) or dates.parse(text)
