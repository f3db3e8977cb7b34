"""Which folders are a Slack workspace's export, and what stands around one of its files.

Beside `users.json`, `channels.json`, `groups.json`, `dms.json` and `mpims.json` there is a folder for each conversation
with a file for each day; slackdump adds `__uploads` or `attachments`.
"""

import hashlib
import re
from functools import lru_cache

from connectors.chat.json_entries import Entry, entries
from connectors.chat.slack_workspace import Channel, Workspace
from connectors.export import Export, members
from connectors.head import look
from inzage.errors import ReaderError

_ROOT = frozenset(
    "users org_users channels groups dms mpims integration_logs canvases file_conversations lists "
    "huddle_transcripts app_logs".split()
)
_CHANNELS = ("channels", "groups", "dms", "mpims")
UPLOADS = frozenset({"__uploads", "attachments", "__avatars"})
DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_USER = re.compile(r'"team_id"\s*:\s*"[TE][A-Z0-9]{6,}"')
_CHANNEL = re.compile(r'"id"\s*:\s*"[CGD][A-Z0-9]{6,}"')
_MEMBERS = re.compile(r'"(?:members|creator)"\s*:')


def is_list(text: str) -> bool:
    """Whether a file begins as a list of users or channels does."""
    text = text.lstrip()
    users = _USER.search(text) and '"profile"' in text
    channels = text[:1] == "[" and _CHANNEL.search(text) and _MEMBERS.search(text) and '"created"' in text
    return text[:1] in {"[", "{"} and bool(users or channels)


def opened(where: str) -> bool:
    """The document itself."""
    return not where


def streamed(where: str) -> bool:
    """Messages in slackdump's file, users and channels as the API lists them."""
    return where in {"messages", "members", "channels"}


def is_told(path: Export) -> bool:
    """Whether a file is no system's own (`.DS_Store`)."""
    return not path.name.startswith(".") and path.name != "__MACOSX"


def is_workspace(folder: Export) -> bool:
    """Users or channels, and beside them nothing that Slack does not write."""
    inside = [child for child in members(folder) if is_told(child)]
    files = [child for child in inside if not child.is_dir()]
    if not all(file.suffix == ".json" and file.stem in _ROOT for file in files):
        return False
    named = [file for file in files if file.stem == "users" or file.stem in _CHANNELS]
    return any(map(_is_list_file, named)) and all(_is_channel(child) for child in inside if child.is_dir())


def _is_list_file(file: Export) -> bool:
    try:
        return is_list(look(file).text)
    except (ReaderError, OSError):  # behind a password, say
        return False


def _is_channel(folder: Export) -> bool:
    return folder.name in UPLOADS or all(
        child.suffix == ".json" or child.is_dir() for child in members(folder) if is_told(child)
    )


def gathered(root: Export) -> Workspace:
    """The people and channels that a workspace's files name; what is odd in them is told when they are read."""
    workspace = Workspace()
    for name in ("users", "org_users", *_CHANNELS):
        file = root / f"{name}.json"
        for entry in entries(file, opened, streamed) if file.is_file() else ():
            if isinstance(entry, Entry) and isinstance(entry.value, dict) and not entry.ends:
                add = workspace.add_user if "profile" in entry.value else workspace.add_channel
                add(entry.value)
    return workspace


def _root_of(path: Export) -> Export | None:
    """The folder with users.json around a single file."""
    for folder in (path.parent, path.parent.parent):
        if (folder / "users.json").is_file():
            return folder
    return None


def known(path: Export) -> Workspace:
    """What the lists beside a single file name; nothing where there are none."""
    root = _root_of(path)
    return _gathered_as(root, state_of(path)) if root else Workspace()


@lru_cache(maxsize=1)
def _gathered_as(root: Export, _state: str) -> Workspace:
    """The same for all files of days beside each other, as long as the lists stay as they are."""
    return gathered(root)


def state_of(path: Export) -> str:
    """Which users and channels beside a single file give names to the ids in it."""
    if path.is_dir():
        return ""
    root = _root_of(path)
    files: list[Export] = [root / f"{name}.json" for name in ("users", *_CHANNELS)] if root else []
    digests = [hashlib.sha256(file.read_bytes()).hexdigest() for file in files if file.is_file()]
    return " ".join(digests)


def channel_of(path: Export, workspace: Workspace) -> Channel:
    """Of the file of a day the folder it lies in; of any other its own name."""
    name = path.absolute().parent.name if DAY.match(path.stem) else path.stem
    return workspace.channels.get(name) or Channel(name, name if DAY.match(path.stem) else "")
