"""The JSON Schema of `data.json` (draft 2020-12): what every key means, for people and programs."""

from typing import Any

from reports.bundle_json import FORMAT, VERSION

_TEXT = {"type": "string"}


def _text(description: str) -> dict[str, Any]:
    return {"type": "string", "description": description}


def _date(description: str) -> dict[str, Any]:
    return {"type": "string", "format": "date", "description": description}


def _choice(description: str, *choices: str) -> dict[str, Any]:
    return {"enum": list(choices), "description": description}


def _list(description: str, items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "description": description, "items": items}


def _object(description: str, **properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_REASON = _object(
    "Why the record is in the bundle.",
    basis=_choice(
        "key: it holds an address or number known to be the person's; author, recipient: they wrote it, or "
        "it was sent to them; subject: it is about them; mentioned: their name stands in it.",
        *("key", "author", "recipient", "subject", "mentioned"),
    ),
    detail=_text("What matched; may be empty."),
    score={"type": "number", "minimum": 0, "maximum": 1, "description": "How sure the match is."},
)

_VALUE = _object(
    "One named value, as held.",
    name=_text("The name of the column in the source."),
    value=_text("The value as held, errors included; other people's data replaced by labels in brackets."),
    redacted={"type": "boolean", "description": "Whether something in the value was replaced."},
)

_PASSAGE = _object(
    "A piece of the text of a message.",
    part=_choice(
        "Written here, quoted from an earlier message, or a signature.", "body", "quote", "signature"
    ),
    text=_text("The text as held; other people's data replaced by labels in brackets."),
)

_COUNT = {"type": "integer", "minimum": 0}

_EXTRACT = _object(
    "What was copied and what was left out; […] stands in the text where something was.",
    stretches=_COUNT,
    sentences_left_out=_COUNT,
    fields_left_out=_COUNT,
)

_ENTRY = _object(
    "One record about the person.",
    id=_text("A fingerprint of the record; the same record always has the same one."),
    source=_text("The system that holds it."),
    kind=_text("contact, company, deal, note, message, event, call, ..."),
    at={"type": ["string", "null"], "description": "Its moment in ISO 8601; null where unknown."},
    at_text=_text("Its moment as written in the source; may be empty."),
    thread={"type": ["string", "null"], "description": "The conversation it belongs to; null for none."},
    direction=_choice("The person's part in it.", "written", "received", "about", "mentioned"),
    reasons=_list("Why it is in the bundle.", _REASON),
    values=_list("Its named values.", _VALUE),
    passages=_list("Its text, in order.", _PASSAGE),
    extract={
        "description": "Null where the record was copied whole. A record that only mentions the person and is about "
        "others is copied as an extract: how many stretches, and what was left out.",
        "anyOf": [{"type": "null"}, _EXTRACT],
    },
)

_PROCESSING = _object(
    "Information on the processing (GDPR art. 15(1) and 15(2)); an empty list means: not filled in.",
    controller=_object("Who decides on the processing.", name=_TEXT, address=_TEXT, email=_TEXT),
    authority=_object("Where to complain: art. 15(1)(f).", name=_TEXT, url=_TEXT, address=_TEXT),
    purposes=_list("Art. 15(1)(a).", _TEXT),
    recipients=_list("Art. 15(1)(c).", _TEXT),
    retention=_list("Art. 15(1)(d).", _TEXT),
    origins=_list("Art. 15(1)(g).", _TEXT),
    automated_decisions=_list("Art. 15(1)(h).", _TEXT),
    safeguards=_list("Art. 15(2).", _TEXT),
)


def entry_schema() -> dict[str, Any]:
    """The schema of one record: a line of `tables/records.jsonl`."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"{FORMAT}-record", **_ENTRY}


def schema() -> dict[str, Any]:
    """The schema that `as_json` keeps to; every key it names is always present."""
    body = _object(
        "One person's access bundle: a copy of the personal data held, GDPR art. 15(3).",
        format={"const": FORMAT},
        version={"const": VERSION},
        request=_text("The number of the request."),
        received=_date("When the request came in."),
        due=_date("By when it was to be answered."),
        answered=_date("When this answer was made."),
        language=_choice("The language of the letter.", "nl", "fr", "en", "de"),
        subject=_object(
            "The person.",
            name=_text("Their name."),
            keys=_list("The e-mail addresses and phone numbers known to be theirs.", _TEXT),
        ),
        complete={
            "type": "boolean",
            "description": "Whether every source was searched and every row read: see completeness.json.",
        },
        near_matches={
            "type": "integer",
            "minimum": 0,
            "description": "Records with the same name and no key in common, left out.",
        },
        detector=_text("What found the personal data in free text, with its version."),
        entries=_list("The records, in reading order.", _ENTRY),
        processing=_PROCESSING,
    )
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": FORMAT, **body}
