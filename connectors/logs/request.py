"""A web request as fields: what was asked as written, and in clear where it was encoded."""

import re
from collections.abc import Iterator

from connectors.logs.decoding import decoded, pairs
from connectors.logs.network import bare, emails, holds_host, holds_user, is_ip
from connectors.logs.remembering import remembered
from connectors.record import PLAIN, PROSE, Field
from inzage.labels import Label

NOTHING = frozenset({"", "-", '""', '"-"'})
"""What servers write where there is nothing."""

_TARGET = re.compile(r"[A-Za-z_-]{3,20} (.*?)(?: HTTP/[0-9.]+)?", re.DOTALL)
_ENCODED = re.compile(r"%[0-9A-Fa-f]{2}|\\x[0-9A-Fa-f]{2}")


@remembered(4096)
def asked(request: str, name: str) -> tuple[Field, ...]:
    """`GET /path?query HTTP/1.1`, or an address alone, as written; path and query in clear; the e-mail addresses in it.

    What is no request at all (a TLS handshake on a port for HTTP) stays as the server escaped it.
    """
    found = [Field(name, request, PLAIN)]
    match = _TARGET.fullmatch(request)
    if not match and request[:1] != "/" and "://" not in request:
        return tuple(found)
    return (*found, *_in_clear(match[1] if match else request))


@remembered(4096)
def searched(query: str) -> tuple[Field, ...]:
    """A query that stands in a column of its own, in clear, and the e-mail addresses in it."""
    if query in NOTHING:
        return ()
    shown = pairs(query)
    return (Field("query", shown, PROSE), *written(shown))


@remembered(4096)
def referred(address: str) -> tuple[Field, ...]:
    """The page that a visitor came from: its address, and path and query in clear."""
    if address in NOTHING:
        return ()
    return (Field("referrer", address, Label.URL), *_in_clear(address, "referrer "))


def client(name: str, value: str) -> Iterator[Field]:
    """Who asked: an IP address without its port, or a host name; several that proxies joined, one by one."""
    for each in value.split(","):
        if (written := each.strip()) not in NOTHING:
            found = bare(written)
            yield Field(name, found, holds_host(found))


def forwarded(text: str) -> Iterator[Field]:
    """The IP addresses in what a server was configured to write beside the usual."""
    for word in re.split(r'[\s",]+', text):
        found = bare(word)
        if is_ip(found):
            yield Field("forwarded for", found, Label.IP)


def user(name: str, value: str) -> Field:
    """The name that someone logged in with."""
    return Field(name, value, holds_user(value))


def _in_clear(address: str, prefix: str = "") -> Iterator[Field]:
    path, _, query = address.partition("?")
    if _ENCODED.search(path):
        path = decoded(path)
        yield Field(f"{prefix}path", path, PROSE)
    query = pairs(query)
    if query:
        yield Field(f"{prefix}query", query, PROSE)
    yield from written(f"{path}\n{query}")


def written(text: str) -> Iterator[Field]:
    """The e-mail addresses in a text that is in clear."""
    for email in emails(text):
        yield Field("email", email, Label.EMAIL)
