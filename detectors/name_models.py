"""The name models: which one serves which language, and how they are loaded."""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from inzage.errors import DetectorError, describe

OWN_PIPE = "names"
"""The part of our own model that tags names; other models bring spaCy's `ner`."""

OWN_NAME = "inzage"
"""What our own model is called in the settings."""

HUBS = ("gliner:", "transformers:")
"""Before the name of a model that is no spaCy pipeline: the library that reads it."""

_OWN = Path(__file__).parent / "models" / "inzage_names"
_NOT_NAMES = ("tok2vec", "tagger", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")


class NameModel(NamedTuple):
    """A model by package, folder or hub name, and which of our labels are taken from it; None for all.

    `labels`: pairs of the model's own label and ours, for a model whose labels we do not know.
    """

    name: str
    only: frozenset[str] | None = None
    labels: tuple[tuple[str, str], ...] = ()


class Chosen(NamedTuple):
    """Which models serve which language, and whether one that is not on this machine may be downloaded.

    A language that is not named keeps our own model. It can be sent to another process and compared.
    """

    models: tuple[tuple[str, tuple[NameModel, ...]], ...] = ()
    download: bool = False


OURS = NameModel(str(_OWN))
_SHIPPED: dict[str, tuple[NameModel, ...]] = {"nl": (OURS,), "fr": (OURS,), "en": (OURS,), "de": (OURS,)}

MODELS: dict[str, tuple[NameModel, ...]] = dict(_SHIPPED)
"""Language -> the name models whose findings are joined (docs/model-card.md has the measures behind it)."""

_allowed = {"download": False}


def configure(chosen: Chosen) -> None:
    """Use these models from now on in this process; `Chosen()` is what is shipped."""
    MODELS.update(_SHIPPED | dict(chosen.models))
    _allowed["download"] = chosen.download


def chosen() -> Chosen:
    """What is used in this process: give it to `configure` in another one, or compare it with an earlier one."""
    return Chosen(tuple(sorted(MODELS.items())), _allowed["download"])


def models_of(language: str) -> tuple[NameModel, ...]:
    """The name models that serve a language (nl, fr, en, de)."""
    return MODELS[language]


def is_ours(source: NameModel) -> bool:
    """Whether this is the model that inzage ships."""
    return source.name == OURS.name


def named(
    name: str, only: frozenset[str] | None = None, labels: tuple[tuple[str, str], ...] = ()
) -> NameModel:
    """A model by the name that the settings use: `inzage` for ours, else the name as written."""
    return NameModel(OURS.name if name == OWN_NAME else name, only, labels)


@cache
def load_model(name: str) -> Any:
    """A spaCy model with nothing but its name finder, or, for a name that begins with one of `HUBS`, that
    library's model. Raises `DetectorError` where it or its library is not installed."""
    if name.startswith(HUBS):
        from detectors.hub_models import load

        return load(name, download=_allowed["download"])
    return _load_spacy(name)


def _load_spacy(name: str) -> Any:
    import spacy

    import detectors.word_network  # noqa: F401 - spaCy finds our first layer by its registered name

    try:
        nlp = spacy.load(name, exclude=list(_NOT_NAMES))
    except OSError as fault:
        raise DetectorError(
            f"the name model {Path(name).name} is not installed ({describe(fault)}); {_remedy(name)}"
        ) from None
    calculate_fast(nlp)
    return nlp


def _remedy(name: str) -> str:
    if name == OURS.name:
        return "install inzage again from its lock file"
    if Path(name).name != name:
        return "the folder must be one that spaCy wrote (nlp.to_disk)"
    return f"install it: python -m spacy download {name}"


def calculate_fast(nlp: Any) -> None:
    """Have numpy's OpenBLAS multiply, on one thread: for matrices as small as these it takes a third less time
    than the library that spaCy brings, and gives the same result."""
    from thinc.api import NumpyOps
    from threadpoolctl import threadpool_limits

    threadpool_limits(limits=1, user_api="blas")
    for _, pipe in nlp.pipeline:
        for node in pipe.model.walk():
            if isinstance(node.ops, NumpyOps):
                node.ops = NumpyOps(use_blis=False)
