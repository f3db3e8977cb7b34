"""`python -m benchmarks [NAME]...`: each of `_ALL` prints a table; all of them without a name.

`python -m benchmarks failures` writes the list of what is not found.
"""

import sys

from benchmarks import access, anonymity, detection, failures, identity, ingest, leaks, memory, samples, scan

_ALL = {
    "access": access.run,
    "anonymity": anonymity.run,
    "detection": detection.run,
    "identity": identity.run,
    "ingest": ingest.run,
    "leaks": leaks.run,
    "memory": memory.run,
    "scan": scan.run,
    "samples": samples.run,
}


def main() -> None:
    """Run the named benchmarks, or all."""
    for name in sys.argv[1:] or _ALL:
        if name == "failures":
            failures.run()
            continue
        if name not in _ALL:
            sys.exit(f"there is no benchmark {name!r}; choose from {', '.join(_ALL)}")
        _ALL[name]()


main()
