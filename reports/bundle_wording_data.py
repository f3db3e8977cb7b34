"""The overview, the records themselves, what was replaced in them, and what was searched."""

DATA: dict[str, dict[str, str]] = {
    "overview": {"nl": "Overzicht", "fr": "Aperçu", "en": "Overview", "de": "Überblick"},
    "overview_caption": {
        "nl": "Waar wij iets over u vonden, uit welke tijd, en wat u ermee te maken hebt.",
        "fr": "Où nous avons trouvé quelque chose à votre sujet, de quelle période, et votre lien avec cela.",
        "en": "Where we found something about you, from which period, and your part in it.",
        "de": "Wo wir etwas über Sie gefunden haben, aus welcher Zeit, und Ihr Bezug dazu.",
    },
    "source": {"nl": "Bron", "fr": "Source", "en": "Source", "de": "Quelle"},
    "items": {"nl": "Stukken", "fr": "Éléments", "en": "Items", "de": "Einträge"},
    "items_of": {
        "nl": "{count} stuk|{count} stukken",
        "fr": "{count} élément|{count} éléments",
        "en": "{count} item|{count} items",
        "de": "{count} Eintrag|{count} Einträge",
    },
    "period": {"nl": "Periode", "fr": "Période", "en": "Period", "de": "Zeitraum"},
    "unknown_time": {
        "nl": "datum onbekend",
        "fr": "date inconnue",
        "en": "date unknown",
        "de": "Datum unbekannt",
    },
    "your_part": {"nl": "Uw rol", "fr": "Votre rôle", "en": "Your part", "de": "Ihr Bezug"},
    "total": {"nl": "Samen", "fr": "Total", "en": "Total", "de": "Gesamt"},
    "direction_written": {
        "nl": "Door u geschreven",
        "fr": "Écrit par vous",
        "en": "Written by you",
        "de": "Von Ihnen geschrieben",
    },
    "direction_received": {
        "nl": "Door u ontvangen",
        "fr": "Reçu par vous",
        "en": "Received by you",
        "de": "Von Ihnen empfangen",
    },
    "direction_about": {"nl": "Over u", "fr": "À votre sujet", "en": "About you", "de": "Über Sie"},
    "direction_mentioned": {
        "nl": "U wordt genoemd",
        "fr": "Vous y êtes mentionné(e)",
        "en": "You are mentioned",
        "de": "Sie werden erwähnt",
    },
    "kind_contact": {
        "nl": "contactkaart",
        "fr": "fiche de contact",
        "en": "contact card",
        "de": "Kontaktkarte",
    },
    "kind_company": {"nl": "bedrijf", "fr": "entreprise", "en": "company", "de": "Unternehmen"},
    "kind_deal": {"nl": "verkoopkans", "fr": "affaire", "en": "deal", "de": "Verkaufschance"},
    "kind_ticket": {"nl": "ticket", "fr": "ticket", "en": "ticket", "de": "Ticket"},
    "kind_note": {"nl": "notitie", "fr": "note", "en": "note", "de": "Notiz"},
    "kind_message": {"nl": "bericht", "fr": "message", "en": "message", "de": "Nachricht"},
    "kind_event": {"nl": "gebeurtenis", "fr": "événement", "en": "event", "de": "Ereignis"},
    "kind_call": {"nl": "gesprek", "fr": "appel", "en": "call", "de": "Anruf"},
    "kind_task": {"nl": "taak", "fr": "tâche", "en": "task", "de": "Aufgabe"},
    "kind_account": {"nl": "account", "fr": "compte", "en": "account", "de": "Konto"},
    "kind_payment": {"nl": "betaling", "fr": "paiement", "en": "payment", "de": "Zahlung"},
    "kind_attachment": {"nl": "bijlage", "fr": "pièce jointe", "en": "attachment", "de": "Anhang"},
    "kind_meeting": {"nl": "afspraak", "fr": "rendez-vous", "en": "meeting", "de": "Termin"},
    "kind_visit": {
        "nl": "bezoek aan de website",
        "fr": "visite du site",
        "en": "visit",
        "de": "Websitebesuch",
    },
    "kind_invoice": {"nl": "factuur", "fr": "facture", "en": "invoice", "de": "Rechnung"},
    "kind_system": {
        "nl": "melding van het systeem",
        "fr": "message du système",
        "en": "system notice",
        "de": "Systemmeldung",
    },
    "your_data": {"nl": "Uw gegevens", "fr": "Vos données", "en": "Your data", "de": "Ihre Daten"},
    "your_data_lead": {
        "nl": "Dit is een getrouwe kopie van wat wij over u bewaren, per bron en per gesprek, het oudste "
        "eerst. Er is niets verbeterd: ook fouten staan er zoals wij ze bewaren.",
        "fr": "Ceci est une copie fidèle de ce que nous conservons à votre sujet, par source et par "
        "conversation, du plus ancien au plus récent. Rien n’a été corrigé : les erreurs y figurent "
        "telles que nous les conservons.",
        "en": "This is a faithful copy of what we hold about you, by source and by conversation, oldest "
        "first. Nothing was corrected: errors stand as we hold them.",
        "de": "Dies ist eine getreue Kopie dessen, was wir über Sie gespeichert haben, nach Quelle und "
        "Gespräch, das Älteste zuerst. Nichts wurde verbessert: Auch Fehler stehen so da, wie wir sie "
        "gespeichert haben.",
    },
    "conversation": {
        "nl": "Gesprek van {count} bericht|Gesprek van {count} berichten",
        "fr": "Conversation de {count} message|Conversation de {count} messages",
        "en": "Conversation of {count} message|Conversation of {count} messages",
        "de": "Gespräch mit {count} Nachricht|Gespräch mit {count} Nachrichten",
    },
    "why": {
        "nl": "Waarom in dit antwoord:",
        "fr": "Pourquoi dans cette réponse :",
        "en": "Why in this answer:",
        "de": "Warum in dieser Antwort:",
    },
    "basis_key": {
        "nl": "er staat een adres of nummer van u in",
        "fr": "contient une adresse ou un numéro à vous",
        "en": "it holds an address or number of yours",
        "de": "enthält eine Adresse oder Nummer von Ihnen",
    },
    "basis_author": {
        "nl": "u bent de afzender",
        "fr": "vous en êtes l’auteur",
        "en": "you are the sender",
        "de": "Sie sind der Absender",
    },
    "basis_recipient": {
        "nl": "het is aan u gericht, of u nam deel aan het gesprek",
        "fr": "vous en êtes le destinataire, ou avez pris part à la conversation",
        "en": "it was sent to you, or you took part in the conversation",
        "de": "an Sie gerichtet, oder Sie waren am Gespräch beteiligt",
    },
    "basis_subject": {
        "nl": "het gaat over u",
        "fr": "cela vous concerne",
        "en": "it is about you",
        "de": "betrifft Sie",
    },
    "basis_mentioned": {
        "nl": "uw naam staat in de tekst",
        "fr": "votre nom figure dans le texte",
        "en": "your name stands in the text",
        "de": "Ihr Name steht im Text",
    },
    "unsure": {
        "nl": "niet zeker, {share}",
        "fr": "incertain, {share}",
        "en": "not certain, {share}",
        "de": "nicht sicher, {share}",
    },
    "quoted": {
        "nl": "Geciteerd uit een eerder bericht",
        "fr": "Cité d’un message antérieur",
        "en": "Quoted from an earlier message",
        "de": "Zitat aus einer früheren Nachricht",
    },
    "signature": {"nl": "Ondertekening", "fr": "Signature", "en": "Signature", "de": "Signatur"},
    "field": {"nl": "Veld", "fr": "Champ", "en": "Field", "de": "Feld"},
    "content": {"nl": "Inhoud", "fr": "Contenu", "en": "Content", "de": "Inhalt"},
    "empty_value": {"nl": "leeg", "fr": "vide", "en": "empty", "de": "leer"},
    "labels": {
        "nl": "Wat tussen rechte haken staat",
        "fr": "Ce qui figure entre crochets",
        "en": "What stands in square brackets",
        "de": "Was in eckigen Klammern steht",
    },
    "labels_lead": {
        "nl": "Aanduidingen zoals {example} staan in de plaats van gegevens van anderen. Dezelfde "
        "aanduiding staat in dit hele antwoord voor dezelfde persoon of hetzelfde gegeven, zodat u "
        "het gesprek kunt volgen. Aan uw eigen gegevens is niets veranderd.",
        "fr": "Des mentions comme {example} remplacent des données d’autres personnes. Une même mention "
        "désigne partout dans cette réponse la même personne ou la même donnée, afin que vous "
        "puissiez suivre l’échange. Vos propres données n’ont pas été modifiées.",
        "en": "Labels such as {example} stand in place of other people’s data. The same label stands for "
        "the same person or the same item throughout this answer, so that you can follow the "
        "conversation. Your own data were not changed.",
        "de": "Angaben wie {example} stehen anstelle der Daten anderer Personen. Dieselbe Angabe steht in "
        "dieser ganzen Antwort für dieselbe Person oder dasselbe Datum, damit Sie dem Gespräch folgen "
        "können. An Ihren eigenen Daten wurde nichts geändert.",
    },
    "kind_of_data": {
        "nl": "Soort gegeven",
        "fr": "Type de donnée",
        "en": "Kind of data",
        "de": "Art der Daten",
    },
    "shown_as": {"nl": "Staat er als", "fr": "Apparaît comme", "en": "Shown as", "de": "Steht da als"},
    "places": {"nl": "Plaatsen", "fr": "Endroits", "en": "Places", "de": "Stellen"},
    "ground": {"nl": "Grond", "fr": "Motif", "en": "Ground", "de": "Grund"},
    "ground_others": {
        "nl": "rechten en vrijheden van anderen (artikel 15, lid 4, AVG; overweging 63)",
        "fr": "droits et libertés d’autrui (article 15, paragraphe 4, RGPD ; considérant 63)",
        "en": "rights and freedoms of others (article 15(4) GDPR; recital 63)",
        "de": "Rechte und Freiheiten anderer Personen (Artikel 15 Absatz 4 DSGVO; Erwägungsgrund 63)",
    },
    "searched": {
        "nl": "Wat wij hebben doorzocht",
        "fr": "Ce que nous avons parcouru",
        "en": "What we searched",
        "de": "Was wir durchsucht haben",
    },
    "searched_caption": {
        "nl": "Elke gelezen rij telt precies één keer mee: gelezen = in dit antwoord + niet over u + dubbel "
        "+ onleesbaar. Dubbel is een rij die wij met dezelfde inhoud al hadden. Bestanden staan hier "
        "onder een codenaam.",
        "fr": "Chaque ligne lue compte exactement une fois : lues = dans cette réponse + sans rapport avec "
        "vous + en double + illisibles. Une ligne en double est une ligne que nous avions déjà avec "
        "le même contenu. Les fichiers figurent ici sous un nom de code.",
        "en": "Every row read counts exactly once: read = in this answer + not about you + duplicate + "
        "unreadable. A duplicate is a row that we already had with the same content. Files stand here "
        "under a code name.",
        "de": "Jede gelesene Zeile zählt genau einmal: gelesen = in dieser Antwort + nicht über Sie + "
        "doppelt + unlesbar. Doppelt ist eine Zeile, die wir mit demselben Inhalt schon hatten. "
        "Dateien stehen hier unter einem Codenamen.",
    },
    "file": {"nl": "Bestand", "fr": "Fichier", "en": "File", "de": "Datei"},
    "read": {"nl": "Gelezen", "fr": "Lues", "en": "Read", "de": "Gelesen"},
    "in_bundle": {
        "nl": "In dit antwoord",
        "fr": "Dans cette réponse",
        "en": "In this answer",
        "de": "In dieser Antwort",
    },
    "not_about": {
        "nl": "Niet over u",
        "fr": "Sans rapport avec vous",
        "en": "Not about you",
        "de": "Nicht über Sie",
    },
    "duplicate": {"nl": "Dubbel", "fr": "En double", "en": "Duplicate", "de": "Doppelt"},
    "unreadable": {"nl": "Onleesbaar", "fr": "Illisibles", "en": "Unreadable", "de": "Unlesbar"},
    "sum": {"nl": "Telling", "fr": "Décompte", "en": "Sum", "de": "Zählung"},
    "sum_right": {"nl": "klopt", "fr": "exact", "en": "adds up", "de": "stimmt"},
    "sum_wrong": {"nl": "klopt niet", "fr": "inexact", "en": "does not add up", "de": "stimmt nicht"},
    "by_machine": {
        "nl": "Namen in lopende tekst zijn opgespoord met een computerprogramma ({detector}), en zo’n "
        "programma kan iets missen. Mist u iets, of ziet u gegevens van een ander die hadden moeten "
        "zijn vervangen, laat het ons dan weten.",
        "fr": "Les noms dans les textes ont été repérés par un programme informatique ({detector}), qui "
        "peut en manquer. S’il vous manque quelque chose, ou si vous voyez des données d’autrui qui "
        "auraient dû être remplacées, dites-le-nous.",
        "en": "Names in running text were found by a computer program ({detector}), and such a program can "
        "miss some. If you miss something, or see data of someone else that should have been "
        "replaced, please tell us.",
        "de": "Namen in Fließtext wurden von einem Computerprogramm ({detector}) gefunden, das etwas "
        "übersehen kann. Fehlt Ihnen etwas oder sehen Sie Daten anderer, die hätten ersetzt werden "
        "müssen, teilen Sie es uns bitte mit.",
    },
}
