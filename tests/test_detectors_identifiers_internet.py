"""E-mail addresses, links, domains and addresses of machines: exactly what is found, and what is left alone."""

import pytest

from tests.marked import identified, marks, unmarked


@pytest.mark.parametrize(
    "line",
    [
        # e-mail addresses, with the sentence's own signs around them
        "mail naar {EMAIL:Jan.Peeters+werk@firma.example}.",
        "{EMAIL:jan_p@sub.firma.be}, {EMAIL:els@firma.nl}; <{EMAIL:info@firma.co.uk}>",
        "({EMAIL:o'neil@firma.example}) '{EMAIL:els@firma.be}' *{EMAIL:els@firma.be}*",
        "{EMAIL:müller@bücher.example} {EMAIL:jan@firma.museum}",
        "|{EMAIL:els@firma.be}|, mail={EMAIL:els@firma.be}&x=1, mailto:{EMAIL:els@firma.be}",
        "schrijf naar {EMAIL:els@firma.be}.Groeten Els",  # no blank after the sentence
        "{EMAIL:JAN@FIRMA.BE}",
        # an address inside a link keeps its own label, the rest stays a link
        "{URL:https://www.firma.be/af?mail}={EMAIL:jan@firma.be}",
        # links to their last sign, brackets in pairs, tokens included
        "(zie {URL:https://firma.be/a_(b)}).",
        "{URL:https://portaal.firma.be/login?token=eyJhb.c_1&user=44#top} tot morgen",
        '"{URL:https://firma.be/}", <{URL:http://firma.be/x}|hier>, *{URL:https://firma.be/y}*',
        "{URL:HTTPS://FIRMA.BE/X} {URL:ftp://firma.be/b.zip}",
        # bare domains
        "zie {URL:www.firma.be/contact} of {URL:firma.be}, {URL:FIRMA.BE}. {URL:shop.firma.co.uk:8080/x}",
        "{URL:linkedin.com/in/els-v-12}, {URL:t.me/elsv}, {URL:els.peeters.gent}",
        # addresses of machines: port left out, network length kept
        "van {IP:203.0.113.84}:443 en {IP:198.51.100.0/24}",
        "{IP:2001:db8:a03f::1}, {IP:fe80::1%eth0}, {IP:2001:db8::/32}, [{IP:2001:db8::5}]:443",
        "{IP:::ffff:192.0.2.1} {IP:2001:0db8:85a3:0000:0000:8a2e:0370:7334}: down",
        "{IP:00:1A:2B:3C:4D:5E} {IP:AA-BB-CC-11-22-33} {IP:aabb.ccdd.eeff}",
    ],
)
def test_found(line: str) -> None:
    assert identified(unmarked(line)) == marks(line)


@pytest.mark.parametrize(
    "text",
    [
        # no address: no suffix, an unknown one
        "jan@firma, a@b.c1x",
        # sentences without a blank between, abbreviations, file names
        "klaar.De volgende, morgen.Dan, thuis.Kom",
        "dhr.de Vries en mevr.de Smet, excl.btw, incl.levering, evt.de rest",
        "bv. i.v.m. o.a. a.u.b. d.w.z. m.b.t.",
        "factuur.pdf, foto.jpg, node.js, asp.net, readme.md",
        # versions, sections, clocks, amounts, telephones
        "versie 10.0.0.12, v1.22.3.44, build 10.0.19.45, hoofdstuk 12.1.3.4",
        "1.2.3.4 en 300.1.1.1 en 0.0.0.0, masker 255.255.255.0",
        "02.12.34.56, 06.12.34.56.78, 1.234.567.890",
        "10:30:15 en 10::30 en 12:30:45:12",
        "std::vector, a::b, C::D",
        "12-34-56-78-90-12 en aa:bb:cc:dd:ee:ff:11",
    ],
)
def test_left_alone(text: str) -> None:
    assert identified(text) == []
