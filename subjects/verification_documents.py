"""Whether an account of a check says that a copy of an identity document was kept.

A look at a document can be proportionate; its copy hardly ever is, and holds a national number and a photo that
the check does not need (GDPR art. 5(1)(c), 12(6); EDPB Guidelines 01/2022, section 3.3). Words of four
languages are looked for, clause by clause. Known to miss: other languages, and what is said without such words.
"""

import re

from inzage.folding import words

_CLAUSE = re.compile(r"[.,;:!?\n()]")

_DOCUMENTS = (
    "identiteitskaart identiteitsbewijs identiteitsdocument paspoort rijbewijs legitimatiebewijs idkaart "
    "verblijfskaart passport passeport reisepass ausweis fuhrerschein identitatskarte conduire sejour licence license"
).split()
_DOCUMENT_WORDS = frozenset({"id", "eid"})
_IDENTITY = frozenset({"identity", "identite", "d'identite", "identiteit"})
_PAPERS = frozenset(
    "card document documents paper papers proof carte piece papiers copie kopie copy scan photo foto".split()
)
_COPIES = (
    "kopie copie copy copies kopij afschrift scan foto photo fotokop photocop ablicht afbeelding".split()
)
_KEPT = (
    "bewaard bewaren bijgehouden opgeslagen gearchiveerd toegevoegd bijgevoegd conserve garde archive joint enregistre "
    "kept stored saved archived attached filed retained aufbewahrt gespeichert abgelegt behalten"
).split()
_NOT = frozenset(
    "geen niet zonder pas sans aucune aucun no not without never none kein keine nicht ohne".split()
)
_GONE = (
    "vernietig verwijder gewist versnipper detrui supprim efface destroyed deleted shredded erased vernichtet geloscht"
).split()


def keeps_a_copy(reason: str) -> bool:
    """True for `kopie identiteitskaart bewaard`; false where the copy is denied or was destroyed."""
    clauses = [words(clause) for clause in _CLAUSE.split(reason)]
    said = [word for clause in clauses for word in clause]
    if not _names_a_document(said):
        return False
    gone = _any(said, _GONE)
    return any(_claims(clause, gone=gone) for clause in clauses)


def _names_a_document(said: list[str]) -> bool:
    spoken = set(said)
    paired = bool(_IDENTITY & spoken) and bool(_PAPERS & spoken)
    return paired or bool(_DOCUMENT_WORDS & spoken) or _any(said, _DOCUMENTS)


def _claims(clause: list[str], *, gone: bool) -> bool:
    if not _NOT.isdisjoint(clause):
        return False
    kept = _any(clause, _KEPT) and not _any(clause, _GONE)
    return kept or (_any(clause, _COPIES) and not gone)


def _any(said: list[str], stems: list[str]) -> bool:
    return any(stem in word for word in said for stem in stems)
