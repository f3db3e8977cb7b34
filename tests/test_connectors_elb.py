"""Access logs of Amazon's load balancers."""

from pathlib import Path

import pytest

from connectors.head import look
from connectors.logs import elb
from connectors.record import MACHINE, PLAIN, PROSE, Field, Record, Unreadable
from inzage.labels import Label
from tests.running import ROOT

FIXTURES = ROOT / "tests" / "fixtures" / "elb"
CLASSIC = '2026-03-14T07:15:20.945958Z lb 203.0.113.7:2817 - -1 -1 -1 504 0 0 0 "{}" "-" - -'


def _records(path: Path) -> list[Record]:
    return [item for item in elb.read(path) if isinstance(item, Record)]


def test_a_request_to_an_application_balancer() -> None:
    first, second = _records(FIXTURES / "alb.log")
    assert (first.kind, first.place, first.key, first.at, first.people) == (
        "request",
        "line 1",
        "Root=1-58337281-1d84f3d73c47ec4e58577259",
        "2026-03-14T07:15:20.186641+00:00",
        (),
    )
    arn = "arn:aws:elasticloadbalancing:eu-west-1:000000000000:targetgroup/winkel/73e2"
    assert first.fields == (
        Field("type", "https", PLAIN),
        Field("balancer", "app/winkel/50dc6c495c0c9188", MACHINE),
        Field("client", "203.0.113.7", Label.IP),
        Field("target", "192.0.2.5:80", PLAIN),
        Field("request processing time", "0.086", PLAIN),
        Field("target processing time", "0.048", PLAIN),
        Field("response processing time", "0.037", PLAIN),
        Field("status", "200", PLAIN),
        Field("target status", "200", PLAIN),
        Field("received bytes", "0", PLAIN),
        Field("sent bytes", "57", PLAIN),
        Field(
            "request",
            "GET https://www.molenbrood.example:443/klant?email=els%40zonneveld.example HTTP/1.1",
            PLAIN,
        ),
        Field("query", "email=els@zonneveld.example", PROSE),
        Field("email", "els@zonneveld.example", Label.EMAIL),
        Field("user agent", r"Mozilla/5.0 (\"proef\")", PLAIN),
        Field("ssl cipher", "ECDHE-RSA-AES128-GCM-SHA256", PLAIN),
        Field("ssl protocol", "TLSv1.2", PLAIN),
        Field("target group arn", arn, MACHINE),
        Field("trace id", "Root=1-58337281-1d84f3d73c47ec4e58577259", MACHINE),
        Field("domain name", "www.molenbrood.example", PLAIN),
        Field("chosen cert arn", "arn:aws:acm:eu-west-1:000000000000:certificate/12", MACHINE),
        Field("matched rule priority", "1", PLAIN),
        Field("request creation time", "2026-03-14T07:15:20.100000Z", PLAIN),
        Field("actions executed", "forward", PLAIN),
        Field("target list", "192.0.2.5:80", PLAIN),
        Field("target status list", "200", PLAIN),
        Field("conn trace id", "TID_1", MACHINE),
        Field("column 31", "toekomst", PROSE),
    )
    assert Field("client", "2001:db8::8", Label.IP) in second.fields
    assert "user agent" not in {field.name for field in second.fields}


def test_a_classic_balancer_has_no_type() -> None:
    first, second = _records(FIXTURES / "classic.log")
    assert (first.key, first.at) == ("", "2026-03-14T07:15:20.945958+00:00")
    assert Field("client", "203.0.113.7", Label.IP) in first.fields
    assert Field("user agent", "curl/8.5.0", PLAIN) in first.fields
    assert Field("path", "http://www.molenbrood.example:80/jef claes", PROSE) in second.fields


def test_a_line_that_was_cut_is_named() -> None:
    (trouble,) = (item for item in elb.read(FIXTURES / "alb.log") if isinstance(item, Unreadable))
    assert trouble.place == "line 3"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CLASSIC.format("GET http://x.example:80/ HTTP/1.1"), True),
        (CLASSIC.format("- - - "), True),
        ("h2 " + CLASSIC.format("GET https://x.example:443/ HTTP/2.0"), True),
        # other logs with such a moment
        ("2026-03-14T07:15:20.945958Z mx1 postfix/smtpd[1]: connect from x[203.0.113.7]", False),
        ('203.0.113.7 - - [14/Mar/2026:08:15:20 +0100] "GET / HTTP/1.1" 200 5', False),
        ("2026-03-14T07:15:20.945958Z INFO lb 203.0.113.7:2817 started", False),
        ("https://x.example/2026-03-14", False),
        ("", False),
    ],
)
def test_it_is_recognised_by_its_lines(tmp_path: Path, text: str, expected: bool) -> None:
    path = tmp_path / "x"
    path.write_text(text + "\n", "utf-8")
    assert elb.recognises(look(path)) is expected


@pytest.mark.parametrize("piece", ['"', '\\"', "a ", '" "', "%25"])
def test_a_hostile_line_comes_to_an_end(tmp_path: Path, piece: str) -> None:
    path = tmp_path / "x.log"
    path.write_text(CLASSIC.format(piece * (100_000 // len(piece))), "utf-8")
    assert len(_records(path)) == 1
