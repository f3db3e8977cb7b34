"""Signal: a chat as signal-export writes it, one message a line."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.chat import signal_chats
from connectors.head import look
from connectors.record import PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURE = Path(__file__).parent / "fixtures" / "signal" / "Ploeg.json"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"


def _records(path: Path) -> list[Record]:
    return [item for item in signal_chats.read(path) if isinstance(item, Record)]


def _written(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "data.json"
    path.write_text(content, "utf-8")
    return path


def test_messages_have_sender_moment_and_thread() -> None:
    records = _records(FIXTURE)
    assert [(r.kind, r.at, r.people, r.text) for r in records] == [
        (
            "message",
            "2025-01-02T10:01:00",
            (Person(Role.AUTHOR, "Lotte Aerts"),),
            "dag Wim, bel Moussa op 0470 11 22 33",
        ),
        ("message", "2025-01-02T10:02:30.500000", (), "doe ik, zie bijlage\nmvg"),
        ("message", "2025-01-02T10:04:00", (Person(Role.AUTHOR, phone="+32470445566"),), ""),
        ("event", "2025-01-02T10:05:00", (Person(Role.AUTHOR, "Lotte Aerts"),), "Call: incoming"),
    ]
    assert {r.thread for r in records} == {"signal:Ploeg"}


def test_all_that_is_said_of_a_message_is_kept() -> None:
    records = _records(FIXTURE)
    assert set(records[0].fields) >= {
        Field("sender", "Lotte Aerts", Label.PERSON),
        Field("reactions.name", "Wim Claes", Label.PERSON),
        Field("deleted", "false", PLAIN),
    }
    assert set(records[1].fields) >= {
        Field("sender", "Me", PLAIN),
        Field("quote", "\n> dag Wim, bel Moussa", PROSE),
        Field("attachments.name", "offerte De Wit.pdf", PROSE),
        Field("attachments.path", "media/2025-01-02_offerte De Wit.pdf", PROSE),
    }
    assert set(records[2].fields) >= {
        Field("sender", "+32470445566", Label.PHONE),
        Field("sticker.emoji", "😀", PLAIN),
        Field("reactions.emoji", "❤️", PLAIN),
    }


def test_broken_lines_are_named() -> None:
    items = [item for item in signal_chats.read(FIXTURE) if not isinstance(item, Settled)]
    broken = [item for item in items if isinstance(item, Unreadable)]
    assert len(items) - len(broken) == 4
    assert {item.place for item in broken} >= {"line 3"}


def test_the_chat_is_called_as_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "Sofie De Wit"
    folder.mkdir()
    shutil.copy(FIXTURE, folder / "data.json")
    assert {r.thread for r in _records(folder / "data.json")} == {"signal:Sofie De Wit"}
    assert signal_chats.manner(folder / "data.json") == "Sofie De Wit"


_LINE = {
    "date": "2025-01-02T10:01:00",
    "sender": "An",
    "body": "a",
    "quote": "",
    "reactions": [],
    "attachments": [],
}


@pytest.mark.parametrize("left_out", ["", *_LINE])
def test_a_file_with_all_keys_is_recognised(tmp_path: Path, left_out: str) -> None:
    line = json.dumps({key: value for key, value in _LINE.items() if key != left_out})
    assert signal_chats.recognises(look(_written(tmp_path, line))) is (not left_out)


@pytest.mark.parametrize("content", ["", "date,sender,body,quote,reactions,attachments", "dag", "[]", "{}"])
def test_others_are_not(tmp_path: Path, content: str) -> None:
    assert not signal_chats.recognises(look(_written(tmp_path, content)))


@settings(max_examples=60, deadline=None)
@given(
    value=st.dictionaries(
        st.sampled_from([*_LINE, "call"]),
        st.none()
        | st.integers()
        | st.text(max_size=5)
        | st.lists(st.lists(st.text(max_size=3), max_size=3), max_size=3),
    )
)
def test_no_line_breaks_it(tmp_path_factory: pytest.TempPathFactory, value: dict[str, object]) -> None:
    path = tmp_path_factory.mktemp("json") / "data.json"
    line = json.dumps({**value, "x": 1})
    path.write_text(f"{line}\n{line}\n")
    assert len([item for item in signal_chats.read(path) if not isinstance(item, Settled)]) == 2


def test_no_sample_of_another_kind_is_taken() -> None:
    if not SAMPLES.exists():
        pytest.skip(f"needs {SAMPLES}")
    assert not [path for path in SAMPLES.rglob("*") if path.is_file() and signal_chats.recognises(look(path))]
