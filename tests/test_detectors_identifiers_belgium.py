"""Belgian and Luxembourg numbers of people, enterprises and cars: exactly what is found, and what is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detectors.identifiers.belgium import is_national
from tests.marked import identified, marks, unmarked


@pytest.mark.parametrize(
    "line",
    [
        # national register number (97 - 900517123 % 97 = 31): as printed, with other signs, without, of 2005
        "rijksregisternummer: {NATIONAL_ID:90.05.17-123.31}",
        "{NATIONAL_ID:90.05.17-123.31}, {NATIONAL_ID:90.05.17-123-31}, {NATIONAL_ID:90 05 17 123 31}",
        "{NATIONAL_ID:90051712331} en {NATIONAL_ID:05.12.23-456.42}, {NATIONAL_ID:90/05/17-123/31}",
        "{NATIONAL_ID:900517-123-31} of {NATIONAL_ID:900517 123 31}",
        # bis numbers: the month plus 20 or 40
        "bisnummer {NATIONAL_ID:90.45.17-123.20} {NATIONAL_ID:90451712320}",
        # a wrong digit: as printed, or after the word
        "{NATIONAL_ID:90.05.17-123.32}",
        "INSZ: {NATIONAL_ID:900517 123 32}; n° national {NATIONAL_ID:90051712332}",
        "RR:{NATIONAL_ID:900517-12332}, rijksregisternummer{NATIONAL_ID:90051712331}",
        # identity cards
        "identiteitskaart {NATIONAL_ID:592-1234567-32}, carte d'identité n° {NATIONAL_ID:592123456732}",
        "ID-kaartnr. {NATIONAL_ID:B 1234567 89}",
        # enterprises and VAT
        "BTW {TAX_ID:BE 0123.456.749}, {TAX_ID:BE0123456749}, {TAX_ID:be 0123 456 749}",
        "KBO {TAX_ID:0123.456.749} - RPR Gent; ondernemingsnummer {TAX_ID:0123456748}",
        "TVA {TAX_ID:BE-0123.456.749}, {TAX_ID:BE 1001.234.592}",
        "{TAX_ID:0123.456.749}",  # in points and proven
        # plates
        "wagen met nummerplaat {PLATE:1-ABC-234}, {PLATE:2-xyz-789} of {PLATE:1.ABD.223}",
        "nummerplaat: {PLATE:1ABC234}, mijn wagen {PLATE:1 ABC 234}, plaat {PLATE:ABC-123}",
        "de plaat is {PLATE:1-xyz-789}; nummerplaat: {PLATE:BAKKER}",
        # Luxembourg (Luhn and Verhoeff digits computed)
        "matricule {NATIONAL_ID:1990 0517 12366}, {NATIONAL_ID:1990051712366}",
        "TVA {TAX_ID:LU 123 456 78}, RCS Luxembourg {TAX_ID:B 123456}, plaque {PLATE:AB 1234}",
    ],
)
def test_found(line: str) -> None:
    assert identified(unmarked(line)) == marks(line)


@pytest.mark.parametrize(
    "text",
    [
        # eleven digits that no word announces: wrong check digits, a mobile number without its plus, an order
        "90051712332 en 12345678901",
        "32470123456",
        # a mobile number in the groups of an enterprise number; a fixed one
        "0475.123.456 of tel 0123.456.749",
        "01 23 45 67 89",
        # codes, norms, dates and cars in the place of a plate
        "ISO-123, EN-124, AB-1234",
        "artikel 1-ABC-234, groep 1-ABC-123, type 2-DEF-456",
        "1-mei-2024, 3-jan-2025",
        "mijn auto is een BMW 320 van 2018, 120000 km, 150 pk",
        "de wagen stond er vanaf 10 uur, 250 EUR per dag",
        "een kamer of 12 in huis nr 592",
    ],
)
def test_left_alone(text: str) -> None:
    assert identified(text) == []


@given(st.integers(0, 99), st.integers(1, 12), st.integers(1, 28), st.integers(1, 998), st.booleans())
def test_every_national_number_is_found_however_it_is_divided(
    year: int, month: int, day: int, serial: int, bis: bool
) -> None:
    head = f"{year:02d}{month + 40 * bis:02d}{day:02d}{serial:03d}"
    number = f"{head}{97 - int(head) % 97:02d}"
    assert is_national(number)
    y, m, d, s, c = number[:2], number[2:4], number[4:6], number[6:9], number[9:]
    for written in (f"{y}.{m}.{d}-{s}.{c}", f"{y} {m} {d} {s} {c}", f"{y}{m}{d}-{s}-{c}"):
        assert (written, "NATIONAL_ID") in identified(f"nummer ({written})")
