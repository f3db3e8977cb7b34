"""Mappings of nested conversations: the example of docs/mapping.md, choices by value, odd shapes."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.head import look
from connectors.mapped import mapped
from connectors.mapped.mapping import load_mapping
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.errors import SettingsError
from inzage.labels import Label

DOCUMENT = Path(__file__).parents[1] / "docs" / "mapping.md"
SMALL = 'files = "*"\nsource = "bot"\nmessages = "messages"\ntext = "messages.text"\nthread = "id"\n'
SAAR = Person(Role.SUBJECT, "Saar Bos", "saar@bos.example", "0470 11 22 33")


def _block(language: str) -> str:
    found = re.findall(rf"```{language}\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    assert len(found) == 1
    return str(found[0])


def _mapped(folder: Path, value: object, mapping: str, name: str = "gesprekken.json") -> Iterator[Item]:
    (folder / "bot.mapping.toml").write_text(mapping, encoding="utf-8")
    path = folder / name
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    assert mapped.recognises(look(path))
    return mapped.read(path)


def _records(items: Iterator[Item]) -> list[Record]:
    return [item for item in items if isinstance(item, Record)]


def _as(role: Role) -> Person:
    return Person(role, SAAR.name, SAAR.email, SAAR.phone)


def test_the_example_of_the_document_is_read_as_it_says(tmp_path: Path) -> None:
    items = list(_mapped(tmp_path, _block("json"), _block("toml")))
    assert not [item for item in items if isinstance(item, Unreadable)]
    conversation, *messages = _records(iter(items))
    assert (conversation.kind, conversation.place, conversation.key) == ("conversation", "record 1", "g-1")
    assert (conversation.thread, conversation.at, conversation.text) == ("bot:g-1", "", "")
    assert conversation.people == (SAAR,)
    assert conversation.fields == (
        Field("id", "g-1", PLAIN),
        Field("visitor.name", "Saar Bos", Label.PERSON),
        Field("visitor.email", "saar@bos.example", Label.EMAIL),
        Field("visitor.phone", "0470 11 22 33", Label.PHONE),
        Field("visitor.ip", "192.0.2.7", Label.IP),
        Field("visitor.form.Klantnummer", "K-5512", Label.CUSTOMER_ID),
        Field("visitor.form.Vraag", "over mijn buurman Piet", PROSE),
    )
    karel = Person(Role.COLLEAGUE, "Karel")
    assert [(m.kind, m.place, m.key, m.people, m.text) for m in messages] == [
        ("bot message", "record 1, message 1", "b1", (_as(Role.RECIPIENT),), "Waarmee kan ik helpen?"),
        ("message", "record 1, message 2", "b2", (_as(Role.AUTHOR),), "Mijn fiets is stuk"),
        ("note", "record 1, message 3", "b3", (SAAR, karel), "Saar belt elke week"),
        ("message", "record 1, message 4", "b4", (_as(Role.RECIPIENT), karel), "Kom morgen langs"),
        ("event", "record 1, message 5", "b5", (SAAR,), "Karel sloot het gesprek"),
    ]
    assert {m.thread for m in messages} == {"bot:g-1"}
    assert (messages[0].at, messages[0].at_text) == ("2025-01-01T00:00:00+00:00", "1735689600000")
    # what the conversation says is not said again by each message
    assert messages[2].fields == (
        Field("messages.id", "b3", PLAIN),
        Field("messages.ts", "1735689720000", PLAIN),
        Field("messages.from", "agent", PLAIN),
        Field("messages.agent", "Karel", Label.PERSON),
        Field("messages.internal", "true", PLAIN),
    )


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        # shapes that hold messages
        ({"id": 1, "messages": [{"text": "a"}, {"text": "b"}]}, ["", "a", "b"]),
        ({"id": 1, "messages": {"-Na": {"text": "a"}, "-Nb": {"text": "b"}}}, ["", "a", "b"]),
        (
            [{"id": 1, "messages": [{"text": "a"}]}, {"id": 2, "messages": [{"text": "b"}]}],
            ["", "a", "", "b"],
        ),
        ({"messages": [{"text": "a"}]}, ["a"]),
        # and that do not: the record stands for itself
        ({"id": 1, "messages": []}, [""]),
        ({"id": 1, "messages": None}, [""]),
        ({"id": 1, "messages": "geen lijst"}, [""]),
        ({"id": 1, "messages": {"text": "los"}}, ["los"]),
    ],
)
def test_messages_are_found_in_lists_and_objects(tmp_path: Path, value: object, texts: list[str]) -> None:
    assert [r.text for r in _records(_mapped(tmp_path, value, SMALL))] == texts


def test_bare_texts_and_deep_lists_are_messages(tmp_path: Path) -> None:
    mapping = 'files = "*"\nsource = "bot"\nmessages = "data.turns"\ntext = "data.turns"\nthread = "id"\n'
    records = _records(_mapped(tmp_path, {"id": 7, "data": {"lang": "nl", "turns": ["hoi", "dag"]}}, mapping))
    assert [(r.kind, r.text, r.thread) for r in records] == [
        ("conversation", "", "bot:7"),
        ("message", "hoi", "bot:7"),
        ("message", "dag", "bot:7"),
    ]
    assert records[0].fields == (Field("id", "7", PLAIN), Field("data.lang", "nl", PROSE))


def test_an_empty_message_is_said(tmp_path: Path) -> None:
    items = list(_mapped(tmp_path, {"id": 1, "messages": [{}, {"text": "a"}, None]}, SMALL))
    assert [i.place for i in items if isinstance(i, Unreadable)] == [
        "record 1, message 1",
        "record 1, message 3",
    ]


def test_a_value_that_no_role_is_given_for_names_nobody(tmp_path: Path) -> None:
    mapping = SMALL + (
        '[[people]]\nrole = { column = "messages.from", User = "AUTHOR" }\nname = "who"\n'
        '[[people]]\nname = "messages.name"\n'
        'role = { column = "messages.from", bot = "colleague", "*" = "recipient" }\n'
    )
    turns = [
        {"from": "USER", "name": "An", "text": "a"},
        {"from": "x", "text": "b"},
        {"text": "c", "name": "Bo"},
    ]
    records = _records(_mapped(tmp_path, {"id": 1, "who": "Cor", "messages": turns}, mapping))
    assert [r.people for r in records] == [
        (Person(Role.SUBJECT, "Cor"),),
        (Person(Role.AUTHOR, "Cor"), Person(Role.RECIPIENT, "An")),
        (),
        (Person(Role.RECIPIENT, "Bo"),),
    ]


def test_a_kind_by_value_serves_a_table_too(tmp_path: Path) -> None:
    mapping = 'files = "*"\nsource = "t"\nkind = [{ column = "soort", N = "note" }, "call"]\n'
    records = _records(_mapped(tmp_path, "soort,tekst\nn,a\nx,b\n", mapping, "a.csv"))
    assert [r.kind for r in records] == ["note", "call"]


def test_moments_of_messages_settle_the_day_order(tmp_path: Path) -> None:
    mapping = SMALL + 'at = { column = "messages.t" }\n'
    turns = [{"text": "a", "t": "13/02/2025 09:00"}, {"text": "b", "t": "03/02/2025 09:00"}]
    items = list(_mapped(tmp_path, {"id": 1, "messages": turns}, mapping))
    assert [r.at for r in _records(iter(items))] == ["", "2025-02-13T09:00:00", "2025-02-03T09:00:00"]
    assert [i.choice for i in items if isinstance(i, Settled) and i.what == "day order"] == ["day first"]


def test_a_text_that_no_message_has_is_said(tmp_path: Path) -> None:
    items = list(_mapped(tmp_path, {"id": 1, "messages": [{"body": "a"}]}, SMALL))
    assert "it lacks the column messages.text, the text of its mapping" in [
        i.reason for i in items if isinstance(i, Unreadable)
    ]


def test_nested_messages_of_parquet_are_read(tmp_path: Path) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    pq.write_table(
        pa.table({"id": [1], "messages": [[{"text": "a"}, {"text": "b"}]]}), tmp_path / "p.parquet"
    )
    (tmp_path / "x.mapping.toml").write_text(SMALL, encoding="utf-8")
    assert [r.text for r in _records(mapped.read(tmp_path / "p.parquet"))] == ["", "a", "b"]


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('kind = { bot = "x" }', "kind.0.column: String should have at least 1 character"),
        ('kind = { column = "a", x = 3 }', "kind.0.values.x: Input should be a valid string"),
        ('kind = { column = "a" }', "kind.0.values: Dictionary should have at least 1 item"),
        (
            '[[people]]\nname = "a"\nrole = { column = "f", user = "baas" }',
            "people.0.role.values.user: Input should be 'subject', 'author'",
        ),
        ("messages = 3", "messages: Input should be a valid string"),
    ],
)
def test_a_wrong_choice_is_named_with_its_key(tmp_path: Path, toml: str, said: str) -> None:
    path = tmp_path / "m.mapping.toml"
    path.write_text('files = "*"\nsource = "x"\n' + toml, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_mapping(path)
    assert said in str(caught.value)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "messages", "text", "from"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=100, deadline=None)
@given(value=_JSON)
def test_no_shape_breaks_it_and_every_value_is_kept(
    tmp_path_factory: pytest.TempPathFactory, value: Any
) -> None:
    items = list(_mapped(tmp_path_factory.mktemp("json"), [value], SMALL))
    assert [item for item in items if not isinstance(item, Settled)]
    told = [" ".join([r.text, *[f.value for f in r.fields]]) for r in _records(iter(items))]
    for text in re.findall(r'"([a-zA-Z0-9]{2,})"(?!:)', json.dumps(value)):
        assert text in " ".join(told)
