"""One event of a Rasa conversation, and what its slots say of the person in it.

Format: rasa.com/docs, "Events": each has `event` and `timestamp`; `user` and `bot` have `text`,
`slot` a name and a value.
"""

import re
from collections.abc import Iterator, Mapping

from connectors.chat.json_fields import Object, as_list, as_object
from connectors.chat.support_objects import holding, kept, named, when, written
from connectors.markup import plain
from connectors.record import PLAIN, PROSE, Field, Person, Record, Role
from connectors.tables.cells import addresses
from connectors.tables.values import as_text
from inzage.labels import Label

HOLDS = holding(
    MACHINE="message_id model_id assistant_id parse_data.message_id",
    PLAIN="sender_id event timestamp latest_event_time confidence input_channel latest_input_channel policy "
    "action_text_confidence intent.name parse_data.intent.name parse_data.intent_ranking.name "
    "latest_message.intent.name latest_message.intent_ranking.name start end extractor entity "
    "latest_action_name followup_action paused utter_action text_tokens",
)
_SLOTS = {
    Label.PERSON: "name naam nom full_name fullname volledige_naam first_name firstname voornaam prenom last_name "
    "lastname achternaam familienaam customer_name user_name klantnaam",
    Label.EMAIL: "email e_mail mail email_address emailadres e_mailadres courriel customer_email user_email",
    Label.PHONE: "phone telefoon telefoonnummer gsm gsm_nummer mobile phone_number telephone tel mobiel number_phone",
    Label.ADDRESS: "address adres adresse straat street rue woonadres",
    Label.LOCATION: "city stad gemeente woonplaats ville plaats location postcode zip",
    Label.BANK: "iban bank_account rekeningnummer rekening",
    Label.DATE_OF_BIRTH: "birthdate date_of_birth geboortedatum dob date_naissance",
    Label.ORG: "company bedrijf firma entreprise organisation organization",
    Label.CUSTOMER_ID: "customer_id klantnummer customer_number numero_client klantnr",
    Label.USERNAME: "username gebruikersnaam",
}
_NAMED = {name: label for label, listed in _SLOTS.items() for name in listed.split()}
_FIRST = ("first_name", "firstname", "voornaam", "prenom")
_LAST = ("last_name", "lastname", "achternaam", "familienaam")
_KINDS = {"user": "message", "bot": "bot message", "agent": "message"}


_NUMBER = re.compile(r"(?:whatsapp:|sms:|tel:)\+?([0-9]{8,15})|\+([0-9]{8,15})")


def slot_holds(name: str) -> str:
    """What a slot holds, by the name that the bot's maker gave it."""
    return _NAMED.get(name.casefold().replace("-", "_").replace(" ", "_"), PROSE)


class Conversation:
    """Who a conversation is with: the sender's id, and what the slots say of them."""

    def __init__(self, sender: str, slots: Mapping[str, object]) -> None:
        self.sender = sender
        self.thread = f"rasa:{sender}" if sender else ""
        self._slots = {name: as_text(value).strip() for name, value in slots.items() if not _nested(value)}
        self._deep = {name: value for name, value in slots.items() if _nested(value)}

    def person(self, role: Role) -> Person:
        """The person that the bot talks with."""
        return someone(role, self._slots, self.sender)

    def slots(self) -> Iterator[Field]:
        """Each slot that is set, as a field "slots.NAME"."""
        for name, value in self._slots.items():
            if value:
                yield Field(f"slots.{name}", value, slot_holds(name))
        yield from kept(self._deep, {}, (), "slots")


def _nested(value: object) -> bool:
    return isinstance(value, dict | list)


def someone(role: Role, slots: Mapping[str, str], sender: str) -> Person:
    """A person by the slots that hold name, address and number, or by a sender's id that is one of these."""
    given: dict[str, str] = {}
    for name, value in slots.items():
        if value:
            given.setdefault(slot_holds(name), value)
    lower = {name.casefold(): value for name, value in slots.items()}
    both = [next((lower[name] for name in names if lower.get(name)), "") for names in (_FIRST, _LAST)]
    name = " ".join(filter(None, both)) or given.get(Label.PERSON, "")
    number = _NUMBER.fullmatch(sender)  # the ids that Twilio's channels give
    phone = given.get(Label.PHONE) or (f"+{number[1] or number[2]}" if number else "")
    email = given.get(Label.EMAIL) or "".join(addresses(sender) if "@" in sender else [])
    return Person(role, name, email, phone, sender)


def event(value: Object, place: str, conversation: Conversation, number: str) -> Record:
    """A turn of the person, the bot or an agent; a slot that was set; or what the bot did."""
    sort = written(value, "event")
    if sort == "slot":
        return _slot(value, place, conversation, number)
    kind = _KINDS.get(sort, "event")
    text = plain(written(value, "text")) if kind != "event" else ""
    at, at_text = when(value, "timestamp")
    key = written(value, "message_id") or f"{conversation.sender}:{number}"
    holds = {**HOLDS, "name": PLAIN} if sort == "action" else HOLDS
    found = kept(value, holds, {"text"} if text else ())
    shown = text or (_shown(value) if kind == "bot message" else "")
    people = _people(sort, conversation)
    return Record(kind, place, key, conversation.thread, at, at_text, people, found, shown)


def _people(sort: str, conversation: Conversation) -> tuple[Person, ...]:
    if sort == "user":
        return named(conversation.person(Role.AUTHOR))
    return named(conversation.person(Role.RECIPIENT if sort in _KINDS else Role.SUBJECT))


def _slot(value: Object, place: str, conversation: Conversation, number: str) -> Record:
    """A slot that was set: its value under its own name."""
    name, given = written(value, "name") or "slot", value.get("value")
    rest = kept(value, {**HOLDS, "name": PLAIN}, {"name", "value"})
    at, at_text = when(value, "timestamp")
    told = unknown = someone(Role.SUBJECT, {}, conversation.sender)
    if _nested(given):
        found = kept({name: given}, {})
    else:
        text = as_text(given).strip()
        found = (Field(name, text, slot_holds(name)),) if text else (Field("slot emptied", name, PLAIN),)
        told = someone(Role.SUBJECT, {name: text}, conversation.sender)
    people = named(told if told != unknown else conversation.person(Role.SUBJECT))
    key = f"{conversation.sender}:{number}"
    return Record("event", place, key, conversation.thread, at, at_text, people, (*found, *rest))


def _shown(value: Object) -> str:
    """What a bot shows without a text: the titles of its buttons and cards."""
    data = as_object(value.get("data"))
    shown = [
        as_object(each) for key in ("buttons", "quick_replies", "elements") for each in as_list(data.get(key))
    ]
    return "\n".join(title for each in shown if (title := written(each, "title", "text")))
