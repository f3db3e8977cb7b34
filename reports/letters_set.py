"""A letter as an offline page and as plain text, one content."""

import textwrap

from reports.letters import Letter
from reports.wording import date, translate

_WIDTH = 76


def letter_html(letter: Letter) -> str:
    """One HTML file that loads nothing; `SettingsError` for a language that no letter is written in."""
    from reports import page

    return page.render(
        "letter.html.j2",
        language=letter.matter.language,
        letter=letter,
        signed=_signed(letter),
        today=_written(letter),
    )


def letter_text(letter: Letter) -> str:
    """The same in lines of at most 76 characters, for mail and print."""
    language = letter.matter.language
    rows = [f"{what}: {day}" for what, day in letter.days]
    blocks = [
        "\n".join(part for part in (_signed(letter), letter.matter.sender.address) if part),
        _written(letter),
        letter.title,
        "\n".join(map(_wrapped, rows)),
        translate("letters.salutation", language),
        *map(_wrapped, letter.before),
        "\n".join(_wrapped(item, "- ") for item in letter.items),
        _indented(letter.quoted),
        *map(_wrapped, letter.after),
        translate("letters.closing", language),
        _signed(letter),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _signed(letter: Letter) -> str:
    return letter.matter.sender.name or translate("letters.no_controller", letter.matter.language)


def _written(letter: Letter) -> str:
    return date(letter.matter.written.isoformat(), letter.matter.language)


def _wrapped(text: str, bullet: str = "") -> str:
    """Lines broken between words alone; a no-break space stays where it is."""
    return textwrap.fill(
        text,
        _WIDTH,
        initial_indent=bullet,
        subsequent_indent=" " * len(bullet),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _indented(text: str) -> str:
    return "\n".join(textwrap.indent(_wrapped(line), "    ") for line in text.splitlines())
