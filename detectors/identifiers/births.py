"""Dates of birth: dates beside a word or sign that says so, in Dutch, French, German and English.

With a name they single a person out (GDPR art. 4(1)); a date without such a word is an ordinary one. Known misses: a
year or an age alone, days and years in words, a second date in a list of children, a birth told in other words.
"""

from detectors.identifiers.dates import (
    DAY_AND_MONTH,
    DAY_IN_WORDS,
    MONTH_FIRST,
    WITH_YEAR,
    is_date,
    is_day_of_year,
)
from detectors.identifiers.row import Identifier
from inzage.labels import Label

_BORN = (
    r"geboorteplaats (?:en|&|/|\+) ?-?datum", r"geburtsort (?:und|&|/) ?-?(?:geburts)?datum", "geboren",
    r"geb\.?[-\s]?dat", r"geb\b", "geboortedat", "geboortedag", "geboorteplaats", r"van geboorte\b",
    "geburtsdat", "geburtstag", "geburtsort", r"ne\(e\)", r"ne[·.]e\b", r"ne\.e\.? le\b",
    r"nee?s? (?:le|a|au|aux)\b", r"nee?s? (?:en|a) (?:france|belgique|italie|espagne|algerie|maroc|tunisie|turquie)\b",
    r"ne en [a-z]", r"nee [a-z'-]{2,20}(?: [a-z'-]{2,20})?,? le\b", r"(?:suis|est|etait) nee?\b", r"nee? ?:",
    r"nee? quand\b",
    r"(?<!acte\sde\s)naissance", r"ddn\b", r"d\.d\.n", r"born\b", r"birth\b", "birth ?date", "birthday", r"dob\b",
    r"d\.o\.b", r"(?<![0-9]\s)[°º˚]",
)  # fmt: skip
_BIRTHDAY = (
    r"verjaardag\b", r"verjaart?\b", r"verjaren\b", r"jarig\b", r"anniversaire\b", r"birthday\b", r"b ?day\b",
    r"geburtstag\b",
)  # fmt: skip
_OTHER_DATES = (
    "factu", "invoice", "rechnung", "afspraak", "rendez ?vous", r"rdv\b", "appointment", r"termin\b", "bestel",
    "commande", r"order\b", "gelever", "livr", "deliver", "liefer", "vergader", "reunion", "meeting", "besprech",
    r"akte\b", r"acte\b", "certificat", "attest", "urkunde", "geldig", "valable", r"valid\b", "gultig", "overled",
    r"deced", r"died\b", "gestorben", "verstorben", "†", "getrouwd", "gehuwd", r"marie\b", "mariage", "married",
    "verheiratet", "sinds", "depuis", r"since\b", r"seit\b", r"datum\b", r"date\b(?! (?:of|de))", "ontvangen", "recu",
    "received", "erhalten", "bedrijf", "firma", "societe", "company", "verein", "vereniging", "huwelijk", "wedding",
    "feest", "fete", r"party\b", "contract",
)  # fmt: skip
# In mail a line that begins with `Op`, `Le`, `On` or `Am` and a date opens a quotation, in chats a bracket a message.
_WITHIN_A_SENTENCE = (
    r"(?:\s?(?:quand|wann|when|wanneer))?\s?[.;|?]?"
    r"(?:[^.!?;0-9\n]|\n(?!\s*(?:>\s*)*(?:op|le|on|am|\[))|(?<=st)\.|\.(?=\S))*"
)
_NO_HOUR = r"(?!,?\s?[0-9]{1,2}[:.][0-9]{2})"  # the moment of a chat message, not a date of birth


def _announced(name: str, date: str, digits: int) -> Identifier:
    """A date with a word of birth before it, and no other date's word nearer."""
    return Identifier(
        Label.DATE_OF_BIRTH,
        name,
        rf"(?P<value>{date}){_NO_HOUR}",
        0.85,
        is_date,
        digits=digits,
        context=_BORN,
        context_required=True,
        reach=(60, 0),
        gap=_WITHIN_A_SENTENCE,
        rivals=_OTHER_DATES,
    )


BIRTHS: tuple[Identifier, ...] = (
    # `geboren op 3 mei 1984`, `° 3/05/1984`, `née à Liège le 1er mai 1984`, `DOB 03.05.84`, a label and a date below.
    # Misses: a date behind the end of a sentence, a place of birth of more than some forty letters.
    _announced("born", WITH_YEAR, digits=2),
    # `born May 3rd, 1984`: American order.
    _announced("born, month first", MONTH_FIRST, digits=1),
    # `né 3/5/1984`: with its accent, for without it is a negation, and in Dutch a no.
    Identifier(
        Label.DATE_OF_BIRTH,
        "né",
        rf"n(?<!\w.)ée?s?,?\s(?P<value>{WITH_YEAR}){_NO_HOUR}",
        0.85,
        is_date,
        digits=2,
    ),
    # `3 mei 1984 geboren te Gent`, `wurde am 3. Mai 1984 in Kiel geboren`.
    Identifier(
        Label.DATE_OF_BIRTH,
        "born, word behind",
        rf"(?P<value>{WITH_YEAR})\s{{1,2}}(?:(?:te|in|zu)\s[^\W\d]{{2,30}}\s)?geboren\b(?!\s{{0,2}}(?:op|am|den|[:0-9]))",
        0.85,
        is_date,
        digits=2,
    ),
    # German genealogists' star: `*03.05.1984`, `Uwe * 3. Mai 1984`. A bullet has a blank and nothing before it on its
    # line, bold in chats a second star.
    Identifier(
        Label.DATE_OF_BIRTH,
        "star",
        rf"\*(?<![*\w]\*)(?P<value>{WITH_YEAR})(?!\s?\*)",
        0.6,
        is_date,
        needs="*",
        digits=2,
    ),
    Identifier(
        Label.DATE_OF_BIRTH,
        "star apart",
        rf"\*(?<=[\w,;(] \*|[\w,;]\(\*|\s\(\*)[ \xa0](?P<value>{WITH_YEAR})(?!\s?\*)",
        0.6,
        is_date,
        needs="*",
        digits=2,
    ),
    # `mijn verjaardag is 3 mei`, `mon anniversaire est le 3/5`.
    Identifier(
        Label.DATE_OF_BIRTH,
        "birthday",
        rf"(?P<value>{DAY_AND_MONTH})",
        0.7,
        is_day_of_year,
        digits=1,
        context=_BIRTHDAY,
        context_required=True,
        reach=(40, 0),
        gap=r"[^.!?;0-9]{0,28}",
        rivals=_OTHER_DATES,
    ),
    # `3 mei is mijn verjaardag`, `le 3 mai c'est son anniversaire`.
    Identifier(
        Label.DATE_OF_BIRTH,
        "birthday, word behind",
        rf"(?P<value>{DAY_IN_WORDS})"
        r"(?=,?\s(?:is|ben|verjaar|vier|c['’]est|est|hab|hat|ist|it['’]s|geburtstag)[a-z]{0,3}\b)",
        0.7,
        is_day_of_year,
        digits=1,
        context=(*_BIRTHDAY, r"geburtstag\b"),
        context_required=True,
        reach=(0, 40),
    ),
    # `op 3 mei word ik 40`, `on 3 May I turn 40`, `am 3. Mai werde ich 40`.
    Identifier(
        Label.DATE_OF_BIRTH,
        "age reached",
        rf"(?P<value>{DAY_IN_WORDS})"
        r"\s(?:word[te]?n?|wird|werden?|i|he|she)\s(?:turns?|[a-zà-ÿ]{2,12}(?:\s[a-zà-ÿ]{2,12})?)\s[1-9][0-9]?"
        r"(?=\s?(?:[.,!)\n]|\Z|jaar|jahre))",
        0.7,
        is_day_of_year,
        digits=1,
    ),
)
"""Rows for dates of birth; the span is the date alone."""
