"""The code on its way: real mail servers, encrypted, refusing, gone; nothing counts unless it was taken."""

import email.policy
import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from pydantic import ValidationError

from inzage.errors import RefusedError, SettingsError
from subjects.verification_mail import compose, deliver
from subjects.verification_settings import MailSettings

TO = "kanarie@geheim.example"
CODE = "1234 5678"


@dataclass
class Inbox:
    """A mail server's hands: keeps what it takes, and refuses at the step it is told to."""

    refuse: str = ""
    taken: list[Envelope] = field(default_factory=list)

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.refuse == "RCPT":
            return f"550 no such user {address}"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.refuse == "DATA":
            return f"554 spam for {TO}"
        self.taken.append(envelope)
        return "250 OK"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of this machine that signs itself, with its key, in one file."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    names = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))])
    start = datetime.now(UTC) - timedelta(days=1)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=30))
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem, form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    secret = key.private_bytes(pem, form, serialization.NoEncryption())
    file.write_bytes(made.public_bytes(pem) + secret)
    return file


@pytest.fixture
def serve(certificate: Path) -> Iterator[Callable[..., int]]:
    """Start a mail server on a free port: serve(inbox, tls="starttls" | "ssl" | "")."""
    running: list[Controller] = []

    def start(inbox: Inbox, tls: str = "", **more: Any) -> int:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = int(free.getsockname()[1])
        if tls == "starttls":
            more = {"tls_context": context, "require_starttls": True, **more}
        server = Controller(
            inbox, hostname="127.0.0.1", port=port, ssl_context=context if tls == "ssl" else None, **more
        )
        server.start()
        running.append(server)
        return port

    yield start
    for server in running:
        server.stop(no_assert=True)


def settings(
    port: int, security: str = "starttls", certificates: Path | str = "", **more: Any
) -> MailSettings:
    given = {"host": "127.0.0.1", "port": port, "security": security, "certificates": str(certificates)}
    return MailSettings.model_validate(given | {"sender": "Privacy <privacy@zadel.example>"} | more)


def letter(mail: MailSettings) -> EmailMessage:
    return compose(mail, "Spaak & Zadel", TO, "Uw code — één keer", f"De code: {CODE}\n\nGroeten, ’t team\n")


@pytest.mark.parametrize("security", ["starttls", "ssl"])
def test_it_arrives_encrypted_and_whole(security: str, serve: Callable[..., int], certificate: Path) -> None:
    inbox = Inbox()
    mail = settings(serve(inbox, security), security, certificate)
    deliver(mail, letter(mail))
    (taken,) = inbox.taken
    assert taken.rcpt_tos == [TO]
    content = taken.content if isinstance(taken.content, bytes) else b""
    read = message_from_bytes(content, policy=email.policy.default)
    assert (read["To"], read["Subject"]) == (TO, "Uw code — één keer")
    assert read["From"] == "Privacy <privacy@zadel.example>"
    assert read["Auto-Submitted"] == "auto-generated"
    assert "zadel.example" in read["Message-ID"]
    assert CODE in read.get_content()
    assert "’t team" in read.get_content()


def test_the_company_signs_where_the_sender_has_no_name() -> None:
    mail = settings(1, sender="privacy@zadel.example")
    assert letter(mail)["From"] == "Spaak & Zadel <privacy@zadel.example>"


def test_it_logs_in_over_the_encrypted_line_alone(
    serve: Callable[..., int], certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[bool, bytes]] = []

    def check(server: SMTP, session: Session, _e: Envelope, _m: str, data: LoginPassword) -> AuthResult:
        seen.append((session.ssl is not None, data.password))
        return AuthResult(success=data.password == b"geheim", handled=False)

    port = serve(Inbox(), "starttls", authenticator=check, auth_required=True)
    mail = settings(port, "starttls", certificate, user="zadel", password_env="TEST_MAIL_PASSWORD")
    monkeypatch.setenv("TEST_MAIL_PASSWORD", "geheim")
    deliver(mail, letter(mail))
    assert seen == [(True, b"geheim")]
    monkeypatch.setenv("TEST_MAIL_PASSWORD", "verkeerd")
    with pytest.raises(RefusedError, match="refused user or password \\(535\\)") as fault:
        deliver(mail, letter(mail))
    assert "verkeerd" not in str(fault.value)


@pytest.mark.parametrize("environment", [{}, {"TEST_MAIL_PASSWORD": ""}])
def test_a_user_without_a_password_is_told(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TEST_MAIL_PASSWORD", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    mail = settings(1, user="zadel", password_env="TEST_MAIL_PASSWORD")
    with pytest.raises(SettingsError, match="password_env"):
        deliver(mail, letter(mail))


def test_no_server_is_told() -> None:
    with pytest.raises(SettingsError, match="--print"):
        deliver(MailSettings(), letter(settings(1)))


@pytest.mark.parametrize(
    ("inbox", "tls", "security", "problem"),
    [
        # STARTTLS is not offered: nothing goes in clear
        (Inbox(), "", "starttls", "does not offer"),
        # the server wants STARTTLS, TLS from the start is wanted of it
        (Inbox(), "starttls", "ssl", "encryption"),
        (Inbox(refuse="RCPT"), "starttls", "starttls", r"refused the recipient \(550\)"),
        (Inbox(refuse="DATA"), "starttls", "starttls", r"refused the message \(554\)"),
    ],
)
def test_what_the_server_does_not_take_was_not_sent(
    inbox: Inbox, tls: str, security: str, problem: str, serve: Callable[..., int], certificate: Path
) -> None:
    mail = settings(serve(inbox, tls), security, certificate)
    with pytest.raises(RefusedError, match=problem) as fault:
        deliver(mail, letter(mail))
    assert "nothing was sent" in str(fault.value)
    assert TO not in str(fault.value)
    assert CODE not in str(fault.value)
    assert inbox.taken == []


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(serve: Callable[..., int]) -> None:
    inbox = Inbox()
    mail = settings(serve(inbox, "starttls"))
    with pytest.raises(RefusedError, match="certificate"):
        deliver(mail, letter(mail))
    assert inbox.taken == []


def test_a_server_that_is_down_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    mail = settings(port)
    with pytest.raises(RefusedError, match=f"127.0.0.1:{port}: it cannot be reached"):
        deliver(mail, letter(mail))


def test_without_encryption_only_to_this_machine(serve: Callable[..., int]) -> None:
    inbox = Inbox()
    mail = settings(serve(inbox), "none")
    deliver(mail, letter(mail))
    assert len(inbox.taken) == 1


@pytest.mark.parametrize(
    "given",
    [
        {"host": "mail.zadel.example", "sender": "p@zadel.example", "security": "none"},
        {"host": "127.0.0.1", "sender": "p@zadel.example", "security": "none", "user": "zadel"},
        {"host": "mail.zadel.example", "sender": "privacy"},
        {"host": "mail.zadel.example"},
        {"host": "mail.zadel.example", "sender": "p@zadel.example", "port": 0},
        {"host": "mail.zadel.example", "sender": "p@zadel.example", "security": "tls"},
        {"host": "mail.zadel.example", "sender": "p@zadel.example", "password": "geheim"},
    ],
)
def test_settings_that_cannot_be(given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        MailSettings.model_validate(given)


def test_the_server_s_words_stay_behind() -> None:
    fault = smtplib.SMTPDataError(550, TO.encode())
    from subjects import verification_mail

    with pytest.raises(RefusedError) as told, verification_mail._told(settings(25)):
        raise fault
    assert TO not in str(told.value)
    assert told.value.__suppress_context__
