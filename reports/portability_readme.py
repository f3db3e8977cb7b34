"""What lies in a portability package for people to read: the README, the data dictionary, what stayed behind."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reports.portability_mail import header_name, is_mail
from reports.portability_model import Ground, Portable
from reports.portability_tables import FRAME, Table, csv_bytes
from reports.wording import date, number, translate
from subjects.portability import meanings

_WIDTH = 92


def readme_name(language: str) -> str:
    """LEESMIJ.txt, LISEZMOI.txt, README.txt or LIESMICH.txt."""
    return _say("readme_name", language)


def readme(portable: Portable, made: Sequence[Table], forms: Mapping[str, int]) -> str:
    """What the zip holds and what not, how to check it and whom to ask; names the request, never the person.

    `forms` counts the items in `messages.mbox`, `contacts.vcf` and `appointments.ics`, where they are there.
    """
    language = portable.language
    contact = ", ".join(filter(None, (portable.controller, portable.contact))) or _say("reply", language)
    answer = _say("answer", language, request=portable.request, date=date(portable.answered, language))
    key = "what" if portable.records else "nothing" if portable.counts else "nothing_held"
    blocks = [
        f"{_say('title', language)}\n{answer}",
        _wrapped(_say(key, language)),
        _inside(portable, made, forms),
        *([_wrapped(_say("tables", language))] if made else []),
        *([_wrapped(_say("others", language))] if portable.records else []),
        *([_outside(portable)] if portable.counts else []),
        _wrapped(_say("access", language)),
        _check(portable),
        _say("questions", language, contact=contact),
        _wrapped(_say("keep_safe", language)),
    ]
    return "\n\n".join(blocks) + "\n"


def _inside(portable: Portable, made: Sequence[Table], forms: Mapping[str, int]) -> str:
    language = portable.language
    says = {"messages.mbox": "mbox", "contacts.vcf": "vcard", "appointments.ics": "ics"}
    lines = [
        (name, _say(says[name], language, count=number(count, language))) for name, count in forms.items()
    ]
    lines += [(f"data/{table.name}", _rows(len(table.rows), language)) for table in made]
    lines += [
        ("dictionary.csv", _say("dictionary", language)),
        ("left_out.csv", _say("left_out_file", language)),
        ("datapackage.json", _say("data_package", language)),
        ("manifest.json, SHA256SUMS", _say("manifest_file", language)),
    ]
    return "\n".join((_say("inside", language), "", *_listed(lines)))


def _rows(count: int, language: str) -> str:
    return translate("portability.rows", language, count=count)


def _outside(portable: Portable) -> str:
    language = portable.language
    reasons: Counter[str] = Counter()
    for left in portable.left_out:
        reasons[left.reason] += left.values
    if not reasons:
        return f"{_say('outside', language)}\n\n{_say('outside_none', language)}"
    lines = [
        (number(values, language), _say(f"reason {reason}", language))
        for reason, values in reasons.most_common()
    ]
    how = _wrapped(_say("outside_how", language))
    return "\n".join((_say("outside", language), "", how, "", *_listed(lines)))


def _check(portable: Portable) -> str:
    name = readme_name(portable.language)
    return "\n".join(
        (
            _wrapped(_say("check", portable.language)),
            "",
            f"  inzage verify inzage-{portable.request}.zip",
            f"  Windows   certutil -hashfile {name} SHA256",
            "  macOS     shasum -a 256 -c SHA256SUMS",
            "  Linux     sha256sum -c SHA256SUMS",
        )
    )


def dictionary(portable: Portable, made: Iterable[Table]) -> bytes:
    """The data dictionary as CSV: file, column, meaning, origin, ground, source and the column in it."""
    language = portable.language
    rows = [
        (f"data/{table.name}", name, *told)
        for table in made
        for name, told in _described(table, language).items()
    ]
    rows += [
        ("messages.mbox", header_name(cell.name), *_ground(cell.ground, language), record.source, cell.name)
        for record in filter(is_mail, portable.records)
        for cell in (*record.cells, *([record.text] if record.text else []))
    ]
    return csv_bytes(_say("dictionary_header", language).split(";"), dict.fromkeys(rows))


def describe(table: Table, language: str) -> dict[str, str]:
    """What each column of a table means, where it comes from and on what ground, in words."""
    return {name: " · ".join(filter(None, told[:3])) for name, told in _described(table, language).items()}


def _described(table: Table, language: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {
        name: (_say(f"column {name}", language), "", "", table.source, "") for name in FRAME
    }
    for column in table.columns:
        ground = column.cell.ground
        found[column.name] = (*_ground(ground, language), table.source, column.field)
    return found


def left_out(portable: Portable) -> bytes:
    """Every column of which values stayed behind, as CSV: source, kind, column, reason, its words, number."""
    language = portable.language
    rows = [
        (
            left.source,
            left.kind,
            left.field,
            left.reason,
            _say(f"reason {left.reason}", language),
            str(left.values),
        )
        for left in portable.left_out
    ]
    return csv_bytes(_say("left_out_header", language).split(";"), rows)


def _ground(ground: Ground, language: str) -> tuple[str, str, str]:
    """Meaning, origin and basis in words; a term of the controller's own stands for itself."""
    said = meanings().get(ground.means, {}).get(language, ground.means)
    return said, _say(f"origin {ground.origin}", language), _say(f"basis {ground.basis}", language)


def _listed(lines: Iterable[tuple[str, str]]) -> list[str]:
    """Names with what they are, in two columns."""
    lines = list(lines)
    width = min(36, max(len(name) for name, _ in lines))
    return [f"  {name:{width}}  {what}" for name, what in lines]


def _wrapped(text: str) -> str:
    return textwrap.fill(text, _WIDTH)


def _say(key: str, language: str, **values: object) -> str:
    return translate(f"portability.{key}", language, **values)
