"""tawk.to: transcripts, chat events, tickets, chats of the dashboard."""

import json
from pathlib import Path

import pytest

from connectors.chat import tawkto
from connectors.head import look
from connectors.record import PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "tawkto"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
GERT = ("", "gert@nevens.example", "", "V1561719148780935")
ELKE = Person(Role.COLLEAGUE, "Elke", handle="ag1")


def _read(name: str) -> list[Item]:
    assert tawkto.recognises(look(FIXTURES / name))
    return list(tawkto.read(FIXTURES / name))


def _records(name: str) -> list[Record]:
    return [item for item in _read(name) if isinstance(item, Record)]


def _write(folder: Path, value: object) -> list[Item]:
    path = folder / "x.json"
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return list(tawkto.read(path))


def test_a_transcript_is_a_conversation_and_its_messages() -> None:
    chat, *messages = _records("transcript.json")
    assert (chat.kind, chat.key, chat.thread, chat.at) == (
        "conversation",
        "70fe-1",
        "tawkto:70fe-1",
        "2025-01-15T10:02:37.780000+00:00",
    )
    assert chat.people == (Person(Role.SUBJECT, *GERT),)
    assert set(chat.fields) >= {
        Field("chat.visitor.name", "V1561719148780935", Label.USERNAME),
        Field("chat.visitor.city", "leuven", Label.LOCATION),
        Field("referrer", "https://zoek.example/?q=tuin", Label.URL),
        Field("property.name", "Tuincentrum De Linde", Label.ORG),
    }
    author, to, about = (Person(role, *GERT) for role in (Role.AUTHOR, Role.RECIPIENT, Role.SUBJECT))
    assert [(m.kind, m.at[11:19], m.people, m.text) for m in messages] == [
        ("bot message", "10:00:00", (to,), "Hallo! Waarmee kunnen we helpen?"),
        ("message", "10:00:30", (author,), "ik ben Gert Nevens, bel 016 11 22 33"),
        ("message", "", (ELKE, to), "Doen we, Gert"),
        ("note", "", (ELKE, about), "Gert is de neef van Wim"),
        ("message", "10:01:30", (Person(Role.AUTHOR, "Gert", *GERT[1:]),), ""),
        ("event", "10:02:00", (about,), "Gert opende https://winkel.example/rozen"),
    ]
    assert {m.thread for m in messages} == {"tawkto:70fe-1"}
    assert Field("attchs.content.file.name", "tuin_gert.png", PROSE) in messages[4].fields
    assert [i.place for i in _read("transcript.json") if isinstance(i, Unreadable)] == ["chat 1, message 7"]


def test_starts_ends_and_tickets_come_line_by_line() -> None:
    start, said, end, ticket, cut = _records("events.jsonl")
    ines = ("Inès Morel", "ines@morel.example")
    assert (start.kind, start.thread, start.people) == (
        "event",
        "tawkto:80aa-2",
        (Person(Role.SUBJECT, *ines),),
    )
    assert (said.kind, said.text, said.people) == (
        "message",
        "Bonjour, une question",
        (Person(Role.AUTHOR, *ines),),
    )
    assert (end.kind, end.people) == ("event", (Person(Role.SUBJECT, "Inès Morel"),))
    assert (ticket.kind, ticket.thread) == ("ticket", "tawkto:ticket t-5")
    assert ticket.text == "Naam : Roel Smets\nTel : 0472 33 44 55\nMijn haag is dood"
    assert ticket.people == (Person(Role.AUTHOR, "Roel Smets", "roel@smets.example"),)
    assert Field("ticket.subject", "Haag van Roel", PROSE) in ticket.fields
    assert (cut.kind, cut.text) == ("ticket", "")
    assert [i.place for i in _read("events.jsonl") if isinstance(i, Unreadable)] == ["line 4"]


def test_a_chat_of_the_dashboard_has_its_visitor_and_place() -> None:
    chat, message = _records("dashboard.json")
    assert chat.people == (Person(Role.SUBJECT, "Sara", handle="vis-9"),)
    assert Field("location.city", "Breda", Label.LOCATION) in chat.fields
    assert (message.people, message.text) == (
        (Person(Role.AUTHOR, "Sara", handle="vis-9"),),
        "is er nog mest? (Sara, Bredaseweg 5)",
    )


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("V1561719148780935", Person(Role.SUBJECT, handle="V1561719148780935")),
        # names that only begin like it
        ("V12", Person(Role.SUBJECT, "V12")),
        ("Vera 1561719", Person(Role.SUBJECT, "Vera 1561719")),
        ("v1561719148780935", Person(Role.SUBJECT, "v1561719148780935")),
    ],
)
def test_a_name_that_was_made_up_is_a_handle(tmp_path: Path, name: str, person: Person) -> None:
    value = {"event": "chat:end", "chatId": "c", "visitor": {"name": name}}
    assert [r.people for r in _write(tmp_path, value) if isinstance(r, Record)] == [(person,)]


@pytest.mark.parametrize(
    "content",
    [
        '{"event": "chat:message", "chat": {"id": 1}}',
        '{"event": "ticket:update"}',
        '{"messages": [{"sender": {"type": "visitor"}, "msg": "hoi"}]}',
        '{"messages": [{"sender": {"t": "x"}, "msg": "hoi"}]}',
        'het "event": "chat:start" staat in een zin',
        "",
    ],
)
def test_others_are_not_taken(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    assert not tawkto.recognises(look(path))


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        '{"event":"chat:transcript_created","chat":{"messages":{"a":"b"},"visitor":"An Bo"}}',
        '{"event":"ticket:create","ticket":"x","requester":[1]}',
        '{"chat":{"messages":[{"sender":"An","msg":{"a":1},"time":{}}]}}',
        '[1, "x", null, {}]',
    ],
)
def test_odd_json_is_said_and_not_raised(tmp_path: Path, content: str) -> None:
    assert [item for item in _write(tmp_path, content) if not isinstance(item, Settled)]


def test_misplaced_texts_are_kept(tmp_path: Path) -> None:
    value = {"event": "ticket:create", "ticket": {"message": ["los"]}, "requester": "An Bo"}
    fields = {f.name: f.value for r in _write(tmp_path, value) if isinstance(r, Record) for f in r.fields}
    assert (fields["ticket.message"], fields["requester"]) == ("los", "An Bo")


def test_the_samples_are_read_whole() -> None:
    if not SAMPLES.exists():
        pytest.skip(f"needs {SAMPLES}")
    known = {path for path in SAMPLES.rglob("*") if path.is_file() and tawkto.recognises(look(path))}
    assert known == set((SAMPLES / "chat_tawkto").iterdir())
    items = [item for path in known for item in tawkto.read(path)]
    assert [(r.kind, r.text) for r in items if isinstance(r, Record)] == [
        ("conversation", ""),
        ("bot message", "Hi! How can we help?"),
        ("message", "Tell me more"),
    ]
