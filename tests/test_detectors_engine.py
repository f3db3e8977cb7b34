"""The engine: the same patterns in every language, columns as well as prose, the recognizers looked up once."""

import pytest

from detectors import Text, find
from detectors.addresses.unnumbered import _BOX, BOX_WORDS
from detectors.engine import _analyzer
from detectors.language import LANGUAGES

_COLUMNS = (
    "jan@voorbeeld.be",
    "0470 12 34 56",
    "BE71 0961 2345 6769",
    "Rue Haute 5",
    "12",
    "",
    "né le 3/5/1984",
)


@pytest.mark.parametrize("column", _COLUMNS)
def test_the_language_of_a_column_decides_nothing(column: str) -> None:
    found = list(find([Text(column, language, prose=False) for language in (None, *LANGUAGES)]))
    assert all(one == found[0] for one in found)


def test_prose_and_columns_keep_their_order() -> None:
    texts = [
        Text("jan@voorbeeld.be", prose=False),
        Text("Bonjour, je suis malade."),
        Text("0470 12 34 56", prose=False),
    ]
    labels = [[finding.label for finding in found] for found in find(texts)]
    assert labels[0] == ["EMAIL"]
    assert "PHONE" not in labels[1]
    assert labels[2] == ["PHONE"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_recognizers_of_a_language_are_found(language: str) -> None:
    found = _analyzer().get_recognizers(language)
    assert {one.name for one in found} == {"identifiers", "phone", "names"}
    assert {one.supported_language for one in found} == {language}


def test_recognizers_for_one_request_are_heeded() -> None:
    registry = _analyzer().registry
    extra = registry.get_recognizers("nl", all_fields=True)[0]
    assert extra in registry.get_recognizers("nl", all_fields=True, ad_hoc_recognizers=[extra])
    assert [one.name for one in registry.get_recognizers("nl", entities=["PHONE"])] == ["phone"]


@pytest.mark.parametrize(
    "box",
    [
        "Postbus 123", "POSTBUS 1", "postfach 12 34 56", "Antwoordnummer 9", "P.O. Box 44", "po box 4",
        "Boîte postale 7", "boite postale 7", "case postale 12",
        "B.P. 20", "bp 4", "CS 10203", "TSA 10203", "poſtbus 3",
    ],
)  # fmt: skip
def test_every_box_has_one_of_the_words_that_are_looked_for(box: str) -> None:
    assert _BOX.search(box)
    assert any(word in box.casefold() for word in BOX_WORDS)


@pytest.mark.parametrize("prose", [True, False])
def test_half_a_surrogate_pair_hides_nothing_beside_it(prose: bool) -> None:
    """JSON exports cut emoji in two; what stands beside is found in its place all the same."""
    (found,) = find([Text("\ud83d mail jan@voorbeeld.be \udc4d", prose=prose)])
    assert [(f.start, f.end, f.label) for f in found] == [(7, 23, "EMAIL")]
