"""Real exports and third-party test files: none may raise, the sum must be right for each, and each is read or is known
to be none of ours."""

from pathlib import Path

import pytest

import connectors
from tests.running import ROOT
from warehouse import load
from warehouse.connection import open_warehouse

SAMPLES = ROOT.parent / "shared" / "samples"
FOLDERS = (
    "calendar_ics", "calendly_csv", "chat_crisp", "chat_intercom", "chat_livechat", "chat_tawkto", "chat_teams",
    "chat_zendesk", "crm_hubspot", "crm_odoo", "crm_pipedrive", "crm_salesforce", "crm_zoho", "csv_structural_nasties",
    "email_eml", "email_maildir", "email_mbox", "email_reply_quoting", "mail_log_exchange", "mail_log_postfix",
    "newsletter_brevo", "newsletter_mailchimp", "outlook_msg", "outlook_pst", "payments_mollie", "payments_stripe",
    "slack_export", "telegram_json", "telephony_cdr", "web_access_log", "whatsapp_txt",
)  # fmt: skip
NOT_OURS = (
    ".expected.json",  # what another program should make of a sample
    ".trimmed.txt",
    "whatstk_header_format_support.json",
    "whyscream_cases_even.yaml",
    "dataloader_csvtext_BOM_UTF16LE.csv",  # columns that say nothing: column1, column2
    "dataloader_csvEscapedQuotes.csv",
)
NO_SYSTEM = frozenset({"email_reply_quoting", "csv_structural_nasties"})  # bodies of mails, tables of nobody


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_sample_is_read_or_named(folder: str, tmp_path: Path) -> None:
    if not SAMPLES.exists():
        pytest.skip("the folder of samples is not beside this checkout")
    with open_warehouse(tmp_path) as warehouse:
        for export in connectors.walk(SAMPLES / folder):
            _, outcome = load.load(warehouse, export)
            assert outcome.sums.balanced, export.name
            broken = [
                row[1]
                for row in warehouse._connection.execute("SELECT place, reason FROM unreadable").fetchall()
            ]
            assert not [reason for reason in broken if "broke off" in reason], export.name
            if folder not in NO_SYSTEM and not export.name.endswith(NOT_OURS):
                assert outcome.state in ("read", "known"), export.name
                assert not outcome.sums.unreadable or outcome.sums.read > outcome.sums.unreadable, export.name


def test_no_folder_of_samples_is_forgotten() -> None:
    if not SAMPLES.exists():
        pytest.skip("the folder of samples is not beside this checkout")
    assert {path.name for path in SAMPLES.iterdir() if path.is_dir()} == set(FOLDERS)
