"""Lines of a stream as they come: many at once where the input is fast, one at once where it pauses."""

import os
import threading
from collections.abc import Iterator
from queue import Queue

_BLOCK = 1 << 20  # bytes read at a time
_AHEAD = 4  # blocks read while the ones before are worked on
_LARGEST = 16 << 20  # bytes of lines handed over at a time: lines of a mailbox may be long


def groups_of_lines(descriptor: int, most: int) -> Iterator[list[bytes]]:
    """Groups of 1 to `most` lines, without their line ends; a group is handed over as soon as the input pauses.

    A last line without an end is a line. Raises `OSError` where the descriptor cannot be read. It reads in a thread
    of its own, past Python's buffer, whose lock would keep the program from ending while the input is silent.
    """
    blocks: Queue[bytes | OSError] = Queue(_AHEAD)
    threading.Thread(target=_read, args=(descriptor, blocks), daemon=True).start()
    group, size, open_line = list[bytes](), 0, list[bytes]()
    while block := _next(blocks):
        for line in _whole_lines(block, open_line):
            group.append(line)
            size += len(line)
            if len(group) >= most or size >= _LARGEST:
                yield group
                group, size = [], 0
        if group and blocks.empty():
            yield group
            group, size = [], 0
    if open_line:
        group.append(b"".join(open_line))
    if group:
        yield group


def _whole_lines(block: bytes, open_line: list[bytes]) -> Iterator[bytes]:
    """The lines that end in `block`; what begins in it and does not end is kept in `open_line`."""
    *ended, rest = block.split(b"\n")
    for line in ended:
        yield b"".join((*open_line, line))
        open_line.clear()
    if rest:
        open_line.append(rest)


def _next(blocks: "Queue[bytes | OSError]") -> bytes:
    block = blocks.get()
    if isinstance(block, OSError):
        raise block
    return block


def _read(descriptor: int, blocks: "Queue[bytes | OSError]") -> None:
    try:
        while block := os.read(descriptor, _BLOCK):
            blocks.put(block)
        blocks.put(b"")
    except OSError as fault:
        blocks.put(fault)
