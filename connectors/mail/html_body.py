"""HTML mail bodies to text, quotes marked as plain mail marks them.

One pass over the tags without a tree behind it: neither depth nor broken markup can stop it, and the time it
takes grows with the length alone.

- `<blockquote>` and Yahoo's `yahoo_quoted` become lines behind "> "; an indent that Gmail draws so does not.
  Gmail's `gmail_quote` needs nothing more: its attribution line stands before a blockquote.
- `<hr>`, and the line that Outlook draws above its header block, become a rule of underscores.
- A link is followed by its target in angle brackets where it reads differently; a picture gives its alt text.
- Style sheets, scripts, titles and comments (Outlook's conditional ones too) are dropped.
- What stands in angle brackets and is no tag, an address or a link, stays in the text.
"""

import re

from connectors.mail.html_page import Page

_TAG = re.compile(r"""<(/?)([A-Za-z][^\s/<>]*+)((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>""")
_LOOSE_TAG = re.compile(r"<(/?)([A-Za-z][^\s/<>]*+)([^<>]*+)>")  # a quote that is never closed
_DECLARATION = re.compile(r"<[!?][^<>]*+>|<o:p>|</o:p>")
_CHARSET = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_DROPPED = {
    name: re.compile(rf"</{name}[^<>]*>?", re.IGNORECASE) for name in ("script", "style", "title", "xml")
}


def to_text(source: str) -> str:
    """What a reader of the HTML sees, on lines. Takes anything, returns "" where there is nothing to read."""
    return _Reading(source).text()


def declared_charset(source: bytes) -> str:
    """The charset that HTML names in its own head (HTML Standard, 4.2.5.4); "" where it names none."""
    found = _CHARSET.search(source[:4096])
    return found[1].decode("ascii", "replace") if found else ""


class _Reading:
    """One pass over a source, and what it already knows not to come any more."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._page = Page()
        self._never_closed: set[str] = set()

    def text(self) -> str:
        at, source = 0, self._source
        while (opening := source.find("<", at)) >= 0:
            self._page.text(source[at:opening])
            at = self._markup(opening)
        self._page.text(source[at:])
        return self._page.result()

    def _markup(self, at: int) -> int:
        """Take what begins with the "<" at `at`; return where it ends."""
        source = self._source
        if source.startswith("<!--", at):
            return self._comment(at)
        if declared := _DECLARATION.match(source, at):
            return declared.end()
        found = _TAG.match(source, at) or _LOOSE_TAG.match(source, at)
        if not found or "@" in found[2] or found[2].endswith(":"):
            end = found.end() if found else at + 1
            self._page.text(source[at:end])
            return end
        return self._tag(found[2].lower(), found[3], found.end(), closes=bool(found[1]))

    def _comment(self, at: int) -> int:
        end = -1 if "!--" in self._never_closed else self._source.find("-->", at + 4)
        if end < 0:
            self._never_closed.add("!--")
            return at + 4
        return end + 3

    def _tag(self, name: str, attributes: str, end: int, *, closes: bool) -> int:
        if closes:
            self._page.close(name)
        elif name in _DROPPED:
            return self._dropped(name, attributes, end)
        else:
            self._page.open(name, attributes)
        return end

    def _dropped(self, name: str, attributes: str, end: int) -> int:
        if name in self._never_closed or attributes.endswith("/"):
            return end
        if closing := _DROPPED[name].search(self._source, end):
            return closing.end()
        self._never_closed.add(name)
        return end
