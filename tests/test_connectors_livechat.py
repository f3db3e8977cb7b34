"""LiveChat: archived chats, threads and events, with comments and without, whole and broken off."""

import json
from pathlib import Path

import pytest

from connectors.chat import livechat
from connectors.chat.livechat_comments import without_comments
from connectors.head import look
from connectors.record import MACHINE, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "livechat"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
LIEN = ("Lien Goossens", "lien@goossens.example", "", "b7eff798-0001")
KAREL = Person(Role.COLLEAGUE, "Karel", "karel@firma.example", handle="karel@firma.example")
ROBBIE = Person(Role.COLLEAGUE, "Robbie", handle="5c9871d5372c824cbf22d860a707a578")


def _read(name: str) -> list[Item]:
    assert livechat.recognises(look(FIXTURES / name))
    return list(livechat.read(FIXTURES / name))


def _records(name: str) -> list[Record]:
    return [item for item in _read(name) if isinstance(item, Record)]


def _write(folder: Path, content: str) -> list[Item]:
    path = folder / "x.json"
    path.write_text(content, encoding="utf-8")
    return list(livechat.read(path))


def test_a_chat_says_who_takes_part() -> None:
    chat = _records("archives.json")[0]
    assert (chat.kind, chat.key, chat.thread) == ("conversation", "PJ0MRSHTDG", "livechat:PJ0MRSHTDG")
    assert chat.at == "2025-01-10T07:11:28.288340+00:00"
    assert chat.people == (Person(Role.SUBJECT, *LIEN), KAREL, ROBBIE)
    assert set(chat.fields) >= {
        Field("customer.email", "lien@goossens.example", Label.EMAIL),
        Field("customer.session_fields.klantnummer", "5512", PROSE),
        Field("customer.last_visit.ip", "203.0.113.9", Label.IP),
        Field(
            "customer.last_visit.last_pages.url", "https://shop.example/?e=lien@goossens.example", Label.URL
        ),
        # an agent's id is an address, a bot's is between machines
        Field("agent.id", "karel@firma.example", PROSE),
        Field("agent.id", "5c9871d5372c824cbf22d860a707a578", MACHINE),
        Field("thread.tags", "levering", PROSE),
    }


def test_events_are_forms_messages_notes_and_events() -> None:
    events = _records("archives.json")[1:]
    author, recipient, subject = (Person(role, *LIEN) for role in (Role.AUTHOR, Role.RECIPIENT, Role.SUBJECT))
    filled = Person(Role.AUTHOR, *LIEN[:2], "0478/11.22.33", LIEN[3])
    assert [(e.kind, e.key, e.people, e.text) for e in events] == [
        ("form", "e1", (filled,), ""),
        ("bot message", "e2", (ROBBIE, recipient), "Hoi Lien\nKies maar\nBestelling volgen"),
        ("message", "e3", (author,), "Waar blijft het? zie https://shop.example/o/1 // dringend"),
        ("note", "e4", (KAREL, subject), "Lien belt elke dag"),
        ("message", "e5", (KAREL, recipient), "Morgen, Lien."),
        ("message", "e6", (author,), ""),
        ("event", "e7", (subject,), "Lien Goossens left the chat"),
    ]
    assert {e.thread for e in events} == {"livechat:PJ0MRSHTDG"}
    assert Field("name", "foto_lien.jpg", PROSE) in events[5].fields
    assert Field("elements.buttons.value", "volg 5512", PROSE) in events[1].fields


def test_a_form_s_answers_are_fields_of_what_was_asked() -> None:
    assert _records("archives.json")[1].fields[-6:] == (
        Field("Uw naam", "Lien Goossens", Label.PERSON),
        Field("Uw e-mail", "lien@goossens.example", Label.EMAIL),
        Field("GSM-nummer", "0478/11.22.33", Label.PHONE),
        Field("Waarover?", "Levering", PROSE),
        Field("Producten", "tafel; stoel", PROSE),
        Field("Bericht", "leveren bij mijn zus Greet aub", PROSE),
    )


@pytest.mark.parametrize(
    ("sort", "label", "holds"),
    [
        ("question", "Votre nom", Label.PERSON),
        ("question", "Prénom", Label.PERSON),
        ("question", "Achternaam:", Label.PERSON),
        ("question", "Telefoonnummer", Label.PHONE),
        ("question", "Numéro de téléphone", Label.PHONE),
        ("question", "E-mailadres", Label.EMAIL),
        # what only looks like it
        ("question", "Benaming van het product", PROSE),
        ("question", "Hoe wil je genoemd worden of gebeld?", PROSE),
        ("textarea", "Naam en vraag", PROSE),
        ("radio", "Uw telefoon of tablet?", PROSE),
        ("question", "Ordernummer", PROSE),
    ],
)
def test_a_question_tells_what_its_answer_holds(tmp_path: Path, sort: str, label: str, holds: str) -> None:
    form = {
        "id": "f",
        "type": "filled_form",
        "visibility": "all",
        "author_id": "c1",
        "fields": [{"type": sort, "label": label, "answer": "iets"}],
    }
    (record,) = [item for item in _write(tmp_path, json.dumps(form)) if isinstance(item, Record)]
    assert record.fields[-1] == Field(label, "iets", holds)


def test_what_is_no_event_is_said() -> None:
    items = _read("archives.json")
    assert [i.place for i in items if isinstance(i, Unreadable)] == ["chat 1, event 8"]
    assert [i.what for i in items if isinstance(i, Settled)] == ["encoding", "around the records"]


def test_a_thread_by_itself_tells_agents_by_their_address() -> None:
    thread, first, second = _records("thread.json")
    assert (thread.kind, thread.thread, thread.people) == ("conversation", "livechat:K77", ())
    assert first.people == (Person(Role.AUTHOR, handle="d0e1f2"),)
    assert first.text == "Bonjour, c'est Odile Renard, 0495 44 55 66"
    assert second.people == (Person(Role.COLLEAGUE, "", "an@firma.example", handle="an@firma.example"),)
    assert Field("user_ids", "an@firma.example", PROSE) in thread.fields


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        (b'{"a": 1} // b', b'{"a": 1} '),
        (b"// alles", b""),
        (b'{"u": "https://x.example"} // "b"', b'{"u": "https://x.example"} '),
        (b'{"u": "a \\" // b"}//', b'{"u": "a \\" // b"}'),
        (b'{"u": "geen"}', b'{"u": "geen"}'),
        (b'"open // string', b'"open // string'),
    ],
)
def test_comments_go_and_strings_stay(written: bytes, bare: bytes) -> None:
    assert without_comments(written) == bare


def test_comments_in_a_hostile_line_end(tmp_path: Path) -> None:
    for piece in (b'"\\', b'"//', b"/", b'\\"', b'""'):
        assert len(without_comments(b"//" + piece * 50_000)) == 0
        without_comments(piece * 50_000 + b"//")
    assert _write(tmp_path, "//" * 50_000 + "\n" + '"//' * 50_000)


@pytest.mark.parametrize(
    "content",
    [
        '{"type": "message", "text": "visibility all", "author_id": 3}',
        '{"visibility": "public", "author_id": "a", "type": "message"}',
        '{"visibility": "all", "type": "message"}',
        '[{"id": 1, "user": "U1", "type": "message", "text": "hoi"}]',
        "// een programma\nint main() { visibility = all; }",
        'De "visibility": "all" van "author_id": en "type": "message".',
        "",
    ],
)
def test_others_are_not_taken(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    assert not livechat.recognises(look(path))


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        '{"chats":[{"users":3,"thread":[{"events":7}]}]}',
        '{"id":1,"users":[null,{"id":{"a":"diep"}}],"thread":{"events":[{"type":"rich_message","elements":[3]}]}}',
        '{"id":1,"type":"filled_form","author_id":2,"visibility":"all","fields":[3,{"answer":{"label":{}}}]}',
        '{"events":[{"type":"message","text":{"a":"b"},"created_at":{}}]}',
        '[1, "x", null, {}]',
    ],
)
def test_odd_json_is_said_and_not_raised(tmp_path: Path, content: str) -> None:
    assert [item for item in _write(tmp_path, content) if not isinstance(item, Settled)]


def test_every_cut_keeps_the_messages_before_it(tmp_path: Path) -> None:
    whole = (FIXTURES / "thread.json").read_text("utf-8")
    end = whole.index('"visibility": "all"}') + len('"visibility": "all"}')
    for cut in range(end, len(whole) - 3, 11):
        items = _write(tmp_path, whole[:cut])
        assert any(isinstance(item, Unreadable) for item in items)
        assert "Bonjour, c'est Odile Renard, 0495 44 55 66" in [
            r.text for r in items if isinstance(r, Record)
        ]


def test_the_samples_are_read_whole() -> None:
    if not SAMPLES.exists():
        pytest.skip(f"needs {SAMPLES}")
    known = {path for path in SAMPLES.rglob("*") if path.is_file() and livechat.recognises(look(path))}
    assert known == set((SAMPLES / "chat_livechat").iterdir())
    items = [item for path in sorted(known) for item in livechat.read(path)]
    assert [r.kind for r in items if isinstance(r, Record)] == [
        "form",
        "message",
        "conversation",
        "message",
        "message",
    ]
    assert not [item for item in items if isinstance(item, Unreadable)]
