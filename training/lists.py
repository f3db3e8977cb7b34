"""Lists, as they stand in notes, orders, programmes and transcripts: capitals there are no sign of a name."""

from random import Random

from training import names
from training.lexicon import ordinary_words
from training.scene import Scene, Segment
from training.templates import words

_LINKED = ("nl", "de")
_BETWEEN = (", ", ", ", "\n", "\n- ", "\n* ", "\n• ", " | ", "; ", " / ", " en ", "\n\t")


def inventory(scene: Scene) -> list[Segment]:
    """A list of things, mostly with capitals, sometimes with a name in a cell."""
    rng, segments = scene.rng, _heading(scene)
    between, capital = rng.choice(_BETWEEN), rng.random()
    for place in range(rng.randint(2, 9)):
        if place:
            segments.append((between, ""))
        segments += _item(scene, capital)
    return [*segments, (rng.choice(("", ".", "\n", "...")), "")]


def _heading(scene: Scene) -> list[Segment]:
    rng = scene.rng
    if rng.random() < 0.4:
        return []
    head = " ".join(thing(rng, scene.language) for _ in range(rng.randint(1, 3)))
    head = rng.choice((head.capitalize(), head.title(), head.upper()))
    return [(head + rng.choice((": ", ":\n", "\n\n", "\n", " - ")), "")]


def _item(scene: Scene, capital: float) -> list[Segment]:
    rng = scene.rng
    if rng.random() < 0.1:
        return scene.render(
            rng.choice(("{p}", "{first}", "{full}", "{org}", "{loc}", "{first}: {nr}", "{full} ({role})"))
        )
    if rng.random() < 0.15:
        return scene.render("{prod}")
    item = " ".join(thing(rng, scene.language) for _ in range(rng.choice((1, 1, 1, 2, 2, 3))))
    if rng.random() < capital:
        item = rng.choice((item.capitalize(), item.capitalize(), item.title(), item.upper()))
    before = rng.choice(
        ("", "", "", "", f"{rng.randint(1, 9)}x ", f"{rng.randint(1, 40)} ", f"{rng.randint(1, 9)}. ")
    )
    after = rng.choice(
        (
            "",
            "",
            "",
            "",
            f" ({rng.randint(1, 90)})",
            f" {rng.randint(1, 90)},50",
            " ?",
            f": {rng.randint(1, 90)}",
        )
    )
    return [(before + item + after, "")]


def thing(rng: Random, language: str) -> str:
    """An ordinary word or, in Dutch and German, now and then two made one."""
    ordinary = ordinary_words(language)
    if not ordinary:
        return rng.choice(words(language, "things")).lower()
    word = rng.choice(ordinary)
    return (
        word + rng.choice(("", "", "s")) + rng.choice(ordinary)
        if language in _LINKED and rng.random() < 0.3
        else word
    )


def roster(scene: Scene) -> list[Segment]:
    """A list of people, all written in one way."""
    rng = scene.rng
    forms = (
        lambda who: f"{who.first} {who.last}",
        lambda who: f"{who.last} {who.first}",
        lambda who: f"{who.last}, {who.first}",
        lambda who: f"{who.last.upper()} {who.first}",
        lambda who: f"{who.first} {who.last.upper()}",
        lambda who: f"{who.last.upper()}/{who.first.upper()}",
        lambda who: f"{who.first[0]}. {who.last}",
        lambda who: f"{who.last} {who.first[0]}.",
        lambda who: f"{who.first} {who.last[0]}.",
        lambda who: who.first,
        lambda who: who.last,
    )
    form, between = rng.choice(forms), rng.choice((*_BETWEEN, ", ", "\n", "\n"))
    numbered, ended = (
        rng.random() < 0.35,
        rng.choice(("", "", "", " (2)", " MRS", " - ok", " ✔", f" {rng.randint(5, 90)}")),
    )
    segments = _heading(scene)
    for place in range(rng.randint(2, 8)):
        if place:
            segments.append((between if not numbered else "\n", ""))
        if numbered:
            segments.append((f"{place + 1}{rng.choice(('. ', ') '))}", ""))
        segments += [(form(names.person(rng, scene.language)), "PERSON"), (ended, "")]
    return [segment for segment in segments if segment[0]]


def speaker(scene: Scene) -> list[Segment]:
    """Who speaks in a transcript: a role, or a made-up account, neither of them a name."""
    rng = scene.rng
    if rng.random() < 0.7:
        return [(rng.choice(words(scene.language, "speakers")), "")]
    return [(account(rng, scene.language), "")]


def account(rng: Random, language: str) -> str:
    """A user name, often put together from a person's."""
    who = names.person(rng, language)
    first, last = who.first.split()[0].lower(), who.last.split()[-1].lower()
    return rng.choice(
        (
            f"@{first}_{last}",
            f"@{first}{last[:2]}",
            f"{first[0]}{last}",
            f"{first}.{last}{rng.randint(1, 99)}",
            f"xX_{first}_Xx",
            f"{first}{rng.randint(60, 2010)}",
            f"{rng.choice(ordinary_words(language) or ('player',))}_{last}",
            f"@{rng.choice(ordinary_words(language) or ('club',))}.{rng.choice(ordinary_words(language) or ('gent',))}",
        )
    )
