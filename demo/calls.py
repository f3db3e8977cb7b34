"""The telephone book of the shop: a home-made table, and the mapping that tells inzage how to read it."""

import csv
import io
from itertools import cycle
from pathlib import Path
from random import Random

from demo.clock import Clock
from demo.marked import Marked, fill, named
from demo.script import threads
from demo.truth import Truth, Where

FILE = "calls/telefoonnotities.csv"
_COLUMNS = ("Nr", "Datum", "Naam", "Telefoon", "Medewerker", "Duur", "Notitie")
_PHONES = ("phone", "phone_intl", "phone_dots", "phone_slash")
_MAPPING = """\
files = ["telefoonnotities*.csv"]
source = "calls"
kind = "call"
key = "Nr"
text = "Notitie"
at = { column = "Datum", order = "day first" }

[columns]
Naam = "PERSON"
Telefoon = "PHONE"
Medewerker = "PERSON"
Duur = "PLAIN"
Nr = "PLAIN"
Datum = "PLAIN"

[[people]]
role = "subject"
name = "Naam"
phone = "Telefoon"

[[people]]
role = "colleague"
name = "Medewerker"
"""


def write_calls(out: Path, truth: Truth, rng: Random) -> None:
    """Write the table in cp1252 with semicolons, as a Belgian Excel does, and its mapping beside it."""
    buffer, clock, styles = io.StringIO(), Clock(rng), cycle(_PHONES)
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    number = 0
    for number, entry in enumerate((e for thread in threads("calls") for e in thread.entries), start=1):
        person, style = truth.people[entry.author], next(styles)
        row = {
            "Nr": Marked(f"T{number:03d}"),
            "Datum": Marked(f"{clock.thread(5):%d-%m-%Y %H:%M}"),
            "Naam": fill(entry.options.get("name", f"{{{person.id}.full}}"), truth.people),
            "Telefoon": named(person, style) if number % 6 else Marked("anoniem"),
            "Medewerker": named(truth.people[entry.options["by"]], "first"),
            "Duur": Marked(f"{rng.randint(0, 14)}:{rng.randint(0, 59):02d}"),
            "Notitie": fill(entry.text, truth.people),
        }
        writer.writerow([cell.text for cell in row.values()])
        for column, cell in row.items():
            place = Where(FILE, row["Nr"].text, f"row {number + 1}")
            truth.mention(place, "text" if column == "Notitie" else column, cell)
    path = out / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(buffer.getvalue().encode("cp1252"))
    path.with_suffix(".mapping.toml").write_text(_MAPPING, encoding="utf-8", newline="\n")
    truth.total(FILE, number)
