"""Salesforce's objects as kinds of records: by the first characters of an id, else by the columns there are.

Source: "Standard Field Record ID Prefix Decoder" (help.salesforce.com, article 000385203).
"""

from collections.abc import Sequence

from connectors.record import PROSE
from inzage.labels import Label

PREFIXES = {
    "001": "company",
    "003": "contact",
    "00Q": "lead",
    "006": "deal",
    "500": "ticket",
    "00a": "note",  # a comment on a case
    "00T": "task",
    "00U": "meeting",
    "02s": "message",
    "002": "note",
    "069": "note",
    "0D5": "note",  # a post
    "0D7": "note",
    "570": "message",  # a chat's transcript
    "00P": "attachment",
    "005": "user",
    "00v": "campaign member",
    "701": "campaign",
    "800": "contract",
    "801": "order",
    "02i": "asset",
}
"""The kind of record by the first three characters of its id."""

NAMED_BY = (
    (("case",), "ticket"),
    (("from mail", "incoming"), "message"),
    (("deal title",), "deal"),
    (("meeting",), "meeting"),
    (("task",), "task"),
    (("user",), "user"),
    (("lead", "company"), "lead"),
    (("self first", "self last"), "contact"),
    (("deal",), "deal"),
    (("text",), "note"),
    (("contact name",), "contact"),
    (("firm", "company name"), "company"),
)
"""The kind of record by the first of these uses that a column has."""

SOMEONE = frozenset({"contact", "lead", "user", "campaign member", "company"})
"""Kinds that are a person, or a firm that may turn out to be one (a person account)."""

TALK = frozenset({"ticket", "task", "call", "meeting", "message", "note"})
"""Kinds whose description is what was said, and not a remark in the margin."""

_TASKS = {"call": "call", "email": "message", "meeting": "meeting"}


def holds_of(kind: str) -> str:
    """What the column `Name` holds in records of that kind."""
    if kind == "company":
        return Label.ORG
    return Label.PERSON if kind in SOMEONE else PROSE


def kind_of_task(said: Sequence[str]) -> str:
    """The kind of a task by its subtype or type: a call and a mail are logged as tasks too."""
    return next((_TASKS[word] for one in said if (word := one.casefold()) in _TASKS), "task")
