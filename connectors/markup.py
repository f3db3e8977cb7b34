"""HTML of chat bodies and CRM notes to text.

One pass over the tags with no tree behind it: neither depth nor broken markup can stop it, and what is no
known tag (`<jan@voorbeeld.example>`) stays in the text.
"""

import html
import re

_PIECES = re.compile(r"(<[^<>]*>)")
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])")
_ATTRIBUTE = re.compile(r"""\s(href|alt)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE)
_NAMESPACED = re.compile(r"</?[a-z]+:[a-z]+[\s/>]", re.IGNORECASE)  # Outlook's <o:p>
_SPACE = re.compile(r"\s+")


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_BLOCKS = _names(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre section "
    "summary table tbody tfoot thead title tr ul"
)
_INLINE = _names(
    "a abbr acronym b base bdi bdo big br button cite code col colgroup data del dfn em font i iframe "
    "img input ins kbd label link mark meta o q s samp select small span strike strong sub sup td "
    "textarea th time tt u var video wbr"
)
_HIDDEN = frozenset({"script", "style"})
_TAGS = _BLOCKS | _INLINE | _HIDDEN
_TAG = re.compile(rf"</?(?:{'|'.join(sorted(_TAGS))})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#[0-9]{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)


def plain(text: str) -> str:
    """`text` as a reader sees it: converted where it holds HTML tags, entities resolved, else as it is."""
    if _TAG.search(text):
        return to_text(text)
    return html.unescape(text) if _ENTITY.search(text) else text


def to_text(source: str) -> str:
    """What a reader of the HTML sees: blocks on lines of their own, link targets added in brackets."""
    page = _Page()
    for number, piece in enumerate(_PIECES.split(source)):
        if number % 2:
            page.tag(piece)
        else:
            page.text(piece)
    return page.result()


class _Page:
    """Text gathered so far, and what is still open."""

    def __init__(self) -> None:
        self._parts: list[str] = ["\n"]
        self._held: list[str] = []  # inside <style> or <script>
        self._hidden = ""
        self._target = ""

    def text(self, source: str) -> None:
        seen = _SPACE.sub(" ", html.unescape(source))
        if self._hidden:
            self._held.append(seen)
        elif seen and not (seen == " " and self._parts[-1].endswith(("\n", " "))):
            self._parts.append(seen)

    def tag(self, piece: str) -> None:
        match = _NAME.match(piece)
        name = match[1].lower() if match else ""
        if name not in _TAGS:
            self._unknown(piece)
        elif self._hidden:
            if name == self._hidden and piece[1] == "/":
                self._hidden, self._held = "", []
        elif name in _HIDDEN:
            self._hidden = name if piece[1] != "/" else ""
        elif name in _BLOCKS:
            self._break()
        else:
            self._inline(name, piece)

    def _break(self) -> None:
        if not self._parts[-1].endswith("\n"):
            self._parts.append("\n")

    def _inline(self, name: str, piece: str) -> None:
        if name == "br":
            self._parts.append("\n")
        elif name in {"td", "th"}:
            self._parts.append(" ")
        elif name == "a":
            self._link(piece)
        elif name == "img":
            self._parts.append(_attributes(piece).get("alt", ""))

    def _link(self, piece: str) -> None:
        """`<a href="mailto:x">write</a>` becomes `write (x)`; a link that shows its target stays as it is."""
        target, self._target = self._target, ""
        if piece[1] != "/":
            href = _attributes(piece).get("href", "")
            self._target = _bare(href) if ":" in href else ""
        elif target and target not in "".join(self._parts[-4:]):
            self._parts.append(f" ({target})")

    def _unknown(self, piece: str) -> None:
        if piece.startswith("<![CDATA["):
            self.text(piece[9:].removesuffix(">").removesuffix("]]"))
        elif not piece.startswith(("<!", "<?")) and not _NAMESPACED.match(piece):
            self.text(piece)

    def result(self) -> str:
        lines = "".join(self._parts + self._held).split("\n")
        return re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip() for line in lines)).strip()


def _attributes(piece: str) -> dict[str, str]:
    return {found[1].lower(): html.unescape(found[2].strip("\"'")) for found in _ATTRIBUTE.finditer(piece)}


def _bare(href: str) -> str:
    """`mailto:x@y?subject=z` as the address alone; any other link as written."""
    scheme, _, rest = href.partition(":")
    return rest.partition("?")[0] if scheme.lower() in {"mailto", "tel"} else href
