"""What there is to say about a name model: its version, licence and size."""

from importlib import metadata
from pathlib import Path
from typing import Any

from detectors.name_models import HUBS, MODELS, OURS, OWN_NAME, NameModel, is_ours, load_model

_UNTOLD = "licence not stated"


def facts(source: NameModel) -> str:
    """`inzage_names 0.2.0 (Apache-2.0; 8 MB)`, and which labels are taken; loads the model.

    Raises `DetectorError` where it cannot be loaded.
    """
    model = load_model(source.name)
    told = _hub(source.name) if source.name.startswith(HUBS) else _spacy(source.name, model)
    return told + (f", only {', '.join(sorted(source.only))}" if source.only else "")


def fingerprint() -> str:
    """What changes when a language is served by other models or versions, without loading any.

    Known miss: a new version of a hub model under the same name; a folder is told by its files' sizes and times.
    """
    return "\n".join(
        f"{language} {OWN_NAME if is_ours(s) else s.name} {_version(s.name)} {sorted(s.only or ())} {s.labels}"
        for language, sources in sorted(MODELS.items())
        for s in sources
    )


def _spacy(name: str, nlp: Any) -> str:
    licence = nlp.meta.get("license") or _UNTOLD
    size = sum(file.stat().st_size for file in Path(nlp.path).rglob("*") if file.is_file())
    return f"{Path(name).name} {nlp.meta['version']} ({licence.partition(';')[0]}; {_megabytes(size)})"


def _hub(name: str) -> str:
    library, _, model = name.partition(":")
    folder = Path(model)
    if not folder.is_dir():
        return f"{name} ({library} {_version(name)}; licence on its page on the hub)"
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return f"{name} ({_UNTOLD}; {_megabytes(size)})"


def _megabytes(size: int) -> str:
    return f"{max(1, round(size / 1e6))} MB"


def _version(name: str) -> str:
    """The version of the package or library; of a folder, its files' sizes and newest time; `-` for our own."""
    library, _, model = name.partition(":")
    folder = Path(model or name)
    if name == OURS.name:
        return "-"
    if folder.is_dir():
        facts_of = [file.stat() for file in folder.rglob("*") if file.is_file()]
        return f"{sum(f.st_size for f in facts_of)} {max((f.st_mtime_ns for f in facts_of), default=0)}"
    try:
        return metadata.version(library)
    except (metadata.PackageNotFoundError, ValueError):
        return "-"
