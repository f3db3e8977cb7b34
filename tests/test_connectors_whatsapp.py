"""WhatsApp chats as a whole: recognised, read in order, nothing lost."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from connectors.chat.whatsapp import chat_title, read, recognises
from connectors.head import Head, look
from connectors.record import PROSE, Item, Person, Record, Role, Settled, Unreadable

FIXTURES = Path(__file__).parent / "fixtures" / "whatsapp"
SAMPLES = Path(__file__).parents[1].parent / "shared" / "samples" / "whatsapp_txt"


def items(tmp_path: Path, text: str, encoding: str = "utf-8") -> list[Item]:
    path = tmp_path / "chat.txt"
    path.write_bytes(text.encode(encoding))
    return list(read(path))


def records(found: list[Item]) -> list[Record]:
    return [item for item in found if isinstance(item, Record)]


def settled(found: list[Item]) -> dict[str, str]:
    return {item.what: item.choice for item in found if isinstance(item, Settled)}


def fields(record: Record) -> dict[str, tuple[str, str]]:
    return {field.name: (field.value, field.holds) for field in record.fields}


def test_a_dutch_group_from_android() -> None:
    path = FIXTURES / "WhatsApp-chat met Buurtbarbecue.txt"
    found = list(read(path))
    assert recognises(look(path))
    assert settled(found) == {
        "kind of file": "whatsapp",
        "encoding": "utf-8",
        "header style": "n-n-y time - name: text",
        "day order": "day first",
    }
    rows = [(record.place, record.kind, record.key, record.at[5:16]) for record in records(found)]
    assert rows == [
        ("line 1", "system", "", "01-03T10:15"),
        ("line 2", "system", "", "01-03T10:15"),
        ("line 3", "message", "", "01-03T10:16"),
        ("line 4", "message", "", "01-03T10:16"),
        ("line 5", "message", "2", "01-03T10:16"),
        ("line 6", "message", "", "01-03T10:20"),
        ("line 11", "message", "", "01-04T09:02"),
        ("line 12", "message", "", "01-04T09:03"),
        ("line 14", "system", "", "01-04T09:05"),
        ("line 15", "message", "", "01-04T09:06"),
        ("line 16", "message", "", "01-04T09:07"),
        ("line 17", "message", "", "01-13T12:00"),
    ]
    assert records(found)[5].text == "Ik neem mee:\n- salade\n- stokbrood\n\nTot zaterdag"
    assert {record.thread for record in records(found)} == {"Buurtbarbecue"}


def test_a_french_group_from_ios() -> None:
    found = list(read(FIXTURES / "ios_fr_chat.txt"))
    assert settled(found)["encoding"] == "utf-8-sig"
    assert settled(found)["day order"] == "day first"
    assert [(record.kind, record.text) for record in records(found)][1:] == [
        ("message", "Bonjour à tous"),
        ("message", "Regardez"),
        ("message", ""),
        ("system", "Les voisins : Bastien Delattre a ajouté Aurélie Montreuil"),
        ("message", ""),
        ("message", "À demain"),
    ]
    assert records(found)[5].people == (Person(Role.AUTHOR, phone="+33 6 99 00 12 34"),)
    assert fields(records(found)[5])["media"] == ("Devis Montreuil.pdf", PROSE)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(tmp_path: Path, encoding: str, ending: str) -> None:
    text = "31/12/2023 à 09:15 - Zoë: één\ntwee\n31/12/2023 à 09:16 - Zoë: drie\n".replace("\n", ending)
    found = records(items(tmp_path, text, encoding))
    assert [(record.place, record.people[0].name, record.text) for record in found] == [
        ("line 1", "Zoë", "één\ntwee"),
        ("line 3", "Zoë", "drie"),
    ]
    assert recognises(look(tmp_path / "chat.txt"))


def test_bytes_that_cannot_be_decoded_stay_visible(tmp_path: Path) -> None:
    path = tmp_path / "chat.txt"
    path.write_bytes(b"\xef\xbb\xbf31-12-2023 09:15 - Jan: caf\xe9")
    [record] = records(list(read(path)))
    assert record.text == "caf\\xe9"


@pytest.mark.parametrize(
    ("text", "is_chat"),
    [
        ("2024-03-12 09:15 - Start\n2024-03-12 09:16 - Klaar: 12\n2024-03-12 09:17 - Einde\n", False),
        ("12-03-2024 09:15 - Overleg met de drukker\n13-03-2024 09:15 - Vrij\n", False),
        ("12-03-2024 09:15 - Sanne heeft Jan toegevoegd\n12-03-2024 09:15 - iets anders\n", True),
        ("12-03-2024 09:15 - iets anders\n12-03-2024 09:15 - Sanne: hoi\n", True),
    ],
)
def test_a_diary_or_a_log_is_no_chat(tmp_path: Path, text: str, *, is_chat: bool) -> None:
    path = tmp_path / "chat.txt"
    path.write_text(text)
    assert recognises(look(path)) is is_chat


def test_what_stands_before_the_first_message_is_unreadable(tmp_path: Path) -> None:
    text = "\nhalve zin van Wessel\nnog een\n\nlos\n31-12-2023 09:15 - Jan: a\n"
    found = items(tmp_path, text)
    unreadable = [item for item in found if isinstance(item, Unreadable)]
    assert [item.place for item in unreadable] == ["lines 2-3", "line 5"]
    assert [record.place for record in records(found)] == ["line 6"]
    assert not any("Wessel" in f"{item.reason}{item.remedy}" for item in unreadable)


def test_a_file_without_messages_is_unreadable_as_a_whole(tmp_path: Path) -> None:
    found = items(tmp_path, "een brief\naan iemand\n")
    assert settled(found)["header style"] == "ambiguous"
    assert [item.place for item in found if isinstance(item, Unreadable)] == ["lines 1-2"]


def test_headers_of_another_style_belong_to_the_message_that_quotes_them(tmp_path: Path) -> None:
    text = "31-12-2023 09:15 - Jan: kijk\n[31/12/23, 08:00:00] Piet: hoi\n31-12-2023 09:16 - Jan: zie je?\n"
    assert [record.text for record in records(items(tmp_path, text))] == [
        "kijk\n[31/12/23, 08:00:00] Piet: hoi",
        "zie je?",
    ]


def test_a_span_of_time_in_a_message_is_no_header(tmp_path: Path) -> None:
    text = "31-12-2023 09:15 - Jan: agenda\n02-01-2024 10:00 - 12:00 overleg: zaal 1\n"
    assert [record.text for record in records(items(tmp_path, text))] == [
        "agenda\n02-01-2024 10:00 - 12:00 overleg: zaal 1"
    ]


def test_twins_are_counted_within_their_moment(tmp_path: Path) -> None:
    lines = ["31-12-2023 09:15 - Jan: ja", "31-12-2023 09:15 - Piet: ja", "31-12-2023 09:15 - Jan: ja"]
    found = records(items(tmp_path, "\n".join([*lines, lines[0], "31-12-2023 09:16 - Jan: ja"])))
    assert [record.key for record in found] == ["", "", "2", "3", ""]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("WhatsApp-chat met De buren.txt", "De buren"),
        ("WhatsApp Chat with Jan & Piet (2).txt", "Jan & Piet"),
        ("WhatsApp Chat mit Radhaus.txt", "Radhaus"),
        ("Discussion WhatsApp avec Les voisins.txt", "Les voisins"),
        ("Chat de WhatsApp con Vecinos.txt", "Vecinos"),
        ("Conversa do WhatsApp com Vizinhos.txt", "Vizinhos"),
        ("WhatsApp Chat - De buren/_chat.txt", "De buren"),
        ("WhatsApp Chat - De buren.zip/_chat (1).txt", "De buren"),
        ("De buren/_chat.txt", "De buren"),
        ("export.txt", "export"),
    ],
)
def test_title_of_the_chat(path: str, title: str) -> None:
    assert chat_title(Path("/exports") / path) == title


@pytest.mark.parametrize(
    ("name", "text", "known"),
    [
        ("chat.txt", "31-12-2023 09:15 - Jan: a", True),
        ("chat", "31-12-2023 09:15 - Jan: a", True),
        # A broken head, but messages below it
        ("chat.txt", "rest van een bericht\n31-12-2023 09:15 - Jan: a\n31-12-2023 09:16 - Jan: b", True),
        # Other things that begin with dates
        ("chat.csv", "31-12-2023 09:15 - Jan: a", False),
        ("log.txt", "2023-12-31 09:15:11 - INFO: a\n2023-12-31 09:15:12 - ERROR: b", False),
        ("log.txt", "2023-12-31 09:15:11,123 - app - INFO - a", False),
        ("notes.txt", "Verslag\n31-12-2023 09:15 - Opening: voorzitter", False),
        ("mail.txt", "From: a@b.example\nDate: 31-12-2023 09:15\n", False),
        ("chat.txt", "", False),
    ],
)
def test_recognition(name: str, text: str, known: bool) -> None:
    assert recognises(Head(Path(name), text.encode(), is_folder=False)) is known


LINES = [
    "31-12-2023 09:15 - Jan: hoi", "01-01-2024 10:00 - Piet:.", "[31/12/23, 09:15:11] Jan: hoi", "a: b", "",
    "31-12-2023 09:15 - Jan heeft de groep verlaten", "31/02/2024, 10:00 - Jan: a", "vervolg van iets", " ",
    "31-12-2023 09:15 - ", "31-12-2023 09:15 - :", "[", "1/1/1 1:11 - x: y", "99-99-9999 99:99 - Jan: z",
    "\u200e", "\ufeff",
]  # fmt: skip


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.replace("\u200e", "")))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(
        st.one_of(st.sampled_from(LINES), st.text(alphabet="ab :-[]1\u200e\u2028", max_size=8)), max_size=12
    )
)
def test_every_line_belongs_to_a_record_or_is_unreadable(tmp_path: Path, lines: list[str]) -> None:
    found = items(tmp_path, "\n".join(lines))
    held: Counter[str] = Counter()
    for item in found:
        if isinstance(item, Record):
            held += words("\n".join([item.at_text, item.text, *(field.value for field in item.fields)]))
        elif isinstance(item, Unreadable):
            first, last = (re.findall(r"\d+", item.place) * 2)[:2]
            held += words("\n".join(lines[int(first) - 1 : int(last)]))
    assert held == words("\n".join(lines))


SAMPLE_COUNTS = {
    # file: records, system lines among them, day order
    "chatanalytics_2A_5M": (5, 0, "ambiguous"),
    "chatminer_ddmmyy_24hrs": (9, 2, "day first"),
    "chatminer_mmddyyyy_12hrs": (9, 2, "month first"),
    "memoria_es_android": (4, 0, "ambiguous"),
    "snippet_de_bracket": (4, 0, "day first"),
    "snippet_fr_ios": (4, 0, "day first"),
    "snippet_nl_android": (5, 1, "day first"),
    "snippet_nl_android_system": (2, 1, "day first"),
    "snippet_nl_system_midfile": (3, 1, "day first"),
    "snippet_us_android_12h": (3, 0, "month first"),
    "whatstk_pokemon": (20, 2, "day first"),
}


@pytest.mark.parametrize("name", SAMPLE_COUNTS)
def test_samples(name: str) -> None:
    path = SAMPLES / f"{name}.txt"
    if not path.exists():
        pytest.skip("../shared/samples/whatsapp_txt is not there")
    found = list(read(path))
    systems = sum(record.kind == "system" for record in records(found))
    assert (len(records(found)), systems, settled(found)["day order"]) == SAMPLE_COUNTS[name]
