"""WhatsApp's export as a zip: the chat under its title, contacts read, pictures and sound named and not opened."""

import zipfile
from pathlib import Path

import pytest

import connectors
from connectors.record import PLAIN, PROSE, Field, Record, Unreadable

CHAT = (
    "\u200e[02-01-2025, 10:00:00] Buurtploeg: \u200eBerichten en oproepen zijn end-to-end versleuteld.\n"
    "[02-01-2025, 10:01:00] Lotte Aerts: dag, zie foto\n"
    "\u200e[02-01-2025, 10:02:00] Lotte Aerts: \u200e<bijgevoegd: 00000002-PHOTO-2025-01-02-10-02-00.jpg>\n"
    "\u200e[02-01-2025, 10:03:00] Wim Claes: \u200e<bijgevoegd: 00000003-Moussa.vcf>\n"
)
MEDIA = {
    "00000002-PHOTO-2025-01-02-10-02-00.jpg": (b"\xff\xd8\xff\xe0", "a picture"),
    "STK-20250102-WA0001.webp": (b"RIFF\x10\0\0\0WEBPVP8 ", "a picture"),
    "foto.heic": (b"\0\0\0\x20ftypheic", "a picture"),
    "foto.avif": (b"\0\0\0\x20ftypavif", "a picture"),
    "PTT-20250102-WA0002.opus": (b"OggS\0\2", "sound or video"),
    "VID-20250102-WA0003.mp4": (b"\0\0\0\x20ftypisom", "sound or video"),
    "AUD-20250102-WA0004.m4a": (b"\0\0\0\x20ftypM4A ", "sound or video"),
    "AUD-20250102-WA0005.aac": (b"\xff\xf1P\x80", "sound or video"),
    "oud.amr": (b"#!AMR\n", "sound or video"),
}


def _zip(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize(
    ("archive", "inside"),
    [
        ("WhatsApp Chat - Buurtploeg.zip", "_chat.txt"),
        ("WhatsApp-chat met Buurtploeg.zip", "WhatsApp-chat met Buurtploeg.txt"),
        ("Discussion WhatsApp avec Buurtploeg.zip", "_chat.txt"),
        ("export.zip", "WhatsApp Chat with Buurtploeg.txt"),
    ],
)
def test_the_chat_in_a_zip_has_its_title(tmp_path: Path, archive: str, inside: str) -> None:
    (chat,) = connectors.walk(_zip(tmp_path / archive, {inside: CHAT.encode()}))
    assert connectors.recognise(chat) == "whatsapp"
    records = [item for item in connectors.reader("whatsapp").read(chat) if isinstance(item, Record)]
    assert {record.thread for record in records} == {"Buurtploeg"}
    assert [record.text for record in records][1:] == ["dag, zie foto", "", ""]
    assert Field("media", "00000002-PHOTO-2025-01-02-10-02-00.jpg", PLAIN) in records[2].fields
    assert Field("media", "00000003-Moussa.vcf", PROSE) in records[3].fields


@pytest.mark.parametrize("name", MEDIA)
def test_media_beside_the_chat_are_named(tmp_path: Path, name: str) -> None:
    data, what = MEDIA[name]
    path = _zip(tmp_path / "WhatsApp Chat - Buurtploeg.zip", {"_chat.txt": CHAT.encode(), name: data})
    found = {export.name: export for export in connectors.walk(path)}
    assert set(found) == {"_chat.txt", name}
    assert connectors.recognise(found[name]) is None
    told = connectors.unrecognised(found[name])
    assert isinstance(told, Unreadable)
    assert told.reason == f"it is {what}, which is not read on its own"


def test_a_sent_contact_is_none_of_the_chat(tmp_path: Path) -> None:
    card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Moussa\r\nTEL:+32470112233\r\nEND:VCARD\r\n"
    path = _zip(tmp_path / "chat.zip", {"_chat.txt": CHAT.encode(), "00000003-Moussa.vcf": card})
    kinds = {export.name: connectors.recognise(export) for export in connectors.walk(path)}
    assert kinds["_chat.txt"] == "whatsapp"
    assert kinds["00000003-Moussa.vcf"] != "whatsapp"


@pytest.mark.parametrize(
    "data",
    [b"caff is geen geluid"[:3], b"FLV", b"<p>svg</p>", "ÿñ maar in UTF-8".encode(), b"ftypavif", b"jP"],
)
def test_texts_that_begin_alike_are_no_media(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(data)
    assert connectors.unrecognised(path).reason == "no reader recognises this file"
