"""The columns of Salesforce's exports: fields by their API names, and reports by their labels.

API names are written as `LastName` by the weekly export and as `LASTNAME` by older releases of Data Loader; fields of a
related object as `Owner.Name`; custom fields end in `__c`. Labels of reports follow the language of their maker.
Source: Salesforce Object Reference (developer.salesforce.com), standard objects; reports as people exported them.
"""

from connectors.record import MACHINE, PLAIN
from connectors.tables.columns import UNKNOWN, Column, known, normal
from inzage.labels import Label

_API = """
self id      | MACHINE       | Id · sf__Id
self name    | PERSON        | Name
self first   | PERSON        | FirstName · MiddleName
self last    | PERSON        | LastName · Suffix
self mail    | EMAIL         | Email · PersonEmail
self phone   | PHONE         | Phone · MobilePhone · HomePhone · OtherPhone · PersonMobilePhone
self phone   | PHONE         | PersonHomePhone
self phone   | PHONE         | PersonOtherPhone
other phone  | PHONE         | Fax · AssistantPhone · PersonAssistantPhone · ContactFax
other name   | PERSON        | AssistantName · PersonAssistantName · ReportsTo.Name
username     | USERNAME      | Username · Alias · CommunityNickname · TwitterUsername
contact id   | MACHINE       | ContactId · WhoId · PersonContactId
contact name | PERSON        | Contact.Name · Who.Name
contact mail | EMAIL         | Contact.Email · Who.Email · ContactEmail
contact phone| PHONE         | Contact.Phone · Who.Phone · ContactPhone · ContactMobile
lead id      | MACHINE       | LeadId
lead name    | PERSON        | Lead.Name
lead mail    | EMAIL         | Lead.Email
client name  | PERSON        | SuppliedName
client mail  | EMAIL         | SuppliedEmail
client phone | PHONE         | SuppliedPhone
owner id     | MACHINE       | OwnerId
owner name   | PERSON        | Owner.Name · Owner.Alias
owner mail   | EMAIL         | Owner.Email
creator id   | MACHINE       | CreatedById
creator name | PERSON        | CreatedBy.Name
creator mail | EMAIL         | CreatedBy.Email
editor id    | MACHINE       | LastModifiedById
editor name  | PERSON        | LastModifiedBy.Name
from name    | PERSON        | FromName
from mail    | EMAIL         | FromAddress
to mail      | EMAIL         | ToAddress · CcAddress · BccAddress
thread       | MACHINE       | ParentId · ThreadIdentifier
about        | MACHINE       | RelatedToId · WhatId · LinkedEntityId
message id   | MACHINE       | MessageIdentifier
incoming     | PLAIN         | Incoming
company name | ORG           | Account.Name · SuppliedCompany
company      | ORG           | Company
lead         | PLAIN         | IsConverted · ConvertedDate
firm         | PLAIN         | AccountNumber · Industry · NumberOfEmployees · AnnualRevenue · Ownership · Sic
firm         | PLAIN         | Site
user         | PLAIN         | ProfileId · UserRoleId · UserType
deal         | PLAIN         | StageName · Probability · Amount · ForecastCategory
case         | CUSTOMER_ID   | CaseNumber
meeting      | PLAIN         | DurationInMinutes · IsAllDayEvent · EventSubtype
task         | PLAIN         | TaskSubtype · CallType · CallDurationInSeconds
subtype      | PLAIN         | Type
description  | PROSE         | Description
text         | PROSE         | TextBody · CommentBody · Body · Content
html         | PROSE         | HtmlBody
address      | ADDRESS       | Street · MailingStreet · OtherStreet · BillingStreet · ShippingStreet
address      | ADDRESS       | PersonMailingStreet
place        | LOCATION      | City · State · PostalCode · Country · MailingCity · MailingState
place        | LOCATION      | MailingPostalCode
place        | LOCATION      | MailingCountry · OtherCity · OtherState · OtherPostalCode · OtherCountry
place        | LOCATION      | BillingCity
place        | LOCATION      | BillingState · BillingPostalCode · BillingCountry · ShippingCity
place        | LOCATION      | ShippingState
place        | LOCATION      | ShippingPostalCode · ShippingCountry · PersonMailingCity
place        | LOCATION      | PersonMailingPostalCode
place        | LOCATION      | PersonMailingState · PersonMailingCountry
url          | URL           | Website · PhotoUrl · SmallPhotoUrl · FullPhotoUrl
date         | DATE_OF_BIRTH | Birthdate · PersonBirthdate
at           | PLAIN         | MessageDate · StartDateTime · ActivityDateTime · ActivityDate
created      | PLAIN         | CreatedDate
date         | PLAIN         | CloseDate · ClosedDate · LastActivityDate · LastModifiedDate · SystemModstamp
date         | PLAIN         | EndDateTime
date         | PLAIN         | LastViewedDate · LastReferencedDate · LastLoginDate · EmailBouncedDate
date         | PLAIN         | LastCURequestDate
plain        | PLAIN         | Title · Department · Salutation · LeadSource · Status · Priority · Origin
plain        | PLAIN         | Rating
plain        | PLAIN         | IsDeleted · IsClosed · IsWon · IsPrivate · IsActive · HasOptedOutOfEmail
plain        | PLAIN         | DoNotCall
plain        | PLAIN         | STATUS · sf__Created · FiscalYear · FiscalQuarter · Fiscal · ExpectedRevenue
plain        | PLAIN         | Language
plain        | PLAIN         | CurrencyIsoCode · ContentType · BodyLength · TimeZoneSidKey · LocaleSidKey
"""

_LABELS = """
self id      | MACHINE       | Contact ID · Lead ID · Case ID · Opportunity ID · Activity ID · User ID
self name    | PERSON        | Name
self first   | PERSON        | First Name · Middle Name · Voornaam · Prénom · Vorname
self last    | PERSON        | Last Name · Achternaam · Nom · Nom de famille · Nachname
self mail    | EMAIL         | Email · Email Address · E-mail · E-mailadres · Adresse e-mail · E-Mail-Adresse
self phone   | PHONE         | Phone · Mobile · Home Phone · Other Phone · Telefoon · Mobiel · Téléphone
self phone   | PHONE         | Mobil
self phone   | PHONE         | Telefon · Téléphone mobile · Telefon mobil
other phone  | PHONE         | Fax · Asst. Phone · Assistant Phone
other name   | PERSON        | Assistant · Reports To
contact mail | EMAIL         | Contact Email · Contact: Email
contact phone| PHONE         | Contact Phone · Contact: Phone
contact name | PERSON        | Full Name · Volledige naam · Nom complet · Vollständiger Name
contact name | PERSON        | Contact Name · Contact · Contactpersoon · Nom du contact · Kontaktname
contact name | PERSON        | Primary Contact
owner name   | PERSON        | Account Owner · Contact Owner · Lead Owner · Case Owner · Opportunity Owner
owner name   | PERSON        | Owner
owner name   | PERSON        | Assigned · Assigned To · Owner Name · Eigenaar · Propriétaire · Inhaber
owner name   | PERSON        | Accounteigenaar · Propriétaire du compte · Accountinhaber
owner name   | PERSON        | Account-Inhaber · Leadeigenaar · Propriétaire de la piste · Lead-Inhaber
owner name   | PERSON        | Opportunity-eigenaar · Propriétaire de l'opportunité · Opportunity-Inhaber
creator name | PERSON        | Created By · Gemaakt door · Créé par · Erstellt von
editor name  | PERSON        | Last Modified By
username     | USERNAME      | Account Owner Alias · Owner Alias · Created Alias · Last Modified Alias
username     | USERNAME      | Username · Alias
company name | ORG           | Account Name · Accountnaam · Nom du compte · Accountname · Parent Account
company      | ORG           | Company / Account · Bedrijf / account · Société / Compte · Firma/Account
plain id     | MACHINE       | Account ID
lead         | PLAIN         | Lead Status · Leadstatus · Lead-Status · Converted
deal         | PLAIN         | Stage · Probability (%) · Amount · Fiscal Period
deal title   | PROSE         | Opportunity Name · Opportunitynaam · Nom de l'opportunité · Opportunityname
case         | CUSTOMER_ID   | Case Number · Casenummer · Numéro de la requête · Kundenvorgangsnummer
task         | PLAIN         | Activity Type · Task Subtype · Task
description  | PROSE         | Description · Full Comments · Comments · Beschrijving · Beschreibung
text         | PROSE         | Case Comments
address      | ADDRESS       | Street · Mailing Street · Other Street · Billing Street · Shipping Street
address      | ADDRESS       | Address Line 1
address      | ADDRESS       | Mailing Address Line 1 · Billing Address Line 1 · Straat · Rue · Straße
place        | LOCATION      | City · State/Province · Zip/Postal Code · Country · Mailing City
place        | LOCATION      | Mailing State/Province
place        | LOCATION      | Mailing Zip/Postal Code · Mailing Country · Billing City
place        | LOCATION      | Billing State/Province
place        | LOCATION      | Billing Zip/Postal Code · Billing Country · Shipping City
place        | LOCATION      | Shipping State/Province
place        | LOCATION      | Shipping Zip/Postal Code · Shipping Country · Other City · Other State/Province
place        | LOCATION      | Other Zip/Postal Code · Other Country · Plaats · Postcode · Land · Ville
place        | LOCATION      | Code postal
place        | LOCATION      | Pays · Stadt · Postleitzahl · Ort
url          | URL           | Website
date         | DATE_OF_BIRTH | Birthdate · Geboortedatum · Date de naissance · Geburtsdatum
at           | PLAIN         | Date · Start · Date/Time Opened · Opened Date
created      | PLAIN         | Created Date · Create Date · Gemaakt op · Date de création · Erstelldatum
date         | PLAIN         | Last Activity · Last Modified Date · Close Date · Due Date · Date/Time Closed
date         | PLAIN         | Closed Date
date         | PLAIN         | Last Activity Date · Last Stage Change Date
plain        | PLAIN         | Salutation · Title · Department · Lead Source · Status · Priority · Type
plain        | PLAIN         | Industry · Rating
plain        | PLAIN         | Case Origin · Closed · Open · Age · Annual Revenue · Employees · Email Opt Out
plain        | PLAIN         | Do Not Call
"""

API = known(_API)
"""Standard fields by their API names in case-folded letters."""

LABELS = known(_LABELS)
"""Columns of reports by their labels in case-folded letters."""


def column(label: str) -> Column:
    """What the column of that API name or label is; a custom field is prose, an id of a related object is no text."""
    name = normal(label)
    if found := API.get(name) or LABELS.get(name):
        return found
    if (
        "__" not in name
        and " " not in name
        and name.endswith(("id", ".id"))
        and label.strip() != label.lower()
    ):
        return Column("", MACHINE)
    if name.startswith(("is", "has")) and label[1:2] in {"s", "a"} and "__" not in name:
        return Column("", PLAIN)
    return Column("", Label.PERSON) if name.endswith("owner.name") else UNKNOWN
