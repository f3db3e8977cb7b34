"""`python -m benchmarks detection`: who finds what, on our labelled messages and on the public development sets.

Prints Markdown. *Hidden*: entities all of whose characters are covered by findings of any kind, with the 95 %
interval; *precision* and *recall*: characters, of the kind itself; F2 of these two. In percent.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.finders import Finder, finders
from benchmarks.labelled import LANGUAGES, VARIANTS, Message, Span, messages
from benchmarks.scoring import Score, Scores, score

_DEV = Path(__file__).parents[2] / "shared" / "corpora" / "dev"
_PARTS = {1: "first part", 2: "second part"}
_HEAD = "| finder | kind | entities | hidden | 95 % | precision | recall | F2 |\n|---|---|---|---|---|---|---|---|"
_NUMBERS = ("BANK", "CARD", "NATIONAL_ID", "TAX_ID")
_SHOWN = ("PERSON", "ADDRESS", "PHONE", "EMAIL", "numbers", "DATE_OF_BIRTH", "CUSTOMER_ID", "PLATE", "USERNAME", "IP",
          "URL", "ORG", "LOCATION")  # fmt: skip
_NAMES = ("PERSON", "ADDRESS", "ORG", "LOCATION")
_NAMES_ONLY = ("its name model alone", "spaCy alone")
_BRIEFLY = ("PERSON", "ADDRESS")
"""What is shown for other writings than the original; of the public sets only people are compared."""


def run() -> None:
    """Print a table for every set and writing variant, all finders in the same run."""
    speed: dict[str, list[float]] = {}
    for title, texts, shown in sets():
        print(f"\n### {title}\n\n{_HEAD}")
        for name, find in finders().items():
            if name == "deduce" and texts[0].language != "nl":
                continue
            for row in _rows(name, texts, find, shown, speed):
                print(row, flush=True)
    print("\n### Speed\n\n| finder | characters a CPU second |\n|---|---|")
    for name, (characters, seconds) in speed.items():
        if characters:
            print(f"| {name} | {characters / seconds:,.0f} |")


def sets() -> Iterator[tuple[str, list[Message], tuple[str, ...]]]:
    """Our own messages in each variant, then the public sets where they are; and which kinds are shown."""
    for language in LANGUAGES:
        for part, told in _PARTS.items():
            for variant, change in VARIANTS.items():
                if texts := [change(message) for message in messages(language, part)]:
                    yield (
                        f"{language}, {told}, {variant}",
                        texts,
                        _SHOWN if variant == "as written" else _BRIEFLY,
                    )
    for path in sorted(_DEV.glob("*.jsonl.gz")):
        yield path.name.removesuffix(".jsonl.gz"), _public(path), ("PERSON",)


def _public(path: Path) -> list[Message]:
    from training.corpus import read

    return [Message(one.text, tuple(Span(*span) for span in one.spans), one.language) for one in read(path)]


def _rows(
    name: str, texts: Sequence[Message], find: Finder, shown: tuple[str, ...], speed: dict[str, list[float]]
) -> Iterator[str]:
    started = time.process_time()
    scores = score(texts, find(texts))
    spent = speed.setdefault(name, [0.0, 0.0])
    if name not in ("deduce", "scrubadub"):  # they run in a process of their own
        spent[0] += sum(len(message.text) for message in texts)
        spent[1] += time.process_time() - started
    sys.stderr.write(f"{name}\n")
    for kind in shown if name not in _NAMES_ONLY else [kind for kind in shown if kind in _NAMES]:
        entry = _entry(scores, kind)
        if entry.wanted:
            low, high = entry.interval()
            shares = (entry.share_hidden(), entry.precision(), entry.recall(), entry.f2())
            hidden, *rest = (f"{100 * share:.1f}" for share in shares)
            interval = f"{100 * low:.0f}–{100 * high:.0f}"
            yield f"| {name} | {kind} | {entry.wanted} | {hidden} | {interval} | {' | '.join(rest)} |"


def _entry(scores: Scores, kind: str) -> Score:
    if kind != "numbers":
        return scores.labels.get(kind, Score())
    return sum((scores.labels.get(label, Score()) for label in _NUMBERS), Score())
