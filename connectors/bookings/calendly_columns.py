"""The columns of Calendly's export of events: what each is for and what it holds.

An export has the columns that its plan and its maker allow, in any order, and as many pairs of question and
response as the longest form has.
"""

import re

from connectors.tables.columns import Column, known, normal
from inzage.labels import PROSE, Label

QUESTION = re.compile(r"(question|response) ([0-9]{1,3})")

_TABLE = """
host name     | PERSON   | User Name
host mail     | EMAIL    | User Email
name          | PERSON   | Invitee Name
first name    | PERSON   | Invitee First Name
last name     | PERSON   | Invitee Last Name
mail          | EMAIL    | Invitee Email
phone         | PHONE    | Text Reminder Number
zone          | PLAIN    | Invitee Time Zone
start         | PLAIN    | Start Date & Time
end           | PLAIN    | End Date & Time
created       | PLAIN    | Event Created Date & Time
place         | PROSE    | Location
canceled by   | PERSON   | Canceled By
reason        | PROSE    | Cancellation reason
guests        | EMAIL    | Guest Email(s)
notes         | PROSE    | Meeting Notes
event id      | MACHINE  | Event UUID
invitee id    | MACHINE  | Invitee UUID
other id      | MACHINE  | Salesforce UUID
scheduled by  | PROSE    | Invitee scheduled by
other         | PROSE    | Team · Event Type Name · UTM Campaign · UTM Source · UTM Medium · UTM Term
other         | PROSE    | UTM Content · Group
setting       | PLAIN    | Invitee accepted marketing emails · Canceled · Event Price · Payment Currency
setting       | PLAIN    | Invitee Reconfirmed · Marked as No-Show · Scheduling method
"""
_COLUMNS = known(_TABLE)

_PHONE_QUESTIONS = """
phone · phone number · your phone number · mobile · mobile number · telephone · telephone number
telefoon · telefoonnummer · je telefoonnummer · uw telefoonnummer · gsm · gsm-nummer · mobiel · mobiel nummer
numéro de téléphone · téléphone · votre numéro de téléphone · gsm · portable · numéro de portable
telefon · telefonnummer · ihre telefonnummer · handynummer · mobilnummer · send text messages to
"""
_MAIL_QUESTIONS = "email · e-mail · email address · e-mailadres · adresse e-mail · e-mail-adresse"


def _listed(text: str) -> frozenset[str]:
    return frozenset(" · ".join(text.strip().splitlines()).split(" · "))


_ASKED = dict.fromkeys(_listed(_PHONE_QUESTIONS), Label.PHONE) | dict.fromkeys(
    _listed(_MAIL_QUESTIONS), Label.EMAIL
)


def column(label: str) -> Column:
    """What the column of that label is; one that Calendly does not document is prose."""
    return _COLUMNS.get(normal(label), Column("", PROSE))


def asked(question: str) -> str:
    """What a question asks for: a number, an address, or whatever the invitee wishes to say."""
    return _ASKED.get(normal(question).rstrip(" :?*."), PROSE)
