"""Rasa: trackers and lone events, slots that hold what the bot asked."""

import json
from pathlib import Path

import pytest

from connectors.chat import rasa
from connectors.chat.rasa_event import slot_holds
from connectors.head import look
from connectors.record import MACHINE, PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "rasa"
TINE = ("Tine Adams", "tine@adams.example", "", "bezoeker-9f")


def _read(name: str) -> list[Item]:
    assert rasa.recognises(look(FIXTURES / name))
    return list(rasa.read(FIXTURES / name))


def _records(name: str) -> list[Record]:
    return [item for item in _read(name) if isinstance(item, Record)]


def _write(folder: Path, value: object) -> list[Item]:
    path = folder / "x.json"
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return list(rasa.read(path))


def test_a_tracker_is_a_conversation_with_its_slots() -> None:
    conversation = _records("tracker.json")[0]
    assert (conversation.kind, conversation.key, conversation.thread) == (
        "conversation",
        "bezoeker-9f",
        "rasa:bezoeker-9f",
    )
    assert (conversation.at, conversation.at_text) == ("2025-01-09T09:01:05.250000+00:00", "1736413265.25")
    assert conversation.people == (Person(Role.SUBJECT, *TINE),)
    assert set(conversation.fields) >= {
        Field("slots.naam", "Tine Adams", Label.PERSON),
        Field("slots.email", "tine@adams.example", Label.EMAIL),
        Field("slots.klacht", "kapotte fiets", PROSE),
        Field("slots.adresboek.straat", "Kerkstraat 3", PROSE),
        Field("latest_message.text", "nee", PROSE),
        Field("latest_message.intent.confidence", "0.98", PLAIN),
    }


def test_the_bot_s_turns_are_told_from_people_s() -> None:
    author, to, about = (Person(role, *TINE) for role in (Role.AUTHOR, Role.RECIPIENT, Role.SUBJECT))
    events = _records("tracker.json")[1:]
    assert [(e.kind, e.key.removeprefix("bezoeker-9f:"), e.people, e.text) for e in events] == [
        ("event", "1", (about,), ""),
        ("event", "2", (about,), ""),
        ("message", "mm1", (author,), "hallo, Tine hier"),
        ("event", "4", (Person(Role.SUBJECT, "Tine Adams", handle="bezoeker-9f"),), ""),
        ("bot message", "5", (to,), "Dag Tine, je e-mail?"),
        ("event", "6", (Person(Role.SUBJECT, "", "tine@adams.example", handle="bezoeker-9f"),), ""),
        ("bot message", "7", (to,), "Ja\nNee"),
        ("message", "8", (to,), "Hier Stijn, ik neem over"),
        ("event", "9", (about,), ""),
        ("event", "10", (about,), ""),
    ]
    assert events[2].at == "2025-01-09T09:00:10.125000+00:00"
    assert set(events[2].fields) >= {
        Field("message_id", "mm1", MACHINE),
        Field("parse_data.entities.value", "Tine", PROSE),
        Field("parse_data.intent.name", "groet", PLAIN),
    }
    assert Field("naam", "Tine Adams", Label.PERSON) in events[3].fields
    assert Field("slot emptied", "klacht", PLAIN) in events[8].fields
    assert Field("adresboek.straat", "Kerkstraat 3", PROSE) in events[9].fields
    assert [i.place for i in _read("tracker.json") if isinstance(i, Unreadable)] == [
        "conversation 1, event 11"
    ]


def test_events_line_by_line_belong_to_their_sender() -> None:
    sender = "whatsapp:+32470556677"
    user, bot, slot = _records("events.jsonl")
    assert (user.kind, user.text, user.thread) == ("message", "rappelez Colette svp", f"rasa:{sender}")
    assert user.people == (Person(Role.AUTHOR, phone="+32470556677", handle=sender),)
    assert user.at == "2025-01-10T09:06:40.500000+00:00"
    assert (bot.kind, bot.people) == (
        "bot message",
        (Person(Role.RECIPIENT, phone="+32470556677", handle=sender),),
    )
    assert slot.people == (Person(Role.SUBJECT, phone="0470 55 66 77", handle=sender),)
    assert Field("sender_id", sender, PLAIN) in user.fields  # searched: it may hold a number
    assert [i.place for i in _read("events.jsonl") if isinstance(i, Unreadable)] == ["line 4"]


@pytest.mark.parametrize(
    ("slot", "holds"),
    [
        ("naam", Label.PERSON),
        ("First-Name", Label.PERSON),
        ("e-mail", Label.EMAIL),
        ("gsm nummer", Label.PHONE),
        ("iban", Label.BANK),
        ("postcode", Label.LOCATION),
        ("geboortedatum", Label.DATE_OF_BIRTH),
        # what may hold anything
        ("product_name", PROSE),
        ("naamloos", PROSE),
        ("email_sent", PROSE),
        ("telefoonmerk", PROSE),
        ("klacht", PROSE),
    ],
)
def test_a_slot_s_name_tells_what_it_holds(slot: str, holds: str) -> None:
    assert slot_holds(slot) == holds


@pytest.mark.parametrize(
    ("sender", "email", "phone"),
    [
        ("whatsapp:+32470556677", "", "+32470556677"),
        ("+32470556677", "", "+32470556677"),
        ("tine@adams.example", "tine@adams.example", ""),
        ("1234567890", "", ""),  # Telegram's ids are digits too
        ("bezoeker-9f", "", ""),
    ],
)
def test_a_sender_s_id_may_be_a_number_or_an_address(
    tmp_path: Path, sender: str, email: str, phone: str
) -> None:
    slot = {"event": "slot", "timestamp": 1.5, "name": "kleur", "value": "rood"}
    value = {"sender_id": sender, "slots": {"naam": "Tine"}, "events": [slot]}
    whole, event = [item for item in _write(tmp_path, value) if isinstance(item, Record)]
    assert whole.people == event.people == (Person(Role.SUBJECT, "Tine", email, phone, sender),)


def test_first_and_last_name_make_one(tmp_path: Path) -> None:
    value = {
        "sender_id": "s",
        "slots": {"Voornaam": "Jan", "achternaam": "Bos", "tel": "016 11 22 33"},
        "events": [],
    }
    (record,) = [item for item in _write(tmp_path, value) if isinstance(item, Record)]
    assert record.people == (Person(Role.SUBJECT, "Jan Bos", "", "016 11 22 33", "s"),)


@pytest.mark.parametrize(
    "content",
    [
        '{"event": "user", "name": "An", "timestamp": 3}',
        '{"event": "login", "sender_id": "a", "timestamp": 3}',
        '{"event": "action", "sender_id": "a", "timestamp": "2025-01-01"}',
        '{"sender_id": 1, "text": "event user", "timestamp": 5}',
        'de "event": "user" met "sender_id": en "timestamp": 5',
        "",
    ],
)
def test_others_are_not_taken(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    assert not rasa.recognises(look(path))


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        '{"sender_id":[1],"slots":"x","events":[{"event":"slot","name":{},"value":[{"a":1}]}]}',
        '{"event":"user","text":{"a":"b"},"timestamp":1e400,"sender_id":null}',
        '{"trackers":[3,{"events":{"a":1}}]}',
        '{"event":"bot","text":null,"data":{"buttons":[4]},"sender_id":"a"}',
        '[1, "x", null, {}]',
    ],
)
def test_odd_json_is_said_and_not_raised(tmp_path: Path, content: str) -> None:
    assert [item for item in _write(tmp_path, content) if not isinstance(item, Settled)]


def test_misplaced_texts_are_kept(tmp_path: Path) -> None:
    value = {"sender_id": "s", "slots": "An Bo", "events": [{"event": "user", "text": {"a": "diep"}}]}
    fields = {f.name: f.value for r in _write(tmp_path, value) if isinstance(r, Record) for f in r.fields}
    assert (fields["slots"], fields["text.a"]) == ("An Bo", "diep")
