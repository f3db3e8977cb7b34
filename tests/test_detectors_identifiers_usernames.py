"""Handles, log-in names and passwords: exactly what is found, and what is left alone."""

import pytest

from tests.marked import identified, marks, unmarked


@pytest.mark.parametrize(
    "line",
    [
        # handles
        "{USERNAME:@els_p84} kan je dit bekijken? cc {USERNAME:@kobe.d}.",
        "volg {USERNAME:@bakkerij_degroot} op insta, suivez {USERNAME:@mairie_x}",
        # log-in and password in forms
        "Gebruikersnaam: {USERNAME:epeeters}\nWachtwoord: {USERNAME:Zomer24!}",
        "login: {USERNAME:els.vdb} wachtwoord: {USERNAME:Poezen#12}",
        "identifiant : {USERNAME:mdurand} mot de passe : {USERNAME:Chaton75}?",
        'Username: {USERNAME:jdoe99} / password: "{USERNAME:hunter2}"',
        "Benutzername: {USERNAME:hmeier} Passwort: {USERNAME:Sommer#24}",
        "user: {USERNAME:kdevos} pass: {USERNAME:Abc12345}",
        "pwd={USERNAME:s3cr3t!}, PIN-code: {USERNAME:4821}, ww is {USERNAME:Welkom12}",
        "gebruikersnaam/wachtwoord = {USERNAME:epeeters} / {USERNAME:Lente24!}",
        # in a sentence
        "mijn login is {USERNAME:els_p84} en paswoord is {USERNAME:Welkom01}.",
        "je gebruikersnaam is {USERNAME:epeeters}, username is {USERNAME:hans123}",
        "gebruiker {USERNAME:admin12} kan niet inloggen, mon identifiant est {USERNAME:jlm75}",
        # on networks
        "insta: {USERNAME:elsje}\nTwitter: {USERNAME:@els_t}\nIG: {USERNAME:els.foto}",
        "discord: {USERNAME:els#1234}, skype: {USERNAME:live:els.p}, m'n insta is {USERNAME:els.pt}",
        # an address as log-in is an address, a profile's link is a link
        "gebruikersnaam: {EMAIL:els@firma.be}, LinkedIn: {URL:https://www.linkedin.com/in/els-v-12/}",
    ],
)
def test_found(line: str) -> None:
    assert identified(unmarked(line)) == marks(line)


@pytest.mark.parametrize(
    "text",
    [
        # at-signs that begin no handle
        "@all: vergadering om 14u @ kantoor, 3 @ 5,00, mail @ work",
        "@media (max-width: 40em) en @param naam",
        "els @ firma, els@firma",
        # the words in sentences
        "gebruikersnaam en wachtwoord graag, wachtwoord vergeten, login werkt niet",
        "mijn wachtwoord is niet juist, uw wachtwoord is gewijzigd, login is stuk;",
        "wachtwoord: zie bijlage, gebruikersnaam: zie mail, Passwort: siehe unten",
        "Wachtwoord: ********, password: ...",
        "Login: klik hier om verder te gaan",
        "Password: must contain at least 8 characters; username is required",
        "[12:31] gebruiker: hoi, gaat het?",
        # networks in sentences, a real name after one
        "Facebook: reageer op onze post, skype: morgen om 10u",
        "facebook: Jan Peeters",
        "de handleiding, nodig, vroeger, het token is verlopen",
    ],
)
def test_left_alone(text: str) -> None:
    assert identified(text) == []
