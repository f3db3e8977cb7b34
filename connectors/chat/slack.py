"""Slack's export: a folder or zip of a workspace, or one of its files; slackdump's file of a channel too.

Followed: "How to read Slack data exports" in Slack's help centre, its API's types, exports of standard plans and
slackdump's JSON. `users.json`, `channels.json`, `groups.json`, `dms.json`, `mpims.json` and `integration_logs.json`
stand beside one folder for each conversation with a file for each day. Kept: users and channels as records, every
message with the names behind its ids. Ignored: nothing; `blocks` that repeat a message's text are not told twice.
Whoever writes is an AUTHOR: the export does not say who of the workspace is the company's own.
"""

import re
from collections.abc import Iterator

from connectors.about import About
from connectors.chat.json_entries import Entry, entries
from connectors.chat.json_fields import Object, as_object
from connectors.chat.slack_folder import (
    DAY,
    UPLOADS,
    channel_of,
    gathered,
    is_list,
    is_told,
    is_workspace,
    known,
    opened,
    state_of,
    streamed,
)
from connectors.chat.slack_message import Place
from connectors.chat.slack_workspace import Channel, Workspace
from connectors.export import Export, members
from connectors.head import Head
from connectors.record import Item, Record, Settled, Unreadable
from connectors.tables.values import as_text

ABOUT = About(
    what="Slack: the export of a workspace (folder or zip), or one file of it (JSON)",
    recognises="Slack's ids and moments; a folder by users or channels beside folders of days",
    keeps="users, channels with their members, every message with the names behind its ids, programs' messages",
    ignores="blocks that repeat a message's text; shared files (named, not in the export)",
    follows="Slack's help page on data exports, the types of its API, slackdump's JSON",
)

_AROUND = frozenset({"channel_id", "name", "ok", "cache_ts"})
_TS = re.compile(r'"ts"\s*:\s*"\d{9,10}\.\d{6}"')
_MESSAGE = re.compile(r'"type"\s*:\s*"message"|"subtype"\s*:')
_LOG = re.compile(r'"user_id"\s*:\s*"[UW][A-Z0-9]{6,}"')


def recognises(head: Head) -> bool:
    """Whether a folder is the export of a workspace and nothing else, or a file one of its files."""
    if head.is_folder:
        return is_workspace(head.path)
    text = head.text.lstrip()
    if text[:1] not in {"[", "{"}:
        return False
    return bool(
        (_TS.search(text) and _MESSAGE.search(text))
        or is_list(text)
        or (_LOG.search(text) and '"change_type"' in text)
    )


def read(path: Export) -> Iterator[Item]:
    """Users and channels, then the messages of each channel in thread "slack:ID of the channel", day by day."""
    if not path.is_dir():
        workspace = known(path)
        yield from _read(path, workspace, channel_of(path, workspace), "")
        return
    told: set[Settled] = set()
    for item in _read_workspace(path):
        if not isinstance(item, Settled) or item not in told:
            yield item
        if isinstance(item, Settled):
            told.add(item)  # once, not for each day


def manner(path: Export) -> str:
    """Which users and channels beside a single file give names to the ids in it."""
    return state_of(path)


def _read_workspace(path: Export) -> Iterator[Item]:
    workspace = gathered(path)
    for file in (child for child in members(path) if child.is_file() and is_told(child)):
        yield from _read(file, workspace, Channel(file.stem), f"{file.stem}, ")
    folders = [child for child in members(path) if child.is_dir() and is_told(child)]
    for number, folder in enumerate(folders, 1):
        yield from _read_channel(folder, workspace, f"channel {number}")


def _read_channel(folder: Export, workspace: Workspace, place: str) -> Iterator[Item]:
    channel = workspace.channels.get(folder.name) or Channel(folder.name, folder.name)
    for number, file in enumerate(filter(is_told, members(folder)), 1):
        name = file.stem if DAY.match(file.stem) else f"file {number}"
        if file.is_file() and file.suffix == ".json" and folder.name not in UPLOADS:
            yield from _read(file, workspace, channel, f"{place}, {name}, ")
        else:
            reason = "it is beside the messages and is not read with them"
            yield Unreadable(f"{place}, {name}", reason, "read it on its own, or look at it by hand")


def _read(path: Export, workspace: Workspace, channel: Channel, under: str) -> Iterator[Item]:
    """The items of one file."""
    number = 0
    for entry in entries(path, opened, streamed):
        if not isinstance(entry, Entry):
            yield (
                Unreadable(f"{under}{entry.place}", entry.reason, entry.remedy)
                if isinstance(entry, Unreadable)
                else entry
            )
        elif entry.ends:
            yield from _ended(as_object(entry.value), workspace, channel, under)
        elif not isinstance(entry.value, dict):
            number += 1
            yield Unreadable(f"{under}entry {number}", "not an object", "export again")
        else:
            number += 1
            told = _dumped(entry.above, channel)
            yield from _records(entry.value, workspace, told, f"{under}entry {number}")


def _records(
    value: Object, workspace: Workspace, channel: Channel, place: str
) -> Iterator[Record | Unreadable]:
    if "ts" in value:
        yield from Place(workspace, channel).records(value, place)
    elif "profile" in value:
        yield workspace.user(value, place)
    elif "members" in value or "creator" in value:
        yield workspace.channel(value, place)
    elif "change_type" in value:
        yield workspace.log(value, place)
    else:
        yield workspace.item(value, place)


def _dumped(above: Object, channel: Channel) -> Channel:
    """The channel as slackdump writes it above the messages."""
    number, name = as_text(above.get("channel_id")), as_text(above.get("name"))
    return Channel(number or name, name) if number or name else channel


def _ended(
    members: Object, workspace: Workspace, channel: Channel, under: str
) -> Iterator[Record | Unreadable]:
    """What stands beside the messages of slackdump's file, or a lone object."""
    told = _dumped(members, channel)
    if rest := {key: each for key, each in members.items() if key not in _AROUND}:
        yield from _records(rest if "ts" in rest else members, workspace, told, f"{under}document")
