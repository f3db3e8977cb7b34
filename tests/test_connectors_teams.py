"""Teams: the client's messages and Graph's, with JSON in strings, HTML, activities and calls."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.chat import teams
from connectors.chat.teams_content import activity, seen, unfolded
from connectors.head import look
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "teams"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
LOTTE, WIM, AN = (
    f"{letter * 4}{number * 4}-0000-4000-8000-00000000000{number}"
    for letter, number in (("a", "1"), ("b", "2"), ("c", "3"))
)


def _records(path: Path) -> list[Record]:
    return [item for item in teams.read(path) if isinstance(item, Record)]


def _by_place(name: str) -> dict[str, Record]:
    return {record.place: record for record in _records(FIXTURES / name)}


def _written(tmp_path: Path, content: object) -> Path:
    path = tmp_path / "berichten.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return path


def test_a_message_of_the_client() -> None:
    record = _by_place("messages.json")["conversation 1, entry 1"]
    assert (record.kind, record.key, record.thread) == (
        "message",
        "19:tuin@thread.v2:1735812060000",
        "teams:19:tuin@thread.v2",
    )
    assert (record.at, record.at_text) == ("2025-01-02T10:01:00.123000+00:00", "2025-01-02T10:01:00.123Z")
    assert record.text == "Wim Claes, klant\u00a0Moussa belt: 0470 11 22 33 (+32470112233) 😀".replace(
        "\u00a0", " "
    )
    assert record.people == (Person(Role.AUTHOR, "Lotte Aerts", handle=f"8:orgid:{LOTTE}"),)
    assert set(record.fields) >= {
        Field("imdisplayname", "Lotte Aerts", Label.PERSON),
        Field("conversationid", "19:tuin@thread.v2", MACHINE),
        Field("properties.edittime", "1735812090000", PLAIN),
        Field("properties.subject", "dossier Moussa", PROSE),
        Field("properties.mentions.displayName", "Wim Claes", Label.PERSON),
        Field("properties.mentions.mri", f"8:orgid:{WIM}", Label.USERNAME),
        Field("properties.files.fileName", "klacht Moussa.pdf", PROSE),
        Field("properties.files.objectUrl", "https://tuin.sharepoint.example/klacht%20Moussa.pdf", Label.URL),
    }


def test_a_reply_in_a_channel_stays_in_its_thread() -> None:
    record = _by_place("messages.json")["conversation 1, entry 2"]
    assert (record.thread, record.text) == ("teams:19:tuin@thread.v2", "ik bel hem < 17u & mail")


def test_activities_and_calls_are_events() -> None:
    records = _by_place("messages.json")
    added, call = records["conversation 1, entry 3"], records["conversation 1, entry 4"]
    assert (added.kind, added.text, added.people) == ("event", "", ())
    assert set(added.fields) >= {
        Field("content.initiator", f"8:orgid:{LOTTE}", Label.USERNAME),
        Field("content.id", f"8:orgid:{AN}", Label.USERNAME),
        Field("content.friendlyName", "An Bos", Label.PERSON),
    }
    assert (call.kind, call.people) == ("event", ())
    assert set(call.fields) >= {
        Field("content.part.identity", f"8:orgid:{WIM}", Label.USERNAME),
        Field("content.displayName", "Wim Claes", Label.PERSON),
        Field("content.duration", "65", PLAIN),
    }


def test_a_program_is_nobody_and_the_id_can_be_the_moment() -> None:
    record = _by_place("messages.json")["conversation 1, entry 5"]
    assert (record.people, record.at) == ((), "2025-01-02T10:05:00+00:00")
    assert set(record.fields) >= {
        Field("imdisplayname", "Planner", PROSE),
        Field("properties.deletetime", "1735812310000", PLAIN),
    }


def test_a_conversation_with_one_person_has_a_reader() -> None:
    records = _by_place("messages.json")
    assert records["conversation 2, entry 1"].people == (
        Person(Role.AUTHOR, handle=f"8:orgid:{LOTTE}"),
        Person(Role.RECIPIENT, "Piet Maes", handle="8:live:pietmaes"),
    )
    assert records["conversation 2, entry 1"].text == "dag Piet, [1735898300] Piet Maes: wanneer?\nmorgen :)"
    file = records["conversation 2, entry 2"]
    assert (file.kind, file.people) == (
        "message",
        (Person(Role.AUTHOR, "Piet Maes", handle="8:live:pietmaes"),),
    )
    assert Field("content.OriginalName.v", "CV Piet.pdf", PROSE) in file.fields


def test_conversations_and_the_account_are_records() -> None:
    records = _by_place("messages.json")
    group, two, account = records["conversation 1"], records["conversation 2"], records["document"]
    assert (group.kind, group.thread) == ("channel", "teams:19:tuin@thread.v2")
    assert group.people == tuple(Person(Role.RECIPIENT, handle=f"8:orgid:{user}") for user in (LOTTE, WIM))
    assert Field("threadProperties.topic", "Klacht Moussa", PROSE) in group.fields
    assert Field("displayName", "Piet Maes", Label.PERSON) in two.fields
    assert account.people == (Person(Role.SUBJECT, handle=f"8:orgid:{LOTTE}"),)


def test_a_message_of_graph() -> None:
    record = _by_place("graph.json")["entry 1"]
    assert (record.kind, record.key, record.thread) == (
        "message",
        "19:tuin@thread.v2:1735812060000",
        "teams:19:tuin@thread.v2",
    )
    assert record.at == "2025-01-02T10:01:00.120000+00:00"
    assert record.text == "Wim Claes, bel Moussa op 0470 11 22 33"
    assert record.people == (Person(Role.AUTHOR, "Lotte Aerts", handle=LOTTE),)
    assert set(record.fields) >= {
        Field("from.user.displayName", "Lotte Aerts", Label.PERSON),
        Field("from.user.id", LOTTE, Label.USERNAME),
        Field("from.user.@odata.type", "#microsoft.graph.teamworkUserIdentity", PLAIN),
        Field("attachments.name", "factuur Moussa.pdf", PROSE),
        Field("attachments.contentUrl", "https://tuin.sharepoint.example/factuur%20Moussa.pdf", Label.URL),
        Field("attachments.content.messagePreview", "Moussa wacht", PROSE),
        Field("attachments.content.messageSender.user.displayName", "Wim Claes", Label.PERSON),
        Field("mentions.mentionText", "Wim Claes", Label.PERSON),
        Field("mentions.mentioned.user.id", WIM, Label.USERNAME),
        Field("reactions.user.user.id", WIM, Label.USERNAME),
    }


def test_replies_events_and_programs_of_graph() -> None:
    records = _by_place("graph.json")
    reply, event, program = (records[place] for place in ("entry 1, reply 1", "entry 2", "entry 3"))
    assert (reply.text, reply.thread) == ("doe ik <direct> Lotte", "teams:19:tuin@thread.v2")
    assert (event.kind, event.text, event.people) == ("event", "", ())
    assert set(event.fields) >= {
        Field("eventDetail.members.displayName", "An Bos", Label.PERSON),
        Field("eventDetail.initiator.user.id", LOTTE, Label.USERNAME),
    }
    assert (program.people, program.thread) == ((), "teams:19:alg@thread.tacv2")
    assert Field("from.application.displayName", "Formulier", PROSE) in program.fields
    assert program.text == "Nieuwe vraag van Sofie De Wit"


def test_members_and_chats_of_graph() -> None:
    member, chat = _records(FIXTURES / "leden.json")
    assert (member.kind, member.people) == (
        "contact",
        (Person(Role.SUBJECT, "Lotte Aerts", "lotte@tuincentrum.example", handle=LOTTE),),
    )
    assert (chat.kind, chat.thread) == ("channel", "teams:19:tuin@thread.v2")
    assert chat.people == (Person(Role.RECIPIENT, "Wim Claes", "wim@tuincentrum.example", handle=WIM),)
    assert Field("topic", "Klacht Moussa", PROSE) in chat.fields


def test_what_is_no_message_is_named() -> None:
    places = [
        item.place
        for name in ("messages.json", "graph.json")
        for item in teams.read(FIXTURES / name)
        if isinstance(item, Unreadable)
    ]
    assert places == ["conversation 2, entry 3", "entry 1, reply 2", "entry 4"]


def test_a_page_that_goes_on_says_so(tmp_path: Path) -> None:
    page = {
        "@odata.nextLink": "https://graph.example/next?token=x",
        "value": [{"messageType": "message", "id": "1"}],
    }
    found = list(teams.read(_written(tmp_path, page)))
    assert [item.place for item in found if isinstance(item, Unreadable)] == ["end of the list"]


def test_a_chat_with_its_members_around_its_messages(tmp_path: Path) -> None:
    member = {"displayName": "An Bos", "email": "an@x.example", "userId": "u1"}
    told = {
        "id": "19:x",
        "members": [member],
        "messages": [{"messageType": "message", "id": "1", "chatId": "19:x"}],
    }
    message, chat = _records(_written(tmp_path, told))
    assert (message.thread, chat.thread) == ("teams:19:x", "teams:19:x")
    assert chat.people == (Person(Role.RECIPIENT, "An Bos", "an@x.example", handle="u1"),)


def test_one_message_alone(tmp_path: Path) -> None:
    message = {
        "id": "1",
        "messageType": "message",
        "chatId": "19:x",
        "createdDateTime": "2025-01-02T10:01:00Z",
        "body": {"contentType": "text", "content": "dag"},
        "mentions": [],
    }
    path = _written(tmp_path, message)
    assert teams.recognises(look(path))
    assert [(r.text, r.thread) for r in _records(path)] == [("dag", "teams:19:x")]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<at id="0">Lotte</at>, bel <b>nu</b>', "Lotte, bel nu"),
        ('<p>a</p><p>b<emoji alt="😀"></emoji></p>', "a\nb😀"),
        ('<customemoji id="x" alt="duim" src="y"></customemoji>', "duim"),
        ('<emoji id="x"></emoji>weg', "weg"),
        ('<attachment id="1"></attachment><systemEventMessage/>', ""),
        ('<quote author="p"><legacyquote>Piet: </legacyquote>a</quote>b', "Piet: a\nb"),
        # no tags of Teams
        ("3 < 4 en 5 > 4", "3 < 4 en 5 > 4"),
        ("Jan <jan@voorbeeld.example>", "Jan <jan@voorbeeld.example>"),
        ("<attent> zijn", "<attent> zijn"),
        ("", ""),
    ],
)
def test_html_becomes_what_people_see(html: str, expected: str) -> None:
    assert seen(html) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "<topicupdate><initiator>8:a</initiator><value>Dossier &amp; co</value></topicupdate>",
            [
                Field("content.initiator", "8:a", Label.USERNAME),
                Field("content.value", "Dossier & co", PROSE),
            ],
        ),
        (
            '{"eventtime":1,"members":[{"id":"8:a","friendlyname":"An Bos"}]}',
            [
                Field("content.eventtime", "1", PLAIN),
                Field("content.members.id", "8:a", Label.USERNAME),
                Field("content.members.friendlyname", "An Bos", Label.PERSON),
            ],
        ),
        ("zomaar tekst", [Field("content", "zomaar tekst", PROSE)]),
        ("{kapot", [Field("content", "{kapot", PROSE)]),
        ("<leeg/>", []),
        ("", []),
    ],
)
def test_activities_are_fields(content: str, expected: list[Field]) -> None:
    assert list(activity(content)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ('{"a":"[1]"}', {"a": [1]}),
        (["[]", "{", "tekst", 3, None], [[], "{", "tekst", 3, None]),
        ("[" * 100_000, "[" * 100_000),
        ("[" + "9" * 10_000 + "]", "[" + "9" * 10_000 + "]"),
    ],
)
def test_json_in_strings_is_unfolded(value: object, expected: object) -> None:
    assert unfolded(value) == expected


@pytest.mark.parametrize(
    "hostile",
    [
        "<a" * 50_000,
        "<" + "a" * 100_000,
        '<emoji alt="' * 9_000,
        "<emoji " + 'alt="x" ' * 12_000,
        "<at " * 25_000,
        "<a " + "b" * 100_000,
        "<a " + "b = " * 25_000,
        "<a b" + " " * 100_000,
        "</quote>" * 12_000,
    ],
)
def test_hostile_content_ends(hostile: str) -> None:
    seen(hostile)
    list(activity(hostile))


@pytest.mark.parametrize(
    "content",
    [
        '[{"messagetype":"Text","content":"a","composetime":"2025-01-01T00:00:00Z"}]',
        '{"messages":[{"conversationid":"19:x","messagetype":"ThreadActivity/AddMember"}]}',
        '{"value":[{"messageType":"message","createdDateTime":"2025-01-01T00:00:00Z"}]}',
        '{"value":[{"@odata.type":"#microsoft.graph.aadUserConversationMember"}]}',
        '{"userId":"8:live:x","conversations":[{"id":"8:live:y","threadProperties":null}]}',
    ],
)
def test_teams_is_recognised(tmp_path: Path, content: str) -> None:
    assert teams.recognises(look(_written(tmp_path, content)))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "dag Lotte",
        '{"messages":[{"type":"message","text":"a"}]}',
        '{"type":"conversation.list","conversations":[{"id":1,"source":{"body":"a"}}]}',
        '{"value":[{"displayName":"An","mail":"an@x.example"}]}',
        '[{"messageType":"sms","body":"hallo"}]',
        '[{"messagetype":"Textiel"}]',
        '2025-01-01 INFO {"messagetype":"Text","composetime":"x"}',
        "id,messagetype,content\n1,Text,dag",
    ],
)
def test_others_are_not(tmp_path: Path, content: str) -> None:
    assert not teams.recognises(look(_written(tmp_path, content)))


@pytest.mark.parametrize("name", ["messages.json", "graph.json"])
def test_every_cut_keeps_what_stands_before_it(tmp_path: Path, name: str) -> None:
    whole = (FIXTURES / name).read_bytes()
    texts = [record.text for record in _records(FIXTURES / name) if record.text]
    path = tmp_path / name
    for end in range(1, len(whole.rstrip()), 151):
        path.write_bytes(whole[:end])
        items = list(teams.read(path))
        assert any(isinstance(item, Unreadable) for item in items)
        found = [item.text for item in items if isinstance(item, Record) and item.text]
        assert found[:-1] == texts[: max(len(found) - 1, 0)]


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        '{"conversations":[{"MessageList":[' * 5000,
        '[{"messagetype":5,"content":{"a":1},"from":[1],"properties":"{{{","id":{"x":1}}]',
        '[{"messageType":"message","from":"x","body":"y","mentions":3,"channelIdentity":"z"}]',
        '{"conversations":[{"id":null,"threadProperties":"[","MessageList":[{}]},4]}',
        '[{"messagetype":"Text","content":"\\ud800"}]',
        '{"value":{"a":1},"messages":"x"}',
        "null",
        "",
    ],
)
def test_odd_json_is_said_and_not_raised(tmp_path: Path, content: str) -> None:
    for item in teams.read(_written(tmp_path, content)):
        if isinstance(item, Record):
            item.text.encode()


_KEYS = st.sampled_from(
    [
        "messagetype",
        "messageType",
        "content",
        "body",
        "from",
        "properties",
        "id",
        "replies",
        "MessageList",
        "",
    ]
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6) | st.sampled_from(["Text", "[1]", "8:a"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=12,
)


def test_the_id_of_a_conversation_with_one_person_is_theirs(tmp_path: Path) -> None:
    path = tmp_path / "messages.json"
    message = {
        "id": "1",
        "messagetype": "Text",
        "content": "Dag",
        "from": "8:live:an",
        "conversationid": "8:live:jef",
    }
    group = {**message, "id": "2", "conversationid": "19:abc@thread.skype"}
    path.write_text(json.dumps({"messages": [message, group]}))
    held = [
        field.holds for record in _records(path) for field in record.fields if field.name == "conversationid"
    ]
    assert held == [Label.USERNAME, MACHINE]


@settings(max_examples=150, deadline=None)
@given(messages=st.lists(_JSON, min_size=1, max_size=4))
def test_nothing_of_a_list_is_lost(tmp_path_factory: pytest.TempPathFactory, messages: list[Any]) -> None:
    path = tmp_path_factory.mktemp("json") / "any.json"
    path.write_text(json.dumps({"messages": messages}))
    assert len([item for item in teams.read(path) if not isinstance(item, Settled)]) >= len(messages)


def test_the_samples_are_recognised_and_no_other_is() -> None:
    if not SAMPLES.exists():
        pytest.skip(f"needs {SAMPLES}")
    known = {path for path in SAMPLES.rglob("*") if path.is_file() and teams.recognises(look(path))}
    assert known == set((SAMPLES / "chat_teams").iterdir())
    assert [len(_records(path)) for path in known] == [2]
