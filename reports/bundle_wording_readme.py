"""The text file that lies on top in the zip: what this is, how to check it, whom to ask."""

README: dict[str, dict[str, str]] = {
    "readme_name": {"nl": "LEESMIJ.txt", "fr": "LISEZMOI.txt", "en": "README.txt", "de": "LIESMICH.txt"},
    "readme": {
        "nl": """UW PERSOONSGEGEVENS
Antwoord op uw verzoek om inzage (artikel 15 AVG), kenmerk {request}

Open report.html in een webbrowser: dat is onze brief aan u, met uw gegevens.
Het bestand haalt niets van het internet; u kunt het ook afdrukken.

De andere bestanden zijn voor wie alles wil narekenen of in een programma wil lezen:

  data.json          dezelfde gegevens, machineleesbaar
  schema.json        wat elk onderdeel van data.json betekent (JSON Schema)
  redactions.json    elke plaats waar een gegeven van een ander is vervangen, en waarom
  completeness.json  welke bestanden zijn doorzocht, met de telling van elke rij
  manifest.json      grootte en SHA-256-controlegetal van elk ander bestand

Is er niets veranderd of beschadigd? Controleer het met inzage:

  inzage verify inzage-{request}.zip

of vergelijk zelf het controlegetal van een bestand met dat in manifest.json:

  Windows   certutil -hashfile report.html SHA256
  macOS     shasum -a 256 report.html
  Linux     sha256sum report.html

Vragen? {contact}

Bewaar dit zipbestand zorgvuldig: het bevat uw persoonsgegevens.
""",
        "fr": """VOS DONNÉES PERSONNELLES
Réponse à votre demande d'accès (article 15 RGPD), référence {request}

Ouvrez report.html dans un navigateur : c'est notre lettre, avec vos données.
Le fichier ne charge rien depuis l'internet ; vous pouvez aussi l'imprimer.

Les autres fichiers servent à tout vérifier ou à lire les données dans un programme :

  data.json          les mêmes données, lisibles par machine
  schema.json        ce que signifie chaque élément de data.json (JSON Schema)
  redactions.json    chaque endroit où une donnée d'autrui a été remplacée, et pourquoi
  completeness.json  quels fichiers ont été parcourus, avec le décompte de chaque ligne
  manifest.json      taille et empreinte SHA-256 de chaque autre fichier

Rien n'a été modifié ni endommagé ? Vérifiez-le avec inzage :

  inzage verify inzage-{request}.zip

ou comparez vous-même l'empreinte d'un fichier avec celle de manifest.json :

  Windows   certutil -hashfile report.html SHA256
  macOS     shasum -a 256 report.html
  Linux     sha256sum report.html

Des questions ? {contact}

Conservez cette archive avec soin : elle contient vos données personnelles.
""",
        "en": """YOUR PERSONAL DATA
Answer to your request for access (article 15 GDPR), reference {request}

Open report.html in a web browser: it is our letter to you, with your data.
The file loads nothing from the internet; you can also print it.

The other files are for checking everything, or for reading the data with a program:

  data.json          the same data, machine-readable
  schema.json        what each part of data.json means (JSON Schema)
  redactions.json    every place where data of someone else was replaced, and why
  completeness.json  which files were searched, with the count of every row
  manifest.json      size and SHA-256 checksum of every other file

Has nothing been changed or damaged? Check it with inzage:

  inzage verify inzage-{request}.zip

or compare a file's checksum with the one in manifest.json yourself:

  Windows   certutil -hashfile report.html SHA256
  macOS     shasum -a 256 report.html
  Linux     sha256sum report.html

Questions? {contact}

Please keep this zip file safe: it holds your personal data.
""",
        "de": """IHRE PERSONENBEZOGENEN DATEN
Antwort auf Ihr Auskunftsersuchen (Artikel 15 DSGVO), Zeichen {request}

Öffnen Sie report.html in einem Webbrowser: Das ist unser Schreiben mit Ihren Daten.
Die Datei lädt nichts aus dem Internet; Sie können sie auch drucken.

Die anderen Dateien dienen dem Nachprüfen oder dem Einlesen in ein Programm:

  data.json          dieselben Daten, maschinenlesbar
  schema.json        was jeder Teil von data.json bedeutet (JSON Schema)
  redactions.json    jede Stelle, an der Daten anderer ersetzt wurden, und warum
  completeness.json  welche Dateien durchsucht wurden, mit der Zählung jeder Zeile
  manifest.json      Größe und SHA-256-Prüfsumme jeder anderen Datei

Wurde nichts verändert oder beschädigt? Prüfen Sie es mit inzage:

  inzage verify inzage-{request}.zip

oder vergleichen Sie die Prüfsumme einer Datei selbst mit der in manifest.json:

  Windows   certutil -hashfile report.html SHA256
  macOS     shasum -a 256 report.html
  Linux     sha256sum report.html

Fragen? {contact}

Bewahren Sie dieses Zip-Archiv sorgfältig auf: Es enthält Ihre personenbezogenen Daten.
""",
    },
    "readme_contact": {
        "nl": "Antwoord op het bericht waarmee u dit kreeg.",
        "fr": "Répondez au message qui accompagnait ce fichier.",
        "en": "Reply to the message that brought you this.",
        "de": "Antworten Sie auf die Nachricht, mit der dies kam.",
    },
}
