"""Numbers in words, below a thousand: Dutch, French (also Belgian and Swiss), English, German."""

from functools import cache

from inzage.folding import fold

_NL = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien"
)
_FR = (
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf"
)
_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_DE = (
    "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn "
    "achtzehn neunzehn"
)
_TENS = {
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
}
_MORE = {
    "o": 0, "oh": 0, "ow": 0, "nought": 0, "naught": 0, "nil": 0, "noll": 0, "ein": 1, "eine": 1, "une": 1, "zwo": 2,
    "fuenf": 5, "zeuven": 7, "zwoelf": 12, "fuenfzehn": 15, "vingt": 20, "vingts": 20, "quatre-vingt": 80,
    "quatre-vingts": 80, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80,
    "octante": 80, "nonante": 90, "soixante-dix": 70, "quatre-vingt-dix": 90, "fourty": 40, "fuenfzig": 50,
    "dreißig": 30, "cent": 100, "cents": 100, "honderd": 100, "hundert": 100, "hundred": 100, "tachentig": 80,
}  # fmt: skip
TIMES = {
    "dubbel": 2,
    "dubbele": 2,
    "double": 2,
    "doppel": 2,
    "doppelt": 2,
    "triple": 3,
    "treble": 3,
    "driedubbel": 3,
}
"""Words that say a figure is written twice or thrice."""


def number_of(word: str) -> int | None:
    """What a word in any of the four languages says, 0 to 999; None where it is no number."""
    return _numbers().get(fold(word).replace("’", "'"))


@cache
def _numbers() -> dict[str, int]:
    numbers: dict[str, int] = {}
    for row in (_NL, _FR, _EN, _DE):
        numbers |= {word: value for value, word in enumerate(row.split())}
    for language, tens in _TENS.items():
        numbers |= {word: 10 * value for value, word in enumerate(tens.split(), 2)}
        numbers |= _between(language, tens.split())
    numbers |= _french() | _MORE
    return numbers | _hundreds(numbers)


def _between(language: str, tens: list[str]) -> dict[str, int]:
    """Twenty-one to ninety-nine: tweeëntwintig, zweiundzwanzig, twenty-two."""
    units = {"nl": _NL, "en": _EN, "de": "null ein zwei drei vier funf sechs sieben acht neun"}[
        language
    ].split()
    made: dict[str, int] = {}
    for value, ten in enumerate(tens, 2):
        for unit in range(1, 10):
            forms = {
                "nl": (f"{units[unit]}en{ten}", f"{units[unit]}-en-{ten}"),
                "en": (f"{ten}-{units[unit]}", f"{ten}{units[unit]}"),
                "de": (f"{units[unit]}und{ten}", f"{units[unit]}und{ten.replace('ss', 'ß')}"),
            }[language]
            made |= dict.fromkeys(forms, 10 * value + unit)
    return made


def _french() -> dict[str, int]:
    tens = {
        "vingt": 20,
        "trente": 30,
        "quarante": 40,
        "cinquante": 50,
        "septante": 70,
        "huitante": 80,
        "nonante": 90,
    }
    units = _FR.split()
    made = {f"{ten}-{units[n]}": value + n for ten, value in tens.items() for n in range(2, 10)}
    made |= {f"{ten}-et-un": value + 1 for ten, value in tens.items()}
    for ten, value in (("soixante", 60), ("quatre-vingt", 80)):
        made |= {f"{ten}-{units[n]}": value + n for n in range(1, 20)}
    return made | {"soixante-et-un": 61, "soixante-et-onze": 71}


def _hundreds(numbers: dict[str, int]) -> dict[str, int]:
    """Written as one word, as Dutch and German do: vierhonderdzeventig, achthundert."""
    made: dict[str, int] = {}
    for hundred, row in (("honderd", _NL), ("hundert", _DE.replace("eins", "ein"))):
        below = {word: value for word, value in numbers.items() if 0 < value < 100 and "-" not in word}
        for value, unit in enumerate(row.split()[1:10], 1):
            made[unit + hundred] = 100 * value
            made |= {unit + hundred + word: 100 * value + more for word, more in below.items()}
    return made
