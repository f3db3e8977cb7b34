"""Peak memory of a reading, as the file grows tenfold: it must not grow with it. Linux only."""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.exports import hubspot, mailbox

_TELL = "print(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])\n"
_READ = (
    "import sys; from pathlib import Path; import connectors\n"
    "path = Path(sys.argv[1]); n = 0\n"
    "for _ in connectors.reader(connectors.recognise(path)).read(path): n += 1\n" + _TELL
)
_STORE = (
    "import sys; from pathlib import Path\n"
    "from warehouse.connection import open_warehouse; from warehouse.load import load\n"
    "path = Path(sys.argv[1])\n"
    "with open_warehouse(path.parent / ('home-' + path.name), {'memory_limit': '200MB'}) as w: load(w, path)\n"
    + _TELL
)


def run() -> None:
    """Print peak memory of reading, and of reading into a warehouse held to 200 MB, at 1 and 10 times the size."""
    with tempfile.TemporaryDirectory() as folder:
        for what, make, small in (("HubSpot CSV", hubspot, 20_000), ("mbox", mailbox, 4_000)):
            _compare(what, make, small, Path(folder))


def _compare(what: str, make: Callable[[Path, int], Path], small: int, folder: Path) -> None:
    suffix = ".csv" if make is hubspot else ".mbox"
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
