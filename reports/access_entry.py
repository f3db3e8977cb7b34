"""From a record of the warehouse to an entry of the bundle: whole or as an extract, others' data replaced."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import get_args

from anonymizers.redact import Foreign, Redacted, Redactor
from reports.access_extract import LEFT_OUT, Span, around, quotes_person
from reports.access_roles import RoleRule
from reports.bundle import Basis, Direction, Entry, Extract, Passage, Reason, Redaction, Value
from subjects.identity import Link
from warehouse.dossier import Dossier, Place

_DIRECTIONS: dict[str, Direction] = {
    "subject": "about", "author": "written", "colleague": "written", "recipient": "received", "key": "mentioned",
    "mentioned": "mentioned",
}  # fmt: skip
_OWN_RECORD = frozenset({"subject", "author"})
_ONLY_MENTIONED = frozenset({"key", "mentioned"})
_ENVELOPE = frozenset("from to cc bcc sender reply-to date sent author van aan de à von an datum".split())
"""Headers that tell who wrote to whom and when: an extract of a message keeps them, names replaced."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A place with what is somebody else's in it and where the person stands."""

    place: Place
    foreign: list[Foreign]
    own: list[Span]


@dataclass(frozen=True, slots=True)
class EntryMaker:
    """Makes the entries of one bundle; the labels of others run through all of them."""

    redactor: Redactor
    rules: Mapping[str, RoleRule]
    language: str
    _threads: dict[tuple[str, str], str] = field(default_factory=dict)

    def entry(self, dossier: Dossier, links: tuple[Link, ...]) -> tuple[Entry, list[Redaction]]:
        """The entry of one record, and what was replaced in it."""
        own = any(link.basis in _OWN_RECORD for link in links)
        read = [self._read(place, dossier, own=own) for place in dossier.places]
        extracted = _is_only_mentioned(links) and any(f.role != "colleague" for r in read for f in r.foreign)
        values, passages, redactions, left_out = [], [], list[Redaction](), [0, 0, 0]
        for one in read:
            spans, lost = self._stretches(one, dossier) if extracted else (None, 0)
            left_out[1] += lost
            if spans == []:
                left_out[2] += one.place.part == "field"
                continue
            left_out[0] += len(spans or ())
            text, done = self._written(one, spans)
            if one.place.part == "field":
                values.append(Value(one.place.name, text, bool(done)))
            else:
                passages.append(Passage(one.place.part, text))  # type: ignore[arg-type]
            redactions += self._noted(dossier.record, one.place, done)
        return Entry(
            id=dossier.record,
            source=dossier.source,
            kind=dossier.kind,
            at=dossier.at,
            at_text=dossier.at_text,
            thread=self._thread(dossier),
            direction=_direction(dossier, links),
            reasons=tuple(_reason(link) for link in links),
            values=tuple(values),
            passages=tuple(passages),
            extract=Extract(*left_out) if any(left_out[1:]) else None,
        ), redactions

    def _thread(self, dossier: Dossier) -> str:
        """A number for a conversation: its own name may be another person's (a chat) or hold their address (mail)."""
        if not dossier.thread:
            return ""
        number = len(self._threads) + 1
        return self._threads.setdefault((dossier.source, dossier.thread), f"conversation-{number}")

    def _read(self, place: Place, dossier: Dossier, *, own: bool) -> _Read:
        foreign = self.redactor.foreign(
            place.content, place.findings, dossier.thread_names, about_subject=own
        )
        return _Read(place, foreign, self.redactor.own_places(place.content, place.findings))

    def _stretches(self, one: _Read, dossier: Dossier) -> tuple[list[Span] | None, int]:
        """What of a place goes into an extract: None for all of it, [] for nothing; and the sentences left out."""
        if one.place.part == "field" and dossier.kind == "message" and _is_envelope(one.place.name):
            return None, 0
        if one.place.part == "quote" and quotes_person(one.place.content, one.own):
            return None, 0
        others = [(f.start, f.end) for f in one.foreign if f.role != "colleague"]
        spans, lost = around(one.place.content, one.own, others)
        return spans, 0 if one.place.part == "field" and not spans else lost

    def _written(self, one: _Read, spans: list[Span] | None) -> tuple[str, list[Redacted]]:
        if spans is None:
            return self.redactor.put(one.place.content, one.foreign)
        pieces, done = [], list[Redacted]()
        for span in spans:
            text, replaced = self.redactor.put(one.place.content, one.foreign, span)
            pieces.append(text)
            done += replaced
        before = f"{LEFT_OUT} " if one.place.content[: spans[0][0]].strip() else ""
        after = f" {LEFT_OUT}" if one.place.content[spans[-1][1] :].strip() else ""
        return before + f" {LEFT_OUT} ".join(pieces) + after, done

    def _noted(self, record: str, place: Place, done: Iterable[Redacted]) -> list[Redaction]:
        where = place.name if place.part == "field" else place.part
        return [
            Redaction(
                record, where, d.label, d.replacement, self.rules[d.role].rule, round(d.score, 3),
                self.rules[d.role].ground[self.language], d.role, d.rule,
            )
            for d in done
        ]  # fmt: skip


def _is_envelope(name: str) -> bool:
    return name.casefold().split(" ")[0].split(".")[0] in _ENVELOPE


def _is_only_mentioned(links: tuple[Link, ...]) -> bool:
    return {link.basis for link in links} <= _ONLY_MENTIONED


def _direction(dossier: Dossier, links: tuple[Link, ...]) -> Direction:
    return "about" if dossier.kind == "note" else _DIRECTIONS.get(links[0].basis, "about")


def _reason(link: Link) -> Reason:
    basis: Basis = link.basis if link.basis in get_args(Basis) else "key"  # type: ignore[assignment]
    return Reason(basis, link.detail, link.score)
