"""The one door to detection: batches, and processes beside each other where there is much to do."""

import hashlib
import multiprocessing
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from importlib import metadata
from itertools import islice
from pathlib import Path

from detectors.finding import Finding, Text
from detectors.model_facts import fingerprint
from detectors.name_models import Chosen, chosen, configure
from inzage.labels import Label

BATCH = 256
"""Texts analysed at a time; also what one process takes at a time."""

_AHEAD = 3  # batches waiting for each process: keeps them busy without holding all texts in memory

DETECTOR_LABELS = frozenset(str(label) for label in Label)


def find(texts: Iterable[Text], *, processes: int = 1) -> Iterator[list[Finding]]:
    """The findings of each text, in order: sorted by place, none overlapping, one label each.

    Streams: texts are taken in batches of 256 and results given as they come. With `processes` > 1 batches
    are analysed beside each other; texts go through pipes between processes, never to disk. Raises
    `DetectorError` where a model is missing.
    """
    batches = _batches(texts)
    if processes <= 1:
        from detectors.engine import analyse

        for batch in batches:
            yield from analyse(batch)
    else:
        yield from _beside(batches, processes)


def version() -> str:
    """A fingerprint of all that decides what is found: our own code and data, the models, the engine.

    Findings carry it; when it changes, texts are analysed anew.
    """
    return _version(fingerprint())


@cache
def _version(models: str) -> str:
    digest = hashlib.sha256(models.encode())
    for file in _own_files():
        digest.update(file)
    for package in (
        "spacy",
        "presidio-analyzer",
        "phonenumbers",
        "lingua-language-detector",
        "python-stdnum",
    ):
        digest.update(f"{package} {metadata.version(package)}\n".encode())
    return digest.hexdigest()[:12]


def _own_files() -> Iterator[bytes]:
    """All code and data of this room: whatever changes in it, texts are analysed anew."""
    room = Path(__file__).parent
    for path in sorted(room.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(room).as_posix().encode()
            yield path.read_bytes()


def _batches(texts: Iterable[Text]) -> Iterator[list[Text]]:
    source = iter(texts)
    while batch := list(islice(source, BATCH)):
        yield batch


def _beside(batches: Iterator[list[Text]], processes: int) -> Iterator[list[Finding]]:
    pool = _pool(processes, chosen())
    waiting: list[Future[list[list[Finding]]]] = []
    for batch in batches:
        waiting.append(pool.submit(_analyse, batch))
        if len(waiting) > processes * _AHEAD:
            yield from waiting.pop(0).result()
    for future in waiting:
        yield from future.result()


@cache
def _pool(processes: int, models: Chosen) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("spawn")  # a forked copy of a threaded process may hang
    return ProcessPoolExecutor(processes, mp_context=context, initializer=_start, initargs=(models,))


def _start(models: Chosen) -> None:
    """A new process: the same models as here; the one that started it answers an interrupt."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    configure(models)


def _analyse(batch: list[Text]) -> list[list[Finding]]:
    from detectors.engine import analyse

    return list(analyse(batch))
