"""WhatsApp chats: senders, system lines, and what WhatsApp itself writes into messages."""

from pathlib import Path

import pytest

from connectors.chat.whatsapp import read
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role
from inzage.labels import Label


def items(tmp_path: Path, text: str, encoding: str = "utf-8") -> list[Item]:
    path = tmp_path / "chat.txt"
    path.write_bytes(text.encode(encoding))
    return list(read(path))


def records(found: list[Item]) -> list[Record]:
    return [item for item in found if isinstance(item, Record)]


def fields(record: Record) -> dict[str, tuple[str, str]]:
    return {field.name: (field.value, field.holds) for field in record.fields}


REMARKS = [
    # Left out or attached: the caption stays, the rest is a field
    ("<Media weggelaten>", "", "media", ("omitted", PLAIN)),
    ("<Médias omis> au bord du lac", "au bord du lac", "media", ("omitted", PLAIN)),
    ("\u200eafbeelding weggelaten", "", "media", ("omitted", PLAIN)),
    ("Bild weggelassen", "", "media", ("omitted", PLAIN)),
    ("zie hier \u200eimage omitted", "zie hier", "media", ("omitted", PLAIN)),
    ("IMG-20240103-WA0007.jpg (bestand bijgevoegd)\nmooi", "mooi", "media",
     ("IMG-20240103-WA0007.jpg", PLAIN)),
    ("\u200e<Anhang: 00000042-PHOTO-2024-01-03-10-15-11.jpg>", "", "media",
     ("00000042-PHOTO-2024-01-03-10-15-11.jpg", PLAIN)),
    # A file's own name may hold a person's
    ("cv Oudekerk.pdf (file attached)", "", "media", ("cv Oudekerk.pdf", PROSE)),
    ("cv.pdf • \u200e2 pagina's \u200edocument weggelaten", "", "media", ("cv.pdf", PROSE)),
    # Deleted and edited
    ("\u200eDit bericht is verwijderd.", "Dit bericht is verwijderd.", "state", ("deleted", PLAIN)),
    ("Du hast diese Nachricht gelöscht.", "Du hast diese Nachricht gelöscht.", "state", ("deleted", PLAIN)),
    ("tot zo \u200e<Diese Nachricht wurde bearbeitet.>", "tot zo", "state", ("edited", PLAIN)),
    ("a\nb <This message was edited>", "a\nb", "state", ("edited", PLAIN)),
]  # fmt: skip


@pytest.mark.parametrize(("written", "text", "name", "value"), REMARKS)
def test_what_whatsapp_writes_into_a_message(
    tmp_path: Path, written: str, text: str, name: str, value: tuple[str, str]
) -> None:
    [record] = records(items(tmp_path, f"31-12-2023 09:15 - Jan: {written}"))
    assert (record.kind, record.text) == ("message", text)
    assert fields(record) == {"sender": ("Jan", Label.PERSON), name: value}


@pytest.mark.parametrize(
    "text",
    [
        "ik heb de media weggelaten uit het verslag",
        "Dit bericht is verwijderd zei hij, maar waarom?",
        "de groep is gemaakt door Piet",
        "Piet heeft Marie toegevoegd",
        "onthoud: drie dingen",
        "wow, Piet zegt: my security code changed",
    ],
)
def test_people_may_use_the_same_words(tmp_path: Path, text: str) -> None:
    [record] = records(items(tmp_path, f"31-12-2023 09:15 - Jan: {text}"))
    assert (record.kind, record.text, len(record.fields)) == ("message", text, 1)


SYSTEM = [
    "Berichten en oproepen zijn end-to-end versleuteld.",
    'Jan heeft het onderwerp gewijzigd in: "Feest: zaterdag"',
    'Jan heeft de groep "Standup 9:30" gemaakt',
    'Jan changed the subject to: "x"',
    "Jan a changé le sujet pour : fête",
    "Jan hat den Betreff zu: Feier geändert",
    '+12 345 578 created group "Standup 9:30"',
    "Les voisins : Les messages et les appels sont chiffrés de bout en bout.",
    "De buren: \u200eJan heeft Piet toegevoegd",
    "Je beveiligingscode met Piet is gewijzigd. Tik voor meer informatie: ja",
    "You were added",
]


@pytest.mark.parametrize("line", SYSTEM)
def test_system_lines_have_no_author(tmp_path: Path, line: str) -> None:
    [record] = records(items(tmp_path, f"31-12-2023 09:15 - {line}"))
    assert (record.kind, record.people, record.fields) == ("system", (), ())
    assert record.text == line.replace("\u200e", "")


SENDERS = [
    ("Sanne B", Person(Role.AUTHOR, name="Sanne B"), Label.PERSON),
    ("~ Sanne", Person(Role.AUTHOR, name="Sanne"), Label.PERSON),
    ("~\u202fSanne", Person(Role.AUTHOR, name="Sanne"), Label.PERSON),
    ("Jan-Piet O'Hara 🤓", Person(Role.AUTHOR, name="Jan-Piet O'Hara 🤓"), Label.PERSON),
    ("🤓", Person(Role.AUTHOR, name="🤓"), Label.PERSON),
    ("Jan :) Smit", Person(Role.AUTHOR, name="Jan :) Smit"), Label.PERSON),
    ("+31 6 55501234", Person(Role.AUTHOR, phone="+31 6 55501234"), Label.PHONE),
    ("\u202a+31 6 55501234\u202c", Person(Role.AUTHOR, phone="+31 6 55501234"), Label.PHONE),
]


@pytest.mark.parametrize(("written", "person", "label"), SENDERS)
def test_senders(tmp_path: Path, written: str, person: Person, label: str) -> None:
    [record] = records(items(tmp_path, f"31-12-2023 09:15 - {written}: a: b"))
    assert (record.people, record.text) == ((person,), "a: b")
    assert record.fields == (Field("sender", person.name or person.phone, label),)


@pytest.mark.parametrize(
    "text",
    [
        "Jörg hat die Gruppe „Kunden: Süd“ erstellt.",
        'Jörg hat die Gruppe "Kunden: Süd" erstellt.',
        "Sanne heeft “Klanten: Zuid” aangemaakt",
        "Zoé a créé le groupe « Clients : Sud »",
    ],
)
def test_a_colon_in_the_title_of_a_group_ends_no_sender(tmp_path: Path, text: str) -> None:
    [record] = records(items(tmp_path, f"31.12.2023 09:15 - {text}"))
    assert (record.kind, record.people, record.text) == ("system", (), text)


def test_a_sender_with_a_nickname_in_quotes_is_one(tmp_path: Path) -> None:
    [record] = records(items(tmp_path, '31-12-2023 09:15 - Jan "de Reus" Smit: hij heeft iets toegevoegd'))
    assert record.people[0].name == 'Jan "de Reus" Smit'


@pytest.mark.parametrize(
    "text",
    ["Je hebt dit bericht verwijderd.", "Vous avez supprimé ce message.", "You deleted this message."],
)
def test_an_own_message_that_was_deleted_keeps_its_sender(tmp_path: Path, text: str) -> None:
    [record] = records(items(tmp_path, f"[31-12-2023 09:15:00] Sanne: \u200e{text}"))
    assert (record.kind, record.text) == ("message", text)
    assert record.people == (Person(Role.AUTHOR, name="Sanne"),)
    assert Field("state", "deleted", PLAIN) in record.fields


def test_a_known_sender_needs_no_space_behind_the_colon(tmp_path: Path) -> None:
    found = records(
        items(tmp_path, "31-12-2023 09:15 - Jan:.\n31-12-2023 09:16 - Jan: a\n31-12-2023 09:17 - Jan:\nb")
    )
    assert [(record.people[0].name, record.text) for record in found] == [
        ("Jan", "."),
        ("Jan", "a"),
        ("Jan", "b"),
    ]
