"""Mail logs of Postfix: lines joined by queue id into deliveries, years inferred, noise counted, nobody lost."""

import os
import shutil
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.head import look
from connectors.logs import postfix
from connectors.logs.postfix_line import ended, mentioned, pairs
from connectors.logs.postfix_queue import Mail, Queue
from connectors.logs.syslog import parse
from connectors.logs.syslog_years import Years
from connectors.record import MACHINE, PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label
from tests.running import ROOT

FIXTURES = ROOT / "tests" / "fixtures" / "postfix"
SAMPLES = ROOT.parent / "shared" / "samples" / "mail_log_postfix"
MIRTHE = Person(Role.AUTHOR, email="mirthe@molenbrood.example", handle="mirthe@molenbrood.example")


def _items(path: Path) -> list[Item]:
    return list(postfix.read(path))


def _records(path: Path) -> list[Record]:
    return [item for item in _items(path) if isinstance(item, Record)]


def _log(tmp_path: Path, *lines: str, name: str = "mail.log") -> Path:
    path = tmp_path / name
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return path


def test_a_delivery_has_all_that_the_lines_before_it_said() -> None:
    first = next(record for record in _records(FIXTURES / "mail.log") if record.kind == "delivery")
    assert (first.place, first.key, first.thread, first.at) == (
        "line 9",
        "bestelling-77@molenbrood.example",
        "postfix:bestelling-77@molenbrood.example",
        "2026-03-14T08:16:01.000001+01:00",
    )
    assert first.people == (
        MIRTHE,
        Person(Role.RECIPIENT, email="jef.claes@visboer.example"),
        Person(Role.RECIPIENT, email="verkoop@molenbrood.example"),
    )
    assert first.fields == (
        Field("host", "mx1", PLAIN),
        Field("queue id", "4PbKQW42V6z3tBr", MACHINE),
        Field("client ip", "198.51.100.23", Label.IP),
        Field("client name", "dsl.provider.example", PROSE),
        Field("sasl_method", "PLAIN", PLAIN),
        Field("sasl_username", "mirthe@molenbrood.example", Label.EMAIL),
        Field("message-id", "bestelling-77@molenbrood.example", MACHINE),
        Field("from", "mirthe@molenbrood.example", Label.EMAIL),
        Field("size", "2843", PLAIN),
        Field("nrcpt", "2", PLAIN),
        Field("to", "jef.claes@visboer.example", Label.EMAIL),
        Field("orig_to", "verkoop@molenbrood.example", Label.EMAIL),
        Field("relay", "mx.visboer.example[192.0.2.77]:25", PLAIN),
        Field("delay", "0.71", PLAIN),
        Field("delays", "0.07/0.02/0.01/0.59", PLAIN),
        Field("dsn", "2.0.0", PLAIN),
        Field("status", "sent", PLAIN),
        Field("answer", "250 2.0.0 Ok: queued as 7C1A, dank u", PROSE),
    )


def test_a_quoted_mailbox_and_an_answer_with_commas_stay_whole() -> None:
    second = [record for record in _records(FIXTURES / "mail.log") if record.kind == "delivery"][1]
    assert second.people == (MIRTHE, Person(Role.RECIPIENT, email='"noor, de bakker"@visboer.example'))
    assert Field("status", "bounced", PLAIN) in second.fields
    assert second.fields[-1].value.endswith("status=unknown (in reply to RCPT TO command)")


def test_the_servers_own_bounce_has_no_sender() -> None:
    third = [record for record in _records(FIXTURES / "mail.log") if record.kind == "delivery"][2]
    assert third.people == (Person(Role.RECIPIENT, email="mirthe@molenbrood.example"),)


def test_a_queue_id_that_is_given_again_is_another_mail() -> None:
    last = _records(FIXTURES / "mail.log")[-1]
    assert (last.kind, last.place, last.key) == ("mail", "line 19", "9BECF3F19D")
    assert last.people == (Person(Role.AUTHOR, email="els@zonneveld.example"),)
    assert Field("client ip", "2001:db8::8", Label.IP) in last.fields


def test_other_lines_are_kept_where_somebody_is_in_them() -> None:
    lines = {record.place: record for record in _records(FIXTURES / "mail.log") if record.kind == "log line"}
    assert list(lines) == [f"line {number}" for number in (1, 2, 4, 5, 17, 18, 20)]
    assert lines["line 17"].people == (
        Person(Role.AUTHOR, email="reclame@lawaai.example"),
        Person(Role.RECIPIENT, email="els@zonneveld.example"),
    )
    assert lines["line 18"].fields[3:] == (
        Field("user", "noor", Label.USERNAME),
        Field("ip", "198.51.100.24", Label.IP),
        Field("ip", "192.0.2.1", Label.IP),
    )
    assert [lines[f"line {n}"].fields[2].holds for n in (1, 5, 17, 20)] == [PLAIN, PLAIN, PROSE, PROSE]


def test_every_line_is_accounted_for() -> None:
    items = _items(FIXTURES / "mail.log")
    joined = next(item for item in items if isinstance(item, Settled) and item.what == "lines joined")
    assert joined.why.endswith(": 9")
    assert sum(isinstance(item, Record) and item.kind != "mail" for item in items) + 1 + 9 + 3 == 23
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["line 22"]
    assert [(item.what, item.choice) for item in items if isinstance(item, Settled)] == [
        ("encoding", "utf-8"),
        ("lines joined", "into the records of their mails"),
        ("lines left out", "anvil"),
        ("lines left out", "bounce"),
        ("lines left out", "master"),
    ]


def test_a_log_without_years_passes_new_year() -> None:
    items = _items(FIXTURES / "maillog")
    assert items[0] == Settled(
        "year", "2025", "the log writes none; the first line's is told by a message id made on the day of its line"
    )  # fmt: skip
    records = [item for item in items if isinstance(item, Record)]
    assert [(record.at, record.at_text) for record in records] == [
        ("2025-12-31T23:58:03", "Dec 31 23:58:03"),
        ("2026-01-01T00:05:00", "Jan  1 00:05:00"),
        ("2026-01-01T00:06:00", "Jan  1 00:06:00"),
    ]
    assert records[0].people[-1] == Person(Role.RECIPIENT, handle="root")
    assert postfix.manner(FIXTURES / "maillog") == "2025"


LINE = (
    "{} mx1 postfix/smtp[1]: 7C1AF3F19D: to=<jef@visboer.example>, relay=none, delay=2, status=deferred (x)"
)


@pytest.mark.parametrize(
    ("name", "stamp", "changed", "choice", "at"),
    [
        # the name tells: the day of logrotate is that of the last line or the one after
        ("maillog-20240303", "Mar  2 23:59:59", "2026-11-11", "2024", "2024-03-02T23:59:59"),
        ("mail-2024-01-01.log", "Dec 31 10:00:00", "2026-11-11", "2023", "2023-12-31T10:00:00"),
        # the day of the last writing is that of the last line
        ("mail.log", "Jun 30 10:00:00", "2023-06-30", "2023", "2023-06-30T10:00:00"),
        # a copy, a number that is no date of this log, a day that exists in no such year
        ("mail.log", "Jun 30 10:00:00", "2026-11-11", "ambiguous", ""),
        ("mail-20249999.log", "Jun 30 10:00:00", "2026-11-11", "ambiguous", ""),
        ("mail-20240315.log", "Jun 30 10:00:00", "2026-11-11", "ambiguous", ""),
        ("mail-20230301.log", "Feb 29 10:00:00", "2026-11-11", "ambiguous", ""),
    ],
)
def test_a_year_is_told_or_not_guessed(
    tmp_path: Path, name: str, stamp: str, changed: str, choice: str, at: str
) -> None:
    path = _log(tmp_path, LINE.format(stamp), name=name)
    moment = datetime.fromisoformat(f"{changed}T12:00:00+00:00").timestamp()
    os.utime(path, (moment, moment))
    settled, record = _items(path)[:2]
    assert isinstance(settled, Settled)
    assert isinstance(record, Record)
    assert (settled.what, settled.choice, record.at, record.at_text) == ("year", choice, at, stamp)


def test_a_copy_that_is_younger_than_its_log_changes_nothing_where_a_line_tells(tmp_path: Path) -> None:
    path = shutil.copyfile(FIXTURES / "maillog", tmp_path / "maillog-19990101")
    assert _items(Path(path)) == _items(FIXTURES / "maillog")


def test_lines_out_of_order_around_new_year() -> None:
    years = Years(2025)
    times = ("Dec 31 23:59:58", "Jan  1 00:00:01", "Dec 31 23:59:59", "Jan  1 00:00:02")
    assert [years.at(time)[:4] for time in times] == ["2025", "2026", "2025", "2026"]


@pytest.mark.parametrize(
    ("line", "program", "message"),
    [
        ("2023-03-14T04:51:31.187421+01:00 h postfix/smtpd[3]: connect from x", "postfix/smtpd", "connect from x"),
        ("Mar  4 00:00:31 h postfix-in/smtpd[3]: a: b", "postfix-in/smtpd", "a: b"),
        ("Mar 14 2023 00:00:31 h postfix/qmgr[3]: x", "postfix/qmgr", "x"),
        ("<22>Mar 14 00:00:31 h amavis[3]: (3-1) Passed", "amavis", "(3-1) Passed"),
        ("<22>1 2023-03-14T04:51:31Z h postfix/smtpd 3 - - connect", "postfix/smtpd", "connect"),
        ("Mar 14 00:00:31 h last message repeated 2 times", "", "last message repeated 2 times"),
    ],
)  # fmt: skip
def test_syslog_lines(line: str, program: str, message: str) -> None:
    entry = parse(line)
    assert entry is not None
    assert (entry.program, entry.message) == (program, message)


@pytest.mark.parametrize(
    "line", ["", "14/03/26, 08:15 - Mirthe: dag", "Maart 14 00:00:31 h x: y", "Mar 14 is een zaterdag"]
)
def test_lines_of_no_system_log(line: str) -> None:
    assert parse(line) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from=<a@b.example>, size=1, nrcpt=2", {"from": "a@b.example", "size": "1", "nrcpt": "2"}),
        ("uid=0 from=<root>", {"uid": "0", "from": "root"}),
        ("client=h[1.2.3.4], sasl_username=Jef Claes", {"client": "h[1.2.3.4]", "sasl_username": "Jef Claes"}),
        ('to=<"a>, b=c"@d.example>, orig_to=<>', {"to": '"a>, b=c"@d.example', "orig_to": ""}),
        ("to=jef, relay=local", {"to": "jef", "relay": "local"}),
        ("geen paren hier", {}),
    ],
)  # fmt: skip
def test_pairs(text: str, found: dict[str, str]) -> None:
    assert pairs(text) == found


@pytest.mark.parametrize(
    "text",
    ["from=<a@b>, status=expired, returned to sender", "to=<a@b>, relay=x", "status=sent (ok)", "removed"],
)
def test_no_end_of_a_delivery(text: str) -> None:
    assert ended(text) is None


def test_an_expired_mail_is_a_line_of_its_own(tmp_path: Path) -> None:
    stamp = "2026-03-14T08:16:00+01:00 mx1 postfix/qmgr[9]: 7C1AF3F19D:"
    path = _log(tmp_path, f"{stamp} from=<els@zonneveld.example>, status=expired, returned to sender")
    (record,) = _records(path)
    assert (record.kind, record.people) == ("log line", (Person(Role.AUTHOR, email="els@zonneveld.example"),))


def test_of_too_many_mails_the_oldest_is_given_up_and_told() -> None:
    queue = Queue(most=2)
    told = [
        record
        for number in range(5)
        for record in queue.learn(Mail(f"{number}", "h", f"line {number}", "", ""), {"from": "a@b.example"})
    ]
    assert [record.place for record in told] == ["line 0", "line 1", "line 2"]
    assert [record.place for record in queue.rest()] == ["line 3", "line 4"]
    assert queue.given_up == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mar 14 00:00:31 h postfix/smtpd[3]: connect from x[1.2.3.4]\n", True),
        ("2023-03-14T04:51:31+01:00 h dovecot: x\n2023-03-14T04:51:31+01:00 h postfix/qmgr[3]: x\n", True),
        # other logs, prose about Postfix, a setting of it
        ("Mar 14 00:00:31 h haproxy[3]: 1.2.3.4:5 [14/Mar/2026:08:15:20.5] a b/c\n", False),
        ("Mar 14 00:00:31 h cron[3]: restart postfix/smtpd\n", False),
        ("Beste, op Mar 14 deed postfix/smtpd[3]: het niet\n", False),
        ("Dag\nMar 14 00:00:31 h postfix/smtpd[3]: connect\nwat is dit?\ngroet\n", False),
        ("myhostname = mx1 # postfix/main.cf\n", False),
        ("name,email\npostfix/x,a@b.example\n", False),
    ],
)
def test_it_is_recognised_by_its_lines(tmp_path: Path, text: str, expected: bool) -> None:
    assert postfix.recognises(look(_log(tmp_path, text.removesuffix("\n")))) is expected


@pytest.mark.parametrize("piece", ["to=<", "relay=, ", "a", "from=< ", 'to=<"', "1.1.", "user=", "::", "A1 "])
def test_a_hostile_line_comes_to_an_end(tmp_path: Path, piece: str) -> None:
    start = "2026-03-14T08:16:00+01:00 mx1 postfix/smtp[9]: 7C1AF3F19D: "
    body = piece * (100_000 // len(piece))
    items = _items(_log(tmp_path, start + body, f"{start}to={body}, relay={body}", f"{start}from={body}"))
    assert any(isinstance(item, Record | Settled) for item in items)


@given(st.text())
def test_what_is_mentioned_stands_in_the_line(message: str) -> None:
    people, found = mentioned(message)
    assert all(person.email in message for person in people)
    assert all(field.value in message for field in found)


def test_the_sample_is_read_whole() -> None:
    path = SAMPLES / "pixelpark_mail_log_part1.log"
    if not path.exists():
        pytest.skip(f"needs {path}")
    kinds = [item.kind for item in postfix.read(path) if isinstance(item, Record)]
    assert (kinds.count("delivery"), kinds.count("log line"), kinds.count("mail")) == (2, 5988, 0)
    assert not any(isinstance(item, Unreadable) for item in postfix.read(path))
