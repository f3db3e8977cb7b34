"""What is known of each mail in the queue, by the lines about it so far, until it is delivered and removed."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field

from connectors.logs.postfix_line import pairs, said, someone
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role

MOST = 50_000
"""How many mails are remembered at once: some 100 MB. Of more, the one that was spoken of longest ago is given up."""


@dataclass(slots=True)
class Mail:
    """One mail: all pairs said of it, where it was first spoken of, and whether a delivery has told them."""

    queue_id: str
    host: str
    place: str
    at: str
    at_text: str
    known: dict[str, str] = field(default_factory=dict)
    told: bool = False

    def record(self) -> Record:
        """What is known where no delivery was written."""
        return Record(
            "mail", self.place, self.key, self.thread, self.at, self.at_text, self.people(), self.fields()
        )

    @property
    def key(self) -> str:
        """Its message id, where a line gave one, else its queue id, which is given to another mail in time."""
        return self.known.get("message-id") or self.queue_id

    @property
    def thread(self) -> str:
        """One for all deliveries of a mail, also of its passage through a filter, where it gets a new queue id."""
        return f"postfix:{self.key}"

    def people(self) -> tuple[Person, ...]:
        """The sender, with the name they logged in with."""
        return tuple(someone(Role.AUTHOR, self.known.get("from", ""), self.known.get("sasl_username", "")))

    def fields(self) -> tuple[Field, ...]:
        """Everything that was said of it."""
        return (Field("host", self.host, PLAIN), Field("queue id", self.queue_id, MACHINE), *said(self.known))


def delivery(mail: Mail, seen: Mail, to: str, way: str, status: str, answer: str) -> Record:
    """One delivery: to one recipient, who may have been addressed under another name (`orig_to`)."""
    named = pairs(to)
    people = [*mail.people()]
    for address in (named.get("to", ""), named.get("orig_to", "")):
        people += someone(Role.RECIPIENT, address)
    found = [*mail.fields(), *said(named), *said(pairs(way)), Field("status", status, PLAIN)]
    if answer:
        found.append(Field("answer", answer, PROSE))
    return Record(
        "delivery", seen.place, mail.key, mail.thread, seen.at, seen.at_text, tuple(people), tuple(found)
    )


class Queue:
    """The mails that lines have spoken of and that are not removed yet."""

    def __init__(self, most: int = MOST) -> None:
        self.given_up = 0
        self._most = most
        self._mails: OrderedDict[tuple[str, str], Mail] = OrderedDict()

    def learn(self, mail: Mail, found: dict[str, str]) -> Iterator[Record]:
        """Add what a line says of a mail. Its queue id may have been another's: that one is at its end then."""
        key = mail.host, mail.queue_id
        known = self._mails.get(key)
        if known and any(
            known.known.get(name, value) != value for name, value in found.items() if name in _FIRST
        ):
            yield from self.remove(*key)
            known = None
        if known is None:
            known = self._mails[key] = mail
        known.known.update(found)
        self._mails.move_to_end(key)
        if len(self._mails) > self._most:
            self.given_up += 1
            yield from _untold(self._mails.popitem(last=False)[1])

    def known(self, mail: Mail) -> Mail:
        """What is known of a mail that a line speaks of; the line itself where nothing is."""
        return self._mails.get((mail.host, mail.queue_id), mail)

    def told(self, mail: Mail) -> Mail:
        """What is known of a mail that a delivery speaks of, and so need not be told again."""
        known = self.known(mail)
        known.told = True
        return known

    def remove(self, host: str, queue_id: str) -> Iterator[Record]:
        """A mail leaves the queue; a record of it where no delivery told of it."""
        if mail := self._mails.pop((host, queue_id), None):
            yield from _untold(mail)

    def rest(self) -> Iterator[Record]:
        """Those still in the queue at the end of the log that no delivery told of."""
        for mail in self._mails.values():
            yield from _untold(mail)


_FIRST = ("client", "message-id", "uid")
"""What is said once of a mail: said anew and differently, the queue id is another mail's."""


def _untold(mail: Mail) -> Iterator[Record]:
    if not mail.told and mail.known:
        yield mail.record()
