"""The letter: what was asked, what was found, and whether that is all."""

LETTER: dict[str, dict[str, str]] = {
    "title": {
        "nl": "Inzage in uw persoonsgegevens",
        "fr": "Accès à vos données personnelles",
        "en": "Access to your personal data",
        "de": "Auskunft über Ihre personenbezogenen Daten",
    },
    "date": {"nl": "Datum", "fr": "Date", "en": "Date", "de": "Datum"},
    "reference": {"nl": "Kenmerk", "fr": "Référence", "en": "Reference", "de": "Zeichen"},
    "and": {"nl": "en", "fr": "et", "en": "and", "de": "und"},
    "no_controller": {
        "nl": "onze organisatie",
        "fr": "notre organisation",
        "en": "our organisation",
        "de": "unsere Organisation",
    },
    "dear": {
        "nl": "Geachte {name},",
        "fr": "Madame, Monsieur {name},",
        "en": "Dear {name},",
        "de": "Guten Tag {name},",
    },
    "asked": {
        "nl": "Op {received} vroeg u ons welke persoonsgegevens wij van u verwerken, met een kopie ervan. U "
        "hebt daar recht op volgens artikel 15 van de Algemene verordening gegevensbescherming "
        "(AVG). Ons antwoord moest er uiterlijk op {due} zijn; u krijgt het op {answered}.",
        "fr": "Le {received}, vous nous avez demandé quelles données personnelles nous traitons à votre "
        "sujet, avec une copie de celles-ci. L’article 15 du règlement général sur la protection des "
        "données (RGPD) vous en donne le droit. Notre réponse devait vous parvenir au plus tard le "
        "{due} ; vous la recevez le {answered}.",
        "en": "On {received} you asked us which personal data of yours we process, and for a copy of them. "
        "Article 15 of the General Data Protection Regulation (GDPR) gives you that right. Our answer "
        "was due by {due}; you receive it on {answered}.",
        "de": "Am {received} haben Sie uns gefragt, welche personenbezogenen Daten wir von Ihnen "
        "verarbeiten, und um eine Kopie gebeten. Artikel 15 der Datenschutz-Grundverordnung (DSGVO) "
        "gibt Ihnen dieses Recht. Unsere Antwort war bis zum {due} fällig; Sie erhalten sie am "
        "{answered}.",
    },
    "late": {
        "nl": "Dat is later dan had gemoeten. Onze excuses daarvoor.",
        "fr": "C’est plus tard que prévu. Nous vous prions de nous en excuser.",
        "en": "That is later than it should have been. We apologise.",
        "de": "Das ist später, als es hätte sein sollen. Wir bitten um Entschuldigung.",
    },
    "held": {
        "nl": "Ja, wij verwerken persoonsgegevens van u. Wij vonden {count} stuk, in {sources}: {kinds}.|"
        "Ja, wij verwerken persoonsgegevens van u. Wij vonden {count} stukken, in {sources}: {kinds}.",
        "fr": "Oui, nous traitons des données personnelles à votre sujet. Nous avons trouvé {count} "
        "élément, dans {sources} : {kinds}.|"
        "Oui, nous traitons des données personnelles à votre sujet. Nous avons trouvé {count} "
        "éléments, dans {sources} : {kinds}.",
        "en": "Yes, we process personal data of yours. We found {count} item, in {sources}: {kinds}.|"
        "Yes, we process personal data of yours. We found {count} items, in {sources}: {kinds}.",
        "de": "Ja, wir verarbeiten personenbezogene Daten von Ihnen. Wir haben {count} Eintrag gefunden, in "
        "{sources}: {kinds}.|"
        "Ja, wir verarbeiten personenbezogene Daten von Ihnen. Wir haben {count} Einträge gefunden, "
        "in {sources}: {kinds}.",
    },
    "span": {
        "nl": "Het oudste is van {first}, het nieuwste van {last}.",
        "fr": "Le plus ancien date du {first}, le plus récent du {last}.",
        "en": "The oldest is of {first}, the most recent of {last}.",
        "de": "Der älteste ist vom {first}, der neueste vom {last}.",
    },
    "nothing": {
        "nl": "Wij hebben geen persoonsgegevens van u gevonden.",
        "fr": "Nous n’avons trouvé aucune donnée personnelle à votre sujet.",
        "en": "We hold nothing about you: our search found no personal data of yours.",
        "de": "Wir haben keine personenbezogenen Daten von Ihnen gefunden.",
    },
    "nothing_read": {
        "nl": "In wat wij konden lezen, hebben wij geen persoonsgegevens van u gevonden.",
        "fr": "Dans ce que nous avons pu lire, nous n’avons trouvé aucune donnée personnelle à votre sujet.",
        "en": "In what we could read, we found no personal data of yours.",
        "de": "In dem, was wir lesen konnten, haben wir keine personenbezogenen Daten von Ihnen gefunden.",
    },
    "this_request": {
        "nl": "Wel bewaren wij dit verzoek en ons antwoord, om te kunnen aantonen dat wij het hebben "
        "behandeld.",
        "fr": "Nous conservons en revanche cette demande et notre réponse, afin de pouvoir prouver que nous "
        "l’avons traitée.",
        "en": "We do keep this request and our answer, to be able to show that we dealt with it.",
        "de": "Diese Anfrage und unsere Antwort bewahren wir auf, um ihre Bearbeitung nachweisen zu können.",
    },
    "keys": {
        "nl": "Wij hebben gezocht op uw naam en op wat wij als het uwe kennen: {keys}. Gebruikte u nog een "
        "ander e-mailadres of telefoonnummer, laat het ons dan weten; dan zoeken wij ook daarop.",
        "fr": "Nous avons cherché votre nom et ce que nous savons être à vous : {keys}. Si vous avez "
        "utilisé une autre adresse e-mail ou un autre numéro de téléphone, dites-le-nous ; nous "
        "chercherons aussi avec ceux-ci.",
        "en": "We searched for your name and for what we know to be yours: {keys}. If you used another "
        "e-mail address or phone number, please tell us; we will then search for that too.",
        "de": "Wir haben nach Ihrem Namen und nach dem gesucht, was wir als das Ihre kennen: {keys}. Falls "
        "Sie eine weitere E-Mail-Adresse oder Telefonnummer genutzt haben, teilen Sie sie uns bitte "
        "mit; dann suchen wir auch danach.",
    },
    "keys_none": {
        "nl": "Wij hebben gezocht op uw naam. Laat ons weten welk e-mailadres of telefoonnummer u "
        "gebruikte; dan zoeken wij ook daarop.",
        "fr": "Nous avons cherché votre nom. Dites-nous quelle adresse e-mail ou quel numéro de téléphone "
        "vous avez utilisé ; nous chercherons aussi avec ceux-ci.",
        "en": "We searched for your name. Please tell us which e-mail address or phone number you used; we "
        "will then search for that too.",
        "de": "Wir haben nach Ihrem Namen gesucht. Teilen Sie uns bitte mit, welche E-Mail-Adresse oder "
        "Telefonnummer Sie genutzt haben; dann suchen wir auch danach.",
    },
    "replaced": {
        "nl": "In die stukken staan ook gegevens van anderen. Die hebben wij op {count} plaats vervangen "
        "door een aanduiding tussen rechte haken. Bij “{part}” leest u waarom.|"
        "In die stukken staan ook gegevens van anderen. Die hebben wij op {count} plaatsen vervangen "
        "door een aanduiding tussen rechte haken. Bij “{part}” leest u waarom.",
        "fr": "Ces éléments contiennent aussi des données d’autres personnes. Nous les avons remplacées à "
        "{count} endroit par une mention entre crochets. La partie « {part} » explique pourquoi.|"
        "Ces éléments contiennent aussi des données d’autres personnes. Nous les avons remplacées à "
        "{count} endroits par une mention entre crochets. La partie « {part} » explique pourquoi.",
        "en": "These items also hold data of other people. In {count} place we replaced them by a label in "
        "square brackets. “{part}” explains why.|"
        "These items also hold data of other people. In {count} places we replaced them by labels in "
        "square brackets. “{part}” explains why.",
        "de": "Diese Einträge enthalten auch Daten anderer Personen. Wir haben sie an {count} Stelle durch "
        "eine Angabe in eckigen Klammern ersetzt. Der Teil „{part}“ erklärt, warum.|"
        "Diese Einträge enthalten auch Daten anderer Personen. Wir haben sie an {count} Stellen durch "
        "Angaben in eckigen Klammern ersetzt. Der Teil „{part}“ erklärt, warum.",
    },
    "complete": {
        "nl": "Dit antwoord is volledig: wij hebben alle bronnen doorzocht die voor dit verzoek zijn "
        "aangewezen en konden alle {count} rijen daarin lezen.",
        "fr": "Cette réponse est complète : nous avons parcouru toutes les sources désignées pour cette "
        "demande et avons pu lire les {count} lignes qu’elles contiennent.",
        "en": "This answer is complete: we searched every source designated for this request and could read "
        "all {count} rows in them.",
        "de": "Diese Antwort ist vollständig: Wir haben alle für diese Anfrage bestimmten Quellen "
        "durchsucht und konnten alle {count} Zeilen darin lesen.",
    },
    "incomplete": {
        "nl": "Let op: wij konden niet alles lezen, en er kan dus iets ontbreken.",
        "fr": "Attention : nous n’avons pas pu tout lire ; il peut donc manquer quelque chose.",
        "en": "Please note: we could not read everything, so something may be missing.",
        "de": "Bitte beachten Sie: Wir konnten nicht alles lesen; es kann also etwas fehlen.",
    },
    "unread_rows": {
        "nl": "{source}: {count} van de {read} rijen was onleesbaar ({file}).|"
        "{source}: {count} van de {read} rijen waren onleesbaar ({file}).",
        "fr": "{source} : {count} ligne sur {read} n’a pas pu être lue ({file}).|"
        "{source} : {count} lignes sur {read} n’ont pas pu être lues ({file}).",
        "en": "{source}: {count} of {read} rows could not be read ({file}).",
        "de": "{source}: {count} von {read} Zeilen war nicht lesbar ({file}).|"
        "{source}: {count} von {read} Zeilen waren nicht lesbar ({file}).",
    },
    "unaccounted": {
        "nl": "{source}: de telling klopt niet ({file}); van {count} rij weten wij niet waar zij bleef.|"
        "{source}: de telling klopt niet ({file}); van {count} rijen weten wij niet waar zij bleven.",
        "fr": "{source} : le décompte est inexact ({file}) ; {count} ligne reste inexpliquée.|"
        "{source} : le décompte est inexact ({file}) ; {count} lignes restent inexpliquées.",
        "en": "{source}: the sums do not add up ({file}); {count} row is unaccounted for.|"
        "{source}: the sums do not add up ({file}); {count} rows are unaccounted for.",
        "de": "{source}: Die Zählung geht nicht auf ({file}); der Verbleib von {count} Zeile ist offen.|"
        "{source}: Die Zählung geht nicht auf ({file}); der Verbleib von {count} Zeilen ist offen.",
    },
    "skipped": {
        "nl": "{source} is niet doorzocht: {reason}",
        "fr": "{source} n’a pas été parcouru : {reason}",
        "en": "{source} was not searched: {reason}",
        "de": "{source} wurde nicht durchsucht: {reason}",
    },
    "skipped_not_reached": {
        "nl": "het stond klaar maar is nog niet gelezen.",
        "fr": "il était prêt mais n’a pas encore été lu.",
        "en": "it was waiting and has not been read yet.",
        "de": "sie lag bereit, wurde aber noch nicht gelesen.",
    },
    "skipped_cut_off": {
        "nl": "het lezen brak af; wat ervoor stond is wel doorzocht.",
        "fr": "la lecture s’est interrompue ; ce qui précède a été parcouru.",
        "en": "its reading was cut off; what stood before was searched.",
        "de": "das Lesen brach ab; was davor stand, wurde durchsucht.",
    },
    "skipped_not_read": {
        "nl": "het kon niet worden geopend, of het soort bestand is niet herkend.",
        "fr": "il n’a pas pu être ouvert, ou son format n’est pas reconnu.",
        "en": "it could not be opened, or its kind is not recognised.",
        "de": "sie konnte nicht geöffnet werden, oder ihre Art ist nicht bekannt.",
    },
    "no_sources": {
        "nl": "Er is geen enkele bron doorzocht.",
        "fr": "Aucune source n’a été parcourue.",
        "en": "No source was searched at all.",
        "de": "Es wurde keine Quelle durchsucht.",
    },
    "near": {
        "nl": "{count} stuk met dezelfde naam als de uwe, maar zonder een adres of nummer dat wij van u "
        "kennen, hebben wij weggelaten: het kan over iemand anders gaan. Denkt u dat het over u gaat, "
        "schrijf ons dan waaraan wij u kunnen herkennen, bijvoorbeeld een ander e-mailadres.|"
        "{count} stukken met dezelfde naam als de uwe, maar zonder een adres of nummer dat wij van u "
        "kennen, hebben wij weggelaten: ze kunnen over iemand anders gaan. Denkt u dat ze over u "
        "gaan, schrijf ons dan waaraan wij u kunnen herkennen, bijvoorbeeld een ander e-mailadres.",
        "fr": "{count} élément porte le même nom que vous, mais aucune adresse ni aucun numéro que nous "
        "savons être à vous ; nous l’avons laissé de côté, car il peut concerner quelqu’un d’autre. "
        "Si vous pensez qu’il vous concerne, indiquez-nous à quoi vous reconnaître, par exemple une "
        "autre adresse e-mail.|"
        "{count} éléments portent le même nom que vous, mais aucune adresse ni aucun numéro que nous "
        "savons être à vous ; nous les avons laissés de côté, car ils peuvent concerner quelqu’un "
        "d’autre. Si vous pensez qu’ils vous concernent, indiquez-nous à quoi vous reconnaître, par "
        "exemple une autre adresse e-mail.",
        "en": "{count} item with the same name as yours, but with no address or number that we know to be "
        "yours, was left out: it may be about someone else. If you think it is about you, please "
        "write to us how we can recognise you, for example by another e-mail address.|"
        "{count} items with the same name as yours, but with no address or number that we know to be "
        "yours, were left out: they may be about someone else. If you think they are about you, "
        "please write to us how we can recognise you, for example by another e-mail address.",
        "de": "{count} Eintrag mit Ihrem Namen, aber ohne eine Adresse oder Nummer, die wir als Ihre "
        "kennen, wurde weggelassen: Er kann jemand anderen betreffen. Falls er Sie betrifft, "
        "schreiben Sie uns bitte, woran wir Sie erkennen können, zum Beispiel an einer weiteren "
        "E-Mail-Adresse.|"
        "{count} Einträge mit Ihrem Namen, aber ohne eine Adresse oder Nummer, die wir als Ihre "
        "kennen, wurden weggelassen: Sie können jemand anderen betreffen. Falls sie Sie betreffen, "
        "schreiben Sie uns bitte, woran wir Sie erkennen können, zum Beispiel an einer weiteren "
        "E-Mail-Adresse.",
    },
    "questions": {
        "nl": "Hebt u vragen, of klopt er iets niet? Schrijf ons op {email}.",
        "fr": "Une question, une erreur ? Écrivez-nous à {email}.",
        "en": "Do you have questions, or is something wrong? Write to us at {email}.",
        "de": "Haben Sie Fragen, oder stimmt etwas nicht? Schreiben Sie uns an {email}.",
    },
    "questions_reply": {
        "nl": "Hebt u vragen, of klopt er iets niet? Antwoord dan op het bericht waarmee u dit kreeg.",
        "fr": "Une question, une erreur ? Répondez au message qui accompagnait ce document.",
        "en": "Do you have questions, or is something wrong? Reply to the message that brought you this.",
        "de": "Haben Sie Fragen, oder stimmt etwas nicht? Antworten Sie auf die Nachricht, mit der dies kam.",
    },
    "keep_safe": {
        "nl": "Bewaar dit bestand zorgvuldig: het bevat uw persoonsgegevens.",
        "fr": "Conservez ce fichier avec soin : il contient vos données personnelles.",
        "en": "Please keep this file safe: it holds your personal data.",
        "de": "Bewahren Sie diese Datei sorgfältig auf: Sie enthält Ihre personenbezogenen Daten.",
    },
    "regards": {
        "nl": "Met vriendelijke groet,",
        "fr": "Veuillez agréer nos salutations distinguées,",
        "en": "Yours sincerely,",
        "de": "Mit freundlichen Grüßen",
    },
    "enclosed": {"nl": "Bij deze brief", "fr": "Dans ce document", "en": "Enclosed", "de": "Anlagen"},
}
