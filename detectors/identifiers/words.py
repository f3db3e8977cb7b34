"""The words that announce a number, by the kind they announce, in Dutch, French, English and German.

Folded (lower case, no accents), as regular expressions; a blank stands for any blanks or one hyphen. Used to tell
whose number a bare row of digits is: the nearest word before it decides.
"""

from functools import cache

from inzage.labels import Label

PHONE = (
    r"tel\b", "telefo+n", "telephon", "phone", r"gsm\b", "mobiel", "mobile", r"mob\b", "handy", "portable",
    r"fax\b", "whatsapp", r"bel\b", "bellen", "appel", r"call\b", "anruf", r"rufnummer", "sms",
)  # fmt: skip
BANK = (
    "iban", r"bic\b", "swift", "rekening ?n", r"rek\.? ?n", "bankrekening", "banknummer", "bank account",
    "compte bancaire", "numero de compte", r"rib\b", "kontonummer", r"konto\b", "kontonr", "konto nr", r"blz\b",
    "bankleitzahl", "sort code", "mandaat", "mandat", "bankverbindung", r"giro\b", "gironummer",
)  # fmt: skip
CARD = (
    "credit ?card", "kredietkaart", "bankkaart", "visa", "mastercard", "maestro", "bancontact", "carte bancaire",
    "carte de credit", "kreditkarte", "debit card", r"amex\b", r"cvc\b", r"cvv\b", "kaartnummer", "card number",
    "numero de carte", "kartennummer",
)  # fmt: skip
NATIONAL_ID = (
    r"bsn\b", "burgerservice", "sofi ?nummer", "rijksregister", r"rrn?\b", r"insz\b", r"niss\b", r"nrn\b",
    "numero national", "registre national", "national number", "national register", "nationalregister", "paspoort",
    "passport", "passeport", "reisepass", "personalausweis", "identiteitskaart", "id ?kaart", "carte d'identite",
    "identity card", "rijbewijs", "permis de conduire", "driving licen[cs]e", "fuhrerschein", "securite sociale",
    r"secu\b", r"nir\b", "sozialversicherung", r"sv ?n(?:umme)?r\b", "national insurance", r"ni ?no\b", r"nino\b",
    r"nhs\b", "matricule", r"cni\b", "verblijfs", "titre de sejour", "aufenthaltstitel", r"pps\b", "bis ?nummer",
)  # fmt: skip
TAX_ID = (
    r"btw\b", "btw ?n", r"tva\b", r"vat\b", r"ust\b", "ust ?id", "umsatzsteuer", r"kvk\b", "kvk ?n", r"k\.v\.k",
    "kamer van koophandel", r"kbo\b", r"bce\b", "ondernemingsn", "numero d'entreprise", "enterprise number",
    r"siren\b", r"siret\b", r"rcs\b", "steuernummer", r"steuer ?nr\b", "steuer ?id", r"st\.? ?nr", r"idnr\b",
    "identifikationsnummer", r"rsin\b", "handelsregister", r"hrb\b", "numero fiscal", r"utr\b", "company number",
    "vestigingsnummer", "loonheffing", "fiscaal", r"rpr\b", r"rpm\b", r"spi\b", r"nif\b", r"tin\b",
)  # fmt: skip
_NUMBERED_NL = (
    "klant client order bestel factuur dossier polis contract ticket zaak lid relatie debiteur".split()
)
_NUMBERED_EN = (
    "customer client order invoice booking ticket case contract policy member reservation reference".split()
)
_NUMBERED_DE = "kunden bestell auftrags rechnungs vertrags mitglieds buchungs vorgangs".split()
_NUMBERED_FR = "client commande facture dossier contrat police reservation".split()
_NUMBERED = "klant order bestelling factuur dossier polis contract ticket commande facture invoice".split()
CUSTOMER_ID = (
    *(rf"{thing}(?:en)?(?:s?nummer|s? ?nr|code|id\b|kenmerk)" for thing in _NUMBERED_NL),
    *(rf"{thing} (?:number|no\b|nr|id\b|ref)" for thing in _NUMBERED_EN),
    *(rf"{thing}(?:nummer|nr| nr|zeichen)" for thing in _NUMBERED_DE),
    *(rf"{thing} (?:n°|nº|no\b|numero)" for thing in _NUMBERED_FR),
    *(rf"{number} (?:de |du |d')?(?:{'|'.join(_NUMBERED_FR)})" for number in ("numero", "n°", "nº", "reference")),
    *(rf"{thing}(?=[^a-z0-9]{{0,4}}$)" for thing in (*_NUMBERED, "bestellung", "rechnung")),
    "aktenzeichen", "referentie", r"ref\b", "reference", "kenmerk",
)  # fmt: skip
PLATE = ("kenteken", "nummerplaat", "plaque", "kennzeichen", "number plate", "license plate")
NOBODYS = (
    "postcode", "code postal", "postleitzahl", r"plz\b", "huisnummer", "bedrag", "montant", "amount", "betrag",
    "totaal", "total", "artikel", "article", "product", "produit", "produkt", "serienummer", "serie ?nr", "serial",
    "numero de serie", r"imei\b", "barcode", r"isbn\b", "versie", "version", r"prijs\b", r"prix\b", r"price\b",
    r"preis\b", "euro", r"eur\b", r"sku\b", "modelnummer", "kilometerstand", "meterstand",
)  # fmt: skip
"""Words before numbers that are no identifier of a person."""

_BY_LABEL: dict[Label, tuple[str, ...]] = {
    Label.PHONE: PHONE,
    Label.BANK: BANK,
    Label.CARD: CARD,
    Label.NATIONAL_ID: NATIONAL_ID,
    Label.TAX_ID: TAX_ID,
    Label.CUSTOMER_ID: CUSTOMER_ID,
    Label.PLATE: PLATE,
}


@cache
def words_of_others(label: Label) -> tuple[str, ...]:
    """The words that announce any other kind of number than `label`."""
    others = tuple(word for kind, words in _BY_LABEL.items() if kind != label for word in words)
    return others + NOBODYS
