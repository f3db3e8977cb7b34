"""Which words beside each other make a name: the rules of `phrases`.

A word is taken where its part allows it (`taken`), and the words hold together as a name where the last of them
may end one (`holds`); otherwise the last is given up and the rest is looked at again.
"""

from detectors.structure import words
from detectors.structure.tokens import Part, Token, may_start

_MOST = 5  # words of a name, particles and initials not counted
_BESIDE = frozenset({Part.PARTICLE, Part.INITIAL})
_AFTER_NAMES = frozenset(
    "mb bch bao bds phd bsc msc ba ma md mba frics mrics rgn llb llm beng meng dphil bvsc mrcvs frcs mrcgp esq obe mbe"
    " cbe qc kc dds dmd cfa acca aca fca fcca mcipd riba cpa pmp jr sr zj sj op osb msw mscn".split()
)
"""Degrees and honours behind a name."""
_FRENCH_ARTICLES = frozenset({"le", "la", "les"})
_OF = frozenset("van von vom te ter ten zu zur zum du in aan uit op bij".split())
_VAN = frozenset("van vande vanden vander von vd v.d.".split())
_LOW = _VAN | frozenset("den der ter ten 't zu zum".split())
"""Particles of Dutch and German surnames: `jan van der zee`, but not `sandrine de la compta`."""
_INNER = frozenset("in aan uit bij op tot".split())
_GOES_ON = frozenset(
    "kan kun kunt kunnen wil wilt zou mag moet heb hebt ben bent ik we wij je jij u hoe wat wanneer waar waarom"
    " hierbij hier dank bedankt graag van uit from aus alvast even is't zal zullen gaat ga met can could would please i"
    " we're do are just thanks where when how it's i'm i've hope quick peux pouvez pourrais pourriez j'ai est-ce merci"
    " voici je tu vous nous c'est suite veux voudrais as avez kannst konnen konntest ich wir danke bitte hast haben"
    " bist sind wie wann konnten".split()
)
"""Words with which a message goes on behind the name in a greeting that has no comma."""


def past_roles(read: list[Token], *, titled: bool) -> list[Token]:
    """`Frau Direktorin Zauner`, `mevrouw notaris Maes`: a function between title and name belongs to the title."""
    no_names = {Part.ROLE, Part.FUNCTION, Part.ORDINARY}
    while (
        titled
        and len(read) > 1
        and read[0].part is Part.ROLE
        and read[1].capital
        and read[1].part not in no_names
    ):
        read = read[1:]
    return read


def taken(read: list[Token], *, sure: bool, titled: bool) -> list[Token]:
    """The words from the first on that may belong to one name."""
    found: list[Token] = []
    for place, token in enumerate(read):
        rest = read[place + 1 :]
        if sum(t.part not in _BESIDE for t in found) >= _MOST or _is_degree(token, found):
            break
        if token.part is Part.PARTICLE:
            if not _may_lead(token, found, rest, titled=titled) or _is_behind(
                token, found, rest, titled=titled
            ):
                break
        elif not _may_be_name(token, found, rest, sure=sure, titled=titled):
            break
        found.append(token)
    return found


def trimmed(found: list[Token]) -> list[Token]:
    """Without particles at the end: `Jan van` is Jan."""
    while found and found[-1].part is Part.PARTICLE:
        found = found[:-1]
    return found


def holds(kept: list[Token], *, sure: bool, closed: bool, after: str) -> bool:
    """Whether these words make a name, given how they end: with the line (`closed`) or before the word `after`."""
    named = [token for token in kept if token.part not in _BESIDE]
    if not named:
        return sure and closed and kept[0].part is Part.INITIAL
    last = kept[-1]
    if _is_mixed(named, last):
        return False
    if not closed and not last.capital and last.part not in {Part.FIRST, Part.INITIAL}:
        return after in _GOES_ON and _may_go_on(kept)
    if last.part in {Part.SURNAME, Part.ORDINARY, Part.PERHAPS} and len(kept) > 1 and not sure:
        return closed or (last.capital and last.part is Part.SURNAME)
    if last.part is Part.PERHAPS:
        return closed or (last.capital and after in _GOES_ON and last.word not in _GOES_ON)
    return True


def _is_mixed(named: list[Token], last: Token) -> bool:
    """`Appie keepers`, `buurtjes van de Ereprijs`: some words with capitals and others without."""
    if not named[0].capital and named[-1].capital and named[0].part is not Part.FIRST:
        return True
    return named[0].capital and not last.capital and last.part not in {Part.FIRST, Part.INITIAL}


def _may_go_on(kept: list[Token]) -> bool:
    """`hoi sanne kun je`, `wim de graaf uit gent`: no capitals, but a message may go on behind such a name."""
    last = kept[-1]
    if len(kept) > 2 and kept[-2].part is Part.PARTICLE and kept[0].part is Part.FIRST:
        return True
    return last.part is Part.UNKNOWN and (len(kept) == 1 or kept[-2].part is Part.FIRST)


def _is_degree(token: Token, found: list[Token]) -> bool:
    return len(found) > 1 and token.capital and (token.word in _AFTER_NAMES or token.degree)


def _may_lead(token: Token, found: list[Token], rest: list[Token], *, titled: bool) -> bool:
    """Whether a particle may stand here: `Monsieur le Curé` is no name, `Monsieur Le Goff` is."""
    if (
        not found
        and titled
        and token.word in _FRENCH_ARTICLES
        and not token.capital
        and rest
        and rest[0].capital
    ):
        return False
    if token.word in _INNER:
        return bool(rest) and rest[0].part is Part.PARTICLE and rest[0].word not in _INNER
    return bool(found) or may_start(token.word)


def _is_behind(token: Token, found: list[Token], rest: list[Token], *, titled: bool) -> bool:
    """`Iona Verschaeve te Diksmuide`, `Rik Lootens van de school`, `Didi van Patrick`: what follows is no surname."""
    if not found or token.capital or token.word not in _OF or found[-1].part is Part.PARTICLE:
        return False
    if token.word == "van" and found[-1].part is Part.FIRST and rest and rest[0].part is Part.FIRST:
        return len(rest) == 1 or rest[1].part is not Part.UNKNOWN
    if titled and all(t.part in {Part.UNKNOWN, Part.SURNAME} for t in found):
        return True
    return (
        len(found) > 1
        and found[-1].part is not Part.FIRST
        and not any(t.part is Part.PARTICLE for t in found)
    )


def _may_be_name(token: Token, found: list[Token], rest: list[Token], *, sure: bool, titled: bool) -> bool:
    known = any(t.part is Part.FIRST for t in found)
    led = bool(found) and found[-1].part is Part.PARTICLE
    followed = bool(rest) and rest[0].part is Part.FIRST
    match token.part:
        case Part.FIRST | Part.INITIAL:
            may = True
        case Part.UNKNOWN:
            may = not token.initialism or known or followed
        case Part.PERHAPS:
            may = token.capital or (not rest and (known or not found))
        case Part.SURNAME if words.is_function_word(token.word):
            may = token.capital and (titled or known or led)
        case Part.SURNAME:
            may = titled or bool(found) or followed
        case Part.ORDINARY:
            may = (titled and (token.capital or not rest)) or _is_led(token, found, rest)
        case _:
            return sure and led and token.capital
    return may or sure


def _is_led(token: Token, found: list[Token], rest: list[Token]) -> bool:
    """An everyday word in the place of a surname: `J. Kranz`, `Van Hecke`, `jan van der zee`, `Jan Zee` at the end."""
    if not found:
        return False
    known = any(t.part is Part.FIRST for t in found)
    if found[-1].part is not Part.PARTICLE:
        initials = all(t.part is Part.INITIAL for t in found)
        return token.capital and (initials or (known and not rest))
    followed = bool(rest) and rest[0].part is Part.FIRST
    particles = {t.word for t in found}
    if token.capital:
        return known or followed or bool(particles & _VAN)
    return known and bool(particles & _LOW)
