"""Signatures, part by part: who, as what, for which firm, and how to be reached."""

import pytest

from detectors.structure import Signature, signature, structure

PARTS = ("names", "roles", "companies", "phones", "emails", "urls", "addresses", "numbers")


def parts(text: str) -> dict[str, list[str]]:
    """The values of the parts of the last signature that are there."""
    read = signature(text)
    found = {part: [text[start:end] for start, end in getattr(read, part)] for part in PARTS}
    return {part: values for part, values in found.items() if values}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a full block, Belgian
        (
            (
                "Tot dan.\n\nMet vriendelijke groeten,\n\nYannick Mbuyi\nProjectleider Ruwbouw\n\n"
                "Bouwbedrijf Stevens & Zn. NV\nLange Dreef 9\n3390 Tielt-Winge\nM +32 (0)475 38 20 61\n"
                "E yannick@stevens.example\nW www.stevens.example\nBTW BE 0662.978.172"
            ),
            {
                "names": ["Yannick Mbuyi"],
                "roles": ["Projectleider Ruwbouw"],
                "companies": ["Bouwbedrijf Stevens & Zn. NV"],
                "addresses": ["Lange Dreef 9\n3390 Tielt-Winge"],
                "phones": ["+32 (0)475 38 20 61"],
                "emails": ["yannick@stevens.example"],
                "urls": ["www.stevens.example"],
                "numbers": ["BE 0662.978.172"],
            },
        ),
        # everything between bars; two numbers on a line; a dash between street and town
        (
            (
                "Ann-Sofie VERHAEGHE | Notarieel medewerker\nGeassocieerde Notarissen Maes & Lootens\n"
                "Vrijdagmarkt 6 – 8000 Brugge\nTel. 050/33.12.80 – Fax 050/33.12.81"
            ),
            {
                "names": ["Ann-Sofie VERHAEGHE"],
                "roles": ["Notarieel medewerker"],
                "companies": ["Geassocieerde Notarissen Maes & Lootens"],
                "addresses": ["Vrijdagmarkt 6 – 8000 Brugge"],
                "phones": ["050/33.12.80", "050/33.12.81"],
            },
        ),
        # French, German, British
        (
            (
                "Cordialement,\nOdile Marchand\nGérante\nMenuiserie Marchand SRL\n"
                "Rue du Moulin 12, 5000 Namur\nTél. : 081 12.34 56"
            ),
            {
                "names": ["Odile Marchand"],
                "roles": ["Gérante"],
                "companies": ["Menuiserie Marchand SRL"],
                "addresses": ["Rue du Moulin 12, 5000 Namur"],
                "phones": ["081 12.34 56"],
            },
        ),
        (
            (
                "Mit freundlichen Grüßen\ni. A. Petra Schuster\nSachbearbeiterin\nSchuster Haustechnik GmbH\n"
                "Am Markt 4a\n48249 Dülmen"
            ),
            {
                "names": ["Petra Schuster"],
                "roles": ["Sachbearbeiterin"],
                "companies": ["Schuster Haustechnik GmbH"],
                "addresses": ["Am Markt 4a\n48249 Dülmen"],
            },
        ),
        (
            (
                "Kind regards,\nOwen Hughes\nHead of Research\nBrightwell Labs Ltd\n12 Mill Lane\nYork YO1 7HH\n"
                "T: 01904 555 0123"
            ),
            {
                "names": ["Owen Hughes"],
                "roles": ["Head of Research"],
                "companies": ["Brightwell Labs Ltd"],
                "addresses": ["12 Mill Lane\nYork YO1 7HH"],
                "phones": ["01904 555 0123"],
            },
        ),
        # behind the delimiter of mail clients; a signature alone; initials; a nickname behind initials
        ("ok\n-- \nTom Peters\nCTO", {"names": ["Tom Peters"], "roles": ["CTO"]}),
        (
            "Karlijn\nStagiaire Communicatie\nRegio Drenthe",
            {"names": ["Karlijn"], "roles": ["Stagiaire Communicatie"]},
        ),
        ("Dank,\nmw. mr. T.L. van Beuningen", {"names": ["T.L. van Beuningen"]}),
        ("Drs. M.J. (Marleen) Koopmans", {"names": ["M.J. (Marleen) Koopmans"]}),
        # several signers
        ("Groeten\nSarah (& Koen)", {"names": ["Sarah", "Koen"]}),
        ("Namens de vereniging,\nFrits en Loes", {"names": ["Frits", "Loes"]}),
        # a team signs: the firm is left
        (
            "Met vriendelijke groet,\n\nTeam Backoffice\nZuidplas Zorgadvies B.V.",
            {"companies": ["Zuidplas Zorgadvies B.V."], "roles": ["Team Backoffice"]},
        ),
        # phones that are oddly written, behind their label
        ("Mvg\nJan Maes\nGSM:0475.11 22.33", {"names": ["Jan Maes"], "phones": ["0475.11 22.33"]}),
        (
            "Mvg\nJan Maes\nMob 06 / 12 · 34 · 56 · 78",
            {"names": ["Jan Maes"], "phones": ["06 / 12 · 34 · 56 · 78"]},
        ),
        # the last of several, as in a thread
        ("Mvg\nJan Maes\n\nOp 3 mei schreef Tine:\n> ok\n> Groet,\n> Tine", {"names": ["Tine"]}),
    ],
)
def test_parts(text: str, expected: dict[str, list[str]]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "De ketel lekt nog.",
        "Alle info staat online.\n\nAlgemene voorwaarden",
        "Kom gerust langs.\n\nOpeningsuren",
        "Wij zijn gesloten.\nBereikbaarheid",
        "Op voorraad:\n- Charlotte\n- Nicola",
        "Elstar 2,50\nLinda 3,49",
        "ok.\nMax. 20 personen",
        "Ga naar de vergadering.\nZaal 3",
        "Bel ons op 0475 11 22 33",
        "De winkel is verhuisd naar Kerkstraat 12, 9000 Gent",
        "Zie de handleiding.\n\nDe Gouden Lepel",
        "Wij leveren ook aan huis.\n\nBakkerij De Ster, Gent",
    ],
)
def test_no_signature(text: str) -> None:
    assert parts(text) == {}
    assert signature(text) == Signature(len(text), len(text))


@pytest.mark.parametrize(
    ("text", "forbidden"),
    [
        # enterprise and account numbers are no phones
        ("Mvg\nJan Maes\nBTW BE 0662.978.172", "PHONE"),
        ("Mvg\nJan Maes\nRPR Gent 0595.191.604", "PHONE"),
        ("Mvg\nJan Maes\nBE68 5390 0754 7034", "PHONE"),
        ("Mvg\nJan Maes\nBestelling 20240311", "PHONE"),
        # desks, roles and wishes are no firms
        ("Mvg\nJan Maes\nDienst Burgerzaken", "ORG"),
        ("Mvg\nJan Maes\nHead of Marketing Services", "ORG"),
        ("Mvg\nJan Maes\nDownload de gratis app in de winkel", "ORG"),
        ("Mvg\nJan Maes\nVolg ons op LinkedIn", "ORG"),
        # amounts and hours are no addresses
        ("Mvg\nJan Maes\nOpen 9 tot 17 uur", "ADDRESS"),
        ("Mvg\nJan Maes\nTotaal 1250 euro", "ADDRESS"),
        # who writes from a telephone is nobody
        ("Mvg\nVerzonden vanaf mijn iPhone", "PERSON"),
        ("Regards\nSent from Outlook for Android", "PERSON"),
        ("Cordialement\nEnvoyé de mon iPhone", "PERSON"),
        ("Gruß\nGesendet von meinem Handy", "PERSON"),
    ],
)
def test_look_alikes(text: str, forbidden: str) -> None:
    assert forbidden not in {str(one.label) for one in structure(text, [])}


def test_a_signature_knows_its_place_and_its_formula() -> None:
    text = "Tot dan.\nMvg,\nJan Maes\nTel 09 225 11 22\n\nPS: neem de sleutel mee"
    read = signature(text)
    assert text[read.start : read.end] == "Jan Maes\nTel 09 225 11 22"
    assert read.formula
    assert not signature("Tot dan.\n\nJan Maes").formula
