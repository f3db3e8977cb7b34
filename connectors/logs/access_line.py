"""One line of an access log of Apache or nginx, in whatever order a host or a configuration has its parts.

Format: Apache's mod_log_config (httpd.apache.org/docs/current/mod/mod_log_config.html), nginx's ngx_http_log_module,
and what hosting companies make of them: a virtual host before or after the client, the time taken in brackets.
"""

import re
from collections.abc import Iterator

from connectors.logs.clock import moment
from connectors.logs.decoding import decoded
from connectors.logs.network import bare, is_ip
from connectors.logs.remembering import remembered
from connectors.logs.request import NOTHING, asked, client, forwarded, referred, user, written
from connectors.record import PLAIN, PROSE, Field, Record

_TIME = (
    r"[0-9]{1,2}/[A-Z][a-z]{2}/[0-9]{4}:[0-9:.]{8,18}(?: ?[+-][0-9]{4})?"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]{8,18}(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
)
_LINE = re.compile(
    rf'(\S[^"]*?) \[({_TIME})\](?: \(([^()"]*)\))? "(.*?)(?<!\\)" ([0-9]{{3}}|-) ([0-9]+|-)(?![^ ])(.*)'
)
_REST = re.compile(
    r'((?: [^" ]+){0,4}) "([^"\\]*+(?:\\.[^"\\]*+)*+)" "([^"\\]*+(?:\\.[^"\\]*+)*+)"((?: .*)?)'
)
_HOST = re.compile(r"(?=[^.:]*\.)[\w.-]+(?::[0-9]{1,5})?")
_FIGURES = re.compile(r"[0-9.,:\s\"-]*")


def parse(line: str, number: int) -> Record | None:
    """The record of a line: of kind "request"; None where it is no line of an access log."""
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    who, time, took, request, status, size, rest = match.groups()
    found = [*_who(who)]
    if took:
        found.append(Field("time taken", took, PLAIN))
    if request not in NOTHING:
        found += asked(request, "request")
    found.append(_plain("status", status))
    if size != "-":
        found.append(_plain("size", size))
    if rest:
        found += _rest(rest)
    return Record("request", f"line {number}", "", "", moment(time), time, (), tuple(found), "")


@remembered(8192)
def _who(text: str) -> tuple[Field, ...]:
    """What stands before the time: virtual host, client, ident, user; a user name may hold blanks."""
    host, clients, ident, name = _parts(text.split())
    found = [] if host in NOTHING else [Field("host", host, PLAIN)]
    found += client("client", clients)
    found += [
        user(label, value) for label, value in (("ident", ident), ("user", name)) if value not in NOTHING
    ]
    return tuple(found)


def _parts(words: list[str]) -> tuple[str, str, str, str]:
    """Virtual host, client, ident and user, each as written."""
    host = ""
    if len(words) > 3 and not _is_client(words[0]) and (_is_client(words[1]) or words[1] != "-"):
        host = words.pop(0)
    end = 1
    while end < len(words) and (words[end - 1].endswith(",") or words[end].startswith(",")):
        end += 1
    clients, others = " ".join(words[:end]), words[end:]
    if (
        not host and len(others) == 2 and _HOST.fullmatch(others[0])
    ):  # OVH has the host where the ident stands
        host, others = others[0], ["-", others[1]]
    ident = others[0] if len(others) > 1 else ""
    return host, clients, ident, " ".join(others[1:] if len(others) > 1 else others)


def _is_client(word: str) -> bool:
    return is_ip(bare(word.rstrip(",")))


def _rest(text: str) -> Iterator[Field]:
    """Referrer and user agent, and what a configuration adds before and after them."""
    match = _REST.fullmatch(text)
    before, referrer, agent, after = match.groups() if match else (text, "", "", "")
    yield from referred(referrer)
    if agent not in NOTHING:
        yield _plain("user agent", agent)
    for more in (before, after):
        yield from _more(more.strip())


@remembered(4096)
def _more(text: str) -> tuple[Field, ...]:
    if not text.strip('"- '):
        return ()
    return (
        Field("more", text, PLAIN if _FIGURES.fullmatch(text) else PROSE),
        *forwarded(text),
        *written(decoded(text)),
    )


@remembered(8192)
def _plain(name: str, value: str) -> Field:
    return Field(name, value, PLAIN)
