"""A JSON document of a chat as a stream: lists item by item, what stands around them, breaks."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.chat.json_entries import Entry, entries
from connectors.chat.json_fields import fields, moment
from connectors.record import PLAIN, PROSE, Field, Settled, Unreadable
from inzage.labels import Label


def _read(tmp_path: Path, content: str | bytes) -> list[tuple[str, object, bool] | str]:
    path = tmp_path / "x.json"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    found: list[tuple[str, object, bool] | str] = []
    for item in entries(
        path, lambda where: where in {"", "chats.item"}, lambda where: where.endswith(("m", "chats"))
    ):
        if isinstance(item, Entry):
            found.append((item.where, item.value, item.ends))
        elif isinstance(item, Unreadable):
            found.append(item.place)
    return found


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('[1, {"a": [2]}]', [("", 1, False), ("", {"a": [2]}, False)]),
        (
            '{"a": 1, "m": [3, [4]], "b": {"m": [5]}}',
            [("m", 3, False), ("m", [4], False), ("", {"a": 1, "b": {"m": [5]}}, True)],
        ),
        (
            '{"chats": [{"n": 1, "m": [2]}, 3]}',
            [("chats.item.m", 2, False), ("chats.item", {"n": 1}, True), ("chats", 3, False), ("", {}, True)],
        ),
        ('{"l": [1, {"m": [2]}]}', [("", {"l": [1, {"m": [2]}]}, True)]),
        # the names of members can be anything
        ('{"": {"": 1}, "m": []}', [("", {"": {"": 1}}, True)]),
        (
            '{"chats.item": {"m": [1]}}',
            [("chats.item.m", 1, False), ("chats.item", {}, True), ("", {}, True)],
        ),
        # several documents, and none
        ('{"a": 1}\n{"b": 2}', [("", {"a": 1}, True), ("", {"b": 2}, True)]),
        ("7", [("", 7, False)]),
        ("", ["entry 1"]),
        # breaks: what stands before is kept
        ('{"a": 1, "m": [{"b": 2', [("m", {"b": 2}, False), ("", {"a": 1}, True), "entry 1"]),
        ('{"m": [1, 2', [("m", 1, False), ("m", 2, False), ("", {}, True), "entry 3"]),
        ('[{"a": "x', [("", {}, False), "entry 1"]),
        ("[1,", [("", 1, False), "entry 2"]),
        ("geen json", ["entry 1"]),
        (b"\xff\xfe[\x001\x00]\x00", [("", 1, False)]),
        (b"\xef\xbb\xbf[1]", [("", 1, False)]),
    ],
)
def test_a_document_is_a_stream(
    tmp_path: Path, content: str | bytes, expected: list[tuple[str, object, bool] | str]
) -> None:
    found = _read(tmp_path, content)
    assert [item for item in found if item != ("", {}, False)] == [
        item for item in expected if item != ("", {}, False)
    ]


def test_items_know_what_stands_above_them(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"name": "An", "m": [1], "later": 2}')
    first = next(item for item in entries(path, lambda _: True, lambda _: True) if isinstance(item, Entry))
    assert first.above == {"name": "An"}


@settings(max_examples=200, deadline=None)
@given(
    items=st.lists(
        st.recursive(
            st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=3),
            lambda inner: (
                st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=3)
            ),
        ),
        max_size=5,
    )
)
def test_every_item_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, items: list[object]
) -> None:
    path = tmp_path_factory.mktemp("json") / "x.json"
    path.write_text(json.dumps({"m": items}))
    found = [
        item
        for item in entries(path, lambda where: not where, lambda _: True)
        if not isinstance(item, Settled)
    ]
    assert [item.value for item in found[:-1] if isinstance(item, Entry)] == items
    assert len(found) == len(items) + 1


def test_fields_are_named_held_and_shown() -> None:
    value = {
        "a": {"mail": ["x@y.example", None, " "]},
        "b": True,
        "c": "<C>",
        "d": 5,
        "e": "gezegd",
        "f": {"id": "gezegd"},
    }
    holds = {"mail": Label.EMAIL, "f.id": PLAIN}
    assert fields(value, holds, {"d"}, "v", str.lower, "al gezegd") == (
        Field("v.a.mail", "x@y.example", Label.EMAIL),
        Field("v.b", "true", PLAIN),
        Field("v.c", "<c>", PROSE),
    )
    assert fields({"f": {"id": "gezegd"}}, holds, said="al gezegd") == (Field("f.id", "gezegd", PLAIN),)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1735812060.000200", "2025-01-02T10:01:00.000200+00:00"),
        (1735812060, "2025-01-02T10:01:00+00:00"),
        ("2025-01-02T10:01:00", "2025-01-02T10:01:00"),
        ("2025-01-02T10:01:00Z", "2025-01-02T10:01:00+00:00"),
        # no moments
        (None, ""),
        ("", ""),
        ("nan", ""),
        ("1e400", ""),
        ({}, ""),
        ("morgen", ""),
    ],
)
def test_moments(value: object, expected: str) -> None:
    assert moment(value) == expected
