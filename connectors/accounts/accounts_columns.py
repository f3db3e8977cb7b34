"""The columns of account tables, in the words of Dutch, French, English and German programs and shops.

There is no format to follow: the words are those of common frameworks (Django, Laravel, Devise, ASP.NET Identity),
shops (WooCommerce, Shopify, Magento, PrestaShop) and of people who make an export by hand. A name is compared by its
letters and digits alone, so that `E-mail`, `e_mail` and `eMail` are one; `user_email` and `billing.phone` are looked
up without their first word.
"""

import re
from functools import lru_cache

from connectors.tables.columns import UNKNOWN, Column, known
from inzage.folding import fold

CREDENTIAL = "credential"
"""The use of a column with a password, its hash, or a token that opens an account."""

_TABLE = """
mail       | EMAIL         | e-mail · mail · email address · e-mailadres · mailadres · adresse e-mail
mail       | EMAIL         | adresse mail · adresse électronique · courriel · adresse courriel · e-mail-adresse
mail       | EMAIL         | mailadresse · primary email · login email · adresse de courriel · mél · email id
mail       | EMAIL         | e-mail 1 value
more mail  | EMAIL         | e-mail 2 value · e-mail 3 value · provider user info email
phone      | PHONE         | phone 1 value · phone 2 value · phone 3 value
address    | ADDRESS       | address 1 formatted · address 1 street · address 2 formatted
more mail  | EMAIL         | secondary email · alternate email · recovery email · backup email · email 2
more mail  | EMAIL         | herstelmail · extra e-mail · facturatie-e-mail · e-mail facturatie · unconfirmed email
more mail  | EMAIL         | new email
first      | PERSON        | first name · given name · forename · fname · voornaam · voornamen · roepnaam · prénom
first      | PERSON        | prénoms · vorname · vornamen
between    | PERSON        | middle name · tussenvoegsel · tussenvoegsels · infix · deuxième prénom
last       | PERSON        | last name · surname · family name · lname · achternaam · familienaam · nom de famille
last       | PERSON        | nachname · familienname · zuname
name       | PERSON        | full name · display name · displayname · real name · volledige naam
name       | PERSON        | voor- en achternaam · nom complet · nom et prénom · prénom et nom · vollständiger name
name       | PERSON        | vor- und nachname · contact name · contactpersoon · naam contactpersoon
name       | PERSON        | ansprechpartner · weergavenaam · anzeigename · nom affiché · nice name · kontoinhaber
name       | PERSON        | accounthouder
bare name  | PERSON        | name · naam · nom
phone      | PHONE         | phone · phone number · telephone · telephone number · telefoon · telefoonnummer · tel
phone      | PHONE         | tel nr · telnr · tel no · téléphone · numéro de téléphone · no de téléphone · telefon
phone      | PHONE         | telefonnummer · mobile · mobile phone · mobile number · cell · cell phone · cellphone
phone      | PHONE         | gsm · gsm-nummer · gsm nr · gsmnr · mobiel · mobiel nummer · mobieltje
phone      | PHONE         | mobiele telefoon · portable · téléphone portable · mobil · mobilnummer · handy
phone      | PHONE         | handynummer · mobiltelefon · rufnummer · whatsapp · whatsapp number · sms · landline
phone      | PHONE         | vaste telefoon · fax · faxnummer · msisdn
username   | USERNAME      | username · user name · login · login name · loginname · screen name · nickname · nick
username   | USERNAME      | handle · gebruikersnaam · inlognaam · loginnaam · bijnaam · nom d'utilisateur
username   | USERNAME      | identifiant · pseudo · pseudonyme · pseudoniem · benutzername · nutzername
username   | USERNAME      | anmeldename · normalized user name · user login · twitter · instagram
number     | CUSTOMER_ID   | customer number · customer id · customer no · client id · client number
number     | CUSTOMER_ID   | id customer · studentnummer · numéro d'étudiant
number     | CUSTOMER_ID   | member number · membership number · klantnummer · klantnr · klant-id · lidnummer
number     | CUSTOMER_ID   | relatienummer · debiteurnummer · account number · accountnummer · numéro client
number     | CUSTOMER_ID   | numéro de client · n° client · no client · kundennummer · kunden-id · mitgliedsnummer
number     | CUSTOMER_ID   | numéro d'adhérent
id         | PLAIN         | id · pk · uid · uuid · guid · user id · account id · gebruikers-id · gebruiker-id
id         | PLAIN         | record id · local id · id utilisateur · benutzer-id · nutzer-id · object id · _id · sub
born       | DATE_OF_BIRTH | birthday · birth date · birthdate · date of birth · dob · born · geboortedatum
born       | DATE_OF_BIRTH | geboren · geboren op · verjaardag · date de naissance · né le · née le · anniversaire
born       | DATE_OF_BIRTH | naissance · geburtsdatum · geburtstag · geboortedag · birth day
address    | ADDRESS       | address · address line · address 1 · address 2 · address line 1 · address line 2
address    | ADDRESS       | street · street address · street 1 · street 2 · street name · house number
address    | ADDRESS       | huisnummer · huisnr · adres · adresregel 1 · adresregel 2 · straat · straatnaam
address    | ADDRESS       | straat en huisnummer · bus · huisnummer toevoeging · adresse · adresse 1 · adresse 2
address    | ADDRESS       | adresse postale · rue · numéro · rue et numéro · complément d'adresse · anschrift
address    | ADDRESS       | straße · strasse · strasse und hausnummer · straße und hausnummer · hausnummer
address    | ADDRESS       | hausnr · home address · woonadres · postal address
place      | LOCATION      | city · town · postcode · postal code · zip · zip code · state · region · province
place      | LOCATION      | county · country · country code · plaats · woonplaats · stad · gemeente · provincie
place      | LOCATION      | land · landcode · ville · commune · localité · code postal · cp · pays · région
place      | LOCATION      | stadt · ort · wohnort · plz · postleitzahl · bundesland · location · locatie
place      | LOCATION      | latitude · longitude · lat · lng · geboorteplaats · lieu de naissance · birth place
place      | LOCATION      | place of birth · geburtsort
company    | ORG           | company · company name · organisation · organization · organisation name · bedrijf
company    | ORG           | bedrijfsnaam · firma · firmanaam · organisatie · werkgever · employer · société
company    | ORG           | entreprise · nom de la société · nom de l'entreprise · raison sociale · organisme
company    | ORG           | organization name · unternehmen · firmenname · unternehmensname · arbeitgeber
tax        | TAX_ID        | vat · vat number · vat id · tax id · btw · btw-nummer · btw-nr · ondernemingsnummer
tax        | TAX_ID        | numéro de tva · n° tva · tva · ust-idnr · ust-id · steuernummer · kvk · kvk-nummer
national   | NATIONAL_ID   | bsn · burgerservicenummer · rijksregisternummer · insz · national number · nrn
national   | NATIONAL_ID   | national id · numéro national · registre national · niss · numéro de sécurité sociale
national   | NATIONAL_ID   | ssn
bank       | BANK          | iban · bank account · bankrekening · rekeningnummer · compte bancaire
bank       | BANK          | numéro de compte · kontonummer · bankverbindung · bank account number
url        | URL           | website · web site · url · user url · homepage · site web · webseite · avatar
url        | URL           | avatar url · linkedin · facebook · profile url · photo url · picture url · image url
url        | URL           | foto url
ip         | IP            | ip · ip address · ip-adres · adresse ip · ip-adresse · last ip · last login ip
ip         | IP            | signup ip · registration ip · current sign in ip · last sign in ip · opt-in ip
ip         | IP            | created ip · register ip
owner      | PERSON        | owner · owner name · owned by · contact owner · sales owner
owner      | PERSON        | assigned to · salesperson · sales rep · account manager · relatiebeheerder
owner      | PERSON        | eigenaar · verantwoordelijke · verkoper · propriétaire · vendeur · vertriebsmitarbeiter
created    | PLAIN         | created · created at · created on · creation date · date created · create date
created    | PLAIN         | created date · created time · registered · registered at · registered on
created    | PLAIN         | registration date · register date · registered date · date registered · date joined
created    | PLAIN         | joined · joined at · member since · signup date · sign up date · signed up
created    | PLAIN         | signed up at · signup at · inserted at · date add · creation time · account created
created    | PLAIN         | date added · created timestamp · creation timestamp · aangemeld op · toegevoegd op
created    | PLAIN         | added time · date d'ajout · ajouté le · hinzugefügt am
created    | PLAIN         | aangemaakt · aangemaakt op · aanmaakdatum · datum aangemaakt · geregistreerd
created    | PLAIN         | geregistreerd op · registratiedatum · lid sinds · klant sinds · inschrijfdatum
created    | PLAIN         | ingeschreven op · inschrijvingsdatum · créé le · créée le · date de création
created    | PLAIN         | date d'inscription · inscrit le · inscrite le · inscription · membre depuis
created    | PLAIN         | date d'enregistrement · erstellt · erstellt am · erstellungsdatum · registriert
created    | PLAIN         | registriert am · registrierungsdatum · angelegt am · mitglied seit · kunde seit
created    | PLAIN         | anmeldedatum · customer since
login      | PLAIN         | last login · last login at · last login date · last sign in at · current sign in at
login      | PLAIN         | last sign in · last signed in · last seen · last seen at · last active
login      | PLAIN         | last signed in at · last sign in time
login      | PLAIN         | last active at · last activity · last visit · last logged in · last login time
login      | PLAIN         | laatste login · laatste aanmelding · laatst ingelogd · laatst ingelogd op
login      | PLAIN         | laatst aangemeld · laatste bezoek · laatst gezien · laatst actief · dernière connexion
login      | PLAIN         | dernière visite · date de dernière connexion · dernier accès · letzte anmeldung
login      | PLAIN         | letzter login · zuletzt angemeldet · zuletzt online · zuletzt aktiv · letzter besuch
login      | PLAIN         | letzte aktivität
consent    | PLAIN         | newsletter · newsletter consent · newsletter opt in · newsletter subscribed
consent    | PLAIN         | subscribed · is subscribed · subscribed to newsletter · opt in · optin · opt out
consent    | PLAIN         | marketing · marketing consent · marketing opt in · marketing emails
consent    | PLAIN         | accepts marketing · accepts email marketing · accepts sms marketing · email consent
consent    | PLAIN         | consent · consent at · consent date · gdpr consent · terms · terms accepted
consent    | PLAIN         | terms accepted at · accepted terms · privacy accepted · nieuwsbrief
consent    | PLAIN         | nieuwsbrief ja/nee · nieuwsbrief ontvangen · ingeschreven nieuwsbrief
consent    | PLAIN         | ingeschreven voor nieuwsbrief · toestemming · toestemming op · toestemming marketing
consent    | PLAIN         | akkoord · akkoord voorwaarden · lettre d'information · infolettre · abonné newsletter
consent    | PLAIN         | abonné à la newsletter · inscrit newsletter · consentement · accepte les conditions
consent    | PLAIN         | einwilligung · einwilligung am · zustimmung · newsletter abonniert · werbung
consent    | PLAIN         | datenschutz akzeptiert
credential | PLAIN         | password · password hash · hashed password · encrypted password · crypted password
credential | PLAIN         | passwd · password digest · password salt · salt · pwd · pass · user pass · pass hash
credential | PLAIN         | pwd hash · wachtwoord · wachtwoord hash · gehasht wachtwoord · mot de passe
credential | PLAIN         | mot de passe haché · mdp · passwort · passwort hash · kennwort · kennwort hash
credential | PLAIN         | remember token · reset token · password reset token · reset password token
credential | PLAIN         | confirmation token · activation key · activation token · unlock token
credential | PLAIN         | user activation key · api key · api token · api secret · access token · refresh token
credential | PLAIN         | auth token · session token · otp secret · totp secret · two factor secret
credential | PLAIN         | rp token · invitation token · persistence token · single access token
credential | PLAIN         | credentials secret data · credentials hashed salted value · credentials salt
credential | PLAIN         | two factor recovery codes · security stamp · concurrency stamp · secret · token · pin
credential | PLAIN         | pincode · pin code · recovery codes · verification token · verification code
credential | PLAIN         | password history · md5 password
date       | PLAIN         | updated · updated at · updated on · modified · modified at · last modified
date       | PLAIN         | date modified · date upd · deleted at · email verified at · phone verified at
date       | PLAIN         | confirmed at · blocked at · bijgewerkt op · gewijzigd op · laatst gewijzigd
date       | PLAIN         | modifié le · mis à jour le · geändert am · aktualisiert am · lockout end · locked at
date       | PLAIN         | password changed at · reset password sent at · remember created at
date       | PLAIN         | confirmation sent at · trial ends at · updated date · write date
plain      | PLAIN         | role · roles · rol · rôle · rolle · status · user status · statut · state id · type
plain      | PLAIN         | user type · active · is active · actief · actif · aktiv · enabled · disabled · blocked
plain      | PLAIN         | banned · is staff · is superuser · is admin · admin · email verified · email confirmed
plain      | PLAIN         | verified · confirmed · phone confirmed · phone number confirmed · two factor enabled
plain      | PLAIN         | lockout enabled · deleted · language · lang · locale · taal · langue · sprache
plain      | PLAIN         | timezone · time zone · tijdzone · login count · sign in count · access failed count
plain      | PLAIN         | failed attempts · plan · subscription · provider · currency · valuta · points
plain      | PLAIN         | total spent · total orders · tax exempt · gender · geslacht · sexe · geschlecht
plain      | PLAIN         | salutation · aanhef · aanspreking · civilité · anrede · titel · abonnement · tarif
plain      | PLAIN         | theme · age · leeftijd · âge · alter
"""
_FIRST_WORDS = frozenset(
    "user users customer customers client member account accounts profile person people contact billing shipping "
    "invoice delivery home work personal gebruiker klant lid deelnemer persoon contactpersoon facturatie levering "
    "utilisateur compte membre personne facturation livraison abonne benutzer nutzer kunde kunden konto mitglied "
    "rechnung lieferung attributes address adres adresse anschrift primary default d de du la le l of the".split()
)
_LETTERS = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-zß-ÿ0-9])(?=[A-ZÀ-Þ])")
_EXTENDED = re.compile(r"(?:\.\$(?:date|oid|numberLong))+\Z")  # of MongoDB's JSON
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{0,40}[)\]]\s*$|\s*[:*]\s*$")
_LONGEST = 80


def _compact(name: str) -> str:
    return "".join(_LETTERS.findall(fold(name).replace("ß", "ss")))


_KNOWN = known(_TABLE, _compact)


@lru_cache(maxsize=4096)
def column(name: str) -> Column:
    """What the column of that name is for; `user.contact.e_mail` is looked up as written, then by its last words."""
    if len(name) > _LONGEST:
        return UNKNOWN
    name = _BRACKETS.sub("", _EXTENDED.sub("", name))
    words = _LETTERS.findall(_CAMEL.sub(" ", name))
    while words:
        if found := _KNOWN.get(_compact("".join(words))):
            return found
        if fold(words.pop(0)) not in _FIRST_WORDS:
            return UNKNOWN
    return UNKNOWN
