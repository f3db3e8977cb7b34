"""Records that only mention the person: whole where nobody else is in them, else the sentences around the mention."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anonymizers.redact import Own, Redactor, known_names
from detectors.finding import Finding
from reports.access_entry import EntryMaker
from reports.access_extract import LEFT_OUT, around, quotes_person, sentences
from reports.access_roles import kept_roles, role_rules
from reports.bundle import Entry, Redaction
from subjects.identity import Link
from warehouse.dossier import Dossier, Place

OWN = Own(frozenset({"jan@a.example"}), frozenset({"Jan Peeters"}))
MENTIONED = (Link("r", "mentioned", "Jan Peeters", 0.8),)


def place(text: str, *others: str, part: str = "body", name: str = "text") -> Place:
    """A place in which a detector found each of `others` as a person, an address with @ as an e-mail address."""
    found = [
        Finding(text.index(v), text.index(v) + len(v), "EMAIL" if "@" in v else "PERSON", 0.9, "model")
        for v in others
    ]
    return Place(part, name, "PROSE", text, tuple(found))


def entry(
    *places: Place, links: tuple[Link, ...] = MENTIONED, kind: str = "note"
) -> tuple[Entry, list[Redaction]]:
    redactor = Redactor(
        OWN, "nl", known_names([]), frozenset({"lotte maes"}), correspondents=frozenset({"claes els"})
    )
    dossier = Dossier("r", "f", "notes", kind, "", "", "", list(places))
    return EntryMaker(redactor, role_rules(), "nl").entry(dossier, links)


# --- sentences


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Een. Twee! Drie?", ["Een.", "Twee!", "Drie?"]),
        ("een\ntwee", ["een\ntwee"]),  # a line that goes on in lower case
        ("Een\nTwee", ["Een", "Twee"]),
        ("een.\ntwee", ["een.", "twee"]),
        ("- een\n- twee", ["- een", "- twee"]),
        # nothing to cut
        ("", []),
        ("\n \n", []),
        ("3.14 is pi", ["3.14 is pi"]),
    ],
)
def test_sentences(text: str, pieces: list[str]) -> None:
    assert [text[s.start : s.end] for s in sentences(text)] == pieces


@given(st.text(st.sampled_from("ab A.!?\n ")))
def test_sentences_lie_in_order_and_hold_every_letter(text: str) -> None:
    found = sentences(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    inside = {n for s in found for n in range(s.start, s.end)}
    assert all(n in inside for n, sign in enumerate(text) if not sign.isspace())


TEXT = "Rik belde. Jan was er niet. Jan betaalt morgen. Hij komt om vijf uur. Els wil ook iets. Zij wacht.\n\nLos stuk."


def spans(*words: str) -> list[tuple[int, int]]:
    return [(TEXT.index(w), TEXT.index(w) + len(w)) for w in words]


def test_what_follows_a_mention_stays_until_somebody_else_is_named() -> None:
    kept, left_out = around(TEXT, spans("Jan was"), spans("Rik", "Els"))
    assert [TEXT[s:e] for s, e in kept] == ["Jan was er niet. Jan betaalt morgen. Hij komt om vijf uur."]
    assert left_out == 4


def test_the_sentence_before_stays_where_it_names_nobody() -> None:
    kept, left_out = around("Vrij. Over Jan gaat dit. Els niet.", [(11, 14)], [(25, 28)])
    assert (kept, left_out) == ([(0, 24)], 1)


def test_a_text_without_a_mention_gives_nothing() -> None:
    assert around(TEXT, [], spans("Rik")) == ([], 7)


def test_a_place_of_data_is_not_cut_in_two() -> None:
    text = "Jan komt. Els\nClaes belt"
    kept, _ = around(text, [(0, 3)], [(4, 13)])
    assert kept == [(0, 13)]


@given(
    st.text(st.sampled_from("ab. A\n"), max_size=60), st.sets(st.integers(0, 59)), st.sets(st.integers(0, 59))
)
def test_every_mention_stays(text: str, own: set[int], others: set[int]) -> None:
    mine = [(n, n + 1) for n in own if n < len(text) and not text[n].isspace()]
    kept, left_out = around(text, mine, [(n, n + 1) for n in others if n < len(text)])
    assert all(any(s <= start and end <= e for s, e in kept) for start, end in mine)
    assert 0 <= left_out <= len(sentences(text))


@pytest.mark.parametrize("unit", ["Jan. ", "a\n", "? ", "\n\nJan", "x" * 50 + " ", "!" * 40 + " "])
def test_a_hostile_text_ends(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    everywhere = [(n, n + 1) for n in range(2, len(text), 5)]
    assert around(text, everywhere, [])[0]
    assert around(text, everywhere, everywhere)[0]
    assert around(text, [(2, 3)], everywhere)[1] >= 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Van: Jan <jan@a.example>\nAan: wij\n\nhallo", True),
        ("Op 3 feb schreef Jan <jan@a.example>:\n> hallo", True),
        ("On Tue Jan <jan@a.example> wrote:\n> hi", True),
        # somebody else's words, or nobody's
        ("Van: Els\n\nJan belde", False),
        ("Op 3 feb schreef Els:\n> Jan belde", False),
        ("Jan belde gisteren", False),
        ("", False),
    ],
)
def test_a_quotation_of_the_person_is_theirs(text: str, *, expected: bool) -> None:
    own = [(at, at + 3)] if (at := text.find("Jan")) >= 0 else []
    assert quotes_person(text, own) is expected


# --- the balance


def test_where_nobody_else_is_named_the_record_is_copied_whole() -> None:
    made, _ = entry(place("Jan Peeters belde. Rest van de notitie.\n\nEn nog iets."))
    assert made.extract is None
    assert made.passages[0].text == "Jan Peeters belde. Rest van de notitie.\n\nEn nog iets."


def test_a_colleague_on_duty_is_nobody_whose_rights_are_weighed() -> None:
    made, redactions = entry(place("Lotte Maes belde met Jan Peeters.\n\nAlles goed.", "Lotte Maes"))
    assert made.extract is None
    assert made.passages[0].text == "[collega 1] belde met Jan Peeters.\n\nAlles goed."
    assert [(r.role, r.rule, r.detector) for r in redactions] == [("colleague", "colleague on duty", "model")]


def test_a_record_about_another_comes_as_an_extract() -> None:
    made, redactions = entry(
        place("Rik Bos", "Rik Bos", part="field", name="Name"),
        place("rik@bos.example", "rik@bos.example", part="field", name="Email"),
        place("Rik Bos wil korting. Zijn broer is Jan Peeters. Rik betaalt nooit.", "Rik Bos"),
        place("Groet\nRik Bos", "Rik Bos", part="signature"),
    )
    assert [v.value for v in made.values] == []
    assert [p.text for p in made.passages] == [f"{LEFT_OUT} Zijn broer is Jan Peeters. Rik betaalt nooit."]
    assert made.extract is not None
    assert (made.extract.stretches, made.extract.sentences_left_out, made.extract.fields_left_out) == (
        1,
        3,
        2,
    )
    assert redactions == []


def test_labels_of_an_extract_are_numbered_without_gaps() -> None:
    text = "Rik Bos wil korting.\n\nJan Peeters en Els Claes komen."
    made, redactions = entry(place(text, "Rik Bos", "Els Claes"))
    assert made.passages[0].text == f"{LEFT_OUT} Jan Peeters en [persoon 1] komen."
    assert [(r.replacement, r.role) for r in redactions] == [("[persoon 1]", "correspondent")]


def test_a_message_keeps_who_wrote_to_whom() -> None:
    made, _ = entry(
        place("Rik Bos", "Rik Bos", part="field", name="From"),
        place("over Rik Bos", "Rik Bos", part="field", name="Subject"),
        place("Rik Bos belde. Jan Peeters ook.", "Rik Bos"),
        kind="message",
    )
    assert [(v.name, v.value) for v in made.values] == [("From", "[persoon 1]")]


@pytest.mark.parametrize("basis", ["author", "recipient", "subject", "colleague"])
def test_their_own_correspondence_and_what_is_about_them_stays_whole(basis: str) -> None:
    text = "Rik Bos wil korting.\n\nJan Peeters ook."
    made, _ = entry(place(text, "Rik Bos"), links=(Link("r", basis, "", 1.0),))
    assert made.extract is None
    assert made.passages[0].text == "[persoon 1] wil korting.\n\nJan Peeters ook."


def test_their_own_words_in_a_quotation_stay_whole() -> None:
    quote = "Van: Jan Peeters <jan@a.example>\n\nIk kwam met Rik Bos. Het was koud.\n\nTot dan."
    made, _ = entry(place("Rik Bos klaagt.", "Rik Bos"), place(quote, "Rik Bos", part="quote"))
    assert [p.text for p in made.passages] == [quote.replace("Rik Bos", "[persoon 1]")]


def test_a_conversation_is_numbered_and_its_name_is_not_told() -> None:
    redactor = Redactor(OWN, "nl", known_names([]))
    maker = EntryMaker(redactor, role_rules(), "nl")
    told = [
        maker.entry(Dossier("r", "f", source, "message", "", "", thread), MENTIONED)[0].thread
        for source, thread in (("wa", "Bob"), ("wa", "Els"), ("wa", "Bob"), ("mail", "Bob"), ("mail", ""))
    ]
    assert told == ["conversation-1", "conversation-2", "conversation-1", "conversation-3", ""]


# --- roles as data


def test_every_role_has_a_rule_and_a_ground_in_every_language() -> None:
    rules = role_rules()
    assert set(rules) == {"colleague", "correspondent", "other"}
    for rule in rules.values():
        assert rule.rule
        assert set(rule.ground) == {"nl", "fr", "en", "de"}
    assert len({rule.ground["nl"] for rule in rules.values()}) == 3
    assert kept_roles(rules) == frozenset()


def test_a_role_that_is_kept_stays_readable_and_others_do_not() -> None:
    redactor = Redactor(
        OWN,
        "nl",
        known_names(["Lotte Maes", "Rik Bos"]),
        frozenset({"lotte maes"}),
        kept=frozenset({"colleague"}),
    )
    assert (
        redactor.redact("Lotte Maes en Rik Bos", (), (), about_subject=False)[0]
        == "Lotte Maes en [persoon 1]"
    )
