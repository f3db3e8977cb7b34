"""`python -m benchmarks [ingest] [memory] [scan]`: each prints one table; all of them without a name."""

import sys

from benchmarks import ingest, memory, scan

_ALL = {"ingest": ingest.run, "memory": memory.run, "scan": scan.run}


def main() -> None:
    """Run the named benchmarks, or all."""
    for name in sys.argv[1:] or _ALL:
        if name not in _ALL:
            sys.exit(f"there is no benchmark {name!r}; choose from {', '.join(_ALL)}")
        _ALL[name]()


main()
