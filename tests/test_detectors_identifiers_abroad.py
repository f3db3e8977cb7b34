"""French, German, British and other European numbers: exactly what is found, and what is left alone."""

import pytest

from tests.marked import identified, marks, unmarked


@pytest.mark.parametrize(
    "line",
    [
        # France: social security with its key (97 - 1900559999123 % 97 = 18), Corsica, without key after the word
        "{NATIONAL_ID:1 90 05 59 999 123 18}, {NATIONAL_ID:190055999912318}, {NATIONAL_ID:190052A99912331}",
        "numéro de sécu: {NATIONAL_ID:1 90 05 59 999 123 19}, n° SS {NATIONAL_ID:1900559999123}",
        "CNI n° {NATIONAL_ID:120759300123}, passeport n° {NATIONAL_ID:12AB34567}",
        "titre de séjour {NATIONAL_ID:9912345678}",
        # France: enterprises
        "SIREN {TAX_ID:987 654 324}, RCS Paris {TAX_ID:987654324}, R.C.S. Lyon B {TAX_ID:987 654 324}",
        "{TAX_ID:987 654 324 00019}; SIRET {TAX_ID:98765432400019}, siret n° {TAX_ID:987 654 324 00018}",
        "TVA {TAX_ID:FR14987654324}, {TAX_ID:FR 14 987 654 324}, numéro fiscal {TAX_ID:12 34 567 890 123}",
        # France: plates
        "{PLATE:AB-123-CD}, {PLATE:ef-456-gh}; voiture {PLATE:AB 123 CD}, immatriculée {PLATE:123 ABC 75}",
        # Germany: tax, pension, health, register
        "Steuer-ID {TAX_ID:90 817 263 551}, IdNr: {TAX_ID:12345678901}; {TAX_ID:90 817 263 551}",
        "Steuernummer {TAX_ID:12/345/67890}, St.-Nr. {TAX_ID:123/456/78901}, USt-IdNr. {TAX_ID:DE 123 456 789}",
        "{NATIONAL_ID:99 170590 K 129}, SV-Nummer {NATIONAL_ID:99170590K128}, KVNR {NATIONAL_ID:A123456789}",
        "Personalausweis {NATIONAL_ID:L01X00T47}, Amtsgericht Köln {TAX_ID:HRB 12345}",
        # Germany: plates
        "{PLATE:B-MA 1234} {PLATE:HH-XY 99E} {PLATE:M-AB123}",
        "Kennzeichen {PLATE:B MA 1234}, kennzeichen {PLATE:hh-xy 99}",
        # Britain and Ireland
        "{NATIONAL_ID:QQ 12 34 56 C}, {NATIONAL_ID:AB123456C}, ni number: {NATIONAL_ID:ab123456c}",
        "NHS number {NATIONAL_ID:999 123 4578}, PPS {NATIONAL_ID:7654321T}, passport no. {NATIONAL_ID:123456789}",
        "VAT Reg No {TAX_ID:GB 123 4567 82}, company number {TAX_ID:01234567}, UTR {TAX_ID:12345 67890}",
        "car reg {PLATE:AB12 CDE}, my car is {PLATE:AB12CDE}",
        # other member states, by their own rules
        "UID {TAX_ID:ATU99912345}, {TAX_ID:IE9991234L}",
    ],
)
def test_found(line: str) -> None:
    assert identified(unmarked(line)) == marks(line)


@pytest.mark.parametrize(
    "text",
    [
        # France: amounts, dates, hours, telephones, units
        "1 250,00 € TTC le 12/03/2024 à 14h30, tél 01 23 45 67 89",
        "987 654 325 et 98765432400018",
        "250 EUR 10, 100 KWH 20, chaîne TV 100 HZ",
        "la loi n° 2010-626 et l'article 1382",
        # Germany: paper, sizes, order codes, amounts, dates
        "DIN-A 4, DIN-A4, EU-DE 2016, USB-C 3",
        "Art.-Nr. 123456, am 12.03.2024 um 14:30 Uhr, 1.250 Euro, 50667 Köln",
        "90817263551 und 12345678901",
        "12/345/67890",
        # Britain: postcodes, flights, products
        "LS1 4AB, SW1A 1AA, flight BA 2490, seat 14C",
        "AB12 CDE and part number AB12CDE",
        "999 123 4578",
        # the beginnings of numbers
        "FR 98, DE 2024, GB 12, LU 12, IT 2024, AT 3",
    ],
)
def test_left_alone(text: str) -> None:
    assert identified(text) == []
