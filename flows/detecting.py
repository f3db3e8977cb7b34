"""`inzage detect`: JSON lines in, findings out, in the same order, as they come."""

import json
from collections.abc import Iterator
from typing import IO, Any

from detectors import LANGUAGES, Text, find
from detectors.door import BATCH
from flows.progress import talk
from inzage.errors import SettingsError


def detect_lines(source: IO[bytes], out: IO[str], language: str, processes: int) -> bool:
    """Answer each line; a line that is no such object is told on stderr by number. True where all were read."""
    if language != "auto" and language not in LANGUAGES:
        raise SettingsError(f"--language {language!r} is none of auto, {', '.join(LANGUAGES)}")
    bad = 0
    batch: list[tuple[Any, Text]] = []
    for number, line in enumerate(source, start=1):
        if not line.strip():
            continue
        asked = _parse(line, language)
        if asked is None:
            bad += 1
            talk.print(
                f'inzage: line {number}: not an object with "id" and a text "text"; skipped', markup=False
            )
            continue
        batch.append(asked)
        if len(batch) >= BATCH * processes:
            _answer(batch, out, processes)
            batch = []
    _answer(batch, out, processes)
    return bad == 0


def _parse(line: bytes, language: str) -> tuple[Any, Text] | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(row, dict) or "id" not in row or not isinstance(row.get("text"), str):
        return None
    told = row.get("lang") if row.get("lang") in LANGUAGES else None
    return row["id"], Text(row["text"], told or (None if language == "auto" else language))


def _answer(batch: list[tuple[Any, Text]], out: IO[str], processes: int) -> None:
    results: Iterator[Any] = find((text for _, text in batch), processes=processes)
    for (identity, _), findings in zip(batch, results, strict=True):
        spans = [{"start": f.start, "end": f.end, "label": f.label, "score": f.score} for f in findings]
        out.write(json.dumps({"id": identity, "spans": spans}, ensure_ascii=False) + "\n")
    out.flush()
