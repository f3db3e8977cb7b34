"""Web access logs of Apache, nginx and HAProxy: every request with its client, user and what it asked for in clear."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.head import look
from connectors.logs import access_haproxy, access_line, access_log
from connectors.logs.decoding import decoded, pairs
from connectors.logs.network import bare, emails, ips, mailboxes
from connectors.record import PLAIN, PROSE, Field, Record, Settled, Unreadable
from inzage.labels import Label
from tests.running import ROOT

FIXTURES = ROOT / "tests" / "fixtures" / "access_log"
SAMPLES = ROOT.parent / "shared" / "samples" / "web_access_log"
AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0"


def _records(path: Path) -> dict[str, Record]:
    return {item.place: item for item in access_log.read(path) if isinstance(item, Record)}


def _said(record: Record) -> list[tuple[str, str]]:
    return [(field.name, field.value) for field in record.fields if field.name not in {"status", "size"}]


def test_a_request_has_fields_and_no_people() -> None:
    record = _records(FIXTURES / "access.log")["line 3"]
    assert (record.kind, record.at, record.at_text, record.people, record.text) == (
        "request",
        "2026-03-14T08:15:22+01:00",
        "14/Mar/2026:08:15:22 +0100",
        (),
        "",
    )
    assert record.fields == (
        Field("client", "2001:db8::8", Label.IP),
        Field("user", "mirthe@molenbrood.example", Label.EMAIL),
        Field(
            "request", "GET /uitschrijven?email=els%40zonneveld.example&naam=Els+Zonneveld HTTP/2.0", PLAIN
        ),
        Field("query", "email=els@zonneveld.example\nnaam=Els Zonneveld", PROSE),
        Field("email", "els@zonneveld.example", Label.EMAIL),
        Field("status", "200", PLAIN),
        Field("size", "99", PLAIN),
        Field("referrer", "https://www.molenbrood.example/zoek?q=tarwe%20bloem", Label.URL),
        Field("referrer query", "q=tarwe bloem", PROSE),
        Field("user agent", AGENT, PLAIN),
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        # common, without referrer and agent
        (1, [("client", "203.0.113.7"), ("request", "GET / HTTP/1.1")]),
        # a virtual host before the client, with and without port; what follows the agent
        (
            4,
            [
                ("host", "www.molenbrood.example"),
                ("client", "203.0.113.8"),
                ("request", "GET /b%C3%A8ta/jef.claes%40visboer.example HTTP/1.1"),
                ("path", "/bèta/jef.claes@visboer.example"),
                ("email", "jef.claes@visboer.example"),
                ("user agent", AGENT),
            ],
        ),
        (
            5,
            [
                ("host", "www.molenbrood.example:443"),
                ("client", "203.0.113.8"),
                ("user", "noor"),
                ("request", "POST /login HTTP/1.1"),
                ("user agent", AGENT),
                ("more", "0.005"),
            ],
        ),
        # OVH has the host where the ident stands; Gandi the time taken in brackets
        (
            6,
            [
                ("host", "www.molenbrood.example"),
                ("client", "203.0.113.9"),
                ("user", "jef"),
                ("request", "GET /ovh HTTP/1.1"),
                ("user agent", AGENT),
            ],
        ),
        (
            7,
            [
                ("host", "www.molenbrood.example"),
                ("client", "203.0.113.9"),
                ("time taken", "3 s"),
                ("request", "GET /gandi HTTP/1.1"),
                ("user agent", AGENT),
            ],
        ),
        # a TLS handshake stays escaped; no request at all
        (8, [("client", "203.0.113.10"), ("request", r"\x16\x03\x01\x02")]),
        (9, [("client", "203.0.113.10")]),
        # a host name, escaped bytes and quotes, proxies after the agent
        (
            10,
            [
                ("client", "dsl.provider.example"),
                ("request", r"GET /naam?q=Zo\xc3\xab HTTP/1.0"),
                ("query", "q=Zoë"),
                ("user agent", r"Lezer \"beta\" 1.0"),
                ("more", '"198.51.100.40, 10.0.0.2"'),
                ("forwarded for", "198.51.100.40"),
                ("forwarded for", "10.0.0.2"),
            ],
        ),
        # several clients before the time, a user name with blanks, an agent whose quote is never closed
        (11, [("client", "198.51.100.41"), ("client", "10.0.0.3"), ("request", "GET /x HTTP/1.1")]),
        (12, [("client", "203.0.113.11"), ("user", "Noor de Bakker"), ("request", "GET /intern HTTP/1.1")]),
        (
            13,
            [
                ("client", "203.0.113.12"),
                ("request", "GET /open HTTP/1.1"),
                ("more", '"-" "Mozilla/5.0 (kapot'),
            ],
        ),
        # a line in cp1252 in a file of UTF-8
        (18, [("client", "203.0.113.15"), ("user", "rené"), ("request", "GET /oud HTTP/1.1")]),
    ],
)
def test_every_shape_of_line_is_read(line: int, said: list[tuple[str, str]]) -> None:
    assert _said(_records(FIXTURES / "access.log")[f"line {line}"]) == said


def test_a_day_that_does_not_exist_keeps_its_words_alone() -> None:
    record = _records(FIXTURES / "access.log")["line 14"]
    assert (record.at, record.at_text) == ("", "31/Feb/2026:08:15:33 +0100")


def test_what_is_no_request_is_named_or_counted() -> None:
    items = [item for item in access_log.read(FIXTURES / "access.log") if not isinstance(item, Record)]
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["line 17"]
    assert [(item.what, item.choice) for item in items if isinstance(item, Settled)] == [
        ("encoding", "utf-8, else cp1252"),
        ("comments", "left out"),
    ]


def test_haproxy_in_syslog() -> None:
    first, second, third = _records(FIXTURES / "haproxy.log").values()
    assert first.at == "2026-03-14T08:15:20.584000"
    assert _said(first)[-3:] == [
        ("captured headers", "{www.molenbrood.example}"),
        ("request", "POST /klant?tel=0470%2012%2034%2056 HTTP/1.1"),
        ("query", "tel=0470 12 34 56"),
    ]
    assert (second.kind, second.fields[0]) == ("connection", Field("client", "2001:db8::8", Label.IP))
    assert (third.kind, third.fields[0].holds) == ("log line", PROSE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('203.0.113.7 - - [14/Mar/2026:08:15:20 +0100] "GET / HTTP/1.1" 200 5\n', True),
        ('203.0.113.7 - - [2026-03-14T08:15:20+01:00] "GET / HTTP/1.1" 200 5\n', True),
        ('\ufeff203.0.113.7 - - [14/Mar/2026:08:15:20] "GET /"q" HTTP/1.1" 200 5 "-" "x"\n', True),
        # tables, prose, JSON, other logs, one request in a letter
        ("Email Address,First Name,Last Name\njef@visboer.example,Jef,Claes\n", False),
        ('{"remote_addr":"203.0.113.7","request":"GET / HTTP/1.1","status":200}\n', False),
        ("2026-03-14 08:15:20 ERROR [worker] request failed 200 5\n", False),
        ("[14/03/2026, 08:15:20] Mirthe: de site doet het niet\n", False),
        ("Mar 14 08:15:20 mx1 postfix/smtpd[1]: connect from x[203.0.113.7]\n", False),
        (
            'Dag,\nin de log staat\n203.0.113.7 - - [14/Mar/2026:08:15:20 +0100] "GET / HTTP/1.1" 200 5\nwat nu?\n',
            False,
        ),
        ("", False),
    ],
)
def test_it_is_recognised_by_its_lines(tmp_path: Path, text: str, expected: bool) -> None:
    path = tmp_path / "x"
    path.write_text(text, "utf-8")
    assert access_log.recognises(look(path)) is expected


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("a=b&c=d;e=f", "a=b\nc=d\ne=f"),
        ("naam=Els+Zonneveld", "naam=Els Zonneveld"),
        ("email=jef+site@visboer.example", "email=jef+site@visboer.example"),  # no form encodes so: the plus is one
        ("email=jef%2Bsite%40visboer.example", "email=jef+site@visboer.example"),
        ("terug=https%3A%2F%2Fx.example%2F%3Fm%3Djef%2540visboer.example", "terug=https://x.example/?m=jef@visboer.example"),
        ("naam=Zo%EB", "naam=Zoë"),
        ("korting=100%&x=%zz", "korting=100%\nx=%zz"),
        ("leeg=%00%0Aregel", "leeg=  regel"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_query_is_shown_in_clear(query: str, shown: str) -> None:
    assert pairs(query) == shown


@given(st.text())
def test_clear_text_stays_as_it_is_and_holds_no_control_characters(text: str) -> None:
    shown = decoded(text)
    assert not any(ord(character) < 32 for character in shown.replace("\n", ""))
    if "%" not in text and "\\x" not in text and text.isprintable():
        assert shown == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CONNECT from [203.0.113.9]:40112 to [2001:db8::1]:25", ("203.0.113.9", "2001:db8::1")),
        ("for (smtpd:2001:db8::7) at Mar 14 08:12:31", ("2001:db8::7",)),
        ("rip=198.51.100.24, lip=198.51.100.24", ("198.51.100.24",)),
        # times, versions, too many or too large numbers
        ("08:15:20 versie 1.2.3 en 1.2.3.4.5, 300.1.1.1, delays=0.1/0.2/0/0.1, dsn=2.0.0", ()),
        ("aa:bb:cc:dd:ee:ff", ()),
    ],
)
def test_ip_addresses_in_a_line(text: str, found: tuple[str, ...]) -> None:
    assert ips(text) == found


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("203.0.113.7:2817", "203.0.113.7"),
        ("[2001:db8::8]:443", "2001:db8::8"),
        ("2001:db8::8", "2001:db8::8"),
        ("pc-7.molenbrood.example:80", "pc-7.molenbrood.example:80"),
        ("unknown", "unknown"),
    ],
)
def test_a_client_without_its_port(written: str, address: str) -> None:
    assert bare(written) == address


def test_addresses_in_a_query_and_in_a_column() -> None:
    assert emails("m=jef@visboer.example&x=@,a@b") == ("jef@visboer.example",)
    assert mailboxes('bounce+1=els=x.example@lijst.example; "a, b"@x.example') == (
        "bounce+1=els=x.example@lijst.example",
        '"a, b"@x.example',
    )


@pytest.mark.parametrize(
    "piece", ["[", '"', ' [10/Feb/2012:16:42:07 -0500] "x', "a@", "{} ", "%25", "1.1.", "::"]
)
def test_a_hostile_line_comes_to_an_end(piece: str) -> None:
    line = piece * (100_000 // len(piece))
    proxy = f"Mar 14 08:15:20 lb haproxy[1]: 1.2.3.4:5 [14/Mar/2026:08:15:20.5] f b 0/0 200 1 {line}"
    for text in (line, f'1.2.3.4 - - [10/Feb/2012:16:42:07 -0500] "{line}" 200 1 {line}', proxy):
        access_line.parse(text, 1)
        access_haproxy.parse(text, 1)
    assert access_line.parse(line, 1) is None


def test_the_samples_are_read_whole() -> None:
    path = SAMPLES / "elastic_apache_combined_1-4000.log"
    if not path.exists():
        pytest.skip(f"needs {path}")
    items = list(access_log.read(path))
    assert sum(isinstance(item, Record) for item in items) == len(path.read_bytes().splitlines())
    assert not any(isinstance(item, Unreadable) for item in items)
