"""Logs in the W3C extended format: IIS with blanks, CloudFront with tabs, columns as each `#Fields:` names them."""

from pathlib import Path

import pytest

from connectors.head import look
from connectors.logs import iis
from connectors.record import MACHINE, PLAIN, PROSE, Field, Record, Settled, Unreadable
from inzage.labels import Label
from tests.running import ROOT

FIXTURES = ROOT / "tests" / "fixtures" / "iis"
SAMPLES = ROOT.parent / "shared" / "samples" / "web_access_log"


def _records(path: Path) -> list[Record]:
    return [item for item in iis.read(path) if isinstance(item, Record)]


def test_a_request_of_iis_in_utc() -> None:
    first = _records(FIXTURES / "u_ex260314.log")[0]
    assert (first.kind, first.place, first.at, first.at_text, first.people) == (
        "request",
        "line 5",
        "2026-03-14T07:15:20+00:00",
        "2026-03-14 07:15:20",
        (),
    )
    assert first.fields == (
        Field("s-ip", "192.0.2.5", PLAIN),
        Field("cs-method", "GET", PLAIN),
        Field("cs-uri-stem", "/klant/els%40zonneveld.example", PLAIN),
        Field("path", "/klant/els@zonneveld.example", PROSE),
        Field("email", "els@zonneveld.example", Label.EMAIL),
        Field("s-port", "443", PLAIN),
        Field("cs-username", r"VISBOER\noor", Label.USERNAME),
        Field("c-ip", "203.0.113.7", Label.IP),
        Field("cs(User-Agent)", "Mozilla/5.0 (Windows NT 10.0)", PLAIN),
        Field("cs(Referer)", "https://www.visboer.example/zoek?q=verse%20vis", Label.URL),
        Field("referrer query", "q=verse vis", PROSE),
        Field("sc-status", "200", PLAIN),
        Field("sc-substatus", "0", PLAIN),
        Field("sc-win32-status", "0", PLAIN),
        Field("time-taken", "15", PLAIN),
    )


def test_a_query_is_kept_as_written_and_in_clear() -> None:
    second = _records(FIXTURES / "u_ex260314.log")[1]
    for field in (
        Field("cs-uri-query", "email=els%40zonneveld.example&naam=Els+Zonneveld", PLAIN),
        Field("query", "email=els@zonneveld.example\nnaam=Els Zonneveld", PROSE),
        Field("email", "els@zonneveld.example", Label.EMAIL),
        Field("c-ip", "2001:db8::8", Label.IP),
    ):
        assert field in second.fields


def test_other_columns_after_a_restart_and_quoted_values() -> None:
    third = _records(FIXTURES / "u_ex260314.log")[2]
    assert Field("cs(Cookie)", "klant=77; naam=Noor de Bakker", PROSE) in third.fields
    assert Field("x-forwarded-for", "198.51.100.40", Label.IP) in third.fields


def test_a_blank_inside_a_value_pushes_the_others() -> None:
    fourth = _records(FIXTURES / "u_ex260314.log")[3]
    assert {field.holds for field in fourth.fields} == {PROSE, Label.IP}
    assert Field("column 7", "203.0.113.10", Label.IP) in fourth.fields
    assert fourth.at == "2026-03-14T07:15:23+00:00"


def test_a_line_that_was_cut_keeps_what_it_has_and_a_broken_one_is_named() -> None:
    items = list(iis.read(FIXTURES / "u_ex260314.log"))
    fifth = [item for item in items if isinstance(item, Record)][4]
    assert fifth.fields == (Field("cs-method", "GET", PLAIN),)
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["line 12"]
    assert [(item.what, item.choice) for item in items if isinstance(item, Settled)] == [
        ("encoding", "utf-8"),
        ("time zone", "UTC"),
        ("directives", "left out"),
    ]


def test_cloudfront_encodes_twice() -> None:
    (record,) = _records(FIXTURES / "cloudfront.log")
    assert (record.key, record.at) == ("q1w2e3==", "2026-03-14T07:15:20+00:00")
    for field in (
        Field("path", "/bèta", PROSE),
        Field("cs(User-Agent)", "Mozilla/5.0 (Macintosh)", PLAIN),
        Field("query", "mail=jef.claes@visboer.example", PROSE),
        Field("email", "jef.claes@visboer.example", Label.EMAIL),
        Field("cs(Cookie)", "naam=Jef Claes", PROSE),
        Field("x-edge-request-id", "q1w2e3==", MACHINE),
    ):
        assert field in record.fields


@pytest.mark.parametrize(
    ("fields", "row", "at"),
    [
        ("c-ip cs-method date time", "203.0.113.7 GET 2026-03-14 07:15:20", "2026-03-14T07:15:20+00:00"),
        (
            "date-local time-local c-ip cs-method",
            "2026-03-14 08:15:20 203.0.113.7 GET",
            "2026-03-14T08:15:20",
        ),
        ("c-ip cs-method", "203.0.113.7 GET", ""),
    ],
)
def test_where_the_moment_stands(tmp_path: Path, fields: str, row: str, at: str) -> None:
    path = tmp_path / "x.log"
    path.write_text(f"#Fields: {fields}\n{row}\n", "utf-8")
    assert [record.at for record in _records(path)] == [at]


def test_lines_before_their_columns_are_named(tmp_path: Path) -> None:
    path = tmp_path / "x.log"
    path.write_text("2026-03-14 07:15:20 GET /\n\n", "utf-8")
    (trouble,) = (item for item in iis.read(path) if isinstance(item, Unreadable))
    assert (trouble.place, trouble.reason) == ("line 1", "no #Fields line stands before it")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#Software: IIS\n#Fields: date time c-ip cs-method cs-uri-stem\n", True),
        ("#Version: 1.0\n#Fields:\tdate\ttime\tc-ip\tcs-uri-stem\n", True),
        # a firewall, a mail server, comments, a table
        ("#Software: Microsoft Windows Firewall\n#Fields: date time action protocol src-ip dst-ip\n", False),
        ("#Fields: date-time,event-id,recipient-address,sender-address\n", False),
        ("# Fields: c-ip cs-method\n", False),
        ("date,time,c-ip,cs-method\n", False),
        ("Zie #Fields: c-ip cs-method in de handleiding\n", False),
    ],
)
def test_it_is_recognised_by_its_columns(tmp_path: Path, text: str, expected: bool) -> None:
    path = tmp_path / "x"
    path.write_text(text, "utf-8")
    assert iis.recognises(look(path)) is expected


@pytest.mark.parametrize("piece", ['"', '" ', "%25", "+", "a@"])
def test_a_hostile_line_comes_to_an_end(tmp_path: Path, piece: str) -> None:
    path = tmp_path / "x.log"
    path.write_text(
        "#Fields: date time cs-uri-stem c-ip\n2026-03-14 07:15:20 " + piece * (100_000 // len(piece))
    )
    assert len(_records(path)) == 1


def test_the_sample_is_read() -> None:
    path = SAMPLES / "matomo_iis.log"
    if not path.exists():
        pytest.skip(f"needs {path}")
    (record,) = _records(path)
    assert Field("cs-username", "theuser", Label.USERNAME) in record.fields
