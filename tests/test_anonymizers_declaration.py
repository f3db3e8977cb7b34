"""A declared release: defaults by recipient class, and what a declaration may not say."""

from pathlib import Path

import pytest

from anonymizers.declaration import Declaration, declare
from inzage.errors import SettingsError


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "release.toml"
    file.write_text(text, "utf-8")
    return file


@pytest.mark.parametrize(
    ("recipient", "given", "k"),
    [
        ("inside", None, 5),
        ("outside", None, 11),
        ("public", None, 11),
        ("inside", 20, 20),
        ("outside", 3, 3),
    ],
)
def test_k_follows_the_recipient_unless_it_is_given(recipient: str, given: int | None, k: int) -> None:
    said = Declaration.model_validate(
        {"purpose": "x", "recipient": recipient, "thresholds": {} if given is None else {"k": given}}
    )
    assert said.k == k


def test_the_purpose_alone_releases_texts_and_no_tables() -> None:
    said = declare("which questions are asked?")
    assert (said.recipient, said.columns, said.link, said.unit) == ("outside", (), "none", "person")
    assert said.wants_text("mail.message")
    assert not said.wants_column("hubspot.contact.City")
    assert (said.thresholds.l, said.thresholds.t, said.thresholds.risk) == (2, None, 0.09)


def test_options_come_before_the_file(tmp_path: Path) -> None:
    file = written(tmp_path, 'purpose = "in the file"\nrecipient = "inside"\n[thresholds]\nk = 7\n')
    assert declare(file=file).purpose == "in the file"
    said = declare("on the line", file, recipient=None)
    assert (said.purpose, said.recipient, said.k) == ("on the line", "inside", 7)


@pytest.mark.parametrize(
    ("asked", "name", "wanted"),
    [
        ("hubspot.contact.*", "hubspot.contact.Postal Code", True),
        ("hubspot.contact.City", "hubspot.contact.City", True),
        ("*", "calls.call.Duur", True),
        # not these
        ("hubspot.contact.City", "hubspot.contact.city", False),
        ("hubspot.contact.*", "hubspot.company.City", False),
        ("hubspot.contact", "hubspot.contact.City", False),
    ],
)
def test_columns_are_asked_for_by_name_or_pattern(asked: str, name: str, *, wanted: bool) -> None:
    assert Declaration(purpose="x", columns=(asked,)).wants_column(name) is wanted


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # keys and sections that there are not
        ('purpose = "x"\nrecepient = "inside"', ("recepient", "known keys", "recipient")),
        ('purpose = "x"\n[thresholds]\nkay = 5', ("thresholds.kay", "known keys", "entropy_l")),
        # values that cannot be
        ('purpose = "x"\nrecipient = "everybody"', ("recipient", "'inside', 'outside' or 'public'")),
        ('purpose = "x"\n[thresholds]\nk = 1', ("thresholds.k",)),
        ('purpose = "x"\n[thresholds]\nt = 1.5', ("thresholds.t",)),
        ('purpose = "x"\n[thresholds]\nrisk = 0', ("thresholds.risk",)),
        ('purpose = "x"\nsuppression = 1', ("suppression",)),
        ('purpose = "x"\nunit = "row"', ("unit",)),
        ('purpose = "x"\nevents = 0', ("events",)),
        ('purpose = " "', ("purpose",)),
        ('recipient = "inside"', ("purpose", "required")),
        (
            'purpose = "x"\ncolumns = ["a.b.c"]\n[hierarchies]\n"a.b.c" = "zodiac"',
            ("hierarchies", "postcode"),
        ),
        # roles that contradict each other or nothing
        ('purpose = "x"\ncolumns = ["a.*"]\nquasi = ["a.b"]\nsensitive = ["a.b"]', ("named twice", "a.b")),
        ('purpose = "x"\ncolumns = ["a.*"]\nquasi = ["c.d"]', ("not asked for", "c.d")),
        # no TOML
        ("purpose = ", ("not valid TOML",)),
    ],
)
def test_a_declaration_that_cannot_be_is_refused_with_file_and_key(
    tmp_path: Path, text: str, said: tuple[str, ...]
) -> None:
    with pytest.raises(SettingsError) as refused:
        declare(file=written(tmp_path, text))
    assert all(part in str(refused.value) for part in ("release.toml", *said)), str(refused.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        declare(file=tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("thresholds", "sensitive", "weaker"),
    [
        ({}, (), ()),
        ({"k": 11, "l": 2, "risk": 0.05}, ("a.b.c",), ()),
        ({"l": 1}, (), ()),  # nothing is sensitive: l says nothing
        ({"k": 10}, (), ("k",)),
        ({"l": 1, "risk": 0.2}, ("a.b.c",), ("l", "risk")),
    ],
)
def test_thresholds_below_the_defaults_are_told(
    thresholds: dict[str, float], sensitive: tuple[str, ...], weaker: tuple[str, ...]
) -> None:
    said = Declaration.model_validate(
        {"purpose": "x", "columns": ["a.b.*"], "sensitive": sensitive, "thresholds": thresholds}
    )
    assert said.weaker == weaker


def test_a_declaration_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Declaration(purpose="x").purpose = "y"
