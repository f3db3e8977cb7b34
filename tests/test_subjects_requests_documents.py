"""No copy of an identity document is kept: which accounts of a check say that one was."""

from pathlib import Path

import pytest

from inzage.errors import RefusedError
from subjects import requests
from subjects.verification_documents import keeps_a_copy
from warehouse.connection import open_warehouse
from warehouse.ledger import request


@pytest.mark.parametrize(
    "reason",
    [
        # Dutch
        "kopie identiteitskaart bewaard",
        "Kopie van het rijbewijs zit in het dossier",
        "paspoortkopie in het dossier",
        "scan van de eID ontvangen",
        "ID-kaart gezien en bewaard in de map",
        "foto paspoort via WhatsApp",
        "kopie identiteitskaart bewaard, geen twijfel",
        "niet gebeld; kopie identiteitsbewijs opgeslagen",
        "geen kopie gemaakt. Wel identiteitskaart toegevoegd aan het dossier",
        # French
        "copie de la carte d'identité conservée",
        "photocopie du passeport jointe au dossier",
        "scan du permis de conduire",
        # English
        "copy of the passport kept on file",
        "identity card scanned and stored",
        "photo of driving licence attached",
        # German
        "Kopie des Personalausweises gespeichert",
        "Reisepass fotokopiert",
        "Ausweiskopie aufbewahrt",
    ],
)
def test_a_kept_copy_is_noticed(reason: str) -> None:
    assert keeps_a_copy(reason)
    assert keeps_a_copy(reason.upper())


@pytest.mark.parametrize(
    "reason",
    [
        # no document at all
        "teruggebeld op het nummer in het dossier",
        "kopie van de factuur bewaard in het dossier",
        "called back on the number on file; call note kept",
        "a rappelé depuis le numéro connu, appel enregistré",
        "vérification d'identité par rappel, note conservée",
        "identity checked by phone, call note stored",
        "scan van de brief bewaard",
        "",
        # a look and no copy
        "identiteitskaart gezien aan de balie",
        "identiteitskaart getoond, geen kopie bewaard",
        "paspoort gezien, kopie niet bewaard",
        "carte d'identité vue, aucune copie conservée",
        "passport seen on a video call, no copy kept",
        "Personalausweis gesehen, keine Kopie aufbewahrt",
        # a copy that is gone
        "kopie paspoort gezien, daarna vernietigd",
        "copie du passeport reçue puis supprimée",
        "copy of identity card deleted after the check",
        "Kopie des Ausweises wurde gelöscht",
    ],
)
def test_another_check_is_none(reason: str) -> None:
    assert not keeps_a_copy(reason)


@pytest.mark.parametrize("unit", ["kopie ", "identiteitskaart,", "a", "geen ", "é’", "\n.;", "d'"])
def test_hostile_reasons_end(unit: str) -> None:
    keeps_a_copy("paspoort " + unit * (100_000 // len(unit)))


def test_such_an_attestation_verifies_nothing(tmp_path: Path) -> None:
    with open_warehouse(tmp_path) as warehouse:
        number = requests.open_request(warehouse, "access", "a@b.example", requests.today()).request
        with pytest.raises(RefusedError, match="delete every copy"):
            requests.attest(warehouse, number, "kopie identiteitskaart bewaard")
        assert request(warehouse, number).state == "opened"
        requests.attest(warehouse, number, "identiteitskaart gezien aan de balie")
        assert request(warehouse, number).state == "verified"
