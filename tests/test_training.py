"""The generator's labels stand where the names stand; the shipped model loads plainly and finds names."""

import json
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detectors.name_models import OURS, OWN_PIPE, load_model
from detectors.naming import names
from detectors.tagging import TAGS
from training import evaluate, templates
from training.generate import Labelled, generate, join
from training.noise import spoil
from training.scene import Scene
from training.written import written

MODEL = Path(__file__).parents[1] / "detectors" / "models" / "inzage_names"
LANGUAGES = ("nl", "fr", "en", "de")


# Templates


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_template_can_be_filled(language: str) -> None:
    scene = Scene(Random(1), language)
    for section, lines in templates.sections(language).items():
        for line in lines:
            text = "".join(piece for piece, _ in scene.render(line.replace("{subject}", "")))
            assert "{" not in text, (section, line)
            assert "<PERSON:" not in text, (section, line)


@pytest.mark.parametrize(("language", "least"), [("nl", 1000), ("fr", 800), ("en", 700), ("de", 600)])
def test_there_are_many_different_sentences(language: str, least: int) -> None:
    found = templates.sections(language)
    assert len(set(found["body"] + found["plain"])) >= least


def test_a_choice_is_settled_and_a_bare_bracket_kept() -> None:
    assert templates.expand("[a|a] [mailto:x]", Random(1)) == "a [mailto:x]"


# Labels and offsets


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), language=st.sampled_from(LANGUAGES))
def test_spans_lie_in_order_inside_the_text_and_never_on_blanks(seed: int, language: str) -> None:
    for message in generate(3, language, seed):
        before = 0
        for start, end, label in message.spans:
            assert before <= start < end <= len(message.text)
            assert message.text[start:end] == message.text[start:end].strip()
            assert label in {"PERSON", "ORG", "LOCATION", "ADDRESS"}
            before = end


def test_the_same_seed_gives_the_same_messages() -> None:
    assert list(generate(20, "nl", 3)) == list(generate(20, "nl", 3))
    assert list(generate(20, "nl", 3)) != list(generate(20, "nl", 4))


@given(seed=st.integers(0, 10_000))
def test_noise_keeps_a_name_its_label(seed: int) -> None:
    segments = [("Dag ", ""), ("Zoë", "PERSON"), (", tot morgen in ", ""), ("Lier", "LOCATION"), (".", "")]
    labels = [label for _, _, label in join(spoil(segments, Random(seed), "nl"), "nl").spans]
    assert labels == ["PERSON", "LOCATION"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_written_messages_keep_their_labels_when_names_are_swapped(language: str) -> None:
    for message in islice(written(language, 1), 400):
        for start, end, label in message.spans:
            assert message.text[start:end].strip(), message
            assert label in {"PERSON", "ORG", "LOCATION", "ADDRESS"}
        assert "[[" not in message.text


def test_a_street_number_postcode_and_town_are_one_address() -> None:
    segments = [
        ("in de ", ""),
        ("Kerkstraat 14", "ADDRESS"),
        (", ", ""),
        ("9000 Gent", "LOCATION"),
        (".", ""),
    ]
    assert join(segments, "nl").spans == ((6, 30, "ADDRESS"),)
    assert (
        join([("Kerkstraat 14", "ADDRESS"), (" in ", ""), ("Gent", "LOCATION")], "nl").spans[1][2]
        == "LOCATION"
    )


def test_a_company_named_after_someone_is_no_person() -> None:
    scene = Scene(Random(5), "nl")
    assert {label for _ in range(50) for _, label in scene.render("{org}")} == {"ORG"}


# Measures


def test_figures_of_a_worked_example() -> None:
    # "Jan Maes" found whole, "An" missed, "Lier" found as a person: 1 of 2 people right, 1 of 2 found right.
    text = "Jan Maes en An uit Lier"
    wanted = [(0, 8, "PERSON"), (12, 14, "PERSON"), (19, 23, "LOCATION")]
    tally = evaluate.Tally()
    tally.add(text, wanted, [(0, 8, "PERSON"), (19, 23, "PERSON")])
    figures = tally.figures()
    assert (figures["PERSON precision"], figures["PERSON recall"]) == (50.0, 50.0)
    assert figures["people wholly hidden"] == 50.0
    assert figures["character precision"] == 100.0


def test_a_name_found_in_two_parts_is_wholly_hidden() -> None:
    tally = evaluate.Tally()
    tally.add("Maes, Jan", [(0, 9, "PERSON")], [(0, 5, "PERSON"), (6, 9, "ORG")])
    assert tally.figures()["people wholly hidden"] == 100.0
    assert tally.figures()["PERSON recall"] == 0.0


def test_lower_case_keeps_offsets_where_a_letter_grows() -> None:
    assert evaluate.lowered(Labelled("İpek en Jan", ((8, 11, "PERSON"),), "nl")).text == "İpek en jan"


@pytest.mark.parametrize("language", LANGUAGES)
def test_hand_written_cases_are_labelled_on_whole_words(language: str) -> None:
    cases = evaluate.cases(language)
    assert len(cases) >= 10
    for case in cases:
        for start, end, _ in case.spans:
            assert case.text[start:end].strip() == case.text[start:end] != ""
            assert not (start and case.text[start - 1].isalpha())
            assert not case.text[end : end + 1].isalpha()


# The shipped model


@pytest.fixture(scope="module")
def nlp() -> Any:
    return load_model(OURS.name)


def people(text: str) -> list[str]:
    """The people that the shipped model finds in a text."""
    return [text[name.start : name.end] for name in names([text], [OURS])[0] if name.label == "PERSON"]


def test_the_model_is_small_and_carries_no_words_of_its_texts(nlp: Any) -> None:
    assert sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file()) < 25_000_000
    words = json.loads((MODEL / "vocab" / "strings.json").read_text(encoding="utf-8"))
    assert not {"Peeters", "Antwerpen", "Bruxelles"} & set(words)
    assert nlp.get_pipe(OWN_PIPE).labels == TAGS


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Beste,\n\nIk wacht al een week op een antwoord.\n\nMvg,\nSofie Peeters", "Sofie Peeters"),
        ("Ik sprak gisteren met Karim Benali over de factuur.", "Karim Benali"),
        ("dag met sofie peeters, mijn pakje is er niet", "sofie peeters"),
        ("Bonjour, je m'appelle Julie Lambert et j'attends mon colis.", "Julie Lambert"),
        ("Hi, this is Emma Clarke, could you call me back?", "Emma Clarke"),
        ("Guten Tag, mein Name ist Lukas Schneider.", "Lukas Schneider"),
    ],
)
def test_plain_names_are_found(text: str, name: str) -> None:
    assert name in people(text)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("CV_Jan_Peeters.pdf", ["CV", "_", "Jan", "_", "Peeters", ".pdf"]),
        ("Tot dan.Jan", ["Tot", "dan", ".", "Jan"]),
        ("dhr. J. Maes", ["dhr.", "J.", "Maes"]),
        ("groeten aan Jan.", ["groeten", "aan", "Jan", "."]),
        ("jan.maes@voorbeeld.be", ["jan.maes@voorbeeld.be"]),
    ],
)
def test_tokens_end_where_names_end(nlp: Any, text: str, tokens: list[str]) -> None:
    assert [token.text for token in nlp.make_doc(text)] == tokens


def test_texts_without_words_are_no_trouble() -> None:
    assert names(["", " ", "\n"], [OURS]) == [[], [], []]
