"""Anonymising tables: a million rows; fewer beside anjana and beside every node of the lattice tried in pandas.

The rows are made up, in the columns of the UCI Adult data set, with frequencies like there. anjana pins versions of its
own, so it runs in an environment of its own, named in INZAGE_ANJANA (its `python`):
`python -m venv .venv-anjana && .venv-anjana/bin/pip install anjana==1.2.3`.
"""

import json
import os
import random
import subprocess
import tempfile
import time
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anonymizers.declaration import Declaration
from anonymizers.measures import TableMeasures
from anonymizers.tables import anonymise
from anonymizers.tables_coding import Column, column, combined

if TYPE_CHECKING:
    import pandas as pd

_K = 11
_BUDGET = 0.05
_SEED = 20260201
_ROWS = 1_000_000
_FEWER = 30_000

_COLUMNS: dict[str, tuple[str, str]] = {
    "workclass": (
        "category",
        "Private:70 Self:8 Local:6 Unknown:5 State:4 Incorporated:3 Federal:3 Unpaid:1",
    ),
    "education": (
        "category",
        (
            "HS-grad:32 Some-college:22 Bachelors:16 Masters:6 Assoc-voc:4 11th:4 Assoc-acdm:3 10th:3 7th-8th:2 "
            "Prof-school:2 9th:2 12th:1 Doctorate:1 5th-6th:1 1st-4th:1"
        ),
    ),
    "marital": ("category", "Married:46 Never:33 Divorced:14 Separated:3 Widowed:3 Absent:1"),
    "occupation": (
        "category",
        (
            "Prof:13 Craft:13 Exec:13 Adm:12 Sales:11 Other:10 Machine:6 Unknown:6 Transport:5 Handlers:4 "
            "Farming:3 Tech:3 Protective:2 Private:1"
        ),
    ),
    "race": ("category", "White:85 Black:10 Asian:3 Native:1 Other:1"),
    "sex": ("gender", "male:67 female:33"),
    "country": (
        "country",
        "United-States:90 Poland:2 Germany:2 England:1 Italy:1 France:1 Portugal:1 Ireland:1 Greece:1",
    ),
}

_ANJANA = """
import json, sys, time
import numpy as np, pandas as pd
from anjana.anonymity._k_anonymity import k_anonymity_inner
task = json.load(open(sys.argv[1]))
ladders = {name: {n: np.array(labels) for n, labels in enumerate(ladder)} for name, ladder in task["ladders"].items()}
frame = pd.DataFrame(task["rows"])
start = time.perf_counter()
made, gone, levels = k_anonymity_inner(frame, [], list(ladders), task["k"], task["suppression"] * 100, ladders)
print(json.dumps({"seconds": time.perf_counter() - start, "levels": levels, "rows": len(made)}))
"""


def run() -> None:
    """Print time, chosen generalisation and loss for a million rows, and for fewer beside two others."""
    frame = adult_like(_ROWS, _SEED)
    seconds, measures = _ours(frame)
    print(f"{_ROWS:,} rows, k = {_K}, at most {_BUDGET:.0%} of the persons left out: {seconds:.1f} s")
    _tell(measures)
    small = adult_like(_FEWER, _SEED)
    print(f"\n{_FEWER:,} rows; loss is the mean NCP of the cells, those of persons left out counted as 1")
    seconds, measures = _ours(small)
    print(f"  inzage  loss {measures.loss:.4f}  {seconds:6.1f} s  {_levels(measures)}")
    print(f"  anjana  {_anjana(_coded(small))}")
    few = list(_COLUMNS)[:4]
    seconds, measures = _ours(small, few)
    loss, naive, nodes = _naive(_coded(small, few))
    print(f"\n{_FEWER:,} rows, {len(few)} columns, {nodes} generalisations")
    print(f"  inzage      loss {measures.loss:.4f}  {seconds:6.1f} s  {measures.tested} counted")
    print(f"  every node  loss {loss:.4f}  {naive:6.1f} s")


def adult_like(rows: int, seed: int) -> "pd.DataFrame":
    """Made-up persons in Adult's columns, one row each."""
    import numpy as np
    import pandas as pd

    rng = np.random.default_rng(seed)
    made: dict[str, Any] = {
        "person": np.arange(rows),
        "age": np.clip(rng.gamma(8, 4.8, rows), 17, 90).astype(int),
    }
    for name, (_, listed) in _COLUMNS.items():
        values, weights = zip(*(entry.rsplit(":", 1) for entry in listed.split()), strict=True)
        share = np.array(weights, dtype=float)
        made[name] = np.array(values)[rng.choice(len(values), rows, p=share / share.sum())]
    return pd.DataFrame(made)


def _declaration(only: Sequence[str] | None = None) -> Declaration:
    every = {"age": "age", **{name: hierarchy for name, (hierarchy, _) in _COLUMNS.items()}}
    hierarchies = {name: every[name] for name in only or every}
    names = tuple(hierarchies)
    return Declaration.model_validate(
        {"purpose": "benchmark", "columns": names, "quasi": names, "hierarchies": hierarchies,
         "suppression": _BUDGET, "thresholds": {"k": _K}}
    )  # fmt: skip


def _ours(frame: "pd.DataFrame", only: Sequence[str] | None = None) -> tuple[float, TableMeasures]:
    start = time.perf_counter()
    _, measures = anonymise(frame, _declaration(only), rng=random.Random(_SEED))
    return time.perf_counter() - start, measures


def _tell(measures: TableMeasures) -> None:
    print(
        f"  {measures.tested} of {measures.nodes:,} generalisations counted; "
        f"k {measures.before.k} -> {measures.after.k}"
    )
    print(
        f"  loss {measures.loss:.4f}; {measures.suppressed:,} persons left out ({measures.suppression:.2%})"
    )
    print(f"  {_levels(measures)}")


def _levels(measures: TableMeasures) -> str:
    return ", ".join(f"{name}: {level}" for name, level in measures.levels.items())


def _coded(frame: "pd.DataFrame", only: Sequence[str] | None = None) -> list[Column]:
    wanted = _declaration(only).hierarchies
    return [column(name, frame[name], hierarchy) for name, hierarchy in wanted.items()]


def _loss(columns: list[Column], node: tuple[int, ...], kept: Any) -> float:
    lost = sum(c.levels[n].loss[c.codes] for c, n in zip(columns, node, strict=True)) / len(columns)
    return float((lost * kept + ~kept).mean())


def _naive(columns: list[Column]) -> tuple[float, float, int]:
    """(loss, seconds, nodes) of every node grouped by pandas, nothing pruned."""
    import pandas as pd

    nodes = list(product(*(range(len(c.levels)) for c in columns)))
    start, least = time.perf_counter(), 1.0
    for node in nodes:
        groups = [c.levels[n].group[c.codes] for c, n in zip(columns, node, strict=True)]
        cell = pd.Series(combined(groups, len(columns[0].codes)))
        kept = (cell.groupby(cell).transform("size") >= _K).to_numpy()
        if (~kept).mean() <= _BUDGET:
            least = min(least, _loss(columns, node, kept))
    return least, time.perf_counter() - start, len(nodes)


def _anjana(columns: list[Column]) -> str:
    python = os.environ.get("INZAGE_ANJANA", "")
    if not python:
        return "not run: INZAGE_ANJANA names no python with anjana"
    every = {
        c.name: [[str(level.labels[n]) for n in level.group.tolist()] for level in c.levels] for c in columns
    }
    ladders = {
        name: list(map(list, zip(*dict.fromkeys(zip(*ladder, strict=True)), strict=True)))
        for name, ladder in every.items()
    }
    rows = {c.name: [every[c.name][0][n] for n in c.codes.tolist()] for c in columns}
    with tempfile.TemporaryDirectory() as folder:
        task = Path(folder) / "task.json"
        task.write_text(
            json.dumps({"rows": rows, "ladders": ladders, "k": _K, "suppression": _BUDGET}), "utf-8"
        )
        done = subprocess.run([python, "-c", _ANJANA, str(task)], capture_output=True, text=True, check=False)
    if done.returncode:
        return f"failed: {done.stderr.strip().splitlines()[-1]}"
    found = json.loads(done.stdout.strip().splitlines()[-1])
    return f"loss {_theirs(columns, found['levels']):.4f}  {found['seconds']:6.1f} s  {found['levels']}"


def _theirs(columns: list[Column], levels: dict[str, int]) -> float:
    """The loss of the levels that another tool chose, by our measure."""
    import pandas as pd

    node = tuple(levels.get(c.name, 0) for c in columns)
    cell = pd.Series(
        combined(
            [c.levels[n].group[c.codes] for c, n in zip(columns, node, strict=True)], len(columns[0].codes)
        )
    )
    return _loss(columns, node, (cell.groupby(cell).transform("size") >= _K).to_numpy())
