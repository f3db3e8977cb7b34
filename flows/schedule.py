"""Serve reading and scanning of the drop folder as Prefect deployments, at the hours of `inzage.toml`."""

from pathlib import Path
from typing import Any

from prefect import serve
from prefect.schedules import Cron
from prefect.settings import get_current_settings
from prefect.types.entrypoint import EntrypointType

from flows.ingest import ingest_drop
from flows.progress import talk
from flows.scan import scan
from flows.settings import read_settings
from inzage.errors import SettingsError


def serve_drop(home: Path) -> None:
    """Serve until interrupted. Entry points are modules, so that a run imports one copy of each."""
    if not get_current_settings().api.url:
        raise SettingsError(
            "a schedule needs a Prefect server that stays: run `prefect server start` and set PREFECT_API_URL to it, "
            "such as http://127.0.0.1:4200/api"
        )
    hours = read_settings(home).schedule
    plans = ((ingest_drop, "ingest drop folder", hours.ingest), (scan, "scan", hours.scan))
    deployments: list[Any] = [
        flow.to_deployment(
            name=name,
            schedule=Cron(cron, timezone=hours.timezone),
            parameters={"home": str(home)},
            entrypoint_type=EntrypointType.MODULE_PATH,
            concurrency_limit=1,
        )
        for flow, name, cron in plans
    ]
    talk.print(f"serving: ingest at {hours.ingest}, scan at {hours.scan} ({hours.timezone}); Ctrl-C ends it")
    serve(*deployments)
