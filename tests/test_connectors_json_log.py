"""Web access logs as JSON lines, under the keys that each server and each person chose."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.head import look
from connectors.logs import json_log
from connectors.logs.json_columns import use_of
from connectors.record import MACHINE, PLAIN, PROSE, Field, Record, Unreadable
from inzage.labels import Label
from tests.running import ROOT

FIXTURES = ROOT / "tests" / "fixtures" / "json_log"
SAMPLES = ROOT.parent / "shared" / "samples" / "web_access_log"


def _records(path: Path) -> list[Record]:
    return [item for item in json_log.read(path) if isinstance(item, Record)]


def _one(tmp_path: Path, **value: object) -> Record:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps(value) + "\n", "utf-8")
    (record,) = _records(path)
    return record


def test_a_request_of_nginx() -> None:
    first = _records(FIXTURES / "nginx.json")[0]
    assert (first.kind, first.place, first.key, first.at, first.people) == (
        "request",
        "item 1",
        "ab12",
        "2026-03-14T08:15:20+01:00",
        (),
    )
    assert first.fields == (
        Field("time_iso8601", "2026-03-14T08:15:20+01:00", PLAIN),
        Field("remote_addr", "203.0.113.7", Label.IP),
        Field("remote_user", "mirthe", Label.USERNAME),
        Field("request", "GET /klant?email=els%40zonneveld.example HTTP/1.1", PLAIN),
        Field("query", "email=els@zonneveld.example", PROSE),
        Field("email", "els@zonneveld.example", Label.EMAIL),
        Field("status", "200", PLAIN),
        Field("body_bytes_sent", "512", PLAIN),
        Field("http_referer", "https://www.molenbrood.example/?q=Zo%C3%AB", Label.URL),
        Field("referrer query", "q=Zoë", PROSE),
        Field("http_user_agent", "Mozilla/5.0", PLAIN),
        Field("http_x_forwarded_for", "198.51.100.40", Label.IP),
        Field("http_x_forwarded_for", "10.0.0.2", Label.IP),
        Field("http_cookie", "naam=Jef%20Claes", PROSE),
        Field("http_cookie in clear", "naam=Jef Claes", PROSE),
        Field("request_id", "ab12", MACHINE),
    )


def test_a_line_that_was_cut_gives_what_it_has_and_is_named() -> None:
    items = list(json_log.read(FIXTURES / "nginx.json"))
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["line 3"]
    assert _records(FIXTURES / "nginx.json")[2].at == "2026-03-14T08:15:22+01:00"


def test_caddy_nests_and_counts_seconds() -> None:
    first, second = _records(FIXTURES / "caddy.log")
    assert (first.at, first.at_text) == ("2026-03-14T07:15:20.500000+00:00", "1773472520.5")
    for field in (
        Field("request.remote_ip", "203.0.113.7", Label.IP),
        Field("request.client_ip", "198.51.100.40", Label.IP),
        Field("request.uri", "/zoek?naam=Els+Zonneveld", PLAIN),
        Field("query", "naam=Els Zonneveld", PROSE),
        Field("request.headers.User-Agent", "Mozilla/5.0", PLAIN),
        Field("user_id", "els", Label.USERNAME),
    ):
        assert field in first.fields
    # the moment at which the answer was made is the server's, and a notice is no request
    assert Field("resp_headers.Date", "Sat, 14 Mar 2026 07:15:20 GMT", PLAIN) in first.fields
    assert (second.kind, Field("name", "srv0", PROSE) in second.fields) == ("log line", True)


def test_cloudflare_names_the_client_s_side_and_its_own(tmp_path: Path) -> None:
    value: dict[str, object] = {
        "ClientIP": "198.51.100.7",
        "ClientRequestHost": "molenbrood.example",
        "ClientRequestURI": "/klant?email=an@bos.example",
        "EdgeStartTimestamp": "2025-03-12T09:15:00Z",
        "EdgeResponseStatus": 200,
        "RayID": "8a1",
    }
    record = _one(tmp_path, **value)
    assert json_log.recognises(look(next(tmp_path.iterdir())))
    assert (record.key, record.at) == ("8a1", "2025-03-12T09:15:00+00:00")
    assert {Field("ClientIP", "198.51.100.7", Label.IP), Field("email", "an@bos.example", Label.EMAIL)} <= {
        *record.fields
    }


def test_traefik_names_three_moments() -> None:
    (record,) = _records(FIXTURES / "traefik.json")
    assert record.at == "2026-03-14T07:15:20.123456+00:00"
    assert Field("ClientAddr", "203.0.113.7", Label.IP) in record.fields
    assert Field("ClientUsername", "noor", Label.USERNAME) in record.fields


@pytest.mark.parametrize(
    ("written", "at"),
    [
        (1773472520, "2026-03-14T07:15:20+00:00"),
        ("1773472520.250", "2026-03-14T07:15:20.250000+00:00"),
        (1773472520250, "2026-03-14T07:15:20.250000+00:00"),
        (1773472520250000000, "2026-03-14T07:15:20.250000+00:00"),
        ("14/Mar/2026:08:15:20 +0100", "2026-03-14T08:15:20+01:00"),
        ("2026-03-14 08:15:20", "2026-03-14T08:15:20"),
        # no moments
        ("Infinity", ""),
        ("NaN", ""),
        ("gisteren", ""),
        (True, ""),
        ("31/Feb/2026:08:15:20 +0100", ""),
    ],
)
def test_moments_in_many_shapes(tmp_path: Path, written: object, at: str) -> None:
    assert _one(tmp_path, ip="203.0.113.7", path="/", status=200, time=written).at == at


@pytest.mark.parametrize(
    ("name", "use"),
    [
        ("source.ip", "client"),
        ("http.request.headers.X-Forwarded-For", "client"),
        ("request_User-Agent", "agent"),
        ("url.original", "request"),
        ("DownstreamStatus", "status"),
        # what a server answered, and keys that only look alike
        ("resp_headers.Referer", ""),
        ("ship", ""),
        ("description", ""),
        ("statustekst", ""),
    ],
)
def test_keys_are_known_by_many_names(name: str, use: str) -> None:
    assert use_of(name) == use


def test_a_key_of_mail_addresses_and_numbers_without_a_known_use(tmp_path: Path) -> None:
    record = _one(
        tmp_path, ip="pc-noor.example", path="/", status=200, klant_email="a@b.example", teller=3, x="Noor"
    )
    assert record.fields[0] == Field("ip", "pc-noor.example", PROSE)
    assert record.fields[3:] == (
        Field("klant_email", "a@b.example", Label.EMAIL),
        Field("teller", "3", PLAIN),
        Field("x", "Noor", PROSE),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"ip":"203.0.113.7","path":"/","status":200}', True),
        ('[{"remote_addr":"x","request":"GET / HTTP/1.1","status":"404"}]', True),
        ('geen json\n{"ip":"203.0.113.7","path":"/","status":200}', False),
        # other JSON: no status, a status in words, chats, contacts, broken
        ('{"ip":"203.0.113.7","url":"https://x.example/"}', False),
        ('{"ip":"203.0.113.7","path":"/","status":"open"}', False),
        ('{"type":"chat","session":{"ip":"203.0.113.7"},"webpath":[],"status":"missed"}', False),
        ('{"name":"Els","email":"els@zonneveld.example","ip":"203.0.113.7","status":200}', False),
        ("[1, 2, 3]", False),
        ('{"ip":', False),
        ("[" * 5000, False),
        ("ip,path,status\n203.0.113.7,/,200", False),
    ],
)
def test_it_is_recognised_by_its_keys(tmp_path: Path, text: str, expected: bool) -> None:
    path = tmp_path / "x"
    path.write_text(text + "\n", "utf-8")
    assert json_log.recognises(look(path)) is expected


_json = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(
    st.dictionaries(
        st.sampled_from(["ip", "status", "request", "uri", "time", "user", "args", "referer"]), _json
    )
)
def test_any_values_are_read(tmp_path_factory: pytest.TempPathFactory, value: dict[str, object]) -> None:
    path = tmp_path_factory.mktemp("json") / "x.jsonl"
    path.write_text(json.dumps(value, allow_nan=False, default=str) if _finite(value) else "{}", "utf-8")
    assert len(_records(path)) == 1


def _finite(value: object) -> bool:
    try:
        json.dumps(value, allow_nan=False)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(("name", "count"), [("matomo_caddy_json.log", 3), ("matomo_nginx_json.log", 2)])
def test_the_samples_are_read_whole(name: str, count: int) -> None:
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"needs {path}")
    records = _records(path)
    assert len(records) == count
    assert all(record.at and record.kind == "request" for record in records)
