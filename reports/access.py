"""From a verified request to the access bundle (GDPR art. 15): the person's records, others' data taken out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import get_args

from anonymizers.redact import Own, Redacted, Redactor, known_names
from reports.bundle import (
    Basis,
    Bundle,
    Direction,
    Entry,
    Passage,
    Policy,
    Reason,
    Redaction,
    SourceSum,
    Value,
)
from subjects.identity import Holdings, Link, Subject
from subjects.policy import PolicyFile
from warehouse.connection import Warehouse
from warehouse.dossier import Dossier, Place, dossiers, file_shares
from warehouse.keys import value_key
from warehouse.ledger import Request
from warehouse.scan import detector_in_force
from warehouse.survey import code_name
from warehouse.who import PersonRow, everyone

_DIRECTIONS: dict[str, Direction] = {
    "subject": "about", "author": "written", "colleague": "written", "recipient": "received", "key": "mentioned",
    "mentioned": "mentioned",
}  # fmt: skip
_OWN_RECORD = frozenset({"subject", "author"})


def assemble(
    warehouse: Warehouse,
    request: Request,
    subject: Subject,
    held: Holdings,
    policy: PolicyFile,
    *,
    language: str,
    region: str = "BE",
) -> Bundle:
    """The finished answer to one request for access, ready to be packed."""
    found = dossiers(warehouse, held.links)
    redactor = _redactor(everyone(warehouse), subject, _signed(found, held, region), language, region)
    entries, redactions = [], []
    for dossier in found:
        entry, redacted = _entry(dossier, held.links[dossier.record], redactor)
        entries.append(entry)
        redactions += redacted
    return Bundle(
        request=request.request,
        subject=subject.name,
        keys=subject.shown or (request.subject_key,),
        language=language,
        received=request.received.isoformat(),
        answered=date.today().isoformat(),  # noqa: DTZ011 - the day at the office
        due=request.due.isoformat(),
        entries=tuple(entries),
        sums=_sums(warehouse, found),
        skipped=(),
        redactions=tuple(redactions),
        policy=_policy(policy, language),
        detector=detector_in_force(warehouse),
        near_matches=held.near_matches,
    )


def _signed(found: Iterable[Dossier], held: Holdings, region: str) -> set[str]:
    """The addresses and numbers under which the person signs what they write."""
    return {
        value_key(finding.label, place.content[finding.start : finding.end], region)
        for dossier in found
        if any(link.basis == "author" for link in held.links[dossier.record])
        for place in dossier.places
        if place.part == "signature"
        for finding in place.findings
        if finding.label in ("EMAIL", "PHONE")
    }


def _redactor(
    people: Iterable[PersonRow], subject: Subject, signed: set[str], language: str, region: str
) -> Redactor:
    people = list(people)
    theirs = {key for p in people for key in (p.email_key, p.phone_key)}  # a firm's number is others' too
    names = {*subject.called, *(p.name for p in people if p.name_key in subject.names)}
    others = {p.name for p in people if p.name_key and p.name_key not in subject.names}
    colleagues = {k for p in people if p.role == "colleague" for k in (p.name_key, p.email_key) if k}
    own = Own(subject.keys | (signed - theirs), frozenset(names), subject.shown)
    return Redactor(own, language, known_names(others), frozenset(colleagues), region)


def _entry(dossier: Dossier, links: tuple[Link, ...], redactor: Redactor) -> tuple[Entry, list[Redaction]]:
    own = any(link.basis in _OWN_RECORD for link in links)
    values, passages, redactions = [], [], []
    for place in dossier.places:
        text, done = redactor.redact(place.content, place.findings, dossier.thread_names, about_subject=own)
        if place.part == "field":
            values.append(Value(place.name, text, bool(done)))
        else:
            passages.append(Passage(place.part, text))  # type: ignore[arg-type]
        redactions += _noted(dossier.record, place, done)
    entry = Entry(
        id=dossier.record,
        source=dossier.source,
        kind=dossier.kind,
        at=dossier.at,
        at_text=dossier.at_text,
        thread=redactor.redact(dossier.thread, (), (), about_subject=False)[0],
        direction=_DIRECTIONS.get(links[0].basis, "about") if dossier.kind != "note" else "about",
        reasons=tuple(_reason(link) for link in links),
        values=tuple(values),
        passages=tuple(passages),
    )
    return entry, redactions


def _reason(link: Link) -> Reason:
    basis: Basis = link.basis if link.basis in get_args(Basis) else "key"  # type: ignore[assignment]
    return Reason(basis, link.detail, link.score)


def _noted(record: str, place: Place, done: Iterable[Redacted]) -> list[Redaction]:
    where = place.name if place.part == "field" else place.part
    return [Redaction(record, where, d.label, d.replacement, d.rule, d.score) for d in done]


def _sums(warehouse: Warehouse, found: Iterable[Dossier]) -> tuple[SourceSum, ...]:
    inside: Mapping[str, int] = Counter(dossier.file for dossier in found)
    return tuple(
        SourceSum(
            share.source, code_name(share.source, share.file, share.suffix), share.read, share.duplicate,
            share.unreadable, inside.get(share.file, 0), share.stored - inside.get(share.file, 0),
        )
        for share in file_shares(warehouse)
    )  # fmt: skip


def _policy(policy: PolicyFile, language: str) -> Policy:
    def said(texts: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        return texts.get(language) or next(iter(texts.values()), ())

    return Policy(
        controller=policy.controller.name,
        address=policy.controller.address,
        email=policy.controller.email,
        authority=policy.authority.name,
        authority_url=policy.authority.url,
        authority_address=policy.authority.address,
        purposes=said(policy.purposes),
        recipients=said(policy.recipients),
        retention=said(policy.retention),
        safeguards=said(policy.safeguards),
        origins=said(policy.origins),
        automated=said(policy.automated),
    )
