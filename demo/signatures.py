"""Signatures as people leave them: firms with register numbers, one-liners, telephones' lines, capitals."""

from demo.marked import Marked, fill
from demo.people import Person
from demo.script import text_blocks


def signature(person: Person, style: str) -> Marked:
    """The signature of a person in a style of `texts/signatures.txt`, after an empty line."""
    if style == "none":
        return Marked()
    template = text_blocks("signatures")[style].replace("{me.firm}", person.firm)
    return ("\n\n" + fill(template, {"me": person})).within("signature")
