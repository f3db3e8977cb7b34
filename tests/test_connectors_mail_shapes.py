"""The pieces of mail in the shapes in which they are met: mbox lines, addresses, words, dates, charsets."""

from pathlib import Path

import pytest

from connectors.head import Head
from connectors.mail.charset import decode
from connectors.mail.dates import iso
from connectors.mail.envelope import envelope_date
from connectors.mail.headers import decode_words
from connectors.mail.mbox import split
from connectors.mail.messages import recognises
from connectors.mail.people import addresses

HEAD = b"From a@b.example Mon Oct 16 01:29:30 2023\n"


# cutting an mbox


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("From - Fri Aug 05 10:57:20 2016", "05 Aug 2016 10:57:20"),
        ("From 1@xxx Mon Oct 16 01:29:30 +0000 2023", "16 Oct 2023 01:29:30 +0000"),
        ("From a@b.example Mon Oct 16 01:29:30 2023 +0200", "16 Oct 2023 01:29:30 +0200"),
        ("From MAILER-DAEMON Mon Oct  2 01:29 MET DST 2023", "2 Oct 2023 01:29 MET DST"),
        ("From a@b.example Tue, 10 Feb 2026 12:00:00 +0000", "Tue, 10 Feb 2026 12:00:00 +0000"),
        ("From a@b.example 2026-02-10T12:00:00Z", "2026-02-10T12:00:00Z"),
        ('From "a b"@c.example Mon Oct 16 01:29:30 2023 remote from host', "16 Oct 2023 01:29:30"),
        ("From now on Mon Oct 16 01:29:30 2023", ""),
        ("From now on we open at nine", ""),
        ("From Monday 9 March", ""),
    ],
)
def test_mbox_lines(line: str, date: str) -> None:
    assert envelope_date(line.encode() + b"\n") == date
    assert envelope_date(line.encode() + b"\r\n") == date


@pytest.mark.parametrize(
    ("data", "bodies"),
    [
        (HEAD + b"A: 1\n\nx\n\n" + HEAD + b"A: 2\n\ny\n", [b"A: 1\n\nx\n\n", b"A: 2\n\ny\n"]),
        (b"\n\n" + HEAD + b"A: 1\n", [b"A: 1\n"]),
        # no empty line before, no header after, cut off at the mbox line
        (HEAD + b"A: 1\n\nx\n" + HEAD + b"A: 2\n", [b"A: 1\n\nx\n" + HEAD + b"A: 2\n"]),
        (HEAD + b"A: 1\n\n" + HEAD + b"geen kop\n", [b"A: 1\n\n" + HEAD + b"geen kop\n"]),
        (HEAD + b"A: 1\n\n" + HEAD, [b"A: 1\n\n" + HEAD]),
        # something before the first mbox line
        (b"A: 0\n\n" + HEAD + b"A: 1\n", [b"A: 0\n\n", b"A: 1\n"]),
        # mboxcl2: a length that the file bears out, and one that it does not
        (
            HEAD + b"Content-Length: 48\n\n\n" + HEAD + b"B: 1\n\n" + HEAD + b"A: 2\n",
            [b"Content-Length: 48\n\n\n" + HEAD + b"B: 1\n\n", b"A: 2\n"],
        ),
        (
            HEAD + b"Content-Length: 20\n\n\n" + HEAD + b"B: 1\n\n" + HEAD + b"A: 2\n",
            [b"Content-Length: 20\n\n\n", b"B: 1\n\n", b"A: 2\n"],
        ),
    ],
)
def test_cutting(tmp_path: Path, data: bytes, bodies: list[bytes]) -> None:
    path = tmp_path / "a.mbox"
    path.write_bytes(data)
    assert [chunk.data for chunk in split(path)] == bodies


def test_a_message_that_is_too_large_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    path.write_bytes(HEAD + b"A: 1\n\n" + b"x" * 200_000 + b"\n\n" + HEAD + b"A: 2\n\ny\n")
    assert [chunk.data for chunk in split(path, largest=100_000)] == [None, b"A: 2\n\ny\n"]


# people


JAN = ("", "jan@post.example", "")
NAMED = ("Jansen, Jan", "jan@post.example", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan Jansen <jan@post.example>", [("Jan Jansen", "jan@post.example", "")]),
        ("jan@post.example (Jan Jansen)", [("Jan Jansen", "jan@post.example", "")]),
        ('"Jansen, Jan" <jan@post.example>, <an@post.example>', [NAMED, ("", "an@post.example", "")]),
        ("Jansen, Jan <jan@post.example>", [NAMED]),
        ("=?utf-8?Q?Jansen=2C_Jan?= <jan@post.example>", [NAMED]),
        ('"Jan \\"JJ\\" Jansen" <jan@post.example>', [('Jan "JJ" Jansen', "jan@post.example", "")]),
        # an address as display name says nothing
        ('"jan@post.example" <jan@post.example>', [JAN]),
        ("=?UTF-8?B?amFuQHBvc3QuZXhhbXBsZQ==?= <jan@post.example>", [JAN]),
        # groups, separators of Outlook, no one
        ("Team: jan@post.example, an@post.example;", [JAN, ("", "an@post.example", "")]),
        ("jan@post.example; An Smit <an@post.example>", [JAN, ("An Smit", "an@post.example", "")]),
        ("undisclosed-recipients:;", []),
        # a whole mailbox in one encoded word; a name alone; Exchange; what is no address
        ("=?utf-8?Q?Jan_Jansen_=3Cjan=40post=2Eexample=3E?=", [("Jan Jansen", "jan@post.example", "")]),
        ("Jan Jansen", [("Jan Jansen", "", "")]),
        ("An Smit </O=FIRMA/CN=ASMIT>", [("An Smit", "", "/O=FIRMA/CN=ASMIT")]),
        ("Jan <jan@@post.example>", [("Jan", "", "")]),
        ('Jan "Jansen <jan@post.example>', [('Jan "Jansen', "jan@post.example", "")]),
    ],
)
def test_address_lists(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [found for found in addresses(text) if any(found)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=", "café"),  # a letter over two words
        ("Re: =?iso-8859-1?Q?Gr=FC=DFe?= aan =?utf-8?b?w6lsYW4=?=", "Re: Grüße aan élan"),
        ("=?iso-8859-1?Q?J\u00fcrgen?=", "Jürgen"),  # raw letters inside
        ("=?utf-8*nl?Q?dag_allen?=", "dag allen"),  # RFC 2231 language
        ("=?utf-8?B?a?=", "a"),
        ("=?utf-8?X?a?= =?utf-8", "=?utf-8?X?a?= =?utf-8"),
    ],
)
def test_encoded_words(text: str, expected: str) -> None:
    assert decode_words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mon, 2 Mar 2026 09:15:28 +0100", "2026-03-02T09:15:28+01:00"),
        ("Mon, 2 Mar 2026 09:15:28 +0000 (UTC)", "2026-03-02T09:15:28+00:00"),
        ("Mon, 2 Mar 2026 09:15:28 -0000", "2026-03-02T09:15:28"),
        ("Mon, 2 Mar 2026 09:15:28", "2026-03-02T09:15:28"),
        ("Mon, 2 Mar 2026 09:15:28 GMT", "2026-03-02T09:15:28+00:00"),
        ("2026-03-02T09:15:28+01:00", "2026-03-02T09:15:28+01:00"),
        ("Mon, 30 Jun 3609 15:33:50 +0600", ""),
        ("Mon, 99 Mar 2026 09:15:28 +0100", ""),
        ("morgen", ""),
        ("", ""),
    ],
)
def test_moments(text: str, expected: str) -> None:
    assert iso(text) == expected


# charsets


@pytest.mark.parametrize(
    ("declared", "data", "expected"),
    [
        # declared rightly
        ("utf-8", "Ça va".encode(), "Ça va"),
        ("shift_jis", "こんにちは".encode("shift_jis"), "こんにちは"),
        ("iso-2022-jp", "こんにちは".encode("iso-2022-jp"), "こんにちは"),
        # declared wrongly, too narrow, or not at all
        ("us-ascii", "Ça va".encode("latin-1"), "Ça va"),
        ("iso-8859-1", "“Ça” kost 5 €".encode("cp1252"), "“Ça” kost 5 €"),
        ("iso-8859-1", "“Ça” kost 5 €".encode(), "“Ça” kost 5 €"),
        ("onbekend", "Ça va".encode(), "Ça va"),
        ("gb2312", "朱镕基".encode("gbk"), "朱镕基"),
        ("", b"\x81\x8d\xc7a", "\x81\x8dÇa"),
        # names of Python codecs that are no charsets
        ("unicode_escape", rb"\x41", r"\x41"),
        ("hex", b"4142", "4142"),
    ],
)
def test_charsets(declared: str, data: bytes, expected: str) -> None:
    assert decode(data, declared) == expected


# recognition


@pytest.mark.parametrize(
    ("data", "is_mail"),
    [
        (b"From: a@b.example\nTo: c@d.example\n\nx", True),
        (b"\xef\xbb\xbfReceived: from a\n\tby b\nSubject: x\n\n", True),
        (b"X-Long: a\r\n b\r\nFrom: a@b.example\r\nDate: x\r\n\r\n", True),
        (HEAD + b"X-GM-THRID: 1\n\nx", True),
        # chats, tables, notes
        (b"02/03/2026, 09:15 - Jan: hoi\n02/03/2026, 09:16 - An: dag\n", False),
        (b"[02-03-2026 09:15:28] Jan: hoi\n", False),
        (b"From,To,Subject,Date\na@b.example,c@d.example,x,y\n", False),
        (b"Subject: x\nnog iets\nFrom: a@b.example\n", False),
        (b'{"From": "a@b.example", "To": "c@d.example"}', False),
        (HEAD + b"zonder kop\n", False),
        # the answer of a web server
        (b"Server: x\nDate: Tue, 12 Mar 2024 09:15:00 GMT\nContent-Type: text/html\n\nx", False),
        (b"", False),
    ],
)
def test_recognition(data: bytes, is_mail: bool) -> None:
    assert recognises(Head(Path("x"), data, is_folder=False)) is is_mail
