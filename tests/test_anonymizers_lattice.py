"""The search finds what trying every node finds, and tries fewer."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymizers.lattice import Node, search
from inzage.errors import SettingsError


def climbing(steps: list[float]) -> list[float]:
    return list(itertools.accumulate(steps, initial=0.0))


_LADDERS = st.lists(
    st.lists(st.floats(0.01, 1), min_size=1, max_size=4).map(climbing), min_size=1, max_size=4
)


@settings(max_examples=200, deadline=None)
@given(_LADDERS, st.data())
def test_it_finds_the_least_loss_of_a_monotone_demand(losses: list[list[float]], data: st.DataObject) -> None:
    tops = [len(column) - 1 for column in losses]
    floors = data.draw(st.lists(st.tuples(*(st.integers(0, top) for top in tops)), max_size=3))
    extra = data.draw(st.floats(0, 0.5))

    def test(node: Node) -> float | None:
        """Passes at or above one of the floors; suppresses less the higher it is."""
        if not any(all(n >= m for n, m in zip(node, floor, strict=True)) for floor in floors):
            return None
        return extra / (1 + sum(node))

    every = [
        (sum(losses[c][n] for c, n in enumerate(node)) + more, node)
        for node in itertools.product(*(range(top + 1) for top in tops))
        if (more := test(node)) is not None
    ]
    found = search(losses, test)
    if not every:
        assert found.node is None
        return
    assert found.loss == pytest.approx(min(every)[0])
    assert found.node is not None
    assert test(found.node) is not None


def test_it_does_not_try_every_node() -> None:
    tried: list[Node] = []

    def test(node: Node) -> float | None:
        tried.append(node)
        return 0.0 if sum(node) >= 9 else None

    found = search([[0, 0.1, 0.2, 0.3, 0.4, 0.5]] * 4, test)
    assert found.loss == pytest.approx(0.9)
    assert (found.tested, found.nodes) == (len(tried), 6**4)
    assert len(tried) == len(set(tried)) < 6**4 / 4


@pytest.mark.parametrize(
    ("test", "node"),
    [
        (lambda _: 0.0, (0, 0)),
        (lambda node: 0.0 if node == (1, 1) else None, (1, 1)),
        (lambda _: None, None),
        # suppression costs more than one step up
        (lambda node: 0.9 if node == (0, 0) else 0.0, (1, 0)),
    ],
)
def test_small_lattices(test: object, node: Node | None) -> None:
    assert search([[0, 0.1], [0, 0.2]], test).node == node  # type: ignore[arg-type]


def test_what_one_node_suppresses_says_nothing_of_a_node_beside_it() -> None:
    found = search([[0, 0.5, 0.6], [0, 0.1, 0.2]], lambda node: 0.0 if node[0] else 0.9)
    assert (found.node, found.loss) == ((1, 0), 0.5)


def test_no_columns_is_one_node() -> None:
    assert search([], lambda _: 0.0).node == ()
    assert search([], lambda _: None).node is None


def test_a_lattice_that_is_too_large_is_refused() -> None:
    with pytest.raises(SettingsError, match="ask for fewer columns"):
        search([[0.0, 1.0]] * 40, lambda _: 0.0)
