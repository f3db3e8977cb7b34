"""Peak memory of a reading, as the file grows tenfold: it must not grow with it. Linux only."""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.exports import access_log, conversations, hubspot, mailbox, telegram, zipped

EXPORTS = (
    ("HubSpot CSV", ".csv", hubspot, 20_000),
    ("mbox", ".mbox", mailbox, 4_000),
    ("mbox in a zip", ".zip", zipped, 4_000),
    ("JSON lines (Intercom)", ".jsonl", conversations, 10_000),
    ("one JSON document (Telegram)", ".json", telegram, 10_000),
    ("access log", ".log", access_log, 20_000),
)

_TELL = "print(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])\n"
_READ = (
    "import sys; from pathlib import Path; import connectors\n"
    "(path,) = connectors.walk(Path(sys.argv[1])); n = 0\n"
    "for _ in connectors.reader(connectors.recognise(path)).read(path): n += 1\n" + _TELL
)
_STORE = (
    "import sys; from pathlib import Path\n"
    "from warehouse.connection import open_warehouse; from warehouse.load import load\n"
    "import connectors; path = Path(sys.argv[1])\n"
    "with open_warehouse(path.parent / ('home-' + path.name), {'memory_limit': '200MB'}) as w:\n"
    "    for export in connectors.walk(path): load(w, export)\n" + _TELL
)


def run() -> None:
    """Print peak memory of reading, and of reading into a warehouse held to 200 MB, at 1 and 10 times the size."""
    with tempfile.TemporaryDirectory() as folder:
        for what, suffix, make, small in EXPORTS:
            _compare(what, suffix, make, small, Path(folder))


def _compare(what: str, suffix: str, make: Callable[[Path, int], Path], small: int, folder: Path) -> None:
    for rows in (small, 10 * small):
        path = make(folder / f"{rows}{suffix}", rows)
        print(
            f"{what}, {rows:,} rows, {path.stat().st_size >> 20} MiB: "
            f"reading {_peak(_READ, path)} MiB, storing {_peak(_STORE, path)} MiB"
        )


def _peak(script: str, path: Path) -> int:
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    return int(done.stdout) // 1024
