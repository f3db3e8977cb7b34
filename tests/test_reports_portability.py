"""The portability package: open formats, safe in a spreadsheet, the same bytes each time, and checkable."""

import csv
import hashlib
import io
import json
import re
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inzage.errors import RequestError
from reports.portability_model import LeftOut, Portable
from reports.portability_pack import pack_portable
from reports.portability_tables import harmless, json_lines, tables
from reports.portability_verify import verify
from tests.making_portability import ANSWER, CHAT, CONTACT, DATA_PACKAGE, MAIL, VISIT, cell, portable, record

jsonschema: Any = pytest.importorskip("jsonschema")

LEFT = (
    LeftOut("hubspot", "contact", "HubSpot Score", "inferred", 1),
    LeftOut("hubspot", "note", "(text)", "staff", 2),
)
ALL = portable(CONTACT, MAIL, ANSWER, CHAT, VISIT, left_out=LEFT)


def packed(tmp_path: Path, content: Portable = ALL) -> zipfile.ZipFile:
    return zipfile.ZipFile(pack_portable(content, tmp_path))


def rows_of(archive: zipfile.ZipFile, name: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(archive.read(name).decode("utf-8-sig"), newline="")))


def test_what_is_in_it(tmp_path: Path) -> None:
    tables_of = ("calendly-appointment", "hubspot-contact", "whatsapp-message")
    suffixes = ("csv", "jsonl", "mapping.toml", "schema.json")
    assert packed(tmp_path).namelist() == [
        "LEESMIJ.txt", "appointments.ics", "contacts.vcf",
        *(f"data/{name}.{suffix}" for name in tables_of for suffix in suffixes),
        "datapackage.json", "dictionary.csv", "left_out.csv", "messages.mbox", "manifest.json", "SHA256SUMS",
    ]  # fmt: skip


def test_it_passes_its_own_check_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = pack_portable(ALL, tmp_path)
    assert verify(path).problems == ()
    assert (verify(path).ok, path.name, path.stat().st_mode & 0o777) == (True, "inzage-P1.zip", 0o600)
    assert [each.name for each in tmp_path.iterdir()] == ["inzage-P1.zip"]


def test_the_same_content_packs_to_the_same_bytes(tmp_path: Path) -> None:
    one, other = pack_portable(ALL, tmp_path / "a"), pack_portable(ALL, tmp_path / "b")
    assert one.read_bytes() == other.read_bytes()


def test_json_lines_keep_every_value_and_fit_their_schema(tmp_path: Path) -> None:
    archive = packed(tmp_path)
    lines = [json.loads(line) for line in archive.read("data/hubspot-contact.jsonl").decode().splitlines()]
    schema = json.loads(archive.read("data/hubspot-contact.schema.json"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for line in lines:
        jsonschema.validate(line, schema)
    assert {each.name: each.value for each in CONTACT.cells}.items() <= lines[0].items()
    assert schema["properties"]["Email"]["x-basis"] == "contract"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**lines[0], "HubSpot Score": "97"}, schema)


def test_a_spreadsheet_finds_no_formula(tmp_path: Path) -> None:
    archive = packed(tmp_path)
    for name in (name for name in archive.namelist() if name.endswith(".csv")):
        assert not any(
            value.startswith(("=", "+", "-", "@")) for row in rows_of(archive, name) for value in row
        )
    (head, row) = rows_of(archive, "data/whatsapp-message.csv")
    assert dict(zip(head, row, strict=True))["text"] == "'=1+1 is geen formule\nmaar wel 2 regels"
    assert json.loads(archive.read("data/whatsapp-message.jsonl"))["text"].startswith("=1+1")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=A1", "'=A1"),
        ("+32", "'+32"),
        ("-5", "'-5"),
        ("@x", "'@x"),
        ("\t=1", "'\t=1"),
        ("a=1", "a=1"),
        ("", ""),
        ("'=1", "'=1"),
    ],
)
def test_harmless(value: str, shown: str) -> None:
    assert harmless(value) == shown


def test_the_data_package_has_the_published_shape(tmp_path: Path) -> None:
    archive = packed(tmp_path)
    package = json.loads(archive.read("datapackage.json"))
    jsonschema.validate(package, DATA_PACKAGE)
    named = {each["path"]: each for each in package["resources"]}
    data = {name for name in archive.namelist() if re.search(r"\.(csv|jsonl|mbox|vcf|ics)$", name)}
    assert named.keys() == data
    for path, resource in named.items():
        content = archive.read(path)
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        if "schema" in resource:
            assert [field["name"] for field in resource["schema"]["fields"]] == rows_of(archive, path)[0]
    assert len({each["name"] for each in package["resources"]}) == len(named)


def test_the_dictionary_explains_every_column_in_the_person_s_language(tmp_path: Path) -> None:
    rows = rows_of(packed(tmp_path), "dictionary.csv")
    told = {(row[0], row[1]): row[2:] for row in rows[1:]}
    assert told["data/hubspot-contact", "Email"] == [
        "e-mailadres",
        "door u gegeven",
        "overeenkomst",
        "hubspot",
        "Email",
    ]
    assert told["messages.mbox", "Subject"][0] == "onderwerp"
    assert all(row[2] for row in rows[1:])
    french = portable(CONTACT, language="fr")
    rows = rows_of(packed(tmp_path / "fr", french), "dictionary.csv")
    assert ["prénom", "fourni par vous", "contrat"] in [row[2:5] for row in rows]


def test_what_stayed_behind_is_told(tmp_path: Path) -> None:
    archive = packed(tmp_path)
    assert [row[:4] + row[5:] for row in rows_of(archive, "left_out.csv")[1:]] == [
        ["hubspot", "contact", "HubSpot Score", "inferred", "1"],
        ["hubspot", "note", "(text)", "staff", "2"],
    ]
    said = archive.read("LEESMIJ.txt").decode()
    assert "  2  door onze medewerkers of systemen geschreven" in said
    assert "  1  door ons afgeleid" in said


@pytest.mark.parametrize(
    ("language", "name", "nothing", "none"),
    [
        ("nl", "LEESMIJ.txt", "niets gevonden dat u", "helemaal niets over u"),
        ("fr", "LISEZMOI.txt", "rien trouvé que vous", "rien trouvé du tout"),
        ("en", "README.txt", "nothing that you can take", "nothing about you at all"),
        ("de", "LIESMICH.txt", "nichts gefunden, was Sie", "überhaupt nichts über Sie"),
    ],
)
def test_nothing_to_hand_over_is_a_package_too(
    tmp_path: Path, language: str, name: str, nothing: str, none: str
) -> None:
    for content, said in (
        (portable(left_out=LEFT, language=language), nothing),
        (portable(language=language), none),
    ):
        path = pack_portable(content, tmp_path)
        with zipfile.ZipFile(path) as archive:
            assert said in " ".join(archive.read(name).decode().split())
            assert archive.namelist()[-2:] == ["manifest.json", "SHA256SUMS"]
            assert not any(member.startswith("data/") for member in archive.namelist())
            jsonschema.validate(json.loads(archive.read("datapackage.json")), DATA_PACKAGE)
        assert verify(path).ok


def test_a_number_that_is_no_file_name_is_refused(tmp_path: Path) -> None:
    from dataclasses import replace

    with pytest.raises(RequestError):
        pack_portable(replace(ALL, request="../../etc/passwd"), tmp_path)
    assert list(tmp_path.iterdir()) == []


# --- whatever the values are ---------------------------------------------------------------------------------------

NASTY = st.text(max_size=60) | st.sampled_from(
    [
        "=cmd|' /C calc'!A1",
        "<script>alert(1)</script>",
        "../../x",
        "a\r\nBcc: x@y.example",
        "From x\nFrom y",
        "END:VCARD\r\nBEGIN:VCARD",
        '"',
        "'",
        "\\n;,",
    ]
)


@settings(max_examples=60, deadline=None)
@given(name=NASTY, value=NASTY.filter(str.strip), text=NASTY, source=NASTY.filter(str.strip))
def test_no_value_breaks_out_of_its_place(
    tmp_path_factory: pytest.TempPathFactory, name: str, value: str, text: str, source: str
) -> None:
    cells = [cell(name, value, means) for means in ("email", "first name", "subject", "place", "answer")]
    made = [
        record(1, source, "contact", *cells, text=text, at="2026-01-02"),
        record(2, "mail", "message", *cells, text=text, at="2026-01-02T03:04:05"),
        record(3, source, "appointment", *cells, text=text, at="2026-01-02T03:04:05"),
    ]
    path = pack_portable(portable(*made), tmp_path_factory.mktemp("nasty"))
    assert verify(path).problems == ()
    with zipfile.ZipFile(path) as archive:
        for member in archive.namelist():
            content = archive.read(member).decode()
            if member.endswith(".mapping.toml"):
                assert tomllib.loads(content)["source"] == source
        assert archive.read("contacts.vcf").decode().count("\r\nEND:VCARD\r\n") == 1
        assert archive.read("appointments.ics").decode().count("\r\nEND:VEVENT\r\n") == 1
        header = archive.read("messages.mbox").decode().split("\n\n")[0]
        assert len(header.split("\n")) == 1 + len(cells) + 1 + 3
    for table in tables(made[:1]):
        (line,) = map(json.loads, json_lines(table).decode().split("\n")[:-1])
        assert [line[column.name] for column in table.columns if column.name in line].count(value) >= len(
            cells
        )
