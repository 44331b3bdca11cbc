"""One real gateway for all tests of this folder, and a desk of its own for each."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sync.training_line import TrainingLine
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.gateway_child import COUNTERS, GatewayChild

_counters = itertools.cycle(COUNTERS)


@pytest.fixture(scope="session")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GatewayChild]:
    child = GatewayChild(tmp_path_factory.mktemp("gateway"), accept_after=0.0)
    child.start()
    yield child
    child.stop()


@pytest.fixture
def new_gateway(tmp_path: Path) -> Iterator[Callable[[], GatewayChild]]:
    """A gateway of the test's own, to be killed and started again."""
    children: list[GatewayChild] = []

    def new_gateway() -> GatewayChild:
        children.append(GatewayChild(tmp_path / f"gateway-{len(children)}"))
        children[-1].start()
        return children[-1]

    yield new_gateway
    for child in children:
        child.stop()


@pytest.fixture
def new_desk(tmp_path: Path, gateway: GatewayChild) -> Iterator[Callable[..., EnrolledDesk]]:
    desks: list[EnrolledDesk] = []

    def new_desk(port: int = 0, **more: float) -> EnrolledDesk:
        counter = next(_counters)
        folder = tmp_path / f"desk-{counter}"
        desk = EnrolledDesk(folder, counter, gateway.ready["certificate"], port or gateway.port, **more)
        desks.append(desk)
        desk.enrol()
        return desk

    yield new_desk
    for desk in desks:
        desk.close()


@pytest.fixture
def desk(new_desk: Callable[..., EnrolledDesk]) -> EnrolledDesk:
    return new_desk()


@pytest.fixture
def line(gateway: GatewayChild) -> Iterator[TrainingLine]:
    """A line to the gateway that can be cut."""
    forwarder = TrainingLine(("127.0.0.1", gateway.port))
    yield forwarder
    forwarder.close()
