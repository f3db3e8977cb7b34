"""The columns of Stripe's exports: what each is for and what it holds.

Dashboard exports write `Customer Email`, reports `customer_email`; metadata stand behind them as
`seat (metadata)` or `payment_metadata[seat]`, under names of the company's own.
Source: "Export reports" and "Report types" (docs.stripe.com/reports), and the headers of exports as people made them.
"""

import re

from connectors.tables.columns import UNKNOWN, Column, known, normal
from inzage.labels import PLAIN, Label

_TABLE = """
key           | MACHINE     | id · Balance Transaction ID · Payout ID
self id       | CUSTOMER_ID | Customer ID · Customer
self name     | PERSON      | Customer Name · Name
self mail     | EMAIL       | Customer Email · Email · Receipt Email
self phone    | PHONE       | Customer Phone · Phone
card name     | PERSON      | Card Name · Cardholder Name
ship name     | PERSON      | Shipping Name · Customer Shipping Name
ship phone    | PHONE       | Shipping Phone · Customer Shipping Phone
kind          | PLAIN       | Reporting Category · Type
at            | PLAIN       | Created date UTC · Created UTC · Created · Effective At UTC · Effective At · Date UTC
at            | PLAIN       | Dispute Created UTC
date          | PLAIN       | Refunded date UTC · Dispute Date UTC · Dispute Evidence Due UTC · Available On UTC
date          | PLAIN       | Available On · Transfer Date UTC · Charge Created UTC · Charge Created · Due Date UTC
date          | PLAIN       | Automatic Payout Effective At UTC · Automatic Payout Effective At · Start UTC
date          | PLAIN       | Current Period Start UTC · Current Period End UTC · Trial Start UTC · Trial End UTC
date          | PLAIN       | Canceled At UTC · Ended At UTC · Payout Expected Arrival Date · Payout Reversed At UTC
date          | PLAIN       | Arrival Date UTC · Payout Reversed At · Finalized At UTC · Paid At UTC
amount        | PLAIN       | Amount · Amount Refunded · Converted Amount · Converted Amount Refunded · Fee · Net
amount        | PLAIN       | Gross · Taxes On Fee · Tax · Disputed Amount · Application Fee · Total Spend
amount        | PLAIN       | Average Order · Refunded Volume · Dispute Losses · Amount Due · Amount Paid
amount        | PLAIN       | Subtotal · Total · Customer Facing Amount · Account Balance · Destination Platform Fee
amount        | PLAIN       | Interchange Costs · Merchant Service Charge · Total Discount Amount · Minimum Amount Due
card          | CARD        | Card Last4 · Card Number
machine       | MACHINE     | PaymentIntent ID · Payment Intent ID · Card ID · Card Fingerprint · Invoice ID
machine       | MACHINE     | Checkout Session ID · Payment Link ID · Application ID · Destination · Transfer · Source
machine       | MACHINE     | Source ID · Charge ID · Order ID · Subscription ID · Subscription · Connected Account ID
machine       | MACHINE     | Automatic Payout ID · Payout Destination ID · Transfer Group · Trace ID · Mandate ID
machine       | MACHINE     | Connected Account Direct Charge ID · Default Payment Method · Balance Transaction
reference     | CUSTOMER_ID | Client Reference ID
tax           | TAX_ID      | Business Vat ID · Tax ID · Customer Tax ID
plain         | PLAIN       | Currency · Converted Currency · Captured · Is Link · Mode · Payment Source Type · Status
plain         | PLAIN       | Statement Descriptor · Seller Message · Card AVS Line1 Status · Card AVS Zip Status
plain         | PLAIN       | Card Brand · Card CVC Status · Card Exp Month · Card Exp Year · Card Funding · Quantity
plain         | PLAIN       | Card Issue Country · Card Country · Card Tokenization Method · Dispute Reason · Interval
plain         | PLAIN       | Dispute Status · Invoice Number · Number · UTM Campaign · UTM Content · UTM Medium
plain         | PLAIN       | UTM Source · UTM Term · Checkout Promotional Consent · Checkout Terms of Service Consent
plain         | PLAIN       | Delinquent · Plan · Payment Count · Customer Facing Currency · Regulatory Tag · Paid
plain         | PLAIN       | Payment Method Type · Payout Status · Payout Type · Cancel At Period End · Tax Percent
plain         | PLAIN       | Connected Account Country · Billing · Closed · Coupon · Checkout Custom Field 1 Key
plain         | PLAIN       | Checkout Custom Field 2 Key · Checkout Custom Field 3 Key · Application Fee Percent
place         | LOCATION    | Ip Country
"""
_ADDRESS = re.compile(
    r"(?:(?:card|customer|shipping|billing|customer shipping|customer tax) )?(?:address |(?<=shipping ))"
    r"(?:(line ?[12])|city|state|country|zip|postal code)"
)
_METADATA = re.compile(r"(.*) \(metadata\)|[a-z ]+ metadata\[(.*)\]")
_BY_NAME = frozenset({Label.EMAIL, Label.PHONE, Label.PERSON})
_VAGUE = "name"  # of a metadata column: of what, nobody can tell

COLUMNS = known(_TABLE)
"""Stripe's own columns under their names in small letters, with spaces."""


def name_of(label: str) -> str:
    """A label as it is looked up: `customer_email` is `customer email`, `Created (UTC)` is `created utc`."""
    return normal(label.replace("_", " ").replace("(UTC)", "UTC").replace("(utc)", "UTC"))


def column(label: str) -> Column:
    """What the column of that label is; metadata are prose, unless their name tells what they hold."""
    name = name_of(label)
    if found := COLUMNS.get(name):
        return found
    if match := _ADDRESS.fullmatch(name):
        return Column("address", Label.ADDRESS if match[1] else Label.LOCATION)
    if match := _METADATA.fullmatch(name):
        inner = match[1] or match[2] or ""
        holds = COLUMNS.get(inner, UNKNOWN).holds
        return Column("", holds) if holds in _BY_NAME and inner != _VAGUE else UNKNOWN
    return Column("", PLAIN) if name.endswith((" utc", " currency")) else UNKNOWN
