"""The words around a number that say whether it is a telephone number: Dutch, French, English, German.

All are folded (lower case, no accents). `*` stands for any letters, `_` for a blank, point, hyphen or nothing.
"""

import re
from typing import NamedTuple

from inzage.folding import fold

_WINDOW = 48  # characters before a number in which a word still speaks of it

_NOUNS = """
    *telefo* *telephon* *telefax* *gsm* *handy* *mobiel* mobil mobiles? mobilfunk* mobilnummer mob mobi
    phones? (?:cell|mobile|home|work|office)_phone (?:phone|mobile)_(?:no|nr|number)s? cell landline
    tel tels tef telef teleph telnr telnrs telno telnum telf fax* portable* port festnetz* durchwahl ruf rufnr
    rufnummer doorkies* directe_lijn direct_dial ddi switchboard telefooncentrale fixe ligne_fixe ligne_directe
    vaste_lijn vast_nummer
    (?:contact|nood|prive|werk|thuis|vast|bel|dienst|oproep|hulp|spoed|wacht|terugbel|info)_(?:nummer|nr)s?
    (?:ruckruf|kontakt|notruf)_(?:nummer|nr)
    (?:ons?|mi?j?n|z'?n|zijn|haar|hun|jouw|je|uw)_(?:prive|vaste?|nieuwe?|mobiele)?_(?:nummer|nr)
    (?:mon|son|ma|sa|votre|ton|notre|leur)_(?:nouveau)?_(?:numero|num)
    (?:my|his|her|your|our|their)_(?:new)?_(?:number|nr) (?:meine?|ihre?|deine?|seine?|unsere?)_(?:neue)?_nummer
"""
_VERBS = """
    (?:op|terug)?bel(?:t|len|de|den|je|letje|ler|lers)? tergbellen bereik* sms(?:en|je|t)? whats_app* wa
    app(?:en|je|t)? viber telegram contacte* joign* joindre r?appele[rz]? rappels? composer
    call(?:ing|back|er)? reach* ring text text_me dial* ruckruf* zuruckruf* anrufen
    (?:zuruck)?rufen? erreich*
"""
_SIGNS_OF_PHONES = "[☎☏📞📱✆℡📲🤙]"
_LETTER = (
    r"(?:(?:^|(?<=[\n|•·,;/(])|(?<=[\n|•·,;/] ))[tmfpg]\s{1,2}"  # at the beginning of a line or a part of it
    r"|(?:^|(?<=[\s|•·;,/(]))[tmfpg]\s?[.:]\s{0,2})[+(]?\Z"
)
_NUMBERS = """
    [a-z]{2,24}(?:nummers?|nrs?|code|zeichen|kenmerk)
    (?:numero|num|n°|nº|no|ref|reference|code)_(?:de_|du_|d['’])?(?:client|commande|facture|dossier|contrat)
    (?:numero|num|n°|nº|no|ref|reference|code)_(?:de_|du_|d['’])?(?:suivi|serie|tva|lot|article|membre|colis)
    (?:numero|num|n°|nº|no)_(?:de_|du_|d['’])?(?:entreprise|national|siret|siren|abonne|police|compte|carte)
    (?:client|commande|facture|dossier|contrat|police|ticket|article|colis|abonne|compte|cde)_(?:n°|nº|no|nr|numero|num)
    (?:order|bestelling|factuur|klant|dossier|polis|contract|artikel|zaak|lid|bon|rechnung|bestellung|auftrag)s?_(?:nr|no|n°|id)
    kenmerk (?:customer|client|order|invoice|booking|ticket|case|contract|policy|account)_(?:number|no|nr|num|id|ref)
    (?:tracking|serial|part|item|batch|vat|company|registration|patient|member|card)_(?:number|no|nr|num|id|code)
    (?:btw|tva|vat|ust|mwst|kbo|bce|kvk|k.v.k|siret|siren|rcs|rpr|rpm)*_(?:id|n|nr|be)?
    iban* bic bsn rrn niss insz nrn ean* gtin* isbn* issn* imei* iccid nir nhs* svnr blz hrb* steuer* ondernemings*
    nationaal* rijksregister* s/n rekening* konto* compte barcode serie* serial matricule securite_sociale secu
    track_(?:&|and|en)_trace tracking zending* colis suivi sendung* chassis* meterstand zahlerstand kilometerstand
    st_nr sort_code mandaat* mededeling* ogm
"""
_THINGS = """
    order* bestel* commande* fa[ck]tu* invoice* rechnung* auftrag* dossier* ticket* zaak* case* ref* polis* contract*
    contrat* vertrag* artikel* article* produ[ck]t* code* pin* otp lot batch saldo* bedrag* montant* amount* betrag*
    tota* prijs* prix* price* preis* eur euro* versi* postcode* bus reading stand po id sku model* build commit log
    gift* voucher* bon coupon* pakket* paket* parcel* paquet* package* transacti* betaling* paiement* payment* zahlung*
    licentie* licen[cs]e* abonnement* aansluiting* meter* teller* compteur* zahler* machine* ketel* modem* router*
"""
_PEOPLE = """
    klant* client* kunde* customer* lid membre* member* patient*
"""
_SMALL = """
    is was op nr nrs nummer nummers number numero num no nos n het de met van via volgend volgende dit die dat mij mi
    mj me ons u je us you moi nous vous au aux le la du sur sous a at on under unter der die das mich uns mir per to
    naar bij the for following suivant est ist lautet luidt rechtstreeks direct directement direkt gerust graag altijd
    vast mobiel privat prive privee werk thuis pro perso home work office bureau kantoor mobile mobil mobiele fixe even
    gewoon als be nl fr lu gb uk ie ch en ou of or oder mail maison travail dienst algemeen zakelijk geschaftlich
    nieuw nieuwe new nouveau neue
"""


def _any(words: str) -> str:
    blank = r"[\s.'’-]{0,3}"
    return "|".join(
        word.replace("*", "[a-z]{0,12}").replace("_", blank) + "(?![a-z])" for word in words.split()
    )


_FILL = re.compile(rf"(?:[^\w€$£#]|(?:{'|'.join(_SMALL.split())})(?![^\W_]))*")
_TOLD = re.compile(
    rf"(?<![a-z])(?:(?P<noun>{_any(_NOUNS)})|(?P<verb>{_any(_VERBS)})|(?P<letter>{_LETTER})"
    rf"|(?P<number>{_any(_NUMBERS)})|(?P<thing>{_any(_THINGS)})|(?P<person>{_any(_PEOPLE)}))|(?P<sign>{_SIGNS_OF_PHONES})|(?P<money>[€$£#§])"
)


class Said(NamedTuple):
    """The nearest telling word before a number, and whether nothing but small words stands between."""

    word: str = ""
    """`noun` (telefoon, or a sign), `verb` (bel), `letter` (T:), `number` (btw-nummer), `thing` (order), `person`."""
    adjacent: bool = False

    @property
    def phone(self) -> bool:
        """The word says that a telephone number follows."""
        return self.word in {"noun", "verb", "letter"}

    @property
    def other(self) -> bool:
        """The word says that some other number follows."""
        return self.word in {"number", "thing", "person"}


def said_before(text: str, start: int) -> Said:
    """What the words before `text[start:]` say; other digits in between cut them off."""
    first = max(0, start - _WINDOW - 1)
    window = fold(text[first:start])
    after_digit = next((at + 1 for at in range(len(window) - 1, -1, -1) if window[at].isdigit()), 0)
    found = list(_TOLD.finditer(window, max(after_digit, 1 if first else 0)))
    if not found:
        return Said()
    word = str(found[-1].lastgroup)
    word = {"sign": "noun", "money": "number"}.get(word, word)
    adjacent = _FILL.fullmatch(window, found[-1].end()) is not None
    broken = word == "verb" and "\n" in window[found[-1].end() :]
    return Said(word, adjacent and not broken)
