"""A PostgreSQL server of the tests' own: in a folder of its own, reached by its socket alone, ended with them."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

OWNER, PASSWORD = "beheer", "geheim-van-de-test"
PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))


def program(name: str) -> str:
    """Where a program of PostgreSQL is; "" where it is not installed."""
    return shutil.which(name) or (str(PROGRAMS[-1].parent / name) if PROGRAMS else "")


@contextmanager
def postgresql() -> Iterator[Path]:
    """The folder of a running server's socket. The server refuses to run as root: then it is run as nobody."""
    folder = Path(tempfile.mkdtemp(prefix="inzage-pg-"))
    who: dict[str, Any] = (
        {"user": "nobody", "group": "nogroup", "extra_groups": []} if os.getuid() == 0 else {}
    )
    try:
        secret = folder / "secret"
        secret.write_text(PASSWORD, encoding="utf-8")
        folder.chmod(0o700)
        if who:
            shutil.chown(folder, "nobody", "nogroup")
            shutil.chown(secret, "nobody", "nogroup")
        data = folder / "data"
        options: list[str] = [
            "-A",
            "scram-sha-256",
            "-U",
            OWNER,
            "--pwfile",
            str(secret),
            "-E",
            "UTF8",
            "--locale",
            "C.UTF-8",
            "-N",
        ]
        subprocess.run(
            [program("initdb"), "-D", str(data), *options],
            check=True,
            capture_output=True,
            cwd=folder,
            timeout=120,
            **who,
        )
        settings = ["-c", "listen_addresses=", "-c", "fsync=off", "-c", "shared_buffers=8MB"]
        with subprocess.Popen(
            [program("postgres"), "-D", str(data), "-k", str(folder), *settings],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            **who,
        ) as server:
            try:
                _wait(folder)
                yield folder
            finally:
                server.send_signal(signal.SIGINT)
                server.wait(60)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _wait(folder: Path) -> None:
    for _ in range(300):
        try:
            execute(folder, "SELECT 1")
        except Exception:  # noqa: BLE001 - whatever the driver raises while the server starts
            time.sleep(0.1)
        else:
            return
    raise AssertionError("PostgreSQL did not start")


def execute(folder: Path, *statements: str) -> None:
    """Run statements as the server's owner."""
    import pg8000.dbapi

    connection = pg8000.dbapi.connect(
        OWNER,
        database="postgres",
        password=PASSWORD,
        unix_sock=str(folder / ".s.PGSQL.5432"),
        ssl_context=False,
    )
    try:
        connection.autocommit = True
        for statement in statements:
            connection.cursor().execute(statement)
    finally:
        connection.close()
