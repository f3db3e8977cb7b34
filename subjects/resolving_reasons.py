"""Why something is a person's, as a sentence in the reader's language (GDPR art. 12(1)): resolving_reasons.toml."""

import tomllib
from functools import cache
from importlib import resources


def explain(reason: str, language: str = "en") -> str:
    """The sentence for a reason's code; for a link by likeness, with all that agrees."""
    texts = _texts()
    if reason in texts:
        return _said(texts[reason], language)
    first, *agreeing = reason.split()
    if first == "linked":
        return f"{_said(texts['linked'], language)}: {agree(agreeing, language)}"
    return agree(reason.split(), language)


def agree(codes: list[str], language: str = "en") -> str:
    """What two people share, in words: `full name, town`."""
    texts = _texts()
    return ", ".join(_said(texts[code], language) for code in codes if code in texts)


def _said(text: dict[str, str], language: str) -> str:
    return text.get(language, text["en"])


@cache
def _texts() -> dict[str, dict[str, str]]:
    return tomllib.loads((resources.files("subjects") / "resolving_reasons.toml").read_text("utf-8"))
