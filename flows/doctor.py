"""`inzage doctor`: is everything here that a run will need?"""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from inzage.errors import InzageError, describe


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at, what was found, and whether that will do."""

    what: str
    ok: bool
    found: str


def examine(home: Path) -> list[Check]:
    """Everything that a run needs, looked at once."""
    return [_guarded(what, look, home) for what, look in _LOOKS]


def _guarded(what: str, look: Callable[[Path], str], home: Path) -> Check:
    try:
        return Check(what, ok=True, found=look(home))
    except InzageError as fault:
        return Check(what, ok=False, found=str(fault))
    except Exception as fault:  # noqa: BLE001 - a doctor reports, whatever it is
        return Check(what, ok=False, found=describe(fault))


def _settings(home: Path) -> str:
    from flows.settings import FILE, read_settings

    settings = read_settings(home)
    where = home / FILE if (home / FILE).exists() else "none, so the defaults hold"
    return f"{where} (language {settings.language}, region {settings.region}, {settings.workers} processes)"


def _encryption(_home: Path) -> str:
    from warehouse.connection import open_warehouse

    with tempfile.TemporaryDirectory() as folder, open_warehouse(Path(folder)):
        return "DuckDB with OpenSSL, AES-256"


def _warehouse(home: Path) -> str:
    from warehouse.connection import FILE, open_warehouse
    from warehouse.ledger import chain_is_whole
    from warehouse.who import record_count

    if not (home / FILE).exists():
        return f"none yet in {home}"
    with open_warehouse(home) as warehouse:
        if not chain_is_whole(warehouse):
            raise InzageError("the ledger has been changed after the fact: its chain of hashes is broken")
        return f"{home / FILE}, {record_count(warehouse)} records"


def _models(home: Path) -> str:
    from detectors.engine import load
    from detectors.model_facts import facts
    from detectors.name_models import MODELS
    from flows.settings import read_settings, use_models

    use_models(read_settings(home))
    served: dict[str, list[str]] = {}
    for language, sources in MODELS.items():
        for source in sources:
            served.setdefault(facts(source), []).append(language)
    load()
    return "; ".join(f"{', '.join(languages)}: {model}" for model, languages in served.items())


def _room(home: Path) -> str:
    there = next(p for p in (home, *home.parents) if p.exists())
    free = shutil.disk_usage(there).free
    if free < 1 << 30:
        raise InzageError(
            f"only {free >> 20} MiB free at {there}; a warehouse needs about as much as its exports"
        )
    return f"{free >> 30} GiB free"


_EXTRAS = {
    "outlook": (("pypff",), "Outlook's .pst and .ost"),
    "databases": (("pg8000", "pymysql"), "tables of PostgreSQL and MySQL"),
    "pdf": (("weasyprint",), "the access letter as PDF"),
}


def _extras(_home: Path) -> str:
    """What is optional; its absence is no fault, for each file that wants it says so too."""
    told = []
    for extra, (modules, what) in _EXTRAS.items():
        there = all(find_spec(module) for module in modules)
        told.append(f"{what}: {'yes' if there else f'no (pip install inzage[{extra}])'}")
    return "; ".join(told)


_LOOKS: tuple[tuple[str, Callable[[Path], str]], ...] = (
    ("settings", _settings),
    ("encryption", _encryption),
    ("warehouse", _warehouse),
    ("name models", _models),
    ("extras", _extras),
    ("disk", _room),
)
