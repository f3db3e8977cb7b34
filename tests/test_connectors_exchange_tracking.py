"""Message tracking logs of Exchange: every step a record, columns as each `#Fields:` names them."""

from pathlib import Path

import pytest

from connectors.head import look
from connectors.logs import exchange_tracking
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label
from tests.running import ROOT

FIXTURE = ROOT / "tests" / "fixtures" / "exchange_tracking" / "MSGTRK2026031408-1.LOG"
SAMPLE = ROOT.parent / "shared/samples/mail_log_exchange/snippet_onprem_message_tracking_v14_bom.log"
MIRTHE = Person(Role.AUTHOR, email="mirthe@molenbrood.example")


def _records(path: Path) -> list[Record]:
    return [item for item in exchange_tracking.read(path) if isinstance(item, Record)]


def test_a_step_has_sender_recipients_and_all_columns() -> None:
    first = _records(FIXTURE)[0]
    assert (first.kind, first.place, first.key, first.thread, first.at) == (
        "mail event",
        "row 6",
        "<bestelling-77@molenbrood.example>",
        "exchange:<bestelling-77@molenbrood.example>",
        "2026-03-14T08:15:20.100000+00:00",
    )
    assert first.people == (
        Person(Role.RECIPIENT, email="jef.claes@visboer.example"),
        Person(Role.RECIPIENT, email="noor@visboer.example"),
        MIRTHE,
    )
    for field in (
        Field("client-ip", "198.51.100.23", Label.IP),
        Field("client-hostname", "PC-MIRTHE", PROSE),
        Field("server-ip", "192.0.2.5", PLAIN),
        Field("message-id", "<bestelling-77@molenbrood.example>", MACHINE),
        Field("recipient-address", "noor@visboer.example", Label.EMAIL),
        Field("message-subject", 'Bestelling, met "spoed"', PROSE),
        Field("original-client-ip", "198.51.100.23", Label.IP),
        Field("custom-data", "S:DeliveryPriority=Normal", PROSE),
    ):
        assert field in first.fields


def test_the_steps_of_one_mail_share_a_thread() -> None:
    assert len({record.thread for record in _records(FIXTURE)[:3]}) == 1


def test_an_answer_of_a_server_is_nobody_and_an_empty_sender_neither() -> None:
    second, third = _records(FIXTURE)[1:3]
    assert second.people == (
        Person(Role.RECIPIENT, email="noor@visboer.example"),
        Person(Role.RECIPIENT, email="team@visboer.example"),
        MIRTHE,
    )
    assert Field("recipient-status", "250 2.1.5 Recipient OK", PROSE) in second.fields
    assert third.people == (Person(Role.RECIPIENT, email="jef.claes@visboer.example"),)


def test_other_columns_after_a_rotation() -> None:
    fourth, fifth = _records(FIXTURE)[3:]
    assert fourth.people == (
        Person(Role.RECIPIENT, email="mirthe@molenbrood.example"),
        Person(Role.AUTHOR, email="noor@visboer.example"),
    )
    assert Field("message-subject", "RE: Bestelling", PROSE) in fourth.fields
    # a comma that no quotes enclose: no column can be relied on
    assert (fifth.people, {field.holds for field in fifth.fields}) == ((), {PROSE})
    assert (len(fifth.fields), fifth.at) == (7, "2026-03-15T09:00:01+00:00")


def test_every_row_is_accounted_for() -> None:
    items = list(exchange_tracking.read(FIXTURE))
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["row 13"]
    assert [(item.what, item.choice) for item in items if isinstance(item, Settled)] == [
        ("encoding", "utf-8-sig"),
        ("directives", "left out"),
    ]


def test_rows_without_a_line_that_names_their_columns_are_named(tmp_path: Path) -> None:
    path = tmp_path / "x.log"
    path.write_text("2026-03-14T08:15:20Z,SEND,a@b.example\n\n#Date: x\n", "utf-8")
    (trouble,) = (item for item in exchange_tracking.read(path) if isinstance(item, Unreadable))
    assert (trouble.place, trouble.reason) == ("row 1", "no #Fields line stands before it")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#Software: Microsoft Exchange Server\n#Log-type: Message Tracking Log\n", True),
        ("\ufeff#Fields: date-time,event-id,recipient-address,sender-address\n", True),
        # other logs of Exchange and IIS, a trace out of the cloud
        ("#Software: Microsoft Exchange Server\n#Log-type: SMTP Receive Protocol Log\n", False),
        ("#Fields: date time cs-method cs-uri-stem c-ip\n", False),
        ("#Fields: date-time,connector-id,session-id\n", False),
        ("event_id,recipient_address,sender_address\n", False),
        ("# Message Tracking Log\nis een titel\n", False),
    ],
)
def test_it_is_recognised_by_its_top(tmp_path: Path, text: str, expected: bool) -> None:
    path = tmp_path / "x"
    path.write_text(text, "utf-8")
    assert exchange_tracking.recognises(look(path)) is expected


def test_the_sample_is_read() -> None:
    if not SAMPLE.exists():
        pytest.skip(f"needs {SAMPLE}")
    (record,) = _records(SAMPLE)
    assert (record.at, record.people) == ("2016-04-05T00:00:02.052000+00:00", ())
