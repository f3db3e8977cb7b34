"""The leak suite's world as exports that the readers know: contacts, notes, a mailbox with forwards, chats."""

import csv
import random
from collections.abc import Iterator, Sequence
from email.message import EmailMessage
from pathlib import Path

from benchmarks.leaks_people import Someone, staff
from benchmarks.leaks_texts import AMONG_STAFF, ANSWER, ASK, CHAT, FORWARD, NOTE, SUBJECT, WROTE

OFFICE = "info@fietsatelier.example"
_CONTACTS = "Record ID,First Name,Last Name,Email,Phone Number,Street Address,Contact owner,IBAN".split(",")


def write_world(homes: Sequence[tuple[Someone, ...]], folder: Path, rng: random.Random) -> None:
    """All exports of a world into `folder`; every household takes part in a thread, a note and a chat."""
    folder.mkdir(parents=True, exist_ok=True)
    people = [person for home in homes for person in home]
    customers = [person for person in people if not person.stranger]
    _contacts(customers, folder, rng)
    _notes(customers, people, folder, rng)
    mails = [mail for home in homes if not home[0].stranger for mail in _threads(home, people, rng)]
    with (folder / "mail.mbox").open("wb") as out:
        for mail in mails:
            body = mail.as_bytes().replace(b"\nFrom ", b"\n>From ")
            out.write(b"From MAILER-DAEMON Tue Feb  3 09:12:00 2026\n" + body + b"\n\n")
    for person in customers[::3]:
        _chat(person, _somebody_else(person, people, rng), folder)


def _contacts(people: Sequence[Someone], folder: Path, rng: random.Random) -> None:
    with (folder / "contacts.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(_CONTACTS)
        for p in people:
            out.writerow((p.number, p.first, p.last, p.email, p.phone, p.street, rng.choice(staff()), p.iban))


def _notes(customers: Sequence[Someone], people: Sequence[Someone], folder: Path, rng: random.Random) -> None:
    (folder / "notes.mapping.toml").write_text(
        'files = ["notes.csv"]\nsource = "notes"\nkind = "note"\ntext = "Text"\nkey = "Id"\n', "utf-8"
    )
    with (folder / "notes.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(("Id", "Text"))
        for p in customers:
            out.writerow((f"N{p.number}", NOTE[p.language].format(a=p, b=_somebody_else(p, people, rng))))


def _threads(
    home: tuple[Someone, ...], people: Sequence[Someone], rng: random.Random
) -> Iterator[EmailMessage]:
    """A question, its answer, a forward of that forward, and mail among staff about two customers."""
    a = home[0]
    b = home[1] if len(home) > 1 and rng.random() < 0.5 else _somebody_else(a, people, rng)
    language, s = a.language, rng.choice(staff())
    subject = SUBJECT[language].format(a=a)
    asked = rng.choice(ASK[language]).format(a=a, b=b)
    ids = [f"<{a.number}.{n}@post.example>" for n in range(4)]
    first = _mail(a.email, a.name, OFFICE, subject, asked, ids[0])
    if rng.random() < 0.5:
        first.add_attachment(b"-", maintype="application", subtype="octet-stream",
                             filename=f"foto {b.name}.bin")  # fmt: skip
    yield first
    quoted = "\n".join(f"> {line}" for line in asked.splitlines())
    answer = f"{ANSWER[language].format(a=a, b=b, s=s)}\n\n{WROTE[language].format(p=a)}\n{quoted}"
    cc = b if rng.random() < 0.3 and not b.stranger else None
    yield _mail(OFFICE, s, a.email, f"Re: {subject}", answer, ids[1], ids[0], cc)
    head = FORWARD[language].format(p=a, to=OFFICE, subject=subject)
    again = FORWARD[language].format(p=b, to=a.email, subject=f"Fw: {subject}")
    inner = rng.choice(ASK[b.language]).format(a=b, b=_somebody_else(b, people, rng))
    yield _mail(OFFICE, s, "atelier@fietsatelier.example", f"Fwd: {subject}",
                f"fyi\n\n{head}\n\n{asked}\n\n{again}\n\n{inner}", ids[2])  # fmt: skip
    among = AMONG_STAFF[language].format(a=a, b=_somebody_else(a, people, rng), s=s)
    yield _mail(OFFICE, s, "atelier@fietsatelier.example", "?", among, ids[3])


def _mail(
    sender: str,
    name: str,
    to: str,
    subject: str,
    text: str,
    key: str,
    reply: str = "",
    cc: Someone | None = None,
) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = f'"{name}" <{sender}>', to, subject
    mail["Date"], mail["Message-ID"] = "Tue, 03 Feb 2026 09:12:00 +0100", key
    if reply:
        mail["In-Reply-To"] = mail["References"] = reply
    if cc:
        mail["Cc"] = f'"{cc.name}" <{cc.email}>'
    mail.set_content(text)
    return mail


def _chat(a: Someone, b: Someone, folder: Path) -> None:
    """A WhatsApp export of a conversation with one customer; somebody else's name is in the file's."""
    lines = [line.format(b=b, nick=a.nickname or a.first) for line in CHAT[a.language]]
    said = [f"03-02-2026 09:{n:02d} - {a.name}: {line}" for n, line in enumerate(lines, start=1)]
    said.append(f"03-02-2026 09:30 - {staff()[a.number % 4]}: ok {a.first}")
    (folder / f"WhatsApp-chat met {b.name} {a.number}.txt").write_text("\n".join(said) + "\n", "utf-8")


def _somebody_else(person: Someone, people: Sequence[Someone], rng: random.Random) -> Someone:
    """Of the same language, so that texts stay in one; never of the same name."""
    return rng.choice([p for p in people if p.language == person.language and p.name != person.name])
