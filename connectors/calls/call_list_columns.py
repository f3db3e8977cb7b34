"""The columns of call lists as telephone providers label them, in Dutch, French, English and German.

No two providers agree: these are the words that exports of 3CX, RingCentral, Aircall, Twilio and of Dutch and Belgian
providers use, what they hold, and what they are for. Whether "from" is a caller is seen from the numbers in it.
"""

import re

from connectors.tables.columns import Column
from inzage.labels import PROSE

_TABLE = """
moment      | PLAIN   | call time · call start · call start time · start time · start
moment      | PLAIN   | starttime · started at · start date · date time · datetime · date & time
moment      | PLAIN   | date and time · timestamp · call date · calldate · date · started
moment      | PLAIN   | call started · call started at · start datetime · datum · datum tijd
moment      | PLAIN   | datum en tijd · tijdstip · begintijd · starttijd · startdatum · aanvang
moment      | PLAIN   | beldatum · datum gesprek · begin · date et heure · date heure
moment      | PLAIN   | horodatage · début · heure de début · date d'appel · date appel
moment      | PLAIN   | date de l'appel · date de début · datum uhrzeit · datum und uhrzeit
moment      | PLAIN   | zeitpunkt · beginn · startzeit · anrufzeit · anrufdatum · datum zeit
moment      | PLAIN   | zeitstempel
time        | PLAIN   | time · tijd · heure · uhrzeit · zeit · uur · heure d'appel
time        | PLAIN   | heure de l'appel
caller      | PHONE   | caller · caller id · caller number · caller phone · calling number
caller      | PHONE   | calling party · from · from number · call from · source · source number
caller      | PHONE   | originating number · a number · origin · src · ani · cli
caller      | PHONE   | from phone number · caller phone number · beller · van · van nummer
caller      | PHONE   | bellend nummer · nummer beller · beller id · oproeper · bron
caller      | PHONE   | telefoonnummer beller · nummer van beller · a nummer · appelant · de
caller      | PHONE   | numéro appelant · numéro de l'appelant · origine · numéro d'origine
caller      | PHONE   | émetteur · anrufer · von · rufnummer anrufer · anrufernummer
caller      | PHONE   | anrufende nummer · quelle · a rufnummer · nummer des anrufers
called      | PHONE   | called · called number · callee · to · to number · call to · destination
called      | PHONE   | destination number · dnis · dialed number · dialled number · dialed
called      | PHONE   | called party · b number · dst · to phone number · gebeld nummer
called      | PHONE   | gebelde nummer · naar · naar nummer · bestemming · gebelde
called      | PHONE   | opgeroepen nummer · nummer gebelde · gekozen nummer · bestemmingsnummer
called      | PHONE   | b nummer · appelé · numéro appelé · à · vers · destinataire
called      | PHONE   | numéro composé · numéro destinataire · numéro de destination
called      | PHONE   | angerufener · nach · ziel · zielnummer · angerufene nummer
called      | PHONE   | gewählte nummer · zielrufnummer · b rufnummer · an
number      | PHONE   | number · phone number · phone · telephone number · external number
number      | PHONE   | contact number · remote number · nummer · telefoonnummer · extern nummer
number      | PHONE   | telefoon · numéro · numéro de téléphone · téléphone · numéro externe
number      | PHONE   | rufnummer · telefonnummer · telefon · externe nummer
name        | PERSON  | name · contact · contact name · customer · customer name · client
name        | PERSON  | client name · naam · klant · klantnaam · contactpersoon · nom
name        | PERSON  | nom du contact · nom du client · kunde · kundenname · kontakt
caller name | PERSON  | caller name · from name · caller id name · callername · naam beller
caller name | PERSON  | naam van beller · van naam · nom de l'appelant · nom appelant
caller name | PERSON  | name des anrufers · anrufername · name anrufer
called name | PERSON  | called name · to name · callee name · destination name · naam gebelde
called name | PERSON  | naam van gebelde · naar naam · nom de l'appelé · nom appelé
called name | PERSON  | name des angerufenen
contact mail | EMAIL  | email · e-mail · email address · e-mailadres · adresse e-mail
agent       | PERSON  | agent · agent name · user · user name · employee · answered by
agent       | PERSON  | handled by · operator · teammate · owner · extension name · medewerker
agent       | PERSON  | gebruiker · behandeld door · aangenomen door · toestelnaam · utilisateur
agent       | PERSON  | collaborateur · opérateur · pris par · répondu par · mitarbeiter
agent       | PERSON  | benutzer · bearbeiter · angenommen von · user display name
extension   | PHONE   | extension · ext · toestel · toestelnummer · intern nummer · poste
extension   | PHONE   | nebenstelle · durchwahl
mail        | EMAIL   | agent email · user email · agent e-mail · e-mail medewerker · upn
line        | PHONE   | line · line number · did · own number · our number · lijn · lijnnummer
line        | PHONE   | ligne · numéro de ligne · leitung
duration    | PLAIN   | duration · call duration · duration in seconds · talk time · talking
duration    | PLAIN   | talk duration · total duration · billable seconds · billsec
duration    | PLAIN   | conversation duration · call length · length · seconds · duur · beltijd
duration    | PLAIN   | duration seconds · gespreksduur · gesprekstijd · duur in seconden · duur gesprek · seconden
duration    | PLAIN   | durée · durée de l'appel · durée d'appel · durée appel
duration    | PLAIN   | durée de conversation · dauer · gesprächsdauer · anrufdauer
duration    | PLAIN   | gesprächszeit · dauer in sekunden
other       | PLAIN   | ringing · ring time · ring duration · wait time · wachttijd · end time
other       | PLAIN   | end · eindtijd · fin · answer time · answered at · ended at · endzeit
other       | PLAIN   | cost · price · kosten · prijs · coût · prix · preis · country
other       | PLAIN   | country code · land · pays · number timezone · price unit · answered
other       | PLAIN   | beantwoord
status      | PLAIN   | status · result · action result · action · disposition · outcome
status      | PLAIN   | call status · missed call reason · uitkomst · resultaat · statut
status      | PLAIN   | résultat · ergebnis · via
direction   | PLAIN   | direction · type · call type · call direction · richting · soort
direction   | PLAIN   | type gesprek · sens · type d'appel · type appel · richtung · art
direction   | PLAIN   | anrufart · anruftyp · soort gesprek · gesprekstype
id          | MACHINE | call id · callid · call sid · id · uuid · call uuid · session id
id          | MACHINE | unique id · uniqueid · gespreks id · gesprek id · oproep id · id appel
id          | MACHINE | id d'appel · anruf id · gespräch id · sid
other       | MACHINE | parent call sid · account sid · api version · phone number sid
other       | MACHINE | forwarded call id
note        | PROSE   | note · notes · comment · comments · remark · remarks · summary
note        | PROSE   | call notes · call note · description · memo · transcript · transcription
note        | PROSE   | voicemail transcription · call summary · notitie · notities
note        | PROSE   | gespreksnotitie · gespreksnotities · opmerking · opmerkingen
note        | PROSE   | samenvatting · verslag · omschrijving · remarque · remarques
note        | PROSE   | commentaire · commentaires · résumé · note d'appel · notes d'appel
note        | PROSE   | notiz · notizen · bemerkung · bemerkungen · kommentar · zusammenfassung
note        | PROSE   | gesprächsnotiz · anrufnotiz
letter      | PROSE   | subject · body · message · message body · onderwerp · bericht · sujet
letter      | PROSE   | objet · betreff · nachricht · message id · messageid · sender · afzender
letter      | PROSE   | expéditeur · absender · num segments · sent date
"""

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MARKS = re.compile(r"[\s_./:-]+")
_CALL = re.compile(
    r"\bcall(?:er|ed|ee|s|ing)?\b|dial|talk|\bring|belle[nr]|gebeld|oproep|gesprek|appel|anruf|angeruf|gespräch|rufnummer"
)


def spelled(label: str) -> str:
    """A label as it is looked up: `Call_Start-Time (UTC)` is "call start time"."""
    text = _BRACKETS.sub("", label[:200].replace("\u2019", "'")) or label[:200]
    return _MARKS.sub(" ", _CAPITAL.sub(" ", text)).strip().casefold()


def _known() -> dict[str, Column]:
    rows = ([cell.strip() for cell in line.split("|")] for line in _TABLE.strip().splitlines())
    return {
        spelled(label): Column(use, holds) for use, holds, labels in rows for label in labels.split(" · ")
    }


_COLUMNS = _known()


def column(label: str) -> Column:
    """What the column of that label is; any other is prose."""
    return _COLUMNS.get(spelled(label), Column("", PROSE))


def tells_of_calls(label: str) -> bool:
    """Whether a label has a word in it that only calls have."""
    return _CALL.search(spelled(label)) is not None


def is_utc(label: str) -> bool:
    """Whether a label says that its moments are in UTC."""
    return re.search(r"\b(?:utc|gmt)\b", label, re.IGNORECASE) is not None
