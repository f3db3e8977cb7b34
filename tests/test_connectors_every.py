"""What holds for every reader, tried on every fixture in tests/fixtures/<kind>: it is recognised by that reader alone,
reads the same out of an archive, survives any damage without a fault, and says what it is."""

import gzip
import random
import shutil
import tarfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import connectors
from connectors import READERS, Item, Record, Unreadable
from connectors.head import look
from flows.reading import described
from tests.running import ROOT
from warehouse.connection import Warehouse, open_warehouse
from warehouse.load import load

FIXTURES = ROOT / "tests" / "fixtures"
EXPORTS = sorted(
    (kind, export)
    for kind in READERS
    for export in connectors.walk(FIXTURES / kind)
    if isinstance(export, Path)
)
LAST_WORD = frozenset({"mapped", "document"})
"""Readers that take what another would take too: by the user's word, or where nobody else does."""

FILES = [(kind, export) for kind, export in EXPORTS if export.is_file()]


def _id(case: object) -> str:
    return str(case.relative_to(FIXTURES)) if isinstance(case, Path) else ""


def read(kind: str, export: connectors.Export) -> list[Item]:
    return list(connectors.reader(kind).read(export))


def test_every_reader_has_fixtures() -> None:
    assert set(READERS) - {"mapped"} <= {kind for kind, _ in _all()}


def _all() -> Iterator[tuple[str, connectors.Export]]:
    for kind in READERS:
        for export in connectors.walk(FIXTURES / kind):
            if export.is_dir() or connectors.size_of(export):
                yield kind, export


@pytest.mark.parametrize(
    ("kind", "export"), list(_all()), ids=lambda case: str(case).rpartition("fixtures/")[2]
)
def test_a_fixture_is_recognised_by_its_own_reader_alone(kind: str, export: connectors.Export) -> None:
    head = look(export)
    assert connectors.recognise(export) == kind
    if kind not in LAST_WORD:
        others = READERS.keys() - LAST_WORD
        assert [name for name in others if READERS[name].recognises(head)] == [kind]


@pytest.mark.parametrize(("kind", "export"), FILES, ids=_id)
def test_a_fixture_reads_the_same_out_of_an_archive(kind: str, export: Path, tmp_path: Path) -> None:
    if kind == "mapped":
        shutil.copytree(export.parent, tmp_path, dirs_exist_ok=True)  # a mapping lies beside the archive
    for pack in (_zip, _tar_gz, _gzip):
        (member,) = connectors.walk(pack(tmp_path, export))
        assert (pack.__name__, read(kind, member)) == (pack.__name__, read(kind, export))


def _zip(folder: Path, export: Path) -> Path:
    path = folder / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(export, export.name)
    return path


def _tar_gz(folder: Path, export: Path) -> Path:
    path = folder / "export.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        archive.add(export, export.name)
    return path


def _gzip(folder: Path, export: Path) -> Path:
    path = folder / f"{export.name}.gz"
    path.write_bytes(gzip.compress(export.read_bytes()))
    return path


@pytest.mark.parametrize(("kind", "export"), FILES, ids=_id)
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    damage=st.sampled_from(["cut", "flip", "double", "encode", "nest", "giant", "shuffle"]),
    seed=st.integers(0, 99),
)
def test_a_damaged_fixture_is_read_or_named(
    kind: str, export: Path, damage: str, seed: int, tmp_path: Path
) -> None:
    folder = tmp_path / "damaged"
    if not folder.exists():
        shutil.copytree(export.parent, folder)
    path = folder / export.name
    path.write_bytes(DAMAGES[damage](export.read_bytes(), random.Random(seed)))
    items = Counter(type(item).__name__ for item in read(kind, path))
    connectors.recognise(path)
    assert not path.stat().st_size or items["Record"] + items["Unreadable"] + items["Settled"]


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    with open_warehouse(tmp_path_factory.mktemp("home")) as opened:
        yield opened


@pytest.mark.parametrize("damage", ["cut", "double"])
@pytest.mark.parametrize(("kind", "export"), FILES, ids=_id)
def test_the_sum_of_a_damaged_fixture_is_right(
    kind: str, export: Path, damage: str, warehouse: Warehouse, tmp_path: Path
) -> None:
    folder = tmp_path / "damaged"
    shutil.copytree(export.parent, folder)
    path = folder / export.name
    path.write_bytes(DAMAGES[damage](export.read_bytes(), random.Random(damage)))
    items = Counter(type(item).__name__ for item in read(kind, path))
    _, outcome = load(warehouse, path, kind)
    assert outcome.sums.balanced
    assert outcome.sums.read == items["Record"] + items["Unreadable"]
    assert outcome.sums.unreadable == items["Unreadable"]


def _flip(data: bytes, rng: random.Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(rng.randint(1, 12) if data else 0):
        spoilt[rng.randrange(len(spoilt))] = rng.randrange(256)
    return bytes(spoilt)


def _double(data: bytes, rng: random.Random) -> bytes:
    first, last = sorted(rng.randrange(len(data) + 1) for _ in range(2))
    return data[:last] + data[first:last] * rng.randint(1, 3) + data[last:]


def _encode(data: bytes, rng: random.Random) -> bytes:
    codec = rng.choice(["utf-16", "utf-16-le", "cp1252", "utf-32", "utf-7", "cp037", "shift_jis"])
    return data.decode("utf-8", "replace").encode(codec, "replace")


def _nest(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.choice([b"[", b'{"a":', b'"', b"<div>", b"("]) * 20_000 + data[at:]


def _giant(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    return (
        data[:at]
        + rng.choice([b"x", b"9", b",", b";", b" ", b"\n", b"\xe9", b"a@b.be "]) * 300_000
        + data[at:]
    )


def _shuffle(data: bytes, rng: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    rng.shuffle(lines)
    return b"".join(lines)


DAMAGES: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "cut": lambda data, rng: data[: rng.randrange(len(data) + 1)],
    "flip": _flip,
    "double": _double,
    "encode": _encode,
    "nest": _nest,
    "giant": _giant,
    "shuffle": _shuffle,
}


@pytest.mark.parametrize(("kind", "export"), EXPORTS, ids=_id)
def test_what_is_told_quotes_nothing_of_the_export(kind: str, export: Path) -> None:
    """Reasons and remedies are shown, logged and kept; no word of an export with a digit or an at sign is in them."""
    items = read(kind, export)
    values = {
        value
        for item in items
        if isinstance(item, Record)
        for value in (*[person.email for person in item.people], *[person.name for person in item.people])
        if len(value) > 5
    }
    told = " ".join(f"{i.reason} {i.remedy}" for i in items if isinstance(i, Unreadable))
    assert not [value for value in values if value in told]


def test_the_document_on_readers_says_what_the_readers_say() -> None:
    text = (ROOT / "docs" / "readers.md").read_text("utf-8")
    assert described() in text, "put the output of `inzage read --list` into docs/readers.md"


@pytest.mark.parametrize("kind", sorted(READERS))
def test_a_reader_says_what_it_is(kind: str) -> None:
    about = READERS[kind].ABOUT
    assert all([about.what, about.recognises, about.keeps, about.ignores, about.follows])
    assert not about.what.endswith(".")


def test_bytes_of_chance_are_nobody_s_and_end_no_reader(tmp_path: Path) -> None:
    rng = random.Random(5)
    for number in range(30):
        path = tmp_path / f"{number}.bin"
        path.write_bytes(rng.randbytes(rng.randint(0, 4_000)))
        assert connectors.recognise(path) is None
        for kind in set(READERS) - {"mapped"}:
            read(kind, path)
