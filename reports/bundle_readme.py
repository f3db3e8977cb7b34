"""The text file on top of the zip, under the name that the reader's language gives it."""

from reports.bundle_model import Bundle
from reports.bundle_wording import say


def readme_name(language: str) -> str:
    """LEESMIJ.txt, LISEZMOI.txt, README.txt or LIESMICH.txt."""
    return say("readme_name", language)


def readme(bundle: Bundle) -> str:
    """What the zip holds, how to check it and whom to ask; names the request, never the person."""
    policy = bundle.policy
    contact = ", ".join(part for part in (policy.controller, policy.email) if part)
    return say(
        "readme",
        bundle.language,
        request=bundle.request,
        contact=contact or say("readme_contact", bundle.language),
    )
