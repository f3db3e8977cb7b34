"""What the controller says about its processing: one `policy.toml` in the home folder."""

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from inzage.errors import SettingsError
from subjects.portability_rule import Rule

FILE = "policy.toml"
_Texts = dict[str, tuple[str, ...]]  # language -> sentences


class Controller(BaseModel):
    """Who is responsible, and where a person can turn to."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = ""
    address: str = ""
    email: str = ""


class Authority(BaseModel):
    """The supervisory authority with which a complaint can be lodged (GDPR art. 15(1)(f))."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = ""
    url: str = ""
    address: str = ""


class PolicyFile(BaseModel):
    """GDPR art. 15(1)(a)-(h) and 15(2), each in the languages the controller writes in.

    `portability` are the controller's own rules of what goes along under art. 20, before those that inzage ships.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    controller: Controller = Controller()
    authority: Authority = Authority()
    purposes: _Texts = Field(default_factory=dict)
    recipients: _Texts = Field(default_factory=dict)
    retention: _Texts = Field(default_factory=dict)
    safeguards: _Texts = Field(default_factory=dict)
    origins: _Texts = Field(default_factory=dict)
    automated: _Texts = Field(default_factory=dict)
    portability: tuple[Rule, ...] = ()


def read_policy(home: Path) -> PolicyFile:
    """The policy of this home; an empty one where there is no file. `SettingsError` names what is wrong."""
    file = home / FILE
    if not file.exists():
        return PolicyFile()
    try:
        return PolicyFile.model_validate(tomllib.loads(file.read_text("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise SettingsError(
            f"{file} is not valid TOML ({type(fault).__name__}); check it with a TOML editor"
        ) from None
    except ValidationError as fault:
        where = ".".join(map(str, fault.errors()[0]["loc"]))
        raise SettingsError(f"{file}: {where}: {fault.errors()[0]['msg']}") from None
