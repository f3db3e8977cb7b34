"""From a verified request to the access bundle (GDPR art. 15): the person's records, others' data taken out."""

from collections.abc import Iterable, Mapping
from datetime import date

from anonymizers.redact import Own, Redactor, known_names
from inzage.folding import words
from reports.access_entry import EntryMaker
from reports.access_own import own_of
from reports.access_roles import kept_roles, role_rules
from reports.access_sums import skipped, sums
from reports.bundle import Bundle, Policy
from subjects.identity import Holdings, Subject
from subjects.policy import PolicyFile
from warehouse.connection import Warehouse
from warehouse.dossier import Dossier, dossiers
from warehouse.ledger import Request
from warehouse.scan import detector_in_force
from warehouse.who import PersonRow, everyone


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
    people = everyone(warehouse)
    own = own_of(subject, found, held, people, region)
    near = _near(people, found)
    redactor = _redactor(near, subject, own, _correspondents(found, held, subject), language, region)
    maker = EntryMaker(redactor, role_rules(), language)
    entries, redactions = [], []
    for dossier in found:
        entry, redacted = maker.entry(dossier, held.links[dossier.record])
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
        sums=sums(warehouse, found),
        skipped=skipped(warehouse, language),
        redactions=tuple(redactions),
        policy=_policy(policy, language),
        detector=detector_in_force(warehouse),
        near_matches=held.near_matches,
    )


def _redactor(
    people: Iterable[PersonRow],
    subject: Subject,
    own: Own,
    correspondents: frozenset[str],
    language: str,
    region: str,
) -> Redactor:
    others, colleagues = set[str](), set[str]()
    for person in people:
        if person.name_key and person.name_key not in subject.names:
            others.add(person.name)
        if person.role == "colleague":
            colleagues |= _keys_of(person)
    kept = kept_roles(role_rules())
    return Redactor(
        own, language, known_names(others), frozenset(colleagues), region, correspondents - colleagues, kept
    )


def _near(people: Iterable[PersonRow], found: Iterable[Dossier]) -> list[PersonRow]:
    """Those of whom a name, glued or parted, can stand in these records: of 100,000 people a few hundred."""
    said = {word for d in found for text in _texts(d) for word in words(text)}
    return [p for p in people if p.role == "colleague" or _may_stand(words(p.name), said)]


def _texts(dossier: Dossier) -> Iterable[str]:
    return (*(place.content for place in dossier.places), dossier.thread, *dossier.thread_names)


def _may_stand(name: list[str], said: set[str]) -> bool:
    turned = ("".join(name[n:] + name[:n]) for n in range(len(name)))
    return any(word in said for word in name) or any(whole in said for whole in turned)


def _correspondents(found: Iterable[Dossier], held: Holdings, subject: Subject) -> frozenset[str]:
    """The keys of those who wrote to the person or were written to by them."""
    keys = set[str]()
    for dossier in found:
        if not {link.basis for link in held.links[dossier.record]}.isdisjoint({"author", "recipient"}):
            for person in dossier.people:
                if person.role in ("author", "recipient"):
                    keys |= _keys_of(person)
    return frozenset(keys - subject.keys - subject.names)


def _keys_of(person: PersonRow) -> set[str]:
    return {person.name_key, person.email_key, person.phone_key} - {""}


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
