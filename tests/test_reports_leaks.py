"""The leak suite on a small world: nobody else in any bundle, nothing of the person's own lost, and it can tell."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from anonymizers.redact import Redactor
from benchmarks import leaks
from benchmarks.leaks_people import Someone, households, iban
from warehouse.keys import phone_key

SEED = 6


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Sequence[Someone]]:
    folder = tmp_path_factory.mktemp("leaks")
    return folder, leaks.build(folder, 24, SEED)


def test_nobody_else_and_nothing_lost(world: tuple[Path, Sequence[Someone]]) -> None:
    folder, people = world
    outcome = leaks.measure(folder, people, leaks.customers(people)[:30])
    assert (outcome.bundles, outcome.examples, outcome.loose_words) == (30, [], {})
    assert outcome.own.total() > 500
    # A nickname that no record tells is taken for somebody else's.
    assert set(outcome.lost) <= {"nickname"}


def test_the_suite_sees_a_leak(
    world: tuple[Path, Sequence[Someone]], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, people = world
    monkeypatch.setattr(Redactor, "foreign", lambda *_, **__: [])
    outcome = leaks.measure(folder, people, leaks.customers(people)[:3])
    assert outcome.leaking == outcome.loose == 3
    assert set(outcome.leaks) == {"name", "email", "phone", "iban", "street"}


def test_the_suite_sees_a_loss(
    world: tuple[Path, Sequence[Someone]], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, people = world
    put = Redactor.put
    monkeypatch.setattr(Redactor, "put", lambda *a, **k: ("", put(*a, **k)[1]))
    outcome = leaks.measure(folder, people, leaks.customers(people)[:3])
    assert outcome.lost.total() == outcome.own.total() > 0


def test_made_up_numbers_are_valid_and_each_person_s_own() -> None:
    import random

    from stdnum import iban as standard

    people = [person for home in households(200, random.Random(SEED)) for person in home]
    assert all(standard.is_valid(person.iban) for person in people)
    assert all(phone_key(person.phone_national) == person.phone for person in people)
    assert len({person.email for person in people}) == len({person.iban for person in people}) == len(people)
    assert iban(1) != iban(2)


@pytest.mark.parametrize(
    ("hits", "trials", "low", "high"),
    [(0, 300, 0.0, 0.0127), (3, 300, 0.0034, 0.0290), (300, 300, 0.9873, 1.0), (0, 0, 0.0, 1.0)],
)
def test_wilson(hits: int, trials: int, low: float, high: float) -> None:
    assert leaks.wilson(hits, trials) == pytest.approx((low, high), abs=1e-3)
