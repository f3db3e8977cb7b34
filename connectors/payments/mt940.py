"""MT940: statements of account of banks (and of Mollie) in SWIFT's tags, a line each or more.

Made after SWIFT's "MT940 Customer Statement Message" and what Dutch banks publish about theirs. Tag 61 is a payment,
the tag 86 below it tells who and why; the lines that carry the message from bank to bank (`{1:…}`, `940`, `-`) are
left out.
"""

import re
from collections.abc import Iterator

from connectors import dates
from connectors.about import About
from connectors.encoding import settle_encoding
from connectors.export import Export
from connectors.head import Head
from connectors.payments.mt940_tags import Tag, tags_of
from connectors.payments.mt940_told import told
from connectors.payments.repeats import Repeats
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role, Unreadable
from inzage.labels import Label

ABOUT = About(
    what="MT940: statements of account of banks and of Mollie",
    recognises="SWIFT's tags of a reference, an account and an opening balance, each on a line",
    keeps="each payment with counterparty, account and communication; each statement with its balances",
    ignores="the envelope of the message",
    follows="SWIFT's MT940; the descriptions of ABN AMRO, ING and Rabobank, and of the German banks",
)

_ACCOUNT = re.compile(r"^:25P?:.+$", re.MULTILINE)
_BALANCE = re.compile(r"^:60[FM]:[CD][0-9]{6}[A-Z]{3}[0-9]{1,15},[0-9]*\s*$", re.MULTILINE)
_PAYMENT = re.compile(
    r"(?P<day>[0-9]{6})(?P<booked>[0-9]{4})?(?P<sign>R?[CD])[A-Z]?(?P<amount>[0-9]{1,15},[0-9]{0,3})"
    r"(?P<type>[A-Z][A-Z0-9]{3})(?P<own>[^/]*+(?:/(?!/)[^/]*+)*+)(?://(?P<bank>.*))?"
)
_NO_KEY = frozenset({"", "NONREF", "EREF", "PREF", "MARF"})
_IN_CURRENCY = re.compile(r"([A-Z]{2}[0-9]{2}[A-Z0-9]{11,27}?) ?([A-Z]{3})")
_NAMES = {
    "20": ("Reference", PROSE),
    "21": ("Related reference", PROSE),
    "25": ("Account", Label.BANK),
    "25P": ("Account", Label.BANK),
    "28": ("Statement number", PLAIN),
    "28C": ("Statement number", PLAIN),
    "60F": ("Opening balance", PLAIN),
    "60M": ("Opening balance", PLAIN),
    "62F": ("Closing balance", PLAIN),
    "62M": ("Closing balance", PLAIN),
    "64": ("Available balance", PLAIN),
    "65": ("Expected balance", PLAIN),
}


def recognises(head: Head) -> bool:
    """Whether a file has an account and an opening balance under SWIFT's tags."""
    if head.is_folder or ":20:" not in head.text:
        return False
    return _ACCOUNT.search(head.text) is not None and _BALANCE.search(head.text) is not None


def read(path: Export) -> Iterator[Item]:
    """One record a payment and one a statement; `Unreadable` for a payment that cannot be read."""
    encoding = settle_encoding(path)
    yield encoding
    found = False
    statement: list[Tag] = []
    payment: Tag | None = None
    repeats = Repeats()
    for tag in tags_of(path, encoding.choice):
        found = True
        if isinstance(tag, Unreadable):
            yield tag
        elif tag.name == "86" and payment:
            yield _payment(payment, tag, repeats)
            payment = None
        else:
            if payment:
                yield _payment(payment, None, repeats)
            payment = tag if tag.name == "61" else None
            if tag.name == "20" and statement:
                yield _statement(statement)
                statement, repeats = [], Repeats()
            statement += [tag] if payment is None else []
    if payment:
        yield _payment(payment, None, repeats)
    if statement:
        yield _statement(statement)
    if not found:
        yield Unreadable("file", "it has none of SWIFT's tags", "ask the bank for it again")


def _payment(tag: Tag, info: Tag | None, repeats: Repeats) -> Record | Unreadable:
    match = _PAYMENT.match(tag.lines[0])
    if match is None:
        return Unreadable(
            f"line {tag.number}", "tag 61 is not as the standard says", "ask the bank for it again"
        )
    about = told(info.lines if info else [])
    day = match["day"]
    at = dates.parse(f"{day[4:6]}.{day[2:4]}.{day[:2]}")
    found = (
        ("Amount", ("-" if match["sign"] in {"D", "RC"} else "") + match["amount"], PLAIN),
        ("Booked", match["booked"], PLAIN),
        ("Type", match["type"], PLAIN),
        ("Reference", match["own"], PROSE),
        ("Bank reference", match["bank"], PROSE),
        ("Details", "\n".join(tag.lines[1:]), PROSE),
    )
    own = tuple(Field(name, value.strip(), holds) for name, value, holds in found if value and value.strip())
    keys = ((match["bank"] or "").strip(), match["own"].strip())
    key = next((found for found in keys if found not in _NO_KEY), "")
    people = tuple(Person(Role.SUBJECT, name) for name in about.names)
    fields = (*own, *about.fields)
    record = Record("payment", f"line {tag.number}", key, "", at, day, people, fields, about.text)
    return repeats.apart(record)


def _statement(tags: list[Tag]) -> Record:
    """The company's own account and its balances; what the bank tells about the whole of it is the text."""
    known = [(_NAMES.get(tag.name, (f"Tag {tag.name}", PROSE)), tag) for tag in tags if tag.name != "86"]
    fields = tuple(
        field
        for (name, holds), tag in known
        if any(tag.lines)
        for field in _without_currency(Field(name, "\n".join(tag.lines), holds))
    )
    text = "\n".join(told(tag.lines).text or "".join(tag.lines) for tag in tags if tag.name == "86")
    key = next(("".join(tag.lines) for tag in tags if tag.name == "20"), "")
    return Record("statement", f"line {tags[0].number}", key, fields=fields, text=text)


def _without_currency(field: Field) -> tuple[Field, ...]:
    """ING writes the currency right behind its IBAN."""
    match = _IN_CURRENCY.fullmatch(field.value) if field.holds == Label.BANK else None
    if match is None:
        return (field,)
    return (Field(field.name, match[1], field.holds), Field("Currency", match[2], PLAIN))
