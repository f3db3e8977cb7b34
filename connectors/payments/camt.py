"""ISO 20022 cash management: camt.053 statements, camt.052 reports and camt.054 notices of banks, as XML.

Made after the message definition reports of iso20022.org; the names of elements are those of the standard, and
shorter than they are telling: `RltdPties.Dbtr.Nm` is the name of who paid. Memory holds one entry, a batch of
transactions at most.
"""

import re
from collections.abc import Callable, Iterator
from xml.parsers import expat

from connectors.about import About
from connectors.export import Export
from connectors.head import Head
from connectors.payments.camt_entry import Entry, statement
from connectors.payments.camt_fields import Leaf
from connectors.payments.repeats import Repeats
from connectors.record import Item, Record, Unreadable

ABOUT = About(
    what="ISO 20022 bank statements: camt.052, camt.053, camt.054 (XML)",
    recognises="a Document in the name space of camt.052, camt.053 or camt.054",
    keeps="every element of each payment; who paid or was paid, accounts, communications; balances a statement",
    ignores="comments and processing instructions of the XML",
    follows="iso20022.org, message definition reports of bank-to-customer cash management",
)

_DOCUMENT = re.compile(
    r"<(?:[\w.-]{1,40}:)?Document\s[^<>]{0,2000}urn:iso:std:iso:20022:tech:xsd:camt\.05[234]"
)
_STATEMENTS = frozenset({"Stmt", "Rpt", "Ntfctn"})
_BLOCK = 1 << 16
_DEEPEST = 60
_LONGEST = 4096  # pieces of 8 KiB in one text
_MOST = 10_000  # elements of a statement beside its entries
_AGAIN = "ask the bank for it again; what was read before this place is kept"


class _RefusedError(Exception):
    """The document has something that no statement has."""


def recognises(head: Head) -> bool:
    """Whether a file is XML in the name space of a statement."""
    return not head.is_folder and _DOCUMENT.search(head.text) is not None


def read(path: Export) -> Iterator[Item]:
    """One record a payment and one a statement; `Unreadable` where the XML breaks off or is no statement."""
    document = _Document()
    with path.open("rb") as file:
        while (block := file.read(_BLOCK)) and not document.fault:
            document.feed(block)
            yield from document.taken()
    document.end()
    yield from document.taken()
    if document.fault:
        yield document.fault
    elif not document.statements:
        yield Unreadable("file", "it holds no statement of an account", "export it again")


class _Document:
    """What is open while a document is read."""

    def __init__(self) -> None:
        self.fault: Unreadable | None = None
        self.statements = 0
        self._done: list[Record] = []
        self._way: list[str] = []
        self._text: list[str] = []
        self._entries = 0
        self._entry: Entry | None = None
        self._statement: list[Leaf] = []
        self._repeats = Repeats()
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._open
        self._parser.EndElementHandler = self._close
        self._parser.CharacterDataHandler = self._read
        self._parser.StartDoctypeDeclHandler = self._refuse

    def feed(self, block: bytes) -> None:
        """Read on; at a fault, what there is of the entry under way is kept."""
        self._try(lambda: self._parser.Parse(block, False))  # noqa: FBT003 - expat takes it by place

    def end(self) -> None:
        """The file has ended."""
        if self.fault is None:
            self._try(lambda: self._parser.Parse(b"", True))  # noqa: FBT003 - expat takes it by place

    def taken(self) -> Iterator[Record]:
        """The records that are complete, each once."""
        done, self._done = self._done, []
        yield from done

    def _try(self, parse: Callable[[], object]) -> None:
        try:
            parse()
        except (expat.ExpatError, _RefusedError):
            place = f"line {self._parser.CurrentLineNumber}"
            self.fault = Unreadable(place, "the XML breaks off or is malformed from here on", _AGAIN)
            self._finish_entry()
            self._finish_statement()

    def _refuse(self, *_: object) -> None:
        raise _RefusedError

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        self._way.append(name.rpartition(" ")[2])
        if len(self._way) > _DEEPEST:
            raise _RefusedError
        self._text.clear()
        match self._way[-1]:
            case "Ntry":
                self._entries += 1
                self._entry = Entry(f"entry {self._entries}")
            case "TxDtls" if self._entry:
                self._entry.transaction()
        for key, value in attributes.items():
            self._keep((*self._way, key.rpartition(" ")[2]), value)

    def _read(self, text: str) -> None:
        self._text.append(text)
        if len(self._text) > _LONGEST:
            raise _RefusedError

    def _close(self, _: str) -> None:
        if value := "".join(self._text).strip():
            self._keep(tuple(self._way), value)
        self._text.clear()
        last = self._way.pop()
        if last == "Ntry":
            self._finish_entry()
        elif last in _STATEMENTS:
            self._finish_statement()

    def _keep(self, way: tuple[str, ...], value: str) -> None:
        if self._entry is None:
            self._statement.append((way[2:] or way, value))
            if len(self._statement) > _MOST:
                raise _RefusedError
        else:
            start = next((index for index, name in enumerate(way) if name == "Ntry"), 0) + 1
            self._entry.add(way[start:] or way, value, within="TxDtls" in way)

    def _finish_entry(self) -> None:
        if self._entry is not None:
            self._done += map(self._repeats.apart, self._entry.records())
        self._entry = None

    def _finish_statement(self) -> None:
        if self._statement:
            self.statements += 1
            self._done.append(statement(f"statement {self.statements}", self._statement))
        self._statement, self._repeats = [], Repeats()
