"""The information on the processing (GDPR art. 15(1) and 15(2)) and the person's rights."""

LAW: dict[str, dict[str, str]] = {
    "processing": {
        "nl": "Hoe wij uw gegevens verwerken",
        "fr": "Comment nous traitons vos données",
        "en": "How we process your data",
        "de": "Wie wir Ihre Daten verarbeiten",
    },
    "not_filled_in": {
        "nl": "Dit is in dit antwoord nog niet ingevuld. U hebt er wel recht op: vraag het ons gerust.",
        "fr": "Ce point n’a pas encore été rempli dans cette réponse. Vous y avez pourtant droit : "
        "demandez-le-nous.",
        "en": "This has not yet been filled in for this answer. You are entitled to it: please ask us.",
        "de": "Dies wurde in dieser Antwort noch nicht ausgefüllt. Sie haben Anspruch darauf: Fragen Sie "
        "uns gern.",
    },
    "article": {
        "nl": "art. 15, lid {paragraph}",
        "fr": "art. 15, paragraphe {paragraph}",
        "en": "art. 15({paragraph})",
        "de": "Art. 15 Abs. {paragraph}",
    },
    "article_letter": {
        "nl": "art. 15, lid 1, onder {letter}",
        "fr": "art. 15, paragraphe 1, point {letter}",
        "en": "art. 15(1)({letter})",
        "de": "Art. 15 Abs. 1 lit. {letter}",
    },
    "controller": {"nl": "Wie beslist", "fr": "Qui décide", "en": "Who decides", "de": "Wer entscheidet"},
    "purposes": {
        "nl": "Waarvoor, en op welke grond",
        "fr": "Pour quelles finalités, et sur quelle base",
        "en": "What for, and on what legal basis",
        "de": "Wofür und auf welcher Grundlage",
    },
    "categories": {
        "nl": "Welke soorten gegevens",
        "fr": "Quelles catégories de données",
        "en": "Which categories of data",
        "de": "Welche Kategorien von Daten",
    },
    "categories_held": {
        "nl": "{kinds}. Elk gegeven staat in het deel “{part}”.",
        "fr": "{kinds}. Chaque donnée figure dans la partie « {part} ».",
        "en": "{kinds}. Each item of data stands in the part “{part}”.",
        "de": "{kinds}. Jede Angabe steht im Teil „{part}“.",
    },
    "categories_none": {
        "nl": "Geen, behalve dit verzoek zelf.",
        "fr": "Aucune, hormis cette demande.",
        "en": "None, other than this request.",
        "de": "Keine, außer dieser Anfrage selbst.",
    },
    "recipients": {
        "nl": "Wie ze ontvangen",
        "fr": "Qui les reçoit",
        "en": "Who receives them",
        "de": "Wer sie erhält",
    },
    "retention": {
        "nl": "Hoe lang wij ze bewaren",
        "fr": "Combien de temps nous les conservons",
        "en": "How long we keep them",
        "de": "Wie lange wir sie aufbewahren",
    },
    "origins": {
        "nl": "Waar ze vandaan komen",
        "fr": "D’où elles viennent",
        "en": "Where they come from",
        "de": "Woher sie stammen",
    },
    "automated": {
        "nl": "Geautomatiseerde besluiten en profilering",
        "fr": "Décisions automatisées et profilage",
        "en": "Automated decisions and profiling",
        "de": "Automatisierte Entscheidungen und Profiling",
    },
    "safeguards": {
        "nl": "Waarborgen buiten de Europese Economische Ruimte",
        "fr": "Garanties hors de l’Espace économique européen",
        "en": "Safeguards outside the European Economic Area",
        "de": "Garantien außerhalb des Europäischen Wirtschaftsraums",
    },
    "rights": {"nl": "Uw rechten", "fr": "Vos droits", "en": "Your rights", "de": "Ihre Rechte"},
    "rights_lead": {
        "nl": "U hebt ook de volgende rechten. Een verzoek is gratis; wij antwoorden in beginsel binnen een "
        "maand.",
        "fr": "Vous avez aussi les droits suivants. Une demande est gratuite ; nous y répondons en principe "
        "dans le mois.",
        "en": "You also have the following rights. A request is free of charge; we answer within a month as "
        "a rule.",
        "de": "Sie haben auch die folgenden Rechte. Eine Anfrage ist kostenlos; wir antworten grundsätzlich "
        "innerhalb eines Monats.",
    },
    "gdpr_article": {
        "nl": "art. {number} AVG",
        "fr": "art. {number} RGPD",
        "en": "art. {number} GDPR",
        "de": "Art. {number} DSGVO",
    },
    "right_rectify": {
        "nl": "Verbetering",
        "fr": "Rectification",
        "en": "Rectification",
        "de": "Berichtigung",
    },
    "right_rectify_text": {
        "nl": "U kunt onjuiste gegevens laten verbeteren en ontbrekende laten aanvullen.",
        "fr": "Vous pouvez faire corriger des données inexactes et faire ajouter ce qui manque.",
        "en": "You can have incorrect data corrected and missing data added.",
        "de": "Sie können unrichtige Daten berichtigen und fehlende ergänzen lassen.",
    },
    "right_erase": {"nl": "Wissing", "fr": "Effacement", "en": "Erasure", "de": "Löschung"},
    "right_erase_text": {
        "nl": "U kunt uw gegevens laten wissen, tenzij wij ze moeten bewaren, bijvoorbeeld voor de fiscus.",
        "fr": "Vous pouvez faire effacer vos données, sauf si nous devons les conserver, par exemple pour "
        "le fisc.",
        "en": "You can have your data erased, unless we must keep them, for example for tax purposes.",
        "de": "Sie können Ihre Daten löschen lassen, sofern wir sie nicht aufbewahren müssen, etwa "
        "steuerlich.",
    },
    "right_restrict": {"nl": "Beperking", "fr": "Limitation", "en": "Restriction", "de": "Einschränkung"},
    "right_restrict_text": {
        "nl": "In bepaalde gevallen, bijvoorbeeld als u de juistheid betwist, mogen wij uw gegevens dan "
        "alleen nog bewaren.",
        "fr": "Dans certains cas, par exemple si vous contestez l’exactitude des données, nous ne pouvons "
        "plus que les conserver.",
        "en": "In certain cases, for example while you contest their accuracy, we may then only store your "
        "data.",
        "de": "In bestimmten Fällen, etwa wenn Sie die Richtigkeit bestreiten, dürfen wir Ihre Daten nur "
        "noch speichern.",
    },
    "right_port": {
        "nl": "Overdraagbaarheid",
        "fr": "Portabilité",
        "en": "Portability",
        "de": "Übertragbarkeit",
    },
    "right_port_text": {
        "nl": "Wat u ons zelf gaf, op grond van toestemming of een overeenkomst, kunt u meenemen in een "
        "gangbare, machineleesbare vorm.",
        "fr": "Vous pouvez emporter, dans un format courant et lisible par machine, ce que vous nous avez "
        "fourni sur la base d’un consentement ou d’un contrat.",
        "en": "What you gave us yourself, under consent or a contract, you can take along in a common, "
        "machine-readable form.",
        "de": "Was Sie uns aufgrund einer Einwilligung oder eines Vertrags gegeben haben, können Sie in "
        "gängiger, maschinenlesbarer Form mitnehmen.",
    },
    "right_object": {"nl": "Bezwaar", "fr": "Opposition", "en": "Objection", "de": "Widerspruch"},
    "right_object_text": {
        "nl": "U kunt bezwaar maken tegen verwerking op grond van ons gerechtvaardigd belang. Bezwaar tegen "
        "direct marketing volgen wij altijd op. Gegeven toestemming kunt u altijd intrekken (art. 7, "
        "lid 3).",
        "fr": "Vous pouvez vous opposer au traitement fondé sur notre intérêt légitime. Nous donnons "
        "toujours suite à une opposition au marketing direct. Un consentement peut être retiré à tout "
        "moment (art. 7, paragraphe 3).",
        "en": "You can object to processing based on our legitimate interest. An objection to direct "
        "marketing we always follow. Consent can be withdrawn at any time (art. 7(3)).",
        "de": "Sie können einer Verarbeitung aufgrund unseres berechtigten Interesses widersprechen. Einem "
        "Widerspruch gegen Direktwerbung folgen wir immer. Eine Einwilligung können Sie jederzeit "
        "widerrufen (Art. 7 Abs. 3).",
    },
    "right_complain": {"nl": "Klacht", "fr": "Réclamation", "en": "Complaint", "de": "Beschwerde"},
    "right_complain_text": {
        "nl": "Vindt u dat wij uw gegevens niet goed behandelen, dan kunt u een klacht indienen bij de "
        "toezichthouder of naar de rechter gaan.",
        "fr": "Si vous estimez que nous traitons mal vos données, vous pouvez introduire une réclamation "
        "auprès de l’autorité de contrôle ou saisir le juge.",
        "en": "If you think we do not treat your data properly, you can complain to the supervisory "
        "authority or go to court.",
        "de": "Wenn Sie meinen, dass wir Ihre Daten nicht richtig behandeln, können Sie sich bei der "
        "Aufsichtsbehörde beschweren oder vor Gericht gehen.",
    },
    "footer": {
        "nl": "Dit bestand haalt niets van het internet. De andere bestanden in het zipbestand bevatten "
        "dezelfde gegevens in machineleesbare vorm.",
        "fr": "Ce fichier ne charge rien depuis l’internet. Les autres fichiers de l’archive zip "
        "contiennent les mêmes données sous une forme lisible par machine.",
        "en": "This file loads nothing from the internet. The other files in the zip hold the same data in "
        "machine-readable form.",
        "de": "Diese Datei lädt nichts aus dem Internet. Die anderen Dateien im Zip-Archiv enthalten "
        "dieselben Daten in maschinenlesbarer Form.",
    },
}
