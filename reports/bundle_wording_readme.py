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
  report.pdf         dezelfde brief als PDF (waar die gemaakt kon worden)
  originals/         mails, contactkaarten en afspraken in hun eigen vorm (.eml, .vcf, .ics)
  tables/            dezelfde gegevens als tabellen (CSV) en JSON Lines
  datapackage.json   beschrijving van die tabellen (Frictionless Data Package)
  redactions.json    elke plaats waar een gegeven van een ander is vervangen, en waarom
  completeness.json  welke bestanden zijn doorzocht, met de telling van elke rij
  manifest.json      grootte en SHA-256-controlegetal van elk ander bestand

Is er niets veranderd of beschadigd? Controleer het met inzage:

  inzage verify inzage-{request}.zip

of met gewone hulpmiddelen, in de map waarin u het zipbestand uitpakte:

  sha256sum -c SHA256SUMS      (Linux; op macOS: shasum -a 256 -c SHA256SUMS)

op Windows vergelijkt u het controlegetal van een bestand met dat in SHA256SUMS:

  certutil -hashfile report.html SHA256

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
  report.pdf         la même lettre en PDF (là où elle a pu être produite)
  originals/         courriels, fiches de contact et rendez-vous dans leur propre format (.eml, .vcf, .ics)
  tables/            les mêmes données en tableaux (CSV) et JSON Lines
  datapackage.json   description de ces tableaux (Frictionless Data Package)
  redactions.json    chaque endroit où une donnée d'autrui a été remplacée, et pourquoi
  completeness.json  quels fichiers ont été parcourus, avec le décompte de chaque ligne
  manifest.json      taille et empreinte SHA-256 de chaque autre fichier

Rien n'a été modifié ni endommagé ? Vérifiez-le avec inzage :

  inzage verify inzage-{request}.zip

ou avec des outils courants, dans le dossier où vous avez extrait l'archive :

  sha256sum -c SHA256SUMS      (Linux ; sur macOS : shasum -a 256 -c SHA256SUMS)

sous Windows, comparez l'empreinte d'un fichier avec celle de SHA256SUMS :

  certutil -hashfile report.html SHA256

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
  report.pdf         the same letter as PDF (where it could be made)
  originals/         mails, contact cards and appointments in their own form (.eml, .vcf, .ics)
  tables/            the same data as tables (CSV) and JSON Lines
  datapackage.json   what these tables hold (Frictionless Data Package)
  redactions.json    every place where data of someone else was replaced, and why
  completeness.json  which files were searched, with the count of every row
  manifest.json      size and SHA-256 checksum of every other file

Has nothing been changed or damaged? Check it with inzage:

  inzage verify inzage-{request}.zip

or with common tools, in the folder that you unpacked the zip file into:

  sha256sum -c SHA256SUMS      (Linux; on macOS: shasum -a 256 -c SHA256SUMS)

on Windows compare a file's checksum with the one in SHA256SUMS:

  certutil -hashfile report.html SHA256

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
  report.pdf         dasselbe Schreiben als PDF (wo es gemacht werden konnte)
  originals/         Mails, Kontaktkarten und Termine in ihrer eigenen Form (.eml, .vcf, .ics)
  tables/            dieselben Daten als Tabellen (CSV) und JSON Lines
  datapackage.json   Beschreibung dieser Tabellen (Frictionless Data Package)
  redactions.json    jede Stelle, an der Daten anderer ersetzt wurden, und warum
  completeness.json  welche Dateien durchsucht wurden, mit der Zählung jeder Zeile
  manifest.json      Größe und SHA-256-Prüfsumme jeder anderen Datei

Wurde nichts verändert oder beschädigt? Prüfen Sie es mit inzage:

  inzage verify inzage-{request}.zip

oder mit üblichen Werkzeugen in dem Ordner, in den Sie die Zip-Datei entpackt haben:

  sha256sum -c SHA256SUMS      (Linux; auf macOS: shasum -a 256 -c SHA256SUMS)

unter Windows vergleichen Sie die Prüfsumme einer Datei mit der in SHA256SUMS:

  certutil -hashfile report.html SHA256

Fragen? {contact}

Bewahren Sie dieses Zip-Archiv sorgfältig auf: Es enthält Ihre personenbezogenen Daten.
""",
    },
    "how_to_open": {
        "nl": """HOE U {file} OPENT

Het bestand is versleuteld (AES-256). De wachtzin krijgt u langs een andere weg, niet in dezelfde e-mail.
Windows zelf kan zulke zipbestanden niet openen; deze gratis programma's wel:

  Windows   7-Zip (7-zip.org): rechtsklik, "Uitpakken", wachtzin intypen
  macOS     Keka of The Unarchiver
  Linux     7z x {file}

Is het bestand heel aangekomen? Dit is zijn controlegetal (SHA-256):

  {digest}

  Windows   certutil -hashfile {file} SHA256
  macOS     shasum -a 256 {file}
  Linux     sha256sum {file}

In het zipbestand staat SHA256SUMS; na het uitpakken controleert u elk bestand met: sha256sum -c SHA256SUMS
""",
        "fr": """COMMENT OUVRIR {file}

Le fichier est chiffré (AES-256). La phrase secrète vous parvient par une autre voie, pas dans le même e-mail.
Windows seul ne peut pas ouvrir une telle archive ; ces programmes gratuits le peuvent :

  Windows   7-Zip (7-zip.org) : clic droit, « Extraire », saisir la phrase secrète
  macOS     Keka ou The Unarchiver
  Linux     7z x {file}

Le fichier est-il arrivé entier ? Voici son empreinte (SHA-256) :

  {digest}

  Windows   certutil -hashfile {file} SHA256
  macOS     shasum -a 256 {file}
  Linux     sha256sum {file}

L'archive contient SHA256SUMS ; après l'extraction, vérifiez chaque fichier avec : sha256sum -c SHA256SUMS
""",
        "en": """HOW TO OPEN {file}

The file is encrypted (AES-256). The passphrase reaches you by another way, not in the same e-mail.
Windows by itself cannot open such zip files; these free programs can:

  Windows   7-Zip (7-zip.org): right click, "Extract", type the passphrase
  macOS     Keka or The Unarchiver
  Linux     7z x {file}

Did the file arrive whole? This is its checksum (SHA-256):

  {digest}

  Windows   certutil -hashfile {file} SHA256
  macOS     shasum -a 256 {file}
  Linux     sha256sum {file}

The zip file holds SHA256SUMS; once unpacked, check every file with: sha256sum -c SHA256SUMS
""",
        "de": """SO ÖFFNEN SIE {file}

Die Datei ist verschlüsselt (AES-256). Die Passphrase erhalten Sie auf einem anderen Weg, nicht in derselben E-Mail.
Windows selbst kann solche Zip-Dateien nicht öffnen; diese kostenlosen Programme können es:

  Windows   7-Zip (7-zip.org): Rechtsklick, „Entpacken“, Passphrase eingeben
  macOS     Keka oder The Unarchiver
  Linux     7z x {file}

Ist die Datei heil angekommen? Dies ist ihre Prüfsumme (SHA-256):

  {digest}

  Windows   certutil -hashfile {file} SHA256
  macOS     shasum -a 256 {file}
  Linux     sha256sum {file}

Die Zip-Datei enthält SHA256SUMS; nach dem Entpacken prüfen Sie jede Datei mit: sha256sum -c SHA256SUMS
""",
    },
    "readme_contact": {
        "nl": "Antwoord op het bericht waarmee u dit kreeg.",
        "fr": "Répondez au message qui accompagnait ce fichier.",
        "en": "Reply to the message that brought you this.",
        "de": "Antworten Sie auf die Nachricht, mit der dies kam.",
    },
}
