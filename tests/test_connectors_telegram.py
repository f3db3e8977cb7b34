"""Telegram: one chat and a whole account, out of strings and parts, whole and broken off."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.chat import telegram
from connectors.chat.telegram_escapes import Mended
from connectors.chat.telegram_message import text_of
from connectors.head import look
from connectors.record import MACHINE, PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "telegram"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
LOTTE = Person(Role.RECIPIENT, "Lotte Aerts", handle="user510022133")


def _records(path: Path) -> list[Record]:
    return [item for item in telegram.read(path) if isinstance(item, Record)]


def _written(tmp_path: Path, content: object) -> Path:
    path = tmp_path / "result.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return path


def test_a_personal_chat_names_writer_and_reader() -> None:
    records = _records(FIXTURES / "result.json")
    assert [(r.kind, r.place, r.key) for r in records] == [
        ("event", "message 1", "510022133:1"),
        ("message", "message 2", "510022133:2"),
        ("message", "message 3", "510022133:3"),
        ("message", "message 4", "510022133:4"),
        ("message", "message 5", "510022133:5"),
        ("event", "message 7", "510022133:6"),
        ("chat", "chat 1", "510022133"),
    ]
    assert {r.thread for r in records} == {"telegram:510022133"}
    assert [r.people for r in records] == [
        (Person(Role.AUTHOR, "Lotte Aerts", handle="user510022133"),),
        (Person(Role.AUTHOR, "Lotte Aerts", handle="user510022133"),),
        (Person(Role.AUTHOR, "Bakker Tuin", handle="user900"), LOTTE),
        (Person(Role.AUTHOR, handle="user777"), LOTTE),
        (  # a card of someone else; a number as older exports write it is the same user
            Person(Role.AUTHOR, "Lotte Aerts", handle="510022133"),
            Person(Role.SUBJECT, "Sofie De Wit", phone="+32 470 44 55 66"),
        ),
        (Person(Role.AUTHOR, "Bakker Tuin", handle="user900"), LOTTE),
        (LOTTE,),
    ]


def test_the_epoch_is_the_moment_and_local_time_has_no_zone() -> None:
    moments = [(r.at, r.at_text) for r in _records(FIXTURES / "result.json")]
    assert moments[1] == ("2025-03-02T08:15:00+00:00", "2025-03-02T09:15:00")
    assert moments[3] == ("2025-03-02T08:26:40+00:00", "1740904000")
    assert moments[4] == ("2025-03-02T10:00:00", "2025-03-02T10:00:00")


def test_texts_fields_and_media() -> None:
    records = _records(FIXTURES / "result.json")
    assert [r.text for r in records] == [
        "",
        "dag, mijn levering is nog niet aangekomen.\x0bBel mij op 0470 11 22 33",
        "Dag Lotte, schrijf naar info@bakkertuin.example of volg uw bestelling (https://bakkertuin.example/o/77).",
        "",
        "[foto] mijn zus",
        "",
        "",
    ]
    assert set(records[2].fields) == {
        Field("from", "Bakker Tuin", Label.PERSON),
        Field("id", "3", PLAIN),
        Field("type", "message", PLAIN),
        Field("edited", "2025-03-02T09:21:00", PLAIN),
        Field("edited_unixtime", "1740903660", PLAIN),
        Field("from_id", "user900", Label.USERNAME),
        Field("reply_to_message_id", "2", PLAIN),
    }
    assert set(records[3].fields) >= {
        Field("forwarded_from", "Wim Claes", PROSE),
        Field("file", "files/factuur Lotte Aerts.pdf", PROSE),
        Field("media_type", "audio_file", PLAIN),
    }
    assert set(records[4].fields) >= {
        Field("photo", "photos/photo_1@02-03-2025_10-00-00.jpg", MACHINE),
        Field("contact_information.phone_number", "+32 470 44 55 66", Label.PHONE),
        Field("contact_information.first_name", "Sofie", Label.PERSON),
        Field("location_information.latitude", "51.05", Label.LOCATION),
    }
    assert set(records[5].fields) >= {
        Field("action", "phone_call", PLAIN),
        Field("duration_seconds", "65", PLAIN),
        Field("discard_reason", "hangup", PLAIN),
    }


def test_what_is_no_message_is_named() -> None:
    unreadable = [item for item in telegram.read(FIXTURES / "result.json") if isinstance(item, Unreadable)]
    assert unreadable == [Unreadable("message 6", "not an object", "export again")]


def test_an_account_has_its_owner_contacts_sessions_and_chats() -> None:
    records = _records(FIXTURES / "account.json")
    assert [(r.kind, r.place) for r in records] == [
        ("account", "account"),
        ("item", "profile_pictures 1"),
        ("contact", "contacts 1"),
        ("contact", "contacts 2"),
        ("contact", "frequent_contacts 1"),
        ("item", "frequent_contacts 2"),
        ("session", "sessions 1"),
        ("message", "chat 1, message 1"),
        ("message", "chat 1, message 2"),
        ("chat", "chat 1"),
        ("chat", "chat 2"),
        ("event", "chat 3, message 1"),
        ("message", "chat 3, message 2"),
        ("chat", "chat 3"),
        ("item", "other_data 1"),
        ("item", "other_data 2"),
    ]
    by_place = {r.place: r for r in records}
    assert by_place["account"].people == (
        Person(Role.SUBJECT, "Bakker Tuin", phone="+32 9 333 44 55", handle="user900"),
    )
    assert set(by_place["account"].fields) >= {
        Field("username", "@bakkertuin", Label.USERNAME),
        Field("bio", "Bakkerij en tuin, vraag naar Joris", PROSE),
    }
    assert by_place["contacts 2"].people == (Person(Role.SUBJECT, "Moussa", phone="0031612345678"),)
    assert by_place["frequent_contacts 1"].people == (
        Person(Role.SUBJECT, "Lotte Aerts", handle="user510022133"),
    )
    assert set(by_place["sessions 1"].fields) >= {
        Field("last_ip", "203.0.113.9", Label.IP),
        Field("last_country", "Belgium", Label.LOCATION),
        Field("device_model", "PC van Joris", PROSE),
    }
    # what the other wrote was received by the owner of the account
    assert by_place["chat 1, message 1"].people[1] == Person(
        Role.RECIPIENT, "Bakker Tuin", phone="+32 9 333 44 55", handle="user900"
    )
    assert by_place["other_data 1"].fields == (
        Field("chat_name", "Lotte Aerts", PROSE),
        Field("html", "tot zater", PROSE),
    )


def test_groups_and_channels_are_nobody() -> None:
    by_place = {r.place: r for r in _records(FIXTURES / "account.json")}
    assert by_place["frequent_contacts 2"].people == ()
    assert Field("name", "Ploeg Deinze", PROSE) in by_place["frequent_contacts 2"].fields
    invited = by_place["chat 3, message 1"]
    assert invited.people == ()
    assert set(invited.fields) >= {
        Field("actor", "Ploeg Deinze", PROSE),
        Field("members", "Sofie De Wit", Label.PERSON),
    }
    assert Field("name", "Ploeg Deinze", PROSE) in by_place["chat 3"].fields


def test_a_signed_post_of_a_channel_has_a_writer(tmp_path: Path) -> None:
    post = {
        "id": 1,
        "type": "message",
        "from": "Nieuws",
        "from_id": "channel5",
        "author": "Joris Mol",
        "text": "a",
    }
    reacted = {
        "emoji": "x",
        "count": 1,
        "recent": [{"from": "An Bos", "from_id": "user6", "date": "2025-01-01"}],
    }
    path = _written(
        tmp_path, {"type": "public_channel", "id": 5, "messages": [post | {"reactions": [reacted]}]}
    )
    record = _records(path)[0]
    assert record.people == (Person(Role.AUTHOR, "Joris Mol"),)
    assert set(record.fields) >= {
        Field("from", "Nieuws", PROSE),
        Field("author", "Joris Mol", Label.PERSON),
        Field("reactions.recent.from", "An Bos", Label.PERSON),
        Field("reactions.recent.from_id", "user6", Label.USERNAME),
    }


def test_a_bot_is_nobody(tmp_path: Path) -> None:
    bot = {"id": 1, "type": "message", "from": "Weerbot", "from_id": "user5", "text": "zon"}
    me = {"id": 2, "type": "message", "from": "An Bos", "from_id": "user6", "text": "/weer"}
    path = _written(tmp_path, {"name": "Weerbot", "type": "bot_chat", "id": 5, "messages": [bot, me]})
    assert [r.people for r in _records(path)] == [(), (Person(Role.AUTHOR, "An Bos", handle="user6"),), ()]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("gewoon", "gewoon"),
        (["a ", {"type": "bold", "text": "b"}, " c"], "a b c"),
        ([{"type": "text_link", "text": "hier", "href": "https://x.example"}], "hier (https://x.example)"),
        # a link that shows its target is told once
        (
            [{"type": "text_link", "text": "https://x.example", "href": "https://x.example"}],
            "https://x.example",
        ),
        ([{"type": "mention_name", "text": "Lotte", "user_id": 5}], "Lotte"),
        # no text
        (None, ""),
        (5, ""),
        ([None, 3, {}], ""),
        ("", ""),
    ],
)
def test_a_text_is_a_string_or_parts(value: object, expected: str) -> None:
    assert text_of(value) == expected


@given(
    text=st.binary(max_size=60) | st.sampled_from([b'"a\\x0Bb\\\\x41\\n"', b"\\x", b"\\xf", b"\\"]),
    size=st.integers(1, 9),
)
def test_escapes_are_mended_wherever_a_block_ends(text: bytes, size: int) -> None:
    whole, parts = Mended(io.BytesIO(text)), Mended(io.BytesIO(text))
    at_once = b"".join(iter(whole.read, b""))
    assert b"".join(iter(lambda: parts.read(size), b"")) == at_once


def test_an_escaped_backslash_is_no_escape() -> None:
    assert Mended(io.BytesIO(b'"a\\x0Bb\\\\x41\\n"')).read() == b'"a\\u000Bb\\\\x41\\n"'


@pytest.mark.parametrize(
    "content",
    [
        '{"name":"An","type":"personal_chat","id":1,"messages":[',
        '[{"id":1,"type":"message","from":"An","from_id":"user1","date_unixtime":"1740903245","text":"a"}]',
        '{"messages":[{"type":"message","date_unixtime":"1740903245","from":"An","text":"a"}]}',
        '{"about":"x","personal_information":{"user_id":1,"phone_number":"+32"},"chats":{"list":[]}}',
    ],
)
def test_telegram_is_recognised(tmp_path: Path, content: str) -> None:
    assert telegram.recognises(look(_written(tmp_path, content)))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "dag Lotte, tot morgen",
        '{"messages":[{"type":"message","user":"U1","text":"a","ts":"1.2"}]}',  # Slack
        '{"messages":[{"role":"user","content":"hallo"}]}',
        '{"type":"conversation","source":{"body":"x"}}',
        '{"messages":[{"type":"message","from":{"user":{"displayName":"x"}},"date":"2025-01-01"}]}',
        '[{"type":"message","date":"2025-01-01","from":"x@y.example"}]',
        '{"contacts":{"list":[{"phone_number":"04"}]}}',
        '{"personal_information":{"naam":"An"}}',
        "name,type,from_id,messages",
        '2025-01-01 INFO {"type":"message","from_id":"user1","messages":[]}',
    ],
)
def test_others_are_not(tmp_path: Path, content: str) -> None:
    assert not telegram.recognises(look(_written(tmp_path, content)))


@pytest.mark.parametrize("name", ["result.json", "account.json"])
def test_every_cut_keeps_what_stands_before_it(tmp_path: Path, name: str) -> None:
    whole = (FIXTURES / name).read_bytes()
    texts = [r.text for r in _records(FIXTURES / name) if r.text]
    path = tmp_path / name
    for end in range(1, len(whole.rstrip()), 61):
        path.write_bytes(whole[:end])
        items = list(telegram.read(path))
        assert any(isinstance(item, Unreadable) for item in items)
        found = [item.text for item in items if isinstance(item, Record) and item.text]
        assert [text for text in texts if text in found] == texts[: len(found)] or found[:-1] == texts[
            : len(found) - 1
        ]


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        '{"messages":[' * 5000,
        '{"messages":[{"id":' + "9" * 100_000 + "}]}",
        '{"messages":[{"id":1,"date_unixtime":1e400,"from":{"a":1},"text":{"b":2}}],"name":[1]}',
        '{"":{"":{}},"messages":{"a":1},"chats":[1,{"messages":[2]}],"contacts":[3]}',
        '{"messages":[{"text":"\\ud800"}]}',
        '{"personal_information":7,"chats":{"list":[[],3,null]}}',
        '{"messages":["' + "\\x" * 50_000 + '"]}',
        "",
        "null",
    ],
)
def test_odd_json_is_said_and_not_raised(tmp_path: Path, content: str) -> None:
    for item in telegram.read(_written(tmp_path, content)):
        if isinstance(item, Record):
            item.text.encode()


_KEYS = st.sampled_from(
    ["messages", "chats", "list", "contacts", "id", "type", "from", "from_id", "text", "name", ""]
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6) | st.sampled_from(["message", "user1"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(messages=st.lists(_JSON, min_size=1, max_size=4), rest=st.dictionaries(_KEYS, _JSON, max_size=4))
def test_no_message_is_lost(
    tmp_path_factory: pytest.TempPathFactory, messages: list[Any], rest: dict[str, Any]
) -> None:
    path = tmp_path_factory.mktemp("json") / "any.json"
    path.write_text(json.dumps({**rest, "messages": messages}))
    items: list[Item] = list(telegram.read(path))
    assert len([item for item in items if not isinstance(item, Settled)]) >= len(messages)


def test_the_samples_are_recognised_and_no_other_is() -> None:
    if not SAMPLES.exists():
        pytest.skip(f"needs {SAMPLES}")
    known = {path for path in SAMPLES.rglob("*") if path.is_file() and telegram.recognises(look(path))}
    assert known == set((SAMPLES / "telegram_json").iterdir())
    counts = sorted(len(_records(path)) for path in known)
    assert counts == [2, 5475 + 1]
