"""Exports of any size, made up row by row: the same for the same number."""

import csv
import json
import zipfile
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


def telegram(path: Path, messages: int) -> Path:
    """One JSON document with one long list, as Telegram Desktop exports a chat."""
    with path.open("w", encoding="utf-8") as file:
        file.write('{"name": "Klanten", "type": "private_group", "id": 77, "messages": [\n')
        for n in range(messages):
            name = f"{_FIRST[n % 8]} {_LAST[n // 8 % 8]}"
            row = {
                "id": n, "type": "message", "date": f"2026-02-{n % 28 + 1:02}T10:00:{n % 60:02}",
                "date_unixtime": str(1_770_000_000 + n), "from": name, "from_id": f"user{n % 64}",
                "text": ["Bel mij op ", {"type": "phone", "text": f"0470 12 {n % 100:02} 11"}, f", dossier {n}"],
            }  # fmt: skip
            file.write(("," if n else "") + json.dumps(row, ensure_ascii=False) + "\n")
        file.write("]}\n")
    return path


def conversations(path: Path, rows: int) -> Path:
    """JSON lines, one contact of Intercom each."""
    with path.open("w", encoding="utf-8") as file:
        for n in range(rows):
            row = {
                "type": "contact", "id": f"c{n}", "workspace_id": "w1", "role": "user", "external_id": str(n),
                "name": f"{_FIRST[n % 8]} {_LAST[n // 8 % 8]}", "email": f"k{n}@klant.example",
                "created_at": 1_770_000_000 + n,
                "custom_attributes": {"plan": "pro", "opmerking": f"belt na {n % 24} u"},
            }  # fmt: skip
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


def access_log(path: Path, requests: int) -> Path:
    """Apache's combined log format."""
    with path.open("w", encoding="utf-8") as file:
        for n in range(requests):
            file.write(
                f"203.0.113.{n % 250} - - [10/Feb/2026:10:{n // 60 % 60:02}:{n % 60:02} +0100] "
                f'"GET /fiets/{n}?mail=k{n % 977}%40klant.example HTTP/1.1" 200 {n % 9000} '
                '"https://firma.example/" "Mozilla/5.0 (X11; Linux x86_64)"\n'
            )
    return path


def zipped(path: Path, messages: int) -> Path:
    """An mbox inside a zip archive."""
    inner = mailbox(path.with_suffix(".mbox"), messages)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(inner, inner.name)
    inner.unlink()
    return path
