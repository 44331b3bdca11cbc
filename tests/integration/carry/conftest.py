"""A gateway of its own for each file about sticks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes.gateway_child import GatewayChild


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GatewayChild]:
    child = GatewayChild(tmp_path_factory.mktemp("gateway"))
    child.start()
    yield child
    child.stop()
