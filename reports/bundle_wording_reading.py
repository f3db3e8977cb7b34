"""What helps to find the way through many records: the timeline, and what an extract leaves out."""

READING: dict[str, dict[str, str]] = {
    "timeline": {"nl": "Tijdlijn", "fr": "Chronologie", "en": "Timeline", "de": "Zeitleiste"},
    "timeline_lead": {
        "nl": "Alle stukken uit alle bronnen, per maand. Klik op een stuk om het te lezen.",
        "fr": "Tous les éléments de toutes les sources, par mois. Cliquez sur un élément pour le lire.",
        "en": "All items from all sources, by month. Click on an item to read it.",
        "de": "Alle Einträge aus allen Quellen, nach Monat. Klicken Sie auf einen Eintrag, um ihn zu lesen.",
    },
    "extract": {
        "nl": "Uittreksel: dit stuk gaat vooral over anderen. U leest wat over u gaat; weggelaten: {left}.",
        "fr": "Extrait : cet élément concerne surtout d’autres personnes. Vous lisez ce qui vous concerne ; "
        "omis : {left}.",
        "en": "Extract: this item is mostly about others. You read what is about you; left out: {left}.",
        "de": "Auszug: Dieser Eintrag betrifft vor allem andere. Sie lesen, was Sie betrifft; ausgelassen: {left}.",
    },
    "sentences_of": {
        "nl": "{count} zin|{count} zinnen",
        "fr": "{count} phrase|{count} phrases",
        "en": "{count} sentence|{count} sentences",
        "de": "{count} Satz|{count} Sätze",
    },
    "fields_of": {
        "nl": "{count} veld|{count} velden",
        "fr": "{count} champ|{count} champs",
        "en": "{count} field|{count} fields",
        "de": "{count} Feld|{count} Felder",
    },
    "letter_only": {
        "nl": "Het {count} stuk zelf staat in report.html, in hetzelfde zipbestand.|De {count} stukken zelf staan in "
        "report.html, in hetzelfde zipbestand.",
        "fr": "Le {count} élément lui-même se trouve dans report.html, dans la même archive.|Les {count} éléments "
        "eux-mêmes se trouvent dans report.html, dans la même archive.",
        "en": "The {count} item itself is in report.html, in the same zip file.|The {count} items themselves are in "
        "report.html, in the same zip file.",
        "de": "Der {count} Eintrag selbst steht in report.html, in derselben Zip-Datei.|Die {count} Einträge selbst "
        "stehen in report.html, in derselben Zip-Datei.",
    },
}
