"""Which lines of a message are quoted: by `>` marks, attribution lines, header blocks, drawn rules."""

import re
from collections.abc import Iterator

from connectors.splitting.lines import LONGEST, Line
from connectors.splitting.quote_words import DATED, HEADER, NAMED_FIRST, PRONOUNS, SEPARATORS

_WRAP = 4  # lines over which an attribution is wrapped at most
_BLOCK = 24  # lines of a header block at most: long lists of recipients wrap
_FLAGS = re.IGNORECASE
_DATED = [(re.compile(row.opens, _FLAGS), re.compile(row.ends, _FLAGS)) for row in DATED.values()]
_NAMED = re.compile(
    "|".join(
        rf"""["'“(\w].{{0,200}} {verb}(?P<date_{lang}> {word}\b.{{4,80}})? ?:$"""
        for lang, (verb, word) in NAMED_FIRST.items()
    ),
    _FLAGS,
)
_BARE = re.compile(r"\d{4}[/-]\d{1,2}[/-]\d{1,2} .{1,100}<[^<>]{3,120}@[^<>]{3,120}>$")
_PRONOUN = re.compile(PRONOUNS, _FLAGS)
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.")
_CLOCK = re.compile(r"\b\d{1,2} ?[:.h] ?\d{2}\b(?![./-]\d)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORDS = "|".join(SEPARATORS.values())
_SEPARATOR = re.compile(
    rf"[-_* ]{{2,60}}(?:{_WORDS})[-_*: ]{{2,60}}$|(?=begin|d[ée]but|anfang|inicio|inizio)(?:{_WORDS}) ?:$",
    _FLAGS,
)
_RULE = re.compile(r"[-_=*]{5,}$")


def quoted_lines(lines: list[Line]) -> list[bool]:
    """For every line, whether it belongs to a quote. Blank lines on the edge of a quote do not."""
    following = _following(lines)
    quoted = [line.marked for line in lines]
    for first, after in _announced(lines, following):
        quoted[first:after] = [True] * (after - first)
    return quoted


def _following(lines: list[Line]) -> list[int]:
    """For every line, the index of the next line with content; `len(lines)` where there is none."""
    following = [len(lines)] * len(lines)
    for index in range(len(lines) - 2, -1, -1):
        following[index] = index + 1 if lines[index + 1].text else following[index + 1]
    return following


def _announced(lines: list[Line], following: list[int]) -> Iterator[tuple[int, int]]:
    """Spans of lines that announce a quote; to the end of the text where no `>` marks follow to bound it."""
    index = following[0] if lines and not lines[0].text else 0
    while index < len(lines):
        span = None if lines[index].marked else _announcement(lines, following, index)
        if span is None:
            index = following[index]
            continue
        first, last = span
        after = following[last]
        bounded = after < len(lines) and lines[after].marked
        yield first, after if bounded else len(lines)
        index = after if bounded else len(lines)


def _announcement(lines: list[Line], following: list[int], index: int) -> tuple[int, int] | None:
    """First and last line of what announces a quote at `index`, None where nothing does."""
    if _SEPARATOR.match(lines[index].text):
        after = following[index]
        block = _header_block(lines, after, announced=True) if after < len(lines) else None
        return index, index if block is None else block
    end = _header_block(lines, index, announced=False)
    if end is not None:
        return _rule_above(lines, index), end
    marked = following[index] < len(lines) and lines[following[index]].marked
    start = _attribution(lines, index, marked=marked)
    return None if start is None else (start, index)


def _header_block(lines: list[Line], index: int, *, announced: bool) -> int | None:
    """The last line of the header block that begins at `index`: a sender, and enough of the other labels."""
    roles: set[str] = set()
    last, loose = index, 0
    for at in range(index, min(index + _BLOCK, len(lines))):
        found = None if lines[at].marked else HEADER.match(lines[at].text)
        if found:
            roles.add(str(found.lastgroup))
            last, loose = at, 0
        elif at == index or loose > 2:
            break
        else:  # a wrapped address list, or the blank lines that phones put between the labels
            loose += 1
    enough = len(roles) >= 3 or roles >= {"from", "date"} or (announced and len(roles) == 2)
    return last if "from" in roles and enough else None


def _rule_above(lines: list[Line], index: int) -> int:
    """Outlook draws a rule above the block, with or without blank lines between."""
    above = index - 1
    while above >= 0 and index - above < 4 and not lines[above].text:
        above -= 1
    return above if above >= 0 and _RULE.match(lines[above].text) else index


def _attribution(lines: list[Line], index: int, *, marked: bool) -> int | None:
    """The first line of the attribution that ends at `index`; the shortest one that is complete."""
    candidates = list(_endings(lines, index))
    for start, text in candidates:
        if _is_dated(text, marked=marked):
            return start
    for start, text in candidates:
        if _is_named(text, marked=marked):
            return start
    return None


def _endings(lines: list[Line], index: int) -> Iterator[tuple[int, str]]:
    """Up to four lines that end at `index`, joined, shortest first; none that ends like no attribution."""
    text = lines[index].text
    bare = text.strip("-*_ ")
    text = bare if bare.endswith((":", ">")) or not text.endswith("--") else f"{bare}:"
    if not text.endswith((":", ">")):
        return
    yield index, text
    for start in range(index - 1, max(index - _WRAP, -1), -1):
        above = lines[start]
        text = f"{above.text.strip('-*_ ')} {text}"
        if not above.text or above.marked or len(text) > LONGEST:
            return
        yield start, text


def _is_dated(text: str, *, marked: bool) -> bool:
    if not any(character.isdigit() for character in text):
        return False
    if marked and _BARE.match(text):
        return True
    if not any(opens.match(text) and ends.search(text) for opens, ends in _DATED):
        return False
    return _holds(text, marked=marked)


def _is_named(text: str, *, marked: bool) -> bool:
    found = _NAMED.match(text)
    if not found:
        return False
    if found.lastgroup and any(character.isdigit() for character in str(found[found.lastgroup])):
        return _holds(text, marked=marked)
    return marked or bool(_EMAIL.search(text))


def _holds(text: str, *, marked: bool) -> bool:
    """Evidence that a dated line is a mail program's: what follows it, an address, a time of day, a year."""
    if marked or _EMAIL.search(text):
        return True
    return not _PRONOUN.search(text) and bool(_CLOCK.search(text) or _YEAR.search(text))
