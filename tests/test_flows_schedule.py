"""The schedule, tried against a real Prefect server: deployments as set, a run of one, nothing personal sent."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.running import ROOT, inzage
from warehouse.connection import open_warehouse
from warehouse.who import record_count

CHAT = "01-02-2026 09:01 - Canary Kanarievogel: dag\n13-02-2026 09:02 - Bob Roodborst: tot morgen\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A Prefect server of our own on a free port: its address and its folder."""
    folder = tmp_path_factory.mktemp("server")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    env = {
        **os.environ,
        "PREFECT_HOME": str(folder),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
    }
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}/api"
    try:
        until(lambda: answers(f"{url}/health"))
        yield url, folder
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)


def until(done: Any, seconds: int = 120) -> Any:
    """Ask until the answer is yes; a test that waits longer has failed."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if result := done():
            return result
        time.sleep(0.5)
    raise AssertionError("it did not happen in time")


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as response:
            return bool(response.status == 200)
    except OSError:
        return False


def post(url: str, body: dict[str, Any]) -> Any:
    """Ask the server; a server whose SQLite file is being written answers 503, and asks to be asked again."""
    request = urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    for _ in range(20):
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                return json.load(response)
        except urllib.error.HTTPError as fault:
            if fault.code != 503:
                raise
            time.sleep(1)
    pytest.fail("the server stays busy")


def test_the_drop_folder_is_served(server: tuple[str, Path], tmp_path: Path) -> None:
    url, folder = server
    home = tmp_path / "home"
    (home / "drop").mkdir(parents=True)
    (home / "drop" / "WhatsApp-chat met Canary Kanarievogel.txt").write_text(CHAT, "utf-8")
    (home / "inzage.toml").write_text('[schedule]\ningest = "15 4 * * *"\nscan = "45 4 * * *"\n')
    serving = subprocess.Popen(
        [sys.executable, "-c", "from flows.cli import main; main()", "schedule", "--home", str(home)],
        cwd=ROOT,
        env={**os.environ, "PREFECT_API_URL": url},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        deployments = until(lambda: _deployments(url))
        crons = {d["name"]: d["schedules"][0]["schedule"]["cron"] for d in deployments}
        assert crons == {"ingest drop folder": "15 4 * * *", "scan": "45 4 * * *"}
        assert {d["entrypoint"] for d in deployments} == {"flows.ingest.ingest_drop", "flows.scan.scan"}
        (ingest,) = [d for d in deployments if d["name"] == "ingest drop folder"]
        run = post(f"{url}/deployments/{ingest['id']}/create_flow_run", {})
        until(lambda: _state(url, run["id"]) == "COMPLETED")
    finally:
        serving.send_signal(signal.SIGINT)
        serving.wait(30)
    with open_warehouse(home) as warehouse:
        assert record_count(warehouse) == 2
    assert _nothing_of("Kanarievogel", folder)


def test_a_command_uses_the_configured_server(server: tuple[str, Path], tmp_path: Path) -> None:
    url, folder = server
    chat = tmp_path / "WhatsApp-chat met Canary Kanarievogel.txt"
    chat.write_text(CHAT, "utf-8")
    before = len(_runs(url))
    run = inzage("ingest", chat, "--home", tmp_path / "home", env={"PREFECT_API_URL": url})
    assert run.code == 0, run.err
    assert len(_runs(url)) == before + 1
    assert _nothing_of("Kanarievogel", folder)


def _deployments(url: str) -> list[dict[str, Any]]:
    found = post(f"{url}/deployments/filter", {})
    return list(found) if len(found) == 2 else []


def _state(url: str, run: str) -> str:
    (found,) = post(f"{url}/flow_runs/filter", {"flow_runs": {"id": {"any_": [run]}}})
    assert found["state_type"] not in ("FAILED", "CRASHED"), found["state_name"]
    return str(found["state_type"])


def _runs(url: str) -> list[Any]:
    return list(post(f"{url}/flow_runs/filter", {"flow_runs": {"state": {"type": {"any_": ["COMPLETED"]}}}}))


def _nothing_of(canary: str, folder: Path) -> bool:
    return not any(canary.encode() in path.read_bytes() for path in folder.rglob("*") if path.is_file())
