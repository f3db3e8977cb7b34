"""Bank accounts, cards, mandates: exactly what is found, and what is left alone."""

import pytest

from tests.marked import identified, marks, unmarked


@pytest.mark.parametrize(
    "line",
    [
        # IBANs in groups, without, by other signs, in lower case
        "IBAN {BANK:BE17 9991 2345 6721} aub",
        "{BANK:BE17999123456721} en {BANK:be17999123456721}; {BANK:BE17-9991-2345-6721}",
        "{BANK:BE17.9991.2345.6721} {BANK:BE 17 9991 2345 6721} {BANK:BE17 999 1234567 21}",
        "rekeningnr:{BANK:BE17999123456721};naam:Jan",
        "IBAN{BANK:BE17999123456721} BTW volgt",
        "{BANK:NL93 DEMO 0123 4567 89}, {BANK:nl93demo0123456789}",
        "{BANK:DE63 9991 2345 0123 4567 89} {BANK:LU11 9991 2345 6789 0123}",
        "{BANK:GB94 DEMO 9999 1212 3456 78} {BANK:FR87 9999 9123 4501 2345 6789 A22}",
        # over a line end, quoted
        "{BANK:BE17 9991\n2345 6721}",
        "> mijn rekening is {BANK:BE17 9991\n> 2345 6721}",
        # a wrong digit: as printed, or after the word; one digit too few after the word
        "stort op {BANK:BE17 9991 2345 6722}",
        "mijn iban is {BANK:be17 9991 2345 6722}.",
        "compte : {BANK:be17999123456}",
        # hidden in the middle
        "{BANK:BE17 **** **** 6721} en {BANK:NL93 XXXX XXXX XX67 89}",
        # BIC beside the word or the account
        "IBAN {BANK:BE17 9991 2345 6721}, BIC {BANK:DEMOBEBB}",
        "{BANK:BE17 9991 2345 6721} - {BANK:DEMOBEBB}",
        "bic: {BANK:demobebb}, swift code {BANK:DEMODEFF500}",
        # accounts of one country
        "{BANK:999-1234567-21} en rek.nr. {BANK:999-1234567-22}, rekeningnummer {BANK:999123456721}",
        "RIB {BANK:99999 12345 0123456789A 22}",
        "rekeningnummer {BANK:12.34.56.789}, giro {BANK:1234567}",
        "Kontonummer: {BANK:0123456789}, BLZ {BANK:999 123 45}",
        "sort code {BANK:20-00-00}, account number {BANK:12345678}",
        # direct debit
        "mandaatreferentie: {BANK:MND-2023-00123}; RUM : {BANK:ABC123456}; schuldeiser {BANK:BE81ZZZ0123456749}",
        # cards: groups, hyphens, points, none; other issuers; a wrong digit after the word
        "kaart {CARD:4999 0000 0000 1235}, {CARD:4999-0000-0000-1235}, {CARD:4999000000001235}",
        "{CARD:5399 0000 1234 5672}, {CARD:3799 000012 34560}, {CARD:6703 9900 0012 3456 73} 2 stuks",
        "mijn visa is {CARD:4999 0000 0000 1236}",
        # cards half hidden, or their last digits
        "{CARD:**** **** **** 1235} {CARD:XXXX-XXXX-XXXX-1235} {CARD:4999 00** **** 1235}",
        "Visa {CARD:•••• 1235}, {CARD:499900******1235}",
        "kaart eindigend op {CARD:1235}; carte se terminant par {CARD:5672}, card ending in {CARD:1234}",
    ],
)
def test_found(line: str) -> None:
    assert identified(unmarked(line)) == marks(line)


@pytest.mark.parametrize(
    "text",
    [
        # beginnings of accounts, words with the letters of a country
        "een Belgische IBAN begint met BE en heeft 16 tekens; BE68 is het begin",
        "be17 9991 is een stuk ervan",
        "BE 2024 wordt een topjaar, NL 12 juni 2024, FR 98, DE 1000 Euro",
        # words of eight capitals, near the word for a BIC or not
        "KLANTENDIENST BESTELLINGEN REKENING",
        "bic en iban van mijn rekening graag; bic betaling; BETALING per swift",
        # a wrong digit with no word, not as printed; an amount and a date near `rekening`
        "999-1234567-22",
        "de rekening van 12/03/2024 bedraagt 1.250,00 euro, rekening 2024/118",
        # no card: article codes, products' bar codes, long order numbers, stars
        "EAN 5412345678908, 4012345678901",
        "4999 0000 0000 1236",
        "de laatste 4 maanden 1250 euro verbruikt",
        "*** let op *** en ****, xxxx groetjes, mijn kaart begint met 4999",
        "mandaat is getekend op 12/03/2024",
    ],
)
def test_left_alone(text: str) -> None:
    assert identified(text) == []


def test_an_order_number_that_passes_the_card_s_check_is_an_order_number() -> None:
    assert identified("ordernummer 4999000000001235") == [("4999000000001235", "CUSTOMER_ID")]
