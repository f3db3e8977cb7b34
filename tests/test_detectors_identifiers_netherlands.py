"""Dutch numbers of people, enterprises and cars: exactly what is found, and what is left alone."""

import pytest

from tests.marked import identified, marks, unmarked


@pytest.mark.parametrize(
    "line",
    [
        # citizen service number (passes the eleven test): by the word, or as passports print it
        "bsn {NATIONAL_ID:123450007}, BSN: {NATIONAL_ID:1234.50.007}, burgerservicenummer is {NATIONAL_ID:123 450 007}",
        "{NATIONAL_ID:1234.50.007} staat erop",
        "{NATIONAL_ID:123450007} (bsn)",
        "bsn{NATIONAL_ID:123450007}, sofinr {NATIONAL_ID:123.450.007}",
        "mijn bsn is {NATIONAL_ID:123450008}",  # mistyped
        "BSN's: {NATIONAL_ID:123450007}, {NATIONAL_ID:123450019} en {NATIONAL_ID:123450020}",  # a list
        # chamber of commerce, VAT, RSIN, wages
        "KvK {TAX_ID:12345678}; KVK{TAX_ID:12345678}, kvk-nummer: {TAX_ID:12 34 56 78}, K.v.K. nr {TAX_ID:12.34.56.78}",
        "ingeschreven bij de Kamer van Koophandel onder nummer {TAX_ID:12345678}",
        "{TAX_ID:NL123456789B01}, {TAX_ID:nl 1234.56.789.B01}, btw nr {TAX_ID:123456789B01}",
        "RSIN {TAX_ID:123450007}, loonheffingennummer {TAX_ID:123456789L01}",
        # documents
        "paspoort {NATIONAL_ID:NXX1X2345}, rijbewijsnummer: {NATIONAL_ID:5123456789}",
        "ID-kaart nr. {NATIONAL_ID:IX1234567}",
        "V-nummer {NATIONAL_ID:281.234.5678}",
        # plates in all layouts with hyphens
        "{PLATE:AB-12-34} {PLATE:12-34-AB} {PLATE:12-AB-34} {PLATE:AB-12-CD} {PLATE:AB-CD-12} {PLATE:12-AB-CD}",
        "{PLATE:12-BCD-3} {PLATE:1-BCD-23} {PLATE:AB-123-C} {PLATE:A-123-BC} {PLATE:BCD-12-F} {PLATE:G-12-BCD}",
        "{PLATE:1-BC-234} {PLATE:123-BC-4} {PLATE:hv-394-t}",
        # without hyphens, or lower case, by a word
        "kenteken {PLATE:ab123c}, kenteken: {PLATE:12 bcd 3}, auto met kenteken {PLATE:GZ123B}",
    ],
)
def test_found(line: str) -> None:
    assert identified(unmarked(line)) == marks(line)


@pytest.mark.parametrize(
    "text",
    [
        # nine and eight digits without a word; a word that says something else nearer
        "123450007 en 12345678",
        "bsn komt later, mijn telefoonnummer is 0612345678",
        "KvK-uittreksel gevraagd, artikel 12345678",
        "tel 87654321, prijs 12345678",
        # amounts, dates, hours, days in the layouts of plates
        "1-mei-24, 3-jan-25, 12-dec-9",
        "ma-10-12, vr-12-03, 10-12-PM, 12-34-56",
        "op-12-in, 24-12-NL, 10-of-12",
        "artikel 88-12-AB, maat 12-34-XL",
        "in de auto van 10 tot 12 uur, kamer 12 ab 34",
        "DONM 12 April in de auto, lijn 14",
        "1234.56.789 km",
    ],
)
def test_left_alone(text: str) -> None:
    assert identified(text) == []


def test_the_nearest_word_decides_whose_number_it_is() -> None:
    text = "bsn volgt nog. klantnummer 123450007"
    assert identified(text) == [("123450007", "CUSTOMER_ID")]
