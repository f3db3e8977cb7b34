"""Every identifier with a form of its own: what is found, exactly where, and what is left alone."""

import pytest

from detectors import Text, find


def found(text: str, language: str = "nl") -> list[tuple[str, str]]:
    """(value, label) of everything found by pattern."""
    (findings,) = find([Text(text, language, prose=False)])
    return [(text[f.start : f.end], f.label) for f in findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # e-mail addresses
        ("mail naar Jan.Peeters+werk@firma.example.", [("Jan.Peeters+werk@firma.example", "EMAIL")]),
        ("jan_p@sub.firma.be, els@firma.nl", [("jan_p@sub.firma.be", "EMAIL"), ("els@firma.nl", "EMAIL")]),
        ("(o'neil@firma.example)", [("o'neil@firma.example", "EMAIL")]),
        ("müller@bücher.example", [("müller@bücher.example", "EMAIL")]),
        ("geen adres: jan@firma, @jan, a@b.c1x", []),
        # an address inside a link keeps its own label, the rest stays a link
        (
            "https://www.firma.be/af?mail=jan@firma.be",
            [("https://www.firma.be/af?mail", "URL"), ("jan@firma.be", "EMAIL")],
        ),
        # IBANs: spaces, no spaces, wrong check digits
        ("IBAN BE68 5390 0754 7034 aub", [("BE68 5390 0754 7034", "BANK")]),
        ("nl91abna0417164300", [("nl91abna0417164300", "BANK")]),
        ("BE68 5390 0754 7035", []),
        # cards: a published test number, and the same with a wrong last digit
        ("kaart 4111 1111 1111 1111", [("4111 1111 1111 1111", "CARD")]),
        ("kaart 4111 1111 1111 1112", []),
        # phones of several countries and writings
        ("bel 0470 12 34 56 of 0470/12.34.56", [("0470 12 34 56", "PHONE"), ("0470/12.34.56", "PHONE")]),
        ("+32 (0)470 12 34 56", [("+32 (0)470 12 34 56", "PHONE")]),
        ("06-12345678", [("06-12345678", "PHONE")]),
        ("06 12 34 56 78", [("06 12 34 56 78", "PHONE")]),
        ("+44 7400 123456", [("+44 7400 123456", "PHONE")]),
        ("geleverd op 04-05-1987 of 04.05.1987, 02/03/2024", []),
        ("03-03-2026 14:05", []),
        ("02/03/2026 9:30", []),
        ("mijn gsm is 32470123406.", [("32470123406", "PHONE")]),
        ("op 12-03-2024 om 10:30 is order 123456 klaar", []),
        # dates of birth, by the word beside them; other dates are left alone
        ("geboren op 21 januari 1972 te Gent", [("21 januari 1972", "DATE_OF_BIRTH")]),
        ("née le 11/12/1999, venue le 12/11/2024", [("11/12/1999", "DATE_OF_BIRTH")]),
        ("born 13 June 1988", [("13 June 1988", "DATE_OF_BIRTH")]),
        ("geleverd op 21 januari 2025", []),
        # postal addresses: Belgian, Dutch, French; a street without a number is a place at most
        ("Ik woon Kerkstraat 14 bus 2, 9000 Gent.", [("Kerkstraat 14 bus 2, 9000 Gent", "ADDRESS")]),
        ("Haven 5, 4811 WL Breda", [("Haven 5, 4811 WL Breda", "ADDRESS")]),
        ("Van Wouplein 3a\n1071 AB Amsterdam", [("Van Wouplein 3a\n1071 AB Amsterdam", "ADDRESS")]),
        ("au 12 bis, rue des Tanneurs, 59000 Lille", [("12 bis, rue des Tanneurs, 59000 Lille", "ADDRESS")]),
        ("in de Kerkstraat, in 2024", []),
        # addresses of machines; a clock time and a version are none
        ("van 81.82.83.84 en 2a02:a03f::1", [("81.82.83.84", "IP"), ("2a02:a03f::1", "IP")]),
        ("om 10:30:15, versie 1.2.3, 300.1.1.1", []),
        # links and bare domains; an abbreviation and a sentence end are none
        ("zie www.firma.be/contact of firma.be", [("www.firma.be/contact", "URL"), ("firma.be", "URL")]),
        ("bv. morgen.Dan", []),
    ],
)
def test_what_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_text_without_anything_gives_nothing() -> None:
    assert found("") == found("   ") == found("Alles goed hier") == []
