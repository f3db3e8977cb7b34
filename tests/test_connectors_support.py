"""What the readers of support chats and bots share: objects of a document, what stands around them, and that no
text of any object is lost."""

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.chat import botpress, crisp, livechat, rasa, tawkto, zendesk
from connectors.chat.support_objects import Found, around, found_in, is_lines, opened
from connectors.head import look
from connectors.record import Field, Record, Settled, Unreadable
from connectors.tables.values import leaves

READERS = (botpress, crisp, livechat, rasa, tawkto, zendesk)


def _file(folder: Path, content: str, name: str = "x.json") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ('[{"a": 1}, {"a": 2}]', [("", {"a": 1}, False), ("", {"a": 2}, False)]),
        ('{"a": 1}', [("", {"a": 1}, False)]),
        ('{"a": 1}\n{"a": 2}\n', [("", {"a": 1}, False), ("", {"a": 2}, False)]),
        ('{"xs": [{"a": 1}], "n": 2}', [("xs", {"a": 1}, False), ("", {"n": 2}, True)]),
        ('{"xs": [1], "ys": [2]}', [("xs", 1, False), ("ys", 2, False), ("", {}, True)]),
        # a list that is not asked for stays in its object; so does one that lies deeper
        ('{"zs": [1]}', [("", {"zs": [1]}, False)]),
        ('{"a": {"xs": [1]}}', [("", {"a": {"xs": [1]}}, False)]),
        ("", []),
    ],
)
def test_the_objects_of_a_document_are_found(
    tmp_path: Path, content: str, found: list[tuple[str, object, bool]]
) -> None:
    items = found_in(_file(tmp_path, content), {"xs", "ys"})
    assert [tuple(item) for item in items if isinstance(item, Found)] == found


@pytest.mark.parametrize(
    ("name", "content", "lines"),
    [
        ("a.json", '{"a": 1}\n{"b": 2}', True),
        ("a.jsonl", '{"a": 1}', True),
        ("a.ndjson", "", True),
        ("a.json", '{\n"a": 1}', False),
        ("a.json", '[{"a": 1},\n{"b": 2}]', False),
        ("a.json", '{"a": 1}', False),
        ("a.json", "", False),
    ],
)
def test_lines_are_told_from_a_document(tmp_path: Path, name: str, content: str, lines: bool) -> None:
    assert is_lines(_file(tmp_path, content, name)) is lines


@pytest.mark.parametrize(
    ("rest", "what"),
    [
        ({"count": 2}, ["around the records"]),
        ({"count": 2, "next_page": "https://x.example/?page=2"}, ["around the records", "pages"]),
        ({"meta": {"nextToken": "abc"}}, ["around the records", "pages"]),
        # no further page
        ({"next_page": None, "count": 1}, ["around the records"]),
        ({"next_page": ""}, ["around the records"]),
        ({}, []),
    ],
)
def test_counts_and_paging_are_said(rest: dict[str, object], what: list[str]) -> None:
    assert [item.what for item in around(rest) if isinstance(item, Settled)] == what


def test_what_is_more_than_paging_is_a_record() -> None:
    (record,) = [
        item for item in around({"count": 1, "site": {"owner": "An Bo"}}) if isinstance(item, Record)
    ]
    assert record.fields == (Field("site.owner", "An Bo", "PROSE"),)


def test_an_envelope_loses_nothing() -> None:
    assert opened({"id": 1, "chat": {"id": 2}, "x": 3}, "chat") == {"around.id": 1, "x": 3, "id": 2}


_NAMES = (
    "id type event events data history visitor users user comments requester body public messages message chat chats "
    "thread threads ticket tickets author_id fields label answer answers content elements buttons text title name "
    "email sender t n msg slots value payload items options direction conversation sender_id session_id from"
)
_WORDS = st.sampled_from(
    "offline_msg chat.msg message:send user bot slot customer agent filled_form v a s".split()
)
_NEW = st.integers(10_000, 99_999).map("woord{}x".format)
_OBJECTS = st.recursive(
    _WORDS | _NEW | st.none() | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_NAMES.split()), inner, max_size=5)
    ),
    max_leaves=14,
)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__.rpartition(".")[2])
@settings(max_examples=120, deadline=None)
@given(value=st.dictionaries(st.sampled_from(_NAMES.split()), _OBJECTS, min_size=1, max_size=5))
def test_no_text_of_any_object_is_lost(
    reader: Any, value: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert isinstance(reader, ModuleType)
    items = list(reader.read(_file(tmp_path_factory.mktemp("any"), json.dumps([value]))))
    records = [item for item in items if isinstance(item, Record)]
    if [item for item in items if isinstance(item, Unreadable)]:
        return
    told = " ".join(
        text
        for record in records
        for text in (record.text, *(f"{field.name} {field.value}" for field in record.fields))
    )
    lost = [
        leaf
        for _, leaf in leaves(value)
        if isinstance(leaf, str) and leaf.startswith("woord") and leaf not in told
    ]
    assert not lost


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__.rpartition(".")[2])
@pytest.mark.parametrize("piece", ['"type":', '"event" ', " ", '"sender":{', "//", ";", " [", '{"', "Id,"])
def test_a_hostile_head_is_looked_at_to_its_end(reader: Any, piece: str, tmp_path: Path) -> None:
    for start in ("", "{", "[", "Id,"):
        path = _file(tmp_path, start + piece * (100_000 // len(piece)))
        assert not reader.recognises(look(path))
