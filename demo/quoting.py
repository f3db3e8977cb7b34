"""Replies as mail programs write them: attribution lines, `>` lines, Outlook's blocks, answers in between."""

from datetime import datetime

from demo.clock import ZONE
from demo.date_words import DAYS, MONTHS, SHORT_DAYS, SHORT_MONTHS
from demo.letter import Letter
from demo.marked import Marked, join, quoted

_OUTLOOK = {
    "nl": ("Van: ", "Verzonden: ", "Aan: ", "CC: ", "Onderwerp: ", "-----Oorspronkelijk bericht-----"),
    "fr": ("De : ", "Envoyé : ", "À : ", "Cc : ", "Objet : ", "-----Message d'origine-----"),
    "en": ("From: ", "Sent: ", "To: ", "Cc: ", "Subject: ", "-----Original Message-----"),
}


def reply(style: str, language: str, body: Marked, sign: Marked, original: Letter | None) -> Marked:
    """The whole text of a message; `style` is none, or a way of quoting and the mail program's language."""
    way, _, tongue = style.partition("_")
    if original is None or way == "none":
        return body + sign
    if way == "outlook":
        return body + sign + "\n\n" + _block(tongue, original)
    if way == "inline":
        return _inline(tongue or language, body, original) + sign
    attribution = _attribution(way, original, wrapped=tongue == "wrapped")
    return body + sign + "\n\n" + attribution + "\n" + ("\n" if way == "nl" else "") + quoted(original.text)


def _attribution(language: str, original: Letter, *, wrapped: bool) -> Marked:
    at = original.at.astimezone(ZONE)
    day, month = SHORT_DAYS[language][at.weekday()], SHORT_MONTHS[language][at.month - 1]
    sender = _wrapped(original.sender) if wrapped else original.sender
    if language == "nl":
        line = f"Op {day} {at.day} {month} {at.year} om {at:%H:%M} schreef " + sender + ":"
    elif language == "fr":
        line = f"Le {day} {at.day} {month} {at.year} à {at:%H:%M}, " + sender + " a écrit :"
    else:
        hour = f"{at.hour % 12 or 12}:{at:%M %p}"
        line = f"On {day}, {month} {at.day}, {at.year} at {hour} " + sender + " wrote:"
    return line.within("quote")


def _wrapped(sender: Marked) -> Marked:
    """Gmail breaks a long attribution between `<` and the address."""
    cut = sender.text.rfind("<") + 1
    return sender.between(0, cut) + "\n" + sender.between(cut, len(sender.text))


def _inline(language: str, body: Marked, original: Letter) -> Marked:
    """A greeting, the attribution, then line by line what is answered and the answer under it."""
    asked = [line for line in original.body.lines() if line.text]
    greeting, *rest = body.lines()
    parts = [_answered(line, asked) for line in rest if line.text]
    attribution = _attribution(language, original, wrapped=False)
    return join([greeting, attribution, *parts], "\n\n")


def _answered(line: Marked, original: list[Marked]) -> Marked:
    if line.text.startswith(">"):
        return quoted(original[int(line.text[1:]) - 1])
    return line


def _block(language: str, original: Letter) -> Marked:
    sender, sent, to, copy, subject, rule = _OUTLOOK[language]
    at = _long(original.at.astimezone(ZONE), language)
    lines = [Marked(rule), sender + original.sender, Marked(sent + at), to + original.to]
    if original.copy.text:
        lines.append(copy + original.copy)
    lines.append(subject + original.subject)
    return (join(lines, "\n") + "\n\n" + original.text).within("quote")


def _long(at: datetime, language: str) -> str:
    day, month = DAYS[language][at.weekday()], MONTHS[language][at.month - 1]
    if language == "en":
        return f"{day}, {month} {at.day}, {at.year} {at.hour % 12 or 12}:{at:%M %p}"
    return f"{day} {at.day} {month} {at.year} {at:%H:%M}"
