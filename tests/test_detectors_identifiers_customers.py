"""Customer, order, file and other numbers of a company: exactly what is found, and what is left alone."""

import pytest

from detectors.identifiers.numbered_things import HINTS, NUMBER_OF
from tests.marked import identified, marks, unmarked


@pytest.mark.parametrize(
    "line",
    [
        # Dutch: the word for the number
        "mijn klantnummer is {CUSTOMER_ID:123456}, klantnr: {CUSTOMER_ID:K-10293} klantnr.{CUSTOMER_ID:12345}",
        "Klantnummer\n{CUSTOMER_ID:123456}",
        "Klantnr.      : {CUSTOMER_ID:104455}\nFactuurnr.    : {CUSTOMER_ID:2024/00331}\nFactuurdatum  : 12/03/2024",
        "ordernr{CUSTOMER_ID:12345}, bestelnummer: {CUSTOMER_ID:4500012345}, lidnr {CUSTOMER_ID:12-345}",
        "ons kenmerk: {CUSTOMER_ID:2024/AB/123}, uw ref. {CUSTOMER_ID:BX123}, dossiernr {CUSTOMER_ID:2023.123.456}",
        "polisnummer {CUSTOMER_ID:12.345.678}, polis nr. {CUSTOMER_ID:12 345 678}, polisnr {CUSTOMER_ID:45.123.456-7}",
        "klantnummer volgens mij {CUSTOMER_ID:12345}, klantnr van mijn vrouw: {CUSTOMER_ID:4567}",
        "bestellingnr {CUSTOMER_ID:BE 2024 0012}, betalingskenmerk {CUSTOMER_ID:1234 5678 9012 3456}",
        "mutualiteitsnummer {CUSTOMER_ID:123/4567890}, studentennummer {CUSTOMER_ID:r0771234}",
        "meternummer {CUSTOMER_ID:35478921}, track&trace {CUSTOMER_ID:3SKABA123456789}",
        # Dutch: the thing itself, lists, codes, brackets
        "order {CUSTOMER_ID:2024-00123} is niet geleverd, bestelling #{CUSTOMER_ID:10023} ook niet",
        "facturen {CUSTOMER_ID:240012}, {CUSTOMER_ID:240013} en {CUSTOMER_ID:240019} staan nog open",
        "boeking {CUSTOMER_ID:ABC123}, reservatie {CUSTOMER_ID:X7KQ2P}, dossier {CUSTOMER_ID:4488/22}",
        "bedankt voor je bestelling {CUSTOMER_ID:12345678}! uw bestelling ({CUSTOMER_ID:12345678})",
        "[#{CUSTOMER_ID:45678}] Re: uw vraag, dossier nr. {CUSTOMER_ID:2024}",
        "ik ben klant bij jullie (nr {CUSTOMER_ID:778-2231}), onder het nummer {CUSTOMER_ID:WEB-2024-7781}",
        "contract Engie {CUSTOMER_ID:44-112233}",
        # shapes that say it themselves
        "{CUSTOMER_ID:ORD-2024-00012} {CUSTOMER_ID:INV/2024/118} {CUSTOMER_ID:KLT-10293} {CUSTOMER_ID:CUST00123}",
        "Re: {CUSTOMER_ID:CAS-112233-X4}",
        # French
        "numéro de client : {CUSTOMER_ID:123456}, n° de commande {CUSTOMER_ID:2024/118}",
        "commande n° {CUSTOMER_ID:4567}",
        "réf. client : {CUSTOMER_ID:AB-1234}, votre facture {CUSTOMER_ID:F2024-118}, contrat n°{CUSTOMER_ID:C-77881}",
        "mon numéro de commande est le {CUSTOMER_ID:88123}, police d'assurance n° {CUSTOMER_ID:8877665}",
        "N° client : {CUSTOMER_ID:778855}\nDate : 12/03/2024\nMontant : 145,50 EUR",
        "Numéro d'allocataire {CUSTOMER_ID:1234567}, Référence à rappeler : {CUSTOMER_ID:24/0087/JM}",
        # English
        "customer number {CUSTOMER_ID:123456}; order #{CUSTOMER_ID:AB-1234}; invoice no. {CUSTOMER_ID:2024-77}",
        "booking ref {CUSTOMER_ID:X7KQ2P}; order id is {CUSTOMER_ID:88123}",
        "your order {CUSTOMER_ID:998877} has shipped",
        "my account number with you is {CUSTOMER_ID:66120034}, claim no {CUSTOMER_ID:MTR/24/00881}",
        # German
        "Kundennummer: {CUSTOMER_ID:123456}, Bestellnr. {CUSTOMER_ID:4711-22}, Rechnung Nr. {CUSTOMER_ID:2024/117}",
        "Aktenzeichen {CUSTOMER_ID:12 C 345/23}, Az.: {CUSTOMER_ID:4 O 123/22}, Kd.-Nr. {CUSTOMER_ID:100233}",
        "meine Bestellung {CUSTOMER_ID:887766}, Ihre Bestellung ({CUSTOMER_ID:88120})",
        # payment references and meters (check digits computed)
        "+++{CUSTOMER_ID:101/2024/03344}+++ en mededeling {CUSTOMER_ID:101/2024/03345}; {CUSTOMER_ID:RF83INZAGE2024}",
        "EAN {CUSTOMER_ID:541449990000123454}, {CUSTOMER_ID:87 1699 9000 0123 4562}",
    ],
)
def test_found(line: str) -> None:
    assert identified(unmarked(line)) == marks(line)


@pytest.mark.parametrize(
    "text",
    [
        # quantities, amounts, measures after the thing
        "bestelling van 3 stuks, order 1500 stuks, order 1234st, offerte 2500 euro, contract 36 maanden",
        "factuur 1234,50 euro, factuur 1250.00, order 10.000 flyers, contract 100 km, 1234 klanten",
        "commande de 1250 pièces, colis 1250 grammes, Bestellung 500 Stück, booking 12 people",
        # dates, years, months, hours
        "factuur van 12/03/2024, factuur 12/2024, bestelling 2024, klant sinds 2019, polis 2024-2025",
        "bestelling 12 mei 2024, ticket voor 14 uur, order 12u30, dossier 12/2023, im Fall 1848",
        "commande du 12/03/2024, Rechnung vom 12.03.2024, invoice dated 12/03/2024",
        # another field's value after the word
        "klantnummer en postcode 9000, klantnummer weet ik niet, maar mijn telefoon is 0470123456",
        "ordernummer? Ik heb 1500 euro betaald, ref: zie bijlage; klantnummer: onbekend",
        "bestelling 0470123456, factuur +32470123456, bestelling 0470 12 34 56",
        "mijn nummer is 0470 12 34 56, number 020 7946 0958, my number is 07700 900123, n° 0612345678",
        # numbers that are nobody's
        "artikelnummer 123456, serienummer AB12345, model A1466, versie 2024.1, part number 4411-2233",
        "tafel 1234, kamer 1204, lijn 14, pagina 1204, huisnummer 124, op nummer 124, Dorpshoek nr. 154/201",
        "ISO 9001:2015, EN 12464-1, DIN A4, COVID-19, RAL 7016, ISO-27001",
        "kortingscode ZOMER2024, #Zomer2024, #MH17, PO Box 51247, loi n° 2010-626",
        "EAN 5412345678908, ISBN 978-90-274-3964-2",
        "in 2023, 1 200 clients ont commandé 3 500 pièces",
        "a reference to them (1599–1664), case closed 2024-03-12",
    ],
)
def test_left_alone(text: str) -> None:
    assert identified(text) == []


def test_every_word_for_a_number_has_its_beginning_among_the_hints() -> None:
    words = [
        word.replace("\\", "").replace(" ?", " ")
        for word in NUMBER_OF
        if word[0].isalpha() and "(" not in word
    ]
    assert len(words) > 20
    assert [word for word in words if not any(hint in word for hint in HINTS)] == []
