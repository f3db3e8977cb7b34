"""Which of our languages a text is in, by lingua's packaged models."""

from collections.abc import Iterable
from functools import cache
from typing import Any

LANGUAGES = ("nl", "fr", "en", "de")
DEFAULT = "nl"
"""For a text without a word to judge by."""

_LONGEST = 500  # characters: enough to decide, whatever the length of the text


def language_of(text: str, default: str = DEFAULT) -> str:
    """nl, fr, en or de; `default` where the text decides nothing (digits, a bare name, an empty text)."""
    found = _detector().detect_language_of(text[:_LONGEST]) if any(map(str.isalpha, text)) else None
    return found.iso_code_639_1.name.lower() if found else default


def languages(texts: Iterable[str]) -> list[str]:
    """The language of each text."""
    return [language_of(text) for text in texts]


@cache
def _detector() -> Any:
    from lingua import Language, LanguageDetectorBuilder

    ours = (Language.DUTCH, Language.FRENCH, Language.ENGLISH, Language.GERMAN)
    return LanguageDetectorBuilder.from_languages(*ours).build()
