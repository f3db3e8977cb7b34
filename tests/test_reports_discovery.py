"""The discovery report: arithmetic worked out by hand, and what may never be on its page."""

import re
from dataclasses import replace

import pytest

from inzage.errors import SettingsError
from inzage.labels import PLAIN, PROSE
from reports.discovery import (
    DiscoveryReport,
    FileSum,
    KindCount,
    PlaceCount,
    Unread,
    render_report,
)
from reports.discovery_heat import heat
from reports.discovery_sources import by_source, shown_examples
from reports.wording import LANGUAGES

CODEC = ("encoding", "utf-8", "every byte is valid UTF-8")
FILES = (
    FileSum("HubSpot", "hubspot 3fa2b1c9.csv", 412, 408, 4, 0, (CODEC, ("delimiter", ";", "in every row"))),
    FileSum("Mail", "mail 77ac01de.mbox", 1_530, 1_316, 212, 2, ()),
    FileSum(
        "WhatsApp",
        "whatsapp 0b4d92aa.txt",
        894,
        890,
        3,
        1,
        (CODEC, ("day order", "ambiguous", "no day above 12 in the whole file")),
    ),
    FileSum("Mollie", "mollie e5c08f13.csv", 266, 266, 0, 0, (("encoding", "cp1252", "not UTF-8"),)),
    FileSum("Agenda", "calendar 94aa2c70.ics", 61, 61, 0, 0, (CODEC,)),
)
KINDS = (
    KindCount("HubSpot", "PERSON", 812, 391, 402, 0.93),
    KindCount("HubSpot", "EMAIL", 431, 398, 398, 1.0),
    KindCount("HubSpot", "PHONE", 388, 371, 380, 0.96),
    KindCount("HubSpot", "ADDRESS", 214, 201, 214, 0.72),
    KindCount("HubSpot", "ORG", 402, 188, 402, 0.81),
    KindCount("HubSpot", "NATIONAL_ID", 3, 3, 3, 0.97),
    KindCount("HubSpot", "SPECIAL", 7, 5, 6, 0.55),
    KindCount("Mail", "PERSON", 12_480, 902, 1_301, 0.88),
    KindCount("Mail", "EMAIL", 5_120, 640, 1_316, 1.0),
    KindCount("Mail", "PHONE", 1_902, 233, 870, 0.94),
    KindCount("Mail", "ADDRESS", 611, 90, 402, 0.7),
    KindCount("Mail", "LOCATION", 930, 140, 512, 0.58),
    KindCount("Mail", "ORG", 2_210, 310, 940, 0.66),
    KindCount("Mail", "BANK", 41, 22, 37, 0.99),
    KindCount("Mail", "URL", 1_204, 96, 688, 0.98),
    KindCount("Mail", "DATE_OF_BIRTH", 12, 9, 11, 0.86),
    KindCount("Mail", "SPECIAL", 19, 14, 18, 0.5),
    KindCount("WhatsApp", "PERSON", 702, 61, 640, 0.83),
    KindCount("WhatsApp", "PHONE", 55, 31, 50, 0.95),
    KindCount("WhatsApp", "LOCATION", 88, 40, 80, 0.57),
    KindCount("WhatsApp", "PLATE", 2, 2, 2, 0.71),
    KindCount("Mollie", "PERSON", 266, 201, 266, 0.9),
    KindCount("Mollie", "BANK", 266, 198, 266, 1.0),
    KindCount("Mollie", "CUSTOMER_ID", 266, 201, 266, 1.0),
)
PLACES = (
    PlaceCount("HubSpot", "contact", "field", "Email", 398, 398, "EMAIL", 1.0, ("j•••@•••.be",), "EMAIL"),
    PlaceCount(
        "HubSpot",
        "contact",
        "field",
        "First Name",
        402,
        391,
        "PERSON",
        0.95,
        ("A••••", "M••••••", "T••"),
        "PERSON",
    ),
    PlaceCount(
        "HubSpot", "contact", "field", "Phone", 380, 371, "PHONE", 0.96, ("+32 ••• •• •• ••",), "PHONE"
    ),
    PlaceCount("HubSpot", "contact", "field", "Notes", 310, 211, "PERSON", 0.82, ("J•• P••••••",), PROSE),
    PlaceCount("HubSpot", "contact", "field", "Notes", 310, 33, "EMAIL", 1.0, ("k•••@•••.com",), PROSE),
    PlaceCount(
        "HubSpot", "contact", "field", "Notes", 310, 3, "NATIONAL_ID", 0.97, ("••.••.••-•••.••",), PROSE
    ),
    PlaceCount("HubSpot", "contact", "field", "Notes", 310, 7, "SPECIAL", 0.55, ("•••••••••",), PROSE),
    PlaceCount(
        "HubSpot", "contact", "field", "Lead Source", 402, 4, "PERSON", 0.7, ("S•• V••••••••",), PLAIN
    ),
    PlaceCount("Mail", "message", "body", "", 1_316, 1_180, "PERSON", 0.88, ("L•••• J••••••", "N••••••")),
    PlaceCount("Mail", "message", "body", "", 1_316, 402, "PHONE", 0.94, ("•••• •• •• ••",)),
    PlaceCount("Mail", "message", "body", "", 1_316, 41, "BANK", 0.99, ("BE•• •••• •••• ••••",)),
    PlaceCount("Mail", "message", "body", "", 1_316, 512, "LOCATION", 0.58, ("K••••••••",)),
    PlaceCount("Mail", "message", "body", "", 1_316, 19, "SPECIAL", 0.5, ("•••••••",)),
    PlaceCount("Mail", "message", "quote", "", 904, 880, "PERSON", 0.87, ("L•••• J••••••",)),
    PlaceCount("Mail", "message", "signature", "", 1_011, 1_006, "PERSON", 0.91, ("D••• V•• D•• B••••",)),
    PlaceCount("Mail", "message", "signature", "", 1_011, 870, "PHONE", 0.96, ("+31 • •••• ••••",)),
    PlaceCount("WhatsApp", "message", "body", "", 890, 402, "PERSON", 0.83, ("F•••••",)),
    PlaceCount("WhatsApp", "message", "body", "", 890, 88, "LOCATION", 0.57, ("G•••",)),
    PlaceCount(
        "Mollie",
        "payment",
        "field",
        "Consumer account",
        266,
        266,
        "BANK",
        1.0,
        ("NL•• •••• •••• •••• ••",),
        "BANK",
    ),
    PlaceCount(
        "Mollie", "payment", "field", "Consumer name", 266, 266, "PERSON", 0.9, ("M•• A••",), "PERSON"
    ),
)
UNREAD = (
    Unread(
        "Mail", "mail 77ac01de.mbox", "message 411", "the message is cut off", "export the mailbox again", 2
    ),
    Unread("WhatsApp", "whatsapp 0b4d92aa.txt", "line 204", "a line before any message", "", 1),
)
REPORT = DiscoveryReport(
    "2026-11-20T09:30:00+01:00",
    "nl",
    "Fietsen Zonneberg bv",
    "presidio 2.2 + inzage 0.1.0 (a91c33)",
    4_120,
    4_120,
    FILES,
    KINDS,
    PLACES,
    UNREAD,
    2_871,
)


# the page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_whole_in_every_language(language: str) -> None:
    page = render_report(replace(REPORT, language=language))
    assert f'<html lang="{language}">' in page
    assert page.rstrip().endswith("</html>")
    assert not re.search(r"[{}]", page.split("</style>")[1])
    assert page.count("<h2>") == 7


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(SettingsError, match="nl, fr, en, de"):
        render_report(replace(REPORT, language="xx"))


def test_names_from_the_data_are_escaped() -> None:
    evil = '<script>alert("x")</script>'
    report = replace(
        REPORT,
        company=evil,
        detector=evil,
        files=(FileSum(evil, evil, 1, 1, 0, 0, ((evil, evil, evil),)),),
        kinds=(KindCount(evil, evil, 1, 1, 1, 0.9),),
        places=(PlaceCount(evil, evil, "field", evil, 1, 1, evil, 0.2, (evil,), evil),),
        unread=(Unread(evil, evil, evil, evil, evil),),
    )
    page = render_report(report)
    assert "<script" not in page
    assert "alert(&#34;x&#34;)" in page


def test_the_page_loads_and_runs_nothing() -> None:
    page = render_report(REPORT)
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page
    assert not re.search(r"https?://|<script|<link|<iframe|<object|\bon\w+=|url\(|@import", page)
    assert set(re.findall(r'\b(?:src|href)="([^"]*)"', page)) == {f"#source-{at}" for at in range(1, 6)}
    assert set(re.findall(r'\bid="(source-\d+)"', page)) == {f"source-{at}" for at in range(1, 6)}


def test_the_same_report_gives_the_same_bytes() -> None:
    assert render_report(REPORT) == render_report(replace(REPORT))


def test_an_example_that_was_not_masked_does_not_go_out() -> None:
    leak = PlaceCount("HubSpot", "contact", "body", "", 3, 2, "PERSON", 0.9, ("Joris Zonneberg", "Jan Zulu"))
    assert shown_examples(leak) == ("J•••• Z••••••••", "J•• Z•••")
    page = render_report(replace(REPORT, places=(leak,), company="x"))
    assert "Joris" not in page
    assert "Zulu" not in page


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        (replace(REPORT, files=(), kinds=(), places=(), unread=()), "Nothing has been read yet."),
        (
            replace(REPORT, kinds=(), places=(), records_hit=0),
            "In 5 sources, nothing was found in 2,941 records. That does not prove that nothing is there.",
        ),
        (
            replace(REPORT, scanned=4_000),
            "Not yet complete: 4,000 of 4,120 texts have been searched. All counts below are lower bounds.",
        ),
        (REPORT, "For 1 choice the file does not decide."),
        (REPORT, "no day above 12 in the whole file"),
        (REPORT, "export the mailbox again"),
        (REPORT, "Zero means not found, not absent."),
    ],
)
def test_the_page_says_what_is_not_certain(report: DiscoveryReport, sentence: str) -> None:
    assert sentence in render_report(replace(report, language="en"))


def test_every_row_of_every_table_is_on_the_page() -> None:
    page = render_report(REPORT)
    for file in FILES:
        assert f"<code>{file.file}</code>" in page
    for place in PLACES:
        assert (place.column or "berichttekst") in page
    assert page.count('class="bar"') == len(PLACES)


def test_a_wrong_sum_is_shown_with_its_gap() -> None:
    wrong = FileSum("Mail", "mail 00000001.mbox", 1_010, 1_000, 3, 2)
    page = render_report(replace(REPORT, language="en", files=(wrong,)))
    assert "off by 5" in page
    assert "The sums are not right for every file" in page
    assert "The sums are not right" not in render_report(replace(REPORT, language="en"))


def test_the_first_sentence_says_how_much_and_where() -> None:
    page = " ".join(render_report(replace(REPORT, language="en")).split())
    assert (
        "In 5 sources, 28,431 instances of personal data were found in 2,871 records; 86% of them in Mail."
        in page
    )


def test_direct_identifiers_come_first_and_totals_add_up() -> None:
    table = heat(REPORT)
    assert table.kinds[: table.direct][:2] == ("PERSON", "EMAIL")
    assert set(table.kinds[table.direct :]) == {"ORG", "URL", "LOCATION", "SPECIAL"}
    assert sum(table.totals) == sum(row.total for row in table.rows) == table.total
    assert table.total == sum(kind.findings for kind in KINDS)


def test_a_source_without_findings_keeps_its_row() -> None:
    row = next(row for row in heat(REPORT).rows if row.source == "Agenda")
    assert row.total == 0
    assert {cell.shade for cell in row.cells} == {0}
    assert by_source(REPORT)[-1].name == "Agenda"
