"""The company's own numbers in texts: the values of its columns in any writing, others of their form, and no more."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detectors.known import KnownNumbers, NumberColumn
from detectors.known.number_forms import Form, form_of
from inzage.labels import Label

VALUES = (
    "ORD-2024-00012", "K-10293", "4500012345", "1234", "4711", "77", "KLA-1234", "A1234", "BAKKER", "20240117",
    "2026-0118", "1204", "775", "104233",
    "4811 XK", "1001; 1002", "12345.0", "MX12 7745", "87654321", "50", "b7f3c9d2-11aa-4c3e-8f00-aabbccddeeff",
    "2 1188 4093 7720", "104500233", "PO-55501", "PO-55501_77123",
    # no numbers
    "2024", "12,50", "geen", "17/01/2024", "Lekke band voorwiel", "0", "99999999",
)  # fmt: skip
ORDERS = tuple(f"WEB{2021 + n % 4}/{n:05d}" for n in range(40))


def numbers(*values: str, label: Label = Label.CUSTOMER_ID) -> KnownNumbers:
    return KnownNumbers([NumberColumn(label, values)])


OWN = numbers(*VALUES)


def seen(text: str, known: KnownNumbers = OWN) -> list[str]:
    return [text[f.start : f.end] for f in known.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # any case, with other signs, with blanks, without any, over the end of a line
        ("heb je ord-2024-00012 al?", ["ord-2024-00012"]),
        ("ORD 2024 00012 graag", ["ORD 2024 00012"]),
        ("(ord202400012)", ["ord202400012"]),
        ("ORD–2024–00012, ORD/2024/00012", ["ORD–2024–00012", "ORD/2024/00012"]),
        ("> ORD-2024-\n> 00012", ["ORD-2024-\n> 00012"]),
        ("K 10293, k-10293 en K10293", ["K 10293", "k-10293", "K10293"]),
        ("mx-12-7745", ["mx-12-7745"]),
        ("B7F3C9D2-11AA-4C3E-8F00-AABBCCDDEEFF", ["B7F3C9D2-11AA-4C3E-8F00-AABBCCDDEEFF"]),
        # many digits alone, in groups
        ("4500012345. Dank", ["4500012345"]),
        ("het was 4500 012 345", ["4500 012 345"]),
        ("4500012345 4500012345", ["4500012345", "4500012345"]),
        ("factuur_4500012345.pdf", ["4500012345"]),
        ("betaald: 2026-0118", ["2026-0118"]),
        ("IMG-20260118 van 20260118, 2026-01-18, 2026 01 18", []),
        ("Ja, 2 1188 4093 7720, niet 21 188 409 377 20", ["2 1188 4093 7720"]),  # as the column groups it
        ("PO-55501, po-55501_77123", ["PO-55501", "po-55501_77123"]),  # the longer of two
        # a piece of something else
        ("ORD-2024-000123 XORD-2024-00012 ORD-2024-00012-1", []),
        ("week 10293, XK-10293x", []),
        ("tel 0499 4500 012 345", []),
        ("BE68 8765 4321 7034", []),
        ("45000123456, 1.4500012345", []),
        # an amount, a telephone number
        ("4.500.012.345 inwoners, 87.654.321 of 104.500.233 stuks", []),
        ("87 65 43 21", []),
        # letters and a few digits with a blank between are two words
        ("kla1234, KLA/1234", ["kla1234", "KLA/1234"]),
        ("bij kla 1234 keer", []),
    ],
)
def test_numbers_that_tell_by_themselves(text: str, expected: list[str]) -> None:
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("order 1234", ["1234"]),
        ("klantnr. 1234", ["1234"]),
        ("bestelling #1234 graag", ["1234"]),
        ("mijn ordernummer is 1234", ["1234"]),
        ("commande n° 1234", ["1234"]),
        ("numéro de client : 4711", ["4711"]),
        ("Rechnung Nr. 4711", ["4711"]),
        ("your order no. 4711", ["4711"]),
        ("bestelling\n104233", ["104233"]),
        ("order A1234", ["A1234"]),
        ("factuur 20240117", ["20240117"]),
        ("order 4811XK", ["4811XK"]),
        ("ticket 1001, klantnr 12345", ["1001", "12345"]),
        ("#104233 | open", ["104233"]),
        # a list
        ("orders 1234, 4711 en 9999", ["1234", "4711"]),
        ("orders 1234, dat is 4711 al", ["1234"]),
        # few digits and words only after the word for a number
        ("klantnummer: 77, dossiernr 775", ["77", "775"]),
        ("bestelnummer 50", ["50"]),
        ("klantcode BAKKER, code client : bakker", ["BAKKER", "bakker"]),
        ("ticket 77, bestelling 50, adresse du sinistre : 775", []),
        ("de bakker, klant BAKKER", []),
        # without the word
        ("1234", []),
        ("het zijn 1234 mensen op 4711 plaatsen in 104233 huizen", []),
        ("a1234, 20240117, 4811 XK Breda", []),
        ("pin 1234, artikel 4711, #77", []),
        # counts, amounts, pieces of something longer, other numbers
        ("order 1234 stuks, order 1234 euro, order van € 1234", []),
        ("factuur 104.233,00 factuur 4711,50", []),
        ("order 4711 775 120", []),
        ("order 4711-2, order 47110, de 1234ste order", []),
        ("order 9999", []),
        ("bestelling 1204; factuur van 12/04, bestelling 1.204, order 12-04, Zählerstand 4711", ["1204"]),
        # no numbers though they stand in the column
        ("order 2024, klantnummer geen, factuur 12,50 factuur 17/01/2024", []),
        ("klantnummer 0, klantnummer 99999999, dossier Lekke band voorwiel", []),
    ],
)
def test_numbers_that_a_word_must_announce(text: str, expected: list[str]) -> None:
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bestelling WEB2024/99999 en web2020/12345.", ["WEB2024/99999", "web2020/12345"]),
        ("WEB2021/00000", ["WEB2021/00000", "WEB2021/00000"]),  # as a value and by its form: merged later
        ("WEB 2020 12345, WEB2024, WEB2024/1, XWEB2024/99999", []),
        ("99999 mensen in 2024", []),
    ],
)
def test_the_form_of_a_column_is_learned(text: str, expected: list[str]) -> None:
    assert seen(text, numbers(*ORDERS)) == expected


def test_each_column_keeps_its_label() -> None:
    known = KnownNumbers(
        [NumberColumn(Label.USERNAME, ["speler-90210"]), NumberColumn(Label.CUSTOMER_ID, ["K-10293"])]
    )
    assert [f.label for f in known.find("speler-90210 is K-10293")] == ["USERNAME", "CUSTOMER_ID"]


def test_a_column_of_nothing_finds_nothing() -> None:
    assert seen("order 1234", numbers()) == []
    assert seen("order 1234 in 2024", numbers("2024", "", "n.v.t.", "geen")) == []


@pytest.mark.parametrize(
    ("value", "form"),
    [
        # by itself
        ("4500012345", Form.SURE), ("10293847", Form.SURE), ("K-10293", Form.SURE), ("2024/118/BX-77", Form.SURE),
        ("2026-0118", Form.SURE),
        # unless parted
        ("KLA-1234", Form.JOINED), ("ABC123", Form.JOINED),
        # after a word
        ("104233", Form.ANNOUNCED), ("9000", Form.ANNOUNCED), ("A1234", Form.ANNOUNCED), ("20240117", Form.ANNOUNCED),
        ("17012024", Form.ANNOUNCED), ("4811 XK", Form.ANNOUNCED), ("SW12 3AB", Form.ANNOUNCED),
        ("BEURS2024", Form.ANNOUNCED), ("1200kwh", Form.ANNOUNCED), ("2024-12", Form.ANNOUNCED),
        # after the word for its number
        ("77", Form.NAMED), ("775", Form.NAMED), ("B7", Form.NAMED), ("BAKKER", Form.NAMED),
        # never
        ("2024", None), ("1998", None), ("2023-2024", None), ("17/01/2024", None), ("2024-01-17 09:30", None),
        ("17 jan 2024", None), ("12,50", None), ("1.234,50", None), ("10234.5", None), ("€ 1234", None),
        ("1234 EUR", None), ("14:30", None), ("+32470123401", None), ("k10293@post.example", None),
        ("https://x.example/10293", None), ("Kerkstraat 12", None), ("Jan Peeters", None), ("n.v.t.", None),
        ("geen", None), ("0", None), ("0000", None), ("99999999", None), ("7", None), ("", None),
        ("7" * 20 + "x" * 30, None),
    ],
)  # fmt: skip
def test_what_a_value_may_be_taken_for(value: str, form: Form | None) -> None:
    assert form_of(value) == form


@given(
    st.lists(st.text("ABCXYZ0123456789", min_size=1, max_size=6), min_size=2, max_size=4),
    st.lists(st.sampled_from(["", "-", "/", ".", "_", "–"]), min_size=3, max_size=3),
)
def test_a_value_that_tells_by_itself_is_found_however_its_pieces_are_joined(
    pieces: list[str], signs: list[str]
) -> None:
    value = "-".join(pieces)
    if form_of(value) != Form.SURE or value.replace("-", "").isdecimal():
        return
    written = pieces[0] + "".join(sign + piece for sign, piece in zip(signs, pieces[1:], strict=False))
    assert seen(f"zie {written.lower()}!", numbers(value)) == [written.lower()]


@given(st.text("12340 .-/\nKLAorder", max_size=60))
def test_places_are_apart_and_within_the_text(text: str) -> None:
    found = OWN.find(text)
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "unit", ["1234 ", "order 1234, ", "1", "12", "K-1", "87654321", "a", "ORD-", "4500 ", "- ", "77/"]
)
def test_a_long_hostile_text_is_read_to_its_end(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    known = numbers(*VALUES, *ORDERS)
    assert all(f.end <= len(text) for f in known.find(text))
