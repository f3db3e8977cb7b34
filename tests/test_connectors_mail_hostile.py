"""Mail that is broken, hostile or someone else's: nothing raised, nothing skipped, all of it bounded."""

import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.head import look
from connectors.mail.message import Origin, read_message
from connectors.mail.messages import read, recognises
from connectors.record import Person, Record, Role, Settled, Unreadable

HERE = Path(__file__).parent / "fixtures" / "mail"
SHARED = Path(__file__).parents[1].parent / "shared" / "samples"
FILES = sorted(path for path in HERE.iterdir() if path.is_file())


def parsed(text: str | bytes) -> list[Record | Unreadable]:
    return list(read_message(text.encode() if isinstance(text, str) else text, "message 1"))


def values(record: Record, name: str) -> list[str]:
    return [field.value for field in record.fields if field.name == name]


# nesting


def test_messages_inside_one_another_end_somewhere() -> None:
    depth = 30
    text = (
        "".join(f"Subject: {n}\nContent-Type: message/rfc822\n\n" for n in range(depth))
        + "Subject: laatste\n\nx\n"
    )
    items = parsed(text)
    assert [type(item) for item in items] == [Record] * 11 + [Unreadable]
    assert items[-1].place.endswith("attached message 1 and further")


def test_parts_inside_one_another_beyond_reason_are_told_not_raised() -> None:
    deep = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(1500))
    (item,) = parsed("From: a@firma.example\n" + deep)
    assert isinstance(item, Unreadable)
    assert item.reason.startswith("RecursionError")


# invariants


CHANGES = st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 255)), max_size=12)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(FILES), CHANGES, st.integers(0, 1 << 20))
def test_no_bytes_raise_no_message_is_skipped_and_texts_can_be_stored(
    tmp_path_factory: pytest.TempPathFactory, path: Path, changes: list[tuple[int, int]], cut: int
) -> None:
    data = bytearray(path.read_bytes()) or bytearray(1)
    for at, byte in changes:
        data[at % len(data)] = byte
    broken = tmp_path_factory.mktemp("broken") / path.name
    broken.write_bytes(data[: len(data) - cut % len(data)])
    items = [item for item in read(broken) if not isinstance(item, Settled)]
    outermost = [item.place for item in items if "," not in item.place]
    assert outermost == [f"message {n + 1}" for n in range(len(outermost))]
    assert outermost
    for item in items:
        if isinstance(item, Record):
            for text in strings_of(item):
                text.encode("utf-8")


def strings_of(record: Record) -> Iterator[str]:
    yield from (record.key, record.thread, record.at_text, record.text)
    yield from (value for field in record.fields for value in (field.name, field.value))
    yield from (value for person in record.people for value in (person.name, person.email, person.handle))


BODY = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=200)


@settings(max_examples=100, deadline=None)
@given(st.lists(BODY, min_size=1, max_size=8), st.sampled_from([b"\n", b"\r\n"]))
def test_as_many_records_as_messages_and_their_texts(
    tmp_path_factory: pytest.TempPathFactory, bodies: list[str], line_end: bytes
) -> None:
    path = tmp_path_factory.mktemp("mbox") / "x.mbox"
    path.write_bytes(
        b"".join(mbox_message(n, body) for n, body in enumerate(bodies)).replace(b"\n", line_end)
    )
    records = [item for item in read(path) if not isinstance(item, Settled)]
    assert [item.text for item in records if isinstance(item, Record)] == [body.rstrip() for body in bodies]
    assert [item.place for item in records] == [f"message {n + 1}" for n in range(len(bodies))]


def mbox_message(number: int, body: str) -> bytes:
    lines = [">" + line if line.lstrip(">").startswith("From ") else line for line in body.split("\n")]
    text = "\n".join(lines)
    head = f"From - Fri Mar 06 10:57:20 2026\nMessage-ID: <{number}>\nContent-Type: text/plain; charset=utf-8"
    return f"{head}\n\n{text}\n\n".encode()


def test_memory_does_not_grow_with_the_mailbox(tmp_path: Path) -> None:
    peaks = []
    for count in (100, 1000):
        path = tmp_path / f"{count}.mbox"
        path.write_bytes(b"".join(mbox_message(n, "Beste klant, dank u.\n" * 200) for n in range(count)))
        tracemalloc.start()
        assert sum(isinstance(item, Record) for item in read(path)) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0]


@pytest.mark.parametrize(
    "message",
    [
        "Content-Type: text/plain;" + ';";' * 100_000,
        "Subject: x" + " " * 500_000 + "y",
        "Subject: " + "=?utf-8?Q?a?= " * 50_000,
        "To: " + '"\\"' * 100_000,
        "To: " + "<(" * 100_000,
        "Content-Type: text/html\n\n" + "<!--<a '" * 50_000,
        "Content-Type: text/html\n\n" + "<blockquote>x" * 50_000,
        "Subject: x\n\n" + "begin 644 x\nM\n" * 50_000,
    ],
)
def test_hostile_messages_end(message: str) -> None:
    assert len(parsed("From: a@firma.example\n" + message)) == 1


def test_reasons_quote_nothing() -> None:
    (item,) = read_message(b"Geheim woord", "message 7", Origin())
    assert isinstance(item, Unreadable)
    assert "Geheim" not in item.reason + item.remedy + item.place


# samples from elsewhere


def shared(folder: str, pattern: str) -> list[Path]:
    found = sorted((SHARED / folder).glob(pattern))
    if not found:
        pytest.skip("the shared samples are not here")
    return found


@pytest.mark.parametrize(
    ("folder", "pattern"),
    [
        ("email_eml", "*.eml"),
        ("email_mbox", "*.mbox"),
        ("email_maildir", "Maildir"),
        ("email_reply_quoting", "*.eml"),
    ],
)
def test_samples_are_recognised_and_read(folder: str, pattern: str) -> None:
    for path in shared(folder, pattern):
        assert recognises(look(path)), path.name
        items = [item for item in read(path) if not isinstance(item, Settled)]
        assert items, path.name
        assert all(isinstance(item, Record) for item in items), path.name


def test_expectations_beside_samples_are_no_mail() -> None:
    assert not any(recognises(look(path)) for path in shared("email_eml", "*.json"))


def test_samples_agree_with_another_parser() -> None:
    for path in shared("email_eml", "*.expected.json"):
        expected = json.loads(path.read_text(encoding="utf-8"))
        message = path.with_name(path.name.replace(".expected.json", ".eml"))
        record = next(item for item in read(message) if isinstance(item, Record))
        headers = {str(header["name"]).lower(): header["value"] for header in expected["parts"][0]["headers"]}
        if "subject" in headers:
            assert values(record, "Subject") == [headers["subject"]["Text"]], path.name
        for name, role in (("from", Role.AUTHOR), ("to", Role.RECIPIENT)):
            for one in headers.get(name, {}).get("Address", {}).get("List", []):
                assert Person(role, one["name"] or "", one["address"]) in record.people, path.name
        for part in expected["text_body"]:
            if words := "".join(expected["parts"][part]["body"].get("Text", "").split()):
                assert words in "".join(record.text.split()), path.name
