"""Name models that a user names: settings, loading without a connection, reading alike whatever the library."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from detectors import name_models
from detectors.foreign_models import reader_of
from detectors.model_facts import facts, fingerprint
from detectors.name_models import OURS, Chosen, NameModel, chosen, configure, load_model, models_of, named
from flows.doctor import examine
from flows.settings import read_settings, use_models
from inzage.errors import DetectorError, SettingsError

FRENCH = "fr_core_news_sm"


@pytest.fixture(autouse=True)
def _as_shipped(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("HF_HUB_OFFLINE", "")
    monkeypatch.setenv("HF_HUB_DISABLE_TELEMETRY", "")
    load_model.cache_clear()
    yield
    configure(Chosen())
    load_model.cache_clear()


def words(text: str, word: str) -> list[tuple[int, int]]:
    starts = [n for n in range(len(text)) if text.startswith(word, n)]
    return [(n, n + len(word)) for n in starts]


class FakeGliner:
    """As gliner.GLiNER: finds `Jan` under the first label it is asked for."""

    asked: dict[str, Any]

    @classmethod
    def from_pretrained(cls, name: str, *, local_files_only: bool) -> "FakeGliner":
        if name == "broken/model":
            raise OSError("secret text of the library")
        cls.asked = {"name": name, "offline": local_files_only, "env": os.environ["HF_HUB_OFFLINE"]}
        return cls()

    def predict_entities(self, text: str, labels: list[str]) -> list[dict[str, Any]]:
        assert len(text) <= 1000
        return [{"start": s, "end": e, "label": labels[0], "score": 0.91} for s, e in words(text, "Jan")]


def fake_transformers() -> Any:
    def from_pretrained(name: str, *, local_files_only: bool) -> str:
        assert local_files_only
        return name

    def pipeline(task: str, *, model: str, tokenizer: str, aggregation_strategy: str) -> Any:
        assert (task, model, aggregation_strategy) == ("token-classification", tokenizer, "simple")
        kinds = (("Jan", "PER"), ("Gent", "LOC"), ("gisteren", "DATE"))
        return lambda text: [
            {"start": s, "end": e, "entity_group": kind, "score": 0.8}
            for word, kind in kinds
            for s, e in words(text, word)
        ]

    auto = SimpleNamespace(from_pretrained=from_pretrained)
    return SimpleNamespace(AutoTokenizer=auto, AutoModelForTokenClassification=auto, pipeline=pipeline)


@pytest.fixture
def _libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gliner", SimpleNamespace(GLiNER=FakeGliner))
    monkeypatch.setitem(sys.modules, "transformers", fake_transformers())


def found(source: NameModel, *pieces: str) -> list[list[tuple[str, str]]]:
    by_piece = list(reader_of(source).read(pieces))
    assert len(by_piece) == len(pieces)
    return [
        [(text[n.start : n.end], n.label) for n in names]
        for text, names in zip(pieces, by_piece, strict=True)
    ]


@pytest.mark.usefixtures("_libraries")
def test_gliner_is_asked_for_kinds_and_its_answer_is_translated() -> None:
    assert found(named("gliner:some/model"), "Dag Jan", "", "x") == [[("Jan", "PERSON")], [], []]
    own = named("gliner:some/model", None, (("Firmenname", "ORG"),))
    assert found(own, "Jan und Jan") == [[("Jan", "ORG"), ("Jan", "ORG")]]


@pytest.mark.usefixtures("_libraries")
def test_transformers_kinds_that_are_not_ours_are_left_out() -> None:
    assert found(named("transformers:some/model"), "Jan was gisteren in Gent") == [
        [("Jan", "PERSON"), ("Gent", "LOCATION")]
    ]
    only_dates = named("transformers:some/model", None, (("DATE", "ADDRESS"),))
    assert found(only_dates, "Jan was gisteren in Gent") == [[("gisteren", "ADDRESS")]]


@pytest.mark.usefixtures("_libraries")
@pytest.mark.parametrize("filler", ["woord ", "\n", "x" * 999 + " "])
def test_a_long_text_is_read_in_parts_with_offsets_of_the_whole(filler: str) -> None:
    text = "Jan " + filler * (5000 // len(filler)) + "Jan\n" + filler * 3 + "Jan"
    assert found(named("gliner:some/model"), text) == [[("Jan", "PERSON")] * 3]


def test_a_packaged_spacy_model_reads() -> None:
    (names,) = found(named(FRENCH), "Bonjour, je suis Marie Lefebvre.")
    assert ("Marie Lefebvre", "PERSON") in names
    mapped = named(FRENCH, None, (("PER", "ORG"),))
    assert found(mapped, "Bonjour, je suis Marie Lefebvre.") == [[("Marie Lefebvre", "ORG")]]


@pytest.mark.usefixtures("_libraries")
@pytest.mark.parametrize("download", [False, True])
def test_a_connection_is_made_only_where_it_is_allowed(download: bool) -> None:
    source = named("gliner:some/model")
    configure(Chosen((("nl", (source,)),), download))
    load_model(source.name)
    assert FakeGliner.asked == {"name": "some/model", "offline": not download, "env": "" if download else "1"}


def test_what_is_missing_is_told_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gliner", None)
    monkeypatch.setitem(sys.modules, "transformers", None)
    for name, remedy in (
        ("gliner:a/b", "pip install gliner"),
        ("transformers:a/b", "pip install transformers torch"),
        ("nl_core_news_lg", "python -m spacy download nl_core_news_lg"),
        ("/no/such/folder", "nlp.to_disk"),
        (OURS.name + "-gone", "nlp.to_disk"),
    ):
        with pytest.raises(DetectorError) as told:
            load_model(name)
        assert remedy in str(told.value)


@pytest.mark.usefixtures("_libraries")
def test_a_model_that_is_not_here_says_how_to_get_it_without_the_library_s_text() -> None:
    with pytest.raises(DetectorError) as told:
        load_model("gliner:broken/model")
    assert "hf download broken/model" in str(told.value)
    assert "download = true" in str(told.value)
    assert "secret" not in str(told.value)


def test_choosing_keeps_ours_for_other_languages_and_can_be_taken_back() -> None:
    before, as_shipped = fingerprint(), chosen()
    configure(Chosen((("fr", (OURS, named(FRENCH, frozenset({"PERSON"})))),)))
    assert models_of("fr") == (OURS, NameModel(FRENCH, frozenset({"PERSON"})))
    assert models_of("nl") == (OURS,)
    changed = fingerprint()
    assert changed != before
    configure(chosen())
    assert fingerprint() == changed
    configure(Chosen())
    assert (fingerprint(), chosen()) == (before, as_shipped)
    assert str(name_models.OURS.name) not in before


def test_settings_name_models(tmp_path: Path) -> None:
    (tmp_path / "inzage.toml").write_text(
        '[detection.models]\nnl = ["inzage", "nl_core_news_lg"]\n'
        'fr = [{name = "gliner:a/b", only = ["PERSON"], labels = {nom = "PERSON"}}]\n'
    )
    use_models(read_settings(tmp_path))
    assert models_of("nl") == (OURS, NameModel("nl_core_news_lg"))
    assert models_of("fr") == (NameModel("gliner:a/b", frozenset({"PERSON"}), (("nom", "PERSON"),)),)
    assert models_of("de") == (OURS,)
    assert not chosen().download


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ("[detection]\nmodel = 1", ("detection.model", "download, models")),
        ('[detection.models]\nes = ["inzage"]', ("detection.models.es",)),
        ("[detection.models]\nnl = []", ("detection.models.nl",)),
        ("[detection.models]\nnl = [3]", ("detection.models.nl.0",)),
        ('[detection.models]\nnl = "inzage"', ("detection.models.nl",)),
        ('[detection.models]\nnl = [{naam = "x"}]', ("detection.models.nl.0",)),
        ('[detection.models]\nnl = [{name = "x", only = ["NAAM"]}]', ("only",)),
        ('[detection.models]\nnl = [{name = "x", labels = {A = "EMAIL"}}]', ("labels.A",)),
        ('[detection.models]\nnl = [{name = "x", extra = 1}]', ("extra", "name, only, labels")),
        ("[schedule]\nhour = 1", ("schedule.hour", "folder, ingest")),
        ("detections = 1", ("detections", "company, language")),
    ],
)
def test_a_wrong_setting_is_refused_with_file_and_key(
    tmp_path: Path, toml: str, told: tuple[str, ...]
) -> None:
    (tmp_path / "inzage.toml").write_text(toml)
    with pytest.raises(SettingsError) as refused:
        read_settings(tmp_path)
    assert all(word in str(refused.value) for word in ("inzage.toml", *told))


@pytest.mark.usefixtures("_libraries")
def test_facts_of_a_model() -> None:
    assert facts(OURS).startswith("inzage_names ")
    assert "MB" in facts(OURS)
    french = facts(named(FRENCH, frozenset({"PERSON"})))
    assert french.startswith("fr_core_news_sm 3.8.0 (LGPL-LR; ")
    assert french.endswith(", only PERSON")
    assert "gliner:a/b" in facts(named("gliner:a/b"))


def test_the_doctor_names_the_model_that_fails(tmp_path: Path) -> None:
    (tmp_path / "inzage.toml").write_text('[detection.models]\nnl = ["nl_core_news_lg"]\n')
    check = next(c for c in examine(tmp_path) if c.what == "name models")
    assert not check.ok
    assert "nl_core_news_lg is not installed" in check.found
    (tmp_path / "inzage.toml").write_text(f'[detection.models]\nfr = ["inzage", "{FRENCH}"]\n')
    check = next(c for c in examine(tmp_path) if c.what == "name models")
    assert check.ok
    assert "fr: fr_core_news_sm 3.8.0" in check.found
