"""Two WhatsApp exports: a group from a Dutch Android telephone, a talk with one person from an iPhone."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from random import Random

from demo.clock import Clock
from demo.marked import Marked, fill, named
from demo.people import Person
from demo.script import Entry, threads
from demo.truth import Truth, Where

ANDROID = "whatsapp/WhatsApp-chat met Klantendienst.txt"
IPHONE = "whatsapp/Discussion WhatsApp avec Rose Marchand/_chat.txt"
_SEALED_NL = (
    "Berichten en oproepen zijn end-to-end versleuteld. Niemand buiten deze chat kan ze lezen of beluisteren."
)
_SEALED_FR = "Les messages et les appels sont chiffrés de bout en bout."
_FORMS = {"phone": "phone_intl"}
_PAUSES = (1, 3, 8, 8, 900)  # minutes: most answers come at once, some the next day
_MARK = "\u200e"  # left-to-right mark, before what the app itself writes


def write_whatsapp(out: Path, truth: Truth, rng: Random) -> None:
    """Write both chats and note what is in them."""
    _write_android(out, truth, rng)
    _write_iphone(out, truth, rng)


def _write_android(out: Path, truth: Truth, rng: Random) -> None:
    clock = Clock(rng)
    at = clock.thread()
    lines, records = [f"{at:%d-%m-%Y %H:%M} - {_SEALED_NL}"], 1
    for entry in _entries("whatsapp_nl"):
        at = clock.reply(at, rng.choice(_PAUSES))
        sender, text = _sender(entry, truth.people), fill(entry.text, truth.people)
        _note(truth, ANDROID, len(lines) + 1, sender, text)
        colon = ": " if sender.text else ""
        lines += f"{at:%d-%m-%Y %H:%M} - {sender.text}{colon}{text.text}".split("\n")
        records += 1
    _save(out / ANDROID, lines)
    truth.total(ANDROID, records)


def _write_iphone(out: Path, truth: Truth, rng: Random) -> None:
    clock = Clock(rng)
    at, partner = clock.thread(), named(truth.people["rose"], "full")
    lines, records = [f"{_MARK}{_stamp(at)} {partner.text} : {_MARK}{_SEALED_FR}"], 1
    _note(truth, IPHONE, 1, Marked(), partner + f" : {_SEALED_FR}")  # iOS lets the partner say it
    for entry in _entries("whatsapp_fr"):
        at = clock.reply(at, rng.choice(_PAUSES))
        sender, text = _sender(entry, truth.people), fill(entry.text, truth.people).written(_narrow)
        _note(truth, IPHONE, len(lines) + 1, sender, text)
        mark = _MARK if "media" in entry.options else ""
        lines += f"{mark}{_stamp(at)} {sender.text} : {mark}{text.text}".split("\n")
        records += 1
    _save(out / IPHONE, lines)
    truth.total(IPHONE, records)


def _entries(name: str) -> list[Entry]:
    return [entry for thread in threads(name) for entry in thread.entries]


def _sender(entry: Entry, people: Mapping[str, Person]) -> Marked:
    if entry.author == "system":
        return Marked()
    form = entry.options.get("as", "full")
    return named(people[entry.author], _FORMS.get(form, form))


def _note(truth: Truth, file: str, line: int, sender: Marked, text: Marked) -> None:
    record = Where(file, "", f"line {line}")
    truth.mention(record, "sender", sender)
    truth.mention(record, "text", text)


def _stamp(at: datetime) -> str:
    return f"[{at:%d/%m/%Y}, {at:%H:%M:%S}]"


def _narrow(text: str) -> str:
    """French typography: a narrow no-break space (U+202F) before a question or exclamation mark."""
    return text.replace(" ?", "\u202f?").replace(" !", "\u202f!")


def _save(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
