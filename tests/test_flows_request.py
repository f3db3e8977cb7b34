"""The commands about a request, as staff run them: what they print, what they keep, when they refuse."""

import json
import re
import socket
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from icalendar import Calendar
from typer.testing import CliRunner, Result

import flows.commands_request
import flows.settings
from connectors.record import Field, Item, Person, Record, Role
from flows.cli import app
from inzage.errors import InzageError, RefusedError, RequestError
from subjects.verification_settings import MailSettings
from tests.running import inzage
from warehouse import load
from warehouse.connection import open_warehouse
from warehouse.ledger import chain_is_whole, events, request

JAN = "jan.kanarie@geheim.example"
CANARIES = ("kanarie", "geheim.example", "Snavelstraat", "0470 12 34 56", "9998")
TODAY = date.today()


class WithMail(flows.settings.Settings):
    """All settings, with those of the mail server."""

    mail: MailSettings = MailSettings()


class Inbox:
    """A mail server's hands."""

    def __init__(self, answer: str) -> None:
        self.answer, self.taken = answer, list[Envelope]()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.taken.append(envelope)
        return self.answer


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(flows.settings, "Settings", WithMail)
    place = tmp_path / "home"
    place.mkdir()
    (place / "policy.toml").write_text(
        '[controller]\nname = "Zadel BV"\nemail = "privacy@zadel.example"\n', "utf-8"
    )
    jan = Person(Role.SUBJECT, "Jan Kanarie", JAN, "0470 12 34 56")
    row = Record("contact", "row 1", key="1", people=(jan,), fields=(
        Field("Straat", "Snavelstraat 7", "ADDRESS"), Field("Postcode", "9998", "LOCATION"),
    ))  # fmt: skip
    items: list[Item] = [row]
    with open_warehouse(place) as warehouse:
        load._store(
            warehouse, "00000000-0000-0000-0000-000000000001", "test", iter(items), "BE", lambda _: None
        )
    return place


@pytest.fixture
def post(home: Path) -> Iterator[Callable[..., Inbox]]:
    """Start a mail server without encryption on this machine, and name it in the settings."""
    running: list[Controller] = []

    def start(answer: str = "250 OK") -> Inbox:
        inbox = Inbox(answer)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = int(free.getsockname()[1])
        server = Controller(inbox, hostname="127.0.0.1", port=port)
        server.start()
        running.append(server)
        (home / "inzage.toml").write_text(
            f'[mail]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\nsender = "privacy@zadel.example"\n'
        )
        return inbox

    yield start
    for server in running:
        server.stop(no_assert=True)


def run(home: Path, *arguments: str | Path, stdin: str = "") -> Result:
    return CliRunner().invoke(app, ["request", *map(str, arguments), "--home", str(home)], input=stdin)


def done(home: Path, *arguments: str | Path, stdin: str = "") -> Result:
    result = run(home, *arguments, stdin=stdin)
    assert result.exit_code == 0, (result.output, result.exception)
    return result


def opened(home: Path, *more: str | Path, kind: str = "access", key: str = JAN) -> str:
    return done(home, "open", "--kind", kind, "--from", key, *more).stdout.strip()


def state(home: Path, number: str) -> str:
    with open_warehouse(home) as warehouse:
        return request(warehouse, number).state


def kept(home: Path) -> str:
    """All that the tables about requests hold, but the key by which the person is found."""
    with open_warehouse(home) as warehouse:
        tables = ("events", "request_codes", "policies")
        return repr([warehouse._connection.execute(f"FROM {table}").fetchall() for table in tables])


def code_in(envelope: Envelope) -> str:
    content = envelope.content.decode() if isinstance(envelope.content, bytes) else ""
    found = re.search(r"\b(\d{4}) (\d{4})\b", content)
    assert found
    return "".join(found.groups())


# --- opening and looking -----------------------------------------------------------------------------------


def test_open_prints_the_id_alone(home: Path) -> None:
    result = done(home, "open", "--kind", "access", "--from", JAN, "--out", home / "letters")
    assert re.fullmatch(r"\d{8}-[0-9a-f]{6}\n", result.stdout)
    names = sorted(path.name for path in (home / "letters").iterdir())
    number = result.stdout.strip()
    assert names == [f"inzage-{number}-acknowledgement.{end}" for end in ("html", "txt")]
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in (home / "letters").iterdir())


def test_the_list_has_the_most_urgent_first_and_tells_what_is_overdue(home: Path) -> None:
    day = {n: str(TODAY - timedelta(days=n)) for n in (0, 5, 400)}
    numbers = {n: opened(home, "--received", day[n]) for n in (0, 400, 5)}
    rows = [json.loads(line) for line in done(home, "list").stdout.splitlines()]
    assert [row["request"] for row in rows] == [numbers[400], numbers[5], numbers[0]]
    assert [(row["overdue"], row["late_by_law"]) for row in rows] == [
        (True, True),
        (False, False),
        (False, False),
    ]
    late = run(home, "list", "--overdue")
    assert (late.exit_code, [json.loads(line)["request"] for line in late.stdout.splitlines()]) == (
        1,
        [numbers[400]],
    )
    done(home, "close", numbers[400], "--withdrawn")
    assert done(home, "list", "--overdue").stdout == ""


def test_show_tells_days_and_events_and_a_broken_chain(home: Path) -> None:
    number = opened(home, "--received", "2026-01-20")
    done(home, "verify", number, "--attest", "teruggebeld op het nummer")
    shown = done(home, "show", number).stdout
    assert "promised 2026-02-03\nby law 2026-02-20" in shown
    assert "verified by attestation  25 characters of reason" in shown
    assert "teruggebeld" not in shown
    with open_warehouse(home) as warehouse:
        warehouse._connection.execute("UPDATE events SET detail = '' WHERE event = 'opened'")
    broken = run(home, "show", number)
    assert isinstance(broken.exception, RefusedError)


def test_the_calendar_has_the_days_and_nobody_s_name(home: Path) -> None:
    first, second = opened(home, "--received", "2026-01-20"), opened(home, kind="erase")
    settled = opened(home)
    done(home, "close", settled, "--withdrawn")
    done(home, "calendar", "--out", home / "days.ics")
    content = (home / "days.ics").read_bytes()
    found = Calendar.from_ical(content)
    days = {(str(e["UID"]), e.decoded("DTSTART")) for e in found.walk("VEVENT")}
    assert (f"{first}-promised@inzage", date(2026, 2, 3)) in days
    assert (f"{first}-legal@inzage", date(2026, 2, 20)) in days
    assert {uid.rpartition("-")[0] for uid, _ in days} == {first, second}
    alarms = [alarm.decoded("TRIGGER") for alarm in found.walk("VALARM")]
    assert alarms == [timedelta(days=-3)] * 4
    assert not any(canary.encode() in content for canary in CANARIES)
    done(home, "calendar", "--out", home / "again.ics")
    assert (home / "again.ics").read_bytes() == content


# --- a code ------------------------------------------------------------------------------------------------


def test_a_code_by_mail_verifies(home: Path, post: Callable[..., Inbox]) -> None:
    inbox = post()
    number = opened(home)
    sent = done(home, "verify", number, "--send")
    (taken,) = inbox.taken
    assert (taken.rcpt_tos, state(home, number)) == ([JAN], "awaiting identity")
    code = code_in(taken)
    assert code not in sent.output + kept(home)
    wrong = run(home, "verify", number, "--code", f"{(int(code) + 1) % 10**8:08}")
    assert "4 tries left" in str(wrong.exception)
    done(home, "verify", number, "--code", code)
    assert state(home, number) == "verified"
    assert code not in kept(home)
    assert not any(canary in sent.output + kept(home) for canary in CANARIES)


@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
def test_the_mail_is_in_the_person_s_language(language: str, home: Path, post: Callable[..., Inbox]) -> None:
    inbox = post()
    done(home, "verify", opened(home), "--send", "--language", language)
    content = inbox.taken[0].content
    said = {
        "nl": b"minuten geldig",
        "fr": b"valable 60 minutes",
        "en": b"valid for 60 minutes",
        "de": b"60 Minuten",
    }
    assert isinstance(content, bytes)
    assert [tongue for tongue, words in said.items() if words in content] == [language]


@pytest.mark.parametrize("why", ["refused", "down", "not set"])
def test_a_code_that_does_not_leave_changes_nothing(why: str, home: Path, post: Callable[..., Inbox]) -> None:
    if why == "refused":
        post(f"554 no {JAN}")
    elif why == "down":
        (home / "inzage.toml").write_text(
            '[mail]\nhost = "127.0.0.1"\nport = 9\nsecurity = "none"\nsender = "privacy@zadel.example"\n'
        )
    number = opened(home)
    result = run(home, "verify", number, "--send")
    assert isinstance(result.exception, InzageError)
    assert JAN not in str(result.exception)
    with open_warehouse(home) as warehouse:
        assert request(warehouse, number).state == "opened"
        assert [event for _, event, _ in events(warehouse, number)] == ["opened"]


def test_a_code_goes_to_no_address_that_the_request_brought(home: Path, post: Callable[..., Inbox]) -> None:
    inbox = post()
    result = run(home, "verify", opened(home, key="jan@kwaad.example"), "--send")
    assert isinstance(result.exception, RefusedError)
    assert inbox.taken == []
    other = run(home, "verify", opened(home), "--send", "--channel", "2")
    assert isinstance(other.exception, RequestError)


def test_a_printed_code_verifies(home: Path) -> None:
    number = opened(home)
    result = done(home, "verify", number, "--print", home / "post")
    paths = [Path(line) for line in result.stdout.splitlines()]
    assert [path.name for path in paths] == [f"inzage-{number}-code.{end}" for end in ("html", "txt")]
    found = re.search(r"^    (\d{4} \d{4})$", paths[1].read_text("utf-8"), re.MULTILINE)
    assert found
    assert found.group(1) not in result.output
    assert not any(canary in paths[1].read_text("utf-8") for canary in CANARIES)
    done(home, "verify", number, "--code", found.group(1))
    assert state(home, number) == "verified"


# --- facts, attestation, doubt -----------------------------------------------------------------------------


def test_facts_are_given_or_read_from_stdin(home: Path) -> None:
    first, second = opened(home), opened(home)
    done(home, "verify", first, "--facts", "postcode=9998", "--facts", "adres=Snavelstraat 7")
    done(home, "verify", second, "--facts", "-", stdin="zip=9998\nstraat=snavelstraat 7\n")
    assert (state(home, first), state(home, second)) == ("verified", "verified")
    wrong = run(home, "verify", opened(home), "--facts", "zip=9999", "--facts", "straat=Snavelstraat 7")
    assert isinstance(wrong.exception, RefusedError)
    assert not any(canary in str(wrong.exception) + kept(home) for canary in CANARIES)


def test_a_kept_copy_verifies_nothing(home: Path) -> None:
    number = opened(home)
    result = run(home, "verify", number, "--attest", "kopie identiteitskaart bewaard")
    assert isinstance(result.exception, RefusedError)
    assert state(home, number) == "opened"


def test_doubt_stops_the_clock_and_writes_a_letter(home: Path) -> None:
    number = opened(home)
    result = done(home, "verify", number, "--ask", f"schrijft niet van {JAN}", "--out", home / "letters")
    text = Path(result.stdout.splitlines()[1]).read_text("utf-8")
    assert "art. 12, lid 6, AVG" in text
    assert not any(canary in text + kept(home) for canary in CANARIES)
    (row,) = [json.loads(line) for line in done(home, "list").stdout.splitlines()]
    assert (row["state"], row["stands_still"]) == ("awaiting identity", True)
    done(home, "verify", number, "--attest", "teruggebeld op het nummer", "--provided", str(TODAY))
    (row,) = [json.loads(line) for line in done(home, "list").stdout.splitlines()]
    assert (row["identity"], row["stands_still"]) == (row["legal"], False)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--send", "--code", "12345678"],
        ["--attest", "teruggebeld", "--facts", "a=bbbb"],
        ["--ask", "afzender is onbekend"],
        ["--send", "--out", "x"],
        ["--send", "--channel", "0"],
        ["--code", "12345678", "--provided", "2026-11-20"],
        ["--code", "12345678", "--language", "es"],
    ],
)
def test_wrong_usage(arguments: list[str], home: Path) -> None:
    number = opened(home)
    assert run(home, "verify", number, *arguments).exit_code == 2
    assert state(home, number) == "opened"


# --- extension and refusal ---------------------------------------------------------------------------------


def test_extending_and_refusing_write_their_letters(home: Path) -> None:
    first, second = opened(home), opened(home, kind="erase")
    why = ("--reason", "uw gegevens staan in zes bronnen", "--out", home / "letters")
    done(home, "extend", first, *why)
    done(home, "refuse", second, "--ground", "law", *why)
    texts = {path.name: path.read_text("utf-8") for path in (home / "letters").glob("*.txt")}
    assert set(texts) == {f"inzage-{first}-extension.txt", f"inzage-{second}-refusal.txt"}
    assert all("uw gegevens staan in zes bronnen" in text for text in texts.values())
    assert all("(art. 77 AVG)" in " ".join(text.split()) for text in texts.values())
    assert (state(home, first), state(home, second)) == ("opened", "refused")
    assert "zes bronnen" not in kept(home)
    with open_warehouse(home) as warehouse:
        assert chain_is_whole(warehouse)


def test_an_extension_too_late_writes_no_letter(home: Path) -> None:
    number = opened(home, "--received", "2026-01-20")
    result = run(home, "extend", number, "--reason", "zes bronnen", "--out", home / "letters")
    assert isinstance(result.exception, RefusedError)
    assert not (home / "letters").exists()


@pytest.mark.parametrize("command", ["extend", "refuse"])
def test_what_cannot_be_written_is_not_noted(command: str, home: Path) -> None:
    number = opened(home)
    (home / "taken").write_text("a file, no folder")
    more = ["--ground", "law"] if command == "refuse" else []
    result = run(
        home, command, number, "--reason", "uw gegevens staan in zes bronnen", "--out", home / "taken", *more
    )
    assert result.exit_code != 0
    with open_warehouse(home) as warehouse:
        assert [event for _, event, _ in events(warehouse, number)] == ["opened"]


def test_the_whole_program_refuses_in_a_sentence(tmp_path: Path) -> None:
    number = inzage("request", "open", "--kind", "access", "--from", JAN, "--home", tmp_path).out.strip()
    for arguments in (
        ["verify", number, "--send"],
        ["verify", number, "--code", "1234"],
        ["verify", number, "--attest", "kopie paspoort bewaard"],
        ["close", number],
        ["extend", number, "--reason", "x", "--out", str(tmp_path)],
    ):
        told = inzage("request", *arguments, "--home", tmp_path)
        assert (told.code, told.out) == (1, ""), arguments
        assert told.err.startswith("inzage: ")
        assert "Traceback" not in told.err
        assert JAN not in told.err


assert flows.commands_request  # its import adds the commands
