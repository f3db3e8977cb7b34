"""Intercom: conversations, tickets and contacts, whole and broken off."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.chat import intercom
from connectors.head import look
from connectors.markup import plain
from connectors.record import PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "intercom"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"


def _read(path: Path) -> tuple[list[Record], list[Unreadable]]:
    items = list(intercom.read(path))
    assert intercom.recognises(look(path))
    return [i for i in items if isinstance(i, Record)], [i for i in items if isinstance(i, Unreadable)]


def test_the_source_is_the_first_message() -> None:
    source = _read(FIXTURES / "conversations.json")[0][0]
    assert (source.kind, source.place, source.key) == ("message", "conversation 1, source", "41:900")
    assert (source.thread, source.at, source.at_text) == (
        "intercom:41",
        "2025-01-01T00:00:00+00:00",
        "1735689600",
    )
    assert source.text == "Hallo,\nbel mij op 0470 11 22 33"
    assert source.people == (
        Person(Role.AUTHOR, "Lotte Aerts", "lotte@tuincentrum.example", handle="u1"),
        Person(Role.RECIPIENT, handle="u2"),
    )
    assert set(source.fields) >= {
        Field("conversation id", "41", PLAIN),
        Field("author name", "Lotte Aerts", Label.PERSON),
        Field("author email", "lotte@tuincentrum.example", Label.EMAIL),
        Field("subject", "Factuur & adres", PROSE),
        Field("attachments.name", "factuur-lotte.pdf", PROSE),
        Field("custom_attributes.Klantnummer", "4455", PROSE),
        Field("custom_attributes.Wens", "bellen na 18 uur", PROSE),
        Field("custom_attributes.Akkoord", "true", PROSE),
        Field("tags.tags.name", "spoed", PROSE),
        Field("title", "Vraag van Lotte", PROSE),
        Field("contacts.contacts.external_id", "K-12", PLAIN),
    }


def test_parts_are_messages_notes_and_events() -> None:
    records, unreadable = _read(FIXTURES / "conversations.json")
    assert [(r.kind, r.place, r.key) for r in records[1:]] == [
        ("message", "conversation 1, part 1", "41:1"),
        ("note", "conversation 1, part 2", "41:2"),
        ("event", "conversation 1, part 3", "41:3"),
    ]
    assert records[1].text == "Dag Lotte <3"
    assert [p.role for p in records[1].people] == [Role.COLLEAGUE, Role.RECIPIENT, Role.RECIPIENT]
    # a note was not sent to the contacts: it is about them
    assert [p.role for p in records[2].people] == [Role.COLLEAGUE, Role.SUBJECT, Role.SUBJECT]
    assert [item.place for item in unreadable] == ["conversation 1, part 4"]


def test_a_ticket_is_its_description_and_its_parts() -> None:
    records, unreadable = _read(FIXTURES / "ticket.json")
    assert [(r.kind, r.place, r.thread) for r in records] == [
        ("ticket", "ticket 1", "intercom:77"),
        ("message", "ticket 1, part 1", "intercom:77"),
    ]
    assert records[0].text == "Deur van Lotte sluit niet"
    assert Field("ticket_attributes.Huisnummer", "12", PROSE) in records[0].fields
    assert [item.reason for item in unreadable] == ["the export holds 1 of 3 parts"]


def test_contacts_on_lines_survive_a_broken_line() -> None:
    records, unreadable = _read(FIXTURES / "contacts.jsonl")
    assert [item.place for item in unreadable] == ["line 2"]
    assert [(r.kind, r.key) for r in records] == [("contact", "u1"), ("contact", "u2"), ("contact", "u3")]
    assert records[0].people == (
        Person(Role.SUBJECT, "Lotte Aerts", "lotte@tuincentrum.example", "+32470112233", "u1"),
    )
    assert Field("location.city", "Deinze", Label.LOCATION) in records[0].fields


def test_a_page_of_conversations_says_that_parts_are_missing(tmp_path: Path) -> None:
    path = tmp_path / "page.json"
    path.write_text('{"type":"conversation.list","conversations":[{"id":1,"source":{"body":"a"}}]}')
    absent = [item.choice for item in intercom.read(path) if isinstance(item, Settled)][1:]
    assert absent == ["absent"]


def test_every_cut_keeps_what_stands_before_it(tmp_path: Path) -> None:
    whole = (FIXTURES / "conversations.json").read_bytes()
    path = tmp_path / "cut.json"
    texts = {
        "22 33</p>": "Hallo,\nbel mij op 0470 11 22 33",
        "&lt;3</p>": "Dag Lotte <3",
        "boos</p>": "Lotte is boos",
    }
    for end in range(1, len(whole) - 4, 7):
        path.write_bytes(whole[:end])
        items = list(intercom.read(path))
        assert any(isinstance(item, Unreadable) for item in items)
        read = {item.text for item in items if isinstance(item, Record)}
        due = {
            text for written, text in texts.items() if whole.find(written.encode()) + len(written) + 1 < end
        }
        assert due <= read


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000,
        b'{"conversations":[' + b'{"source":' * 5000,
        b'{"type":"conversation","source":"x","contacts":[3,{"id":null}],"conversation_parts":{"total_count":"veel"}}',
        b'{"type":"conversation","created_at":1e400,"source":{"author":"An","body":{"a":"b"}}}',
        b'{"type":"conversation","source":{"body":"\\ud800"},"conversation_parts":null}',
        b'[1, "x", null, {}]',
        b"",
        b"\xff\xfe",
        b'{"conversations": {"id": 3}}',
    ],
)
def test_odd_json_is_said_and_not_raised(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.json"
    path.write_bytes(content)
    for item in intercom.read(path):
        if isinstance(item, Record):
            item.text.encode()


def test_misplaced_texts_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "odd.json"
    path.write_text('{"type":"conversation","id":1,"source":{"author":"An Bo","body":{"x":"in de body"}}}')
    fields = {f.name: f.value for r in intercom.read(path) if isinstance(r, Record) for f in r.fields}
    assert fields["author"] == "An Bo"
    assert fields["body.x"] == "in de body"


_KEYS = st.sampled_from(
    [
        "type",
        "id",
        "source",
        "body",
        "author",
        "contacts",
        "conversation_parts",
        "ticket_parts",
        "name",
        "created_at",
    ]
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(value=st.dictionaries(_KEYS, _JSON, min_size=1, max_size=6))
def test_no_object_breaks_it_and_none_is_skipped(
    tmp_path_factory: pytest.TempPathFactory, value: dict[str, Any]
) -> None:
    path = tmp_path_factory.mktemp("json") / "any.json"
    path.write_text(json.dumps([value, value]))
    kinds = [item for item in intercom.read(path) if not isinstance(item, Settled)]
    assert len(kinds) >= 2


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("gewone tekst\nmet 1 < 2 & 3 > 2", "gewone tekst\nmet 1 < 2 & 3 > 2"),
        ("Jan <jan@voorbeeld.example>", "Jan <jan@voorbeeld.example>"),
        ("<p>Jan <jan@voorbeeld.example> en <Piet></p>", "Jan <jan@voorbeeld.example> en <Piet>"),
        ("een &amp; twee", "een & twee"),
        ("<p>a</p>\n<p>b<br><br>c</p>", "a\nb\n\nc"),
        ('<a href="tel:0470112233">bel</a>', "bel (0470112233)"),
        ('<a href="mailto:a@b.example">a@b.example</a>', "a@b.example"),
        ('<a href="https://x.example/?wie=an">hier</a>', "hier (https://x.example/?wie=an)"),
        ('<img alt="An op de foto">', "An op de foto"),
        ("<style>p{}</style>a<script>b</script><b>c</b>", "ac"),
        ("<p>a<style>nooit gesloten", "anooit gesloten"),
        ("<p>a<![CDATA[b]]><!-- c --><o:p>d</o:p>", "abd"),
        ("<div>" * 50_000 + "diep", "diep"),
    ],
)
def test_html_becomes_what_a_reader_sees(source: str, expected: str) -> None:
    assert plain(source) == expected


def test_the_samples_are_recognised_and_no_other_chat_is() -> None:
    if not SAMPLES.exists():
        pytest.skip(f"needs {SAMPLES}")
    known = {path for path in SAMPLES.rglob("*") if path.is_file() and intercom.recognises(look(path))}
    assert known == set((SAMPLES / "chat_intercom").iterdir())
    records = [r for path in known for r in intercom.read(path) if isinstance(r, Record)]
    assert len(records) == 10
    assert not [u for path in known for u in intercom.read(path) if isinstance(u, Unreadable)]
