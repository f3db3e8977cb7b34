"""Zendesk's people: users as the exports list them, whom a ticket names, and objects that are neither ticket nor chat.

Format: developer.zendesk.com, Support API "Users" and "Organizations".
"""

from collections.abc import Iterator, Mapping

from connectors.chat.json_entries import Entry, entries
from connectors.chat.json_fields import Object, as_list, as_object
from connectors.chat.support_objects import holding, is_lines, kept, named, person, when, written
from connectors.export import Export
from connectors.head import look
from connectors.record import Person, Record, Role

Users = Mapping[str, Object]
"""Users by their id, each with name, email, phone and role."""

_STAFF = frozenset({"agent", "admin"})
_MOST = 100_000
_SAID = ("id", "name", "email", "phone", "role")
_INLINE = (
    "requester",
    "submitter",
    "assignee",
    "collaborator",
    "collaborators",
    "followers",
    "email_ccs",
    "users",
)

HOLDS = holding(
    EMAIL="email recipient address email_address suspended_email",
    PHONE="phone phone_number formatted_from formatted_to data.from data.to",
    IP="ip ip_address",
    URL="url content_url mapped_content_url thumbnail_url recording_url webpath.from webpath.to",
    LOCATION="city region country country_name location",
    ORG="organization.name organization_name",
    PERSON="requester.name submitter.name assignee.name collaborator.name collaborators.name alias from.name "
    "via.source.from.name via.source.to.name agent_names visitor.name",
    CUSTOMER_ID="external_id visitor.external_id",
    MACHINE="id requester_id submitter_id assignee_id author_id organization_id group_id brand_id ticket_form_id "
    "audit_id ticket_id zendesk_ticket_id department_id msg_id collaborator_ids follower_ids email_cc_ids "
    "custom_role_id default_group_id locale_id problem_id sharing_agreement_ids agent_ids client_id message_id",
    PLAIN="status priority channel role role_type locale time_zone iana_time_zone country_code browser platform "
    "size width height content_type mime_type custom_status_id latitude longitude generated_timestamp due_at type "
    "sender_type channel_id duration index created_at updated_at timestamp end_timestamp update_timestamp "
    "department_name group.name started_by user_agent start_date end_date "
    "metadata.system.client nick rating",
)  # fmt: skip


def gather(path: Export) -> Users:
    """The users that a document lists beside its tickets, the first 100,000 of them: comments name them by id only."""
    found: dict[str, Object] = {}
    if is_lines(path) or look(path).text.lstrip()[:1] != "{":
        return found
    for entry in entries(path, lambda where: not where, lambda where: where in {"users", "tickets"}):
        if isinstance(entry, Entry) and entry.where == "users" and len(found) < _MOST:
            _add(found, entry.value)
    return found


def around_ticket(value: Object, users: Users) -> Users:
    """The users of a ticket: those of the document, and those that it carries itself."""
    found = dict(users)
    for key in _INLINE:
        for each in (value.get(key), *as_list(value.get(key))):
            _add(found, each)
    return found


def _add(found: dict[str, Object], value: object) -> None:
    someone = as_object(value)
    if key := written(someone, "id"):
        found[key] = {**found.get(key, {}), **{each: someone[each] for each in _SAID if someone.get(each)}}


def is_staff(value: Object) -> bool:
    """Whether a user is the company's own."""
    return written(value, "role") in _STAFF


def by_id(users: Users, key: str, role: Role) -> Person:
    """A user in a role by their id; an agent is a COLLEAGUE in any role. An unknown one is their id alone."""
    someone = users.get(key, {})
    if not key or key == "-1":
        return Person(role)
    return person(Role.COLLEAGUE if is_staff(someone) else role, {**someone, "id": key})


def user(value: Object, place: str) -> Record:
    """A customer as a contact, an agent as a colleague."""
    staff = is_staff(value)
    who = person(Role.COLLEAGUE if staff else Role.SUBJECT, value)
    at, at_text = when(value, "created_at")
    holds = {**HOLDS, "name": "PERSON", "alias": "PERSON"}
    kind = "user" if staff else "contact"
    return Record(kind, place, written(value, "id"), "", at, at_text, named(who), kept(value, holds))


def other(value: Object, place: str, where: str) -> Record:
    """An organisation, or any other object: kept value by value."""
    at, at_text = when(value, "created_at", "timestamp")
    is_company = where == "organizations" or "domain_names" in value
    holds = {**HOLDS, "name": "ORG"} if is_company else HOLDS
    found = kept(value, holds)
    kind = "company" if is_company else "item"
    return Record(kind, place, written(value, "id"), "", at, at_text, tuple(_linked(value)), found)


def _linked(value: Object) -> Iterator[Person]:
    yield from named(person(Role.SUBJECT, value)) if written(value, "email") else ()
