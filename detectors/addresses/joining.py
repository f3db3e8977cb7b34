"""From a street and its number on to box, postcode, town and country, and back to flat and building."""

import re
from typing import NamedTuple

from detectors.addresses.british import british_end
from detectors.addresses.numbers import BOX, H
from detectors.addresses.postcodes import POSTCODE
from detectors.addresses.tokens import after
from detectors.addresses.towns import Certainty, Spans, country, postcode_town, town
from detectors.addresses.words import NOT_TOWNS, STOP

_BREAK = rf"\r?\n{H}{{0,8}}(?:[>|*]{H}{{0,8}}){{0,3}}"
_GAP = re.compile(
    rf"{H}{{0,8}}(?:(?:[,;|·•*/–—-]|<br ?/?>|&nbsp;|\"[,;]\"|\.(?={H}))\s{{0,2}}{H}{{0,6}}){{0,2}}(?:{_BREAK}){{0,2}}"
)
_TO = re.compile(rf"(?:te|in|à|a|at|near|nabij|postcode:?|code postal:?|cp:?|plz:?|zip:?){H}+", re.IGNORECASE)
_CARE_OF = re.compile(rf"(?:c/o|p/a|t\.a\.v\.|z\.{H}?hd\.){H}*[^\n,;|]{{2,40}}", re.IGNORECASE)
_NO_LOCALITY = STOP | NOT_TOWNS
_LOCALITY = re.compile(
    rf"\(?[^\W\d_][\w'’.]{{1,25}}(?:(?:{H}|-)[\w'’.]{{1,25}}){{0,3}}\)?(?={H}*(?:[,\n|·–-]))"
)


class Reached(NamedTuple):
    """How far an address goes to the right, and what it has."""

    end: int
    coded: bool = False
    """A postcode with a town that reads as one."""
    certainty: int = 0
    """How sure that town is; `towns.Certainty`, or 0 without a town."""
    boxed: bool = False
    british: bool = False


def reach(text: str, end: int, places: Spans, *, capital: bool = True, told: bool = False) -> Reached:
    """Go on from a house number at `end` over all that belongs to the address.

    `capital`: the street is written with one, so its town is too. `told`: a label said that this is an address, so
    that any word with a capital behind a comma may be its town.
    """
    done = Reached(end)
    british = british_end(text, end, capital=capital)
    if british:
        return with_country(text, Reached(british, coded=True, certainty=Certainty.CAPITAL, british=True))
    for _ in range(_MOST_PIECES):
        at = _gap(text, done.end)
        step = (
            _box(text, at, done)
            or _coded(text, at, done, places)
            or _bare_town(text, at, done, places, told=told)
        )
        if step is None:
            break
        done = step
        if done.certainty:
            return with_country(text, _code_behind(text, done))
    return with_country(text, done)


_MOST_PIECES = 6


def _gap(text: str, end: int) -> int:
    match = _GAP.match(text, end)
    return match.end() if match else end


def _box(text: str, at: int, done: Reached) -> Reached | None:
    """A box, flat or floor, in brackets or not."""
    match = BOX.match(text, at + (text[at : at + 1] == "("))
    if match is None:
        return None
    end = match.end()
    if match.start() > at:
        if text[end : end + 1] != ")":
            return None
        end += 1
    return done._replace(end=end, boxed=True)


def _coded(text: str, at: int, done: Reached, places: Spans) -> Reached | None:
    """A postcode and its town here, or behind one part of the town or a line `c/o`."""
    if at == done.end:
        return None
    for start in (at, *_bridges(text, at)):
        inside = start + 1 if text[start : start + 1] == "(" else start
        to = _TO.match(text, inside)
        found = postcode_town(text, to.end() if to else inside, places)
        if found and (start == at or found.certainty > Certainty.LOWER):
            end = found.end + 1 if inside > start and text[found.end : found.end + 1] == ")" else found.end
            return done._replace(end=end, coded=True, certainty=found.certainty)
    return _code_alone(text, at, done)


def _bridges(text: str, at: int) -> list[int]:
    """Where a postcode may stand behind a part of a town (`Sint-Andries, 8200 Brugge`) or a line `c/o`."""
    if match := _CARE_OF.match(text, at):
        return [_gap(text, match.end())]
    match = _LOCALITY.match(text, at)
    if match is None or any(word.folded in _NO_LOCALITY for word in after(text, at, 4)):
        return []
    return [_gap(text, match.end())]


def _code_alone(text: str, at: int, done: Reached) -> Reached | None:
    """A Dutch postcode needs no town: with the number it names the house."""
    code = POSTCODE.match(text, at)
    if code is None or not code["dutch"]:
        return None
    return done._replace(end=code.end(), coded=True, certainty=Certainty.CAPITAL)


def _bare_town(text: str, at: int, done: Reached, places: Spans, *, told: bool) -> Reached | None:
    """A town without postcode: one that is listed or placed, any capital after `te`, and one that ends the address."""
    if at == done.end:
        return None
    inside = at + 1 if text[at : at + 1] == "(" else at
    to = _TO.match(text, inside)
    start = to.end() if to else inside
    found = town(text, start, places)
    if found is None or not _joins(text[done.end : at], text, found.end):
        return None
    if found.certainty < Certainty.KNOWN and not _is_free(text, (done.end, start, found.end), to, told=told):
        return None
    end = found.end + (inside > at)
    return done._replace(end=end, certainty=found.certainty) if inside == at or text[end - 1] == ")" else None


def _joins(between: str, text: str, end: int) -> bool:
    """No sentence ends between address and town; behind a line end the town has the line to itself."""
    return "." not in between and ("\n" not in between or bool(_DIVIDES.match(text, end)))


def _is_free(text: str, spot: tuple[int, int, int], to: re.Match[str] | None, *, told: bool) -> bool:
    """Whether an unknown word with a capital may be the town: after `te`, or alone between comma and end."""
    done, start, end = spot
    if text[start].islower():
        return bool(
            to
            and to.group().strip() == "te"
            and text[start:end] not in _NO_PLACES
            and _DIVIDES.match(text, end)
        )
    if to:
        return to.group().strip().lower() == "te"
    if text[done:start].strip() != "," or "\n" in text[done:start]:
        return False
    return (
        bool(_DIVIDES.match(text, end)) if told else end - start >= _SHORTEST and bool(_ENDS.match(text, end))
    )


_NO_PLACES = frozenset(
    "koop huur laat veel weinig groot klein duur ver hoog laag snel lang kort doen vroeg oud druk".split()
)
_SHORTEST = 4  # letters of a town that nothing but its place tells
_ENDS = re.compile(rf"{H}*,{H}?Co(?:unty|\.)?{H}[A-Z]|{H}*(?:\.?(?:\s|\Z)|[|)\n;]|\Z)(?!{H}*[a-zà-ÿ])")


def _code_behind(text: str, done: Reached) -> Reached:
    """`Gent 9000`, `Berlin (10115)`: a postcode after its town."""
    if done.coded:
        return done
    match = _CODE_BEHIND.match(text, done.end)
    return done._replace(end=match.end(), coded=True) if match else done


_DIVIDES = re.compile(rf"{H}*(?:[,.;|)(\n·•–-]|\Z)")
_CODE_BEHIND = re.compile(
    rf"{H}*[,(–-]?{H}*(?:[A-Z]{{1,2}}-)?(?:[1-9]\d{{3}}{H}?[A-Z]{{2}}|\d{{5}}|[1-9]\d{{3}})\)?(?={H}*(?:[,.;|\n)]|\Z))"
)


def with_country(text: str, done: Reached) -> Reached:
    """Go on over a country that closes the address."""
    at = _gap(text, done.end)
    inside = at + 1 if text[at : at + 1] == "(" else at
    end = country(text, inside) if at > done.end else inside
    if end == inside:
        return done
    return done._replace(end=end + (inside > at and text[end : end + 1] == ")"))
