"""The report with a release: its sums, its checks, and that it never claims more than was measured."""

import csv
import io
import json
import random
import re
from dataclasses import replace

import pytest

from anonymizers.attacks import Attack
from anonymizers.declaration import Declaration
from anonymizers.gate import Check
from anonymizers.release import Release, TextPolicy, make_release
from anonymizers.texts import Row
from inzage.errors import SettingsError
from reports.release import figure, render_release, share
from reports.release_kit import bound, render_kit
from reports.release_model import Report, Table, Variable
from reports.research import remedies
from reports.research_files import as_csv, as_parquet, files
from reports.wording import LANGUAGES

FAILS = Check("authorship", 0.1234, 0.09)
REPORT = Report(
    made_on="2026-11-20",
    language="en",
    called="pseudonymised",
    purpose="Leren welke vragen klanten het vaakst stellen",
    recipient="inside",
    link="none",
    k=5,
    risk=0.09,
    weaker=(),
    read=2_941,
    released=2_909,
    persons=410,
    withheld=(("empty", 23), ("class", 9)),
    markers=(("PERSON", 14_260), ("AGE", 12)),
    variables=(Variable("source", "kept", 0.5, 0.05), Variable("text", "masked", 0.98, 0.0)),
    tables=(Table("hubspot.contact", 40, 40, 5, 1.0, 0.2, 0.31),),
    refusals=(),
    terms=512,
    masked=7_123,
    checks=(Check("rows", 2_909, 1, least=True), Check("singling_2", 0.0123, 0.09)),
    remedies=(),
    attacks=(Attack("singling_2", 500, 6, 500, 1), Attack("source_link", 300, 150, 300, 3, gates=False)),
    identifiers=2_310,
    variants=18_204,
    cells=31_999,
    hits=(),
    planted=108,
    found=108,
    kept_rows=0.99,
    kept_words=0.41,
    topic=(0.8, 0.7, 0.4),
    detector="inzage 0.1.0 (a91c33)",
)
REFUSED = replace(
    REPORT, called="refused", checks=(*REPORT.checks, FAILS), remedies=((FAILS, 0.124),), hits=(("NAME", 2),)
)
ANONYMOUS = {
    "nl": "Anoniem voor", "fr": "Anonyme pour", "en": "Anonymous for", "de": "Anonym für",
}  # fmt: skip
PSEUDONYMISED = {
    "nl": "Gepseudonimiseerde persoonsgegevens. Publiceer ze niet",
    "fr": "Données personnelles pseudonymisées. Ne les publiez pas",
    "en": "Pseudonymised personal data. Do not publish it",
    "de": "Pseudonymisierte personenbezogene Daten. Nicht veröffentlichen",
}


def body(report: Report) -> str:
    return render_release(report).split("</style>")[1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("recipient", ["inside", "outside", "public"])
@pytest.mark.parametrize("called", ["anonymous", "pseudonymised", "refused"])
def test_every_language_says_what_was_measured_and_no_more(
    language: str, recipient: str, called: str
) -> None:
    page = body(replace(REPORT, language=language, recipient=recipient, called=called))
    assert (ANONYMOUS[language] in page) is (called == "anonymous")
    assert (PSEUDONYMISED[language] in page) is (called == "pseudonymised")
    assert not re.search(r"[{}]", page)
    assert ("intruder.html" in page) is (called != "refused")


def test_who_may_have_the_source_is_said() -> None:
    assert "Inside the company somebody can open the source" in body(REPORT)
    assert "The recipient has no access to the source" in body(replace(REPORT, recipient="outside"))


def test_a_refusal_says_which_threshold_failed_and_what_would_pass() -> None:
    page = body(REFUSED)
    assert "no data was written" in page
    assert re.search(
        r"recognising the writer, after.*?0\.123.*?≤ 0\.090.*?✗ would hold at 0\.124", page, re.DOTALL
    )
    assert page.count("✗") == 1
    assert "✗" not in body(REPORT)


def test_weaker_thresholds_are_said() -> None:
    assert "Set weaker than usual for these recipients: k, risk." in body(
        replace(REPORT, weaker=("k", "risk"))
    )
    assert "weaker" not in body(REPORT)


@pytest.mark.parametrize(
    ("check", "value"),
    [
        (Check("x", 0.12345, 0.09), 0.124),
        (Check("x", 3, 5, least=True), 3),
        (Check("x", 0.05, 0.09), None),
        (Check("x", 5, 5, least=True), None),
        (Check("x", 0.09, 0.09), None),
    ],
)
def test_what_would_pass_passes(check: Check, value: float | None) -> None:
    found = [passes for _, passes in remedies([check])]
    assert found == ([] if value is None else [value])
    assert all(replace(check, limit=passes).holds for passes in found)


def test_an_attack_is_drawn_to_scale() -> None:
    page = body(REPORT)
    link = REPORT.attacks[1]
    assert f'width="{240 * link.risk:.1f}" height="10"' in page
    assert f'x2="{240 * link.interval[1]:.1f}" y1="9"' in page
    assert page.count('stroke="#9b1c1c"') == len(REPORT.attacks)
    assert page.count("does not count") == 1


def test_rows_that_do_not_add_up_are_shown() -> None:
    assert "off by 4: do not use this release" in body(replace(REPORT, read=2_945))
    assert "do not use this release" not in body(REPORT)


def test_counts_are_printed() -> None:
    page = body(REPORT)
    assert "2,909 of 2,941 messages are released, of 410 persons." in page
    assert all(
        text in page for text in ("14,260", "18,204", "hubspot.contact", "31.0%", "108 of 108", "Age</th>")
    )
    assert "Withheld: too few persons alike in the columns" in page


def test_values_are_escaped_and_the_page_loads_nothing() -> None:
    evil = "<script>alert(1)</script>"
    page = render_release(
        replace(REPORT, purpose=evil, detector=evil, withheld=((evil, 32),), markers=((evil, 1),))
    )
    assert "Content-Security-Policy" in page
    assert not re.search(r"https?://|<script|<link|<iframe|\bsrc=|\bhref=|url\(|@import", page)
    assert page.count("&lt;script&gt;") == 4


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(SettingsError):
        render_release(replace(REPORT, language="es"))


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (0.0, "en", "0.0%"), (0.0584, "en", "5.9%"), (0.09, "nl", "9,0%"), (1, "fr", "100,0\N{NARROW NO-BREAK SPACE}%"),
        (0.00001, "en", "0.1%"),  # a risk is not rounded away
    ],
)  # fmt: skip
def test_shares(value: float, language: str, text: str) -> None:
    assert share(value, language) == text


def test_figures() -> None:
    assert [figure(value, "nl") for value in (5, 5.0, 0.0912, 12_345)] == ["5", "5", "0,091", "12.345"]


# --- the kit and the files ---------------------------------------------------------------------------------


def made(number: int, text: str = "de fiets", link: str = "none") -> Release:
    rows = [
        Row("mail", "message", "nl", "2026-03", "0", text, n, f"w{n}", f"c{n}", text) for n in range(number)
    ]
    return make_release(rows, TextPolicy(2, link="thread" if link == "thread" else "none"), random.Random(1))


@pytest.mark.parametrize(
    ("found", "tried", "least"), [(0, 30, 0.1), (0, 300, 0.01), (0, 0, 1.0), (0, 2, 1.0)]
)
def test_the_rule_of_three(found: int, tried: int, least: float) -> None:
    assert bound(found, tried) == pytest.approx(least)


def test_one_found_text_raises_the_bound() -> None:
    assert bound(1, 30) > bound(0, 30)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_kit_holds_thirty_texts_and_a_form(language: str) -> None:
    page = render_kit(made(50, "de <PERSON_1> & fiets"), language, random.Random(1))
    assert page.count("de &lt;PERSON_1&gt; &amp; fiets") == 30
    assert page.count('class="answer"') == 30
    assert "10" in page.split("</table>")[1]
    assert render_kit(made(4), language, random.Random(1)).count('class="answer"') == 4


def test_csv_and_parquet_hold_the_same_and_say_nothing_else() -> None:
    import pyarrow.parquet as pq

    release = made(5, link="thread")
    rows = list(csv.reader(io.StringIO(as_csv(release).decode("utf-8-sig"))))
    file = pq.ParquetFile(io.BytesIO(as_parquet(release)))
    table = file.read()
    assert table.column_names == rows[0] == ["id", "thread", "source", "kind", "language", "month", "text"]
    assert [list(row.values()) for row in table.to_pylist()] == rows[1:]
    assert file.schema_arrow.metadata is None


@pytest.mark.parametrize("sign", ["=1+1 de fiets", "+32 de fiets", "-1 de fiets", "@de fiets"])
def test_no_cell_starts_a_formula(sign: str) -> None:
    rows = list(csv.reader(io.StringIO(as_csv(made(3, sign)).decode("utf-8-sig"))))
    assert all(row[-1] == f"'{sign}" for row in rows[1:])


def test_every_column_is_in_the_dictionary() -> None:
    found = files(made(3, link="thread"), None, Declaration(purpose="p"))
    (text, parquet) = json.loads(found["datapackage.json"])["resources"]
    assert [field["name"] for field in text["schema"]["fields"]] == list(made(3, link="thread").columns)
    assert {text["path"], parquet["path"], "datapackage.json"} == set(found)
