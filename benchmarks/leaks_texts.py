"""The sentences of the leak suite, out of `leaks_texts.toml`."""

import tomllib
from pathlib import Path
from typing import Any

_TEXTS: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
)
ASK: dict[str, list[str]] = _TEXTS["ask"]
CHAT: dict[str, list[str]] = _TEXTS["chat"]
ANSWER: dict[str, str] = _TEXTS["answer"]
WROTE: dict[str, str] = _TEXTS["wrote"]
FORWARD: dict[str, str] = _TEXTS["forward"]
AMONG_STAFF: dict[str, str] = _TEXTS["among_staff"]
NOTE: dict[str, str] = _TEXTS["note"]
SUBJECT: dict[str, str] = _TEXTS["subject"]
