"""The words by which streets and towns are known, read from `streets.txt` and `towns.txt`.

Both lists are ours, from general knowledge of how the four languages name streets and of the larger towns; neither is
complete. Everything is compared folded (`inzage.folding.fold`): lower case, no accents.
"""

from importlib import resources

from inzage.folding import fold


def folded(word: str) -> str:
    """A word as the lists have it: lower case, no accents, straight apostrophe, no final stop."""
    return fold(word).replace("’", "'").rstrip(".")


def _sections(file: str) -> dict[str, frozenset[str]]:
    """`== name` opens a section; `#` a remark; words stand apart by blanks, or by `|` where they hold blanks."""
    found: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in resources.files("detectors.addresses").joinpath(file).read_text("utf-8").splitlines():
        if line.startswith("== "):
            current = found.setdefault(line[3:].strip(), set())
        elif not line.startswith("#"):
            current |= set(map(folded, line.split("|") if "|" in line else line.split()))
    return {name: frozenset(words) for name, words in found.items()}


_STREETS = _sections("streets.txt")


def street_words(section: str) -> frozenset[str]:
    """The words of one section of `streets.txt`, folded."""
    return _STREETS[section]


_TOWNS = _sections("towns.txt")

TELLING = tuple(_STREETS["telling"])
"""Endings that make a word with a number after it an address wherever it stands: `Kerkstraat 14`, `kerkstr. 14`."""
DOUBTFUL = tuple(_STREETS["doubtful"])
"""Endings that streets share with other words: they count with a postcode, a town or a label beside them."""
NOT_STREETS = _STREETS["not-streets"]
"""Words with such an ending that are no street: `snelweg`, `kerstmarkt`."""
STANDALONE = _STREETS["standalone"]
"""The kind of street in a word of its own after an adjective: `Grote Markt`, `Berliner Straße`."""
ADJECTIVES = _STREETS["adjectives"]
"""Words before the kind of street that belong to its name."""
HONOURS = _STREETS["honours"]
"""Titles and first names of those after whom streets are called, known in lower case too."""
STEMS = _STREETS["stems"]
"""What stands before the ending in streets of one word; another stem may be half of a person's name."""
PARTICLES = _STREETS["particles"]
"""Little words inside the names of streets."""
LEADS = _STREETS["leads"]
"""Kinds of street that stand first: `rue de la Loi`, `Steenweg op Gent`."""
DOUBTFUL_LEADS = _STREETS["doubtful-leads"]
"""Kinds that stand first and mean other things too: they need a name with a capital, or a postcode."""
WHOLE = _STREETS["whole"]
"""Names of streets that need nothing beside them: `Grand-Place`."""
ENGLISH = _STREETS["english"]
"""Kinds of street that stand last, after number and name: `12 High Street`."""
DOUBTFUL_ENGLISH = _STREETS["doubtful-english"]
"""Kinds of that order that are ordinary words too."""
BUILDINGS = _STREETS["buildings"]
"""Last words in the names of British and Irish houses that have no number."""
MONTHS = _STREETS["months"]
UNITS = _STREETS["units"]
"""Words after a number that make it a count."""
STOP = _STREETS["stop"]
"""Words that stand beside an address and never inside a street's name."""
HEADS = _STREETS["heads"]
"""Words before a number that say that it is no house number: `versie 14`."""

TOWNS = _TOWNS["towns"] | _TOWNS["towns-of-words"]
"""Names of towns; those of several words with blanks for hyphens."""
COUNTRIES = _TOWNS["countries"]
"""Countries and some regions as they close an address; codes count in capitals only."""
CONNECTORS = _TOWNS["connectors"]
"""Words inside the names of towns, before another word with a capital."""
OPENERS = _TOWNS["openers"]
"""First words of towns that go on with another word: `Sint Niklaas`, `Bad Homburg`."""
DISTRICTS = _TOWNS["districts"]
"""Words after the name of a town that tell which part of it."""
REGIONS = _TOWNS["regions"]
"""Regions behind `in` in the names of towns: `Gmünd in Kärnten`."""
NOT_TOWNS = _TOWNS["not-towns"] | MONTHS | UNITS
"""Words after a number that are no town."""
