"""A database's declaration: a short TOML file NAME.database.toml that says where a table is and what its columns are.

url = "postgresql://lezer@db.voorbeeld.example/shop"   # or mysql://, mariadb://, sqlite:///shop.sqlite; no password
password_variable = "SHOP_PASSWORD"  # the environment variable that has it; or password_file, with mode 0600
table = "public.users"               # or query = "SELECT ...": one SELECT, no more
updated = "updated_at"               # optional: the column that grows with every change; else all rows are compared
tls = true                           # optional: encrypted, the certificate checked; true unless on this machine
tls_ca = "ca.pem"                    # optional: who signed that certificate
timeout = 60                         # optional: seconds that the server may be silent
source = "accounts"                  # from here on as in a .mapping.toml, without files, records and messages
key = "id"
"""

import re
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import parse_qsl, urlsplit

from pydantic import AfterValidator, Field, model_validator

from connectors.mapped.mapping import Mapping, Names, load_as

DIALECTS = {
    "postgresql": "postgresql",
    "postgres": "postgresql",
    "mysql": "mysql",
    "mariadb": "mysql",
    "sqlite": "sqlite",
}
"""The databases that can be read, by the scheme of their URL."""

_SOCKET = "socket"
_TOKENS = re.compile(
    r"'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|`[^`]*+`|--[^\n]*+|/\*.*?\*/|[A-Za-z_]\w*+|;|.",
    re.DOTALL,
)
_REFUSED = frozenset({"into", "insert", "update", "delete", "merge", "call", "copy", "lock", "handler"})
_QUOTES = ("'", '"', "`")
_COMMENTS = ("--", "/*")


def _is_url(url: str) -> str:
    """A URL of a known kind without a password; raises `ValueError` with the rule, and no part of the URL."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise ValueError("is no URL such as postgresql://user@host/database") from None
    if parts.scheme not in DIALECTS:
        raise ValueError(f"begins with one of {', '.join(DIALECTS)} and ://")
    if parts.password is not None:
        raise ValueError("holds a password; take it out and name it by password_variable or password_file")
    if {name for name, _ in parse_qsl(parts.query, keep_blank_values=True)} - {_SOCKET}:
        raise ValueError(f"may have {_SOCKET}= behind its question mark and nothing else")
    if parts.fragment or not parts.path.strip("/"):
        raise ValueError("names no database behind its last slash")
    return url


def _is_select(query: str) -> str:
    """One SELECT; raises `ValueError` for anything that is more. What gets past it, the database refuses to write."""
    if "\\'" in query or "/*!" in query:
        raise ValueError("has a quote behind a backslash, or a comment that is executed; write a quote twice")
    words: list[str] = []
    ended = False
    for token in _TOKENS.findall(query):
        if token.isspace() or token.startswith(_COMMENTS):
            continue
        if ended:
            raise ValueError("is one statement, with nothing behind it")
        ended = token.startswith(";")
        words.append(token if token.startswith(_QUOTES) else token.casefold())
    if not words or words[0] not in {"select", "with"}:
        raise ValueError("begins with SELECT or WITH")
    if not _REFUSED.isdisjoint(words):
        raise ValueError(
            "only reads: INTO, INSERT, UPDATE, DELETE and the like are refused; quote a column called so"
        )
    return query.strip().rstrip(";").rstrip()


class Declaration(Mapping):
    """Where a table is, and what its columns are."""

    files: Names = ()
    url: Annotated[str, AfterValidator(_is_url)]
    password_variable: Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")] | None = None
    password_file: str = ""
    table: str = ""
    query: Annotated[str, AfterValidator(_is_select)] | None = None
    updated: str = ""
    tls: bool | None = None
    tls_ca: str = ""
    timeout: Annotated[int, Field(ge=1, le=3600)] = 60

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if bool(self.table) == bool(self.query):
            raise ValueError("one of table and query is needed")
        if self.password_variable and self.password_file:
            raise ValueError("password_variable and password_file exclude one another")
        if self.files or self.records or self.messages:
            raise ValueError("files, records and messages are for files; a table has none of them")
        return self

    @property
    def dialect(self) -> str:
        """Which kind of database it is: postgresql, mysql or sqlite."""
        return DIALECTS[urlsplit(self.url).scheme]

    @property
    def socket(self) -> str:
        """The Unix socket of the server, "" for one behind an address."""
        return dict(parse_qsl(urlsplit(self.url).query)).get(_SOCKET, "")


def load_declaration(path: Path) -> Declaration:
    """The declaration in `path`; raises `SettingsError` naming file, key and rule, and no value."""
    return load_as(Declaration, path)
