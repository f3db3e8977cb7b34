"""What a reader is given: a file or folder on disk or inside an archive, which it opens as often as it wishes."""

from pathlib import Path

from connectors.archives.member import Member

Export = Path | Member


def size_of(export: Export) -> int:
    """The size of a file in bytes; 0 where its archive does not tell."""
    return export.size if isinstance(export, Member) else export.stat().st_size


def on_disk(export: Export) -> Path:
    """The file on disk that `export` is or lies in: beside it a mapping may stand."""
    return export.on_disk if isinstance(export, Member) else export


def members(folder: Export) -> list[Export]:
    """What a folder holds, in order of name."""
    found: list[Export] = [*folder.iterdir()]
    return sorted(found, key=str)


def files_in(export: Export) -> list[Export]:
    """The files of a folder, at any depth, in order of their paths; of a file: itself."""
    if not export.is_dir():
        return [export]
    found: list[Export] = []
    waiting = [export]
    while waiting:
        for member in members(waiting.pop()):
            if member.is_dir():
                waiting.append(member)
            elif member.is_file():
                found.append(member)
    return sorted(found, key=str)
