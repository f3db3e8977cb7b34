"""Hand a message to the company's own mail server (SMTP, RFC 5321), encrypted, or not at all."""

import os
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime, formataddr, make_msgid, parseaddr

from inzage.errors import RefusedError, SettingsError
from subjects.verification_settings import MailSettings

_SECONDS = 30


def compose(settings: MailSettings, company: str, to: str, subject: str, text: str) -> EmailMessage:
    """A plain-text message from the company that asks for no automatic answers (RFC 3834)."""
    address = parseaddr(settings.sender)[1]
    message = EmailMessage()
    message["From"] = formataddr((parseaddr(settings.sender)[0] or company, address))
    message["To"] = to
    message["Subject"] = subject
    message["Date"] = format_datetime(datetime.now(UTC))
    message["Message-ID"] = make_msgid(domain=address.rpartition("@")[2])
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text, cte="quoted-printable")
    return message


def deliver(settings: MailSettings, message: EmailMessage) -> None:
    """Give a message to the server. Returns only once the server has taken it.

    Raises `SettingsError` where the settings do not suffice and `RefusedError` where the server does not take it,
    without its words: servers quote the address.
    """
    if not settings.host:
        raise SettingsError(
            "no mail server is set: add [mail] with host, port, security and sender to inzage.toml, "
            "or write the letter for staff to send with --print DIR"
        )
    password = _password(settings)
    with _told(settings), _connected(settings) as server:
        if settings.user:
            server.login(settings.user, password)
        server.send_message(message)


def _password(settings: MailSettings) -> str:
    if not settings.user:
        return ""
    password = os.environ.get(settings.password_env, "") if settings.password_env else ""
    if not password:
        raise SettingsError(
            "mail.user is set, but the environment variable that mail.password_env names holds no password"
        )
    return password


@contextmanager
def _connected(settings: MailSettings) -> Iterator[smtplib.SMTP]:
    where = (settings.host, settings.port)
    context = ssl.create_default_context(cafile=settings.certificates or None)
    if settings.security == "ssl":
        with smtplib.SMTP_SSL(*where, timeout=_SECONDS, context=context) as server:
            yield server
        return
    with smtplib.SMTP(*where, timeout=_SECONDS) as server:
        if settings.security == "starttls":
            server.starttls(context=context)
        yield server


@contextmanager
def _told(settings: MailSettings) -> Iterator[None]:
    """Say what went wrong and that nothing was sent; the server's own words stay behind."""
    where = f"{settings.host}:{settings.port}"
    try:
        yield
    except ssl.SSLError:
        problem = "its certificate or its encryption is not to be trusted"
    except smtplib.SMTPAuthenticationError as fault:
        problem = f"it refused user or password ({fault.smtp_code})"
    except smtplib.SMTPRecipientsRefused as fault:
        problem = (
            f"it refused the recipient ({', '.join(str(code) for code, _ in fault.recipients.values())})"
        )
    except smtplib.SMTPResponseException as fault:
        problem = f"it refused the message ({fault.smtp_code})"
    except smtplib.SMTPNotSupportedError:
        problem = "it does not offer what the settings ask for (STARTTLS, a password, or such an address)"
    except smtplib.SMTPException as fault:
        problem = f"it does not answer as a mail server does ({type(fault).__name__})"
    except OSError as fault:
        problem = f"it cannot be reached ({type(fault).__name__})"
    else:
        return
    raise RefusedError(
        f"nothing was sent, and the request stays as it was: mail server {where}: {problem}"
    ) from None
