"""The documents say what is there: every reader, every command, every figure's command."""

import re

import pytest

import connectors
from flows import commands, commands_request
from flows.cli import app
from tests.running import ROOT

README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("kind", sorted(connectors.READERS))
def test_every_reader_is_in_the_readme(kind: str) -> None:
    assert f"`{kind}`" in README


def test_every_command_is_in_the_readme() -> None:
    assert commands.__doc__
    assert commands_request.__doc__
    names = [(c.name or c.callback.__name__) for c in app.registered_commands if c.callback]
    assert len(names) > 8
    assert [name for name in names if f"inzage {name}" not in README and f"make {name}" not in README] == []


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\(([^)#h][^)]*)\)", README))))
def test_every_link_leads_somewhere(path: str) -> None:
    assert (ROOT / path).exists()


def test_every_setting_in_the_readme_is_one() -> None:
    from flows.settings import Schedule, Settings

    block = README.split('company = "Firma"')[1].split("\n\nThe flows run")[0]
    keys = set(re.findall(r"^    (\w+) =", block, re.MULTILINE)) | {"company"}
    assert keys == (Settings.model_fields.keys() | Schedule.model_fields.keys()) - {"schedule", "detection"}


def test_the_demo_s_policy_and_settings_are_valid() -> None:
    from flows.settings import read_settings
    from subjects.policy import read_policy

    home = ROOT / "flows" / "demo_home"
    assert read_settings(home).company
    assert read_policy(home).purposes["nl"]
