"""Show the shape of a value and not its content: `J•• P••••••`, `j•••@•••.be`, `+32 ••• •• •• ••`.

At most two letters of the value itself stay: the initials of its first and last word. What also stays says
nothing about a person: separators, the country code of a phone number or IBAN, a common top-level domain.
Masking what is masked already changes nothing.
"""

import re
import unicodedata

from inzage.labels import Label

DOT = "•"
_SEPARATORS = frozenset(" .,-/@:+()_'’…" + DOT)
_LONGEST = 28  # characters of a masked value; a longer one ends in an ellipsis
_LONGEST_WORD = 9  # dots in a row: the length of a long name tells which one it is
_FEWEST = 4  # letters and digits below which an initial would tell too much
_DOMAINS = frozenset({"be", "nl", "fr", "de", "lu", "eu", "uk", "ch", "at", "es", "it", "com", "net", "org"})
_NO_INITIALS = frozenset(
    {Label.SPECIAL, Label.DATE, Label.DATE_OF_BIRTH, Label.IP, Label.NATIONAL_ID, Label.PLATE, Label.CARD}
)
# Country calling codes of one and two digits (ITU-T E.164); all others have three.
_CALLING = re.compile(r"\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)")


def mask(value: str, label: str) -> str:
    """The shape of `value`, a finding of kind `label`: letters and digits as dots, initials at most."""
    value = _plain(value)
    if label in (Label.EMAIL, Label.URL):
        return _address(value, initial=label == Label.EMAIL)
    if label == Label.PHONE:
        return _phone(value)
    if label == Label.BANK:
        return _shorten(value[:2] + _hide(value[2:]) if value[:2].isalpha() else _hide(value))
    if label in _NO_INITIALS or sum(_counts(sign) for sign in value) < _FEWEST:
        return _shorten(_hide(value))
    return _shorten(_initials(value))


def _plain(value: str) -> str:
    """Composed letters, and single spaces for every run of blanks."""
    return " ".join(unicodedata.normalize("NFC", value).split())


def _counts(sign: str) -> bool:
    return sign == DOT or sign not in _SEPARATORS


def _hide(text: str) -> str:
    """A dot for every sign that is no separator, and never more than a long name's worth in a row."""
    dots = "".join(sign if sign in _SEPARATORS else DOT for sign in text)
    return re.sub(f"{DOT}{{{_LONGEST_WORD},}}", DOT * _LONGEST_WORD, dots)


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _initials(value: str) -> str:
    words = value.split(" ")
    initials = {0, len(words) - 1}
    return " ".join(_word(word) if at in initials else _hide(word) for at, word in enumerate(words))


def _word(word: str) -> str:
    return word[0] + _hide(word[1:]) if word[:1].isalpha() else _hide(word)


def _address(value: str, *, initial: bool) -> str:
    """An e-mail or web address: three dots for each side, whatever their length."""
    local, at, host = value.rpartition("@")
    domain = re.split(r"[/?#:]", host.split("://")[-1])[0].rpartition(".")[2].lower()
    ending = f".{domain}" if domain in _DOMAINS else ""
    first = local[:1] if initial and local[:1].isalpha() else ""
    return f"{first}{DOT * 3}{at}{DOT * 3}{ending}" if at else f"{DOT * 3}{ending}"


def _phone(value: str) -> str:
    code = _CALLING.match(value)
    kept = code.group() if code else ""
    return _shorten(kept + _hide(value[len(kept) :]))
