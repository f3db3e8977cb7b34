"""Addresses, numbers and names that people write so that machines pass them by; and prose that only sounds alike.

In the tables `«` and `»` stand around what must be found; all people, firms and numbers are made up.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detectors.identifiers.disguised import DISGUISED, disguised, is_slip
from detectors.identifiers.number_words import number_of
from detectors.identifiers.odd_signs import plain_signs
from detectors.identifiers.search import matches


def marked(text: str, label: str) -> str:
    """`text` with marks around what was found; every finding must have the label."""
    findings = disguised(text)
    assert {finding.label for finding in findings} <= {label}
    for finding in reversed(findings):
        text = f"{text[: finding.start]}«{text[finding.start : finding.end]}»{text[finding.end :]}"
    return text


def unmarked(text: str) -> str:
    return text.replace("«", "").replace("»", "")


@pytest.mark.parametrize(
    "text",
    [
        # the sign for @ in brackets, as a word, in four languages
        "«jan (at) firma punt be»", "«jan[at]firma[dot]be»", "«jan(at)firma.be»", "«jan {at} firma.be»",
        "«jan.peeters(a)gmail.com»", "«jan-peeters (@) firma.be»", "«jan (ät) firma Punkt de»",
        "«jan (arobase) firma.fr»", "«jan arobase firma point fr»", "«jan arrobase gmail point com»",
        "«jan apenstaartje firma punt nl»", "«jan apestaartje firma punt nl»", "«jan at-teken firma punt be»",
        "«jan AT firma DOT be»", "«JAN AT FIRMA DOT BE»", "«jan_at_firma_dot_be»",
        "«jan Klammeraffe firma Punkt de»",
        # points and hyphens of the name in words
        "«jan dot peeters at gmail dot com»", "«jan punt peeters apenstaartje hotmail punt com»",
        "«jan underscore peeters at telenet dot be»", "«jan streepje peeters apenstaart firma punt be»",
        "«info at firma dot co dot uk»",
        # a bare `at` where the mailbox, the provider or a word before speaks of mail
        "«jan.peeters at gmail.com»", "«jan at hotmail.com»", "mijn mail is «jan at firma.be»",
        "«jan AT firma.be»",
        # blanks, commas, signs too many
        "«jan @ firma . be»", "«jan@firma,be»", "«jan @firma.be»", "«jan@ firma.be»", "«jan@firma .be»",
        "«jan@firma. be»", "«jan@@firma.be»", "«jan@firma..be»", "«jan @ firma.co. uk»",
        # the sentence goes on
        "mail «jan (at) firma punt be», merci", "«jan @ firma.be». At the moment",
    ],
)  # fmt: skip
def test_an_address_in_words_is_found_whole(text: str) -> None:
    assert marked(unmarked(text), "EMAIL") == text
    assert marked(f"Schrijf naar {unmarked(text)}", "EMAIL") == f"Schrijf naar {text}"


@pytest.mark.parametrize(
    "text",
    [
        # plain addresses have a pattern of their own
        "jan@firma.be", "jan@firma.be, els@firma.nl", "mail jan@firma.be. Be quick",
        "jan.peeters@sub.firma.co.uk",
        # prose with at, dot, punt, point
        "we meet at the dot in the middle", "look at this dot be careful", "find us at firma dot com",
        "he is at home",
        "you can buy it at bol.com", "available at amazon.de and more", "arrived at 10. In the end",
        "open at 9.30 am",
        "He looked at me. It was late", "het punt is dat we at random kozen", "eerste punt (at) niks",
        "Le point de vue (a) est bon", "(a) www.firma.be", "zie artikel 5 (a) firma",
        "Der Punkt ist, dass er kommt",
        # @ that joins nothing
        "bedankt @jan, tot morgen", "2 @ 3.50 euro", "10 stuks @ 2,50. De rest", "volg ons @firma.be",
        "jan@ huis",
    ],
)  # fmt: skip
def test_prose_holds_no_address(text: str) -> None:
    assert disguised(text) == []


@pytest.mark.parametrize(
    "text",
    [
        # Dutch, by figures, by pairs, by hundreds, with pauses
        "«nul vier zeven nul twaalf vierendertig zesenvijftig»",
        "«nul zes één twee drie vier vijf zes zeven negen»",
        "«nul vierhonderd zeventig twaalf vierendertig zesenvijftig»", "«nul achthonderd twaalf drie vier vijf»",
        "«nul vierhonderdzeventig twaalf vierendertig zesenvijftig»",
        "«nul zes drie keer zeven een twee vier vijf acht»",
        "«nul twee, een twee drie, vier vijf, zes zeven» voor vragen",
        "«nul zes, vier en dertig, zes en vijftig, 12, 18»",
        "«nul-vier-zeven-nul-twaalf-vierendertig-zesenvijftig»",
        "«NUL VIER ZEVEN NUL TWAALF VIERENDERTIG ACHTTIEN»",
        "bel «nul vier zeven nul twaalf vierendertig zesenvijftig» een keer",
        # French, also Belgian
        "«zéro quatre sept zéro douze trente-quatre cinquante-six»",
        "«zero six douze trente quatre vingt et un onze»",
        "«zéro quatre cent septante douze trente-quatre cinquante-six»",
        "«zéro six douze quatre vingt douze soixante quinze onze»",
        # English, German
        "«oh seven seven double oh nine one two three four five»",
        "«oh two oh seven nine four six oh nine five eight»",
        "«null eins fünf eins zwei drei vier fünf sechs sieben acht»",
        "«null dreißig zwölf vierunddreißig sechsundfünfzig»",
        # half in figures, with the country's code
        "«0 4 7 0 twaalf 34 56»", "«0470 twaalf 34 56» bellen", "«+32 vier zeven nul twaalf 34 56»",
        "«plus tweeëndertig vier zeven nul twaalf vierendertig zesenvijftig»",
        # letters and signs that look like figures
        "«O47O 12 34 56»", "bel «o470 12 34 56» aub", "«0470 l2 34 56»", "«O6-12345678»",
        "«０４７０　１２　３４　５６»",
        "«𝟎𝟒𝟕𝟎 𝟏𝟐 𝟑𝟒 𝟓𝟔»", "«٠٤٧٠ ١٢ ٣٤ ٥٦»", "«0\u200b470 12\u200b 34 56»",
        "«0\ufe0f\u20e34\ufe0f\u20e370 12 34 56»",
    ],
)  # fmt: skip
def test_a_number_in_disguise_is_found_whole(text: str) -> None:
    assert marked(unmarked(text), "PHONE") == text


@pytest.mark.parametrize(
    "text",
    [
        # counting, scores, quantities
        "een twee drie vier vijf zes zeven acht negen tien", "nul een twee drie vier vijf zes zeven acht negen",
        "we wonnen drie nul, vier een en twee twee", "zéro à cinq degrés, un deux trois soleil",
        "double one two",
        "zero tolerance", "null komma fünf Prozent", "oh one of the three", "plus un an et deux mois",
        "plus twee dagen",
        "kamer nul vier", "nul nul zeven", "score 0 een", "de 0 tot negen", "twee drie vier stuks",
        # plain numbers and dates with words after them
        "0470 12 34 56", "bel 02 123 45 67 een keer", "0470 12 34 56 twee keer gebeld",
        "voor 09/12/2001. Thirty degrees",
        # letters beside figures
        "CO2 2024 12 34", "H2O en O2 20 30", "o 0470 12 34 56", "lol 10 20 30 40 50", "l0l 0l0",
        # emoji joined by characters without width, soft hyphens
        "👩\u200d👩\u200d👧 0470 12 34 56 ❤\ufe0f", "Rechts\u00adschutz 0470 12 34 56",
    ],
)  # fmt: skip
def test_counting_is_no_number(text: str) -> None:
    assert disguised(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "mijn naam is Peeters, «P-E-E-T-E-R-S»", "«P. E. E. T. E. R. S.»", "«P.E.E.T.E.R.S.»", "«J–A–N–S–S–E–N»",
        # a word for spelling, or the name itself, beside letters with blanks or commas
        "gespeld als «P E E T E R S» ja", "Peeters («P E E T E R S»)", "ça s'écrit «d, u, p, o, n, t»",
        "je schrijft het «j.a.n.s.s.e.n»", "man buchstabiert «M-A-I-E-R»",
        # each letter with a word that begins with it
        "met de «P van Pieter, E van Emma, nog een E van Emma, T van Theo».", "«P comme Pierre, E comme Émile»",
        "«P wie Paula, E wie Emil und T wie Theodor»", "that is «P for Peter, E as in Edward»",
    ],
)  # fmt: skip
def test_a_name_in_letters_is_found_whole(text: str) -> None:
    assert marked(unmarked(text), "PERSON") == text


@pytest.mark.parametrize(
    "text",
    [
        "B.T.W., U.S.A. en A.S.A.P.", "V.Z.W. De Molen", "De B.V.B.A. is gestopt", "R.S.V.P.",
        "d.m.v. en i.p.v. m.b.t.",
        "A-B-C-D-E", "x-x-x-x", "S-T-O-P daarmee", "W E L K O M bij ons", "a b c d e f g", "1-A-B-C-2",
        "t-shirt, e-mail",
        "J.P.M.A. de Vries", "optie A of B van de lijst", "vitamine C van Bayer", "A de B et C de D",
        "plan b for business",
    ],
)  # fmt: skip
def test_abbreviations_and_stretched_words_are_no_names(text: str) -> None:
    assert disguised(text) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("«jan\u200b@firma\u200b.be»", "EMAIL"),
        ("«𝐣𝐚𝐧@firma.be»", "EMAIL"),
        ("«jan＠firma．be» graag", "EMAIL"),
    ],
)
def test_odd_signs_in_an_address(text: str, label: str) -> None:
    assert marked(unmarked(text), label) == text


@pytest.mark.parametrize(
    ("value", "slip"),
    [
        ("jan@gmail", True), ("jan@hotmail.con", True), ("jan@@gmail.com", True), ("jan@gmail,com", True),
        ("jan@gmail.com", False), ("jan@hotmail.be", False), ("jan@telenet.be", False),
    ],
)  # fmt: skip
def test_a_slip_at_a_great_provider_is_a_row(value: str, slip: bool) -> None:
    (row,) = DISGUISED
    assert [(span.start, span.end) for span in matches(row, f"mail {value} aub")] == [
        (5, 5 + len(value))
    ] * slip
    assert is_slip(value) is slip


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("zesenvijftig", 56), ("tweeëndertig", 32), ("vierhonderdzeventig", 470), ("achthonderd", 800),
        ("quatre-vingt-douze", 92), ("soixante-et-onze", 71), ("septante-deux", 72), ("nonante-neuf", 99),
        ("seventy-five", 75), ("oh", 0), ("vierunddreißig", 34), ("zwo", 2), ("achthundert", 800), ("Fünf", 5),
        ("honderdtal", None), ("zeven-acht", None), ("punt", None),
    ],
)  # fmt: skip
def test_numbers_in_words(word: str, value: int | None) -> None:
    assert number_of(word) == value


@given(st.text("ab0１\u200b\ufe0f𝐚é@."))
def test_plain_signs_keep_the_place_of_every_character(text: str) -> None:
    plain, places = plain_signs(text)
    assert len(plain) == len(places)
    assert places == sorted(set(places))
    assert all(
        text[place] == sign or not text[place].isascii() for place, sign in zip(places, plain, strict=True)
    )


@given(st.text("nul vier 04+@.-atdobe(O l\u200bP", max_size=80))
def test_places_lie_in_the_text(text: str) -> None:
    for finding in disguised(text):
        assert 0 <= finding.start < finding.end <= len(text)
        assert not text[finding.start].isspace()
        assert not text[finding.end - 1].isspace()


@pytest.mark.parametrize(
    "piece",
    ["nul ", "een ", "plus 1 ", "0 een ", "double ", "P-", "P. ", "P ", "e van e ", "O0", "l1 ", "at ", "@", "a(at)a.a",
     "a.a@a,a ", "jan dot ", "1\u200b", "ｊ", "+32 "],
)  # fmt: skip
def test_a_hostile_text_ends(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert all(finding.start < finding.end for finding in disguised(text))
