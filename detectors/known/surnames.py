"""The ways to write a surname: `van den Berghe` is Vandenberghe, v.d. Berghe and Van de Berghe."""

import re

PARTICLES = frozenset(
    """
    van von vom zu zum zur den der de het ten ter te op in t s d du des del della dello delle dei di da das do dos
    le la les l el al ben bin ibn abu st vanden vander vande vd vdb y e mac mc o
    """.split()
)
"""Words before a surname that belong to it and name nobody by themselves."""

_GLUED = re.compile(r"(vanden|vander|vande|van|den|der|de|ter|ten|le|la|du|el)([a-z]{3,})")
_VAN = (
    "van den",
    "van de",
    "van der",
    "vanden",
    "vander",
    "vande",
    "v d",
    "vd",
    "v den",
    "v der",
    "v de",
    "van d",
)
_NO_OWNERS = frozenset(
    """
    this does goes plus thus less pass miss boss pres tres mais puis alors sans dans sous vous nous tous plus
    huis thuis reis eens soms steeds fris vers iets niets alles anders trots links rechts nichts alles etwas
    """.split()
)


def surnames(chunks: list[list[str]]) -> tuple[set[str], set[str]]:
    """Every way to write a surname, and its core alone."""
    particles, core = parted(chunks)
    if not core:
        return set(), set()
    cores = {" ".join(core), "".join(core)} | {word for word in core if len(word) > 2 and len(core) > 1}
    cores -= PARTICLES
    if not particles:
        apart = {f"{g[1]} {g[2]}" for one in cores if (g := _GLUED.fullmatch(one))}
        apart |= {
            f"{v} {g[2]}" for one in cores if (g := _GLUED.fullmatch(one)) and len(g[1]) > 4 for v in _VAN
        }
        return cores | owned(cores) | apart, cores
    front = " ".join(particles)
    usual = {f"{written}{one}" for written in (f"{front} ", front.replace(" ", "")) for one in cores}
    others = _fronts(particles)
    names = {f"{other} {one}" for other in others for one in cores}
    return usual | names | {name.replace(" ", "") for name in names} | owned(usual), cores


def parted(chunks: list[list[str]]) -> tuple[list[str], list[str]]:
    """A surname's particles, and the rest of it."""
    words = [word for chunk in chunks for word in chunk]
    start = next((n for n, word in enumerate(words) if word not in PARTICLES), max(len(words) - 1, 0))
    return words[:start], words[start:]


def _fronts(particles: list[str]) -> set[str]:
    """Other ways to write the particles: `van den` as vanden, v.d., and with the neighbour's article."""
    fronts = {"".join(particles)}
    if particles[0] in ("van", "vanden", "vander", "vande", "vd", "v") and "".join(particles) not in (
        "van",
        "v",
    ):
        fronts |= {"van t", "van het"} if "t" in particles or "het" in particles else set(_VAN)
    if particles == ["van"]:
        fronts.add("v")
    return fronts


def owned(names: set[str]) -> set[str]:
    """`Jans`, `Marks`: whose something is; not where that is a word that nobody would miss."""
    return {f"{name}s" for name in names if len(name) > 2 and name[-1] not in "sxz"} - _NO_OWNERS
