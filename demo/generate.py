"""Write the demo exports and their truth: `python demo/generate.py [--exports DIR] [--truth FILE]`."""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Write both outputs to their places in the repository, or to where the command line says."""
    sys.path.insert(0, str(ROOT))
    from demo.exports import SEED, write

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exports", type=Path, default=ROOT / "flows" / "demo_exports")
    parser.add_argument("--truth", type=Path, default=ROOT / "tests" / "demo_truth.json")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    truth = write(options.exports, options.truth, options.seed)
    print(f"{len(truth.people)} people, {len(truth.mentions)} mentions, {len(truth.sums)} files")


if __name__ == "__main__":
    main()
