"""Names in forms: `Naam: jan peeters`, `Prénom : Lucie`, `Ansprechpartner: Frank Schäfer`, `Architecte : Anh Lê`."""

import re
from collections import Counter
from collections.abc import Iterator

from detectors.finding import Finding
from detectors.structure import details, words
from detectors.structure.lists import alternatives, section
from detectors.structure.message import Message
from detectors.structure.people import people
from detectors.structure.phrases import Phrase, phrase
from detectors.structure.signers import is_firm
from detectors.structure.tokens import Part, tokens
from inzage.labels import Label

_SCORE = 0.9
_OWN = alternatives("fields", "own name")
_FIRM = alternatives("fields", "firm")
_START = r"(?:^|(?<=[|;\t])|(?<=[ ]{2}))[ \t>*•·_\[(\d.)☐–-]{0,6}+"
_QUALIFIER = r"(?:[ \t](?!\d)[^\W\d_][\w'’.-]{1,20}){0,3}?\d{0,2}"
_SEPARATOR = (
    r"[ \t\xa0*]{0,3}(?:\([^()\n]{1,30}\)[ \t]?)?\*{0,2}(?:[:=|\t]|[ ][–-][ ])\*{0,2}[ \t\xa0_.]{0,6}"
)
_FIELD = re.compile(
    rf"(?:{_START}(?:(?P<own>{_OWN})|(?P<someone>{alternatives('fields', 'someone')})"
    rf"|(?P<anyone>{alternatives('fields', 'anyone')})"
    rf"|(?P<firm>{_FIRM}))|(?<=[ ,.(])(?:(?P<inline>{_OWN})|(?:naam|name|nom)))"
    rf"(?![^\W_]){_QUALIFIER}{_SEPARATOR}(?P<value>[^\n|\t;]{{1,300}})",
    re.MULTILINE,
)
_BELOW = re.compile(
    rf"^[ \t>*•_]{{0,4}}(?:(?P<own>{_OWN})|naam|name|nom){_QUALIFIER}[ \t\xa0*]{{0,3}}:?\*{{0,2}}[ \t]*\n"
    r"[ \t>]{0,4}(?P<value>[^\n:|;]{2,60})$",
    re.MULTILINE,
)
_ANY = re.compile(
    r"^[ \t>*•·_\d.)–-]{0,6}+(?P<key>[^\W\d_][^:\n|;,?!]{1,40})[ \t\xa0]?:\*{0,2}[ \t\xa0]{1,3}"
    r"(?P<value>[^\n|;]{3,90})",
    re.MULTILINE,
)
_NEVER = re.compile(rf"(?:{alternatives('fields', 'never')}|{_FIRM})(?![^\W_])")
_NEXT_KEY = re.compile(r"[ \t\xa0]+[^\W\d_][\w./'’-]{1,24}[ \t\xa0]?:(?!\d)")
_COMMA = re.compile(r"[ \t\xa0]?,[ \t\xa0]{0,2}")
_INITIALS = re.compile(r"[ \t\xa0]?,[ \t\xa0]{0,2}(?:[^\W\d_]\.[ -]?){1,5}(?![^\W\d_])")
_FIRM_END = re.compile(r"[|;,(\n]| [-–] |[ ]{2}")
_NAME_KEYS = frozenset({"naam", "name", "nom"})
_MOST_WORDS = 8


def fields(message: Message) -> Iterator[Finding]:
    """The people and firms that form fields name, in any case of letters."""
    if not any(sign in message.text for sign in ":=|\t–-"):
        return
    if "field" in message.starts:
        yield from _named_fields(message)
    if ":" in message.text:
        yield from _others(message)


def _named_fields(message: Message) -> Iterator[Finding]:
    """Behind or below the labels that we know."""
    found = [field for field in message.begun("field", _FIELD) if not _is_animal(message, field)]
    asked = Counter(_key(field) for field in found)
    for field in found:
        if asked[_key(field)] == 1 or not _key(field):
            yield from _field(message, field)
    for field in message.begun("field", _BELOW):
        yield from _people(message, *field.span("value"), sure=field["own"] is not None)


def _key(field: re.Match[str]) -> str:
    """The label where it may be asked of several: repeated, it is one of a conversation (`Klant: ...`)."""
    return field["someone"] or field["anyone"] or ""


def _is_animal(message: Message, field: re.Match[str]) -> bool:
    """A form about an animal: its name stands there too."""
    key = field["own"] or field["anyone"] or field["inline"] or "naam"
    return (
        key in section("forms", "names of animals") and len(message.words & section("forms", "animals")) > 1
    )


def _is_form(message: Message) -> bool:
    """Fields of a person stand beside this one: what is called name is theirs."""
    return (
        bool(message.words & section("forms", "names"))
        or len(message.words & section("forms", "persons")) > 1
    )


def _found(start: int, end: int, label: Label) -> Finding:
    return Finding(start, end, label, _SCORE, "field")


def _field(message: Message, field: re.Match[str]) -> Iterator[Finding]:
    start, end = field.span("value")
    if cut := _NEXT_KEY.search(message.folded, start, end):
        end = cut.start()
    first = next(tokens(message.text, message.folded, start, end), None)
    if first is None or first.word in section("roles", "not given") | section("forms", "names") | _NAME_KEYS:
        return
    if field["firm"]:
        yield from _firm(message, start, end)
        return
    own = field["own"] or field["inline"] or (field["anyone"] in _NAME_KEYS and _is_form(message))
    named = list(_people(message, start, end, sure=bool(own), someone=field["someone"] is not None))
    yield from named or _named_firm(message, start, end)


def _people(
    message: Message, start: int, end: int, *, sure: bool, someone: bool = False
) -> Iterator[Finding]:
    if sure:
        read = phrase(message, start, end, sure=True, french=message.french)
        if read is not None and not is_firm(message, read, end):
            yield _found(*_with_given(message, read, end), Label.PERSON)
        return

    def accepts(read: Phrase) -> bool:
        if is_firm(message, read, end) or not (read.closed or words.is_role(read.after)):
            return False
        if read.first or read.titled or read.names > 1 or _with_given(message, read, end)[1] > read.end:
            return True
        return message.text[read.start].isupper() and (someone or read.initial or _is_form(message))

    for read in people(message, start, end, accepts, french=message.french):
        yield _found(*_with_given(message, read, end), Label.PERSON)


def _with_given(message: Message, read: Phrase, end: int) -> tuple[int, int]:
    """The span of a name; in `Peeters, Jan` and `Jansen, P.` what stands behind the comma belongs to it."""
    if read.first or read.initial:
        return read.start, read.end
    if initials := _INITIALS.match(message.folded, read.end, end):
        return read.start, initials.start() + len(initials.group().rstrip())
    comma = _COMMA.match(message.folded, read.end, end)
    given = phrase(message, comma.end(), end) if comma else None
    if given and given.closed and given.parts[0].part is Part.FIRST and given.names <= 2:
        return read.start, given.end
    return read.start, read.end


def _others(message: Message) -> Iterator[Finding]:
    """Behind any label that stands once, what can be nothing but somebody's whole name: `Seller: Piotr Zając, ...`."""
    found = [field for field in _ANY.finditer(message.folded) if not _NEVER.match(field["key"])]
    asked = Counter(field["key"] for field in found)
    for field in found:
        start, end = field.span("value")
        read = phrase(message, start, end) if asked[field["key"]] == 1 else None
        if read and read.closed and read.start == start and not is_firm(message, read, end):
            span = _with_given(message, read, end)
            if _is_whole_name(message, read, span[1], end):
                yield _found(*span, Label.PERSON)


def _is_whole_name(message: Message, read: Phrase, last: int, end: int) -> bool:
    if all(token.initialism for token in read.parts):
        return False
    if last > read.end:
        return read.capital and not any(map(str.isalnum, message.text[last:end]))
    first = read.parts[0]
    begins = (
        first.part in {Part.FIRST, Part.INITIAL, Part.PERHAPS}
        or message.text[first.start : first.end].isupper()
    )
    whole = read.given and read.first and read.names > 1 and (begins or len(read.parts) == 2)
    return whole and (read.capital or message.text[read.start : read.end].isupper())


def _firm(message: Message, start: int, end: int) -> Iterator[Finding]:
    """The value of a field for firms."""
    if cut := _FIRM_END.search(message.text, start, end):
        end = cut.start()
    piece = message.text[start:end].strip(" .*_\t\r\xa0")
    parts = message.folded[start:end].split()
    if len(parts) > _MOST_WORDS or not any(map(str.isalpha, piece)):
        return
    capital = piece[0].isupper() and not (len(parts) == 1 and words.is_ordinary(parts[0]))
    if capital or _has_trade_word(parts):
        begin = start + message.text[start:end].index(piece)
        yield _found(begin, begin + len(piece), Label.ORG)


def _named_firm(message: Message, start: int, end: int) -> Iterator[Finding]:
    """A firm where a person was asked for: `Klant: Bakkerij De Ster BV`."""
    if _has_trade_word(message.folded[start:end].split()[:_MOST_WORDS]):
        yield from (_found(a, b, Label.ORG) for a, b in details.firms(message, start, end))


def _has_trade_word(parts: list[str]) -> bool:
    return any(words.is_trade_word(part) or words.is_legal_form(part) for part in parts)
