"""How every flow and task of ours is declared: nothing cached, nothing persisted, a busy warehouse tried again.

Parameters and results are the home folder, numbers of runs and requests, and counts: Prefect stores them.
"""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from prefect import Flow
from prefect import flow as prefect_flow
from prefect import task as prefect_task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE

from inzage.errors import WarehouseError, sealed

P = ParamSpec("P")
R = TypeVar("R")


def step(function: Callable[P, R]) -> Callable[P, R]:
    """A task: tried again when another process holds the warehouse; foreign errors lose their text."""
    return prefect_task(
        name=function.__name__,
        retries=3,
        retry_delay_seconds=[1.0, 3.0, 9.0],
        retry_condition_fn=_busy,
        cache_policy=NO_CACHE,
        persist_result=False,
        log_prints=False,
    )(_sealed(function))


def story(function: Callable[P, R]) -> Flow[P, R]:
    """A flow: reads as prose, runs steps."""
    return prefect_flow(
        name=function.__name__, persist_result=False, log_prints=False, validate_parameters=False
    )(function)


def publish(key: str, rows: Sequence[dict[str, object]], description: str) -> None:
    """A table of counts among the flow run's artifacts."""
    create_table_artifact(key=key, table=[dict(row) for row in rows], description=description)


def _sealed(function: Callable[P, R]) -> Callable[P, R]:
    @wraps(function)
    def shielded(*args: P.args, **kwargs: P.kwargs) -> R:
        with sealed(function.__name__.replace("_", " ")):
            return function(*args, **kwargs)

    return shielded


def _busy(_task: Any, _run: Any, state: Any) -> bool:
    """Whether a failed task met a warehouse in use; anything else fails the same way twice."""
    try:
        state.result()
    except WarehouseError as fault:
        return "in use" in str(fault)
    except Exception:  # noqa: BLE001 - whatever else it is, it is not a busy warehouse
        return False
    return False
