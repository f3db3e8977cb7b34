"""Which values a person may take along: the rules that inzage ships, and the controller's own before them."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from connectors import READERS
from inzage.errors import SettingsError
from subjects.policy import read_policy
from subjects.portability import TEXT, meanings, rules_in_force, shipped_rules, spelled
from subjects.portability_rule import Rule

RULES = rules_in_force()
ALONG = ""
NONE = "no rule"


def verdict(source: str, kind: str, field: str, holds: str = "PROSE") -> str:
    rule = RULES.rule(source, kind, field, holds)
    return NONE if rule is None else rule.withheld


@pytest.mark.parametrize(
    ("source", "kind", "field", "holds", "expected"),
    [
        # what people tell of themselves, in the four languages and in any spelling
        ("hubspot", "contact", "First Name", "PERSON", ALONG),
        ("hubspot", "contact", "Prénom", "PERSON", ALONG),
        ("salesforce", "contact", "LAST_NAME", "PERSON", ALONG),
        ("pipedrive", "contact", "Person - E-mail (2)", "EMAIL", ALONG),
        ("odoo", "contact", "phone", "PHONE", ALONG),
        ("accounts", "account", "Geboortedatum", "DATE_OF_BIRTH", ALONG),
        ("accounts", "account", "Kontoinhaber", "PERSON", ALONG),
        ("hubspot", "contact", "Phone Number", "PROSE", ALONG),  # in a row that is too long for its header
        # what was seen of their use
        ("accounts", "account", "Last Login At", "PLAIN", ALONG),
        ("brevo", "contact", "OPTIN_IP", "IP", ALONG),
        ("calls", "call", "Duur", "PLAIN", ALONG),
        ("stripe", "payment", "Amount", "PLAIN", ALONG),
        # conversations
        ("mail", "message", "Subject", "PROSE", ALONG),
        ("mail", "message", TEXT, "PROSE", ALONG),
        ("whatsapp", "message", TEXT, "PROSE", ALONG),
        ("intercom", "message", "author name", "PROSE", ALONG),
        ("intercom", "message", "conversation_rating.rating", "PLAIN", ALONG),  # the person's own verdict
        # appointments: the answers stand under any question
        ("calendly", "appointment", "Hoe heet uw hond?", "PROSE", ALONG),
        ("calendar", "appointment", "DTSTART", "PLAIN", ALONG),
        # inferred
        ("hubspot", "contact", "Lifecycle Stage", "PLAIN", "inferred"),
        ("hubspot", "contact", "HubSpot Score", "PLAIN", "inferred"),
        ("hubspot", "contact", "Levenscyclusfase", "PLAIN", "inferred"),
        ("salesforce", "lead", "Lead Status", "PLAIN", "inferred"),
        ("zoho", "contact", "Visitor Score", "PLAIN", "inferred"),
        ("mailchimp", "contact", "MEMBER_RATING", "PLAIN", "inferred"),
        ("mailchimp", "contact", "LATITUDE", "LOCATION", "inferred"),
        ("hubspot", "contact", "IP City", "LOCATION", "inferred"),
        ("pipedrive", "lead", "Klantsegment", "PROSE", "inferred"),
        ("intercom", "message", "sentiment", "PROSE", "inferred"),
        # written by staff
        ("hubspot", "contact", "Contact owner", "PERSON", "staff"),
        ("hubspot", "contact", "Eigenaar contactpersoon", "PERSON", "staff"),
        ("hubspot", "note", TEXT, "PROSE", "staff"),
        ("intercom", "note", TEXT, "PROSE", "staff"),
        ("anything", "note", "Email", "EMAIL", "staff"),
        ("vcard", "contact", TEXT, "PROSE", "staff"),
        ("calls", "call", TEXT, "PROSE", "staff"),
        ("calls", "call", "Medewerker", "PERSON", "staff"),
        ("calendly", "appointment", "Meeting Notes", "PROSE", "staff"),
        ("accounts", "account", "password_hash", "MACHINE", "staff"),
        ("hubspot", "contact", "Opmerking intern", "PROSE", "staff"),
        # another basis than consent and contract
        ("access_log", "request", "ip", "IP", "legitimate interest"),
        ("postfix", "log line", "to", "EMAIL", "legitimate interest"),
        ("coda", "payment", "Amount", "PLAIN", "legal obligation"),
        ("mt940", "payment", TEXT, "PROSE", "legal obligation"),
        # nobody says
        ("hubspot", "contact", "Kleur van de fiets", "PROSE", NONE),
        ("hubspot", "company", "Email", "EMAIL", NONE),
        ("hubspot", "deal", "Bedrag", "PLAIN", NONE),
        ("mail", "message", "Received", "PLAIN", NONE),
        ("mail", "message", "X-Gmail-Labels", "PLAIN", NONE),
        ("whatsapp", "system", TEXT, "PROSE", NONE),
        ("webshop", "record", "email", "EMAIL", NONE),
    ],
)
def test_what_goes_along(source: str, kind: str, field: str, holds: str, expected: str) -> None:
    assert verdict(source, kind, field, holds) == expected


@pytest.mark.parametrize("reader", sorted(set(READERS) - {"mapped"}))
def test_every_reader_has_rules_of_its_own(reader: str) -> None:
    assert any(reader in rule.source for rule in shipped_rules()), (
        "name it in subjects/portability_rules.toml"
    )


def test_every_source_of_a_rule_is_a_reader() -> None:
    assert {source for rule in shipped_rules() for source in rule.source} - {"*"} <= set(READERS)


def test_the_text_of_a_message_needs_a_rule_that_names_it() -> None:
    rules = rules_in_force([Rule(source=("shop",), field=("*",), origin="given", basis="contract")])
    assert rules.rule("shop", "message", TEXT) is None
    assert rules.rule("shop", "message", "anything") is not None


def test_every_meaning_has_words_in_four_languages() -> None:
    assert {rule.means for rule in shipped_rules()} - {""} == set(meanings())
    assert all(set(said) == {"nl", "fr", "en", "de"} and all(said.values()) for said in meanings().values())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("FIRST_NAME", "First-Name", True),
        ("Prénom (2)", "prenom", True),
        ("  E-mail ", "e mail", True),
        ("Email", "Emails", False),
        ("Vraag (open)", "Vraag", False),
    ],
)
def test_spelling(one: str, other: str, same: bool) -> None:
    assert (spelled(one) == spelled(other)) is same


# --- the controller's own rules ------------------------------------------------------------------------------------

OWN = """
[[portability]]
source = "hubspot"
kind = "contact"
field = ["Lifecycle Stage", "Kleur van de fiets"]
origin = "given"
basis = "consent"
means = "preference"

[[portability]]
source = "mail"
field = ["*", "(text)"]
origin = "observed"
basis = "legitimate interest"
"""


def test_the_controller_s_rules_come_first(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").write_text(OWN, "utf-8")
    rules = rules_in_force(read_policy(tmp_path).portability)
    stage = rules.rule("hubspot", "contact", "Lifecycle Stage", "PLAIN")
    assert stage is not None
    assert (stage.origin, stage.basis, stage.withheld) == ("given", "consent", "")
    mail = rules.rule("mail", "message", TEXT)
    assert mail is not None
    assert mail.withheld == "legitimate interest"
    shipped = rules.rule("hubspot", "contact", "HubSpot Score", "PLAIN")
    assert shipped is not None
    assert shipped.withheld == "inferred"


@pytest.mark.parametrize(
    ("rule", "where"),
    [
        ('field = "a"\norigin = "given"\nbasis = "contract"\nbases = "x"', "portability.0.bases"),
        ('field = "a"\norigin = "guessed"\nbasis = "contract"', "portability.0.origin"),
        ('field = "a"\norigin = "given"\nbasis = "vital interest"', "portability.0.basis"),
        ('field = "a"\norigin = "given"', "portability.0"),
        ('origin = "staff"', "portability.0"),
        ('holds = "MAIL"\norigin = "staff"', "portability.0"),
    ],
)
def test_a_wrong_rule_is_refused_by_its_place(tmp_path: Path, rule: str, where: str) -> None:
    (tmp_path / "policy.toml").write_text(f"[[portability]]\n{rule}\n", "utf-8")
    with pytest.raises(SettingsError, match=rf"policy\.toml: {where}: "):
        read_policy(tmp_path)


def test_what_is_observed_needs_a_basis() -> None:
    with pytest.raises(ValidationError):
        Rule(field=("x",), origin="observed")
    assert Rule(field=("x",), origin="inferred").withheld == "inferred"
