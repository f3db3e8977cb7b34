"""HTML mail to text: what a reader sees, with quotes marked the way plain mail marks them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.mail.html_body import declared_charset, to_text
from connectors.splitting.splitting import split

RULE = "_" * 32
WORD = "<p class=MsoNormal>"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # blocks, line ends, white space
        ("<p>een</p><p>twee</p>", "een\n\ntwee"),
        ("<div>een</div><div><br></div><div>twee</div>", "een\n\ntwee"),
        ("een<br>\n  twee<br/><br>drie", "een\ntwee\n\ndrie"),
        (f"{WORD}een</p>{WORD}<o:p>&nbsp;</o:p></p>{WORD}twee</p>", "een\n\ntwee"),
        ("<ul><li>een</li><li>twee</li></ul>na", "- een\n- twee\n\nna"),
        ("<table><tr><td>Naam</td><td>Jan</td></tr><tr><td>Stad</td></tr></table>", "Naam Jan\nStad"),
        ("<pre>a  b\n  c</pre>", "a  b\n  c"),
        ("Jan&shy;sen&nbsp;&eacute;&#233;n\u200b", "Jansen één"),
        ("<b>Ja</b>n <i>Smit</i>", "Jan Smit"),
        # what nobody sees
        ("<head><title>t</title><style>p{}</style></head><script>x<b</script>zicht", "zicht"),
        ("a<!-- <p>b</p> -->c<!--[if mso]>d<![endif]--><![if !mso]>e<![endif]>", "ace"),
        # links and pictures
        ('<a href="https://a.example/x">hier</a>', "hier <https://a.example/x>"),
        ('<a href="https://a.example/">a.example</a>', "a.example"),
        ('<a href="mailto:an@a.example?subject=x">An</a>', "An <an@a.example>"),
        ("<a href=mailto:an@a.example>an@a.example</a>", "an@a.example"),
        ('<a href="tel:+3212345678">bel</a>, <a href="#top">boven</a>', "bel <+3212345678>, boven"),
        ('<img src="cid:1" alt="Foto van An"><img src=x>', "Foto van An"),
        # no tags
        ("Jan <jan@a.example> en 3 < 4 <https://a.example>", "Jan <jan@a.example> en 3 < 4 <https://a.example>"),
        # broken
        ('<div title="open>een</div><p>twee', "een\n\ntwee"),
        ("<!-- nooit dicht <p>een</p>", "nooit dicht\n\neen"),
        ("<style>nooit dicht", "nooit dicht"),
        ("</div></blockquote></a>een", "een"),
        ("", ""),
    ],
)  # fmt: skip
def test_to_text(source: str, expected: str) -> None:
    assert to_text(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "ja<blockquote type=cite>nee<blockquote>nooit</blockquote></blockquote>na",
            "ja\n> nee\n> > nooit\nna",
        ),
        ('<blockquote style="margin:0 0 0 40px;border:none">ingesprongen</blockquote>', "ingesprongen"),
        ('<blockquote style="border:none;border-left:solid #CCC 1pt">oud</blockquote>', "> oud"),
        (
            'ja<div class="yahoo_quoted"><div>Op ma schreef An:</div>oud</div>na',
            "ja\n> Op ma schreef An:\n> oud\nna",
        ),
        ('ja<hr><div id="divRplyFwdMsg"><b>Van:</b> An</div>', f"ja\n{RULE}\nVan: An"),
        (
            'ja<div style="border-top:solid #E1E1E1 1.0pt"><p class=MsoNormal>Van: An</p></div>',
            f"ja\n{RULE}\nVan: An",
        ),
    ],
)
def test_quotes(source: str, expected: str) -> None:
    assert to_text(source) == expected


GMAIL = """<div>Dank u.</div><div class=gmail_quote>
Op ma 9 mrt 2026 om 13:02 schreef An Smit &lt;an@a.example&gt;:<br><blockquote>Oud</blockquote></div>"""
OUTLOOK = """<p>Dank u.</p><hr><div id=divRplyFwdMsg><b>Van:</b> An Smit<br>
<b>Verzonden:</b> maandag 9 maart 2026 13:02<br><b>Aan:</b> Jan<br><b>Onderwerp:</b> Vraag</div>
<div>Oud</div>"""


@pytest.mark.parametrize("source", [GMAIL, OUTLOOK])
def test_the_splitter_finds_the_quote(source: str) -> None:
    text = to_text(source)
    body, quote = split(text)
    assert (body.kind, text[body.start : body.end].strip()) == ("body", "Dank u.")
    assert quote.kind == "quote"
    assert text[quote.start : quote.end].endswith("Oud")


def test_charset_in_the_head() -> None:
    assert (
        declared_charset(b'<html><meta http-equiv=x content="text/html; charset=windows-1252">')
        == "windows-1252"
    )
    assert declared_charset(b"<html>") == ""


@given(
    st.lists(
        st.sampled_from(
            ["<", ">", "<div", "<!--", "-->", "</a>", '"', "'", " x=", "&", "<pre>", "<p>", "jan"]
        )
    )
)
def test_no_markup_raises_and_words_outside_tags_stay(pieces: list[str]) -> None:
    assert isinstance(to_text("".join(pieces)), str)
    assert to_text("".join(pieces) + "\"'>--></pre></style> Verbrugghe").endswith("Verbrugghe")
