"""Run the whole program as a user would, watched while it runs."""

import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from warehouse.connection import open_warehouse

ROOT = Path(__file__).parents[1]

WATCH = '''
"""Loaded by every Python process of a run: connections to anything but this machine are noted and refused."""
import ipaddress, os, socket

_connect, _lookup = socket.socket.connect, socket.getaddrinfo

def _here(host):
    if host in ("localhost", "", None, b"localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback or ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False

def _refuse(what):
    with open(os.environ["WATCH_LOG"], "a") as log:
        log.write(f"{what}\\n")
    raise PermissionError(f"a connection to {what} was tried")

def connect(self, address):
    if self.family in (socket.AF_INET, socket.AF_INET6) and not _here(address[0]):
        _refuse(address[0])
    return _connect(self, address)

def getaddrinfo(host, *args, **kwargs):
    if not _here(host):
        _refuse(host)
    return _lookup(host, *args, **kwargs)

socket.socket.connect, socket.getaddrinfo = connect, getaddrinfo
socket.socket.connect_ex = lambda self, address: connect(self, address) or 0
'''


@dataclass(frozen=True)
class Run:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Demo:
    """A finished demo: its home, what it printed, where it tried to connect to, and who is in it."""

    home: Path
    run: Run
    connections: str
    truth: dict[str, Any]

    @property
    def bundle(self) -> zipfile.ZipFile:
        """The access bundle."""
        return zipfile.ZipFile(next((self.home / "answers").glob("*.zip")))


def inzage(*arguments: str | Path, env: dict[str, str] | None = None, stdin: str | None = None) -> Run:
    """Run the command line as a user would."""
    done = subprocess.run(
        [sys.executable, "-c", "from flows.cli import main; main()", *map(str, arguments)],
        capture_output=True,
        text=True,
        input=stdin,
        cwd=ROOT,
        env={**_clean_environment(), **(env or {})},
        check=False,
    )
    return Run(done.returncode, done.stdout, done.stderr)


def _clean_environment() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "INZAGE_", "DO_NOT_TRACK"))}


def record_ids(demo: Demo) -> dict[tuple[str, str], str]:
    """(file name, the truth file's key or place) -> the id of that record in the demo's warehouse."""
    with open_warehouse(demo.home) as warehouse:
        rows = warehouse._connection.execute(
            "SELECT record, f.name, r.key, r.place FROM records r JOIN files f USING (file)"
        ).fetchall()
    places = {(name, place): str(record) for record, name, _, place in rows}
    return places | {(name, key): str(record) for record, name, key, _ in rows if key}
