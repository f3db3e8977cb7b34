"""Google Workspace's mail log: searches and events as CSV."""

from pathlib import Path

import pytest

from connectors.head import look
from connectors.logs import workspace_mail
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role, Unreadable
from inzage.labels import Label
from tests.running import ROOT

FIXTURES = ROOT / "tests" / "fixtures" / "workspace_mail"


def _records(path: Path) -> list[Record]:
    return [item for item in workspace_mail.read(path) if isinstance(item, Record)]


def test_a_search_has_a_row_a_recipient() -> None:
    first, second = _records(FIXTURES / "email_log_search.csv")
    assert (first.kind, first.place, first.thread) == (
        "delivery",
        "row 2",
        "workspace:<bestelling-77@molenbrood.example>",
    )
    assert (first.at, first.at_text) == ("2026-03-14T08:15:20", "2026/03/14 08:15:20")  # zone not named
    assert first.people == (
        Person(Role.AUTHOR, email="mirthe@molenbrood.example"),
        Person(Role.RECIPIENT, email="jef.claes@visboer.example"),
    )
    assert first.fields == (
        Field("Message ID", "<bestelling-77@molenbrood.example>", MACHINE),
        Field("Start date", "2026/03/14 08:15:20", PLAIN),
        Field("End date", "2026/03/14 08:15:23", PLAIN),
        Field("Sender", "mirthe@molenbrood.example", Label.EMAIL),
        Field("Recipient", "jef.claes@visboer.example", Label.EMAIL),
        Field("Message size", "2843", PLAIN),
        Field("Event status", "Delivered to SMTP server", PLAIN),
        Field("Subject", "Bestelling voor Zoë", PROSE),
    )
    assert (second.thread, second.people[1].email) == (first.thread, "noor@visboer.example")


def test_the_labels_of_google_s_page_on_the_export(tmp_path: Path) -> None:
    path = tmp_path / "els.csv"
    path.write_text(
        "Message ID,Start date,Sender,Direction,Recipient address,Event target IP address,Event status\n"
        "<a@molenbrood.example>,2026/03/14 08:15:20,mirthe@molenbrood.example,Sent,jef@visboer.example,"
        "198.51.100.24,Delivered\n"
    )
    assert workspace_mail.recognises(look(path))
    (record,) = _records(path)
    assert [person.email for person in record.people] == ["mirthe@molenbrood.example", "jef@visboer.example"]
    assert Field("Event target IP address", "198.51.100.24", Label.IP) in record.fields
    assert Field("Direction", "Sent", PLAIN) in record.fields


def test_three_columns_are_enough() -> None:
    (record,) = _records(FIXTURES / "short.csv")
    assert (record.at, record.people) == ("", (Person(Role.RECIPIENT, email="els@zonneveld.example"),))


def test_an_event_names_its_people_once() -> None:
    (record,) = _records(FIXTURES / "gmail_log_events.csv")
    assert record.at == "2026-03-14T08:15:20+01:00"
    assert record.people == (
        Person(Role.AUTHOR, email="els@zonneveld.example"),
        Person(Role.RECIPIENT, email="noor@visboer.example"),
    )
    assert Field("From (Header display name)", "Els Zonneveld", Label.PERSON) in record.fields
    assert Field("IP address", "198.51.100.24", Label.IP) in record.fields


def test_an_address_in_words_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text('Message ID,Recipient,Event status\n1,"Els <els@zonneveld.example>",Bounced\n', "utf-8")
    (record,) = _records(path)
    assert record.fields[1] == Field("Recipient", "Els <els@zonneveld.example>", PROSE)
    assert record.people == (Person(Role.RECIPIENT, email="els@zonneveld.example"),)


def test_a_header_alone_and_an_open_quote(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Message ID,Recipient,Event status\n", "utf-8")
    assert not _records(path)
    path.write_text('Message ID,Recipient,Event status\n1,"a@b.example,x\n2,c@d.example,Bounced\n', "utf-8")
    assert [item.place for item in workspace_mail.read(path) if isinstance(item, Unreadable)] == ["row 2"]
    assert [record.people[0].email for record in _records(path)] == ["c@d.example"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Message ID,Recipient,Event status\n", True),
        ("event status;recipient;message id\n", True),
        ("Date,Message ID,From (Envelope)\n", True),
        # without the id or the status, other systems
        ("Recipient,Event status\n", False),
        ("Message ID,Recipient,Status\n", False),
        ("message_id,recipient_address,event_id\n", False),
        ("Event,Recipient,Date\n", False),
        ('{"Message ID":1,"Recipient":2,"Event status":3}\n', False),
    ],
)
def test_it_is_recognised_by_its_columns(tmp_path: Path, text: str, expected: bool) -> None:
    path = tmp_path / "x"
    path.write_text(text, "utf-8")
    assert workspace_mail.recognises(look(path)) is expected
