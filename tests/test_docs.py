"""The documents say what is there: every reader, every command, every figure's command."""

import re
from importlib import import_module

import pytest

import connectors
from flows.cli import app
from tests.running import ROOT

README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("kind", sorted(connectors.READERS))
def test_every_reader_is_in_the_readme(kind: str) -> None:
    assert f"`{kind}`" in README


def test_every_command_is_in_the_readme() -> None:
    for path in (ROOT / "flows").glob("commands*.py"):
        import_module(f"flows.{path.stem}")  # each adds its commands to `app`
    names = [(c.name or c.callback.__name__) for c in app.registered_commands if c.callback]
    names += [str(group.name) for group in app.registered_groups]
    assert len(names) > 11
    assert [name for name in names if f"inzage {name}" not in README and f"make {name}" not in README] == []


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\(([^)#h][^)]*)\)", README))))
def test_every_link_leads_somewhere(path: str) -> None:
    assert (ROOT / path).exists()


def test_every_setting_in_the_readme_is_one() -> None:
    from flows.settings import Identity, Schedule, Settings
    from subjects.verification_settings import MailSettings

    block = README.split('company = "Firma"')[1].split("\n\nThe flows run")[0]
    keys = set(re.findall(r"^    (\w+) =", block, re.MULTILINE)) | {"company"}
    sections = (Settings, Schedule, Identity, MailSettings)
    known = {key for section in sections for key in section.model_fields}
    assert keys == known - {"schedule", "detection", "identity", "mail"}


def test_the_demo_s_policy_and_settings_are_valid() -> None:
    from flows.settings import read_settings
    from subjects.policy import read_policy

    home = ROOT / "flows" / "demo_home"
    assert read_settings(home).company
    assert read_policy(home).purposes["nl"]
