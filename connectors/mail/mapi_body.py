"""What an Outlook item says: of its three bodies (plain, HTML, RTF) the one that says it best."""

from connectors.mail import rtf
from connectors.mail.charset import decode
from connectors.mail.html_body import declared_charset, to_text
from connectors.mail.mapi_values import Values, data_of, number, text
from connectors.mail.rtf_words import codec_of_page

_PLAIN, _RTF, _HTML, _REPORT = 0x1000, 0x1009, 0x1013, 0x1001
_INTERNET_PAGE = 0x3FDE
_LARGEST_RTF = 16 << 20
_HINT = 300  # characters of a plain text that may be a hint at the HTML beside it


def body(values: Values) -> tuple[str, str]:
    """The text with LF line ends, and why the body cannot be read ("" where it can, or there is none).

    The plain body is taken, unless it is empty or a mere hint; then the HTML, then what is wrapped in RTF.
    """
    plain = _lines(text(values, _PLAIN))
    rich = _html(values)
    if plain and not (len(plain) < _HINT and len(rich) > 3 * len(plain) + _HINT):
        return plain, ""
    if rich or plain:
        return rich or plain, ""
    unwrapped, reason = _from_rtf(data_of(values, _RTF))
    return unwrapped or _lines(text(values, _REPORT)), reason


def _html(values: Values) -> str:
    if source := text(values, _HTML):
        return to_text(source)
    data = data_of(values, _HTML)
    page = number(values, _INTERNET_PAGE)
    declared = codec_of_page(page) if page else declared_charset(data)
    return to_text(decode(data, declared)) if data else ""


def _from_rtf(data: bytes) -> tuple[str, str]:
    if not data:
        return "", ""
    if int.from_bytes(data[4:8], "little") > _LARGEST_RTF or len(data) > _LARGEST_RTF:
        return "", f"the body is larger than {_LARGEST_RTF >> 20} MiB"
    from compressed_rtf import decompress

    try:
        source = decompress(data)
    except Exception as fault:  # noqa: BLE001 - damage surfaces as whatever it strikes first
        return "", f"the body is damaged ({type(fault).__name__})"
    return to_text(rtf.unwrapped(source)) if rtf.is_html(source) else rtf.rtf_text(source), ""


def _lines(source: str) -> str:
    return source.replace("\r\n", "\n").replace("\r", "\n").rstrip()
