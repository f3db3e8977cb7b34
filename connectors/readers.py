"""`READERS`: all that inzage can read, in the order in which they are asked whether an export is theirs."""

from connectors.about import Reader
from connectors.accounts import accounts, database, sqlite
from connectors.bookings import calendly, ical
from connectors.calls import asterisk, call_list
from connectors.chat import (
    botpress,
    crisp,
    google_chat,
    intercom,
    livechat,
    rasa,
    signal_chats,
    slack,
    tawkto,
    teams,
    telegram,
    whatsapp,
    zendesk,
)
from connectors.crm import hubspot, odoo, pipedrive, salesforce, zoho
from connectors.documents import document
from connectors.export import Export
from connectors.head import look
from connectors.logs import (
    access_log,
    elb,
    exchange_tracking,
    iis,
    json_log,
    message_trace,
    postfix,
    workspace_mail,
)
from connectors.mail import messages, outlook_msg, outlook_pst, vcard
from connectors.mapped import mapped
from connectors.newsletters import brevo, mailchimp
from connectors.payments import camt, coda, mollie, mt940, stripe
from inzage.errors import ReaderError

READERS: dict[str, Reader] = {
    "mapped": mapped,  # first: a mapping is the user's own word
    "database": database,
    "sqlite": sqlite,
    "telegram": telegram,
    "slack": slack,
    "teams": teams,
    "google_chat": google_chat,
    "signal": signal_chats,
    "intercom": intercom,
    "zendesk": zendesk,
    "tawkto": tawkto,
    "rasa": rasa,
    "livechat": livechat,
    "crisp": crisp,
    "botpress": botpress,
    "calendly": calendly,
    "asterisk": asterisk,
    "calls": call_list,
    "calendar": ical,
    "postfix": postfix,
    "exchange_tracking": exchange_tracking,
    "message_trace": message_trace,
    "workspace_mail": workspace_mail,
    "access_log": access_log,
    "iis": iis,
    "elb": elb,
    "json_log": json_log,
    "stripe": stripe,
    "mollie": mollie,
    "coda": coda,
    "camt": camt,
    "mt940": mt940,
    "mailchimp": mailchimp,
    "brevo": brevo,
    "zoho": zoho,
    "salesforce": salesforce,
    "pipedrive": pipedrive,
    "odoo": odoo,
    "hubspot": hubspot,
    "whatsapp": whatsapp,
    "outlook_msg": outlook_msg,
    "outlook_pst": outlook_pst,
    "vcard": vcard,
    "mail": messages,
    "accounts": accounts,  # only what nobody else knows
    "document": document,  # last: of all readers it says the least
}


def recognise(export: Export) -> str | None:
    """The kind of export that a file or folder is, by its content; None where no reader knows it."""
    head = look(export)
    return next((kind for kind, reader in READERS.items() if reader.recognises(head)), None)


def reader(kind: str) -> Reader:
    """The reader of a kind; raises `ReaderError` naming the kinds there are."""
    if kind not in READERS:
        raise ReaderError(f"there is no reader {kind!r}; choose one of {', '.join(sorted(READERS))}")
    return READERS[kind]


def manner(kind: str | None, export: Export) -> str:
    """What besides its bytes decides what a file holds, as text: its mapping, say; "" for most kinds.

    A reader for which there is such a thing has a function `manner(export) -> str`.
    """
    told = getattr(READERS.get(kind or ""), "manner", None)
    return str(told(export)) if told else ""
