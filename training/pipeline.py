"""The network: spaCy `xx`, hashed embeddings, a windowed convolution, a probability of each tag for each word."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from detectors.tagging import TAGS

PIPE = "names"
_SUFFIXED_FILE = r"\.(?:pdf|docx?|xlsx?|jpe?g|png|msg|eml|csv|txt|zip|odt|heic|vcf)$"
_TOP_LEVELS = "be|nl|com|fr|de|eu|org|net|uk|io|info|lu|ch|at|brussels|vlaanderen|gent"
_WEB = rf"(?=\S*(?:@|//|www\.|\.(?:{_TOP_LEVELS})\b))"  # not `morgen.Jan`, a blank forgotten
_EMBED = {
    "@architectures": "inzage.WordEmbed.v1",
    "width": 96,
    "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
    "rows": [16000, 2000, 6000, 2000],
    "ngram_rows": 16000,
    "ngram_width": 64,
}
_ENCODE = {
    "@architectures": "spacy.MaxoutWindowEncoder.v2",
    "width": 96,
    "depth": 4,
    "window_size": 1,
    "maxout_pieces": 3,
}
_META = {
    "name": "inzage_names",
    "version": "0.2.0",
    "spacy_version": ">=3.8.0,<3.9.0",
    "description": "Names of people, organisations and places in Dutch, French, English and German mail",
    "license": "Apache-2.0; docs/model-card.md names the texts it was trained on",
}
_TAGGER = {
    "model": {
        "@architectures": "spacy.Tagger.v2",
        "nO": None,
        "normalize": True,
        "tok2vec": {"@architectures": "spacy.Tok2Vec.v2", "embed": _EMBED, "encode": _ENCODE},
    },
}


def blank() -> Any:
    """An untrained pipeline with its tokenizer; plain data: `spacy.load` needs no code of ours."""
    import spacy

    import detectors.word_network  # noqa: F401 - spaCy finds the first layer by its registered name

    nlp = spacy.blank("xx")
    _settle_tokenizer(nlp)
    tagger: Any = nlp.add_pipe("tagger", name=PIPE, config=_TAGGER)
    for tag in TAGS:
        tagger.add_label(tag)
    return nlp


def save(nlp: Any, folder: Path) -> None:
    """Write the trained pipeline without the words it met: nothing of the texts goes along."""
    fresh = blank()
    fresh.initialize()
    fresh.get_pipe(PIPE).from_bytes(nlp.get_pipe(PIPE).to_bytes(exclude=["vocab"]), exclude=["vocab"])
    fresh.meta.update(_META)
    fresh.to_disk(folder)


def _settle_tokenizer(nlp: Any) -> None:
    from spacy.lang.char_classes import ALPHA
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    defaults, tokenizer = nlp.Defaults, nlp.tokenizer
    elision = rf"(?<=[{ALPHA}]['’])(?=[{ALPHA}])"  # French l'adresse, d'Anne; Dutch D'Hondt
    joined = rf"(?<=[{ALPHA}0-9])[_|+&](?=[{ALPHA}0-9])"  # CV_Jan_Peeters, Jan|Sofie
    prefixes = [*defaults.prefixes, "@", r"\|", "/", r"[-–•·~](?=\w)", "[dDlL]['’](?=\\w)"]
    infixes = [*defaults.infixes, elision, joined, _SUFFIXED_FILE, r"(?<=\w)\.(?=_)"]
    suffixes = [*defaults.suffixes, r"\|", "/", "-", "@"]
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    url = tokenizer.url_match.__self__.pattern.removeprefix("(?u)")
    web = f"(?!.*{_SUFFIXED_FILE})" + _WEB + url
    tokenizer.url_match = re.compile(web).match
    for abbreviation in _abbreviations():
        tokenizer.add_special_case(abbreviation, [{"ORTH": abbreviation}])


@cache
def _abbreviations() -> tuple[str, ...]:
    """The languages' abbreviations (`dhr.`, `bzw.`), less what may end a sentence (`Jan.`, `bv.`)."""
    from spacy.util import get_lang_class

    from training.names import all_names
    from training.templates import words

    forms = {form for language in ("nl", "fr", "en", "de") for form in words(language, "legal-forms")}
    taken = {name.lower() for name in all_names() | forms}
    found: set[str] = set()
    for language in ("nl", "fr", "en", "de"):
        for text, parts in get_lang_class(language).Defaults.tokenizer_exceptions.items():
            stem = text.removesuffix(".")
            if len(parts) == 1 and text != stem and stem.isalpha() and len(stem) < 7 and not stem.isupper():
                found.add(text)
    return tuple(sorted(text for text in found if text.removesuffix(".").lower() not in taken))
