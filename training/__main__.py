"""`python -m training`: generates, trains, evaluates, writes the model and `training/figures.json`."""

import argparse
from pathlib import Path

from training.lexicon import write_lexicon
from training.train import Plan, train, write_figures

_HERE = Path(__file__).parents[1]


def main() -> None:
    """Read the options and train."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument(
        "--corpora", type=Path, default=_HERE.parent / "shared" / "corpora", help="folder with train/, dev/"
    )
    parser.add_argument("--out", type=Path, default=_HERE / "detectors" / "models" / "inzage_names")
    parser.add_argument("--steps", type=int, default=8000)
    parser.add_argument("--look-every", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--measure", action="store_true", help="do not train, measure the model that is there"
    )
    parser.add_argument(
        "--lexicon", action="store_true", help="only write detectors/models/lexicon.npz; needs wordfreq"
    )
    chosen = parser.parse_args()
    if chosen.lexicon:
        write_lexicon()
        return
    plan = Plan(chosen.corpora, chosen.out, chosen.steps, chosen.look_every, chosen.seed)
    (write_figures if chosen.measure else train)(plan)


if __name__ == "__main__":
    main()
