"""Real exports and third-party test files: none may raise, and the sum must be right for each."""

from pathlib import Path

import pytest

import connectors
from tests.running import ROOT
from warehouse import load
from warehouse.connection import open_warehouse

SAMPLES = ROOT.parent / "shared" / "samples"
FOLDERS = (
    "crm_hubspot",
    "email_eml",
    "email_maildir",
    "email_mbox",
    "email_reply_quoting",
    "whatsapp_txt",
    "chat_intercom",
    "csv_structural_nasties",
)
NOT_OURS = (
    ".expected.json",
    ".trimmed.txt",
    "whatstk_header_format_support.json",
)  # keys to samples, no exports


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_sample_is_read_or_named(folder: str, tmp_path: Path) -> None:
    if not SAMPLES.exists():
        pytest.skip("the folder of samples is not beside this checkout")
    with open_warehouse(tmp_path) as warehouse:
        for path in connectors.walk(SAMPLES / folder):
            _, outcome = load.load(warehouse, path)
            assert outcome.sums.balanced, path.name
            broken = [
                row[1]
                for row in warehouse._connection.execute("SELECT place, reason FROM unreadable").fetchall()
            ]
            assert not [reason for reason in broken if "broke off" in reason], path.name
            if folder not in ("email_reply_quoting", "csv_structural_nasties") and not path.name.endswith(
                NOT_OURS
            ):
                assert outcome.state in ("read", "known"), path.name
