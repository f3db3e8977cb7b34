"""One mail message of the demo, before it becomes bytes."""

from dataclasses import dataclass, field
from datetime import datetime

from demo.marked import Marked


@dataclass(frozen=True)
class Letter:
    """Headers and text as a reader decodes them; `body` is what the author wrote, `text` all of it."""

    number: int
    thread: int
    at: datetime
    id: str
    references: tuple[str, ...]
    labels: str
    sender: Marked
    to: Marked
    copy: Marked
    subject: Marked
    body: Marked
    text: Marked
    attachment: Marked
    options: dict[str, str] = field(default_factory=dict)
