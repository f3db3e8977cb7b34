"""Two spellings of one address, number or name have one key; different ones do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inzage.folding import fold, words
from warehouse.keys import email_key, name_key, phone_key, value_key


@pytest.mark.parametrize(
    ("written", "key"),
    [
        # as exports write them
        ("Jan.P@Firma.EXAMPLE ", "jan.p@firma.example"),
        ("mailto:jan@firma.example", "jan@firma.example"),
        ("<jan@firma.example>", "jan@firma.example"),
        # no address
        ("jan", ""),
        ("", ""),
    ],
)
def test_email_key(written: str, key: str) -> None:
    assert email_key(written) == key


@pytest.mark.parametrize(
    ("written", "region", "key"),
    [
        # one Belgian mobile number in the ways people write it
        ("0470 12 34 56", "BE", "+32470123456"),
        ("+32 (0)470/12.34.56", "BE", "+32470123456"),
        ("0032470123456", "BE", "+32470123456"),
        ("32470123456", "BE", "+32470123456"),
        # the region decides for national writing
        ("06-12345678", "NL", "+31612345678"),
        ("06 12 34 56 78", "FR", "+33612345678"),
        # no Belgian number, but Dutch as well as French
        ("06 12 34 56 78", "BE", "0612345678"),
        # no number
        ("12", "BE", ""),
        ("n/a", "BE", ""),
        ("2024-01-02", "BE", ""),
    ],
)
def test_phone_key(written: str, region: str, key: str) -> None:
    assert phone_key(written, region) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peeters, Jan", "jan peeters"),
        ("ÉLISE van der Berg", "Elise Van Der Berg"),
        ("Jean-Luc d’Hont", "jean luc d'hont"),
    ],
)
def test_one_name_has_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other) != ""


def test_different_names_have_different_keys() -> None:
    assert len({name_key(n) for n in ("Jan Peeters", "Jan Peeters-Claes", "Janne Peeters", "")}) == 4


def test_a_value_is_keyed_by_its_kind() -> None:
    assert value_key("BANK", "be68 5390-0754 7034") == "BE68539007547034"
    assert value_key("PHONE", "0470 12 34 56") == "+32470123456"


@given(st.text())
def test_folding_moves_no_character(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(), st.text())
def test_words_are_found_wherever_they_stand(before: str, after: str) -> None:
    assert set(words("élise")) <= set(words(f"{before} Élise {after}"))
