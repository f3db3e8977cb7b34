"""A warehouse of a few made-up messages, a detector that finds what it is told to, and the search for what is known."""

from collections.abc import Iterator
from pathlib import Path

from detectors.finding import Finding
from flows import known
from warehouse import scan
from warehouse.connection import Warehouse, open_warehouse
from warehouse.load import load

CHAT = """01-02-2026 09:00 - Berichten en oproepen zijn end-to-end versleuteld.
01-02-2026 09:01 - Bob Roodborst: dag canary, ik ben er om 9 uur
01-02-2026 09:02 - Canary Kanarievogel: goed bob, vraag maar naar Merel Zanglijster
"""
OTHER_CHAT = """02-02-2026 10:00 - Tess Tapuit: dag canary, ik ben er om 9 uur
02-02-2026 10:01 - Tess Tapuit: bob komt ook
"""
CONTACTS = """Record ID,First Name,Last Name,Email,Phone Number,Street Address
77,Merel,Zanglijster,merel@vogels.example,0470 12 34 05,Nestlaan 8
"""
NOTES = "Tekst\nmerel zanglijster (tel 0470/12.34.05) woont nestlaan 8\n"
NOTES_MAPPING = 'files = ["notities.csv"]\nsource = "notities"\nkind = "note"\ntext = "Tekst"\n'
ORDERS = "Ordernummer;Klant;Stand\n" + "".join(f"WEB-{n:05d};K-{20_000 + n};{n}\n" for n in range(10, 30))
ORDERS_MAPPING = """files = ["orders*.csv"]
source = "webshop"
key = "Ordernummer"
[columns]
Klant = "CUSTOMER_ID"
Stand = "PLAIN"
"""


def opened(tmp_path: Path) -> Iterator[Warehouse]:
    """The fixture of these tests: a warehouse of their own."""
    with open_warehouse(tmp_path / "home") as warehouse:
        yield warehouse


def read(warehouse: Warehouse, path: Path, content: str) -> None:
    path.write_text(content, "utf-8")
    _, outcome = load(warehouse, path)
    assert outcome.state == "read", outcome


def read_notes(warehouse: Warehouse, folder: Path, *notes: str) -> None:
    """A table of notes, each its own text."""
    (folder / "notities.mapping.toml").write_text(NOTES_MAPPING, "utf-8")
    read(warehouse, folder / "notities.csv", "\n".join(["Tekst", *notes, ""]) if notes else NOTES)


def read_orders(warehouse: Warehouse, folder: Path, content: str = ORDERS, name: str = "orders.csv") -> None:
    """Twenty orders, each of another customer; `Stand` holds small numbers of another kind."""
    (folder / "orders.mapping.toml").write_text(ORDERS_MAPPING, "utf-8")
    read(warehouse, folder / name, content)


def detect(warehouse: Warehouse, *found: tuple[str, str], detector: str = "d1") -> None:
    """A detector that finds each (value, label) wherever it stands, and nothing else."""
    for chunk in range(scan.plan(warehouse, detector, 1_000)):
        texts = scan.pending(warehouse, chunk)
        findings = [
            [
                Finding(at, at + len(value), label, 0.7, "model")
                for value, label in found
                if (at := text.content.find(value)) >= 0
            ]
            for text in texts
        ]
        scan.store(warehouse, detector, texts, ["nl"] * len(texts), findings)


def match(warehouse: Warehouse, detector: str = "d1") -> int:
    done = known.match(warehouse, detector, "BE")
    scan.conclude(warehouse, detector)
    return done


def counted(
    warehouse: Warehouse, kinds: tuple[str, ...] = ("PERSON", "PHONE", "ADDRESS")
) -> list[tuple[str, str, str]]:
    """(value, label, rule) of what counts in running text."""
    rows = warehouse._connection.execute(
        'SELECT substring(content, l."start" + 1, l."end" - l."start"), label, rule '
        "FROM located l JOIN texts USING (text) WHERE part <> 'field' ORDER BY record, seq, l.\"start\""
    ).fetchall()
    return sorted((value, label, rule) for value, label, rule in rows if label in kinds)


def everything(warehouse: Warehouse) -> list[tuple[object, ...]]:
    rows = warehouse._connection.execute("SELECT * FROM findings").fetchall()
    return sorted(rows + warehouse._connection.execute("SELECT * FROM matched").fetchall(), key=repr)
