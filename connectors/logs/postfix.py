"""Mail logs of Postfix: who mailed whom, when, from where, and what became of it.

Format: syslog lines of Postfix's daemons (www.postfix.org, manual pages); a queue id joins the lines about a mail. Each
delivery line (`to=... status=...`) is a record, with what the lines before it said of its mail: sender, client, login,
message id; a mail without one in this file is a record by itself. Attempts are records each, as the log has them.
Memory is bounded: of more than `postfix_queue.MOST` mails at once in the queue, later deliveries lack the sender.
"""

from collections import Counter
from collections.abc import Callable, Iterator

from connectors import dates
from connectors.about import About
from connectors.export import Export
from connectors.head import Head
from connectors.logs import postfix_line as line
from connectors.logs.clock import in_year
from connectors.logs.lines import first_lines, read_lines
from connectors.logs.network import emails
from connectors.logs.postfix_queue import Mail, Queue, delivery
from connectors.logs.syslog import Entry, is_iso, parse, year_in
from connectors.logs.syslog_years import settle_years
from connectors.record import PLAIN, PROSE, Field, Item, Record, Settled, Unreadable

ABOUT = About(
    what="Postfix: mail logs (syslog), with the lines of filters and mailbox servers between them",
    recognises="lines of a system log, some of them written by a daemon of Postfix",
    keeps="one record a delivery; mails without one; every other line with an address, a login or an IP address",
    ignores="lines about no mail and nobody, which are counted by their program",
    follows="the manual pages of Postfix's daemons, and real logs",
)

_NAMED = 40  # programs that are counted by name
_REMEDY = "look at this line by hand; the others have been read"
_LEARNT = ("client=", "uid=", "message-id=", "resent-message-id=", "from=")
_TRAFFIC = ("postscreen", "dnsblog", "anvil", "tlsproxy", "scache")
_GREETINGS = (
    "connect from",
    "disconnect from",
    "lost connection",
    "timeout after",
    "Anonymous TLS",
    "Trusted TLS",
)


def recognises(head: Head) -> bool:
    """Whether most of the first lines are a system log's and one in the head is written by Postfix."""
    if head.is_folder or "postfix" not in head.text:
        return False
    entries = [parse(text) for text in first_lines(head.text, 1000)]
    known = [entry for entry in entries if entry is not None]
    return 2 * len(known) > len(entries) and any(map(_is_postfix, known))


def read(path: Export) -> Iterator[Item]:
    """Deliveries and other lines in the order of the log; `Unreadable` for a line that is none of a system log."""
    years, settled = settle_years(path)
    if settled:
        yield settled
    log = _Log()
    for each in read_lines(path):
        if not isinstance(each, tuple):
            yield each
        elif entry := parse(each[1]):
            yield from log.items(entry, f"line {each[0]}", _moment(entry.time, years.at))
        elif each[1].strip():
            yield Unreadable(f"line {each[0]}", "not a line of a system log", _REMEDY)
    yield from log.rest()


def manner(path: Export) -> str:
    """The year in which a log begins that writes none, as its name or age may have told; "" where none is needed."""
    return str(settle_years(path)[0].first or "")


def _moment(time: str, yearless: Callable[[str], str]) -> str:
    if is_iso(time):
        return dates.parse(time)
    bare, year = year_in(time)
    return in_year(bare, year) if year else yearless(bare)


def _is_postfix(entry: Entry) -> bool:
    return entry.program.startswith("postfix") and "/" in entry.program


class _Log:
    """The mails in the queue, and how many lines said nothing of anybody."""

    def __init__(self) -> None:
        self._queue = Queue()
        self._noise: Counter[str] = Counter()
        self._joined = 0

    def items(self, entry: Entry, place: str, at: str) -> Iterator[Record]:
        """What a line makes: a delivery, nothing yet, or itself where it holds an address, a login or an IP address."""
        queued = line.QUEUED.fullmatch(entry.message) if _is_postfix(entry) else None
        if queued is None:
            yield from self._line(entry, place, at)
            return
        queue_id, text = queued.groups()
        mail = Mail(queue_id, entry.host, place, at, entry.time)
        if ended := line.ended(text):
            yield delivery(self._queue.told(mail), mail, *ended)
        elif text == "removed":
            self._joined += 1
            yield from self._queue.remove(entry.host, queue_id)
        elif text.startswith(_LEARNT) and "status=" not in text:
            self._joined += 1
            yield from self._queue.learn(mail, line.pairs(text.partition(" (")[0]))
        else:
            yield from self._line(entry, place, at, mail)

    def rest(self) -> Iterator[Item]:
        """At the end: mails without a delivery, and what was left out."""
        yield from self._queue.rest()
        if self._joined:
            why = f"lines on client, login, message id, sender and removal: {self._joined}"
            yield Settled("lines joined", "into the records of their mails", why)
        for program, count in sorted(self._noise.items()):
            yield Settled("lines left out", program, f"no address, login or IP address in them: {count}")
        if self._queue.given_up:
            why = f"more in the queue at once than are remembered: {self._queue.given_up}"
            yield Settled("mails given up", "their deliveries lack the sender", why)

    def _line(self, entry: Entry, place: str, at: str, mail: Mail | None = None) -> Iterator[Record]:
        people, found = line.mentioned(entry.message)
        if not (people or found or emails(entry.message) or line.is_prose(entry.message)):
            name = entry.program.rpartition("/")[2] or "the log itself"
            self._noise[name if name in self._noise or len(self._noise) < _NAMED else "others"] += 1
            return
        traffic = not people and (entry.program.endswith(_TRAFFIC) or entry.message.startswith(_GREETINGS))
        said = (
            Field("host", entry.host, PLAIN),
            Field("program", entry.program, PLAIN),
            Field("message", entry.message, PLAIN if traffic else PROSE),
            *found,
        )
        thread = self._queue.known(mail).thread if mail else ""
        yield Record("log line", place, "", thread, at, entry.time, people, said)
