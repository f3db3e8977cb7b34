"""Names and secrets by which people log in, and the handles by which others reach them."""

import re

from detectors.identifiers.row import Identifier
from detectors.identifiers.suffixes import SUFFIXES
from inzage.labels import Label

_USER = (
    r"gebruikersnaam|gebruikers-?id|inlognaam|login(?:naam|name|code)?|user\s?-?(?:name|id)|"
    r"user(?=\s?:[^\n]{2,40}?(?:pass|pw|ww|wachtw|pas?wo))|nom d[’' ]?utilisateur|identifiant(?: de connexion)?|"
    r"pseudo(?:nyme)?|benutzer(?:name|kennung)?|account(?=\s?:\s?[a-z]+[0-9._])|nutzername|anmeldename|nickname|nick|screen\s?name|schermnaam|gamertag|"
    r"account\s?(?:naam|name)"
)
_USER_HINTS = (
    "gebruiker", "login", "inlog", "user", "utilisateur", "identifiant", "pseudo", "benutzer", "nutzername",
    "anmeldename", "nick", "screenname", "screen name", "schermnaam", "gamertag", "account",
)  # fmt: skip
_OPENERS = (
    r"wachtwoord|paswoord|mot de passe|mdp|pass\s?word|pass(?=\s?:)|passwort|kennwort|pwd|passphrase|pin-?code|"
    r"toegangscode|inlogcode|code d'accès|access code|zugangscode|api[- ]?key|token|"
    r"pw(?=\s?(?::|is\b))|ww(?=\s?(?::|is\b))"
)
_OPENER_HINTS = (
    "wachtwoord", "paswoord", "mot de passe", "mdp", "pass", "kennwort", "pwd", "pincode", "pin-code", "toegangscode",
    "inlogcode", "code d'acces", "access code", "zugangscode", "api", "token", "pw:", "pw :", "pw is", "ww:", "ww :",
    "ww is",
)  # fmt: skip
_NETWORK = (
    r"insta(?:gram)?|twitter|x\.com|facebook|fb|linked\s?in|tik\s?tok|snap(?:chat)?|telegram|skype|discord|mastodon|"
    r"threads|bluesky|youtube|twitch|ig|git\s?hub|git\s?lab|reddit|pinterest|viber|wechat|psn|xbox"
)
_NETWORK_HINTS = (
    "insta", "twitter", "x.com", "facebook", "fb:", "fb :", "linked", "tiktok", "tik tok", "snap", "telegram", "skype",
    "discord", "mastodon", "threads", "bluesky", "youtube", "twitch", "ig:", "ig :", "github", "gitlab", "git hub",
    "git lab", "reddit", "pinterest", "viber", "wechat", "psn", "xbox",
)  # fmt: skip
_DETAILS = r"inloggegevens|login(?:gegevens)?|inlog|zugangsdaten|credentials|acc[eè]s|identifiants"
_HIS = r"(?:[- ]?(?:account|naam|name|handle|profiel|profil|profile|user|id|nick))?"
_SIGN = r"[^\S\n]{0,2}(?:\([^()\n]{1,20}\)[^\S\n]?)?(?::|=|->|→)[^\S\n]{0,3}[\"'“”„«‘’`]?"
_IS = r"(?:\s?(?::|=)?\s{1,3}(?:is|was|est|ist|lautet|luidt)?\s{0,2}:?\s{0,2})[\"'“”„«‘’`]?"
_FIELD_ENDS = rf"(?=[\"'”»’`.!?]{{0,2}}[^\S\n]*(?:[,;()|/\n\r]|$|(?:en |et |and |und |- )?(?:{_OPENERS})))"
_WORD = r"[^\s\"'“”„«»<>|,;()’`]"
_VALUE = rf"(?P<value>(?=[^\s,;]*[0-9_@#$%&!]){_WORD}{{2,64}}{_WORD}(?<![.,:?])|[\w.+-]{{2,40}}[^\W_](?={_FIELD_ENDS}))"
_IN_PROSE = rf"(?=[\w.-]*(?:[0-9_]|\w\.\w|(?-i:[a-z][A-Z])))[\w.-]{{2,40}}[^\W_]|(?<=is )[\w-]{{3,40}}(?={_FIELD_ENDS})"
_NAME = rf"@?(?:(?=[\w.-]*[0-9_.:#])[\w.:#-]{{2,39}}[\w]|[\w-]{{3,40}}{_FIELD_ENDS})"

_OTHER_WORDS = frozenset(
    "niet not pas nicht vergeten oublie oublié forgotten vergessen verlopen expiré expired abgelaufen fout onjuist "
    "incorrect falsch wrong zie see voir siehe wordt was is een het de la le les un une der die das mijn mon mein my "
    "your uw votre ihr hetzelfde same même gleich geblokkeerd blocked bloqué gesperrt gewijzigd changed changé "
    "geändert invalid ongeldig invalide ungültig verplicht required obligatoire onbekend unknown inconnu unbekannt "
    "geen none no pas aucun kein leeg empty vide nvt n/a en et and und of ou or oder via per to te naar ok nieuw "
    "nog encore noch wel niks nothing rien nichts weg kwijt lost perdu reset opnieuw nouveau new neu hieronder onder "
    "unten ci-dessous below bijlage attached page pagina seite button knop stuk kapot defect bezet vrij al reeds taken "
    "already déjà bekend juist correct goed gut good bon leeg lang kort te ook aussi auch also nu now jetzt dan scherm "
    "screen mail email e-mail".split()
)


def is_login(value: str) -> bool:
    """A word that names somebody or opens something; not the sentence that goes on after `login is`."""
    plain = value.strip(".,;:!?*•_-")
    return len(plain) >= 3 and plain.casefold() not in _OTHER_WORDS


def is_telling(value: str) -> bool:
    """A value that no sentence holds: digits, signs or capitals inside it."""
    return is_login(value) and bool(re.search(r"[0-9_@#$%&!]|[a-z][A-Z]|\w\.\w", value))


def is_handle(value: str) -> bool:
    """`@name`; not the call for all, an at-sign before a price, or the domain of an address."""
    name = value[1:].rstrip("._-").casefold()
    return name not in _EVERYBODY and not _DOMAIN.search(name)


_EVERYBODY = frozenset(
    "all here channel everyone iedereen team home work media import tous alle allen group groep param return returns "
    "override deprecated charset keyframes page font-face gmail hotmail outlook yahoo".split()
)
_DOMAIN = re.compile(rf"\.(?:{SUFFIXES})$")

USERNAMES: tuple[Identifier, ...] = (
    # @name in chats and posts. Misses: a handle without its sign; one that is a word for all.
    Identifier(
        Label.USERNAME,
        "handle",
        r"@(?<![\w.%+@/=-]@)[A-Za-zÀ-ÿ_][\w.-]{0,38}[\w](?![@\w])",
        0.6,
        is_handle,
        cut="",
        needs=("@",),
        any_case=False,
    ),
    # After the word and a colon: any word at the end of its field, else one with digits or signs.
    # Misses: a value of two words; a table with the words in its head.
    Identifier(
        Label.USERNAME, "login", rf"\b(?:{_USER}){_SIGN}{_VALUE}", 0.8, is_login, cut="", needs=_USER_HINTS
    ),
    Identifier(
        Label.USERNAME,
        "login in prose",
        rf"\b(?:{_USER}|gebruiker|user|utilisateur|benutzer){_IS}(?P<value>{_IN_PROSE})",
        0.7,
        is_login,
        cut="",
        needs=_USER_HINTS,
    ),
    # Everything up to the blank, the signs inside included. Misses: a passphrase with blanks.
    Identifier(
        Label.USERNAME,
        "password",
        rf"\b(?:{_OPENERS}){_SIGN}{_VALUE}",
        0.8,
        is_login,
        cut="",
        needs=_OPENER_HINTS,
    ),
    Identifier(
        Label.USERNAME,
        "password in prose",
        rf"\b(?:{_OPENERS}){_IS}(?P<value>(?=\S*[0-9]){_WORD}{{3,64}}(?<![.,:?]))",
        0.8,
        is_telling,
        cut="",
        needs=_OPENER_HINTS,
    ),
    # `gebruikersnaam/wachtwoord: els / Zomer24!`: the second of the two. Misses: the pair over two lines.
    Identifier(
        Label.USERNAME,
        "password of a pair",
        rf"\b(?:{_USER})\s?(?:[/&+,]|en|et|and|und)\s?(?:{_OPENERS}){_SIGN}\S{{2,40}}\s?[/|,]\s?(?P<value>{_WORD}{{3,64}})",
        0.8,
        is_login,
        cut="",
        needs=_OPENER_HINTS,
    ),
    # `inloggegevens: els84 / Zomer24!`: both, with what divides them. Misses: without a bar or a comma.
    Identifier(
        Label.USERNAME,
        "login details",
        rf"\b(?:{_DETAILS}){_SIGN}(?P<value>{_WORD}{{3,40}}\s?[/|]\s?{_WORD}{{3,64}}(?<![.,:?]))",
        0.8,
        is_telling,
        cut="",
        needs=("gegevens", "login", "inlog", "zugangsdaten", "credentials", "acces"),
    ),
    # `Instagram: name`; a real name with a blank keeps its own label.
    Identifier(
        Label.USERNAME,
        "profile",
        rf"\b(?:{_NETWORK}){_HIS}[^\S\n]?(?::|=|is|→)[^\S\n]{{0,2}}(?P<value>{_NAME})(?![@\w])",
        0.75,
        is_login,
        cut="",
        needs=_NETWORK_HINTS,
    ),
)
