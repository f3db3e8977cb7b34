"""Mail in: what each message says, who it names, where it begins; nothing skipped, nothing raised."""

from pathlib import Path

import pytest

from connectors.head import look
from connectors.mail.message import read_message
from connectors.mail.messages import read, recognises
from connectors.record import Field, Person, Record, Role, Settled, Unreadable

HERE = Path(__file__).parent / "fixtures" / "mail"
SHARED = Path(__file__).parents[1].parent / "shared" / "samples"
FILES = sorted(path for path in HERE.iterdir() if path.is_file())


def items_of(name: str) -> list[Record | Unreadable]:
    return [item for item in read(HERE / name) if not isinstance(item, Settled)]


def records_of(name: str) -> list[Record]:
    return [item for item in items_of(name) if isinstance(item, Record)]


def parsed(text: str | bytes) -> list[Record | Unreadable]:
    return list(read_message(text.encode() if isinstance(text, str) else text, "message 1"))


def only(text: str | bytes) -> Record:
    (record,) = parsed(text)
    assert isinstance(record, Record)
    return record


def values(record: Record, name: str) -> list[str]:
    return [field.value for field in record.fields if field.name == name]


# Gmail Takeout


def test_takeout_headers_are_unfolded_and_labels_are_kept_in_their_language() -> None:
    first, second, _ = records_of("takeout.mbox")
    assert values(first, "X-Gmail-Labels") == ["Postvak IN,Belangrijk,Geopend,Categorieën"]
    assert values(second, "X-GM-THRID") == ["1780000000000000002"]
    assert values(first, "mbox line") == ["1780000000000000001@xxx Mon Mar 02 08:15:30 +0000 2026"]


def test_takeout_message_is_whole() -> None:
    first = records_of("takeout.mbox")[0]
    assert (first.place, first.key, first.thread) == (
        "message 1",
        "nl-1@post.voorbeeld.example",
        "nl-1@post.voorbeeld.example",
    )
    assert (first.at, first.at_text) == ("2026-03-02T09:15:28+01:00", "Mon, 2 Mar 2026 09:15:28 +0100")
    assert values(first, "Subject") == ["Verhuisd: nieuw adres én nummer"]
    assert first.people == (
        Person(Role.AUTHOR, "Jozef Verbrugghe", "jozef@verbrugghe.example"),
        Person(Role.RECIPIENT, "Sofie De Smedt", "sofie@firma.example"),
        Person(Role.RECIPIENT, "Wouters, An", "an@firma.example"),
    )
    assert first.text == (
        "Beste Sofie,\n\nMijn nieuwe nummer is 0470 12 34 56 en ik woon nu in de Ça-va-straat 7 te Geel.\n\n"
        "Groeten,\nJozef Verbrugghe"
    )


def test_thread_is_the_first_reference_and_reply_to_writes() -> None:
    second = records_of("takeout.mbox")[1]
    assert second.thread == "fr-root@post.voorbeeld.example"
    assert Person(Role.AUTHOR, "", "helene.prive@dutilleul.example") in second.people
    assert values(second, "Cc") == ["undisclosed-recipients:;"]
    assert len(second.people) == 3
    assert "facture n° 12. Où puis-je la télécharger ?" in second.text


def test_from_lines_in_a_body_do_not_split_and_lose_one_mark() -> None:
    third = records_of("takeout.mbox")[2]
    assert "\nFrom now on we open at nine.\nFrom Monday 9 March" in third.text
    assert "\n>From is a word." in third.text
    assert "\nFrom sofie@firma.example Wed Mar 04 12:00:00 2026\nand this" in third.text
    assert third.text.endswith("Maud Fletcher")


def test_signatures_and_routing_are_left_out_and_this_is_said() -> None:
    assert not values(records_of("takeout.mbox")[0], "DKIM-Signature")
    (told,) = (
        item
        for item in read(HERE / "takeout.mbox")
        if isinstance(item, Settled) and item.what == "headers left out"
    )
    assert "dkim-signature" in told.choice
    assert "x-ms-exchange-*" in told.choice


# Thunderbird


def test_thunderbird_with_crlf_and_raw_latin_letters() -> None:
    first, second = records_of("thunderbird.mbox")
    assert first.text == "Ich wohne jetzt in der Schloßstraße 9. Das kostet 5 €."
    assert first.people[0] == Person(Role.AUTHOR, "Käthe Böhm", "kaethe@boehm.example")
    assert values(second, "Subject") == ["Re: Grüße"]
    assert second.people[1] == Person(Role.RECIPIENT, "Käthe Böhm", "kaethe@boehm.example")


def test_no_date_takes_the_mbox_line_and_no_zone_has_no_offset() -> None:
    first, second = records_of("thunderbird.mbox")
    assert (first.at, first.at_text, values(first, "date source")) == (
        "2026-03-06T10:57:20",
        "",
        ["mbox line"],
    )
    assert (second.at, values(second, "date source")) == ("2026-03-06T11:00:00", [])


# single files


def test_html_alone_becomes_text_with_marked_quotes() -> None:
    (record,) = records_of("html_only.eml")
    assert record.text == (
        "Dag Bram,\n\nDinsdag past écht goed; zie mijn agenda <https://kalender.example/griet> of mail "
        "griet@maes.example.\nFoto van café De Zwaan\n\nGriet\n"
        "Op ma 9 mrt 2026 om 13:02 schreef Bram Claes <bram@firma.example>:\n"
        "> Past dinsdag?\n> > Wanneer past het?"
    )


def test_attachments_are_named_with_size_and_digest_and_text_around_them_is_joined() -> None:
    record, calendar, table = records_of("attachments.eml")
    assert record.text == "Beste Rik, in bijlage de stukken.\nVerzonden door de planning."
    names = [value.partition(" (")[0] for value in values(record, "attachment")]
    assert names == ["unnamed", "Résumé Rik Peeters.pdf", "klantenlijst béta.csv", "unnamed"]
    assert values(record, "attachment")[1].endswith("(application/pdf, 16 bytes, sha256 76737f3f2e3340e1)")
    assert values(record, "after the last part") == ["Deze lijst wordt beheerd door Els Aerts."]
    assert Field("X-Originating-IP", "[192.0.2.44]", "IP") in record.fields
    assert values(record, "attachment not read") == [
        "attachment 2: it is damaged or in no known form (PdfStreamError)"
    ]
    assert (calendar.place, calendar.text) == ("message 1, attachment 1", "BEGIN: VCALENDAR\nEND: VCALENDAR")
    assert (table.place, table.text) == ("message 1, attachment 3", "naam,plaats")


def test_attached_messages_are_records_of_the_same_thread() -> None:
    outer, inner, innermost = records_of("forwarded.eml")
    assert (outer.text, inner.text, innermost.text) == (
        "Zie bijlage.",
        "De monteur kwam niet.",
        "Ik kom om tien uur.",
    )
    assert inner.place == "message 1, attached message 1"
    assert innermost.place == "message 1, attached message 1, attached message 1"
    assert {record.thread for record in (outer, inner, innermost)} == {"fwd-1@post.voorbeeld.example"}
    assert inner.at == "2026-03-10T22:10:00"
    assert values(outer, "attachment")[0].startswith("klacht.eml (message/rfc822, ")


def test_an_attached_message_that_was_encoded_as_a_whole_is_read() -> None:
    _, inner = parsed(
        "From: a@firma.example\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
        "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
        "RnJvbTogYkBmaXJtYS5leGFtcGxlClN1YmplY3Q6IHkKCmRpZXAK\n--b--\n"
    )
    assert isinstance(inner, Record)
    assert (inner.text, values(inner, "Subject")) == ("diep", ["y"])


def test_a_multipart_cut_short_gives_what_there_is() -> None:
    (record,) = records_of("truncated.eml")
    assert record.text == "Hier begint de tekst"
    assert "CloseBoundaryNotFoundDefect" in values(record, "defects")[0]
    assert values(record, "attachment")[0].startswith("foto.zip (application/zip, ")


def test_a_multipart_without_its_boundary_gives_its_raw_text() -> None:
    record = only("From: a@firma.example\nContent-Type: multipart/mixed; boundary=nooit\n\nToch tekst\n")
    assert record.text == "Toch tekst"
    assert "StartBoundaryNotFoundDefect" in values(record, "defects")[0]


def test_a_bad_date_takes_the_last_hop() -> None:
    (record,) = records_of("bad_date.eml")
    assert (record.at, record.at_text) == ("2026-03-13T07:59:59+01:00", "Freitag, den dreizehnten")
    assert values(record, "date source") == ["Received"]


def test_repeated_headers_are_repeated_fields() -> None:
    (record,) = records_of("duplicate_headers.eml")
    assert values(record, "Subject") == ["eerste onderwerp", "tweede onderwerp"]
    assert [person.email for person in record.people if person.role == Role.AUTHOR] == [
        "noor@segers.example",
        "stan@segers.example",
    ]
    assert (record.at, record.thread, values(record, "In-Reply-To")) == ("2026-03-14T10:00:00", "", [""])


def test_uuencoded_lines_become_an_attachment_and_prose_does_not() -> None:
    record, letter = records_of("uuencode.eml")
    assert (letter.kind, letter.text, letter.key) == ("attachment", "Cat", f"{record.key}#1")
    assert record.text == "Voor de bijlage.\nNa de bijlage.\nbegin 644 boodschappen\nMelk en brood"
    assert values(record, "attachment") == [
        "brief.txt (uuencoded, 3 bytes, sha256 48735c4fae42d150)"
    ]  # "Cat"


def test_a_bounce_gives_its_human_text_its_report_and_the_headers_it_returns() -> None:
    bounce, returned = records_of("bounce.eml")
    assert bounce.text == "Your message could not be delivered."
    assert "Final-Recipient: rfc822; weg@klant.example" in values(bounce, "delivery-status")[0]
    assert Person(Role.RECIPIENT, "Weg Klant", "weg@klant.example") in returned.people


def test_an_empty_file_is_told() -> None:
    (item,) = items_of("empty.eml")
    assert isinstance(item, Unreadable)
    assert (item.place, item.reason) == ("message 1", "empty")


@pytest.mark.parametrize(
    ("plain", "rich", "expected"),
    [
        ("Kort maar eigen.", "<p>Kort maar eigen.</p>", "Kort maar eigen."),
        ("", "<p>Alleen hier.</p>", "Alleen hier."),
        ("Bekijk dit in HTML.", f"<p>{'Beste Rik, ' * 60}</p>", ("Beste Rik, " * 60).strip()),
    ],
)
def test_of_two_forms_the_plain_one_unless_it_says_nothing(plain: str, rich: str, expected: str) -> None:
    record = only(
        "From: a@firma.example\nContent-Type: multipart/alternative; boundary=b\n\n--b\n"
        f"Content-Type: text/plain\n\n{plain}\n--b\nContent-Type: text/html\n\n{rich}\n--b--\n"
    )
    assert record.text == expected


def test_lines_before_the_headers_are_kept_and_do_not_stop_the_reading() -> None:
    record = only("\ufeffUitgevoerd op maandag\nFrom: a@firma.example\nTo: b@firma.example\n\nTekst\n")
    assert (record.text, values(record, "before the headers")) == ("Tekst", ["Uitgevoerd op maandag"])


def test_recognises_own_fixtures_and_folders(tmp_path: Path) -> None:
    assert all(recognises(look(path)) for path in (*FILES, HERE / "maildir") if path.name != "empty.eml")
    assert not recognises(look(tmp_path))
