"""E-mail addresses, links, domains and the addresses of machines.

An IP address is personal data where its holder can be told (CJEU C-582/14, Breyer); a link is where it carries a
name, a token or a profile.
"""

import ipaddress
import re
from typing import TYPE_CHECKING

from detectors.identifiers.row import Identifier
from detectors.identifiers.suffixes import ABBREVIATIONS, SUFFIXES
from inzage.labels import Label

if TYPE_CHECKING:
    from tldextract import TLDExtract

_RESERVED = (".example", ".test", ".invalid", ".local", ".localhost", ".internal", ".lan")


def is_email(value: str) -> bool:
    """The domain ends in a public suffix (tldextract's own snapshot, nothing fetched) or a reserved one."""
    domain = value.rpartition("@")[2].casefold()
    return domain.endswith(_RESERVED) or bool(_suffixes()(domain).suffix)


def _suffixes() -> "TLDExtract":
    global _extract  # noqa: PLW0603 - the list is read once for the process
    if _extract is None:
        import tldextract

        _extract = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    return _extract


_extract: "TLDExtract | None" = None


def is_domain(value: str) -> bool:
    """A host name rather than a sentence that began without a blank (`klaar.De`, `dhr.de`)."""
    host = re.split(r"[/:?#]", value, maxsplit=1)[0]
    rest, _, suffix = host.rpartition(".")
    name = rest.rpartition(".")[2]
    if suffix[0].isupper() and not suffix.isupper():
        return False
    if host != value or host.casefold().startswith("www."):
        return True
    return len(name) > 1 and not name.isdigit() and rest.casefold() not in ABBREVIATIONS


def is_ipv4(value: str) -> bool:
    """RFC 791; not the address of no machine, a net mask, or four small numbers such as a section (2.1.3.4) has."""
    try:
        address = ipaddress.IPv4Address(value.partition("/")[0])
    except ValueError:
        return False
    return (
        not address.is_unspecified
        and address.packed[0] < 255
        and any(len(part) > 1 for part in str(address).split("."))
    )


def is_ipv6(value: str) -> bool:
    """RFC 4291, not the unspecified address; a time typed with two colons (`10::30`) and C++ (`a::b`) are none."""
    try:
        address = ipaddress.IPv6Address(re.split("[%/]", value, maxsplit=1)[0])
    except ValueError:
        return False
    digits = any(map(str.isdigit, value))
    return digits and not address.is_unspecified and not _CLOCK.fullmatch(value)


_CLOCK = re.compile(r"[0-9]{1,2}::[0-9]{1,2}(?:::?[0-9]{1,2})?")


def is_mac(value: str) -> bool:
    """Six pairs; pairs of digits alone divided by hyphens are some other number."""
    return "-" not in value or bool(re.search("[a-fA-F]", value))


_ATOM = r"(?:[^\s<>\"“”„«»|\\^`{}()\[\]]|\([^\s()<>\"]{0,300}\)|\[[^\s\[\]<>\"]{0,100}\])"
_LINK_END = r"(?<![.,;:!?'’*…])(?<![.,;:!?][*_])"

_HANDLE_WORDS = (
    r"insta(?:gram)?\b", "snap", "tiktok", "discord", "skype", "gebruikersnaam", "username", r"login\b", "user name",
    "benutzername", "nom d'utilisateur", "pseudo", "identifiant",
)  # fmt: skip
_VERSION_WORDS = (
    "versi", r"v\.?\s?$", "release", "firmware", "build", "driver", "update", r"ios\b", "android", "chrome",
    "firefox", "safari", "edge", "paragra", "hoofdstuk", "chapitre", "chapter", "kapitel", "sectie", "section",
    "artikel", r"art\b", "article", "abschnitt",
)  # fmt: skip
_HOST = r"[^\W_](?<![\w@.-].)(?:[\w-]{0,61}[^\W_])?\.(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){0,5}"

INTERNET: tuple[Identifier, ...] = (
    # RFC 5321 local parts without / = | (in a link or a table these stand around an address, not in it).
    # Misses: quoted local parts, an address broken over two lines, what is disguised (jan at firma punt be).
    Identifier(
        Label.EMAIL,
        "email",
        r"\w(?<!\w\w)[\w.!#$%&'’+-]{0,63}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,6}"
        r"(?:xn--[a-z0-9-]{2,30}|[^\W\d_]{2,24})(?![^\W_]|-\w)",
        0.5,
        is_email,
        cut=".",
        needs=("@",),
    ),
    # RFC 3986, to its last sign that is not the sentence's. What it carries (tokens, addresses, names) goes with
    # it. Misses: a link broken over two lines; one that ends in a full stop.
    Identifier(
        Label.URL,
        "url",
        rf"(?:https?|ftps?|sftp|wss?|ssh)://{_ATOM}{{2,2000}}{_LINK_END}",
        0.6,
        needs=("://",),
    ),
    # A domain without scheme, of the suffixes that European companies and their customers use; a host before it, a
    # port and a path after it. Misses: rare suffixes; `www` written with blanks.
    Identifier(
        Label.URL,
        "domain",
        rf"{_HOST}(?:{SUFFIXES})(?![\w@]|-\w|\.[^\W_])(?::[0-9]{{2,5}}(?![0-9]))?"
        rf"(?:[/?#]{_ATOM}{{0,2000}}{_LINK_END})?",
        0.5,
        is_domain,
        rivals=_HANDLE_WORDS,
        reach=(20, 0),
        needs=tuple(f".{suffix}" for suffix in SUFFIXES.split("|")),
    ),
    # RFC 791 in dotted decimal, without leading zeros, the prefix length of a network with it.
    # Misses: four numbers below ten (1.1.1.1); a version of four numbers with no word before it is found.
    Identifier(
        Label.IP,
        "ipv4",
        r"[1-9](?<!\w.)(?<![0-9][.,].)[0-9]{0,2}(?:\.[0-9]{1,3}){3}(?:/[0-9]{1,2})?(?![^\W_]|[./][0-9])",
        0.6,
        is_ipv4,
        cut="/",
        needs=(".",),
        digits=4,
        context=(r"ip\b", "ip ?adres", "adresse ip", "host", "server"),
        rivals=_VERSION_WORDS,
        reach=(20, 0),
    ),
    # RFC 4291: full, compressed, with an IPv4 tail (::ffff:192.0.2.1), a zone or a prefix length.
    # Misses: one broken over two lines.
    Identifier(
        Label.IP,
        "ipv6",
        r"[0-9a-fA-F:](?<![\w:.].)(?=[0-9a-fA-F]{0,3}:)[0-9a-fA-F:]{1,45}(?:(?<=[0-9])(?:\.[0-9]{1,3}){3})?"
        r"(?:%[a-z0-9]{1,15})?(?:/[0-9]{1,3})?(?![^\W_])",
        0.6,
        is_ipv6,
        cut="/:",
        needs=(":",),
        digits=1,
        any_case=False,
    ),
    # IEEE 802 EUI-48, by pairs or as routers write it (aabb.ccdd.eeff). Misses: twelve signs without any between.
    Identifier(
        Label.IP,
        "mac",
        r"[0-9a-fA-F](?<![\w:-].)(?:[0-9a-fA-F](?P<sign>[:-])[0-9a-fA-F]{2}(?:(?P=sign)[0-9a-fA-F]{2}){4}"
        r"|[0-9a-fA-F]{3}(?:\.[0-9a-fA-F]{4}){2})(?![\w:]|-\w)",
        0.7,
        is_mac,
        digits=1,
        any_case=False,
    ),
)
