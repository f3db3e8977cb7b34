"""Detection is held to what it is known to miss; its measures are right; the labelled messages are well marked."""

import re

import pytest

from benchmarks.failures import FILE, failures
from benchmarks.labelled import LANGUAGES, VARIANTS, Message, Span, messages
from benchmarks.scoring import score
from inzage.labels import Label
from training.written import as_they_stand


def test_what_is_missed_is_what_is_known_to_be_missed() -> None:
    assert list(failures()) == FILE.read_text(encoding="utf-8").splitlines(), (
        "detection finds something else than it did: look at the difference, then `python -m benchmarks failures`"
    )


@pytest.mark.parametrize(("language", "least"), [("nl", 300), ("fr", 300), ("en", 300), ("de", 100)])
def test_there_are_enough_messages_well_marked(language: str, least: int) -> None:
    both = [*messages(language, 1), *messages(language, 2)]
    assert len(both) >= least
    for message in both:
        assert message.text.strip()
        assert "[[" not in message.text
        for span in message.spans:
            assert span.label in set(Label)
            piece = message.text[span.start : span.end]
            assert piece == piece.strip() != ""


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_variant_keeps_every_entity(language: str, variant: str) -> None:
    for message in messages(language, 1):
        changed = VARIANTS[variant](message)
        assert [span.label for span in changed.spans] == [span.label for span in message.spans]
        assert all(0 <= span.start < span.end <= len(changed.text) for span in changed.spans)


def test_no_message_of_the_benchmark_is_trained_on() -> None:
    for language in LANGUAGES:
        trained = {re.sub(r"\s+", " ", one.text) for one in as_they_stand(language)}
        for part in (1, 2):
            assert not {re.sub(r"\s+", " ", message.text) for message in messages(language, part)} & trained


# Scores, worked out by hand: "Jan Maes" (7 letters) found whole, "An" missed, "Lier" (4) taken for a person


def test_scores_of_a_worked_example() -> None:
    text = "Jan Maes en An uit Lier"
    wanted = (Span(0, 8, "PERSON"), Span(12, 14, "PERSON"), Span(19, 23, "LOCATION"))
    scores = score([Message(text, wanted, "nl")], [[Span(0, 8, "PERSON"), Span(19, 23, "PERSON")]]).labels
    person = scores["PERSON"]
    assert (person.wanted, person.hidden) == (2, 1)
    assert person.precision() == pytest.approx(7 / 11)
    assert person.recall() == pytest.approx(7 / 9)
    assert person.f2() == pytest.approx(5 * (7 / 11) * (7 / 9) / (4 * 7 / 11 + 7 / 9))
    assert scores["LOCATION"].share_hidden() == 1.0  # hidden, though by another name
    assert scores["LOCATION"].recall() == 0.0


def test_the_interval_is_wilsons() -> None:
    # 95 of 100: (0.95 + 0.0192 ± 1.96 * sqrt(0.000475 + 0.000096)) / 1.0384
    text = "a " * 100
    wanted = tuple(Span(2 * n, 2 * n + 1, "PERSON") for n in range(100))
    entry = score([Message(text, wanted, "nl")], [list(wanted[:95])]).labels["PERSON"]
    assert entry.interval() == pytest.approx((0.888, 0.978), abs=0.001)
