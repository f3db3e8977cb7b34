"""How people close and sign a mail, per language: tables of patterns, matched without regard to case."""

CLOSINGS: dict[str, str] = {
    "nl": r"met (?:een |de )?(?:aller)?(?:meest )?[\wë]{0,14} ?(?:groet(?:en|jes)?|hoogachting"
    r"|gr\.?)"
    r"|(?:(?:vriendelijke|hartelijke|lieve|warme|zonnige|sportieve|collegiale|vele|veel|fijne|beste"
    r"|hele) ){0,2}"
    r"groet(?:en|jes|ies)?|m\.? ?v\.? ?g\.?|vr?\.? ?gr\.?|gr(?:tz|tjs|\.)?|hoogachtend|liefs"
    r"|(?:alvast )?(?:bedankt|dank) en (?:vriendelijke |hartelijke )?groet(?:en|jes)?",
    "fr": r"(?:bien |très |tres )?cordialement|(?:bien )?(?:à|a) (?:vous|toi)|cdlt|cdt|bav"
    r"|(?:(?:mes|nos|avec mes|avec nos) )?(?:meilleures|sincères|cordiales|respectueuses"
    r"|distinguées)? ?salutations"
    r"(?: distinguées| les meilleures| cordiales| respectueuses)?|amicalement|amitiés|(?:grosses )?bises"
    r"|bisous"
    r"|respectueusement|sincèrement|chaleureusement|sentiments (?:les meilleurs|distingués|dévoués)",
    "en": r"(?:with )?(?:(?:my|our) )?(?:(?:kind|best|warm|kindest|warmest|many"
    r"|very best) )?(?:personal )?regards"
    r"|(?:with )?best wishes|all the best|best(?=,|$)|cheers(?! for\b)|(?:yours )?(?:sincerely|faithfully"
    r"|truly)"
    r"(?: yours)?|respectfully(?: yours)?|warmly|kr(?=,|$)|br(?=,|$)",
    "de": r"(?:mit )?(?:(?:freundlichen?|besten?|herzlichen?|lieben?|vielen?|schönen?|sonnigen?"
    r"|kollegialen?) ){0,2}"
    r"(?:grüße?n?|grüsse?n?|gruesse?n?|gruß|gruss)|m\.? ?f\.? ?g\.?|lg|vg|hochachtungsvoll"
    r"|(?:vielen )?dank(?:e)? und (?:viele |beste |liebe )?(?:grüße|gruß)|viele liebe grüße",
    "es": r"(?:un |atentos |cordiales )?saludos?(?: cordiales)?|atentamente",
    "it": r"(?:cordiali|distinti) saluti|saluti|cordialmente",
    "da": r"(?:med )?(?:venlig|vänlig|vennlig|bedste) (?:hilsen|hälsning)|(?:med )?vänliga hälsningar|mvh"
    r"|hilsen",
}
"""Closings that stand alone on their line, with at most a name behind them."""

FORMAL = (
    r"(?:veuillez|je vous prie|nous vous prions|dans l['’]attente)\b.{0,120}"
    r"\b(?:agréer|recevoir|croire|salutations)\b"
)
"""The French closing sentence; its end may be wrapped onto the next line."""

THANKS: dict[str, str] = {
    "nl": r"(?:alvast |hartelijk |bij voorbaat )?(?:bedankt|dank)|(?:dank|fijn weekend|fijne dag|tot snel"
    r"|tot dan)",
    "fr": r"merci(?: d['’]avance| beaucoup)?|bonne journée|belle journée|à bientôt|bon week-?end",
    "en": r"(?:many )?thanks(?: in advance| again)?|thank you|thx|have a (?:nice|great|good) (?:day|weekend)"
    r"|take care|talk soon|see you(?: soon)?",
    "de": r"(?:vielen |besten |herzlichen )?dank(?:e)?(?: im voraus| vorab)?|bis bald|schönes wochenende",
}
"""Words that close a mail only where a name follows."""

PLACES = r"(?: (?:uit|vanuit|aus|de|from) [^\W\d_][\w'’-]{1,30})?"
"""`Groeten uit Gent`."""

MOBILE: dict[str, str] = {
    "nl": r"(?:verzonden|verstuurd|gestuurd) (?:vanaf|vanuit|van|met|via) (?:(?:mijn|een) .{1,50}"
    r"|.{0,40}DEVICE.{0,40})",
    "fr": r"envoyée? (?:de|depuis|à partir de|avec|via|par) (?:(?:mon|ma) .{1,50}|.{0,40}DEVICE.{0,40})"
    r"|provenance ?: courrier pour windows.{0,10}",
    "en": r"[(<«]{0,3}sent (?:(?:from|via|with|by|using|on) my .{1,80}"
    r"|(?:from|via|with|by|using|on) .{0,20}DEVICE.{0,80})|from my DEVICE.{0,20}",
    "de": r"(?:diese (?:nachricht|e-?mail) wurde )?(?:von|mit|aus) .{0,50}(?:DEVICE"
    r"|unterwegs).{0,30} (?:gesendet|verschickt)"
    r"|(?:gesendet|verschickt) (?:von|mit|über|aus) (?:(?:meinem|meiner) .{1,50}|.{0,30}DEVICE.{0,40})",
    "es": r"enviado desde (?:mi )?.{0,20}DEVICE.{0,30}",
    "it": r"inviato da(?:l mio)? .{0,20}DEVICE.{0,30}",
    "da": r"(?:sendt|skickat) (?:fra|från) (?:min .{1,40}|.{0,20}DEVICE.{0,30})",
    "": r"(?:get|download|obtenir|obtenez|t[ée]l[ée]charge[rz]?|holen sie sich"
    r"|hol dir) (?:\[)?outlook.{1,140}"
    r"|(?:\[)?outlook (?:voor|für|pour|for) .{1,60}(?:downloaden|beziehen|herunterladen|télécharger"
    r"|installeren).{0,80}"
    r"|從我的.{1,30}傳送|iphone.?から送信|yahoo mail.{0,80}",
}
"""Lines that phones and mail apps write under a message; DEVICE stands for `DEVICES`."""

DEVICES = (
    r"(?:iphone|ipad|ipod|android|samsung|galaxy|huawei|xiaomi|oneplus|fairphone|nokia|pixel|htc|blackberry"
    r"|outlook|e?-?mail\b|mailbox|airmail|mobile|mobiel|mobil|telefoon|téléphone|toestel|tablet|phone"
    r"|smartphone"
    r"|handy|gsm|device|gmx|web\.de|yahoo|gmail|windows|proton|spark)"
)

DISCLAIMERS: dict[str, str] = {
    "nl": r"\b(?:dit|deze) (?:e-?mail(?:bericht)?|bericht|mail)\b.{0,80}\b(?:vertrouwelijk"
    r"|(?:uitsluitend|alleen|enkel) (?:bestemd|bedoeld|voor))"
    r"|\bde inhoud van (?:dit|deze) (?:e-?mail)?(?:bericht)?\b.{0,60}\b(?:vertrouwelijk|bestemd)"
    r"|\bindien u niet de (?:geadresseerde|bedoelde)|\bdenk (?:aub |s\.v\.p\. )?(?:aan|om) het milieu"
    r"|^disclaimer\b"
    r"|\bkunnen geen rechten worden ontleend"
    r"|\b(?:dit|deze) (?:e-?mail|bericht|mail)\b.{0,30}\bkan .{0,40}informatie bevatten",
    "fr": r"\bce (?:message|courriel|e-?mail|mail)\b.{0,80}\b(?:confidentiel|destinataire|exclusi"
    r"|peut contenir)"
    r"|\bsi vous n['’]êtes pas (?:le|la) destinataire|\bavis de confidentialité"
    r"|\bpensez à (?:l['’]environnement|la planète)"
    r"|\bn['’]imprimez ce",
    "en": r"\bthis (?:e-?mail|message|communication|transmission)\b.{0,80}\b(?:confidential"
    r"|intended (?:solely|only)"
    r"|privileged)|\bthe (?:information|contents?) (?:contained )?(?:in|of) this (?:e-?mail|message)\b"
    r"|\bnot the intended recipient|\b(?:please )?consider the environment|^confidentiality notice",
    "de": r"\bdiese (?:e-?mail|nachricht|mail)\b.{0,80}\b(?:vertraulich|ausschließlich|ausschliesslich"
    r"|bestimmt)"
    r"|\bder inhalt dieser e-?mail|\bnicht der (?:vorgesehene|bestimmungsgemäße|richtige"
    r"|beabsichtigte) (?:empfänger|adressat)"
    r"|\b(?:denken sie an die|schonen sie die) umwelt|\bbevor sie diese e-?mail (?:aus)?drucken",
}
"""How the legal small print under a mail begins."""

BANNER = (
    r"\[?(?:caution|warning|external|let op|attention|achtung|vorsicht|extern)\b.{0,60}"
    r"\b(?:outside|external|extern|externe|externer|extérieur|außerhalb|buiten)\b"
)
"""What mail gateways put on top of a mail from outside."""

POSTSCRIPT = r"p\.? ?s\.?(?=[\s:.,])|n\.? ?b\.?(?=[\s:.])|o ja\b"

GREETINGS = (
    r"(?:hoi|hallo|hey|hi|hello|dag|beste|geachte|goede(?:morgen|middag|navond)|lieve|ha|bonjour|bonsoir"
    r"|salut"
    r"|cher|chère|madame|monsieur|dear|good (?:morning|afternoon|evening)|liebe[rs]?|sehr geehrte[rs]?"
    r"|guten (?:tag|morgen|abend)|moin|servus|hej|hola|ciao)\b.{0,50}[,!]$"
)

PARTICLES = frozenset(
    {
        "van",
        "den",
        "namens",
        "and",
        "ter",
        "di",
        "della",
        "dos",
        "vom",
        "d",
        "o",
        "+",
        "te",
        "zum",
        "ten",
        "der",
        "al",
        "de",
        "zur",
        "pp",
        "ben",
        "bin",
        "y",
        "da",
        "el",
        "von",
        "het",
        "und",
        "e",
        "i",
        "le",
        "des",
        "'t",
        "les",
        "et",
        "del",
        "du",
        "la",
        "zu",
        "en",
        "&",
    }
)
"""Words in lower case that may stand in a name or between two."""

LABELS = (
    r"(?:[tmfew](?: ?[:|]|\.? [+(\d])|amtsgericht \w"
    r"|(?:tel(?:efoon|efon|éphone|ephone)?|mob(?:iel|il|ile)?|gsm|direct|fax|e-?mail|mail|courriel|skype"
    r"|linkedin"
    r"|web(?:site)?|site|kvk|kbo|btw|vat|tva|iban|siret|siren|ust-?id(?:-?nr)?|hrb|geschäftsführer"
    r"|handelsregister|postbus|adresse?|address|bezoekadres)(?: ?nr| ?nummer| ?number)?\.?(?: ?[:|]| [+(\d]))"
)
"""What stands before a telephone number, an address or a register number in a signature."""
