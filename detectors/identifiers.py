"""Identifiers with a form of their own, as rows: a pattern, at most one check, the words beside them.

A new identifier is a new row. `needs` is a character that every example has: where a text lacks it, the
pattern is not tried.
"""

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inzage.labels import Label

if TYPE_CHECKING:
    from tldextract import TLDExtract


@dataclass(frozen=True, slots=True)
class Identifier:
    """One kind of identifier: its pattern, score, check and the words beside it.

    Where the pattern has a group `value`, that is the identifier and the rest is what stands around it.
    """

    label: Label
    name: str
    pattern: str
    score: float
    check: Callable[[str], bool] | None = None
    needs: str = ""
    context: tuple[str, ...] = ()
    any_case: bool = True


def _is_email(value: str) -> bool:
    """The domain ends in a public suffix (tldextract's own snapshot, nothing fetched) or a reserved one."""
    domain = value.rpartition("@")[2].casefold()
    return domain.endswith(_RESERVED) or bool(_suffixes()(domain).suffix)


_RESERVED = (".example", ".test", ".invalid", ".local", ".localhost")


def _suffixes() -> "TLDExtract":
    global _extract  # noqa: PLW0603 - the list is read once for the process
    if _extract is None:
        import tldextract

        _extract = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    return _extract


_extract: "TLDExtract | None" = None


def _is_iban(value: str) -> bool:
    """ISO 13616: length and structure by country, check digits modulo 97."""
    from stdnum import iban

    return bool(iban.is_valid(value, check_country=False))


def _is_card(value: str) -> bool:
    """ISO/IEC 7812: the last digit is a Luhn check digit."""
    from stdnum import luhn

    return bool(luhn.is_valid("".join(filter(str.isdigit, value))))


def _is_ip(value: str) -> bool:
    """An IPv4 or IPv6 address other than the ones that name no machine (0.0.0.0, ::)."""
    try:
        return not ipaddress.ip_address(
            value.split("%", maxsplit=1)[0].split("/", maxsplit=1)[0]
        ).is_unspecified
    except ValueError:
        return False


_MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "january|february|march|may|june|july|august|october|januar|februar|märz|juni|juli|oktober|dezember"
)
_DATE = (
    r"(?:[0-3]?[0-9][-/. ][01]?[0-9][-/. ](?:19|20)?[0-9]{2}|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]|"
    rf"[0-3]?[0-9](?:er|st|nd|rd|th|\.)?\s+(?:{_MONTHS})\s+(?:19|20)[0-9]{{2}})"
)
_BORN = (
    r"geboren(?:\s+op|\s+am)?|geb\.?|geboortedatum|geburtsdatum|née?\s+le|né\(e\)\s+le|date\s+de\s+naissance|"
    r"born(?:\s+on)?|date\s+of\s+birth|dob|d\.o\.b\."
)
_CITY = r"[A-ZÀ-Ý][\w'’-]+(?:[ -][A-ZÀ-Ý][\w'’-]+|[ -](?:aan|den|de|le|la|les|sur|sous|en)(?=[ -])){0,4}"
_STREET = (
    r"(?:straat|laan|weg|plein|dreef|steenweg|kaai|lei|singel|gracht|dijk|pad|hof|park|markt|kade|baan|dam|haven|"
    r"straße|strasse|str\.|allee|platz)"
)
_SMALL = "van|de|den|der|het|'t|ten|ter|des|du|la|le|les|op|aan|von|am|an"
_HOUSE = r"[0-9]{1,4}(?:\s?[a-zA-Z](?![a-zA-Z]))?(?:\s?(?:bis|ter))?(?:[ ,]+(?:bus|bte|boîte|box)\s?\w{1,4})?"

IDENTIFIERS: tuple[Identifier, ...] = (
    # RFC 5321 local parts without / ? = (in a link these stand around an address, not in it).
    # Misses: quoted local parts, `jan (at) firma punt be`.
    Identifier(
        Label.EMAIL,
        "email",
        r"(?<![\w!#$%&'*+^`{|}~-])[\w!#$%&*+^`{|}~-][\w.!#$%&'*+^`{|}~-]{0,63}@\w[\w-]{0,62}(?:\.\w[\w-]{0,62})+",
        0.5,
        _is_email,
        needs="@",
        context=("e-mail", "email", "mail", "adres", "adresse"),
    ),
    # Misses: an IBAN broken over two lines, or with a wrong digit.
    Identifier(
        Label.BANK,
        "iban",
        r"(?<![0-9A-Z])[A-Z]{2}[0-9]{2}(?:[ .-]?[0-9A-Z]{4}){2,7}(?:[ .-]?[0-9A-Z]{1,3})?(?![0-9A-Z])",
        0.5,
        _is_iban,
        context=("iban", "rekening", "rekeningnummer", "compte", "account", "konto"),
    ),
    # 13 to 19 digits with a card issuer's first digit. Misses: a number with a wrong digit.
    Identifier(
        Label.CARD,
        "card",
        r"(?<![0-9])[2-6](?:[0-9][ -]?){11,17}[0-9](?![0-9])",
        0.3,
        _is_card,
        context=("kaart", "creditcard", "visa", "mastercard", "carte", "card", "karte"),
    ),
    Identifier(
        Label.IP,
        "ipv4",
        r"(?<![0-9.])(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?![0-9]|\.[0-9])",
        0.6,
        _is_ip,
        needs=".",
        context=("ip", "ip-adres", "adresse ip", "address"),
    ),
    # At least three colons: a clock time has two at most. Misses: IPv4-mapped forms.
    Identifier(
        Label.IP,
        "ipv6",
        r"(?<![0-9a-f:])(?=(?:[0-9a-f]*:){3})[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![0-9a-f:])",
        0.6,
        _is_ip,
        needs=":",
        context=("ip", "ipv6"),
    ),
    Identifier(Label.URL, "url", r"\b(?:https?://|ftp://|www\.)[^\s<>\"'\]]{2,2000}", 0.6, needs="."),
    # A domain without scheme, of the suffixes our users meet. Misses: the other 1,400 suffixes.
    Identifier(
        Label.URL,
        "domain",
        r"(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:be|nl|fr|lu|de|eu|com|org|net|info|io|co|uk|brussels|vlaanderen|gent|amsterdam|frl|shop|app|example)(?:/[^\s<>\"'\]]{0,2000})?(?![\w@-])",
        0.5,
        needs=".",
    ),
    # A date beside a word that says it is one of birth. Misses: `mijn verjaardag is 3 mei`, an age.
    Identifier(
        Label.DATE_OF_BIRTH, "born", rf"(?:\b(?:{_BORN}))\s*[:=]?\s*(?P<value>{_DATE})(?![0-9])", 0.85
    ),
    # Street, house number, postcode and town, in Dutch and German order (Kerkstraat 14 bus 2, 9000 Gent) and in
    # French (12 bis, rue des Tanneurs, 59000 Lille). Misses: no postcode and an uncommon street name; box numbers
    # in words; all in lower case.
    Identifier(
        Label.ADDRESS,
        "street first",
        rf"\b[A-ZÀ-Ý][\w'’.-]*(?: (?:[A-ZÀ-Ý][\w'’.-]*|{_SMALL})){{0,4}} {_HOUSE}"
        rf"\s*[,\n–-]?\s*(?:[BFLD]-?)?[0-9]{{4,5}}(?: ?[A-Z]{{2}}\b)? {_CITY}",
        0.8,
        any_case=False,
    ),
    Identifier(
        Label.ADDRESS,
        "number first",
        r"\b[0-9]{1,4}(?: ?(?:bis|ter|quater))?,? "
        r"(?:rue|avenue|av\.|boulevard|bd|place|chemin|allée|impasse|quai|route|cours|square)"
        rf" [\w'’ -]{{2,50}}?(?:\s*[,\n]\s*(?:[BFL]-?)?[0-9]{{4,5}} {_CITY}|(?=[.,;\n]|$))",
        0.8,
    ),
    Identifier(
        Label.ADDRESS, "street", rf"\b[A-ZÀ-Ý][\w'’-]*{_STREET} {_HOUSE}(?![0-9])", 0.7, any_case=False
    ),
)
