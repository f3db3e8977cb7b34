"""What the user can set, in one `inzage.toml` in the home folder; unknown keys are refused."""

import os
import tomllib
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from inzage.errors import SettingsError

FILE = "inzage.toml"


class Schedule(BaseModel):
    """When the drop folder is read and scanned: two cron expressions and their time zone."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    folder: Path = Path("drop")
    ingest: str = "0 6 * * *"
    scan: str = "30 6 * * *"
    timezone: str = "Europe/Brussels"


class Settings(BaseModel):
    """All settings, each with a value that works."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    company: str = ""
    language: Literal["nl", "fr", "en", "de"] = "nl"
    region: str = Field(default="BE", pattern="^[A-Z]{2}$")  # for phone numbers without a country code
    processes: int = Field(default=0, ge=0, le=64)  # 0: one for each core, at most 4
    schedule: Schedule = Schedule()

    @property
    def workers(self) -> int:
        """Processes that analyse texts beside each other."""
        return self.processes or min(4, os.cpu_count() or 1)


def read_settings(home: Path) -> Settings:
    """The settings of `home`, or those that hold without a file. `SettingsError` names file, key and rule."""
    file = home / FILE
    if not file.exists():
        return Settings()
    try:
        return Settings.model_validate(tomllib.loads(file.read_text("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise SettingsError(f"{file} is not valid TOML: {fault}") from None
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(map(str, first["loc"]))
        known = ", ".join(Settings.model_fields)
        hint = f"; known keys: {known}" if first["type"] == "extra_forbidden" else ""
        raise SettingsError(f"{file}: {where}: {first['msg']}{hint}") from None


def default_home() -> Path:
    """`INZAGE_HOME`, else `inzage-home` in the current folder."""
    return Path(os.environ.get("INZAGE_HOME") or "inzage-home").absolute()
