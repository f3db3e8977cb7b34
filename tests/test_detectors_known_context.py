"""Names that are words: what shows that Roos, Will or Petit is meant, and what shows that it is not."""

import pytest

from detectors.known import KnownPeople, KnownPerson

NAMES = {
    "mark": "Mark de Wit",
    "roos": "Roos Prins",
    "rose": "Rose Petit",
    "will": "Will Best",
    "grace": "Grace Marsh",
    "koch": "Uwe Koch",
    "lente": "Lente Bakker",
    "evi": "Evi Smets",
    "april": "April Okoro",
}
PEOPLE = KnownPeople(
    [*(KnownPerson(w, (n,)) for w, n in NAMES.items()), KnownPerson("staff", ("Joke Daems",), staff=True)]
)


def seen(text: str, *present: str) -> list[str]:
    return [text[k.start : k.end] for k in PEOPLE.find(text, present)]


@pytest.mark.parametrize(
    ("text", "present", "expected"),
    [
        # a capital within a sentence
        ("Ik wil het graag met Roos bespreken.", "roos", ["Roos"]),
        ("Merci de demander à Rose de me rappeler.", "rose", ["Rose"]),
        ("I would like to ask Will about it.", "will", ["Will"]),
        ("Dat heb ik gisteren nog aan De Wit gevraagd", "mark", ["De Wit"]),
        ("Deze regel is lang genoeg om midden in een zin met\nRoos af te breken.", "roos", ["Roos"]),
        # a greeting, thanks, a closing, in any case
        ("dag roos, is mijn fiets klaar?", "roos", ["roos"]),
        ("Bonjour rose, merci", "rose", ["rose"]),
        ("Beste de wit,", "mark", ["de wit"]),
        ("hi will can you help", "will", ["will"]),
        ("dank je roos", "roos", ["roos"]),
        ("tot morgen, groetjes\nroos", "roos", ["roos"]),
        ("Bien à vous,\n\nRose", "rose", ["Rose"]),
        ("ik kom om tien uur langs\n\nroos", "roos", ["roos"]),
        ("@roos kan jij dit doen?", "roos", ["roos"]),
        # introduced
        ("ik ben roos en ik bel over mijn fiets", "roos", ["roos"]),
        ("this is grace from the office", "grace", ["grace"]),
        ("mijn collega roos belt u terug", "roos", ["roos"]),
        ("je suis rose, la voisine", "rose", ["rose"]),
        ("met roos van de winkel", "roos", ["roos"]),
        ("Achternaam: prins", "roos", ["prins"]),
        # acting
        ("roos zegt dat het klaar is", "roos", ["roos"]),
        ("will has already called about it", "will", ["will"]),
        ("rose a dit que c'est bon", "rose", ["rose"]),
        ("Koch hat gestern angerufen, sagt die Kollegin", "koch", ["Koch"]),
        ("roos heeft gisteren gezegd dat het mag", "roos", ["roos"]),
        # spoken to, speaking, beside a name that is no word
        ("Roos, kan jij dit doen?", "roos", ["Roos"]),
        ("grace: hello there\nwill: hi", "grace will", ["grace", "will"]),
        ("roos en evi komen langs", "roos evi", ["roos", "evi"]),
        # a word of another language is a name in this one
        ("grace komt dat niet goed uit, zegt de winkel", "grace", ["grace"]),
    ],
)
def test_meant_as_a_name(text: str, present: str, expected: list[str]) -> None:
    assert seen(text, *present.split()) == expected


@pytest.mark.parametrize(
    ("text", "present"),
    [
        # the word itself
        ("ik wil een roos kopen voor de prins", "roos"),
        ("de wit gelakte fiets", "mark"),
        ("une rose rouge et un petit vase", "rose"),
        ("I will do my best to help you", "will"),
        ("a grace period for the marsh walk", "grace"),
        ("het is bijna lente, zegt de bakker", "lente"),
        # a capital that tells nothing: first in a sentence, in a heading, shouted, in German, in a date
        ("Roos is een mooie kleur.", "roos"),
        ("Dag Evi. Will you come?", "will"),
        ("Nieuwe Lente Actie Voor Klanten", "lente"),
        ("WE WILLEN NIET WACHTEN OP DE LENTE", "lente"),
        ("Wir suchen einen guten Koch für das Restaurant", "koch"),
        ("born in Manchester on 10 April 1980", "april"),
        ("- Roos\n- Wit\n- Blauw", ""),
        # after a determiner it is a thing, whatever it does
        ("de roos komt morgen, de prins zegt niets", "roos"),
        ("the will said that everything goes to charity", "will"),
        # nobody of the name takes part
        ("dag roos, ik ben will", ""),
    ],
)
def test_meant_as_a_word(text: str, present: str) -> None:
    assert seen(text, *present.split()) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the company's own people are called by first name by everybody
        ("Vraag het maar aan Joke.", ["Joke"]),
        ("groetjes aan Joke", ["Joke"]),
        ("it was only a joke", []),
        ("Joke was not funny", []),
        ("mevrouw Daems", ["Daems"]),
        ("ik heb Daems gebeld", []),
    ],
)
def test_staff_by_first_name(text: str, expected: list[str]) -> None:
    assert seen(text) == expected
