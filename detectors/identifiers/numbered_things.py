"""The things that companies number - customers, orders, files, policies - and the words for `number`.

Regular expressions over folded text, in Dutch, French, English and German. A stem takes the rest of its word along:
`order` is also orderbevestiging, `rechnung` Rechnungen.
"""

_STEMS = (
    # Dutch
    "klant|relatie|debiteur|lidmaatschap|lid|abonnee|abonnement|order|bestel|verkooporder|werkbon|fact|"
    "creditnota|nota|dossier|polis|verzekering|contract|overeenkomst|ticket|zaak|schade|claim|offerte|reserv|"
    "boeking|zending|pakket|pakbon|leverbon|retour|aanvraag|melding|klacht|incident|inschrijving|patient|"
    "leerling|personeel|werknemer|meter|aansluit|installatie|betaling|transactie|aanmaning|herinnering|"
    # French
    "client|commande|bon de commande|bon de livraison|facture|contrat|police|sinistre|billet|devis|colis|"
    "compte client|reclamation|demande|affaire|adherent|adhesion|quittance|compteur|intervention|"
    "rappel de paiement|mise en demeure|"
    # English
    "customer|account|invoice|booking|case|quot|policy|request|shipment|parcel|delivery|purchase order|member|"
    "subscription|transaction|confirmation|support|complaint|employee|student|service|application|"
    # German
    "kunde|bestell|auftrag|rechnung|vertrag|versicherungs|buchung|angebot|vorgang|sendung|paket|lieferschein|"
    "mahnung|gutschrift|abo|mitglied|akte|schaden|reklamation|antrag|zahler|personal|beleg|fall"
)
_NUMBER = (
    r"(?:nummers?|nrs?|numbers?|numeros?|num|n°s?|nº|no|id|code|kenmerk|referentie|reference|referenz|ref|zeichen|"
    r"kennung)"
)
_OF = r"(?:de la|de l'|du|des|de|d')?\s?(?:(?:votre|notre|ma|mon|sa|son|cette|ce|mes|vos)\s)?"
_OTHERWISE = (
    # numbered, and nobody's
    "huis|haus|house|straat|rue|kamer|room|zimmer|chambre|zaal|salle|lijn|lin[ei]|ligne|pagina|page|seite|"
    r"artik|artic|art\b|produ|prod|serie|serial|model|modell|type|typ|versi|onderdeel|part|teile|batch|lot|"
    "charge|volg|rang|rug|start|maat|size|kleur|color|couleur|farb|chassis|vin|hoofdstuk|chap|kapitel|week|"
    "semaine|kw|jaar|year|annee|gate|vlucht|flight|vol|flug|trein|train|zug|tafel|table|tisch|perron|spoor|"
    "quai|voie|error|erreur|fehler|fout|status|http|promo|korting|discount|voucher|post|postal|plz|zip|net|"
    "zone|land|country|isbn|imei|ean|barcode|streep|item|version|stuk|aantal|bus"
    r"\b|les\b|"
    # announced by words of their own
    "tele|gsm|mobi|phone|portable|fax|handy|ruf|whatsapp|rekening|bank|konto|compte|iban|bic|swift|sort|giro|"
    r"btw|tva|vat|ust|kvk|kbo|bce|rsin|bsn|bis|rijks|nation|identi|id\b|paspoort|passe?port|pass|reise|ausweis|"
    "personalausweis|rijbewijs|permis|fuhrer|licen|driv|kenteken|plaat|nummer|plate|plaque|kennzeichen|immat|"
    "secu|social|sozial|steuer|tax|fiscal|siren|siret|reg|wales|england|catalog|e?smtp|lmtp|atomic|squad|jersey|shirt|"
    "dors|trik|ondernem|entreprise|compan|enterpri|handels|card|kaart|carte|karte|credit|visa|pin|insurance|"
    r"nhs|ni\b|"
    # words of the sentence
    r"(?:the|this|that|what|which|large|small|een|het|dit|dat|dit|mijn|uw|je|jouw|hun|ons|onze|goed|wrong|right|"
    "ander|ce|cet|cette|mon|ma|votre|notre|quel|un|une|le|la|der|die|das|dem|den|ein|eine|mein|meine|ihre?|"
    r"unsere?|welche|your|our|my|his|her|any|some)\b"
)

_END = "(?![a-z])"
NUMBER_OF = (
    rf"(?:{_STEMS})[a-z]{{0,14}}?(?:\s[a-z'-]{{1,14}}){{0,2}}?[\s-]{{0,2}}{_NUMBER}{_END}",
    rf"{_NUMBER}\.?\s?{_OF}(?:{_STEMS})[a-z]{{0,6}}{_END}",
    rf"ref(?:s|erence|erentie|erenz|erenties|erences)?{_END}", f"kenmerk{_END}", "betalingskenmerk", "aktenzeichen",
    r"az\.", "geschaftszeichen", "unser zeichen", "ihr zeichen", "kassenzeichen", "po ?(?:number|nr|no)", f"rma{_END}",
    r"track ?(?:&|and|en|et|n|und|\+)? ?(?:and )?trac(?:e|ing)(?:code|nummer|nr)?",
    "tracking ?(?:number|code|id|nummer|nr)", "numero de suivi", "n° de suivi", f"(?:pdl|pce|pod){_END}",
    "point de livraison", "patientid", "lidkaart", "klantenkaart", "carte de fidelite", "kundenkarte", "loyalty card",
    "pnr", "matrikel", "matricule", "ophaalcode", "afhaalcode", "abholcode", "pickup code", "code de retrait",
    "vorgangs ?n", "stamnummer", "personeelsn", "boekings ?ref", "bookingref", "confirmation", "relatienr",
    r"(?:kd|rg|re|best)\.?[\s-]{0,2}nr", f"vermelding(?: van)?{_END}", "mededeling",
    "communication", "verwendungszweck",
)  # fmt: skip
"""The word for a number of something, with the thing or without it (`ref.`, `kenmerk`, `Aktenzeichen`)."""

NUMBER_OF_ANYTHING = (
    rf"(?!{_OTHERWISE})[a-z]{{3,24}}(?:nummers?|nr)(?![a-z])",
    rf"(?:numeros?|num|n°|nº|no)\.?\s?(?:de\s(?:la\s|l')?|d'|du\s|des\s)(?!{_OTHERWISE})[a-z]{{3,20}}",
    rf"(?!{_OTHERWISE})[a-z]{{3,20}}\s(?:number|no|nr|n°|nº|nummer|id)(?![a-z])",
)
"""The word for a number of a thing not listed here: `mutualiteitsnummer`, `numéro d'allocataire`."""

_OTHER_THINGS = (
    "service|support|install|betaling|betalen|paiement|personeel|personal|personne|meter|applica|fall(?!n)|patient|"
    r"nota[bn]|incidente|reservoir|abonder|policeman|policier|lidstaten|clientele|caseload|quotid|akteur|delivero|"
    r"commandant|bestelt\b"
)
NOUNS = (
    rf"(?!{_OTHER_THINGS})(?:{_STEMS})[a-z]{{0,14}}(?![a-z])",
    r"po(?!\sbox)(?![a-z])",
    r"rma(?![a-z])",
    r"tt(?![a-z])",
)
"""The thing alone, which a number may follow."""

NOT_NUMBERED = (
    "huis", "telefo", r"tel\b", r"gsm\b", "mobi", r"fax\b", "phone", "portable", "handy", "artik", "artic",
    r"art\b", "produ", "model", r"type\b", "serie", "serial", "versi", "kamer", "room", "zimmer", "chambre", "zaal",
    "lijn", "ligne", r"line\b", "pagin", r"page\b", "seite", "trein", "vlucht", "flight", r"vol\b", r"flug", "maat",
    r"kleur", "hoofdst", r"bus\b", "rekening", "bank", "konto", "compte", "iban", "btw", r"tva\b", r"vat\b", "kvk",
    "kbo", "rijks", "nation", "paspoort", "passport", "passeport", "rijbewijs", "permis", "kenteken", "plaat",
    "plaque", "kennz", "steuer", "siren", "siret", "ondernem", "identi", "kaart", "carte", "karte", "card",
    "insurance", "sort", "lot", "batch", "chassis", r"isbn\b", r"ean\b", "onderdeel", r"sku\b", "postcode", "bsn",
    "insz", "niss", "secu", "norm", r"iso\b", "error", "fout", "erreur", "fehler", r"rrn?\b", "hrb", "register",
    "registr", r"loi\b", "decret", "arrete", "decision", r"dc\b", "directive", "reglement", r"wet\b", "verordening",
    "richtlijn", "verordnung", "richtlinie", "gesetz", "regulation", r"law\b", "catalog", r"utr\b", "nhs", r"ni\b",
    r"hr\b", r"part\b", r"bug\b", "release",
)  # fmt: skip
"""Words near a number that is no customer's: announced by words of their own, or nobody's."""

_OTHER_HINTS = (
    "ref", "kenmerk", "zeichen", "az.", "po", "rma", "track", "suivi", "pdl", "pce", "pod", "pnr", "stamnum", "kd",
    "rg", "re-", "re ", "point de", "matri", "code", "kaart", "carte", "karte", "card", "vermelding", "mededeling",
    "communication", "verwendung",
)  # fmt: skip
HINTS = tuple(sorted({*_STEMS.split("|"), *_OTHER_HINTS}))
"""The beginnings of all of these, one of which every text has that holds such a number."""

PREFIXES = (
    "ORDER|ORD|BESTELLING|BEST|INVOICE|INV|FACTUUR|FACT|FAC|FACTURE|RECHNUNG|RECH|KLANT|KLNT|KLT|CUSTOMER|CUST|CLIENT|CLI|CLT|"
    "KUNDE|KDNR|KND|KUN|REF|TICKET|TCKT|TCK|TKT|CASE|INC|REQ|RITM|RMA|RET|PO|BOOKING|BKG|BOEK|RESA|RESERV|RES|RSV|CONTRACT|CTR|"
    "CTRT|CNTR|POLIS|POL|POLICY|DOSSIER|DOSS|DOS|CMD|CDE|DEVIS|OFFERTE|OFF|QUOTE|QUO|CLAIM|CLM|SINISTRE|SIN|LID|MEM|MBR|ABO|"
    "SUB|PAT|EMP|ACC|ACCT|CRM|CUS|CNT|VKO|VTR|MND|MANDAT|SCHADE|ZAAK|MELD"
)
"""Letters that house styles put before such numbers, as alternatives of a pattern."""
