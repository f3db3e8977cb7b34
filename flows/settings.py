"""What the user can set, in one `inzage.toml` in the home folder; unknown keys are refused."""

import os
import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from inzage.errors import SettingsError
from subjects.verification_settings import MailSettings

FILE = "inzage.toml"

Language = Literal["nl", "fr", "en", "de"]
NameLabel = Literal["PERSON", "ORG", "LOCATION", "ADDRESS"]


class Schedule(BaseModel):
    """When the drop folder is read and scanned: two cron expressions and their time zone."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    folder: Path = Path("drop")
    ingest: str = "0 6 * * *"
    scan: str = "30 6 * * *"
    timezone: str = "Europe/Brussels"


class Model(BaseModel):
    """A name model by name (docs/detection-settings.md), what is taken from it, and what it calls that."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1)
    only: frozenset[NameLabel] | None = None
    labels: dict[str, NameLabel] = {}

    @model_validator(mode="before")
    @classmethod
    def _from_name(cls, given: object) -> object:
        return {"name": given} if isinstance(given, str) else given


class Detection(BaseModel):
    """Which name models search which language; a language that is not named keeps ours."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    download: bool = False  # whether a model that is not on this machine may be fetched from its hub
    models: dict[Language, Annotated[tuple[Model, ...], Field(min_length=1)]] = {}


class Identity(BaseModel):
    """Where no key tells whether two are one: the likelihood from which staff are asked, and from which it is so."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    near: float = Field(default=0.05, gt=0, lt=1)
    same: float = Field(default=0.98, gt=0, le=1)

    @model_validator(mode="after")
    def _in_order(self) -> "Identity":
        if self.near > self.same:
            raise ValueError("identity.near must not be above identity.same")
        return self


class Settings(BaseModel):
    """All settings, each with a value that works."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    company: str = ""
    language: Language = "nl"
    region: str = Field(default="BE", pattern="^[A-Z]{2}$")  # for phone numbers without a country code
    processes: int = Field(default=0, ge=0, le=64)  # 0: one for each core, at most 4
    schedule: Schedule = Schedule()
    detection: Detection = Detection()
    identity: Identity = Identity()
    mail: MailSettings = MailSettings()

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
        known = ", ".join(_known_keys(first["loc"]))
        hint = f"; known keys: {known}" if first["type"] == "extra_forbidden" else ""
        raise SettingsError(f"{file}: {where}: {first['msg']}{hint}") from None


def _known_keys(place: tuple[int | str, ...]) -> list[str]:
    """The keys of the section that the unknown one, the last of `place`, stands in."""
    sections: dict[str, type[BaseModel]] = {
        "schedule": Schedule,
        "detection": Detection,
        "identity": Identity,
        "mail": MailSettings,
    }
    section = Model if "models" in place[:-1] else sections.get(str(place[0]), Settings)
    return list((section if len(place) > 1 else Settings).model_fields)


def use_models(settings: Settings) -> None:
    """Have the detectors of this process use the name models that the settings name."""
    from detectors.name_models import Chosen, configure, named

    chosen = {
        str(language): tuple(named(m.name, m.only, tuple(sorted(m.labels.items()))) for m in models)
        for language, models in settings.detection.models.items()
    }
    configure(Chosen(tuple(sorted(chosen.items())), settings.detection.download))


def default_home() -> Path:
    """`INZAGE_HOME`, else `inzage-home` in the current folder."""
    return Path(os.environ.get("INZAGE_HOME") or "inzage-home").absolute()
