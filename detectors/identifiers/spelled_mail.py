"""E-mail addresses written so that machines pass them by: `jan (at) firma punt be`, `jan apenstaartje firma . nl`.

The sign or word for @ is looked for first; what stands before and after it must then read as an address. Known misses:
a first name and a surname with a blank between before the sign (only the last word is taken); a bare `at` before
a domain with plain points where nothing else speaks of mail (`jan at firma.be`).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from detectors.identifiers.suffixes import SUFFIXES

_SUFFIX = frozenset(SUFFIXES.split("|"))
_PROVIDERS = frozenset(
    "gmail googlemail hotmail outlook live msn icloud me yahoo ymail telenet skynet proximus scarlet pandora belgacom "
    "voo ziggo kpnmail kpn planet xs4all hetnet home upcmail casema chello quicknet gmx web t-online freenet orange "
    "wanadoo free sfr laposte neuf bbox aol protonmail proton hotmal gmial btinternet sky virginmedia talktalk pt post "
    "tutanota zoho mail".split()
)
_NOBODY = frozenset(
    "us me you him her them it look looking is are am was were be or and in on meet meeting found find available visit "
    "shop buy arrive arrived here there work works working contact reach see live lives stay price prices start open "
    "starts sale order ordered bought product products jobs people everyone someone store more out aimed based up not "
    "ons via naar to at de het een le la sur online kijk hij zij ze we wij dat wat waar die er ook nog eens e-mail "
    "mail email adres address adresse bij op van met du les des der das am im aus uns mich dich euch hier dort".split()
)
"""What stands before `at` or a lone @ in prose, and is nobody's mailbox."""

_OPEN, _CLOSE = r"\s{0,2}[(\[{<|*_~-]\s?", r"\s?[)\]}>|*_~-]\s{0,2}"
_AT_WORD = (
    r"ap(?:en|e)?st(?:aa|a)r?tj?e?|slingeraapje?|arr?ob(?:as|ase|aze|e)"
    r"|at[ -]?(?:teken|tekentje|sign|zeichen)|klammeraffe|a commercial|affenschwanz"
)
_AT = re.compile(
    rf"(?P<framed>{_OPEN}(?:at|ät|@|à|chez|bei|arobase|apenstaart(?:je)?){_CLOSE})"
    r"|(?P<letter>[(\[{]a[)\]}])"
    rf"|(?P<word>\s{{1,2}}(?:{_AT_WORD})\s{{1,2}})"
    r"|(?P<bare>[ \u00a0]{1,2}(?:at|ät)[ \u00a0]{1,2})"
    r"|(?P<sign>[ \u00a0]{0,2}@{1,2}[ \u00a0]{0,2})",
    re.IGNORECASE,
)
_SIGNS = (
    "@", " at ", "\nat ", " at\n", "(at", "[at", "{at", "<at", "*at", "_at_", "|at", "-at-", "ät", "at-", "( at",
    "(a)", "[a]", "{a}", "(à)", "(chez", "(bei", "apen", "apes", "arob", "arrob", "klammer", "slingeraap", "commercial",
    "affenschwanz",
)  # fmt: skip
_DOT = r"(?:dot|punt|puntje|point|punkt|stip)"
_FRAMED_DOT = rf"\s{{0,2}}[(\[{{<]\s?(?:{_DOT}|\.)\s?[)\]}}>]\s{{0,2}}|[_*-]{_DOT}[_*-]"
_JOIN = (
    r"\s{1,2}(?:underscore|(?:laag |liggend )?streepje|koppelteken|tiret(?: du)?(?: bas| 6| 8)?|trait d['’]union|"
    r"dash|hyphen|minus|unterstrich|bindestrich)\s{1,2}"
)
_WORD = r"[^\W_][\w+-]{0,40}"
_LOCAL_DOT = rf"(?:{_FRAMED_DOT}|\s{{1,2}}{_DOT}\s{{1,2}}|\.|\s\.\s|{_JOIN})"
_LOCAL = re.compile(rf"(?<![\w.+@-]){_WORD}(?:{_LOCAL_DOT}{_WORD}){{0,3}}\Z", re.IGNORECASE)
_LABEL = re.compile(rf"[^\W_]+(?:-[^\W_]+){{0,4}}(?:{_JOIN}[^\W_]+)?", re.IGNORECASE)
_DIVIDER = re.compile(
    rf"(?P<spelled>{_FRAMED_DOT}|\s{{1,2}}{_DOT}\s{{1,2}})|(?P<tight>\.)(?=\w)"
    r"|(?P<loose>[ \u00a0]?[.,;]{1,2}[ \u00a0]?)",
    re.IGNORECASE,
)
_SECOND_LEVEL = frozenset(("co", "ac", "gov"))
_OF_MAIL = re.compile(
    r"e-?mail|\bmail|adres|courriel|schrijf|schreib|write|stuur|contact|\bmsn\b", re.IGNORECASE
)


class _Domain(NamedTuple):
    end: int
    spelled: bool
    loose: bool
    provider: bool


def mails(text: str) -> Iterator[tuple[int, int, float]]:
    """Start, end and score of every disguised e-mail address in `text`; plain ones are left to their own pattern."""
    lowered = text.lower()
    if not any(sign in lowered for sign in _SIGNS):
        return
    last = 0
    for at in _AT.finditer(text):
        local = _LOCAL.search(text, max(last, at.start() - 90), at.start())
        domain = _domain(text, at.end()) if local else None
        if local and domain and _is_address(text, at, local, domain):
            last = domain.end
            yield local.start(), domain.end, 0.9 if at.lastgroup != "bare" else 0.8


def _domain(text: str, start: int) -> _Domain | None:
    """Labels with points of any kind between, as far as the first known suffix and what is joined tightly to it."""
    best, end, kinds, first = None, start, set[str | None](), ""
    while label := _LABEL.match(text, end):
        name = label.group()
        first = first or name.casefold()
        if end > start and name.casefold() in _SUFFIX and not name.istitle():
            best = _Domain(label.end(), "spelled" in kinds, "loose" in kinds, first in _PROVIDERS)
        divider = _DIVIDER.match(text, label.end())
        if divider is None or divider.end() - start > 120:
            break
        if best and divider.lastgroup == "loose" and name.casefold() not in _SECOND_LEVEL:
            break
        kinds.add(divider.lastgroup)
        end = divider.end()
    return best


def _is_address(text: str, at: re.Match[str], local: re.Match[str], domain: _Domain) -> bool:
    whose = local.group().casefold()
    if at.lastgroup == "sign":
        plain = at.group() == "@" and not domain.loose and not domain.spelled
        return not plain and whose not in _NOBODY and any(map(str.isalpha, whose))
    if at.lastgroup == "bare":
        return whose not in _NOBODY and _reads_as_mail(text, at, local, domain)
    return whose not in _NOBODY or domain.spelled


def _reads_as_mail(text: str, at: re.Match[str], local: re.Match[str], domain: _Domain) -> bool:
    """A bare `at` joins an address where a point is spelled, the mailbox looks like one, or a word speaks of mail."""
    if domain.loose:
        return False
    telling = bool(re.search(r"[._0-9]", local.group())) or domain.provider
    shouted = at.group().strip() == "AT" and not local.group().isupper()
    return (
        domain.spelled
        or telling
        or shouted
        or bool(_OF_MAIL.search(text, max(0, local.start() - 30), local.start()))
    )
