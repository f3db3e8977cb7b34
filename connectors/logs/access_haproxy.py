"""One line of HAProxy in syslog: `... haproxy[1]: CLIENT:PORT [TIME] frontend backend/server ... "GET / HTTP/1.1"`.

Format: HAProxy's configuration manual, chapter 8.2, HTTP and TCP log format, with captured headers in braces. Times
are the proxy's own, without a zone.
"""

import re

from connectors.logs.clock import moment
from connectors.logs.request import asked, client
from connectors.record import PLAIN, PROSE, Field, Record

MARK = re.compile(r"\bhaproxy(?:\[[0-9]+\])?: ")
"""Stands before what HAProxy writes itself."""

_LINE = re.compile(r"(\S+):([0-9]{1,5}) \[([0-9]{2}/[A-Z][a-z]{2}/[0-9]{4}:[0-9:.]{8,18})\] (.*)")
_HTTP = re.compile(r'(\S+) (\S+) (\S+) (-?[0-9]+) (\+?[0-9]+) ([^"{]*)((?:\{[^"{}]*\} )*)"(.*?)"?')


def parse(line: str, number: int) -> Record | None:
    """The record of a line: of kind "request", or "connection" where it was no HTTP; None where it names no client."""
    mark = MARK.search(line, 0, 512)
    match = _LINE.fullmatch(line, mark.end()) if mark else None
    if match is None:
        return None
    address, port, time, rest = match.groups()
    found = [*client("client", address), Field("client port", port, PLAIN)]
    http = _HTTP.fullmatch(rest)
    if http is None:
        kind, found = "connection", [*found, Field("more", rest, PROSE)]
    else:
        kind, found = "request", [*found, *_http(*http.groups())]
    return Record(kind, f"line {number}", "", "", moment(time), time, (), tuple(found), "")


def _http(
    frontend: str,
    backend: str,
    timers: str,
    status: str,
    size: str,
    states: str,
    captured: str,
    request: str,
) -> list[Field]:
    plain = {"frontend": frontend, "backend": backend, "timers": timers, "status": status, "size": size}
    plain["states"] = states.strip()
    found = [Field(name, value, PLAIN) for name, value in plain.items() if value]
    if captured.strip():
        found.append(Field("captured headers", captured.strip(), PROSE))
    return [*found, *asked(request, "request")] if request else found
