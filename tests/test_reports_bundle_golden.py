"""Golden bundles: the answers out of a small fixed warehouse, byte for byte.

`INZAGE_GOLDEN=write pytest tests/test_reports_bundle_golden.py` writes them anew: read what changed before keeping it.
"""

import dataclasses
import os
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reports.access import assemble
from reports.bundle import pack, verify
from subjects.identity import find, holdings
from subjects.policy import Controller, PolicyFile
from tests.known_scan import CHAT, CONTACTS, NOTES_MAPPING, detect, match, read
from warehouse.connection import Warehouse, open_warehouse
from warehouse.ledger import Request

GOLDEN = Path(__file__).parent / "golden_bundles"
DAY = date(2026, 11, 20)
MAIL = """From MAILER-DAEMON Tue Feb  3 09:12:00 2026
From: Merel Zanglijster <merel@vogels.example>
To: Volière <info@voliere.example>
Date: Tue, 03 Feb 2026 09:12:00 +0100
Subject: Nestkast
Message-ID: <1@vogels.example>

Dag,

mijn nestkast is stuk. Vraag het aan Tess Tapuit, tess@tapuit.example.

Groeten,
Merel
"""
NOTES = (
    "Tekst\nTess Tapuit belde over haar factuur. Merel Zanglijster betaalt mee. Tess komt morgen.\n"
    '"=HYPERLINK(""http://x.example"") Merel Zanglijster"\n'
)
FOUND = (("Tess Tapuit", "PERSON"), ("tess@tapuit.example", "EMAIL"), ("Merel Zanglijster", "PERSON"))
PEOPLE = [("merel", "merel@vogels.example", "nl"), ("nobody", "nobody@x.example", "en")]


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    folder = tmp_path_factory.mktemp("golden")
    with open_warehouse(folder / "home") as warehouse:
        read(warehouse, folder / "contacts.csv", CONTACTS)
        read(warehouse, folder / "mail.mbox", MAIL)
        read(warehouse, folder / "WhatsApp-chat met Bob.txt", CHAT)
        (folder / "notities.mapping.toml").write_text(NOTES_MAPPING, "utf-8")
        read(warehouse, folder / "notities.csv", NOTES)
        detect(warehouse, *FOUND)
        match(warehouse)
        yield warehouse


@pytest.mark.parametrize(("name", "key", "language"), PEOPLE)
def test_a_golden_bundle(warehouse: Warehouse, tmp_path: Path, name: str, key: str, language: str) -> None:
    request = Request(f"golden-{name}", "access", key, DAY, DAY, DAY, "verified")
    subject = find(warehouse, key)
    policy = PolicyFile(controller=Controller(name="Volière BV"))
    held = holdings(warehouse, subject)
    bundle = assemble(warehouse, request, subject, held, policy, language=language)
    path = pack(dataclasses.replace(bundle, answered=DAY.isoformat()), tmp_path)
    assert verify(path).ok
    with zipfile.ZipFile(path) as archive:
        made = {member: archive.read(member) for member in archive.namelist()}
    if os.environ.get("INZAGE_GOLDEN") == "write":
        _write(GOLDEN / name, made)
    held_there = {str(p.relative_to(GOLDEN / name)): p for p in (GOLDEN / name).rglob("*") if p.is_file()}
    assert set(made) == set(held_there)
    for member, content in made.items():
        assert content == held_there[member].read_bytes(), f"{name}/{member}"


def _write(folder: Path, made: dict[str, bytes]) -> None:
    for member, content in made.items():
        (folder / member).parent.mkdir(parents=True, exist_ok=True)
        (folder / member).write_bytes(content)
