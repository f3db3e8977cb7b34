"""Take other people's data out of a copy for one person, and leave that person's own in it.

Other people become labels that stay the same through the whole bundle (`[persoon 3]`, `[collega 1]`), so that a
conversation can still be followed (GDPR art. 15(4), recital 63). Only the label is kept; the value is not.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from anonymizers.replace import Replacement, replace
from detectors.finding import Finding
from detectors.known import KnownNames, surname_words
from detectors.merge import merge
from inzage.folding import words
from inzage.labels import DIRECT_IDENTIFIERS, Label
from warehouse.keys import national_form, value_key

_WORDS: dict[str, dict[str, str]] = {
    "person": {"nl": "persoon", "fr": "personne", "en": "person", "de": "Person"},
    "colleague": {"nl": "collega", "fr": "collègue", "en": "colleague", "de": "Kollege"},
    "EMAIL": {"nl": "e-mail", "fr": "e-mail", "en": "email", "de": "E-Mail"},
    "PHONE": {"nl": "telefoon", "fr": "téléphone", "en": "phone", "de": "Telefon"},
    "BANK": {"nl": "rekening", "fr": "compte", "en": "account", "de": "Konto"},
    "CARD": {"nl": "kaart", "fr": "carte", "en": "card", "de": "Karte"},
    "ADDRESS": {"nl": "adres", "fr": "adresse", "en": "address", "de": "Adresse"},
    "other": {"nl": "gegeven", "fr": "donnée", "en": "detail", "de": "Angabe"},
}

_ADDRESSING = frozenset(
    (
        "beste geachte dag hallo hoi hey hi hello dear bonjour bonsoir salut cher chere chers madame monsieur "
        "mevrouw meneer heer de dhr mevr mvr mr mrs ms liebe lieber sehr geehrte geehrter herr frau met groeten "
        "groet vriendelijke mvg cordialement merci bedankt dank thanks regards en et and und van der den"
    ).split()
)
"""Words around a name that are nobody's name."""

_GREETING = re.compile(
    rf"(?:\W*\b(?:{'|'.join(sorted(_ADDRESSING - {'de', 'van', 'der', 'den'}, key=len, reverse=True))})\b)+",
    re.IGNORECASE,
)

_OWN_IN_OWN_RECORD = frozenset(DIRECT_IDENTIFIERS) - {Label.PERSON, Label.EMAIL, Label.PHONE}


@dataclass(frozen=True, slots=True)
class Own:
    """What is the person's own: comparison keys, names as written, and addresses and numbers as written."""

    keys: frozenset[str]
    names: frozenset[str]
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Redacted:
    """One replaced place: its kind, what stands there now, and what found it."""

    label: str
    replacement: str
    rule: str
    score: float


@dataclass
class Redactor:
    """Redacts the texts of one bundle; keeps the numbering of the labels, in memory alone."""

    own: Own
    language: str
    others: KnownNames
    colleagues: Collection[str] = frozenset()  # name keys and e-mail keys of the company's own people
    region: str = "BE"
    _numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    _counts: Counter[str] = field(default_factory=Counter)

    def redact(
        self, text: str, findings: Sequence[Finding], thread: Collection[str], *, about_subject: bool
    ) -> tuple[str, list[Redacted]]:
        """`text` with other people's data replaced, and what was replaced.

        `thread` holds the names of those who take part in the conversation; `about_subject` says that the
        record is the person's own (their row, their message), where numbers without a name are theirs.
        """
        nearby = self._nearby(thread)
        known = [
            Finding(k.start, k.end, str(Label.PERSON), 1.0, "known name")
            for k in (*self.others.find(text), *nearby.find(text))
        ]
        direct = [f for f in findings if f.label in DIRECT_IDENTIFIERS]
        replacements, done = [], []
        for finding in merge(text, (*direct, *known)):
            for start, end in self._not_own(text, finding, about_subject=about_subject):
                by = self._label(finding.label, text[start:end], thread)
                replacements.append(Replacement(start, end, by))
                done.append(Redacted(finding.label, by, finding.rule, finding.score))
        return replace(text, replacements), done

    def _nearby(self, thread: Collection[str]) -> KnownNames:
        """First and last names of the others in the conversation, save those that are the person's too."""
        mine = self._own_words
        single = {
            part: ""
            for name in thread
            for part in words(name)
            if len(part) > 2 and part not in mine | _ADDRESSING
        }
        return KnownNames(single, short=True)

    def _not_own(self, text: str, finding: Finding, *, about_subject: bool) -> Iterable[tuple[int, int]]:
        """The stretches of a finding that are somebody else's."""
        value = text[finding.start : finding.end]
        if finding.label == Label.PERSON:
            return self._names_of_others(text, finding)
        if about_subject and finding.label in _OWN_IN_OWN_RECORD:
            return ()
        if finding.label == Label.USERNAME and value.lstrip("@~").casefold() in self._own_handles:
            return ()
        key = value_key(finding.label, value, self.region)
        mine = self.own.keys.intersection((key, national_form(key)))
        return () if mine else ((finding.start, finding.end),)

    def _names_of_others(self, text: str, finding: Finding) -> Iterable[tuple[int, int]]:
        """The words in a span of names that are not the person's and not mere forms of address."""
        mine = KnownNames(dict.fromkeys(self.own.names, "")).find(text[finding.start : finding.end])
        edges = [finding.start, *(finding.start + n for k in mine for n in (k.start, k.end)), finding.end]
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            if any(self._is_foreign(words(text[start:end]))):
                greeting = _GREETING.match(text, start, end)
                yield _trimmed(text, greeting.end() if greeting else start, end)

    def _is_foreign(self, found: Sequence[str]) -> Iterable[bool]:
        """For each word of a name, whether it is neither the person's nor a form of address; `J.` of `J. Peeters`
        is Jan Peeters' own."""
        mine = self._own_words
        initials = {word[0] for word in mine} if mine.intersection(found) else set()
        return (word not in mine | _ADDRESSING | initials for word in found)

    @cached_property
    def _own_words(self) -> frozenset[str]:
        """The words of the person's names, their surname in every way to write it: `Van den Berghe`, `Vandenberghe`."""
        return frozenset(word for name in self.own.names for word in (*words(name), *surname_words(name)))

    @cached_property
    def _own_handles(self) -> frozenset[str]:
        """The names under which the person chats, without their source."""
        return frozenset(key.partition(":")[2].casefold() for key in self.own.keys if ":" in key)

    def _label(self, label: str, value: str, thread: Collection[str]) -> str:
        key = value_key(label, value, self.region)
        kind = label
        if label == Label.PERSON:
            key = self._whole_name(key, thread)
            kind = "colleague" if key in self.colleagues else "person"
        kind = kind if kind in _WORDS else "other"
        if (kind, key) not in self._numbers:
            self._counts[kind] += 1
            self._numbers[kind, key] = self._counts[kind]
        return f"[{_WORDS[kind][self.language]} {self._numbers[kind, key]}]"

    def _whole_name(self, key: str, thread: Collection[str]) -> str:
        """`sofie` within a conversation that one Sofie takes part in is that Sofie."""
        mine = set(key.split())
        candidates = {
            value_key("PERSON", name) for name in thread if mine <= set(words(name)) and words(name)
        }
        return candidates.pop() if len(candidates) == 1 else key


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def known_names(names: Mapping[str, str] | Iterable[str]) -> KnownNames:
    """The names of other people, to be found in any case and order."""
    return KnownNames(names if isinstance(names, Mapping) else dict.fromkeys(names, ""))
