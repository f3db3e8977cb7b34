"""Templates and word lists, as text: `templates/` and `words/`, in sections headed `== name`.

A template is a line; words stand between `|`. In a template `[a|b|]` offers alternatives, `{slot}` is filled
with made-up values, `<ORG:Nationale Loterij>` is a name as it stands, with its label, `\\n` breaks the line.
A language's templates and words may be spread over several files: `nl.txt`, `nl-mail.txt`, ...
"""

import re
from functools import cache
from pathlib import Path
from random import Random

_TEMPLATES = Path(__file__).parent / "templates"
_WORDS = Path(__file__).parent / "words"
_CHOICE = re.compile(r"\[([^\[\]{}]*(?:\{\w+\}[^\[\]{}]*)*)\]")
SLOT = re.compile(r"(\{\w+\}|<(?:PERSON|ORG|LOCATION):[^<>]+>)")


@cache
def sections(language: str) -> dict[str, tuple[str, ...]]:
    """The templates of a language (nl, fr, en, de) by section."""
    found = _read(_TEMPLATES, language)
    return {
        name: tuple(_one_name(line.replace("\\n", "\n")) for line in lines) for name, lines in found.items()
    }


def _one_name(template: str) -> str:
    """First name and surname beside each other are one person's name."""
    for pair, whole in (
        ("{last}, {first}", "{comma}"),
        ("{last} {first}", "{turned}"),
        ("{first} {last}", "{name}"),
    ):
        template = template.replace(pair, whole)
    return template


@cache
def words(name: str, section: str) -> tuple[str, ...]:
    """A section of a word list; `name` is a language, or `common` for what all languages share."""
    return tuple(word for line in _read(_WORDS, name)[section] for word in line.split("|"))


@cache
def _read(folder: Path, stem: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in (folder / f"{stem}.txt", *sorted(folder.glob(f"{stem}-*.txt"))):
        name = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("== "):
                name = line.removeprefix("== ").strip()
                found.setdefault(name, [])
            elif line.strip():
                found[name].append(line)
    return found


def expand(template: str, rng: Random) -> str:
    """Settle every `[a|b|]` of a template. A bracket without `|` stands for itself (`[mailto:...]`)."""

    def settle(match: re.Match[str]) -> str:
        inside = match.group(1)
        return rng.choice(inside.split("|")) if "|" in inside else f"\0{inside}\1"

    while _CHOICE.search(template):
        template = _CHOICE.sub(settle, template)
    return template.replace("\0", "[").replace("\1", "]")
