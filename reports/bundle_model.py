"""What goes into the access bundle of one person (GDPR art. 15): selected and redacted beforehand."""

from dataclasses import dataclass
from typing import Literal

Basis = Literal["key", "author", "recipient", "subject", "mentioned"]
Direction = Literal["written", "received", "about", "mentioned"]
Part = Literal["body", "quote", "signature"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a record is in the bundle.

    `detail` is what matched (a key of the person, or their name as it stands there), empty where the basis
    says it all; `score` is between 0 and 1.
    """

    basis: Basis
    detail: str = ""
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Value:
    """One named value of a record; `redacted` where it holds, or is, a replacement."""

    name: str
    value: str
    redacted: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a message: what was written, what it quotes, or the signature under it."""

    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class Extract:
    """What a record that only mentions the person was cut down to, because the rest is about others."""

    stretches: int  # copied
    sentences_left_out: int
    fields_left_out: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One record about the person. `at` is ISO 8601, empty where unknown; `at_text` the moment as written.

    `extract` is None where the record was copied whole.
    """

    id: str
    source: str
    kind: str
    at: str = ""
    at_text: str = ""
    thread: str = ""
    direction: Direction = "about"
    reasons: tuple[Reason, ...] = ()
    values: tuple[Value, ...] = ()
    passages: tuple[Passage, ...] = ()
    extract: Extract | None = None


@dataclass(frozen=True, slots=True)
class SourceSum:
    """What became of every row of one file; `file` is a code name, never the name that someone gave it."""

    source: str
    file: str
    read: int
    duplicate: int
    unreadable: int
    in_bundle: int
    not_about: int

    @property
    def unaccounted(self) -> int:
        """Rows read of which the sums do not say what became of them; 0 where all is well."""
        return self.read - self.in_bundle - self.not_about - self.duplicate - self.unreadable

    @property
    def balanced(self) -> bool:
        """Whether every row read is accounted for once, and no number is negative."""
        parts = (self.read, self.duplicate, self.unreadable, self.in_bundle, self.not_about)
        return min(parts) >= 0 and self.unaccounted == 0


@dataclass(frozen=True, slots=True)
class Skipped:
    """A source that was not searched, and why, in the person's language."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Redaction:
    """One replaced place: where, what kind, what stands there now, on what ground. Never the value itself.

    `entry` is the `Entry.id`, `place` the name of the value or the part of the text, `label` a kind of
    personal data ("PERSON"), `rule` what decided, `role` whose it is (colleague, correspondent, other),
    `detector` what found it. `ground` is "others" (GDPR art. 15(4), recital 63) or the ground in the person's
    language.
    """

    entry: str
    place: str
    label: str
    replacement: str
    rule: str
    score: float
    ground: str = "others"
    role: str = "other"
    detector: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """What the controller says about its processing (GDPR art. 15(1)(a)-(h) and 15(2)).

    Texts stand in the person's language; an empty one is shown as not yet filled in, and `warnings` tells
    staff.
    """

    controller: str = ""
    address: str = ""
    email: str = ""
    authority: str = ""
    authority_url: str = ""
    authority_address: str = ""
    purposes: tuple[str, ...] = ()  # 15(1)(a), each with its legal basis
    recipients: tuple[str, ...] = ()  # 15(1)(c), by name (CJEU C-154/21)
    retention: tuple[str, ...] = ()  # 15(1)(d)
    safeguards: tuple[str, ...] = ()  # 15(2)
    origins: tuple[str, ...] = ()  # 15(1)(g)
    automated: tuple[str, ...] = ()  # 15(1)(h)


@dataclass(frozen=True, slots=True)
class Bundle:
    """Everything that one answer to one request for access holds.

    `received`, `answered` and `due` are ISO dates. `keys` are the e-mail addresses and phone numbers known to
    be the person's. `near_matches` counts records with the same name and no key in common: they were left
    out.
    """

    request: str
    subject: str
    keys: tuple[str, ...]
    language: str
    received: str
    answered: str
    due: str
    entries: tuple[Entry, ...]
    sums: tuple[SourceSum, ...]
    skipped: tuple[Skipped, ...]
    redactions: tuple[Redaction, ...]
    policy: Policy
    detector: str = ""
    near_matches: int = 0
