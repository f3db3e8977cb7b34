"""Masked examples: the shape stays, at most two letters of the value do."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inzage.labels import Label
from reports.discovery import Certainty, certainty, mask


@pytest.mark.parametrize(
    ("label", "value", "shape"),
    [
        # names: the initials of the first and last word
        ("PERSON", "Jan Peeters", "J•• P••••••"),
        ("PERSON", "Anna Maria van den Broek", "A••• ••••• ••• ••• B••••"),
        ("PERSON", "J. Maas", "J. M•••"),
        ("PERSON", "Élodie Ngô", "É••••• N••"),
        ("PERSON", "Jan\n Peeters", "J•• P••••••"),
        # too short: an initial would tell too much
        ("PERSON", "Jo", "••"),
        ("PERSON", "Bo L", "•• •"),
        # a very long word does not show its length
        ("ORG", "Donaudampfschifffahrtsgesellschaft", "D•••••••••"),
        # e-mail: neither the length of the name nor the domain, a common top-level domain stays
        ("EMAIL", "jan.peeters@zonneberg.be", "j•••@•••.be"),
        ("EMAIL", "JAN@ZONNEBERG.BE", "J•••@•••.be"),
        ("EMAIL", "info@zonneberg.amsterdam", "i•••@•••"),
        ("EMAIL", "9x@zonneberg.nl", "•••@•••.nl"),
        ("URL", "https://zonneberg.be/jan", "•••.be"),
        ("URL", "zonneberg.nl?u=jan", "•••.nl"),
        # telephone: the country code alone
        ("PHONE", "+32 475 12 34 56", "+32 ••• •• •• ••"),
        ("PHONE", "+32475123456", "+32•••••••••"),
        ("PHONE", "+352 621 123 456", "+352 ••• ••• •••"),
        ("PHONE", "+1 (212) 555 0100", "+1 (•••) ••• ••••"),
        ("PHONE", "0475/12.34.56", "••••/••.••.••"),
        # numbers: nothing but their build, an IBAN's country
        ("BANK", "BE71 0961 2345 6769", "BE•• •••• •••• ••••"),
        ("BANK", "001-1234567-89", "•••-•••••••-••"),
        ("NATIONAL_ID", "85.07.30-033.28", "••.••.••-•••.••"),
        ("DATE_OF_BIRTH", "30 juli 1985", "•• •••• ••••"),
        ("IP", "192.0.2.14", "•••.•.•.••"),
        ("CUSTOMER_ID", "K-10293", "K-•••••"),
        ("PLATE", "1-ABC-234", "•-•••-•••"),
        # hints at special categories: nothing at all
        ("SPECIAL", "diabetes", "••••••••"),
        # long values end in an ellipsis
        ("ADDRESS", "Kerkstraat 12 bus 4, 2000 Antwerpen", "K••••••••• •• ••• •, •••• A…"),
    ],
)
def test_mask_shows_the_shape_alone(label: str, value: str, shape: str) -> None:
    assert mask(value, label) == shape


def _without_domain(masked: str) -> str:
    return re.sub(r"•••\.(?:be|nl|fr|de|lu|eu|uk|ch|at|es|it|com|net|org)$", "•••", masked)


@given(st.text(min_size=4, max_size=80), st.sampled_from(list(Label)))
def test_at_most_two_letters_and_a_calling_code_survive_the_mask(value: str, label: str) -> None:
    masked = _without_domain(mask(value, label))
    assert sum(sign.isalpha() for sign in masked) <= 2
    assert all(sign in " .,-/@:+()_'’…•" or sign.isalpha() or sign.isdigit() for sign in masked)
    digits = "".join(sign for sign in masked if sign.isnumeric())
    assert not digits or (label == "PHONE" and masked.startswith(f"+{digits}") and len(digits) <= 3)


@given(st.text(max_size=80), st.sampled_from(list(Label)))
def test_masking_twice_is_masking_once(value: str, label: str) -> None:
    assert mask(mask(value, label), label) == mask(value, label)


@given(st.text(max_size=300), st.sampled_from(list(Label)))
def test_a_masked_value_fits_its_column(value: str, label: str) -> None:
    assert len(mask(value, label)) <= 32


@pytest.mark.parametrize(
    ("score", "step"),
    [
        (1.0, Certainty.SURE),
        (0.85, Certainty.SURE),
        (0.849, Certainty.LIKELY),
        (0.6, Certainty.LIKELY),
        (0.599, Certainty.PERHAPS),
        (0.0, Certainty.PERHAPS),
    ],
)
def test_certainty_has_three_steps(score: float, step: Certainty) -> None:
    assert certainty(score) is step
