"""What goes into detection and what comes out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A text to search. `language` is nl, fr, en or de, or None to have it recognised.

    `prose` False restricts the search to patterns (e-mail, phone, IBAN, ...): for column values of known
    meaning, where a name model only guesses.
    """

    content: str
    language: str | None = None
    prose: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in a text that holds personal data: `content[start:end]`, in characters.

    `score` is between 0 and 1; `rule` names what found it.
    """

    start: int
    end: int
    label: str
    score: float
    rule: str
