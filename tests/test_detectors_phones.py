"""Telephone numbers: where exactly they stand, in every writing, and what looks like one and is none.

In the tables `[` and `]` stand around what must be found; all numbers are made up.
"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detectors.phones import phones


def marked(text: str) -> str:
    """`text` with brackets around every number found."""
    for start, end, _ in reversed(phones(text)):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def unmarked(text: str) -> str:
    return text.replace("[", "").replace("]", "")


@pytest.mark.parametrize(
    "text",
    [
        # Belgian mobiles, by every sign that people put between
        "[0470 12 34 56]", "[0470/12.34.56]", "[0470/123456]", "[0470-12-34-56]", "[0470.12.34.56]",
        "[0470123456]",
        "[0470/12 34 56]", "[0470 - 12 34 56]", "[0470/ 12.34.56]", "[0475 / 12. 34. 56]", "[0470 123 456]",
        "[0470 1234 56]", "[04 70 12 34 56]", "[047012 34 56]", "[047 512 34 56]", "[0475/12/34/56]",
        "[(0475) 12.34.56]",
        "[(0)470 12 34 56]", "[0(470) 12 34 56]", "[0 4 7 0 1 2 3 4 5 6]",
        # with the country's code
        "[+32(0)470/12.34.56]", "[+32 (0) 470 12 34 56]", "[0032470123456]", "[32470123456]", "[+32 470 12 34 56]",
        "[(+32) 470 12 34 56]", "[+ 32 470 12 34 56]", "[++32470123456]", "[+(32) 470 12 34 56]",
        "[+32.470.12.34.56]",
        "[+32.470123456]", "[+32 0470 12 34 56]", "[00 32 470 12 34 56]", "[(0032) 470 12 34 56]",
        "[0032/475.12.34.56]",
        "[00.32.9.223.45.67]", "[32 470 12 34 56]", "[+32-470-12-34-56]",
        # Belgian lines
        "[03 234 56 78]", "[02/123.45.67]", "[056 21 44 90]", "[056/21.44.90]", "[056214490]", "[09.223.45.67]",
        "[02/12 34 567]", "[02/123.45.67-68]", "[02 123 45 67/68]", "[0800 12 345]", "[0900 12 345]",
        "[078 15 12 34]",
        # Dutch
        "[06-12345678]", "[06 12 34 56 78]", "[06.12.34.56.78]", "[06 1234 5678]", "[06-12 34 56 78]",
        "[06/12345678]",
        "[+31 6 12345678]", "[+316 12345678]", "[+31-(0)6-12345678]", "[(+31) 06-12345678]", "[020-1234567]",
        "[(020) 123 45 67]", "[020 - 123 45 67]", "[0485-123456]", "[010 4567890]", "[088 - 123 45 67]",
        "[0800 1234]",
        "[0900-1234]", "[0031-6-12345678]",
        # French, Luxembourgish
        "[01.23.45.67.89]", "[01-23-45-67-89]", "[01/23/45/67/89]", "[+33 (0)1 23 45 67 89]", "[33 6 12 34 56 78]",
        "[0 800 123 456]", "[06 123 456 78]", "[+352 621 123 456]", "[(+352) 26 12 34-1]", "[00352-26123456]",
        # German, Austrian, Swiss
        "[030 12345678]", "[0151/23456789]", "[+49 (0)30 1234-567]", "[030/1234567]", "[(030) 1234 567]",
        "[07151 12345]",
        "[089 / 12 34 56 - 78]", "[+49 89 123456-0]", "[030 1234567-0]", "[(0 30) 1 23 45 67]",
        "[0 30/1 23 45 67]",
        "[0171/12 34 56 7]", "[0664/123 45 67]", "[+43 1 234 56 78-12]", "[079 123 45 67]",
        "[+41 (0)44 123 45 67]",
        # British, Irish, American, farther away
        "[07700 900123]", "[020 7946 0958]", "[+44 (0)20 7946 0958]", "[(01632) 960123]", "[447700900123]",
        "[+353 87 123 4567]", "[(01) 234 5678]", "[(555) 123-4567]", "[555-234-5678]", "[+1 (555) 123-4567]",
        "[+39 06 1234 5678]", "[+90 532 123 45 67]", "[+212 6 12 34 56 78]",
        # extensions
        "[02 123 45 67 ext. 12]", "[02 123 45 67 toestel 12]", "[01 23 45 67 89, poste 12]",
        "[020 7946 0958 x123]",
        # blanks and hyphens of other widths
        "[0470\u00a012\u202f34\u200956]", "[0470‑12‑34‑56]", "[06–12345678]", "\u202a[+32 475 12 34 56]\u202c",
    ],
)  # fmt: skip
def test_a_number_is_found_whole_alone_and_in_a_sentence(text: str) -> None:
    assert marked(unmarked(text)) == text
    assert marked(f"bel me op {unmarked(text)}.") == f"bel me op {text}."


@pytest.mark.parametrize(
    "text",
    [
        # what stands around
        "Tel.: [02 123 45 67] - Fax: [02 123 45 68]", "T [02 123 45 67] | M [0470 12 34 56]", "([0470 12 34 56])",
        "tel:[+32475123456]", '<a href="tel:[0470-12-34-56]">', "wa.me/[32470123456]", "@[32475123456] kom je?",
        "Nummer:[0470123456]", "*[0470123456]*", "_[0470 12 34 56]_", "[32475123456].0",
        "02-03-24 08:14 - [+32 470 12 34 56]: hallo",
        # a line end that was lost
        "Tel [02 123 45 67]E-mail: jan@firma.be", "Jan Peeters[0470 12 34 56]", "gsm[0470123456]",
        "T[09/123 45 67]",
        # other numbers beside
        "12/03/2024 [0470 12 34 56]", "10:30 [0470123456]", "10u30 [06 12 34 56 78]",
        "Kerkstraat 14 [0470 12 34 56]",
        "[056 21 44 90] (tussen 8u en 12u)", "[056 21 44 90] (9 - 12u)", "[056 21 44 90] - 9 tot 12",
        "[056 21 44 90] 15 maart",
        "[02 123 45 67] 8 u", "[0470 12 34 56] 10:30", "[0470 12 34 56] 2 personen",
        "[056 21 44 90] - 8500 Kortrijk",
        "[0470 12 34 56] u kan bellen", "[02 123 45 67] u kan bellen", "[02 123 45 67]\n12 maart",
        "Kerkstraat 12\n9000 Gent\n[09 223 45 67]\n[0470 12 34 56]\nBE 0412.345.678",
        # broken over a line
        "bel [0470 12\n34 56] na 18u", "[02 123 45\n67] bellen", "> bel op [0470 12\n> 34 56]",
        # several
        "[02 123 45 67] / [0470 12 34 56]", "[0470123456]/[0471234567]", "[0470123456],[0471123456]",
        "[06 12 34 56 78]/[01 23 45 67 89]", "bel [02 123 45 67] of [0470 12 34 56]",
        "[01 23 45 67 89] ou [06 12 34 56 78]",
        "[02 123 45 67]\n[03 234 56 78]", "gsm [470123456] of [471234567]",
        # only a word tells
        "bel me op [470123456] aub", "gsm [470 12 34 56]", "gsm [475/12.34.56]", "tel. [26 12 34]",
        "Tél: [261234]",
        "mijn nummer is [470 12 34 56]", "mon numéro est le [612 34 56 78]", "tel [3221234567]", "T. [09/1234567]",
        # a digit too few or too many after such a word
        "gsm [0470 12 34 5]", "gsm [0470 12 34 567]", "mobile [07700 90012]", "Handy [0151 2345678]",
        "tel [02 123 45 6]",
        "portable [06 12 34 56 7]",
        # the word for another thing is near, but does not speak of the number
        "Mijn klantnummer vind ik niet, u kan me bereiken op [0470123456]", "Bestelling door Jan, [0470123456]",
        "Klantendienst: [02/123.45.67]", "commande : [01 23 45 67 89]", "klant [0470123456] belt terug",
    ],
)  # fmt: skip
def test_what_stands_beside_a_number_stays_outside(text: str) -> None:
    assert marked(unmarked(text)) == text


@pytest.mark.parametrize("text", ["470123456", "612345678", "32 470123456", "3221234567"])
def test_a_number_alone_in_its_field_may_lack_plus_and_zero(text: str) -> None:
    assert marked(text) == f"[{text}]"
    assert marked(f"{text} en nog iets anders") == f"{text} en nog iets anders" or text.startswith("32 4")


@pytest.mark.parametrize(
    "text",
    [
        # dates, hours, periods
        "geleverd op 04-05-1987 of 04.05.1987, 02/03/2024", "03-03-2026 14:05", "02/03/2026 9:30",
        "01.02.2024 12.30",
        "van 01/02/2024 - 05/02/2024", "01/02/24-05/02/24", "van 01/2024-12/2024", "op 06 12 2024 om 10 30",
        "open 09.00-12.00 / 13.00-18.00", "ma 09.00 - 12.00 13.00 - 17.00",
        "bel ons 09.00 - 12.00 en 13.00 - 17.00",
        "tel. bereikbaar 08.30-12.00 13.00-17.30", "open 0900-1800", "tel 2019-2020", "bel 12/03/2024 09.30",
        "call 20240312", "20240312101010", "2024-03-12T10:00:00+02:00", "gebeld op 12-03-2024",
        "bel tussen 9 en 17 uur",
        # amounts and quantities
        "€ 1.234.567,89", "1 250 000 euro", "+1250.00", "+ 1.234.567,89", "+10 000 000", "012345678 kWh",
        "0.123456789",
        "telefoon 128 GB", "bel 1000 keer", "maten 08 10 12 14 16 18", "lotto 03 12 18 24 33 41",
        "0 1 2 3 4 5 6 7 8 9 10",
        # numbers of firms
        "BTW BE0412.345.678", "BTW BE 0470.123.456", "BE 0412 345 678", "BE0412345678", "KBO: 0412345678",
        "RPR Gent 0475.123.456", "0475.123.456 RPR Gent", "TVA BE 0470 123 456", "KvK 01234567",
        "VAT GB 012 3456 78",
        "SIRET 012 345 678 00012", "HRB 0123456 B", "Steuernummer 012/345/67890", "USt-IdNr. DE 012345678",
        # numbers of people
        "BSN 012345678", "rijksregister 85.07.30-033.28", "rijksregisternr 05.03.12-123.45", "05031212360",
        "1 85 05 78 006 084 36", "NIR 1 05 05 75 006 084 36", "gsm 050312 123 60",
        # accounts, cards, payments
        "IBAN BE68 5390 0754 7034", "IBAN BE68 0539 0075 4703", "NL91 ABNA 0417 1643 00", "be68 0539 0075 4703",
        "FR76 3000 6000 0112 3456 7890 189", "rekening 001-1234567-89", "4111 0111 1111 1111",
        "+++090/9337/55493+++",
        "***090/9337/55493***", "sort code 01-02-03 12345678", "tel. afspraak BE00 3870 5467 7044 36",
        # orders, files, articles, parcels
        "order 0001234567", "ordernummer 0412345678", "bestelnr. 4512345678", "factuur 2024/00123",
        "ref. 0123456789",
        "dossiernr. 0456/2024/0012", "artikel 0421-12345 (2x)", "client n° 0787674906", "klantnr 612345678",
        "#0123456789",
        "pakket 01234567890", "track 3SABCD012345678", "00340434161094015902", "cadeaubon 0123 4567 8901",
        "uw sms-code: 12345678", "serienummer 0123456789", "EAN 0012345678905", "ISBN 0-306-40615-2",
        "meterstand 012345",
        "Amazon 305-4567890-1234567", "Bestellung 0123-45678-9", "erkenningsnummer: 0123 456 78",
        # machines, links, files
        "192.168.0.12", "tel 180.76.5.173", "v2.10.0.12345", "50.8503396,4.3517103", "+50.8503396, +4.3517103",
        "https://www.firma.be/order/0123456789", "www.firma.be/?id=0470123456789", "scan_0470123456.pdf",
        "0470123456@telenet.be", "Message-ID <0470123456.1234@mail.firma.be>", "REF-0123456789", "SN 0123456789AB",
        "550e8400-e29b-41d4-a716-446655440000", "96649019-3621-0180-9944-323678841289",
        # places
        "9000 Gent", "1071 AB Amsterdam", "1-ABC-123",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_number_is_left_alone(text: str) -> None:
    assert marked(text) == text


def test_a_word_and_a_plus_make_it_surer() -> None:
    ((_, _, told),) = phones("gsm 0470123456")
    ((_, _, international),) = phones("+32470123456")
    ((_, _, bare),) = phones("0470123456 was het")
    assert told > bare < international


_digits = st.text("0123456789", min_size=2, max_size=2)
_signs = st.sampled_from([" ", ".", "-", "/", "", "\u00a0"])


@given(
    st.lists(_digits, min_size=3, max_size=3),
    _signs,
    _signs,
    st.sampled_from(["gsm ", "Bel ", "tel: ", "", "Jan, "]),
)
def test_a_mobile_number_is_found_whatever_its_digits(
    pairs: list[str], first: str, other: str, before: str
) -> None:
    number = f"0475{first}{other.join(pairs)}"
    found = phones(f"{before}{number}, groeten")
    assert [(start, end) for start, end, _ in found] == [(len(before), len(before) + len(number))]


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d", "%d/%m/%y", "%Y%m%d"]),
    st.sampled_from(["tel. ", "gebeld op ", "bel me ", "", "gsm "]),
)
def test_a_date_is_never_a_number(day: date, form: str, before: str) -> None:
    assert phones(f"{before}{day.strftime(form)} graag") == []


@given(st.text("0123456789 +-/.()\nabtelgsmu,:", max_size=80))
def test_places_are_in_order_and_numbers_begin_and_end_as_numbers_do(text: str) -> None:
    last = 0
    for start, end, score in phones(text):
        assert last <= start < end <= len(text)
        assert text[start] in "+(0123456789"
        assert text[end - 1].isdigit()
        assert 0 < score <= 1
        last = end


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "0 ",
        "0470 ",
        "0470\n",
        "+",
        "(",
        "(0)",
        "tel ",
        "tel 1",
        "1.2.3.4.",
        "0470/12.34.56 ",
        "a1",
        "0-",
        "00 ",
        "1\n",
    ],
)
def test_a_hostile_text_ends(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert all(start < end for start, end, _ in phones(text))
