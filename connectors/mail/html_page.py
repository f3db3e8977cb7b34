"""The lines that a reader of an HTML mail sees, gathered tag by tag."""

import html
import re

_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header html li main nav ol option p pre section summary table tbody tfoot "
    "thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_SPACED = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol"})
_SPACE = re.compile(r"[ \t\r\n\f]+")
_UNSEEN = str.maketrans({"\xa0": " ", "\xad": None, "\u200b": None, "\ufeff": None})
_ATTRIBUTE = re.compile(r"""(?:^|\s)(href|alt)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE)
_INDENT = re.compile(r"border:\s*none", re.IGNORECASE)
_BORDER = re.compile(r"border-left|type=|cite=", re.IGNORECASE)
_YAHOO = re.compile(r"\byahoo_quoted", re.IGNORECASE)
_OUTLOOK = re.compile(r"divRplyFwdMsg|border-top:\s*solid #(?:B5C4DF|E1E1E1)", re.IGNORECASE)
_WORD_PARAGRAPH = re.compile(r"Mso|x_Mso|margin(?:-bottom)?:\s*0", re.IGNORECASE)
_UNTOLD = ("#", "cid:", "javascript:", "data:", "about:")
_DEEPEST = 20
_RULE = "_" * 32


class Page:
    """Lines so far with the depth of quotation of each, and the line that is being written."""

    def __init__(self) -> None:
        self._lines: list[tuple[int, str]] = []
        self._line: list[str] = []
        self._depth = 0
        self._quotes: dict[str, list[bool]] = {"blockquote": [], "div": []}
        self._gap = False
        self._literal = 0
        self._link = ""
        self._shown: list[str] = []

    def text(self, source: str) -> None:
        """Running text, its entities still encoded."""
        words = html.unescape(source) if "&" in source else source
        if self._literal:
            first, *rest = words.splitlines() or [""]
            self._put(first)
            for line in rest:
                self._end(always=True)
                self._put(line)
            return
        words = _SPACE.sub(" ", words)
        if words != " " or (self._line and not self._line[-1].endswith(" ")):
            self._put(words if self._line else words.removeprefix(" "))

    def open(self, name: str, attributes: str) -> None:
        """A tag that begins something."""
        if name in _BLOCKS:
            self._end()
            self._gap |= name in _SPACED and not _WORD_PARAGRAPH.search(attributes)
            self._begin(name, attributes)
        elif name == "br":
            self._end(always=True)
        elif name == "hr":
            self._rule()
        elif name in {"td", "th"}:
            self._put(" " if self._line else "")
        elif name == "a":
            self._link, self._shown = _target(_attribute(attributes, "href")), []
        elif name == "img":
            self._put(_SPACE.sub(" ", _attribute(attributes, "alt")))

    def close(self, name: str) -> None:
        """A tag that ends something; one that was never open is ignored."""
        if name == "a":
            self._close_link()
        elif name in _BLOCKS:
            self._end()
            self._gap |= name in _SPACED and name != "p"
            self._literal -= name == "pre" and self._literal > 0
            if self._quotes.get(name) and self._quotes[name].pop():
                self._depth -= 1

    def result(self) -> str:
        """All lines, quoted ones behind "> " per depth, no more than one empty line at a time."""
        self._end()
        lines = (("> " * min(depth, _DEEPEST) + line).rstrip() for depth, line in self._lines)
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()

    def _begin(self, name: str, attributes: str) -> None:
        if name in self._quotes:
            quotes = _quotes(name, attributes)
            self._quotes[name].append(quotes)
            self._depth += quotes
        if name == "div" and _OUTLOOK.search(attributes):
            self._rule()
        elif name == "li":
            self._put("- ")
        elif name == "pre":
            self._literal += 1

    def _put(self, words: str) -> None:
        if words:
            self._line.append(words)
            if self._link:
                self._shown.append(words)

    def _end(self, *, always: bool = False) -> None:
        if not (self._line or always):
            return
        line = "".join(self._line).translate(_UNSEEN)
        self._line = []
        line = line.rstrip() if self._literal else line.strip()
        if self._gap and self._lines and line and self._lines[-1][1]:
            self._lines.append((min(self._depth, self._lines[-1][0]), ""))
        self._gap = False
        self._lines.append((self._depth, line))

    def _rule(self) -> None:
        self._end()
        above = next((line for _, line in reversed(self._lines[-3:]) if line), "")
        if above != _RULE:
            self._lines.append((self._depth, _RULE))

    def _close_link(self) -> None:
        target, shown = self._link, "".join(self._shown).strip()
        self._link, self._shown = "", []
        if target and shown and _same(target) != _same(shown):
            self._put(f" <{target}>")
        elif target and not shown:
            self._put(f"<{target}>")


def _quotes(name: str, attributes: str) -> bool:
    if name == "div":
        return bool(_YAHOO.search(attributes))
    return not _INDENT.search(attributes) or bool(_BORDER.search(attributes))


def _attribute(attributes: str, name: str) -> str:
    values = (found[2] for found in _ATTRIBUTE.finditer(attributes) if found[1].lower() == name)
    return html.unescape(next(values, "").strip("\"'")).strip()


def _target(href: str) -> str:
    """What a link says beyond its text: `mailto:x@y?subject=z` the address alone; within the mail nothing."""
    if href.lower().startswith(_UNTOLD):
        return ""
    scheme, _, rest = href.partition(":")
    return rest.partition("?")[0] if scheme.lower() in {"mailto", "tel"} else href


def _same(text: str) -> str:
    return re.sub(r"^https?://|/$|[\s\xad\u200b]", "", text.lower())
