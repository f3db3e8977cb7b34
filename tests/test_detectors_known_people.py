"""Known people by name: in full however it is written, with initials, with a title, and alone where they take part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detectors.known import Evidence, Known, KnownPeople, KnownPerson

NAMES = {
    "jan": "Jan Peeters",
    "bram": "Bram van den Heuvel",
    "wim": "De Backer, Wim",
    "anne": "Anne-Sophie Vandewalle",
    "rik": "Rik Vandenberghe",
    "veer": "Marieke van 't Veer",
    "haese": "Amélie d'Haese",
    "sean": "Sean O'Leary",
    "hilde": "Hilde Mertens-Claes",
    "juergen": "Jürgen Höfler",
    "lukasz": "Łukasz Wójcik",
    "katrien": "Katrien Janssens",
    "pj": "Pieter-Jan Lemmens",
    "saelens": "mevr. Saelens",
    "ramos": "S.F. Ramos",
    "stijn1": "Stijn Goossens",
    "stijn2": "Stijn Goossens",
    "petit": "Rose Petit",
    "wed": "Lies Daems - Acke",
    "best": "Will Best",
}
PEOPLE = KnownPeople(KnownPerson(whose, (name,)) for whose, name in NAMES.items())


def seen(text: str, *present: str) -> list[str]:
    """What is found, with whose it is: `Jan Peeters=jan`."""
    return [f"{text[k.start : k.end]}={'+'.join(k.whose)}" for k in PEOPLE.find(text, present)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # case, accents, order, comma, blanks, line ends
        ("gesproken met jan peeters", ["jan peeters=jan"]),
        ("JAN PEETERS", ["JAN PEETERS=jan"]),
        ("PEETERS Jan", ["PEETERS Jan=jan"]),
        ("Peeters, Jan", ["Peeters, Jan=jan"]),
        ("Jan  Peeters", ["Jan  Peeters=jan"]),
        ("zegt Jan\nPeeters", ["Jan\nPeeters=jan"]),
        ("> zegt Jan\n> Peeters", ["Jan\n> Peeters=jan"]),
        ("amelie d’haese", ["amelie d’haese=haese"]),
        ("Lukasz Wojcik", ["Lukasz Wojcik=lukasz"]),
        ("Juergen Hoefler, Jurgen Hofler", ["Juergen Hoefler=juergen", "Jurgen Hofler=juergen"]),
        ("contract_Jan_Peeters.pdf", ["Jan_Peeters=jan"]),
        # particles
        ("Bram Vandenheuvel", ["Bram Vandenheuvel=bram"]),
        ("bram v.d. heuvel", ["bram v.d. heuvel=bram"]),
        ("Bram Van Den Heuvel", ["Bram Van Den Heuvel=bram"]),
        ("Heuvel, Bram", ["Heuvel, Bram=bram"]),
        ("Rik Van den Berghe", ["Rik Van den Berghe=rik"]),
        ("wim debacker", ["wim debacker=wim"]),
        ("Marieke van het Veer", ["Marieke van het Veer=veer"]),
        ("Marieke vantVeer", ["Marieke vantVeer=veer"]),
        ("Sean OLeary", ["Sean OLeary=sean"]),
        ("Amelie Dhaese", ["Amelie Dhaese=haese"]),
        # double names, whole and in part
        ("Anne Sophie Vandewalle", ["Anne Sophie Vandewalle=anne"]),
        ("annesophie vandewalle", ["annesophie vandewalle=anne"]),
        ("Hilde Mertens, Hilde Claes", ["Hilde Mertens=hilde", "Hilde Claes=hilde"]),
        ("Jan Peeters-Claes", ["Jan Peeters-Claes=jan"]),
        ("Lies Daems - Acke, Lies Daems en Acke", ["Lies Daems - Acke=wed", "Lies Daems=wed"]),
        # what they are called, an initial between, names in brackets
        ("Kathy Janssens", ["Kathy Janssens=katrien"]),
        ("Jan P. Peeters", ["Jan P. Peeters=jan"]),
        ("J.P. (Jan) Peeters", ["J.P. (Jan) Peeters=jan"]),
        # in one word
        ("#janpeeters", ["janpeeters=jan"]),
        # two people of one name: the place is theirs together
        ("Stijn Goossens belde", ["Stijn Goossens=stijn1+stijn2"]),
        # somebody else, a street, a part of an e-mail address
        ("Jan Peetersen", []),
        ("Jan en Els Peeters", []),
        ("Jan. Peeters belde", []),
        ("de Jan Peetersstraat en de rue Jan Peeters", []),
        ("jan.peeters@elders.example", []),
        ("Anne-Sophie en Vandewalle", []),
        # two words: a name only where they are written as one
        ("we will best try again", []),
        ("une rose petit format", []),
        ("Met groeten, Will Best", ["Will Best=best"]),
    ],
)
def test_full_names(text: str, expected: list[str]) -> None:
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("J. Peeters", ["J. Peeters=jan"]),
        ("J Peeters", ["J Peeters=jan"]),
        ("j. peeters", ["j. peeters=jan"]),
        ("J.P. Peeters", ["J.P. Peeters=jan"]),
        ("JP Peeters", ["JP Peeters=jan"]),
        ("P.J. Lemmens, P.-J. Lemmens", ["P.J. Lemmens=pj", "P.-J. Lemmens=pj"]),
        ("Peeters J.", ["Peeters J.=jan"]),
        ("Peeters, J.P.", ["Peeters, J.P.=jan"]),
        ("Jan P. belde", ["Jan P.=jan"]),
        ("B. v.d. Heuvel", ["B. v.d. Heuvel=bram"]),
        ("S. Ramos, s.f. ramos", ["S. Ramos=ramos", "s.f. ramos=ramos"]),
        ("M. van 't Veer", ["M. van 't Veer=veer"]),
        # another initial; letters that are words or short for something
        ("K. Peeters", []),
        ("bel k peeters of n peeters", []),
        ("R. petit", ["R. petit=petit"]),
        ("a Petit problem", []),
        ("i. A. Peeters", []),
        ("t.a.v. Peeters, T.a.v. Peeters", []),
        ("Peeters N.V.", []),
        ("Jan I think", []),
        ("JAN PAKT HET AAN", []),
    ],
)
def test_initials(text: str, expected: list[str]) -> None:
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mevr. Peeters", ["Peeters=jan"]),
        ("Geachte heer/mevrouw Peeters", ["Peeters=jan"]),
        ("Mme petit", ["petit=petit"]),
        ("M. Petit a dit", ["Petit=petit"]),
        ("Herr Höfler", ["Höfler=juergen"]),
        ("Mr. O'Leary", ["O'Leary=sean"]),
        ("de heer de backer", ["de backer=wim"]),
        ("Dr Vandewalle", ["Vandewalle=anne"]),
        ("mevrouw saelens", ["saelens=saelens"]),
        ("meneer Goossens", ["Goossens=stijn1+stijn2"]),
        # no title, a title that is a word, a street called after somebody
        ("Peeters", []),
        ("m petit", []),
        ("I miss will", []),
        ("avenue du Docteur Petit 12", []),
        ("heer en meester", []),
        ("mevrouw mertensen", []),
    ],
)
def test_titles(text: str, expected: list[str]) -> None:
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "present", "expected"),
    [
        ("dag jan, tot morgen", "jan", ["jan=jan"]),
        ("Jans fiets staat bij peeters", "jan", ["Jans=jan", "peeters=jan"]),
        ("Peeters' fiets en Jan's slot", "jan", ["Peeters=jan", "Jan=jan"]),
        ("anne sophie komt, AS niet", "anne", ["anne sophie=anne"]),
        ("PJ belt, pj ook", "pj", ["PJ=pj"]),
        ("van den heuvel en Vandenheuvel", "bram", ["van den heuvel=bram", "Vandenheuvel=bram"]),
        ("kathy weet het", "katrien", ["kathy=katrien"]),
        ("mertens heeft betaald", "hilde", ["mertens=hilde"]),
        ("stijn belt terug", "stijn1", ["stijn=stijn1"]),
        # nobody takes part, or somebody else does
        ("dag jan, tot morgen", "", []),
        ("dag jan, tot morgen", "bram", []),
        # particles and words of every day alone are nobody
        ("van den der 't en de", "bram", []),
        ("de heuvel op", "bram", []),
        # inside a longer name, an address, a firm, a street
        ("Jan-Willem en Anne-Jan", "jan", []),
        ("jan@elders.example, www.peeters.be, peeters.be", "jan", []),
        ("Bakkerij Peeters, Peeters NV, Peeters & Zonen", "jan", []),
        ("rue Peeters, de Jan Claesstraat", "jan", []),
        ("janneke, januari, peeterss", "jan", []),
    ],
)
def test_names_alone(text: str, present: str, expected: list[str]) -> None:
    assert seen(text, *present.split()) == expected


def test_who_is_named_in_full_is_meant_by_the_name_alone_further_on() -> None:
    assert seen("Bram van den Heuvel belde. Bram komt morgen.") == ["Bram van den Heuvel=bram", "Bram=bram"]
    assert seen("Bram komt morgen.") == []


@pytest.mark.parametrize(
    "name",
    ["Bakkerij Peeters", "Peeters & Zonen", "Spaak & Zadel", "Klantendienst", "info@peeters.example",
     "+32 470 12 34 05", "Peeters NV", "", "  ", "Jan2"],
)  # fmt: skip
def test_firms_mailboxes_and_numbers_are_nobody(name: str) -> None:
    people = KnownPeople([KnownPerson("x", (name,))])
    assert people.find(f"dag mevrouw {name}, Peeters, Zadel, zonen en klantendienst", ("x",)) == []


def test_a_couple_is_two_people() -> None:
    people = KnownPeople([KnownPerson("x", ("Tom en Els Claes",))])
    assert [k.start for k in people.find("Tom Claes en Els Claes")] == [0, 13]


def test_what_a_finding_tells() -> None:
    assert PEOPLE.find("Stijn Goossens") == [Known(0, 14, ("stijn1", "stijn2"))]
    assert [k.evidence for k in PEOPLE.find("J. Peeters, mevr. Peeters, bram", ("bram",))] == [
        Evidence.INITIALS,
        Evidence.TITLE,
        Evidence.PRESENT,
    ]


@given(st.text(max_size=60), st.sampled_from(sorted(NAMES)))
def test_findings_are_in_order_apart_and_inside_the_text(text: str, whose: str) -> None:
    found = PEOPLE.find(f"{text} {NAMES[whose]} {text}", (whose,))
    ends = [0, *(k.end for k in found)]
    assert all(end <= k.start < k.end for end, k in zip(ends, found, strict=False))
    assert all(k.end <= 2 * len(text) + len(NAMES[whose]) + 2 and k.whose for k in found)


@given(st.sampled_from([name for name in NAMES.values() if " " in name and "." not in name]), st.booleans())
def test_every_full_name_is_found_in_either_case(name: str, upper: bool) -> None:
    written = name.upper() if upper else name
    found = PEOPLE.find(f"Vraag het aan {written}.")
    assert [(k.start, k.end) for k in found] == [(14, 14 + len(written))]


HOSTILE = [
    "jan ",
    "jan peeters ",
    "J. ",
    "mr ",
    "jan-",
    "Jan\n",
    "van den ",
    "a",
    " ",
    "@",
    "peeters, ",
    "jan.peeters@",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_long_hostile_text_is_read_to_its_end(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    found = PEOPLE.find(text, ("jan",))
    assert all(k.end <= len(text) for k in found)
