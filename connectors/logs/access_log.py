"""Access logs of Apache and nginx, and of HAProxy in syslog: who asked for which page, from where, with what.

An IP address names no person by itself, so a request has fields and no people.
"""

from collections.abc import Iterator

from connectors.about import About
from connectors.export import Export
from connectors.head import Head
from connectors.logs import access_haproxy, access_line
from connectors.logs.lines import first_lines, read_lines
from connectors.record import PROSE, Field, Item, Record, Settled, Unreadable

ABOUT = About(
    what="web access logs: common and combined format of Apache and nginx and what hosts make of it, HAProxy",
    recognises="lines with a client, a moment in brackets, a quoted request and its status",
    keeps="every request as written, path and query in clear too, client, user, referrer, user agent, all else",
    ignores="blank lines, comments",
    follows="Apache's mod_log_config, nginx's ngx_http_log_module, HAProxy's manual chapter 8.2, hosts' variants",
)

_REMEDY = "look at this line by hand; the others have been read"


def recognises(head: Head) -> bool:
    """Whether at least half of the first lines are requests."""
    if head.is_folder:
        return False
    lines = [line for line in first_lines(head.text) if not line.startswith("#")]
    return bool(lines) and 2 * sum(_parse(line, 0) is not None for line in lines) >= len(lines)


def read(path: Export) -> Iterator[Item]:
    """One record a line; `Unreadable` for a line that is no request."""
    comments = notices = 0
    for line in read_lines(path):
        if not isinstance(line, tuple):
            yield line
            continue
        number, text = line
        if record := _parse(text, number):
            yield record
        elif not text.strip() or text[0] == "#":
            comments += bool(text.strip())
        elif access_haproxy.MARK.search(text, 0, 512):
            notices += 1
            yield Record("log line", f"line {number}", fields=(Field("message", text, PROSE),))
        else:
            yield Unreadable(f"line {number}", "no request in a known shape", _REMEDY)
    if comments:
        yield Settled("comments", "left out", f"lines that begin with #: {comments}")
    if notices:
        yield Settled("notices of the proxy", "kept", f"lines about no request: {notices}")


def _parse(line: str, number: int) -> Record | None:
    return access_line.parse(line, number) or access_haproxy.parse(line, number)
