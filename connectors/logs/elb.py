"""Access logs of Amazon's load balancers, application (ALB) and classic (ELB), as they lie in S3.

Formats: docs.aws.amazon.com/elasticloadbalancing, "Access logs for your Application Load Balancer" and "... Classic
Load Balancer": columns in a fixed order, blanks between, quotes around some; new columns are added at the end. An IP
address names no person by itself, so a request has fields and no people.
"""

import re
from collections.abc import Iterator

from connectors import dates
from connectors.about import About
from connectors.export import Export
from connectors.head import Head
from connectors.logs.lines import first_lines, read_lines
from connectors.logs.request import NOTHING, asked, client
from connectors.record import MACHINE, PLAIN, PROSE, Field, Item, Record, Unreadable
from inzage.labels import Label

ABOUT = About(
    what="access logs of Amazon's load balancers, application and classic",
    recognises="lines with a moment in UTC, a balancer, a client with its port, three times taken, a request",
    keeps="every request with all columns, path and query in clear too; later columns under their number",
    ignores="blank lines",
    follows="Amazon's pages on access logs of application and of classic load balancers",
)

_CLASSIC = """time balancer client target request_processing_time target_processing_time response_processing_time
 status target_status received_bytes sent_bytes request user_agent ssl_cipher ssl_protocol""".split()
_APPLICATION = [
    "type",
    *_CLASSIC,
    *"""target_group_arn trace_id domain_name chosen_cert_arn matched_rule_priority request_creation_time
 actions_executed redirect_url error_reason target_list target_status_list classification
 classification_reason conn_trace_id""".split(),
]
_HOLDS = {
    "balancer": MACHINE,
    "target_group_arn": MACHINE,
    "trace_id": MACHINE,
    "chosen_cert_arn": MACHINE,
    "conn_trace_id": MACHINE,
    "redirect_url": Label.URL,
}
_LINE = re.compile(
    r"(?:(?:https?|h2|grpcs?|wss?) )?[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}Z \S+ [0-9A-Fa-f:.\[\]]+:[0-9]{1,5} \S+"
    r'(?: -?[0-9.]+){3} (?:[0-9]{1,3}|-) (?:[0-9]{1,3}|-) [0-9]+ [0-9]+ ".*'
)
_CELL = re.compile(r'"((?:[^"\\]|\\.)*+)"(?![^ ])|(\S+)')
_REMEDY = "look at this line by hand; the others have been read"


def recognises(head: Head) -> bool:
    """Whether at least half of the first lines are a load balancer's."""
    if head.is_folder:
        return False
    lines = first_lines(head.text)
    return bool(lines) and 2 * sum(_LINE.fullmatch(line) is not None for line in lines) >= len(lines)


def read(path: Export) -> Iterator[Item]:
    """One record a line; `Unreadable` for a line in another shape."""
    for line in read_lines(path):
        if not isinstance(line, tuple):
            yield line
        elif _LINE.fullmatch(line[1]):
            yield _record(*line)
        elif line[1].strip():
            yield Unreadable(f"line {line[0]}", "not in the shape of a load balancer's line", _REMEDY)


def _record(number: int, text: str) -> Record:
    cells = [quoted or bare for quoted, bare in _CELL.findall(text)]
    columns = _CLASSIC if text[:4].isdigit() else _APPLICATION
    names = [*columns, *(f"column {count}" for count in range(len(columns) + 1, len(cells) + 1))]
    found: list[Field] = []
    row = dict(zip(names, cells, strict=False))
    for name, value in row.items():
        if name != "time" and value not in NOTHING:
            found += _fields(name, value)
    time, trace = row.get("time", ""), row.get("trace_id", "").strip("-")
    return Record("request", f"line {number}", trace, "", dates.parse(time), time, (), tuple(found))


def _fields(name: str, value: str) -> Iterator[Field]:
    if name == "client":
        yield from client(name, value)
    elif name == "request":
        yield from asked(value, "request")
    else:
        default = PLAIN if name in _APPLICATION else PROSE
        yield Field(name.replace("_", " "), value, _HOLDS.get(name, default))
