"""CODA: the statements of account of Belgian banks, and of payment providers that follow them.

Made after Febelfin's "Coded statement of account (CODA)", version 2.6. A line has 128 columns and begins with its
number: 0 header, 1 old balance, 2 movement, 3 information about it, 4 free message, 8 new balance, 9 end. A file
may hold several statements. Control figures and codes that only guide a program are left out.
"""

import re
from collections.abc import Iterator

from connectors import dates
from connectors.about import About
from connectors.encoding import settle_encoding
from connectors.export import Export
from connectors.head import Head
from connectors.payments.coda_lines import WIDTH, Line, account, amount, dotted, lines_of, readable
from connectors.payments.coda_movement import Movement
from connectors.record import PLAIN, PROSE, Field, Item, Record, Unreadable
from inzage.labels import Label

ABOUT = About(
    what="CODA: statements of account of Belgian banks",
    recognises="the header of 128 columns, with its date, bank and version, and a balance below it",
    keeps="each movement with counterparty, account and communication; each statement with its balances",
    ignores="control figures, link codes and the closing line",
    follows='Febelfin, "Coded statement of account (CODA)", version 2.6',
)

_HEADER = re.compile(r"00000[0-9]{6}[0-9]{3}05[D ].{110}[12][ ]*\r?\n\s*1[0-3]")
_PARTS = frozenset({"22", "23", "31", "32", "33"})
_AGAIN = "ask the bank for the statement again"


def recognises(head: Head) -> bool:
    """Whether a file begins with CODA's header and old balance."""
    return not head.is_folder and _HEADER.match(head.text.lstrip("\ufeff\r\n")) is not None


def read(path: Export) -> Iterator[Item]:
    """One record a movement, free message or statement; `Unreadable` for lines that are out of place."""
    encoding = settle_encoding(path)
    yield encoding
    file = _File()
    for line in lines_of(path, encoding.choice):
        if isinstance(line, Unreadable):
            yield line
        else:
            yield from file.take(line)
    yield from file.end()


class _File:
    """What is open while a file is read: the statement and the movement under way."""

    def __init__(self) -> None:
        self._movement: Movement | None = None
        self._statement: list[Line] = []
        self._number = ""
        self._closed = False

    def take(self, line: Line) -> Iterator[Item]:
        """The records that are complete once `line` is read."""
        code = line.raw(1, 2)
        if code in _PARTS:
            yield from self._part(line)
            return
        yield from self._finish()
        match code[0]:
            case "0":
                yield from self._close()
                self._statement, self._closed = [line], False
            case "1" if code[1] in "0123":
                self._number = line.cut(3, 5)
                self._statement = [*self._statement[:1], line]
            case "2" if code == "21":
                self._movement = Movement(line, self._number)
            case "4":
                yield self._message(line)
            case "8":
                self._statement.append(line)
                yield from self._close()
            case "9":
                self._closed = True
            case _:
                yield Unreadable(f"line {line.number}", "it begins with no number of CODA's records", _AGAIN)

    def end(self) -> Iterator[Item]:
        """What is left once the file has been read; a file that breaks off is told."""
        yield from self._finish()
        yield from self._close()
        if not self._closed:
            yield Unreadable(
                "end of file", f"it has no closing line of {WIDTH} columns: it breaks off", _AGAIN
            )

    def _part(self, line: Line) -> Iterator[Item]:
        if self._movement is None:
            yield Unreadable(f"line {line.number}", "the movement that it goes on with is missing", _AGAIN)
        else:
            self._movement.add(line)

    def _finish(self) -> Iterator[Item]:
        if self._movement is not None:
            yield self._movement.record()
        self._movement = None

    def _close(self) -> Iterator[Item]:
        if self._statement:
            yield _statement(self._statement)
        self._statement = []

    def _message(self, line: Line) -> Record:
        key = f"{self._number}/message {line.cut(3, 6)}.{line.cut(7, 10)}"
        return Record("message", f"line {line.number}", key, text=readable(line.raw(33, 112)))


def _statement(lines: list[Line]) -> Record:
    """The company's own account and its balances."""
    found: list[tuple[str, str, str]] = []
    at, key = "", ""
    for line in lines:
        match line.text[0]:
            case "0":
                at = line.cut(6, 11)
                found += [("Addressee", line.cut(35, 60), PROSE), ("BIC", line.cut(61, 71), PLAIN)]
                found += [
                    ("Company number", line.cut(72, 82), PLAIN),
                    ("File reference", line.cut(25, 34), PLAIN),
                ]
            case "1":
                key = line.cut(3, 5)
                number, currency = account(line.raw(6, 42))
                found += [("Account", number, Label.BANK), ("Currency", currency, PLAIN)]
                found += [("Holder", line.cut(65, 90), PROSE)]
                found += [("Account description", line.cut(91, 125), PROSE)]
                found += [("Old balance", amount(line.raw(43, 43), line.raw(44, 58)), PLAIN)]
            case _:
                found += [("New balance", amount(line.raw(42, 42), line.raw(43, 57)), PLAIN)]
    fields = tuple(Field(name, value, holds) for name, value, holds in found if value)
    moment = dates.parse(dotted(at))
    return Record("statement", f"line {lines[0].number}", key, "", moment, at, (), fields)
