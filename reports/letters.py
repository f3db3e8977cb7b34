"""Letters about a request, before its answer: receipt, identification, extension, refusal, and the one-time code.

GDPR art. 12(3), 12(4) and 12(6), in the reader's language. They hold nothing that is on file: until the person is
verified, the reader may be somebody else.
"""

from dataclasses import dataclass
from datetime import date

from reports import wording
from reports.wording import translate

KINDS = ("acknowledgement", "identification", "extension", "refusal", "code")


@dataclass(frozen=True, slots=True)
class Sender:
    """The controller as it signs, and the authority that takes complaints; "" where the policy does not say."""

    name: str = ""
    address: str = ""
    email: str = ""
    authority: str = ""
    authority_address: str = ""
    authority_url: str = ""


@dataclass(frozen=True, slots=True)
class Matter:
    """What a letter is about: the request with its days, as they were fixed."""

    request: str
    kind: str
    received: date
    promised: date
    legal: date
    language: str
    written: date
    sender: Sender = Sender()


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter ready to be set as a page or as plain text; `days` are (what, day) rows beside the text."""

    kind: str
    matter: Matter
    title: str
    days: tuple[tuple[str, str], ...]
    before: tuple[str, ...]
    items: tuple[str, ...] = ()  # a list, between the paragraphs
    quoted: str = ""  # a reason in staff's own words, or a code
    after: tuple[str, ...] = ()

    @property
    def stem(self) -> str:
        """The file name without its ending: number and kind of letter, nobody's name."""
        return f"inzage-{self.matter.request}-{self.kind}"


def acknowledgement(matter: Matter) -> Letter:
    """That the request came in, and by when it is answered."""
    said = _paragraphs(matter, "lead", "dates", "identity", kind="acknowledgement")
    return _letter(
        "acknowledgement", matter, said, after=[*_plain(matter, "no_document", "free"), *_contact(matter)]
    )


def identification(matter: Matter) -> Letter:
    """What the person can do to show who they are, none of which needs a document (art. 12(6))."""
    ways = tuple(_plain(matter, "identification_code", "identification_facts", "identification_call"))
    after = [
        *_plain(matter, "no_document"),
        *_paragraphs(matter, "clock", "use", kind="identification"),
        *_contact(matter),
    ]
    said = _paragraphs(matter, "lead", "ways", kind="identification")
    return _letter("identification", matter, said, items=ways, after=after)


def extension(matter: Matter, until: date, ground: str, reason: str) -> Letter:
    """That the answer takes up to two further months, and why (art. 12(3))."""
    said = _paragraphs(matter, "lead", ground, kind="extension", until=_day(until, matter))
    days = ((translate("letters.until", matter.language), _day(until, matter)),)
    after = [*_complaint(matter), *_contact(matter)]
    return _letter("extension", matter, said, quoted=reason.strip(), after=after, days=days)


def refusal(matter: Matter, ground: str, reason: str) -> Letter:
    """That no action is taken, why, and where the person can turn to (art. 12(4))."""
    said = _paragraphs(matter, "lead", ground, kind="refusal")
    after = [*_complaint(matter), *_contact(matter)]
    return _letter("refusal", matter, said, quoted=reason.strip(), after=after)


def code(matter: Matter, shown: str, *, minutes: int = 0, until: date | None = None) -> Letter:
    """A one-time code, valid for some minutes or up to a day."""
    lasting = "code_until" if until else "code_minutes"
    day = _day(until, matter) if until else ""
    after = [
        translate(f"letters.{lasting}", matter.language, minutes=minutes, until=day),
        *_plain(matter, "code_not_you", "no_document"),
        *_contact(matter),
    ]
    return _letter("code", matter, _paragraphs(matter, "lead", kind="code"), quoted=shown, after=after)


def _letter(
    kind: str,
    matter: Matter,
    before: list[str],
    *,
    items: tuple[str, ...] = (),
    quoted: str = "",
    after: list[str],
    days: tuple[tuple[str, str], ...] = (),
) -> Letter:
    title = translate(f"letters.{kind}_title", matter.language, request=matter.request)
    rows = (*_rows(matter, kind), *days)
    return Letter(kind, matter, title, rows, tuple(before), items, quoted, tuple(after))


def _rows(matter: Matter, kind: str) -> list[tuple[str, str]]:
    """The table on top: reference, what was asked, when, and the days that count where they are announced."""
    language = matter.language
    rows = [
        (translate("letters.reference", language), matter.request),
        (translate("letters.asked", language), translate(f"letters.kind_{matter.kind}", language)),
        (translate("letters.received", language), _day(matter.received, matter)),
    ]
    if kind in ("acknowledgement", "identification"):
        rows += [
            (translate("letters.promised", language), _day(matter.promised, matter)),
            (translate("letters.legal", language), _day(matter.legal, matter)),
        ]
    return rows


def _paragraphs(matter: Matter, *names: str, kind: str, **more: str) -> list[str]:
    values = {
        "request": matter.request,
        "kind": translate(f"letters.kind_{matter.kind}", matter.language),
        "received": _day(matter.received, matter),
        "promised": _day(matter.promised, matter),
        "legal": _day(matter.legal, matter),
        **more,
    }
    return [translate(f"letters.{kind}_{name}", matter.language, **values) for name in names]


def _plain(matter: Matter, *names: str) -> list[str]:
    return [translate(f"letters.{name}", matter.language) for name in names]


def _contact(matter: Matter) -> list[str]:
    reach = ", ".join(part for part in (matter.sender.email, matter.sender.address) if part)
    return [translate("letters.contact", matter.language, contact=reach)] if reach else []


def _complaint(matter: Matter) -> list[str]:
    s = matter.sender
    named = ", ".join(part for part in (s.authority, s.authority_address, s.authority_url) if part)
    authority = named or translate("letters.no_authority", matter.language)
    return [translate("letters.complaint", matter.language, authority=authority)]


def _day(day: date, matter: Matter) -> str:
    return wording.date(day.isoformat(), matter.language)
