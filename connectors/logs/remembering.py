"""Remember what the same short text gave before: logs say the same things over and over, long texts never."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar, TypeVarTuple

_LONGEST = 2048

_More = TypeVarTuple("_More")
_Result = TypeVar("_Result")


def remembered(most: int) -> Callable[[Callable[[str, *_More], _Result]], Callable[[str, *_More], _Result]]:
    """A decorator for functions of a text: the last `most` results for short texts are kept."""

    def decorate(function: Callable[[str, *_More], _Result]) -> Callable[[str, *_More], _Result]:
        kept: Callable[..., _Result] = lru_cache(maxsize=most)(function)

        def ask(text: str, *more: *_More) -> _Result:
            return kept(text, *more) if len(text) <= _LONGEST else function(text, *more)

        ask.__doc__ = function.__doc__
        return ask

    return decorate
