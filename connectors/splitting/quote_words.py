"""How mail programs announce a quoted mail, per language: tables of patterns, matched without regard to case.

Gathered from what Gmail, Outlook (desktop, web, mobile), Apple Mail, Thunderbird, Yahoo, K-9, Samsung Mail
and The Bat! write in each language.
"""

import re
from typing import NamedTuple


class Attribution(NamedTuple):
    """An attribution line with its date first: how it opens, and how it ends."""

    opens: str
    ends: str


DATED: dict[str, Attribution] = {
    "nl": Attribution(r"op\b", r"(?:\bschreef\b.{0,150}|\bgeschreven ?):$"),
    "fr": Attribution(r"le\b", r"\b(?:a|avez|ont) [ée]crit\b.{0,80}:$"),
    "en": Attribution(r"(?:on|at)\b", r"\b(?:wrote|writes)\b.{0,30}:$"),
    "de": Attribution(r"am\b", r"(?:\bschrieb\b.{0,150}|\bgeschrieben ?):$"),
    "es": Attribution(r"el\b", r"\bescribi[óo]\b.{0,150}:$"),
    "it": Attribution(r"il\b", r"\bha scritto\b.{0,60}:$"),
    "pt": Attribution(r"em\b", r"\bescreveu\b.{0,150}:$"),
    "da": Attribution(r"(?:den|\w{2,4}\.?)(?= )", r"\bskrev\b.{0,150}:$"),
    "pl": Attribution(r"(?:w dniu|dnia)\b", r"\bnapisał.{0,150}:$"),
    "": Attribution(r"\d{1,4}[./年-]", r"(?:написал\w{0,3}|<[^<>]{3,120}@[^<>]{3,120}>) ?:$"),
}
"""`Op 3 mei 2024 om 10:11 schreef X:`; the row without a language serves Russian and Japanese Gmail."""

NAMED_FIRST: dict[str, tuple[str, str]] = {
    "nl": (r"schreef", r"op"),
    "fr": (r"a [ée]crit", r"le"),
    "en": (r"wrote", r"on"),
    "de": (r"schrieb", r"am"),
    "es": (r"escribi[óo]", r"el"),
    "it": (r"ha scritto", r"il"),
    "da": (r"skrev", r"den"),
}
"""Verb after a name, and word between verb and date: `X schrieb am 3.5.2024 um 10:11 Uhr:`, `X schrieb:`."""

PRONOUNS = (
    r"\b(?:schreef (?:ik|wij|we|u|je|jij|hij|zij|ze|jullie)|schrieb (?:ich|wir|er|sie|du|man)"
    r"|(?:i|we|you|he|she|they) wrote|(?:j'|j’|tu|il|elle|on|nous|vous)(?: ?ai| as| a| avons"
    r"| avez)? [ée]crit)\b"
)
"""People who write in running text: `Op 3 mei 2024 schreef ik u al:` is no attribution line."""

SEPARATORS: dict[str, str] = {
    "nl": r"oorspronkelijk(?:e)? (?:e-?mail)?bericht|doorgestuurd bericht|begin doorgestuurd bericht",
    "fr": r"message (?:d'origine|d’origine|original|initial|transf[ée]r[ée])|d[ée]but du message "
    r"(?:r[ée]exp[ée]di[ée]|transf[ée]r[ée])|e-?mail d['’]origine",
    "en": r"original (?:message|e-?mail|appointment)|forwarded (?:message|e-?mail)|begin forwarded message"
    r"|(?:reply|replied) message",
    "de": r"urspr[üu]e?ngliche (?:nachricht|mail|e-?mail)|(?:original|originalnachricht)"
    r"|weitergeleitete (?:nachricht|e-?mail)|anfang der weitergeleiteten (?:nachricht|e-?mail)",
    "es": r"mensaje (?:original|reenviado)|inicio del mensaje reenviado",
    "it": r"messaggio (?:originale|inoltrato)|inizio messaggio inoltrato",
    "da": r"(?:oprindelig|videresendt) (?:meddelelse|besked)",
}
"""Between dashes, or `Begin ...:` alone on a line."""

HEADERS: dict[str, dict[str, str]] = {
    "nl": {"from": "van|afzender", "date": "verzonden(?: op)?|datum", "to": "aan", "subject": "onderwerp"},
    "fr": {
        "from": "de|exp[ée]diteur",
        "date": "envoy[ée](?: le)?|date",
        "to": "[àa]",
        "subject": "objet|sujet",
    },
    "en": {"from": "from", "date": "sent|date", "to": "to", "subject": "subject"},
    "de": {"from": "von|absender", "date": "gesendet|datum", "to": "an", "subject": "betreff"},
    "es": {"from": "de", "date": "enviado(?: el)?|fecha", "to": "para", "subject": "asunto"},
    "it": {"from": "da", "date": "inviato|data", "to": "a", "subject": "oggetto"},
    "da": {"from": "fra|från", "date": "sendt|dato|skickat", "to": "til|till", "subject": "emne|ämne"},
    "": {
        "other": r"b?cc|cci|kopie|copie(?: [àa])?|reply-to|antwoord(?:en)? aan|r[ée]pondre [àa]|antwort an"
        r"|bijlagen?|pi[èe]ces? jointes?|attachments?|anlagen?|priorit(?:eit|[ée]|y|ät)|importance|urgentie"
        r"|belang"
    },
}
"""The labels of an Outlook or Gmail header block, by role. Programs mix languages in one block."""


def labels(role: str) -> str:
    """All labels of a role, of every language, as one alternative; longer ones first."""
    every = {label for row in HEADERS.values() if role in row for label in row[role].split("|")}
    return "|".join(sorted(every, key=lambda label: (-len(label), label)))


HEADER = re.compile(
    r"[*_|> ]{0,6}(?:"
    + "|".join(f"(?P<{role}>{labels(role)})" for role in ("from", "date", "to", "subject", "other"))
    + r")[*_ ]{0,4}[:：](?!//)",
    re.IGNORECASE,
)
