"""Google Chat: messages, groups and the account of a Takeout, moments in words."""

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import connectors
from connectors.chat import google_chat
from connectors.chat.google_chat_dates import moment
from connectors.head import look
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "google_chat"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
LOTTE = ("Lotte Aerts", "lotte@tuincentrum.example")
WIM = ("Wim Claes", "wim@tuincentrum.example")


def _records(path: connectors.Export) -> list[Record]:
    return [item for item in google_chat.read(path) if isinstance(item, Record)]


def _written(tmp_path: Path, content: object) -> Path:
    path = tmp_path / "messages.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return path


def test_messages_have_writer_moment_and_thread() -> None:
    records = _records(FIXTURES / "messages.json")
    assert [(r.kind, r.place, r.at) for r in records] == [
        ("message", "message 1", "2020-10-27T10:02:02+00:00"),
        ("message", "message 2", "2020-10-27T12:05:00+00:00"),
        ("message", "message 3", "2020-10-27T15:30:00+00:00"),
        ("message", "message 4", "2020-10-27T16:00:01+00:00"),
    ]
    assert {r.thread for r in records} == {"google_chat:AAQAtuin"}
    assert [r.key for r in records][:2] == ["AAQAtuin/tOpIc1/tOpIc1", "AAQAtuin/tOpIc1/mSg2"]
    assert records[0].at_text == "Tuesday, October 27, 2020 at 10:02:02\u202fAM UTC"
    assert records[0].text == "dag Wim, bel mevr. De Wit op 0470 11 22 33"
    assert [r.people for r in records] == [
        (Person(Role.AUTHOR, *LOTTE),),
        (Person(Role.AUTHOR, *WIM),),
        (),  # a program
        (),  # deleted, its writer is not told
    ]


def test_all_that_is_said_of_a_message_is_kept() -> None:
    records = _records(FIXTURES / "messages.json")
    assert set(records[1].fields) >= {
        Field("creator.name", "Wim Claes", Label.PERSON),
        Field("creator.email", "wim@tuincentrum.example", Label.EMAIL),
        Field("attached_files.original_name", "offerte De Wit.pdf", PROSE),
        Field("annotations.user_mention_metadata.user.name", "Lotte Aerts", Label.PERSON),
        Field("reactions.reactor_emails", "lotte@tuincentrum.example", Label.EMAIL),
        Field("previous_message_versions.text", "zie Sofie haar mail", PROSE),
        Field("message_id", "AAQAtuin/tOpIc1/mSg2", MACHINE),
        Field("updated_date", "Tuesday, October 27, 2020 at 12:06:00 PM UTC", PLAIN),
    }
    assert Field("creator.name", "Agenda", PROSE) in records[2].fields
    assert Field("message_state", "DELETED", PLAIN) in records[3].fields


def test_what_is_no_message_is_named() -> None:
    unreadable = [
        item for item in google_chat.read(FIXTURES / "messages.json") if isinstance(item, Unreadable)
    ]
    assert unreadable == [Unreadable("message 5", "not an object", "export again")]


def test_a_group_has_its_members_and_an_account_its_owner() -> None:
    (group,) = _records(FIXTURES / "group_info_ruimte.json")
    assert (group.kind, group.thread) == ("channel", "")
    assert group.people == (Person(Role.RECIPIENT, *LOTTE), Person(Role.RECIPIENT, *WIM))
    assert Field("name", "Ploeg Deinze", PROSE) in group.fields
    (account,) = _records(FIXTURES / "user_info.json")
    assert (account.kind, account.people) == ("account", (Person(Role.SUBJECT, *LOTTE),))
    assert Field("membership_info.group_name", "Klacht Moussa", PROSE) in account.fields


def _takeout(tmp_path: Path, *, named: bool) -> Path:
    folder = tmp_path / "Takeout" / "Google Chat" / "Groups" / "DM AAQAtuin"
    folder.mkdir(parents=True)
    shutil.copy(FIXTURES / "messages.json", folder)
    info = json.loads((FIXTURES / "group_info_ruimte.json").read_text("utf-8"))
    if not named:
        del info["name"]
    (folder / "group_info.json").write_text(json.dumps(info), "utf-8")
    (folder / "File-offerte De Wit.pdf").write_bytes(b"%PDF-1.4")
    return folder


def test_of_a_direct_conversation_the_others_are_the_readers(tmp_path: Path) -> None:
    folder = _takeout(tmp_path, named=False)
    records = _records(folder / "messages.json")
    assert [r.people for r in records][:3] == [
        (Person(Role.AUTHOR, *LOTTE), Person(Role.RECIPIENT, *WIM)),
        (Person(Role.AUTHOR, *WIM), Person(Role.RECIPIENT, *LOTTE)),
        (Person(Role.RECIPIENT, *LOTTE), Person(Role.RECIPIENT, *WIM)),
    ]
    (group,) = _records(folder / "group_info.json")
    assert (group.thread, group.key) == ("google_chat:AAQAtuin", "AAQAtuin")
    before = google_chat.manner(folder / "messages.json")
    assert before.startswith("AAQAtuin ")
    (folder / "group_info.json").write_text("{}")
    assert google_chat.manner(folder / "messages.json") != before


def test_of_a_room_nobody_is_said_to_have_read(tmp_path: Path) -> None:
    records = _records(_takeout(tmp_path, named=True) / "messages.json")
    assert [len(r.people) for r in records] == [1, 1, 0, 0]


def test_a_takeout_is_walked_file_by_file(tmp_path: Path) -> None:
    _takeout(tmp_path, named=False)
    path = tmp_path / "takeout.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in (tmp_path / "Takeout").rglob("*"):
            archive.write(file, str(file.relative_to(tmp_path)))
    exports = list(connectors.walk(path))
    kinds = {export.name: connectors.recognise(export) for export in exports}
    assert (kinds["messages.json"], kinds["group_info.json"]) == ("google_chat", "google_chat")
    assert kinds["File-offerte De Wit.pdf"] != "google_chat"
    (messages,) = (export for export in exports if export.name == "messages.json")
    assert _records(messages)[0].people == (Person(Role.AUTHOR, *LOTTE), Person(Role.RECIPIENT, *WIM))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Tuesday, October 27, 2020 at 10:02:02 AM UTC", "2020-10-27T10:02:02+00:00"),
        ("Tuesday, October 27, 2020 at 10:02:02\u202fPM UTC", "2020-10-27T22:02:02+00:00"),
        ("Thursday, May 3, 2018 at 12:00:59 AM UTC", "2018-05-03T00:00:59+00:00"),
        ("donderdag 3 mei 2018 om 00:00:59 UTC", "2018-05-03T00:00:59+00:00"),
        ("jeudi 3 août 2017 à 8:05:00 UTC", "2017-08-03T08:05:00+00:00"),
        ("Mittwoch, 1. März 2023 um 09:00:00 UTC", "2023-03-01T09:00:00+00:00"),
        # no zone
        ("Wednesday, March 1, 2023 at 9:00:00 AM", "2023-03-01T09:00:00"),
        ("March 1, 2023", "2023-03-01"),
        # no moment
        ("Thursday, February 30, 2018 at 1:00:00 AM UTC", ""),
        ("Thursday, May 3, 2018 at 25:00:00 UTC", ""),
        ("czwartek, 3 maja 2018 10:00:00 UTC", ""),
        ("10:02:02 AM UTC", ""),
        ("May", ""),
        ("1603792922", ""),
        ("", ""),
        ("May 3 2018 " * 20_000, "2018-05-03"),
    ],
)
def test_moments_in_words(written: str, expected: str) -> None:
    assert moment(written) == expected


@given(st.text())
def test_no_text_breaks_a_moment(text: str) -> None:
    moment(text)


@pytest.mark.parametrize(
    "content",
    [
        '{"messages":[{"creator":{"name":"An","user_type":"Human"},"created_date":"x"}]}',
        '{"messages":[{"created_date":"x","topic_id":"t"}]}',
        '{"members":[{"name":"An","email":"an@x.example","user_type":"Human"}]}',
        '{"user":{"name":"An","user_type":"Human"},"membership_info":[]}',
    ],
)
def test_google_chat_is_recognised(tmp_path: Path, content: str) -> None:
    assert google_chat.recognises(look(_written(tmp_path, content)))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "dag Lotte",
        '{"messages":[{"type":"message","text":"a"}]}',
        '{"messages":[{"creator":"An","created_date":"2025-01-01"}]}',
        '{"members":[{"name":"An","email":"an@x.example"}]}',
        '{"users":[{"name":"An","user_type":"admin","members":[]}]}',
        '[{"creator":{"user_type":"Human"},"created_date":"x"}]',
        '{"topic_id":"x","posts":[]}',
        "created_date,creator,topic_id,user_type",
    ],
)
def test_others_are_not(tmp_path: Path, content: str) -> None:
    assert not google_chat.recognises(look(_written(tmp_path, content)))


def test_every_cut_keeps_what_stands_before_it(tmp_path: Path) -> None:
    whole = (FIXTURES / "messages.json").read_bytes()
    texts = [record.text for record in _records(FIXTURES / "messages.json") if record.text]
    path = tmp_path / "messages.json"
    for end in range(1, len(whole.rstrip()), 71):
        path.write_bytes(whole[:end])
        items = list(google_chat.read(path))
        assert any(isinstance(item, Unreadable) for item in items)
        found = [item.text for item in items if isinstance(item, Record) and item.text]
        assert found == texts[: len(found)]


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        '{"messages":[{"creator":' * 5000,
        '{"messages":[{"creator":"An","created_date":7,"message_id":{"a":1},"text":["x"]}]}',
        '{"members":"An","name":{"x":1}}',
        '{"messages":[{"text":"\\ud800"}]}',
        '{"user":3,"membership_info":"x"}',
        "null",
        "",
    ],
)
def test_odd_json_is_said_and_not_raised(tmp_path: Path, content: str) -> None:
    for item in google_chat.read(_written(tmp_path, content)):
        if isinstance(item, Record):
            item.text.encode()


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["creator", "text", "message_id", "name", ""]), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=100, deadline=None)
@given(messages=st.lists(_JSON, min_size=1, max_size=4))
def test_nothing_of_a_list_is_lost(tmp_path_factory: pytest.TempPathFactory, messages: list[Any]) -> None:
    path = tmp_path_factory.mktemp("json") / "messages.json"
    path.write_text(json.dumps({"messages": messages}))
    assert len([item for item in google_chat.read(path) if not isinstance(item, Settled)]) == len(messages)


def test_no_sample_of_another_kind_is_taken() -> None:
    if not SAMPLES.exists():
        pytest.skip(f"needs {SAMPLES}")
    assert not [path for path in SAMPLES.rglob("*") if path.is_file() and google_chat.recognises(look(path))]
