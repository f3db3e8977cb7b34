"""Pages that load nothing, run nothing, escape every value and come piece by piece."""

import re
from collections.abc import Iterator

import pytest
from jinja2 import DictLoader, Environment, UndefinedError

from reports import page

NARROW = "\N{NARROW NO-BREAK SPACE}"

TEMPLATES = {
    "bare.html.j2": '{% extends "base.html.j2" %}{% block title %}{{ x }}{% endblock %}'
    '{% block body %}<p title="{{ x }}">{{ x }}</p>{{ "label.EMAIL" | t }} {{ 1234 | number }}{% endblock %}',
    "undefined.html.j2": "{{ missing }}",
    "bodiless.html.j2": '{% extends "base.html.j2" %}{% block title %}x{% endblock %}',
}


@pytest.fixture(autouse=True)
def _templates(monkeypatch: pytest.MonkeyPatch) -> None:
    real = page._environment

    def environment(language: str) -> Environment:
        made = real(language)
        assert made.loader is not None
        base = made.loader.get_source(made, "base.html.j2")[0]
        made.loader = DictLoader({**TEMPLATES, "base.html.j2": base})
        return made

    monkeypatch.setattr(page, "_environment", environment)


def test_the_page_names_its_language_and_forbids_loading() -> None:
    html = page.render("bare.html.j2", language="fr", x="")
    assert html.startswith('<!DOCTYPE html>\n<html lang="fr">')
    assert '<meta charset="utf-8">' in html
    assert "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:" in html
    assert "Adresse e-mail" in html
    assert f"1{NARROW}234" in html


def test_the_policy_stands_before_anything_that_could_load() -> None:
    html = page.render("bare.html.j2", language="nl", x="")
    assert html.index("Content-Security-Policy") < html.index("<title>") < html.index("<style>")
    assert not re.search(r"https?://|<script|<link|url\(|@import", html)


@pytest.mark.parametrize("value", ["<script>alert(1)</script>", '" onload="x', "' & <b>"])
def test_values_are_escaped(value: str) -> None:
    html = page.render("bare.html.j2", language="nl", x=value)
    assert value not in html
    assert not re.search(r"<script|<b>|\"\s*onload", html)


def test_a_value_that_was_not_given_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        page.render("undefined.html.j2", language="nl")


def test_a_page_without_body_is_an_error() -> None:
    with pytest.raises(Exception, match="Required block 'body' not found"):
        page.render("bodiless.html.j2", language="nl")


def test_pieces_are_the_page_and_come_one_by_one() -> None:
    TEMPLATES["many.html.j2"] = "{% for row in rows %}{{ row }};{% endfor %}"
    drawn = 0

    def rows() -> Iterator[int]:
        nonlocal drawn
        for row in range(1000):
            drawn += 1
            yield row

    pieces = page.pieces("many.html.j2", language="nl", rows=rows())
    first = [next(pieces) for _ in range(5)]
    assert drawn < 10
    assert "".join(first + list(pieces)) == "".join(f"{row};" for row in range(1000))
