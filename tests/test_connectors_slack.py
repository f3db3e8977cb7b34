"""Slack: a workspace as folder and zip, single files of it, slackdump's file, whole and broken off."""

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import connectors
from connectors.chat import slack
from connectors.chat.slack_markup import attachment_text, block_text, shown
from connectors.head import look
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "slack"
EXPORT = FIXTURES / "export"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
LOTTE = ("Lotte Aerts", "lotte@tuincentrum.example", "0470 11 22 33", "U0AA11BB2")
WIM = ("Wim C.", "wim@tuincentrum.example", "", "U0AA22CC3")
AN = ("An Bos", "", "", "U0AA33DD4")
NAMES = {"U0AA11BB2": "Lotte Aerts", "C0AA44EE5": "algemeen"}


def _records(path: connectors.Export) -> list[Record]:
    return [item for item in slack.read(path) if isinstance(item, Record)]


def _by_place(path: connectors.Export) -> dict[str, Record]:
    return {record.place: record for record in _records(path)}


def _written(tmp_path: Path, content: object) -> Path:
    path = tmp_path / "kanaal.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return path


def test_users_are_contacts_and_programs_nobody() -> None:
    records = _by_place(EXPORT)
    lotte, wim, bot = (records[f"users, entry {number}"] for number in (1, 2, 4))
    assert (lotte.kind, lotte.key, lotte.people) == (
        "contact",
        "U0AA11BB2",
        (Person(Role.SUBJECT, *LOTTE),),
    )
    assert set(lotte.fields) >= {
        Field("id", "U0AA11BB2", Label.USERNAME),
        Field("name", "lotte", Label.USERNAME),
        Field("real_name", "Lotte Aerts", Label.PERSON),
        Field("profile.email", "lotte@tuincentrum.example", Label.EMAIL),
        Field("profile.phone", "0470 11 22 33", Label.PHONE),
        Field("profile.title", "Balie, tel. 09 333 44 55", PROSE),
        Field("profile.fields.Xf01.value", "kinderen: Jef en Mo", PROSE),
        Field("profile.image_24", "https://cdn.slack.example/a_24.png", MACHINE),
    }
    assert wim.people == (Person(Role.SUBJECT, *WIM),)
    assert bot.people == ()
    assert Field("profile.real_name", "Formulier", PROSE) in bot.fields


def test_channels_have_their_members() -> None:
    channel = _by_place(EXPORT)["channels, entry 1"]
    assert (channel.kind, channel.key, channel.thread) == ("channel", "C0AA44EE5", "slack:C0AA44EE5")
    assert channel.people == (Person(Role.RECIPIENT, *LOTTE), Person(Role.RECIPIENT, *WIM))
    assert set(channel.fields) >= {
        Field("topic.value", "bel @Lotte Aerts bij brand", PROSE),
        Field("members", "U0AA11BB2; U0AA22CC3; U0BOT0001", Label.USERNAME),
        Field("creator", "U0AA11BB2", Label.USERNAME),
    }


def test_a_message_of_a_channel() -> None:
    record = _by_place(EXPORT)["channel 2, 2025-01-02, entry 2"]
    assert (record.kind, record.key) == ("message", "C0AA44EE5:1735812060.000200")
    assert (record.thread, record.at, record.at_text) == (
        "slack:C0AA44EE5",
        "2025-01-02T10:01:00.000200+00:00",
        "1735812060.000200",
    )
    assert record.text == (
        "@Wim C. klant Moussa (m.moussa@klant.example) belt over bestelling 77 (https://tuincentrum.example/o/77)"
        " & <spoed>, zie #algemeen @here"
    )
    assert record.people == (Person(Role.AUTHOR, *LOTTE),)
    assert set(record.fields) >= {
        Field("user name", "Lotte Aerts", Label.PERSON),
        Field("channel name", "algemeen", PROSE),
        Field("user", "U0AA11BB2", Label.USERNAME),
        Field("thread_ts", "1735812060.000200", PLAIN),
        Field("edited.ts", "1735812090.000000", PLAIN),
        Field("reactions.users", "U0AA22CC3", Label.USERNAME),
    }
    # the blocks say the same again
    assert not [field for field in record.fields if field.name.startswith("blocks") and field.holds == PROSE]


def test_joining_is_an_event_and_an_outsider_has_a_profile() -> None:
    records = _by_place(EXPORT)
    joined = records["channel 2, 2025-01-02, entry 1"]
    assert (joined.kind, joined.text) == ("event", "@Wim C. has joined the channel")
    assert Field("inviter", "U0AA11BB2", Label.USERNAME) in joined.fields
    outsider = records["channel 2, 2025-01-02, entry 3"]
    assert outsider.people == (Person(Role.AUTHOR, "Piet Maes", handle="U0EXTERN1"),)
    assert outsider.thread == "slack:C0AA44EE5"


def test_what_a_program_posts_is_read_from_its_attachments_and_blocks() -> None:
    records = _by_place(EXPORT)
    form = records["channel 2, 2025-01-02, entry 4"]
    assert form.people == ()
    assert form.text == "Nieuwe vraag via de site\nContact\nNaam: Sofie De Wit\nTel: +32 470 44 55 66\nsite"
    assert set(form.fields) >= {
        Field("username", "Formulier", PROSE),
        Field("bot_id", "B0FF00001", MACHINE),
    }
    blocks = records["channel 2, 2025-01-02, entry 5"]
    assert blocks.text == "Nieuwe vraag\nVraag\nvan *Sofie De Wit*\nMail: sofie@klant.example"


def test_files_are_named() -> None:
    record = _by_place(EXPORT)["channel 2, 2025-01-02, entry 6"]
    assert (record.kind, record.text) == ("message", "de factuur")
    assert set(record.fields) >= {
        Field("files.name", "factuur Sofie De Wit.pdf", PROSE),
        Field("files.title", "factuur", PROSE),
        Field(
            "files.url_private", "https://files.slack.example/F0AA77GG8/factuur_sofie_de_wit.pdf", Label.URL
        ),
    }


def test_a_direct_conversation_has_readers() -> None:
    records = _by_place(EXPORT)
    direct = records["channel 1, 2025-01-03, entry 1"]
    assert direct.thread == "slack:D0CC33DD4"
    assert direct.people == (Person(Role.AUTHOR, *WIM), Person(Role.RECIPIENT, *LOTTE))
    several = records["channel 3, 2025-01-03, entry 1"]
    assert several.thread == "slack:G0DD55FF6"
    assert several.people == (
        Person(Role.AUTHOR, *AN),
        Person(Role.RECIPIENT, *LOTTE),
        Person(Role.RECIPIENT, *WIM),
    )
    assert several.text == "beterschap @Wim C.:heart: zie soep (https://soep.example)\nrust\nthee"


def test_who_added_a_program_is_told() -> None:
    log = _by_place(EXPORT)["integration_logs, entry 1"]
    assert (log.kind, log.at, log.people) == (
        "event",
        "2025-01-01T00:01:40+00:00",
        (Person(Role.AUTHOR, *WIM),),
    )


def test_what_is_no_message_is_named_and_settled_things_are_told_once() -> None:
    items = list(slack.read(EXPORT))
    assert [item for item in items if isinstance(item, Unreadable)] == [
        Unreadable("channel 2, 2025-01-02, entry 7", "not an object", "export again")
    ]
    assert len([item for item in items if isinstance(item, Settled)]) == 1
    assert len([item for item in items if isinstance(item, Record)]) == 16


def test_slackdump_keeps_replies_inside() -> None:
    records = _by_place(FIXTURES / "gesprek.json")
    assert [(r.place, r.key, r.thread, r.text) for r in records.values()] == [
        ("entry 1", "C0AA44EE5:1735812060.000200", "slack:C0AA44EE5", "vraag van Moussa"),
        ("entry 1, reply 1", "C0AA44EE5:1735812070.000300", "slack:C0AA44EE5", "ok Lotte"),
        ("entry 2", "C0AA44EE5:1735812080.000400", "slack:C0AA44EE5", "hoort bij dossier Maes"),
    ]
    assert records["entry 2"].people == (Person(Role.AUTHOR, handle="U0AA11BB2"),)
    assert [u.place for u in slack.read(FIXTURES / "gesprek.json") if isinstance(u, Unreadable)] == [
        "entry 1, reply 2"
    ]


def test_a_zip_reads_as_its_folder_does(tmp_path: Path) -> None:
    path = tmp_path / "Tuincentrum Slack export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in EXPORT.rglob("*.json"):
            archive.write(file, str(Path("export") / file.relative_to(EXPORT)))
    (member,) = connectors.walk(path)
    assert connectors.recognise(member) == "slack"
    assert list(slack.read(member)) == list(slack.read(EXPORT))


def test_files_of_others_beside_it_are_not_taken_along(tmp_path: Path) -> None:
    folder = tmp_path / "alles"
    shutil.copytree(EXPORT, folder)
    assert connectors.recognise(folder) == "slack"
    (folder / "klanten.csv").write_text("naam,mail\nAn,an@x.example\n")
    assert connectors.recognise(folder) is None
    exports = [export for export in connectors.walk(folder) if export.name != "groups.json"]  # an empty list
    assert {connectors.recognise(export) for export in exports} == {"slack", None}
    # the names are still found beside it
    day = folder / "algemeen" / "2025-01-02.json"
    record = _by_place(day)["entry 2"]
    assert (record.thread, record.people) == ("slack:C0AA44EE5", (Person(Role.AUTHOR, *LOTTE),))
    before = slack.manner(day)
    assert len(before.split()) == 5
    (folder / "users.json").write_text("[]")
    assert slack.manner(day) != before
    assert slack.manner(EXPORT) == slack.manner(FIXTURES / "gesprek.json") == ""


def test_lists_of_the_api_are_users_and_channels(tmp_path: Path) -> None:
    users = json.loads((EXPORT / "users.json").read_text("utf-8"))
    path = _written(tmp_path, {"ok": True, "members": users, "cache_ts": 1})
    assert slack.recognises(look(path))
    assert [(r.kind, r.key) for r in _records(path)] == [("contact", user["id"]) for user in users]


def test_lists_behind_a_password_are_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("users.json", (EXPORT / "users.json").read_bytes())
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the flag of an encrypted member
    path.write_bytes(data)
    (member,) = connectors.walk(path)
    assert member.name == "users.json"


def test_uploads_are_named(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    shutil.copytree(EXPORT, folder)
    (folder / "__uploads" / "F1").mkdir(parents=True)
    (folder / "__uploads" / "F1" / "Lotte.pdf").write_bytes(b"%PDF")
    assert connectors.recognise(folder) == "slack"
    places = [item.place for item in slack.read(folder) if isinstance(item, Unreadable)]
    assert places == ["channel 2, file 1", "channel 3, 2025-01-02, entry 7"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("<@U0AA11BB2> belt", "@Lotte Aerts belt"),
        ("<@U0AA11BB2|lotte>", "@lotte"),
        ("<@UONBEKEND>", "@UONBEKEND"),
        ("<#C0AA44EE5|>", "#algemeen"),
        ("<#C0AA44EE5|oud>", "#oud"),
        ("<!channel> <!subteam^S1|@balie>", "@channel @balie"),
        ("<!date^1735812000^{date}|2 jan>", "2 jan"),
        ("<https://x.example>", "https://x.example"),
        ("<https://x.example/|x.example>", "https://x.example/"),
        ("<https://x.example|hier>", "hier (https://x.example)"),
        ("<mailto:an@x.example|an@x.example>", "an@x.example"),
        ("<mailto:an@x.example|schrijf An>", "schrijf An (an@x.example)"),
        ("<tel:+32470112233|0470 11 22 33>", "0470 11 22 33 (+32470112233)"),
        # no markup
        ("1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2"),
        ("&amp;lt;", "&lt;"),
        ("&eacute; *vet* _schuin_ `code`", "&eacute; *vet* _schuin_ `code`"),
        ('<iframe src="https://x.example/e">', '<iframe src="https://x.example/e">'),
        ("a < b > c", "a < b > c"),
        ("<>", "<>"),
        ("", ""),
    ],
)
def test_markup_becomes_what_people_see(written: str, expected: str) -> None:
    assert shown(written, NAMES) == expected


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([{"type": "header", "text": {"type": "plain_text", "text": "<b> &amp;"}}], "<b> &amp;"),
        (
            [
                {
                    "type": "context",
                    "elements": [
                        {"type": "mrkdwn", "text": "door <@U0AA11BB2>"},
                        {"type": "image", "alt_text": "foto"},
                    ],
                }
            ],
            "door @Lotte Aerts\nfoto",
        ),
        (
            [
                {
                    "type": "actions",
                    "elements": [{"type": "button", "text": {"type": "plain_text", "text": "Bel"}}],
                }
            ],
            "Bel",
        ),
        (
            [
                {
                    "type": "rich_text",
                    "elements": [
                        {
                            "type": "rich_text_quote",
                            "elements": [
                                {"type": "text", "text": "a"},
                                {"type": "broadcast", "range": "here"},
                            ],
                        },
                        {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "b < c"}]},
                    ],
                }
            ],
            "a@here\nb < c",
        ),
        # nothing to say
        ([], ""),
        ([{"type": "divider"}], ""),
        ([None, 3, "los"], "los"),
        (None, ""),
        ([{"type": "section", "text": None, "fields": 5}], ""),
    ],
)
def test_blocks_are_read_out(blocks: object, expected: str) -> None:
    assert block_text(blocks, NAMES) == expected


def test_deep_blocks_end() -> None:
    deep: Any = "onderaan"
    for _ in range(150):
        deep = {"type": "section", "elements": [deep]}
    assert "onderaan" in block_text([deep], NAMES)


def test_of_attachments_the_fallback_is_the_last_resort() -> None:
    assert attachment_text([{"fallback": "a"}], {}) == "a"
    assert attachment_text([{"fallback": "a", "text": "b"}, None, {"title": ""}], {}) == "b"


@pytest.mark.parametrize(
    "content",
    [
        '[{"type":"message","user":"U0AA11BB2","text":"a","ts":"1735812060.000200"}]',
        '{"name":"x","messages":[{"type":"message","text":"a","ts":"1735812060.000200"}]}',
        '[{"subtype":"bot_message","ts":"1735812060.000200"}]',
        '[{"id":"U0AA11BB2","team_id":"T0ZZ99YY8","profile":{"email":"x"}}]',
        '[{"id":"D0CC33DD4","created":1735689601,"members":["U0AA11BB2"]}]',
    ],
)
def test_slack_is_recognised(tmp_path: Path, content: str) -> None:
    assert slack.recognises(look(_written(tmp_path, content)))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "dag Lotte",
        '[{"type":"message","ts":1735812060}]',
        '{"messages":[{"type":"message","date_unixtime":"1735812060","from_id":"user1"}]}',
        '[{"id":"1","team_id":"verkoop","profile":{}}]',
        '[{"id":"C12","members":["An"],"created":"2025-01-01"}]',
        '[{"user_id":"17","change_type":"added"}]',
        '2025-01-01 INFO "ts": "1735812060.000200" "type": "message"',
        "id,team_id,profile\nU0AA11BB2,T0ZZ99YY8,x",
    ],
)
def test_others_are_not(tmp_path: Path, content: str) -> None:
    assert not slack.recognises(look(_written(tmp_path, content)))


@pytest.mark.parametrize("names", [[], ["users.json"], ["notities.txt"], ["users.json", "channels.json"]])
def test_a_folder_without_slack_is_none(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        (tmp_path / name).write_text('[{"id": 1, "name": "An"}]')
    assert not slack.recognises(look(tmp_path))


def test_every_cut_keeps_what_stands_before_it(tmp_path: Path) -> None:
    whole = (EXPORT / "algemeen" / "2025-01-02.json").read_bytes()
    for end in range(1, len(whole.rstrip()), 101):
        path = tmp_path / "2025-01-02.json"
        path.write_bytes(whole[:end])
        items = list(slack.read(path))
        assert any(isinstance(item, Unreadable) for item in items)
        done = whole[:end].count(b'"ts": "17358') - whole[:end].count(b'"edited"')
        assert len([item for item in items if isinstance(item, Record)]) >= done - 1


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        '{"messages":[{"ts":"x","blocks":[' + '{"elements":[' * 5000,
        '[{"ts":null,"user":{"a":1},"text":["x"],"comment":3,"attachments":{"a":1},"blocks":"b"}]',
        '[{"ts":"1e400","files":[[[]]],"edited":"nu"}, 5, null, "x"]',
        '[{"profile":null,"id":null},{"members":"An"},{"change_type":1}]',
        '[{"ts":"1735812060.000200","text":"' + "<" * 100_000 + '"}]',
        '[{"ts":"1735812060.000200","text":"\\ud800"}]',
        '{"name": {"a": 1}, "messages": {"b": 2}}',
        "null",
        "",
    ],
)
def test_odd_json_is_said_and_not_raised(tmp_path: Path, content: str) -> None:
    for item in slack.read(_written(tmp_path, content)):
        if isinstance(item, Record):
            item.text.encode()


_KEYS = st.sampled_from(
    ["ts", "user", "text", "blocks", "elements", "attachments", "type", "profile", "id", ""]
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6) | st.sampled_from(["message", "text"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(messages=st.lists(_JSON, min_size=1, max_size=4))
def test_nothing_of_a_list_is_lost(tmp_path_factory: pytest.TempPathFactory, messages: list[Any]) -> None:
    path = tmp_path_factory.mktemp("json") / "any.json"
    path.write_text(json.dumps(messages))
    assert len([item for item in slack.read(path) if not isinstance(item, Settled)]) == len(messages)


def test_the_samples_are_recognised_and_no_other_is() -> None:
    if not SAMPLES.exists():
        pytest.skip(f"needs {SAMPLES}")
    known = {path for path in SAMPLES.rglob("*") if slack.recognises(look(path))}
    assert known == {SAMPLES / "slack_export" / "slackdump_contrib_sample.json"}
    (archive,) = connectors.walk(SAMPLES / "slack_export" / "slack_export_viewer_testarchive.zip")
    records = _records(archive)
    # messages, users, channels and changes of programs, as counted in the files
    assert len(records) == 158 + 4 + 2 + 30
    assert not [item for item in slack.read(archive) if isinstance(item, Unreadable)]
