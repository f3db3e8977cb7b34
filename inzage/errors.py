"""What can go wrong, as one tree. A message names file, place, rule and remedy, never a personal value.

InzageError
├── SettingsError        the settings or a mapping file say something that cannot be
├── ReaderError          a file or folder as a whole cannot be read
├── DetectorError        a model or recognizer is missing or broken
├── WarehouseError       the warehouse cannot be opened, or refused a statement
├── RequestError         a request is in the wrong state for what is asked
├── RefusedError         the answer is no: a gate, an unverified request, a failed check
└── InternalError        a fault of ours, reported by place and type alone
"""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class InzageError(Exception):
    """Something a user can be told in a sentence."""


class SettingsError(InzageError):
    """The settings or a mapping file say something that cannot be."""


class ReaderError(InzageError):
    """A file or folder as a whole cannot be read."""


class DetectorError(InzageError):
    """A model or recognizer is missing or broken."""


class WarehouseError(InzageError):
    """The warehouse cannot be opened, or refused a statement."""


class RequestError(InzageError):
    """A request is in the wrong state for what is asked of it."""


class RefusedError(InzageError):
    """The answer is no: a gate is closed, a request unverified, a check failed."""


class InternalError(InzageError):
    """A fault of ours, reported by place and type alone."""


@contextmanager
def sealed(doing: str) -> Iterator[None]:
    """Let no foreign error text out: libraries put the offending value into their messages.

    Errors of our own tree pass; any other becomes an `InternalError` that names what was being done, the
    type of the fault and the line where it arose, without its text and without a chained traceback.
    """
    try:
        yield
    except InzageError:
        raise
    except Exception as fault:  # noqa: BLE001 - this is the one place that may catch all
        raise InternalError(f"{describe(fault)} while {doing}") from None


def describe(fault: BaseException) -> str:
    """Type and place of a fault, without its text: `ValueError in whatsapp.py:88`."""
    frames = traceback.extract_tb(fault.__traceback__)
    place = f" in {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(fault).__name__}{place}"
