"""Words that announce an address: `Leveradres:`, `wonende te`, `j'habite au`."""

import re

_NOUNS = (
    r"(?:lever|leverings|facturatie|factuur|thuis|woon|post|bezoek|verzend|bezorg|afhaal|vestigings|contact|privé|prive"
    r"|werk|correspondentie|huis|verblijfs|opdracht|ophaal|werf|installatie)?-?adres(?:gegevens)?|domicilie|hoofdzetel"
    r"|zetel|werf|filiaal|straat(?: ?(?:en|\+|&|/)? ?(?:huis)?(?:nummer|nr\.?)?)?|si[eè]ge(?: social)?|domicile"
    r"|rue(?: et (?:num[eé]ro|n°))?|lieu-dit"
    r"|(?:liefer|rechnungs|post|wohn|haus|privat|versand|firmen)?(?:adresse|anschrift)"
    r"|wohnort|straße(?:,? ?(?:hausnr\.?|nr\.?|und hausnummer))?"
    r"|(?:street|registered office|showroom|address)(?: line ?\d)?"
)
_VERBS = (
    r"wonende? (?:te|op|in|aan)|woonachtig(?: (?:te|op|in|aan))?|woont? (?:op|in|aan)(?: de| het)?"
    r"|(?:gevestigd|gelegen) (?:te|op|in|aan)|gedomicilieerd te|domicilié?e? (?:à|au|a)|demeurant (?:à|au|a)?"
    r"|habit(?:e|ons|ez|ent) (?:au|à|a)?|situé?e? (?:à|au|a)?|wohnhaft(?: in)?"
    r"|wohn(?:e|t|en) (?:in|am|an)(?: der| dem)?"
    r"|liv(?:e|es|ing) (?:at|in|on)|based at|located at|adres is(?: nu)?|adresse est(?: le)?"
    r"|adresse ist|adresse lautet"
    r"|address is(?: now)?|deliver to|ship to"
    r"|lever(?:en|ing)? (?:op|aan|in|naar)(?: de| het)?"
)
_LABEL = re.compile(
    rf"(?<![\w-])(?:(?:{_NOUNS})(?:[^\S\n][^\n:=,.]{{0,25}})?[^\S\n]*(?P<sign>[:=]|[-–]\s)|(?:{_VERBS}))\s*\Z",
    re.IGNORECASE,
)
_REACH = 60


def labelled(text: str, start: int) -> int:
    """Whether what begins at `start` stands behind an announcement of an address: 2 a label, 1 a verb, 0 none."""
    match = _LABEL.search(text, max(0, start - _REACH), start)
    return (2 if match["sign"] else 1) if match else 0
