"""What the pages say, in the reader's language, and how they write numbers, shares and dates.

The words stand in `reports/words/<page>.toml`, one table per key with its four languages. A wording that
depends on a number holds two forms, singular and plural, with `|` between them.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from inzage.errors import InternalError, SettingsError

LANGUAGES = ("nl", "fr", "en", "de")
"""Dutch first: the language of the house."""

_NARROW = "\N{NARROW NO-BREAK SPACE}"
_GROUPING = {"nl": ".", "fr": _NARROW, "en": ",", "de": "."}
_DECIMAL = {"nl": ",", "fr": ",", "en": ".", "de": ","}
_PERCENT = {"nl": "%", "fr": f"{_NARROW}%", "en": "%", "de": f"{_NARROW}%"}
_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}
_FIRST_OF_MONTH = {"nl": "1", "fr": "1er", "en": "1", "de": "1."}


def check_language(language: str) -> str:
    """The language itself; raises `SettingsError` where no page is written in it."""
    if language not in LANGUAGES:
        raise SettingsError(f"there is no language {language!r}; choose one of {', '.join(LANGUAGES)}")
    return language


@cache
def words(page: str) -> Mapping[str, Mapping[str, str]]:
    """All words of one page: key, then language. Raises `InternalError` where the page has none."""
    source = resources.files("reports").joinpath("words", f"{page}.toml")
    if not source.is_file():
        raise InternalError(f"there are no words for page {page!r}")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def translate(key: str, language: str, **values: object) -> str:
    """The wording of `page.name` in a language, its `{placeholders}` filled from `values`.

    `count` chooses between singular and plural; in French zero is singular. Raises `InternalError` for a key
    that does not exist: a page never goes out with a hole in it.
    """
    page, _, name = key.partition(".")
    text = words(page).get(name, {}).get(check_language(language))
    if text is None:
        raise InternalError(f"there is no wording {key!r} in {language}")
    if "|" in text:
        text = _form(text, language, values.get("count"))
    return text.format(**values) if values else text


def _form(text: str, language: str, count: object) -> str:
    singular, plural = text.split("|")
    return singular if count == 1 or (count == 0 and language == "fr") else plural


def word(name: str, language: str, page: str = "label") -> str:
    """The wording `page.name` where there is one, else the name itself.

    For names that come with the data and are not ours alone: kinds of personal data, of records, of columns.
    """
    return translate(f"{page}.{name}", language) if name in words(page) else name


def number(value: float, language: str, places: int = 0) -> str:
    """Digits in groups of three: 1.234 (nl, de), 1 234 with a narrow no-break space (fr), 1,234 (en)."""
    check_language(language)
    signs = {",": _GROUPING[language], ".": _DECIMAL[language]}
    return "".join(signs.get(sign, sign) for sign in f"{value:,.{places}f}")


def short_number(value: int, language: str) -> str:
    """A number in at most five characters, for narrow cells: 9.999, 12k, 1,2M. Cut off, not rounded up."""
    if value < 10_000:
        return number(value, language)
    if value < 1_000_000:
        return f"{value // 1000}k"
    if value < 10_000_000:
        return f"{number(value // 100_000 / 10, language, 1)}M"
    return f"{number(value // 1_000_000, language)}M"


def percent(share: float, language: str) -> str:
    """A share between 0 and 1 as a whole percentage: 0 means nothing at all, 100 means all of it."""
    sign = _PERCENT[check_language(language)]
    if 0 < share < 0.01:
        return f"<{_NARROW}1{sign}"
    if 0.99 < share < 1:
        return f">{_NARROW}99{sign}"
    return f"{round(share * 100)}{sign}"


def date(iso: str, language: str) -> str:
    """An ISO 8601 date, or the date of a moment, in words: 20 november 2026. Anything else stays as is."""
    months = _MONTHS[check_language(language)].split()
    match iso[:10].split("-"):
        case [year, month, day] if _is_date(year, month, day):
            return f"{_day(int(day), language)} {months[int(month) - 1]} {year}"
        case [year, month] if len(iso) == 7 and _is_date(year, month, "01"):
            return f"{months[int(month) - 1]} {year}"
    return iso


def _is_date(year: str, month: str, day: str) -> bool:
    digits = (year + month + day).isascii() and (year + month + day).isdigit()
    return digits and len(year) == 4 and 1 <= int(month) <= 12 and 1 <= int(day) <= 31


def _day(day: int, language: str) -> str:
    if day == 1:
        return _FIRST_OF_MONTH[language]
    return f"{day}." if language == "de" else str(day)
