"""Does the model hide everyone alike? The same Dutch sentences, with names from one community at a time."""

from random import Random

from training import names
from training.evaluate import Finder, measure
from training.generate import Labelled, join
from training.scene import Segment

_FRAMES = (
    "Toen ik aankwam stond {} al aan de balie met dezelfde vraag.",
    "Gisteren nog hoorde ik van {} dat de prijzen opnieuw stijgen.",
    "Voor zover ik weet heeft {} nooit een handtekening gezet.",
    "Wil u dit dossier samen met {} bespreken en mij iets laten weten?",
    "goeiemiddag hier {} ik raak niet meer in mijn account",
    "Het toestel stond op het bureau van {} toen het stuk ging.",
    "Kunnen jullie het maandag nog bezorgen?\n\nVriendelijke groet\n{}\nDienst aankoop",
    "In het verslag lees ik dat {} tegen stemde.",
)
_NAMES = 25
UNSEEN = ("sk_SK", "fi_FI", "ha_NG", "yo_NG", "ig_NG", "zu_ZA", "id_ID", "uz_UZ", "tw_GH", "es_CO", "is_IS")


def hidden_by_origin(find: Finder, seed: int = 1) -> dict[str, dict[str, float]]:
    """Percentage of people wholly hidden, by Faker locale of their names: whole names, first names alone.

    The lists of `UNSEEN` are not drawn from in training; the others are.
    """
    locales = (*names.LOCALES["nl"], "fr_BE", "en_GB", "de_DE", *names.COMMUNITIES, *UNSEEN)
    return {
        locale: {
            kind: measure(find, _texts(locale, kind, seed))["people wholly hidden"]
            for kind in ("whole name", "first name")
        }
        for locale in locales
    }


def _texts(locale: str, kind: str, seed: int) -> list[Labelled]:
    rng = Random(f"{seed}-{locale}")
    texts = []
    for frame in _FRAMES:
        for _ in range(_NAMES):
            who = names.from_locale(rng, locale)
            name = who.first if kind == "first name" else f"{who.first} {who.last}"
            before, after = frame.split("{}")
            segments: list[Segment] = [(before, ""), (name, "PERSON"), (after, "")]
            texts.append(join(segments, "nl"))
    return texts
