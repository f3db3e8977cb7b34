"""Message traces of Microsoft 365, as JSON and CSV of each origin."""

from pathlib import Path

import pytest

from connectors.head import look
from connectors.logs import message_trace
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label
from tests.running import ROOT

FIXTURES = ROOT / "tests" / "fixtures" / "message_trace"
SAMPLES = ROOT.parent / "shared" / "samples" / "mail_log_exchange"
MIRTHE = Person(Role.AUTHOR, email="mirthe@molenbrood.example")
JEF = Person(Role.RECIPIENT, email="jef.claes@visboer.example")
NOOR = Person(Role.RECIPIENT, email="noor@visboer.example")


def _records(path: Path) -> list[Record]:
    return [item for item in message_trace.read(path) if isinstance(item, Record)]


def test_the_reporting_service_writes_utc_without_saying_so() -> None:
    first, second = _records(FIXTURES / "report.ndjson")
    assert (first.kind, first.place, first.key, first.thread) == (
        "delivery",
        "item 1",
        "<bestelling-77@molenbrood.example>",
        "microsoft365:<bestelling-77@molenbrood.example>",
    )
    assert (first.at, first.at_text) == ("2026-03-14T08:15:20.123456+00:00", "2026-03-14T08:15:20.1234567")
    assert set(first.people) == {JEF, MIRTHE}
    assert first.fields == (
        Field("EndDate", "2026-03-15T00:00:00Z", PLAIN),
        Field("FromIP", "198.51.100.23", Label.IP),
        Field("Index", "0", PLAIN),
        Field("MessageId", "<bestelling-77@molenbrood.example>", MACHINE),
        Field("MessageTraceId", "cf7a249a-5edd-4350-130a-08da8f69e0f6", MACHINE),
        Field("Organization", "visboer.example", PLAIN),
        Field("Received", "2026-03-14T08:15:20.1234567", PLAIN),
        Field("RecipientAddress", "jef.claes@visboer.example", Label.EMAIL),
        Field("SenderAddress", "mirthe@molenbrood.example", Label.EMAIL),
        Field("Size", "2843", PLAIN),
        Field("StartDate", "2026-03-13T00:00:00Z", PLAIN),
        Field("Status", "Delivered", PLAIN),
        Field("Subject", "Bestelling voor Zoë", PROSE),
    )
    # 1773476120 s is 2026-03-14 08:15:20 UTC; PowerShell writes it so
    assert (second.at, second.people) == ("2026-03-14T08:15:20.123000+00:00", (NOOR,))


@pytest.mark.parametrize(
    ("name", "people", "moments"),
    [
        ("graph.json", [(MIRTHE, NOOR)], ["2026-03-14T08:15:20+00:00"]),
        # all recipients in one cell, each with its status; UTF-16
        ("summary.csv", [(MIRTHE, JEF, NOOR)], ["2026-03-14T08:15:20+00:00"]),
        # when it happened, not when the mail was first seen
        (
            "extended.csv",
            [
                (JEF, NOOR, Person(Role.AUTHOR, email="els@zonneveld.example")),
                (NOOR, Person(Role.AUTHOR, email="els@zonneveld.example")),
            ],
            ["2026-03-14T08:15:22.100000+00:00", "2026-03-14T08:15:23.100000+00:00"],
        ),
        # the day order that one row settles for all
        (
            "powershell.csv",
            [
                (
                    Person(Role.AUTHOR, email="noor@visboer.example"),
                    Person(Role.RECIPIENT, email="els@zonneveld.example"),
                )
            ]
            * 2,
            ["2026-03-14T07:15:22+00:00", "2026-03-04T07:15:22+00:00"],
        ),
    ],
)
def test_every_kind_of_report(name: str, people: list[tuple[Person, ...]], moments: list[str]) -> None:
    records = _records(FIXTURES / name)
    assert [record.people for record in records] == people
    assert [record.at for record in records] == moments


def test_what_a_summary_says_of_each_recipient_stays_as_it_is() -> None:
    (record,) = _records(FIXTURES / "summary.csv")
    cell = "jef.claes@visboer.example##Receive, Deliver; noor@visboer.example##Receive, Fail"
    assert Field("recipient_status", cell, PROSE) in record.fields


def test_what_is_settled_is_told() -> None:
    items = list(message_trace.read(FIXTURES / "powershell.csv"))
    assert [(item.what, item.choice) for item in items if isinstance(item, Settled)] == [
        ("time zone", "UTC"),
        ("encoding", "utf-8"),
        ("delimiter", "comma"),
        ("day order", "day first"),
    ]


def test_an_ambiguous_day_is_not_guessed(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(
        "Received,SenderAddress,RecipientAddress\n04/03/2026 7:15:22,a@b.example,c@d.example\n", "utf-8"
    )
    (record,) = _records(path)
    assert (record.at, record.at_text) == ("", "04/03/2026 7:15:22")


def test_a_row_that_is_too_long_is_prose(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(
        "SenderAddress,RecipientAddress,Received,Subject\na@b.example,c@d.example,,Te, veel\n", "utf-8"
    )
    (record,) = _records(path)
    assert (record.people, {field.holds for field in record.fields}) == ((), {PROSE})


def test_damage_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"value":[7,{"senderAddress":"a@b.example","recipientAddress":"c@d', "utf-8")
    items = list(message_trace.read(path))
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["item 1", "item 2"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"SenderAddress":"a","RecipientAddress":"b","MessageTraceId":"c"}', True),
        ('[{"Received":"x","RecipientAddress":"b","SenderAddress":"c"}]', True),
        ("event_id,recipient_address,message_id,date_time,origin_timestamp\n", True),
        ('"MessageId";"Received";"SenderAddress";"RecipientAddress"\n', True),
        # other systems' columns and keys
        ("Message ID,Recipient,Event status\n", False),
        ("Email Address,First Name,Message ID\n", False),
        ("sender_address,recipient_address,amount\n", False),
        ('{"sender":"a","recipient":"b","messageId":"c"}', False),
        ('{"type":"message","from":"a","message_id":1}', False),
        ("#Fields: date-time,event-id,message-id,recipient-address,sender-address,return-path\n", False),
    ],
)
def test_it_is_recognised_by_its_columns(tmp_path: Path, text: str, expected: bool) -> None:
    path = tmp_path / "x"
    path.write_text(text, "utf-8")
    assert message_trace.recognises(look(path)) is expected


@pytest.mark.parametrize(
    ("name", "count"),
    [("elastic_message_trace_api.ndjson", 1), ("snippet_m365_extended_event_id.csv", 6)],
)
def test_the_samples_are_read_whole(name: str, count: int) -> None:
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"needs {path}")
    assert len(_records(path)) == count
