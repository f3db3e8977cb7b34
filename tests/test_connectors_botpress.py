"""Botpress: messages by direction and author, payloads of every type, users."""

import json
from pathlib import Path

import pytest

from connectors.chat import botpress
from connectors.head import look
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "botpress"
JEF = Person(Role.AUTHOR, handle="user_1")


def _read(name: str) -> list[Item]:
    assert botpress.recognises(look(FIXTURES / name))
    return list(botpress.read(FIXTURES / name))


def _records(name: str) -> list[Record]:
    return [item for item in _read(name) if isinstance(item, Record)]


def _write(folder: Path, value: object) -> list[Item]:
    path = folder / "x.json"
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return list(botpress.read(path))


def test_messages_by_their_direction_and_what_they_show() -> None:
    *messages, user = _records("messages.json")
    assert [(m.kind, m.key, m.people, m.text) for m in messages] == [
        ("message", "msg_1", (JEF,), "ik ben Jef Wuyts, 0468 22 33 44"),
        ("bot message", "msg_2", (), "Dag Jef, wat wil je?\nAfspraak\nBellen"),
        ("bot message", "msg_3", (), "Winkel Gent\nbij Mieke\nKies Gent"),
        ("message", "msg_4", (JEF,), "cv_jef_wuyts.pdf"),
        ("message", "msg_5", (JEF,), ""),
    ]
    assert {m.thread for m in messages} == {"botpress:conv_1"}
    assert messages[0].at == "2025-01-20T09:00:00+00:00"
    assert Field("payload.fileUrl", "https://files.example/cv.pdf", Label.URL) in messages[3].fields
    assert Field("tags.whatsapp:userPhone", "32468223344", PROSE) in messages[3].fields
    assert set(messages[4].fields) >= {
        Field("payload.formulier.email", "jef@wuyts.example", Label.EMAIL),
        Field("payload.formulier.vraag", "bel mijn vrouw", PROSE),
        Field("userId", "user_1", PLAIN),
    }
    assert user.people == (Person(Role.SUBJECT, "Jef Wuyts", "jef@wuyts.example", handle="user_1"),)
    assert user.kind == "contact"


def test_what_is_no_message_is_said() -> None:
    items = _read("messages.json")
    assert [i.place for i in items if isinstance(i, Unreadable)] == ["message 6"]
    assert [i.what for i in items if isinstance(i, Settled)] == ["encoding", "around the records", "pages"]


def test_in_version_12_a_message_without_an_author_is_the_bot_s() -> None:
    conversation, first, second = _records("v12.json")
    assert (conversation.kind, conversation.key, conversation.thread) == (
        "conversation",
        "c-9",
        "botpress:c-9",
    )
    assert (first.kind, first.people, first.text) == (
        "message",
        (Person(Role.AUTHOR, handle="u-7"),),
        "Bonjour, Basile",
    )
    assert (second.kind, second.people, second.text) == ("bot message", (), "**Bonjour** Basile")
    assert first.at == "2023-05-01T10:00:01+00:00"


@pytest.mark.parametrize(
    ("payload", "text"),
    [
        ({"text": "hoi"}, "hoi"),
        ({"type": "image", "imageUrl": "https://x.example/a.png"}, ""),
        (
            {"type": "location", "latitude": 51.05, "longitude": 3.72, "address": "Kouter 1, Gent"},
            "Kouter 1, Gent",
        ),
        ({"type": "card", "title": "Tuin", "actions": [{"label": "Bel"}]}, "Tuin\nBel"),
        ({"items": [{"type": "text", "payload": {"text": "a"}}, {"payload": {"markdown": "b"}}]}, "a\nb"),
        ("los", "los"),
        (None, ""),
        ({}, ""),
    ],
)
def test_every_payload_gives_the_text_it_shows(tmp_path: Path, payload: object, text: str) -> None:
    value = {"id": "m", "conversationId": "c", "direction": "incoming", "payload": payload}
    assert [r.text for r in _write(tmp_path, [value]) if isinstance(r, Record)] == [text]


@pytest.mark.parametrize(
    "content",
    [
        '{"payload": {"text": "x"}, "direction": "incoming"}',
        '{"conversationId": 1, "direction": "incoming", "text": "x"}',
        '{"payload": {}, "conversationId": 1, "direction": "in"}',
        '[{"direction": "outgoing", "from": "An", "message": "conversationId payload"}]',
        'een "payload": met "conversationId": en "authorId":',
        "",
    ],
)
def test_others_are_not_taken(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    assert not botpress.recognises(look(path))


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        '{"messages":[{"payload":{"items":[{"items":[{"items":[{"items":[{"text":"diep"}]}]}]}]}}]}',
        '{"payload":{"text":{"a":"b"},"options":"x"},"conversationId":[1],"createdAt":1e400}',
        '{"conversations":[{"id":{},"messages":[3]}],"users":[4]}',
        '[1, "x", null, {}]',
    ],
)
def test_odd_json_is_said_and_not_raised(tmp_path: Path, content: str) -> None:
    assert [item for item in _write(tmp_path, content) if not isinstance(item, Settled)]


def test_texts_that_are_too_deep_to_show_are_kept(tmp_path: Path) -> None:
    value: object = {"text": "heel diep"}
    for _ in range(6):
        value = {"items": [value]}
    items = _write(tmp_path, {"payload": value, "conversationId": "c"})
    assert "heel diep" in [f.value for r in items if isinstance(r, Record) for f in r.fields]
