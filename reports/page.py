"""A page: one HTML file that opens offline, loads nothing, runs nothing and prints on A4.

Templates live in `reports/templates` and extend `base.html.j2` (blocks `title`, `style` and `body`). Beside
Jinja's own they have these filters, all in the page's language:

    t         "discovery.lead" | t(count=3)     wording from `reports/words`
    label     "EMAIL" | label                   a kind of personal data in words
    word      "body" | word("part")             the wording part.body, or the word itself where there is none
    number    1234 | number                     1.234
    short     123456 | short                    123k, for narrow cells
    percent   0.97 | percent                    97%
    date      "2026-11-20" | date               20 november 2026
"""

from collections.abc import Callable, Iterator
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

import inzage
from reports import wording


def render(template: str, *, language: str, **values: object) -> str:
    """The page made from `template` (a file name in `reports/templates`), the same for the same values.

    Raises `SettingsError` for a language that no page is written in, `InternalError` for a missing wording
    and Jinja's `UndefinedError` for a value that the template asks for and is not given.
    """
    return "".join(pieces(template, language=language, **values))


def pieces(template: str, *, language: str, **values: object) -> Iterator[str]:
    """The same page piece by piece, for pages larger than memory: values may be iterators."""
    environment = _environment(wording.check_language(language))
    yield from environment.get_template(template).generate(
        language=language, version=inzage.__version__, **values
    )


def _environment(language: str) -> Environment:
    environment = Environment(
        loader=PackageLoader("reports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "t": _in(wording.translate, language),
        "label": _in(wording.word, language),
        "word": _in(wording.word, language),
        "number": _in(wording.number, language),
        "short": _in(wording.short_number, language),
        "percent": _in(wording.percent, language),
        "date": _in(wording.date, language),
    }
    return environment


def _in(say: Callable[..., str], language: str) -> Callable[..., str]:
    """`say` with its language, the second argument, filled in."""

    def said(value: Any, *rest: Any, **values: Any) -> str:
        return say(value, language, *rest, **values)

    return said
