"""Tasks as Prefect runs them: a busy warehouse is waited for, a fault is told without its text."""

import os
import subprocess
import sys
from pathlib import Path

from tests.running import ROOT

SCRIPT = """
import subprocess, sys
from pathlib import Path
from flows import orchestra
home = Path(sys.argv[1])
orchestra.settle(home)
from flows.steps import step, story
from warehouse.connection import open_warehouse
from warehouse.who import record_count

@step
def count(home: str) -> int:
    with open_warehouse(Path(home)) as warehouse:
        return record_count(warehouse)

@step
def fail(home: str) -> int:
    return int("Canary Kanarievogel")

@story
def wait(home: str) -> int:
    return count(home)

@story
def break_off(home: str) -> int:
    return fail(home)

with open_warehouse(home):
    pass
HOLD = (
    "import sys, time; from pathlib import Path; from warehouse.connection import open_warehouse\\n"
    "with open_warehouse(Path(sys.argv[1])): print('held', flush=True); time.sleep(12)"
)
holder = subprocess.Popen([sys.executable, "-c", HOLD, str(home)], stdout=subprocess.PIPE)
holder.stdout.readline()
print("counted", wait(str(home)))
try:
    break_off(str(home))
except Exception as fault:
    print(type(fault).__name__, fault)
"""


def test_a_busy_warehouse_is_waited_for_and_a_fault_loses_its_text(tmp_path: Path) -> None:
    script = tmp_path / "flow.py"
    script.write_text(SCRIPT, "utf-8")
    env = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")} | {"PYTHONPATH": str(ROOT)}
    env["HOME"] = str(tmp_path)
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path / "home")],
        cwd=ROOT, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "counted 0"
    assert done.stdout.splitlines()[1] == "InternalError ValueError in flow.py:18 while fail"
    assert "Kanarievogel" not in done.stderr
    kept = [path for path in (tmp_path / "home" / "prefect").rglob("*") if path.is_file()]
    assert kept
    assert not any(b"Kanarievogel" in path.read_bytes() for path in kept)
