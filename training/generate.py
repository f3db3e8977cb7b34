"""Labelled messages such as a help desk receives: mails, chats, call notes, forms. All people are made up."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from training.lists import inventory, roster, speaker
from training.noise import LOWER, spoil
from training.scene import Scene, Segment
from training.templates import sections

_OTHER_LANGUAGE = 0.03


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with its names: `spans` are (start, end, label) in characters, in order, not overlapping."""

    text: str
    spans: tuple[tuple[int, int, str], ...]
    language: str


def generate(count: int, language: str, seed: int) -> Iterator[Labelled]:
    """`count` made-up messages in `language` (nl, fr, en, de); the same seed gives the same messages."""
    rng = Random(f"{seed}-{language}")
    kinds = (
        *(
            _mail,
            _mail,
            _mail,
            _mail,
            _mail,
            _chat,
            _chat,
            _chat,
            _sentences,
            _sentences,
            _notes,
            _notes,
            _form,
        ),
        *(_article, inventory, inventory, roster),
    )
    for _ in range(count):
        kind = rng.choice(kinds)
        segments = kind(Scene(rng, language))
        yield join(
            spoil(segments, rng, language, lower=LOWER + 0.15 if kind is _chat else LOWER - 0.02), language
        )


def join(segments: list[Segment], language: str) -> Labelled:
    """Segments put together; a label never covers blanks at its edges."""
    text, spans = "", []
    for piece, label in _addresses(segments):
        if label and (core := piece.strip()):
            start = len(text) + piece.index(core)
            spans.append((start, start + len(core), label))
        text += piece
    return Labelled(text, tuple(spans), language)


def _addresses(segments: list[Segment]) -> list[Segment]:
    """A numbered street and the postcode and town that follow it are one address."""
    joined: list[Segment] = []
    for piece, label in segments:
        if (
            label == "LOCATION"
            and any(map(str.isdigit, piece))
            and len(joined) > 1
            and joined[-2][1] == "ADDRESS"
            and not joined[-1][0].strip(" ,\n-–|")
        ):
            (between, _), (street, _) = joined.pop(), joined.pop()
            joined.append((street + between + piece, "ADDRESS"))
        else:
            joined.append((piece, label))
    return joined


def _pick(scene: Scene, section: str) -> list[Segment]:
    return scene.render(scene.rng.choice(sections(scene.language)[section]))


def _body(scene: Scene, count: int) -> list[Segment]:
    segments: list[Segment] = []
    home = scene.language
    for index in range(count):
        if index:
            segments.append((scene.rng.choice((" ", " ", " ", "\n", "\n\n")), ""))
        if scene.rng.random() < _OTHER_LANGUAGE:
            scene.language = scene.rng.choice(("nl", "fr", "en", "de"))
        segments += _pick(scene, "body" if scene.rng.random() < 0.55 else "plain")
        scene.language = home
    return segments


def _subject(scene: Scene) -> list[Segment]:
    return _pick(scene, "subject")


def _with_subject(scene: Scene, section: str) -> list[Segment]:
    """Headers and forms may carry a subject line, itself a template."""
    template = scene.rng.choice(sections(scene.language)[section])
    parts = template.split("{subject}")
    segments = scene.render(parts[0])
    for part in parts[1:]:
        segments += [*_subject(scene), *scene.render(part)]
    return segments


def _mail(scene: Scene) -> list[Segment]:
    rng = scene.rng
    segments: list[Segment] = []
    if rng.random() < 0.85:
        segments += [*_pick(scene, "greeting"), (rng.choice(("\n\n", "\n\n", "\n", " ")), "")]
    segments += _body(scene, rng.randint(1, 6))
    if rng.random() < 0.85:
        segments += [(rng.choice(("\n\n", "\n\n", "\n", " ")), ""), *_pick(scene, "closing")]
        segments += [(rng.choice(("\n", "\n", "\n\n", " ")), ""), *_signature(scene)]
    if rng.random() < 0.2:
        segments += _quoted(scene)
    return segments


def _signature(scene: Scene) -> list[Segment]:
    segments = _pick(scene, "sign")
    for _ in range(scene.rng.choice((0, 0, 1, 2, 3, 4))):
        segments += [(scene.rng.choice(("\n", "\n", "\n", " | ", " - ")), ""), *_pick(scene, "detail")]
    return segments


def _quoted(scene: Scene) -> list[Segment]:
    mark = scene.rng.choice(("> ", "", "", ">"))
    inner = [*_pick(scene, "greeting"), ("\n", ""), *_body(scene, scene.rng.randint(1, 3)), ("\n", "")]
    inner += [*_pick(scene, "closing"), ("\n", ""), *_pick(scene, "sign")]
    quoted = [
        (text.replace("\n", "\n" + mark), label) if not label else (text, label) for text, label in inner
    ]
    return [("\n\n", ""), *_with_subject(scene, "quote"), ("\n" + mark, ""), *quoted]


def _chat(scene: Scene) -> list[Segment]:
    rng = scene.rng
    style = rng.randrange(4)
    speakers = [scene.render("{first}"), scene.render(rng.choice(("{first}", "{full}", "{org}")))]
    if rng.random() < 0.3:
        speakers[rng.randrange(2)] = speaker(scene)
    if rng.random() < 0.1:
        speakers[0] = [*speakers[0], (rng.choice((" 🌹", " ❤️", "🐝", " (werk)", " ~")), "")]
    segments: list[Segment] = []
    for turn in range(rng.randint(1, 8)):
        if turn:
            segments.append(("\n", ""))
        if style == 1:
            segments += [*speakers[turn % 2], (": ", "")]
        elif style == 2:
            day = f"{rng.randint(1, 28)}/{rng.randint(1, 12)}/2025"
            segments += [(f"[{day} {rng.randint(8, 22)}:{rng.randint(10, 59)}] ", "")]
            segments += [*speakers[turn % 2], (": ", "")]
        segments += _pick(scene, rng.choice(("chat", "chat", "chat", "chat", "body", "plain")))
    return segments


def _notes(scene: Scene) -> list[Segment]:
    segments: list[Segment] = []
    if scene.rng.random() < 0.1:
        segments = [*inventory(scene), ("\n", "")]
    for line in range(scene.rng.randint(1, 4)):
        if line:
            segments.append((scene.rng.choice(("\n", "\n- ", " ", " / ")), ""))
        segments += _pick(scene, scene.rng.choice(("note", "note", "note", "plain")))
    return segments


def _form(scene: Scene) -> list[Segment]:
    segments: list[Segment] = []
    for line in range(scene.rng.randint(1, 6)):
        if line:
            segments.append((scene.rng.choice(("\n", "\n", "\n", " ", "; ")), ""))
        segments += _with_subject(scene, "form")
    return segments


def _article(scene: Scene) -> list[Segment]:
    """Edited text, as of an encyclopaedia or a newspaper."""
    segments: list[Segment] = []
    for index in range(scene.rng.randint(1, 3)):
        if index:
            segments.append((" ", ""))
        segments += _pick(scene, "wiki" if "wiki" in sections(scene.language) else "plain")
    return segments


def _sentences(scene: Scene) -> list[Segment]:
    return _body(scene, scene.rng.randint(1, 4))
