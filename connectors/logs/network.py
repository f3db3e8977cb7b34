"""IP addresses, host names and e-mail addresses in the lines of logs."""

import ipaddress
import re

from connectors.logs.remembering import remembered
from connectors.record import PROSE
from inzage.labels import Label

_PORT = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([0-9.]+))(?::[0-9]{1,5})?")
_IPV4 = r"(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9]|\.[0-9])"
# `(smtpd:2001:db8::1)`: Postfix writes a service before the address
_IPV6 = r"(?:(?<![\w:.])|(?<=[a-z]{2}:))[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,8}(?![\w:])"
_IPS = re.compile(f"{_IPV4}|{_IPV6}")
_LOCAL = r"\w.!$%*+^`{}~'-"
_EMAIL = re.compile(rf"(?<![{_LOCAL}])[{_LOCAL}]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}}")


_MAILBOX = re.compile(r'(?<![^\s<>,;])(?:"[^"]{1,128}"|[^\s<>,;"@]{1,256})@[^\s<>,;"@]{1,256}')


@remembered(8192)
def is_ip(text: str) -> bool:
    """Whether `text` is an IP address and nothing else."""
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


@remembered(8192)
def bare(text: str) -> str:
    """The address in `192.0.2.1:443` or `[2001:db8::1]:443`; any other text as it is."""
    if is_ip(text):
        return text
    match = _PORT.fullmatch(text)
    found = (match[1] or match[2]) if match else ""
    return found if is_ip(found) else text


@remembered(8192)
def ips(text: str) -> tuple[str, ...]:
    """The IP addresses in a text, each once, in their order."""
    return tuple(dict.fromkeys(found for found in _IPS.findall(text) if is_ip(found)))


def emails(text: str) -> tuple[str, ...]:
    """The e-mail addresses in a text, each once, in their order."""
    return tuple(dict.fromkeys(found.strip(".'") for found in _EMAIL.findall(text))) if "@" in text else ()


def mailboxes(text: str) -> tuple[str, ...]:
    """The addresses in a column of addresses: whole words, whatever signs stand in them (`a+b=c@d`, `"a, b"@c`)."""
    return tuple(dict.fromkeys(_MAILBOX.findall(text))) if "@" in text else ()


def holds_user(value: str) -> str:
    """What a column of user names holds in one row: an e-mail address, or a user name."""
    return Label.EMAIL if emails(value) == (value,) else Label.USERNAME


def holds_host(value: str) -> str:
    """What a column of clients holds in one row: an IP address, or a host name, which may be named after someone."""
    return Label.IP if is_ip(value) else PROSE
