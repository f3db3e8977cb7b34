"""The texts that WhatsApp itself writes into a chat, per language of the telephone: tables of patterns."""

ENGLISH = "en"
"""The one language here whose dates may have the month first."""

NOTICES: dict[str, str] = {
    "nl": r"(?:de )?(?:berichten|oproepen) en (?:oproepen|gesprekken"
    r"|berichten) zijn (?:end-to-end )?versleuteld"
    r"|berichten (?:die je )?naar deze (?:groep|chat).{0,60}(?:versleuteld|beveiligd)"
    r"|(?:je|de) beveiligingscode (?:met|van) .{1,60} gewijzigd|je hebt (?:deze|de) groep gemaakt",
    "fr": r"les (?:messages|appels) et les (?:appels|messages) sont chiffrés"
    r"|les messages (?:envoyés|que vous).{0,60}chiffr"
    r"|(?:le|votre) code de sécurité .{0,60}changé|vous avez créé (?:ce|le) groupe",
    "en": r"messages and calls are end-to-end encrypted"
    r"|messages (?:you send )?to this (?:group|chat).{0,60}(?:secured|encrypted)"
    r"|your security code with .{1,60} changed|[^:\n]{1,60}['’]s security code changed"
    r"|you created (?:this )?group",
    "de": r"nachrichten und anrufe sind ende-zu-ende"
    r"|nachrichten,? (?:die du|an diese).{0,60}(?:verschlüssel|geschützt)"
    r"|(?:die|deine) sicherheitsnummer .{0,60}geändert|du hast (?:diese|die) gruppe .{0,60}erstellt",
    "es": r"los mensajes y las llamadas están cifrad|tu código de seguridad con|creaste (?:este|el) grupo",
    "it": r"i messaggi e le chiamate sono crittografat|hai creato (?:questo|il) gruppo",
    "pt": r"as mensagens e (?:as )?(?:ligações|chamadas) são (?:protegidas|encriptadas)",
}
"""How whole notices begin; iOS puts the chat's title before them as if it were the sender."""

ACTIONS: dict[str, str] = {
    "nl": r"(?:heeft|hebt) (?:.{0,80}\b(?:toegevoegd|verwijderd|gemaakt|gewijzigd|aangemaakt|vastgezet)\b"
    r"|het (?:groeps)?onderwerp\b|de (?:groep|groepsnaam|groepsbeschrijving|beschrijving)\b|deze groep\b)",
    "fr": r"(?:a|avez|as) (?:changé|modifié|créé|ajouté|retiré|supprimé|épinglé|quitté|rejoint)\b",
    "en": r"(?:changed|created|added|removed|updated|pinned|deleted) (?:the|this|group|your)\b"
    r"|(?:added|removed) .{1,80}|changed (?:their|to)\b|joined using|left$",
    "de": r"(?:hat|hast|haben) (?:.{0,80}\b(?:geändert|erstellt|hinzugefügt|entfernt|verlassen|angepinnt)\b"
    r"|den (?:gruppen)?(?:betreff|namen)\b|die gruppen(?:beschreibung|info)\b)",
    "es": r"(?:cambió|cambiaste|creó|creaste|añadió|añadiste|eliminó|eliminaste|actualizó) (?:el|la|los|las"
    r"|a|este|esta)\b",
    "it": r"(?:ha|hai) (?:cambiato|modificato|creato|aggiunto|rimosso)\b",
    "pt": r"(?:alterou|mudou|criou|adicionou|removeu) (?:o|a|os|as|este)\b",
}
"""What is done to a group, behind a name: `Sanne heeft het onderwerp gewijzigd in: Feest`."""

OMITTED: dict[str, str] = {
    "nl": r"media weggelaten|(?:afbeelding|foto|video|audio|gif|sticker|document|contactkaart"
    r"|videobericht|spraakbericht) weggelaten",
    "fr": r"(?:médias?|medias?|fichier) omis|(?:image|vidéo|audio|gif|sticker|document|fiche contact"
    r"|message vidéo)"
    r" (?:absente?|omise?)",
    "en": r"media omitted|(?:image|video|audio|gif|sticker|document|contact card|video note|voice message"
    r"|view once (?:photo|video|voice message)) omitted",
    "de": r"medien (?:ausgeschlossen|weggelassen)|(?:bild|foto|video|audio|gif|sticker|dokument"
    r"|kontaktkarte|videonachricht)"
    r" weggelassen",
    "es": r"(?:multimedia|archivo|medios) omitidos?|(?:imagen|video|vídeo|audio|gif|sticker|documento"
    r"|tarjeta de contacto)"
    r" omitid[oa]",
    "it": r"media omessi|(?:immagine|video|audio|gif|sticker|documento|scheda contatto) omess[oa]",
    "pt": r"(?:mídia|média|arquivo de mídia) ocult[oa]|(?:imagem|vídeo|áudio|gif|figurinha"
    r"|documento) (?:ocult|omitid)[oa]",
}
"""What stands for a picture, film or sound that was left out: between < and > on Android, bare on iOS."""

ATTACHED: dict[str, tuple[str, str]] = {
    "nl": ("bestand bijgevoegd", "bijgevoegd"),
    "fr": ("fichier joint", "pièce jointe"),
    "en": ("file attached", "attached"),
    "de": ("Datei angehängt", "Anhang"),
    "es": ("archivo adjunto", "adjunto"),
    "it": ("file allegato", "allegato"),
    "pt": ("arquivo anexado", "anexado"),
}
"""`IMG-20240103-WA0001.jpg (bestand bijgevoegd)` on Android, `<bijgevoegd: 00000042-PHOTO.jpg>` on iOS."""

DELETED: dict[str, str] = {
    "nl": r"dit bericht is verwijderd|(?:je|u|jij) (?:hebt|heeft) dit bericht verwijderd",
    "fr": r"ce message a été supprimé|(?:vous avez|tu as) supprimé ce message",
    "en": r"this message was deleted|you deleted this message",
    "de": r"diese nachricht wurde gelöscht|(?:du hast|sie haben) diese nachricht gelöscht",
    "es": r"(?:se eliminó este mensaje|este mensaje fue eliminado)|eliminaste este mensaje",
    "it": r"questo messaggio è stato eliminato|hai eliminato questo messaggio",
    "pt": r"(?:esta mensagem foi apagada|mensagem apagada)|(?:você apagou|apagou) esta mensagem",
}
"""What stays of a deleted message; an administrator's name may follow."""

EDITED: dict[str, str] = {
    "nl": r"dit bericht is (?:bewerkt|gewijzigd)",
    "fr": r"ce message a été modifié",
    "en": r"this message was edited",
    "de": r"diese nachricht wurde bearbeitet",
    "es": r"se editó este mensaje",
    "it": r"questo messaggio è stato modificato",
    "pt": r"(?:esta )?mensagem (?:foi )?editada",
}
"""Between < and > behind a text that was changed after it was sent."""

TITLES = (
    r"whatsapp[- ]?chat (?:met|with|mit|avec|con|com|de|tussen)\b|whatsapp[- ]?chat ?-"
    r"|discussion whatsapp avec\b"
    r"|chat (?:de )?whatsapp con\b|conversa do whatsapp com\b|whatsapp-chatt med\b|whatsapp-chat\b"
)
"""What WhatsApp writes before the chat's title in the name of the file or archive."""
