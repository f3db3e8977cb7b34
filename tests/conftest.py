"""Shared by the tests that run the whole program: one demo, run once for all of them."""

import json

import pytest

from tests.running import ROOT, WATCH, Demo, inzage


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """`inzage demo` on the bundled exports, with every connection watched."""
    folder = tmp_path_factory.mktemp("demo")
    (folder / "watch").mkdir()
    (folder / "watch" / "sitecustomize.py").write_text(WATCH)
    log = folder / "connections"
    log.touch()
    env = {"PYTHONPATH": str(folder / "watch"), "WATCH_LOG": str(log), "HOME": str(folder)}
    run = inzage("demo", "--home", folder / "home", env=env)
    truth = json.loads((ROOT / "tests" / "demo_truth.json").read_text("utf-8"))
    return Demo(folder / "home", run, log.read_text(), truth)
