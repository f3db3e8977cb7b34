"""`inzage detect` in a pipeline: answers at once, in order, whatever the lines hold and whoever stops listening."""

import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detectors import Finding, Text
from flows import detecting
from flows.detecting import Wish, detect_files, wish
from flows.lines import groups_of_lines
from inzage.errors import InzageError, ReaderError
from tests.running import ROOT, inzage

COMMAND = [sys.executable, "-c", "from flows.cli import main; main()", "detect"]
LINE = json.dumps({"id": 1, "text": "mail jan@firma.example"}).encode() + b"\n"


def finds_jan(texts: Iterable[Text], *, processes: int = 1) -> Iterator[list[Finding]]:
    """Stands for the detectors: every `Jan` is a person, every `Gent` a place."""
    for text in texts:
        words = (("Jan", "PERSON"), ("Gent", "LOCATION"))
        yield [
            Finding(at, at + len(word), label, 0.9, "test")
            for word, label in words
            if (at := text.content.find(word)) >= 0
        ]


@pytest.fixture(autouse=True)
def _light(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detecting, "find", finds_jan)


def answers(tmp_path: Path, lines: bytes, wished: Wish | None = None) -> tuple[bool, list[dict[str, Any]]]:
    (tmp_path / "in.jsonl").write_bytes(lines)
    out = io.BytesIO()
    whole = detect_files([tmp_path / "in.jsonl"], out, wished or Wish())
    return whole, [json.loads(line) for line in out.getvalue().splitlines()]


def said(text: str, identity: Any = 1) -> bytes:
    return json.dumps({"id": identity, "text": text}).encode() + b"\n"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Jan", 0),
        ("", None),
        # offsets are characters, not bytes and not UTF-16 units
        ("é Jan", 2),
        ("😀 Jan", 2),
        # what no text should hold
        ("\0 Jan", 2),
        ("\ud800 Jan", 2),
        ("\udc00\ud800 Jan", 3),
        ("a\nb\r\nJan", 5),
        ("x" * 10_000_000 + " Jan", 10_000_001),
    ],
    ids=range(9),
)
def test_offsets_are_characters(tmp_path: Path, text: str, start: int | None) -> None:
    whole, (answer,) = answers(tmp_path, said(text))
    assert whole
    assert [span["start"] for span in answer["spans"]] == ([] if start is None else [start])


@pytest.mark.parametrize("identity", [7, "b", None, [1, {"a": 2}], "\ud800", "é\n", 1.5, True])
def test_the_id_comes_back_as_it_was(tmp_path: Path, identity: Any) -> None:
    assert answers(tmp_path, said("x", identity))[1] == [{"id": identity, "spans": []}]


@pytest.mark.parametrize(
    "bad",
    [
        b"not json",
        b"[1]",
        b'"text"',
        b'{"text": "no id"}',
        b'{"id": 1}',
        b'{"id": 1, "text": 5}',
        b'{"id": 1, "text": null}',
        b'{"id": 1, "text": "cut',
        b'{"id": 1, "text": "\xff"}',
        b"\0\0\0",
        b"[" * 100_000,
        b'{"id": ' + b"1" * 5000 + b', "text": ""}',
    ],
    ids=range(12),
)
def test_a_bad_line_is_told_by_number_without_its_content(
    tmp_path: Path, bad: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    whole, read = answers(tmp_path, said("Jan") + b"\n" + bad + b"\n" + said("Gent", 2))
    told = " ".join(capsys.readouterr().err.split())
    assert (whole, [row["id"] for row in read]) == (False, [1, 2])
    assert "line 3: not an object" in told
    assert "cut" not in told


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    lines = b"\xef\xbb\xbf" + said("Jan") + b'{"id": 2, "text": "x"}\r\n'
    assert [row["id"] for row in answers(tmp_path, lines)[1]] == [1, 2]


def test_labels_choose_and_redact_replaces(tmp_path: Path) -> None:
    lines = said("Dag Jan, in Gent")
    only = wish("nl", "location, email", redact=False, processes=1)
    assert [span["label"] for span in answers(tmp_path, lines, only)[1][0]["spans"]] == ["LOCATION"]
    redacted = wish("nl", "", redact=True, processes=1)
    assert answers(tmp_path, lines, redacted)[1] == [{"id": 1, "text": "Dag [PERSON], in [LOCATION]"}]
    both = wish("nl", "PERSON", redact=True, processes=1)
    assert answers(tmp_path, lines, both)[1] == [{"id": 1, "text": "Dag [PERSON], in Gent"}]


@pytest.mark.parametrize(("language", "labels"), [("xx", ""), ("nl", "NAAM"), ("nl", "PERSON;EMAIL")])
def test_an_unknown_language_or_label_is_refused(language: str, labels: str) -> None:
    with pytest.raises(InzageError, match=r"none of auto|known labels"):
        wish(language, labels, redact=False, processes=1)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"gone\.jsonl cannot be read"):
        detect_files([tmp_path / "gone.jsonl"], io.BytesIO(), Wish())


@given(
    st.lists(st.binary(max_size=30).map(lambda b: b.replace(b"\n", b""))), st.integers(1, 5), st.booleans()
)
def test_every_line_comes_once_and_in_order(lines: list[bytes], most: int, ended: bool) -> None:
    content = b"\n".join(lines) + (b"\n" if ended and lines else b"")
    reading, writing = os.pipe()
    os.write(writing, content)
    os.close(writing)
    groups = list(groups_of_lines(reading, most))
    os.close(reading)
    expected = content.split(b"\n")
    assert [line for group in groups for line in group] == (expected if expected[-1] else expected[:-1])
    assert all(0 < len(group) <= most for group in groups)


def test_a_line_that_comes_in_pieces_is_one() -> None:
    reading, writing = os.pipe()

    def feed() -> None:
        for piece in (b"a", b"bc\nd", b"e", b"f\n", b"g"):
            os.write(writing, piece)
            time.sleep(0.02)
        os.close(writing)

    thread = threading.Thread(target=feed)
    thread.start()
    assert [line for group in groups_of_lines(reading, 9) for line in group] == [b"abc", b"def", b"g"]
    thread.join()
    os.close(reading)


_PATIENCE = 120  # seconds


def _watch(run: subprocess.Popen[bytes]) -> None:
    """A process that does not answer fails its test, it does not hold it up."""
    watchdog = threading.Timer(_PATIENCE, run.kill)
    watchdog.daemon = True
    watchdog.start()


@pytest.fixture
def heeding_interrupts() -> Iterator[None]:
    """A shell starts what it puts in the background deaf to Ctrl-C, and what that starts is deaf too."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeding_interrupts")
def test_one_line_is_answered_while_the_input_stays_open_and_ctrl_c_ends_it_quietly() -> None:
    with subprocess.Popen(
        COMMAND, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        _watch(run)
        assert run.stdin
        assert run.stdout
        assert run.stderr
        for _ in range(2):
            run.stdin.write(LINE)
            run.stdin.flush()
            assert json.loads(run.stdout.readline())["spans"][0]["label"] == "EMAIL"
        run.send_signal(signal.SIGINT)
        told = run.stderr.read().decode()
        assert run.wait(30) == 130
    assert "Traceback" not in told
    assert "Fatal" not in told


def test_a_closed_pipe_ends_it_quietly() -> None:
    with subprocess.Popen(
        COMMAND, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        _watch(run)
        assert run.stdin
        assert run.stdout
        assert run.stderr
        run.stdin.write(LINE)
        run.stdin.flush()
        run.stdout.readline()
        run.stdout.close()
        run.stdin.write(LINE * 3)
        run.stdin.flush()
        assert run.stderr.read() == b""


def test_files_are_answered_one_after_the_other(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(said("mail jan@firma.example", name))
    (tmp_path / "b").write_bytes((tmp_path / "b").read_bytes() + b"bad\n")
    run = inzage(
        "detect", "--labels", "EMAIL", "--redact", tmp_path / "b", "-", tmp_path / "a", stdin=LINE.decode()
    )
    assert [json.loads(line) for line in run.out.splitlines()] == [
        {"id": identity, "text": "mail [EMAIL]"} for identity in ("b", 1, "a")
    ]
    assert run.code == 1
    assert "b: line 2" in " ".join(run.err.split())
