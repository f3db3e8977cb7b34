"""All demo exports in one go, from one seed."""

from pathlib import Path
from random import Random

from demo.calls import write_calls
from demo.crm import write_crm
from demo.intercom import write_intercom
from demo.mail import write_mail
from demo.people import load_people
from demo.truth import Truth
from demo.whatsapp import write_whatsapp

SEED = 20260202
_UNKNOWN = "onbekend.dat"
_WRITERS = (write_crm, write_mail, write_whatsapp, write_intercom, write_calls)


def write(out: Path, truth_file: Path, seed: int = SEED) -> Truth:
    """Write every export below `out` and their truth to `truth_file`; the same bytes for the same seed."""
    truth = Truth(load_people())
    for number, writer in enumerate(_WRITERS):
        writer(out, truth, Random(seed + number))
    (out / _UNKNOWN).write_bytes(bytes(range(0x80, 0x100)) + Random(seed).randbytes(256))
    truth.total(_UNKNOWN, 0, unreadable=1)
    truth.save(truth_file)
    return truth
