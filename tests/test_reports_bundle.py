import dataclasses
import hashlib
import html
import json
import re
import stat
import subprocess
import sys
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inzage.errors import InternalError, RefusedError, RequestError, SettingsError
from reports import bundle_verify, sealed_zip
from reports.bundle import (
    Bundle,
    Entry,
    Passage,
    Policy,
    Reason,
    Redaction,
    Skipped,
    SourceSum,
    Value,
    as_json,
    complete,
    faults,
    pack,
    render_html,
    schema,
    verify,
    warnings,
)
from reports.bundle_marks import label_rows, spans
from reports.bundle_order import in_order
from reports.bundle_wording import WORDS, say

LANGUAGES = ("nl", "fr", "en", "de")

POLICY_NL = Policy(
    controller="Wolkenpost BV",
    address="Zonnebloemkaai 12\n9999 Meerdaal",
    email="privacy@wolkenpost.example",
    authority="Gegevensbeschermingsautoriteit",
    authority_url="www.gegevensbeschermingsautoriteit.be",
    authority_address="Drukpersstraat 35, 1000 Brussel",
    purposes=(
        "Uw vragen beantwoorden en uw bestelling afhandelen (uitvoering van de overeenkomst).",
        "Onze nieuwsbrief versturen (uw toestemming).",
    ),
    recipients=(
        "Klantkaart Software NV, die onze klantgegevens bewaart",
        "Postduif SAS, die onze e-mail verstuurt",
    ),
    retention=("Vragen: tot ze zijn afgehandeld.", "Facturen: tien jaar, volgens het Btw-wetboek."),
    origins=("Van uzelf, via e-mail, WhatsApp en onze website.",),
    automated=("Wij nemen geen geautomatiseerde besluiten over u.",),
    safeguards=(),
)

DUTCH = Bundle(
    request="2026-0012",
    subject="Marijke Dewolf",
    keys=("marijke.dewolf@voorbeeld.example", "+32 470 00 11 22"),
    language="nl",
    received="2026-11-09",
    answered="2026-11-20",
    due="2026-11-23",
    entries=(
        Entry(
            "c1",
            "HubSpot",
            "contact",
            "2024-03-14T09:02:00",
            "2024-03-14 09:02",
            direction="about",
            reasons=(Reason("key", "marijke.dewolf@voorbeeld.example"), Reason("subject")),
            values=(
                Value("First Name", "Marijke"),
                Value("Last Name", "Dewolf"),
                Value("Email", "marijke.dewolf@voorbeeld.example"),
                Value("Phone Number", "+32 470 00 11 22"),
                Value("Contact owner", "[collega 1]", redacted=True),
                Value("Company name", ""),
            ),
        ),
        Entry(
            "n1",
            "HubSpot",
            "note",
            "2024-06-03T16:40:00",
            direction="mentioned",
            reasons=(Reason("mentioned", "Mevr. Dewolf", 0.78),),
            passages=(
                Passage(
                    "body",
                    "Gebeld met [persoon 2] van de buren: pakje voor Mevr. Dewolf staat bij hem. "
                    "Bereikbaar op [telefoon 1].",
                ),
            ),
        ),
        Entry(
            "m1",
            "Mail",
            "message",
            "2024-06-01T10:15:00+02:00",
            thread="t1",
            direction="written",
            reasons=(Reason("author", "marijke.dewolf@voorbeeld.example"),),
            values=(
                Value("From", "Marijke Dewolf <marijke.dewolf@voorbeeld.example>"),
                Value("To", "klantendienst@wolkenpost.example"),
                Value("Subject", "Pakje niet aangekomen"),
            ),
            passages=(
                Passage(
                    "body",
                    "Dag,\n\nmijn pakje van vorige week is nog altijd niet aangekomen. Mijn zoon [persoon 1] "
                    "was de hele dag thuis. Kunt u dat nakijken? Ik koos [optie 3] bij het bestellen.",
                ),
                Passage("signature", "Marijke Dewolf\nBloesemlaan 4, 9999 Meerdaal\n+32 470 00 11 22"),
            ),
        ),
        Entry(
            "m2",
            "Mail",
            "message",
            "2024-06-01T09:40:00+00:00",
            thread="t1",
            direction="received",
            reasons=(Reason("recipient", "marijke.dewolf@voorbeeld.example"),),
            values=(
                Value("From", "[collega 1] <[e-mail 1]>", redacted=True),
                Value("To", "Marijke Dewolf <marijke.dewolf@voorbeeld.example>"),
                Value("Subject", "Re: Pakje niet aangekomen"),
            ),
            passages=(
                Passage(
                    "body",
                    "Beste mevrouw Dewolf,\n\nhet spijt ons. De koerier belde aan bij nummer 6.\n\nGroet,",
                ),
                Passage("signature", "[collega 1]\nKlantendienst Wolkenpost"),
                Passage(
                    "quote",
                    "mijn pakje van vorige week is nog altijd niet aangekomen. Mijn zoon [persoon 1] was",
                ),
            ),
        ),
        Entry(
            "w1",
            "WhatsApp",
            "message",
            "",
            "03/04/24 08:12",
            direction="written",
            reasons=(Reason("author", "+32 470 00 11 22"),),
            passages=(Passage("body", "Is er al nieuws? 😊"),),
        ),
    ),
    sums=(
        SourceSum("HubSpot", "hubspot 3fa2b1c9.csv", 1204, 2, 0, 2, 1200),
        SourceSum("Mail", "mbox 90b1aa27.mbox", 3310, 41, 0, 2, 3267),
        SourceSum("WhatsApp", "whatsapp 1c77e0d4.txt", 96, 0, 0, 1, 95),
    ),
    skipped=(),
    redactions=(
        Redaction("c1", "Contact owner", "PERSON", "[collega 1]", "colleague", 1.0),
        Redaction("n1", "body", "PERSON", "[persoon 2]", "third party", 0.93),
        Redaction("n1", "body", "PHONE", "[telefoon 1]", "third party", 0.99),
        Redaction("m1", "body", "PERSON", "[persoon 1]", "third party", 0.9),
        Redaction("m2", "From", "PERSON", "[collega 1]", "colleague", 1.0),
        Redaction("m2", "From", "EMAIL", "[e-mail 1]", "colleague", 1.0),
        Redaction("m2", "signature", "PERSON", "[collega 1]", "colleague", 1.0),
        Redaction("m2", "quote", "PERSON", "[persoon 1]", "third party", 0.9),
    ),
    policy=POLICY_NL,
    detector="inzage-names 1",
    near_matches=2,
)

FRENCH = dataclasses.replace(
    DUTCH,
    request="2026-0013",
    subject="Élodie Vasseur-Lemaire",
    keys=("elodie.vl@exemple.example",),
    language="fr",
    entries=(
        Entry(
            "f1",
            "Intercom",
            "message",
            "2026-02-01T14:05:00+01:00",
            thread="c",
            direction="written",
            reasons=(Reason("author", "elodie.vl@exemple.example"),),
            passages=(
                Passage("body", "Bonjour, je n’arrive plus à me connecter à mon compte. Merci d’avance !"),
            ),
        ),
        Entry(
            "f2",
            "Intercom",
            "message",
            "2026-02-01T14:11:00+01:00",
            thread="c",
            direction="received",
            reasons=(Reason("recipient"),),
            passages=(Passage("body", "Bonjour Élodie, [collègue 1] vient de réinitialiser votre accès."),),
        ),
    ),
    sums=(SourceSum("Intercom", "intercom 77aa01ef.json", 512, 4, 3, 2, 503),),
    skipped=(Skipped("WhatsApp", "le format du fichier n’est pas reconnu."),),
    redactions=(Redaction("f2", "body", "PERSON", "[collègue 1]", "colleague", 1.0),),
    policy=Policy(controller="Nuage & Fils SRL", authority="Autorité de protection des données"),
    near_matches=0,
)

ENGLISH = dataclasses.replace(
    DUTCH,
    request="2026-0014",
    subject="Rowan Ashby-Quill",
    keys=(),
    language="en",
    entries=(),
    sums=(SourceSum("Mail", "mbox 90b1aa27.mbox", 3310, 41, 0, 0, 3269),),
    redactions=(),
    near_matches=1,
)

EXAMPLES = {"nl": DUTCH, "fr": FRENCH, "en": ENGLISH, "de": dataclasses.replace(DUTCH, language="de")}


class Words(HTMLParser):
    """The text that a reader sees: neither tags nor style."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self.hidden = False

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.parts).split())


def seen(bundle: Bundle) -> str:
    return Words(render_html(bundle)).text


def with_text(text: str) -> Bundle:
    entry = Entry("x", "Mail", "message", values=(Value(text, text),), passages=(Passage("body", text),))
    return dataclasses.replace(
        DUTCH, entries=(entry,), sums=(SourceSum("Mail", "f", 1, 0, 0, 1, 0),), redactions=()
    )


def repacked(source: Path, target: Path, change: dict[str, bytes | None], *, rehash: bool = False) -> Path:
    """The zip again with members changed, added or (None) left out; `rehash` makes manifest and sums agree."""
    with zipfile.ZipFile(source) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for name, content in change.items():
        if content is None:
            del members[name]
        else:
            members[name] = content
    if rehash:
        manifest = json.loads(members["manifest.json"])
        manifest["members"] = {
            name: {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
            for name, content in members.items()
            if name not in ("manifest.json", "SHA256SUMS")
        }
        members["manifest.json"] = json.dumps(manifest).encode()
    if rehash or set(change) == {"manifest.json"}:
        lines = {name: hashlib.sha256(content).hexdigest() for name, content in members.items()}
        members["SHA256SUMS"] = "".join(f"{v}  {n}\n" for n, v in lines.items() if n != "SHA256SUMS").encode()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target


def edited(path: Path, member: str, **changes: Any) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return json.dumps(json.loads(archive.read(member)) | changes).encode()


# --- sums and completeness


numbers = st.integers(0, 10**6)


@given(duplicate=numbers, unreadable=numbers, in_bundle=numbers, not_about=numbers, off=st.integers(-5, 5))
def test_sum_is_balanced_only_where_every_row_is_accounted_for(
    duplicate: int, unreadable: int, in_bundle: int, not_about: int, off: int
) -> None:
    read = duplicate + unreadable + in_bundle + not_about + off
    row = SourceSum("a", "f", read, duplicate, unreadable, in_bundle, not_about)
    assert row.unaccounted == off
    assert row.balanced == (off == 0 and read >= 0)


def test_negative_number_is_no_balance() -> None:
    assert not SourceSum("a", "f", 1, -1, 0, 2, 0).balanced


@pytest.mark.parametrize(
    ("changes", "is_complete"),
    [
        ({}, True),
        # something was not read
        ({"sums": (*DUTCH.sums[:2], SourceSum("WhatsApp", "w", 96, 0, 1, 1, 94))}, False),
        ({"skipped": (Skipped("Slack", "wachtwoord"),)}, False),
        # contradictions
        ({"sums": (*DUTCH.sums[:2], SourceSum("WhatsApp", "w", 97, 0, 0, 1, 95))}, False),
        ({"sums": DUTCH.sums[:2]}, False),
        ({"entries": DUTCH.entries + DUTCH.entries[:1]}, False),
        ({"entries": DUTCH.entries[1:]}, False),
        # nothing searched is nothing found out
        ({"entries": (), "sums": (), "redactions": ()}, False),
        # nothing held, everything searched
        ({"entries": (), "sums": (SourceSum("Mail", "m", 5, 0, 0, 0, 5),), "redactions": ()}, True),
        ({"near_matches": 9}, True),
    ],
)
def test_complete(changes: dict[str, Any], is_complete: bool) -> None:
    assert complete(dataclasses.replace(DUTCH, **changes)) == is_complete


COMPLETE_WORDS = {
    "nl": r"\bvolledige?\b",
    "fr": r"\bcompl[eè]te?s?\b",
    "en": r"\bcomplete(ly)?\b",
    "de": r"\bvollständige?\b",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_complete_stands_only_in_a_complete_answer(language: str) -> None:
    whole = dataclasses.replace(DUTCH, language=language, policy=Policy())
    holed = dataclasses.replace(whole, skipped=(Skipped("Slack", "-"),))
    assert re.search(COMPLETE_WORDS[language], seen(whole), re.IGNORECASE)
    assert not re.search(COMPLETE_WORDS[language], seen(holed), re.IGNORECASE)
    assert "Slack" in seen(holed)


def test_an_incomplete_answer_names_source_and_rows() -> None:
    text = seen(FRENCH)
    assert "3 lignes sur 512 n’ont pas pu être lues (intercom 77aa01ef.json)" in text
    assert "WhatsApp n’a pas été parcouru : le format du fichier n’est pas reconnu." in text


def test_rows_unaccounted_for_are_said() -> None:
    bundle = dataclasses.replace(DUTCH, sums=(SourceSum("Mail", "m", 12, 0, 0, 5, 0),))
    assert "van 7 rijen weten wij niet waar zij bleven" in seen(bundle)
    assert "klopt niet" in seen(bundle)


@pytest.mark.parametrize(
    ("bundle", "warning"),
    [
        (FRENCH, "Intercom: 3 of 512 rows of intercom 77aa01ef.json could not be read"),
        (FRENCH, "WhatsApp was not searched"),
        (FRENCH, "the policy does not give the purposes and their legal basis (art. 15(1)(a))"),
        (DUTCH, "the policy does not give the safeguards of transfers outside the EEA (art. 15(2))"),
        (DUTCH, "2 records with the same name but no common key were left out"),
        (
            dataclasses.replace(DUTCH, answered="2026-11-24"),
            "the answer of 2026-11-24 comes after the due date",
        ),
        (dataclasses.replace(DUTCH, sums=()), "no source was searched"),
        (dataclasses.replace(DUTCH, entries=(Entry("x", "a", "note"),)), "1 records give no reason"),
        (
            dataclasses.replace(
                DUTCH, entries=(Entry("x", "a", "note", reasons=(Reason("mentioned", "", 0.5),)),)
            ),
            "1 records are in the bundle on a score below 0.6",
        ),
    ],
)
def test_warnings(bundle: Bundle, warning: str) -> None:
    assert any(line.startswith(warning) for line in warnings(bundle))


def test_no_warning_where_all_is_well() -> None:
    policy = dataclasses.replace(POLICY_NL, safeguards=("Er gaat niets buiten de EER.",))
    assert warnings(dataclasses.replace(DUTCH, policy=policy, near_matches=0)) == ()


# --- the letter


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word_and_the_letter_renders(language: str) -> None:
    assert all(set(words) == set(LANGUAGES) and words[language].strip() for words in WORDS.values())
    for example in EXAMPLES.values():
        page = render_html(dataclasses.replace(example, language=language))
        assert f'<html lang="{language}">' in page
        assert "{" not in Words(page).text


@pytest.mark.parametrize("key", sorted(WORDS))
def test_a_wording_has_the_same_placeholders_in_every_language_and_form(key: str) -> None:
    texts = [form for text in WORDS[key].values() for form in text.split("|")]
    assert len({frozenset(re.findall(r"{(\w+)}", text)) for text in texts}) == 1


@pytest.mark.parametrize(
    ("language", "count", "text"),
    [
        ("nl", 1, "1 stuk"),
        ("nl", 0, "0 stukken"),
        ("nl", 1234, "1.234 stukken"),
        ("fr", 0, "0 élément"),
        ("fr", 2, "2 éléments"),
        ("en", 1000000, "1,000,000 items"),
        ("de", 2, "2 Einträge"),
    ],
)
def test_say_counts(language: str, count: int, text: str) -> None:
    assert say("items_of", language, count=count) == text


def test_say_refuses_what_it_does_not_know() -> None:
    with pytest.raises(InternalError):
        say("no such words", "nl")
    with pytest.raises(SettingsError):
        say("title", "xx")


def test_the_letter_says_what_was_asked_when_and_what_is_held() -> None:
    text = seen(DUTCH)
    assert "Op 9 november 2026 vroeg u ons" in text
    assert "uiterlijk op 23 november 2026 zijn; u krijgt het op 20 november 2026." in text
    assert "Onze excuses" not in text
    assert (
        "Wij vonden 5 stukken, in HubSpot, Mail en WhatsApp: bericht (3), contactkaart (1) en notitie (1)."
        in text
    )
    assert "Het oudste is van 14 maart 2024, het nieuwste van 3 juni 2024." in text
    assert "op 8 plaatsen vervangen" in text
    assert "alle 4.610 rijen" in text
    assert "2 stukken met dezelfde naam als de uwe" in text


def test_a_late_answer_apologises() -> None:
    assert "Onze excuses" in seen(dataclasses.replace(DUTCH, answered="2026-11-24"))


def test_nothing_held_is_an_answer() -> None:
    text = seen(ENGLISH)
    assert "We hold nothing about you" in text
    assert "Overview" not in text
    assert "1 item with the same name as yours" in text
    holed = dataclasses.replace(ENGLISH, skipped=(Skipped("Slack", "-"),))
    assert "We hold nothing about you" not in seen(holed)
    assert "In what we could read, we found no personal data of yours." in seen(holed)


def test_what_the_policy_leaves_out_is_said() -> None:
    assert seen(DUTCH).count(say("not_filled_in", "nl")) == 1
    assert seen(dataclasses.replace(DUTCH, policy=Policy())).count(say("not_filled_in", "nl")) == 7


def test_unknown_time_and_doubt_are_said() -> None:
    text = seen(DUTCH)
    assert "03/04/24 08:12" in text
    assert "uw naam staat in de tekst (Mevr. Dewolf; niet zeker, 78%)." in text
    assert "datum onbekend" in text  # the period of WhatsApp


def test_labels_are_marked_and_what_the_person_typed_in_brackets_is_not() -> None:
    page = render_html(DUTCH)
    assert "Mijn zoon <mark>[persoon 1]</mark> was" in page
    assert "<mark>[collega 1]</mark> &lt;<mark>[e-mail 1]</mark>&gt;" in page
    assert "Ik koos [optie 3] bij" in page


def test_label_rows_count_places_and_keep_ten_after_two() -> None:
    rows = label_rows(
        dataclasses.replace(
            DUTCH,
            redactions=tuple(
                Redaction("c1", "body", "PERSON", f"[persoon {n}]", "r", 1.0)
                for n in (10, 2, 1, 2, *range(3, 10))
            ),
        )
    )
    assert [(row.places, row.more) for row in rows] == [(11, 2)]
    assert rows[0].replacements == tuple(f"[persoon {n}]" for n in range(1, 9))


@given(st.text(), st.sets(st.text(max_size=4), max_size=4))
def test_spans_joined_are_the_text(text: str, marks: set[str]) -> None:
    pieces = spans(text, marks)
    assert "".join(piece for piece, _ in pieces) == text
    assert all(piece in marks for piece, gone in pieces if gone)
    assert not any(mark and mark in piece for piece, gone in pieces if not gone for mark in marks)


HOSTILE = "<script>alert('x')</script><img src=https://tracker.example/p.gif>\"'&"


def test_values_are_escaped_and_nothing_is_loaded() -> None:
    page = render_html(dataclasses.replace(with_text(HOSTILE), subject=HOSTILE, keys=(HOSTILE,)))
    assert "<script" not in page
    assert "<img" not in page
    assert html.escape("<script>alert(") in page
    assert not re.search(
        r"""(?:src|href|url|action|@import)\s*[=(]\s*["']?(?!["']?#)""", style_and_tags(page)
    )
    assert "default-src 'none'" in page


def style_and_tags(page: str) -> str:
    return " ".join(re.findall(r"<[^>]*>", page)) + " ".join(
        re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    )


@given(st.text(st.characters(codec="utf-8"), max_size=40))
@settings(max_examples=30, deadline=None)
def test_any_text_stands_in_the_letter_as_it_is(text: str) -> None:
    page = render_html(with_text(text))
    assert f'<div class="text">{escaped(text)}</div>' in page


def escaped(text: str) -> str:
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&#34;"), ("'", "&#39;")):
        text = text.replace(sign, entity)
    return text


# --- order


def test_conversations_stay_together_and_zones_are_heeded() -> None:
    ordered = [entry.id for entry in in_order(DUTCH.entries)]
    assert ordered == ["c1", "n1", "m1", "m2", "w1"]  # m1 is 08:15 UTC, m2 09:40 UTC


@given(st.permutations(DUTCH.entries))
@settings(max_examples=20)
def test_order_does_not_depend_on_the_order_given(entries: list[Entry]) -> None:
    assert in_order(entries) == in_order(DUTCH.entries)


# --- data


@pytest.mark.parametrize("language", EXAMPLES)
def test_data_keeps_to_its_schema(language: str) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft202012Validator.check_schema(schema())
    data = json.loads(json.dumps(as_json(EXAMPLES[language])))
    jsonschema.Draft202012Validator(schema()).validate(data)


def test_data_holds_every_record_once_in_order_with_unknown_moments_null() -> None:
    data = as_json(DUTCH)
    assert [entry["id"] for entry in data["entries"]] == ["c1", "n1", "m1", "m2", "w1"]
    assert data["entries"][4]["at"] is None
    assert data["entries"][4]["at_text"] == "03/04/24 08:12"
    assert data["complete"] is True
    assert as_json(FRENCH)["complete"] is False


# --- packing


README_NAMES = {"nl": "LEESMIJ.txt", "fr": "LISEZMOI.txt", "en": "README.txt", "de": "LIESMICH.txt"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_pack_and_verify_in_every_language(language: str, tmp_path: Path) -> None:
    path = pack(EXAMPLES[language], tmp_path)
    originals = {"nl": 3, "fr": 0, "en": 0, "de": 3}[language]
    assert path.name == f"inzage-{EXAMPLES[language].request}.zip"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert verify(path) == bundle_verify.Verification(ok=True, problems=(), members=16 + originals)
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert all(info.date_time == (1980, 1, 1, 0, 0, 0) for info in archive.infolist())
        readme = archive.read(README_NAMES[language]).decode()
        assert json.loads(archive.read("manifest.json"))["request"] == EXAMPLES[language].request
    assert {name for name in names if not name.startswith("originals/")} == {
        README_NAMES[language],
        *bundle_verify.FIXED,
    }
    assert names == [*sorted(set(names) - {"manifest.json", "SHA256SUMS"}), "manifest.json", "SHA256SUMS"]
    assert EXAMPLES[language].subject not in readme
    assert f"inzage verify {path.name}" in readme


def test_same_bundle_same_bytes(tmp_path: Path) -> None:
    first = pack(DUTCH, tmp_path / "a").read_bytes()
    shuffled = dataclasses.replace(DUTCH, entries=DUTCH.entries[::-1], sums=DUTCH.sums[::-1])
    assert pack(DUTCH, tmp_path / "b").read_bytes() == first
    assert pack(shuffled, tmp_path / "c").read_bytes() == first
    assert pack(dataclasses.replace(DUTCH, near_matches=3), tmp_path / "d").read_bytes() != first


def test_packing_again_replaces_the_file_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    pack(DUTCH, tmp_path)
    path = pack(dataclasses.replace(DUTCH, near_matches=0), tmp_path)
    assert list(tmp_path.iterdir()) == [path]
    with zipfile.ZipFile(path) as archive:
        assert json.loads(archive.read("data.json"))["near_matches"] == 0


def test_a_failure_half_way_leaves_the_old_file_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = pack(DUTCH, tmp_path)
    before = path.read_bytes()
    monkeypatch.setattr(sealed_zip, "MAX_BYTES", 10_000)
    with pytest.raises(RefusedError, match="2 GiB"):
        pack(dataclasses.replace(DUTCH, near_matches=0), tmp_path)
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "changes",
    [
        {"sums": (*DUTCH.sums[:2], SourceSum("WhatsApp", "w", 97, 0, 0, 1, 95))},
        {"entries": DUTCH.entries[1:]},
        {"redactions": (Redaction("gone", "body", "PERSON", "[persoon 1]", "r", 1.0),)},
    ],
)
def test_a_bundle_that_contradicts_itself_is_not_written(changes: dict[str, Any], tmp_path: Path) -> None:
    bundle = dataclasses.replace(DUTCH, **changes)
    assert faults(bundle)
    with pytest.raises(RefusedError, match="contradicts itself"):
        pack(bundle, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("request_id", ["", "../x", "a/b", "a b", "-x", "x" * 65, "é", "a\n"])
def test_a_request_that_is_no_file_name_is_refused(request_id: str, tmp_path: Path) -> None:
    with pytest.raises(RequestError) as refusal:
        pack(dataclasses.replace(DUTCH, request=request_id), tmp_path)
    assert not request_id or request_id not in str(refusal.value).split()


def test_half_a_character_does_not_stop_the_bundle(tmp_path: Path) -> None:
    """JSON exports can hold half of a surrogate pair, which UTF-8 cannot."""
    assert verify(pack(with_text("hallo \ud83d daar"), tmp_path)).ok


# --- verifying


@pytest.mark.parametrize("member", sorted({*bundle_verify.FIXED, "LEESMIJ.txt"}))
def test_a_changed_or_missing_member_is_found(member: str, tmp_path: Path) -> None:
    path = pack(DUTCH, tmp_path)
    with zipfile.ZipFile(path) as archive:
        content = archive.read(member)
    changed = verify(repacked(path, tmp_path / "changed.zip", {member: content.replace(b"2026", b"2027")}))
    missing = verify(repacked(path, tmp_path / "missing.zip", {member: None}))
    assert not missing.ok
    if b"2026" in content:
        assert not changed.ok


def test_a_changed_schema_is_found(tmp_path: Path) -> None:
    path = pack(DUTCH, tmp_path)
    outcome = verify(repacked(path, tmp_path / "x.zip", {"schema.json": b"{}"}))
    assert outcome.problems == ("schema.json is not the file that was packed",)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("Marijke Dewolf.txt", "1 members do not belong in a bundle"),
        ("README.txt", "there is not exactly one file that explains the bundle"),
        ("../data.json", "a member's name points outside"),
        ("/etc/data.json", "a member's name points outside"),
        ("C:\\data.json", "a member's name points outside"),
        ("a/../../data.json", "a member's name points outside"),
    ],
)
def test_an_added_member_is_found_without_naming_it(name: str, problem: str, tmp_path: Path) -> None:
    path = repacked(pack(DUTCH, tmp_path), tmp_path / "x.zip", {name: b"x"}, rehash=True)
    outcome = verify(path)
    assert not outcome.ok
    assert any(line.startswith(problem) for line in outcome.problems)
    assert "Marijke" not in " ".join(outcome.problems)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_that_is_there_twice_is_found(tmp_path: Path) -> None:
    path = pack(DUTCH, tmp_path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("data.json", b"{}")
    assert "there more than once: data.json" in verify(path).problems


def test_a_link_is_found(tmp_path: Path) -> None:
    path = repacked(pack(DUTCH, tmp_path), tmp_path / "x.zip", {"report.html": None})
    link = zipfile.ZipInfo("report.html")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert any("link" in problem for problem in verify(path).problems)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = repacked(pack(DUTCH, tmp_path), tmp_path / "x.zip", {"data.json": b" " * (20 << 20)}, rehash=True)
    monkeypatch.setattr(zipfile.ZipFile, "open", None)
    assert verify(path).problems == ("a member is packed more tightly than text can be",)


def test_declared_size_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = pack(DUTCH, tmp_path)
    monkeypatch.setattr(bundle_verify, "MAX_BYTES", path.stat().st_size + 1)
    assert verify(path).problems == ("unpacked, the bundle would be larger than 2 GiB",)
    monkeypatch.setattr(bundle_verify, "MAX_BYTES", path.stat().st_size - 1)
    assert verify(path).problems == ("the file is larger than 2 GiB",)


@pytest.mark.parametrize("keep", [0, 1, 100, 0.5, -1, -22, -100])
def test_a_truncated_file_is_found(keep: float, tmp_path: Path) -> None:
    content = pack(DUTCH, tmp_path).read_bytes()
    cut = tmp_path / "cut.zip"
    cut.write_bytes(content[: int(len(content) * keep) if keep == 0.5 else int(keep)])
    assert not verify(cut).ok


@pytest.mark.parametrize("extra", [b"x", b"PK\x05\x06"])
def test_bytes_around_the_bundle_are_found(extra: bytes, tmp_path: Path) -> None:
    content = pack(DUTCH, tmp_path).read_bytes()
    for number, changed in enumerate((extra + content, content + extra)):
        path = tmp_path / f"{number}.zip"
        path.write_bytes(changed)
        assert not verify(path).ok


def test_what_is_no_zip_or_not_there_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_text("hello")
    assert verify(tmp_path / "x.zip").problems == (
        "the file is not a whole zip: it is damaged or was cut off",
    )
    assert verify(tmp_path / "y.zip").problems == ("the file cannot be opened",)
    assert verify(tmp_path).problems == ("the file cannot be opened",)


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pack(DUTCH, tmp_path_factory.mktemp("packed"))


@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_flipped_bit_is_found_or_changes_nothing(
    packed: Path, tmp_path: Path, place: float, bit: int
) -> None:
    content = bytearray(packed.read_bytes())
    content[int(place * len(content))] ^= 1 << bit
    path = tmp_path / "flipped.zip"
    path.write_bytes(content)
    if verify(path).ok:
        with zipfile.ZipFile(packed) as before, zipfile.ZipFile(path) as after:
            assert {n: before.read(n) for n in before.namelist()} == {
                n: after.read(n) for n in after.namelist()
            }


@pytest.mark.parametrize(
    ("member", "changes", "problem"),
    [
        ("data.json", {"entries": []}, "the sums count 5 records, data.json holds 0"),
        ("data.json", {"request": "2026-9999"}, "the members are of different requests"),
        ("data.json", {"complete": False}, "the bundle says of itself that it is complete"),
        (
            "data.json",
            {"entries": [{"id": n, "source": "Mail"} for n in "abcde"]},
            "the sums and data.json divide",
        ),
        ("data.json", {"entries": 5}, "the members do not have the form of a bundle"),
        ("data.json", {"entries": [[]]}, "the members do not have the form of a bundle"),
        ("completeness.json", {"sums": []}, "manifest.json and completeness.json give different sums"),
        ("completeness.json", {"skipped": [{"source": "x", "reason": "y"}]}, "the bundle says of itself"),
        ("completeness.json", {"sums": [{"source": "x"}]}, "the members do not have the form of a bundle"),
        ("redactions.json", {"redactions": [{"entry": "zz"}]}, "redactions.json speaks of records"),
        (
            "manifest.json",
            {"sums": [{"source": "x"}]},
            "manifest.json and completeness.json give different sums",
        ),
        ("manifest.json", {"members": []}, "manifest.json cannot be read"),
    ],
)
def test_a_contradiction_is_found_though_every_hash_is_right(
    member: str, changes: dict[str, Any], problem: str, tmp_path: Path
) -> None:
    path = pack(DUTCH, tmp_path)
    rehash = member != "manifest.json"
    forged = repacked(path, tmp_path / "x.zip", {member: edited(path, member, **changes)}, rehash=rehash)
    assert any(line.startswith(problem) for line in verify(forged).problems)


def test_sums_that_do_not_add_up_are_found(tmp_path: Path) -> None:
    path = pack(DUTCH, tmp_path)
    with zipfile.ZipFile(path) as archive:
        sums = json.loads(archive.read("completeness.json"))["sums"]
    sums[1]["read"] += 1
    change = {name: edited(path, name, sums=sums) for name in ("completeness.json", "manifest.json")}
    forged = repacked(path, tmp_path / "x.zip", dict(change), rehash=True)
    assert verify(forged).problems == ("the sums of file 2 in completeness.json do not add up",)


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b"null", b"[" * 100_000, b"NaN"])
@pytest.mark.parametrize("member", ["manifest.json", "data.json", "completeness.json"])
def test_a_member_made_to_break_a_reader_does_not(member: str, content: bytes, tmp_path: Path) -> None:
    path = pack(DUTCH, tmp_path)
    forged = repacked(path, tmp_path / "x.zip", {member: content}, rehash=member != "manifest.json")
    assert not verify(forged).ok


def test_the_recipient_can_verify_with_nothing_but_python(packed: Path, tmp_path: Path) -> None:
    """-I and -S: no site-packages, no current folder: an import of ours or of a library would fail."""
    script = Path(bundle_verify.__file__)
    command = [sys.executable, "-I", "-S", str(script)]
    right = subprocess.run([*command, str(packed)], capture_output=True, text=True, check=False)
    assert (right.returncode, right.stdout) == (0, "the bundle is whole and unchanged\n")
    wrong = subprocess.run(
        [*command, str(tmp_path / "none.zip")], capture_output=True, text=True, check=False
    )
    assert (wrong.returncode, wrong.stdout) == (1, "the file cannot be opened\n")
    assert subprocess.run(command, capture_output=True, check=False).returncode == 2
