"""Take other people's data out of a copy for one person, and leave that person's own in it.

Other people become labels that stay the same through the whole bundle (`[persoon 3]`, `[collega 1]`), so that a
conversation can still be followed (GDPR art. 15(4), recital 63). Only the label is kept; the value is not.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from anonymizers.redact_labels import Labels
from anonymizers.redact_own import ADDRESSING, GREETING, Mine, Own, Span
from anonymizers.replace import Replacement, replace
from detectors.finding import Finding
from detectors.known import KnownNames
from detectors.merge import merge
from inzage.folding import words
from inzage.labels import DIRECT_IDENTIFIERS, Label
from warehouse.keys import value_key

_OWN_IN_OWN_RECORD = frozenset(DIRECT_IDENTIFIERS) - {Label.PERSON, Label.EMAIL, Label.PHONE}


COLLEAGUE, CORRESPONDENT, OTHER = "colleague", "correspondent", "other"
"""Whose a value is: the company's own people, somebody the person wrote with, anybody else."""
__all__ = ["Foreign", "Own", "Redacted", "Redactor", "known_names"]


@dataclass(frozen=True, slots=True)
class Foreign:
    """A place of somebody else's data: `text[start:end]`, what found it, whose it is, and its comparison key."""

    start: int
    end: int
    label: str
    rule: str
    score: float
    role: str
    key: str


@dataclass(frozen=True, slots=True)
class Redacted:
    """One replaced place: its kind, what stands there now, what found it, and whose it is."""

    label: str
    replacement: str
    rule: str
    score: float
    role: str = OTHER


@dataclass
class Redactor:
    """Redacts the texts of one bundle; keeps the numbering of the labels, in memory alone.

    `colleagues` and `correspondents` are name, e-mail and phone keys; data of a role in `kept` stays readable.
    """

    own: Own
    language: str
    others: KnownNames
    colleagues: Collection[str] = frozenset()
    region: str = "BE"
    correspondents: Collection[str] = frozenset()
    kept: frozenset[str] = frozenset()
    _companies: dict[tuple[str, ...], KnownNames] = field(default_factory=dict)

    def redact(
        self, text: str, findings: Sequence[Finding], thread: Collection[str], *, about_subject: bool
    ) -> tuple[str, list[Redacted]]:
        """`text` with other people's data replaced, and what was replaced.

        `thread` holds the names of those who take part in the conversation; `about_subject` says that the
        record is the person's own (their row, their message), where numbers without a name are theirs.
        """
        return self.put(text, self.foreign(text, findings, thread, about_subject=about_subject))

    def foreign(
        self, text: str, findings: Sequence[Finding], thread: Collection[str], *, about_subject: bool
    ) -> list[Foreign]:
        """The places of other people's data in `text`, in order; nothing is numbered yet."""
        nearby = self._nearby(tuple(thread))
        known = [
            Finding(k.start, k.end, str(Label.PERSON), 1.0, "known name")
            for k in (*self.others.find(text), *nearby.find(text))
        ]
        direct = [f for f in findings if f.label in DIRECT_IDENTIFIERS]
        places = []
        for finding in merge(text, (*direct, *known)):
            for start, end in self._not_own(text, finding, about_subject=about_subject):
                key = self._key(finding.label, text[start:end], thread)
                if (role := self._role(key)) not in self.kept:
                    places.append(Foreign(start, end, finding.label, finding.rule, finding.score, role, key))
        return places

    def put(
        self, text: str, places: Sequence[Foreign], span: Span | None = None
    ) -> tuple[str, list[Redacted]]:
        """`text`, or the stretch `span` of it, with labels in these places, and what was replaced there.

        A place that the stretch cuts through is replaced as far as it lies inside.
        """
        first, after = span or (0, len(text))
        replacements, done = [], []
        for place in places:
            start, end = max(place.start, first), min(place.end, after)
            if start < end:
                by = self._label(place)
                replacements.append(Replacement(start - first, end - first, by))
                done.append(Redacted(place.label, by, place.rule, place.score, place.role))
        return replace(text[first:after], replacements), done

    def own_places(self, text: str, findings: Sequence[Finding]) -> list[Span]:
        """Where the person stands in `text`: their name in full or in part, their addresses and numbers."""
        return self._mine.places(text, findings)

    def _nearby(self, thread: tuple[str, ...]) -> KnownNames:
        """First and last names of the others in the conversation, save those that are the person's too."""
        if thread not in self._companies:
            mine = self._mine.words
            single = {
                part: ""
                for name in thread
                for part in words(name)
                if len(part) > 2 and part not in mine | ADDRESSING
            }
            self._companies[thread] = KnownNames(single, short=True)
        return self._companies[thread]

    def _not_own(self, text: str, finding: Finding, *, about_subject: bool) -> Iterable[tuple[int, int]]:
        """The stretches of a finding that are somebody else's."""
        value = text[finding.start : finding.end]
        if finding.label == Label.PERSON:
            return self._names_of_others(text, finding)
        if about_subject and finding.label in _OWN_IN_OWN_RECORD:
            return ()
        return () if self._mine.is_value(finding.label, value) else ((finding.start, finding.end),)

    def _names_of_others(self, text: str, finding: Finding) -> Iterable[tuple[int, int]]:
        """The words in a span of names that are not the person's and not mere forms of address."""
        mine = self._mine.names.find(text[finding.start : finding.end])
        edges = [finding.start, *(finding.start + n for k in mine for n in (k.start, k.end)), finding.end]
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            if any(self._mine.foreign_words(words(text[start:end]))):
                greeting = GREETING.match(text, start, end)
                yield _trimmed(text, greeting.end() if greeting else start, end)

    @cached_property
    def _mine(self) -> Mine:
        return Mine(self.own, self.region)

    @cached_property
    def _labels(self) -> Labels:
        return Labels(self.language)

    def _key(self, label: str, value: str, thread: Collection[str]) -> str:
        key = value_key(label, value, self.region)
        return self._whole_name(key, thread) if label == Label.PERSON else key

    def _role(self, key: str) -> str:
        if key in self.colleagues:
            return COLLEAGUE
        return CORRESPONDENT if key in self.correspondents else OTHER

    def _label(self, place: Foreign) -> str:
        kind = place.label
        if place.label == Label.PERSON:
            kind = "colleague" if place.role == COLLEAGUE else "person"
        return self._labels.label(kind, place.key)

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
