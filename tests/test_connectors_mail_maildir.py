"""Maildir folders: which files are messages, where they stand, what is left out."""

from pathlib import Path

import pytest

from connectors.mail.maildir import flags_in
from connectors.mail.messages import read
from connectors.record import Record, Settled, Unreadable
from inzage.errors import ReaderError

HERE = Path(__file__).parent / "fixtures" / "mail"


def items_of(name: str) -> list[Record | Unreadable]:
    return [item for item in read(HERE / name) if not isinstance(item, Settled)]


def values(record: Record, name: str) -> list[str]:
    return [field.value for field in record.fields if field.name == name]


def test_maildir_with_sub_folders_and_names_from_windows() -> None:
    items = items_of("maildir")
    assert [item.place for item in items] == [
        "message 1 (cur)",
        "message 2 (cur)",
        "message 3 (new)",
        "message 4 (folder 1, cur)",
        "message 5 (folder 1, new)",
    ]
    assert [item.key for item in items if isinstance(item, Record)] == [
        f"md-{n}@post.voorbeeld.example" for n in (1, 2, 3, 5)
    ]
    assert isinstance(items[4], Unreadable)
    assert isinstance(items[3], Record)
    assert (values(items[3], "flags"), values(items[3], "folder")) == (["RS"], [".Verzonden"])


def test_what_is_left_out_of_a_maildir_is_counted() -> None:
    settled = {item.what: item.why for item in read(HERE / "maildir") if isinstance(item, Settled)}
    assert settled["tmp folders"].endswith(": 1")
    assert settled["other files"].endswith(": 1")


def test_another_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="no Maildir"):
        list(read(tmp_path))


@pytest.mark.parametrize(
    ("name", "flags"),
    [
        ("1.M1.host:2,FS", "FS"),
        ("1.M1.host;2,S", "S"),
        ("1.host,S=1\uf03a2,RS", "RS"),
        ("1.host:2,", ""),
        ("1.h", ""),
    ],
)
def test_flags(name: str, flags: str) -> None:
    assert flags_in(name) == flags
