"""Exports of any size, made up row by row: the same for the same number."""

import csv
from pathlib import Path

_FIRST = ("Jan", "Els", "Amélie", "Piotr", "Fatima", "Koen", "Sofie", "Tom")
_LAST = ("Peeters", "de Wit", "Lambert", "Kowalski", "El Amrani", "van der Berg", "Claes", "Barlow")
_HEADER = (
    "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Job Title,Company Name,Contact owner,"
    "Lifecycle Stage,Create Date,Opmerking intern"
)


def hubspot(path: Path, rows: int) -> Path:
    """A HubSpot contacts export of `rows` rows and 12 columns."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(_HEADER.split(","))
        for n in range(rows):
            first, last = _FIRST[n % 8], _LAST[n // 8 % 8]
            out.writerow(
                (
                    n, first, last, f"{first}.{n}@klant.example".lower(), f"0470 {n % 100:02} {n // 100 % 100:02} 11",
                    f"+32 471 {n % 1000:03} {n // 1000 % 1000:03}", "aankoper", f"Firma {n % 5000}", "Lotte Maes",
                    "Customer", f"2026-{n % 12 + 1:02}-{n % 28 + 1:02} 09:30", f"Belt na {n % 24} uur, dossier {n}",
                )
            )  # fmt: skip
    return path


def mailbox(path: Path, messages: int) -> Path:
    """An mbox of `messages` short Dutch messages, each with a quote and a signature."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for n in range(messages):
            first, last = _FIRST[n % 8], _LAST[n // 8 % 8]
            file.write(
                f"From k{n}@klant.example Tue Feb 10 12:00:00 2026\n"
                f"From: {first} {last} <k{n}@klant.example>\nTo: Info <info@firma.example>\n"
                f"Subject: Vraag {n}\nMessage-ID: <{n}@klant.example>\n"
                "Date: Tue, 10 Feb 2026 12:00:00 +0100\nMIME-Version: 1.0\n"
                'Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: 8bit\n\n'
                f"Beste,\n\nIk wacht nog op bestelling {n}. Kan u mij bellen op 0470 12 {n % 100:02} 11?\n\n"
                f"Met vriendelijke groeten,\n{first} {last}\n\n"
                f"Op ma 9 feb. 2026 om 10:0{n % 10} schreef Info <info@firma.example>:\n"
                "> Dag,\n> Uw bestelling is onderweg.\n> mvg, Lotte\n\n"
            )
    return path
