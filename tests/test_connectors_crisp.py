"""Crisp: events of messages and sessions, edits and deletions, lists of messages, conversations."""

import json
from pathlib import Path

import pytest

from connectors.chat import crisp
from connectors.head import look
from connectors.record import MACHINE, PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "crisp"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
SESSION = "session_aa11"
BRAM = Person(Role.COLLEAGUE, "Bram", handle="op-1")


def _read(name: str) -> list[Item]:
    assert crisp.recognises(look(FIXTURES / name))
    return list(crisp.read(FIXTURES / name))


def _records(name: str) -> list[Record]:
    return [item for item in _read(name) if isinstance(item, Record)]


def _write(folder: Path, value: object) -> list[Item]:
    path = folder / "x.json"
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return list(crisp.read(path))


def test_events_keep_their_meaning() -> None:
    author, to, about = (Person(role, handle=SESSION) for role in (Role.AUTHOR, Role.RECIPIENT, Role.SUBJECT))
    records = _records("events.ndjson")[:10]
    assert [(r.kind, r.key, r.people, r.text) for r in records] == [
        ("event", "", (Person(Role.SUBJECT, "", "yana@desmet.example", handle=SESSION),), ""),
        ("message", "500001", (author,), "goeiedag mijn naam is Yana De Smet"),
        ("message", "500002", (BRAM, to), "Dag Yana"),
        ("note", "500003", (BRAM, about), "Yana is de dochter van Rita"),
        ("bot message", "500004", (to,), "We antwoorden binnen het uur"),
        ("message", "500005", (Person(Role.AUTHOR, "Yana De Smet", handle=SESSION),), "contract_yana.pdf"),
        ("edit", "500002", (about,), "Dag Yana De Smet"),
        ("edit", "500006", (about,), "Uw telefoon?\nzonder spaties\n0476998877"),
        ("deletion", "500001", (about,), ""),
        ("event", "500007", (about,), ""),
    ]
    assert {r.thread for r in records} == {f"crisp:{SESSION}"}


def test_moments_are_milliseconds_and_the_message_s_own_goes_first() -> None:
    message, deletion = _records("events.ndjson")[1], _records("events.ndjson")[8]
    assert (message.at, message.at_text) == ("2025-01-01T00:01:00+00:00", "1735689660000")
    assert (deletion.at, deletion.at_text) == ("2025-01-01T00:03:00+00:00", "1735689780000")


def test_a_generated_nickname_is_no_name() -> None:
    records = _records("events.ndjson")
    assert Field("user.nickname", "visitor607", Label.USERNAME) in records[1].fields
    assert Field("user.nickname", "Yana De Smet", Label.PERSON) in records[5].fields
    assert set(records[5].fields) >= {
        Field("event", "message:send", PLAIN),
        Field("content.name", "contract_yana.pdf", PROSE),
        Field("content.url", "https://storage.example/c.pdf", Label.URL),
        Field("fingerprint", "500005", MACHINE),
        Field("envelope.timestamp", "1735689750010", PLAIN),
    }


def test_a_line_that_breaks_off_is_said() -> None:
    assert [i.place for i in _read("events.ndjson") if isinstance(i, Unreadable)] == ["line 11"]


def test_a_list_of_messages_is_read_as_they_are() -> None:
    first, second = _records("messages.json")
    assert first.people == (
        Person(Role.AUTHOR, "Amélie Fontaine", "amelie@fontaine.example", handle="session_bb22"),
    )
    assert (first.text, first.at) == (
        "Bonjour, Amélie Fontaine au 0499 55 66 77",
        "2025-02-01T00:00:00+00:00",
    )
    assert second.text == "Quel sujet ?\nLivraison\nFacture"
    assert [i.place for i in _read("messages.json") if isinstance(i, Unreadable)] == ["item 3"]


def test_a_conversation_says_who_the_visitor_is() -> None:
    conversation, message = _records("conversation.json")
    assert (conversation.kind, conversation.key, conversation.thread) == (
        "conversation",
        "session_cc33",
        "crisp:session_cc33",
    )
    assert conversation.people == (
        Person(Role.SUBJECT, "Wout Maes", "wout@maes.example", "+32471000111", "session_cc33"),
    )
    assert set(conversation.fields) >= {
        Field("meta.address", "Dorpsstraat 4, 9000 Gent", Label.ADDRESS),
        Field("meta.data.klantnummer", "8812", PROSE),
        Field("meta.ip", "192.0.2.8", Label.IP),
    }
    assert (message.text, message.key) == ("hallo?", "700001")


@pytest.mark.parametrize(
    "content",
    [
        '{"event": "message:send", "text": "hoi"}',
        '{"event": "chat:start", "website_id": "w"}',
        '{"fingerprint": 1, "session_id": "abc", "from": "user"}',
        '{"event": "bericht", "data": {"website_id": 1, "content": "message:send"}}',
        '[{"from": "An", "text": "fingerprint session_id"}]',
        'event "event": "message:send" website_id',
        "",
    ],
)
def test_others_are_not_taken(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    assert not crisp.recognises(look(path))


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        '{"event":"message:send","data":7}',
        '{"event":"message:send","data":{"content":["a",{"b":"c"}],"user":3,"from":[]}}',
        '{"data":[{"session_id":{"a":1},"content":null,"timestamp":1e400}]}',
        '{"messages":[[3]],"meta":4}',
        '[1, "x", null, {}]',
    ],
)
def test_odd_json_is_said_and_not_raised(tmp_path: Path, content: str) -> None:
    assert [item for item in _write(tmp_path, content) if not isinstance(item, Settled)]


def test_conversations_are_read_without_their_messages(tmp_path: Path) -> None:
    meta = {"nickname": "Jan Bos", "email": "jan@bos.example", "phone": "0470112233"}
    told = {"people_id": "p", "is_verified": False, "availability": "offline", "last_message": "Tot dan"}
    one = {"session_id": "session_5", "created_at": 1710231300000, "meta": meta, **told}
    items = _write(tmp_path, {"error": False, "data": [one]})
    (record,) = [item for item in items if isinstance(item, Record)]
    assert (record.kind, record.thread) == ("conversation", "crisp:session_5")
    assert record.people == (Person(Role.SUBJECT, "Jan Bos", "jan@bos.example", "0470112233", "session_5"),)
    assert [crisp.recognises(look(path)) for path in tmp_path.iterdir()] == [True]


def test_misplaced_texts_are_kept(tmp_path: Path) -> None:
    value = {"event": "message:send", "data": {"content": ["los woord", {"b": "diep"}], "user": "An Bo"}}
    fields = {f.name: f.value for r in _write(tmp_path, value) if isinstance(r, Record) for f in r.fields}
    assert (fields["content"], fields["content.b"], fields["user"]) == ("los woord", "diep", "An Bo")


def test_the_samples_are_read_whole() -> None:
    if not SAMPLES.exists():
        pytest.skip(f"needs {SAMPLES}")
    known = {path for path in SAMPLES.rglob("*") if path.is_file() and crisp.recognises(look(path))}
    assert known == set((SAMPLES / "chat_crisp").iterdir())
    items = [item for path in known for item in crisp.read(path)]
    assert [(r.kind, r.people[0].role) for r in items if isinstance(r, Record)] == [
        ("message", Role.AUTHOR),
        ("message", Role.COLLEAGUE),
    ]
    assert not [item for item in items if isinstance(item, Unreadable)]
