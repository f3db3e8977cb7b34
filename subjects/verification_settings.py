"""Where the company's mail server is: the section `[mail]` of inzage.toml."""

from email.utils import parseaddr
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class MailSettings(BaseModel):
    """A server that takes mail. A password never stands here: `password_env` names the variable it is in.

    `security` is `starttls` (RFC 3207; usually port 587), `ssl` (RFC 8314; 465), or `none`, for this machine only.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str = ""
    port: int = Field(default=587, ge=1, le=65535)
    security: Literal["starttls", "ssl", "none"] = "starttls"
    sender: str = ""
    user: str = ""
    password_env: str = ""
    certificates: str = ""  # a PEM file of the authority to trust, where the system's own do not do

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.host and "@" not in parseaddr(self.sender)[1]:
            raise ValueError("sender must be an e-mail address")
        if self.host and self.security == "none" and (self.host not in _LOOPBACK or self.user):
            raise ValueError("without encryption, mail goes only to this machine, and without a password")
        return self
