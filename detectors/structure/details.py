"""What stands in the lines of a signature besides the name: phones, mail, web, addresses, VAT numbers, the firm."""

import re
from collections.abc import Iterator

from detectors.structure import words
from detectors.structure.lists import alternatives, section
from detectors.structure.message import Message

Span = tuple[int, int]

_PHONE = re.compile(
    rf"(?:(?<![^\W_])(?:{alternatives('lines', 'phone labels')})(?:nr|nummer)?(?:\.? ?n[°o])?[ \t\xa0]?[.:)/]{{0,2}}"
    r"[ \t\xa0]{0,3}(?P<labelled>\+?\(?\d[\d \xa0./()·•–-]{5,22}\d))"
    r"|(?<![\w+.,/-])(?P<bare>(?:\+|00|\(?0)[\d \xa0./()–-]{7,20}\d)(?![\w-])"
)
_REGISTERED = re.compile(r"[01]\d{3}\.\d{3}\.\d{3}")
"""A Belgian enterprise number: it looks like a phone number with dots."""
_FEWEST, _FEWEST_BARE, _MOST = 8, 9, 15
"""Digits of a phone number; without a label it needs one more. At most fifteen (ITU-T E.164)."""
_EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_URL = re.compile(r"(?:https?://|www\.)[^\s|<>\"()]{3,200}[^\s|<>\"().,;]")
_NUMBER = re.compile(
    rf"(?<![^\W_])(?:{alternatives('lines', 'number labels')})[^\d\n|]{{0,14}}?"
    r"(?P<value>(?:[a-z]{2} ?)?\d[\d .]{5,18}\d(?:b\d\d)?)"
)
_BOX = r"(?: ?(?:bus|boite|bte|box|b\.|/|-) ?[a-z0-9]{1,5})?"
_WORD = r"[^\W\d_][^\W\d_'’.-]*"
_STREET = rf"{_WORD}(?:[ ]{_WORD}){{0,4}}[ ]\d{{1,4}}(?: ?[a-z](?![a-z]))?{_BOX}"
_NUMBER_FIRST = (
    r"\d{1,4}(?: ?(?:bis|ter|[a-d]))?,? (?:rue|avenue|av\.|bd|boulevard|place|quai|chemin|route|impasse|allee|cours"
    r"|square|chaussee|[^\W\d_]+(?: [^\W\d_]+)? (?:street|road|lane|avenue|way|close|drive|st|rd|court|crescent|gardens"
    r"|terrace|place|square))(?: [^\W\d_][\w'’-]*){0,4}"
)
_TOWN = (
    r"(?:(?:b|be|nl|f|fr|l|lu|d|de|a|ch)-? ?)?\d{4,5}(?: ?[a-z]{2}(?![a-z]))? +[^\W\d_][^\W\d_'’-]*"
    r"(?:[ -][^\W\d_(][^\W\d_'’-]*){0,4}"
)
_BRITISH_TOWN = r"(?:[^\W\d_]+(?:[ -][^\W\d_]+){0,2},? +)?[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}(?![a-z])"
_ADDRESS = re.compile(
    rf"(?<![\w-])(?:{_NUMBER_FIRST}|{_STREET})[ \t]*(?:,|–|—|-|\||•|·)?[ \t]*[\r\n>]{{0,3}}[ \t]*"
    rf"(?:{_TOWN}|{_BRITISH_TOWN})"
)
_STREET_ALONE = re.compile(
    rf"(?<![\w-])[^\W\d_][^\W\d_'’. -]{{2,40}}(?:{'|'.join(sorted(section('ends', 'whole streets')))})"
    rf"[ ]\d{{1,4}}(?: ?[a-z](?![a-z]))?{_BOX}(?!\w)"
)
_PIECE = re.compile(r"[^|•·,;\n\t()]+?(?= [-–—/] |[|•·,;\n\t()]|$)")
_LEAD = re.compile(r"([^\W\d_]+|@)[ ]+(?=\S)")
_ARTICLES = frozenset("de het 't la le les the der die das los el".split())
_INNER = _ARTICLES | frozenset("van en of and & et du des voor for und von".split())
_MOST_WORDS = 8


def phones(message: Message, start: int, end: int) -> Iterator[Span]:
    """Numbers that a label announces, however they are written, or that begin with + or 0."""
    for match in _PHONE.finditer(message.folded, start, end):
        group = "labelled" if match["labelled"] else "bare"
        fewest = _FEWEST if match["labelled"] else _FEWEST_BARE
        if fewest <= sum(map(str.isdigit, match[group])) <= _MOST and not _REGISTERED.fullmatch(match[group]):
            yield match.span(group)


def emails(message: Message, start: int, end: int) -> Iterator[Span]:
    """E-mail addresses."""
    if "@" in message.text[start:end]:
        yield from (match.span() for match in _EMAIL.finditer(message.folded, start, end))


def urls(message: Message, start: int, end: int) -> Iterator[Span]:
    """Web addresses with `www.` or a scheme."""
    yield from (match.span() for match in _URL.finditer(message.folded, start, end))


def numbers(message: Message, start: int, end: int) -> Iterator[Span]:
    """VAT and register numbers behind their label."""
    yield from (match.span("value") for match in _NUMBER.finditer(message.folded, start, end))


def addresses(message: Message, start: int, end: int) -> Iterator[Span]:
    """Street and number with postcode and town, also over two lines; a street that ends as streets do, alone."""
    taken = start
    for match in _ADDRESS.finditer(message.folded, start, end):
        taken = match.end()
        yield match.span()
    for match in _STREET_ALONE.finditer(message.folded, taken, end):
        yield match.span()


def firms(message: Message, start: int, end: int) -> Iterator[Span]:
    """The pieces of a line that name a firm, a school, a public body: with a legal form or a company word."""
    for piece in _PIECE.finditer(message.text, start, end):
        first, last = _core(message.text, *piece.span())
        first = _past_desk(message, first, last)
        if first < last and _is_firm(message, first, last):
            yield first, last


def _core(text: str, start: int, end: int) -> Span:
    """Without blanks and signs at the ends; the last dot of `B.V.` stays."""
    while start < end and text[start] in " -–—*_\xa0":
        start += 1
    while end > start and text[end - 1] in " -–—*_.!\xa0\r":
        if (
            text[end - 1] == "."
            and text[end - 2 : end - 1].isupper()
            and text[end - 3 : end - 2] in {".", " "}
        ):
            break
        end -= 1
    return start, end


def _past_desk(message: Message, start: int, end: int) -> int:
    """Where the firm begins behind a desk or a preposition: `Klantendienst Dexdata B.V.`, `on behalf of Crake LLP`."""
    while word := _LEAD.match(message.folded, start, end):
        desk = words.is_role(word[1]) or words.is_function_word(word[1]) or word[1] == "@"
        if not desk or words.is_trade_word(word[1]) or word[1] in _ARTICLES:
            break
        start = word.end()
    return start


def _is_firm(message: Message, start: int, end: int) -> bool:
    parts = message.folded[start:end].split()
    if not 1 < len(parts) <= _MOST_WORDS or any(map(str.isdigit, message.text[start:end])):
        return False
    if words.is_legal_form(parts[-1]) or words.is_legal_form(parts[0]):
        return True
    roles = any(words.is_role(part) and not words.is_company_word(part) for part in parts)
    if roles or any(words.is_function_word(part) and part not in _INNER for part in parts):
        return False
    named = any(map(words.is_trade_word, parts)) and not words.is_function_word(parts[0])
    return named and (message.text[start].isupper() or words.is_trade_word(parts[0]))
