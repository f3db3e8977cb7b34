"""`inzage detect`: JSON lines in, findings out, in the same order, as they come."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from detectors import DETECTOR_LABELS, LANGUAGES, Finding, Text, find
from detectors.door import BATCH
from flows.lines import groups_of_lines
from flows.progress import talk
from inzage.errors import ReaderError, SettingsError

_HALF_PAIR = re.compile("[\ud800-\udfff]")
_STDIN = 0


@dataclass(frozen=True, slots=True)
class Wish:
    """How lines are answered: language (auto, nl, fr, en, de), labels to tell (empty: all), redacted texts or spans."""

    language: str = "auto"
    labels: frozenset[str] = frozenset()
    redact: bool = False
    processes: int = 1


@dataclass(frozen=True, slots=True)
class _Asked:
    identity: Any
    text: Text


def wish(language: str, labels: str, *, redact: bool, processes: int) -> Wish:
    """The options of the command line; `labels` as in `PERSON,EMAIL`. `SettingsError` for what is not known."""
    if language != "auto" and language not in LANGUAGES:
        raise SettingsError(f"--language {language!r} is none of auto, {', '.join(LANGUAGES)}")
    wanted = frozenset(label.strip().upper() for label in labels.split(",") if label.strip())
    if unknown := wanted - DETECTOR_LABELS:
        known = ", ".join(sorted(DETECTOR_LABELS))
        raise SettingsError(f"--labels {', '.join(sorted(unknown))}: not known; known labels: {known}")
    return Wish(language, wanted, redact, processes)


def detect_files(files: Sequence[Path], out: IO[bytes], wished: Wish) -> bool:
    """Answer the lines of each file, or of standard input where there is none (`-` too). True where all were read."""
    whole = True
    for file in files or [Path("-")]:
        if str(file) == "-":
            whole &= detect_lines(_STDIN, out, wished)
            continue
        try:
            with file.open("rb", buffering=0) as source:
                whole &= detect_lines(source.fileno(), out, wished, f"{file}: ")
        except (FileNotFoundError, PermissionError, IsADirectoryError) as fault:
            raise ReaderError(f"{file} cannot be read ({type(fault).__name__})") from None
    return whole


def detect_lines(source: int, out: IO[bytes], wished: Wish, where: str = "") -> bool:
    """Answer each line read from the descriptor `source`, whenever it pauses at once.

    A line that is no object with "id" and "text" is told on stderr by its number. True where all were read.
    """
    number, whole = 0, True
    for group in groups_of_lines(source, BATCH * wished.processes):
        asked = []
        for number, line in enumerate(group, start=number + 1):  # noqa: B020 - the count goes on
            if not line.strip():
                continue
            read = _parse(line, wished.language)
            if read is None:
                _tell(f'inzage: {where}line {number}: not an object with "id" and a text "text"; skipped')
                whole = False
            else:
                asked.append(read)
        _answer(asked, out, wished)
    return whole


def _tell(message: str) -> None:
    talk.print(message, markup=False, soft_wrap=True)


def _parse(line: bytes, language: str) -> _Asked | None:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(row, dict) or "id" not in row or not isinstance(row.get("text"), str):
        return None
    told = row.get("lang") if isinstance(row.get("lang"), str) and row["lang"] in LANGUAGES else None
    return _Asked(row["id"], Text(_whole(row["text"]), told or (None if language == "auto" else language)))


def _whole(text: str) -> str:
    """`text` with U+FFFD for each half of a surrogate pair that stands alone: JSON may say one, no text can hold it."""
    return _HALF_PAIR.sub("\ufffd", text)


def _answer(asked: Sequence[_Asked], out: IO[bytes], wished: Wish) -> None:
    results: Iterator[list[Finding]] = find((one.text for one in asked), processes=wished.processes)
    for one, found in zip(asked, results, strict=True):
        told = [f for f in found if not wished.labels or f.label in wished.labels]
        answer: dict[str, Any] = {"id": one.identity}
        if wished.redact:
            answer["text"] = _redacted(one.text.content, told)
        else:
            answer["spans"] = [
                {"start": f.start, "end": f.end, "label": f.label, "score": f.score} for f in told
            ]
        out.write(_line(answer))
    out.flush()


def _redacted(text: str, findings: Sequence[Finding]) -> str:
    pieces, end = [], 0
    for finding in findings:
        pieces += [text[end : finding.start], f"[{finding.label}]"]
        end = finding.end
    return "".join((*pieces, text[end:]))


def _line(answer: dict[str, Any]) -> bytes:
    try:
        return json.dumps(answer, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:  # an "id" with half a surrogate pair, given back as it came
        return json.dumps(answer).encode() + b"\n"
