"""One kind of identifier as a row of data: what it looks like, what proves it, which words announce it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inzage.labels import Label


@dataclass(frozen=True, slots=True, eq=False)
class Identifier:
    """A kind of identifier.

    Where `pattern` has a group `value`, that is the identifier and the rest is what stands around it. A pattern
    that begins with a set of characters, its look-behind after the first of them, is searched many times faster
    than one that begins with the look-behind.

    `context`, `rivals` and `gap` are regular expressions over folded text (lower case, no accents, straight
    apostrophes) in which a blank stands for any blanks or one hyphen; a word is looked for at the beginning of
    a word. The nearest word decides: one that announces another kind of number, standing nearer than a word of
    `context`, refuses the match where `context_required`; one of `rivals` always does.
    """

    label: Label
    name: str
    pattern: str
    score: float
    check: Callable[[str], bool] | None = None
    """Proves a value, by its check digits mostly. A match that fails is tried again without its last piece."""
    cut: str = " "
    """The signs at which a piece may fall off the end of a match."""
    needs: Sequence[str] = ()
    """Words or signs, in lower case without accents, of which every text with an example has one: a text that has
    none is not searched. Where a word must announce the value, the beginnings of those words serve by themselves."""
    near_digit: bool = False
    """The value begins where a word or a number does, with a digit among its first fifteen characters: the pattern
    is tried there only. For patterns that begin with a letter, which stands everywhere."""
    digits: int = 0
    """How many digits every example has in one run, with at most three signs between any two."""
    any_case: bool = True
    context: tuple[str, ...] = ()
    context_required: bool = False
    forgiving: bool = False
    """Where a word of `context` announces it, a value that fails `check` is taken all the same: people mistype."""
    reach: tuple[int, int] = (40, 0)
    """How many characters before and after the value a word of `context` may stand."""
    gap: str = r"[^0-9]*"
    """All that may stand between a word of `context` and the value; other digits do not by default."""
    rivals: tuple[str, ...] = ()
