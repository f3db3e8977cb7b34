"""Loading GLiNER and transformers models: from this machine, and from Hugging Face's hub only where that is allowed.

Neither library is among inzage's own; a user installs the one whose model the settings name.
"""

import os
from importlib import import_module
from types import ModuleType
from typing import Any

from inzage.errors import DetectorError, describe

_INSTALL = {"gliner": "pip install gliner", "transformers": "pip install transformers torch"}


def load(name: str, *, download: bool) -> Any:
    """The model behind `gliner:NAME` or `transformers:NAME`; NAME is a folder or a name on the hub.

    Without `download` no connection is made. Raises `DetectorError` where library or model is missing.
    """
    library, _, model = name.partition(":")
    if not download:
        os.environ["HF_HUB_OFFLINE"] = "1"  # read when the libraries are imported
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    module = _library(library)
    try:
        return _LOADERS[library](module, model, download=download)
    except Exception as fault:  # noqa: BLE001 - these libraries raise what their many backends raise
        raise DetectorError(
            f"the name model {name} cannot be loaded ({describe(fault)}); {_remedy(model, download=download)}"
        ) from None


def _library(library: str) -> ModuleType:
    try:
        return import_module(library)
    except ImportError:
        raise DetectorError(
            f"models that begin with {library}: need a library that is not installed: {_INSTALL[library]}"
        ) from None


def _remedy(model: str, *, download: bool) -> str:
    if download:
        return "check the name and the connection"
    return (
        f"put it on this machine (hf download {model}) or name its folder; "
        "or allow inzage to download it: download = true under [detection]"
    )


def _gliner(module: Any, model: str, *, download: bool) -> Any:
    return module.GLiNER.from_pretrained(model, local_files_only=not download)


def _transformers(module: Any, model: str, *, download: bool) -> Any:
    here = {"local_files_only": not download}
    return module.pipeline(
        "token-classification",
        model=module.AutoModelForTokenClassification.from_pretrained(model, **here),
        tokenizer=module.AutoTokenizer.from_pretrained(model, **here),
        aggregation_strategy="simple",
    )


_LOADERS = {"gliner": _gliner, "transformers": _transformers}
