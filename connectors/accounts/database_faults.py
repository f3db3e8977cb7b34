"""What went wrong with a database, told without a word of its own message: those quote users, hosts and statements.

Codes: postgresql.org/docs/current/errcodes-appendix.html; the "Server Error Message Reference" of MySQL.
"""

from connectors.record import Unreadable

_PASSWORD = (
    "the server refuses this user or password",
    "check the user in `url` and what holds the password",
)
_NO_DATABASE = ("the server has no such database", "check the name behind the last slash of `url`")
_NO_TABLE = ("the database has no such table", "check `table` or `query`; capitals and the schema count")
_NO_COLUMN = ("the query names a column that does not exist", "check `query` and `updated`")
_NO_RIGHT = ("this user may not read it", "have the right to SELECT granted to the user in `url`")
_SYNTAX = ("the database does not understand the query", "try `query` in the database's own console")
_WRITES = (
    "the query would write, and only reading is allowed",
    "leave out of `query` what changes something",
)
_SLOW = ("the server did not answer in time", "check that it runs, make the query faster, or raise `timeout`")
_UNREACHABLE = (
    "the server cannot be reached or refuses the connection",
    "check `url`, the user, the password and `tls`, and try again",
)
_OTHER = ("the database broke off", "look into its own log, and try again")
_CODES: dict[str, tuple[str, str]] = {
    "28P01": _PASSWORD,
    "28000": _PASSWORD,
    "3D000": _NO_DATABASE,
    "42P01": _NO_TABLE,
    "3F000": _NO_TABLE,
    "42703": _NO_COLUMN,
    "42501": _NO_RIGHT,
    "42601": _SYNTAX,
    "25006": _WRITES,
    "57014": _SLOW,
    "1044": _NO_RIGHT,
    "1045": _PASSWORD,
    "1698": _PASSWORD,
    "1049": _NO_DATABASE,
    "1146": _NO_TABLE,
    "1054": _NO_COLUMN,
    "1142": _NO_RIGHT,
    "1143": _NO_RIGHT,
    "1064": _SYNTAX,
    "1792": _WRITES,
    "3024": _SLOW,
    "2003": _UNREACHABLE,
    "2002": _UNREACHABLE,
    "SQLITE_CANTOPEN": ("the file of the database cannot be opened", "check the path in `url`"),
    "SQLITE_NOTADB": ("the file is no SQLite database", "check the path in `url`"),
    "SQLITE_READONLY": _WRITES,
    "SQLITE_BUSY": ("another program holds the database", "close it, or try again"),
}

_SQLITE = {"no such table": "42P01", "no such column": "42703", "near ": "42601"}
"""How SQLite begins the messages of faults that have one code, and the codes that PostgreSQL has for them."""


def told(fault: BaseException, place: str = "file") -> Unreadable:
    """What a fault of a driver means, and what to do; its code is named where it is not known here."""
    code = code_of(fault)
    if code in _CODES:
        return Unreadable(place, *_CODES[code])
    if code:
        return Unreadable(place, f"{_OTHER[0]} (its code is {code})", _OTHER[1])
    if isinstance(getattr(fault, "orig", fault), TimeoutError):
        return Unreadable(place, *_SLOW)
    lost = isinstance(getattr(fault, "orig", fault), OSError) or hasattr(fault, "orig")
    return Unreadable(place, *(_UNREACHABLE if lost and place == "file" else _OTHER))


def code_of(fault: BaseException) -> str:
    """The code of a fault: SQLSTATE of PostgreSQL, number of MySQL, name of SQLite; "" where the server gave none."""
    original = getattr(fault, "orig", None)
    if name := getattr(original, "sqlite_errorname", ""):
        told_so = next((code for begin, code in _SQLITE.items() if str(original).startswith(begin)), "")
        return told_so or "_".join(str(name).split("_")[:2])
    first = original.args[0] if original is not None and original.args else None
    if isinstance(first, dict):
        code = str(first.get("C", ""))
        return code if code.isalnum() else ""
    return str(first) if isinstance(first, int) and not isinstance(original, OSError) else ""
