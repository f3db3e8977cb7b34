"""The words of a text in the form in which names are compared, and where each of them stands."""

import re
import unicodedata
from bisect import bisect_left
from itertools import accumulate

from detectors.known.cues import FUNCTION_WORDS

_WORD = re.compile(r"[\w\u0300-\u036f\u00ad]+")
_MARKS = re.compile(r"[\u0300-\u036f\u00ad]")
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
_SAMPLE = 200  # words that tell the language
_HELD = 200_000  # words whose form is remembered


class _Forms(dict[str, str]):
    """Word as written -> its form: a mailbox says the same words over and over."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _HELD:
            self.clear()
        bare = _MARKS.sub("", unicodedata.normalize("NFD", word.casefold()))
        form = self[word] = bare if bare.isascii() else bare.translate(_LETTERS)
        return form


_forms = _Forms()


def words_of(text: str) -> list[str]:
    """The words and numbers of `text` in lower case without accents: `Łucja d’Haese-Öz` -> lucja d haese oz.

    `ß` is `ss`, `æ` is `ae`; soft hyphens and combining accents belong to their word; `_` parts words.
    """
    plain = text.replace("_", " ")
    if plain.isascii():
        return _WORD.findall(plain.lower())
    return [form for word in _WORD.findall(plain) if (form := _forms[word])]


def joined(words: list[str]) -> str:
    """Words with a blank on both sides each: what stands in another such string stands there as whole words."""
    return f" {'  '.join(words)} "


class Tokens:
    """A text as words: `words[n]` stands at `spans[n]`, in characters. Places are worked out when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = words_of(text)
        self.joined = joined(self.words)
        self._spans: list[tuple[int, int]] = []
        self._starts: list[int] = []
        self._languages: frozenset[str] = frozenset()

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Start and end of every word."""
        if not self._spans and self.words:
            plain = self.text.replace("_", " ")
            self._spans = [m.span() for m in _WORD.finditer(plain) if plain.isascii() or _forms[m.group()]]
        return self._spans

    @property
    def languages(self) -> frozenset[str]:
        """The languages that the text may be in, by its most frequent words; all where these do not tell."""
        if not self._languages:
            sample = self.words[:_SAMPLE]
            counts = {one: sum(word in words for word in sample) for one, words in FUNCTION_WORDS.items()}
            most = max(counts.values())
            self._languages = frozenset(
                one for one, count in counts.items() if most < 2 or count >= 0.6 * most
            )
        return self._languages

    def number(self, offset: int) -> int:
        """The number of the word that starts at `offset` in `joined`, its leading blank counted in."""
        if not self._starts:
            self._starts = list(accumulate((len(word) + 2 for word in self.words), initial=0))
        return bisect_left(self._starts, offset)

    def written(self, number: int) -> str:
        """A word as it stands in the text; "" outside it."""
        if not 0 <= number < len(self.words):
            return ""
        start, end = self.spans[number]
        return self.text[start:end]

    def word(self, number: int) -> str:
        """A word's form; "" outside the text."""
        return self.words[number] if 0 <= number < len(self.words) else ""

    def gap(self, number: int) -> str:
        """What stands between the word before `number` and that word; at the ends of the text what is left."""
        if number > len(self.words):
            return ""
        start = self.spans[number - 1][1] if number > 0 else 0
        end = self.spans[number][0] if number < len(self.words) else len(self.text)
        return self.text[start:end]

    def capital(self, number: int) -> bool:
        """Whether the word starts with a capital."""
        return self.written(number)[:1].isupper()

    def shouted(self, number: int) -> bool:
        """Whether the word and those beside it are all in capitals, so that a capital tells nothing."""
        beside = [w for n in range(number - 2, number + 4) if len(w := self.written(n)) > 1 and w.isalpha()]
        return len(beside) > 2 and all(map(str.isupper, beside))

    def headed(self, number: int) -> bool:
        """Whether the word stands in a line where most words have a capital, as in a heading."""
        first, last = number, number
        while first > 0 and number - first < 8 and "\n" not in self.gap(first):
            first -= 1
        while last + 1 < len(self.words) and last - number < 8 and "\n" not in self.gap(last + 1):
            last += 1
        others = [n for n in range(first, last + 1) if n != number and self.words[n].isalpha()]
        return len(others) > 2 and sum(map(self.capital, others)) > 0.6 * len(others)
