"""Prefect, set up so that it keeps to itself: no telemetry, its database in the home folder, nothing cached.

Import `flow`, `task` and the rest from here, after `settle(home)`: Prefect reads its settings when imported.
"""

import os
from pathlib import Path

_QUIET = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    "PREFECT_RESULTS_PERSIST_BY_DEFAULT": "false",
    "PREFECT_TASKS_REFRESH_CACHE": "true",
    "PREFECT_CLI_PROMPT": "false",
}


def settle(home: Path) -> None:
    """Set Prefect's environment for this process; what the user has set already stays.

    With no `PREFECT_API_URL` a temporary server runs for the command, its database in `home`/prefect, and only
    failures of Prefect itself are logged: ours are told once, by the command.
    """
    for name, value in _QUIET.items():
        os.environ.setdefault(name, value)
    if "PREFECT_API_URL" in os.environ:
        os.environ.setdefault("PREFECT_LOGGING_LEVEL", "WARNING")
        return
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")
    os.environ.setdefault("PREFECT_SERVER_LOGGING_LEVEL", "CRITICAL")
    profiles = Path.home() / ".prefect" / "profiles.toml"
    if "PREFECT_HOME" not in os.environ and not profiles.exists():
        folder = home / "prefect"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ["PREFECT_HOME"] = str(folder)
