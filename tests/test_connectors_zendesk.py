"""Zendesk: chats, offline messages, tickets with public and internal comments, users, tables of tickets."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from connectors.chat import zendesk
from connectors.head import look
from connectors.record import MACHINE, PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "zendesk"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
NOOR = ("Noor Verlinden", "noor@bakkerij-verlinden.example", "0471 20 30 40", "7.1001")
LUC = ("Luc Peeters", "luc@garage-peeters.example", "0486 12 34 56", "11")
SOFIE = Person(Role.COLLEAGUE, "Sofie Maes", "sofie@firma.example", handle="21")


def _read(name: str) -> list[Item]:
    assert zendesk.recognises(look(FIXTURES / name))
    return list(zendesk.read(FIXTURES / name))


def _records(name: str) -> list[Record]:
    return [item for item in _read(name) if isinstance(item, Record)]


def _write(folder: Path, value: object, name: str = "x.json") -> list[Item]:
    path = folder / name
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return list(zendesk.read(path))


def test_a_chat_is_a_conversation_and_the_turns_of_its_history() -> None:
    chat, *turns = _records("chats.json")[:8]
    thread = "zendesk:2501.7788.AbCd1"
    assert (chat.kind, chat.key, chat.thread, chat.at) == (
        "conversation",
        "2501.7788.AbCd1",
        thread,
        "2025-01-06T09:15:00+00:00",
    )
    assert chat.people == (Person(Role.SUBJECT, *NOOR), Person(Role.COLLEAGUE, "Daan"))
    assert set(chat.fields) >= {
        Field("visitor.notes", "Klant sinds de markt in Lier, buurvrouw van Ivo", PROSE),
        Field("session.ip", "192.0.2.44", Label.IP),
        Field("session.city", "Lier", Label.LOCATION),
        Field("webpath.to", "https://brood.example/bestel?mail=noor@bakkerij-verlinden.example", Label.URL),
        Field("comment", "Daan was heel vriendelijk", PROSE),
        Field("zendesk_ticket_id", "4401", MACHINE),
        Field("tags", "brood", PROSE),
    }
    daan = Person(Role.COLLEAGUE, "Daan", handle="55")
    author, recipient = Person(Role.AUTHOR, *NOOR), Person(Role.RECIPIENT, *NOOR)
    assert [(t.kind, t.key.partition(":")[2], t.people, t.text) for t in turns] == [
        ("event", "1", (author,), ""),
        ("bot message", "m1", (recipient,), "Waarmee kunnen we helpen?"),
        ("message", "m2", (author,), "dag, mag ik 12 pistolets & 2 broden?\nbel me op 0471 20 30 40"),
        ("message", "m3", (daan, recipient), "Zeker Noor!"),
        ("message", "5", (author,), ""),
        ("event", "6", (author,), "Daan was heel vriendelijk"),
        ("event", "7", (daan, Person(Role.SUBJECT, *NOOR)), ""),
    ]
    assert {t.thread for t in turns} == {thread}
    assert Field("attachment.name", "bestelling_noor.pdf", PROSE) in turns[4].fields
    # the name of a trigger is no person's
    assert Field("name", "Welkomstbericht", PROSE) in turns[1].fields


def test_an_offline_message_is_one_message_and_a_made_up_name_is_none() -> None:
    offline = _records("chats.json")[8]
    assert (offline.kind, offline.place, offline.text) == (
        "message",
        "chat 2",
        "Jullie winkel was dicht, terugbellen aub",
    )
    assert offline.people == (Person(Role.AUTHOR, phone="+32 489 11 22 33", handle="7.1002"),)
    assert Field("visitor.name", "Visitor 48151623", Label.USERNAME) in offline.fields


def test_what_is_no_record_is_said() -> None:
    items = _read("chats.json")
    assert [i.place for i in items if isinstance(i, Unreadable)] == ["chat 1, message 8"]
    assert [i.what for i in items if isinstance(i, Settled)] == ["encoding", "around the records", "pages"]


def test_a_ticket_is_its_description_and_its_comments() -> None:
    ticket, *comments = _records("tickets.jsonl")[:6]
    mia = ("Mia Claes", "mia@garage-peeters.example", "", "12")
    assert (ticket.kind, ticket.key, ticket.thread) == ("ticket", "901", "zendesk:ticket 901")
    assert ticket.text == "Hallo,\n\nik kreeg twee facturen.\n\nLuc Peeters\n0486 12 34 56"
    assert ticket.people == (Person(Role.AUTHOR, *LUC), SOFIE, Person(Role.RECIPIENT, *mia))
    assert set(ticket.fields) >= {
        Field("via.source.from.address", "luc@garage-peeters.example", Label.EMAIL),
        Field("organization.name", "Garage Peeters", Label.ORG),
        Field("custom_fields.value", "Klantnummer 7781", PROSE),
        Field("subject", "Factuur van Luc", PROSE),
    }
    to_luc, about_luc = Person(Role.RECIPIENT, *LUC), Person(Role.SUBJECT, *LUC)
    assert [(c.kind, c.key, c.people) for c in comments] == [
        ("message", "901:1", (Person(Role.AUTHOR, *LUC),)),
        ("note", "901:2", (SOFIE, about_luc)),
        ("message", "901:3", (SOFIE, to_luc)),
        ("message", "901:4", (Person(Role.AUTHOR, *mia), to_luc)),
        ("bot message", "901:5", (to_luc,)),
    ]
    assert comments[1].text == "Luc belde boos, zijn vrouw Mia regelt het"
    assert {c.thread for c in comments} == {"zendesk:ticket 901"}


def test_a_body_that_is_said_again_in_html_is_kept_once_and_another_one_beside_it() -> None:
    names = [field.name for field in _records("tickets.jsonl")[1].fields]
    assert "html_body" not in names
    assert "plain_body" in names
    assert {"metadata.system.ip_address", "metadata.system.location", "attachments.file_name"} <= set(names)


def test_an_agent_who_submits_is_a_colleague_and_a_voice_comment_a_call() -> None:
    ticket, call = _records("tickets.jsonl")[6:8]
    assert ticket.people == (Person(Role.SUBJECT, handle="31"), Person(Role.COLLEAGUE, handle="22"))
    assert (ticket.text, call.kind) == ("Madame Lenoir veut un rappel", "call")
    assert Field("data.from", "+3225550102", Label.PHONE) in call.fields
    assert Field("data.transcription_text", "Bonjour, Claire Lenoir", PROSE) in call.fields


def test_a_broken_line_leaves_the_others() -> None:
    places = [item.place for item in _read("tickets.jsonl") if isinstance(item, Unreadable)]
    assert places == ["ticket 2, comment 2", "line 3"]
    contact = _records("tickets.jsonl")[-1]
    assert (contact.kind, contact.at) == ("contact", "2024-01-01T00:00:00+00:00")
    assert contact.people == (
        Person(Role.SUBJECT, "Claire Lenoir", "claire@lenoir.example", "+32 2 555 01 02", "31"),
    )
    assert Field("external_id", "K-31", Label.CUSTOMER_ID) in contact.fields


def test_users_after_the_tickets_say_who_is_who() -> None:
    ticket, *others = _records("page.json")
    assert ticket.people == (
        Person(Role.AUTHOR, "Hanne Wouters", "hanne@wouters.example", handle="501"),
        Person(Role.COLLEAGUE, "Pieter", "pieter@firma.example", handle="601"),
        Person(Role.RECIPIENT, "Jos Wouters", "jos@wouters.example", handle="502"),
    )
    assert [r.kind for r in others] == ["contact", "user", "contact", "company"]
    assert others[1].people == (Person(Role.COLLEAGUE, "Pieter", "pieter@firma.example", handle="601"),)
    assert Field("name", "Wouters & Zoon", Label.ORG) in others[3].fields


def test_the_account_s_table_keeps_every_column() -> None:
    first, second = _records("export.csv")
    assert (first.kind, first.place, first.key, first.thread) == (
        "ticket",
        "row 2",
        "4401",
        "zendesk:ticket 4401",
    )
    assert (first.at, first.at_text) == ("2025-01-06T09:15:00", "2025-01-06 09:15")
    assert first.people == (
        Person(Role.SUBJECT, "Noor Verlinden", "noor@bakkerij-verlinden.example", handle="K-9"),
        Person(Role.COLLEAGUE, "Daan De Smet"),
    )
    assert set(first.fields) >= {
        Field("Klantnummer [int]", "7781", PROSE),
        Field("Opmerking [txt]", "bel Noor\nna 18 uur", PROSE),
        Field("First reply time in minutes", "12", PLAIN),
    }
    assert second.people == (
        Person(Role.SUBJECT, "", "ivo@voorbeeld.example", handle="3602"),
        Person(Role.COLLEAGUE, "Daan De Smet"),
    )
    assert Field("Requester", "ivo@voorbeeld.example", Label.EMAIL) in second.fields
    assert Field("Assignee", "-", PLAIN) in second.fields


def test_a_view_in_dutch_settles_its_dates() -> None:
    first, second = _records("weergave.csv")
    assert (first.text, first.at) == ("Waar blijft mijn pakje?", "2025-02-13T09:30:00")
    assert first.people == (
        Person(Role.SUBJECT, "Fien Baert", "fien@baert.example"),
        Person(Role.COLLEAGUE, "Sofie Maes"),
    )
    assert (second.at, second.people) == ("2025-03-02", (Person(Role.SUBJECT, "Tom"),))


@pytest.mark.parametrize(
    "value",
    [
        {"stream": "chats", "data": {"type": "offline_msg", "id": "1", "message": "hoi"}},
        {"chat": {"type": "offline_msg", "id": "1", "message": "hoi"}},
        {"results": [{"type": "offline_msg", "id": "1", "message": "hoi"}]},
        [{"type": "offline_msg", "id": "1", "message": "hoi"}],
        {"type": "offline_msg", "id": "1", "message": "hoi"},
    ],
)
def test_envelopes_are_opened(tmp_path: Path, value: object) -> None:
    (record,) = [item for item in _write(tmp_path, value) if isinstance(item, Record)]
    assert (record.text, record.thread) == ("hoi", "zendesk:1")


def test_users_line_by_line_are_known_by_their_address(tmp_path: Path) -> None:
    url = "https://molenbrood.zendesk.com/api/v2/users/"
    users = [
        {"id": 1, "url": f"{url}1.json", "name": "An Bos", "email": "an@bos.example", "role": "end-user"},
        {"id": 2, "url": f"{url}2.json", "name": "Otto Tak", "email": "otto@molen.example", "role": "agent"},
    ]
    path = tmp_path / "users.json"
    path.write_text("\n".join(map(json.dumps, users)))
    assert zendesk.recognises(look(path))
    records = [item for item in zendesk.read(path) if isinstance(item, Record)]
    assert [(record.kind, record.people[0].role) for record in records] == [
        ("contact", Role.SUBJECT),
        ("user", Role.COLLEAGUE),
    ]


def test_people_by_name_alone_are_kept(tmp_path: Path) -> None:
    ticket = {"id": 3, "requester": "An Bo", "assignee": "kim@firma.example", "description": "x"}
    (record,) = [item for item in _write(tmp_path, ticket) if isinstance(item, Record)]
    assert record.people == (Person(Role.AUTHOR, "An Bo"), Person(Role.COLLEAGUE, "", "kim@firma.example"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        # other systems' chats and contacts
        ("a.json", '{"type": "conversation", "id": 1, "source": {"body": "x"}, "ticket_id": 3}'),
        ("a.json", '[{"id": 1, "name": "An", "email": "an@x.example", "role": "admin"}]'),
        ("a.json", '{"requester": "An", "message": "requester_id"}'),
        ("a.json", '{"messages": [{"type": "message", "text": "offline_msg"}]}'),
        # tables of other systems
        ("a.csv", "Id,Subject,Status,Created at\n1,x,Open,2025-01-01\n"),
        ("a.csv", "Ticket ID,Ticket name,Pipeline,Ticket owner\n1,x,y,z\n"),
        ("a.csv", "First Name,Last Name,Email,Assignee\nAn,Bo,a@b.example,Kim\n"),
        ("a.csv", "Naam,Onderwerp,Status\nAn,x,Open\n"),
        # prose
        ("a.txt", "De requester en de assignee kregen een offline_msg."),
        ("a.txt", ""),
    ],
)
def test_others_are_not_taken(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert not zendesk.recognises(look(path))


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        '{"tickets":[' + '{"comments":' * 5000,
        '{"id":1,"requester_id":{"a":1},"comments":[{"public":"false","author_id":[1],"body":{"x":"in de body"}}]}',
        '{"type":"offline_msg","message":{"a":"b"},"visitor":"An Bo","history":{"x":1}}',
        '{"type":"chat","history":[{"msg":7,"timestamp":1e400}]}',
        '[1, "x", null, {}]',
        "",
    ],
)
def test_odd_json_is_said_and_not_raised(tmp_path: Path, content: str) -> None:
    items = _write(tmp_path, content)
    assert not content or [item for item in items if not isinstance(item, Settled)]


def test_misplaced_texts_are_kept(tmp_path: Path) -> None:
    value = {
        "type": "offline_msg",
        "message": {"a": "in het bericht"},
        "visitor": "An Bo",
        "history": {"x": "los"},
    }
    fields = {f.name: f.value for r in _write(tmp_path, value) if isinstance(r, Record) for f in r.fields}
    assert fields["message.a"] == "in het bericht"
    assert fields["visitor"] == "An Bo"
    assert fields["history.x"] == "los"


_KEYS = st.sampled_from(
    ["id", "type", "history", "visitor", "comments", "requester", "body", "public", "users"]
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=100, deadline=None)
@given(value=st.dictionaries(_KEYS, _JSON, min_size=1, max_size=6))
def test_no_object_breaks_it_and_none_is_skipped(
    tmp_path_factory: pytest.TempPathFactory, value: dict[str, Any]
) -> None:
    assume(value != {"comments": []})  # an empty page of comments holds nothing
    items = _write(tmp_path_factory.mktemp("json"), [value, value])
    assert len([item for item in items if not isinstance(item, Settled)]) >= 2


def test_the_samples_are_read_whole() -> None:
    if not SAMPLES.exists():
        pytest.skip(f"needs {SAMPLES}")
    known = {path for path in SAMPLES.rglob("*") if path.is_file() and zendesk.recognises(look(path))}
    assert known == set((SAMPLES / "chat_zendesk").iterdir())
    items = [item for path in known for item in zendesk.read(path)]
    assert [(r.kind, r.text) for r in items if isinstance(r, Record)] == [("message", "Hi there!")] * 2
    assert not [item for item in items if isinstance(item, Unreadable)]
